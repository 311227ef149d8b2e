//! The refill confirmation: one question a page, answers kept on the server at each step.

pub mod check;
pub mod confirmation;
pub mod danger;
pub mod ended;
pub mod pages;
pub mod place;
pub mod sheet;
