//! Sends texts over HTTP, many at once over connections kept alive.
//!
//! The one thing it must get right is what it says about a failure: `NotSent` only when no byte of
//! the message can have left, `Unknown` whenever the carrier may have it.

use std::{
    convert::Infallible,
    fmt,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};

use async_trait::async_trait;
use form_urlencoded::Serializer;
use http_body_util::BodyExt;
use hyper::{
    Method, Request, Response, StatusCode, Uri,
    body::{Body, Bytes, Frame, Incoming, SizeHint},
    header::{AUTHORIZATION, CONTENT_TYPE, DATE, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER},
};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::{TokioExecutor, TokioTimer},
};
use kernel::{ContactPoint, DeliveryId, Error, Result};
use outreach::gateway::{Allowance, Capability, Gateway, Outbound, Refusal, SendError, Sent};
use serde::Deserialize;
use tokio::{
    sync::Semaphore,
    time::{Instant, timeout_at},
};

use super::{BODY_LIMIT, NAME, Sender, Settings, codes, hooks, patience};

/// An account at the carrier, ready to send.
pub struct Twilio {
    client: Client<HttpsConnector<HttpConnector>, Slip>,
    target: Uri,
    credentials: HeaderValue,
    sender: Sender,
    status_callback: Option<String>,
    /// Bounds the sends in flight, and with them the open connections.
    permits: Semaphore,
    send_timeout: Duration,
}

impl Twilio {
    /// Prepares an account; nothing is sent and no connection opened.
    ///
    /// Refused: `bad-base-url`, `bad-account`, `bad-timeout` (see [`Settings`]). Fails when the TLS
    /// library does.
    pub fn new(settings: &Settings) -> Result<Self> {
        let mut tcp = HttpConnector::new();
        tcp.set_nodelay(true);
        tcp.enforce_http(false);
        tcp.set_connect_timeout(Some(settings.connect_timeout));
        let connector = HttpsConnectorBuilder::new()
            .with_provider_and_webpki_roots(rustls::crypto::ring::default_provider())
            .map_err(Error::failed)?
            .https_or_http()
            .enable_http1()
            .wrap_connector(tcp);
        let client = Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(Duration::from_secs(30))
            .build(connector);
        Ok(Self {
            client,
            target: settings.target()?,
            credentials: settings.credentials(),
            sender: settings.sender.clone(),
            status_callback: settings.status_callback.clone(),
            permits: Semaphore::new(settings.connections.max(1)),
            send_timeout: settings.send_timeout,
        })
    }

    fn request(&self, to: &str, message: &Outbound) -> (Request<Slip>, Arc<AtomicBool>) {
        let written = Arc::new(AtomicBool::new(false));
        let body = Bytes::from(self.form(to, message));
        let mut request = Request::new(Slip { body: Some(body), written: Arc::clone(&written) });
        *request.method_mut() = Method::POST;
        *request.uri_mut() = self.target.clone();
        let headers = request.headers_mut();
        headers.insert(AUTHORIZATION, self.credentials.clone());
        const FORM: HeaderValue = HeaderValue::from_static("application/x-www-form-urlencoded");
        headers.insert(CONTENT_TYPE, FORM);
        (request, written)
    }

    fn form(&self, to: &str, message: &Outbound) -> String {
        let text = message.text.reveal();
        let mut form = Serializer::new(String::with_capacity(320 + 2 * text.len()));
        form.append_pair("To", to);
        if message.from.is_empty() {
            let (field, sender) = self.sender.field();
            form.append_pair(field, sender);
        } else {
            let sender = Sender::read(&message.from);
            let (field, sender) = sender.field();
            form.append_pair(field, sender);
        }
        form.append_pair("Body", text);
        let callback = message.status_callback.as_ref().or(self.status_callback.as_ref());
        if let Some(callback) = callback {
            let joint = if callback.contains('?') { '&' } else { '?' };
            let place = format!("{callback}{joint}{}={}", hooks::KEY, message.key);
            form.append_pair("StatusCallback", &place);
        }
        form.finish()
    }
}

#[async_trait]
impl Gateway for Twilio {
    fn name(&self) -> &'static str {
        NAME
    }

    fn capability(&self) -> Capability {
        // The carrier knows no idempotency keys, and its list of messages cannot be searched by
        // anything of ours. What it took without our hearing of it, the key in the receipt tells.
        Capability { idempotent_for: None, lookup_by_ref: false, ordered_receipts: false }
    }

    async fn send(&self, message: &Outbound, allowed: Allowance) -> Result<Sent, SendError> {
        let ContactPoint::Phone(to) = &message.to else {
            return Err(SendError::Refused { code: "no-phone".into(), kind: Refusal::Other });
        };
        let begun = Instant::now();
        let deadline = begun + self.send_timeout.min(allowed.whole);
        let last_start = deadline.min(begun + allowed.first_byte);
        let (request, written) = self.request(to.e164(), message);
        let exchange = async {
            let permit = self.permits.acquire().await;
            (self.client.request(request).await, permit)
        };
        let mut exchange = Box::pin(exchange);
        let started = timeout_at(last_start, &mut exchange).await;
        let over = match started {
            // What has begun may end; what has not is taken back below, before it begins.
            Err(_) if written.load(Ordering::Acquire) => timeout_at(deadline, &mut exchange).await,
            started => started,
        };
        drop(exchange);
        match over {
            Ok((Ok(response), _permit)) => judge(response, deadline).await,
            Ok((Err(error), _)) => Err(if written.load(Ordering::Acquire) {
                SendError::Unknown { cause: "connection-lost" }
            } else if error.is_connect() {
                SendError::NotSent { cause: "no-connection" }
            } else {
                SendError::NotSent { cause: "nothing-written" }
            }),
            Err(_) => Err(if written.load(Ordering::Acquire) {
                SendError::Unknown { cause: "timeout" }
            } else {
                SendError::NotSent { cause: "not-started" }
            }),
        }
    }

    async fn look_up(&self, _: DeliveryId) -> Result<Option<Sent>, SendError> {
        Err(SendError::NotSent { cause: "no-look-up" })
    }
}

impl fmt::Debug for Twilio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Twilio").field("host", &self.target.host()).finish_non_exhaustive()
    }
}

/// A request's body that notes when the connection asks for it. The head and the body are written
/// together, so a body that was never asked for means that nothing left.
struct Slip {
    body: Option<Bytes>,
    written: Arc<AtomicBool>,
}

impl Body for Slip {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.written.store(true, Ordering::Release);
        Poll::Ready(self.body.take().map(|body| Ok(Frame::data(body))))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.body.as_ref().map_or(0, |body| body.len() as u64))
    }
}

/// The fields we read of an answer, in success and in failure.
#[derive(Deserialize)]
struct Answer {
    sid: Option<String>,
    code: Option<u32>,
}

/// What an answer says. The status alone decides whether the message was taken, so an unreadable
/// body makes at most the id or the reason unknown.
async fn judge(response: Response<Incoming>, deadline: Instant) -> Result<Sent, SendError> {
    let (head, body) = response.into_parts();
    let status = head.status;
    if status.is_server_error() || status == StatusCode::REQUEST_TIMEOUT {
        return Err(SendError::Unknown { cause: "server-error" });
    }
    let answer = timeout_at(deadline, read(body)).await.ok().flatten();
    let answer = answer.and_then(|bytes| serde_json::from_slice::<Answer>(&bytes).ok());
    if status.is_success() {
        let id = answer.and_then(|it| it.sid).filter(|id| !id.is_empty() && id.len() <= 64);
        return id
            .map(|provider_id| Sent { provider_id })
            .ok_or(SendError::Unknown { cause: "unreadable-answer" });
    }
    let outcome = match status {
        StatusCode::TOO_MANY_REQUESTS => SendError::Throttled { retry_after: None },
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => SendError::NotSent { cause: "account" },
        _ if status.is_redirection() => SendError::NotSent { cause: "redirected" },
        _ => match answer.and_then(|it| it.code) {
            Some(code) => codes::outcome(code),
            // Not an answer of the carrier's: a proxy's, or the wrong address.
            None => SendError::NotSent { cause: "rejected" },
        },
    };
    Err(match outcome {
        SendError::Throttled { .. } => {
            let retry_after = patience::retry_after(
                text(&head.headers, &RETRY_AFTER),
                text(&head.headers, &DATE),
            );
            SendError::Throttled { retry_after }
        }
        other => other,
    })
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// The whole body, or nothing when it breaks off or is larger than we read.
async fn read(mut body: Incoming) -> Option<Bytes> {
    if body.size_hint().lower() > BODY_LIMIT as u64 {
        return None;
    }
    let mut first = Bytes::new();
    let mut all: Vec<u8> = Vec::new();
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.ok()?.into_data() else { continue };
        if first.len().max(all.len()) + data.len() > BODY_LIMIT {
            return None;
        }
        // Nearly every answer is one frame, which needs no copy.
        if first.is_empty() {
            first = data;
            continue;
        }
        if all.is_empty() {
            all.extend_from_slice(&first);
        }
        all.extend_from_slice(&data);
    }
    Some(if all.is_empty() { first } else { all.into() })
}
