//! Two programs on one PostgreSQL: both work, and nothing is done twice.

use std::{collections::BTreeSet, fs};

use kernel::Zone;
use store::{Db, Options};

use crate::{
    chaos::dispenses,
    house::{House, complained, nap, said, write},
    journal, rows,
};

/// Enough that whoever sleeps when the work comes wakes before it is done.
const PEOPLE: u32 = 1_500;

/// A schema that nobody has used; nothing where the tests run on SQLite, which has one program only.
#[expect(clippy::disallowed_methods, reason = "the test command speaks to tests by environment")]
fn schema(port: u16) -> Option<String> {
    if !store::testing::on_postgres() {
        return None;
    }
    let server = std::env::var("RAPPORT_TEST_POSTGRES").unwrap();
    let join = if server.contains('?') { '&' } else { '?' };
    Some(format!("{server}{join}schema=together_{}_{port}", std::process::id()))
}

/// Lets the house keep its rows there.
fn moves(house: &House, url: &str) {
    let file = house.path("rapport.toml");
    let config = fs::read_to_string(&file).unwrap();
    let (_, rest) = config.split_once('\n').unwrap();
    write(&file, &format!("database = \"{url}\"\n{rest}"));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_programs_share_the_work_and_do_nothing_twice() {
    let carrier = journal::carrier().await;
    let (one, two) = (House::new(&carrier.account()), House::new(&carrier.account()));
    let Some(url) = schema(one.port) else { return };
    moves(&one, &url);
    moves(&two, &url);
    let begun = one.runs(&["migrate"]);
    assert_eq!(begun.status.code(), Some(0), "{}", complained(&begun));
    fs::copy(one.path("rapport.key"), two.path("rapport.key")).unwrap();
    let (first, second) = (one.serve(), two.serve());
    let db = Db::open(&url.parse().unwrap(), Options::default()).unwrap();

    // Three weeks ago: every refill is open by now.
    let day = Zone::UTC.day(db.now()).plus_days(-21).to_string();
    write(&one.path("people.csv"), &dispenses(PEOPLE).replace("2026-01-05", &day));
    let mut import = one.starts(&["import", "--json", "people.csv"]);
    let both = [first.id(), second.id()].map(|id| format!("process {id}"));
    let mut at_work = BTreeSet::new();
    let mut is_imported = false;
    for _ in 0..12_000 {
        let held = db.read(|tx| tx.query(&rows::AT_WORK, &[], |row| row.get::<String>(0)));
        let held = held.await.unwrap();
        at_work.extend(held.iter().filter_map(|name| Some(name.split_once(',')?.0.to_owned())));
        is_imported = is_imported || import.try_wait().unwrap().is_some();
        let now = db.now();
        let due = db.read(move |tx| tx.find(&rows::DUE, &[now.into()], |row| row.get::<i64>(0)));
        if is_imported && due.await.unwrap() == Some(0) {
            break;
        }
        nap(2);
    }
    assert!(import.wait().unwrap().success());
    assert_eq!(at_work, BTreeSet::from(both), "{}{}", one.log(), two.log());

    let count = async |statement| {
        let found = db.read(move |tx| tx.find(statement, &[], |row| row.get::<i64>(0)));
        found.await.unwrap().unwrap()
    };
    let people = i64::from(PEOPLE);
    assert_eq!(count(&rows::PATIENTS).await, people);
    assert_eq!(count(&rows::DISPENSES).await, people);
    assert_eq!(count(&rows::REFILLS).await, people, "one refill for each");
    assert_eq!(count(&rows::MESSAGES).await, count(&rows::REFILLS_ASKED).await);
    assert_eq!(count(&rows::REFILL_TASKS).await, count(&rows::REFILLS_WITH_TASKS).await);
    assert_eq!((count(&rows::PARKED).await, count(&rows::STUCK).await), (0, 0));
    let verdict = two.runs(&["audit", "verify", "--json"]);
    let verdict: serde_json::Value = serde_json::from_str(&said(&verdict)).unwrap();
    assert_eq!(verdict["ok"], true, "{verdict}");
}
