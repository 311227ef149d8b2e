//! What is done with letters: each a part of one transaction.

use audit::Act;
use identity::{Permission, permit};
use kernel::{
    Channel, DeliveryId, Error, MessageId, PatientId, Phi, PostalAddress, RefillId, Result,
};
use store::Tx;

use super::{
    LINK_DAYS,
    model::{Here, Letter, Outlook},
    rows,
    sheet::Sheet,
};
use crate::{
    decision::Kept,
    delivery::{self, by_hand::Judged, rows::body_place},
    facts,
    message::{self, NewMessage},
    policy::{Hold, HoldScope, Request},
    template::Template,
};

/// Letters of one page, and of one print.
pub const MOST: u32 = 200;
/// How far back posted letters are listed, in days: what comes back does so within weeks.
const POSTED_DAYS: i64 = 90;

/// Somebody here wants a letter to go: about a refill that waits for an answer, or else to say that the
/// patient should call. The same key makes one letter.
///
/// # Errors
/// `letter-waits` when one to this patient is in the queue already.
pub fn make(
    tx: &mut Tx<'_>,
    patient: PatientId,
    refill: Option<RefillId>,
    key: &str,
) -> Result<MessageId> {
    permit(tx, Permission::SendMessages)?;
    care::patient::hold(tx, [patient])?;
    let key = format!("letter:{key}");
    if let Some(known) = message::of_key(tx, &key)? {
        return Ok(known);
    }
    if waits(tx, patient)? {
        return Err(Error::refused("letter-waits"));
    }
    let refill = match refill {
        Some(id) if care::refill::find(tx, id)?.state.is_put_to_patient() => Some(id),
        _ => None,
    };
    let template = refill.map_or(Template::PleaseCall, |_| Template::RefillReminderLast);
    let new = NewMessage::new(patient, template, key).about(refill);
    message::request(tx, &new.only_on(Some(Channel::Letter)))
}

/// Whether one was asked for that has not been posted, nor become needless.
fn waits(tx: &mut Tx<'_>, patient: PatientId) -> Result<bool> {
    let open = message::rows::open_of_patient(tx, patient)?;
    Ok(open.iter().any(|message| message.only == Some(Channel::Letter)))
}

/// What would become of a letter that was asked for now: decided by the function that decides of
/// messages, and kept nowhere.
pub fn outlook(tx: &mut Tx<'_>, patient: PatientId) -> Result<Outlook> {
    let facts = facts::of(tx, patient)?.ok_or(Error::NotFound { what: "patient" })?;
    let now = tx.now();
    let mut reach = facts.reach_for(kernel::Id::from_raw(0));
    if facts.automation_paused_at.is_some() {
        reach.hold = reach.hold.or(Some(Hold { scope: HoldScope::Initiated, until: None }));
    }
    let request =
        Request { only: Some(Channel::Letter), ..Request::of(Template::RefillReminderLast) };
    let (waits, last_posted_at) = (waits(tx, patient)?, rows::last_posted(tx, patient)?);
    let decided = Kept::of(&facts.decide(&request, &reach, now), now);
    Ok(Outlook { decided, waits, last_posted_at })
}

/// The queue: what is to be printed, what to be posted, and what of the pile must not go any more.
/// Leaves a list in the audit.
pub fn here(tx: &mut Tx<'_>) -> Result<Here> {
    permit(tx, Permission::SendMessages)?;
    let lines = rows::here(tx, MOST + 1)?;
    let mut here = Here { has_more: (MOST as usize) < lines.len(), ..Here::default() };
    let (letters, may_go): (Vec<Letter>, Vec<bool>) = lines.into_iter().take(MOST as usize).unzip();
    for (mut letter, may_go) in named(tx, letters)?.into_iter().zip(may_go) {
        match (may_go, letter.prints) {
            (true, 0) => {
                letter.words = words_of(tx, &letter)?;
                here.waiting.push(letter);
            }
            (true, _) => here.printed.push(letter),
            (false, _) => here.stray.push(letter),
        }
    }
    Ok(here)
}

/// What was posted lately, newest first. Leaves a list in the audit.
pub fn posted_lately(tx: &mut Tx<'_>) -> Result<Vec<Letter>> {
    permit(tx, Permission::SendMessages)?;
    let since = tx.now().plus_hours(-24 * POSTED_DAYS);
    let lines = rows::posted(tx, since, MOST)?;
    named(tx, lines.into_iter().map(|(letter, _)| letter).collect())
}

/// The letters that a print would need.
fn words_of(tx: &mut Tx<'_>, letter: &Letter) -> Result<Phi<String>> {
    let delivery = delivery::find(tx, letter.id)?.ok_or(Error::NotFound { what: "letter" })?;
    let body = tx.open_text(letter.patient, body_place(letter.id), &delivery.body)?;
    let patient = care::patient::find(tx, letter.patient)?;
    let address = patient.address.map_or_else(String::new, |lines| lines.reveal().clone());
    Ok(Phi::new([letter.name.reveal().full(), address, body.reveal().clone()].join("\n")))
}

fn named(tx: &mut Tx<'_>, mut letters: Vec<Letter>) -> Result<Vec<Letter>> {
    let ids: Vec<PatientId> = letters.iter().map(|letter| letter.patient).collect();
    for (letter, name) in letters.iter_mut().zip(care::patient::names(tx, &ids)?) {
        letter.name = name;
    }
    audit::listed(tx, "letters", &ids)?;
    Ok(letters)
}

/// The words of these letters, for paper. Each is asked about once more: what may not go any more leaves
/// the queue, what waits for an hour or a hold is left out. Leaves an entry for each in the audit.
///
/// # Errors
/// `no-sender` while nobody has told the pharmacy's own postal address.
pub fn print(tx: &mut Tx<'_>, ids: &[DeliveryId]) -> Result<Vec<Sheet>> {
    permit(tx, Permission::SendMessages)?;
    let profile = care::pharmacy::current(tx)?;
    if profile.address.trim().is_empty() {
        return Err(Error::refused("no-sender"));
    }
    let mut sheets = Vec::new();
    for id in ids.iter().take(MOST as usize) {
        let Judged::MayGo(delivery, message) = delivery::by_hand::judge(tx, *id)? else { continue };
        let patient = care::patient::find(tx, delivery.patient)?;
        let Some(address) = patient.address.as_ref().and_then(PostalAddress::of) else { continue };
        let text = tx.open_text(delivery.patient, body_place(*id), &delivery.body)?;
        let at = rows::printed_at(tx, *id)?.unwrap_or(tx.now());
        let written = delivery::language(tx, *id)?;
        sheets.push(Sheet::of((*id, at), &profile, (&patient, &address), (&text, &written))?);
        audit::note(tx, Act::Exported, "letter", message.id, Some(delivery.patient))?;
    }
    Ok(sheets)
}

/// These are on paper now, once more or for the first time.
pub fn printed(tx: &mut Tx<'_>, ids: &[DeliveryId]) -> Result<usize> {
    permit(tx, Permission::SendMessages)?;
    Ok(rows::print(tx, ids)?.len())
}

/// These were brought to the post. Saying so again changes nothing. The pages behind them stay open for
/// as long as a letter needs. Gives how many there were.
pub fn posted(tx: &mut Tx<'_>, ids: &[DeliveryId]) -> Result<usize> {
    permit(tx, Permission::SendMessages)?;
    let mut count = 0;
    for id in ids {
        let Some(delivery) = delivery::find(tx, *id)? else { continue };
        care::patient::hold(tx, [delivery.patient])?;
        if !rows::post(tx, *id)? {
            continue;
        }
        delivery::by_hand::posted(tx, *id)?;
        let until = tx.now().plus_hours(24 * LINK_DAYS);
        identity::smart_link::prolong(tx, delivery.patient, delivery.message, until)?;
        count += 1;
    }
    Ok(count)
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
    delivery::by_hand::came_back(tx, id)?;
    Ok(true)
}
