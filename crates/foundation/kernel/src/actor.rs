//! Who is acting now. Rights are judged elsewhere; this is only the name that goes on record.

use std::fmt;

use crate::{CaregiverId, PatientId, StaffId};

/// Who stands behind a transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// The program itself: schedules, jobs, migrations.
    System,
    /// Somebody who works here.
    Staff(StaffId),
    /// A patient, on the portal or by a reply.
    Patient(PatientId),
    /// Somebody who acts for a patient.
    Caregiver(CaregiverId),
    /// Somebody who holds a link and has not yet shown who they are.
    Visitor,
    /// An import, by the name of its source.
    Source(String),
    /// A vendor's callback, by the vendor's name.
    Vendor(&'static str),
}

impl Actor {
    /// The stable word for the kind of actor, as the audit keeps it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Staff(_) => "staff",
            Self::Patient(_) => "patient",
            Self::Caregiver(_) => "caregiver",
            Self::Visitor => "visitor",
            Self::Source(_) => "source",
            Self::Vendor(_) => "vendor",
        }
    }

    /// The id or name that goes with the kind, if any.
    pub fn name(&self) -> Option<String> {
        match self {
            Self::System | Self::Visitor => None,
            Self::Staff(id) => Some(id.to_string()),
            Self::Patient(id) => Some(id.to_string()),
            Self::Caregiver(id) => Some(id.to_string()),
            Self::Source(name) => Some(name.clone()),
            Self::Vendor(name) => Some((*name).to_owned()),
        }
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => write!(f, "{} {name}", self.kind()),
            None => f.write_str(self.kind()),
        }
    }
}
