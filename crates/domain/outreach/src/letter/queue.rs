//! The queue as people see it.

use identity::{Permission, permit};
use kernel::{DeliveryId, PatientId, Result};
use store::Tx;

use super::{
    MOST,
    model::{Batch, Here, Letter, Place},
    rows,
    sheet::Sheet,
};
use crate::delivery::{
    self,
    by_hand::{self, Judged},
};

/// How far back posted letters are listed, in days: what comes back does so within weeks.
const POSTED_DAYS: i64 = 90;

/// The queue: what is to be printed, what to be posted, and what of the pile must not go any more. Each is
/// asked about once more: somebody may have answered, died or left since it was printed. Leaves a list in
/// the audit.
pub fn here(tx: &mut Tx<'_>) -> Result<Here> {
    let Batch { letters: waiting, next } = waiting(tx, None)?;
    let mut printed = still_good(tx, |tx| rows::printed(tx, MOST + 1))?;
    // Asked last: what has just been found to be of no use lies there now.
    let mut stray = rows::stray(tx, MOST + 1)?;
    let most = MOST as usize;
    let has_more = most < printed.len() || most < stray.len();
    printed.truncate(most);
    stray.truncate(most);
    let (printed, stray) = (named(tx, printed)?, named(tx, stray)?);
    Ok(Here { waiting, next, printed, stray, has_more })
}

/// What is to be printed after that place, with its words. Each is asked about once more. Leaves a list in
/// the audit.
pub fn waiting(tx: &mut Tx<'_>, after: Option<Place>) -> Result<Batch> {
    permit(tx, Permission::SendMessages)?;
    let mut letters = still_good(tx, |tx| rows::waiting(tx, after, MOST + 1))?;
    let has_more = (MOST as usize) < letters.len();
    letters.truncate(MOST as usize);
    let place = |letter: &Letter| Place { made_at: letter.made_at, id: letter.id };
    let next = letters.last().filter(|_| has_more).map(place);
    let mut letters = named(tx, letters)?;
    let profile = care::pharmacy::current(tx)?;
    for letter in &mut letters {
        if let Some(delivery) = delivery::find(tx, letter.id)? {
            letter.sheet = Sheet::read(tx, &delivery, &profile)?.map(Box::new);
        }
    }
    Ok(Batch { letters, next })
}

/// What is found once all that may not go any more has left the queue, with what is held.
fn still_good(
    tx: &mut Tx<'_>,
    find: impl Fn(&mut Tx<'_>) -> Result<Vec<Letter>>,
) -> Result<Vec<Letter>> {
    loop {
        let mut letters = find(tx)?;
        let ids: Vec<DeliveryId> = letters.iter().map(|letter| letter.id).collect();
        let judged = by_hand::look(tx, &ids)?;
        let is_gone = |(_, judged): &(_, &Judged)| matches!(judged, Judged::Gone);
        let gone: Vec<DeliveryId> =
            ids.iter().zip(&judged).filter(is_gone).map(|(id, _)| *id).collect();
        if !gone.is_empty() {
            by_hand::judge(tx, &gone)?;
            continue;
        }
        for (letter, judged) in letters.iter_mut().zip(judged) {
            letter.is_held = matches!(judged, Judged::Waits);
        }
        return Ok(letters);
    }
}

/// What was posted lately, newest first. Leaves a list in the audit.
pub fn posted_lately(tx: &mut Tx<'_>) -> Result<Vec<Letter>> {
    permit(tx, Permission::SendMessages)?;
    let since = tx.now().plus_hours(-24 * POSTED_DAYS);
    let letters = rows::posted(tx, since, MOST)?;
    named(tx, letters)
}

fn named(tx: &mut Tx<'_>, mut letters: Vec<Letter>) -> Result<Vec<Letter>> {
    let ids: Vec<PatientId> = letters.iter().map(|letter| letter.patient).collect();
    for (letter, name) in letters.iter_mut().zip(care::patient::names(tx, &ids)?) {
        letter.name = name;
    }
    audit::listed(tx, "letters", &ids)?;
    Ok(letters)
}
