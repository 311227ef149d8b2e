//! The mailroom over real sockets: what it takes, what it refuses, and when it says yes.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use async_trait::async_trait;
use channels::mail::{Intake, Listen, Mailroom, Way};
use kernel::{DeliveryId, Error, Id, Instant, Result};
use outreach::gateway::{Complaint, Ear, InboundEmail, InboundText, MailEar, Receipt, Refusal};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpStream, UnixStream},
    sync::watch,
};

use crate::{mail::tag, support::START};

/// What was kept, in order.
#[derive(Default)]
pub struct Kept {
    pub emails: Vec<InboundEmail>,
    pub receipts: Vec<Receipt>,
    pub complaints: Vec<Complaint>,
}

/// Keeps in memory; knows the tags of the deliveries 1 to 9.
pub struct Memory {
    pub kept: Mutex<Kept>,
    /// What the next one is answered with.
    pub answers: Mutex<BTreeMap<usize, fn() -> Error>>,
    asked: AtomicUsize,
    /// Whether anything is kept at all for now.
    pub is_open: watch::Sender<bool>,
}

impl Memory {
    async fn keep(&self, keep: impl FnOnce(&mut Kept)) -> Result<()> {
        let _ = self.is_open.subscribe().wait_for(|is_open| *is_open).await;
        let number = self.asked.fetch_add(1, SeqCst);
        if let Some(error) = self.answers.lock().unwrap().get(&number) {
            return Err(error());
        }
        keep(&mut self.kept.lock().unwrap());
        Ok(())
    }

    pub fn texts(&self) -> Vec<String> {
        let kept = self.kept.lock().unwrap();
        kept.emails.iter().map(|it| it.text.text.reveal().clone()).collect()
    }
}

#[async_trait]
impl Ear for Memory {
    async fn text(&self, _: InboundText) -> Result<()> {
        Err(Error::refused("no-texts-here"))
    }

    async fn receipt(&self, receipt: Receipt) -> Result<()> {
        self.keep(|kept| kept.receipts.push(receipt)).await
    }
}

#[async_trait]
impl MailEar for Memory {
    async fn delivery_of(&self, text: &str) -> Result<Option<DeliveryId>> {
        Ok((1..10).find(|serial| tag(*serial) == text).map(Id::from_raw))
    }

    async fn email(&self, email: InboundEmail) -> Result<()> {
        self.keep(|kept| kept.emails.push(email)).await
    }

    async fn complaint(&self, complaint: Complaint) -> Result<()> {
        self.keep(|kept| kept.complaints.push(complaint)).await
    }
}

pub struct Place {
    pub memory: Arc<Memory>,
    pub room: Mailroom,
}

impl Place {
    pub async fn open(way: Way) -> Self {
        Self::with(way, |_| ()).await
    }

    pub async fn with(way: Way, change: impl FnOnce(&mut Intake)) -> Self {
        let accept = ["reply@rx.example", "bounce+*@rx.example"].map(str::to_owned);
        let mut intake = Intake::of("127.0.0.1:0", false, &accept).unwrap();
        intake.way = way;
        change(&mut intake);
        let memory = Arc::new(Memory {
            kept: Mutex::default(),
            answers: Mutex::default(),
            asked: AtomicUsize::new(0),
            is_open: watch::Sender::new(true),
        });
        let ear = Arc::<Memory>::clone(&memory);
        let room = Mailroom::open(intake, ear, Arc::new(|| Instant(START))).await.unwrap();
        Self { memory, room }
    }

    pub fn address(&self) -> SocketAddr {
        match self.room.listen() {
            Listen::Tcp(address) => *address,
            Listen::Unix(path) => panic!("{}", path.display()),
        }
    }

    async fn line(&self) -> Line<TcpStream> {
        let mut line = Line(BufReader::new(TcpStream::connect(self.address()).await.unwrap()));
        assert!(line.hears().await.starts_with("220 "));
        line
    }

    /// A line on which an e-mail to those was begun, up to the answer to `DATA`.
    async fn begun(&self, from: &str, to: &[&str]) -> Line<TcpStream> {
        let mut line = self.line().await;
        line.asks("LHLO mail.rx.example", "250").await;
        line.asks(&format!("MAIL FROM:<{from}>"), "250").await;
        for to in to {
            line.asks(&format!("RCPT TO:<{to}>"), "250").await;
        }
        line.asks("DATA", "354").await;
        line
    }
}

struct Line<S>(BufReader<S>);

impl<S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin> Line<S> {
    async fn writes(&mut self, bytes: &[u8]) {
        self.0.get_mut().write_all(bytes).await.unwrap();
    }

    /// The next answer, its lines joined; empty when the other side has hung up.
    async fn hears(&mut self) -> String {
        let mut all = String::new();
        loop {
            let mut line = String::new();
            if self.0.read_line(&mut line).await.unwrap_or(0) == 0 {
                return all;
            }
            let is_last = line.as_bytes().get(3) != Some(&b'-');
            all.push_str(&line);
            if is_last {
                return all;
            }
        }
    }

    #[track_caller]
    fn is(answer: &str, expected: &str, asked: &str) {
        assert!(answer.starts_with(expected), "{asked}: {answer}, not {expected}");
    }

    async fn asks(&mut self, command: &str, expected: &str) {
        self.writes(format!("{command}\r\n").as_bytes()).await;
        Self::is(&self.hears().await, expected, command);
    }
}

fn words(text: &str) -> Vec<u8> {
    let head = "From: Ana <ana@example.org>\r\nTo: reply@rx.example\r\nMessage-ID: <1@m.example>\r\n\
                Content-Type: text/plain; charset=utf-8\r\n\r\n";
    format!("{head}{text}\r\n.\r\n").into_bytes()
}

#[tokio::test]
async fn all_at_once_is_answered_one_by_one() {
    let place = Place::open(Way::Lmtp).await;
    let mut line = place.line().await;
    let to = format!("bounce+{}@rx.example", tag(3));
    let all = format!(
        "LHLO m\r\nMAIL FROM:<ana@example.org> SIZE=100 BODY=8BITMIME SMTPUTF8\r\n\
         RCPT TO:<Reply@RX.example>\r\nRCPT TO:<nobody@rx.example>\r\nRCPT TO:<{to}>\r\nDATA\r\n"
    );
    line.writes(all.as_bytes()).await;
    let hello = line.hears().await;
    for able in ["PIPELINING", "SIZE 1048576", "8BITMIME", "SMTPUTF8", "ENHANCEDSTATUSCODES"] {
        assert!(hello.contains(able), "{hello}");
    }
    for expected in ["250 2.1.0", "250 2.1.5", "550 5.1.1", "250 2.1.5", "354"] {
        Line::<TcpStream>::is(&line.hears().await, expected, "together");
    }
    line.writes(&words("..yes\r\n...\r\nniño")).await;
    for _ in 0..2 {
        Line::<TcpStream>::is(&line.hears().await, "250 2.0.0", "an answer a mailbox");
    }
    assert_eq!(place.memory.texts(), [".yes\n..\nniño"; 2]);
    let kept = place.memory.kept.lock().unwrap();
    assert_eq!(kept.emails[0].text.to, "reply@rx.example");
    assert_eq!((&kept.emails[0].tag, &kept.emails[1].tag), (&None, &Some(tag(3))));
    let names = [&kept.emails[0].text.vendor_id, &kept.emails[1].text.vendor_id];
    assert_ne!(names[0], names[1], "what came with a tag is another e-mail");
}

#[tokio::test]
async fn yes_is_said_when_it_is_durable_and_not_before() {
    let place = Place::open(Way::Lmtp).await;
    place.memory.is_open.send_replace(false);
    let mut line = place.begun("ana@example.org", &["reply@rx.example"]).await;
    line.writes(&words("YES")).await;
    let early = tokio::time::timeout(Duration::from_millis(200), line.hears()).await;
    assert!(early.is_err(), "{early:?}");
    assert!(place.memory.texts().is_empty());
    place.memory.is_open.send_replace(true);
    Line::<TcpStream>::is(&line.hears().await, "250", "kept");
    assert_eq!(place.memory.texts(), ["YES"]);
}

#[tokio::test]
async fn what_could_not_be_kept_comes_again_and_what_never_will_does_not() {
    let place = Place::open(Way::Lmtp).await;
    let never: fn() -> Error = || Error::NotFound { what: "anything" };
    let later: fn() -> Error = || Error::failed("the disk is full");
    place.memory.answers.lock().unwrap().extend([(0, later), (2, never)]);
    let to = format!("reply+{}@rx.example", tag(1));
    let mut line = place.begun("ana@example.org", &["reply@rx.example", &to]).await;
    line.writes(&words("YES")).await;
    Line::<TcpStream>::is(&line.hears().await, "451 4.3.0", "the first mailbox");
    Line::<TcpStream>::is(&line.hears().await, "250", "the second");
    line.asks("MAIL FROM:<ana@example.org>", "250").await;
    line.asks("RCPT TO:<reply@rx.example>", "250").await;
    line.asks("DATA", "354").await;
    line.writes(&words("YES")).await;
    Line::<TcpStream>::is(&line.hears().await, "250", "never");

    let place = Place::open(Way::Smtp).await;
    place.memory.answers.lock().unwrap().insert(1, later);
    let mut line = place.line().await;
    line.asks("EHLO m", "250").await;
    line.asks("MAIL FROM:<ana@example.org>", "250").await;
    line.asks("RCPT TO:<reply@rx.example>", "250").await;
    line.asks(&format!("RCPT TO:<{to}>"), "250").await;
    line.asks("DATA", "354").await;
    line.writes(&words("YES")).await;
    Line::<TcpStream>::is(&line.hears().await, "451", "one answer for all");
    line.asks("NOOP", "250").await;
}

#[tokio::test]
async fn nothing_is_passed_on_and_failures_come_only_to_what_we_made() {
    let place = Place::open(Way::Lmtp).await;
    let mut line = place.line().await;
    line.asks("LHLO m", "250").await;
    line.asks("MAIL FROM:<>", "250").await;
    for (to, expected) in [
        ("ana@example.org", "550 5.1.1"),
        ("reply%example.org@rx.example", "550 5.1.1"),
        ("reply@rx.example@example.org", "550 5.1.1"),
        ("@rx.example:ana@example.org", "501"),
        ("postmaster", "550 5.1.1"),
        ("", "501"),
        (&format!("bounce+{}@rx.example", tag(99)), "550 5.1.1"),
        (&format!("bounce+{}@rx.example", tag(7)), "250"),
        (&format!("BOUNCE+{}@RX.example", tag(8).to_uppercase()), "250"),
        ("reply@rx.example", "250"),
    ] {
        line.asks(&format!("RCPT TO:<{to}>"), expected).await;
    }
}

#[tokio::test]
async fn half_sentences_and_nonsense_lead_nowhere() {
    let place = Place::open(Way::Lmtp).await;
    let mut line = place.line().await;
    for (said, expected) in [
        ("MAIL FROM:<a@b.example>", "503"),
        ("EHLO m", "500"),
        ("LHLO", "501"),
        ("LHLO m", "250"),
        ("DATA", "503"),
        ("RCPT TO:<reply@rx.example>", "503"),
        ("MAIL", "501"),
    ] {
        line.asks(said, expected).await;
    }
    let mut line = place.line().await;
    for (said, expected) in [
        ("lhlo m", "250"),
        ("MAIL FROM:<a@b.example> AUTH=<>", "555"),
        ("MAIL FROM:<a@b.example> SIZE=2000000", "552"),
        ("MAIL FROM:<a@b.example> SIZE=many", "501"),
        ("MAIL FROM:<a@b.example> RET=HDRS", "555"),
        ("MAIL FROM: <a@b.example>", "250"),
        ("MAIL FROM:<a@b.example>", "503"),
        ("RCPT TO:<reply@rx.example> NOTIFY=NEVER", "555"),
        ("RCPT TO:<reply@rx.example>", "250"),
        ("DATA now", "501"),
        ("VRFY reply", "252"),
        ("RSET", "250"),
        ("NOOP", "250"),
        ("QUIT", "221"),
    ] {
        line.asks(said, expected).await;
    }
    assert_eq!(line.hears().await, "");

    let mut line = place.line().await;
    for _ in 0..9 {
        line.asks("\u{0}\u{7f}\u{fffd}", "503").await;
    }
    line.asks("GET / HTTP/1.1", "503").await;
    assert_eq!(line.hears().await, "", "had enough");
    for odd in [&b"LHLO m\n"[..], b"LHLO m\rNOOP\r\n", &[b'x'; 4_000]] {
        let mut line = place.line().await;
        line.writes(odd).await;
        Line::<TcpStream>::is(&line.hears().await, "500", "an odd end");
        assert_eq!(line.hears().await, "");
    }
    assert!(place.memory.texts().is_empty());
}

#[tokio::test]
async fn nobody_slips_an_email_into_another() {
    let to = ["reply@rx.example"];
    for end in ["\n.\r\n", "\r\n.\n", "\n.\n", "\r.\r\n", "\r\n.\r"] {
        let place = Place::open(Way::Lmtp).await;
        let mut line = place.begun("ana@example.org", &to).await;
        let inner = format!(
            "From: a@b.example\r\n\r\nYES{end}MAIL FROM:<bo@example.org>\r\n\
             RCPT TO:<reply@rx.example>\r\nDATA\r\nFrom: bo@example.org\r\n\r\nSTOP\r\n.\r\n"
        );
        line.writes(inner.as_bytes()).await;
        Line::<TcpStream>::is(&line.hears().await, "554 5.6.0", end);
        assert_eq!(line.hears().await, "", "{end:?}");
        assert!(place.memory.texts().is_empty());
    }
    // What was sent before our answer is not read after it.
    let place = Place::open(Way::Lmtp).await;
    let mut line = place.line().await;
    let all =
        b"LHLO m\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<reply@rx.example>\r\nDATA\r\nHi\r\n.\r\n";
    line.writes(all).await;
    for expected in ["250", "250", "250", "554 5.5.0", ""] {
        Line::<TcpStream>::is(&line.hears().await, expected, "too early");
    }
}

#[tokio::test]
async fn what_is_too_large_is_refused_and_the_next_is_taken() {
    let place = Place::with(Way::Lmtp, |intake| intake.largest = 10_000).await;
    let mut line = place.begun("ana@example.org", &["reply@rx.example"]).await;
    line.writes(&words(&"0123456789\r\n".repeat(5_000))).await;
    Line::<TcpStream>::is(&line.hears().await, "552 5.3.4", "five times too large");
    line.asks("MAIL FROM:<ana@example.org>", "250").await;
    line.asks("RCPT TO:<reply@rx.example>", "250").await;
    line.asks("DATA", "354").await;
    line.writes(&words("YES")).await;
    Line::<TcpStream>::is(&line.hears().await, "250", "small");
    assert_eq!(place.memory.texts(), ["YES"]);
}

#[tokio::test]
async fn nobody_keeps_a_line_for_nothing() {
    let brief = Duration::from_millis(150);
    let place = Place::with(Way::Lmtp, |intake| {
        (intake.silence, intake.whole) = (brief, brief * 3);
        intake.connections = 2;
    })
    .await;
    let mut silent = place.line().await;
    let mut half = place.begun("ana@example.org", &["reply@rx.example"]).await;
    let mut third = Line(BufReader::new(TcpStream::connect(place.address()).await.unwrap()));
    Line::<TcpStream>::is(&third.hears().await, "421 4.3.2", "a third");
    half.writes(b"From: ana@example.org\r\n").await;
    assert_eq!(half.hears().await, "", "said no more");
    assert_eq!(silent.hears().await, "", "said nothing");

    let mut drip = place.begun("ana@example.org", &["reply@rx.example"]).await;
    let mut ticks = tokio::time::interval(brief / 3);
    let mut sent = 0;
    let hung_up = loop {
        let mut byte = [0];
        tokio::select! {
            _ = ticks.tick() => {
                sent += 1;
                if drip.0.get_mut().write_all(b"x").await.is_err() { break true; }
            }
            read = drip.0.read(&mut byte) => break read.unwrap_or(0) == 0,
        }
        assert!(sent < 100, "drips for ever");
    };
    assert!(hung_up && place.memory.texts().is_empty());
}

#[tokio::test]
async fn a_socket_in_the_file_system_serves_its_group_and_is_taken_over_when_left() {
    use std::os::unix::fs::PermissionsExt as _;

    let path = std::env::temp_dir().join(format!("rapport-lmtp-{}.sock", std::process::id()));
    let accept = ["reply@rx.example".to_owned()];
    for _ in 0..2 {
        let place = Place::with(Way::Lmtp, |intake| {
            *intake = Intake::of(&format!("unix:{}", path.display()), false, &accept).unwrap();
        })
        .await;
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o660);
        let mut line = Line(BufReader::new(UnixStream::connect(&path).await.unwrap()));
        assert!(line.hears().await.starts_with("220"));
        line.asks("LHLO m", "250").await;
        line.asks("MAIL FROM:<ana@example.org>", "250").await;
        line.asks("RCPT TO:<reply@rx.example>", "250").await;
        line.asks("DATA", "354").await;
        line.writes(&words("YES")).await;
        assert!(line.hears().await.starts_with("250"));
        assert_eq!(place.memory.texts(), ["YES"]);
        let ear = Arc::<Memory>::clone(&place.memory);
        let intake = Intake::of(&format!("unix:{}", path.display()), false, &accept).unwrap();
        let second = Mailroom::open(intake, ear, Arc::new(|| Instant(START))).await;
        assert!(second.is_err(), "somebody listens there");
        drop(line);
        drop(place);
        while UnixStream::connect(&path).await.is_ok() {
            tokio::task::yield_now().await;
        }
    }
    std::fs::remove_file(path).unwrap();
}

#[tokio::test]
async fn failures_and_complaints_reach_their_delivery() {
    let place = Place::open(Way::Lmtp).await;
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/mail");
    let seven = tag(7);
    let to = format!("bounce+{seven}@rx.example");
    for name in
        ["postfix-unknown", "postfix-delayed", "exim-letter", "arf-blacked-out", "gmail-vacation"]
    {
        let text = std::fs::read_to_string(folder.join(format!("{name}.eml"))).unwrap();
        let text = text.replace('\n', "\r\n");
        let mut line = place.begun("", &[&to]).await;
        line.writes(format!("{text}.\r\n").as_bytes()).await;
        Line::<TcpStream>::is(&line.hears().await, "250", name);
    }
    let kept = place.memory.kept.lock().unwrap();
    assert!(kept.emails.is_empty(), "a machine says nothing to us");
    let told: Vec<_> = kept
        .receipts
        .iter()
        .map(|it| (it.key, it.code.as_deref().unwrap(), it.refusal.unwrap()))
        .collect();
    let seventh = Some(Id::from_raw(7));
    let bad = Refusal::BadNumber;
    assert_eq!(told, [(seventh, "5.1.1", bad), (seventh, "5.0.0", bad)]);
    assert_eq!(kept.complaints[0].tag.as_deref(), Some(&*seven));
}

#[tokio::test]
async fn what_says_that_a_machine_wrote_it_is_handed_on_below_a_tag_alone() {
    let place = Place::open(Way::Lmtp).await;
    let tagged = format!("reply+{}@rx.example", tag(2));
    let mut line = place.begun("ana@example.org", &["reply@rx.example", &tagged]).await;
    line.writes(&[b"Precedence: bulk\r\n", &*words("STOP")].concat()).await;
    for _ in 0..2 {
        Line::<TcpStream>::is(&line.hears().await, "250", "taken");
    }
    let kept = place.memory.kept.lock().unwrap();
    let [only] = &kept.emails[..] else { panic!("{:?}", kept.emails) };
    assert_eq!((only.tag.as_deref(), only.is_automatic), (Some(&*tag(2)), true));
    assert_eq!(only.text.text.reveal(), "STOP");
}
