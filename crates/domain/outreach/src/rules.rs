//! The pharmacy's own contact rules: hours and limits, in dated versions.
//!
//! What a version says never changes. The one in force is the published one with the latest day that
//! has come at the pharmacy; a decision names it. It knows no patients, but for what a preview looks at.

pub(crate) mod actions;
pub mod jobs;
mod model;
pub mod preview;
pub(crate) mod rows;

pub use actions::{
    all, draft, find, in_force, preview_again, previewed, publish, publish_again, rulebook_on,
    withdraw,
};
pub use model::{Published, State, Version};
pub use preview::{Change, Counted, Example, Preview};
