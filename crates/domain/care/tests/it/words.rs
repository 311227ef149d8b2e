use care::{
    medication::Label,
    refill::{
        Source,
        answers::{Confirm, MissedWhy, Question, Reason, Severity, StillTaking},
        state::State,
    },
    supply::Basis,
    task::{
        TaskOutcome, WhyStopped,
        rules::{Because, Kind, Priority, Role},
    },
};

const LANGUAGES: [(&str, &str); 2] = [
    (
        "en",
        concat!(
            include_str!("../../../../../locales/en/care.ftl"),
            include_str!("../../../../../locales/en/work.ftl")
        ),
    ),
    (
        "es",
        concat!(
            include_str!("../../../../../locales/es/care.ftl"),
            include_str!("../../../../../locales/es/work.ftl")
        ),
    ),
];

macro_rules! keys {
    ($prefix:literal, $all:expr) => {
        $all.iter().map(|it| format!("care-{}-{}", $prefix, it.code())).collect::<Vec<_>>()
    };
}

#[test]
fn every_code_has_its_words() {
    let keys = [
        keys!("label", Label::ALL),
        keys!("state", State::ALL),
        keys!("question", Question::ALL),
        keys!("answer-still-taking", StillTaking::ALL),
        keys!("answer-missed-why", MissedWhy::ALL),
        keys!("answer-side-effects", Severity::ALL),
        keys!("answer-confirm", Confirm::ALL),
        keys!("reason", Reason::ALL),
        keys!("reason", WhyStopped::ALL),
        keys!("task", Kind::ALL),
        keys!("role", Role::ALL),
        keys!("rank", Because::ALL),
        keys!("priority", Priority::ALL),
        keys!("outcome", TaskOutcome::ALL),
        keys!("therapy", care::therapy::State::ALL),
        keys!("supply", Basis::ALL),
        keys!("source", Source::ALL),
    ]
    .concat();
    for (language, words) in LANGUAGES {
        for key in &keys {
            let opening = format!("{key} = ");
            assert!(words.lines().any(|line| line.starts_with(&opening)), "{language}: {key}");
        }
    }
}
