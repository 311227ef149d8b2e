//! The portal from outside: every page in every state, and the routes.

mod choices;
mod every_page;
mod house;
mod limits;
mod link;
mod messages;
mod moved;
mod notices;
mod plain_words;
mod public;
mod refill;
#[path = "../../examples/portal_preview/samples.rs"]
mod samples;
mod stopped;
mod unsubscribe;
mod why;
