//! The hold switch of the whole pharmacy: set and released with a reason, and every change kept.

use audit::Act;
use identity::{Permission, permit};
use kernel::{Error, Instant, Result, StaffId};
use store::Tx;

use super::rows;
use crate::{facts, policy::Hold};

/// Letters of a reason.
const REASON: usize = 500;
/// The reason of whoever gives none on the command line.
pub const COMMAND: &str = "command";

/// One change of the switch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoldChange {
    /// What was held from then on; nothing when it was released.
    pub hold: Option<Hold>,
    /// Why, in somebody's words; [`COMMAND`] when nobody said.
    pub reason: String,
    /// When.
    pub at: Instant,
    /// Who works here and did it; nobody when it came from the machine itself.
    pub by: Option<StaffId>,
}

/// Holds back the messages of the whole pharmacy.
///
/// # Errors
/// `hold-no-reason` without a reason.
pub fn hold(tx: &mut Tx<'_>, hold: Hold, reason: &str) -> Result<()> {
    permit(tx, Permission::ChangeSettings)?;
    let reason = said(reason)?;
    rows::hold(tx, hold.scope.code(), hold.until, &reason)?;
    rows::keep_change(tx, Some(hold), &reason)?;
    let pharmacy = tx.pharmacy();
    audit::note(tx, Act::Changed, "contact-hold", pharmacy, None)
}

/// What is held back now.
pub fn held(tx: &mut Tx<'_>) -> Result<Option<Hold>> {
    facts::held(tx)
}

/// Lets the messages of the pharmacy go again; each asks again within the quarter hour.
pub fn let_go(tx: &mut Tx<'_>) -> Result<bool> {
    release(tx, COMMAND)
}

/// The same with a reason. False when nothing was held back.
///
/// # Errors
/// `hold-no-reason` without a reason.
pub fn release(tx: &mut Tx<'_>, reason: &str) -> Result<bool> {
    permit(tx, Permission::ChangeSettings)?;
    let reason = said(reason)?;
    let held = rows::let_go(tx)?;
    if held {
        rows::keep_change(tx, None, &reason)?;
        let pharmacy = tx.pharmacy();
        audit::note(tx, Act::Changed, "contact-hold", pharmacy, None)?;
    }
    Ok(held)
}

/// The last changes of the switch, the newest first.
pub fn changes(tx: &mut Tx<'_>, limit: u32) -> Result<Vec<HoldChange>> {
    permit(tx, Permission::WatchSending)?;
    rows::changes(tx, limit)
}

fn said(reason: &str) -> Result<String> {
    let reason: String = reason.trim().chars().take(REASON).collect();
    if reason.is_empty() { Err(Error::refused("hold-no-reason")) } else { Ok(reason) }
}
