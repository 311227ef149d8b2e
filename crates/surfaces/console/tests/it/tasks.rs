//! Completing work: what belongs to a pharmacist is not closed by anybody else.

use axum::http::StatusCode;
use care::task::{self, NewTask, State, rules::Kind};
use identity::Role;

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
    let refused = tess.posts(&format!("{path}/completion"), "outcome=done&note=").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(refused.body.contains("This page is not for your role"), "{}", refused.body);
    let state = house.pharmacy.read(move |tx| task::find(tx, id)).await.state;
    assert_eq!(state, State::Open);

    let done = phil.posts(&format!("{path}/completion"), "outcome=done&note=").await;
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
