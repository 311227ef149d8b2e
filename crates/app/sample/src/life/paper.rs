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
/// Nobody is reached there in another way.
const NO_OTHER_WAY: [Kind; 3] = [Kind::Letter, Kind::NoWayToReach, Kind::MessageFailed];
/// Those who did not answer and are hard to reach by telephone.
const CALLED_IN_VAIN: [Kind; 3] = [Kind::CallPatient, Kind::LateCall, Kind::UrgentCall];
/// Tasks that are looked through.
const MOST: u32 = 200;

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
        self.world.db.write(&technician, made).await?;
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

fn made(tx: &mut Tx<'_>) -> Result<()> {
    let list = task::worklist(tx, Filter::default(), Page { after: None, size: MOST })?;
    let tasks: Vec<Task> = list.rows.into_iter().map(|row| row.task).collect();
    let mut count = 0;
    for (kinds, most) in [(&NO_OTHER_WAY[..], A_FEW), (&CALLED_IN_VAIN[..], AT_LEAST)] {
        for task in tasks.iter().filter(|task| kinds.contains(&task.kind)) {
            let Some(patient) = task.patient.filter(|_| count < most) else { continue };
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
