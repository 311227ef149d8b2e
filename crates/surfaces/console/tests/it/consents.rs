//! Consent of one patient: asked for aloud, stopped when somebody heard so, and taken elsewhere.

use axum::http::header;
use identity::Role;
use kernel::{Channel, Language, PatientId};
use outreach::{
    consent::{self, Line, Source, State},
    contact_policy,
    policy::Purpose,
};

use crate::house::House;

async fn ledger(house: &House, patient: PatientId) -> Vec<Line> {
    house.pharmacy.write(move |tx| consent::ledger(tx, patient)).await
}

#[tokio::test]
async fn the_script_is_read_in_the_patients_language_and_the_yes_keeps_who_and_what_was_said() {
    let house = House::open().await;
    let bo = house.pharmacy.bo().await.id;
    house
        .pharmacy
        .write(move |tx| {
            let known = care::patient::find(tx, bo)?;
            let contacts = care::patient::contacts(tx, bo)?;
            let new = care::patient::NewPatient {
                birth_date: known.birth_date,
                zone: known.zone,
                contact_points: contacts
                    .into_iter()
                    .map(|it| care::patient::NewContactPoint {
                        point: it.point,
                        used_for: it.used_for,
                    })
                    .collect(),
                ..care::patient::NewPatient::named(known.name.reveal().clone(), Language::spanish())
            };
            care::patient::amend_many(tx, &[(bo, new)])
        })
        .await;
    let tess = house.employs("Tess", Role::Technician).await;
    let path = format!("/console/patients/{bo}/consent");
    let page = tess.opens(&path).await.body;
    for words in ["<blockquote class=\"script\" lang=\"es\">", "¿Está de acuerdo?", "Do you agree?"]
    {
        assert!(page.contains(words), "{words}");
    }
    let form =
        house.agreement_of(bo).await.replace("purpose=refill", "purpose=refill&purpose=dose");
    assert_eq!(tess.posts(&path, &form).await.location(), format!("/console/patients/{bo}"));
    let mut lines = ledger(&house, bo).await;
    lines.retain(|line| line.source == Source::Spoken);
    lines.sort_by_key(|line| line.purpose);
    let told: Vec<_> = lines.iter().map(|line| (line.purpose, line.channel, line.state)).collect();
    let granted = |purpose| (purpose, Channel::Sms, State::Granted);
    assert_eq!(told, [granted(Purpose::Dose)], "what stands is not asked for again");
    for line in &lines {
        assert_eq!((line.source, line.wording.as_str()), (Source::Spoken, "script-1"));
        assert_eq!(line.language, "es");
        assert_eq!(line.recorded_by, ("staff".to_owned(), Some(tess.id.to_string())));
        assert_eq!(line.evidence.as_ref().expect("evidence").reveal(), "yes you may");
    }
    for form in ["purpose=refill&said=yes", "said=yes", "purpose=refill&way=x/sms&said=yes"] {
        let refused = tess.posts(&path, form).await;
        assert!(refused.body.contains("Tick at least one thing"), "{form}");
    }
    let silent = house.agreement_of(bo).await.replace("yes+you+may", "");
    assert!(tess.posts(&path, &silent).await.body.contains("Tick at least one thing"));
}

#[tokio::test]
async fn a_stop_that_was_heard_holds_at_once_and_a_spoken_yes_ends_it() {
    let house = House::open().await;
    let ana = house.somebody().await;
    let tess = house.employs("Tess", Role::Technician).await;
    let path = format!("/console/patients/{ana}");
    let heard = "covers=everything&how=voicemail&on=2026-03-02&words=no+more+texts";
    assert_eq!(tess.posts(&format!("{path}/stop"), heard).await.location(), path);
    let stopped = house.pharmacy.read(move |tx| contact_policy::stopped_at(tx, ana)).await;
    assert!(stopped.is_some());
    let page = tess.opens(&path).await.body;
    assert!(page.contains("Stop heard: tell every other list"), "{page}");
    let refused = tess.posts(&format!("{path}/stop"), "covers=everything&how=voicemail&on=x").await;
    assert!(refused.body.contains("Choose what should stop"));
    let typed = "covers=&how=spoken&on=2026-03-02&words=she+was+quite+clear";
    let again = tess.posts(&format!("{path}/stop"), typed).await.body;
    assert!(again.contains("Choose what should stop") && again.contains("she was quite clear"));
    let fresh = tess.opens(&format!("{path}/consent")).await.body;
    assert!(!fresh.contains("value=\"everything\" checked"), "nothing is picked beforehand");
    let gap = "purpose=refill&said=she+said+yes+on+the+phone";
    let again = tess.posts(&format!("{path}/consent"), gap).await.body;
    assert!(
        again.contains("Tick at least one thing") && again.contains("she said yes on the phone")
    );
    tess.posts(&format!("{path}/consent"), &house.agreement_of(ana).await).await;
    let stopped = house.pharmacy.read(move |tx| contact_policy::stopped_at(tx, ana)).await;
    assert_eq!(stopped, None, "she agreed anew");
}

#[tokio::test]
async fn what_stands_is_printed_and_downloaded_and_the_audit_says_who_took_it() {
    let house = House::open().await;
    let ana = house.somebody().await;
    let mo = house.employs("Mo", Role::Manager).await;
    let path = format!("/console/patients/{ana}/consents");
    let paper = mo.opens(&path).await.body;
    for words in ["What the patient agreed to", "What counts now", "Ana Díaz"] {
        assert!(paper.contains(words), "{words}");
    }
    let got = mo.opens(&format!("{path}.json")).await;
    assert_eq!(got.headers[header::CONTENT_TYPE], "application/fhir+json");
    assert!(
        got.headers[header::CONTENT_DISPOSITION].to_str().expect("ASCII").contains("attachment")
    );
    assert!(got.body.contains("\"resourceType\":\"Consent\""), "{}", got.body);
    assert!(!got.body.contains("Ana") && got.body.contains(&format!("Patient/{ana}")));
    let entries = house.pharmacy.read(move |tx| audit::about(tx, ana, 100)).await;
    assert!(entries.iter().any(|entry| entry.act == "exported"
        && entry.actor.as_deref() == Some(mo.id.to_string().as_str())));
}
