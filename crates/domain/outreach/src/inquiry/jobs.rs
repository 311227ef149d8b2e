//! Looking at a question without a name, later and alone.

use engine::{JobError, JobKind, Verdict};
use kernel::{Actor, ContactPoint, ContactPointId, Day, InquiryId, PatientId, Phi, Result};
use serde::{Deserialize, Serialize};
use store::Tx;

use super::{Inquiry, check, rows, rows::Kept};
use crate::{
    consent, message,
    opt_in::{self, Began, Wanted},
    policy::Occasion,
};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;
/// Questions to join with one number that are looked at in a day: birth dates are not guessed here.
const MOST_JOINS: i64 = 5;
/// Answers to one address in a day, and no two within an hour.
const MOST_CHECKS: i64 = 3;
/// Messages that questions without a name lead to in an hour, all addresses together: whoever types the
/// numbers of a whole town must not make a pharmacy write to it.
const MOST_OF_ALL: i64 = 60;

/// Look at a question.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inquire {
    /// Which.
    pub inquiry: InquiryId,
}

impl JobKind for Inquire {
    const KIND: &'static str = "outreach.inquire/1";
    const EXAMPLE: &'static str = r#"{"inquiry":"01923456-789a-7bcd-8ef0-123456789abc"}"#;
}

/// The step of [`Inquire`] jobs. What was looked at before is left alone.
pub fn inquire(tx: &mut Tx<'_>, job: &Inquire) -> Verdict {
    look(tx, job.inquiry).map_err(JobError::of)
}

fn look(tx: &mut Tx<'_>, id: InquiryId) -> Result<()> {
    let Some(kept) = rows::find(tx, id)? else { return Ok(()) };
    let is_much = MOST_OF_ALL <= rows::answered_since(tx, tx.now().plus_millis(-HOUR))?;
    match &kept.asked {
        _ if is_much => {}
        Inquiry::Join { phone, born, flyer } => {
            if rows::before(tx, id, &kept, kept.at.plus_millis(-DAY))? < MOST_JOINS
                && let Some((patient, point)) = owner_born_on(tx, phone, born)?
            {
                let known = care::patient::contacts(tx, patient)?;
                if let Some(contact) = known.iter().find(|contact| contact.id == point) {
                    let wanted = Wanted { flyer: *flyer, ..Wanted::at(contact, Began::Page) };
                    if tx.acting(Actor::Visitor, |tx| opt_in::ask(tx, &wanted))? {
                        rows::answered(tx, id)?;
                    }
                }
            }
        }
        Inquiry::Check { address } => answer(tx, id, &kept, address)?,
    }
    rows::empty(tx, id, kept.at.plus_millis(-2 * DAY))
}

/// The one patient with that number and that birth date.
fn owner_born_on(
    tx: &mut Tx<'_>,
    phone: &ContactPoint,
    born: &Phi<Day>,
) -> Result<Option<(PatientId, ContactPointId)>> {
    let mut found = Vec::new();
    for (patient, point) in care::patient::owners(tx, phone)? {
        let on_record = care::patient::birth_date(tx, patient)?;
        if on_record.is_some_and(|day| day.reveal() == born.reveal()) {
            found.push((patient, point));
        }
    }
    Ok(match found.as_slice() {
        [only] => Some(*only),
        _ => None,
    })
}

/// Answers the address itself, when it is one that we may write to at all. Of several people who share
/// it, the one who was written to most is spoken of: the words name nobody.
fn answer(tx: &mut Tx<'_>, id: InquiryId, kept: &Kept, address: &ContactPoint) -> Result<()> {
    let this_hour = rows::before(tx, id, kept, kept.at.plus_millis(-HOUR))?;
    let today = rows::before(tx, id, kept, kept.at.plus_millis(-DAY))?;
    let is_stopped = consent::address_stopped_at(tx, &kept.token)?.is_some();
    if 0 < this_hour || MOST_CHECKS <= today || is_stopped {
        return Ok(());
    }
    let owners = care::patient::owners(tx, address)?;
    let Some(first) = owners.first().copied() else { return Ok(()) };
    let mut told = check::told(tx, first, kept.at)?;
    let mut who = first;
    for other in owners.into_iter().skip(1) {
        let more = check::told(tx, other, kept.at)?;
        if told < more {
            (told, who) = (more, other);
        }
    }
    let (patient, from) = who;
    let channel = check::wire(address.kind());
    let occasion = Occasion::Requested { from, channel, received_at: kept.at };
    let new = told.message(patient, format!("check:{id}"), occasion);
    rows::answered(tx, id)?;
    message::request(tx, &new).map(drop)
}
