//! Several refills of one patient, asked about in one text.

use care::task::rules::Kind;
use kernel::{Instant, MessageId, PhoneNumber, RefillId};
use outreach::{
    explain::Explained,
    gateway::{ReceiptStatus, Refusal, SendError},
    policy::{Hold, HoldScope},
};
use testkit::{Answer, Course, Person, Pharmacy, Phones, Span as _};

use crate::worklist;

/// Somebody with two therapies of four weeks each.
struct Two<'p> {
    person: Person<'p>,
    first: Course,
    second: Course,
}

impl<'p> Two<'p> {
    /// The second is handed over so many days after the first.
    async fn begin(pharmacy: &'p Pharmacy, person: Person<'p>, apart: i64) -> Self {
        let first = person.takes("etanercept", 28.days()).await;
        pharmacy.pass_time(apart.days()).await;
        let second = person.takes("methotrexate", 28.days()).await;
        Self { person, first, second }
    }

    async fn states(&self) -> (String, String) {
        let state = |course| async move {
            self.person.refill(course).await.expect("a refill").state.code().to_owned()
        };
        (state(self.first).await, state(self.second).await)
    }

    fn number(&self) -> PhoneNumber {
        PhoneNumber::parse(self.person.who.phone).expect("a phone number")
    }

    fn texts(&self) -> Vec<String> {
        self.person.phone().texts()
    }

    /// How many refills each text speaks of, by its words.
    fn spoken_of(&self) -> Vec<u32> {
        self.texts().iter().map(|text| counted(text)).collect()
    }

    /// Rules of the newest decision of each message about the second refill, the oldest first.
    async fn second_told(&self, pharmacy: &Pharmacy) -> Vec<String> {
        let refill = self.person.refill(self.second).await.expect("a refill").id;
        let mut about = explained(pharmacy, &self.person).await;
        about.retain(|it| it.refill == Some(refill));
        about.reverse();
        about.iter().map(|it| it.last().map_or("-", |kept| &kept.rule).to_owned()).collect()
    }
}

async fn explained(pharmacy: &Pharmacy, person: &Person<'_>) -> Vec<Explained> {
    let id = person.id;
    pharmacy.write(move |tx| outreach::explain::for_patient(tx, id)).await
}

/// The number of refills in a text of the ladder, 1 for the words about one.
fn counted(text: &str) -> u32 {
    let words: Vec<&str> = text.split_whitespace().collect();
    let number = words.windows(2).find_map(|pair| {
        let is_refills = pair[1].starts_with("refills") || pair[1].starts_with("resurtidos");
        pair[0].parse().ok().filter(|_| is_refills)
    });
    number.unwrap_or(1)
}

fn both(state: &str) -> (String, String) {
    (state.to_owned(), state.to_owned())
}

fn each(first: &str, second: &str) -> (String, String) {
    (first.to_owned(), second.to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn two_refills_of_one_day_are_one_text_that_names_no_medicine() {
    let pharmacy = Pharmacy::open().await;
    let two = Two::begin(&pharmacy, pharmacy.bo().await, 0).await;
    pharmacy.pass_time(19.days()).await;
    let texts = two.texts();
    assert_eq!(texts.len(), 1, "{texts:?}");
    assert!(texts[0].contains("your 2 refills"), "{texts:?}");
    for name in ["etanercept", "methotrexate", "Bo"] {
        assert!(!texts[0].contains(name), "{texts:?}");
    }
    assert_eq!(two.states().await, both("asked"));
    let explained = explained(&pharmacy, &two.person).await;
    assert_eq!(explained.len(), 2, "{explained:?}");
    let (held, sent): (Vec<_>, Vec<_>) =
        explained.iter().partition(|message| message.deliveries.is_empty());
    let kept = held[0].last().expect("a reason");
    assert_eq!((kept.verdict.as_str(), kept.rule.as_str()), ("withhold", "already-told"));
    let accepted_at: Instant = sent[0].deliveries[0].accepted_at.expect("accepted");
    let at = kept.facts.iter().find(|(name, _)| name == "at").expect("when");
    assert_eq!(at.1, outreach::policy::Fact::At(accepted_at));
    assert!(worklist(&pharmacy).await.is_empty(), "{:?}", worklist(&pharmacy).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn refills_two_days_apart_share_every_rung_to_the_call() {
    let pharmacy = Pharmacy::open().await;
    let two = Two::begin(&pharmacy, pharmacy.bo().await, 2).await;
    pharmacy.pass_time(17.days()).await;
    assert_eq!(two.spoken_of(), [2], "{:?}", two.texts());
    assert_eq!(two.states().await, both("asked"));
    pharmacy.pass_time(5.days()).await;
    // The invitation, the reminder and the last one: what a patient with one refill gets.
    assert_eq!(two.spoken_of(), [2, 2, 2], "{:?}", two.texts());
    assert_eq!(two.second_told(&pharmacy).await, ["already-told", "already-told", "already-told"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_answer_for_all_is_an_answer_for_each() {
    for apart in [0, 2] {
        for words in ["all", "Todo", "1 and 2"] {
            let pharmacy = Pharmacy::open().await;
            let two = Two::begin(&pharmacy, pharmacy.bo().await, apart).await;
            pharmacy.pass_time((19 - apart).days()).await;
            assert_eq!(two.spoken_of(), [2], "{:?}", two.texts());
            two.person.phone().replies(words).await;
            assert_eq!(two.states().await, both("confirmed"), "{words}");
            assert_eq!(worklist(&pharmacy).await, ["refill-order: Bo", "refill-order: Bo"]);
            let texts = two.texts().len();
            pharmacy.pass_time(7.days()).await;
            assert_eq!(two.texts().len(), texts, "{:?}", two.texts());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_to_all_is_a_no_for_each() {
    let pharmacy = Pharmacy::open().await;
    let two = Two::begin(&pharmacy, pharmacy.bo().await, 0).await;
    pharmacy.pass_time(19.days()).await;
    two.person.phone().replies("NO").await;
    assert_eq!(two.states().await, both("declined"), "{:?}", two.texts());
}

#[tokio::test(flavor = "multi_thread")]
async fn harm_told_of_stops_what_was_confirmed_and_has_not_left() {
    let pharmacy = Pharmacy::open().await;
    let two = Two::begin(&pharmacy, pharmacy.bo().await, 0).await;
    pharmacy.pass_time(19.days()).await;
    two.person.phone().replies("1").await;
    assert_eq!(two.states().await, each("confirmed", "asked"), "{:?}", two.texts());
    two.person.phone().replies("my stomach hurts a lot").await;
    assert_eq!(two.states().await, both("needs_pharmacist"), "{:?}", two.texts());
    let tasks = worklist(&pharmacy).await;
    assert!(!tasks.iter().any(|it| it.starts_with("refill-order")), "nothing ships: {tasks:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_answered_is_asked_about_again_and_alone() {
    for apart in [0, 2] {
        let pharmacy = Pharmacy::open().await;
        // So that no rung of the second waits for the afternoon of a Sunday.
        pharmacy.pass_time(2.days()).await;
        let two = Two::begin(&pharmacy, pharmacy.bo().await, apart).await;
        pharmacy.pass_time((19 - apart).days()).await;
        two.person.phone().replies("1").await;
        assert_eq!(two.states().await, each("confirmed", "asked"), "{:?}", two.texts());
        let before = two.texts().len();
        pharmacy.pass_time(4.days()).await;
        let after: Vec<u32> = two.spoken_of().split_off(before);
        assert!(!after.is_empty() && after.iter().all(|count| *count == 1), "{:?}", two.texts());
        assert!(two.texts()[before].contains("Do you need your refill?"), "{:?}", two.texts());
        assert_eq!(two.states().await, each("confirmed", "asked"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn in_spanish_the_number_is_told_too() {
    let pharmacy = Pharmacy::open().await;
    let two = Two::begin(&pharmacy, pharmacy.ana().await, 0).await;
    pharmacy.pass_time(21.days()).await;
    let texts = two.texts();
    assert!(texts[0].contains("Le tocan 2 resurtidos."), "{texts:?}");
    assert!(texts[1].contains("sus 2 resurtidos?"), "{texts:?}");
    two.person.phone().replies("TODOS").await;
    assert_eq!(two.states().await, both("confirmed"), "{:?}", two.texts());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_ends_what_was_shared() {
    let pharmacy = Pharmacy::open().await;
    let two = Two::begin(&pharmacy, pharmacy.bo().await, 2).await;
    pharmacy.pass_time(17.days()).await;
    two.person.phone().replies("STOP").await;
    assert_eq!(two.texts().len(), 2, "one text and one confirmation: {:?}", two.texts());
    pharmacy.pass_time(30.days()).await;
    assert_eq!(two.texts().len(), 2, "{:?}", two.texts());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hand_over_in_between_leaves_the_other_alone_in_the_reminder() {
    let pharmacy = Pharmacy::open().await;
    let two = Two::begin(&pharmacy, pharmacy.bo().await, 0).await;
    pharmacy.pass_time(19.days()).await;
    two.person.dispensed("methotrexate", 28).await;
    pharmacy.pass_time(2.days()).await;
    assert_eq!(two.spoken_of(), [2, 1], "{:?}", two.texts());
    assert_eq!(two.states().await, each("asked", "planned"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_answers_for_each_refill_of_the_text() {
    let pharmacy = Pharmacy::open().await;
    let two = Two::begin(&pharmacy, pharmacy.bo().await, 0).await;
    pharmacy.pass_time(19.days()).await;
    two.person.looks_at(two.first).await;
    assert_eq!(two.states().await, each("seen", "asked"));
    pharmacy.pass_time(2.days()).await;
    assert_eq!(two.spoken_of(), [2, 2], "one that was seen still waits: {:?}", two.texts());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_that_the_carrier_refuses_speaks_for_nobody() {
    let pharmacy = Pharmacy::open().await;
    let two = Two::begin(&pharmacy, pharmacy.bo().await, 0).await;
    let refused = SendError::Refused { kind: Refusal::Filtered, code: "30007".to_owned() };
    pharmacy.phones().next_send_to(&two.number(), Answer::Fails(refused));
    pharmacy.pass_time(19.days()).await;
    assert_eq!(two.spoken_of(), [2], "the other's own message went: {:?}", two.texts());
    assert_eq!(two.states().await, both("asked"));
    assert!(worklist(&pharmacy).await.contains(&"message-failed: Bo".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_that_did_not_arrive_gives_the_other_its_own_back() {
    let pharmacy = Pharmacy::open().await;
    let two = Two::begin(&pharmacy, pharmacy.bo().await, 0).await;
    pharmacy.pass_time(19.days()).await;
    assert_eq!(two.spoken_of(), [2], "{:?}", two.texts());
    two.person.phone().receipt(ReceiptStatus::Undelivered).await;
    assert_eq!(two.spoken_of(), [2], "it is too early where he lives: {:?}", two.texts());
    pharmacy.pass_time(23.hours()).await;
    assert_eq!(two.spoken_of(), [2, 2], "before the reminder: {:?}", two.texts());
    pharmacy.pass_time(1.hours()).await;
    two.person.phone().replies("all").await;
    assert_eq!(two.states().await, both("confirmed"), "{:?}", two.texts());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refill_answered_meanwhile_is_not_asked_about_again() {
    let pharmacy = Pharmacy::open().await;
    let two = Two::begin(&pharmacy, pharmacy.bo().await, 0).await;
    pharmacy.pass_time(19.days()).await;
    let text = pharmacy.phones().on(&two.number()).pop().expect("the text");
    two.person.phone().replies("all").await;
    let before = two.texts().len();
    two.person.phone().receipts(text, ReceiptStatus::Undelivered).await;
    pharmacy.pass_time(3.days()).await;
    assert_eq!(two.texts().len(), before, "{:?}", two.texts());
}

#[tokio::test(flavor = "multi_thread")]
async fn while_nobody_knows_whether_the_text_went_the_other_waits() {
    let pharmacy = Pharmacy::with(Phones::with_look_up()).await;
    let two = Two::begin(&pharmacy, pharmacy.bo().await, 0).await;
    let unknown = SendError::Unknown { cause: "timeout" };
    pharmacy.phones().next_send_to(&two.number(), Answer::ArrivesThenFails(unknown));
    pharmacy.pass_time(19.days()).await;
    assert_eq!(two.spoken_of(), [2], "{:?}", two.texts());
    assert_eq!(two.states().await, both("asked"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shared_reminder_is_followed_by_one_call_for_each() {
    let pharmacy = Pharmacy::open().await;
    let two = Two::begin(&pharmacy, pharmacy.bo().await, 0).await;
    pharmacy.pass_time(23.days()).await;
    assert_eq!(two.spoken_of(), [2, 2, 2], "{:?}", two.texts());
    let tasks = pharmacy.read(move |tx| {
        let page = care::task::Page { after: None, size: 50 };
        care::task::worklist(tx, care::task::Filter::default(), page)
    });
    let calls = tasks.await.rows.iter().filter(|row| row.task.kind == Kind::CallPatient).count();
    assert_eq!(calls, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refill_that_opens_while_a_text_waits_is_part_of_it() {
    let pharmacy = Pharmacy::open().await;
    let two = Two::begin(&pharmacy, pharmacy.bo().await, 5).await;
    pharmacy.pass_time(12.days()).await;
    let hold = Hold { scope: HoldScope::Everything, until: None };
    pharmacy.write(move |tx| outreach::contact_policy::hold(tx, hold, "a test")).await;
    pharmacy.pass_time(60.hours()).await;
    // Since the invitation of the first was asked for, the window of the second has come.
    assert_eq!(two.states().await, both("opened"));
    pharmacy.write(outreach::contact_policy::let_go).await;
    pharmacy.pass_time(1.days()).await;
    assert_eq!(two.spoken_of(), [2], "{:?}", two.texts());
    assert_eq!(two.states().await, both("asked"));
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_outcome_is_open_the_other_neither_goes_nor_is_given_up() {
    let pharmacy = Pharmacy::open().await;
    let two = Two::begin(&pharmacy, pharmacy.bo().await, 0).await;
    let unknown = || SendError::Unknown { cause: "timeout" };
    // What went wrong is tried once more, and goes wrong again: the doubt is put before a person.
    for _ in 0..2 {
        pharmacy.phones().next_send_to(&two.number(), Answer::Fails(unknown()));
    }
    pharmacy.pass_time(18.days()).await;
    pharmacy.pass_time(190.minutes()).await;
    let kept = explained(&pharmacy, &two.person).await;
    let rules: Vec<Vec<&str>> = kept
        .iter()
        .map(|it| it.decisions.iter().map(|kept| kept.rule.as_str()).collect())
        .collect();
    // Waited for, then held by the day's limit: a text that may have come counts.
    assert_eq!(rules, [vec!["already-told", "daily-limit"], vec!["allowed", "allowed"]]);
    assert!(two.texts().is_empty(), "{:?}", two.texts());
    pharmacy.pass_time(24.hours()).await;
    assert_eq!(two.spoken_of(), [2], "its own went the day after: {:?}", two.texts());
    assert_eq!(two.states().await, both("asked"));
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_outcome_is_open_the_other_is_told_so_once() {
    let pharmacy = Pharmacy::open().await;
    let two = Two::begin(&pharmacy, pharmacy.bo().await, 0).await;
    pharmacy
        .phones()
        .next_send_to(&two.number(), Answer::Fails(SendError::Unknown { cause: "timeout" }));
    pharmacy.pass_time(18.days()).await;
    let first = pass_until_tried(&pharmacy, &two).await;
    // Nothing is tried again before a person lets go: the doubt lasts.
    let hold = Hold { scope: HoldScope::Everything, until: None };
    pharmacy.write(move |tx| outreach::contact_policy::hold(tx, hold, "a test")).await;
    pharmacy.pass_time(3.hours()).await;
    let rules = |all: &[Explained]| -> Vec<Vec<String>> {
        let mut others: Vec<&Explained> = all.iter().filter(|it| it.message != first).collect();
        others.sort_by_key(|it| it.message);
        others
            .iter()
            .map(|it| it.decisions.iter().map(|kept| kept.rule.clone()).collect())
            .collect()
    };
    let kept = explained(&pharmacy, &two.person).await;
    assert_eq!(rules(&kept), [["already-told"]], "told once, however often it is asked");
}

/// A text that is tried again.
struct Retried<'p> {
    two: Two<'p>,
    message: MessageId,
    /// The refill on behalf of which it was asked for.
    own: RefillId,
    /// The other, over meanwhile.
    other: RefillId,
}

impl<'p> Retried<'p> {
    /// The first text about two refills meets this answer, and patience of an hour after it. The
    /// refill for which it only speaks besides is over before it is tried again.
    async fn begin(pharmacy: &'p Pharmacy, answer: SendError) -> Self {
        let two = Two::begin(pharmacy, pharmacy.bo().await, 0).await;
        for error in [answer, an_hour()] {
            pharmacy.phones().next_send_to(&two.number(), Answer::Fails(error));
        }
        pharmacy.pass_time(18.days()).await;
        let message = pass_until_tried(pharmacy, &two).await;
        assert!(two.texts().is_empty(), "{:?}", two.texts());
        let kept = explained(pharmacy, &two.person).await;
        let own = kept.iter().find(|it| it.message == message).and_then(|it| it.refill);
        let first = two.person.refill(two.first).await.expect("a refill").id;
        let second = two.person.refill(two.second).await.expect("a refill").id;
        let (own, other, is_over) = if own == Some(first) {
            (first, second, "methotrexate")
        } else {
            (second, first, "etanercept")
        };
        two.person.dispensed(is_over, 28).await;
        pharmacy.pass_time(5.hours()).await;
        Self { two, message, own, other }
    }

    /// The text as it is told of.
    async fn kept(&self, pharmacy: &Pharmacy) -> Explained {
        let mut kept = explained(pharmacy, &self.two.person).await;
        kept.retain(|it| it.message == self.message);
        kept.pop().expect("the text")
    }
}

fn an_hour() -> SendError {
    SendError::Throttled { retry_after: Some(3_600_000) }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_tried_again_speaks_for_what_still_waits() {
    let pharmacy = Pharmacy::open().await;
    let retried = Retried::begin(&pharmacy, an_hour()).await;
    assert_eq!(retried.two.spoken_of(), [1], "{:?}", retried.two.texts());
    let kept = retried.kept(&pharmacy).await;
    assert_eq!(kept.deliveries.len(), 2, "new words have a new key: {kept:?}");
    assert_eq!(spoken_for(&pharmacy, &kept).await, [retried.own]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_that_may_have_come_keeps_its_words_and_whom_it_speaks_for() {
    let pharmacy = Pharmacy::open().await;
    let unknown = SendError::Unknown { cause: "timeout" };
    let retried = Retried::begin(&pharmacy, unknown).await;
    assert_eq!(retried.two.spoken_of(), [2], "{:?}", retried.two.texts());
    let kept = retried.kept(&pharmacy).await;
    assert_eq!(kept.deliveries.len(), 1, "{kept:?}");
    assert_eq!(spoken_for(&pharmacy, &kept).await, [retried.other, retried.own]);
}

/// Lets time pass to the first try of a text, and says of which message.
async fn pass_until_tried(pharmacy: &Pharmacy, two: &Two<'_>) -> MessageId {
    for _ in 0..60 {
        pharmacy.pass_time(10.minutes()).await;
        let kept = explained(pharmacy, &two.person).await;
        if let Some(tried) = kept.iter().find(|it| !it.deliveries.is_empty()) {
            return tried.message;
        }
    }
    panic!("nothing was tried");
}

/// The refills that a message that has left speaks for.
async fn spoken_for(pharmacy: &Pharmacy, message: &Explained) -> Vec<RefillId> {
    let (id, own) = (message.message, message.refill);
    let mut all = pharmacy.read(move |tx| outreach::together::also_about(tx, id)).await;
    all.extend(own);
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn however_far_apart_each_is_asked_about_and_nobody_gets_more_for_it() {
    // Alone, each would get three texts before somebody calls.
    for (apart, texts) in [(0, 3), (1, 3), (2, 3), (3, 3), (4, 4), (6, 4), (9, 6)] {
        let pharmacy = Pharmacy::open().await;
        let two = Two::begin(&pharmacy, pharmacy.bo().await, apart).await;
        let refills = [two.person.refill(two.first).await, two.person.refill(two.second).await];
        pharmacy.pass_time(22.days()).await;
        let mut told = Vec::new();
        for message in explained(&pharmacy, &two.person).await {
            if !message.deliveries.is_empty() {
                told.push(spoken_for(&pharmacy, &message).await);
            }
        }
        assert_eq!(told.len(), texts, "{apart} days apart: {:?}", two.texts());
        for refill in refills {
            let id = refill.expect("a refill").id;
            let times = told.iter().filter(|refills| refills.contains(&id)).count();
            assert!(3 <= times, "{apart} days apart: {times} times, {:?}", two.texts());
        }
    }
}
