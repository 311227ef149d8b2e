//! Which event wakes which job, which port gets which gateway: one table, shared by the server and
//! the testkit.
//!
//! Slices that may depend on each other subscribe to each other themselves; here stand the links
//! that would point backwards, and the lists that need everybody.

mod guard;
mod links;
mod migrations;
mod reactions;

use std::sync::Arc;

use engine::Registry;
use outreach::{delivery::Courier, gateway::Gateway};
use store::{Db, Statement};

pub use guard::{guard, keep_learning, learn_medications, learnt};
pub use links::Links;
pub use migrations::MIGRATIONS;
pub use reactions::tell_stuck;

/// The courier for these gateways, for the portal and for paper, with our links and our guard over words.
pub fn courier(db: &Db, mut gateways: Vec<Arc<dyn Gateway>>, from: &str) -> Arc<Courier> {
    gateways.push(Arc::new(outreach::secure::Portal));
    gateways.push(Arc::new(outreach::letter::PrintQueue));
    Arc::new(Courier::new(gateways, Arc::new(Links), guard(db), from))
}

/// Everything the engine can be asked to do.
pub fn registry(courier: Arc<Courier>) -> Registry {
    let mut registry = Registry::new();
    care::register(&mut registry);
    journeys::register(&mut registry);
    outreach::register(&mut registry, courier);
    reactions::register(&mut registry);
    registry
}

/// Every statement of every slice, for the test that prepares them all on both databases.
pub fn statements() -> Vec<&'static Statement> {
    [
        store::statements(),
        engine::statements(),
        audit::statements(),
        identity::statements(),
        care::statements(),
        outreach::statements(),
        journeys::statements(),
        interop::statements(),
    ]
    .concat()
}
