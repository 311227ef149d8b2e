//! The link: scanners change nothing, strangers learn nothing, a wrong person can say so.

use axum::http::StatusCode;
use identity::smart_link;
use kernel::SmartLinkId;

use crate::house::{House, Page};

async fn link_of(house: &House, id: SmartLinkId) -> smart_link::SmartLink {
    house.read(move |tx| smart_link::find(tx, id)).await.expect("the link")
}

/// The body without what is different by design: the path of the form and its token.
fn bare(page: &Page, path: &str) -> String {
    page.body.replace(path, "/r/x").replace(&page.hidden("csrf"), "token")
}

#[tokio::test]
async fn scanners_change_nothing_and_get_nothing() {
    let house = House::open().await;
    let (id, path) = house.link().await;
    let before = (link_of(&house, id).await, house.refill().await, house.entries().await);
    let mut scanner = house.browser();
    for method in ["GET", "GET", "GET", "GET", "GET", "HEAD", "HEAD", "HEAD", "HEAD", "HEAD"] {
        let page = scanner.ask_as(method, &path, None, "none").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.headers.contains_key("set-cookie"), "no session from opening a link");
        for word in ["Ana", "Díaz", "injection", "adalimumab", "1961"] {
            assert!(!page.says(word), "the page says {word}");
        }
    }
    let after = (link_of(&house, id).await, house.refill().await, house.entries().await);
    assert_eq!(before, after);
    let page = house.browser().come_in(&path).await;
    assert!(page.says("Are you still taking this medicine?"), "a person gets in after them");
}

#[tokio::test]
async fn the_token_leaves_the_address_at_the_first_press() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    ana.come_in(&path).await;
    let token = path.trim_start_matches("/r/");
    let later: Vec<&String> = ana.seen.iter().skip(2).collect();
    assert!(later.len() >= 3 && later.iter().all(|path| !path.contains(token)), "{later:?}");
    assert_eq!(ana.cookie("__Host-link"), Some(token));
}

#[tokio::test]
async fn every_link_that_does_not_open_looks_the_same() {
    let house = House::open().await;
    let (closed_id, closed) = house.link().await;
    let closed_link = link_of(&house, closed_id).await;
    house.write(move |tx| smart_link::close(tx, &closed_link, "revoked")).await;
    let (_, expired) = house.link().await;
    house.pass_minutes(15 * 24 * 60).await;
    let unknown = "/r/0000000000000000000000".to_owned();
    let strange = "/r/not-a-token".to_owned();
    let mut pages = Vec::new();
    for path in [&closed, &expired, &unknown, &strange] {
        let page = house.browser().ask("GET", path, None).await;
        assert_eq!(page.status, StatusCode::GONE);
        let names: Vec<String> = page.headers.keys().map(ToString::to_string).collect();
        pages.push((bare(&page, path), names));
    }
    assert!(pages.windows(2).all(|pair| pair[0] == pair[1]));
    assert!(pages[0].0.contains("Send me a new link"));
    for path in [&closed, &unknown] {
        let mut browser = house.browser();
        let page = browser.open(path).await;
        let ask = browser.send(&page, path, "next=new-link").await;
        let done = browser.send(&ask, "/hello/new-link", "").await;
        assert!(done.says("If we may write to your phone, a new link is coming."));
    }
}

#[tokio::test]
async fn five_wrong_dates_kill_the_link_and_never_the_patient() {
    let house = House::open().await;
    let (id, path) = house.link().await;
    let mut stranger = house.browser();
    let landing = stranger.open(&path).await;
    let mut hello = stranger.send(&landing, &path, "next=continue").await;
    for attempt in 1..=4 {
        hello = stranger.send(&hello, "/hello", "month=1&day=1&year=1980").await;
        assert_eq!(hello.status, StatusCode::UNPROCESSABLE_ENTITY, "try {attempt}");
        assert!(hello.says("That does not match") && hello.says("value=\"1980\""));
        assert_eq!(hello.says("One try left"), attempt == 4, "try {attempt}");
    }
    let wrong = hello.body.matches("aria-invalid=\"true\" aria-describedby=\"birth-error\"");
    assert_eq!(wrong.count(), 3, "no part of the date is known to be the wrong one");
    assert!(hello.says("<fieldset class=\"has-error\"") && hello.says("href=\"#month\""));
    let closed = stranger.send(&hello, "/hello", "month=1&day=1&year=1980").await;
    assert_eq!(closed.status, StatusCode::GONE);
    assert!(closed.says("the date did not match 5 times") && !closed.says("after some time"));
    let later = stranger.open(&path).await;
    assert!(later.says("after some time"), "whoever comes later is told what everybody is told");
    assert!(!link_of(&house, id).await.is_open);
    let (_, fresh) = house.link().await;
    let page = house.browser().come_in(&fresh).await;
    assert!(page.says("Are you still taking"), "Ana herself still gets in with a fresh link");
}

#[tokio::test]
async fn a_date_that_cannot_be_read_costs_no_try() {
    let house = House::open().await;
    let (id, path) = house.link().await;
    let mut ana = house.browser();
    let landing = ana.open(&path).await;
    let hello = ana.send(&landing, &path, "next=continue").await;
    let page = ana.send(&hello, "/hello", "month=&day=3&year=61").await;
    assert!(page.says("<title>Error: "));
    assert!(page.says("Type the month") && page.says("4 digits"));
    assert_eq!(link_of(&house, id).await.failures, 0);
}

#[tokio::test]
async fn posts_from_elsewhere_and_without_token_are_refused() {
    let house = House::open().await;
    let (id, path) = house.link().await;
    let mut ana = house.browser();
    let landing = ana.open(&path).await;
    let good = format!("csrf={}&next=continue", landing.hidden("csrf"));
    let page = ana.ask_as("POST", &path, Some(good), "cross-site").await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    for body in ["next=continue", "csrf=&next=continue", "csrf=0123&next=continue"] {
        let page = ana.ask("POST", &path, Some(body.to_owned())).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{body}");
    }
    assert_eq!(ana.cookie("__Host-link"), None);
    assert_eq!(link_of(&house, id).await.failures, 0);
}

#[tokio::test]
async fn the_device_that_proved_who_it_is_is_not_asked_again_and_another_is() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut phone = house.browser();
    phone.come_in(&path).await;
    let landing = phone.open(&path).await;
    let again = phone.send(&landing, &path, "next=continue").await;
    assert!(again.says("Are you still taking"));
    let mut tablet = house.browser();
    let landing = tablet.open(&path).await;
    let hello = tablet.send(&landing, &path, "next=continue").await;
    assert!(hello.says("Confirm it’s you"));
}

#[tokio::test]
async fn the_wrong_person_can_say_so_and_the_links_are_dead() {
    let house = House::open().await;
    let (id, path) = house.link().await;
    let (other, elsewhere) = house.link().await;
    let mut tablet = house.browser();
    tablet.come_in(&elsewhere).await;
    let mut stranger = house.browser();
    let landing = stranger.open(&path).await;
    let ask = stranger.send(&landing, &path, "next=not-me").await;
    assert!(ask.says("Did this come to the wrong person?"));
    assert!(link_of(&house, id).await.is_open, "nothing is done before it is confirmed");
    let done = stranger.send(&ask, "/hello/not-me", "").await;
    assert!(done.says("Thank you for telling us"));
    assert!(!link_of(&house, id).await.is_open && !link_of(&house, other).await.is_open);
    assert!(house.tasks().await.contains(&"wrong-person"));
    let after = tablet.open("/refill").await;
    assert_eq!(after.status, StatusCode::GONE, "whoever was in through a dead link is out");
}

#[tokio::test]
async fn a_link_that_is_over_speaks_for_the_address_it_went_to_and_no_other() {
    for request in ["stop", "not-me"] {
        let house = House::open().await;
        let (lost, path) = house.link_sent_to_a_lost_phone().await;
        house.pass_minutes(21 * 24 * 60).await;
        let (fresh, way_in) = house.link().await;
        let mut ana = house.browser();
        ana.come_in(&way_in).await;

        let mut finder = house.browser();
        let closed = finder.open(&path).await;
        let ask = finder.send(&closed, &path, &format!("next={request}")).await;
        let told = finder.send(&ask, &format!("/hello/{request}"), "").await;
        assert!(finder.at().contains("/done"), "{}: {}", finder.at(), told.body);

        assert!(link_of(&house, fresh).await.is_open, "{request} of an old link left this alone");
        let at_it = ana.ask("GET", "/refill", None).await;
        assert_ne!(at_it.location(), Some("/hello"), "and her visit");
        let id = house.ana;
        let stopped = house.read(move |tx| outreach::contact_policy::stopped_at(tx, id)).await;
        assert_eq!(stopped, None, "{request}");
        let agreed = house.read(move |tx| outreach::consent::standings(tx, id)).await;
        let contacts = house.read(move |tx| care::patient::contacts(tx, id)).await;
        for contact in contacts {
            let is_lost = contact.id == lost;
            let standing = agreed.iter().find(|it| it.address_token == contact.token).unwrap();
            let is_revoked = standing.state == outreach::consent::State::Revoked;
            let is_suspended = contact.state != care::patient::ContactState::Ok;
            assert_eq!(is_revoked, is_lost && request == "stop");
            assert_eq!(is_suspended, is_lost && request == "not-me");
        }
    }
}

#[tokio::test]
async fn a_link_that_is_long_over_or_unknown_does_nothing_and_says_whom_to_call() {
    let house = House::open().await;
    let (_, path) = house.link_sent_to_a_lost_phone().await;
    house.pass_minutes((14 + 90) * 24 * 60 + 1).await;
    let before = house.tasks().await;
    for path in [path.as_str(), "/r/0000000000000000000000"] {
        let mut finder = house.browser();
        let closed = finder.open(path).await;
        for request in ["stop", "not-me", "call-me"] {
            let ask = finder.send(&closed, path, &format!("next={request}")).await;
            let told = finder.send(&ask, &format!("/hello/{request}"), "").await;
            assert_eq!(told.status, StatusCode::GONE, "{request}");
            assert!(told.says("This link is too old") && told.says("(201) 555-0123"));
        }
    }
    assert_eq!(house.tasks().await, before);
    let id = house.ana;
    let contacts = house.read(move |tx| care::patient::contacts(tx, id)).await;
    assert!(contacts.iter().all(|contact| contact.state == care::patient::ContactState::Ok));
    let agreed = house.read(move |tx| outreach::consent::standings(tx, id)).await;
    assert!(agreed.iter().all(|it| it.state == outreach::consent::State::Granted));
}

#[tokio::test]
async fn who_asks_for_a_call_or_for_silence_gets_it() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    let landing = ana.open(&path).await;
    let ask = ana.send(&landing, &path, "next=call-me").await;
    for _ in 0..2 {
        let done = ana.send(&ask, "/hello/call-me", "").await;
        assert!(done.says("We will call you"));
    }
    let calls = house.tasks().await.into_iter().filter(|kind| *kind == "call-back").count();
    assert_eq!(calls, 1, "one call is enough");
    let ask = ana.send(&landing, &path, "next=stop").await;
    let done = ana.send(&ask, "/hello/stop", "").await;
    assert!(done.says("We will stop"));
    let ana = house.ana;
    let stopped = house.read(move |tx| outreach::contact_policy::stopped_at(tx, ana)).await;
    assert!(stopped.is_some());
}

#[tokio::test]
async fn strangers_without_a_link_reach_no_page() {
    let house = House::open().await;
    for path in [
        "/refill",
        "/refill/questions/doses-left",
        "/refill/questions/changes/details",
        "/refill/check",
        "/refill/danger",
        "/refill/sent",
        "/hello",
        "/hello/stop",
    ] {
        let page = house.browser().ask("GET", path, None).await;
        assert_eq!(page.status, StatusCode::UNAUTHORIZED, "{path}");
        assert!(page.says("open the link in your message again"), "{path}");
    }
    for path in ["/refill/check", "/refill/questions/doses-left", "/out", "/session/stay"] {
        let page = house.browser().ask("POST", path, Some("csrf=x".to_owned())).await;
        assert_eq!(page.status, StatusCode::UNAUTHORIZED, "{path}");
    }
}

#[tokio::test]
async fn every_page_speaks_the_links_language_until_the_reader_chooses_another() {
    let house = House::open().await;
    let (patient, refill) = (house.ana, house.refills[0]);
    let path = house
        .write(move |tx| {
            let new = smart_link::NewLink {
                patient,
                refill: Some(refill),
                message: None,
                language: kernel::Language::spanish(),
                expires_at: None,
            };
            Ok(format!("/r/{}", smart_link::mint(tx, &new)?.1.reveal()))
        })
        .await;
    let mut ana = house.browser();
    let landing = ana.open(&path).await;
    assert!(landing.says("lang=\"es\"") && landing.says("Tenemos un aviso para usted"));
    let ask = ana.send(&landing, &path, "next=call-me").await;
    assert!(ask.says("¿Quiere que le llamemos?"));
    let first = ana.come_in(&path).await;
    assert!(first.says("¿Sigue tomando esta medicina?"));
    let english = ana.open("/refill/questions/still-taking?lang=en").await;
    assert!(english.says("Are you still taking this medicine?"));
    let after = ana.open("/refill/questions/doses-left").await;
    assert!(after.says("How many doses do you have left?"), "the choice is remembered");
}

#[tokio::test]
async fn the_whole_site_has_one_rim() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    for (path, status) in [
        (path.as_str(), 200),
        ("/r/0000000000000000000000", 410),
        ("/refill", 401),
        ("/hello/nonsense", 404),
        ("/nowhere", 404),
        ("/assets/nothing.css", 404),
        (web::assets::stylesheet().as_str(), 200),
    ] {
        let page = house.browser().ask("GET", path, None).await;
        assert_eq!(page.status.as_u16(), status, "{path}");
        let policy =
            page.headers.get("content-security-policy").map(|it| it.to_str().unwrap_or(""));
        assert_eq!(policy, Some(web::headers::CONTENT_SECURITY_POLICY), "{path}");
        let length = page.headers.get("strict-transport-security").map(|it| it.len());
        assert!(length.is_some(), "{path}");
        let is_page = path.starts_with("/assets/app-") || page.says("(201) 555-0123");
        assert!(is_page, "{path} answers with a page that has the number");
    }
}
