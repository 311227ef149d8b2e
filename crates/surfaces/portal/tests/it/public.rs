//! Pages that anybody may open: to join by text, and to ask whether a message was ours. They say the
//! same to everybody.

use axum::http::StatusCode;
use outreach::flyer;
use store::sql;

use crate::house::{House, Page};

sql! {
    /// What was left for a job.
    INQUIRIES: "SELECT kind, flyer FROM inquiries ORDER BY id";
}

async fn kept(house: &House) -> Vec<(String, Option<kernel::FlyerId>)> {
    house.read(|tx| tx.query(&INQUIRIES, &[], |row| Ok((row.get(0)?, row.get(1)?)))).await
}

/// What anybody could compare: status, headers and body.
fn seen(page: &Page) -> (StatusCode, Vec<(String, String)>, String) {
    let headers = page.headers.iter();
    let headers = headers.map(|(name, value)| (name.to_string(), format!("{value:?}"))).collect();
    (page.status, headers, page.body.clone())
}

#[tokio::test]
async fn the_page_says_the_same_whoever_is_found() {
    let house = House::open().await;
    let mut answers = Vec::new();
    for fields in [
        "phone=201-555-0142&month=April&day=3&year=1961",
        "phone=201-555-0142&month=April&day=4&year=1961",
        "phone=201-555-0199&month=April&day=3&year=1961",
    ] {
        let mut browser = house.browser();
        let form = browser.open("/join").await;
        assert_eq!(form.status, StatusCode::OK);
        let body = format!("csrf={}&{fields}", form.hidden("csrf"));
        let answer = browser.ask("POST", "/join", Some(body)).await;
        assert_eq!(answer.location(), Some("/join/done"));
        let page = browser.open("/join/done").await;
        answers.push((seen(&answer), seen(&page)));
        for word in ["Ana", "Díaz", "adalimumab", "555-0142"] {
            assert!(!page.says(word) && !form.says(word), "{word}");
        }
    }
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:#?}");
    assert_eq!(kept(&house).await.len(), 3, "the same is written for each");
    for address in ["201-555-0142", "ana@example.org", "201-555-0199"] {
        let mut browser = house.browser();
        let form = browser.open("/is-it-you").await;
        let answer = browser.send(&form, "/is-it-you/asked", &format!("address={address}")).await;
        answers.push((seen(&form), seen(&answer)));
    }
    assert!(answers[3..].windows(2).all(|pair| pair[0] == pair[1]), "{answers:#?}");
}

#[tokio::test]
async fn a_code_counts_who_opens_it_and_a_forged_one_opens_the_same_page() {
    let house = House::open().await;
    let (flyer, token) = house
        .write(|tx| {
            let flyer = flyer::create(tx, "fall-2026", "b1", 100)?;
            Ok((flyer, flyer::token(tx, flyer)))
        })
        .await;
    let real = format!("/join/{token}");
    let mut forged = token.clone();
    forged.replace_range(63..64, if token.ends_with('0') { "1" } else { "0" });
    let forged = format!("/join/{forged}");
    let mut browser = house.browser();
    for method in ["HEAD", "GET"] {
        assert_eq!(browser.ask(method, &real, None).await.status, StatusCode::OK);
    }
    let page = browser.ask("GET", &forged, None).await;
    let plain = |path: &str, page: Page| page.body.replace(path, "");
    let form = browser.ask("GET", &real, None).await;
    assert_eq!(plain(&forged, page), plain(&real, form.clone()));
    for (path, form) in [(&forged, form.clone()), (&real, form)] {
        let fields = "phone=201-555-0142&month=4&day=3&year=1961";
        let sent = browser.send(&form, path, fields).await;
        assert!(sent.says("Look at your phone"), "{}", sent.body);
    }
    let counted = house.read(move |tx| flyer::find(tx, flyer)).await;
    assert_eq!((counted.scanned, counted.asked), (2, 0), "opened, not posted or looked ahead");
    let flyers: Vec<_> = kept(&house).await.into_iter().map(|(_, flyer)| flyer).collect();
    assert_eq!(flyers, [None, Some(flyer)]);
}

#[tokio::test]
async fn what_cannot_be_read_is_told_at_its_field_and_kept_on_the_page() {
    let house = House::open().await;
    let mut browser = house.browser();
    let form = browser.open("/join").await;
    let again = browser.send(&form, "/join", "phone=12&month=2&day=30&year=1961").await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.says("Type your phone number with its area code."));
    assert!(again.says("value=\"12\"") && again.says("value=\"1961\""));
    let form = browser.open("/is-it-you").await;
    let again = browser.send(&form, "/is-it-you/asked", "address=me").await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(kept(&house).await.is_empty());
}

#[tokio::test]
async fn a_form_of_somebody_elses_page_is_not_taken() {
    let house = House::open().await;
    let mut browser = house.browser();
    for path in ["/join", "/is-it-you/link", "/is-it-you/asked"] {
        let refused = browser.ask("POST", path, Some("phone=201-555-0142".to_owned())).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert!(kept(&house).await.is_empty());
}

#[tokio::test]
async fn a_pasted_link_is_judged_by_where_it_leads() {
    let house = House::open().await;
    let (_, link) = house.link().await;
    let mut browser = house.browser();
    let mut judged = async |pasted: &str| {
        let form = browser.open("/is-it-you").await;
        browser.send(&form, "/is-it-you/link", &format!("pasted={pasted}")).await.body
    };
    let ours = format!("Elm: answer at http://127.0.0.1{link}. STOP to end.");
    assert!(judged(&ours).await.contains("It works. It leads to our own pages."));
    assert!(judged("http://127.0.0.1/r/AAAAAAAAAAAAAAAAAAAAAA").await.contains("link is closed"));
    assert!(judged("http://127.0.0.1.evil.example/r/x").await.contains("This link is not ours"));
    assert!(judged("bit.ly/x").await.contains("Do not open it."));
    assert!(judged("We will call you.").await.contains("We found no link"));
    let ana = house.ana;
    house.write(move |tx| identity::smart_link::close_all_of(tx, ana, "test").map(drop)).await;
    let page = judged(&ours).await;
    assert!(page.contains("it does not work any more"), "{page}");
}
