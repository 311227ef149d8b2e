use testkit::{Pharmacy, Phones, Span as _};

use crate::{
    course::{self, Manner},
    world,
};

#[tokio::test(flavor = "multi_thread")]
async fn every_job_and_every_post_twice_leaves_the_same_world() {
    let pharmacy = Pharmacy::open().await;
    course::whole(&pharmacy, Manner::Once, None).await;
    let once = world::of(&pharmacy).await;
    let filled: usize =
        once.iter().filter(|(line, _)| line.starts_with("refill filled")).map(|(_, n)| n).sum();
    assert_eq!(filled, 2, "{once:#?}");
    assert!(!once.keys().any(|line| line.starts_with("parked")), "{once:#?}");
    for later in [0.minutes(), 7.minutes(), 30.hours()] {
        let pharmacy = Pharmacy::twice(Phones::new(), later).await;
        course::whole(&pharmacy, Manner::Twice, None).await;
        let twice = world::of(&pharmacy).await;
        let difference = world::difference(&once, &twice);
        assert!(difference.is_empty(), "once and twice, {later:?} later: {difference:#?}");
    }
}
