//! The words that are chosen by a code: all of them are there, in both languages.

use identity::Role;
use kernel::{Channel, Language};
use outreach::{
    consent::{Source, State},
    delivery::status,
    policy::Purpose,
    reply::{Intent, NamedDay, StopScope, When, Which},
    template::Template,
};

#[track_caller]
fn check(family: &str, codes: impl IntoIterator<Item = &'static str>) {
    let mut count = 0;
    for code in codes {
        let key = format!("{family}-{code}");
        for language in [Language::english(), Language::spanish()] {
            let found = words::words().find(std::slice::from_ref(&language), &key, &[]);
            assert!(found.is_some(), "{key} in {language:?}");
        }
        count += 1;
    }
    assert!(0 < count, "{family}");
}

#[test]
fn every_code_has_its_words() {
    check("console-role", Role::ALL.map(Role::code));
    check("console-message", Template::ALL.iter().map(|template| template.code()));
    check("console-delivery", status::ALL.map(status::Status::code));
    check("console-delivery", ["waiting"]);
    check("console-channel", [Channel::Sms, Channel::Email, Channel::Voice].map(Channel::code));
    check("console-contact", ["phone", "email"]);
    check("console-consent", [State::Granted, State::Revoked].map(State::code));
    check("console-source", Source::ALL.map(Source::code));
    check("console-why", ["send", "wait", "waited", "withhold", "drop"]);
    let purposes = [
        Purpose::Refill,
        Purpose::Dose,
        Purpose::Appointment,
        Purpose::Education,
        Purpose::Survey,
        Purpose::Safety,
        Purpose::Account,
    ];
    check("console-purpose", purposes.map(Purpose::code));
    check("rules-state", outreach::rules::State::ALL.map(outreach::rules::State::code));
    check("rules-change", outreach::rules::Change::ALL.map(outreach::rules::Change::code));
    check("refused", outreach::policy::Widens::ALL.map(outreach::policy::Widens::code));
    check("explain-fared", outreach::overview::Fared::ALL.map(outreach::overview::Fared::code));
    check("explain", outreach::overview::Fared::ALL.map(outreach::overview::Fared::code));
    check("explain-now", ["send", "wait", "withhold", "drop"]);
    check("explain-basis", ["consent", "answer", "stop-confirmation", "requested", "of-record"]);
    check("explain-picture", outreach::picture::along::Along::ALL.map(|it| it.code()));
    let intents = [
        Intent::Stop(StopScope::All),
        Intent::Stop(StopScope::Refills),
        Intent::Start,
        Intent::Help,
        Intent::Emergency,
        Intent::Confirm(Which::All),
        Intent::Decline(Which::All),
        Intent::Mixed { yes: vec![1], no: vec![2] },
        Intent::Later,
        Intent::DosesLeft(1),
        Intent::SideEffect,
        Intent::Question,
        Intent::When(When::On(NamedDay::InDays(1))),
        Intent::HasEnough,
        Intent::ChangeAddress,
        Intent::MovedPharmacy,
        Intent::CannotAfford,
        Intent::Deceased,
        Intent::Check,
        Intent::LanguageChoice,
        Intent::CallMe,
        Intent::NewLink,
        Intent::WrongNumber,
        Intent::Courtesy,
        Intent::Picture,
        Intent::Unclear,
    ];
    check("console-intent", intents.iter().map(Intent::code));
}

#[test]
fn what_care_says_to_staff_has_its_words_too() {
    use care::{
        refill::{answers::Question, state::State},
        task::{
            TaskOutcome,
            rules::{Because, Kind, Priority, Role},
        },
    };
    check("care-role", Role::ALL.iter().map(|role| role.code()));
    check("care-task", Kind::ALL.iter().map(|kind| kind.code()));
    check("care-rank", Because::ALL.iter().map(|because| because.code()));
    check("care-priority", Priority::ALL.iter().map(|priority| priority.code()));
    check("care-outcome", TaskOutcome::ALL.iter().map(|outcome| outcome.code()));
    check("care-state", State::ALL.iter().map(|state| state.code()));
    check("care-question", Question::ALL.iter().map(|question| question.code()));
    check("care-therapy", care::therapy::State::ALL.iter().map(|state| state.code()));
}
