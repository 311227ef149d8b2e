//! Refills that open and are filled while a page is open: an answer lands where it was meant, or
//! nowhere.

use axum::http::StatusCode;
use care::{
    medication::Label,
    refill::{
        answers::{Answers, Severity, StillTaking},
        state::State,
    },
};
use kernel::{Phi, RefillId};

use crate::{
    house::{Browser, House, Page},
    refill::answer_all,
};

const TWO: &[(&str, Label)] =
    &[("tacrolimus capsule", Label::DailyPill), ("mycophenolate tablet", Label::DailyPill)];

/// Two medicines, and Ana on the question whether she still takes the second.
async fn on_the_second() -> (House, Browser, Page) {
    let house = House::with(TWO).await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    ana.come_in(&path).await;
    let page = ana.open("/refill/questions/still-taking?medicine=2").await;
    assert!(page.says("Medicine 2 of 2"));
    (house, ana, page)
}

/// A third refill opens; it runs out a day sooner than the others.
async fn opens_earlier(house: &House) -> RefillId {
    let id = house.dispenses("prednisone tablet", 22).await.expect("a refill");
    let open = house.read({
        let ana = house.ana;
        move |tx| care::refill::open_of_patient(tx, ana)
    });
    assert_eq!(open.await[0].id, id, "it stands first");
    id
}

async fn state(house: &House, id: RefillId) -> State {
    house.read(move |tx| care::refill::find(tx, id)).await.state
}

#[tokio::test]
async fn an_answer_finds_its_refill_although_the_places_have_moved() {
    let house = House::with(TWO).await;
    let (_, path) = house.link_to(house.refills[1]).await;
    let mut ana = house.browser();
    ana.come_in(&path).await;
    let at = "/refill/questions/still-taking?medicine=2";
    let page = ana.open(at).await;
    assert!(page.says("Medicine 2 of 2"));
    let third = opens_earlier(&house).await;
    house.dispenses(TWO[0].0, 0).await;
    ana.send(&page, at, "still-taking=no").await;
    let second = house.answers(house.refills[1]).await;
    assert_eq!(second.still_taking, Some(StillTaking::No));
    assert_eq!(house.answers(third).await, Answers::default());
    let now = ana.open(at).await;
    assert!(now.says("Medicine 2 of 2"), "the place shows the one that opened");
    assert_ne!(now.named(), page.named());
}

#[tokio::test]
async fn a_refill_that_nobody_answered_for_a_month_stands_last() {
    let house = House::open().await;
    house.pass_days(40).await;
    assert_eq!(house.refill().await.state, State::Unreachable);
    let newer = house.dispenses("tacrolimus capsule", 21).await.expect("a refill");
    assert!(house.refills[0] < newer, "it is the older one");
    let (_, path) = house.link_to(newer).await;
    let mut ana = house.browser();
    ana.come_in(&path).await;
    let page = ana.open("/refill/questions/still-taking?medicine=1").await;
    assert!(page.says("Medicine 1 of 2"));
    let named = |id: &RefillId| format!("&refill={id}&medicine-of=");
    assert!(page.named().starts_with(&named(&newer)), "as texts number them");
    let late = ana.open("/refill/questions/still-taking?medicine=2").await;
    assert!(late.named().starts_with(&named(&house.refills[0])), "and it takes an answer");
}

#[tokio::test]
async fn an_answer_to_a_refill_that_was_filled_lands_nowhere_and_is_said_to_be() {
    let (house, mut ana, page) = on_the_second().await;
    let third = opens_earlier(&house).await;
    house.dispenses(TWO[1].0, 0).await;
    assert_eq!(state(&house, house.refills[1]).await, State::Filled);
    let at = "/refill/questions/still-taking?medicine=2";
    let changed = ana.send(&page, at, "still-taking=no").await;
    assert_eq!(changed.status, StatusCode::CONFLICT);
    assert!(changed.says("This refill has changed") && changed.says("did not save"));
    assert!(changed.says("it is done"), "where it stands is said");
    assert!(changed.says("your daily pill") && changed.says("(Medicine 2 of 2)"), "and of which");
    assert!(changed.says("Last filled "), "in the words of the page before");
    for id in [house.refills[0], third] {
        assert_eq!(house.answers(id).await, Answers::default());
    }
    ana.open("/refill").await;
    assert_eq!(ana.at(), "/refill/questions/still-taking", "what is still open is asked");
}

#[tokio::test]
async fn a_place_that_is_gone_leads_back_to_what_is_open() {
    let (house, mut ana, _) = on_the_second().await;
    house.dispenses(TWO[1].0, 0).await;
    let page = ana.open("/refill/questions/still-taking?medicine=2").await;
    assert_eq!((page.status, ana.at()), (StatusCode::OK, "/refill/questions/still-taking"));
}

#[tokio::test]
async fn what_was_written_about_a_refill_that_is_gone_is_given_back() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    ana.come_in(&path).await;
    let at = "/refill/questions/pharmacist-question";
    let page = ana.open(at).await;
    house.dispenses("adalimumab pen", 0).await;
    assert_eq!(house.refill().await.state, State::Filled);
    let changed = ana.send(&page, at, "pharmacist-question=May+I+travel").await;
    assert_eq!(changed.status, StatusCode::CONFLICT);
    assert!(changed.says("You wrote") && changed.says("May I travel"));
}

#[tokio::test]
async fn an_emergency_is_told_to_a_pharmacist_although_the_refill_is_filled() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    ana.come_in(&path).await;
    let at = "/refill/questions/side-effects";
    let page = ana.open(at).await;
    house.dispenses("adalimumab pen", 0).await;
    assert!(!house.tasks().await.contains(&"urgent-symptom"));
    let danger = ana.send(&page, at, "side-effects=emergency").await;
    assert!(danger.says("href=\"tel:911\"") && danger.says("We told our pharmacist"));
    assert!(house.tasks().await.contains(&"urgent-symptom"));
    assert_eq!(house.refill().await.state, State::Filled);
    let severe = ana.send(&page, at, "side-effects=severe").await;
    assert_eq!(severe.status, StatusCode::CONFLICT);
    assert!(severe.says("We told our pharmacist"));
    let ordinary = ana.send(&page, at, "side-effects=mild").await;
    assert!(!ordinary.says("We told our pharmacist"), "nobody was told");
}

#[tokio::test]
async fn words_about_harm_that_come_late_are_kept_for_the_pharmacist() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    ana.come_in(&path).await;
    let page = ana.open("/refill/questions/side-effects").await;
    ana.send(&page, "/refill/questions/side-effects", "side-effects=severe").await;
    let at = "/refill/questions/side-effects/details";
    let page = ana.open(at).await;
    house.dispenses("adalimumab pen", 0).await;
    assert_eq!(house.refill().await.state, State::Filled);
    let told = ana.send(&page, at, "new-or-worse=yes&words=My+throat+swells").await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    assert!(told.says("We told our pharmacist"), "{}", told.body);
    let effects = house.answers(house.refills[0]).await.side_effects.expect("side effects");
    assert_eq!(effects.severity, Severity::Severe);
    assert_eq!(effects.words, Some(Phi::new("My throat swells".to_owned())));
    // Who says it once more with less takes nothing of it back.
    let at = "/refill/questions/side-effects";
    let again = ana.send(&page, at, "side-effects=emergency").await;
    assert!(again.says("href=\"tel:911\""), "{}", again.body);
    let effects = house.answers(house.refills[0]).await.side_effects.expect("side effects");
    assert_eq!(effects.severity, Severity::Emergency);
    assert_eq!(effects.words, Some(Phi::new("My throat swells".to_owned())));
}

#[tokio::test]
async fn harm_that_is_sent_twice_too_late_is_told_once() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    ana.come_in(&path).await;
    let at = "/refill/questions/side-effects";
    let page = ana.open(at).await;
    house.dispenses("adalimumab pen", 0).await;
    for _ in 0..2 {
        let told = ana.send(&page, at, "side-effects=severe").await;
        assert_eq!(told.status, StatusCode::CONFLICT);
        assert!(told.says("We told our pharmacist"), "{}", told.body);
    }
    assert_eq!(house.refill().await.answers_version, 1, "pressed twice");
    let urgent = house.tasks().await.into_iter().filter(|kind| *kind == "urgent-symptom");
    assert_eq!(urgent.count(), 1);
    ana.send(&page, at, "side-effects=emergency").await;
    assert_eq!(house.refill().await.answers_version, 2, "that is worse, and told");
}

#[tokio::test]
async fn a_shared_answer_is_kept_for_the_refills_of_its_page_and_asked_again_for_others() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    let first = ana.come_in(&path).await;
    let check = answer_all(&mut ana, first).await;
    assert_eq!(ana.at(), "/refill/check");
    let page = ana.open("/refill/questions/changes").await;
    let other = opens_earlier(&house).await;
    ana.send(&page, "/refill/questions/changes", "changes=none").await;
    assert_eq!(house.answers(other).await, Answers::default());

    let fields = format!("once={}&confirm=send", check.hidden("once"));
    let page = ana.send(&check, "/refill/check", &fields).await;
    assert_eq!(house.refill().await.state, State::Confirmed, "what was checked is sent");
    assert_ne!(state(&house, other).await, State::Confirmed, "and nothing else");
    let done = answer_all(&mut ana, page).await;
    assert_eq!(ana.at(), "/refill/check");
    assert!(done.says("Medicine 2 of 2"));
    let answers = house.answers(other).await;
    assert!(answers.changes.is_some() && answers.side_effects.is_some(), "it was asked in full");
}

#[tokio::test]
async fn a_last_word_goes_to_the_refills_of_its_page_or_to_none() {
    let house = House::with(TWO).await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    let first = ana.come_in(&path).await;
    let check = answer_all(&mut ana, first).await;
    let third = opens_earlier(&house).await;
    house.dispenses(TWO[1].0, 0).await;
    let fields = format!("once={}&confirm=send", check.hidden("once"));
    let changed = ana.send(&check, "/refill/check", &fields).await;
    assert_eq!(changed.status, StatusCode::CONFLICT);
    assert!(changed.says("you can still answer") && changed.says("it is done"));
    assert!(changed.says("Your refills have changed"));
    assert!(changed.says("(Medicine 1 of 2)") && changed.says("(Medicine 2 of 2)"));
    assert!(changed.says("Last filled "), "two bear the same label");
    assert_eq!(state(&house, house.refills[0]).await, State::Seen);
    assert_eq!(house.answers(third).await, Answers::default());
    assert_eq!(house.answers(house.refills[0]).await.doses_left, Some(7), "its answers stay");
}

#[tokio::test]
async fn of_medicines_with_labels_of_their_own_no_fill_is_told() {
    let house = House::with(&[
        ("adalimumab pen", Label::MonthlyInjection),
        ("mycophenolate tablet", Label::DailyPill),
    ])
    .await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    let first = ana.come_in(&path).await;
    let at = "/refill/questions/still-taking?medicine=2";
    let second = ana.open(at).await;
    assert!(second.says("Medicine 2 of 2") && !second.says("Last filled "), "{}", second.body);
    let check = answer_all(&mut ana, first).await;
    house.dispenses("mycophenolate tablet", 0).await;
    let one = ana.send(&second, at, "still-taking=no").await;
    let fields = format!("once={}&confirm=send", check.hidden("once"));
    let both = ana.send(&check, "/refill/check", &fields).await;
    for changed in [one, both] {
        assert_eq!(changed.status, StatusCode::CONFLICT);
        assert!(changed.says("(Medicine 2 of 2)") && changed.says("it is done"));
        assert!(!changed.says("Last filled "), "{}", changed.body);
    }
}

#[tokio::test]
async fn a_form_with_somebody_elses_refill_changes_nothing_and_leaves_its_entry() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    let page = ana.come_in(&path).await;
    let (bo, theirs) = house.of_somebody_else().await;
    let nobodys: RefillId = "01923456-789a-7bcd-8ef0-123456789abc".parse().expect("an id");
    let csrf = page.hidden("csrf");
    let mut seen = Vec::new();
    for id in [theirs, nobodys] {
        for (path, fields) in [
            ("/refill/questions/still-taking", "still-taking=no"),
            ("/refill/questions/changes", "changes=none"),
            ("/refill/questions/side-effects", "side-effects=emergency"),
            ("/refill/check", "once=0&confirm=no"),
        ] {
            let body = format!("csrf={csrf}&refill={id}&{fields}");
            let page = ana.ask("POST", path, Some(body)).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
            seen.push(page.body.replace(&id.to_string(), ""));
        }
    }
    assert_eq!(seen[..4], seen[4..], "nobody learns whether there is such a refill");
    assert_eq!(house.answers(theirs).await, Answers::default());
    assert_eq!(house.answers(house.refills[0]).await, Answers::default());
    let entries = house.read(move |tx| audit::about(tx, bo, 100)).await;
    let denied = entries.into_iter().filter(|entry| entry.act == "denied");
    let denied: Vec<_> = denied.map(|entry| (entry.what, entry.subject)).collect();
    let expected = ("answer-refill".to_owned(), Some(theirs.to_string()));
    assert_eq!(denied, vec![expected; 4]);
}

#[tokio::test]
async fn a_form_that_names_no_refill_is_none_of_ours() {
    let (house, mut ana, page) = on_the_second().await;
    let csrf = page.hidden("csrf");
    let both = format!("&refill={}&refill={}", house.refills[0], house.refills[1]);
    for (path, fields) in [
        ("/refill/questions/still-taking", "&still-taking=no".to_owned()),
        ("/refill/questions/still-taking", format!("{both}&still-taking=no")),
        ("/refill/check", "&once=0&confirm=no".to_owned()),
    ] {
        let answer = ana.ask("POST", path, Some(format!("csrf={csrf}{fields}"))).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}{fields}");
    }
    for id in house.refills.clone() {
        assert_eq!(house.answers(id).await, Answers::default());
    }
}
