//! `cargo x`: the commands of the house, the same on a desk and in `.ci/run`.
//!
//! One module a command. Nothing to install: cargo builds it. It knows files, processes and the
//! crate graph, and nothing of pharmacies.

mod bench;
mod browser;
mod chaos;
mod check;
mod ci;
mod demo;
mod graph;
mod journey;
mod locales;
mod machine;
mod metadata;
mod postgres;
mod run;
mod say;
mod schema;
mod source;
mod stop;
mod suite;
mod tally;
mod test;
mod tidy;
mod tree;

use std::process::ExitCode;

use stop::{Result, Stop};

type Entry = (&'static str, fn(&[String]) -> Result<()>, &'static str);

const COMMANDS: &[Entry] = &[
    ("check", check::command, "fmt, clippy -D warnings, tidy"),
    ("test", test::command, "everything; [--db sqlite|postgres] [--no-browser]"),
    ("tidy", tidy::command, "the rules of the house; [RULE..] runs only those"),
    ("demo", demo::command, "a synthetic pharmacy in the browser; options go to `rapport demo`"),
    ("bench", bench::command, "engine|outreach|import|web|smpp|year [--json] [--database ..]"),
    ("chaos", chaos::command, "[--runs N]: kill the real program under load, and judge it"),
    ("schema", schema::command, "rebuild migrations/schema.sql and docs/schema.md; [--check]"),
    ("locales", locales::command, "compare every language with the English messages"),
    ("journey", journey::command, "run FILE [SCRIPT]: check a journey and rehearse it"),
    ("graph", graph::command, "print the crate arrows; [--mermaid]"),
    ("e2e", browser::command, "browser stories and accessibility scans in headless Chromium"),
    ("ci", ci::command, "check, then test: what .ci/run runs"),
];

/// Names of all commands, for the check that documents name none that does not exist.
fn command_names() -> impl Iterator<Item = &'static str> {
    COMMANDS.iter().map(|(name, ..)| *name)
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            say::problem(&stop.to_string());
            stop.exit_code()
        }
    }
}

fn dispatch(words: &[String]) -> Result<()> {
    let Some((first, rest)) = words.split_first() else {
        return Err(Stop::Usage(usage()));
    };
    if matches!(first.as_str(), "help" | "--help" | "-h") {
        say::line(&usage());
        return Ok(());
    }
    let Some((_, command, _)) = COMMANDS.iter().find(|(name, ..)| name == first) else {
        return Err(Stop::Usage(format!("no command `{first}`\n{}", usage())));
    };
    command(rest)
}

fn usage() -> String {
    let mut text = String::from("usage: cargo x COMMAND [OPTION..]\n");
    for (name, _, purpose) in COMMANDS {
        text.push_str(&format!("\n  {name:<8} {purpose}"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_nobody_knows_is_a_usage_error() {
        assert!(matches!(dispatch(&["nonsense".into()]), Err(Stop::Usage(_))));
        assert!(matches!(dispatch(&[]), Err(Stop::Usage(_))));
    }
}
