//! How sending goes: by channel and carrier in the last hour, day and week, what waits, and which errors
//! carriers gave. Counted from what was kept; what it means is [`judge`]'s.
//!
//! It knows of no patient: counts, codes and times only.

pub mod judge;
pub(crate) mod rows;

use std::collections::BTreeMap;

use identity::{Permission, permit};
use kernel::{Channel, Id, Instant, Result};
use store::Tx;

use crate::{delivery::status::Status, message::jobs::Deliver, policy::HoldScope};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;
/// Days of the longest span.
const DAYS: i64 = 7;
/// So many receipts make a median.
const SAMPLE: u32 = 500;
/// So many of those that wait are asked why.
pub const LOOKED_AT: u32 = 2_000;

/// A channel with a carrier for it.
pub type Way = (Channel, String);

/// How far back is counted. What counts lies in the span in which it was first decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Span {
    /// The last 60 minutes.
    Hour,
    /// The last 24 hours.
    Day,
    /// The last seven days.
    Week,
}

impl Span {
    /// All of them, the shortest first.
    pub const ALL: [Self; 3] = [Self::Hour, Self::Day, Self::Week];

    /// The stable word, in names of sentences.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Week => "week",
        }
    }
}

/// What became of the deliveries of one span.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// A carrier took them, whatever came later.
    pub sent: u64,
    /// The other side says that they arrived.
    pub delivered: u64,
    /// Refused, given up by the carrier, or never sent after every try.
    pub failed: u64,
    /// Those of them that a receipt told of.
    pub undelivered: u64,
    /// Nobody knows whether they went.
    pub uncertain: u64,
    /// Taken, and nothing heard since.
    pub silent: u64,
    /// To be sent, or tried again.
    pub under_way: u64,
}

impl Figures {
    /// Those that have come to an end, as far as anybody knows.
    pub const fn ended(&self) -> u64 {
        self.delivered + self.failed + self.uncertain + self.silent
    }

    fn add(&mut self, line: &rows::Line) {
        self.sent += line.accepted;
        match line.status {
            Status::Delivered => self.delivered += line.count,
            Status::Accepted => self.silent += line.count,
            Status::Uncertain => self.uncertain += line.count,
            Status::Failed | Status::Dead => self.failed += line.count,
            Status::Undelivered => {
                self.failed += line.count;
                self.undelivered += line.count;
            }
            Status::Planned | Status::Due | Status::Intent | Status::Queued => {
                self.under_way += line.count;
            }
            // Kept back by a rule: that is no news of the carrier.
            Status::Suppressed | Status::Stale => {}
        }
    }
}

/// All that is counted of one way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    figures: [Figures; 3],
    /// When a carrier last took one that has not failed since.
    pub last_success: Option<Instant>,
    /// When one last failed.
    pub last_failure: Option<Instant>,
    /// Half of the receipts of the last day came within so many milliseconds.
    pub median: Option<i64>,
}

impl Counted {
    /// The figures of that span.
    pub const fn of(&self, span: Span) -> &Figures {
        &self.figures[span as usize]
    }

    fn add(&mut self, line: &rows::Line, within: Span) {
        for span in Span::ALL.into_iter().filter(|span| within <= *span) {
            self.figures[span as usize].add(line);
        }
        match line.status {
            Status::Accepted | Status::Delivered => {
                self.last_success = self.last_success.max(line.last_accepted);
            }
            Status::Failed | Status::Dead | Status::Undelivered | Status::Uncertain => {
                self.last_failure = self.last_failure.max(line.last_settled);
            }
            _ => {}
        }
    }
}

/// Counts by way.
pub type Ways = BTreeMap<Way, Counted>;

/// The parts in which a week is read, so that each read is short: from when to when, and the shortest
/// span that the part lies in.
pub fn parts(now: Instant) -> Vec<(Span, Instant, Instant)> {
    let ago = |millis: i64| now.plus_millis(1 - millis);
    let mut parts = vec![(Span::Hour, ago(HOUR), ago(0)), (Span::Day, ago(DAY), ago(HOUR))];
    parts.extend((1..DAYS).map(|day| (Span::Week, ago((day + 1) * DAY), ago(day * DAY))));
    parts
}

/// Adds one of [`parts`] to what was counted.
pub fn count(
    tx: &mut Tx<'_>,
    ways: &mut Ways,
    (within, from, until): (Span, Instant, Instant),
) -> Result<()> {
    permit(tx, Permission::WatchSending)?;
    for line in rows::count(tx, (named_from(from), named_from(until)))? {
        ways.entry((line.channel, line.provider.clone())).or_default().add(&line, within);
    }
    Ok(())
}

/// Measures how long receipts took in the last day, for each way that has any.
pub fn measure(tx: &mut Tx<'_>, ways: &mut Ways) -> Result<()> {
    permit(tx, Permission::WatchSending)?;
    let since = named_from(tx.now().plus_millis(-DAY));
    for ((channel, provider), counted) in ways {
        if 0 < counted.of(Span::Day).delivered {
            let taken = rows::receipts(tx, since, (*channel, provider), SAMPLE)?;
            counted.median = median(taken);
        }
    }
    Ok(())
}

fn median(mut taken: Vec<i64>) -> Option<i64> {
    let middle = taken.len() / 2;
    if taken.is_empty() {
        return None;
    }
    Some(*taken.select_nth_unstable(middle).1)
}

/// A code that a carrier, or our line to it, gave for what did not arrive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// On which channel.
    pub channel: Channel,
    /// Whose.
    pub provider: String,
    /// As the carrier writes it.
    pub code: String,
    /// How often.
    pub count: u64,
}

/// The commonest codes of the last day, the most frequent first.
pub fn codes(tx: &mut Tx<'_>, limit: u32) -> Result<Vec<Code>> {
    permit(tx, Permission::WatchSending)?;
    let now = tx.now();
    let span = (named_from(now.plus_millis(1 - DAY)), named_from(now.plus_millis(1)));
    rows::codes(tx, span, limit)
}

/// How many messages of the last week reached nobody: no way is left for them.
pub fn reached_nobody(tx: &mut Tx<'_>) -> Result<u64> {
    permit(tx, Permission::WatchSending)?;
    let now = tx.now();
    let from = named_from(now.plus_millis(1 - DAYS * DAY));
    rows::reached_nobody(tx, (from, named_from(now.plus_millis(1))))
}

/// What waits to be sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backlog {
    /// Messages, those on their way out included.
    pub messages: u64,
    /// Since when the oldest waits.
    pub since: Option<Instant>,
    /// When the first that nobody has taken up was, or will be, due.
    pub first_due_at: Option<Instant>,
    /// Why, by rule, of the first [`LOOKED_AT`]; the most frequent first.
    pub rules: Vec<(String, u64)>,
    /// How many of those a hold of each scope would keep.
    pub caught: [u64; 2],
}

impl Backlog {
    /// How many a hold of that scope would keep now.
    pub const fn caught(&self, scope: HoldScope) -> u64 {
        self.caught[scope as usize]
    }

    /// Whether there are more than were asked why.
    pub fn is_cut(&self) -> bool {
        u64::from(LOOKED_AT) < self.messages
    }
}

/// What waits now.
pub fn backlog(tx: &mut Tx<'_>) -> Result<Backlog> {
    permit(tx, Permission::WatchSending)?;
    let waiting = engine::waiting_of::<Deliver>(tx)?;
    let first = engine::first_of::<Deliver>(tx, LOOKED_AT)?;
    let mut rules: BTreeMap<String, u64> = BTreeMap::new();
    let mut caught = [0; 2];
    for message in rows::waits(tx, &first)? {
        let request = message.request();
        for scope in [HoldScope::Initiated, HoldScope::Everything] {
            caught[scope as usize] += u64::from(scope.catches(&request));
        }
        *rules.entry(message.rule.unwrap_or_else(|| "-".to_owned())).or_default() += 1;
    }
    let mut rules: Vec<_> = rules.into_iter().collect();
    rules.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    Ok(Backlog {
        messages: waiting.jobs,
        since: waiting.since,
        first_due_at: waiting.first_due_at,
        rules,
        caught,
    })
}

/// The first name that could be given then.
fn named_from<T>(at: Instant) -> Id<T> {
    crate::explain::named_from(at).cast()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_week_touch_and_do_not_overlap() {
        let now = Instant(1_772_463_600_000);
        let parts = parts(now);
        assert_eq!(parts[0].2, now.plus_millis(1), "what is decided now counts");
        for pair in parts.windows(2) {
            assert_eq!(pair[0].1, pair[1].2);
        }
        let (_, first, _) = parts[parts.len() - 1];
        assert_eq!(first, now.plus_millis(1 - 7 * DAY));
    }

    #[test]
    fn half_of_the_receipts_came_within_the_median() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![7]), Some(7));
        assert_eq!(median(vec![900, 1, 2]), Some(2));
    }

    #[test]
    fn a_shorter_span_counts_in_the_longer_ones() {
        let line = rows::Line {
            provider: "twilio".to_owned(),
            channel: Channel::Sms,
            status: Status::Undelivered,
            count: 2,
            accepted: 2,
            last_accepted: Some(Instant(5)),
            last_settled: Some(Instant(9)),
        };
        let mut counted = Counted::default();
        counted.add(&line, Span::Day);
        assert_eq!(*counted.of(Span::Hour), Figures::default());
        let figures = Figures { sent: 2, failed: 2, undelivered: 2, ..Figures::default() };
        assert_eq!((*counted.of(Span::Day), *counted.of(Span::Week)), (figures, figures));
        assert_eq!((counted.last_success, counted.last_failure), (None, Some(Instant(9))));
    }
}
