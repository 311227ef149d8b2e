//! The drawing that a patient chose to know us by, beside a text: whether it goes along, and why not.
//!
//! Only where the pharmacy has turned that on, because such a text costs more; only for those who were
//! told so when they chose. What refuses it is sent once more without it, and the number rests.

pub(crate) mod rows;

use std::sync::Arc;

use kernel::{ContactPoint, Instant, PatientId, Result, Zone};
use store::Tx;

use crate::{delivery::Delivery, facts, message::Message};

/// Says where a drawing lies, below the base of our links: `/assets/bird-….png` for `bird`; nothing for
/// one that we do not have.
pub type Signs = Arc<dyn Fn(&str) -> Option<String> + Send + Sync>;

/// After a picture was refused none goes to that number for so long, in milliseconds.
const RESTS: i64 = 30 * 86_400_000;

/// Whether a drawing goes along, with its reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Along {
    /// It does.
    Goes,
    /// The text carries no link that it could vouch for.
    NoLink,
    /// The carrier takes no pictures.
    NotCarried,
    /// The number is none of North America's.
    Abroad,
    /// The patient chose none, or was not told that it goes along.
    NoneChosen,
    /// One has gone along today.
    OnceToday,
    /// A carrier refused one at this number lately.
    Rests,
}

impl Along {
    /// The stable word kept in tables; the sentence is `explain-picture-{word}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Goes => "goes",
            Self::NoLink => "no-link",
            Self::NotCarried => "not-carried",
            Self::Abroad => "abroad",
            Self::NoneChosen => "none-chosen",
            Self::OnceToday => "once-today",
            Self::Rests => "rests",
        }
    }

    /// Every answer.
    pub const ALL: [Self; 7] = [
        Self::Goes,
        Self::NoLink,
        Self::NotCarried,
        Self::Abroad,
        Self::NoneChosen,
        Self::OnceToday,
        Self::Rests,
    ];
}

/// What is known of a text before anything is looked up.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// Whether its words carry a link.
    pub has_link: bool,
    /// Whether its gateway takes pictures.
    pub is_carried: bool,
    /// Where it goes.
    pub to: &'a ContactPoint,
}

/// What is kept of its patient and number.
#[derive(Clone, Copy, Debug, Default)]
pub struct Kept {
    /// Whether there is a drawing that may go along.
    pub is_chosen: bool,
    /// When the last text with one was decided.
    pub last_at: Option<Instant>,
    /// When a picture was refused at this number.
    pub refused_at: Option<Instant>,
}

/// Decides for one text, of what is known of it; nothing while more has to be looked up.
pub fn decide(
    about: &About<'_>,
    kept: Option<&Kept>,
    (now, zone): (Instant, &Zone),
) -> Option<Along> {
    let is_near =
        matches!(about.to, ContactPoint::Phone(number) if number.e164().starts_with("+1"));
    if !about.has_link {
        return Some(Along::NoLink);
    }
    if !about.is_carried {
        return Some(Along::NotCarried);
    }
    if !is_near {
        return Some(Along::Abroad);
    }
    let kept = kept?;
    let is_today = |at: Instant| zone.day(at) == zone.day(now);
    Some(if !kept.is_chosen {
        Along::NoneChosen
    } else if kept.refused_at.is_some_and(|at| now.millis_since(at) < RESTS) {
        Along::Rests
    } else if kept.last_at.is_some_and(is_today) {
        Along::OnceToday
    } else {
        Along::Goes
    })
}

/// The same, with what is kept looked up when it is needed.
pub(crate) fn judge(
    tx: &mut Tx<'_>,
    about: &About<'_>,
    (message, zone): (&Message, &Zone),
    token: Option<&str>,
) -> Result<Along> {
    let now = tx.now();
    if let Some(decided) = decide(about, None, (now, zone)) {
        return Ok(decided);
    }
    let kept = Kept {
        is_chosen: identity::chosen_sign::for_texts(tx, message.patient)?.is_some(),
        last_at: rows::last_at(tx, message)?,
        refused_at: match token {
            Some(token) => rows::refused_at(tx, token)?,
            None => None,
        },
    };
    Ok(decide(about, Some(&kept), (now, zone)).unwrap_or(Along::NoneChosen))
}

/// The address of the drawing that a patient chose for texts.
pub(crate) fn address(
    tx: &mut Tx<'_>,
    patient: PatientId,
    (signs, base): (&Signs, &str),
) -> Result<Option<String>> {
    let chosen = identity::chosen_sign::for_texts(tx, patient)?;
    Ok(chosen.and_then(|name| signs(&name)).map(|path| format!("{base}{path}")))
}

/// A carrier refused a text for the drawing that went along: none goes to that number for a while, and
/// what certainly did not arrive uses up no limit. False when none went along.
pub(crate) fn refused(tx: &mut Tx<'_>, delivery: &Delivery) -> Result<bool> {
    if !delivery.has_picture {
        return Ok(false);
    }
    let facts = facts::of(tx, delivery.patient)?;
    if let Some(token) = facts.as_ref().and_then(|facts| facts.token(delivery.point)) {
        rows::rest(tx, token)?;
    }
    rows::uncount(tx, delivery.id)?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use kernel::PhoneNumber;

    use super::*;

    const NOW: Instant = Instant(1_772_463_600_000);

    fn phone(number: &str) -> ContactPoint {
        ContactPoint::Phone(PhoneNumber::parse(number).unwrap())
    }

    #[track_caller]
    fn check(change: impl FnOnce(&mut About<'_>, &mut Kept), expected: Along) {
        let to = phone("+12015550123");
        let mut about = About { has_link: true, is_carried: true, to: &to };
        let mut kept = Kept { is_chosen: true, ..Kept::default() };
        change(&mut about, &mut kept);
        let zone = Zone::named("America/New_York").unwrap();
        let decided = decide(&about, Some(&kept), (NOW, &zone));
        assert_eq!(decided, Some(expected));
    }

    #[test]
    fn a_drawing_goes_along_once_a_day_with_a_link_to_a_number_that_takes_it() {
        let hour = 3_600_000;
        check(|_, _| {}, Along::Goes);
        check(|about, _| about.has_link = false, Along::NoLink);
        check(|about, _| about.is_carried = false, Along::NotCarried);
        check(|_, kept| kept.is_chosen = false, Along::NoneChosen);
        check(|_, kept| kept.last_at = Some(NOW.plus_millis(-hour)), Along::OnceToday);
        check(|_, kept| kept.last_at = Some(NOW.plus_millis(-11 * hour)), Along::Goes);
        check(|_, kept| kept.refused_at = Some(NOW.plus_millis(1 - RESTS)), Along::Rests);
        check(|_, kept| kept.refused_at = Some(NOW.plus_millis(-RESTS)), Along::Goes);
        let abroad = phone("+442079460958");
        let about = About { has_link: true, is_carried: true, to: &abroad };
        assert_eq!(decide(&about, None, (NOW, &Zone::UTC)), Some(Along::Abroad));
        let near = phone("+12015550123");
        assert_eq!(decide(&About { to: &near, ..about }, None, (NOW, &Zone::UTC)), None);
    }
}
