//! Delivery health: what the page tells, and the switch that holds all sending.

use axum::http::StatusCode;
use identity::Role;
use kernel::{PatientId, PhoneNumber};
use outreach::{
    gateway::{ReceiptStatus, SendError},
    message::{self, NewMessage},
    template::Template,
};
use testkit::{Answer, Span as _};

use crate::{house::House, rows};

/// The form that holds all messages.
pub const FORM: &str = "scope=everything&reason=The+links+lead+nowhere.";

/// What stands between tags, in one line.
fn text(html: &str) -> String {
    let pieces = html.split('<').filter_map(|piece| piece.split_once('>'));
    let text: Vec<&str> = pieces.flat_map(|(_, text)| text.split_whitespace()).collect();
    text.join(" ")
}

async fn asks(house: &House, patient: PatientId, key: &'static str) {
    house
        .pharmacy
        .write(move |tx| {
            message::request(tx, &NewMessage::new(patient, Template::RefillInvitation, key))
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_manager_holds_all_sending_and_lets_it_go_once() {
    let house = House::open().await;
    let mia = house.employs("Mia", Role::Manager).await;
    let tess = house.employs("Tess", Role::Technician).await;
    let bo = house.pharmacy.bo().await;
    // Nine in the morning where Bo lives.
    house.pharmacy.pass_time(3.hours()).await;
    asks(&house, bo.id, "test:held").await;
    let page = text(&mia.opens("/console/health").await.body);
    assert!(page.contains("1 message that waits now would be held."), "{page}");
    let got = mia.posts("/console/health/hold", FORM).await;
    assert_eq!((got.status.as_u16(), got.location()), (303, "/console/health"));
    house.pharmacy.works().await;
    house.pharmacy.pass_time(2.hours()).await;
    assert!(bo.phone().texts().is_empty(), "what is held does not go");
    let page = text(&mia.opens("/console/health").await.body);
    for told in [
        "All messages are held back.",
        "The links lead nowhere.",
        "Mia",
        "1 message waits because of it.",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    for path in ["/console/worklist", "/console/patients", "/console/messages"] {
        let page = tess.opens(path).await.body;
        assert!(page.contains("class=\"held print-hide\""), "{path} says it too");
    }
    let got = mia.posts("/console/health/release", "reason=+").await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(text(&got.body).contains("Write why, in a few words."));
    let got = mia.posts("/console/health/release", "reason=Mended.").await;
    assert_eq!(got.status, 303);
    let page = tess.opens("/console/worklist").await.body;
    assert!(!page.contains("class=\"held"), "{page}");
    house.pharmacy.pass_time(3.hours()).await;
    assert_eq!(bo.phone().texts().len(), 1, "it goes, and once");
    let page = text(&tess.opens("/console/health").await.body);
    for told in ["Messages go again.", "Mended.", "The links lead nowhere."] {
        assert!(page.contains(told), "{told}: {page}");
    }
    let noted = house.pharmacy.read(|tx| rows::changed(tx, "contact-hold")).await;
    assert_eq!(noted, [mia.id.to_string(), mia.id.to_string()], "both are in the audit");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_we_begin_is_held_when_so_much_was_asked_for() {
    let house = House::open().await;
    let mia = house.employs("Mia", Role::Manager).await;
    let bo = house.pharmacy.bo().await;
    // Nine in the morning where Bo lives.
    house.pharmacy.pass_time(3.hours()).await;
    asks(&house, bo.id, "test:begun").await;
    let got = mia.posts("/console/health/hold", "scope=initiated&reason=Wrong+words").await;
    assert_eq!(got.status, 303);
    house.pharmacy.works().await;
    assert!(bo.phone().texts().is_empty());
    bo.phone().replies("HELP").await;
    assert_eq!(bo.phone().texts().len(), 1, "whoever writes is answered");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hold_is_told_of_every_way_that_it_reaches() {
    let house = House::open().await;
    let mia = house.employs("Mia", Role::Manager).await;
    let told = |page: &str, way: &str| {
        let at = page.find(&format!("aria-labelledby=\"way-{way}-")).expect("a card of that way");
        let card = &page[at..page[at..].find("</article>").expect("its end") + at];
        text(card).contains("Held back")
    };
    let page = mia.opens("/console/health").await.body;
    assert!(!told(&page, "letter") && !told(&page, "sms"), "{page}");
    mia.posts("/console/health/hold", FORM).await;
    let page = mia.opens("/console/health").await.body;
    assert!(told(&page, "letter") && told(&page, "sms"), "{page}");
    if page.contains("way-portal-") {
        assert!(!told(&page, "portal"), "a secure message leaves the house on no wire");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hold_names_its_scope_and_its_reason() {
    let house = House::open().await;
    let mia = house.employs("Mia", Role::Manager).await;
    for (form, told) in [
        ("reason=Wrong", "Choose what to hold back."),
        ("scope=all&reason=Wrong", "Choose what to hold back."),
        ("scope=everything&reason=", "Write why, in a few words."),
    ] {
        let got = mia.posts("/console/health/hold", form).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
        assert!(text(&got.body).contains(told), "{form}");
    }
    let page = mia.opens("/console/worklist").await.body;
    assert!(!page.contains("class=\"held"), "nothing is held");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_way_says_how_it_does_and_why() {
    let house = House::open().await;
    let nina = house.employs("Nina", Role::Nurse).await;
    let bo = house.pharmacy.bo().await;
    let page = text(&nina.opens("/console/health").await.body);
    assert!(page.contains("Nothing was sent in the last day."), "{page}");
    assert!(!page.contains("Hold messages back"), "the switch is not for everybody: {page}");
    house.pharmacy.pass_time(3.hours()).await;
    asks(&house, bo.id, "test:first").await;
    house.pharmacy.works().await;
    bo.phone().receipt(ReceiptStatus::Delivered).await;
    let ana = house.pharmacy.ana().await;
    let number = PhoneNumber::parse(testkit::Who::ana().phone).expect("a number");
    let answer =
        SendError::Refused { code: "30007".to_owned(), kind: outreach::gateway::Refusal::Filtered };
    house.pharmacy.phones().next_send_to(&number, Answer::Fails(answer));
    asks(&house, ana.id, "test:second").await;
    house.pharmacy.works().await;
    let page = text(&nina.opens("/console/health").await.body);
    for told in [
        "2 messages in the last day. That is too few to judge.",
        "30007",
        "The carrier blocked it as unwanted.",
        "1 message of the last week reached nobody by any way.",
        "Half of the receipts came within",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
}
