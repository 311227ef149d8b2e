//! What the pages work with.

use std::sync::Arc;

use axum::extract::FromRef;
use engine::Feed;
use store::Db;
use web::Site;

/// One pharmacy's console.
#[derive(Clone)]
pub struct ConsoleState {
    /// Its database.
    pub db: Db,
    /// Its name, number and hosts.
    pub site: Arc<Site>,
    /// What happens, as it happens.
    pub feed: Arc<Feed>,
}

impl ConsoleState {
    /// A console over these.
    pub const fn new(db: Db, site: Arc<Site>, feed: Arc<Feed>) -> Self {
        Self { db, site, feed }
    }
}

impl FromRef<ConsoleState> for Arc<Site> {
    fn from_ref(state: &ConsoleState) -> Self {
        state.site.clone()
    }
}
