//! The ordering clinician. Names and numbers of clinicians are public facts, not health data.

mod rows;

use audit::Act;
use identity::{Permission, permit};
use kernel::{Error, PrescriberId, Result};
use store::{Statement, Tx};

/// A prescriber.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prescriber {
    /// Names the prescriber.
    pub id: PrescriberId,
    /// National Provider Identifier: ten digits.
    pub npi: Option<String>,
    /// The name as it is shown.
    pub name: String,
    /// A phone number as it was given.
    pub phone: Option<String>,
}

/// What is known of a prescriber.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPrescriber {
    /// National Provider Identifier; other text than ten digits is dropped.
    pub npi: Option<String>,
    /// The name as it is shown.
    pub name: String,
    /// A phone number.
    pub phone: Option<String>,
}

impl NewPrescriber {
    fn checked(mut self) -> Result<Self> {
        if self.name.trim().is_empty() {
            return Err(Error::refused("bad-name"));
        }
        self.npi =
            self.npi.filter(|npi| npi.len() == 10 && npi.bytes().all(|byte| byte.is_ascii_digit()));
        Ok(self)
    }
}

/// Records a prescriber, or gives the one who has that NPI, brought up to date.
///
/// Refused: `bad-name`.
pub fn record(tx: &mut Tx<'_>, new: NewPrescriber) -> Result<PrescriberId> {
    permit(tx, Permission::RecordCare)?;
    let id = tx.new_id();
    let (id, is_new) = rows::upsert(tx, id, &new.checked()?)?;
    if is_new {
        audit::note(tx, Act::Created, "prescriber", id, None)?;
    }
    Ok(id)
}

/// The prescriber.
pub fn find(tx: &mut Tx<'_>, id: PrescriberId) -> Result<Prescriber> {
    rows::find(tx, id)?.ok_or(Error::NotFound { what: "prescriber" })
}

/// Replaces what is known of one.
pub fn amend(tx: &mut Tx<'_>, id: PrescriberId, new: NewPrescriber) -> Result<()> {
    permit(tx, Permission::RecordCare)?;
    rows::update(tx, id, &new.checked()?)?;
    audit::note(tx, Act::Changed, "prescriber", id, None)
}

pub(crate) fn statements() -> &'static [&'static Statement] {
    rows::STATEMENTS
}
