use testkit::{Pharmacy, Span as _};

#[tokio::test(flavor = "multi_thread")]
async fn a_dispense_becomes_a_question_in_her_language_ten_days_before_the_end() {
    let pharmacy = Pharmacy::open().await;
    let ana = pharmacy.ana().await;
    let course = ana.takes("adalimumab", 28.days()).await;
    assert_eq!(ana.refill(course).await.expect("planned").state.code(), "planned");
    pharmacy.pass_time(17.days()).await;
    assert!(ana.phone().texts().is_empty(), "{:?}", ana.phone().texts());
    pharmacy.pass_time(36.hours()).await;
    let text = ana.phone().last_text();
    assert!(text.starts_with("Elm Pharmacy"), "{text}");
    assert!(text.contains("http://127.0.0.1:8080/r/"), "{text}");
    assert!(!text.to_lowercase().contains("adalimumab") && !text.contains("Ana"), "{text}");
    assert_eq!(ana.refill(course).await.expect("asked").state.code(), "asked");
}

#[tokio::test(flavor = "multi_thread")]
async fn yes_opens_a_refill_order() {
    let pharmacy = Pharmacy::open().await;
    let ana = pharmacy.ana().await;
    ana.takes("adalimumab", 28.days()).await;
    pharmacy.pass_time(19.days()).await;
    ana.phone().replies("Sí").await;
    let worklist = pharmacy.worklist().await;
    assert!(worklist.iter().any(|line| line.ends_with(": Ana")), "{worklist:?}");
    assert!(ana.phone().texts().len() >= 2, "a thank-you: {:?}", ana.phone().texts());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dispense_ends_the_asking_and_plans_the_next() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    let course = bo.takes("etanercept", 28.days()).await;
    pharmacy.pass_time(19.days()).await;
    let asked = bo.refill(course).await.expect("asked");
    let before = bo.phone().texts().len();
    assert!(0 < before);
    bo.dispensed("etanercept", 28).await;
    pharmacy.pass_time(10.days()).await;
    assert_eq!(bo.state_of(asked.id).await, "filled");
    assert_eq!(bo.phone().texts().len(), before, "{:?}", bo.phone().texts());
    let next = bo.refill(course).await.expect("the next refill");
    assert_ne!(next.id, asked.id);
}

#[tokio::test(flavor = "multi_thread")]
async fn silence_goes_down_the_ladder_to_people_and_ends_as_unreachable() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    let course = bo.takes("etanercept", 28.days()).await;
    let refill = bo.refill(course).await.expect("planned");
    pharmacy.pass_time(26.days()).await;
    assert!(!pharmacy.worklist().await.is_empty(), "staff are asked to call");
    let texts = bo.phone().texts().len();
    assert!((2..=4).contains(&texts), "{:?}", bo.phone().texts());
    pharmacy.pass_time(34.days()).await;
    assert_eq!(bo.state_of(refill.id).await, "unreachable");
    bo.phone().replies("yes").await;
    assert_ne!(bo.state_of(refill.id).await, "unreachable", "any answer reopens it");
}
