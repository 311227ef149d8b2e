//! What a patient's text means. Pure: no tables, no thread, no vendor.
//!
//! Stop, start and help are judged first in every language, then emergencies, then what we asked.

mod reading;

pub use reading::{Because, Confidence, Expecting, Intent, Reading, StopScope, Which};
