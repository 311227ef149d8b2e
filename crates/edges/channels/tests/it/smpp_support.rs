//! A message centre that does what a test says, PDU by PDU, and an ear that keeps what it hears.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, Ordering::SeqCst},
    },
    time::Duration,
};

use channels::smpp::{Settings, Smpp, settings::Pace};
use kernel::{ContactPoint, DeliveryId, Error, Id, Instant, Phi, PhoneNumber, Result};
use outreach::gateway::{
    Allowance, Ear, Gateway as _, InboundText, NO_LINE, Outbound, Receipt, SendError, Sent,
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::{oneshot, watch},
    task::JoinHandle,
};

use crate::support::{ALLOWED, ANA, START};

pub const OURS: &str = "+12015550100";
pub const SUBMIT: u32 = 4;
pub const DELIVER: u32 = 5;
pub const UNBIND: u32 = 6;
pub const BIND: u32 = 9;
pub const ENQUIRE: u32 = 0x15;
pub const ANSWER: u32 = 0x8000_0000;

/// One PDU as it stood on the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdu {
    pub id: u32,
    pub status: u32,
    pub sequence: u32,
    pub body: Vec<u8>,
}

impl Pdu {
    pub fn octets(&self) -> Vec<u8> {
        let length = u32::try_from(16 + self.body.len()).unwrap();
        let head = [length, self.id, self.status, self.sequence];
        let mut octets: Vec<u8> = head.into_iter().flat_map(u32::to_be_bytes).collect();
        octets.extend(&self.body);
        octets
    }
}

/// Where lines are opened to.
pub struct Centre {
    listener: TcpListener,
}

impl Centre {
    pub async fn open() -> Self {
        Self { listener: TcpListener::bind("127.0.0.1:0").await.unwrap() }
    }

    pub fn settings(&self) -> Settings {
        settings(self.listener.local_addr().unwrap().port())
    }

    /// The next line that is opened, before it is bound.
    pub async fn opened(&self) -> Line {
        let (stream, _) = self.listener.accept().await.unwrap();
        stream.set_nodelay(true).unwrap();
        Line { stream }
    }

    /// The next line, bound.
    pub async fn bound(&self) -> Line {
        let mut line = self.opened().await;
        let bind = line.reads().await;
        assert_eq!((bind.id, bind.sequence), (BIND, 1));
        line.answers(&bind, 0, b"centre\0").await;
        line
    }
}

/// Waits that a test has time for.
pub fn settings(port: u16) -> Settings {
    let mut settings = Settings::of(&format!("smpp://127.0.0.1:{port}"), "elm", "secret", OURS);
    let soon = Duration::from_millis(5);
    settings.pace = Pace { again: (soon, soon), ..Pace::default() };
    settings
}

/// One line, at the message centre's end.
pub struct Line {
    stream: TcpStream,
}

impl Line {
    pub async fn reads(&mut self) -> Pdu {
        self.hears().await.expect("the line is open")
    }

    /// Nothing when the line is closed.
    pub async fn hears(&mut self) -> Option<Pdu> {
        let length = self.stream.read_u32().await.ok()?;
        let mut rest = vec![0; usize::try_from(length).unwrap() - 4];
        self.stream.read_exact(&mut rest).await.ok()?;
        let number = |at: usize| u32::from_be_bytes(rest[at..at + 4].try_into().unwrap());
        let (id, status, sequence) = (number(0), number(4), number(8));
        Some(Pdu { id, status, sequence, body: rest[12..].to_vec() })
    }

    pub async fn says(&mut self, id: u32, status: u32, sequence: u32, body: &[u8]) {
        let pdu = Pdu { id, status, sequence, body: body.to_vec() };
        self.writes(&pdu.octets()).await;
    }

    pub async fn writes(&mut self, octets: &[u8]) {
        self.stream.write_all(octets).await.unwrap();
    }

    /// Writes, unless the line is closed.
    pub async fn asks(&mut self, octets: &[u8]) -> std::io::Result<()> {
        self.stream.write_all(octets).await
    }

    pub async fn answers(&mut self, asked: &Pdu, status: u32, body: &[u8]) {
        self.says(asked.id | ANSWER, status, asked.sequence, body).await;
    }

    /// Takes the next text under that name.
    pub async fn takes(&mut self, name: &str) -> Pdu {
        let text = self.reads().await;
        assert_eq!(text.id, SUBMIT);
        self.answers(&text, 0, format!("{name}\0").as_bytes()).await;
        text
    }

    /// Brings something, and says how that is answered.
    pub async fn brings(&mut self, sequence: u32, body: &[u8]) -> u32 {
        self.says(DELIVER, 0, sequence, body).await;
        let answer = self.reads().await;
        assert_eq!((answer.id, answer.sequence), (DELIVER | ANSWER, sequence));
        answer.status
    }

    /// All that was written has been read, and what it led to is under way.
    pub async fn is_in_step(&mut self) {
        self.says(ENQUIRE, 0, 0x7000_0000, &[]).await;
        let answer = self.reads().await;
        assert_eq!((answer.id, answer.sequence), (ENQUIRE | ANSWER, 0x7000_0000));
    }
}

/// The body of a text or receipt from Ana's telephone.
pub fn brought(class: u8, coding: u8, octets: &[u8], values: &[u8]) -> Vec<u8> {
    let mut body = b"\0\x01\x0112015550123\0\x01\x0112015550100\0".to_vec();
    body.extend([class, 0, 0, 0, 0, 0, 0, coding, 0, u8::try_from(octets.len()).unwrap()]);
    body.extend(octets);
    body.extend(values);
    body
}

/// Keeps what it hears, or fails as it is told.
#[derive(Default)]
pub struct Heard {
    pub texts: watch::Sender<Vec<InboundText>>,
    pub receipts: watch::Sender<Vec<Receipt>>,
    failures: Mutex<Vec<Error>>,
}

impl Heard {
    /// What it says to what it hears next, the last first.
    pub fn fails(&self, error: Error) {
        self.failures.lock().unwrap().push(error);
    }

    pub async fn texts(&self, count: usize) -> Vec<InboundText> {
        self.texts.subscribe().wait_for(|all| count <= all.len()).await.unwrap().clone()
    }

    pub async fn receipts(&self, count: usize) -> Vec<Receipt> {
        self.receipts.subscribe().wait_for(|all| count <= all.len()).await.unwrap().clone()
    }

    fn says(&self) -> Result<()> {
        self.failures.lock().unwrap().pop().map_or(Ok(()), Err)
    }
}

#[async_trait::async_trait]
impl Ear for Heard {
    async fn text(&self, text: InboundText) -> Result<()> {
        self.texts.send_modify(|all| all.push(text));
        self.says()
    }

    async fn receipt(&self, receipt: Receipt) -> Result<()> {
        self.receipts.send_modify(|all| all.push(receipt));
        self.says()
    }
}

/// A gateway that runs.
pub struct House {
    pub smpp: Arc<Smpp>,
    pub heard: Arc<Heard>,
    pub clock: Arc<AtomicI64>,
    end: Option<oneshot::Sender<()>>,
    running: JoinHandle<()>,
}

impl House {
    pub fn open(settings: &Settings) -> Self {
        let smpp = Arc::new(Smpp::new(settings).unwrap());
        let heard = Arc::new(Heard::default());
        let clock = Arc::new(AtomicI64::new(START));
        let (end, ended) = oneshot::channel::<()>();
        let hands = Arc::clone(&clock);
        let run = Arc::clone(&smpp).run(
            Arc::clone(&heard) as Arc<dyn Ear>,
            move || Instant(hands.load(SeqCst)),
            async {
                let _ = ended.await;
            },
        );
        let running = tokio::spawn(run);
        Self { smpp, heard, clock, end: Some(end), running }
    }

    /// One line, bound.
    pub async fn with_line(settings: &Settings, centre: &Centre) -> (Self, Line) {
        let house = Self::open(settings);
        let line = centre.bound().await;
        house.smpp.is_bound(1).await;
        (house, line)
    }

    pub fn sends(&self, serial: u128, text: &str) -> JoinHandle<Result<Sent, SendError>> {
        self.sends_within(serial, text, ALLOWED)
    }

    pub fn sends_within(
        &self,
        serial: u128,
        text: &str,
        allowed: Allowance,
    ) -> JoinHandle<Result<Sent, SendError>> {
        let (smpp, message) = (Arc::clone(&self.smpp), message(serial, text));
        tokio::spawn(async move { smpp.send(&message, allowed).await })
    }

    pub fn pass_time(&self, millis: i64) {
        self.clock.fetch_add(millis, SeqCst);
    }

    /// Ends it, and waits for that.
    pub async fn ends(mut self) {
        self.end.take().unwrap().send(()).unwrap();
        self.running.await.unwrap();
    }
}

pub fn key(serial: u128) -> DeliveryId {
    Id::from_raw(serial)
}

pub fn message(serial: u128, text: &str) -> Outbound {
    to(serial, text, ANA)
}

pub fn to(serial: u128, text: &str, number: &str) -> Outbound {
    Outbound {
        key: key(serial),
        to: ContactPoint::Phone(PhoneNumber::parse(number).unwrap()),
        // Another carrier's sender, which is not this one's.
        from: "+15550009999".to_owned(),
        text: Phi::new(text.to_owned()),
        at: Instant(START),
        until: None,
        valid_for: None,
        status_callback: None,
        heading: None,
        script: None,
        picture: None,
    }
}

/// Taken under that name.
pub fn sent(name: &str) -> Result<Sent, SendError> {
    Ok(Sent { provider_id: name.to_owned() })
}

pub fn unknown(cause: &'static str) -> Result<Sent, SendError> {
    Err(SendError::Unknown { cause })
}

pub fn not_sent(cause: &'static str) -> Result<Sent, SendError> {
    Err(SendError::NotSent { cause })
}

/// What is said of a message whose line is down.
pub const WAITS: SendError = SendError::NotSent { cause: NO_LINE };
