//! The page of one patient, and what stands beside a telephone number.

use care::{
    patient::{NewContactPoint, NewPatient, PersonName, Use},
    task::{self, NewTask, rules::Kind},
    therapy::End,
};
use identity::Role;
use kernel::{ContactPoint, Language, PatientId, Phi, PhoneNumber, Zone};
use testkit::Span as _;

use crate::house::House;

/// The text of a page, its tags left out.
fn text(html: &str) -> String {
    let pieces = html.split('<').filter_map(|piece| piece.split_once('>'));
    let words: Vec<&str> =
        pieces.map(|(_, text)| text.trim()).filter(|it| !it.is_empty()).collect();
    words.join(" ")
}

/// Bo in Los Angeles, with two medicines whose refills are asked about in one text.
async fn bo_is_asked_about_two(house: &House) -> PatientId {
    let bo = house.pharmacy.bo().await;
    for name in ["etanercept", "methotrexate"] {
        bo.takes(name, 28.days()).await;
    }
    house.pharmacy.pass_time(19.days()).await;
    bo.id
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_told_with_another_text_is_no_fault() {
    let house = House::open().await;
    let bo = bo_is_asked_about_two(&house).await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let page = dana.opens(&format!("/console/patients/{bo}")).await.body;
    let tag = |words: &str| page.split("class=\"tag ").find(|rest| rest.contains(words));
    let calm = tag("Told with another text").expect("a tag");
    assert!(calm.starts_with("tag-note\""), "{calm}");
    let timeline = page.split_once("class=\"timeline\"").expect("a timeline").1;
    assert!(!timeline.contains("</span>Not sent<") && !timeline.contains("tag-warn"), "{timeline}");
    let page = dana.opens(&format!("/console/patients/{bo}?lang=es")).await.body;
    assert!(page.contains("Ya se dijo en otro mensaje"));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_tasks_of_one_kind_are_told_apart_by_their_medicine() {
    let house = House::open().await;
    let bo = bo_is_asked_about_two(&house).await;
    let open = move |tx: &mut store::Tx<'_>| {
        let refills = care::refill::open_of_patient(tx, bo)?;
        for refill in refills {
            let key = format!("test:{}", refill.id);
            task::open(tx, NewTask::of(Kind::CallPatient, key).patient(bo).refill(refill.id))?;
        }
        task::open(tx, NewTask::of(Kind::CallBack, "test").patient(bo))
    };
    house.pharmacy.write(open).await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let page = text(&dana.opens(&format!("/console/patients/{bo}")).await.body);
    for name in ["etanercept", "methotrexate"] {
        assert!(page.contains(&format!("Call the patient – {name} Open")), "{page}");
    }
    assert_eq!(page.matches("Opened: ").count(), 3, "{page}");
}

/// The page of a task about somebody, and the page of that patient, at that hour in Los Angeles. A
/// session lasts for no such wait: somebody else comes in.
async fn at_hour(house: &House, (kind, of): (Kind, PatientId), hour: i64) -> (String, String) {
    let task = house.opens(kind, of).await;
    let civil =
        Zone::named("America/Los_Angeles").expect("a zone").civil(house.pharmacy.db().now());
    let minutes = i64::from(civil.hour()) * 60 + i64::from(civil.minute());
    house.pharmacy.pass_time((hour * 60 - minutes).rem_euclid(24 * 60).minutes()).await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let task = dana.opens(&format!("/console/tasks/{task}")).await.body;
    let patient = dana.opens(&format!("/console/patients/{of}")).await.body;
    (text(&task), text(&patient))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_and_its_patient_say_when_it_is_no_time_to_call() {
    let house = House::open().await;
    let bo = house.pharmacy.bo().await.id;
    let (task, patient) = at_hour(&house, (Kind::CallBack, bo), 6).await;
    for page in [task, patient] {
        assert!(page.contains("Too early to call Call from 9:00 AM, their time. "), "{page}");
        assert!(page.contains("Here that is noon."), "Los Angeles is behind New York: {page}");
        assert!(page.contains("Time there now 6:0"), "{page}");
    }
    let (task, patient) = at_hour(&house, (Kind::CallBack, bo), 13).await;
    for page in [task, patient] {
        assert!(!page.contains("to call Call from"), "{page}");
    }
    let (late, _) = at_hour(&house, (Kind::CallBack, bo), 21).await;
    assert!(late.contains("Too late to call Call from tomorrow, "), "{late}");
    let (urgent, _) = at_hour(&house, (Kind::UrgentSymptom, bo), 22).await;
    assert!(urgent.contains("Time there now 10:0"), "{urgent}");
    assert!(!urgent.contains("Too late to call"), "danger does not wait for the morning");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_zone_is_not_taken_for_the_pharmacys() {
    let house = House::open().await;
    let bo = house.pharmacy.bo().await;
    bo.moves_to(None).await;
    // The number is one of Los Angeles.
    let (page, _) = at_hour(&house, (Kind::CallBack, bo.id), 6).await;
    assert!(page.contains("Time there now 6:0") && page.contains("Too early to call"), "{page}");
    let name = PersonName::new("Chi", "Tran");
    let mut new = NewPatient::named(name, Language::english());
    let chi = new.clone();
    let chi = house.pharmacy.write(move |tx| care::patient::record(tx, chi)).await;
    let (page, _) = at_hour(&house, (Kind::CallBack, chi), 6).await;
    assert!(!page.contains("to call"), "there is no number to call: {page}");
    let toll_free = PhoneNumber::parse("+18005550142").expect("a phone number");
    let point = ContactPoint::Phone(toll_free);
    new.contact_points = vec![NewContactPoint { point, used_for: Use::Mobile }];
    let chi = house.pharmacy.write(move |tx| care::patient::record(tx, new)).await;
    let (page, _) = at_hour(&house, (Kind::CallBack, chi), 6).await;
    assert!(page.contains("It may be too early or too late to call"), "{page}");
    let from = "We do not know where they are. You can call from ";
    assert!(page.contains(from) && page.contains(", our time."), "{page}");
    // From Hawaii to Puerto Rico.
    assert!(page.contains("Time there now 4:0") && page.contains(" AM to 10:0"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_stands_as_on_an_envelope() {
    let house = House::open().await;
    let name = PersonName::new("Chi", "Tran");
    let new = NewPatient {
        address: Some(Phi::new("1 Elm Street, Apt 2\nHoboken, NJ 07030".to_owned())),
        ..NewPatient::named(name, Language::english())
    };
    let chi = house.pharmacy.write(move |tx| care::patient::record(tx, new)).await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let page = dana.opens(&format!("/console/patients/{chi}")).await.body;
    let lines = "<div><bdi>1 Elm Street, Apt 2</bdi></div><div><bdi>Hoboken, NJ 07030</bdi></div>";
    assert!(page.contains(lines), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_without_a_medicine_that_they_have_stopped() {
    let house = House::open().await;
    let bo = house.pharmacy.bo().await;
    let course = bo.takes("etanercept", 28.days()).await;
    house.pharmacy.pass_time(40.days()).await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let path = format!("/console/patients/{}", bo.id);
    let page = dana.opens(&path).await.body;
    assert!(page.contains("glance-bad") && page.contains("Out for 12 days"), "{page}");
    house
        .pharmacy
        .write(move |tx| {
            let today = care::pharmacy::zone(tx)?.day(tx.now());
            care::therapy::end(tx, course.therapy, End::Stopped, today, "switched")
        })
        .await;
    house.pharmacy.works().await;
    let page = dana.opens(&path).await.body;
    assert!(!page.contains("glance-bad") && !page.contains("Out for"), "{page}");
    assert!(text(&page).contains("Last supply until"), "{page}");
}
