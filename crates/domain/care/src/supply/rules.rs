//! How long what was handed over lasts: pure arithmetic over days, so that each run-out day shown
//! can be derived again from the fills behind it.
//!
//! A fill that comes early is kept and started when the previous one is used up (the overlap shift
//! of PQA's adherence measures). During a hold nothing is used. It knows no refills and
//! no messages.

use kernel::Day;

use super::Basis;
use crate::amount::{DaysSupply, Quantity};

/// One hand-over of the medication, as the arithmetic sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandOver {
    /// The day it was handed over; it can be used from that day on.
    pub on: Day,
    /// How long it lasts.
    pub lasts: DaysSupply,
}

/// Days on which the medication is paused by a clinician or by the patient's agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hold {
    /// The first day without a dose.
    pub from: Day,
    /// The first day on which it is taken again; none while nobody knows.
    pub until: Option<Day>,
}

/// When one fill is really used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The fill.
    pub fill: HandOver,
    /// The first day it is used, after what was left of earlier fills; none when a hold without an
    /// end keeps it from ever being started.
    pub from: Option<Day>,
    /// The first day after its last dose; none when a hold without an end interrupts it.
    pub until: Option<Day>,
}

/// What a patient has of one medication, from all fills and holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supply {
    spans: Vec<Span>,
    holds: Vec<Hold>,
}

impl Supply {
    /// Lays the fills out one after the other. The order in which they are given does not matter.
    pub fn of(fills: &[HandOver], holds: &[Hold]) -> Self {
        let holds = united(holds);
        let mut fills = fills.to_vec();
        fills.sort_by_key(|fill| (fill.on, fill.lasts));
        let mut spans = Vec::with_capacity(fills.len());
        // The first day that is still free; none once a hold without an end has been reached.
        let mut free_from = Some(Day::new(1, 1, 1).expect("the calendar has a year 1"));
        for fill in fills {
            let from = free_from.and_then(|free| first_day_of_use(free.max(fill.on), &holds));
            let until = from.and_then(|from| after_days_of_use(from, fill.lasts.days(), &holds));
            spans.push(Span { fill, from, until });
            free_from = until;
        }
        Self { spans, holds }
    }

    /// When each fill is used, in order of hand-over.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// The first day without a dose after the last fill is used up. None without fills, and while a
    /// hold without an end stops the clock.
    pub fn runs_out_on(&self) -> Option<Day> {
        self.spans.last().and_then(|span| span.until)
    }

    /// The last fill with its first day of use: what a payer counts from.
    pub fn last_span(&self) -> Option<Span> {
        self.spans.last().copied()
    }

    /// Whether a dose is there to be taken on that day and the medication is not on hold.
    pub fn covers(&self, day: Day) -> bool {
        !self.is_held(day) && self.spans.iter().any(|span| is_within(span, day))
    }

    /// Days of supply in the patient's hands at the start of that day, counting a fill from the day
    /// it was handed over.
    pub fn on_hand(&self, day: Day) -> u32 {
        let received = |span: &&Span| span.fill.on <= day;
        let left = |span: &Span| -> u32 {
            let lasts = u32::from(span.fill.lasts.days());
            lasts.saturating_sub(self.days_used(span, day))
        };
        self.spans.iter().filter(received).map(left).sum()
    }

    /// Whether the medication is paused on that day.
    pub fn is_held(&self, day: Day) -> bool {
        self.holds.iter().any(|hold| hold.from <= day && hold.until.is_none_or(|until| day < until))
    }

    /// Days of use of one fill before that day.
    fn days_used(&self, span: &Span, day: Day) -> u32 {
        let Some(from) = span.from else { return 0 };
        let end = span.until.map_or(day, |until| until.min(day));
        let all = count(from, end);
        let held: u32 = self
            .holds
            .iter()
            .map(|hold| {
                let until = hold.until.map_or(end, |until| until.min(end));
                count(hold.from.max(from), until)
            })
            .sum();
        all.saturating_sub(held)
    }
}

/// An order that may stand for a hand-over nobody told us of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prescribed {
    /// Whether the prescription is active.
    pub is_active: bool,
    /// The day it was written.
    pub authored_on: Option<Day>,
    /// How long one hand-over is expected to last, when the order says so.
    pub expected: Option<DaysSupply>,
    /// The amount of one hand-over.
    pub quantity: Option<Quantity>,
    /// The amount taken in a day.
    pub daily_dose: Option<Quantity>,
}

/// A guessed supply. It is shown as estimated; no reminder starts from it and no measure counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// The guessed hand-over.
    pub fill: HandOver,
    /// What the guess rests on.
    pub basis: Basis,
}

/// Estimates a supply from an active order with a date, when it says how long it lasts or how much
/// is taken in a day; nothing otherwise.
pub fn estimate(order: &Prescribed) -> Option<Estimate> {
    let on = order.authored_on.filter(|_| order.is_active)?;
    let by_dose = || {
        let days = order.quantity?.thousandths() / order.daily_dose?.thousandths();
        DaysSupply::new(days).ok()
    };
    let (lasts, basis) = match order.expected {
        Some(lasts) => (lasts, Basis::ExpectedDuration),
        None => (by_dose()?, Basis::QuantityByDose),
    };
    Some(Estimate { fill: HandOver { on, lasts }, basis })
}

/// Days from one day up to another, which is not counted.
fn count(from: Day, until: Day) -> u32 {
    until.days_since(from).try_into().unwrap_or(0)
}

fn is_within(span: &Span, day: Day) -> bool {
    span.from.is_some_and(|from| from <= day) && span.until.is_none_or(|until| day < until)
}

/// The holds in order, those that touch made one, those without a day left out.
fn united(holds: &[Hold]) -> Vec<Hold> {
    let mut sorted: Vec<Hold> = holds
        .iter()
        .copied()
        .filter(|hold| hold.until.is_none_or(|until| hold.from < until))
        .collect();
    sorted.sort_by_key(|hold| hold.from);
    let mut united: Vec<Hold> = Vec::with_capacity(sorted.len());
    for hold in sorted {
        match united.last_mut() {
            Some(last) if last.until.is_none_or(|until| hold.from <= until) => {
                last.until = match (last.until, hold.until) {
                    (Some(one), Some(other)) => Some(one.max(other)),
                    _ => None,
                };
            }
            _ => united.push(hold),
        }
    }
    united
}

/// The first day from `day` on that no hold covers.
fn first_day_of_use(day: Day, holds: &[Hold]) -> Option<Day> {
    match holds.iter().find(|hold| hold.from <= day && hold.until.is_none_or(|until| day < until)) {
        Some(hold) => hold.until,
        None => Some(day),
    }
}

/// The first day after so many days of use from `from`, skipping holds.
fn after_days_of_use(from: Day, days: u16, holds: &[Hold]) -> Option<Day> {
    let mut end = from.plus_days(i32::from(days));
    for hold in holds.iter().filter(|hold| hold.until.is_none_or(|until| from < until)) {
        if end <= hold.from {
            break;
        }
        end = end.plus_days(hold.until?.days_since(hold.from));
    }
    Some(end)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn fill(on: &str, lasts: i64) -> HandOver {
        HandOver { on: day(on), lasts: DaysSupply::new(lasts).unwrap() }
    }

    fn hold(from: &str, until: &str) -> Hold {
        Hold { from: day(from), until: (!until.is_empty()).then(|| day(until)) }
    }

    /// Each expected span is `first day of use..last day of use`, as PQA prints them.
    #[track_caller]
    fn check(fills: &[HandOver], holds: &[Hold], expected: &[&str]) {
        let supply = Supply::of(fills, holds);
        let shown: Vec<String> = supply
            .spans()
            .iter()
            .map(|span| {
                let text = |day: Option<Day>| day.map_or("-".to_owned(), |day| day.to_string());
                format!("{}..{}", text(span.from), text(span.until.map(|day| day.plus_days(-1))))
            })
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn the_published_fixtures_are_met() {
        check(
            &[
                fill("2018-01-01", 90),
                fill("2018-03-25", 90),
                fill("2018-07-05", 90),
                fill("2018-10-15", 90),
            ],
            &[],
            &[
                "2018-01-01..2018-03-31",
                "2018-04-01..2018-06-29",
                "2018-07-05..2018-10-02",
                "2018-10-15..2019-01-12",
            ],
        );
        check(
            &[fill("2018-03-25", 90), fill("2018-07-05", 90), fill("2018-09-25", 90)],
            &[],
            &["2018-03-25..2018-06-22", "2018-07-05..2018-10-02", "2018-10-03..2018-12-31"],
        );
    }

    #[test]
    fn a_hold_stops_the_clock() {
        let fills = [fill("2026-01-01", 30), fill("2026-01-25", 30)];
        check(
            &fills,
            &[hold("2026-01-11", "2026-01-21")],
            &["2026-01-01..2026-02-09", "2026-02-10..2026-03-11"],
        );
        // A hold over the hand-over delays the start; holds that overlap count once.
        check(
            &fills[..1],
            &[hold("2025-12-20", "2026-01-05"), hold("2026-01-03", "2026-01-06")],
            &["2026-01-06..2026-02-04"],
        );
    }

    #[test]
    fn a_hold_without_an_end_leaves_the_run_out_open() {
        let supply = Supply::of(&[fill("2026-01-01", 30)], &[hold("2026-01-11", "")]);
        assert_eq!(supply.runs_out_on(), None);
        assert_eq!(supply.on_hand(day("2026-03-01")), 20);
        assert!(!supply.covers(day("2026-03-01")));
        check(&[fill("2026-02-01", 30)], &[hold("2026-01-11", "")], &["-..-"]);
    }

    #[test]
    fn what_is_on_hand_counts_from_the_hand_over() {
        let supply = Supply::of(&[fill("2026-01-01", 30), fill("2026-01-21", 30)], &[]);
        for (on, left) in [
            ("2025-12-31", 0),
            ("2026-01-01", 30),
            ("2026-01-20", 11),
            ("2026-01-21", 40),
            ("2026-03-01", 1),
            ("2026-03-02", 0),
        ] {
            assert_eq!(supply.on_hand(day(on)), left, "{on}");
        }
        assert_eq!(supply.runs_out_on(), Some(day("2026-03-02")));
    }

    #[test]
    fn nothing_handed_over_is_no_supply() {
        let supply = Supply::of(&[], &[hold("2026-01-11", "")]);
        assert_eq!(supply.runs_out_on(), None);
        assert_eq!(supply.on_hand(day("2026-01-01")), 0);
    }

    #[test]
    fn an_estimate_needs_an_active_dated_order_that_says_how_long() {
        let order = Prescribed {
            is_active: true,
            authored_on: Some(day("2026-02-01")),
            expected: DaysSupply::new(30).ok(),
            quantity: Some(Quantity::units(60)),
            daily_dose: Some(Quantity::units(3)),
        };
        let lasts = |order: &Prescribed| estimate(order).map(|it| (it.fill.lasts.days(), it.basis));
        assert_eq!(lasts(&order), Some((30, Basis::ExpectedDuration)));
        let by_dose = Prescribed { expected: None, ..order };
        assert_eq!(lasts(&by_dose), Some((20, Basis::QuantityByDose)));
        assert_eq!(estimate(&order).unwrap().fill.on, day("2026-02-01"));
        for poor in [
            Prescribed { is_active: false, ..order },
            Prescribed { authored_on: None, ..order },
            Prescribed { daily_dose: None, ..by_dose },
            Prescribed { quantity: None, ..by_dose },
            Prescribed { daily_dose: Some(Quantity::units(61)), ..by_dose },
        ] {
            assert_eq!(estimate(&poor), None, "{poor:?}");
        }
    }

    /// The same answer by walking day after day: slower, and without any arithmetic on intervals.
    fn by_walking(fills: &[HandOver], holds: &[Hold], last: Day) -> (Vec<Day>, u32) {
        let mut day = day("2025-12-01");
        let (mut stock, mut used) = (0_u32, Vec::new());
        while day <= last {
            stock += fills
                .iter()
                .filter(|fill| fill.on == day)
                .map(|fill| u32::from(fill.lasts.days()))
                .sum::<u32>();
            let held = holds.iter().any(|it| it.from <= day && it.until.is_none_or(|u| day < u));
            if stock > 0 && !held && day < last {
                stock -= 1;
                used.push(day);
            }
            day = day.plus_days(1);
        }
        (used, stock)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4_000) })]

        #[test]
        fn intervals_and_a_walk_through_the_calendar_agree(
            fills in prop::collection::vec((0..300_i32, 1..100_i64), 0..8),
            holds in prop::collection::vec((0..300_i32, prop::option::of(0..60_i32)), 0..4),
            asked in 0..700_i32,
        ) {
            let start = day("2026-01-01");
            let fills: Vec<HandOver> = fills
                .into_iter()
                .map(|(on, lasts)| HandOver {
                    on: start.plus_days(on),
                    lasts: DaysSupply::new(lasts).unwrap(),
                })
                .collect();
            let holds: Vec<Hold> = holds
                .into_iter()
                .map(|(from, days)| Hold {
                    from: start.plus_days(from),
                    until: days.map(|days| start.plus_days(from + days)),
                })
                .collect();
            let supply = Supply::of(&fills, &holds);
            let asked = start.plus_days(asked);
            let (used, stock) = by_walking(&fills, &holds, asked);
            prop_assert_eq!(supply.on_hand(asked), stock);
            for before in 1..20 {
                let day = asked.plus_days(-before);
                prop_assert_eq!(supply.covers(day), used.contains(&day), "{}", day);
            }
        }

        #[test]
        fn more_supply_never_runs_out_earlier(
            fills in prop::collection::vec((0..300_i32, 1..100_i64), 1..8),
            more in 1..100_i64,
        ) {
            let start = day("2026-01-01");
            let fills: Vec<HandOver> = fills
                .into_iter()
                .map(|(on, lasts)| HandOver {
                    on: start.plus_days(on),
                    lasts: DaysSupply::new(lasts).unwrap(),
                })
                .collect();
            let before = Supply::of(&fills, &[]).runs_out_on();
            let mut fills = fills;
            fills.push(HandOver { on: start, lasts: DaysSupply::new(more).unwrap() });
            prop_assert!(Supply::of(&fills, &[]).runs_out_on() >= before);
        }
    }
}
