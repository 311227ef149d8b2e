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
    /// Whether the picture that a patient chooses goes along with texts.
    pub pictures_along: bool,
}

impl PortalState {
    /// With the push services of the makers of browsers.
    pub fn new(db: Db, site: Arc<Site>) -> Self {
        let services = SERVICES.map(str::to_owned).into();
        Self { db, site, services, pictures_along: false }
    }

    /// With these push services in place of the usual ones.
    #[must_use]
    pub fn with_services(self, services: &[String]) -> Self {
        Self { services: services.into(), ..self }
    }

    /// Where the picture that a patient chooses goes along with texts, or does not.
    #[must_use]
    pub fn with_pictures_along(self, pictures_along: bool) -> Self {
        Self { pictures_along, ..self }
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
