//! How many messages a day and a week, in local days.
//!
//! Where the zone is unknown the day must have changed in every zone the patient may be in.

use kernel::{Day, Instant};

use super::{Counting, Reason, Rulebook, Sent};
use crate::zones::Candidate;

/// A limit that is used up, and when it frees again.
pub(super) struct Full {
    pub(super) free_at: Instant,
    pub(super) because: Reason,
}

/// Judges the limits at `at`: nothing when one more may go.
pub(super) fn judge(
    rules: &Rulebook,
    counting: Counting,
    sent: &Sent,
    candidates: &[Candidate],
    at: Instant,
) -> Option<Full> {
    let latest = |a: Option<Full>, b: Option<Full>| match (a, b) {
        (Some(a), Some(b)) => Some(if b.free_at > a.free_at { b } else { a }),
        (a, b) => a.or(b),
    };
    candidates
        .iter()
        .map(|candidate| there(rules, counting, sent, candidate, at))
        .fold(None, latest)
}

fn there(
    rules: &Rulebook,
    counting: Counting,
    sent: &Sent,
    candidate: &Candidate,
    at: Instant,
) -> Option<Full> {
    match counting {
        Counting::Free => None,
        Counting::Dose => {
            let limit = rules.doses_per_day;
            let free_at = free_at(&sent.doses, limit, 1, candidate, at)?;
            Some(Full { free_at, because: Reason::DoseLimit { limit, free_at } })
        }
        Counting::Counted => {
            let week = free_at(&sent.counted, rules.per_week, 7, candidate, at);
            let day = free_at(&sent.counted, rules.per_day, 1, candidate, at);
            match (week, day) {
                (Some(free_at), day) if day.is_none_or(|day| day <= free_at) => {
                    let limit = rules.per_week;
                    Some(Full { free_at, because: Reason::WeeklyLimit { limit, free_at } })
                }
                (_, Some(free_at)) => {
                    let limit = rules.per_day;
                    Some(Full { free_at, because: Reason::DailyLimit { limit, free_at } })
                }
                _ => None,
            }
        }
    }
}

/// When fewer than `limit` of `sent` lie in the last `days` local days, today included; nothing
/// when that is so already.
fn free_at(
    sent: &[Instant],
    limit: u32,
    days: i32,
    candidate: &Candidate,
    at: Instant,
) -> Option<Instant> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    // The one that has to leave the span of days before another may go.
    let leaving = *sent.get(sent.len().checked_sub(limit)?)?;
    // Cheap for the usual case: long ago, without asking a calendar.
    if at.millis_since(leaving) > (i64::from(days) + 2) * 24 * 3_600_000 {
        return None;
    }
    let frees: Day = candidate.zone.day(leaving).plus_days(days);
    (candidate.zone.day(at) < frees).then(|| candidate.zone.start_of(frees))
}
