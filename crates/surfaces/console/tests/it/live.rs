//! The list moves while it is looked at.

use std::time::Duration;

use axum::body::BodyDataStream;
use care::task::rules::Kind;
use console::Streams;
use futures_util::StreamExt as _;
use identity::Role;
use kernel::TaskId;
use testkit::{Pharmacy, Span as _};

use crate::house::{Colleague, House};

/// The next change of a row, as its name and data; none when the line was closed.
async fn next(stream: &mut BodyDataStream) -> Option<(String, String)> {
    loop {
        let found = next_of_any(stream).await?;
        if found.0 != "part" {
            return Some(found);
        }
    }
}

/// The next change beside the rows.
async fn next_part(stream: &mut BodyDataStream) -> String {
    loop {
        let (event, data) = next_of_any(stream).await.expect("a change");
        if event == "part" {
            return data;
        }
    }
}

async fn next_of_any(stream: &mut BodyDataStream) -> Option<(String, String)> {
    let chunk = tokio::time::timeout(Duration::from_secs(20), stream.next()).await;
    let bytes = chunk.expect("something happens")?.expect("bytes");
    let text = String::from_utf8(bytes.to_vec()).expect("text");
    let line = |name: &str| {
        let found = text.lines().find_map(|line| line.strip_prefix(name));
        found.unwrap_or_default().trim().to_owned()
    };
    Some((line("event:"), line("data:")))
}

async fn listens(who: &Colleague, path: &str) -> BodyDataStream {
    let response = who.listens(path).await;
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    response.into_body().into_data_stream()
}

/// The tasks on a page, in order.
fn shown(page: &str) -> Vec<TaskId> {
    let ids = page.split("<tr id=\"task-").skip(1).filter_map(|rest| rest.split('"').next());
    ids.map(|id| id.parse().expect("an id")).collect()
}

/// The address in an attribute that begins so.
fn address(page: &str, attribute: &str, begins: &str) -> String {
    let start = page.find(&format!("{attribute}=\"{begins}")).expect("an address");
    let rest = &page[start + attribute.len() + 2..];
    rest.split('"').next().expect("its end").replace("&amp;", "&")
}

/// The row of a task as the page has it, on one line.
async fn row(who: &Colleague, task: TaskId) -> String {
    let page = who.opens("/console/worklist").await.body.replace(['\n', '\r'], " ");
    let start = page.find(&format!("<tr id=\"task-{task}\"")).expect("a row of that task");
    let end = page[start..].find("</tr>").expect("its end") + "</tr>".len();
    page[start..start + end].to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changes_arrives_as_the_very_row_of_the_page() {
    let house = House::open().await;
    let patient = house.somebody().await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let nora = house.employs("Nora Weber", Role::Technician).await;
    let mut stream = listens(&dana, "/console/worklist/live").await;

    let task = house.opens(Kind::CallPatient, patient).await;
    let (event, data) = next(&mut stream).await.expect("a change");
    assert_eq!((event.as_str(), data), ("row", row(&dana, task).await));

    house.claims(&nora, task).await;
    let (event, data) = next(&mut stream).await.expect("a change");
    assert_eq!((event.as_str(), &data), ("row", &row(&dana, task).await));
    assert!(data.contains("Nora Weber has it"));

    let path = format!("/console/tasks/{task}/completion");
    assert_eq!(nora.posts(&path, "outcome=reached").await.status, 303);
    let gone = next(&mut stream).await.expect("a change");
    assert_eq!(gone, ("gone".to_owned(), format!("task-{task}")));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_shown_live_is_on_record_too() {
    let house = House::open().await;
    let patient = house.somebody().await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let mut stream = listens(&dana, "/console/worklist/live").await;
    house.opens(Kind::CallPatient, patient).await;
    next(&mut stream).await.expect("a change");
    let seen = house.pharmacy.read(move |tx| audit::about(tx, patient, 100)).await;
    let viewed = seen.iter().filter(|entry| entry.act == "viewed" && entry.what == "worklist");
    assert_eq!(viewed.count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_part_of_the_list_hears_of_its_own_work_only() {
    let house = House::open().await;
    let patient = house.somebody().await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let mut stream = listens(&dana, "/console/worklist/live?whose=pharmacist").await;
    let call = house.opens(Kind::CallPatient, patient).await;
    let question = house.opens(Kind::PatientQuestion, patient).await;
    let first = next(&mut stream).await.expect("a change");
    assert_eq!(first, ("gone".to_owned(), format!("task-{call}")));
    let (event, data) = next(&mut stream).await.expect("a change");
    assert_eq!(event, "row");
    assert!(data.contains(&format!("task-{question}")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_has_ended_hears_nothing() {
    let house = House::open().await;
    let patient = house.somebody().await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let mut stream = listens(&dana, "/console/worklist/live").await;
    assert_eq!(dana.posts("/console/sign-out", "").await.status, 303);
    house.opens(Kind::CallPatient, patient).await;
    assert_eq!(next(&mut stream).await, None);

    let late = house.employs("Late", Role::Pharmacist).await;
    let mut stream = listens(&late, "/console/worklist/live").await;
    house.pharmacy.pass_time(12.hours()).await;
    house.opens(Kind::LateCall, patient).await;
    assert_eq!(next(&mut stream).await, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_page_ends_with_its_session_although_nothing_happens() {
    let house = House::open().await;
    let path = "/console/worklist/live";
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let nora = house.employs("Nora", Role::Technician).await;
    let mut theirs = listens(&dana, path).await;
    let mut stays = listens(&nora, path).await;

    assert_eq!(dana.posts("/console/sign-out", "").await.status, 303);
    assert_eq!(next_of_any(&mut theirs).await, None, "signed out");
    let id = nora.id;
    let patient = house.somebody().await;
    house.opens(Kind::CallPatient, patient).await;
    assert_eq!(next(&mut stays).await.expect("a change").0, "row", "others listen on");
    house.pharmacy.write(move |tx| identity::staff::deactivate(tx, id)).await;
    assert_eq!(next(&mut stays).await, None, "shut out");

    let often = Streams::asked_every(Duration::from_millis(100));
    let house = House::listening(Pharmacy::open().await, often).await;
    let late = house.employs("Late", Role::Pharmacist).await;
    let mut expires = listens(&late, path).await;
    house.pharmacy.pass_time(12.hours()).await;
    assert_eq!(next(&mut expires).await, None, "the session has run its time");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_page_too_many_takes_the_place_of_the_oldest_of_its_session() {
    let house = House::open().await;
    let path = "/console/worklist/live";
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let nora = house.employs("Nora", Role::Technician).await;
    let mut others = listens(&nora, path).await;
    let mut pages = Vec::new();
    for _ in 0..console::OF_SESSION {
        pages.push(listens(&dana, path).await);
    }
    let mut newest = listens(&dana, path).await;
    let mut oldest = pages.remove(0);
    let over = next_of_any(&mut oldest).await.expect("it is told");
    assert_eq!(over.0, "over", "and does not come back by itself");
    assert_eq!(next_of_any(&mut oldest).await, None);

    let patient = house.somebody().await;
    house.opens(Kind::CallPatient, patient).await;
    for page in pages.iter_mut().chain([&mut newest, &mut others]) {
        assert_eq!(next(page).await.expect("a change").0, "row");
    }
    // Pages that were closed leave their places.
    drop(pages);
    drop(newest);
    let mut again = Vec::new();
    for _ in 0..console::OF_SESSION {
        again.push(listens(&dana, path).await);
    }
    house.opens(Kind::PatientQuestion, patient).await;
    for page in &mut again {
        assert_eq!(next(page).await.expect("a change").0, "row");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_list_is_told_page_by_page() {
    let house = House::open().await;
    let patient = house.somebody().await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    for _ in 0..60 {
        house.opens(Kind::CallPatient, patient).await;
    }
    let page = dana.opens("/console/worklist").await.body;
    let after =
        dana.opens(&address(&page, "href", "/console/worklist?whose=&amp;after=")).await.body;
    let (first, second) = (shown(&page), shown(&after));
    assert_eq!((first.len(), second.len()), (50, 10));
    assert!(second.iter().all(|task| !first.contains(task)));

    let live = address(&page, "data-live", "/console/worklist/live");
    let later = address(&after, "data-live", "/console/worklist/live");
    let (mut stream, mut later) = (listens(&dana, &live).await, listens(&dana, &later).await);
    for (task, on_first, on_second) in [(second[3], "gone", "row"), (first[49], "row", "gone")] {
        house.claims(&dana, task).await;
        assert_eq!(next(&mut stream).await.expect("a change").0, on_first);
        assert_eq!(next(&mut later).await.expect("a change").0, on_second);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_emergency_is_told_on_every_part_and_page_of_the_list() {
    let house = House::open().await;
    let patient = house.somebody().await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    for _ in 0..51 {
        house.opens(Kind::CallPatient, patient).await;
    }
    let first = dana.opens("/console/worklist").await.body;
    let second = address(&first, "href", "/console/worklist?whose=&amp;after=");
    let second = dana.opens(&second).await.body;
    assert!(second.contains("<section id=\"alarms\" hidden>"), "{second}");
    let paths = [
        address(&second, "data-live", "/console/worklist/live"),
        "/console/worklist/live?whose=nurse".to_owned(),
        "/console/worklist/live?whose=mine".to_owned(),
    ];
    for (at, path) in (1..).zip(paths) {
        let mut stream = listens(&dana, &path).await;
        let task = house.opens(Kind::UrgentSymptom, patient).await;
        assert_eq!(next_of_any(&mut stream).await.expect("a change").0, "gone", "{path}");
        let alarm = next_part(&mut stream).await;
        assert!(alarm.starts_with("<section class=\"alarm\" id=\"alarms\""), "{path}: {alarm}");
        assert!(alarm.contains(&format!("/console/tasks/{task}")), "{path}: {alarm}");
        assert!(alarm.contains("Ana"), "{path}: {alarm}");
        let count = next_part(&mut stream).await;
        let title = if at == 1 { "Emergency. Work list" } else { "emergencies. Work list" };
        assert!(count.contains(title) && count.contains("data-title="), "{path}: {count}");
        let page = dana.opens("/console/worklist?whose=nurse").await.body;
        assert!(page.replace(['\n', '\r'], " ").contains(&alarm), "as the page has it: {alarm}");
        assert!(page.contains("Nothing is waiting."), "{page}");
    }
    let alone = house.opens(Kind::PatientQuestion, patient).await;
    let mut stream = listens(&dana, "/console/worklist/live?whose=nurse").await;
    house.claims(&dana, alone).await;
    assert!(next_part(&mut stream).await.contains("3 emergencies: call now"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_counts_of_the_page_and_its_title_follow_the_list() {
    let house = House::open().await;
    let patient = house.somebody().await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    house.opens(Kind::PatientQuestion, patient).await;
    let mut stream = listens(&dana, "/console/worklist/live?whose=technician").await;
    let mut open = Vec::new();
    for count in ["1 task is waiting.", "2 tasks are waiting."] {
        open.push(house.opens(Kind::CallPatient, patient).await);
        let part = loop {
            let part = next_part(&mut stream).await;
            if part.contains("id=\"waiting\"") {
                break part;
            }
        };
        let number = &count[..1];
        assert!(part.contains(count), "{part}");
        assert!(part.contains(&format!("Work list ({number}) – Elm Pharmacy")), "{part}");
        let page = dana.opens("/console/worklist?whose=technician").await.body;
        assert!(page.contains(&part), "{part}");
        assert!(page.contains(&format!("<title>Work list ({number}) – Elm Pharmacy")), "{part}");
    }
    let path = format!("/console/tasks/{}/completion", open[0]);
    assert_eq!(dana.posts(&path, "outcome=reached").await.status, 303);
    assert!(next_part(&mut stream).await.contains("1 task is waiting."));
}
