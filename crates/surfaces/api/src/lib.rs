//! What machines call: the hooks that carriers post to, and the question whether we are well.
//!
//! It reads sockets, bounds what it reads, and hands the bytes on; what they say is judged by the
//! port, and what follows from them happens later, in jobs.

pub mod counts;
pub mod health;
pub mod hooks;
pub mod state;
pub mod voice;

use axum::Router;

pub use counts::Counts;
pub use state::ApiState;

/// All routes. Merge at the root: signatures cover the whole path.
pub fn router(state: ApiState) -> Router {
    health::routes().merge(hooks::routes(&state)).with_state(state)
}
