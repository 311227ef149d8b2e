//! Consents as FHIR, held against the definitions of HL7 by a validator that nobody here wrote.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use interop::fhir::consent::{Holder, bundle, of_stop, resource};
use kernel::{Channel, Id, Phi};
use outreach::{
    consent::{Line, Source, State},
    policy::Purpose,
};
use serde_json::Value;

fn line(state: State, channel: Channel, evidence: Option<&str>) -> Line {
    let address = if channel == Channel::Email { "ana@example.org" } else { "+12015550123" };
    Line {
        id: Id::from_raw(0x0192_3456_789a_7bcd_8ef0_1234_5678_9abc),
        purpose: Purpose::Refill,
        channel,
        address: Phi::new(address.to_owned()),
        state,
        source: Source::Reply,
        wording: "opt-in-sms-1".to_owned(),
        language: "es".to_owned(),
        evidence: evidence.map(|text| Phi::new(text.to_owned())),
        given_at: "2026-03-02T15:00:00Z".parse().expect("the validator and its answers"),
        recorded_at: "2026-03-02T15:00:01Z".parse().expect("the validator and its answers"),
        recorded_by: ("patient".to_owned(), None),
        ended_at: None,
    }
}

fn holder() -> Holder<'static> {
    Holder { name: "Elm Street Pharmacy", phone: "+12015550100" }
}

fn samples() -> Vec<Value> {
    let patient = Id::from_raw(7);
    let mut samples = Vec::new();
    for channel in [Channel::Sms, Channel::Voice, Channel::Email] {
        for state in [State::Granted, State::Revoked] {
            for evidence in [None, Some("asked: .. answered: YES")] {
                samples.push(resource(patient, &line(state, channel, evidence), &holder()));
            }
        }
    }
    let lines = [line(State::Granted, Channel::Sms, None)];
    let at = "2026-04-02T15:00:00Z".parse().ok();
    let ended = Line { ended_at: at, ..line(State::Granted, Channel::Sms, None) };
    samples.push(resource(patient, &ended, &holder()));
    samples.push(of_stop(patient, lines[0].given_at, &holder()));
    for (lines, stopped_at) in [(&lines[..], None), (&lines, at), (&[], None), (&[], at)] {
        samples.push(bundle(patient, (lines, stopped_at), &holder()));
    }
    samples
}

/// What the validator says of each; nothing where it is not installed. Its absence is a failure where
/// everything must run.
fn judged(resources: &[Value]) -> Option<Vec<Vec<String>>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../e2e");
    let is_there = folder.join("node_modules/@medplum/core").is_dir();
    if !is_there {
        let missing = "e2e/node_modules/@medplum is missing: `npm ci` in e2e installs it";
        #[expect(clippy::disallowed_methods, reason = "a test has no configuration to ask")]
        let all_must_run = std::env::var("CI").is_ok_and(|value| value == "true");
        assert!(!all_must_run, "{missing}");
        let _ = writeln!(std::io::stderr(), "skipped: {missing}");
        return None;
    }
    let script: PathBuf = folder.join("oracles/fhir-r4.mjs");
    let mut node = Command::new("node")
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the validator and its answers");
    let mut stdin = node.stdin.take().expect("the validator and its answers");
    for resource in resources {
        writeln!(stdin, "{resource}").expect("the validator and its answers");
    }
    drop(stdin);
    let output = node.wait_with_output().expect("the validator and its answers");
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).expect("the validator and its answers");
    let issues = |line: &str| -> Vec<String> {
        let answer: Value = serde_json::from_str(line).expect("the validator and its answers");
        serde_json::from_value(answer["issues"].clone()).expect("the validator and its answers")
    };
    Some(text.lines().map(issues).collect())
}

#[test]
fn every_consent_is_valid_fhir_and_a_broken_one_is_not() {
    let mut samples = samples();
    let good = samples.len();
    let mut broken = samples[0].clone();
    broken["provision"]["period"]["start"] = Value::from(true);
    samples.push(broken);
    let mut lacking = samples[0].clone();
    lacking.as_object_mut().expect("the validator and its answers").remove("scope");
    samples.push(lacking);
    let Some(issues) = judged(&samples) else { return };
    assert_eq!(issues.len(), samples.len());
    for (sample, issues) in samples.iter().zip(&issues).take(good) {
        assert!(issues.is_empty(), "{issues:?}: {sample:#}");
    }
    assert!(issues[good..].iter().all(|issues| !issues.is_empty()), "{issues:?}");
}

#[test]
fn a_consent_says_who_what_where_since_when_and_no_word_that_was_said() {
    let told =
        resource(Id::from_raw(7), &line(State::Granted, Channel::Sms, Some("YES")), &holder());
    assert_eq!(told["provision"]["type"], "permit");
    assert_eq!(told["provision"]["period"]["start"], "2026-03-02T15:00:00Z");
    assert_eq!(told["policyRule"]["coding"][0]["code"], "OPTIN");
    assert_eq!(told["extension"][0]["valueCode"], "sms");
    assert_eq!(told["extension"][1]["valueContactPoint"]["value"], "+12015550123");
    assert!(told["sourceAttachment"].get("hash").is_none());
    assert!(!told["sourceAttachment"].to_string().contains("YES"));
    let taken = resource(Id::from_raw(7), &line(State::Revoked, Channel::Email, None), &holder());
    assert_eq!(
        (&taken["provision"]["type"], &taken["policyRule"]["coding"][0]["code"]),
        (&Value::from("deny"), &Value::from("OPTOUT"))
    );
}
