//! Two people and one task.

use care::task::{self, NewTask, State, rules::Kind};
use identity::Role;

use crate::house::House;

#[tokio::test(flavor = "multi_thread")]
async fn a_task_that_somebody_else_took_says_who_has_it() {
    let house = House::open().await;
    let patient = house.somebody().await;
    let task = house.opens(Kind::CallPatient, patient).await;
    let nora = house.employs("Nora Weber", Role::Technician).await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let claim = format!("/console/tasks/{task}/claim");
    assert_eq!(nora.posts(&claim, "").await.location(), format!("/console/tasks/{task}"));
    assert_eq!(nora.posts(&claim, "").await.status, 303, "one's own again is the same");
    for path in [claim, format!("/console/tasks/{task}/completion")] {
        let got = dana.posts(&path, "outcome=reached&note=Spoke+with+her+son").await;
        assert_eq!(got.status, 409, "{path}");
        assert!(got.body.contains("Somebody else has this task now."), "{path}");
        assert!(got.body.contains("Nora Weber has it"), "{path}");
        assert!(got.body.contains("/console/sign-out"), "the console stays around it");
    }
    let list = dana.opens("/console/worklist").await.body;
    assert!(list.contains("Nora Weber has it"));
    let got = dana.posts(&format!("/console/tasks/{task}/release"), "").await;
    assert_eq!(got.status, 409);
    assert!(got.body.contains("This task is not yours."));
}

#[tokio::test(flavor = "multi_thread")]
async fn completing_twice_is_the_same_and_otherwise_nothing_typed_is_lost() {
    let house = House::open().await;
    let patient = house.somebody().await;
    let task = house.opens(Kind::CallPatient, patient).await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    house.claims(&dana, task).await;
    let path = format!("/console/tasks/{task}/completion");
    let finished = format!("/console/worklist?finished={task}");
    for _ in 0..2 {
        let got = dana.posts(&path, "outcome=reached&note=Will+call+back+%3Cb%3E").await;
        assert_eq!((got.status.as_u16(), got.location()), (303, finished.as_str()));
    }
    let page = dana.opens(&format!("/console/tasks/{task}")).await.body;
    assert!(page.contains("Spoke with the patient") && page.contains("Will call back &lt;b&gt;"));
    let got = dana.posts(&path, "outcome=not-reached&note=Rang+twice").await;
    assert_eq!(got.status, 409);
    assert!(got.body.contains("This task is already done.") && got.body.contains("Rang twice"));
    let task = house.pharmacy.read(move |tx| care::task::find(tx, task)).await;
    assert_eq!(task.state, State::Done);
    assert_eq!(task.outcome.map(|outcome| outcome.code()), Some("reached"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_result_that_is_none_keeps_the_note() {
    let house = House::open().await;
    let patient = house.somebody().await;
    let task = house.opens(Kind::CallPatient, patient).await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    house.claims(&dana, task).await;
    for outcome in ["", "cleared", "overtaken", "x"] {
        let fields = format!("outcome={outcome}&note=Rang+twice");
        let got = dana.posts(&format!("/console/tasks/{task}/completion"), &fields).await;
        assert_eq!(got.status, 400, "{outcome}");
        assert!(got.body.contains("Choose one of the results"), "{outcome}");
        assert!(got.body.contains("Rang twice"), "{outcome}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_about_nobody_in_care_is_kept_too() {
    let house = House::open().await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let new = NewTask::of(Kind::UnknownSender, "sender");
    let task = house.pharmacy.write(move |tx| task::open(tx, new)).await;
    house.claims(&dana, task).await;
    let path = format!("/console/tasks/{task}");
    let got = dana.posts(&format!("{path}/completion"), "outcome=done&note=A+wrong+number").await;
    assert_eq!(got.status, 303);
    assert!(dana.opens(&path).await.body.contains("A wrong number"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_there_is_said_so_inside_the_console() {
    let house = House::open().await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let nobody = "01923456-789a-7bcd-8ef0-123456789abc";
    for path in [
        format!("/console/tasks/{nobody}"),
        format!("/console/patients/{nobody}"),
        "/console/tasks/x".to_owned(),
        "/console/patients/%3Cscript%3E".to_owned(),
    ] {
        let got = dana.opens(&path).await;
        assert_eq!(got.status, 404, "{path}");
        assert!(got.body.contains("There is nothing here"), "{path}");
        assert!(got.body.contains("/console/sign-out"), "{path}");
    }
}
