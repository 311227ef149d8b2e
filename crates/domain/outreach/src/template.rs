//! What we say: declared messages with their purpose, class and health-data class, and their words.
//!
//! The words stand in `locales/*/messages.ftl` for texts and in `mail.ftl` for e-mail. A message is text, language, segments and hash.

mod declared;
mod render;
mod version;

pub use declared::{Declared, HealthClass, Template, Variable};
pub use render::{Rendered, Vars, digest, render};
pub use version::version;
