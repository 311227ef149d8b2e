//! The pages patients see. A page is a folder: handler, form, view. Nothing here decides about
//! care or contact; nothing is asked for that the pharmacy knows already.

mod answer;
pub mod choices;
pub mod clock;
mod device;
pub mod hello;
pub mod is_it_you;
pub mod join;
pub mod landing;
pub mod messages;
pub mod notices;
pub mod refill;
mod state;
pub mod unsubscribe;
mod visit;
pub mod why;

use axum::Router;

use web::limits::{self, Rule};

pub use state::PortalState;

/// Every page of the portal, with its assets, behind the rim.
pub fn router(state: PortalState) -> Router {
    let site = state.site.clone();
    let door = Router::new()
        .merge(landing::routes())
        .merge(hello::door())
        .merge(join::routes())
        .merge(is_it_you::routes());
    let routes = Router::new()
        .merge(limits::posts(door, site.limits(), Rule::Link))
        .merge(limits::posts(notices::told(), site.limits(), Rule::Link))
        .merge(hello::routes())
        .merge(messages::routes())
        .merge(notices::routes())
        .merge(choices::routes())
        .merge(refill::routes())
        .merge(unsubscribe::routes())
        .merge(why::routes())
        .with_state(state);
    web::rim::around(routes, site)
}
