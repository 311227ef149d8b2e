//! The last look at a message before it leaves: no medication of this pharmacy in one of the class
//! without health data.

use std::{
    collections::BTreeSet,
    sync::{Arc, LazyLock, PoisonError, RwLock},
};

use kernel::{Result, fold::fold};
use outreach::delivery::Guard;
use store::Db;

/// Words of loaded medications that are shorter say too little: `HCl`, `tab`, `10`.
const SHORTEST: usize = 5;

/// The words of this pharmacy's medications, as they were last learnt.
static MEDICATIONS: LazyLock<RwLock<Arc<BTreeSet<String>>>> = LazyLock::new(RwLock::default);

/// Says whether a finished text may travel.
pub fn guard() -> Guard {
    Arc::new(|text| {
        let medications = Arc::clone(&MEDICATIONS.read().unwrap_or_else(PoisonError::into_inner));
        words(text).all(|word| !medications.contains(&word))
    })
}

/// Reads the names of every loaded medication into the guard. At the start, and after an import.
pub async fn learn_medications(db: &Db) -> Result<()> {
    let names = db.read(care::medication::all_names).await?;
    let learnt = names.iter().flat_map(|name| words(name)).collect();
    *MEDICATIONS.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(learnt);
    Ok(())
}

fn words(text: &str) -> impl Iterator<Item = String> {
    fold(text)
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| SHORTEST <= word.chars().count())
        .map(str::to_owned)
        .collect::<Vec<_>>()
        .into_iter()
}
