//! Matching a date of birth against the record, on the device that holds the link. It is a match,
//! no login: it opens one task (SECURITY 1.1, T1; controls P5 to P7).

use audit::Act;
use engine::emit;
use kernel::{Day, Id, Instant, Phi, Result};
use store::Tx;
use subtle::ConstantTimeEq as _;
use vault::Token;

use crate::{
    LinkClosed,
    session::{self, Level},
    smart_link::{self, SmartLink},
};

pub(crate) mod rows;

/// Wrong dates after which a link is dead. Never the patient.
pub const MOST_FAILURES: u32 = 5;
/// Tries for one patient in a day, over all links.
const MOST_TRIES: i64 = 10;
/// The same with what links have that reached the phone after all others had failed.
const MOST_TRIES_OF_ALL: i64 = MOST_TRIES + 10;
const DAY: i64 = 86_400_000;

/// What a try came to.
#[derive(Debug)]
pub enum Outcome {
    /// It is the patient; the session that may do the task.
    Matched(Token),
    /// Another date than the record's.
    Wrong {
        /// Tries that are left on this link.
        left: u32,
    },
    /// This link opens nothing any more.
    Closed,
}

#[derive(Debug)]
enum Try {}

/// Compares the date that was given with the one on record, in constant time.
///
/// A patient without a date of birth on record matches nothing: a person has to help. Tries for one
/// patient are taken one after the other, and the link is read anew: what the caller saw may be old.
pub fn attempt(
    tx: &mut Tx<'_>,
    link: &SmartLink,
    device: &Token,
    given: Day,
    expected: Option<&Phi<Day>>,
) -> Result<Outcome> {
    smart_link::enter(tx, link.patient)?;
    let Some(link) = &smart_link::find(tx, link.id)?.filter(|link| link.is_open) else {
        return Ok(Outcome::Closed);
    };
    if is_tried_out(tx, link)? || smart_link::is_one_too_many(tx, link, device)? {
        return Ok(Outcome::Closed);
    }
    let is_match = expected.is_some_and(|expected| same(given, *expected.reveal()));
    let id: Id<Try> = tx.new_id();
    let row = [id.into(), link.id.into(), link.patient.into(), tx.now().into(), is_match.into()];
    tx.execute(&rows::INSERT, &row)?;
    if is_match {
        smart_link::prove_on(tx, link, device)?;
        let level = Level::Matched { link: link.id, patient: link.patient };
        return Ok(Outcome::Matched(session::start(tx, level)?));
    }
    audit::note(tx, Act::Denied, "identity-check", id, Some(link.patient))?;
    let failures = smart_link::count_failure(tx, link.id)?;
    if failures < MOST_FAILURES {
        return Ok(Outcome::Wrong { left: MOST_FAILURES - failures });
    }
    smart_link::close(tx, link, "wrong-dates")?;
    emit(tx, &LinkClosed { link: link.id, patient: link.patient })?;
    Ok(Outcome::Closed)
}

/// Whether the tries of the day are used up. A patient is never locked out: a fresh link has tries of
/// its own, twice a day.
fn is_tried_out(tx: &mut Tx<'_>, link: &SmartLink) -> Result<bool> {
    let since = tx.now().plus_millis(-DAY);
    let tries: i64 = tx
        .find(&rows::TRIES_SINCE, &[link.patient.into(), since.into()], |row| row.get(0))?
        .unwrap_or(0);
    if !(MOST_TRIES..MOST_TRIES_OF_ALL).contains(&tries) {
        return Ok(MOST_TRIES <= tries);
    }
    // Whoever used the tries up had older links. This one went to the phone on file since.
    let values = [link.patient.into(), since.into(), link.id.into()];
    let last: Option<Instant> =
        tx.find(&rows::LAST_WRONG_ELSEWHERE, &values, |row| row.get(0))?.flatten();
    Ok(last.is_some_and(|last| link.created_at <= last))
}

/// ISO dates of the years 0 to 9999 have the same length, so the comparison takes the same time.
fn same(given: Day, expected: Day) -> bool {
    given.to_string().as_bytes().ct_eq(expected.to_string().as_bytes()).into()
}
