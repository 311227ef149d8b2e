//! Our e-mails to a mail server that is not ours, and a mail program that is not ours to our
//! simulated one.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use channels::mail::{Dkim, Mail, Settings};
use outreach::gateway::{Gateway as _, Refusal, SendError};
use rcgen::{BasicConstraints, Certificate, CertificateParams, IsCa, Issuer, KeyPair};
use serde_json::{Value, json};

use crate::{
    mail::{FROM, WORDS, email, post_office, tag},
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

/// A mail server of others, and how we reach it.
struct Others {
    server: Peer,
    settings: Settings,
    folder: PathBuf,
}

impl Others {
    fn open(name: &str) -> Option<Self> {
        let script = oracle("smtp-server", "mail-server.mjs")?;
        let folder = std::env::temp_dir().join(format!("rapport-{name}-{}", std::process::id()));
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
        Some(Self { server, settings: Settings { login, authority, ..settings }, folder })
    }
}

impl Drop for Others {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_of_others_reads_our_emails_over_tls() {
    let Some(mut others) = Others::open("mail") else { return };
    let settings = others.settings.clone();
    let mail = Mail::new(&settings).unwrap();
    assert!(mail.send(&email(7, "ana@example.org"), ALLOWED).await.is_ok());
    let read = others.server.says();
    assert_eq!(read["tls"], true);
    assert_eq!(read["envelope"], json!({ "from": FROM, "to": ["ana@example.org"] }));
    assert_eq!(read["from"], json!({ "address": FROM, "name": "Farmacia Ñandú" }));
    assert_eq!(read["subject"], "Un mensaje de Farmacia Ñandú");
    assert_eq!(read["messageId"], format!("<{}@rx.example>", tag(7)));
    assert_eq!(read["date"], START);
    let text = read["text"].as_str().unwrap();
    assert!(text.starts_with(WORDS), "{text}");
    assert!(read["html"].as_str().unwrap().contains("¿Necesita su resurtido?"), "{read}");
    assert_eq!(read["autoSubmitted"], "auto-generated");
    let list = &read["list"]["unsubscribe"];
    assert_eq!(list["url"], "https://rx.example/unsubscribe/1.2", "{read}");

    let refused = mail.send(&email(8, "nobody@example.org"), ALLOWED).await;
    let expected = SendError::Refused { code: "550".to_owned(), kind: Refusal::BadNumber };
    assert_eq!(refused, Err(expected));
    let busy = mail.send(&email(9, "busy@example.org"), ALLOWED).await;
    assert_eq!(busy, Err(SendError::Throttled { retry_after: Some(300_000) }));
    assert!(mail.send(&email(10, "ana@example.org"), ALLOWED).await.is_ok());

    // The public authorities do not vouch for it.
    let strict = Mail::new(&Settings { authority: None, ..settings.clone() }).unwrap();
    let told = strict.send(&email(11, "ana@example.org"), ALLOWED).await;
    assert_eq!(told, Err(SendError::NotSent { cause: "untrusted-certificate" }));
    let login = Some(("pharmacy".to_owned(), "guess".to_owned()));
    let stranger = Mail::new(&Settings { login, ..settings }).unwrap();
    let told = stranger.send(&email(12, "ana@example.org"), ALLOWED).await;
    assert_eq!(told, Err(SendError::NotSent { cause: "sign-in-refused" }));
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
            "email": {
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
    let emails = simulator.mail().emails();
    assert_eq!(emails.len(), 1);
    assert_eq!((&*emails[0].from, &*emails[0].subject), ("Bo <bo@example.org>", "Ñandú"));
    assert_eq!(emails[0].text.trim_end(), "Hola\n.\n..fin");
    assert_eq!(emails[0].unsubscribe, None, "one press was not promised");
}

#[tokio::test(flavor = "multi_thread")]
async fn others_believe_our_signature_and_see_where_failures_go() {
    let Some(script) = oracle("mailauth", "dkim.mjs") else { return };
    let Some(mut others) = Others::open("dkim") else { return };
    let mut judge = Peer::start(&script, &[]);
    let keys = judge.says();
    for (serial, (key, way)) in
        (1..).zip([("rsa", "rsa-sha256"), ("old", "rsa-sha256"), ("ed25519", "ed25519-sha256")])
    {
        let dkim = Dkim {
            domain: "rx.example".to_owned(),
            selector: "s2026".to_owned(),
            key: keys[key].as_str().unwrap().as_bytes().to_vec(),
        };
        let record = dkim.record().unwrap();
        let settings = Settings {
            dkim: Some(dkim),
            return_path: Some("bounce@rx.example".to_owned()),
            reply_to: Some("reply@rx.example".to_owned()),
            ..others.settings.clone()
        };
        let mail = Mail::new(&settings).unwrap();
        assert!(mail.brings_answers());
        mail.send(&email(serial, "ana@example.org"), ALLOWED).await.unwrap();
        let read = others.server.says();
        assert_eq!(read["envelope"]["from"], format!("bounce+{}@rx.example", tag(serial)));
        assert_eq!(read["replyTo"], format!("reply+{}@rx.example", tag(serial)));
        let records = json!({ record.name.clone(): record.text });
        judge.hears(&json!({ "raw": read["raw"], "records": records }));
        let told = judge.says();
        let [only] = &told.as_array().unwrap()[..] else { panic!("{told}") };
        assert_eq!(only["result"], "pass", "{key}: {told}");
        assert_eq!(
            (&only["aligned"], &only["domain"]),
            (&json!("rx.example"), &json!("rx.example"))
        );
        assert_eq!((&only["algo"], &only["format"]), (&json!(way), &json!("relaxed/relaxed")));
        let headers: Vec<&str> =
            only["headers"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
        for name in ["from", "subject", "date", "to", "mime-version", "content-type"] {
            assert!(headers.contains(&name), "{name} {headers:?}");
        }
        // RFC 8058, section 4: a provider believes the press only when both are signed.
        assert!(
            headers.contains(&"list-unsubscribe") && headers.contains(&"list-unsubscribe-post")
        );

        // What was changed on the way is not ours any more, and neither is a second sender.
        let raw = STANDARD.decode(read["raw"].as_str().unwrap()).unwrap();
        let text = String::from_utf8(raw).unwrap();
        let changed = text.replace("/unsubscribe/1.2", "/unsubscribe/9.9");
        let added = text.replacen("From: ", "From: eve@evil.example\r\nFrom: ", 1);
        for forged in [changed, added] {
            assert_ne!(forged, text);
            judge.hears(&json!({ "raw": STANDARD.encode(forged), "records": records }));
            assert_ne!(judge.says()[0]["result"], "pass");
        }
        judge.hears(&json!({ "raw": read["raw"], "records": {} }));
        assert_ne!(judge.says()[0]["result"], "pass", "a key that nobody published");
    }
    let elsewhere = Dkim {
        domain: "other.example".to_owned(),
        selector: "s2026".to_owned(),
        key: keys["rsa"].as_str().unwrap().as_bytes().to_vec(),
    };
    let settings = Settings { dkim: Some(elsewhere), ..others.settings.clone() };
    let refused = Mail::new(&settings).map(drop);
    assert!(matches!(refused, Err(kernel::Error::Refused { code: "bad-dkim-domain" })));
}
