//! An order that somebody here stops: it takes a reason, and everybody reads whose it was.

use axum::http::StatusCode;
use care::{
    refill::{
        self, Source, Submission,
        answers::{Answers, Changes, Confirm, Severity, SideEffects, StillTaking},
    },
    task::{self, WhyStopped, rules::Kind},
};
use identity::Role;
use kernel::{PatientId, TaskId};
use testkit::Span as _;

use crate::house::{Colleague, House};

fn yes() -> Submission {
    let quiet = SideEffects { severity: Severity::None, is_new_or_worse: false, words: None };
    let answers = Answers {
        still_taking: Some(StillTaking::Yes),
        missed_doses: Some(0),
        changes: Some(Changes::default()),
        side_effects: Some(quiet),
        confirm: Some(Confirm::Send),
        ..Answers::default()
    };
    Submission { answers, source: Source::Page, channel: None, asked_at: None, version: None }
}

/// Bo has said yes, and Tess has his order.
async fn ordered(house: &House) -> (Colleague, PatientId, TaskId) {
    let bo = house.pharmacy.bo().await;
    let course = bo.takes("etanercept", 28.days()).await;
    house.pharmacy.pass_time(22.days()).await;
    let refill = bo.refill(course).await.expect("a refill").id;
    house.pharmacy.write(move |tx| refill::answer(tx, refill, yes())).await;
    let patient = bo.id;
    let tasks = house.pharmacy.read(move |tx| task::of_patient(tx, patient, 50)).await;
    let order = tasks.iter().find(|task| task.kind == Kind::RefillOrder).expect("an order").id;
    let tess = house.employs("Tess Rivera", Role::Technician).await;
    house.claims(&tess, order).await;
    (tess, patient, order)
}

#[tokio::test(flavor = "multi_thread")]
async fn who_stops_an_order_says_why_and_keeps_what_was_typed() {
    let house = House::open().await;
    let (tess, _, order) = ordered(&house).await;
    let path = format!("/console/tasks/{order}");
    let page = tess.opens(&path).await.body;
    assert!(page.contains("Why does it stop?") && !page.contains("<details open"), "{page}");
    let press = format!("{path}/completion");
    let asked = tess.posts(&press, "outcome=called-off&note=Plan+said+no&told=yes").await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    for kept in ["Choose why it stops.", "Plan said no", "<details open", "value=\"yes\" checked"] {
        assert!(asked.body.contains(kept), "{kept}: {}", asked.body);
    }
    let known = house.pharmacy.read(move |tx| task::find(tx, order)).await;
    assert_eq!(known.state, task::State::Claimed);
    let stopped = "outcome=called-off&why=stopped-not-paid&note=Plan+said+no";
    let done = tess.posts(&press, stopped).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let known = house.pharmacy.read(move |tx| task::find(tx, order)).await;
    assert_eq!((known.why, known.done_by), (Some(WhyStopped::NotPaid), Some(tess.id)));
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_reads_who_stopped_it_and_why() {
    let house = House::open().await;
    let (tess, patient, order) = ordered(&house).await;
    let press = format!("/console/tasks/{order}/completion");
    tess.posts(&press, "outcome=called-off&why=stopped-not-in-stock&note=").await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let task = dana.opens(&format!("/console/tasks/{order}")).await.body;
    let file = dana.opens(&format!("/console/patients/{patient}")).await.body;
    for page in [&task, &file] {
        for words in ["We cannot get the medicine", "Tess Rivera", "Stopped by us"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(!page.contains("Declined"), "{page}");
    }
    let timeline = file.split_once("class=\"timeline\"").expect("a timeline").1;
    assert!(timeline.contains("Order stopped") && timeline.contains("Tess Rivera"), "{timeline}");
    assert!(file.contains("We stopped the order: tell the patient"), "somebody calls: {file}");
    let spanish = dana.opens(&format!("/console/patients/{patient}?lang=es")).await.body;
    assert!(spanish.contains("No podemos conseguir la medicina"), "{spanish}");
}
