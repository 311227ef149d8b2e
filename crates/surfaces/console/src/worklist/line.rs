//! A line of the list with what the page needs beside it: who has it, and which day it is.

use std::collections::BTreeMap;

use care::{pharmacy, task::WorklistRow};
use identity::staff;
use kernel::{Day, Result};
use store::Tx;

/// A line to be drawn.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// What is known of the task.
    pub(crate) row: WorklistRow,
    /// The name of whoever works on it.
    pub(crate) holder: Option<String>,
    /// The day at the pharmacy.
    pub(crate) today: Day,
}

/// One line.
pub(crate) fn one(tx: &mut Tx<'_>, row: WorklistRow) -> Result<Line> {
    let holder = match row.task.claimed_by {
        Some(id) => staff::find(tx, id)?.map(|staff| staff.name),
        None => None,
    };
    let today = pharmacy::zone(tx)?.day(tx.now());
    Ok(Line { row, holder, today })
}

/// The lines of a page; names are looked up once.
pub(crate) fn all(tx: &mut Tx<'_>, rows: Vec<WorklistRow>) -> Result<Vec<Line>> {
    let today = pharmacy::zone(tx)?.day(tx.now());
    let mut names = BTreeMap::new();
    if rows.iter().any(|row| row.task.claimed_by.is_some()) {
        names.extend(staff::all(tx)?.into_iter().map(|staff| (staff.id, staff.name)));
    }
    let holder = |row: &WorklistRow| names.get(&row.task.claimed_by?).cloned();
    Ok(rows.into_iter().map(|row| Line { holder: holder(&row), row, today }).collect())
}
