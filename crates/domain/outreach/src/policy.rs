//! May we contact this patient, how, and when? A pure decision that always gives its reason.
//!
//! One function answers, at the first send and before every further try, in the transaction that
//! keeps the intent. The rules are dated data (`library/policy/us.toml`). It knows neither tables nor
//! vendors.

mod calling;
mod decide;
mod decision;
mod explain;
mod limits;
mod promise;
mod reach;
mod reason;
mod request;
mod rulebook;

pub use calling::{Calling, Hour, calling};
pub use decide::decide;
pub use decision::{Basis, Decision};
pub use explain::explain;
pub use promise::{CallDue, Promise, promise};
pub use reach::{
    Consented, Hold, HoldScope, Hours, Person, Reachability, Route, Sent, Span, Standing,
    Suspension, Whereabouts,
};
pub use reason::{Fact, Reason};
pub use request::{Class, Counting, Occasion, Purpose, Request};
pub use rulebook::{Rulebook, Source, rulebook};
