//! A delivery as it is kept.

use kernel::{Channel, ConsentId, ContactPointId, DeliveryId, Instant, MessageId, PatientId};

use super::rules::Sending;
use crate::policy::Counting;

/// One attempt to reach one address on one channel.
#[derive(Clone, Debug)]
pub struct Delivery {
    /// Its name, and the idempotency key towards the carrier.
    pub id: DeliveryId,
    /// What it carries.
    pub message: MessageId,
    /// To whom.
    pub patient: PatientId,
    /// On which wire.
    pub channel: Channel,
    /// To which address.
    pub point: ContactPointId,
    /// By which gateway.
    pub provider: String,
    /// The carrier's name for it, once it has one.
    pub provider_id: Option<String>,
    /// Where it stands.
    pub sending: Sending,
    /// The rendered words, sealed.
    pub body: Vec<u8>,
    /// Whether the patient's drawing went along.
    pub has_picture: bool,
}

/// A delivery about to be kept, with what its decision was made by.
pub(super) struct NewDelivery {
    pub(super) id: DeliveryId,
    pub(super) message: MessageId,
    pub(super) previous: Option<DeliveryId>,
    pub(super) patient: PatientId,
    pub(super) channel: Channel,
    pub(super) point: ContactPointId,
    pub(super) provider: &'static str,
    pub(super) sending: Sending,
    pub(super) limit: Counting,
    pub(super) rule: &'static str,
    pub(super) facts: String,
    pub(super) judged: String,
    pub(super) basis: &'static str,
    pub(super) consent: Option<ConsentId>,
    pub(super) language: String,
    pub(super) segments: u32,
    pub(super) body_hash: String,
    pub(super) body: Vec<u8>,
    pub(super) picture: Option<&'static str>,
    pub(super) decided_at: Instant,
}
