//! What patients write, and what comes of it.

use outreach::{
    consent::Revoked,
    policy::{Hold, HoldScope},
};

use crate::world::{HOUR, KEYS, MINUTE, World};

const PHONE: &str = "201-555-0123";

#[tokio::test]
async fn a_stop_is_in_force_at_once_confirmed_once_and_lifted_by_start() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.pass(11 * HOUR).await;
    world.invite(ana, "r-10").await;
    world.drain().await;
    world.receive(PHONE, "Stop!", "t1").await;
    assert_eq!(world.told(ana).await, "suppressed: stopped []");
    world.drain().await;
    world.writes(PHONE, "STOP", "t2").await;
    world.writes(PHONE, "STOP", "t2").await;
    let arrived = world.carrier.arrived();
    assert_eq!(arrived.len(), 1, "{arrived:?}");
    assert!(arrived[0].1.contains("no more messages"));
    world.pass(14 * HOUR).await;
    world.invite(ana, "r-8").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "suppressed: stopped []");
    world.writes(PHONE, "START", "t3").await;
    assert!(world.carrier.last().contains("You will get our messages again"));
    world.invite(ana, "r-7").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "sending: allowed [accepted]");
}

#[tokio::test]
async fn a_stop_after_a_start_has_the_last_word() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.writes(PHONE, "STOP", "t1").await;
    for (apart, start, stop) in [(0, "t2", "t3"), (MINUTE, "t4", "t5")] {
        world.pass(HOUR).await;
        world.receive(PHONE, "START", start).await;
        world.database.db.clock().advance(apart);
        world.writes(PHONE, "STOP", stop).await;
        let stopped = world.read(move |tx| outreach::contact_policy::stopped_at(tx, ana)).await;
        assert!(stopped.is_some(), "lifted although {apart} ms later came a stop");
        world.invite(ana, start).await;
        world.drain().await;
        assert_eq!(world.told(ana).await, "suppressed: stopped []");
        assert_eq!(world.carrier.arrived().len(), 1, "the one confirmation, and nothing else");
    }
    world.pass(HOUR).await;
    world.writes(PHONE, "START", "t6").await;
    world.invite(ana, "r-7").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "sending: allowed [accepted]");
}

#[tokio::test]
async fn a_stop_is_not_lost_to_a_name_that_two_texts_share() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.writes(PHONE, "STOP", "t1").await;
    world.writes(PHONE, "START", "t2").await;
    let stopped = async || {
        let found = world.read(move |tx| outreach::contact_policy::stopped_at(tx, ana)).await;
        found.is_some()
    };
    world.writes(PHONE, "STOP", "t1").await;
    assert!(!stopped().await, "the same post again, seconds later");
    world.pass(2 * MINUTE).await;
    world.writes(PHONE, "STOP", "t1").await;
    assert!(stopped().await, "said again");
    let said = world.carrier.arrived().len();
    world.pass(2 * MINUTE).await;
    world.writes(PHONE, "STOP", "t1").await;
    assert_eq!(world.carrier.arrived().len(), said, "and confirmed once");
}

#[tokio::test]
async fn two_machines_do_not_talk_for_ever() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    for at in 0..30 {
        let name: &'static str = format!("t{at}").leak();
        world.writes(PHONE, "HELP", name).await;
    }
    assert_eq!(world.carrier.arrived().len(), 20);
    world.writes(PHONE, "I have chest pain", "u1").await;
    assert!(world.carrier.last().contains("911"), "{}", world.carrier.last());
    assert_eq!(world.tasks(ana).await, ["urgent-symptom"]);
    world.writes(PHONE, "STOP", "u2").await;
    assert!(world.carrier.last().contains("no more messages"), "{}", world.carrier.last());
    let other = world.ana(&["201-555-0124"]).await;
    assert!(world.tasks(other).await.is_empty());
    world.writes("201-555-0124", "HELP", "u3").await;
    assert_eq!(world.carrier.arrived().last().map(|it| it.0.as_str()), Some("+12015550124"));
}

#[tokio::test]
async fn a_stop_with_a_refill_open_asks_somebody_to_call() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.takes(ana, &["adalimumab"]).await;
    world.writes(PHONE, "STOP", "t1").await;
    assert_eq!(world.tasks(ana).await, ["contact-stopped"]);
}

#[tokio::test]
async fn yes_confirms_the_refill_and_is_thanked_for_at_any_hour() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.takes(ana, &["adalimumab"]).await;
    world.pass(12 * HOUR).await;
    world.writes(PHONE, "YES", "t1").await;
    world.writes(PHONE, "YES", "t1").await;
    assert_eq!(world.refill_states(ana).await, ["confirmed"]);
    assert_eq!(world.carrier.arrived().len(), 1);
    assert!(world.carrier.last().contains("will prepare your refill"), "{}", world.carrier.last());
}

#[tokio::test]
async fn each_of_several_refills_is_answered_by_its_number() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.takes(ana, &["adalimumab", "methotrexate"]).await;
    world.writes(PHONE, "1 and 2", "t1").await;
    assert_eq!(world.refill_states(ana).await, ["confirmed", "confirmed"]);
}

#[tokio::test]
async fn an_answer_for_all_is_thanked_for_as_for_several() {
    for (text, states, thanks) in [
        ("ALL", ["confirmed", "confirmed"], "will prepare your 2 refills"),
        ("NO", ["declined", "declined"], "will not send your 2 refills"),
        ("only 2", ["opened", "confirmed"], "will prepare your refill."),
    ] {
        let world = World::open(KEYS).await;
        let ana = world.ana(&[PHONE]).await;
        world.takes(ana, &["adalimumab", "methotrexate"]).await;
        world.writes(PHONE, text, "t1").await;
        assert_eq!(world.refill_states(ana).await, states);
        assert!(world.carrier.last().contains(thanks), "{}", world.carrier.last());
    }
}

#[tokio::test]
async fn what_is_unclear_is_asked_once_and_then_read_by_a_person() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.takes(ana, &["adalimumab"]).await;
    world.writes(PHONE, "blue elephants", "t1").await;
    assert!(world.carrier.last().contains("did not understand"));
    assert!(world.tasks(ana).await.is_empty());
    world.pass(MINUTE).await;
    world.writes(PHONE, "purple ones", "t2").await;
    assert_eq!(world.carrier.arrived().len(), 1);
    assert_eq!(world.tasks(ana).await, ["unclear-reply"]);
    world.writes(PHONE, "green ones", "t3").await;
    world.writes(PHONE, "red ones", "t4").await;
    assert_eq!(world.tasks(ana).await, ["unclear-reply"], "one task, in which all are read");
}

#[tokio::test]
async fn however_much_one_sender_writes_it_is_one_task_until_somebody_takes_it() {
    let world = World::open(KEYS).await;
    let all = |tx: &mut store::Tx<'_>| {
        let filter = care::task::Filter::default();
        let page = care::task::worklist(tx, filter, care::task::Page { after: None, size: 100 })?;
        Ok(page.rows.into_iter().map(|row| row.task).collect::<Vec<_>>())
    };
    world.writes("+12015550199", "who is this", "t1").await;
    for (text, id) in [("orange cats", "t2"), ("blue elephants", "t3"), ("purple ones", "t4")] {
        world.writes("+12015550199", text, id).await;
    }
    let tasks = world.write(all).await;
    assert_eq!(tasks.len(), 1, "{tasks:?}");
    let first = tasks[0].clone();
    let reply: kernel::ReplyId = first.subject.clone().unwrap().parse().unwrap();
    let shown =
        world.write(move |tx| outreach::conversation::reply(tx, reply)).await.expect("a text");
    assert_eq!(shown.reply.text.reveal(), "who is this\norange cats\nblue elephants\npurple ones");

    // Another sender, and danger, have tasks of their own at once.
    world.writes("+12015550198", "green", "t5").await;
    world.writes("+12015550199", "chest pain", "t6").await;
    let kinds = |tasks: &[care::task::Task]| {
        let mut kinds: Vec<_> = tasks.iter().map(|task| task.kind.code()).collect();
        kinds.sort_unstable();
        kinds
    };
    let tasks = world.write(all).await;
    assert_eq!(kinds(&tasks), ["unknown-sender", "unknown-sender", "urgent-symptom"]);
    // Whoever has taken it has read what was there.
    world.write(move |tx| care::task::complete(tx, first.id, first.kind.outcomes()[0], None)).await;
    world.writes("+12015550199", "are you there", "t7").await;
    world.writes("+12015550199", "hello", "t8").await;
    let tasks = world.write(all).await;
    assert_eq!(kinds(&tasks), ["unknown-sender", "unknown-sender", "urgent-symptom"]);
}

#[tokio::test]
async fn danger_is_answered_with_a_fixed_text_a_person_and_silence() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.takes(ana, &["adalimumab"]).await;
    world.writes(PHONE, "chest pain", "t1").await;
    assert!(world.carrier.last().contains("Call 911 now"));
    assert_eq!(world.tasks(ana).await, ["urgent-symptom", "pharmacist-review"]);
    world.invite(ana, "r-10").await;
    world.writes(PHONE, "YES", "t2").await;
    assert_eq!(world.told(ana).await, "waiting: held []");
    assert_eq!(world.carrier.arrived().len(), 1, "automation stops in this thread");
    assert_eq!(world.refill_states(ana).await, ["needs_pharmacist"]);
    world.finish_first(ana, "urgent-symptom").await;
    world.pass(HOUR).await;
    assert_eq!(world.told(ana).await, "sending: allowed [accepted]");
}

#[tokio::test]
async fn automation_stays_silent_while_another_emergency_is_open() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.writes(PHONE, "chest pain", "t1").await;
    world.writes(PHONE, "chest pain", "t2").await;
    assert_eq!(world.tasks(ana).await, ["urgent-symptom", "urgent-symptom"]);
    world.finish_first(ana, "urgent-symptom").await;
    world.invite(ana, "r-10").await;
    world.pass(HOUR).await;
    assert_eq!(world.told(ana).await, "waiting: held []");
    world.finish_first(ana, "urgent-symptom").await;
    world.pass(HOUR).await;
    assert_eq!(world.told(ana).await, "sending: allowed [accepted]");
}

#[tokio::test]
async fn whoever_wrote_of_an_emergency_has_answered_and_nothing_ships() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.takes(ana, &["adalimumab", "methotrexate"]).await;
    world.invite(ana, "r-10").await;
    world.drain().await;
    world.writes(PHONE, "chest pain", "t1").await;
    assert_eq!(world.refill_states(ana).await, ["needs_pharmacist", "needs_pharmacist"]);
    let mut tasks = world.tasks(ana).await;
    tasks.sort();
    let review = "pharmacist-review";
    assert_eq!(tasks, [review, review, "urgent-symptom"], "one call, and nothing else asks");
    assert!(world.carrier.last().contains("Call 911 now"), "and no other word");
    world.writes(PHONE, "chest pain, please", "t2").await;
    assert_eq!(world.tasks(ana).await.len(), 4, "each text is read");
}

#[tokio::test]
async fn a_yes_is_taken_back_by_an_emergency() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.takes(ana, &["adalimumab"]).await;
    world.invite(ana, "r-10").await;
    world.drain().await;
    world.writes(PHONE, "YES", "t1").await;
    assert_eq!(world.refill_states(ana).await, ["confirmed"]);
    world.pass(MINUTE).await;
    world.writes(PHONE, "I cannot breathe", "t2").await;
    assert_eq!(world.refill_states(ana).await, ["needs_pharmacist"]);
}

#[tokio::test]
async fn a_wrong_number_is_suspended_and_somebody_told() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.writes(PHONE, "wrong number", "t1").await;
    assert_eq!(world.tasks(ana).await, ["wrong-person"]);
    assert!(world.carrier.last().contains("will not text this number again"));
    world.invite(ana, "r-10").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "suppressed: suspended []");
}

#[tokio::test]
async fn nobody_is_answered_on_a_shared_or_unknown_number() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    let chi = world.ana(&[PHONE]).await;
    world.takes(ana, &["adalimumab"]).await;
    world.writes(PHONE, "YES", "t1").await;
    assert_eq!(world.open_tasks().await, ["unknown-sender"], "a person reads which of the two");
    world.writes("201-555-0199", "YES", "t2").await;
    assert_eq!(world.open_tasks().await, ["unknown-sender", "unknown-sender"]);
    assert_eq!(world.refill_states(ana).await, ["opened"]);
    assert!(world.carrier.arrived().is_empty());
    world.writes(PHONE, "STOP", "t3").await;
    for patient in [ana, chi] {
        world.invite(patient, if patient == ana { "a" } else { "c" }).await;
        world.drain().await;
        assert_eq!(world.told(patient).await, "suppressed: stopped []");
    }
}

#[tokio::test]
async fn the_thread_shows_both_sides_in_order() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.takes(ana, &["adalimumab"]).await;
    world.invite(ana, "r-10").await;
    world.drain().await;
    world.pass(MINUTE).await;
    world.writes(PHONE, "YES", "t1").await;
    let lines = world.write(move |tx| outreach::conversation::thread(tx, ana)).await;
    let told: Vec<String> = lines
        .iter()
        .map(|line| match line {
            outreach::conversation::Line::Said(said) => said.template.code().to_owned(),
            outreach::conversation::Line::Wrote(wrote) => {
                format!("{} ({})", wrote.text.reveal(), wrote.intent.as_deref().unwrap_or("-"))
            }
        })
        .collect();
    assert_eq!(told.len(), 3);
    assert!(told[0].contains("refill-invitation"), "{told:?}");
    assert_eq!(told[1], "YES (confirm)");
}

#[tokio::test]
async fn a_stop_calls_back_what_was_decided_and_has_not_left() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    world.in_intent(store::Fault::CommitUnknown);
    world.invite(ana, "r-10").await;
    world.drain().await;
    assert!(world.told(ana).await.ends_with("[intent]"));
    world.receive(PHONE, "STOP", "t1").await;
    world.pass(HOUR).await;
    let arrived = world.carrier.arrived();
    assert_eq!(arrived.len(), 1, "only the confirmation: {arrived:?}");
    assert!(arrived[0].1.contains("no more messages"));
    let first = world.explained(ana).await.pop().expect("the invitation");
    assert_eq!(first.deliveries[0].status.code(), "suppressed");
    assert!(first.deliveries[0].in_doubt, "bytes of an intent may have left");
}

#[tokio::test]
async fn a_number_that_stopped_stays_stopped_when_its_owner_is_learnt() {
    let world = World::open(KEYS).await;
    world.writes(PHONE, "STOP", "t1").await;
    world.pass(MINUTE).await;
    let ana = world.stranger(&[PHONE]).await;
    world.agrees(ana, PHONE, Some("2026-01-05T12:00:00Z")).await;
    world.invite(ana, "r-10").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "suppressed: revoked []");
    world.agrees(ana, PHONE, None).await;
    world.invite(ana, "r-8").await;
    world.drain().await;
    assert_eq!(world.told(ana).await, "sending: allowed [accepted]");
}

#[tokio::test]
async fn the_ledger_keeps_every_line_and_the_last_word_stands() {
    use outreach::consent::State::{Granted, Revoked};
    let world = World::open(KEYS).await;
    let ana = world.stranger(&[PHONE]).await;
    for (state, at) in [
        (Granted, "2026-01-05T12:00:00Z"),
        (Granted, "2026-01-05T12:00:00Z"),
        (Revoked, "2026-02-01T12:00:00Z"),
        // An older paper that is found later changes nothing.
        (Granted, "2026-01-20T12:00:00Z"),
    ] {
        world.says(ana, PHONE, (state, Some(at))).await;
    }
    let lines = world.write(move |tx| outreach::consent::ledger(tx, ana)).await;
    let told: Vec<_> = lines.iter().map(|line| line.state).collect();
    assert_eq!(told, [Granted, Revoked, Granted]);
    assert_eq!(lines[0].address.reveal(), "+12015550123");
    assert_eq!(lines[0].evidence.as_ref().map(|it| it.reveal().as_str()), Some("form 12"));
    let standings = world.read(move |tx| outreach::consent::standings(tx, ana)).await;
    assert_eq!(standings.len(), 1);
    assert_eq!((standings[0].state, standings[0].consent), (Revoked, lines[1].id));
}

#[tokio::test]
async fn consent_from_a_day_that_has_not_come_is_refused() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    let told = world
        .database
        .db
        .write(&kernel::Actor::System, move |tx| {
            let later = tx.now().plus_millis(1);
            outreach::consent::record(tx, &crate::world::agreement(ana, PHONE, Some(later))?)
        })
        .await;
    assert!(matches!(told, Err(kernel::Error::Refused { code: "bad-given-at" })), "{told:?}");
    world.writes(PHONE, "STOP", "t1").await;
    let standings = world.read(move |tx| outreach::consent::standings(tx, ana)).await;
    assert!(standings.iter().all(|it| it.state == outreach::consent::State::Revoked));
}

#[tokio::test]
async fn the_hold_switch_is_for_whoever_may_change_settings() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    let patient = kernel::Actor::Patient(ana);
    let let_go = world.database.db.write(&patient, outreach::contact_policy::let_go).await;
    assert!(let_go.is_err(), "a patient let the pharmacy's messages go");
    let hold = world
        .database
        .db
        .write(&patient, |tx| {
            let hold = Hold { scope: HoldScope::Everything, until: None };
            outreach::contact_policy::hold(tx, hold, "restored")
        })
        .await;
    assert!(hold.is_err(), "a patient held the pharmacy's messages");
}

#[tokio::test]
async fn consent_is_recorded_by_whoever_works_here() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&[PHONE]).await;
    let nobody = kernel::Actor::Staff(kernel::Id::from_raw(9));
    let db = &world.database.db;
    let recorded = db
        .write(&nobody, move |tx| {
            outreach::consent::record(tx, &crate::world::agreement(ana, PHONE, None)?)
        })
        .await;
    assert!(matches!(recorded, Err(kernel::Error::Forbidden)), "{recorded:?}");
    let revoked = db
        .write(&nobody, move |tx| {
            let source = outreach::consent::Source::Spoken;
            outreach::consent::revoke(tx, ana, Revoked::default(), source, None)
        })
        .await;
    assert!(matches!(revoked, Err(kernel::Error::Forbidden)), "{revoked:?}");
    let restored = db
        .write(&nobody, move |tx| outreach::consent::restore(tx, ana, ("token", None), None))
        .await;
    assert!(matches!(restored, Err(kernel::Error::Forbidden)), "{restored:?}");
}
