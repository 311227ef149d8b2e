//! Sends texts over HTTP, many at once over connections kept alive ([`crate::wire`]).

use std::fmt;

use async_trait::async_trait;
use form_urlencoded::Serializer;
use http_body_util::BodyExt;
use hyper::{
    Method, Request, Response, StatusCode, Uri,
    body::{Body, Bytes, Incoming},
    header::{AUTHORIZATION, CONTENT_TYPE, DATE, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER},
};
use kernel::{ContactPoint, DeliveryId, Result};
use outreach::gateway::{
    Allowance, Capability, Gateway, Outbound, PictureStore, Refusal, SendError, Sent,
};
use serde::Deserialize;
use tokio::time::{Instant as Deadline, timeout_at};

use super::{BODY_LIMIT, NAME, Sender, Settings, codes, hooks, media::Media, patience};
use crate::wire::Wire;

/// For so many seconds the carrier keeps a text at most, as it does without being told
/// (`ValidityPeriod`, 1 to 36,000).
const LONGEST_VALID: u64 = 36_000;

/// An account at the carrier, ready to send.
pub struct Twilio {
    account: Account,
    sender: Sender,
    status_callback: Option<String>,
    media: Media,
}

/// One address of an account, and the connections to it.
pub(super) struct Account {
    wire: Wire,
    target: Uri,
    credentials: HeaderValue,
}

impl Twilio {
    /// Prepares an account; nothing is sent and no connection opened.
    ///
    /// Refused: `bad-base-url`, `bad-account`, `bad-timeout` (see [`Settings`]). Fails when the TLS
    /// library does.
    pub fn new(settings: &Settings) -> Result<Self> {
        Ok(Self {
            account: Account::new(settings, "Messages.json")?,
            sender: settings.sender.clone(),
            status_callback: settings.status_callback.clone(),
            media: Media::new(settings)?,
        })
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
        if let Some(valid) = message.valid_for {
            form.append_pair(
                "ValidityPeriod",
                &valid.as_secs().clamp(1, LONGEST_VALID).to_string(),
            );
        }
        if let Some(picture) = &message.picture {
            form.append_pair("MediaUrl", picture);
        }
        let callback = message.status_callback.as_ref().or(self.status_callback.as_ref());
        if let Some(callback) = callback {
            let joint = if callback.contains('?') { '&' } else { '?' };
            let place = format!("{callback}{joint}{}={}", hooks::KEY, message.key);
            form.append_pair("StatusCallback", &place);
        }
        form.finish()
    }
}

impl Account {
    /// Prepares what asks for things at this address of the account.
    pub(super) fn new(settings: &Settings, resource: &str) -> Result<Self> {
        let Settings { connect_timeout, send_timeout, connections, .. } = *settings;
        Ok(Self {
            wire: Wire::new(connect_timeout, send_timeout, connections)?,
            target: settings.target(resource)?,
            credentials: settings.credentials(),
        })
    }

    fn request(&self, form: String) -> Request<Bytes> {
        let mut request = Request::new(Bytes::from(form));
        *request.method_mut() = Method::POST;
        *request.uri_mut() = self.target.clone();
        let headers = request.headers_mut();
        headers.insert(AUTHORIZATION, self.credentials.clone());
        const FORM: HeaderValue = HeaderValue::from_static("application/x-www-form-urlencoded");
        headers.insert(CONTENT_TYPE, FORM);
        request
    }

    /// Where the address lies at its host.
    pub(super) fn path(&self) -> &str {
        self.target.path()
    }

    /// Reads what lies at a path of the same host.
    pub(super) async fn get(
        &self,
        place: &str,
        allowed: Allowance,
    ) -> Result<(Response<Incoming>, Deadline), SendError> {
        let mut parts = self.target.clone().into_parts();
        parts.path_and_query = place.parse().ok();
        let uri = Uri::from_parts(parts).map_err(|_| SendError::NotSent { cause: "bad-path" })?;
        let mut request = Request::new(Bytes::new());
        *request.uri_mut() = uri;
        request.headers_mut().insert(AUTHORIZATION, self.credentials.clone());
        self.wire.send(request, allowed).await
    }

    /// Posts a form once, within what is allowed.
    pub(super) async fn ask(&self, form: String, allowed: Allowance) -> Result<Sent, SendError> {
        let (response, deadline) = self.wire.send(self.request(form), allowed).await?;
        judge(response, deadline).await
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
        Capability {
            idempotent_for: None,
            lookup_by_ref: false,
            ordered_receipts: false,
            pictures: true,
        }
    }

    async fn send(&self, message: &Outbound, allowed: Allowance) -> Result<Sent, SendError> {
        let ContactPoint::Phone(to) = &message.to else {
            return Err(SendError::Refused { code: "no-phone".into(), kind: Refusal::Other });
        };
        self.account.ask(self.form(to.e164(), message), allowed).await
    }

    fn picture_store(&self) -> Option<&dyn PictureStore> {
        Some(&self.media)
    }

    async fn look_up(&self, _: DeliveryId) -> Result<Option<Sent>, SendError> {
        Err(SendError::NotSent { cause: "no-look-up" })
    }
}

impl fmt::Debug for Twilio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Twilio").field("host", &self.account.target.host()).finish_non_exhaustive()
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
async fn judge(response: Response<Incoming>, deadline: Deadline) -> Result<Sent, SendError> {
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
