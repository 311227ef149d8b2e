//! What a file may get wrong, and what its writer is told.

use super::{Complaint, Definition, Known, read, read_again, version};

const KNOWN: Known<'_> = Known {
    templates: &["refill-invitation", "refill-reminder"],
    task_kinds: &["call-patient", "contact-stopped"],
};

const TOP: &str = "journey = \"refill\"
title = \"Refill\"
time = \"10:00\"
stop_task = \"contact-stopped\"
any_answer = \"answered\"
";

/// A journey of these steps, one a line, between the top and an answer that finishes.
fn journey(steps: &[&str]) -> String {
    let mut text = TOP.to_owned();
    for step in steps.iter().copied().chain(["id = \"answered\"; finish = \"answered\""]) {
        text.push_str("[[step]]\n");
        for line in step.split("; ") {
            text.push_str(line);
            text.push('\n');
        }
    }
    text
}

fn told(text: &str) -> Vec<String> {
    let complaints = read(text, &KNOWN).expect_err("a file with a mistake in it");
    complaints.iter().map(Complaint::to_string).collect()
}

/// The complaints about a journey of these steps; the first step begins at line 6.
#[track_caller]
fn check(steps: &[&str], complaints: &[&str]) {
    let told = told(&journey(steps));
    assert_eq!(told, complaints, "\n{}", journey(steps));
}

const WAIT: &str = r#"id = "wait"; wait_until = "R-10""#;
const SEND: &str = r#"id = "ask"; send = "refill-invitation""#;
const DONE: &str = r#"id = "done"; finish = "done""#;

#[test]
fn a_journey_without_a_mistake_is_read() {
    let text = journey(&[WAIT, SEND, r#"id = "listen"; await = "R-8"; silence = "done""#, DONE]);
    let definition: Definition = read(&text, &KNOWN).unwrap();
    let ids: Vec<&str> = definition.steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(ids, ["wait", "ask", "listen", "done", "answered"]);
    assert_eq!(definition.any_answer, Some(4));
    assert_eq!(definition.version, version(&text));
    assert_eq!(definition.version.len(), 64);
}

#[test]
fn a_step_needs_one_known_word() {
    check(
        &[WAIT, r#"id = "ask"; sned = "refill-invitation""#, DONE],
        &["11:1: There is no step `sned`. Did you mean `send`? Or write `await`, `task`, \
           `wait_until`, `branch` or `finish`."],
    );
    check(
        &[WAIT, r#"id = "ask""#, DONE],
        &["9:1: This step says nothing to do. Write `send`, `await`, `task`, `wait_until`, \
           `branch` or `finish`."],
    );
    check(
        &[WAIT, r#"id = "ask"; send = "refill-invitation"; task = "call-patient""#, DONE],
        &["12:1: One step says both `send` and `task`. Make it two steps."],
    );
    check(
        &[WAIT, r#"id = "ask"; send = "refill-invitation"; chanel = "sms""#, DONE],
        &["12:1: `chanel` means nothing here. Did you mean `channel`? Or write `id`, `note`, \
           `send` or `then`."],
    );
    check(
        &[WAIT, r#"send = "refill-invitation""#, DONE],
        &["9:1: `id` is missing. Give the step a name: `id = \"..\"`."],
    );
}

#[test]
fn names_must_exist() {
    check(
        &[WAIT, r#"id = "ask"; send = "refill-invitatoin""#, DONE],
        &["11:8: There is no message template `refill-invitatoin`. Did you mean \
           `refill-invitation`? Or write `refill-reminder`."],
    );
    check(
        &[WAIT, r#"id = "call"; task = "phone""#, DONE],
        &["11:8: There is no kind of task `phone`. Write `call-patient` or `contact-stopped`."],
    );
    check(
        &[WAIT, r#"id = "ask"; send = "refill-reminder"; then = "dome""#, DONE],
        &["12:8: There is no step `dome`. Did you mean `done`? Or write `wait`, `ask` or \
           `answered`."],
    );
    check(
        &[WAIT, r#"id = "ask"; send = "refill-reminder"; channel = "fax""#, DONE],
        &["12:11: There is no channel `fax`. Write `preferred`, `second`, `sms`, `email`, \
           `voice` or `letter`."],
    );
    check(
        &[
            WAIT,
            r#"id = "which"; branch = "refill"; cases = { sent = "done" }; otherwise = "done""#,
            DONE,
        ],
        &["12:11: There is no value of `refill` `sent`. Did you mean `seen`? Or write \
           `planned`, `opened`, `asked`, `answered`, `confirmed`, `needs_pharmacist`, `declined`, `on_hold`, `ordered`, \
           `filled` or `unreachable`."],
    );
    check(
        &[WAIT, SEND, r#"id = "done"; finish = "over""#],
        &["14:10: There is no reason to finish `over`. Write `answered`, `filled`, \
           `unable-to-reach`, `done` or `too-late`."],
    );
}

#[test]
fn moments_are_explained() {
    check(
        &[r#"id = "wait"; wait_until = "ten days before""#, SEND, DONE],
        &[
            "8:14: `ten days before` is no moment. Write days from run-out as `R-10` or `R+3 09:30`, \
           from the last safe ship day as `S`, or from the step itself as `+2`.",
        ],
    );
    let text = journey(&[WAIT, SEND, DONE]).replace("10:00", "10 am");
    assert_eq!(told(&text), ["3:8: `10 am` is no time of day. Write it as `10:00`."]);
}

#[test]
fn silence_needs_a_way() {
    check(
        &[WAIT, SEND, r#"id = "listen"; await = "R-8""#, DONE],
        &["14:1: `listen` does not say where silence leads. Write `silence = \"the-step\"`: no \
           answer is an answer too."],
    );
    let text = journey(&[WAIT, SEND, r#"id = "listen"; await = "R-8"; silence = "done""#, DONE]);
    assert_eq!(
        told(&text.replace("any_answer = \"answered\"\n", "")),
        ["13:1: `listen` does not say where an answer leads. Write `answered = \"the-step\"`, or \
          `any_answer` at the top."]
    );
}

#[test]
fn a_branch_says_where_all_else_leads() {
    check(
        &[WAIT, r#"id = "which"; branch = "refill"; cases = { seen = "done" }"#, DONE],
        &["11:1: `which` does not say where all else leads. Write `otherwise = \"the-step\"`."],
    );
}

#[test]
fn ids_are_plain_and_given_once() {
    check(
        &[WAIT, SEND, r#"id = "ask"; send = "refill-reminder""#, DONE],
        &["13:6: There are two steps `ask`. Give this one a name of its own."],
    );
    check(
        &[WAIT, r#"id = "Ask them"; send = "refill-reminder""#, DONE],
        &["10:6: `Ask them` is no name for a step. Use small letters, digits and `-`."],
    );
}

#[test]
fn every_step_is_reached_and_every_way_ends() {
    check(
        &[
            WAIT,
            r#"id = "ask"; send = "refill-reminder"; then = "done""#,
            r#"id = "call"; task = "call-patient""#,
            DONE,
        ],
        &["14:6: Nothing leads to `call`. Name it in another step, or take it away."],
    );
    let endless = format!("{}[[step]]\nid = \"answered\"\ntask = \"call-patient\"\n", TOP);
    assert_eq!(
        told(&endless),
        ["8:1: After `answered` the journey has no end. Add a step `finish = \"done\"`, or say \
          `then = \"the-step\"`."]
    );
    let never = format!("{endless}then = \"answered\"\n");
    assert_eq!(
        told(&never),
        ["1:11: This journey never finishes. Add a step `finish = \"done\"`."]
    );
    check(
        &[r#"id = "a"; wait_until = "+1""#, r#"id = "b"; task = "call-patient"; then = "a""#],
        &[
            "7:6: From `a` no step leads to a finish. Lead it to a step `finish`.",
            "10:6: From `b` no step leads to a finish. Lead it to a step `finish`.",
        ],
    );
}

#[test]
fn circles_need_a_wait() {
    check(
        &[
            r#"id = "look"; branch = "refill"; cases = { seen = "done" }; otherwise = "call""#,
            r#"id = "call"; task = "call-patient"; then = "look""#,
            DONE,
        ],
        &["7:6: `look`, `call`, `look` go round without a wait. Put a step between that waits \
           some days, such as `wait_until = \"+1\"`."],
    );
    // A day counted from run-out is passed only once, so it holds no circle up.
    check(
        &[
            r#"id = "call"; task = "call-patient""#,
            r#"id = "listen"; await = "R-5"; silence = "call"; answered = "answered""#,
        ],
        &["7:6: `call`, `listen`, `call` go round without a wait. Put a step between that waits \
           some days, such as `wait_until = \"+1\"`."],
    );
    let text = journey(&[
        r#"id = "call"; task = "call-patient""#,
        r#"id = "listen"; await = "+2"; silence = "call""#,
    ]);
    assert!(read(&text, &KNOWN).is_ok());
}

#[test]
fn days_go_forward() {
    check(
        &[WAIT, SEND, r#"id = "listen"; await = "R-12"; silence = "done""#, DONE],
        &[
            "14:9: `R-12` comes before `R-10` of `wait`. Days go forward: name a later day, or move \
           the step up.",
        ],
    );
    check(
        &[WAIT, SEND, r#"id = "listen"; await = "R-10 09:59"; silence = "done""#, DONE],
        &["14:9: `R-10 09:59` comes before `R-10` of `wait`. Days go forward: name a later day, \
           or move the step up."],
    );
    check(
        &[r#"id = "gap"; wait_until = "R""#, r#"id = "ship"; wait_until = "S""#, DONE],
        &["11:14: `S` comes before `R` of `gap`. Days go forward: name a later day, or move the \
           step up."],
    );
    let text =
        journey(&[r#"id = "late"; wait_until = "R-4""#, r#"id = "ship"; wait_until = "S""#, DONE]);
    assert!(read(&text, &KNOWN).is_ok(), "the last safe ship day may lie on either side of R-4");
}

#[test]
fn nothing_is_said_before_the_thirtieth_day() {
    check(
        &[r#"id = "wait"; wait_until = "R-31""#, SEND, DONE],
        &["11:8: `ask` goes out at `R-31`, before `R-30`. Patients may be contacted from `R-30` \
           on: put `wait_until = \"R-30\"` or later before it."],
    );
    check(
        &[r#"id = "call"; task = "call-patient""#, SEND, DONE],
        &["11:8: `ask` can go out on the day the run starts, long before `R-30`. Patients may be \
           contacted from `R-30` on: put `wait_until = \"R-30\"` or later before it."],
    );
    let early_task = journey(&[
        r#"id = "plan"; wait_until = "R-45""#,
        r#"id = "call"; task = "call-patient""#,
        r#"id = "wait"; wait_until = "R-30""#,
        SEND,
        DONE,
    ]);
    assert!(read(&early_task, &KNOWN).is_ok());
}

#[test]
fn all_slips_of_one_kind_are_told_at_once() {
    let text = "journe = \"refill\"\ntitle = \"\"\n";
    assert_eq!(
        told(text),
        [
            "1:1: There are no steps. Begin each step with a line `[[step]]`.",
            "1:1: `journe` means nothing here. Did you mean `journey`? Or write `title`, `time`, \
             `any_answer`, `stop_task` or `step`.",
            "1:1: `journey` is missing. Give the journey a name: `journey = \"refill\"`.",
            "1:1: `stop_task` is missing. Name the task for a person when the patient says STOP.",
            "1:1: `time` is missing. Write `time = \"10:00\"`.",
            "2:9: `title` needs a text in quotes. Write `title = \"..\"`.",
        ]
    );
}

#[test]
fn what_is_no_toml_is_pointed_at() {
    let told = told("journey = \"refill\"\ntitle = Refill\n");
    assert_eq!(told.len(), 1);
    assert!(told[0].starts_with("2:9: This is not TOML: "), "{told:?}");
    let long = "#".repeat(300_000);
    assert!(read(&long, &KNOWN).is_err());
}

#[test]
fn a_kept_version_is_read_though_its_template_was_retired() {
    let text = journey(&[WAIT, r#"id = "ask"; send = "retired""#, DONE]);
    assert!(read(&text, &KNOWN).is_err());
    assert_eq!(read_again(&text).unwrap().steps.len(), 4);
}

#[test]
fn no_text_makes_the_checker_stumble() {
    let text = journey(&[WAIT, SEND, r#"id = "listen"; await = "R-8"; silence = "done""#, DONE]);
    for cut in 0..text.len() {
        if let Some(start) = text.get(..cut) {
            let _ = read(start, &KNOWN);
        }
        let mut changed = text.clone().into_bytes();
        changed[cut] = b'=';
        let _ = read(&String::from_utf8_lossy(&changed), &KNOWN);
    }
}
