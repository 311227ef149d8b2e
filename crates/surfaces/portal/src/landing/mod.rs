//! The smart link, before anyone has said who they are (tier T0).

pub mod page;
pub mod requests;
