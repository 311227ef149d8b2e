//! The refill confirmation: one question a page, answers kept on the server at each step.

pub mod actions;
mod answering;
pub mod called;
pub mod changed;
pub mod check;
pub mod confirmation;
pub mod danger;
pub mod ended;
pub mod form;
pub mod named;
pub mod pages;
pub mod place;
mod routes;
mod sent;
pub mod sheet;

pub use routes::routes;
