//! The ranked list of what needs somebody now. Reading it is a walk along an index; whoever shows it
//! notes in the audit whose names were shown.

use identity::{Permission, permit, permit_on};
use kernel::{Instant, Phi, Result, StaffId, TaskId};
use store::Tx;

use super::{
    model::Task,
    rows::{self, Part, SealedRow},
    rules::{self, Priority, Role, Tier},
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

/// The last task of the page before. The order of the fields is the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct After {
    /// Its tier.
    pub tier: Tier,
    /// Its rank.
    pub act_by: Instant,
    /// Its id.
    pub id: TaskId,
}

impl After {
    /// The place of that task.
    pub const fn of(task: &Task) -> Self {
        Self { tier: task.kind.tier(), act_by: task.act_by, id: task.id }
    }
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
    let part = part(filter);
    let size = page.size.clamp(1, MOST);
    let mut found = rows::page(tx, &part, page.after.unwrap_or(rows::START), size + 1)?;
    let is_last = found.len() <= size as usize;
    found.truncate(size as usize);
    let next = found.last().filter(|_| !is_last).map(|(task, _, _)| After::of(task));
    Ok(Worklist { rows: opened(tx, found)?, next })
}

/// What the page of that size before a place follows; none when that page is the first.
pub fn page_before(
    tx: &mut Tx<'_>,
    filter: Filter,
    place: After,
    size: u32,
) -> Result<Option<After>> {
    permit(tx, Permission::ReadTasks)?;
    rows::back(tx, &part(filter), place, size.clamp(1, MOST))
}

/// One line, as a live update renders it again; none when there is no such task.
pub fn worklist_row(tx: &mut Tx<'_>, id: TaskId) -> Result<Option<WorklistRow>> {
    permit_on(tx, Permission::ReadTasks, id, None)?;
    let found = rows::one_row(tx, id)?.into_iter().collect();
    Ok(opened(tx, found)?.pop())
}

/// Farther than this the list is not counted: "1,000 or more" says as much.
pub const MOST_COUNTED: u32 = 1_000;

/// How many tasks of a part of the list are not done, at most [`MOST_COUNTED`].
pub fn count(tx: &mut Tx<'_>, filter: Filter) -> Result<u32> {
    permit(tx, Permission::ReadTasks)?;
    rows::count(tx, &part(filter), MOST_COUNTED)
}

/// Most emergencies told at once: with more, the list itself says the rest.
const MOST_EMERGENCIES: u32 = 20;

/// The emergencies that nobody has finished, whosever work they are.
pub fn emergencies(tx: &mut Tx<'_>) -> Result<Vec<WorklistRow>> {
    permit(tx, Permission::ReadTasks)?;
    let mut found = rows::page(tx, &Part::All, rows::START, MOST_EMERGENCIES)?;
    found.retain(|(task, _, _)| task.kind.tier() == Tier::Emergency);
    opened(tx, found)
}

fn part(filter: Filter) -> Part {
    match (filter.claimed_by, filter.role) {
        (Some(staff), _) => Part::OfStaff(staff),
        (None, Some(role)) => Part::OfRole(role),
        (None, None) => Part::All,
    }
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
