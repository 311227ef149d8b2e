//! What the pages of contact rules show, read in one transaction.

use std::{collections::BTreeMap, sync::Arc};

use identity::{Role, staff};
use kernel::{Day, Result};
use outreach::{
    policy::Rulebook,
    rules::{self, Preview, Version},
};
use store::Tx;

/// The rules of the house.
pub(super) struct House {
    pub(super) in_force: Arc<Rulebook>,
    pub(super) versions: Vec<Version>,
    pub(super) names: Names,
    pub(super) today: Day,
}

/// Who wrote and published, by id.
pub(super) type Names = BTreeMap<String, String>;

pub(super) fn house(tx: &mut Tx<'_>) -> Result<House> {
    Ok(House {
        versions: rules::all(tx)?,
        in_force: rules::in_force(tx)?,
        names: names(tx)?,
        today: care::pharmacy::zone(tx)?.day(tx.now()),
    })
}

/// One version.
pub(super) struct File {
    pub(super) version: Version,
    pub(super) preview: Option<Preview>,
    pub(super) in_force: Arc<Rulebook>,
    pub(super) names: Names,
    pub(super) today: Day,
}

pub(super) fn version(tx: &mut Tx<'_>, number: u32) -> Result<File> {
    Ok(File {
        version: rules::find(tx, number)?,
        preview: rules::previewed(tx, number)?,
        in_force: rules::in_force(tx)?,
        names: names(tx)?,
        today: care::pharmacy::zone(tx)?.day(tx.now()),
    })
}

fn names(tx: &mut Tx<'_>) -> Result<Names> {
    // Whoever may change a setting knows who else may.
    let settles = |role: Role| role.may(identity::Permission::ChangeSettings);
    let staff = staff::all(tx)?.into_iter().filter(|staff| settles(staff.role));
    Ok(staff.map(|staff| (staff.id.to_string(), staff.name)).collect())
}
