//! Ways to reach a patient. A point that reached the wrong person or bounced is suspended and stays
//! on record, so that an import cannot bring it back to life.

use audit::Act;
use identity::{Permission, permit};
use kernel::{ContactPoint, ContactPointId, Error, PatientId, PushAddress, Result};
use store::Tx;

use super::{
    moved::{self, rows::Moved},
    rows, suspended,
};
use crate::{
    choice::choices,
    task::{self, NewTask, rules::Kind},
};

choices! {
    /// What a contact point is for, as the source says.
    Use {
        /// A phone carried along.
        Mobile = "mobile",
        /// At home.
        Home = "home",
        /// At work.
        Work = "work",
        /// Not said.
        Other = "other",
    }
}

/// Whether a contact point works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContactState {
    /// Nothing speaks against it.
    Ok,
    /// Not to be used, with a stable code such as `wrong-person` or `bounced`.
    Suspended(String),
}

/// A contact point to be recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewContactPoint {
    /// The phone or mailbox.
    pub point: ContactPoint,
    /// What it is for.
    pub used_for: Use,
}

/// A contact point on record, opened.
#[derive(Clone, Debug)]
pub struct KnownContact {
    /// Names the row.
    pub id: ContactPointId,
    /// Whose it is.
    pub patient: PatientId,
    /// The phone or mailbox.
    pub point: ContactPoint,
    /// Under which it is found: also what consents are tied to.
    pub token: String,
    /// 0 is the preferred one.
    pub rank: u32,
    /// What it is for.
    pub used_for: Use,
    /// Whether it works.
    pub state: ContactState,
}

/// The code of a number that went from one patient to another: carriers hand numbers out again.
const MOVED: &str = "moved";
/// A number that two patients have had for longer than this is shared, not moved, in milliseconds.
const LATELY: i64 = 86_400_000;

/// Suspends numbers that have gone from one patient to another, with both of them, until a person has asked
/// whose they are. What was agreed to at the number stays with whoever agreed.
pub(super) fn suspect_moves(tx: &mut Tx<'_>, patients: &[PatientId]) -> Result<()> {
    let after = tx.now().plus_millis(-LATELY);
    for Moved { to, from } in moved::rows::moved(tx, patients, after)? {
        for (patient, contact) in [to, from] {
            if suspended::rows::set_contact_state(tx, contact, "suspended", Some(MOVED))? {
                audit::note(tx, Act::Changed, "contact-point", contact, Some(patient))?;
            }
        }
        let new = NewTask::of(Kind::NumberMoved, format!("moved:{}", to.1));
        task::open(tx, new.patient(to.0).subject(from.0.to_string()))?;
    }
    Ok(())
}

/// The code of a contact point that the source no longer lists.
pub(super) const REPLACED: &str = "replaced";

/// A patient's contact points, the preferred first, suspended ones included.
pub fn contacts(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<KnownContact>> {
    Ok(contacts_of_many(tx, &[patient])?.pop().unwrap_or_default())
}

/// The contact points of several patients, one list for each, in one round trip.
pub fn contacts_of_many(tx: &mut Tx<'_>, patients: &[PatientId]) -> Result<Vec<Vec<KnownContact>>> {
    rows::contacts(tx, patients)
}

/// Whose contact point that is; nothing when there is none of that id.
pub fn owner_of(tx: &mut Tx<'_>, contact: ContactPointId) -> Result<Option<PatientId>> {
    rows::owner_of(tx, contact)
}

/// Records one more contact point, after the others. One that is known already stays as it is.
pub fn add_contact(
    tx: &mut Tx<'_>,
    patient: PatientId,
    new: NewContactPoint,
) -> Result<ContactPointId> {
    permit(tx, Permission::RecordCare)?;
    let token = rows::contact_token(tx, &new.point);
    let known = contacts(tx, patient)?;
    if let Some(found) = known.iter().find(|contact| contact.token == token) {
        return Ok(found.id);
    }
    insert_last(tx, patient, &known, new)
}

fn insert_last(
    tx: &mut Tx<'_>,
    patient: PatientId,
    known: &[KnownContact],
    new: NewContactPoint,
) -> Result<ContactPointId> {
    let token = rows::contact_token(tx, &new.point);
    let rank = known.iter().map(|contact| contact.rank + 1).max().unwrap_or(0);
    rows::upsert_contacts(tx, patient, &[(rank, new)])?;
    let added = contacts(tx, patient)?.into_iter().find(|contact| contact.token == token);
    let id = added.ok_or(Error::NotFound { what: "contact-point" })?.id;
    audit::note(tx, Act::Created, "contact-point", id, Some(patient))?;
    suspect_moves(tx, &[patient])?;
    Ok(id)
}

/// Records the browser on which the patient asks for notices, or puts it back into use: who asks holds
/// it in their hands.
pub fn add_browser(
    tx: &mut Tx<'_>,
    patient: PatientId,
    address: PushAddress,
) -> Result<ContactPointId> {
    permit(tx, Permission::RecordConsent)?;
    let point = ContactPoint::Push(address);
    let token = rows::contact_token(tx, &point);
    let known = contacts(tx, patient)?;
    if let Some(found) = known.iter().find(|contact| contact.token == token) {
        if suspended::rows::set_contact_state(tx, found.id, "ok", None)? {
            audit::note(tx, Act::Changed, "contact-point", found.id, Some(patient))?;
        }
        return Ok(found.id);
    }
    insert_last(tx, patient, &known, NewContactPoint { point, used_for: Use::Mobile })
}

/// Whose contact point this is: nobody's, one patient's, or several patients' (a shared phone).
/// Suspended points count, since whoever writes from one is still heard.
pub fn owners(tx: &mut Tx<'_>, point: &ContactPoint) -> Result<Vec<(PatientId, ContactPointId)>> {
    let token = rows::contact_token(tx, point);
    rows::owners(tx, &token)
}

/// Suspends a contact point; a point that was replaced before takes the reason too. Gives whether
/// anything changed.
pub fn suspend_contact(
    tx: &mut Tx<'_>,
    patient: PatientId,
    contact: ContactPointId,
    reason: &'static str,
) -> Result<bool> {
    permit(tx, Permission::RecordConsent)?;
    let changed = suspended::rows::set_contact_state(tx, contact, "suspended", Some(reason))?;
    if changed {
        audit::note(tx, Act::Changed, "contact-point", contact, Some(patient))?;
    }
    Ok(changed)
}

/// Puts a contact point back into use whose suspension had that very reason, because the reason is gone.
/// Any other suspension stays.
pub fn unblock_contact(
    tx: &mut Tx<'_>,
    patient: PatientId,
    contact: ContactPointId,
    reason: &str,
) -> Result<bool> {
    permit(tx, Permission::RecordConsent)?;
    let changed = suspended::rows::unblock(tx, contact, reason)?;
    if changed {
        audit::note(tx, Act::Changed, "contact-point", contact, Some(patient))?;
    }
    Ok(changed)
}

/// Puts a suspended contact point back into use, after somebody has verified it.
pub fn restore_contact(
    tx: &mut Tx<'_>,
    patient: PatientId,
    contact: ContactPointId,
) -> Result<bool> {
    permit(tx, Permission::RecordCare)?;
    let changed = suspended::rows::set_contact_state(tx, contact, "ok", None)?;
    if changed {
        audit::note(tx, Act::Changed, "contact-point", contact, Some(patient))?;
    }
    Ok(changed)
}
