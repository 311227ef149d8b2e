//! The refill ladder, rehearsed from its file.

use std::collections::BTreeSet;

use kernel::Zone;

use super::tests::{KNOWN, day, refill};
use crate::{
    definition::Kind,
    outline::{Script, outline, walk},
};

/// The rehearsal of a script on the refill ladder, days only.
#[track_caller]
fn check(script: &str, expected: &[&str]) {
    let zone = Zone::named("America/New_York").unwrap();
    let script: Script = script.parse().unwrap();
    let transcript = walk(&refill(), day("2026-03-18"), &zone, &script);
    let told: Vec<String> = transcript
        .lines
        .iter()
        .map(|line| match line.from_run_out {
            0 => format!("R {}", line.told),
            days => format!("R{days:+} {}", line.told),
        })
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn silence_goes_down_the_whole_ladder() {
    check(
        "R-35 start",
        &[
            "R-35 the run waits",
            "R-10 send refill-invitation (preferred) [invite]",
            "R-8 send refill-reminder (preferred) [remind]",
            "R-7 send refill-reminder-last (second) [remind-elsewhere]",
            "R-6 task call-patient [call]",
            "R-5 task urgent-call [call-urgently]",
            "R-4 task pharmacist-last-days [pharmacist]",
            "R-3 send refill-reminder-last (preferred) [last-word]",
            "R-3 task last-ship-day [last-ship-day]",
            "R task possible-gap [gap]",
            "R+3 task late-call [call-late]",
            "R+10 task letter [letter]",
            "R+30 finish: unable-to-reach",
        ],
    );
}

#[test]
fn each_step_comes_at_its_local_time_across_the_change_of_clocks() {
    let zone = Zone::named("America/New_York").unwrap();
    let script: Script = "R-12 start\nR-5 09:00 confirmed".parse().unwrap();
    let transcript = walk(&refill(), day("2026-03-18"), &zone, &script);
    let expected = "\
R-12  2026-03-06 10:00  the run waits
R-10  2026-03-08 10:00  send refill-invitation (preferred) [invite]
R-8   2026-03-10 10:00  send refill-reminder (preferred) [remind]
R-7   2026-03-11 10:00  send refill-reminder-last (second) [remind-elsewhere]
R-6   2026-03-12 09:00  task call-patient [call]
R-5   2026-03-13 09:00  -- the refill is confirmed
R-5   2026-03-13 09:00  finish: answered
";
    assert_eq!(transcript.to_string(), expected);
}

#[test]
fn any_answer_ends_the_ladder_wherever_it_stands() {
    for answer in ["confirmed", "needs_pharmacist", "declined", "on_hold", "ordered"] {
        check(
            &format!("R-12 start\nR-9 {answer}"),
            &[
                "R-12 the run waits",
                "R-10 send refill-invitation (preferred) [invite]",
                &format!("R-9 -- the refill is {answer}"),
                "R-9 finish: answered",
            ],
        );
    }
    check(
        "R-12 start\nR-11 confirmed",
        &["R-12 the run waits", "R-11 -- the refill is confirmed", "R-11 finish: answered"],
    );
}

#[test]
fn looking_at_the_page_is_no_answer() {
    check(
        "R-12 start\nR-9 asked\nR-9 11:00 seen\nR-8 12:00 filled",
        &[
            "R-12 the run waits",
            "R-10 send refill-invitation (preferred) [invite]",
            "R-9 -- the refill is asked",
            "R-9 -- the refill is seen",
            "R-8 send refill-reminder (preferred) [remind]",
            "R-8 -- the refill is filled",
            "R-8 finish: filled",
        ],
    );
}

#[test]
fn stop_ends_the_messages_and_the_calls_go_on() {
    check(
        "R-12 start\nR-9 stop\nR-9 12:00 stop\nR+1 confirmed",
        &[
            "R-12 the run waits",
            "R-10 send refill-invitation (preferred) [invite]",
            "R-9 -- the patient says STOP",
            "R-9 task contact-stopped [STOP]",
            "R-9 -- the patient says STOP",
            "R-6 task call-patient [call]",
            "R-5 task urgent-call [call-urgently]",
            "R-4 task pharmacist-last-days [pharmacist]",
            "R-3 task last-ship-day [last-ship-day]",
            "R task possible-gap [gap]",
            "R+1 -- the refill is confirmed",
            "R+1 finish: answered",
        ],
    );
}

#[test]
fn a_late_start_begins_at_the_step_that_is_due() {
    check(
        "R-4 11:00 start\nR-4 12:00 confirmed",
        &[
            "R-4 send refill-invitation (preferred) [invite]",
            "R-4 task pharmacist-last-days [pharmacist]",
            "R-4 the run waits",
            "R-4 -- the refill is confirmed",
            "R-4 finish: answered",
        ],
    );
    check(
        "R+12 start\nR+12 12:00 confirmed",
        &[
            "R+12 send refill-invitation (preferred) [invite]",
            "R+12 task letter [letter]",
            "R+12 the run waits",
            "R+12 -- the refill is confirmed",
            "R+12 finish: answered",
        ],
    );
    check("R+31 start", &["R+31 finish: too-late"]);
}

#[test]
fn a_later_run_out_moves_what_is_still_to_come() {
    check(
        "R-12 start\nR-9 moves +20",
        &[
            "R-12 the run waits",
            "R-10 send refill-invitation (preferred) [invite]",
            "R-9 -- the run-out moves by +20 days",
            // Counted from the new run-out, and the invitation is not said twice.
            "R-8 send refill-reminder (preferred) [remind]",
            "R-7 send refill-reminder-last (second) [remind-elsewhere]",
            "R-6 task call-patient [call]",
            "R-5 task urgent-call [call-urgently]",
            "R-4 task pharmacist-last-days [pharmacist]",
            "R-3 send refill-reminder-last (preferred) [last-word]",
            "R-3 task last-ship-day [last-ship-day]",
            "R task possible-gap [gap]",
            "R+3 task late-call [call-late]",
            "R+10 task letter [letter]",
            "R+30 finish: unable-to-reach",
        ],
    );
}

#[test]
fn the_outline_reads_like_a_list() {
    let text = outline(&refill());
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "refill: Refill, from ten days before the medicine runs out");
    assert_eq!(lines[1], "  wait-for-the-window      wait until R-10");
    assert_eq!(lines[4], "  remind                   send refill-reminder");
    assert_eq!(lines[6], "  remind-elsewhere         send refill-reminder-last (second)");
    assert_eq!(
        lines[3],
        "  after-the-invitation     wait for an answer until R-8: answered, or on silence the \
         next step"
    );
    assert_eq!(lines[lines.len() - 1], "STOP ends all messages and opens a task contact-stopped.");
}

#[test]
fn every_template_and_task_of_the_ladder_is_named_once_in_its_tests() {
    let definition = refill();
    let used: BTreeSet<&str> = definition
        .steps
        .iter()
        .filter_map(|step| match &step.kind {
            Kind::Send { template, .. } => Some(template.as_str()),
            Kind::Task { kind, .. } => Some(kind.as_str()),
            _ => None,
        })
        .chain([definition.stop_task.as_str()])
        .collect();
    let known: BTreeSet<&str> = KNOWN.templates.iter().chain(KNOWN.task_kinds).copied().collect();
    assert_eq!(used, known);
}
