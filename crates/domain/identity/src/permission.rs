//! Who may do what: one table, judged again by every action.

use std::str::FromStr;

use kernel::{Actor, Error, Id, PatientId, Result};
use store::Tx;

use crate::staff;

/// What an action asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// See patients and what belongs to them.
    ReadPatients,
    /// See the work list.
    ReadTasks,
    /// Claim, release and complete work.
    WorkTasks,
    /// Take work from somebody who has claimed it.
    TakeOverTasks,
    /// Judge what needs a pharmacist.
    JudgeRefills,
    /// Record dispenses, prescriptions and the like.
    RecordCare,
    /// Record that a patient agreed or disagreed.
    RecordConsent,
    /// Answer for one's own refill.
    AnswerRefill,
    /// Bring in files.
    ImportRecords,
    /// Receive what a vendor's callback says.
    ReceiveMessages,
    /// Say something to a patient.
    SendMessages,
    /// See how sending goes, without whom it is about.
    WatchSending,
    /// Let somebody in.
    InviteStaff,
    /// Change the pharmacy's own settings, its journeys among them.
    ChangeSettings,
}

impl Permission {
    /// The stable word that the audit keeps of a refusal.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ReadPatients => "read-patients",
            Self::ReadTasks => "read-tasks",
            Self::WorkTasks => "work-tasks",
            Self::TakeOverTasks => "take-over-tasks",
            Self::JudgeRefills => "judge-refills",
            Self::RecordCare => "record-care",
            Self::RecordConsent => "record-consent",
            Self::AnswerRefill => "answer-refill",
            Self::ImportRecords => "import-records",
            Self::ReceiveMessages => "receive-messages",
            Self::SendMessages => "send-messages",
            Self::WatchSending => "watch-sending",
            Self::InviteStaff => "invite-staff",
            Self::ChangeSettings => "change-settings",
        }
    }
}

/// What somebody who works here is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Works the queue.
    Technician,
    /// Judges and counsels.
    Pharmacist,
    /// Counsels and monitors.
    Nurse,
    /// Sees to it that nobody waits.
    Manager,
    /// Sets the house up.
    Admin,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 5] =
        [Self::Technician, Self::Pharmacist, Self::Nurse, Self::Manager, Self::Admin];

    /// The stable word kept in the table.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Technician => "technician",
            Self::Pharmacist => "pharmacist",
            Self::Nurse => "nurse",
            Self::Manager => "manager",
            Self::Admin => "admin",
        }
    }

    /// The table of rights.
    pub const fn may(self, permission: Permission) -> bool {
        use Permission as P;
        match permission {
            P::ReadPatients | P::ReadTasks | P::WorkTasks => !matches!(self, Self::Admin),
            P::TakeOverTasks => matches!(self, Self::Pharmacist | Self::Manager),
            P::JudgeRefills => matches!(self, Self::Pharmacist),
            P::RecordCare | P::RecordConsent | P::SendMessages => {
                matches!(self, Self::Technician | Self::Pharmacist | Self::Nurse)
            }
            P::ImportRecords | P::InviteStaff | P::ChangeSettings => {
                matches!(self, Self::Manager | Self::Admin)
            }
            P::WatchSending => true,
            P::AnswerRefill | P::ReceiveMessages => false,
        }
    }
}

impl FromStr for Role {
    type Err = Error;

    /// Reads the stable word; anything else is `bad-role`.
    fn from_str(code: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code).ok_or(Error::refused("bad-role"))
    }
}

/// Refuses ([`Error::Forbidden`]) unless whoever acts may. The refusal stays in the audit although
/// the transaction is undone.
pub fn permit(tx: &mut Tx<'_>, permission: Permission) -> Result<()> {
    if may(tx, permission)? {
        return Ok(());
    }
    audit::denied(tx, permission.code(), None, None);
    Err(Error::Forbidden)
}

/// The same where it is known on what record, and about which patient: the audit names them.
pub fn permit_on<T: ?Sized>(
    tx: &mut Tx<'_>,
    permission: Permission,
    subject: Id<T>,
    patient: Option<PatientId>,
) -> Result<()> {
    if may(tx, permission)? {
        return Ok(());
    }
    audit::denied(tx, permission.code(), Some(subject.to_string()), patient);
    Err(Error::Forbidden)
}

fn may(tx: &mut Tx<'_>, permission: Permission) -> Result<bool> {
    use Permission as P;
    Ok(match tx.actor() {
        Actor::System => true,
        Actor::Staff(id) => {
            let id = *id;
            staff::find(tx, id)?.is_some_and(|staff| staff.is_active && staff.role.may(permission))
        }
        Actor::Patient(_) | Actor::Caregiver(_) => {
            matches!(permission, P::AnswerRefill | P::RecordConsent)
        }
        // Somebody with a link only may still say "stop" or "this is not me".
        Actor::Visitor => matches!(permission, P::RecordConsent),
        Actor::Source(_) => {
            matches!(permission, P::ImportRecords | P::RecordCare | P::RecordConsent)
        }
        Actor::Vendor(_) => matches!(permission, P::ReceiveMessages | P::RecordConsent),
    })
}

/// The role of whoever acts, when they work here.
pub fn role_of(tx: &mut Tx<'_>) -> Result<Option<Role>> {
    match tx.actor() {
        Actor::Staff(id) => {
            let id = *id;
            Ok(staff::find(tx, id)?.filter(|staff| staff.is_active).map(|staff| staff.role))
        }
        _ => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rights_are_as_the_table_says() {
        use Permission as P;
        let care = &[Role::Technician, Role::Pharmacist, Role::Nurse][..];
        let work = &[Role::Technician, Role::Pharmacist, Role::Nurse, Role::Manager][..];
        let house = &[Role::Manager, Role::Admin][..];
        for (permission, roles) in [
            (P::ReadPatients, work),
            (P::ReadTasks, work),
            (P::WorkTasks, work),
            (P::JudgeRefills, &[Role::Pharmacist]),
            (P::RecordCare, care),
            (P::RecordConsent, care),
            (P::SendMessages, care),
            (P::ImportRecords, house),
            (P::InviteStaff, house),
            (P::ChangeSettings, house),
            (P::WatchSending, &Role::ALL),
            (P::AnswerRefill, &[]),
            (P::ReceiveMessages, &[]),
        ] {
            for role in Role::ALL {
                assert_eq!(role.may(permission), roles.contains(&role), "{role:?} {permission:?}");
            }
        }
    }

    #[test]
    fn roles_are_read_back_as_written() {
        for role in Role::ALL {
            assert_eq!(role.code().parse::<Role>().unwrap(), role);
        }
        assert!("root".parse::<Role>().is_err());
    }
}
