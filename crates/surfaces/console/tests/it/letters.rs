//! The print queue as staff meet it: made on a task, printed, posted, come back.

use axum::{
    body::{Body, to_bytes},
    http::{StatusCode, header},
};
use care::task::rules::Kind;
use identity::Role;
use kernel::{PatientId, Phi};
use testkit::Pharmacy;

use crate::house::{Colleague, House, post};

const HOME: &str = "27 Oak Avenue\nBoston, MA 02110";

/// Ana lives there from now on.
async fn lives(pharmacy: &Pharmacy, ana: PatientId, name: &'static str, address: &'static str) {
    pharmacy
        .write(move |tx| {
            let known = care::patient::find(tx, ana)?;
            let name = care::patient::PersonName::new("Ana", name);
            let mut new = care::patient::NewPatient::named(name, known.language);
            new.address = Some(Phi::new(address.to_owned()));
            care::patient::amend_many(tx, &[(ana, new)])
        })
        .await;
}

/// Ana's letter waits.
async fn waits(house: &House, tom: &Colleague) -> PatientId {
    let ana = house.somebody().await;
    lives(&house.pharmacy, ana, "Díaz", HOME).await;
    let task = house.opens(Kind::Letter, ana).await;
    let page = tom.opens(&format!("/console/tasks/{task}")).await;
    assert!(page.body.contains("Make the letter"), "{}", page.body);
    let made = tom.posts(&format!("/console/tasks/{task}/letter"), "once=1").await;
    assert_eq!(made.location(), format!("/console/tasks/{task}"));
    house.pharmacy.works().await;
    let page = tom.opens(&format!("/console/tasks/{task}")).await;
    assert!(page.body.contains("waits to be printed"), "{}", page.body);
    ana
}

/// What a print brings: its status, headers in one text, and bytes.
async fn prints(house: &House, tom: &Colleague, fields: &str) -> (StatusCode, String, Vec<u8>) {
    let body = Body::from(format!("csrf={}&{fields}", tom.token()));
    let line = format!("__Host-staff={}", tom.cookie);
    let request = post("/console/letters/print").header(header::COOKIE, line).body(body);
    let answer = tower::ServiceExt::oneshot(house.router(), request.expect("a request")).await;
    let (parts, body) = answer.expect("an answer").into_parts();
    let bytes = to_bytes(body, 4_000_000).await.expect("a body");
    (parts.status, format!("{:?}", parts.headers), bytes.to_vec())
}

/// The name of the one letter that the page marks.
fn marked(page: &str) -> String {
    let (_, rest) = page.split_once("name=\"letter\" id=\"letter\" value=\"").expect("a mark");
    rest.split('"').next().expect("a name").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_is_made_on_a_task_printed_posted_and_comes_back() {
    let house = House::open().await;
    let tom = house.employs("Tom", Role::Technician).await;
    let ana = waits(&house, &tom).await;
    let page = tom.opens("/console/letters").await.body;
    assert!(page.contains("Print the letter") && page.contains("Ana Díaz"), "{page}");
    // Nothing was marked, and so nothing is meant.
    assert_eq!(prints(&house, &tom, "marked=yes").await.0, StatusCode::SEE_OTHER);
    let (status, headers, pdf) = prints(&house, &tom, "").await;
    assert_eq!(status, StatusCode::OK);
    for wanted in ["application/pdf", "no-store", "letters-2026-03-02.pdf"] {
        assert!(headers.contains(wanted), "{headers}");
    }
    assert!(pdf.starts_with(b"%PDF-1.7") && !headers.contains("Ana"), "{headers}");
    let page = tom.opens("/console/letters").await.body;
    let letter = marked(&page);
    assert!(page.contains("These were posted") && !page.contains("Print the letter"), "{page}");
    // After a jam, and said.
    let (_, _, again) = prints(&house, &tom, &format!("letter={letter}")).await;
    assert!(again.starts_with(b"%PDF-1.7"));
    assert!(tom.opens("/console/letters").await.body.contains("printed 2 times"));
    tom.posts("/console/letters/posted", &format!("letter={letter}")).await;
    let page = tom.opens("/console/letters").await.body;
    assert!(page.contains("This letter came back") && page.contains("posted today"), "{page}");
    tom.posts(&format!("/console/letters/{letter}/return"), "").await;
    assert!(tom.opens("/console/letters").await.body.contains("came back today"));
    let patient = format!("/console/patients/{ana}");
    let page = tom.opens(&patient).await.body;
    assert!(page.contains("A letter came back from here"), "{page}");
    tom.posts(&format!("{patient}/address"), "").await;
    assert!(!tom.opens(&patient).await.body.contains("A letter came back from here"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_print_is_in_the_audit() {
    let house = House::open().await;
    let tom = house.employs("Tom", Role::Technician).await;
    let ana = waits(&house, &tom).await;
    prints(&house, &tom, "").await;
    let entries = house.pharmacy.read(move |tx| audit::about(tx, ana, 100)).await;
    let exported: Vec<_> = entries.iter().filter(|entry| entry.act == "exported").collect();
    let [entry] = &exported[..] else { panic!("{exported:?}") };
    assert_eq!(entry.actor.as_deref(), Some(tom.id.to_string().as_str()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_no_font_can_print_stays_and_says_what_is_lacking() {
    let house = House::open().await;
    let tom = house.employs("Tom", Role::Technician).await;
    let ana = waits(&house, &tom).await;
    lives(&house.pharmacy, ana, "王小明", HOME).await;
    let page = tom.opens("/console/letters").await.body;
    assert!(page.contains("fonts-noto-cjk") && page.contains("Chinese letters"), "{page}");
    let (status, _, _) = prints(&house, &tom, "").await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    lives(&house.pharmacy, ana, "Díaz", HOME).await;
    assert!(tom.opens("/console/letters").await.body.contains("Print the letter"));
}

#[tokio::test(flavor = "multi_thread")]
async fn where_no_letter_can_go_there_is_a_reason_and_no_button() {
    let house = House::open().await;
    let tom = house.employs("Tom", Role::Technician).await;
    let ana = house.somebody().await;
    lives(&house.pharmacy, ana, "Díaz", "Boston").await;
    let task = house.opens(Kind::NoWayToReach, ana).await;
    let page = tom.opens(&format!("/console/tasks/{task}")).await.body;
    assert!(page.contains("it is not complete") && !page.contains("Make the letter"), "{page}");
    assert!(tom.opens("/console/letters").await.body.contains("No letter waits"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_too_long_for_the_window_is_told_before_it_is_printed_and_after() {
    const ENDLESS: &str = "27 Oak Avenue\nBuilding of the Friends of the Hospital\nSecond Entrance \
        from the Parking Lot\nThird Floor behind the Pharmacy on the Left\nBoston, MA 02110";
    let house = House::open().await;
    let tom = house.employs("Tom", Role::Technician).await;
    let ana = waits(&house, &tom).await;
    lives(&house.pharmacy, ana, "Díaz", ENDLESS).await;
    let told = "do not fit the window of the envelope";
    let page = tom.opens("/console/letters").await.body;
    assert!(page.contains(told) && page.contains("Ana Díaz"), "{page}");
    assert!(!page.contains("Print the letter"), "{page}");
    assert_eq!(prints(&house, &tom, "").await.0, StatusCode::SEE_OTHER);
    // Printed once, and the address has grown since.
    lives(&house.pharmacy, ana, "Díaz", HOME).await;
    assert_eq!(prints(&house, &tom, "").await.0, StatusCode::OK);
    let letter = marked(&tom.opens("/console/letters").await.body);
    lives(&house.pharmacy, ana, "Díaz", ENDLESS).await;
    let (status, headers, page) = prints(&house, &tom, &format!("letter={letter}")).await;
    let page = String::from_utf8(page).expect("a page and no PDF");
    assert!(status == StatusCode::CONFLICT && headers.contains("text/html"), "{headers}");
    assert!(page.contains(told) && page.contains("Ana Díaz"), "{page}");
    let entries = house.pharmacy.read(move |tx| audit::about(tx, ana, 100)).await;
    let exported = entries.iter().filter(|entry| entry.act == "exported").count();
    assert_eq!(exported, 1, "what was not printed is not exported");
}

/// Strangers with this family name, and a letter to each of them.
async fn crowd(pharmacy: &Pharmacy, family: &'static str, count: u32) {
    let name = move || care::patient::PersonName::new("Al", family);
    let english = kernel::Language::english();
    pharmacy
        .write(move |tx| {
            for at in 0..count {
                let mut new = care::patient::NewPatient::named(name(), english.clone());
                new.address = Some(Phi::new(format!("{at} Oak Avenue\nBoston, MA 02110")));
                let id = care::patient::record(tx, new)?;
                outreach::letter::make(tx, id, None, &format!("{family}{at}"))?;
            }
            Ok(())
        })
        .await;
    pharmacy.works().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_that_cannot_be_printed_keep_none_behind_them_from_going() {
    let house = House::open().await;
    let tom = house.employs("Tom", Role::Technician).await;
    crowd(&house.pharmacy, "王小明", outreach::letter::MOST + 1).await;
    waits(&house, &tom).await;
    let page = tom.opens("/console/letters").await.body;
    assert!(page.contains("201 letters cannot be printed yet"), "{page}");
    assert!(page.contains("Print the letter") && page.contains("Ana Díaz"), "{page}");
    let (status, headers, _) = prints(&house, &tom, "").await;
    assert!(status == StatusCode::OK && headers.contains("application/pdf"), "{headers}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_held_back_is_told_and_neither_printed_nor_posted() {
    let house = House::open().await;
    let tom = house.employs("Tom", Role::Technician).await;
    waits(&house, &tom).await;
    prints(&house, &tom, "").await;
    let letter = marked(&tom.opens("/console/letters").await.body);
    let hold =
        outreach::policy::Hold { scope: outreach::policy::HoldScope::Everything, until: None };
    house.pharmacy.write(move |tx| outreach::contact_policy::hold(tx, hold, "a test")).await;
    let page = tom.opens("/console/letters").await.body;
    assert!(page.contains("held back for now") && !page.contains("These were posted"), "{page}");
    tom.posts("/console/letters/posted", &format!("letter={letter}")).await;
    house.pharmacy.write(outreach::contact_policy::let_go).await;
    let page = tom.opens("/console/letters").await.body;
    assert!(page.contains("These were posted") && page.contains("Nothing was posted"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_after_the_print_moves_a_letter_out_of_what_is_posted() {
    let house = House::open().await;
    let tom = house.employs("Tom", Role::Technician).await;
    let ana = waits(&house, &tom).await;
    prints(&house, &tom, "").await;
    let letter = marked(&tom.opens("/console/letters").await.body);
    let said = outreach::contact_policy::Stop {
        scope: outreach::reply::StopScope::All,
        source: outreach::consent::Source::Spoken,
        evidence: None,
    };
    house.pharmacy.write(move |tx| outreach::contact_policy::stop(tx, ana, said)).await;
    tom.posts("/console/letters/posted", &format!("letter={letter}")).await;
    let page = tom.opens("/console/letters").await.body;
    assert!(page.contains("Do not post") && page.contains("Nothing was posted"), "{page}");
    tom.posts("/console/letters/posted-anyway", &format!("letter={letter}")).await;
    let page = tom.opens("/console/letters").await.body;
    assert!(page.contains("posted today") && !page.contains("Do not post"), "{page}");
}
