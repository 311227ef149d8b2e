//! The world as it stands: everything kept and everything on the phones, without ids and times, so
//! that two pharmacies with the same past can be compared.

use std::collections::{BTreeMap, BTreeSet};

use kernel::DeliveryId;
use store::{Row, Statement, Tx};
use testkit::Pharmacy;

use crate::rows;

/// How often each line stands in the world.
pub type World = BTreeMap<String, usize>;

type Cells = fn(&Row<'_>) -> kernel::Result<String>;

/// Everything, with texts that may have come twice counted once.
pub async fn of(pharmacy: &Pharmacy) -> World {
    let mut world = pharmacy.read(kept).await;
    let twice: BTreeSet<DeliveryId> = maybe_twice(pharmacy).await;
    let mut seen = BTreeSet::new();
    for (number, text) in pharmacy.phones().all() {
        let is_first = seen.insert(text.key);
        assert!(is_first || twice.contains(&text.key), "twice and not flagged: {}", text.words);
        if is_first {
            *world.entry(format!("{number}: {}", without_link(&text.words))).or_default() += 1;
        }
    }
    world
}

/// Deliveries that the pharmacy says may have come twice.
pub async fn maybe_twice(pharmacy: &Pharmacy) -> BTreeSet<DeliveryId> {
    let found = pharmacy.read(|tx| tx.query(&rows::MAYBE_TWICE, &[], |row| row.get(0))).await;
    found.into_iter().collect()
}

/// What differs: the line, and how often it stands here and there.
pub fn difference(here: &World, there: &World) -> Vec<(String, usize, usize)> {
    let lines: BTreeSet<&String> = here.keys().chain(there.keys()).collect();
    let count = |world: &World, line: &String| world.get(line).copied().unwrap_or(0);
    lines
        .into_iter()
        .map(|line| (line.clone(), count(here, line), count(there, line)))
        .filter(|(_, here, there)| here != there)
        .collect()
}

fn kept(tx: &mut Tx<'_>) -> kernel::Result<World> {
    let tables: [(&str, &Statement, Cells); 13] = [
        ("refill", &rows::REFILLS, |row| {
            Ok(format!("{} {} {}", text(row, 0)?, text(row, 1)?, row.get::<bool>(2)?))
        }),
        ("move", &rows::MOVES, three),
        ("task", &rows::TASKS, |row| Ok(format!("{} {}", three(row)?, text(row, 3)?))),
        ("message", &rows::MESSAGES, |row| Ok(format!("{} {}", three(row)?, text(row, 3)?))),
        ("delivery", &rows::DELIVERIES, two),
        ("reply", &rows::REPLIES, two),
        ("picture", &rows::PICTURES, |row| Ok(format!("{} {}", two(row)?, row.get::<bool>(2)?))),
        ("run", &rows::RUNS, two),
        ("event", &rows::EVENTS, |row| text(row, 0)),
        ("audit", &rows::AUDIT, two),
        ("parked", &rows::PARKED, two),
        ("consent", &rows::CONSENTS, two),
        ("link", &rows::LINKS, two),
    ];
    let mut world = World::new();
    for (name, statement, cells) in tables {
        for line in tx.query(statement, &[], cells)? {
            *world.entry(format!("{name} {line}")).or_default() += 1;
        }
    }
    let doubles: Vec<String> = tx.query(&rows::DOUBLES, &[], |row| row.get(0))?;
    assert!(doubles.is_empty(), "two deliveries of one message were accepted: {doubles:?}");
    for line in tx.query(&rows::JOBS, &[], |row| text(row, 0))? {
        // Looks for overdue receipts are shared by the hour of a send, which a crash may move.
        if line != "outreach.watch_receipts/1" {
            *world.entry(format!("job {line}")).or_default() += 1;
        }
    }
    Ok(world)
}

fn text(row: &Row<'_>, at: usize) -> kernel::Result<String> {
    Ok(row.get::<Option<String>>(at)?.unwrap_or_else(|| "-".to_owned()))
}

fn two(row: &Row<'_>) -> kernel::Result<String> {
    Ok(format!("{} {}", text(row, 0)?, text(row, 1)?))
}

fn three(row: &Row<'_>) -> kernel::Result<String> {
    Ok(format!("{} {}", two(row)?, text(row, 2)?))
}

/// The words with the secret of their link cut off.
fn without_link(words: &str) -> String {
    let cut = |word: &str| match word.split_once("/r/") {
        Some((base, _)) => format!("{base}/r/.."),
        None => word.to_owned(),
    };
    words.split(' ').map(cut).collect::<Vec<_>>().join(" ")
}
