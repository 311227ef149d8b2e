use std::collections::BTreeMap;

use store::Fault;
use testkit::{Pharmacy, Phones};

use crate::{
    flow::{self, Manner},
    world::{self, World},
};

/// The doors that everything passes are tried at every so-and-so-many-th passing only; each label
/// with a place of its own at each of its passings.
const DOORS: [&str; 2] = ["store.read", "store.write"];

fn passings(passed: &[String], stride: u32) -> Vec<(String, u32)> {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for label in passed {
        *counts.entry(label).or_default() += 1;
    }
    let mut all = Vec::new();
    for (label, count) in counts {
        let step = if DOORS.contains(&label) { stride * 16 } else { stride };
        let step = usize::try_from(step).expect("small");
        all.extend((1..=count).step_by(step).map(|nth| (label.to_owned(), nth)));
    }
    all
}

async fn crashed_at(label: &str, nth: u32, knows_keys: bool) -> (World, usize) {
    let phones = if knows_keys { Phones::with_look_up() } else { Phones::new() };
    let pharmacy = Pharmacy::with(phones).await;
    let fault = Fault::CrashAt { label: label.to_owned(), nth };
    flow::whole(&pharmacy, Manner::Once, Some(fault)).await;
    assert!(!pharmacy.db().faults().is_down());
    (world::of(&pharmacy).await, world::maybe_twice(&pharmacy).await.len())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_anywhere_leaves_the_same_world() {
    let pharmacy = Pharmacy::open().await;
    flow::whole(&pharmacy, Manner::Once, None).await;
    let calm = world::of(&pharmacy).await;
    let passed = pharmacy.db().faults().passed();
    let stride = if store::testing::on_postgres() { 12 } else { 2 };
    println!("{:?}", passings(&passed, 1).len());
    let mut bad = Vec::new();
    for (label, nth) in passings(&passed, stride) {
        for knows_keys in [false, true] {
            let (world, twice) = crashed_at(&label, nth, knows_keys).await;
            let difference = world::difference(&calm, &world);
            // A carrier that can be asked leaves no doubt.
            if !difference.is_empty() || (knows_keys && 0 < twice) {
                bad.push((label.clone(), nth, knows_keys, twice, difference));
            }
        }
    }
    assert!(bad.is_empty(), "{bad:#?}");
}
