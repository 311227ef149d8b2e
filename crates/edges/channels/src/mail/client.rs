//! Sends e-mails over connections kept open.

use std::{
    fmt,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use async_trait::async_trait;
use kernel::{Channel, ContactPoint, DeliveryId, Result};
use lettre::Address;
use outreach::gateway::{Allowance, Capability, Gateway, Outbound, Refusal, SendError, Sent};
use tokio::{sync::Semaphore, time::timeout};

use super::{
    NAME, Settings, email,
    session::{NotBegun, Session},
    settings::Server,
};

/// An idle connection is not used again after so long: servers close them.
const IDLE: Duration = Duration::from_secs(20);

/// A mail server, ready to take e-mails.
pub struct Mail {
    server: Server,
    idle: Mutex<Vec<(Session, Instant)>>,
    /// Bounds the sends in flight, and with them the open connections.
    permits: Semaphore,
    send_timeout: Duration,
    is_heard: bool,
}

impl Mail {
    /// Prepares a server; nothing is sent and no connection opened.
    ///
    /// Refused: `bad-server`, `bad-from`, `bad-authority`, `bad-timeout` (see [`Settings`]).
    pub fn new(settings: &Settings) -> Result<Self> {
        Ok(Self {
            server: settings.read()?,
            idle: Mutex::default(),
            permits: Semaphore::new(settings.connections.max(1)),
            send_timeout: settings.send_timeout,
            is_heard: settings.reply_to.is_some(),
        })
    }

    /// A connection from before, if it was used a moment ago.
    fn waiting(&self) -> Option<Session> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.retain(|(_, since)| since.elapsed() < IDLE);
        idle.pop().map(|(session, _)| session)
    }

    fn keep(&self, session: Session) {
        if session.is_whole {
            let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
            idle.push((session, Instant::now()));
        }
    }

    /// A connection on which the server asks for the e-mail.
    async fn begun(
        &self,
        from: &Address,
        to: &Address,
        within: Duration,
    ) -> Result<Session, SendError> {
        while let Some(mut session) = self.waiting() {
            match session.begin(from, to).await {
                Ok(()) => return Ok(session),
                Err(NotBegun::Gone) => {}
                Err(NotBegun::Told(told)) => {
                    self.keep(session);
                    return Err(told);
                }
            }
        }
        let mut session = Session::open(&self.server, within).await?;
        match session.begin(from, to).await {
            Ok(()) => Ok(session),
            Err(NotBegun::Gone) => Err(SendError::NotSent { cause: "connection-lost" }),
            Err(NotBegun::Told(told)) => {
                self.keep(session);
                Err(told)
            }
        }
    }
}

impl fmt::Debug for Mail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mail").field("host", &self.server.host).finish_non_exhaustive()
    }
}

#[async_trait]
impl Gateway for Mail {
    fn name(&self) -> &'static str {
        NAME
    }

    fn capability(&self) -> Capability {
        Capability {
            idempotent_for: None,
            lookup_by_ref: false,
            ordered_receipts: false,
            pictures: false,
        }
    }

    fn carries(&self, channel: Channel) -> bool {
        channel == Channel::Email
    }

    fn brings_answers(&self) -> bool {
        self.is_heard
    }

    async fn send(&self, message: &Outbound, allowed: Allowance) -> Result<Sent, SendError> {
        let started = Instant::now();
        let (first_byte, whole) =
            (allowed.first_byte.min(self.send_timeout), allowed.whole.min(self.send_timeout));
        let refused = |code: &str, kind| SendError::Refused { code: code.to_owned(), kind };
        let ContactPoint::Email(address) = &message.to else {
            return Err(refused("no-e-mail-address", Refusal::BadNumber));
        };
        let Ok(to) = address.address().parse::<Address>() else {
            return Err(refused("no-e-mail-address", Refusal::BadNumber));
        };
        let heading = message.heading.as_ref().ok_or(SendError::NotSent { cause: "no-heading" })?;
        let bytes = email::write(message, heading, &self.server, to.clone())
            .map_err(|_| refused("unwritable", Refusal::Other))?;
        let from = self.server.failures_come_to(&heading.tag);
        let too_slow = SendError::NotSent { cause: "timeout" };
        let begun = async {
            let permit = self.permits.acquire().await;
            let permit = permit.map_err(|_| SendError::NotSent { cause: "shutting-down" })?;
            Ok((permit, self.begun(&from, &to, first_byte).await?))
        };
        let (_permit, mut session) = timeout(first_byte, begun).await.map_err(|_| too_slow)??;
        let left = whole.saturating_sub(started.elapsed());
        match timeout(left, session.hand_over(&bytes)).await {
            Ok(Ok(())) => {
                self.keep(session);
                Ok(Sent { provider_id: message.key.to_string() })
            }
            Ok(Err(told)) => {
                self.keep(session);
                Err(told)
            }
            Err(_) => Err(SendError::Unknown { cause: "timeout" }),
        }
    }

    /// Mail servers cannot be asked.
    async fn look_up(&self, _: DeliveryId) -> Result<Option<Sent>, SendError> {
        Err(SendError::NotSent { cause: "cannot-look-up" })
    }
}
