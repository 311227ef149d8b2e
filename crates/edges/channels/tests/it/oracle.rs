//! Our signatures against the vendor's own validator, in both directions.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use channels::{
    simulator::fault::mix,
    twilio::{Form, Signer, Verifier},
};
use serde::Serialize;
use serde_json::Value;

const TOKEN: &str = "0123456789abcdef0123456789abcdef";
const VECTORS: u64 = 500;

/// Authorities as the outside may write them, each with the standard-port and no-port forms.
const BASES: [&str; 8] = [
    "https://pharmacy.example",
    "https://pharmacy.example:443",
    "https://pharmacy.example:8443",
    "http://pharmacy.example",
    "http://pharmacy.example:8080",
    "https://[2001:db8::1]",
    "https://[2001:db8::1]:8443",
    "https://clerk:secret@pharmacy.example",
];

const TARGETS: [&str; 7] = [
    "/hooks/twilio/sms",
    "/hooks/twilio/status?key=01923456-789a-7bcd-8ef0-123456789abc",
    "/",
    "/h?x=1&y=a%20b",
    "/h?x=1&x=1&y=&z",
    "/S%C3%AD/%E2%9C%85?q=%F0%9F%98%80",
    "/h?who=d'Artagnan&what=(a)*b!",
];

/// Pieces that sort, fold, encode or join in unlike ways.
const PIECES: [&str; 14] = [
    "a",
    "B",
    "body",
    "0",
    "10",
    "é",
    "e\u{301}",
    "ñ",
    "✅",
    "\u{1F600}",
    "\u{FF01}",
    "\u{E000}",
    " &=+%",
    "\n\u{0}",
];

#[derive(Serialize)]
struct Ask<'a> {
    ask: &'static str,
    token: &'static str,
    url: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fields: Vec<(String, String)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    signature: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<&'a str>,
}

/// One request somebody might sign.
struct Vector {
    base: &'static str,
    target: &'static str,
    fields: Vec<(String, String)>,
}

impl Vector {
    /// Vector number `serial`; the same every time.
    fn numbered(serial: u64) -> Self {
        let mut turn = 0;
        let mut pick = |below: usize| {
            turn += 1;
            usize::try_from(mix(serial, turn) % below as u64).unwrap()
        };
        let base = BASES[pick(BASES.len())];
        let target = TARGETS[pick(TARGETS.len())];
        let mut word = |longest: usize| -> String {
            (0..pick(longest + 1)).map(|_| PIECES[pick(PIECES.len())]).collect()
        };
        let fields: Vec<(String, String)> =
            (0..serial % 12).map(|_| (format!("{}{}", "Field", word(1)), word(4))).collect();
        let fields = fields.into_iter().chain([("MessageSid".to_owned(), "SM1".to_owned())]);
        Self { base, target, fields: fields.collect() }
    }

    fn url(&self) -> String {
        format!("{}{}", self.base, self.target)
    }

    fn form(&self) -> Form<'_> {
        Form::of(self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }

    fn body(&self) -> String {
        form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.fields).finish()
    }

    fn ask(&self, ask: &'static str, signature: Option<String>) -> Ask<'static> {
        Ask {
            ask,
            token: TOKEN,
            url: self.url(),
            fields: self.fields.clone(),
            signature,
            body: None,
        }
    }

    fn is_genuine(&self, signature: &str) -> bool {
        let verifier = Verifier::new(self.base, &["another", TOKEN]).unwrap();
        verifier.is_genuine(self.target, self.body().as_bytes(), Some(signature))
    }
}

/// The script, where the package it needs is installed. Its absence is a failure where everything
/// must run.
pub fn oracle(package: &str, script: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../e2e");
    let node = Command::new("node").arg("--version").output().is_ok_and(|it| it.status.success());
    if node && folder.join("node_modules").join(package).is_dir() {
        return Some(folder.join("oracles").join(script));
    }
    let missing =
        format!("node or e2e/node_modules/{package} is missing: `npm ci` in e2e installs it");
    #[expect(clippy::disallowed_methods, reason = "a test has no configuration to ask")]
    let all_must_run = std::env::var("CI").is_ok_and(|value| value == "true");
    assert!(!all_must_run, "{missing}");
    let _ = writeln!(std::io::stderr(), "skipped: {missing}");
    None
}

fn answers(script: &Path, asks: &[Ask<'_>]) -> Vec<Value> {
    let mut node = Command::new("node")
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = node.stdin.take().unwrap();
    let lines: Vec<String> = asks.iter().map(|ask| serde_json::to_string(ask).unwrap()).collect();
    let writer = std::thread::spawn(move || {
        for line in lines {
            writeln!(stdin, "{line}").unwrap();
        }
    });
    let output = node.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    let answers: Vec<Value> =
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), asks.len());
    answers
}

fn vectors() -> impl Iterator<Item = Vector> {
    (0..VECTORS).map(Vector::numbered)
}

/// The vendor's validator writes `'` as `%27` before it looks, and tries the plain letter only
/// without the standard port: an address with both has no form that it accepts.
fn is_lost_on_the_vendor(it: &Vector) -> bool {
    it.base.ends_with(":443") && it.target.contains('\'')
}

#[test]
fn the_vendor_accepts_what_we_sign() {
    let Some(script) = oracle("twilio", "twilio-signature.mjs") else { return };
    let signer = Signer::new(TOKEN);
    let sign = |it: &Vector| it.ask("check", Some(signer.sign(&it.url(), &it.form())));
    let asks: Vec<_> =
        vectors().filter(|it| !is_lost_on_the_vendor(it)).map(|it| sign(&it)).collect();
    assert!(400 < asks.len());
    for (ask, answer) in asks.iter().zip(answers(&script, &asks)) {
        assert_eq!(answer["valid"], true, "{}", ask.url);
    }
}

#[test]
fn we_accept_what_the_vendor_signs() {
    let Some(script) = oracle("twilio", "twilio-signature.mjs") else { return };
    let asks: Vec<_> = vectors().map(|it| it.ask("sign", None)).collect();
    for (vector, answer) in vectors().zip(answers(&script, &asks)) {
        let signature = answer["signature"].as_str().unwrap();
        assert_eq!(Signer::new(TOKEN).sign(&vector.url(), &vector.form()), signature);
        assert!(vector.is_genuine(signature), "{}", vector.url());
    }
}

#[test]
fn neither_accepts_what_was_changed() {
    let Some(script) = oracle("twilio", "twilio-signature.mjs") else { return };
    let signer = Signer::new(TOKEN);
    let changed = |mut vector: Vector, serial: usize| {
        let signature = signer.sign(&vector.url(), &vector.form());
        let last = vector.fields.len() - 1;
        match serial % 3 {
            0 => vector.fields[last].1.push('2'),
            1 => vector.fields.push(("Extra".to_owned(), String::new())),
            _ => vector.fields[last].0.push('x'),
        }
        (vector, signature)
    };
    let forged: Vec<_> = vectors().enumerate().map(|(serial, it)| changed(it, serial)).collect();
    let asks: Vec<_> = forged.iter().map(|(it, sig)| it.ask("check", Some(sig.clone()))).collect();
    for ((vector, signature), answer) in forged.iter().zip(answers(&script, &asks)) {
        assert_eq!(answer["valid"], false, "{}", vector.url());
        assert!(!vector.is_genuine(signature), "{}", vector.url());
    }
}

#[test]
fn bodies_that_are_no_forms_are_judged_alike() {
    let Some(script) = oracle("twilio", "twilio-signature.mjs") else { return };
    let url = "https://pharmacy.example/h";
    let bodies = [r#"{"property": "value", "boolean": true}"#, "", "Sí ✅ \u{1F600}", "a=b&c=d"];
    let ask = |ask, body| Ask {
        ask,
        token: TOKEN,
        url: url.to_owned(),
        fields: Vec::new(),
        signature: None,
        body: Some(body),
    };
    let asks = bodies.map(|body| ask("sign-body", body));
    let verifier = Verifier::new("https://pharmacy.example", &[TOKEN]).unwrap();
    for (body, answer) in bodies.iter().zip(answers(&script, &asks)) {
        let (named, signature) = Signer::new(TOKEN).sign_body(url, body.as_bytes());
        assert_eq!(
            (answer["url"].as_str(), answer["signature"].as_str()),
            (Some(&*named), Some(&*signature))
        );
        let target = named.strip_prefix("https://pharmacy.example").unwrap();
        assert!(verifier.is_genuine(target, body.as_bytes(), Some(&signature)));
    }
    let checks = bodies.map(|body| {
        let (url, signature) = Signer::new(TOKEN).sign_body(url, body.as_bytes());
        Ask { url, signature: Some(signature), ..ask("check-body", body) }
    });
    assert!(answers(&script, &checks).iter().all(|answer| answer["valid"] == true));
}
