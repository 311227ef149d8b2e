//! Every page in every state, with made-up people: for the preview and for the tests that render
//! all of them. Not part of any route.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use care::medication::Label;
use care::refill::{
    answers::{
        Answers, Changes, DeliveryChoice, MissedWhy, Question, Severity, SideEffects, StillTaking,
    },
    delivery::{Delivery, NoDay},
    state::State,
};
use kernel::{Day, Id, Instant, Language, Phi, PhoneNumber, Zone};
use maud::Markup;
use web::{
    Brand, View,
    csrf::Token,
    kit::{self, Errors},
};

use identity::chosen_sign::ChosenSign;
use portal::{
    choices,
    clock::Clock,
    hello, is_it_you, join,
    landing::{page, requests},
    notices,
    refill::{
        called::{Called, Known, Unit},
        changed, check,
        confirmation::{self, Led},
        danger,
        ended::{Ended, ended},
        pages,
        place::Place,
        sheet::{Medicine, Sheet},
    },
    unsubscribe, why,
};

#[path = "more.rs"]
mod more;
use more::{chosen, gallery, is_it_ours, why_told};

/// A page in one state.
pub type Sample = fn(&View) -> Markup;

/// A pharmacy that does not exist.
pub fn brand() -> Brand {
    Brand {
        name: "Elm Street Pharmacy".to_owned(),
        phone: PhoneNumber::parse("201-555-0123").expect("a number"),
        language: Language::english(),
        zone: Zone::named("America/New_York").expect("a zone"),
    }
}

fn token() -> &'static Token {
    static TOKEN: std::sync::LazyLock<Token> = std::sync::LazyLock::new(|| Token::of("sample"));
    &TOKEN
}

fn clock() -> &'static Clock {
    static CLOCK: std::sync::LazyLock<Clock> =
        std::sync::LazyLock::new(|| Clock::of(Some(brand().zone), &brand().zone));
    &CLOCK
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn at(text: &str) -> Instant {
    text.parse().expect("an instant")
}

fn delivery() -> Delivery {
    Delivery { ships_on: day("2026-06-03"), arrives_on: day("2026-06-04") }
}

fn answered() -> Answers {
    Answers {
        still_taking: Some(StillTaking::Yes),
        doses_left: Some(2),
        missed_doses: Some(0),
        changes: Some(Changes::default()),
        side_effects: Some(SideEffects {
            severity: Severity::None,
            is_new_or_worse: false,
            words: None,
        }),
        delivery: Some(DeliveryChoice::On(day("2026-06-04"))),
        ..Answers::default()
    }
}

fn troubled() -> Answers {
    Answers {
        missed_doses: Some(3),
        missed_why: Some(MissedWhy::SideEffect),
        changes: Some(Changes { hospital: true, insurance: true, ..Changes::default() }),
        side_effects: Some(SideEffects {
            severity: Severity::Moderate,
            is_new_or_worse: true,
            words: Some(Phi::new("Me duele la cabeza después de cada dosis.".to_owned())),
        }),
        pharmacist_question: Some(Phi::new("Can I take it with my vitamins?".to_owned())),
        ..answered()
    }
}

fn sheet<'a>(view: &'a View, answers: &[Answers]) -> Sheet<'a> {
    let labels = [Label::MonthlyInjection, Label::DailyPill, Label::DailyPill];
    let known: Vec<Known> = labels.into_iter().take(answers.len()).map(known).collect();
    let called = Called::all(&view.say, &known.iter().collect::<Vec<_>>(), day("2026-06-02"));
    let medicines = (1..)
        .zip(answers)
        .zip(called)
        .map(|((id, answers), called)| Medicine {
            refill: Id::from_raw(id),
            called,
            picture: if id == 1 { kit::Art::Doses } else { kit::Art::Pills },
            is_counted: true,
            answers: answers.clone(),
            plenty: Some(56),
            is_flagged: answers.missed_doses.is_some_and(|missed| missed > 0),
        })
        .collect();
    let days = ["2026-06-03", "2026-06-04", "2026-06-05", "2026-06-09"]
        .map(|arrives| Delivery { ships_on: day(arrives).plus_days(-1), arrives_on: day(arrives) });
    Sheet {
        view,
        token: token(),
        medicines,
        days: Ok(days.to_vec()),
        today: day("2026-06-02"),
        now: at("2026-06-02T15:00:00Z"),
        clock: clock(),
        has_saved: false,
        ends_at: at("2026-06-02T15:15:00Z"),
    }
}

fn known(label: Label) -> Known {
    let amount = (label == Label::DailyPill).then_some((60, Unit::Tablets));
    Known { label, filled_on: day("2026-05-05"), lasts: Some(30), amount }
}

fn asked(view: &View, question: Question, answers: Answers) -> Markup {
    let sheet = sheet(view, &[answers]);
    pages::page(&sheet, Place::first(question, 0), None, &Errors::none())
}

fn detailed(view: &View, question: Question, errors: &Errors) -> Markup {
    let place = Place { is_detail: true, ..Place::first(question, 0) };
    pages::page(&sheet(view, &[troubled()]), place, None, errors)
}

fn sent(view: &View, outcomes: &[Led], delivery: Option<Delivery>) -> Markup {
    let of: Vec<Answers> = outcomes.iter().map(|_| answered()).collect();
    let medicines = sheet(view, &of).medicines;
    let sent = confirmation::Sent {
        reference: "K7Q4-PM2".to_owned(),
        medicines: medicines
            .into_iter()
            .map(|it| it.called)
            .zip(outcomes.iter().copied())
            .collect(),
        delivery,
        call: outcomes
            .contains(&Led::NeedsPharmacist)
            .then(|| confirmation::Call::By(at("2026-06-02T21:00:00Z"))),
        waits_for_day: false,
        can_change: outcomes.iter().any(|led| *led != Led::Stopped),
        today: day("2026-06-02"),
        now: at("2026-06-02T15:00:00Z"),
        clock: clock().clone(),
    };
    confirmation::confirmation(view, token(), &sent)
}

fn called(view: &View, call: confirmation::Call) -> Markup {
    let sheet = sheet(view, &[answered()]);
    let sent = confirmation::Sent {
        reference: "K7Q4-PM2".to_owned(),
        medicines: vec![(sheet.medicines[0].called.clone(), Led::Confirmed)],
        delivery: None,
        call: Some(call),
        waits_for_day: true,
        can_change: true,
        today: sheet.today,
        now: sheet.now,
        clock: clock().clone(),
    };
    confirmation::confirmation(view, token(), &sent)
}

/// All of them, by name.
pub fn pages() -> BTreeMap<&'static str, Sample> {
    let pages: [(&'static str, Sample); 74] = [
        ("landing", |view| page::landing(view, ("/r/sample", token()), None, 3)),
        ("landing-closed", |view| page::closed(view, "/r/sample", token())),
        ("landing-locked", |view| page::locked(view, "/hello/new-link", token())),
        ("ask-not-me", |view| requests::ask(view, requests::Request::NotMe, token())),
        ("ask-stop", |view| requests::ask(view, requests::Request::Stop, token())),
        ("ask-call-me", |view| requests::ask(view, requests::Request::CallMe, token())),
        ("done-not-me", |view| requests::done(view, requests::Request::NotMe)),
        ("done-stop", |view| requests::done(view, requests::Request::Stop)),
        ("done-new-link", |view| requests::done(view, requests::Request::NewLink)),
        ("notices", |view| notices::page::show(view, token(), Some("key"), false)),
        ("notices-none", |view| notices::page::show(view, token(), None, false)),
        ("notices-refused", notices::page::refused),
        ("unsubscribe", |view| unsubscribe::page::ask(view, "/unsubscribe/sample", token())),
        ("unsubscribe-done", unsubscribe::page::done),
        ("unsubscribe-unknown", unsubscribe::page::unknown),
        ("why", |view| why::page::neutral(view, Some("/r/sample"), token())),
        ("why-kept", |view| why::page::neutral(view, None, token())),
        ("why-mail", |view| why::page::of_mail(view, "/unsubscribe/sample", token())),
        ("why-told", why_told),
        ("why-stopped", |view| why::page::stopped(view, why::What::Kind)),
        ("hello-sign", |view| {
            let sign = ChosenSign::new(Some("bird"), "my red boat");
            let blank = (&hello::form::Typed::default(), &Errors::none());
            hello::page::confirm(view, token(), sign.as_ref(), blank)
        }),
        ("choices", |view| choices::page::show(view, token(), &chosen())),
        ("choices-none", |view| {
            let none = choices::page::Shown { lines: Vec::new(), is_saved: true, ..chosen() };
            choices::page::show(view, token(), &none)
        }),
        ("choices-picture", |view| {
            choices::page::picture(view, token(), (&Default::default(), true), &Errors::none())
        }),
        ("choices-picture-error", |view| {
            let errors = Errors::one(choices::page::PICTURE, view.say.t("sign-error"));
            choices::page::picture(view, token(), (&Default::default(), false), &errors)
        }),
        ("join", |view| {
            join::page::ask(view, ("/join", token()), &Default::default(), &Errors::none())
        }),
        ("join-errors", |view| {
            let errors = Errors::one(join::page::PHONE, view.say.t("join-phone-error"));
            join::page::ask(view, ("/join", token()), &Default::default(), &errors)
        }),
        ("join-done", join::page::done),
        ("is-it-you", |view| is_it_ours(view, None, Errors::none())),
        ("is-it-you-judged", |view| {
            is_it_ours(view, Some(is_it_you::page::Judged::NotOurs), Errors::none())
        }),
        ("is-it-you-asked", is_it_you::page::asked),
        ("hello", |view| {
            let blank = (&hello::form::Typed::default(), &Errors::none());
            hello::page::confirm(view, token(), None, blank)
        }),
        ("hello-errors", |view| {
            let typed =
                hello::form::Typed { month: "Febuary".into(), day: "30".into(), year: "61".into() };
            let errors = typed.read(&view.say, day("2026-06-02")).expect_err("no such date");
            hello::page::confirm(view, token(), None, (&typed, &errors))
        }),
        ("hello-no-match", |view| {
            let typed =
                hello::form::Typed { month: "2".into(), day: "3".into(), year: "1961".into() };
            hello::page::confirm(view, token(), None, (&typed, &hello::no_match(&view.say, 4)))
        }),
        ("hello-last-try", |view| {
            let typed =
                hello::form::Typed { month: "2".into(), day: "3".into(), year: "1961".into() };
            hello::page::confirm(view, token(), None, (&typed, &hello::no_match(&view.say, 1)))
        }),
        ("timed-out", hello::page::timed_out),
        ("out", hello::page::out),
        ("still-taking", |view| asked(view, Question::StillTaking, Answers::default())),
        ("still-taking-2", |view| {
            let sheet = sheet(view, &[answered(), answered()]);
            pages::page(&sheet, Place::first(Question::StillTaking, 1), None, &Errors::none())
        }),
        ("still-taking-3", |view| {
            let sheet = sheet(view, &[answered(), answered(), answered()]);
            pages::page(&sheet, Place::first(Question::StillTaking, 2), None, &Errors::none())
        }),
        ("check-three", |view| {
            check::check(&sheet(view, &[answered(), answered(), answered()]), "once")
        }),
        ("doses-left", |view| asked(view, Question::DosesLeft, Answers::default())),
        ("doses-left-error", |view| {
            let errors = Errors::one("doses-left", view.say.t("doses-left-error"));
            let sheet = sheet(view, &[Answers::default()]);
            let place = Place::first(Question::DosesLeft, 0);
            pages::page(&sheet, place, Some("a few"), &errors)
        }),
        ("doses-left-sure", |view| {
            let words = view.say.with("doses-left-sure", &[("count", 500_u32.into())]);
            let errors = Errors::one("doses-left", words);
            let place = Place::first(Question::DosesLeft, 0);
            pages::page(&sheet(view, &[Answers::default()]), place, Some("500"), &errors)
        }),
        ("missed-doses", |view| asked(view, Question::MissedDoses, answered())),
        ("missed-details", |view| detailed(view, Question::MissedDoses, &Errors::none())),
        ("missed-details-errors", |view| {
            let mut errors = Errors::one("missed-count", view.say.t("missed-count-error"));
            errors.add("missed-why", view.say.t("missed-why-error"));
            detailed(view, Question::MissedDoses, &errors)
        }),
        ("changes", |view| asked(view, Question::Changes, Answers::default())),
        ("changes-details", |view| detailed(view, Question::Changes, &Errors::none())),
        ("side-effects", |view| asked(view, Question::SideEffects, Answers::default())),
        ("side-effects-details", |view| detailed(view, Question::SideEffects, &Errors::none())),
        ("danger", danger::danger),
        ("delivery-day", |view| asked(view, Question::DeliveryDay, answered())),
        ("delivery-no-day", |view| {
            let mut sheet = sheet(view, &[Answers::default()]);
            sheet.days = Err(NoDay::TooLate);
            let place = Place::first(Question::DeliveryDay, 0);
            pages::page(&sheet, place, None, &Errors::none())
        }),
        ("pharmacist-question", |view| asked(view, Question::PharmacistQuestion, troubled())),
        ("pharmacist-question-empty", |view| {
            let errors = Errors::one("pharmacist-question", view.say.t("ask-pharmacist-error"));
            let place = Place::first(Question::PharmacistQuestion, 0);
            pages::page(&sheet(view, &[answered()]), place, Some(""), &errors)
        }),
        ("check", |view| check::check(&sheet(view, &[answered()]), "once")),
        ("check-saved", |view| {
            let sheet = Sheet { has_saved: true, ..sheet(view, &[troubled()]) };
            check::check(&sheet, "once")
        }),
        ("check-call", |view| {
            let answers = Answers { delivery: Some(DeliveryChoice::CallMe), ..answered() };
            let sheet = Sheet { days: Err(NoDay::TooLate), ..sheet(view, &[answers]) };
            check::check(&sheet, "once")
        }),
        ("check-two-flagged", |view| check::check(&sheet(view, &[troubled(), troubled()]), "once")),
        ("check-one-of-two-flagged", |view| {
            check::check(&sheet(view, &[answered(), troubled()]), "once")
        }),
        ("sent-call", |view| called(view, confirmation::Call::By(at("2026-06-02T21:00:00Z")))),
        ("sent-call-today", |view| called(view, confirmation::Call::Today)),
        ("sent-confirmed", |view| sent(view, &[Led::Confirmed], Some(delivery()))),
        ("sent-pharmacist", |view| sent(view, &[Led::NeedsPharmacist], None)),
        ("sent-two", |view| sent(view, &[Led::Confirmed, Led::NeedsPharmacist], Some(delivery()))),
        ("sent-declined", |view| sent(view, &[Led::Declined], None)),
        ("sent-stopped", |view| sent(view, &[Led::Stopped], None)),
        ("ended-under-way", |view| ended(view, Ended::UnderWay, 1)),
        ("changed", |view| {
            let only = Called::only(&view.say, &known(Label::MonthlyInjection));
            let refills = [(only, State::Filled)];
            changed::changed(view, &refills, false, "Can I take it with my vitamins?")
        }),
        ("changed-told", |view| {
            let known = [known(Label::DailyPill), known(Label::DailyPill)];
            let called = Called::all(&view.say, &known.each_ref(), day("2026-06-02"));
            let refills: Vec<_> = called.into_iter().zip([State::Seen, State::Ordered]).collect();
            changed::changed(view, &refills, true, "")
        }),
        ("ended-done", |view| ended(view, Ended::Done, 2)),
        ("broken", |view| {
            kit::error_page::error_page(
                view,
                StatusCode::INTERNAL_SERVER_ERROR,
                None,
                Some("K7Q4PM"),
            )
        }),
        ("kit", gallery),
    ];
    BTreeMap::from(pages)
}
