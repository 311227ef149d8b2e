//! The gateway under measurement: Twilio's, with a stamp on each message.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use ::outreach::gateway::{Allowance, Capability, Gateway, Outbound, SendError, Sent};
use channels::{
    simulator,
    twilio::{Sender, Settings, Twilio},
};
use kernel::{Channel, ContactPoint, DeliveryId, Instant, Result};
use store::Db;
use tokio::sync::Notify;

use crate::carrier::Carrier;

/// Counts, and remembers when each phone's message was on the wire.
pub struct Stamped {
    twilio: Twilio,
    db: Db,
    wanted: usize,
    sent: AtomicUsize,
    stamps: Option<Mutex<HashMap<String, Instant>>>,
    /// Told when all are sent.
    pub all: Notify,
}

impl Stamped {
    /// Sends to that carrier until so many are sent.
    pub fn to(carrier: &Carrier, db: &Db, wanted: usize, stamps: bool) -> Result<Arc<Self>> {
        let known = simulator::Settings::on_loopback(Arc::new(|| Instant(0)));
        let base = format!("http://{}", carrier.address);
        let sender = Sender::read(&known.number);
        let settings = Settings::of(&base, &known.account, &known.secret, sender);
        Ok(Arc::new(Self {
            twilio: Twilio::new(&settings)?,
            db: db.clone(),
            wanted,
            sent: AtomicUsize::new(0),
            stamps: stamps.then(Mutex::default),
            all: Notify::new(),
        }))
    }

    /// How many were taken.
    pub fn sent(&self) -> usize {
        self.sent.load(Ordering::Relaxed)
    }

    /// When the answer for this phone was there.
    pub fn stamp(&self, phone: &str) -> Option<Instant> {
        let stamps = self.stamps.as_ref()?;
        stamps.lock().unwrap_or_else(PoisonError::into_inner).get(phone).copied()
    }
}

#[async_trait::async_trait]
impl Gateway for Stamped {
    fn name(&self) -> &'static str {
        self.twilio.name()
    }

    fn carries(&self, channel: Channel) -> bool {
        self.twilio.carries(channel)
    }

    fn capability(&self) -> Capability {
        self.twilio.capability()
    }

    async fn send(&self, message: &Outbound, allowed: Allowance) -> Result<Sent, SendError> {
        let sent = self.twilio.send(message, allowed).await?;
        if let (Some(stamps), ContactPoint::Phone(phone)) = (&self.stamps, &message.to) {
            let mut stamps = stamps.lock().unwrap_or_else(PoisonError::into_inner);
            stamps.insert(phone.e164().to_owned(), self.db.now());
        }
        if self.sent.fetch_add(1, Ordering::Relaxed) + 1 == self.wanted {
            self.all.notify_one();
        }
        Ok(sent)
    }

    async fn look_up(&self, key: DeliveryId) -> Result<Option<Sent>, SendError> {
        self.twilio.look_up(key).await
    }
}
