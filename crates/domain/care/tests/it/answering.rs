use care::{
    refill::{
        Answered, Source, Submission,
        answers::{
            Answers, Changes, Confirm, DeliveryChoice, MissedWhy, Question, Severity, SideEffects,
            StillTaking,
        },
        state::State,
    },
    task::{self, Ending, Stopped, TaskOutcome, WhyStopped, rules::Kind},
};
use kernel::{Actor, Error, Phi, RefillId, Result, TaskId};

use crate::{Bench, day, days};

fn quiet() -> SideEffects {
    SideEffects { severity: Severity::None, is_new_or_worse: false, words: None }
}

fn clean() -> Answers {
    Answers {
        still_taking: Some(StillTaking::Yes),
        doses_left: Some(10),
        missed_doses: Some(0),
        changes: Some(Changes::default()),
        side_effects: Some(quiet()),
        delivery: Some(DeliveryChoice::On(day("2026-03-27"))),
        confirm: Some(Confirm::Send),
        ..Answers::default()
    }
}

fn page(answers: Answers, version: u32) -> Submission {
    Submission {
        answers,
        source: Source::Page,
        channel: Some(kernel::Channel::Sms),
        asked_at: None,
        version: Some(version),
    }
}

/// Thirty days handed over on 2 March; today is the 22nd, and Ana was asked.
async fn asked() -> (Bench, RefillId) {
    let bench = Bench::open().await;
    let therapy = bench.dispensed("2026-03-02", 30).await;
    bench.pass(days(20)).await;
    let refill = bench.refill(therapy).await.id;
    bench.write(&Actor::System, move |tx| care::refill::asked(tx, refill)).await.unwrap();
    (bench, refill)
}

async fn answer(bench: &Bench, refill: RefillId, with: Submission) -> Result<Answered> {
    let actor = Actor::Patient(bench.ana);
    bench.write(&actor, move |tx| care::refill::answer(tx, refill, with)).await
}

async fn open_task(bench: &Bench, kind: Kind) -> TaskId {
    let ana = bench.ana;
    let tasks = bench.read(move |tx| task::of_patient(tx, ana, 50)).await;
    let found = tasks.iter().find(|task| task.kind == kind && task.state != task::State::Done);
    found.expect("an open task of that kind").id
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clean_answer_is_ordered_and_filled() {
    let (bench, refill) = asked().await;
    let answered = answer(&bench, refill, page(clean(), 0)).await.unwrap();
    assert_eq!(
        (answered.state, answered.because.as_slice()),
        (State::Confirmed, &["clean".to_owned()][..])
    );
    let delivery = answered.delivery.unwrap();
    assert_eq!((delivery.ships_on, delivery.arrives_on), (day("2026-03-25"), day("2026-03-27")));
    assert_eq!(bench.tasks().await, ["refill-order open"]);
    let order = open_task(&bench, Kind::RefillOrder).await;
    bench
        .write(&bench.theo, move |tx| {
            task::claim(tx, order)?;
            task::complete(tx, order, TaskOutcome::Ordered, None)
        })
        .await
        .unwrap();
    let placed = bench.read(move |tx| care::refill::find(tx, refill)).await;
    assert_eq!(placed.state, State::Ordered);
    let history = bench.read(move |tx| care::refill::history(tx, refill)).await;
    let path: Vec<&str> = history.iter().map(|step| step.to.code()).collect();
    assert_eq!(path, ["opened", "asked", "answered", "confirmed", "ordered"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_that_leads_to_no_dispense_is_chased() {
    let (bench, refill) = asked().await;
    answer(&bench, refill, page(clean(), 0)).await.unwrap();
    let order = open_task(&bench, Kind::RefillOrder).await;
    let place = move |tx: &mut store::Tx<'_>| task::complete(tx, order, TaskOutcome::Ordered, None);
    bench.write(&bench.theo, place).await.unwrap();
    // Agreed to leave on Wednesday the 25th.
    bench.pass(days(3)).await;
    assert_eq!(bench.tasks().await, ["refill-order done"]);
    bench.pass(days(1)).await;
    assert_eq!(bench.tasks().await, ["refill-order done", "order-overdue open"]);
    // Whoever has rung the courier has done the task, and the medicine has still not come.
    let chased = open_task(&bench, Kind::OrderOverdue).await;
    let done = move |tx: &mut store::Tx<'_>| task::complete(tx, chased, TaskOutcome::Done, None);
    bench.write(&bench.theo, done).await.unwrap();
    assert_eq!(bench.tasks().await[1..], ["order-overdue done"]);
    bench.pass(days(1)).await;
    assert_eq!(bench.tasks().await[1..], ["order-overdue done", "order-overdue open"]);
    bench.dispensed("2026-03-26", 30).await;
    assert_eq!(bench.tasks().await[1..], ["order-overdue done", "order-overdue done"]);
    bench.pass(days(2)).await;
    assert_eq!(bench.tasks().await.len(), 3, "it has come");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_sent_twice_is_taken_once() {
    let (bench, refill) = asked().await;
    assert!(answer(&bench, refill, page(clean(), 0)).await.unwrap().is_new);
    let again = answer(&bench, refill, page(clean(), 0)).await.unwrap();
    assert_eq!((again.is_new, again.state), (false, State::Confirmed));
    assert_eq!(bench.tasks().await, ["refill-order open"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clinical_flag_waits_for_a_pharmacist() {
    let (bench, refill) = asked().await;
    let words = Some(Phi::new("a rash on both arms".to_owned()));
    let flagged = Answers {
        side_effects: Some(SideEffects {
            severity: Severity::Moderate,
            is_new_or_worse: true,
            words,
        }),
        ..clean()
    };
    let answered = answer(&bench, refill, page(flagged, 0)).await.unwrap();
    assert_eq!(answered.state, State::NeedsPharmacist);
    assert_eq!(bench.tasks().await, ["pharmacist-review open"]);
    // A second, clean answer does not undo it.
    let again = answer(&bench, refill, page(clean(), 1)).await.unwrap();
    assert_eq!(again.state, State::NeedsPharmacist);
    assert!(again.because.contains(&"side-effect-moderate".to_owned()));
    let review = open_task(&bench, Kind::PharmacistReview).await;
    let clear =
        move |tx: &mut store::Tx<'_>| task::complete(tx, review, TaskOutcome::Cleared, None);
    let refused = bench.write(&bench.theo, clear).await.unwrap_err();
    assert!(matches!(refused, Error::Forbidden));
    bench.write(&bench.dana, clear).await.unwrap();
    let cleared = bench.read(move |tx| care::refill::find(tx, refill)).await;
    assert_eq!(cleared.state, State::Confirmed);
    assert_eq!(bench.tasks().await, ["pharmacist-review done", "refill-order open"]);
    let order = open_task(&bench, Kind::RefillOrder).await;
    let order = bench.read(move |tx| task::find(tx, order)).await;
    assert_eq!(order.reasons, ["pharmacist-approved"], "what was told is settled");
    assert_eq!(cleared.because, order.reasons);
    let review = bench.read(move |tx| task::find(tx, review)).await;
    assert!(review.reasons.contains(&"side-effect-moderate".to_owned()), "{:?}", review.reasons);
    let given = bench.read(move |tx| care::refill::answers_given(tx, refill)).await;
    let told = given.iter().find_map(|answer| answer.words.as_ref()).unwrap();
    assert_eq!(told.reveal(), "a rash on both arms");
    assert!(given.iter().any(|answer| answer.version == 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_to_be_arranged_goes_on_after_a_pharmacist_approved() {
    let (bench, refill) = asked().await;
    let changes = Changes { hospital: true, insurance: true, ..Changes::default() };
    let flagged =
        Answers { changes: Some(changes), delivery: Some(DeliveryChoice::CallMe), ..clean() };
    answer(&bench, refill, page(flagged, 0)).await.unwrap();
    let review = open_task(&bench, Kind::PharmacistReview).await;
    bench
        .write(&bench.dana, move |tx| task::complete(tx, review, TaskOutcome::Cleared, None))
        .await
        .unwrap();
    for kind in [Kind::DeliveryCall, Kind::InsuranceChange] {
        let id = open_task(&bench, kind).await;
        let task = bench.read(move |tx| task::find(tx, id)).await;
        let expected = ["pharmacist-approved", "insurance-changed", "no-safe-day"];
        assert_eq!(task.reasons, expected, "{kind:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn more_doses_left_than_there_should_be_are_noticed() {
    let (bench, refill) = asked().await;
    let hoarding = Answers { doses_left: Some(15), ..clean() };
    let answered = answer(&bench, refill, page(hoarding, 0)).await.unwrap();
    assert_eq!(answered.because, ["hidden-missed-doses"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mind_changed_before_the_order_calls_it_off() {
    let (bench, refill) = asked().await;
    answer(&bench, refill, page(clean(), 0)).await.unwrap();
    let no = Answers { confirm: Some(Confirm::No), ..clean() };
    let answered = answer(&bench, refill, page(no, 1)).await.unwrap();
    assert_eq!(answered.state, State::Declined);
    assert_eq!(bench.tasks().await, ["refill-order done", "declined open"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn not_now_goes_on_when_somebody_has_agreed_when_to_ask_again() {
    let (bench, refill) = asked().await;
    let later = Answers { confirm: Some(Confirm::NotNow), ..clean() };
    let answered = answer(&bench, refill, page(later, 0)).await.unwrap();
    assert_eq!(answered.state, State::OnHold);
    assert_eq!(bench.tasks().await, ["not-now open"]);
    let agree = open_task(&bench, Kind::NotNow).await;
    let done = move |tx: &mut store::Tx<'_>| task::complete(tx, agree, TaskOutcome::Done, None);
    bench.write(&bench.theo, done).await.unwrap();
    bench.runner.drain().await.unwrap();
    let waiting = bench.read(move |tx| care::refill::find(tx, refill)).await;
    assert_eq!((waiting.state, waiting.because.as_slice()), (State::Opened, &[][..]));
    // 1 April is the run-out; thirty days of silence later nobody waits for an answer any more.
    bench.pass(days(41)).await;
    let silent = bench.read(move |tx| care::refill::find(tx, refill)).await;
    assert_eq!(silent.state, State::Unreachable);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_enough_is_asked_again_on_the_day_that_was_agreed() {
    let (bench, refill) = asked().await;
    let later = Answers { confirm: Some(Confirm::NotNow), doses_left: None, ..clean() };
    answer(&bench, refill, page(later.clone(), 0)).await.unwrap();
    let agree = open_task(&bench, Kind::NotNow).await;
    let on = |text: &str| {
        let ending = Ending::asking_on(day(text));
        move |tx: &mut store::Tx<'_>| task::complete(tx, agree, ending, None)
    };
    for impossible in ["2026-03-21", "2027-04-01"] {
        let refused = bench.write(&bench.theo, on(impossible)).await.unwrap_err();
        assert!(matches!(refused, Error::Refused { code: "bad-ask-day" }), "{refused:?}");
    }
    bench.write(&bench.theo, on("2026-03-26")).await.unwrap();
    let known = bench.read(move |tx| task::find(tx, agree)).await;
    assert_eq!(known.ask_on, Some(day("2026-03-26")));
    let state = async || bench.read(move |tx| care::refill::find(tx, refill)).await.state;
    bench.pass(days(3)).await;
    assert_eq!(state().await, State::OnHold, "the day before");
    bench.pass(days(1)).await;
    assert_eq!(state().await, State::Opened);
    // Who answers before that day is asked no second time.
    answer(&bench, refill, page(later.clone(), 1)).await.unwrap();
    let agree = open_task(&bench, Kind::NotNow).await;
    let soon = Ending::asking_on(day("2026-03-28"));
    let done = move |tx: &mut store::Tx<'_>| task::complete(tx, agree, soon, None);
    bench.write(&bench.theo, done).await.unwrap();
    answer(&bench, refill, page(later, 2)).await.unwrap();
    bench.pass(days(3)).await;
    assert_eq!(state().await, State::OnHold, "what was agreed before is over");
    assert!(open_task(&bench, Kind::NotNow).await != agree);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_has_enough_is_asked_again_on_a_day() {
    let (bench, refill) = asked().await;
    let flagged = Answers { delivery: Some(DeliveryChoice::CallMe), ..clean() };
    answer(&bench, refill, page(flagged, 0)).await.unwrap();
    let call = open_task(&bench, Kind::DeliveryCall).await;
    let ending = Ending { ask_on: Some(day("2026-03-26")), ..TaskOutcome::Reached.into() };
    let strange = move |tx: &mut store::Tx<'_>| task::complete(tx, call, ending, None);
    let refused = bench.write(&bench.theo, strange).await.unwrap_err();
    assert!(matches!(refused, Error::Refused { code: "bad-ask-day" }), "{refused:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn not_now_stays_so_when_no_work_was_needed() {
    let (bench, refill) = asked().await;
    let later = Answers { confirm: Some(Confirm::NotNow), ..clean() };
    answer(&bench, refill, page(later, 0)).await.unwrap();
    let agree = open_task(&bench, Kind::NotNow).await;
    let skip =
        move |tx: &mut store::Tx<'_>| task::complete(tx, agree, TaskOutcome::NotNeeded, None);
    bench.write(&bench.theo, skip).await.unwrap();
    let held = bench.read(move |tx| care::refill::find(tx, refill)).await;
    assert_eq!(held.state, State::OnHold);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_dies_or_stops_after_the_order_is_somebodys_business() {
    for is_death in [true, false] {
        let (bench, refill) = asked().await;
        answer(&bench, refill, page(clean(), 0)).await.unwrap();
        let order = open_task(&bench, Kind::RefillOrder).await;
        let place =
            move |tx: &mut store::Tx<'_>| task::complete(tx, order, TaskOutcome::Ordered, None);
        bench.write(&bench.theo, place).await.unwrap();
        let ana = bench.ana;
        let therapy = bench.read(move |tx| care::refill::find(tx, refill)).await.therapy;
        let ends = move |tx: &mut store::Tx<'_>| {
            let on = day("2026-03-22");
            if is_death {
                let died = care::patient::NewPatient { deceased_on: Some(on), ..crate::ana() };
                return care::patient::amend_many(tx, &[(ana, died)]);
            }
            care::therapy::end(tx, therapy, care::therapy::End::Stopped, on, "side-effect")
        };
        bench.write(&Actor::System, ends).await.unwrap();
        bench.runner.drain().await.unwrap();
        assert_eq!(bench.tasks().await, ["refill-order done", "order-change open"]);
        let change = open_task(&bench, Kind::OrderChange).await;
        let task = bench.read(move |tx| task::find(tx, change)).await;
        assert_eq!((task.refill, task.reasons), (Some(refill), vec!["therapy-stopped".to_owned()]));
        // Told once: planning again, as any news does, asks nobody a second time.
        let close = move |tx: &mut store::Tx<'_>| {
            task::complete(tx, change, TaskOutcome::Done, None)?;
            let terms = care::therapy::Terms {
                next_dose: Some(care::therapy::NextDose::On(day("2026-05-04"))),
                ..care::therapy::Terms::default()
            };
            assert!(care::therapy::set_terms(tx, therapy, terms)?);
            Ok(())
        };
        bench.write(&bench.theo, close).await.unwrap();
        bench.runner.drain().await.unwrap();
        assert_eq!(bench.tasks().await, ["refill-order done", "order-change done"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_kept_and_a_severe_side_effect_does_not_wait_for_the_last_page() {
    let (bench, refill) = asked().await;
    let actor = Actor::Patient(bench.ana);
    let missed = Answers {
        missed_doses: Some(2),
        missed_why: Some(MissedWhy::Forgot),
        ..Answers::default()
    };
    let kept = missed.clone();
    bench.write(&actor, move |tx| care::refill::save_draft(tx, refill, kept)).await.unwrap();
    let draft = bench.write(&actor, move |tx| care::refill::draft(tx, refill)).await.unwrap();
    assert_eq!(draft, missed);
    assert!(bench.tasks().await.is_empty());
    let severe = Answers {
        side_effects: Some(SideEffects { severity: Severity::Severe, ..quiet() }),
        ..Answers::default()
    };
    bench.write(&actor, move |tx| care::refill::save_draft(tx, refill, severe)).await.unwrap();
    assert_eq!(bench.tasks().await, ["urgent-symptom open", "pharmacist-review open"]);
    let given = bench.read(move |tx| care::refill::answers_given(tx, refill)).await;
    assert!(given.iter().all(|answer| answer.version == 1), "the draft became the answer");
    assert!(given.iter().any(|answer| answer.value.as_deref() == Some("2 forgot")));
}

#[tokio::test(flavor = "multi_thread")]
async fn each_answer_keeps_its_own_source_and_time() {
    let (bench, refill) = asked().await;
    let texted = Answers { doses_left: Some(10), ..Answers::default() };
    bench
        .write(&Actor::System, move |tx| care::refill::save_draft(tx, refill, texted))
        .await
        .unwrap();
    bench.pass(3_600_000).await;
    let rest = Answers { doses_left: None, ..clean() };
    let answered = answer(&bench, refill, page(rest, 0)).await.unwrap();
    assert_eq!(answered.because, ["clean"]);
    let given = bench.read(move |tx| care::refill::answers_given(tx, refill)).await;
    let of = |question| given.iter().find(|answer| answer.question == question).unwrap();
    let (doses, confirm) = (of(Question::DosesLeft), of(Question::Confirm));
    assert_eq!((doses.source, confirm.source), (Source::Sms, Source::Page));
    assert_eq!(confirm.answered_at.millis_since(doses.answered_at), 3_600_000);
    assert_eq!((doses.version, confirm.version), (1, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_answers_for_another_patient() {
    let (bench, refill) = asked().await;
    let stranger = bench
        .write(&Actor::System, |tx| {
            let name = care::patient::PersonName::new("Bo", "Lind");
            let new = care::patient::NewPatient::named(name, kernel::Language::english());
            care::patient::record(tx, new)
        })
        .await
        .unwrap();
    let refused = bench
        .write(&Actor::Patient(stranger), move |tx| {
            care::refill::answer(tx, refill, page(clean(), 0))
        })
        .await
        .unwrap_err();
    assert!(matches!(refused, Error::NotFound { what: "refill" }));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_without_a_last_word_is_refused_and_a_text_may_hold_nothing_else() {
    let (bench, refill) = asked().await;
    let unfinished = Answers { confirm: None, ..clean() };
    let refused = answer(&bench, refill, page(unfinished, 0)).await.unwrap_err();
    assert!(matches!(refused, Error::Refused { code: "answer-unfinished" }));
    let yes = Submission {
        answers: Answers { confirm: Some(Confirm::Send), ..Answers::default() },
        source: Source::Sms,
        channel: Some(kernel::Channel::Sms),
        asked_at: None,
        version: None,
    };
    let answered =
        bench.write(&Actor::System, move |tx| care::refill::answer(tx, refill, yes)).await.unwrap();
    assert_eq!(
        (answered.state, answered.because),
        (State::Confirmed, vec!["short-answer".to_owned()])
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn only_safe_days_are_offered() {
    let (bench, refill) = asked().await;
    let offer =
        bench.write(&Actor::System, move |tx| care::refill::offer(tx, refill, None)).await.unwrap();
    // Monday to Thursday, two days on the road, no weekend, before 1 April and paid from the 25th.
    let days: Vec<String> =
        offer.deliveries.unwrap().iter().map(|it| it.arrives_on.to_string()).collect();
    assert_eq!(days, ["2026-03-27"]);
    assert_eq!((offer.expected.doses_left, offer.handed_over), (Some(10), Some(30)));
}

#[tokio::test(flavor = "multi_thread")]
async fn days_are_counted_from_the_smaller_of_the_record_and_the_patients_own_count() {
    let (bench, refill) = asked().await;
    // Ten doses on record last to 1 April; the parcel arrives on 27 March.
    for (counted, days) in [(30, 1), (10, 1), (6, 1), (5, 0), (0, 0)] {
        let offer = bench.read(move |tx| care::refill::offer(tx, refill, Some(counted))).await;
        assert_eq!(offer.deliveries.unwrap_or_default().len(), days, "{counted} doses");
        assert_eq!(offer.expected.safe_days.len(), days, "{counted} doses");
    }
    let late = Answers { doses_left: Some(5), ..clean() };
    let answered = answer(&bench, refill, page(late, 0)).await.unwrap();
    assert_eq!(answered.because, ["doses-short", "no-safe-day"]);
    assert_eq!(answered.delivery, None, "nobody agrees on a day that comes too late");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_safe_day_becomes_a_call() {
    let (bench, refill) = asked().await;
    let call = Answers { delivery: Some(DeliveryChoice::CallMe), ..clean() };
    let answered = answer(&bench, refill, page(call, 0)).await.unwrap();
    assert_eq!(answered.because, ["no-safe-day"]);
    assert_eq!(bench.tasks().await, ["delivery-call open"], "without a day there is no order");
    for (outcome, after) in [
        (TaskOutcome::NotReached, &["delivery-call done", "delivery-call open"][..]),
        (
            TaskOutcome::Reached,
            &["delivery-call done", "delivery-call done", "refill-order open"][..],
        ),
    ] {
        bench.pass(60_000).await;
        let call = open_task(&bench, Kind::DeliveryCall).await;
        let work = move |tx: &mut store::Tx<'_>| task::complete(tx, call, outcome, None);
        bench.write(&bench.theo, work).await.unwrap();
        let mut tasks = bench.tasks().await;
        tasks.sort_unstable();
        assert_eq!(tasks, after, "{outcome:?}");
    }
}

fn stop(why: WhyStopped, is_told: bool) -> Stopped {
    Stopped { why, is_told }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_is_stopped_for_a_reason_and_somebody_tells_the_patient() {
    let (bench, refill) = asked().await;
    answer(&bench, refill, page(clean(), 0)).await.unwrap();
    let order = open_task(&bench, Kind::RefillOrder).await;
    let off = TaskOutcome::CalledOff;
    let silent = move |tx: &mut store::Tx<'_>| task::complete(tx, order, off, None);
    let refused = bench.write(&bench.theo, silent).await.unwrap_err();
    assert!(matches!(refused, Error::Refused { code: "why-stopped" }), "{refused:?}");
    let strange = Ending::stopping(TaskOutcome::Ordered, stop(WhyStopped::NotPaid, false));
    let strange = move |tx: &mut store::Tx<'_>| task::complete(tx, order, strange, None);
    assert!(bench.write(&bench.theo, strange).await.is_err());
    let ending = Ending::stopping(off, stop(WhyStopped::NotPaid, false));
    let told = move |tx: &mut store::Tx<'_>| task::complete(tx, order, ending, None);
    bench.write(&bench.theo, told).await.unwrap();

    let done = bench.read(move |tx| task::find(tx, order)).await;
    let by = Some(crate::staff(&bench.theo));
    assert_eq!((done.done_by, done.why), (by, Some(WhyStopped::NotPaid)));
    let known = bench.read(move |tx| care::refill::find(tx, refill)).await;
    assert_eq!((known.state, known.stopped()), (State::Declined, done.why));
    assert_eq!(bench.tasks().await, ["refill-order done", "order-stopped open"]);
    let call = open_task(&bench, Kind::OrderStopped).await;
    let call = bench.read(move |tx| task::find(tx, call)).await;
    assert_eq!(call.reasons, ["stopped-not-paid"]);
    let missed =
        move |tx: &mut store::Tx<'_>| task::complete(tx, call.id, TaskOutcome::NotReached, None);
    bench.write(&bench.theo, missed).await.unwrap();
    let tasks = bench.tasks().await;
    assert_eq!(tasks[1..], ["order-stopped done", "order-stopped open"], "tried again");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_calls_who_was_told_or_asked_for_it() {
    for stopped in [stop(WhyStopped::NotSafe, true), stop(WhyStopped::PatientAsked, false)] {
        let (bench, refill) = asked().await;
        let flagged = Answers { still_taking: Some(StillTaking::OnHold), ..clean() };
        answer(&bench, refill, page(flagged, 0)).await.unwrap();
        let review = open_task(&bench, Kind::PharmacistReview).await;
        let ending = Ending::stopping(TaskOutcome::Refused, stopped);
        let refuse = move |tx: &mut store::Tx<'_>| task::complete(tx, review, ending, None);
        bench.write(&bench.dana, refuse).await.unwrap();
        assert_eq!(bench.tasks().await, ["pharmacist-review done"]);
        let known = bench.read(move |tx| care::refill::find(tx, refill)).await;
        assert_eq!(known.because, [stopped.why.code(), "paused"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_yes_to_what_we_stopped_goes_to_a_pharmacist() {
    let (bench, refill) = asked().await;
    answer(&bench, refill, page(clean(), 0)).await.unwrap();
    let order = open_task(&bench, Kind::RefillOrder).await;
    let ending = Ending::stopping(TaskOutcome::CalledOff, stop(WhyStopped::Prescriber, false));
    let off = move |tx: &mut store::Tx<'_>| task::complete(tx, order, ending, None);
    bench.write(&bench.theo, off).await.unwrap();
    let again = answer(&bench, refill, page(clean(), 1)).await.unwrap();
    assert_eq!(again.state, State::NeedsPharmacist);
    assert_eq!(again.because, ["stopped-by-prescriber"]);
    let tasks = ["refill-order done", "order-stopped done", "pharmacist-review open"];
    assert_eq!(bench.tasks().await, tasks);
    let review = open_task(&bench, Kind::PharmacistReview).await;
    let review = bench.read(move |tx| task::find(tx, review)).await;
    assert_eq!(review.reasons, again.because);
}
