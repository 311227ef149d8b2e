use channels::simulator::Simulator;
use store::Clock;

use crate::{
    house::{House, Serve, complained, nap, said, write},
    journal::{self, Tally},
    rows,
};

/// Texts written to the pharmacy before each kill.
const TEXTS: u32 = 40;
/// Longer than a lease and the wait after it, in milliseconds.
pub const LEASES: i64 = 100_000;

/// How many kills: 3, or what `RAPPORT_CHAOS_RUNS` says.
#[expect(clippy::disallowed_methods, reason = "the command speaks to this test by environment")]
fn runs() -> u32 {
    std::env::var("RAPPORT_CHAOS_RUNS").ok().and_then(|text| text.parse().ok()).unwrap_or(3)
}

/// Moments that look random and can be had again.
struct Moments(u64);

impl Moments {
    fn next(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % below
    }
}

pub fn number(person: u32) -> String {
    format!("+1201{:03}{:04}", 300 + person / 10_000, person % 10_000)
}

/// One dispense for each person.
pub fn dispenses(people: u32) -> String {
    let mut text = "patient_id,given_name,family_name,birth_date,phone,email,language,\
                    prescription_id,fill_id,ndc,rxcui,drug,quantity,days_supply,dispensed_on\n"
        .to_owned();
    for person in 0..people {
        let line = format!(
            "P-{person},Kim,Person{person},1970-01-01,{},,en,,F-{person},,,etanercept,4,28,2026-01-05\n",
            number(person)
        );
        text.push_str(&line);
    }
    text
}

/// Milliseconds until the next Tuesday, 18:00 UTC: nowhere in New York's year a quiet hour.
pub fn until_afternoon() -> i64 {
    const WEEK: i64 = 7 * 86_400_000;
    // The epoch was a Thursday: the first Tuesday came five days later.
    const FIRST: i64 = 5 * 86_400_000 + 18 * 3_600_000;
    (FIRST - Clock::running().now().0).rem_euclid(WEEK)
}

/// An import that is killed half-way with the program that runs it; then the same again.
async fn imports(house: &House, moments: &mut Moments) -> Serve {
    let serve = house.serve();
    let mut import = house.starts(&["import", "--json", "people.csv"]);
    nap(20 + moments.next(400));
    serve.ends_by_force();
    import.wait().unwrap();
    house.moves_clock(until_afternoon()).await;
    let serve = house.serve();
    let again = house.runs(&["import", "--json", "people.csv"]);
    assert_eq!(again.status.code(), Some(0), "{}{}", said(&again), complained(&again));
    serve
}

/// Waits until the first of the new texts has been taken.
fn begins(carrier: &Simulator, seen: &mut u64) {
    for _ in 0..2_000 {
        let counts = carrier.counts();
        if *seen < counts.posts_taken || counts.posts_pending == 0 {
            break;
        }
        nap(5);
    }
    *seen = carrier.counts().posts_taken;
}

/// Waits until nothing is due on either side.
pub async fn settles(house: &House, carrier: &Simulator) {
    for _ in 0..2_400 {
        carrier.settle().await;
        if house.due().await == 0 {
            return;
        }
        nap(50);
    }
    panic!("the pharmacy does not come to rest: {} due\n{}", house.due().await, house.log());
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_at_any_moment_it_loses_nothing_and_flags_what_may_come_twice() {
    let runs = runs();
    let people = runs * TEXTS;
    let carrier = journal::carrier().await;
    let house = House::new(&carrier.account());
    journal::knows(&carrier, &house);
    write(&house.path("people.csv"), &dispenses(people));
    let mut moments = Moments(0x9e37_79b9_7f4a_7c15);
    let mut serve = imports(&house, &mut moments).await;
    let mut seen = 0;
    for run in 0..runs {
        for person in run * TEXTS..(run + 1) * TEXTS {
            carrier.write(&number(person), "can I travel with the pen?");
        }
        begins(&carrier, &mut seen);
        nap(moments.next(400));
        serve.ends_by_force();
        // What was not taken is lost, and the phone shows it: no promise was made.
        carrier.settle().await;
        house.moves_clock(LEASES).await;
        serve = house.serve();
    }
    for _ in 0..3 {
        settles(&house, &carrier).await;
        serve.ends_by_force();
        house.moves_clock(LEASES).await;
        serve = house.serve();
    }
    settles(&house, &carrier).await;
    judge(&house, journal::tally(&carrier), runs).await;

    let again = house.runs(&["import", "--json", "people.csv"]);
    let summary: serde_json::Value = serde_json::from_str(&said(&again)).unwrap();
    assert_eq!(house.count(&rows::PATIENTS).await, i64::from(people), "{summary}");
    assert_eq!(house.count(&rows::DISPENSES).await, i64::from(people), "{summary}");
    for (kind, counts) in summary["resources"].as_object().unwrap() {
        assert_eq!((&counts["created"], &counts["updated"]), (&0.into(), &0.into()), "{kind}");
    }
    let verdict = house.runs(&["audit", "verify", "--json"]);
    let verdict: serde_json::Value = serde_json::from_str(&said(&verdict)).unwrap();
    assert_eq!(verdict["ok"], true, "{verdict}");
    serve.ends_by_force();
}

#[expect(clippy::print_stdout, reason = "the figure is what the command is run for")]
pub async fn judge(house: &House, tally: Tally, runs: u32) {
    let flagged = house.count(&rows::MAYBE_TWICE).await;
    let uncertain = house.count(&rows::UNCERTAIN).await;
    let (kept, questions) =
        (house.count(&rows::REPLIES).await, house.count(&rows::QUESTIONS).await);
    // What was under way at twenty kills is set aside for a person, as what kills the program is.
    let parked = house.count(&rows::PARKED).await;
    let parked_replies = house.count(&rows::PARKED_REPLIES).await;
    let parked_messages = house.count(&rows::PARKED_MESSAGES).await;
    println!(
        "{{\"kills\": {}, \"written\": {}, \"taken\": {}, \"kept\": {kept}, \"answered\": {}, \
         \"twice\": {}, \"flagged\": {flagged}, \"uncertain\": {uncertain}, \"parked\": {parked}}}",
        runs + 4,
        runs * TEXTS,
        tally.taken,
        tally.answered,
        tally.twice
    );
    let count = |figure: usize| i64::try_from(figure).unwrap();
    assert!(0 < tally.taken, "the load never reached the pharmacy: {}", house.log());
    assert!(count(tally.taken) <= kept, "what was taken is kept");
    assert_eq!(kept, questions + parked_replies, "each text became one task");
    let excused = uncertain + parked_replies + parked_messages;
    assert!(count(tally.taken - tally.answered) <= excused, "{tally:?}: an answer was lost");
    assert_eq!(house.count(&rows::FAILED).await, uncertain, "a person is told of each");
    assert!(parked <= house.count(&rows::STUCK).await, "a person is told of each");
    // A receipt settles what is set aside.
    assert!(house.count(&rows::UNSETTLED).await <= parked_messages);
    assert!(count(tally.twice) <= flagged, "{tally:?}: {flagged} flagged");
    assert!(tally.most <= 2, "{tally:?}");
}
