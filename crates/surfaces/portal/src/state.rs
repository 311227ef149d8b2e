//! What the pages work with.

use std::sync::Arc;

use axum::extract::FromRef;
use store::Db;
use web::Site;

/// One pharmacy's portal.
#[derive(Clone)]
pub struct PortalState {
    /// Its database.
    pub db: Db,
    /// Its name, number and hosts.
    pub site: Arc<Site>,
}

impl FromRef<PortalState> for Arc<Site> {
    fn from_ref(state: &PortalState) -> Self {
        state.site.clone()
    }
}
