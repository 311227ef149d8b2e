//! Forms that did not come from our pages change nothing.

use axum::body::Body;
use care::task::{State, rules::Kind};
use identity::Role;

use crate::{
    house::{House, post},
    routes::TABLE,
    rows,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_form_from_elsewhere_is_refused_and_changes_nothing() {
    let house = House::open().await;
    let patient = house.somebody().await;
    let task = house.opens(Kind::CallPatient, patient).await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let stranger = house.employs("Sam", Role::Pharmacist).await;
    let (_, invitation) = house.invites("Kim", Role::Nurse).await;
    let entries = house.pharmacy.read(rows::count).await;
    let own = format!("csrf={}&outcome=reached", dana.token());
    let others = format!("csrf={}&outcome=reached", stranger.token());
    let forged: [(&str, Option<(&str, &str)>); 6] = [
        ("outcome=reached&typed=Ana", None),
        ("csrf=&outcome=reached&typed=Ana", None),
        (&others, None),
        (&own, Some(("sec-fetch-site", "cross-site"))),
        (&own, Some(("sec-fetch-site", "same-site"))),
        (&own, Some(("origin", "https://evil.example"))),
    ];
    for (_, path, _) in TABLE.into_iter().filter(|(method, ..)| *method == "POST") {
        let path = path.replace("{id}", &task.to_string()).replace("{token}", &invitation);
        for (fields, header) in forged {
            let mut request = post(&path);
            if let Some((name, value)) = header {
                request = request.header(name, value);
            }
            let request = request.body(Body::from(fields.to_owned())).expect("a request");
            let got = dana.sends(request).await;
            assert_eq!(got.status, 403, "{path} {fields} {header:?}");
        }
    }
    assert_eq!(house.pharmacy.read(rows::count).await, entries);
    let task = house.pharmacy.read(move |tx| care::task::find(tx, task)).await;
    assert_eq!(task.state, State::Open);
    assert_eq!(dana.opens("/console/worklist").await.status, 200, "nobody was put out");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_host_is_answered_by_nobody() {
    let house = House::open().await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let request = axum::http::Request::builder()
        .uri("/console/worklist")
        .header("host", "evil.example")
        .body(Body::empty())
        .expect("a request");
    assert_eq!(dana.sends(request).await.status, 421);
}
