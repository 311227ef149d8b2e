//! Rules that hold for every page.

use std::collections::BTreeSet;

use care::task::rules::Kind;
use identity::Role;
use testkit::Span as _;

use crate::house::{Colleague, House};

/// Weeks of work with two patients, and the address of each page there is.
async fn house_with_work() -> (House, Colleague, Vec<String>) {
    let house = House::open().await;
    let ana = house.somebody().await;
    let mut paths = Vec::new();
    {
        let bo = house.pharmacy.bo().await;
        bo.takes("etanercept", 28.days()).await;
        house.pharmacy.pass_time(19.days()).await;
        bo.phone().replies("yes but I feel sick").await;
        bo.phone().replies("Can I fly with the pen?").await;
        bo.phone().replies("STOP").await;
        paths.push(format!("/console/patients/{}", bo.id));
        let tasks = house.pharmacy.read({
            let id = bo.id;
            move |tx| care::task::of_patient(tx, id, 50)
        });
        paths.extend(tasks.await.into_iter().map(|task| format!("/console/tasks/{}", task.id)));
    }
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let mine = house.opens(Kind::PatientQuestion, ana).await;
    house.claims(&dana, mine).await;
    let done = house.opens(Kind::CallBack, ana).await;
    house.claims(&dana, done).await;
    dana.posts(&format!("/console/tasks/{done}/completion"), "outcome=reached&note=x").await;
    let called = house.opens_about_a_refill(Kind::CallPatient).await;
    house.claims(&dana, called).await;
    let (_, token) = house.invites("Kim", Role::Nurse).await;
    paths.extend([
        "/console/sign-in".to_owned(),
        format!("/console/invitations/{token}"),
        "/console/worklist".to_owned(),
        "/console/worklist?whose=mine".to_owned(),
        "/console/worklist?whose=nurse".to_owned(),
        "/console/patients".to_owned(),
        format!("/console/patients/{ana}"),
        format!("/console/tasks/{mine}"),
        format!("/console/tasks/{done}"),
        format!("/console/tasks/{called}/answers"),
        format!("/console/patients/{ana}/why"),
        "/console/messages".to_owned(),
        "/console/messages?span=month".to_owned(),
        "/console/messages/list?span=month&fared=sent&rule=allowed".to_owned(),
    ]);
    (house, dana, paths)
}

/// Every value of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let marker = format!(" {attribute}=\"");
    html.split(&marker).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn texts(html: &str) -> Vec<&str> {
    let body = html.split_once("<body").map_or(html, |(_, body)| body);
    let pieces = body.split('<').filter_map(|piece| piece.split_once('>'));
    pieces.map(|(_, text)| text.trim()).filter(|text| !text.is_empty()).collect()
}

fn title(html: &str) -> &str {
    let found = html.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
    found.map(|(title, _)| title).unwrap_or_default()
}

async fn each(check: impl Fn(&str, &str, &str)) {
    let (_house, dana, paths) = house_with_work().await;
    assert!(11 < paths.len(), "{paths:?}");
    for language in ["en", "es", "ar-XB"] {
        for path in &paths {
            let join = if path.contains('?') { '&' } else { '?' };
            let got = dana.opens(&format!("{path}{join}lang={language}")).await;
            assert_eq!(got.status, 200, "{path}");
            check(language, path, &got.body);
        }
        for typed in ["b", "bo", "nobody"] {
            let path = format!("/console/patients?lang={language}");
            let got = dana.posts(&path, &format!("typed={typed}")).await;
            assert_eq!(got.status, 200);
            check(language, &format!("/console/patients, typed {typed}"), &got.body);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_whole() {
    each(|language, path, html| {
        let name = format!("{path} ({language})");
        assert_eq!(html.matches("<h1").count(), 1, "{name}");
        assert!(title(html).contains(" – Elm Pharmacy"), "{name}: {}", title(html));
        let direction = if language == "ar-XB" { "rtl" } else { "ltr" };
        assert!(
            html.contains(&format!("<html lang=\"{language}\" dir=\"{direction}\">")),
            "{name}"
        );
        assert!(!html.contains(" style=") && !html.contains("<style"), "{name}");
        assert!(!html.contains(" onclick=") && !html.contains("javascript:"), "{name}");
        for script in html.split("<script").skip(1) {
            assert!(script.starts_with(" type=\"module\" src=\"/assets/"), "{name}");
        }
        for tag in html.split('<').filter(|tag| tag.contains(" class=\"")) {
            let tag = tag.split('>').next().unwrap_or_default();
            assert_eq!(tag.matches(" class=\"").count(), 1, "{name}: {tag}");
        }
        let ids = values(html, "id");
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{name}: an id stands twice in {ids:?}");
        for attribute in ["for", "aria-describedby", "aria-labelledby"] {
            for id in values(html, attribute).iter().flat_map(|ids| ids.split(' ')) {
                assert!(unique.contains(id), "{name}: nothing has the id {id}");
            }
        }
        for form in html.split("<form").skip(1) {
            assert!(form.starts_with(" method=\"post\" action=\"/console/"), "{name}: {form}");
            let inside = form.split("</form>").next().unwrap_or_default();
            assert!(
                inside.contains("name=\"csrf\" value=\"") && inside.contains("<button"),
                "{name}"
            );
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_speaks_the_readers_language_and_shows_no_key() {
    each(|language, path, html| {
        assert!(!html.contains("<span lang=\"en\""), "{path}: a sentence is missing in {language}");
        for text in texts(html) {
            let is_key = ["console-", "care-", "reason-", "refused-", "fault-"]
                .iter()
                .any(|start| text.starts_with(start));
            assert!(!is_key, "{path} ({language}): {text}");
            assert!(!text.contains("{$") && !text.contains("{ $"), "{path} ({language}): {text}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn titles_and_addresses_name_nobody() {
    each(|_, path, html| {
        let title = title(html).to_lowercase();
        let mut places = vec![title.as_str()];
        for attribute in ["href", "action", "src", "data-live", "id"] {
            places.extend(values(html, attribute).into_iter().filter(|it| !it.starts_with("tel:")));
        }
        for place in places {
            let place = place.to_lowercase();
            for word in ["ana", "díaz", "larsen", "555", "etanercept", "1961", "1985"] {
                let is_named = place.split(|c: char| !c.is_alphanumeric()).any(|it| it == word);
                assert!(!is_named, "{path}: {place} tells {word}");
            }
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_secret_of_a_link_is_shown_to_nobody_else() {
    let (house, dana, paths) = house_with_work().await;
    let bo = testkit::Who::bo();
    let texts = house.pharmacy.phones().on(&kernel::PhoneNumber::parse(bo.phone).expect("a phone"));
    let secrets: Vec<String> = texts
        .iter()
        .flat_map(|text| text.words.split_whitespace())
        .filter_map(|word| word.split_once("/r/"))
        .map(|(_, secret)| secret.trim_end_matches('.').to_owned())
        .collect();
    assert!(!secrets.is_empty());
    for path in &paths {
        let page = dana.opens(path).await.body;
        assert!(secrets.iter().all(|secret| !page.contains(secret)), "{path}");
    }
    let patient = dana.opens(&paths[0]).await.body;
    assert!(patient.contains("/r/…"), "{patient}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_a_patient_says_what_was_sent_and_why() {
    let (_house, dana, paths) = house_with_work().await;
    let page = dana.opens(&paths[0]).await.body;
    for words in [
        "Bo Larsen",
        "December 24, 1985",
        "etanercept",
        "Needs a pharmacist",
        "Why sent:",
        "The patient agreed to refill messages by text, and it is a good time.",
        "yes but I feel sick",
        "Read as: a side effect",
        "Stop confirmed",
        "We send no messages since",
        "Taken back",
    ] {
        assert!(page.contains(words), "{words}");
    }
}
