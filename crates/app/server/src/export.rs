//! `rapport export consent`: what every patient has agreed to, as FHIR R4, a resource a line. Who was
//! exported is in the audit, so the database is opened for writing.

use std::{fs, io::Write as _, os::unix::fs::OpenOptionsExt as _};

use audit::Act;
use interop::fhir::consent::{Holder, of_stop, resource};
use kernel::{Actor, Error, PatientId, Result};
use outreach::{consent, contact_policy};
use store::{Db, Tx};

use crate::{
    cli::ExportConsentArgs,
    config::Config,
    exit::{Exit, say},
    open,
};

/// Patients of one transaction.
const PAGE: u32 = 100;

/// Writes the file; says how many it holds.
pub async fn consents(arguments: ExportConsentArgs) -> std::result::Result<(), Exit> {
    let config = Config::load(&arguments.common)?;
    let open = open::to_write(&config, "rapport export").await?;
    let mut new = fs::OpenOptions::new();
    // Health data: for the owner alone, and never over something that is there.
    let file = new.write(true).create_new(true).mode(0o600).open(&arguments.out);
    let mut file = file.map_err(|error| {
        Exit::failed(format!("{} cannot be made: {error}", arguments.out.display()))
    })?;
    let count = write(&open.db, &mut file).await?;
    say(format!("{count} consents are in {}.", arguments.out.display()));
    Ok(())
}

async fn write(db: &Db, out: &mut fs::File) -> Result<usize> {
    let mut after = PatientId::from_raw(0);
    let mut count = 0;
    loop {
        let (lines, last) = db.write(&Actor::System, move |tx| page(tx, after)).await?;
        for line in &lines {
            writeln!(out, "{line}").map_err(Error::failed)?;
        }
        count += lines.len();
        match last {
            Some(patient) => after = patient,
            None => break,
        }
    }
    out.sync_all().map_err(Error::failed)?;
    Ok(count)
}

/// The consents of the next patients, and the last of those; nothing at the end.
fn page(tx: &mut Tx<'_>, after: PatientId) -> Result<(Vec<String>, Option<PatientId>)> {
    let profile = care::pharmacy::current(tx)?;
    let holder = Holder { name: &profile.name, phone: profile.phone.e164() };
    let patients = consent::patients(tx, after, PAGE)?;
    let mut lines = Vec::new();
    for patient in &patients {
        if let Some(at) = contact_policy::stopped_at(tx, *patient)? {
            lines.push(of_stop(*patient, at, &holder).to_string());
        }
        for line in consent::current(tx, *patient)? {
            lines.push(resource(*patient, &line, &holder).to_string());
        }
        audit::note(tx, Act::Exported, "consents", *patient, Some(*patient))?;
    }
    Ok((lines, patients.last().copied()))
}
