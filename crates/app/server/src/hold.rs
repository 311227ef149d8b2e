//! `rapport hold` and `rapport release`: the one switch that keeps all messages back. Beside a running
//! `serve` on SQLite it goes through it.

use kernel::{Actor, Day, Instant, Result, Zone};
use outreach::{
    contact_policy,
    policy::{Hold, HoldScope},
};
use serde::{Deserialize, Serialize};
use store::{Db, Tx};

use crate::{
    cli::{HoldArgs, Installation},
    config::Config,
    control::{self, Ask},
    exit::{Exit, say},
    open,
};

/// A hold as it is asked for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct HoldOrder {
    /// When it ends by itself, as [`end`] reads it.
    pub until: Option<String>,
    /// Whether answers to patients who write still go.
    pub answers_go: bool,
}

/// When a hold ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    At(Instant),
    /// At the beginning of that day at the pharmacy.
    On(Day),
}

fn end(text: &str) -> Option<End> {
    let day = text.parse().ok().map(End::On);
    day.or_else(|| text.parse().ok().map(End::At))
}

/// Checks an end as the command line has it.
pub fn is_end(text: &str) -> std::result::Result<String, String> {
    let told = "expected a day as 2026-11-24, or a time as 2026-11-24T08:00:00-05:00";
    end(text).map(|_| text.to_owned()).ok_or_else(|| told.to_owned())
}

/// Holds messages back.
pub async fn hold(arguments: HoldArgs) -> std::result::Result<(), Exit> {
    let config = Config::load(&arguments.common)?;
    let order = HoldOrder { until: arguments.until, answers_go: arguments.answers_go };
    let told = match open::to_write(&config, "rapport hold").await {
        Ok(open) => set(&open.db, order).await?,
        Err(exit) if exit.is_held() => control::ask(&config, &Ask::Hold(order), |_| {}).await?,
        Err(exit) => return Err(exit),
    };
    say(told);
    Ok(())
}

/// Lets messages go again.
pub async fn release(common: &Installation) -> std::result::Result<(), Exit> {
    let config = Config::load(common)?;
    let told = match open::to_write(&config, "rapport release").await {
        Ok(open) => lift(&open.db).await?,
        Err(exit) if exit.is_held() => control::ask(&config, &Ask::Release, |_| {}).await?,
        Err(exit) => return Err(exit),
    };
    say(told);
    Ok(())
}

/// Sets the switch; gives the sentence that says so.
pub async fn set(db: &Db, order: HoldOrder) -> std::result::Result<String, Exit> {
    let scope = if order.answers_go { HoldScope::Initiated } else { HoldScope::Everything };
    let end = order.until.as_deref().and_then(end);
    let write = move |tx: &mut Tx<'_>| {
        let until = match end {
            None => None,
            Some(End::At(at)) => Some(at),
            Some(End::On(day)) => Some(care::pharmacy::zone(tx)?.start_of(day)),
        };
        if until.is_some_and(|until| until <= tx.now()) {
            return Ok(false);
        }
        contact_policy::hold(tx, Hold { scope, until }, "command")?;
        Ok(true)
    };
    if !db.write(&Actor::System, write).await? {
        return Err(Exit::failed("that time is over: nothing was changed"));
    }
    Ok(standing(db).await?.unwrap_or_default())
}

/// Lifts the switch; gives the sentence that says so.
pub async fn lift(db: &Db) -> Result<String> {
    let was_held = db.write(&Actor::System, contact_policy::let_go).await?;
    Ok(match was_held {
        true => "Messages go again: each asks within a quarter of an hour whether it may.",
        false => "Nothing was held back.",
    }
    .to_owned())
}

/// What is held back now, as a sentence; nothing when messages go.
pub async fn standing(db: &Db) -> Result<Option<String>> {
    let read = |tx: &mut Tx<'_>| Ok((contact_policy::held(tx)?, care::pharmacy::zone(tx)?));
    let (hold, zone) = db.read(read).await?;
    Ok(hold.map(|hold| sentence(hold, &zone)))
}

fn sentence(hold: Hold, zone: &Zone) -> String {
    let what = match hold.scope {
        HoldScope::Everything => "All messages are held back, but what somebody in danger is told",
        HoldScope::Initiated => "Messages that we begin are held back; answers go",
    };
    let until = match hold.until {
        Some(until) => format!("until {} ({})", zone.civil(until), zone.name()),
        None => "until `rapport release`".to_owned(),
    };
    format!("{what}; {until}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hold_ends_on_a_day_or_at_a_time() {
        for (text, expected) in [
            ("2026-11-24", true),
            ("2026-11-24T08:00:00-05:00", true),
            ("2026-11-24T13:00:00Z", true),
            ("2026-11-24T08:00:00", false),
            ("tomorrow", false),
            ("", false),
        ] {
            assert_eq!(is_end(text).is_ok(), expected, "{text}");
        }
        assert!(matches!(end("2026-11-24"), Some(End::On(_))));
    }

    #[test]
    fn what_is_held_is_told_in_the_pharmacys_time() {
        let zone = Zone::named("America/New_York").unwrap();
        let until = Some("2026-11-24T13:00:00Z".parse().unwrap());
        let told = sentence(Hold { scope: HoldScope::Initiated, until }, &zone);
        assert!(
            told.ends_with("answers go; until 2026-11-24T08:00:00 (America/New_York)."),
            "{told}"
        );
        let told = sentence(Hold { scope: HoldScope::Everything, until: None }, &zone);
        assert!(told.ends_with("until `rapport release`."), "{told}");
    }
}
