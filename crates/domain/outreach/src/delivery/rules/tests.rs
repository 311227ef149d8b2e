use proptest::prelude::*;

use super::*;
use crate::gateway::Refusal;

const NOW: Instant = Instant(1_800_000_000_000);
const DAY: i64 = 86_400_000;

const KEYS: Capability = Capability {
    idempotent_for: Some(DAY),
    lookup_by_ref: false,
    ordered_receipts: false,
    pictures: false,
};
const LOOKUP: Capability = Capability {
    idempotent_for: None,
    lookup_by_ref: true,
    ordered_receipts: false,
    pictures: false,
};
const NEITHER: Capability = Capability {
    idempotent_for: None,
    lookup_by_ref: false,
    ordered_receipts: false,
    pictures: false,
};

fn timeout() -> Option<SendError> {
    Some(SendError::Unknown { cause: "timeout" })
}

fn not_sent() -> Option<SendError> {
    Some(SendError::NotSent { cause: "no-connection" })
}

fn on_its_way(class: Class, carrier: Capability) -> Sending {
    let (sending, effects) = step(Sending::due(class), Input::Cleared, carrier, NOW, 0);
    assert_eq!(effects, [Effect::Send { fence: 1 }]);
    sending
}

#[track_caller]
#[expect(clippy::needless_pass_by_value, reason = "reads better in the tables below")]
fn check(from: Sending, input: Input, status: Status, effects: &[Effect]) -> Sending {
    let (after, did) = step(from, input.clone(), NEITHER, NOW.plus_seconds(61), 0);
    assert_eq!((after.status, did.as_slice()), (status, effects), "{input:?}");
    after
}

#[test]
fn an_answer_settles_or_reopens() {
    let sent = || on_its_way(Class::Routine, NEITHER);
    let answered = |failure| Input::Answered { fence: 1, failure };
    let later = |millis| Effect::Again { at: NOW.plus_seconds(61).plus_millis(millis) };
    check(sent(), answered(None), Status::Accepted, &[Effect::Settled]);
    let refused = SendError::Refused { code: "21610".to_owned(), kind: Refusal::OptedOut };
    check(sent(), answered(Some(refused)), Status::Failed, &[Effect::Settled]);
    check(sent(), answered(not_sent()), Status::Due, &[later(30_000)]);
    let asked = SendError::Throttled { retry_after: Some(7_000) };
    let throttled = check(sent(), answered(Some(asked)), Status::Due, &[later(7_000)]);
    assert_eq!(throttled.tries, 0, "patience is no failure");
    let waited = SendError::NotSent { cause: NO_TURN };
    let turned_away = check(sent(), answered(Some(waited)), Status::Due, &[later(5_000)]);
    assert_eq!(turned_away.tries, 0, "it never had its turn");
    let no_line = SendError::NotSent { cause: NO_LINE };
    let waits = check(sent(), answered(Some(no_line)), Status::Due, &[later(60_000)]);
    assert_eq!(waits.tries, 0, "its carrier's line was down");
    let doubted = check(sent(), answered(timeout()), Status::Due, &[later(30_000)]);
    assert!(doubted.in_doubt && !doubted.maybe_duplicate);
}

#[test]
fn news_under_an_old_fence_changes_nothing_unless_it_is_proof() {
    let sent = on_its_way(Class::Routine, NEITHER);
    let (due, _) = step(sent, Input::LeaseEnded, NEITHER, NOW.plus_seconds(61), 0);
    let (again, did) = step(due, Input::Cleared, NEITHER, NOW.plus_seconds(91), 0);
    assert_eq!(did, [Effect::Send { fence: 2 }]);
    assert!(again.maybe_duplicate);
    check(again.clone(), Input::Answered { fence: 1, failure: not_sent() }, Status::Intent, &[]);
    check(again.clone(), Input::LeaseEnded, Status::Intent, &[]);
    let proof = Input::Answered { fence: 1, failure: None };
    let accepted = check(again, proof, Status::Accepted, &[Effect::Settled]);
    assert!(accepted.maybe_duplicate, "the second may still arrive");
}

#[test]
fn a_settled_sending_hears_only_the_carrier() {
    for status in super::super::status::ALL.into_iter().filter(|status| status.is_settled()) {
        let settled = Sending { status, fence: 1, ..Sending::due(Class::Routine) };
        for input in [
            Input::Woken,
            Input::Cleared,
            Input::Withheld,
            Input::Expired,
            Input::LeaseEnded,
            Input::Deferred { until: NOW },
            Input::Answered { fence: 1, failure: timeout() },
            Input::LookedUp { fence: 1, found: None },
        ] {
            check(settled.clone(), input, status, &[]);
        }
        let told = status.join(Status::Delivered);
        check(settled, Input::Received(ReceiptStatus::Delivered), told, &[]);
    }
}

#[test]
fn an_intent_is_not_recalled_by_policy_while_bytes_may_be_leaving() {
    for input in [Input::Cleared, Input::Withheld, Input::Expired, Input::Deferred { until: NOW }] {
        check(on_its_way(Class::Routine, NEITHER), input, Status::Intent, &[]);
    }
}

#[test]
fn a_night_does_not_forget_a_doubt() {
    let sent = on_its_way(Class::Routine, NEITHER);
    let (due, _) = step(sent, Input::LeaseEnded, NEITHER, NOW.plus_seconds(61), 0);
    let morning = NOW.plus_hours(10);
    let (deferred, did) = step(due, Input::Deferred { until: morning }, NEITHER, NOW, 0);
    assert_eq!(did, [Effect::Again { at: morning }]);
    let (sent, _) = step(deferred, Input::Cleared, NEITHER, morning, 0);
    assert!(sent.in_doubt && sent.maybe_duplicate);
}

#[test]
fn after_six_tries_a_person_is_told() {
    let mut sending = Sending::due(Class::Routine);
    for fence in 1..=MAX_TRIES {
        let (sent, _) = step(sending, Input::Cleared, KEYS, NOW, 0);
        let answer = Input::Answered { fence, failure: not_sent() };
        let (next, did) = step(sent, answer, KEYS, NOW, 0);
        sending = next;
        if fence == MAX_TRIES {
            assert_eq!(did, [Effect::Settled, Effect::Tell(Concern::Dead)]);
        }
    }
    assert_eq!(sending.status, Status::Dead);
}

#[test]
fn a_known_failure_of_the_resend_is_not_a_second_unknown() {
    let sent = on_its_way(Class::Routine, NEITHER);
    let later = NOW.plus_seconds(61);
    let (due, _) = step(sent, Input::LeaseEnded, NEITHER, later, 0);
    let (sent, _) = step(due, Input::Cleared, NEITHER, later, 0);
    let (due, _) = step(sent, Input::Answered { fence: 2, failure: not_sent() }, NEITHER, later, 0);
    assert_eq!((due.status, due.maybe_duplicate), (Status::Due, true));
    let (sent, did) = step(due, Input::Cleared, NEITHER, later, 0);
    assert_eq!(did, [Effect::Send { fence: 3 }]);
    let answer = Input::Answered { fence: 3, failure: timeout() };
    let (given_up, did) = step(sent, answer, NEITHER, later, 0);
    assert_eq!(given_up.status, Status::Uncertain);
    assert_eq!(did, [Effect::Settled, Effect::Tell(Concern::Uncertain)]);
}

#[test]
fn a_doubt_is_looked_up_before_policy_is_asked() {
    let sent = on_its_way(Class::Bulk, LOOKUP);
    let answer = Input::Answered { fence: 1, failure: timeout() };
    let (due, _) = step(sent, answer, LOOKUP, NOW, 0);
    let (asking, did) = step(due, Input::Woken, LOOKUP, NOW, 0);
    assert_eq!(did, [Effect::LookUp { fence: 2 }]);
    let found = Input::LookedUp { fence: 2, found: Some(true) };
    let (accepted, _) = step(asking.clone(), found, LOOKUP, NOW, 0);
    assert_eq!((accepted.status, accepted.in_doubt), (Status::Accepted, false));
    let nothing = Input::LookedUp { fence: 2, found: Some(false) };
    let (uncertain, _) = step(asking, nothing, LOOKUP, NOW, 0);
    assert_eq!(uncertain.status, Status::Uncertain, "bulk is never sent again");
}

#[test]
fn bytes_stay_home_at_the_end_of_a_lease() {
    let allowed = |passed| {
        let millis = |time: std::time::Duration| time.as_millis();
        allowance(passed).map(|it| (millis(it.first_byte), millis(it.whole)))
    };
    assert_eq!(allowed(0), Some((30_000, 30_000)));
    assert_eq!(allowed(-5), Some((30_000, 30_000)));
    assert_eq!(allowed(28_000), Some((22_000, 30_000)));
    assert_eq!(allowed(40_000), Some((10_000, 19_000)), "over a second before the lease");
    assert_eq!(allowed(49_999), Some((1, 9_001)));
    for passed in [50_000, 59_000, 60_000, i64::MAX] {
        assert_eq!(allowed(passed), None);
    }
}

#[test]
fn waits_grow_and_are_spread() {
    let waits: Vec<i64> = (1..=6).map(|tries| back_off(tries, 0)).collect();
    assert_eq!(waits, [30_000, 120_000, 480_000, 1_920_000, 7_200_000, 7_200_000]);
    assert!(back_off(1, 255) > back_off(1, 0) && back_off(1, 255) < 37_500);
    assert_eq!(patience(Some(-5), 0), 1_000);
    assert_eq!(patience(Some(DAY), 0), LONGEST_PATIENCE);
}

/// The carrier of the property below, and how often the patient's phone rang.
#[derive(Default)]
struct Carrier {
    arrived: u32,
    known: bool,
}

/// What goes wrong with one round. Each number is drawn afresh.
#[derive(Clone, Debug)]
struct Round {
    policy: u8,
    decide_commit: u8,
    send: u8,
    note_commit: u8,
    receipt: u8,
    minutes: u8,
}

fn rounds() -> impl Strategy<Value = Vec<Round>> {
    let round = (0..12u8, 0..8u8, 0..10u8, 0..6u8, 0..8u8, 0..240u8).prop_map(
        |(policy, decide_commit, send, note_commit, receipt, minutes)| Round {
            policy,
            decide_commit,
            send,
            note_commit,
            receipt,
            minutes,
        },
    );
    prop::collection::vec(round, 1..14)
}

/// One patient's phone, one row on disk, and workers that may die anywhere.
struct World {
    disk: Sending,
    carrier: Carrier,
    capability: Capability,
    now: Instant,
    told: Vec<Concern>,
    unknowns: u32,
    withheld: bool,
}

impl World {
    /// One step, with its commit: kept and seen, kept and unseen, or lost. Effects after an unseen
    /// commit are not carried out.
    fn act(&mut self, input: Input, commit: u8) -> Vec<Effect> {
        let (next, effects) = step(self.disk.clone(), input, self.capability, self.now, 7);
        assert!(self.disk.status <= next.status || !self.disk.status.is_settled());
        assert!(!self.disk.maybe_duplicate || next.maybe_duplicate, "the flag was lost");
        match commit {
            0 => Vec::new(),
            1 => {
                self.disk = next;
                Vec::new()
            }
            _ => {
                self.disk = next;
                self.told.extend(effects.iter().filter_map(|effect| match effect {
                    Effect::Tell(concern) => Some(*concern),
                    _ => None,
                }));
                effects
            }
        }
    }

    fn arrive(&mut self) {
        assert!(!self.withheld, "sent after it was withheld");
        let deduplicated = self.capability.idempotent_for.is_some() && self.carrier.known;
        if !deduplicated {
            self.carrier.arrived += 1;
        }
        self.carrier.known = true;
    }

    fn send(&mut self, fence: u32, round: &Round) {
        let failure = match round.send {
            0..=2 => {
                self.arrive();
                None
            }
            3 => {
                self.arrive();
                self.unknowns += 1;
                timeout()
            }
            4 => {
                self.unknowns += 1;
                timeout()
            }
            5 => {
                // The process dies with the bytes gone.
                self.arrive();
                self.unknowns += 1;
                return;
            }
            6 => {
                self.unknowns += 1;
                return;
            }
            7 => Some(SendError::Throttled { retry_after: Some(1_000) }),
            _ => not_sent(),
        };
        if round.note_commit == 0 {
            self.unknowns += 1;
        }
        self.act(Input::Answered { fence, failure }, round.note_commit);
    }

    fn play(&mut self, round: &Round) {
        self.now = self.now.plus_minutes(i64::from(round.minutes));
        let mut effects = self.act(Input::Woken, if round.decide_commit == 7 { 0 } else { 2 });
        if effects.contains(&Effect::Decide) {
            let answer = match round.policy {
                0 => Input::Withheld,
                1 => Input::Deferred { until: self.now.plus_hours(9) },
                2 => Input::Expired,
                _ => Input::Cleared,
            };
            effects = self.act(answer.clone(), round.decide_commit);
            if round.decide_commit > 1 && answer == Input::Withheld {
                self.withheld = true;
            }
        }
        for effect in effects {
            match effect {
                Effect::Send { fence } => self.send(fence, round),
                Effect::LookUp { fence } => {
                    let found = (round.send != 9).then_some(self.carrier.known);
                    self.act(Input::LookedUp { fence, found }, round.note_commit);
                }
                _ => {}
            }
        }
        if self.carrier.known {
            let receipt = match round.receipt {
                0 => Some(ReceiptStatus::Accepted),
                1 => Some(ReceiptStatus::Delivered),
                2 => Some(ReceiptStatus::Sent),
                _ => None,
            };
            for receipt in receipt.into_iter().chain(receipt) {
                self.act(Input::Received(receipt), round.note_commit);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, ..ProptestConfig::default() })]

    #[test]
    fn whatever_crashes_no_duplicate_goes_unflagged_and_nothing_is_lost(
        class in prop::sample::select(Class::ALL.to_vec()),
        carrier in prop::sample::select(vec![KEYS, LOOKUP, NEITHER]),
        rounds in rounds(),
    ) {
        let mut world = World {
            disk: Sending::due(class),
            carrier: Carrier::default(),
            capability: carrier,
            now: NOW,
            told: Vec::new(),
            unknowns: 0,
            withheld: false,
        };
        for round in &rounds {
            world.play(round);
        }
        // The faults end: everything must settle soon, and visibly.
        let calm =
            Round { policy: 9, decide_commit: 5, send: 0, note_commit: 5, receipt: 9, minutes: 3 };
        for _ in 0..6 {
            world.play(&calm);
        }
        let Sending { status, maybe_duplicate, in_doubt, unknowns, .. } = world.disk;
        prop_assert!(status.is_settled(), "still {status:?}");
        let arrived = world.carrier.arrived;
        prop_assert!(arrived <= 1 + u32::from(carrier == NEITHER), "arrived {arrived} times");
        prop_assert!(arrived < 2 || maybe_duplicate, "an unflagged duplicate");
        prop_assert!(arrived < 2 || matches!(class, Class::Safety | Class::Routine));
        prop_assert!(arrived == 0 || in_doubt || status >= Status::Uncertain, "arrived, and {status:?}");
        prop_assert!(status != Status::Accepted || arrived > 0, "accepted without a carrier");
        prop_assert!(maybe_duplicate <= (unknowns > 0));
    }
}
