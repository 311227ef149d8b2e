//! Completing work: what belongs to a pharmacist is not closed by anybody else.

use axum::http::StatusCode;
use care::{
    prescriber::{self, NewPrescriber},
    prescription::{self, NewPrescription, Status},
    task::{self, NewTask, State, rules::Kind},
};
use identity::Role;
use kernel::{PatientId, Result};
use testkit::Span as _;

use crate::{house::House, rows};

#[tokio::test(flavor = "multi_thread")]
async fn a_technician_is_told_that_a_pharmacist_decides() {
    let house = House::open().await;
    let (tess, phil) = (
        house.employs("Tess", Role::Technician).await,
        house.employs("Phil", Role::Pharmacist).await,
    );
    let open = |tx: &mut store::Tx<'_>| task::open(tx, NewTask::of(Kind::UrgentSymptom, "urgent"));
    let id = house.pharmacy.write(open).await;
    let path = format!("/console/tasks/{id}");
    let claimed = tess.posts(&format!("{path}/claim"), "").await;
    assert_eq!(claimed.status, StatusCode::CONFLICT);
    assert!(claimed.body.contains("Only a pharmacist can take this task."), "{}", claimed.body);
    let page = tess.opens(&path).await;
    assert!(page.body.contains("A pharmacist decides this"), "{}", page.body);
    for press in ["/completion", "/claim", "/release"] {
        assert!(!page.body.contains(press), "nothing to press that would be refused");
    }
    let refused = tess.posts(&format!("{path}/completion"), "outcome=reached&note=").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(refused.body.contains("This page is not for your role"), "{}", refused.body);
    let state = house.pharmacy.read(move |tx| task::find(tx, id)).await.state;
    assert_eq!(state, State::Open);

    let done = phil.posts(&format!("{path}/completion"), "outcome=reached&note=").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let state = house.pharmacy.read(move |tx| task::find(tx, id)).await.state;
    assert_eq!(state, State::Done);
}

#[tokio::test(flavor = "multi_thread")]
async fn work_that_is_stuck_without_a_task_is_told_on_the_list() {
    let house = House::open().await;
    let phil = house.employs("Phil", Role::Pharmacist).await;
    let stuck = "Some work of this program is stuck";
    let list = async || phil.opens("/console/worklist").await.body;
    assert!(!list().await.contains(stuck));
    house.pharmacy.write(rows::break_telling).await;
    house.pharmacy.works().await;
    let told = list().await;
    assert!(told.contains(stuck) && told.contains("rapport doctor"), "{told}");
    let waiting = house.pharmacy.read(engine::waiting).await;
    assert_eq!(waiting.jobs, 0, "it does not go round in circles");
    // The next start puts it on the list; then the list says it.
    for _ in 0..2 {
        wiring::tell_stuck(house.pharmacy.db()).await.expect("it is told");
        let told = list().await;
        assert!(!told.contains(stuck), "{told}");
        assert_eq!(told.matches("data-rank").count(), 1, "{told}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pharmacist_takes_over_what_somebody_left() {
    let house = House::open().await;
    let patient = house.somebody().await;
    let tess = house.employs("Tess", Role::Technician).await;
    let theo = house.employs("Theo", Role::Technician).await;
    let phil = house.employs("Phil", Role::Pharmacist).await;
    let mo = house.employs("Mo", Role::Manager).await;
    let id = house.opens(Kind::CallBack, patient).await;
    let path = format!("/console/tasks/{id}");
    let over = format!("{path}/take-over");
    house.claims(&tess, id).await;
    assert!(tess.opens(&path).await.body.contains("Then it goes back to the list."));
    assert!(!theo.opens(&path).await.body.contains(&over));
    assert_eq!(theo.posts(&over, "").await.status, StatusCode::FORBIDDEN);
    for who in [&phil, &mo] {
        let page = who.opens(&path).await.body;
        assert!(page.contains(&over), "{page}");
        assert!(page.contains("That happens by itself at"), "{page}");
        let got = who.posts(&over, "").await;
        assert_eq!((got.status.as_u16(), got.location()), (303, path.as_str()));
        let task = house.pharmacy.read(move |tx| task::find(tx, id)).await;
        assert_eq!(task.claimed_by, Some(who.id));
    }
    house.pharmacy.pass_time(31.minutes()).await;
    assert!(tess.opens(&path).await.body.contains(&format!("{path}/claim")));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_emergency_has_its_outcomes_and_what_one_needs_to_speak_of_it() {
    let house = House::open().await;
    let ana = house.pharmacy.ana().await;
    ana.takes("adalimumab", 28.days()).await;
    let patient = ana.id;
    house.pharmacy.write(move |tx| orders(tx, patient)).await;
    let phil = house.employs("Phil", Role::Pharmacist).await;
    let id = house.opens(Kind::UrgentSymptom, patient).await;
    house.claims(&phil, id).await;
    let path = format!("/console/tasks/{id}");
    let page = phil.opens(&path).await.body;
    for words in [
        "Spoke with the patient",
        "Sent to emergency care",
        "No answer",
        "adalimumab",
        "Dr. Ruth Okafor",
        "tel:+12015550188",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let got = phil.posts(&format!("{path}/completion"), "outcome=not-reached").await;
    assert_eq!(got.status, StatusCode::SEE_OTHER);
    let list = phil.opens("/console/worklist").await.body;
    assert!(list.contains("Emergency: call now"), "nobody was reached: it stays");
    assert!(list.contains("Nobody answered our last call"), "{list}");
    let open = house.pharmacy.read(task::emergencies).await;
    let again = format!("/console/tasks/{}/completion", open[0].task.id);
    let got = phil.posts(&again, "outcome=emergency-care").await;
    assert_eq!(got.status, StatusCode::SEE_OTHER);
    assert!(!phil.opens("/console/worklist").await.body.contains("Emergency: call now"));
}

/// A prescriber orders what the patient takes.
fn orders(tx: &mut store::Tx<'_>, patient: PatientId) -> Result<()> {
    let prescriber = prescriber::record(
        tx,
        NewPrescriber {
            npi: None,
            name: "Dr. Ruth Okafor".to_owned(),
            phone: Some("201-555-0188".to_owned()),
        },
    )?;
    for overview in care::therapy::of_patient(tx, patient)? {
        let new = NewPrescription {
            patient,
            medication: overview.medication.id,
            prescriber: Some(prescriber),
            status: Status::Active,
            authored_on: None,
            quantity: None,
            daily_dose: None,
            expected: None,
            refills_allowed: None,
            expires_on: None,
            directions: None,
        };
        prescription::record(tx, new)?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_shows_what_to_say_and_how_often_nobody_answered() {
    let house = House::open().await;
    let tess = house.employs("Tess", Role::Technician).await;
    let patient = house.somebody().await;
    let call = |key: &'static str| {
        house
            .pharmacy
            .write(move |tx| task::open(tx, NewTask::of(Kind::CallBack, key).patient(patient)))
    };
    let first = call("one").await;
    let page = tess.opens(&format!("/console/tasks/{first}")).await.body;
    assert!(page.contains("What to say") && page.contains("Please call us back at"), "{page}");
    assert!(!page.contains("Nobody answered 1 call"), "{page}");
    tess.posts(&format!("/console/tasks/{first}/claim"), "").await;
    tess.posts(&format!("/console/tasks/{first}/completion"), "outcome=not-reached&note=").await;
    let done = tess.opens(&format!("/console/tasks/{first}")).await.body;
    assert!(!done.contains("What to say"), "{done}");
    let second = call("two").await;
    let page = tess.opens(&format!("/console/tasks/{second}")).await.body;
    assert!(page.contains("Nobody answered 1 call about this so far."), "{page}");
}
