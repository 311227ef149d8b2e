//! What the routes share.

use std::sync::Arc;

use outreach::gateway::Inbound;
use store::Db;
use web::Limits;

use crate::Counts;

/// The pharmacy's database, and who judges what its carrier posts.
#[derive(Clone)]
pub struct ApiState {
    /// The pharmacy's database.
    pub db: Db,
    /// The carrier that posts to us; without one there are no hooks.
    pub carrier: Option<Arc<dyn Inbound>>,
    /// What became of its posts.
    pub counts: Arc<Counts>,
    /// What counts forged posts by network address, if anything does.
    pub limits: Option<Arc<Limits>>,
}

impl ApiState {
    /// A pharmacy with or without a carrier.
    pub fn new(db: Db, carrier: Option<Arc<dyn Inbound>>) -> Self {
        Self { db, carrier, counts: Arc::default(), limits: None }
    }

    /// Counts forged posts by network address.
    #[must_use]
    pub fn with_limits(mut self, limits: Option<Arc<Limits>>) -> Self {
        self.limits = limits;
        self
    }
}
