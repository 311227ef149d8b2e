//! The ranked list of what needs somebody now. Reading it is a walk along an index; whoever shows it
//! notes in the audit whose names were shown.

use identity::{Permission, permit, permit_on};
use kernel::{Instant, Phi, Result, StaffId, TaskId};
use store::Tx;

use super::{
    model::Task,
    rows::{self, Part, SealedRow},
    rules::{self, Priority, Role},
};
use crate::{
    patient::{PersonName, open_name},
    pharmacy,
};

/// Which tasks to list; nothing set lists all that are not done.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// Only the work of that role.
    pub role: Option<Role>,
    /// Only what that person has claimed; goes before the role.
    pub claimed_by: Option<StaffId>,
}

/// The last task of the page before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    /// Its rank.
    pub act_by: Instant,
    /// Its id.
    pub id: TaskId,
}

/// Which page.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// What the page follows; none for the first.
    pub after: Option<After>,
    /// Rows on it, at most 200.
    pub size: u32,
}

/// One line of the list.
#[derive(Clone, Debug)]
pub struct WorklistRow {
    /// The task.
    pub task: Task,
    /// The patient's name.
    pub patient_name: Option<Phi<PersonName>>,
    /// The medication, when the task is about a refill.
    pub medication: Option<Phi<String>>,
    /// How soon somebody must act.
    pub priority: Priority,
    /// Days of supply left today; negative when it ran out before.
    pub days_left: Option<i32>,
}

/// A page of the list.
#[derive(Clone, Debug)]
pub struct Worklist {
    /// The lines, the most pressing first.
    pub rows: Vec<WorklistRow>,
    /// Where the next page begins; none on the last.
    pub next: Option<After>,
}

/// Most rows on one page.
const MOST: u32 = 200;

/// Reads a page of the list.
pub fn worklist(tx: &mut Tx<'_>, filter: Filter, page: Page) -> Result<Worklist> {
    permit(tx, Permission::ReadTasks)?;
    let part = match (filter.claimed_by, filter.role) {
        (Some(staff), _) => Part::OfStaff(staff),
        (None, Some(role)) => Part::OfRole(role),
        (None, None) => Part::All,
    };
    let size = page.size.clamp(1, MOST);
    let mut found = rows::page(tx, &part, page.after.unwrap_or(rows::START), size + 1)?;
    let is_last = found.len() <= size as usize;
    found.truncate(size as usize);
    let next = found
        .last()
        .filter(|_| !is_last)
        .map(|(task, _, _)| After { act_by: task.act_by, id: task.id });
    Ok(Worklist { rows: opened(tx, found)?, next })
}

/// One line, as a live update renders it again; none when there is no such task.
pub fn worklist_row(tx: &mut Tx<'_>, id: TaskId) -> Result<Option<WorklistRow>> {
    permit_on(tx, Permission::ReadTasks, id, None)?;
    let found = rows::one_row(tx, id)?.into_iter().collect();
    Ok(opened(tx, found)?.pop())
}

/// Farther than this the list is not counted: "1,000 or more" says as much.
pub const MOST_COUNTED: u32 = 1_000;

/// How many tasks are not done, at most [`MOST_COUNTED`].
pub fn count(tx: &mut Tx<'_>) -> Result<u32> {
    permit(tx, Permission::ReadTasks)?;
    rows::count(tx, MOST_COUNTED)
}

fn opened(tx: &mut Tx<'_>, found: Vec<SealedRow>) -> Result<Vec<WorklistRow>> {
    let now = tx.now();
    let today = pharmacy::zone(tx)?.day(now);
    let mut rows = Vec::with_capacity(found.len());
    for (task, sealed, medication) in found {
        let patient_name = match (task.patient, sealed) {
            (Some(patient), Some(sealed)) => Some(open_name(tx, patient, &sealed)?),
            _ => None,
        };
        rows.push(WorklistRow {
            priority: rules::priority(task.act_by, now),
            days_left: task.runs_out_on.map(|day| day.days_since(today)),
            patient_name,
            medication: medication.map(Phi::new),
            task,
        });
    }
    Ok(rows)
}
