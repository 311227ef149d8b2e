//! The last look at a message before it leaves: no drug, illness, clinic, price or name in one of the
//! class without health data.

use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use kernel::Result;
use outreach::{delivery::Guard, linter::Linter};
use store::Db;

/// The dictionary with the medications of this pharmacy, as they were last learnt.
static LINTER: LazyLock<RwLock<Arc<Linter>>> =
    LazyLock::new(|| RwLock::new(Arc::new(Linter::new(std::iter::empty()))));

/// Says whether a finished text may travel.
pub fn guard() -> Guard {
    Arc::new(|text| {
        let linter = Arc::clone(&LINTER.read().unwrap_or_else(PoisonError::into_inner));
        linter.find(text).is_empty()
    })
}

/// Reads the names of every loaded medication into the guard. At the start, and after an import.
pub async fn learn_medications(db: &Db) -> Result<()> {
    let names = db.read(care::medication::all_names).await?;
    let linter = Linter::new(names.iter().map(String::as_str));
    *LINTER.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(linter);
    Ok(())
}
