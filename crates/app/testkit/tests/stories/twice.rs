use std::{collections::BTreeSet, sync::Arc};

use engine::{DoneTwice, Registry};
use kernel::PhoneNumber;
use outreach::gateway::SendError;
use testkit::{Answer, Pharmacy, Phones, Span as _};

use crate::{
    course::{Manner, Tale},
    world::{self, World},
};

#[tokio::test(flavor = "multi_thread")]
async fn every_job_and_every_post_twice_leaves_the_same_world() {
    let once = twice_as_once(Tale::Whole).await;
    let filled: usize =
        once.iter().filter(|(line, _)| line.starts_with("refill filled")).map(|(_, n)| n).sum();
    assert_eq!(filled, 2, "{once:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_refills_share_is_the_same_when_everything_comes_twice() {
    let once = twice_as_once(Tale::Shared).await;
    let withheld = "message refill-reminder closed suppressed already-told";
    assert_eq!(once.get(withheld), Some(&1), "{once:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_goes_on_beside_the_ladder_is_the_same_when_it_is_done_twice() {
    let once = twice_as_once(Tale::Beside).await;
    for kind in ["link-locked", "stuck-work", "urgent-symptom"] {
        assert!(once.keys().any(|line| line.starts_with(&format!("task {kind} "))), "{once:#?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_job_is_among_those_done_twice() {
    let mut done = BTreeSet::new();
    let mut all = BTreeSet::new();
    for tale in [Tale::Whole, Tale::Shared, Tale::Beside] {
        let pharmacy = Pharmacy::twice(Phones::new(), 0.minutes()).await;
        pharmacy.db().attachments().put(Arc::<DoneTwice>::default());
        tale.happens(&pharmacy, Manner::Twice, None).await;
        let told = pharmacy.db().attachments();
        done.extend(told.get::<DoneTwice>().expect("what was done twice").kinds());
        all.extend(told.get::<Registry>().expect("the table of jobs").kinds());
    }
    let pharmacy = Pharmacy::twice(Phones::new(), 0.minutes()).await;
    pharmacy.db().attachments().put(Arc::<DoneTwice>::default());
    a_text_leaves_late(&pharmacy).await;
    done.extend(
        pharmacy.db().attachments().get::<DoneTwice>().expect("what was done twice").kinds(),
    );
    let never: Vec<_> = all.difference(&done).collect();
    assert!(never.is_empty(), "never done twice: {never:?}");
}

/// The carrier cannot be reached for the first minutes of a text to Ana, which then leaves, and of which
/// nothing is heard for two days.
async fn a_text_leaves_late(pharmacy: &Pharmacy) -> Vec<String> {
    let ana = pharmacy.ana().await;
    let number = PhoneNumber::parse(ana.who.phone).expect("a number");
    for _ in 0..4 {
        let down = SendError::NotSent { cause: "no-connection" };
        pharmacy.phones().next_send_to(&number, Answer::Fails(down));
    }
    ana.takes("adalimumab", 28.days()).await;
    pharmacy.pass_time(24.days()).await;
    ana.phone().texts()
}

#[tokio::test]
async fn a_text_that_leaves_late_is_watched_and_comes_once_when_everything_is_done_twice() {
    let once = a_text_leaves_late(&Pharmacy::open().await).await;
    let twice = a_text_leaves_late(&Pharmacy::twice(Phones::new(), 0.minutes()).await).await;
    assert!(!once.is_empty());
    assert_eq!(once.len(), twice.len(), "{once:?} {twice:?}");
}

/// The world in which everything comes once; it is the same when everything comes twice.
async fn twice_as_once(tale: Tale) -> World {
    let pharmacy = Pharmacy::open().await;
    tale.happens(&pharmacy, Manner::Once, None).await;
    let once = world::of(&pharmacy).await;
    let parked = once.keys().filter(|line| line.starts_with("parked")).count();
    assert_eq!(parked, usize::from(tale == Tale::Beside), "{once:#?}");
    for later in [0.minutes(), 7.minutes(), 30.hours()] {
        let pharmacy = Pharmacy::twice(Phones::new(), later).await;
        tale.happens(&pharmacy, Manner::Twice, None).await;
        let twice = world::of(&pharmacy).await;
        let difference = world::difference(&once, &twice);
        assert!(difference.is_empty(), "once and twice, {later:?} later: {difference:#?}");
    }
    once
}
