//! Work of the program itself that was set aside: a task for each, and how much has none.

use kernel::{JobId, Result, TaskId};
use store::Tx;

use super::{NewTask, open, rows, rules::Kind};

/// Puts a job that was set aside in front of a person. Once: the same job opens no second task.
pub fn open_stuck(tx: &mut Tx<'_>, job: JobId) -> Result<TaskId> {
    open(tx, NewTask::of(Kind::StuckWork, key(job)))
}

/// How many of these jobs no task was ever opened for: nobody has been told of them.
pub fn untold(tx: &mut Tx<'_>, jobs: &[JobId]) -> Result<usize> {
    let mut untold = 0;
    for job in jobs {
        untold += usize::from(rows::by_key(tx, &key(*job))?.is_none());
    }
    Ok(untold)
}

fn key(job: JobId) -> String {
    format!("stuck-work:{job}")
}
