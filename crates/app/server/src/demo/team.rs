//! The three who work in the demo, and new ways in for them.

use identity::Role;
use kernel::{Actor, Error, Result, StaffId};
use sample::Team;
use store::Db;

/// Tess, Dana and Mia, as the database knows them.
pub async fn known(db: &Db) -> Result<Team> {
    let everybody = db.read(identity::staff::all).await?;
    let of = |role| {
        let found = everybody.iter().find(|staff| staff.role == role && staff.is_active);
        found.map(|staff| staff.id).ok_or(Error::NotFound { what: "staff" })
    };
    Ok(Team {
        technician: of(Role::Technician)?,
        pharmacist: of(Role::Pharmacist)?,
        manager: of(Role::Manager)?,
    })
}

/// The path of a page that lets one of them in, once.
pub async fn invitation(db: &Db, staff: StaffId) -> Result<String> {
    let invited =
        db.write(&Actor::System, move |tx| identity::staff::invite_again(tx, staff)).await?;
    Ok(format!("/console/invitations/{}", invited.reveal()))
}
