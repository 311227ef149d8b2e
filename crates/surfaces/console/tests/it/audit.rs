//! Who looked is on record before anything is shown.

use care::task::rules::Kind;
use identity::Role;

use crate::{house::House, routes::TABLE, rows};

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_a_patient_leaves_a_row() {
    let house = House::open().await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let patient = house.somebody().await;
    let task = house.opens_about_a_refill(Kind::CallPatient).await;
    house.claims(&dana, task).await;
    let about = async || {
        let found = house.pharmacy.read(move |tx| audit::about(tx, patient, 10_000)).await;
        found.into_iter().filter(|entry| entry.act == "viewed").collect::<Vec<_>>()
    };
    let mut pages = 0;
    for (method, path, _) in TABLE {
        let is_of_patient = path.contains("/patients/") || path.contains("/tasks/");
        if method != "GET" || !path.contains("{id}") || !is_of_patient {
            continue;
        }
        let id = if path.contains("/tasks/") { task.to_string() } else { patient.to_string() };
        let before = about().await.len();
        assert_eq!(dana.opens(&path.replace("{id}", &id)).await.status, 200);
        let after = about().await;
        assert!(before < after.len(), "{path}");
        assert_eq!(after[0].actor.as_deref(), Some(dana.id.to_string().as_str()), "{path}");
        pages += 1;
    }
    assert_eq!(pages, 7);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_one_row_that_names_whom_it_showed() {
    let house = House::open().await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let patient = house.somebody().await;
    house.opens(Kind::CallPatient, patient).await;
    house.opens(Kind::LateCall, patient).await;
    for (what, method, path) in
        [("worklist", "GET", "/console/worklist"), ("patients", "POST", "/console/patients")]
    {
        let got = match method {
            "GET" => dana.opens(path).await,
            _ => dana.posts(path, "typed=d%C3%ADaz+ana").await,
        };
        assert!(got.body.contains("Ana Díaz"), "{path}");
        let listed = house.pharmacy.read(move |tx| rows::listed(tx, what)).await;
        assert_eq!(listed.len(), 1, "{path}");
        assert!(listed[0].contains(&patient.to_string()), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_look_sees_nothing() {
    let house = House::open().await;
    let admin = house.employs("Ada", Role::Admin).await;
    let patient = house.somebody().await;
    let task = house.opens(Kind::CallPatient, patient).await;
    for path in [
        "/console/worklist".to_owned(),
        format!("/console/tasks/{task}"),
        format!("/console/patients/{patient}"),
    ] {
        let got = admin.opens(&path).await;
        assert!(!got.body.contains("Díaz") && !got.body.contains("555-0142"), "{path}");
        assert!(got.body.contains("This page is not for your role"), "{path}");
        assert!(got.body.contains("/console/sign-out"), "{path}: there is a way out");
    }
    let seen = house.pharmacy.read(move |tx| audit::about(tx, patient, 100)).await;
    assert!(seen.iter().all(|entry| entry.act != "viewed"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_try_stays_on_record() {
    let house = House::open().await;
    let theo = house.employs("Theo", Role::Technician).await;
    let admin = house.employs("Ada", Role::Admin).await;
    let patient = house.somebody().await;
    let task = house.opens(Kind::PharmacistReview, patient).await;
    let denied = async || {
        let found = house.pharmacy.read(move |tx| audit::about(tx, patient, 100)).await;
        let denied = found.into_iter().filter(|entry| entry.act == "denied");
        denied.map(|entry| (entry.actor, entry.what, entry.subject)).collect::<Vec<_>>()
    };
    let got = theo.posts(&format!("/console/tasks/{task}/completion"), "outcome=cleared").await;
    assert_eq!(got.status, 403);
    let by_theo = (Some(theo.id.to_string()), "judge-refills".to_owned(), Some(task.to_string()));
    assert_eq!(denied().await, std::slice::from_ref(&by_theo));
    assert_eq!(theo.posts(&format!("/console/tasks/{task}/claim"), "").await.status, 409);
    assert_eq!(denied().await, [by_theo.clone(), by_theo]);
    assert_eq!(admin.opens(&format!("/console/patients/{patient}")).await.status, 403);
    let by_ada =
        (Some(admin.id.to_string()), "read-patients".to_owned(), Some(patient.to_string()));
    assert_eq!(denied().await[0], by_ada);
}
