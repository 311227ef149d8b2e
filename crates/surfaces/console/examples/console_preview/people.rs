//! Sample people: made up, with made-up numbers.

use axum::http::StatusCode;
use care::task::{self, Filter, NewTask, Page, rules::Kind};
use identity::Role;
use kernel::PatientId;
use outreach::letter;
use testkit::{Person, Span as _, Who};

use crate::house::{Colleague, House};

const NAMES: [(&str, &str, &str, &str); 7] = [
    ("Grace", "Whitfield", "en", "+12015550151"),
    ("Luis Alberto", "Hernández-Montenegro", "es", "+12015550152"),
    ("Mei", "Chen", "zh", "+12015550153"),
    ("Oluwaseun", "Adeyemi", "en", "+12015550154"),
    ("Linh", "Nguyễn", "vi", "+12015550155"),
    ("Harold", "Pennington", "en", "+12015550156"),
    ("Layla", "Haddad", "ar", "+12015550157"),
];

/// Weeks of work with a handful of people; gives the paths of pages worth a look.
pub async fn arrive(house: &House) -> Vec<String> {
    let pharmacy = &house.pharmacy;
    let ana = pharmacy.ana().await;
    ana.takes("adalimumab 40 mg/0.4 mL pen", 28.days()).await;
    let bo = pharmacy.bo().await;
    bo.takes("etanercept 50 mg/mL syringe", 28.days()).await;
    let mut others = Vec::new();
    for (at, (given, family, language, phone)) in NAMES.into_iter().enumerate() {
        let has_consented = at != 3;
        let who = Who { given, family, language, phone, has_consented, ..Who::ana() };
        others.push(pharmacy.joins(who).await);
        pharmacy.pass_time(1.days()).await;
    }
    for (at, person) in others.iter().enumerate() {
        let lasts = i64::try_from(14 + at * 3).expect("few");
        person.takes("upadacitinib 15 mg tablet", lasts.days()).await;
    }
    pharmacy.pass_time(13.days()).await;
    ana.phone().replies("Sí").await;
    ana.phone().replies("¿Puedo viajar con la pluma en el avión?").await;
    others[0].phone().replies("yes but I feel sick and my stomach hurts a lot").await;
    others[5].phone().replies("STOP").await;
    others[4].phone().replies("blue sky tomorrow").await;
    pharmacy.pass_time(2.days()).await;
    pharmacy.pass_time(6.hours()).await;
    letters(house, &[&bo, &others[1], &others[3], &others[2], &others[0]]).await;
    paths(house, &[&ana, &bo, &others[5], &others[0]]).await
}

/// Letters at every stage: the first is posted, the second printed, the others wait.
async fn letters(house: &House, people: &[&Person<'_>]) {
    let mut ids = Vec::new();
    for person in people {
        person.lives("27 Oak Avenue, Apt 4\nBoston, MA 02110").await;
        let id = person.id;
        let make = move |tx: &mut store::Tx<'_>| letter::make(tx, id, None, &id.to_string());
        house.pharmacy.write(make).await;
        house.pharmacy.works().await;
        let waiting = house.pharmacy.write(letter::here).await.waiting;
        ids.extend(waiting.iter().find(|it| it.patient == id).map(|it| it.id));
    }
    let first = ids[..2].to_vec();
    let print = move |tx: &mut store::Tx<'_>| {
        let sheets = letter::print(tx, &first)?;
        let papers: Vec<_> = sheets.into_iter().map(|sheet| sheet.paper).collect();
        letter::printed(tx, &papers)
    };
    house.pharmacy.write(print).await;
    let posted = ids[..1].to_vec();
    house.pharmacy.write(move |tx| letter::posted(tx, &posted)).await;
}

async fn paths(house: &House, people: &[&Person<'_>]) -> Vec<String> {
    let page = Page { after: None, size: 200 };
    let list = house.pharmacy.read(move |tx| task::worklist(tx, Filter::default(), page)).await;
    let patients = people.iter().map(|person| format!("/console/patients/{}", person.id));
    let tasks = list.rows.into_iter().map(|row| format!("/console/tasks/{}", row.task.id));
    patients.chain(tasks).collect()
}

/// Dana has one task, a colleague another.
pub async fn share_out(house: &House, dana: &Colleague) {
    let nora = house.employs("Nora Weber", Role::Pharmacist).await;
    let page = Page { after: None, size: 3 };
    let list = house.pharmacy.read(move |tx| task::worklist(tx, Filter::default(), page)).await;
    for (who, row) in [dana, &nora].into_iter().zip(list.rows.iter().skip(1)) {
        let got = who.posts(&format!("/console/tasks/{}/claim", row.task.id), "").await;
        assert_eq!(got.status, StatusCode::SEE_OTHER, "{}", got.body);
    }
}

/// So many more tasks, each about a patient.
pub async fn open_tasks(house: &House, count: u32) {
    let page = Page { after: None, size: 200 };
    let list = house.pharmacy.read(move |tx| task::worklist(tx, Filter::default(), page)).await;
    let patients: Vec<PatientId> = list.rows.iter().filter_map(|row| row.task.patient).collect();
    for first in (0..count).step_by(1_000) {
        let patients = patients.clone();
        house
            .pharmacy
            .write(move |tx| {
                for (number, patient) in
                    (first..(first + 1_000).min(count)).zip(patients.iter().cycle())
                {
                    let new = NewTask::of(Kind::PatientQuestion, format!("more:{number}"));
                    task::open(tx, new.patient(*patient))?;
                }
                Ok(())
            })
            .await;
    }
}
