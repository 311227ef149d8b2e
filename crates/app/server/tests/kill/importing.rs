//! What `rapport import` says of itself to a script, and what it keeps.

use crate::{
    chaos::dispenses,
    house::{House, complained, said, write},
    journal, rows,
};

/// One dispense that is good, and one that lasts no days.
fn good_and_bad() -> String {
    let text = dispenses(2);
    let (good, bad) = text.rsplit_once(",28,").unwrap();
    format!("{good},0,{bad}")
}

/// Over all kinds of resources.
fn counted(json: &str, name: &str) -> u64 {
    let summary: serde_json::Value = serde_json::from_str(json).unwrap();
    let kinds = summary["resources"].as_object().unwrap().values();
    kinds.map(|counts| counts[name].as_u64().unwrap()).sum()
}

async fn kept(house: &House) -> (i64, i64) {
    (house.count(&rows::PATIENTS).await, house.count(&rows::DISPENSES).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_rejected_is_counted_and_has_a_code_of_its_own() {
    let carrier = journal::carrier().await;
    let house = House::new(&carrier.account());
    write(&house.path("people.csv"), &good_and_bad());
    let told = house.runs(&["import", "--json", "people.csv"]);
    assert_eq!(told.status.code(), Some(2), "{}{}", said(&told), complained(&told));
    assert_eq!(counted(&said(&told), "rejected"), 1, "{}", said(&told));
    assert_eq!(house.count(&rows::DISPENSES).await, 1);

    // For a person it is a table, with the same code.
    let told = house.runs(&["import", "people.csv"]);
    assert_eq!(told.status.code(), Some(2), "{}{}", said(&told), complained(&told));
    assert!(said(&told).contains("1 rejected; see"), "{}", said(&told));

    write(&house.path("people.csv"), &dispenses(2));
    let told = house.runs(&["import", "--json", "people.csv"]);
    assert_eq!(told.status.code(), Some(0), "{}{}", said(&told), complained(&told));
    assert_eq!(counted(&said(&told), "rejected"), 0, "{}", said(&told));
    assert_eq!(kept(&house).await, (2, 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_cannot_be_made_fails_aloud() {
    let carrier = journal::carrier().await;
    let house = House::new(&carrier.account());
    let nothing = house.runs(&["import", "--json", "nothing.csv"]);
    assert_eq!(nothing.status.code(), Some(1), "{}{}", said(&nothing), complained(&nothing));
    assert!(complained(&nothing).contains("nothing.csv"), "{}", complained(&nothing));
    assert_eq!(said(&nothing), "");
    assert!(!house.path("rapport.db").exists(), "a database is made for nothing");

    write(&house.path("people.csv"), &dispenses(1));
    let nowhere = format!("sqlite:{}", house.path("no/such/folder/rapport.db").display());
    let closed = house.runs(&["import", "--json", "people.csv", "--database", &nowhere]);
    assert_eq!(closed.status.code(), Some(1), "{}{}", said(&closed), complained(&closed));
    assert_eq!(said(&closed), "");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_counts_and_keeps_nothing() {
    let carrier = journal::carrier().await;
    let house = House::new(&carrier.account());
    write(&house.path("people.csv"), &good_and_bad());
    let told = house.runs(&["import", "--json", "--dry-run", "people.csv"]);
    assert_eq!(told.status.code(), Some(2), "{}{}", said(&told), complained(&told));
    assert_eq!(counted(&said(&told), "rejected"), 1, "{}", said(&told));
    assert!(0 < counted(&said(&told), "created"), "{}", said(&told));
    assert_eq!(kept(&house).await, (0, 0));

    // Nor does one that goes through a running program.
    let _serve = house.serve();
    let told = house.runs(&["import", "--json", "--dry-run", "people.csv"]);
    assert_eq!(told.status.code(), Some(2), "{}{}", said(&told), complained(&told));
    assert_eq!(kept(&house).await, (0, 0));
}
