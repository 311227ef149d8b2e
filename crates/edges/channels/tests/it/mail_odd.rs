//! Mail servers that answer what was not asked, too much, too late or nonsense, and people on the way.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
};

use channels::mail::{Mail, Settings};
use outreach::gateway::{Gateway as _, Refusal, SendError};
use rustls::{ServerConfig, ServerConnection, StreamOwned, pki_types::PrivateKeyDer};

use crate::{
    mail::{FROM, email},
    mail_peers::papers,
    support::ALLOWED,
};

/// What a server answers to a line of its nth connection that it hears there for the nth time;
/// nothing where it says what all say.
type Manners = fn((usize, usize), &str) -> Option<&'static [u8]>;

/// A server with manners of its own.
struct Odd {
    address: SocketAddr,
    /// What it heard, by connection; of an e-mail only how it ends.
    heard: Arc<Mutex<Vec<Vec<String>>>>,
}

impl Odd {
    fn open(manners: Manners, tls: Option<Arc<ServerConfig>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let all = Arc::clone(&heard);
        thread::spawn(move || {
            for (number, stream) in listener.incoming().enumerate() {
                all.lock().unwrap().push(Vec::new());
                let talk = Talk { number, manners, heard: Arc::clone(&all) };
                let tls = tls.clone();
                thread::spawn(move || talk.begin(stream.unwrap(), tls));
            }
        });
        Self { address, heard }
    }

    fn mail(&self) -> Mail {
        Mail::new(&Settings::of(&format!("smtp://{}", self.address), FROM)).unwrap()
    }

    fn connections(&self) -> usize {
        self.heard.lock().unwrap().len()
    }

    fn emails(&self) -> usize {
        self.heard.lock().unwrap().iter().flatten().filter(|line| *line == ".").count()
    }
}

struct Talk {
    number: usize,
    manners: Manners,
    heard: Arc<Mutex<Vec<Vec<String>>>>,
}

impl Talk {
    fn begin(&self, mut stream: TcpStream, tls: Option<Arc<ServerConfig>>) {
        stream.write_all(b"220 odd\r\n").unwrap();
        if self.go_on(&mut stream)
            && let Some(tls) = tls
        {
            let tls = ServerConnection::new(tls).unwrap();
            self.go_on(&mut StreamOwned::new(tls, stream));
        }
    }

    /// Whether TLS begins now.
    fn go_on(&self, stream: &mut (impl Read + Write)) -> bool {
        while let Some(line) = line_of(stream) {
            let time = {
                let mut heard = self.heard.lock().unwrap();
                heard[self.number].push(line.clone());
                heard[self.number].iter().filter(|other| **other == line).count()
            };
            let usual: &[u8] = match line.split(' ').next().unwrap_or_default() {
                "STARTTLS" => b"220 go\r\n",
                "DATA" => b"354 go on\r\n",
                _ => b"250 ok\r\n",
            };
            let answer = (self.manners)((self.number, time), &line).unwrap_or(usual);
            if stream.write_all(answer).is_err() {
                return false;
            }
            if line == "STARTTLS" {
                return true;
            }
        }
        false
    }
}

/// The next line; of an e-mail none but its end.
fn line_of(stream: &mut impl Read) -> Option<String> {
    let mut line = Vec::new();
    let mut one = [0];
    loop {
        if stream.read(&mut one).ok()? == 0 {
            return None;
        }
        line.push(one[0]);
        let Some(text) = line.strip_suffix(b"\r\n") else { continue };
        let verbs: [&[u8]; 7] = [b"EHLO", b"STARTTLS", b"MAIL", b"RCPT", b"DATA", b"RSET", b"QUIT"];
        if text == b"." || verbs.iter().any(|verb| text.starts_with(verb)) {
            return Some(String::from_utf8_lossy(text).into_owned());
        }
        line.clear();
    }
}

fn refused(code: &str, kind: Refusal) -> Result<(), SendError> {
    Err(SendError::Refused { code: code.to_owned(), kind })
}

async fn send(mail: &Mail, serial: u128) -> Result<(), SendError> {
    mail.send(&email(serial, "ana@example.org"), ALLOWED).await.map(drop)
}

const LOST: Result<(), SendError> = Err(SendError::NotSent { cause: "connection-lost" });

#[tokio::test]
async fn an_answer_too_many_speaks_for_no_other_email() {
    let manners: Manners = |(number, _), line| match (number, line) {
        (0, ".") => Some(b"250 taken\r\n250 taken, did I say?\r\n"),
        (_, ".") => Some(b"554 5.7.1 unwanted\r\n"),
        _ => None,
    };
    let odd = Odd::open(manners, None);
    let mail = odd.mail();
    assert_eq!(send(&mail, 1).await, Ok(()));
    assert_eq!(send(&mail, 2).await, refused("554", Refusal::Filtered));
    assert_eq!(odd.connections(), 2, "what is out of step is not used again");
}

#[tokio::test]
async fn an_email_is_written_only_to_who_asks_for_it() {
    let manners: Manners = |_, line| (line == "DATA").then_some(b"250 fine\r\n");
    let odd = Odd::open(manners, None);
    assert_eq!(send(&odd.mail(), 1).await, LOST);
    assert_eq!(odd.emails(), 0);
}

#[tokio::test]
async fn only_a_whole_yes_takes_an_email() {
    let unknown = Err(SendError::Unknown { cause: "connection-lost" });
    let manners: [Manners; 3] = [
        |_, line| (line == ".").then_some(b"354 more\r\n"),
        |_, line| (line == ".").then_some(b"what?\r\n"),
        |_, line| (line == ".").then_some(b"250-\xc3\r\n250 ok\r\n"),
    ];
    for manners in manners {
        let odd = Odd::open(manners, None);
        let mail = odd.mail();
        assert_eq!(send(&mail, 1).await, unknown);
        assert_eq!(odd.emails(), 1);
        assert_eq!(send(&mail, 2).await, unknown);
        assert_eq!(odd.connections(), 2);
    }
}

#[tokio::test]
async fn nonsense_about_one_mailbox_does_not_reach_the_next_email() {
    let manners: Manners = |(number, _), line| match line {
        "RCPT TO:<ana@example.org>" if number == 0 => Some(b"250-n\xe3o\r\n250 ok\r\n"),
        _ => None,
    };
    let odd = Odd::open(manners, None);
    let mail = odd.mail();
    assert_eq!(send(&mail, 1).await, LOST);
    assert_eq!(send(&mail, 2).await, Ok(()));
    assert_eq!((odd.connections(), odd.emails()), (2, 1));
}

#[tokio::test]
async fn a_connection_that_had_enough_is_left_for_another() {
    let manners: Manners = |(number, time), line| {
        let is_second = line.starts_with("MAIL") && time == 2;
        (number == 0 && is_second).then_some(b"452 4.3.2 too many e-mails here\r\n")
    };
    let odd = Odd::open(manners, None);
    let mail = odd.mail();
    for serial in 1..=3 {
        assert_eq!(send(&mail, serial).await, Ok(()));
    }
    assert_eq!((odd.connections(), odd.emails()), (2, 3));
}

#[tokio::test]
async fn another_mailbox_in_another_script_needs_a_server_that_reads_it() {
    let plain = Odd::open(|_, _| None, None);
    let able: Manners =
        |_, line| line.starts_with("EHLO").then_some(b"250-odd\r\n250 SMTPUTF8\r\n");
    let able = Odd::open(able, None);
    let to = "niño@example.org";
    let told = plain.mail().send(&email(1, to), ALLOWED).await.map(drop);
    assert_eq!(told, refused("no-smtputf8", Refusal::Other));
    assert_eq!(able.mail().send(&email(1, to), ALLOWED).await.map(drop), Ok(()));
    let heard = able.heard.lock().unwrap()[0].clone();
    assert!(heard.contains(&format!("MAIL FROM:<{FROM}> SMTPUTF8")), "{heard:?}");
    assert!(heard.contains(&format!("RCPT TO:<{to}>")), "{heard:?}");
}

#[tokio::test]
async fn nobody_on_the_way_answers_for_the_server() {
    let papers = papers();
    let key = PrivateKeyDer::try_from(papers.key.serialize_der()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![papers.certificate.der().clone()], key)
        .unwrap();
    let honest: Manners = |_, line| match line.get(..4) {
        Some("EHLO") => Some(b"250-odd\r\n250 STARTTLS\r\n"),
        Some("RCPT") => Some(b"550 5.1.1 no such mailbox\r\n"),
        _ => None,
    };
    let met: Manners = |_, line| match line.get(..4) {
        Some("EHLO") => Some(b"250-odd\r\n250 STARTTLS\r\n"),
        Some("RCPT") => Some(b"550 5.1.1 no such mailbox\r\n"),
        Some("STAR") => Some(
            b"220 go\r\n250 hello\r\n250 from there\r\n250 to there\r\n354 go on\r\n250 taken\r\n",
        ),
        _ => None,
    };
    let tls = Arc::new(tls);
    let authority = Some(papers.authority.into_bytes());
    for (manners, expected) in [
        (honest, refused("550", Refusal::BadNumber)),
        (met, Err(SendError::NotSent { cause: "no-tls" })),
    ] {
        let odd = Odd::open(manners, Some(Arc::clone(&tls)));
        let settings = Settings::of(&format!("smtp://{}", odd.address), FROM);
        let mail = Mail::new(&Settings { authority: authority.clone(), ..settings }).unwrap();
        assert_eq!(send(&mail, 1).await, expected);
    }
}

#[tokio::test]
async fn nothing_is_said_in_the_open_to_another_machine() {
    // The offer of TLS was cut out on the way, or never made. Nobody but the resolver knows that this
    // name is this machine.
    let odd = Odd::open(|_, _| None, None);
    let server = format!("smtp://127.1:{}", odd.address.port());
    let login = Some(("pharmacy".to_owned(), "secret".to_owned()));
    let settings = Settings { login, ..Settings::of(&server, FROM) };
    let told = send(&Mail::new(&settings).unwrap(), 1).await;
    assert_eq!(told, Err(SendError::NotSent { cause: "no-tls" }));
    let heard = odd.heard.lock().unwrap().concat();
    assert!(heard.iter().all(|line| line.starts_with("EHLO")), "{heard:?}");
}

#[tokio::test]
async fn a_certificate_that_nobody_vouches_for_is_told_as_that() {
    let papers = papers();
    let key = PrivateKeyDer::try_from(papers.key.serialize_der()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![papers.certificate.der().clone()], key)
        .unwrap();
    let tls = Arc::new(tls);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let line = ServerConnection::new(Arc::clone(&tls)).unwrap();
            // The other side hangs up in the middle of the handshake.
            let _ = StreamOwned::new(line, stream.unwrap()).write_all(b"220 odd\r\n");
        }
    });
    let mail = Mail::new(&Settings::of(&format!("smtps://{address}"), FROM)).unwrap();
    let told = send(&mail, 1).await;
    assert_eq!(told, Err(SendError::NotSent { cause: "untrusted-certificate" }));
}
