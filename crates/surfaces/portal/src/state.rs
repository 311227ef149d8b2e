//! What the pages work with.

use std::sync::Arc;

use axum::extract::FromRef;
use kernel::PushAddress;
use outreach::push::origin::{self, SERVICES};
use store::Db;
use web::Site;

/// One pharmacy's portal.
#[derive(Clone)]
pub struct PortalState {
    /// Its database.
    pub db: Db,
    /// Its name, number and hosts.
    pub site: Arc<Site>,
    /// The push services that are believed.
    pub services: Arc<[String]>,
}

impl PortalState {
    /// With the push services of the makers of browsers.
    pub fn new(db: Db, site: Arc<Site>) -> Self {
        Self { db, site, services: SERVICES.map(str::to_owned).into() }
    }

    /// With these push services in place of the usual ones.
    #[must_use]
    pub fn with_services(self, services: &[String]) -> Self {
        Self { services: services.into(), ..self }
    }

    /// Whether an address belongs to a push service that is believed.
    pub(crate) fn believes(&self, address: &PushAddress) -> bool {
        origin::of(address.endpoint(), &self.services).is_some()
    }
}

impl FromRef<PortalState> for Arc<Site> {
    fn from_ref(state: &PortalState) -> Self {
        state.site.clone()
    }
}
