//! What staff do, twice a working day: orders, calls, a pharmacist's look.

use care::{
    refill::{self, Source, state::State},
    task::{
        self, Filter, Page, Task, TaskOutcome,
        rules::{Kind, Role},
    },
};
use jiff::civil::{Time, Weekday};
use kernel::{Actor, Day, Error, Instant, Result, TherapyId, Zone};
use store::Tx;

use super::{
    Story,
    deeds::{self, Deed},
};
use crate::chance::Chance;

/// The most tasks of one sitting.
const MOST: u32 = 200;
/// A task younger than this waits for the next sitting, in milliseconds.
const FRESH: i64 = 45 * 60_000;

/// What came of one task.
struct Worked {
    /// The order placed: for which therapy, and when its parcel leaves.
    leaves: Option<(TherapyId, Instant)>,
}

impl Story<'_> {
    /// Works the list when it is time for it.
    pub(super) async fn work(&mut self, zone: &Zone) -> Result<()> {
        let now = self.world.db.now();
        if !is_time(zone, now) {
            return Ok(());
        }
        if zone.civil(now).hour() < 12 {
            self.bring_to_the_post().await?;
        }
        let list = self
            .world
            .db
            .read(|tx| task::worklist(tx, Filter::default(), Page { after: None, size: MOST }))
            .await?;
        for row in list.rows {
            let task = row.task;
            let is_done = self.chance.percent(share(task.kind));
            if !is_done || now.millis_since(task.opened_at) < FRESH {
                continue;
            }
            let mut chance = self.chance.fork();
            let staff = match task.role {
                Role::Pharmacist => self.world.team.pharmacist,
                _ => self.world.team.technician,
            };
            let patient = task.patient;
            let worked = self
                .world
                .db
                .write(&Actor::Staff(staff), move |tx| work_on(tx, &task, &mut chance))
                .await?;
            self.lived.tasks += 1;
            let Some((therapy, at)) = worked.leaves else { continue };
            let index = self.residents.iter().position(|it| Some(it.id) == patient);
            let Some(index) = index else { continue };
            let resident = &self.residents[index];
            let course = resident.therapies.iter().position(|it| *it == therapy);
            let product = course.map(|course| resident.person.courses[course].product);
            if let Some(product) = product {
                self.plan(at, Deed::HandOver(index, therapy, product));
            }
        }
        self.world.runner.drain().await?;
        self.make_letters().await?;
        self.read_phones().await
    }
}

/// Twenty past ten and ten to four, or the half hour after it, on working days.
fn is_time(zone: &Zone, now: Instant) -> bool {
    let civil = zone.civil(now);
    let is_working = !matches!(civil.date().weekday(), Weekday::Saturday | Weekday::Sunday);
    let minutes = i32::from(civil.hour()) * 60 + i32::from(civil.minute());
    is_working && [10 * 60 + 20, 15 * 60 + 50].iter().any(|at| (0..30).contains(&(minutes - at)))
}

/// Of a hundred tasks of a kind, so many are done at one sitting.
const fn share(kind: Kind) -> u32 {
    match kind {
        Kind::UrgentSymptom => 90,
        Kind::RefillOrder => 65,
        Kind::PharmacistReview | Kind::PatientQuestion | Kind::PictureSent => 30,
        Kind::LastShipDay | Kind::PharmacistLastDays | Kind::UrgentCall | Kind::OrderOverdue => 55,
        Kind::PossibleDuplicate | Kind::StuckWork => 0,
        _ => 40,
    }
}

fn work_on(tx: &mut Tx<'_>, task: &Task, chance: &mut Chance) -> Result<Worked> {
    // What an earlier task of this sitting closed is not done twice.
    if task::find(tx, task.id)?.state == task::State::Done {
        return Ok(Worked { leaves: None });
    }
    task::claim(tx, task.id)?;
    let outcomes = task.kind.outcomes();
    let is_call = outcomes.contains(&TaskOutcome::NotReached);
    let outcome = match outcomes {
        _ if is_call && chance.percent(45) => TaskOutcome::NotReached,
        [first, ..] => *first,
        [] => TaskOutcome::Done,
    };
    let refill = task.refill.map(|id| refill::find(tx, id)).transpose()?;
    match task::complete(tx, task.id, outcome, None) {
        // Somebody has to be called first: it stays in hand.
        Err(Error::Refused { code: "emergency-open" }) => return Ok(Worked { leaves: None }),
        done => done?,
    }
    let Some(refill) = refill else { return Ok(Worked { leaves: None }) };
    if is_call && outcome == TaskOutcome::Reached && refill.state.awaits_answer() {
        let submission = deeds::submission(tx, refill.id, Source::Staff, chance)?;
        refill::answer(tx, refill.id, submission)?;
    }
    let refill = refill::find(tx, refill.id)?;
    if task.kind != Kind::RefillOrder || refill.state != State::Ordered {
        return Ok(Worked { leaves: None });
    }
    let zone = care::pharmacy::zone(tx)?;
    let tomorrow = zone.day(tx.now()).plus_days(1);
    let agreed = refill.delivery.map_or(tomorrow, |delivery| delivery.ships_on);
    let allowed = refill.window.map_or(tomorrow, |window| window.earliest_fill_on);
    let day = ship_day(agreed.max(allowed).max(tomorrow));
    let leaves = zone.at(day, Time::constant(16, 30, 0, 0));
    Ok(Worked { leaves: Some((refill.therapy, leaves)) })
}

/// The first day from then on on which parcels leave.
fn ship_day(from: Day) -> Day {
    let leaves =
        |day: &Day| !matches!(day.weekday(), Weekday::Friday | Weekday::Saturday | Weekday::Sunday);
    (0..7).map(|days| from.plus_days(days)).find(leaves).unwrap_or(from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parcels_leave_from_monday_to_thursday() {
        for (from, expected) in [
            ("2026-03-05", "2026-03-05"),
            ("2026-03-06", "2026-03-09"),
            ("2026-03-08", "2026-03-09"),
        ] {
            assert_eq!(ship_day(from.parse().unwrap()).to_string(), expected);
        }
    }

    #[test]
    fn staff_sit_down_twice_a_working_day() {
        let zone = crate::zone().unwrap();
        let start: Instant = "2026-03-02T05:00:00Z".parse().unwrap();
        let sittings = (0..7 * 48).filter(|step| is_time(&zone, start.plus_minutes(30 * step)));
        assert_eq!(sittings.count(), 10);
    }
}
