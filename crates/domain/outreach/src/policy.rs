//! May we contact this patient, how, and when? A pure decision that always gives its reason.
//!
//! One function answers, at the first send and before every further try, in the transaction that
//! keeps the intent. The rules are dated data: those of the land (`library/policy/us.toml`), and what a pharmacy
//! made of them. It knows neither tables nor vendors.

mod calling;
mod decide;
mod decision;
mod explain;
mod judged;
mod limits;
mod own;
mod promise;
mod reach;
mod reason;
mod request;
mod rulebook;

pub use calling::{Calling, Hour};
pub use decision::{Basis, Decision};
pub use explain::explain;
pub use judged::{Judged, Used, Where};
pub use own::{OwnRules, Widens};
pub use promise::{CallDue, Promise};
pub use reach::{
    Consented, Hold, HoldScope, Hours, Person, Reachability, Route, Sent, Span, Standing,
    Suspension, Whereabouts,
};
pub use reason::{Fact, Reason};
pub use request::{Class, Counting, Occasion, Purpose, Request};
pub use rulebook::{Rulebook, Source, Sources, StateHours, rulebook};
