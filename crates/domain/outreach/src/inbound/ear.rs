//! The ear of a carrier whose connection stays open: what it hears is durable before it answers.

use async_trait::async_trait;
use kernel::{Actor, DeliveryId, Result};
use store::Db;

use super::actions::receive;
use crate::{
    delivery::receive_receipt,
    gateway::{Complaint, Ear, InboundEmail, InboundText, MailEar, Receipt},
    mail,
};

/// Keeps what one carrier brings, as that carrier.
#[derive(Clone)]
pub struct Listener {
    db: Db,
    vendor: &'static str,
}

impl Listener {
    /// For the carrier of that name.
    pub const fn new(db: Db, vendor: &'static str) -> Self {
        Self { db, vendor }
    }
}

#[async_trait]
impl Ear for Listener {
    async fn text(&self, text: InboundText) -> Result<()> {
        let vendor = Actor::Vendor(self.vendor);
        self.db.insist(&vendor, move |tx| receive(tx, &text)).await.map(drop)
    }

    async fn receipt(&self, receipt: Receipt) -> Result<()> {
        let vendor = Actor::Vendor(self.vendor);
        self.db.insist(&vendor, move |tx| receive_receipt(tx, &receipt)).await
    }
}

#[async_trait]
impl MailEar for Listener {
    async fn delivery_of(&self, tag: &str) -> Result<Option<DeliveryId>> {
        let tag = tag.to_owned();
        self.db.read(move |tx| Ok(mail::tag::find(tx, &tag))).await
    }

    async fn email(&self, email: InboundEmail) -> Result<()> {
        let vendor = Actor::Vendor(self.vendor);
        self.db.insist(&vendor, move |tx| mail::receive(tx, &email)).await.map(drop)
    }

    async fn complaint(&self, complaint: Complaint) -> Result<()> {
        let vendor = Actor::Vendor(self.vendor);
        self.db.insist(&vendor, move |tx| mail::complain(tx, &complaint)).await
    }
}
