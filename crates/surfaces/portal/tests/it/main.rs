//! The portal from outside: every page in every state, and the routes.

mod every_page;
mod plain_words;
#[path = "../../examples/preview/samples.rs"]
mod samples;
