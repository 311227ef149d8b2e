//! The kit as a browser meets it.

mod rim;
