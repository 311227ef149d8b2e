//! The program ends at a label, in the midst of a transaction or between two, and starts again.

use crate::{
    chaos::{LEASES, dispenses, judge, number, settles, until_afternoon},
    house::{House, complained, said, write},
    journal,
};

/// People who write before it ends, and as many who write after.
const PEOPLE: u32 = 10;

/// Where it ends: what every part of an answer's way passes.
const LABELS: [&str; 9] = [
    "engine.jobs_claimed:1",
    "engine.steps_run:2",
    "outreach.reply_kept:3",
    "outreach.reply_interpreted:3",
    "outreach.message_requested:3",
    "outreach.intent_before_commit:1",
    "outreach.before_send:2",
    "outreach.after_send:2",
    "outreach.note_before_commit:1",
];

#[tokio::test(flavor = "multi_thread")]
async fn labels_at_which_it_ends_lose_nothing() {
    for label in LABELS {
        let carrier = journal::carrier().await;
        let house = House::new(&carrier.account());
        journal::knows(&carrier, &house);
        write(&house.path("people.csv"), &dispenses(2 * PEOPLE));
        house.serve().ends_by_force();
        house.moves_clock(until_afternoon()).await;
        let import = house.runs(&["import", "--json", "people.csv"]);
        assert_eq!(import.status.code(), Some(0), "{}{}", said(&import), complained(&import));
        let serve = house.serve_until(label);
        for person in 0..PEOPLE {
            carrier.write(&number(person), "can I travel with the pen?");
        }
        assert!(serve.ends_by_itself(), "{label} was never reached: {}", house.log());
        carrier.settle().await;
        house.moves_clock(LEASES).await;
        let mut serve = house.serve();
        for person in PEOPLE..2 * PEOPLE {
            carrier.write(&number(person), "can I travel with the pen?");
        }
        for _ in 0..2 {
            settles(&house, &carrier).await;
            serve.ends_by_force();
            house.moves_clock(LEASES).await;
            serve = house.serve();
        }
        settles(&house, &carrier).await;
        judge(&house, journal::tally(&carrier), 1).await;
        serve.ends_by_force();
    }
}
