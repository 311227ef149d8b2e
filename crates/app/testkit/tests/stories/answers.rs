//! What patients answer, and where each answer leads.

use care::{
    refill::answers::Severity,
    task::{TaskOutcome, rules::Kind},
};
use outreach::conversation::Line;
use testkit::{Course, Person, Pharmacy, Span as _};

use crate::worklist;

async fn state(person: &Person<'_>, course: Course) -> String {
    person.refill(course).await.expect("a refill").state.code().to_owned()
}

/// Bo is asked about two therapies, and answers; gives how both stand.
async fn of_two(words: &str) -> (String, String, Vec<String>) {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    let first = bo.takes("etanercept", 28.days()).await;
    let second = bo.takes("methotrexate", 28.days()).await;
    pharmacy.pass_time(20.days()).await;
    bo.phone().replies(words).await;
    (state(&bo, first).await, state(&bo, second).await, worklist(&pharmacy).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn one_and_two_answers_for_both_therapies() {
    for words in ["1 and 2", "yes all", "YES ALL!", "1, 2", "both please"] {
        let (first, second, worklist) = of_two(words).await;
        assert_eq!((first.as_str(), second.as_str()), ("confirmed", "confirmed"), "{words}");
        assert_eq!(worklist, ["refill-order: Bo", "refill-order: Bo"], "{words}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_is_named_is_answered() {
    let (first, second, _) = of_two("only 2").await;
    assert_eq!((first.as_str(), second.as_str()), ("asked", "confirmed"));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_is_asked_about_and_never_ordered() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    let course = bo.takes("etanercept", 28.days()).await;
    pharmacy.pass_time(19.days()).await;
    bo.phone().replies("no thanks").await;
    assert_eq!(state(&bo, course).await, "declined");
    assert_eq!(worklist(&pharmacy).await, ["declined: Bo"]);
    let texts = bo.phone().texts().len();
    pharmacy.pass_time(30.days()).await;
    assert_eq!(bo.phone().texts().len(), texts, "{:?}", bo.phone().texts());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_goes_over_a_pharmacist_to_the_order_and_the_dispense() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    let (dana, eli) = (pharmacy.dana().await, pharmacy.eli().await);
    let course = bo.takes("etanercept", 28.days()).await;
    pharmacy.pass_time(19.days()).await;
    bo.phone().replies("yes but I have been feeling sick since the last shot").await;
    let refill = bo.refill(course).await.expect("a refill").id;
    assert_eq!(state(&bo, course).await, "needs_pharmacist");
    assert!(!worklist(&pharmacy).await.contains(&"refill-order: Bo".to_owned()));
    assert!(
        eli.tries(Kind::PharmacistReview, TaskOutcome::Cleared).await.is_err(),
        "no technician"
    );
    pharmacy.pass_time(1.minutes()).await;
    dana.completes(Kind::PharmacistReview, TaskOutcome::Cleared).await;
    assert_eq!(state(&bo, course).await, "confirmed");
    eli.completes(Kind::RefillOrder, TaskOutcome::Ordered).await;
    assert_eq!(state(&bo, course).await, "ordered");
    bo.dispensed("etanercept", 28).await;
    assert_eq!(bo.state_of(refill).await, "filled");
    assert_ne!(bo.refill(course).await.expect("the next").id, refill);
    assert!(worklist(&pharmacy).await.is_empty(), "{:?}", worklist(&pharmacy).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_side_effect_told_with_a_yes_is_kept_as_it_was_told() {
    const WORDS: &str = "yes but my stomach hurts a lot";
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    let course = bo.takes("etanercept", 28.days()).await;
    pharmacy.pass_time(19.days()).await;
    bo.phone().replies(WORDS).await;
    assert_eq!(state(&bo, course).await, "needs_pharmacist");
    let refill = bo.refill(course).await.expect("a refill").id;
    let answers = pharmacy.read(move |tx| care::refill::answers_so_far(tx, refill)).await;
    let told = answers.side_effects.expect("a side effect");
    assert_eq!(told.severity, Severity::Ungraded, "nobody has asked how bad it is");
    assert_eq!(told.words.expect("his words").reveal(), WORDS);
    let thread = pharmacy.write(move |tx| outreach::conversation::thread(tx, bo.id)).await;
    let wrote = thread.iter().find_map(|line| match line {
        Line::Wrote(wrote) => Some((wrote.intent.as_deref(), wrote.also.as_deref())),
        Line::Said(_) => None,
    });
    assert_eq!(wrote, Some((Some("confirm"), Some("side-effect"))));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_side_effect_told_with_an_unclear_yes_is_heard_too() {
    let (first, second, worklist) = of_two("yes but my stomach hurts a lot").await;
    assert_eq!((first.as_str(), second.as_str()), ("needs_pharmacist", "needs_pharmacist"));
    assert!(worklist.iter().all(|line| line == "pharmacist-review: Bo"), "{worklist:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plain_question_becomes_a_task_and_leaves_the_refill_asked() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    let course = bo.takes("etanercept", 28.days()).await;
    pharmacy.pass_time(19.days()).await;
    bo.phone().replies("can I travel with the pen?").await;
    assert_eq!(state(&bo, course).await, "asked");
    assert_eq!(worklist(&pharmacy).await, ["patient-question: Bo"]);
    bo.phone().replies("yes").await;
    assert_eq!(state(&bo, course).await, "confirmed");
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_ana_reads_is_spanish() {
    let pharmacy = Pharmacy::open().await;
    let ana = pharmacy.ana().await;
    let course = ana.takes("adalimumab", 28.days()).await;
    pharmacy.pass_time(22.days()).await;
    ana.phone().replies("AYUDA").await;
    ana.phone().replies("¿Puedo viajar con la pluma?").await;
    ana.phone().replies("blah blah").await;
    ana.phone().replies("si por favor").await;
    ana.phone().replies("ALTO").await;
    assert_eq!(state(&ana, course).await, "confirmed");
    let texts = ana.phone().texts();
    assert!(8 <= texts.len(), "{texts:#?}");
    for text in &texts {
        let words = text.to_lowercase();
        for english in ["refill", "reply", "thank", "please", "call ", "help", " to end"] {
            assert!(!words.contains(english), "{english:?} in {text}");
        }
        for secret in ["ana", "díaz", "diaz", "adalimumab"] {
            assert!(!words.split(|it: char| !it.is_alphabetic()).any(|it| it == secret), "{text}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_cleared_over_the_head_of_an_emergency() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    bo.takes("etanercept", 28.days()).await;
    pharmacy.pass_time(20.days()).await;
    bo.phone().replies("yes but I have chest pain").await;
    let dana = pharmacy.dana().await;
    let refused = dana.tries(Kind::PharmacistReview, TaskOutcome::Cleared).await;
    let code = refused.expect_err("somebody must speak with Bo first").to_string();
    assert!(code.contains("emergency-open"), "{code}");
    dana.completes(Kind::UrgentSymptom, TaskOutcome::Reached).await;
    dana.completes(Kind::PharmacistReview, TaskOutcome::Cleared).await;
}
