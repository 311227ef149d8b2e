//! What patients tell besides yes and no, and whose work comes of it.

use crate::world::{HOUR, KEYS, World};

const PHONE: &str = "201-555-0123";

/// What one text of somebody with a refill open leads to: tasks, the state of the refill, and whether
/// anything was answered.
async fn told(text: &'static str) -> (Vec<String>, Vec<String>, bool) {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.takes(ana, &["adalimumab"]).await;
    world.pass(12 * HOUR).await;
    world.writes(PHONE, text, "t1").await;
    let tasks = world.tasks(ana).await.iter().map(ToString::to_string).collect();
    let states = world.refill_states(ana).await.iter().map(ToString::to_string).collect();
    (tasks, states, !world.carrier.arrived().is_empty())
}

#[tokio::test]
async fn what_needs_a_person_is_a_task_and_ships_nothing() {
    for text in [
        "I have a new address",
        "we use another pharmacy now",
        "I can't afford the copay",
        "English please",
        "我搬家了",
    ] {
        let (tasks, states, is_answered) = told(text).await;
        assert_eq!(tasks, ["patient-question"], "{text}");
        assert_eq!(states, ["opened"], "{text}");
        assert!(is_answered, "{text}");
    }
}

#[tokio::test]
async fn who_doubts_that_it_is_us_is_answered_from_what_we_sent() {
    for text in ["is this really you?", "это мошенники?", "CHECK"] {
        let (tasks, states, is_answered) = told(text).await;
        assert!(tasks.is_empty() && is_answered, "{text}: {tasks:?}");
        assert_eq!(states, ["opened"], "{text}");
    }
}

#[tokio::test]
async fn a_death_is_for_a_person_and_no_automatic_word_answers_it() {
    for text in
        ["she passed away last week", "mi mamá falleció", "돌아가셨어요", "elle est décédée"]
    {
        let (tasks, states, is_answered) = told(text).await;
        assert_eq!(tasks, ["patient-question"], "{text}");
        assert_eq!(states, ["opened"], "{text}");
        assert!(!is_answered, "{text}");
    }
}

#[tokio::test]
async fn a_delivery_day_is_arranged_by_a_person() {
    for text in ["friday please", "not tuesday", "mañana", "星期五", "после 5-го"] {
        let (tasks, states, _) = told(text).await;
        assert_eq!(tasks, ["delivery-call"], "{text}");
        assert_eq!(states, ["opened"], "{text}");
    }
    // With a yes, the wish stands in front of a pharmacist before anything ships.
    let (tasks, states, _) = told("yes, friday").await;
    assert_eq!(
        (tasks, states),
        (vec!["pharmacist-review".into()], vec!["needs_pharmacist".into()])
    );
}

#[tokio::test]
async fn whoever_has_enough_is_asked_again_later() {
    for text in
        ["I still have plenty", "ya tengo suficiente", "아직 많이 남았어요", "mam jeszcze dużo"]
    {
        let (tasks, states, _) = told(text).await;
        assert_eq!(states, ["on_hold"], "{text}");
        assert_eq!(tasks, ["not-now"], "{text}");
    }
}

#[tokio::test]
async fn a_refill_is_confirmed_in_every_language() {
    for text in ["是的", "vâng ạ", "네 보내주세요", "да", "نعم", "wi", "opo", "oui", "sim", "tak"]
    {
        let (_, states, is_answered) = told(text).await;
        assert_eq!(states, ["confirmed"], "{text}");
        assert!(is_answered, "{text}");
    }
}

#[tokio::test]
async fn a_stop_with_a_death_is_read_by_a_person() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.writes(PHONE, "STOP texting, my mother passed away", "t1").await;
    assert_eq!(world.tasks(ana).await, ["patient-question"]);
    assert!(world.carrier.arrived().is_empty());
    let stopped = world.read(move |tx| outreach::contact_policy::stopped_at(tx, ana)).await;
    assert!(stopped.is_some());
}

#[tokio::test]
async fn after_word_of_a_death_nothing_goes_before_a_person_has_looked() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.writes(PHONE, "she passed away last week", "t1").await;
    world.invite(ana, "r-8").await;
    world.pass(72 * HOUR).await;
    assert!(world.carrier.arrived().is_empty(), "{:?}", world.carrier.arrived());
    world.finish_first(ana, "patient-question").await;
    world.invite(ana, "r-7").await;
    world.pass(HOUR).await;
    assert!(!world.carrier.arrived().is_empty(), "somebody here has looked");
}

#[tokio::test]
async fn an_end_of_refill_messages_is_confirmed_as_what_it_is() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.writes(PHONE, "stop refill reminders", "t1").await;
    let said = world.carrier.last();
    assert!(said.contains("no more refill messages") && said.contains("Reply STOP"), "{said}");
    world.writes(PHONE, "STOP", "t2").await;
    assert!(world.carrier.last().contains("no more messages from us"), "{}", world.carrier.last());
    let stopped = world.read(move |tx| outreach::contact_policy::stopped_at(tx, ana)).await;
    assert!(stopped.is_some());
}

#[tokio::test]
async fn what_is_unclear_is_read_by_a_person_where_no_question_may_be_asked() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.writes(PHONE, "stop refill reminders", "t1").await;
    world.pass(HOUR).await;
    world.writes(PHONE, "blorp", "t2").await;
    assert!(world.tasks(ana).await.contains(&"unclear-reply".to_owned()));
}
