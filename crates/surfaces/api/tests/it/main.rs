//! The routes for machines, over real sockets and on a real database.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod hooks;
mod pharmacy;
