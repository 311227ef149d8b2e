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

/// A reason that somebody can read. What nobody sees is taken out of it.
fn said(reason: &str) -> Result<String> {
    let seen = |letter: char| if letter.is_control() { ' ' } else { letter };
    let reason: String = reason.chars().map(seen).filter(|letter| !is_unseen(*letter)).collect();
    let reason: String = reason.trim().chars().take(REASON).collect();
    let says = reason.chars().any(|letter| letter.is_alphanumeric() && !is_filler(letter));
    if says { Ok(reason) } else { Err(Error::refused("hold-no-reason")) }
}

/// Directions, joints and marks of order. Two joiners stay: some scripts write words with them.
const fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0001}'..='\u{e007f}'
    )
}

/// Letters that are empty.
const fn is_filler(letter: char) -> bool {
    matches!(letter, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_can_be_read() {
        for nothing in [
            "",
            " \n",
            "\u{200b}\u{202e}",
            "\u{feff} \u{2066}\u{2069}",
            "\u{3164}",
            "\u{200c}",
            "...",
        ] {
            assert!(said(nothing).is_err(), "{nothing:?}");
        }
        assert_eq!(said(" the\nstorm\u{202e} ").ok().as_deref(), Some("the storm"));
        assert_eq!(said("می\u{200c}خواهم").ok().as_deref(), Some("می\u{200c}خواهم"));
        assert_eq!(said(&"x".repeat(900)).map(|it| it.len()).ok(), Some(REASON));
    }
}
