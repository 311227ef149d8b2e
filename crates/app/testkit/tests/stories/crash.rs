use std::collections::{BTreeMap, BTreeSet};

use store::Fault;
use testkit::{Pharmacy, Phones};

use crate::{
    course::{Manner, Tale},
    world::{self, World},
};

/// Every label of the flow at each of its passings; fewer where each run takes longer.
fn crashes(passed: &[String]) -> Vec<Fault> {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for label in passed {
        *counts.entry(label).or_default() += 1;
    }
    let all = counts.into_iter().flat_map(|(label, count)| {
        // The doors that everything passes lie close together.
        let step = if label.starts_with("store.") { 3 } else { 1 };
        let crash = move |nth| Fault::CrashAt { label: label.to_owned(), nth };
        (1..=count).step_by(step).map(crash)
    });
    all.step_by(stride()).collect()
}

fn commits(passed: &[String], is_kept: bool) -> Vec<Fault> {
    let writes = passed.iter().filter(|label| *label == "store.write").count();
    let writes = u32::try_from(writes).expect("few");
    (1..=writes).map(|nth| Fault::AtCommit { nth, is_kept }).step_by(2 * stride()).collect()
}

fn stride() -> usize {
    if store::testing::on_postgres() { 13 } else { 1 }
}

/// A pharmacy in which nothing goes wrong, and the labels it passed.
async fn calm(tale: Tale) -> (World, Vec<String>) {
    let pharmacy = Pharmacy::open().await;
    tale.happens(&pharmacy, Manner::Once, None).await;
    (world::of(&pharmacy).await, pharmacy.db().faults().passed())
}

async fn troubled(tale: Tale, fault: Fault, phones: std::sync::Arc<Phones>) -> (World, usize) {
    let pharmacy = Pharmacy::with(phones).await;
    tale.happens(&pharmacy, Manner::Once, Some(fault)).await;
    // Threads take turns as they like: a passing of one run may be missing in another.
    pharmacy.db().faults().disarm();
    pharmacy.db().faults().revive();
    (world::of(&pharmacy).await, world::maybe_twice(&pharmacy).await.len())
}

/// Whatever goes wrong, the world ends the same. Gives how many texts may have come twice in all.
async fn compare(
    tale: Tale,
    calm: &World,
    faults: Vec<Fault>,
    phones: fn() -> std::sync::Arc<Phones>,
) -> usize {
    let mut doubts = 0;
    let mut bad = Vec::new();
    for fault in faults {
        let (world, twice) = troubled(tale, fault.clone(), phones()).await;
        doubts += twice;
        let difference = world::difference(calm, &world);
        if !difference.is_empty() {
            bad.push((fault, difference));
        }
    }
    assert!(bad.is_empty(), "{bad:#?}");
    doubts
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_anywhere_leaves_the_same_world() {
    let (calm, passed) = calm(Tale::Whole).await;
    let labels: BTreeSet<&str> = passed.iter().map(String::as_str).collect();
    for label in [
        "care.refill_moved",
        "care.task_completed",
        "care.task_opened",
        "engine.jobs_claimed",
        "engine.steps_run",
        "journeys.effect_carried_out",
        "journeys.run_kept",
        "outreach.after_send",
        "outreach.before_send",
        "outreach.intent_before_commit",
        "outreach.message_requested",
        "outreach.note_before_commit",
        "outreach.receipt_taken",
        "outreach.reply_interpreted",
        "outreach.reply_kept",
        "store.read",
        "store.write",
    ] {
        assert!(labels.contains(label), "the flow does not pass {label}: {labels:?}");
    }
    compare(Tale::Whole, &calm, crashes(&passed), Phones::new).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn behind_a_carrier_that_can_be_asked_a_crash_leaves_no_doubt() {
    let (calm, passed) = calm(Tale::Whole).await;
    let of_sends = |label: &String| label.starts_with("outreach.");
    let passed: Vec<String> = passed.into_iter().filter(of_sends).collect();
    let doubts = compare(Tale::Whole, &calm, crashes(&passed), Phones::with_look_up).await;
    assert_eq!(doubts, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_after_the_bytes_left_is_flagged_and_comes_twice_at_most() {
    let fault = Fault::CrashAt { label: "outreach.after_send".to_owned(), nth: 1 };
    let phones = Phones::new();
    let (_, twice) = troubled(Tale::Whole, fault, phones.clone()).await;
    let keys: BTreeSet<_> = phones.all().into_iter().map(|(_, text)| text.key).collect();
    assert_eq!((twice, phones.count() - keys.len()), (1, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_commit_that_fails_leaves_the_same_world() {
    let (calm, passed) = calm(Tale::Whole).await;
    compare(Tale::Whole, &calm, commits(&passed, false), Phones::new).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_commit_of_which_nobody_knows_leaves_the_same_world() {
    let (calm, passed) = calm(Tale::Whole).await;
    compare(Tale::Whole, &calm, commits(&passed, true), Phones::new).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_while_refills_share_a_text_leaves_the_same_world() {
    let (calm, passed) = calm(Tale::Shared).await;
    let of_messages = |label: &String| {
        label.starts_with("outreach.") || label.starts_with("journeys.") || label == "store.write"
    };
    let passed: Vec<String> = passed.into_iter().filter(of_messages).collect();
    compare(Tale::Shared, &calm, crashes(&passed), Phones::with_look_up).await;
    compare(Tale::Shared, &calm, commits(&passed, true), Phones::with_look_up).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_beside_the_ladder_leaves_the_same_world() {
    let (calm, passed) = calm(Tale::Beside).await;
    // Crashes around a send are the other tales' matter: a new link is sent once or not at all.
    let of_jobs = |label: &String| {
        let beside = ["care.", "identity.", "outreach.picture_"];
        beside.iter().any(|slice| label.starts_with(slice))
    };
    let passed: Vec<String> = passed.into_iter().filter(of_jobs).collect();
    for label in [
        "identity.staff_deactivated",
        "outreach.picture_fetched",
        "outreach.picture_settled",
        "outreach.picture_deleted",
    ] {
        assert!(passed.iter().any(|passed| passed == label), "{label}: {passed:?}");
    }
    compare(Tale::Beside, &calm, crashes(&passed), Phones::new).await;
}
