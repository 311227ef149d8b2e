//! The refill, page by page, without scripts.

use axum::http::StatusCode;
use care::{
    medication::Label,
    refill::{
        answers::{Confirm, DeliveryChoice},
        state::State,
    },
};

use crate::house::{Browser, House, Page};

/// Answers every question without trouble, from wherever `page` stands, up to the check.
pub async fn answer_all(browser: &mut Browser, mut page: Page) -> Page {
    for _ in 0..20 {
        let path = browser.at().to_owned();
        let fields = match path.split('/').nth(3).map(|it| it.split('?').next().unwrap_or(it)) {
            Some("still-taking") => "still-taking=yes".to_owned(),
            Some("doses-left") => "doses-left=7".to_owned(),
            Some("missed-doses") => "missed-doses=none".to_owned(),
            Some("changes") => "changes=none".to_owned(),
            Some("side-effects") => "side-effects=none".to_owned(),
            Some("delivery-day") if page.says("by phone") => "delivery-day=call-me".to_owned(),
            Some("delivery-day") => format!("delivery-day={}", first_day(&page)),
            _ => return page,
        };
        page = browser.send(&page, &path, &fields).await;
    }
    panic!("the questions do not end at {}", browser.at());
}

fn first_day(page: &Page) -> String {
    let marker = "name=\"delivery-day\" value=\"";
    let (_, rest) = page.body.split_once(marker).expect("a day is offered");
    rest.split('"').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_refill_is_confirmed_page_by_page() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    let first = ana.come_in(&path).await;
    assert!(first.says("Question 1 of 6") && first.says("your injection every two weeks"));
    assert_eq!(house.refill().await.state, State::Seen);
    let check = answer_all(&mut ana, first).await;
    assert_eq!(ana.at(), "/refill/check");
    assert!(check.says("Send my refill") && check.says("7 doses"));
    assert_eq!(house.refill().await.answers_version, 0, "nothing is sent before the last press");
    let fields = format!("once={}&confirm=send", check.hidden("once"));
    let sent = ana.send(&check, "/refill/check", &fields).await;
    assert_eq!(ana.at(), "/refill/sent");
    assert!(sent.says("Thank you. We have your answers") && sent.says("It arrives at your door."));
    let refill = house.refill().await;
    assert_eq!((refill.state, refill.answers_version), (State::Confirmed, 1));
    assert!(house.tasks().await.contains(&"refill-order"));

    let again = ana.send(&check, "/refill/check", &fields).await;
    assert!(again.says("Thank you. We have your answers"));
    assert_eq!(house.refill().await.answers_version, 1, "a second press is the same sending");
}

#[tokio::test]
async fn answers_are_kept_at_each_step_and_the_visit_goes_on_after_a_pause() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    let first = ana.come_in(&path).await;
    let second = ana.send(&first, "/refill/questions/still-taking", "still-taking=yes").await;
    ana.send(&second, "/refill/questions/doses-left", "doses-left=+3+pens").await;
    assert_eq!(ana.at(), "/refill/questions/missed-doses");
    let back = ana.open("/refill/questions/doses-left").await;
    assert!(back.says("value=\"3\""), "going back shows the answer");
    house.pass_minutes(16).await;
    let idle = ana.open("/refill/questions/missed-doses").await;
    assert!(idle.says("Confirm it’s you"), "after a pause the birth date is asked again");
    ana.send(&idle, "/hello", "month=4&day=3&year=1961").await;
    assert_eq!(ana.at(), "/refill/questions/missed-doses", "and the same question comes up");
    let mut tablet = house.browser();
    tablet.come_in(&path).await;
    assert_eq!(tablet.at(), "/refill/questions/missed-doses", "on another device too");
}

#[tokio::test]
async fn what_cannot_be_read_is_told_kept_and_not_stored() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    ana.come_in(&path).await;
    let page = ana.open("/refill/questions/doses-left").await;
    let page = ana.send(&page, "/refill/questions/doses-left", "doses-left=a+few").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("<title>Error: ") && page.says("value=\"a few\""));
    assert!(page.says("href=\"#doses-left\""));
    let id = house.refills[0];
    let draft = house.read(move |tx| care::refill::draft(tx, id)).await;
    assert_eq!(draft.doses_left, None);
}

#[tokio::test]
async fn a_clinical_flag_goes_to_the_pharmacist_and_nothing_ships() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    let first = ana.come_in(&path).await;
    let mut page = ana.send(&first, "/refill/questions/still-taking", "still-taking=yes").await;
    page = ana.send(&page, "/refill/questions/doses-left", "doses-left=7").await;
    page = ana.send(&page, "/refill/questions/missed-doses", "missed-doses=none").await;
    page = ana.send(&page, "/refill/questions/changes", "changes=some").await;
    assert_eq!(ana.at(), "/refill/questions/changes/details");
    page = ana.send(&page, "/refill/questions/changes/details", "changed=hospital").await;
    page = answer_all(&mut ana, page).await;
    assert!(page.says("A pharmacist will call you first") && page.says("Send to the pharmacist"));
    assert!(page.says("I do not want it now"), "who has enough can say so whatever else they told");
    assert!(page.says("name=\"confirm\" value=\"review\"") && !page.says("value=\"send\""));
    let yes = format!("once={}&confirm=send", page.hidden("once"));
    let refused = ana.send(&page, "/refill/check", &yes).await;
    assert!(refused.says("Something changed"), "nobody says yes to what no page asked");
    let fields = format!("once={}&confirm=review", page.hidden("once"));
    let sent = ana.send(&page, "/refill/check", &fields).await;
    assert!(sent.says("A pharmacist will call you") && sent.says("Nothing ships until"));
    assert!(sent.says("A pharmacist will read this") && sent.says("A pharmacist calls you."));
    assert!(!sent.says("We read what you told us") && !sent.says("A person from the pharmacy"));
    let id = house.refills[0];
    let answers = house.read(move |tx| care::refill::answers_so_far(tx, id)).await;
    assert_eq!(answers.confirm, Some(Confirm::Review), "sent to the pharmacist is no yes");
    assert!(!sent.says("at the latest"), "no ship day is promised before a pharmacist agrees");
    assert_eq!(house.refill().await.state, State::NeedsPharmacist);
    assert!(!house.tasks().await.contains(&"refill-order"));
}

#[tokio::test]
async fn who_has_plenty_can_say_so_and_the_pharmacist_reads_it() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    let first = ana.come_in(&path).await;
    let page = ana.send(&first, "/refill/questions/still-taking", "still-taking=yes").await;
    let page = ana.send(&page, "/refill/questions/doses-left", "doses-left=20").await;
    let check = answer_all(&mut ana, page).await;
    let fields = format!("once={}&confirm=not-now", check.hidden("once"));
    ana.send(&check, "/refill/check", &fields).await;
    let refill = house.refill().await;
    assert_eq!(refill.state, State::NeedsPharmacist);
    assert_eq!(refill.because, ["hidden-missed-doses", "enough-for-now"]);
}

#[tokio::test]
async fn of_two_medicines_only_the_flagged_one_waits_for_the_pharmacist() {
    let medicines =
        &[("tacrolimus capsule", Label::DailyPill), ("mycophenolate tablet", Label::DailyPill)];
    let house = House::with(medicines).await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    let first = ana.come_in(&path).await;
    let page = ana.send(&first, "/refill/questions/still-taking", "still-taking=no").await;
    let check = answer_all(&mut ana, page).await;
    assert!(check.says("Send my answers") && check.says("(Medicine 1 of 2)"));
    let fields = format!("once={}&confirm=review", check.hidden("once"));
    ana.send(&check, "/refill/check", &fields).await;
    let mut said = Vec::new();
    for id in house.refills.clone() {
        said.push(
            house
                .read(move |tx| {
                    let confirm = care::refill::answers_so_far(tx, id)?.confirm;
                    Ok((care::refill::find(tx, id)?.state, confirm))
                })
                .await,
        );
    }
    let expected =
        [(State::NeedsPharmacist, Some(Confirm::Review)), (State::Confirmed, Some(Confirm::Send))];
    assert_eq!(said, expected);
}

#[tokio::test]
async fn without_a_safe_day_nobody_is_all_set_until_a_person_has_called() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    let first = ana.come_in(&path).await;
    let page = ana.send(&first, "/refill/questions/still-taking", "still-taking=yes").await;
    ana.send(&page, "/refill/questions/doses-left", "doses-left=7").await;
    // Seven doses by the record are on the safe side; with none left no parcel is in time.
    let days = ana.open("/refill/questions/delivery-day").await;
    assert!(days.says("By our count, these days are before you run out."));
    let chosen = format!("delivery-day={}", first_day(&days));
    ana.send(&days, "/refill/questions/delivery-day", &chosen).await;
    let page = ana.open("/refill/questions/doses-left").await;
    let page = ana.send(&page, "/refill/questions/doses-left", "doses-left=0").await;
    let check = answer_all(&mut ana, page).await;
    assert!(ana.seen.iter().filter(|path| path.ends_with("delivery-day")).count() >= 3);
    assert!(check.says("We will call you") && !check.says("None of these days work"));
    let fields = format!("once={}&confirm=review", check.hidden("once"));
    ana.send(&check, "/refill/check", &fields).await;

    let house = House::open().await;
    house.pass_days(6).await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    let first = ana.come_in(&path).await;
    let page = ana.send(&first, "/refill/questions/still-taking", "still-taking=yes").await;
    let page = ana.send(&page, "/refill/questions/doses-left", "doses-left=1").await;
    let check = answer_all(&mut ana, page).await;
    assert!(check.says("Send my answers") && !check.says("Send my refill"));
    let fields = format!("once={}&confirm=send", check.hidden("once"));
    let sent = ana.send(&check, "/refill/check", &fields).await;
    assert!(sent.says("to find a day") && !sent.says("You are all set"));
    let tasks = house.tasks().await;
    assert!(tasks.contains(&"delivery-call") && !tasks.contains(&"refill-order"), "{tasks:?}");
    // The moment by which somebody should have called passes; the call is still to come.
    house.pass_days(2).await;
    let landing = ana.open(&path).await;
    let late = ana.send(&landing, &path, "next=continue").await;
    assert!(late.says("We will call you today to find a day") && !late.says("all set"));
}

#[tokio::test]
async fn times_are_told_by_the_patients_own_clock() {
    let house = House::in_zone("America/Los_Angeles").await;
    let (_, path) = house.link().await;
    let first = house.browser().come_in(&path).await;
    let closes = |zone: &str| {
        let zone = kernel::Zone::named(zone).unwrap();
        let say = web::Say::in_language(kernel::Language::english());
        say.time(house.now().plus_minutes(15), &zone).text().to_owned()
    };
    assert!(first.says(&format!("closes at {} if", closes("America/Los_Angeles"))));
    assert!(!first.says(&closes("America/New_York")));
    let house = House::open().await;
    let (_, path) = house.link().await;
    let first = house.browser().come_in(&path).await;
    assert!(first.says("(pharmacy time)"), "a clock that may not be the reader's is named");
}

#[tokio::test]
async fn far_more_doses_than_were_given_out_are_taken_when_they_are_said_twice() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    ana.come_in(&path).await;
    let at = "/refill/questions/doses-left";
    let page = ana.open(at).await;
    let asked = ana.send(&page, at, "doses-left=500").await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.says("Did you mean 500 doses?"));
    let id = house.refills[0];
    assert_eq!(house.read(move |tx| care::refill::draft(tx, id)).await.doses_left, None);
    let sure = format!("doses-left=500&sure={}", asked.hidden("sure"));
    ana.send(&asked, at, &sure).await;
    assert_eq!(house.read(move |tx| care::refill::draft(tx, id)).await.doses_left, Some(500));
}

#[tokio::test]
async fn a_question_that_was_kept_is_said_to_be_and_an_empty_one_is_not() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    ana.come_in(&path).await;
    let at = "/refill/questions/pharmacist-question";
    let page = ana.open(at).await;
    let empty = ana.send(&page, at, "pharmacist-question=+").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.says("Write your question, or choose"));
    let saved = ana.send(&page, at, "pharmacist-question=May+I+travel").await;
    assert!(saved.says("We saved your question") && saved.says("Are you still taking"));
    let again = ana.open("/refill/questions/still-taking").await;
    assert!(!again.says("We saved your question"), "it is said once");
    let none = ana.send(&page, at, "pharmacist-question=May+I+travel&no-question=yes").await;
    assert!(!none.says("We saved your question"));
    let id = house.refills[0];
    let draft = house.read(move |tx| care::refill::draft(tx, id)).await;
    assert_eq!(draft.pharmacist_question.map(|it| it.reveal().clone()), Some(String::new()));
}

#[tokio::test]
async fn the_page_that_says_the_pharmacist_was_told_is_for_whoever_told_it() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    ana.come_in(&path).await;
    let page = ana.open("/refill/danger").await;
    assert!(!page.says("We told our pharmacist"));
    assert_eq!(ana.at(), "/refill/questions/still-taking");
}

#[tokio::test]
async fn danger_is_told_to_the_pharmacy_before_the_page_says_call_911() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    ana.come_in(&path).await;
    let page = ana.open("/refill/questions/side-effects").await;
    let path = "/refill/questions/side-effects";
    let danger = ana.send(&page, path, "side-effects=emergency").await;
    assert!(danger.says("href=\"tel:911\"") && danger.says("We told our pharmacist"));
    assert_eq!(house.refill().await.state, State::NeedsPharmacist);
    let tasks = house.tasks().await;
    assert!(tasks.contains(&"urgent-symptom") || tasks.contains(&"pharmacist-review"), "{tasks:?}");
    let ana = house.ana;
    let tasks = house.read(move |tx| care::task::of_patient(tx, ana, 10)).await;
    for task in tasks {
        assert_eq!(task.reasons, ["side-effect-emergency", "unfinished"], "nobody said yes");
    }
}

#[tokio::test]
async fn several_medicines_are_answered_in_one_visit() {
    let medicines =
        &[("adalimumab pen", Label::TwoWeekInjection), ("methotrexate tablet", Label::DailyPill)];
    let house = House::with(medicines).await;
    assert_eq!(house.refills.len(), 2);
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    let first = ana.come_in(&path).await;
    assert!(first.says("Question 1 of 9") && first.says("Medicine 1 of 2"));
    let check = answer_all(&mut ana, first).await;
    assert!(check.says("your daily pill") && check.says("For all your medicines"));
    assert!(check.says("Medicine 1 of 2") && check.says("Medicine 2 of 2"));
    let fields = format!("once={}&confirm=send", check.hidden("once"));
    let sent = ana.send(&check, "/refill/check", &fields).await;
    assert!(sent.says("Thank you. We have your answers"));
    assert!(sent.says("Medicine 1 of 2") && sent.says("Medicine 2 of 2"));
    for id in house.refills.clone() {
        let refill = house.read(move |tx| care::refill::find(tx, id)).await;
        assert_eq!(refill.state, State::Confirmed);
    }
}

#[tokio::test]
async fn whichever_link_was_opened_the_numbers_are_those_of_an_answer_by_text() {
    let medicines =
        &[("adalimumab pen", Label::TwoWeekInjection), ("methotrexate tablet", Label::DailyPill)];
    let house = House::with(medicines).await;
    let oldest = *house.refills.iter().min().expect("two refills");
    let label = if oldest == house.refills[0] { "injection every two weeks" } else { "daily pill" };
    for refill in house.refills.clone() {
        let (_, path) = house.link_to(refill).await;
        let mut ana = house.browser();
        let first = ana.come_in(&path).await;
        let check = answer_all(&mut ana, first).await;
        let (before, _) = check.body.split_once("Medicine 1 of 2").expect("a number");
        let heading = before.rsplit("<h2>").next().unwrap_or_default();
        assert!(heading.contains(label), "{heading}");
    }
}

#[tokio::test]
async fn an_answer_can_be_changed_until_the_order_is_placed() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    let first = ana.come_in(&path).await;
    let check = answer_all(&mut ana, first).await;
    let fields = format!("once={}&confirm=send", check.hidden("once"));
    let sent = ana.send(&check, "/refill/check", &fields).await;
    assert!(sent.says("Change my answers"));
    let page = ana.open("/refill/questions/delivery-day").await;
    assert!(page.says("Your answer"), "what was sent is shown");
    let back = ana.send(&page, "/refill/questions/delivery-day", "delivery-day=call-me").await;
    assert_eq!(ana.at(), "/refill/check");
    let fields = format!("once={}&confirm=send", back.hidden("once"));
    ana.send(&back, "/refill/check", &fields).await;
    let id = house.refills[0];
    let answers = house.read(move |tx| care::refill::answers_so_far(tx, id)).await;
    assert_eq!(answers.delivery, Some(DeliveryChoice::CallMe));
    assert_eq!(answers.doses_left, Some(7), "the other answers stay");
    assert_eq!(house.refill().await.answers_version, 2);
}

#[tokio::test]
async fn a_day_that_is_not_on_offer_is_never_taken() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    ana.come_in(&path).await;
    let page = ana.open("/refill/questions/delivery-day").await;
    let again = ana.send(&page, "/refill/questions/delivery-day", "delivery-day=2030-01-01").await;
    assert!(again.says("Which day should it arrive?"));
    let id = house.refills[0];
    assert_eq!(house.read(move |tx| care::refill::draft(tx, id)).await.delivery, None);
}

#[tokio::test]
async fn every_view_leaves_an_entry_and_no_view_changes_the_refill() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    let first = ana.come_in(&path).await;
    answer_all(&mut ana, first).await;
    let before = house.refill().await;
    for path in [
        "/refill/questions/still-taking",
        "/refill/questions/doses-left",
        "/refill/questions/missed-doses",
        "/refill/questions/missed-doses/details",
        "/refill/questions/changes",
        "/refill/questions/changes/details",
        "/refill/questions/side-effects",
        "/refill/questions/side-effects/details",
        "/refill/questions/delivery-day",
        "/refill/questions/pharmacist-question",
        "/refill/check",
    ] {
        let entries = house.entries().await;
        let page = ana.ask("GET", path, None).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_eq!(house.entries().await, entries + 1, "{path}");
    }
    assert_eq!(house.refill().await, before);
    let missing = ana.ask("GET", "/refill/questions/confirm", None).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn finishing_ends_the_session_on_the_server_too() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    let page = ana.come_in(&path).await;
    let mut stolen = ana.clone();
    let out = ana.send(&page, "/out", "").await;
    assert!(out.says("You are done"));
    for cookie in ["__Host-visit", "__Host-link", "__Host-device"] {
        assert_eq!(ana.cookie(cookie), None);
    }
    let old = stolen.ask("GET", "/refill/check", None).await;
    assert_eq!(old.location(), Some("/hello"), "the old cookie opens nothing");
    // Whoever has the browser next may find the link in its history; an old device cookie too.
    for mut next in [ana, stolen] {
        let landing = next.open(&path).await;
        assert!(landing.says("/assets/link-"), "the history forgets the link where it can");
        let hello = next.send(&landing, &path, "next=continue").await;
        assert!(hello.says("Confirm it’s you"), "the birth date is asked for again");
    }
}

#[tokio::test]
async fn staying_keeps_the_visit_open_and_an_hour_ends_it() {
    let house = House::open().await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    let page = ana.come_in(&path).await;
    for _ in 0..4 {
        house.pass_minutes(13).await;
        let stayed = ana.send(&page, "/session/stay", "").await;
        assert_eq!(stayed.status, StatusCode::OK);
    }
    house.pass_minutes(9).await;
    let over = ana.ask("GET", "/refill", None).await;
    assert_eq!(over.location(), Some("/hello"));
}

#[tokio::test]
async fn two_daily_pills_are_told_apart_on_every_page_and_neither_is_named() {
    let medicines =
        &[("tacrolimus capsule", Label::DailyPill), ("adalimumab pen", Label::TwoWeekInjection)];
    let house = House::with(medicines).await;
    house.dispenses("mycophenolate tablet", 22).await.expect("a refill");
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    let first = ana.come_in(&path).await;
    let fills = |page: &Page| -> Vec<String> {
        let rest = page.body.split("Last filled ").skip(1);
        rest.map(|rest| rest.split('<').next().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(fills(&first).len(), 1, "the question tells which pill it is about");
    let check = answer_all(&mut ana, first).await;
    let told = fills(&check);
    assert_eq!(told.len(), 2, "the injection needs nothing more: {told:?}");
    assert_ne!(told[0], told[1]);
    assert!(told.iter().all(|fill| fill.ends_with(": 28 pills for 28 days.")), "{told:?}");
    let fields = format!("once={}&confirm=send", check.hidden("once"));
    let sent = ana.send(&check, "/refill/check", &fields).await;
    assert_eq!(fills(&sent), told);
    for page in [check, sent] {
        for name in ["tacrolimus", "mycophenolate", "adalimumab"] {
            assert!(!page.body.to_lowercase().contains(name), "the page says {name}");
        }
    }
}

#[tokio::test]
async fn where_nothing_tells_two_pills_apart_the_question_says_whom_to_ask() {
    let house = House::with(&[
        ("tacrolimus capsule", Label::DailyPill),
        ("mycophenolate tablet", Label::DailyPill),
    ])
    .await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    let first = ana.come_in(&path).await;
    assert!(first.says("Not sure which one this is? Please call us."));
    let check = answer_all(&mut ana, first).await;
    assert!(check.says("Last filled ") && !check.says("Not sure which one"));
}

#[tokio::test]
async fn several_refills_are_sent_and_thanked_for_as_several() {
    let medicines =
        &[("adalimumab pen", Label::TwoWeekInjection), ("methotrexate tablet", Label::DailyPill)];
    let house = House::with(medicines).await;
    let (_, path) = house.link().await;
    for (lang, button, body) in [
        ("en", "Send my 2 refills", "They arrive at your door."),
        ("es", "Enviar mis 2 resurtidos", "Llegan a su puerta."),
    ] {
        let mut ana = house.browser();
        let first = ana.come_in(&path).await;
        let check = answer_all(&mut ana, first).await;
        let told = ana.open(&format!("/refill/check?lang={lang}")).await;
        assert!(told.says(button) && !told.says("Send my refill<"), "{}", told.body);
        let fields = format!("once={}&confirm=send", check.hidden("once"));
        ana.send(&check, "/refill/check", &fields).await;
        assert!(ana.open(&format!("/refill/sent?lang={lang}")).await.says(body));
    }
}

#[tokio::test]
async fn the_link_promises_the_time_that_its_questions_take() {
    const THREE: &[(&str, Label)] = &[
        ("tacrolimus capsule", Label::DailyPill),
        ("mycophenolate tablet", Label::DailyPill),
        ("prednisone tablet", Label::DailyPill),
    ];
    for (medicines, questions, minutes) in [(1, 6, 3), (2, 9, 5), (3, 12, 6)] {
        let house = House::with(&THREE[..medicines]).await;
        let (_, path) = house.link().await;
        let mut ana = house.browser();
        let landing = ana.open(&path).await;
        assert!(landing.says(&format!("It takes about {minutes} minutes.")), "{}", landing.body);
        let first = ana.come_in(&path).await;
        assert!(first.says(&format!("Question 1 of {questions}")));
        let check = answer_all(&mut ana, first).await;
        let fields = format!("once={}&confirm=send", check.hidden("once"));
        ana.send(&check, "/refill/check", &fields).await;
        let landing = house.browser().open(&path).await;
        assert!(landing.says("No password needed.") && !landing.says("It takes about"));
    }
}

#[tokio::test]
async fn a_call_is_promised_for_an_hour_at_which_one_is_called() {
    let house = House::in_zone("America/New_York").await;
    let (_, path) = house.link().await;
    let mut ana = house.browser();
    let first = ana.come_in(&path).await;
    let page = ana.send(&first, "/refill/questions/still-taking", "still-taking=on-hold").await;
    answer_all(&mut ana, page).await;
    // Nine in the evening: four hours by the clock would be one in the morning.
    let zone = kernel::Zone::named("America/New_York").unwrap();
    let evening = zone.start_of(zone.day(house.now())).plus_hours(21);
    house.pass_minutes(evening.millis_since(house.now()) / 60_000).await;
    let landing = ana.open(&path).await;
    ana.send(&landing, &path, "next=continue").await;
    let check = ana.open("/refill/check").await;
    let fields = format!("once={}&confirm=review", check.hidden("once"));
    let sent = ana.send(&check, "/refill/check", &fields).await;
    assert!(sent.says("A pharmacist calls you.") && sent.says("By tomorrow"), "{}", sent.body);
    assert!(sent.says("1:00 PM") && !sent.says("1:00 AM"), "{}", sent.body);
}
