//! Secure messages: written here, read in the portal, announced by a neutral notice.

use kernel::{Actor, Error, Language};
use outreach::{conversation::Line, delivery::status::Status, secure};
use testkit::{Person, Pharmacy, Span as _};

const WORDS: &str = "Your adalimumab is here.\n\nPlease keep it cold.";

async fn writes(pharmacy: &Pharmacy, to: &Person<'_>, words: &'static str, key: &'static str) {
    let id = to.id;
    let write = move |tx: &mut store::Tx<'_>| {
        secure::write(tx, id, words, &Language::english(), key).map(drop)
    };
    pharmacy.acts(Actor::System, write).await.expect("a message is written");
    pharmacy.works().await;
}

async fn reads(pharmacy: &Pharmacy, who: &Person<'_>) -> Vec<Line> {
    let id = who.id;
    let read = move |tx: &mut store::Tx<'_>| secure::read(tx, id);
    pharmacy.acts(Actor::Patient(id), read).await.expect("she may read her own")
}

async fn answers(pharmacy: &Pharmacy, who: &Person<'_>, words: &'static str, key: &'static str) {
    let id = who.id;
    let receive = move |tx: &mut store::Tx<'_>| secure::receive(tx, id, words, key).map(drop);
    pharmacy.acts(Actor::Patient(id), receive).await.expect("it is kept");
    pharmacy.works().await;
}

fn said(line: &Line) -> String {
    match line {
        Line::Said(said) => format!("us [{}]: {}", said.status.code(), said.text.reveal()),
        Line::Wrote(wrote) => format!("her: {}", wrote.text.reveal()),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_waits_in_the_portal_and_the_text_says_only_that_it_is_there() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    for _ in 0..2 {
        writes(&pharmacy, &bo, WORDS, "once").await;
    }
    let ana = pharmacy.ana().await;
    assert!(reads(&pharmacy, &ana).await.is_empty(), "it is his alone");
    pharmacy.pass_time(24.hours()).await;
    let texts = bo.phone().texts();
    let [text] = &texts[..] else { panic!("{texts:?}") };
    assert!(text.contains("You have a new message from us") && text.contains("/r/"), "{text}");
    assert!(!text.contains("adalimumab"), "{text}");
    let lines = reads(&pharmacy, &bo).await;
    let told: Vec<String> = lines.iter().map(said).collect();
    assert_eq!(told, [format!("us [accepted]: {WORDS}")]);
    let again = reads(&pharmacy, &bo).await;
    let [Line::Said(read)] = &again[..] else { panic!("{again:?}") };
    assert_eq!(read.status, Status::Delivered, "whoever reads it has it");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_she_writes_is_heard_like_a_text_and_answered_there() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    let course = bo.takes("etanercept", 28.days()).await;
    pharmacy.pass_time(19.days()).await;
    let before = bo.phone().texts().len();
    answers(&pharmacy, &bo, "yes please", "a").await;
    answers(&pharmacy, &bo, "yes please", "a").await;
    assert_eq!(bo.refill(course).await.expect("a refill").state.code(), "confirmed");
    let told: Vec<String> = reads(&pharmacy, &bo).await.iter().map(said).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert_eq!(told[0], "her: yes please");
    assert!(told[1].starts_with("us [accepted]:") && told[1].contains("Thank you"), "{told:?}");
    assert_eq!(bo.phone().texts().len(), before, "the answer stays where the question was");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_there_is_a_stop_and_the_portal_stays_open() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    bo.takes("etanercept", 28.days()).await;
    answers(&pharmacy, &bo, "stop texting me", "a").await;
    pharmacy.pass_time(19.days()).await;
    assert!(bo.phone().texts().is_empty(), "{:?}", bo.phone().texts());
    writes(&pharmacy, &bo, WORDS, "after").await;
    let told: Vec<String> = reads(&pharmacy, &bo).await.iter().map(said).collect();
    assert!(told.iter().any(|line| line.contains("adalimumab")), "{told:?}");
    assert!(bo.phone().texts().is_empty(), "and no notice of it goes out");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_comes_to_a_person_and_danger_comes_first() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    answers(&pharmacy, &bo, "can I take it with grapefruit?", "a").await;
    answers(&pharmacy, &bo, "I have chest pain", "b").await;
    let list = pharmacy.worklist().await;
    assert_eq!(list[0], "urgent-symptom: Bo", "{list:?}");
    assert!(list.iter().any(|line| line == "patient-question: Bo"), "{list:?}");
    let told: Vec<String> = reads(&pharmacy, &bo).await.iter().map(said).collect();
    assert!(told.iter().any(|line| line.contains("911")), "{told:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_writes_in_anothers_name_and_nothing_empty_is_kept() {
    let pharmacy = Pharmacy::open().await;
    let (ana, bo) = (pharmacy.ana().await, pharmacy.bo().await);
    let (ana, bo) = (ana.id, bo.id);
    let forged = move |tx: &mut store::Tx<'_>| secure::receive(tx, bo, "yes", "x").map(drop);
    let refused = pharmacy.acts(Actor::Patient(ana), forged).await;
    assert!(matches!(refused, Err(Error::Forbidden)), "{refused:?}");
    let empty = move |tx: &mut store::Tx<'_>| secure::receive(tx, bo, " \n ", "x").map(drop);
    let refused = pharmacy.acts(Actor::Patient(bo), empty).await;
    assert!(matches!(refused, Err(Error::Refused { code: "empty-message" })), "{refused:?}");
    let long = move |tx: &mut store::Tx<'_>| {
        secure::receive(tx, bo, &"a".repeat(secure::LONGEST + 1), "x").map(drop)
    };
    let refused = pharmacy.acts(Actor::Patient(bo), long).await;
    assert!(matches!(refused, Err(Error::Refused { code: "long-message" })), "{refused:?}");
}
