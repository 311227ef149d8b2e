//! A small year, on the database of the test run.

use std::{collections::BTreeMap, io::Write as _};

use store::{DatabaseUrl, testing};
use year::{Outcome, Rule, Wanted, live};

/// Big enough that everything happens to somebody.
const fn small(seed: u64) -> Wanted {
    Wanted { seed, people: 48, steps: (15, 45), deaths: 40 }
}

/// Small enough to be lived through again and again, on any database; of the parts there are, the first
/// dozen.
const fn tiny(seed: u64) -> Wanted {
    Wanted { seed, people: 12, steps: (90, 240), deaths: 12 }
}

/// A file that goes with its test.
struct File(DatabaseUrl, Option<std::path::PathBuf>);

impl File {
    fn sqlite() -> Self {
        let (url, file) = testing::fresh_file();
        Self(url, Some(file))
    }

    fn of_the_run() -> Self {
        let (url, file) = testing::fresh();
        Self(url, file)
    }
}

impl Drop for File {
    fn drop(&mut self) {
        for ending in ["", "-wal", "-shm"] {
            let Some(file) = &self.1 else { return };
            let mut name = file.as_os_str().to_owned();
            name.push(ending);
            // What is left in the folder for temporary files is the system's to clear.
            let _ = std::fs::remove_file(name);
        }
    }
}

async fn lived(file: &File, wanted: Wanted) -> Outcome {
    live(&file.0, wanted).await.unwrap_or_else(|error| panic!("{}", error.chain()))
}

#[track_caller]
fn is_kept(outcome: &Outcome, seed: u64) {
    assert!(outcome.broken.is_empty(), "seed {seed}\n{}", outcome.complaints());
}

#[track_caller]
fn has<T>(all: &BTreeMap<T, usize>, wanted: &[&str])
where
    T: Ord + std::borrow::Borrow<str> + std::fmt::Debug,
{
    let missing: Vec<_> = wanted.iter().filter(|it| !all.contains_key(**it)).collect();
    assert!(missing.is_empty(), "{missing:?} of {all:?}");
}

/// What happens to a dozen people on any database.
#[track_caller]
fn is_lively(outcome: &Outcome) {
    has(
        &outcome.reasons,
        &[
            "allowed",
            "confirming-stop",
            "answering",
            "safety-allowed",
            "requested",
            "stopped",
            "revoked",
            "deceased",
            "inactive",
            "stop-confirmed",
            "emergency-reply",
        ],
    );
    has(&outcome.decided, &["quiet-hours", "daily-limit", "weekly-limit", "held"]);
    has(
        &outcome.happened,
        &[
            "stop by a text",
            "stop by an e-mail",
            "no more of refills by a text",
            "complaint",
            "danger",
            "move",
            "death",
            "left",
            "own hours",
            "came late",
            "given up as too late",
        ],
    );
    has(&outcome.ends, &["delivered", "taken", "withheld", "dropped"]);
}

/// Everything that a year can bring is in it: what never happens proves nothing.
#[track_caller]
fn is_rich(outcome: &Outcome) {
    is_lively(outcome);
    has(
        &outcome.reasons,
        &["no-consent", "expired", "expires-first", "help", "start-confirmed", "suspended"],
    );
    has(
        &outcome.happened,
        &[
            "link under an e-mail",
            "topic ended by the page of why",
            "wire ended by the page of why",
            "topic ended by the page of choices",
            "calls ended by a key",
            "all ended by word of mouth",
            "came after it had been too late",
            "condemned by a receipt",
        ],
    );
    has(&outcome.ends, &["not there", "uncertain"]);
    assert!(10 < outcome.deaths && 0 < outcome.copies, "{} {}", outcome.deaths, outcome.copies);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_year_in_which_everything_happens_keeps_every_promise() {
    // On a server each step takes several times as long.
    let wanted = if testing::on_postgres() { tiny(4) } else { small(1) };
    let outcome = lived(&File::of_the_run(), wanted).await;
    is_kept(&outcome, wanted.seed);
    is_lively(&outcome);
    if wanted.people == 48 {
        is_rich(&outcome);
        assert!(3_000 < outcome.sends, "{}", outcome.sends);
    }
    assert_eq!(Rule::ALL.map(|rule| outcome.count(rule)), [0; 15]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_year_that_nobody_has_seen_keeps_every_promise() {
    let seed = testing::any_number() % 1_000_000;
    // Shown by whoever runs it, so that the same year can be lived through again.
    writeln!(std::io::stderr(), "seed {seed}").expect("standard error");
    let outcome = lived(&File::sqlite(), Wanted { people: 24, ..small(seed) }).await;
    is_kept(&outcome, seed);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_years_of_one_seed_are_the_same_on_either_database() {
    // On a server each step takes several times as long.
    let seeds: &[u64] = if testing::on_postgres() { &[7] } else { &[7, 8] };
    for seed in seeds.iter().copied() {
        let first = lived(&File::sqlite(), tiny(seed)).await;
        let second = lived(&File::of_the_run(), tiny(seed)).await;
        let differ = first.lines.iter().zip(&second.lines).find(|(one, other)| one != other);
        assert_eq!(differ, None);
        assert_eq!((first.digest, first.sends), (second.digest, second.sends));
        assert!(!first.lines.is_empty());
    }
    let other = lived(&File::sqlite(), tiny(9)).await;
    let first = lived(&File::sqlite(), tiny(7)).await;
    assert_ne!(first.digest, other.digest);
}
