//! A journey told to people: its steps as a list, and a rehearsal of it on paper.
//!
//! The rehearsal uses the very stepper that runs patients, so it cannot say anything else than what
//! would happen. Said in English to whoever edits the file.

mod script;
mod walk;

pub use script::{Happening, Script};
pub use walk::{Line, Transcript, walk};

use crate::definition::{ChannelHint, Definition, Fact, Kind, Step};

/// The steps in the order of the file, a line each, with where they lead.
pub fn outline(definition: &Definition) -> String {
    let mut text = format!("{}: {}\n", definition.name, definition.title);
    let width = definition.steps.iter().map(|step| step.id.len()).max().unwrap_or(0);
    for (at, step) in definition.steps.iter().enumerate() {
        let told = told(definition, at, step);
        text.push_str(format!("  {:width$}  {told}", step.id).trim_end());
        text.push('\n');
    }
    let time = definition.time;
    text.push_str(&format!(
        "Times of day, where none is named: {:02}:{:02}.\n",
        time.hour(),
        time.minute()
    ));
    if let Some(target) = definition.any_answer {
        text.push_str(&format!("Any answer leads to {}.\n", definition.steps[target].id));
    }
    text.push_str(&format!("STOP ends all messages and opens a task {}.\n", definition.stop_task));
    text
}

fn told(definition: &Definition, at: usize, step: &Step) -> String {
    let id = |target: usize| definition.steps[target].id.as_str();
    let then =
        |next: usize| if next == at + 1 { String::new() } else { format!(", then {}", id(next)) };
    match &step.kind {
        Kind::Send { template, channel: ChannelHint::Preferred, next } => {
            format!("send {template}{}", then(*next))
        }
        Kind::Send { template, channel, next } => {
            format!("send {template} ({}){}", channel.word(), then(*next))
        }
        Kind::Await { until, answered, silence } => {
            let silence = if *silence == at + 1 { "the next step" } else { id(*silence) };
            format!("wait for an answer until {until}: {}, or on silence {silence}", id(*answered))
        }
        Kind::Task { kind, next } => format!("task {kind}{}", then(*next)),
        Kind::WaitUntil { until, next } => format!("wait until {until}{}", then(*next)),
        Kind::Branch { on, cases, otherwise } => {
            let fact = match on {
                Fact::Refill => "the refill is",
                Fact::Contact => "contact is",
            };
            let cases: Vec<String> =
                cases.iter().map(|(case, target)| format!("{case}: {}", id(*target))).collect();
            format!("{fact} {}, else {}", cases.join(", "), id(*otherwise))
        }
        Kind::Finish { reason } => format!("finish: {}", reason.word()),
    }
}
