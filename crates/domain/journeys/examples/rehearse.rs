//! Checks a journey's file and rehearses it with a made-up patient: `rehearse FILE [SCRIPT]`.
//!
//! A script has a line for each thing that happens: `R-35 start`, `R-9 12:30 confirmed`,
//! `R-8 stop`, `R-5 moves +7`. Without one the patient never answers. Exit codes: 0 when the journey
//! is right, 1 when it is not, 64 for wrong usage.

use std::{
    fs,
    io::{self, Write as _},
    process::ExitCode,
};

use journeys::{
    definition::{Known, read},
    library,
    outline::{Script, outline, walk},
};
use kernel::{Day, Zone};

/// The patient of a rehearsal runs out on Wednesday, 18 March 2026, ten days after the clocks change.
const RUN_OUT: &str = "2026-03-18";
const ZONE: &str = "America/New_York";
const WRONG_USAGE: u8 = 64;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let told = match &words[..] {
        [file] => rehearse(file, ""),
        [file, script] => match fs::read_to_string(script) {
            Ok(text) => rehearse(file, &text),
            Err(cause) => Err(format!("{script}: {cause}\n")),
        },
        _ => {
            let _ = io::stderr().write_all(b"usage: rehearse FILE [SCRIPT]\n");
            return ExitCode::from(WRONG_USAGE);
        }
    };
    // A reader who has seen enough may close the pipe.
    let _ = match &told {
        Ok(text) => io::stdout().write_all(text.as_bytes()),
        Err(text) => io::stderr().write_all(text.as_bytes()),
    };
    if told.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn rehearse(file: &str, script: &str) -> Result<String, String> {
    let text = fs::read_to_string(file).map_err(|cause| format!("{file}: {cause}\n"))?;
    let (templates, task_kinds) = (library::templates(), library::task_kinds());
    let known = Known { templates: &templates, task_kinds: &task_kinds };
    let definition = read(&text, &known).map_err(|complaints| {
        complaints.iter().map(|complaint| format!("{file}:{complaint}\n")).collect::<String>()
    })?;
    let script: Script = script.parse().map_err(|line| {
        format!("`{line}` means nothing. Write such as `R-9 12:30 confirmed` or `R-8 stop`.\n")
    })?;
    let day: Day = RUN_OUT.parse().expect("a day of the calendar");
    let zone = Zone::named(ZONE).expect("a zone that is bundled");
    let transcript = walk(&definition, day, &zone, &script);
    Ok(format!("{}\n{transcript}", outline(&definition)))
}
