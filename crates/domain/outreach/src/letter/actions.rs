//! What is done with letters on paper: each a part of one transaction.

use audit::Act;
use identity::{Permission, permit};
use kernel::{DeliveryId, Error, Result};
use store::Tx;

use super::{LINK_DAYS, MOST, model::OnPaper, rows, sheet::Sheet};
use crate::delivery::{
    self, Delivery,
    by_hand::{self, Judged},
    status::Status,
};

/// The words of these letters, for paper. Each is asked about once more: what may not go any more leaves
/// the queue, what waits for a hold is left out.
///
/// # Errors
/// `no-sender` while nobody has told the pharmacy's own postal address.
pub fn print(tx: &mut Tx<'_>, ids: &[DeliveryId]) -> Result<Vec<Sheet>> {
    permit(tx, Permission::SendMessages)?;
    let profile = care::pharmacy::current(tx)?;
    if profile.address.trim().is_empty() {
        return Err(Error::refused("no-sender"));
    }
    let ids = &ids[..ids.len().min(MOST as usize)];
    let mut sheets = Vec::with_capacity(ids.len());
    for judged in by_hand::judge(tx, ids)? {
        let Judged::MayGo(delivery) = judged else { continue };
        sheets.extend(Sheet::read(tx, &delivery, &profile)?);
    }
    Ok(sheets)
}

/// These are on paper now, once more or for the first time. Leaves an entry for each in the audit. Gives
/// how many there were that have not left the house.
pub fn printed(tx: &mut Tx<'_>, papers: &[OnPaper]) -> Result<usize> {
    permit(tx, Permission::SendMessages)?;
    for paper in papers {
        let delivery = delivery::find(tx, paper.id)?.ok_or(Error::NotFound { what: "letter" })?;
        audit::note(tx, Act::Exported, "letter", delivery.message, Some(delivery.patient))?;
    }
    rows::print(tx, papers)
}

/// These were brought to the post. Each is asked about once more: what may not go any more is off the
/// pile, and what waits for a hold stays on it. Saying so again changes nothing. The pages behind them
/// stay open for as long as a letter needs. Gives how many there were.
pub fn posted(tx: &mut Tx<'_>, ids: &[DeliveryId]) -> Result<usize> {
    permit(tx, Permission::SendMessages)?;
    let mut count = 0;
    for judged in by_hand::judge(tx, ids)? {
        if let Judged::MayGo(delivery) = judged {
            count += usize::from(post(tx, &delivery)?);
        }
    }
    Ok(count)
}

/// These were to be taken out of the pile, and somebody says that they are at the post all the same. Gives
/// how many there were.
pub fn posted_anyway(tx: &mut Tx<'_>, ids: &[DeliveryId]) -> Result<usize> {
    permit(tx, Permission::SendMessages)?;
    by_hand::judge(tx, ids)?;
    let mut count = 0;
    for id in ids {
        let Some(delivery) = delivery::find(tx, *id)? else { continue };
        if delivery.sending.status != Status::Queued {
            count += usize::from(post(tx, &delivery)?);
        }
    }
    Ok(count)
}

/// Of a patient who is held. False when it is known already, or when there is no paper to post.
fn post(tx: &mut Tx<'_>, delivery: &Delivery) -> Result<bool> {
    if !rows::post(tx, delivery.id)? {
        return Ok(false);
    }
    by_hand::posted(tx, delivery.id)?;
    let until = tx.now().plus_hours(24 * LINK_DAYS);
    identity::smart_link::prolong(tx, delivery.patient, delivery.message, until)?;
    Ok(true)
}

/// These were printed, must not go any more, and are out of the pile. Gives how many there were.
pub fn remove(tx: &mut Tx<'_>, ids: &[DeliveryId]) -> Result<usize> {
    permit(tx, Permission::SendMessages)?;
    let mut count = 0;
    for id in ids {
        let Some(delivery) = delivery::find(tx, *id)? else { continue };
        if rows::remove(tx, *id)? {
            let patient = Some(delivery.patient);
            audit::note(tx, Act::Changed, "letter", delivery.message, patient)?;
            count += 1;
        }
    }
    Ok(count)
}

/// The post brought one back: nothing more goes to that address, and somebody looks. False when that is
/// known already, or when it was never posted.
pub fn came_back(tx: &mut Tx<'_>, id: DeliveryId) -> Result<bool> {
    permit(tx, Permission::SendMessages)?;
    let delivery = delivery::find(tx, id)?.ok_or(Error::NotFound { what: "letter" })?;
    care::patient::hold(tx, [delivery.patient])?;
    if !rows::back(tx, id)? {
        return Ok(false);
    }
    by_hand::came_back(tx, id)?;
    Ok(true)
}
