//! A simulated year: so many sends with everything that can happen to them, and a judge who counts the
//! promises that were broken. And how long a stop takes until nothing leaves any more.

use std::{io::Write as _, time::Instant};

use ::year::{Outcome, Rule, Wanted as Year};
use kernel::{Error, Result};
use store::DatabaseUrl;
use vault::RootKey;

use crate::{Wanted, figure::Figure, ground::Ground};

/// Sends that one person's year comes to, with room to spare.
const SENDS_OF_A_PERSON: usize = 76;
/// Steps of the clock, in minutes.
const STEPS: (i64, i64) = (10, 30);
/// So often the program dies.
const DEATHS: usize = 300;

/// Lives through a year of at least so many sends, and prints what came of it. A broken promise is a
/// failure.
pub async fn measure(wanted: &Wanted, seed: Option<u64>) -> Result<()> {
    let seed = seed.unwrap_or_else(any_seed);
    let count = wanted.count.unwrap_or(1_000_000);
    let people = count.div_ceil(SENDS_OF_A_PERSON).max(48);
    say(&format!("seed {seed}, {people} people"))?;
    let ground = Ground::open(wanted).await?;
    let url = DatabaseUrl::Sqlite(ground.file("year.db"));
    let begun = Instant::now();
    let year = Year { seed, people, steps: STEPS, deaths: DEATHS };
    let outcome = ::year::live(&url, year).await?;
    let seconds = begun.elapsed().as_secs_f64();
    tell(&outcome, seed, seconds)?;
    if outcome.sends < count {
        return Err(Error::failed(format!("only {} of {count} sends", outcome.sends)));
    }
    if !outcome.broken.is_empty() {
        say(&outcome.complaints())?;
        return Err(Error::failed(format!("{} promises were broken", outcome.broken.len())));
    }
    Ok(())
}

fn tell(outcome: &Outcome, seed: u64, seconds: f64) -> Result<()> {
    let plain = |name: &str, unit, ours| {
        Figure::plain(format!("year.{name}"), unit, ours, ("nothing", 1.0)).print();
    };
    plain("sends", "sends", outcome.sends as f64);
    plain("messages", "messages", outcome.messages as f64);
    plain("copies", "arrivals that came twice, as the contract allows", outcome.copies as f64);
    plain("deaths", "deaths of the program", outcome.deaths as f64);
    plain("time", "s", seconds);
    for rule in Rule::ALL {
        say(&format!("{}: {}", rule.words(), outcome.count(rule)))?;
    }
    say(&format!("ends: {:?}", outcome.ends))?;
    say(&format!("seed {seed}, digest {:016x}", outcome.digest))
}

fn any_seed() -> u64 {
    let salt = RootKey::new_salt();
    salt.into_iter().take(4).fold(0, |all, byte| all << 8 | u64::from(byte))
}

fn say(line: &str) -> Result<()> {
    writeln!(std::io::stdout(), "{line}").map_err(Error::failed)
}
