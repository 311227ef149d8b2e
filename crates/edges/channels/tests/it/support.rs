//! A simulator, a clock that is moved by hand, and hooks that keep what was posted to them.

use std::{
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, Ordering::SeqCst},
    },
    time::Duration,
};

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode, Uri},
    routing::post,
};
use channels::{
    simulator::{self, Hooks, Simulator},
    twilio::{Form, Settings, Twilio, Verifier, hooks},
};
use http_body_util::{BodyExt, Full};
use hyper::{Method, Request, Response};
use hyper_util::{client::legacy::Client, rt::TokioExecutor};
use kernel::{ContactPoint, DeliveryId, Instant, Phi, PhoneNumber};
use outreach::gateway::{Allowance, Gateway, InboundText, Outbound, Receipt, SendError, Sent};
use tokio::net::TcpListener;

pub const ANA: &str = "+12015550123";
pub const PUBLIC: &str = "https://pharmacy.example";
pub const START: i64 = 1_800_000_000_000;

/// What a send may take whose lease has just begun.
pub const ALLOWED: Allowance =
    Allowance { first_byte: Duration::from_secs(30), whole: Duration::from_secs(30) };

/// One post to a hook.
#[derive(Clone)]
pub struct Posted {
    pub target: String,
    pub body: Vec<u8>,
    pub signature: Option<String>,
    pub host: Option<String>,
}

impl Posted {
    pub fn receipt(&self) -> Receipt {
        hooks::receipt(&self.target, &Form::read(&self.body), Instant(START)).unwrap()
    }

    pub fn text(&self) -> InboundText {
        hooks::inbound_text(&Form::read(&self.body), Instant(START)).unwrap()
    }
}

/// A pharmacy's hooks, a simulator that posts to them, and an account to send with.
pub struct Wire {
    pub simulator: Simulator,
    pub twilio: Twilio,
    clock: Arc<AtomicI64>,
    posted: Arc<Mutex<Vec<Posted>>>,
}

impl Wire {
    pub async fn open() -> Self {
        Self::with(|_| ()).await
    }

    /// The account's settings changed first.
    pub async fn with(change: impl FnOnce(&mut Settings)) -> Self {
        let clock = Arc::new(AtomicI64::new(START));
        let hands = Arc::clone(&clock);
        let settings =
            simulator::Settings::on_loopback(Arc::new(move || Instant(hands.load(SeqCst))));
        let simulator = Simulator::start(settings).await.unwrap();
        let posted = Arc::new(Mutex::new(Vec::new()));
        let hooks = listen(Arc::clone(&posted)).await;
        simulator.set_hooks(Hooks {
            inbound_url: Some(format!("{PUBLIC}/hooks/twilio/sms")),
            connect_to: Some(hooks),
        });
        let mut account = simulator.account();
        account.status_callback = Some(format!("{PUBLIC}/hooks/twilio/status"));
        change(&mut account);
        let twilio = Twilio::new(&account).unwrap();
        Self { simulator, twilio, clock, posted }
    }

    pub async fn send(&self, text: &str) -> Result<Sent, SendError> {
        self.twilio.send(&message(text), ALLOWED).await
    }

    pub fn pass_time(&self, time: Duration) {
        self.clock.fetch_add(i64::try_from(time.as_millis()).unwrap(), SeqCst);
    }

    /// What was posted so far; every signature is checked on the way.
    pub fn posted(&self) -> Vec<Posted> {
        let posted = self.posted.lock().unwrap().clone();
        let verifier = Verifier::new(PUBLIC, &["simulated-secret"]).unwrap();
        for post in &posted {
            assert!(verifier.is_genuine(&post.target, &post.body, post.signature.as_deref()));
            assert_eq!(post.host.as_deref(), Some("pharmacy.example"));
        }
        posted
    }

    /// The same when all that is due has been posted.
    pub async fn settled(&self) -> Vec<Posted> {
        self.simulator.settle().await;
        self.posted()
    }
}

pub fn message(text: &str) -> Outbound {
    Outbound {
        key: DeliveryId::from_raw(0x0192_3456_789a_7bcd_8ef0_1234_5678_9abc),
        to: ContactPoint::Phone(PhoneNumber::parse(ANA).unwrap()),
        from: String::new(),
        text: Phi::new(text.to_owned()),
        at: kernel::Instant(1_772_463_600_000),
        until: None,
        valid_for: None,
        status_callback: None,
        heading: None,
        script: None,
        picture: None,
    }
}

async fn listen(posted: Arc<Mutex<Vec<Posted>>>) -> SocketAddr {
    async fn keep(
        State(posted): State<Arc<Mutex<Vec<Posted>>>>,
        uri: Uri,
        headers: HeaderMap,
        body: Bytes,
    ) -> StatusCode {
        let text = |name| {
            headers.get(name).map(|value: &axum::http::HeaderValue| value.to_str().unwrap().into())
        };
        posted.lock().unwrap().push(Posted {
            target: uri.to_string(),
            body: body.to_vec(),
            signature: text("x-twilio-signature"),
            host: text("host"),
        });
        StatusCode::NO_CONTENT
    }
    let router = Router::new()
        .route("/hooks/twilio/sms", post(keep))
        .route("/hooks/twilio/status", post(keep))
        .with_state(posted);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

/// One request from a browser or a script.
pub async fn request(
    method: Method,
    url: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Response<String> {
    let client = Client::builder(TokioExecutor::new()).build_http::<Full<Bytes>>();
    let mut request = Request::builder().method(method).uri(url);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Full::new(Bytes::from(body.to_owned()))).unwrap();
    let (head, body) = client.request(request).await.unwrap().into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    Response::from_parts(head, String::from_utf8(bytes.to_vec()).unwrap())
}
