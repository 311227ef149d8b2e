//! What staff do with letters: they make some where nobody is reached in another way, and bring what waits
//! to the post once a working day.

use care::task::{self, Filter, Page, Task, rules::Kind};
use kernel::{Actor, DeliveryId, Result};
use outreach::letter;
use store::Tx;

use super::Story;

/// The most letters of one sitting.
const A_FEW: usize = 3;
/// As long as somebody is on the list whom calls do not reach.
const AT_LEAST: usize = 2;
/// Tasks that are looked through.
const MOST: u32 = 200;

/// Which tasks are meant, and how many letters there are to be when all of these are looked at.
type Choice = (fn(Kind) -> bool, usize);

impl Story<'_> {
    /// The post of the day: all that waits is printed and brought there.
    pub(super) async fn bring_to_the_post(&mut self) -> Result<()> {
        let technician = Actor::Staff(self.world.team.technician);
        self.lived.letters += self.world.db.write(&technician, printed_and_posted).await?;
        self.world.runner.drain().await
    }

    /// Some patients whom nobody reaches in another way are to have a letter.
    pub(super) async fn make_letters(&mut self) -> Result<()> {
        let technician = Actor::Staff(self.world.team.technician);
        let choices: [Choice; 2] = [(has_no_other_way, A_FEW), (is_called_in_vain, AT_LEAST)];
        self.world.db.write(&technician, move |tx| made(tx, &choices, 0)).await?;
        self.world.runner.drain().await
    }

    /// Some wait to be printed when the days are over, whoever was on the list.
    pub(super) async fn leave_letters(&mut self) -> Result<()> {
        let technician = Actor::Staff(self.world.team.technician);
        let choices: [Choice; 3] =
            [(has_no_other_way, A_FEW), (is_called_in_vain, A_FEW), (can_wait, A_FEW)];
        let left = move |tx: &mut Tx<'_>| {
            let waiting = letter::waiting(tx, None)?.letters.len();
            made(tx, &choices, waiting)
        };
        self.world.db.write(&technician, left).await?;
        self.world.runner.drain().await
    }
}

fn printed_and_posted(tx: &mut Tx<'_>) -> Result<usize> {
    let waiting = letter::waiting(tx, None)?.letters;
    let ids: Vec<DeliveryId> = waiting.iter().map(|letter| letter.id).collect();
    let sheets = letter::print(tx, &ids)?;
    let papers: Vec<letter::OnPaper> = sheets.into_iter().map(|sheet| sheet.paper).collect();
    letter::printed(tx, &papers)?;
    letter::posted(tx, &ids)
}

/// Makes letters about the tasks of the list: of each choice of kinds in turn, until there are so many.
fn made(tx: &mut Tx<'_>, choices: &[Choice], mut count: usize) -> Result<()> {
    let list = task::worklist(tx, Filter::default(), Page { after: None, size: MOST })?;
    let tasks: Vec<Task> = list.rows.into_iter().map(|row| row.task).collect();
    for (is_meant, most) in choices {
        for task in tasks.iter().filter(|task| is_meant(task.kind)) {
            let Some(patient) = task.patient.filter(|_| count < *most) else { continue };
            let outlook = letter::outlook(tx, patient, task.refill)?;
            // One letter is enough: whoever has had one is called.
            let is_new = !outlook.waits && outlook.last_posted_at.is_none();
            if is_new && outlook.decided.verdict == "send" {
                letter::make(tx, patient, task.refill, &task.id.to_string())?;
                count += 1;
            }
        }
    }
    Ok(())
}

/// Nobody is reached there in another way.
const fn has_no_other_way(kind: Kind) -> bool {
    matches!(kind, Kind::Letter | Kind::NoWayToReach | Kind::MessageFailed)
}

/// They did not answer, and are hard to reach by telephone.
const fn is_called_in_vain(kind: Kind) -> bool {
    matches!(kind, Kind::CallPatient | Kind::LateCall | Kind::UrgentCall)
}

/// Whatever else is to be done, a letter may ask them to call.
const fn can_wait(kind: Kind) -> bool {
    !matches!(kind, Kind::UrgentSymptom | Kind::PossibleDuplicate | Kind::StuckWork)
}
