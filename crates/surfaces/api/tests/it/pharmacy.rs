//! A pharmacy with a database, a carrier whose posts anybody can vouch for, and a socket.

use std::{net::SocketAddr, sync::Arc};

use api::{ApiState, Counts, counts::Outcome};
use kernel::{ContactPoint, Instant, Phi, PhoneNumber};
use outreach::gateway::{Inbound, InboundText, Post, Receipt, ReceiptStatus, Rejected};
use store::{Fault, Migration, Statement, sql, testing::Database};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};
use web::Limits;

static MIGRATIONS: &[Migration] = &[
    Migration {
        number: 1,
        name: "foundation",
        text: include_str!("../../../../../migrations/0001_foundation.sql"),
    },
    Migration {
        number: 2,
        name: "identity",
        text: include_str!("../../../../../migrations/0002_identity.sql"),
    },
    Migration {
        number: 3,
        name: "care",
        text: include_str!("../../../../../migrations/0003_care.sql"),
    },
    Migration {
        number: 4,
        name: "outreach",
        text: include_str!("../../../../../migrations/0004_outreach.sql"),
    },
];

sql! {
    /// Whatever nobody has looked at yet.
    COUNT_REPLIES: "SELECT COUNT(*) FROM replies";
    /// Numbers to which nothing goes any more.
    COUNT_STOPS: "SELECT COUNT(*) FROM address_stops";
}

/// A carrier whose posts are genuine when they are signed `good`, and read when they say `text`
/// or `stop`.
struct Carrier;

impl Carrier {
    fn judge(post: Post<'_>) -> Result<(), Rejected> {
        match (post.signature, post.body) {
            (Some("good"), b"text" | b"stop") => Ok(()),
            (Some("good"), _) => Err(Rejected::Meaningless("not-a-text")),
            _ => Err(Rejected::Forged),
        }
    }
}

impl Inbound for Carrier {
    fn name(&self) -> &'static str {
        "carrier"
    }

    fn signature_header(&self) -> &'static str {
        "x-vouched"
    }

    fn text(&self, post: Post<'_>, at: Instant) -> Result<InboundText, Rejected> {
        Self::judge(post)?;
        let words = if post.body == b"stop" { "STOP" } else { "YES" };
        Ok(InboundText {
            vendor: "carrier".to_owned(),
            vendor_id: post.target.to_owned(),
            channel: kernel::Channel::Sms,
            from: ContactPoint::Phone(PhoneNumber::parse("+12015550123").unwrap()),
            to: "+15550001111".to_owned(),
            text: Phi::new(words.to_owned()),
            received_at: at,
            carrier_confirmed_stop: false,
            pictures: Vec::new(),
        })
    }

    fn receipt(&self, post: Post<'_>, at: Instant) -> Result<Receipt, Rejected> {
        Self::judge(post)?;
        Ok(Receipt {
            vendor: "carrier".to_owned(),
            provider_id: post.target.to_owned(),
            key: None,
            status: ReceiptStatus::Delivered,
            code: None,
            refusal: None,
            at,
        })
    }
}

/// A listening pharmacy.
pub struct Pharmacy {
    address: SocketAddr,
    counts: Arc<Counts>,
    database: Database,
}

impl Pharmacy {
    pub async fn open() -> Self {
        Self::with(Some(Arc::new(Carrier))).await
    }

    pub async fn with(carrier: Option<Arc<dyn Inbound>>) -> Self {
        let database = Database::open(MIGRATIONS).await;
        let limits = Limits::new(database.db.clone(), Vec::new());
        let state = ApiState::new(database.db.clone(), carrier).with_limits(Some(Arc::new(limits)));
        let counts = Arc::clone(&state.counts);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = api::router(state).into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { address, counts, database }
    }

    /// Posts with these header lines; the status and the rest of the answer.
    pub async fn post(&self, path: &str, headers: &str, body: &[u8]) -> (u16, String) {
        let length = body.len();
        let head =
            format!("POST {path} HTTP/1.1\r\nhost: x\r\ncontent-length: {length}\r\n{headers}");
        self.ask(&head, body).await
    }

    pub async fn get(&self, path: &str) -> (u16, String) {
        self.ask(&format!("GET {path} HTTP/1.1\r\nhost: x\r\n"), b"").await
    }

    async fn ask(&self, head: &str, body: &[u8]) -> (u16, String) {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(format!("{head}connection: close\r\n\r\n").as_bytes()).await.unwrap();
        // A server that has refused the head may close before the body is through.
        let _ = stream.write_all(body).await;
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        let answer = String::from_utf8(answer).unwrap();
        let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
        (status, answer)
    }

    /// Time passes.
    pub fn pass_seconds(&self, seconds: i64) {
        self.database.db.clock().advance(seconds * 1_000);
    }

    /// Arms a fault of the database.
    pub fn arm(&self, fault: Fault) {
        self.database.db.faults().arm(fault);
    }

    /// How many texts are kept.
    pub async fn replies(&self) -> i64 {
        self.count(&COUNT_REPLIES).await
    }

    /// How many numbers have said stop.
    pub async fn stops(&self) -> i64 {
        self.count(&COUNT_STOPS).await
    }

    async fn count(&self, statement: &'static Statement) -> i64 {
        let count = self.database.db.read(|tx| tx.find(statement, &[], |row| row.get::<i64>(0)));
        count.await.unwrap().unwrap()
    }

    pub fn counted(&self, outcome: Outcome) -> u64 {
        self.counts.of(outcome)
    }
}
