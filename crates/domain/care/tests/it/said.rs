//! What somebody wrote down of a call, when the task behind it did not wait.

use care::{
    refill::{
        self, Refill, Source,
        answers::{Answers, Confirm, Question, Severity, SideEffects},
        state::State,
    },
    task::{NewTask, Said, Task, TaskOutcome, rules::Kind},
};
use kernel::{Actor, Channel, Error, Phi, Result, TaskId, TherapyId};

use crate::{Bench, days};

/// The patient needs help at once, and would have the refill.
fn emergency() -> Answers {
    let words = Some(Phi::new("Cannot breathe".to_owned()));
    Answers {
        side_effects: Some(SideEffects {
            severity: Severity::Emergency,
            is_new_or_worse: true,
            words,
        }),
        confirm: Some(Confirm::Send),
        ..Answers::default()
    }
}

fn no() -> Answers {
    Answers { confirm: Some(Confirm::No), ..Answers::default() }
}

/// A patient to be called, and a task of that kind for it.
async fn to_call(bench: &Bench, kind: Kind) -> (TherapyId, TaskId) {
    let therapy = bench.dispensed("2026-03-02", 30).await;
    bench.pass(days(20)).await;
    let Refill { id, patient, .. } = bench.refill(therapy).await;
    let new = NewTask::of(kind, kind.code()).patient(patient).refill(id);
    let task = bench.write(&Actor::System, move |tx| care::task::open(tx, new)).await.unwrap();
    (therapy, task)
}

async fn completes(bench: &Bench, task: TaskId, outcome: TaskOutcome) {
    let note = Phi::new("On the way home".to_owned());
    bench
        .write(&bench.theo, move |tx| care::task::complete(tx, task, outcome, Some(&note)))
        .await
        .unwrap();
}

/// Dana saves what was said to her on the phone.
async fn saves(bench: &Bench, task: TaskId, said: &Said) -> Result<()> {
    let (said, note) = (said.clone(), Phi::new("Spoke slowly".to_owned()));
    bench
        .write(&bench.dana, move |tx| care::task::complete_with_answer(tx, task, said, Some(&note)))
        .await
}

async fn told_late(bench: &Bench, task: TaskId, said: &Said) -> bool {
    let said = said.clone();
    bench.write(&bench.dana, move |tx| care::task::told_late(tx, task, &said)).await.unwrap()
}

#[track_caller]
fn refused(done: Result<()>, with: &str) {
    let error = done.expect_err("it is refused");
    assert!(matches!(error, Error::Refused { code } if code == with), "{error:?}");
}

async fn of(bench: &Bench, task: TaskId) -> (Task, Option<String>) {
    let found = bench.write(&bench.dana, move |tx| {
        let task = care::task::find(tx, task)?;
        let note = care::task::note(tx, &task)?;
        Ok((task, note.map(Phi::into_revealed)))
    });
    found.await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_is_taken_though_somebody_completed_the_task_without_it() {
    use TaskOutcome::{NotNeeded, NotReached, Reached};
    for outcome in [Reached, NotReached, NotNeeded] {
        let bench = Bench::open().await;
        let (therapy, task) = to_call(&bench, Kind::CallPatient).await;
        completes(&bench, task, outcome).await;
        for _ in 0..2 {
            saves(&bench, task, &Said { answers: emergency(), version: 0 }).await.unwrap();
        }
        let known = bench.refill(therapy).await;
        assert_eq!(
            (known.state, known.answers_version),
            (State::NeedsPharmacist, 1),
            "{outcome:?}"
        );
        let open = bench.tasks().await.into_iter().filter(|task| task.ends_with("open"));
        assert_eq!(open.collect::<Vec<_>>(), ["urgent-symptom open", "pharmacist-review open"]);
        let (found, note) = of(&bench, task).await;
        assert_eq!(found.outcome, Some(outcome), "what the other said stands");
        assert_eq!(note.as_deref(), Some("On the way home\n\nSpoke slowly"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn saved_is_only_what_was_saved() {
    let bench = Bench::open().await;
    let (therapy, task) = to_call(&bench, Kind::CallBack).await;
    completes(&bench, task, TaskOutcome::Reached).await;
    saves(&bench, task, &Said { answers: no(), version: 0 }).await.unwrap();
    // The same task and outcome, and other words: that is no second press.
    let other = Said { answers: emergency(), version: 0 };
    refused(saves(&bench, task, &other).await, "answer-changed");
    assert_eq!(bench.refill(therapy).await.answers_version, 1);

    bench.dispensed("2026-03-20", 30).await;
    refused(saves(&bench, task, &other).await, "refill-closed");
    // The first press still finds what it saved.
    saves(&bench, task, &Said { answers: no(), version: 0 }).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_task_was_for_happened_otherwise() {
    let bench = Bench::open().await;
    let (_, task) = to_call(&bench, Kind::CallPatient).await;
    bench.dispensed("2026-03-20", 30).await;
    refused(saves(&bench, task, &Said { answers: no(), version: 0 }).await, "task-done");
}

#[tokio::test(flavor = "multi_thread")]
async fn harm_is_told_whatever_became_of_the_task() {
    let bench = Bench::open().await;
    let (therapy, task) = to_call(&bench, Kind::CallPatient).await;
    let theo = bench.theo.clone();
    bench.write(&theo, move |tx| care::task::claim(tx, task)).await.unwrap();
    let said = Said { answers: emergency(), version: 0 };
    refused(saves(&bench, task, &said).await, "task-claimed");
    for _ in 0..2 {
        assert!(told_late(&bench, task, &said).await);
    }
    let known = bench.refill(therapy).await;
    assert_eq!((known.state, known.answers_version), (State::NeedsPharmacist, 1), "told twice");
    assert!(bench.tasks().await.contains(&"urgent-symptom open".to_owned()));
    assert!(!told_late(&bench, task, &Said { answers: no(), version: 0 }).await, "no harm");

    let bench = Bench::open().await;
    let (_, task) = to_call(&bench, Kind::CallPatient).await;
    bench.dispensed("2026-03-20", 30).await;
    refused(saves(&bench, task, &said).await, "task-done");
    for _ in 0..2 {
        assert!(told_late(&bench, task, &said).await);
    }
    assert_eq!(bench.tasks().await, ["call-patient done", "urgent-symptom open"]);
    let refill = of(&bench, task).await.0.refill.expect("a refill");
    let given = bench.write(&bench.dana, move |tx| care::refill::answers_given(tx, refill));
    let given: Vec<_> = given.await.unwrap().into_iter().map(|it| (it.version, it.words)).collect();
    let words = Some(Phi::new("Cannot breathe".to_owned()));
    assert_eq!(given.iter().filter(|it| it.1 == words).count(), 1, "once, in her words: {given:?}");
    assert!(given.iter().all(|(version, _)| *version == 1), "no draft: {given:?}");
    let known = bench.write(&bench.dana, move |tx| care::refill::find(tx, refill)).await.unwrap();
    assert_eq!(known.state, State::Filled, "what was arranged stands");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_told_late_says_nothing_of_what_was_begun_on_the_page() {
    let bench = Bench::open().await;
    let (_, task) = to_call(&bench, Kind::CallPatient).await;
    let refill = of(&bench, task).await.0.refill.expect("a refill");
    let begun = Answers { doses_left: Some(2), ..Answers::default() };
    let saved = bench.write(&Actor::System, move |tx| refill::save_draft(tx, refill, begun));
    saved.await.unwrap();
    bench.dispensed("2026-03-20", 30).await;
    assert!(told_late(&bench, task, &Said { answers: emergency(), version: 0 }).await);
    let given = bench.write(&bench.dana, move |tx| refill::answers_given(tx, refill));
    let given = given.await.unwrap().into_iter();
    let given: Vec<_> = given.map(|it| (it.version, it.question, it.source, it.channel)).collect();
    let by_phone = (Source::Staff, Some(Channel::Voice));
    let said = |question| (1, question, by_phone.0, by_phone.1);
    let begun = (0, Question::DosesLeft, Source::Sms, None);
    assert_eq!(given, [begun, said(Question::SideEffects), said(Question::Confirm)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn harm_is_urgent_for_a_pharmacist_who_has_the_refill_already() {
    let bench = Bench::open().await;
    let (therapy, task) = to_call(&bench, Kind::CallBack).await;
    let ask = Phi::new("With food?".to_owned());
    let asks = Answers { pharmacist_question: Some(ask), ..no() };
    saves(&bench, task, &Said { answers: asks, version: 0 }).await.unwrap();
    assert_eq!(bench.tasks().await, ["call-back done", "pharmacist-review open"]);
    let said = Said { answers: emergency(), version: 0 };
    refused(saves(&bench, task, &said).await, "answer-changed");
    assert!(told_late(&bench, task, &said).await);
    let tasks = bench.tasks().await;
    assert_eq!(tasks[1..], ["pharmacist-review open", "urgent-symptom open"]);
    assert!(bench.refill(therapy).await.because.contains(&"side-effect-emergency".to_owned()));
}
