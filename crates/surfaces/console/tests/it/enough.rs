//! A patient who has enough for now: somebody agrees with them when to ask again, and says so.

use axum::http::StatusCode;
use care::{
    refill::{
        self, Source, Submission,
        answers::{Answers, Confirm, StillTaking},
        state::State,
    },
    task::{self, rules::Kind},
};
use identity::Role;
use testkit::Span as _;

use crate::house::House;

#[tokio::test(flavor = "multi_thread")]
async fn somebody_types_the_day_on_which_the_patient_is_asked_again() {
    let house = House::open().await;
    let bo = house.pharmacy.bo().await;
    let course = bo.takes("etanercept", 28.days()).await;
    house.pharmacy.pass_time(19.days()).await;
    let refill = bo.refill(course).await.expect("a refill").id;
    let answers = Answers {
        still_taking: Some(StillTaking::Yes),
        confirm: Some(Confirm::NotNow),
        ..Answers::default()
    };
    let (source, channel, asked_at, version) = (Source::Sms, None, None, None);
    let later = Submission { answers, source, channel, asked_at, version };
    house.pharmacy.write(move |tx| refill::answer(tx, refill, later)).await;
    let patient = bo.id;
    let tasks = house.pharmacy.read(move |tx| task::of_patient(tx, patient, 50)).await;
    let agree = tasks.iter().find(|task| task.kind == Kind::NotNow).expect("a task").id;
    let tess = house.employs("Tess", Role::Technician).await;
    house.claims(&tess, agree).await;
    let path = format!("/console/tasks/{agree}");
    let page = tess.opens(&path).await.body;
    let zone = kernel::Zone::named("America/New_York").expect("a zone");
    let today = house.pharmacy.read(move |tx| Ok(zone.day(tx.now()))).await;
    assert!(page.contains("type=\"date\" id=\"ask-on\""), "{page}");
    assert!(page.contains(&format!("min=\"{today}\"")), "{page}");

    let press = format!("{path}/completion");
    let early = today.plus_days(-1);
    let missed = tess.posts(&press, &format!("outcome=done&note=Wednesday&ask-on={early}")).await;
    assert_eq!(missed.status, StatusCode::UNPROCESSABLE_ENTITY);
    for kept in ["Choose a day from today on", "Wednesday", &format!("value=\"{early}\"")] {
        assert!(missed.body.contains(kept), "{kept}: {}", missed.body);
    }
    let day = today.plus_days(1);
    let done = tess.posts(&press, &format!("outcome=done&note=&ask-on={day}")).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    for path in [path, format!("/console/patients/{patient}")] {
        let page = tess.opens(&path).await.body;
        assert!(page.contains("We ask again from"), "{page}");
    }

    let texts = bo.phone().texts().len();
    let state = async || house.pharmacy.read(move |tx| refill::find(tx, refill)).await.state;
    house.pharmacy.pass_time(2.hours()).await;
    assert_eq!((state().await, bo.phone().texts().len()), (State::OnHold, texts));
    house.pharmacy.pass_time(2.days()).await;
    assert!(state().await.awaits_answer(), "the day has come");
    assert!(texts < bo.phone().texts().len(), "and Bo is asked: {:?}", bo.phone().texts());
}
