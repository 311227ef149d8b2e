use std::{collections::BTreeMap, sync::Arc};

use engine::Runner;
use kernel::Actor;
use sample::{By, Carrier, Filled, Lived, Resident, World, live};
use store::testing::Database;

use crate::writing::{filled, open};

struct Played {
    database: Database,
    filled: Filled,
    carrier: Arc<Carrier>,
    lived: Lived,
}

async fn played(patients: u32, days: i64) -> Played {
    let database = open().await;
    let db = &database.db;
    let filled = filled(db, patients).await;
    wiring::learn_medications(db).await.expect("the names are read");
    let carrier = Arc::new(Carrier::default());
    let courier = wiring::courier(db, vec![Arc::<Carrier>::clone(&carrier)], "+12015550100");
    let runner = Runner::new(db, Arc::new(wiring::registry(courier)), "sample");
    let team = db.write(&Actor::System, sample::hire).await.expect("two are hired");
    let world = World { db, runner: &runner, carrier: &carrier, team };
    let until = db.now().plus_hours(24 * days);
    let lived = live(&world, &filled.residents, until, 1).await;
    let lived = lived.unwrap_or_else(|error| panic!("{}", error.chain()));
    Played { database, filled, carrier, lived }
}

#[tokio::test]
async fn two_weeks_leave_every_kind_of_trace() {
    let Played { database, filled, lived, .. } = played(160, 14).await;
    assert!(lived.sent > 40 && lived.replies > 15 && lived.pages > 5, "{lived:?}");
    assert!(lived.tasks > 20 && lived.dispenses > 10, "{lived:?}");
    assert!(lived.letters > 3, "{lived:?}");
    let here = database.db.write(&Actor::System, outreach::letter::here).await.unwrap();
    assert!(2 < here.waiting.len(), "letters wait to be printed");
    let mut states: BTreeMap<&str, usize> = BTreeMap::new();
    for Resident { therapies, .. } in filled.residents {
        for therapy in therapies {
            let refill = database.db.read(move |tx| care::refill::current(tx, therapy)).await;
            if let Some(refill) = refill.unwrap() {
                *states.entry(refill.state.code()).or_default() += 1;
            }
        }
    }
    for state in ["planned", "asked", "needs_pharmacist", "confirmed", "ordered"] {
        assert!(states.contains_key(state), "{state} is missing: {states:?}");
    }
    let open =
        database.db.read(|tx| care::task::count(tx, care::task::Filter::default())).await.unwrap();
    assert!(open > 5, "{open} tasks are open");
}

#[tokio::test]
async fn who_is_out_of_medicine_and_has_not_answered_is_on_the_list() {
    let Played { database, filled, .. } = played(640, 14).await;
    let today = sample::zone().expect("a zone").day(database.db.now());
    let mut late = 0;
    for Resident { id, person, .. } in filled.residents {
        let found = database.db.read(move |tx| {
            let refills = care::refill::open_of_patient(tx, id)?;
            Ok((refills, care::task::of_patient(tx, id, 200)?))
        });
        let (refills, tasks) = found.await.unwrap();
        for refill in refills {
            let out = refill.window.map_or(0, |days| today.days_since(days.runs_out_on));
            // On the first day a task opens in the morning; on the tenth a letter is the last word.
            if !refill.state.awaits_answer() || !(1..10).contains(&out) {
                continue;
            }
            late += 1;
            let mut open = tasks.iter().filter(|task| task.state != care::task::State::Done);
            let is_listed = open.any(|task| task.refill == Some(refill.id));
            assert!(is_listed, "{} {} is out for {out} days", person.given, person.family);
        }
    }
    assert!(4 < late, "{late} are late");
}

#[tokio::test]
async fn the_same_seed_lives_the_same_days() {
    let (one, other) = (played(40, 6).await, played(40, 6).await);
    assert_eq!(one.lived, other.lived);
    let said = |played: &Played| -> Vec<(String, By, i64)> {
        let lines = played.carrier.lines().into_iter();
        let mut said: Vec<_> = lines.map(|it| (it.address, it.by, it.at.0)).collect();
        said.sort_by_key(|(address, by, at)| (address.clone(), *at, *by == By::Phone));
        said
    };
    assert_eq!(said(&one), said(&other));
}

#[tokio::test]
async fn nobody_is_written_to_where_they_did_not_agree() {
    let Played { filled, carrier, .. } = played(120, 10).await;
    let may: Vec<&str> = filled
        .residents
        .iter()
        .map(|it| &it.person)
        .filter(|person| person.agreement.lets_text())
        .map(|person| match &person.email {
            Some(email) if person.reads_mail => email,
            _ => person.phone.e164(),
        })
        .collect();
    let lines = carrier.lines();
    let sent: Vec<_> = lines.iter().filter(|line| line.by == By::Pharmacy).collect();
    let letters = sent.iter().filter(|line| line.heading.is_some()).count();
    assert!(0 < letters && letters < sent.len(), "{letters} of {}", sent.len());
    for line in sent {
        assert_eq!(line.heading.is_some(), line.address.contains('@'), "{}", line.address);
        assert!(may.contains(&line.address.as_str()), "{} agreed to nothing", line.address);
    }
}
