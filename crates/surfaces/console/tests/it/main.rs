//! The console as staff meet it: over HTTP, with the house behind it.

mod house;
