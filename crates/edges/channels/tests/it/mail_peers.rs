//! Our letters to a mail server that is not ours, and a mail program that is not ours to our
//! simulated one.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
};

use channels::mail::{Mail, Settings};
use outreach::gateway::{Gateway as _, Refusal, SendError};
use rcgen::{BasicConstraints, Certificate, CertificateParams, IsCa, Issuer, KeyPair};
use serde_json::{Value, json};

use crate::{
    mail::{FROM, WORDS, letter, post_office},
    oracle::oracle,
    support::{ALLOWED, START},
};

/// An authority, and the key and certificate it gave the server of this machine.
pub struct Papers {
    pub authority: String,
    pub key: KeyPair,
    pub certificate: Certificate,
}

pub fn papers() -> Papers {
    let mut about = CertificateParams::new(Vec::new()).unwrap();
    about.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority_key = KeyPair::generate().unwrap();
    let authority = about.self_signed(&authority_key).unwrap().pem();
    let issuer = Issuer::new(about, authority_key);
    let key = KeyPair::generate().unwrap();
    let about = CertificateParams::new(vec!["127.0.0.1".to_owned()]).unwrap();
    let certificate = about.signed_by(&key, &issuer).unwrap();
    Papers { authority, key, certificate }
}

/// The other side, ended with the test.
pub struct Peer {
    process: Child,
    lines: BufReader<ChildStdout>,
}

impl Peer {
    pub fn start(script: &Path, arguments: &[&Path]) -> Self {
        let mut process = Command::new("node")
            .arg(script)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap());
        Self { process, lines }
    }

    pub fn says(&mut self) -> Value {
        let mut line = String::new();
        self.lines.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap()
    }

    pub fn hears(&mut self, value: &Value) {
        writeln!(self.process.stdin.as_mut().unwrap(), "{value}").unwrap();
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_of_others_reads_our_letters_over_tls() {
    let Some(script) = oracle("smtp-server", "mail-server.mjs") else { return };
    let folder = std::env::temp_dir().join(format!("rapport-mail-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let papers = papers();
    let file = |name: &str, text: String| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let key = file("server.key", papers.key.serialize_pem());
    let certificate = file("server.pem", papers.certificate.pem());
    let mut server = Peer::start(&script, &[&key, &certificate]);
    let port = server.says()["port"].as_u64().unwrap();
    let login = Some(("pharmacy".to_owned(), "secret".to_owned()));
    let authority = Some(papers.authority.into_bytes());
    let settings = Settings::of(&format!("smtp://127.0.0.1:{port}"), FROM);
    let settings = Settings { login, authority, ..settings };

    let mail = Mail::new(&settings).unwrap();
    assert!(mail.send(&letter(7, "ana@example.org"), ALLOWED).await.is_ok());
    let read = server.says();
    assert_eq!(read["tls"], true);
    assert_eq!(read["envelope"], json!({ "from": FROM, "to": ["ana@example.org"] }));
    assert_eq!(read["from"], json!({ "address": FROM, "name": "Farmacia Ñandú" }));
    assert_eq!(read["subject"], "Un mensaje de Farmacia Ñandú");
    assert_eq!(read["messageId"], "<00000000-0000-0000-0000-000000000007@rx.example>");
    assert_eq!(read["date"], START);
    let text = read["text"].as_str().unwrap();
    assert!(text.starts_with(WORDS), "{text}");
    assert!(read["html"].as_str().unwrap().contains("¿Necesita su resurtido?"), "{read}");
    assert_eq!(read["autoSubmitted"], "auto-generated");
    let list = &read["list"]["unsubscribe"];
    assert_eq!(list["url"], "https://rx.example/unsubscribe/1.2", "{read}");

    let refused = mail.send(&letter(8, "nobody@example.org"), ALLOWED).await;
    let expected = SendError::Refused { code: "550".to_owned(), kind: Refusal::BadNumber };
    assert_eq!(refused, Err(expected));
    let busy = mail.send(&letter(9, "busy@example.org"), ALLOWED).await;
    assert_eq!(busy, Err(SendError::Throttled { retry_after: Some(300_000) }));
    assert!(mail.send(&letter(10, "ana@example.org"), ALLOWED).await.is_ok());

    // The public authorities do not vouch for it.
    let strict = Mail::new(&Settings { authority: None, ..settings.clone() }).unwrap();
    let told = strict.send(&letter(11, "ana@example.org"), ALLOWED).await;
    assert_eq!(told, Err(SendError::NotSent { cause: "no-tls" }));
    let login = Some(("pharmacy".to_owned(), "guess".to_owned()));
    let stranger = Mail::new(&Settings { login, ..settings }).unwrap();
    let told = stranger.send(&letter(12, "ana@example.org"), ALLOWED).await;
    assert_eq!(told, Err(SendError::NotSent { cause: "sign-in-refused" }));
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_program_of_others_is_served_by_the_simulated_server() {
    let Some(script) = oracle("nodemailer", "mail-client.mjs") else { return };
    let simulator = post_office().await;
    let account = simulator.mail().account(FROM);
    let (user, secret) = account.login.unwrap();
    let ask = |secret: &str| {
        json!({
            "port": simulator.mail().address().port(), "user": user, "secret": secret,
            "letter": {
                "from": "Bo <bo@example.org>", "to": "ana@example.org", "subject": "Ñandú",
                "text": "Hola\n.\n..fin", "html": "<p>Hola</p>",
                "list": { "unsubscribe": { "url": "https://x.example/u", "comment": "" } },
            },
        })
    };
    let mut program = Peer::start(&script, &[]);
    program.hears(&ask(&secret));
    assert_eq!(program.says()["accepted"], json!(["ana@example.org"]));
    program.hears(&ask("wrong"));
    assert_eq!(program.says()["code"], 535);
    let letters = simulator.mail().letters();
    assert_eq!(letters.len(), 1);
    assert_eq!((&*letters[0].from, &*letters[0].subject), ("Bo <bo@example.org>", "Ñandú"));
    assert_eq!(letters[0].text.trim_end(), "Hola\n.\n..fin");
    assert_eq!(letters[0].unsubscribe, None, "one press was not promised");
}
