//! The ear of a carrier whose connection stays open: what it hears is durable before it answers.

use async_trait::async_trait;
use kernel::{Actor, Result};
use store::Db;

use super::actions::receive;
use crate::{
    delivery::receive_receipt,
    gateway::{Ear, InboundText, Receipt},
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
