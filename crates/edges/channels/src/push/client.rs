//! Posts notices to push services.

use std::time::Duration;

use async_trait::async_trait;
use hyper::{
    Request, Response, StatusCode,
    body::{Bytes, Incoming},
    header::{
        AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE, DATE, HeaderName, LOCATION, RETRY_AFTER,
    },
};
use kernel::{Channel, ContactPoint, DeliveryId, PushAddress, Result};
use outreach::gateway::{Allowance, Capability, Gateway, Outbound, Refusal, SendError, Sent};
use outreach::push::origin;
use serde_json::json;

use super::{LIVES_FOR, NAME, Settings, sealed::seal};
use crate::{twilio::patience, wire::Wire};

/// A later notice takes the place of an earlier one under the same word (RFC 8030 section 5.4).
const TOPIC: &str = "update";

/// The push services, as one gateway.
pub struct Push {
    wire: Wire,
    settings: Settings,
}

impl Push {
    /// Prepares; nothing is sent. Fails when the TLS library does.
    pub fn new(settings: Settings) -> Result<Self> {
        let wire = Wire::new(Duration::from_secs(5), Duration::from_secs(15), 64)?;
        Ok(Self { wire, settings })
    }

    fn request(&self, to: &PushAddress, message: &Outbound) -> Result<Request<Bytes>, SendError> {
        let refused = |code: &str| SendError::Refused { code: code.into(), kind: Refusal::Other };
        let origin =
            origin::of(to.endpoint(), &self.settings.services).ok_or_else(|| refused("service"))?;
        // The browser reads what to show, and nothing else: whatever it leads to is behind a way in.
        let words = json!({ "title": message.text.reveal() }).to_string();
        let gone = |_| SendError::Refused { code: "keys".into(), kind: Refusal::BadNumber };
        let body = seal(&words, to).map_err(gone)?;
        let Settings { key, contact, .. } = &self.settings;
        let slip = key
            .authorization(&origin, contact, message.at)
            .map_err(|_| SendError::NotSent { cause: "key" })?;
        Request::post(to.endpoint())
            .header(AUTHORIZATION, slip)
            .header(CONTENT_TYPE, "application/octet-stream")
            .header(CONTENT_ENCODING, "aes128gcm")
            .header("ttl", LIVES_FOR)
            .header("urgency", "normal")
            .header("topic", TOPIC)
            .body(Bytes::from(body))
            .map_err(|_| refused("address"))
    }
}

#[async_trait]
impl Gateway for Push {
    fn name(&self) -> &'static str {
        NAME
    }

    fn capability(&self) -> Capability {
        // A repeat replaces what waits, and the browser shows one notice however many arrive.
        let idempotent_for = Some(i64::from(LIVES_FOR) * 1_000);
        Capability {
            idempotent_for,
            lookup_by_ref: false,
            ordered_receipts: false,
            pictures: false,
        }
    }

    fn carries(&self, channel: Channel) -> bool {
        channel == Channel::Push
    }

    async fn send(&self, message: &Outbound, allowed: Allowance) -> Result<Sent, SendError> {
        let ContactPoint::Push(to) = &message.to else {
            return Err(SendError::Refused { code: "no-browser".into(), kind: Refusal::Other });
        };
        let request = self.request(to, message)?;
        let (response, _) = self.wire.send(request, allowed).await?;
        judge(&response, message.key)
    }

    async fn look_up(&self, _: DeliveryId) -> Result<Option<Sent>, SendError> {
        Err(SendError::NotSent { cause: "no-look-up" })
    }
}

/// What a service says: the status alone decides (RFC 8030 sections 5 and 7.3).
fn judge(response: &Response<Incoming>, key: DeliveryId) -> Result<Sent, SendError> {
    let text = |name: &HeaderName| response.headers().get(name)?.to_str().ok();
    let status = response.status();
    if status.is_success() {
        let place = text(&LOCATION).map(|place| place.rsplit('/').next().unwrap_or(place));
        let named = place.filter(|id| !id.is_empty() && id.len() <= 200);
        let provider_id = named.map_or_else(|| key.to_string(), |id| format!("{id}:{key}"));
        return Ok(Sent { provider_id });
    }
    if status.is_server_error() || status == StatusCode::REQUEST_TIMEOUT {
        return Err(SendError::Unknown { cause: "server-error" });
    }
    let refused = |kind| SendError::Refused { code: status.as_u16().to_string(), kind };
    Err(match status {
        StatusCode::NOT_FOUND | StatusCode::GONE => refused(Refusal::BadNumber),
        StatusCode::TOO_MANY_REQUESTS => {
            let retry_after = patience::retry_after(text(&RETRY_AFTER), text(&DATE));
            SendError::Throttled { retry_after }
        }
        StatusCode::BAD_REQUEST | StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => {
            SendError::NotSent { cause: "account" }
        }
        _ if status.is_redirection() => SendError::NotSent { cause: "redirected" },
        _ => refused(Refusal::Other),
    })
}
