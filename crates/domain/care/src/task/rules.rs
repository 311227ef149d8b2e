//! In which order people should work: emergencies first; then every task has one moment by which
//! somebody must act, and the list is sorted by it.
//!
//! That moment is fixed when the task is opened or its supply is planned anew, so the rank is a
//! stored column and needs no nightly recount: days pass for all tasks alike. It knows no tables.

use kernel::{Day, Instant, Zone};

use crate::choice::choices;

choices! {
    /// Whose work it is.
    Role {
        /// Orders, calls, practical matters.
        Technician = "technician",
        /// Clinical judgement.
        Pharmacist = "pharmacist",
        /// Clinical calls and training.
        Nurse = "nurse",
        /// Staff accounts, settings, gateways.
        Manager = "manager",
    }
}

choices! {
    /// What is to be done. The words are Fluent messages `care-task-<code>`.
    Kind {
        /// Fill and ship a confirmed refill.
        RefillOrder = "refill-order",
        /// Judge an answer with a clinical flag; nothing ships before.
        PharmacistReview = "pharmacist-review",
        /// Somebody reports what needs help at once.
        UrgentSymptom = "urgent-symptom",
        /// Answer a patient's question.
        PatientQuestion = "patient-question",
        /// Look at a picture that a patient sent.
        PictureSent = "picture-sent",
        /// Call a patient who did not answer.
        CallPatient = "call-patient",
        /// Call again, and whoever else may be called: the supply is about to end.
        UrgentCall = "urgent-call",
        /// The last days: a pharmacist looks and tells the prescriber.
        PharmacistLastDays = "pharmacist-last-days",
        /// The last safe ship day is here: arrange an overnight parcel or a pick-up.
        LastShipDay = "last-ship-day",
        /// The supply has ended and nothing was handed over.
        PossibleGap = "possible-gap",
        /// Late by three days: call.
        LateCall = "late-call",
        /// Send a letter and tell the prescriber.
        Letter = "letter",
        /// The page was opened a day ago and nothing was sent.
        SeenNoAnswer = "seen-no-answer",
        /// A patient declined: find out why.
        Declined = "declined",
        /// A patient has enough for now: agree on when to ask again.
        NotNow = "not-now",
        /// No safe delivery day fits: call and arrange one.
        DeliveryCall = "delivery-call",
        /// Check the changed insurance.
        InsuranceChange = "insurance-change",
        /// An answer that changes an order already placed.
        OrderChange = "order-change",
        /// Ordered, and the ship day passed without a dispense.
        OrderOverdue = "order-overdue",
        /// We stopped an order: tell the patient.
        OrderStopped = "order-stopped",
        /// A patient stopped all messages: call about the open refill.
        ContactStopped = "contact-stopped",
        /// Nobody may be contacted automatically: no consent or no working contact point.
        NoWayToReach = "no-way-to-reach",
        /// A message could not be delivered or its fate is unknown.
        MessageFailed = "message-failed",
        /// A text nobody could make sense of.
        UnclearReply = "unclear-reply",
        /// A text from a number that belongs to nobody, or to several.
        UnknownSender = "unknown-sender",
        /// Somebody says that this is the wrong number or address.
        WrongPerson = "wrong-person",
        /// A number of several people said stop: find out who meant it.
        SharedStop = "shared-stop",
        /// Somebody heard a stop: see that every other list of the house knows it in time.
        StopHeard = "stop-heard",
        /// A number that was one patient's is another's now: find out whose it is.
        NumberMoved = "number-moved",
        /// A link was closed after wrong dates of birth.
        LinkLocked = "link-locked",
        /// A patient asked on the page to be called.
        CallBack = "call-back",
        /// Two records may be one patient.
        PossibleDuplicate = "possible-duplicate",
        /// Work of the program itself that keeps failing.
        StuckWork = "stuck-work",
    }
}

/// Fixed properties of a kind of task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duty {
    /// Whose work it is unless somebody says otherwise.
    pub role: Role,
    /// Hours in which somebody should have acted, counted from the opening.
    pub hours: u16,
    /// Whether the end of the supply brings the moment forward.
    pub follows_supply: bool,
}

impl Kind {
    /// The usual owner and patience of this kind. The hours are our own defaults.
    pub const fn duty(self) -> Duty {
        use Role::{Manager, Pharmacist, Technician};
        let (role, hours, follows_supply) = match self {
            Self::UrgentSymptom => (Pharmacist, 0, false),
            Self::PharmacistReview | Self::PatientQuestion | Self::PictureSent => {
                (Pharmacist, 4, true)
            }
            Self::PharmacistLastDays => (Pharmacist, 4, true),
            Self::LastShipDay => (Pharmacist, 2, true),
            Self::UrgentCall => (Technician, 4, true),
            Self::PossibleGap | Self::LateCall | Self::OrderOverdue => (Technician, 8, true),
            Self::CallPatient | Self::DeliveryCall | Self::CallBack | Self::OrderStopped => {
                (Technician, 8, true)
            }
            Self::ContactStopped | Self::SeenNoAnswer | Self::Declined => (Technician, 24, true),
            Self::RefillOrder | Self::OrderChange | Self::InsuranceChange => (Technician, 24, true),
            Self::NoWayToReach | Self::MessageFailed => (Technician, 24, true),
            Self::UnclearReply | Self::UnknownSender | Self::WrongPerson => (Technician, 8, true),
            Self::SharedStop | Self::NumberMoved => (Technician, 24, true),
            // Ten business days in law; whoever opens it counts them.
            Self::StopHeard => (Manager, 240, false),
            Self::Letter | Self::NotNow | Self::LinkLocked => (Technician, 48, true),
            Self::PossibleDuplicate => (Technician, 240, false),
            Self::StuckWork => (Manager, 8, false),
        };
        Duty { role, hours, follows_supply }
    }
}

/// The first order of the list. No wait, however long, brings a task into an earlier tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// Somebody may be in danger: it stands before everything else.
    Emergency,
    /// All other work.
    Work,
}

impl Tier {
    /// The number kept in the table; smaller stands first.
    pub const fn number(self) -> u32 {
        match self {
            Self::Emergency => 0,
            Self::Work => 1,
        }
    }

    /// The tier of that number.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Emergency),
            1 => Some(Self::Work),
            _ => None,
        }
    }
}

impl Kind {
    /// Where it stands before any moment is compared.
    pub const fn tier(self) -> Tier {
        match self {
            Self::UrgentSymptom => Tier::Emergency,
            _ => Tier::Work,
        }
    }
}

choices! {
    /// What decided the rank. The words are Fluent messages `care-rank-<code>`.
    Because {
        /// The medication has run out.
        OutOfSupply = "out-of-supply",
        /// The last ship day that is in time is near.
        LastSafeShip = "last-safe-ship",
        /// The supply ends within days.
        RunningOut = "running-out",
        /// Help is needed at once.
        Urgent = "urgent",
        /// A time was promised or set.
        Promised = "promised",
        /// It has waited longest for its kind.
        Waiting = "waiting",
    }
}

choices! {
    /// How soon somebody must act, as the list groups it.
    Priority {
        /// The moment has passed.
        Now = "now",
        /// Within the next 24 hours.
        Today = "today",
        /// Within the next 72 hours.
        Soon = "soon",
        /// Later.
        Later = "later",
    }
}

/// What the rank of a task depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// What is to be done.
    pub kind: Kind,
    /// When it was opened.
    pub opened_at: Instant,
    /// A moment somebody set or promised.
    pub due_at: Option<Instant>,
    /// The first day without a dose of the therapy concerned.
    pub runs_out_on: Option<Day>,
    /// The last ship day that is in time.
    pub last_safe_ship_on: Option<Day>,
}

/// The place of a task in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// What goes before the moment.
    pub tier: Tier,
    /// The moment by which somebody must act; within a tier the earliest stands first.
    pub act_by: Instant,
    /// What decided it.
    pub because: Because,
}

/// With so few days of supply left a patient is in danger of a gap (`docs/refill.md`).
pub const DANGER_DAYS: i32 = 5;

/// A task whose moment passed longer ago than this ranks no higher: a patient who ran out months
/// ago does not stand in front of the one who can still be helped today.
const OLDEST_DAYS: i32 = 7;

/// Where a task stands: the earliest of what its kind allows, what was promised, and the days of
/// supply behind it.
pub fn rank(facts: &Facts, zone: &Zone) -> Rank {
    let duty = facts.kind.duty();
    let patience = facts.opened_at.plus_hours(i64::from(duty.hours));
    let because = if duty.hours == 0 { Because::Urgent } else { Because::Waiting };
    let tier = facts.kind.tier();
    let mut first = Rank { tier, act_by: patience, because };
    let mut sooner = |act_by: Instant, because| {
        if act_by < first.act_by {
            first = Rank { tier, act_by, because };
        }
    };
    if let Some(due_at) = facts.due_at {
        sooner(due_at, Because::Promised);
    }
    if duty.follows_supply {
        let opened_on = zone.day(facts.opened_at);
        let oldest = opened_on.plus_days(-OLDEST_DAYS);
        let start = |day: Day| zone.start_of(day.max(oldest));
        let is_out = facts.runs_out_on.is_some_and(|day| day <= opened_on);
        let named = |because| if is_out { Because::OutOfSupply } else { because };
        if let Some(runs_out_on) = facts.runs_out_on {
            let danger_on = runs_out_on.plus_days(-DANGER_DAYS);
            sooner(start(danger_on), named(Because::RunningOut));
        }
        if let Some(ship_on) = facts.last_safe_ship_on {
            sooner(start(ship_on), named(Because::LastSafeShip));
        }
    }
    first
}

/// How soon somebody must act, seen from `now`.
pub fn priority(act_by: Instant, now: Instant) -> Priority {
    match act_by.millis_since(now) {
        ..=0 => Priority::Now,
        left if left <= 24 * 3_600_000 => Priority::Today,
        left if left <= 72 * 3_600_000 => Priority::Soon,
        _ => Priority::Later,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NOON: &str = "2026-11-20T17:00:00Z";

    fn new_york() -> Zone {
        Zone::named("America/New_York").unwrap()
    }

    fn facts(kind: Kind, runs_out_on: &str, last_safe_ship_on: &str) -> Facts {
        let day = |text: &str| (!text.is_empty()).then(|| text.parse().unwrap());
        Facts {
            kind,
            opened_at: NOON.parse().unwrap(),
            due_at: None,
            runs_out_on: day(runs_out_on),
            last_safe_ship_on: day(last_safe_ship_on),
        }
    }

    #[track_caller]
    fn check(facts: &Facts, act_by: &str, because: Because) {
        let rank = rank(facts, &new_york());
        assert_eq!((rank.act_by.to_string().as_str(), rank.because), (act_by, because));
    }

    #[test]
    fn without_a_supply_the_kind_decides() {
        let order = facts(Kind::RefillOrder, "", "");
        check(&order, "2026-11-21T17:00:00Z", Because::Waiting);
        let urgent = facts(Kind::UrgentSymptom, "2026-11-01", "");
        check(&urgent, NOON, Because::Urgent);
    }

    #[test]
    fn the_last_safe_ship_day_and_the_run_out_bring_it_forward() {
        let far = facts(Kind::RefillOrder, "2026-12-20", "2026-12-16");
        check(&far, "2026-11-21T17:00:00Z", Because::Waiting);
        let near = facts(Kind::RefillOrder, "2026-11-24", "2026-11-18");
        check(&near, "2026-11-18T05:00:00Z", Because::LastSafeShip);
        let ending = facts(Kind::RefillOrder, "2026-11-24", "2026-11-20");
        check(&ending, "2026-11-19T05:00:00Z", Because::RunningOut);
    }

    #[test]
    fn who_has_run_out_comes_first_up_to_a_week() {
        let out = facts(Kind::CallPatient, "2026-11-19", "2026-11-16");
        check(&out, "2026-11-14T05:00:00Z", Because::OutOfSupply);
        let long_out = facts(Kind::CallPatient, "2026-06-01", "2026-05-28");
        check(&long_out, "2026-11-13T05:00:00Z", Because::OutOfSupply);
    }

    #[test]
    fn a_promise_counts_when_it_is_sooner() {
        let promised = Facts {
            due_at: Some("2026-11-20T19:00:00Z".parse().unwrap()),
            ..facts(Kind::CallBack, "", "")
        };
        check(&promised, "2026-11-20T19:00:00Z", Because::Promised);
    }

    #[test]
    fn priority_is_read_from_the_moment() {
        let now: Instant = NOON.parse().unwrap();
        for (hours, expected) in [
            (-1, Priority::Now),
            (0, Priority::Now),
            (24, Priority::Today),
            (72, Priority::Soon),
            (73, Priority::Later),
        ] {
            assert_eq!(priority(now.plus_hours(hours), now), expected, "{hours}");
        }
    }

    #[test]
    fn kinds_are_read_back_and_have_an_owner() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_code(kind.code()), Some(*kind));
        }
        assert_eq!(Kind::PharmacistReview.duty().role, Role::Pharmacist);
        assert_eq!(Kind::from_code("ship-it"), None);
    }

    #[test]
    fn a_tier_is_read_back_from_its_number() {
        for tier in [Tier::Emergency, Tier::Work] {
            assert_eq!(Tier::from_number(tier.number()), Some(tier));
        }
        assert_eq!(Tier::from_number(2), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(5_000) })]

        #[test]
        fn less_supply_and_more_age_never_rank_lower(
            kind in 0..Kind::ALL.len(),
            age in 0..200_i64,
            out_in in -40..60_i32,
            fewer in 0..20_i32,
            older in 0..100_i64,
        ) {
            let zone = new_york();
            let now: Instant = NOON.parse().unwrap();
            let today = zone.day(now);
            let task = |age: i64, out_in: i32| Facts {
                kind: Kind::ALL[kind],
                opened_at: now.plus_hours(-age),
                due_at: None,
                runs_out_on: Some(today.plus_days(out_in)),
                last_safe_ship_on: Some(today.plus_days(out_in - 4)),
            };
            let base = rank(&task(age, out_in), &zone).act_by;
            prop_assert!(rank(&task(age, out_in - fewer), &zone).act_by <= base);
            prop_assert!(rank(&task(age + older, out_in), &zone).act_by <= base);
        }

        #[test]
        fn an_urgent_task_stands_before_every_other(
            kind in 0..Kind::ALL.len(),
            age in 0..5_000_i64,
            out_in in -400..60_i32,
            promised in -5_000..5_000_i64,
        ) {
            let zone = new_york();
            let now: Instant = NOON.parse().unwrap();
            let today = zone.day(now);
            let other = Kind::ALL[kind];
            prop_assume!(other != Kind::UrgentSymptom);
            let urgent = Facts {
                kind: Kind::UrgentSymptom,
                opened_at: now,
                due_at: None,
                runs_out_on: None,
                last_safe_ship_on: None,
            };
            let waiting = Facts {
                kind: other,
                opened_at: now.plus_hours(-age),
                due_at: Some(now.plus_hours(promised)),
                runs_out_on: Some(today.plus_days(out_in)),
                last_safe_ship_on: Some(today.plus_days(out_in - 4)),
            };
            let place = |facts: &Facts| {
                let rank = rank(facts, &zone);
                (rank.tier, rank.act_by)
            };
            prop_assert!(place(&urgent) < place(&waiting));
        }
    }
}
