//! What the pages work with.

use std::sync::Arc;

use axum::extract::FromRef;
use engine::Feed;
use outreach::delivery::Courier;
use paper::Fonts;
use store::Db;
use web::Site;

use crate::Streams;

/// One pharmacy's console.
#[derive(Clone)]
pub struct ConsoleState {
    /// Its database.
    pub db: Db,
    /// Its name, number and hosts.
    pub site: Arc<Site>,
    /// What happens, as it happens.
    pub feed: Arc<Feed>,
    /// The live pages that are open on this node.
    pub streams: Arc<Streams>,
    /// Who knows how the carriers stand on this node.
    pub courier: Option<Arc<Courier>>,
    /// What letters are printed in.
    pub fonts: Arc<Fonts>,
}

impl ConsoleState {
    /// A console over these.
    pub fn new(db: Db, site: Arc<Site>, feed: Arc<Feed>) -> Self {
        let (streams, fonts) = (Arc::default(), Arc::default());
        Self { db, site, feed, streams, courier: None, fonts }
    }

    /// With the courier whose carriers the page of delivery health shows.
    #[must_use]
    pub fn with_courier(self, courier: Arc<Courier>) -> Self {
        Self { courier: Some(courier), ..self }
    }

    /// With more fonts for letters than our own.
    #[must_use]
    pub fn with_fonts(self, fonts: Fonts) -> Self {
        Self { fonts: Arc::new(fonts), ..self }
    }

    /// With live pages of its own.
    #[must_use]
    pub fn with_streams(self, streams: Streams) -> Self {
        Self { streams: Arc::new(streams), ..self }
    }
}

impl FromRef<ConsoleState> for Arc<Site> {
    fn from_ref(state: &ConsoleState) -> Self {
        state.site.clone()
    }
}
