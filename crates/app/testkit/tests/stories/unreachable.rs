//! A refill that nobody answered for a month, beside one that is asked about now.

use testkit::{Course, Person, Pharmacy, Span as _};

async fn state(person: &Person<'_>, course: Course) -> &'static str {
    person.refill(course).await.expect("a refill").state.code()
}

/// Bo has not answered about the first for a month when the second comes to its window.
async fn begin(pharmacy: &Pharmacy) -> (Person<'_>, Course, Course) {
    let bo = pharmacy.bo().await;
    let first = bo.takes("etanercept", 28.days()).await;
    pharmacy.pass_time(45.days()).await;
    let second = bo.takes("methotrexate", 28.days()).await;
    let before = bo.phone().texts().len();
    pharmacy.pass_time(19.days()).await;
    assert_eq!((state(&bo, first).await, state(&bo, second).await), ("unreachable", "asked"));
    assert_eq!(bo.phone().texts().len(), before + 1, "{:?}", bo.phone().texts());
    (bo, first, second)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_does_not_count_what_nobody_answered_and_a_yes_does_not_order_it() {
    let pharmacy = Pharmacy::open().await;
    let (bo, first, second) = begin(&pharmacy).await;
    let text = bo.phone().last_text();
    assert!(!text.contains("2 refills"), "{text}");
    bo.phone().replies("all").await;
    assert_eq!((state(&bo, first).await, state(&bo, second).await), ("unreachable", "confirmed"));
    // Whoever says it again is heard about the same.
    bo.phone().replies("YES").await;
    assert_eq!((state(&bo, first).await, state(&bo, second).await), ("unreachable", "confirmed"));
    bo.phone().replies("no, please cancel").await;
    assert_eq!((state(&bo, first).await, state(&bo, second).await), ("unreachable", "declined"));
}

#[tokio::test(flavor = "multi_thread")]
async fn harm_told_of_concerns_what_nobody_answered_too() {
    let pharmacy = Pharmacy::open().await;
    let (bo, first, second) = begin(&pharmacy).await;
    bo.phone().replies("my stomach hurts a lot").await;
    let states = (state(&bo, first).await, state(&bo, second).await);
    assert_eq!(states, ("needs_pharmacist", "needs_pharmacist"));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_answers_after_a_month_is_heard() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    let course = bo.takes("etanercept", 28.days()).await;
    pharmacy.pass_time(70.days()).await;
    assert_eq!(state(&bo, course).await, "unreachable");
    bo.phone().replies("yes").await;
    assert_ne!(state(&bo, course).await, "unreachable", "{:?}", bo.phone().texts());
}
