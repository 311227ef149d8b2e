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
use outreach::{delivery::Courier, gateway::Gateway, picture::along::Signs};
use store::{Db, Statement};

pub use guard::{guard, keep_learning, learn_medications, learnt};
pub use links::Links;
pub use migrations::MIGRATIONS;
pub use reactions::tell_stuck;

/// The courier for these gateways, for the portal and for paper, with our links and our guard over words.
pub fn courier(db: &Db, gateways: Vec<Arc<dyn Gateway>>, from: &str) -> Arc<Courier> {
    courier_with(db, gateways, from, None)
}

/// The same, with the drawings that may go along with texts, where that is turned on.
pub fn courier_with(
    db: &Db,
    mut gateways: Vec<Arc<dyn Gateway>>,
    from: &str,
    signs: Option<Signs>,
) -> Arc<Courier> {
    gateways.push(Arc::new(outreach::secure::Portal));
    gateways.push(Arc::new(outreach::letter::PrintQueue));
    let courier = Courier::new(gateways, Arc::new(Links), guard(db), from);
    Arc::new(match signs {
        Some(signs) => courier.with_signs(signs),
        None => courier,
    })
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
