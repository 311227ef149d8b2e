//! The picture that a patient chose to know us by, beside a text: where it is turned on, for who was told
//! so, once a day; and never the reason why a text does not come.

use identity::chosen_sign::{self, ChosenSign};
use kernel::{Actor, PatientId, PhoneNumber};
use outreach::{
    explain,
    gateway::{ReceiptStatus, Refusal, SendError},
};
use testkit::{Answer, Person, Pharmacy, Phones, Span as _, Text};

use crate::worklist;

const BIRD: &str = "http://127.0.0.1:8080/assets/bird.png";

async fn chooses(person: &Person<'_>, pharmacy: &Pharmacy, goes_along: bool) {
    let id = person.id;
    let sign = ChosenSign::new(Some("bird"), "my red boat").expect("a choice");
    let choose = move |tx: &mut store::Tx<'_>| chosen_sign::choose(tx, id, &sign, goes_along);
    pharmacy.acts(Actor::Patient(id), choose).await.expect("it is kept");
}

fn texts(pharmacy: &Pharmacy, person: &Person<'_>) -> Vec<Text> {
    pharmacy.phones().on(&PhoneNumber::parse(person.who.phone).expect("a number"))
}

fn along(texts: &[Text]) -> Vec<Option<&str>> {
    texts.iter().map(|text| text.picture.as_deref()).collect()
}

/// Why each delivery went with or without, oldest first.
async fn reasons(pharmacy: &Pharmacy, patient: PatientId) -> Vec<String> {
    let mut told = pharmacy.write(move |tx| explain::for_patient(tx, patient)).await;
    told.reverse();
    let deliveries = told.into_iter().flat_map(|message| message.deliveries);
    deliveries.map(|went| went.picture.unwrap_or_else(|| "-".to_owned())).collect()
}

/// Bo, who chose the bird, is asked about his refill.
async fn asked(pharmacy: &Pharmacy, goes_along: bool) -> Person<'_> {
    let bo = pharmacy.bo().await;
    chooses(&bo, pharmacy, goes_along).await;
    bo.takes("etanercept", 28.days()).await;
    bo.next_text_at().await;
    bo
}

#[tokio::test(flavor = "multi_thread")]
async fn the_picture_comes_with_a_link_and_once_a_day() {
    let pharmacy = Pharmacy::with(Phones::with_pictures()).await;
    let bo = asked(&pharmacy, true).await;
    assert_eq!(along(&texts(&pharmacy, &bo)), [Some(BIRD)]);
    bo.phone().replies("help").await;
    bo.phone().replies("new link please").await;
    let all = texts(&pharmacy, &bo);
    assert!(all[2].words.contains("http"), "{}", all[2].words);
    assert_eq!(along(&all), [Some(BIRD), None, None]);
    assert_eq!(reasons(&pharmacy, bo.id).await, ["goes", "no-link", "once-today"]);
    assert!(all.iter().all(|text| !text.words.contains("red boat")), "the words never");
    pharmacy.pass_time(3.days()).await;
    let all = texts(&pharmacy, &bo);
    assert_eq!(all.last().expect("a reminder").picture.as_deref(), Some(BIRD), "another day");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_goes_along_where_nobody_has_turned_it_on_or_said_so() {
    let pharmacy = Pharmacy::open().await;
    let bo = asked(&pharmacy, true).await;
    assert_eq!(along(&texts(&pharmacy, &bo)), [None]);
    assert_eq!(reasons(&pharmacy, bo.id).await, ["-"]);
    let pharmacy = Pharmacy::with(Phones::with_pictures()).await;
    let bo = asked(&pharmacy, false).await;
    assert_eq!(along(&texts(&pharmacy, &bo)), [None], "the page had said: never");
    assert_eq!(reasons(&pharmacy, bo.id).await, ["none-chosen"]);
    chooses(&bo, &pharmacy, true).await;
    pharmacy.pass_time(3.days()).await;
    let all = texts(&pharmacy, &bo);
    assert_eq!(all.last().expect("a reminder").picture.as_deref(), Some(BIRD));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_refused_for_its_picture_comes_once_without_it() {
    let pharmacy = Pharmacy::with(Phones::with_pictures()).await;
    let number = PhoneNumber::parse(testkit::Who::bo().phone).expect("a number");
    let refused = SendError::Refused { code: "21620".to_owned(), kind: Refusal::Picture };
    pharmacy.phones().next_send_to(&number, Answer::Fails(refused));
    let bo = asked(&pharmacy, true).await;
    let all = texts(&pharmacy, &bo);
    assert_eq!(along(&all), [None], "the same words once, without it");
    assert!(all[0].words.contains("http"), "{}", all[0].words);
    assert_eq!(reasons(&pharmacy, bo.id).await, ["goes", "rests"]);
    bo.phone().receipt(ReceiptStatus::Delivered).await;
    pharmacy.pass_time(3.days()).await;
    let all = texts(&pharmacy, &bo);
    assert!(1 < all.len());
    assert!(all.iter().all(|text| text.picture.is_none()), "pictures to that number rest");
    assert!(worklist(&pharmacy).await.iter().all(|task| task != "message-failed: Bo"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_refused_for_its_picture_comes_without_it_too() {
    let pharmacy = Pharmacy::with(Phones::with_pictures()).await;
    let bo = asked(&pharmacy, true).await;
    pharmacy.pass_time(1.days()).await;
    let before = texts(&pharmacy, &bo).len();
    let refused = SendError::Refused { code: "12300".to_owned(), kind: Refusal::Picture };
    let number = PhoneNumber::parse(bo.who.phone).expect("a number");
    pharmacy.phones().next_send_to(&number, Answer::Fails(refused));
    bo.phone().replies("new link please").await;
    let all = texts(&pharmacy, &bo);
    assert_eq!(all.len(), before + 1);
    assert!(all[before].picture.is_none() && all[before].words.contains("http"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_given_up_for_its_picture_comes_again_without_it_and_no_more() {
    let pharmacy = Pharmacy::with(Phones::with_pictures()).await;
    let bo = asked(&pharmacy, true).await;
    let first = texts(&pharmacy, &bo).remove(0);
    bo.phone().given_up(Refusal::Picture).await;
    let all = texts(&pharmacy, &bo);
    assert_eq!(along(&all), [Some(BIRD), None]);
    let without_link = |words: &str| words.split("/r/").next().map(str::to_owned);
    assert_eq!(without_link(&all[1].words), without_link(&all[0].words), "the same text");
    // The carrier says it once more, and of the second text, which has no picture, too.
    let undelivered = outreach::gateway::ReceiptStatus::Undelivered;
    bo.phone().receipts(first, undelivered).await;
    pharmacy.works().await;
    assert_eq!(texts(&pharmacy, &bo).len(), 2);
    bo.phone().given_up(Refusal::Picture).await;
    assert_eq!(
        texts(&pharmacy, &bo).len(),
        2,
        "without a picture it was refused for another reason"
    );
    assert!(worklist(&pharmacy).await.contains(&"message-failed: Bo".to_owned()));
}
