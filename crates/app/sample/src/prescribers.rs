//! The clinicians who prescribe. Their numbers are made up: ten digits that begin with 9, which no
//! real one does.

use care::prescriber::NewPrescriber;

use crate::{chance::Chance, names, people::PRESCRIBERS};

/// Everybody who prescribes in the pharmacy of that seed.
pub fn prescribers(seed: u64) -> Vec<NewPrescriber> {
    (0..PRESCRIBERS)
        .map(|index| {
            let mut chance = Chance::of(!seed, index as u64);
            let (given, family) = chance.weighted(&[
                (50, (names::GIVEN_ENGLISH, names::FAMILY_ENGLISH)),
                (25, (names::GIVEN_SPANISH, names::FAMILY_SPANISH)),
                (25, (names::GIVEN_OTHER, names::FAMILY_OTHER)),
            ]);
            NewPrescriber {
                npi: Some(format!("9{:09}", 100_000_000 + index)),
                name: format!("{} {}, MD", chance.pick(given), chance.pick(family)),
                phone: Some(format!("+1555{:07}", 1_000_000 + index)),
            }
        })
        .collect()
}
