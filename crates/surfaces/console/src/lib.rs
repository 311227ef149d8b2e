//! The pages staff see: the way in, the ranked list of what needs somebody now, one task, one
//! patient. A page is a folder: handler, view model, view.
//!
//! Nothing here decides about care or contact. Every page that shows a patient leaves a row in the
//! audit before it is shown.

mod calling;
mod consents;
mod flyers;
mod frame;
mod health;
mod letters;
mod live;
mod messages;
mod patients;
mod pictures;
mod reasons;
mod refusal;
mod rules;
mod staff_session;
mod state;
mod streams;
mod tasks;
mod way_in;
mod worklist;

use axum::{Router, extract::Request, middleware, response::Redirect, routing::get};
use web::limits::{self, Rule};

pub use staff_session::StaffSession;
pub use state::ConsoleState;
pub use streams::{ASKED_EVERY, IN_ALL, OF_SESSION, OF_STAFF, Streams};

/// Every page of the console, behind the rim.
pub fn router(state: ConsoleState) -> Router {
    let site = state.site.clone();
    let routes = Router::new()
        .route("/console", get(|| async { Redirect::to("/console/worklist") }))
        .merge(limits::posts(way_in::door(), site.limits(), Rule::SignIn))
        .merge(way_in::routes())
        .merge(worklist::routes())
        .merge(tasks::routes())
        .merge(patients::routes())
        .merge(pictures::routes())
        .merge(messages::routes())
        .merge(health::routes())
        .merge(letters::routes())
        .merge(rules::routes())
        .merge(consents::routes())
        .merge(flyers::routes())
        .with_state(state)
        .layer(middleware::map_request(for_staff));
    web::rim::around(routes, site)
}

/// The pages of staff are spoken in a language that has all their words.
async fn for_staff(mut request: Request) -> Request {
    if let Some(view) = request.extensions_mut().get_mut::<web::View>() {
        *view = view.clone().for_staff();
    }
    request
}
