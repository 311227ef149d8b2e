//! Flyers with a printed code, a batch at a time: how many were printed, scanned, asked from and
//! agreed from. Numbers only: nobody can tell from them who held which paper.

pub(crate) mod rows;

use audit::Act;
use identity::{Permission, permit};
use kernel::{Error, FlyerId, Instant, Result};
use store::Tx;

use crate::template::digest;

/// The purpose of the keyed hash.
const PURPOSE: &str = "flyer";
/// The longest name of a version or a batch.
const LONGEST: usize = 32;
/// More than anybody prints of one batch.
const MOST_PRINTED: u32 = 10_000_000;

/// How far one paper has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Somebody opened its page.
    Scanned,
    /// The number was asked by a text.
    Asked,
    /// The number said yes.
    Consented,
}

/// One batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flyer {
    /// Its name.
    pub id: FlyerId,
    /// Which words and picture.
    pub version: String,
    /// Which printing of them.
    pub batch: String,
    /// How many were printed.
    pub printed: u32,
    /// How often its page was opened.
    pub scanned: u32,
    /// How many numbers were asked by a text.
    pub asked: u32,
    /// How many of those said yes.
    pub consented: u32,
    /// Since when there is one.
    pub created_at: Instant,
}

/// Begins a batch.
///
/// # Errors
/// `bad-flyer` for a name of other than small letters, digits and dashes, or a number nobody prints;
/// `flyer-known` for a batch that is there already.
pub fn create(tx: &mut Tx<'_>, version: &str, batch: &str, printed: u32) -> Result<FlyerId> {
    permit(tx, Permission::ChangeSettings)?;
    if !is_name(version) || !is_name(batch) || MOST_PRINTED < printed {
        return Err(Error::refused("bad-flyer"));
    }
    let id: FlyerId = tx.new_id();
    if !rows::insert(tx, id, (version, batch), printed)? {
        return Err(Error::refused("flyer-known"));
    }
    audit::note(tx, Act::Created, "flyer", id, None)?;
    Ok(id)
}

/// Says how many were printed, all in all.
///
/// # Errors
/// `bad-flyer` for a number that nobody prints.
pub fn set_printed(tx: &mut Tx<'_>, id: FlyerId, printed: u32) -> Result<()> {
    permit(tx, Permission::ChangeSettings)?;
    if MOST_PRINTED < printed {
        return Err(Error::refused("bad-flyer"));
    }
    if !rows::set_printed(tx, id, printed)? {
        return Err(Error::NotFound { what: "flyer" });
    }
    audit::note(tx, Act::Changed, "flyer", id, None)
}

/// Every batch, the newest first.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<Flyer>> {
    permit(tx, Permission::ChangeSettings)?;
    rows::all(tx)
}

/// One batch.
pub fn find(tx: &mut Tx<'_>, id: FlyerId) -> Result<Flyer> {
    rows::find(tx, id)?.ok_or(Error::NotFound { what: "flyer" })
}

/// What the printed code leads to, after the pharmacy's own address.
pub fn token(tx: &Tx<'_>, id: FlyerId) -> String {
    let hash = tx.index_token(PURPOSE, &id.to_string());
    format!("{}{hash}", id.to_string().replace('-', ""))
}

/// The batch of a token; nothing for one that is not ours.
pub fn of_token(tx: &mut Tx<'_>, text: &str) -> Result<Option<FlyerId>> {
    let Some(id) = text.get(..32).and_then(read_id) else { return Ok(None) };
    // Hashes are compared, so that the time it takes does not tell how much of a guess was right.
    if digest(&token(tx, id)) != digest(text) {
        return Ok(None);
    }
    Ok(rows::find(tx, id)?.map(|flyer| flyer.id))
}

/// One more has come so far.
pub fn count(tx: &mut Tx<'_>, id: FlyerId, stage: Stage) -> Result<()> {
    rows::count(tx, id, stage)
}

fn is_name(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=LONGEST).contains(&text.len()) && text.bytes().all(is_plain)
}

/// An id without its dashes.
fn read_id(digits: &str) -> Option<FlyerId> {
    u128::from_str_radix(digits, 16).ok().map(FlyerId::from_raw)
}
