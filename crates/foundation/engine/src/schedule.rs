//! What recurs: each occurrence becomes a job with a key, so that twice inserted is once done.

use jiff::civil::Time;
use kernel::{Instant, Result, Zone};
use store::Tx;

use crate::{NewJob, enqueue, registry::Registry, rows};

/// When something recurs.
#[derive(Clone, Debug)]
pub enum Recurrence {
    /// Every so many milliseconds, on their multiples since the epoch.
    Every(i64),
    /// Once a calendar day at that local time.
    Daily(Time, Zone),
}

impl Recurrence {
    /// The first occurrence after `now`.
    pub fn after(&self, now: Instant) -> Instant {
        match self {
            Self::Every(millis) => Instant((now.0.div_euclid(*millis) + 1) * millis),
            Self::Daily(time, zone) => {
                let today = zone.day(now);
                let first = zone.at(today, *time);
                if now < first { first } else { zone.at(today.plus_days(1), *time) }
            }
        }
    }
}

pub(crate) struct Schedule {
    name: &'static str,
    recurrence: Recurrence,
    job: Box<dyn Fn(Instant) -> NewJob + Send + Sync>,
}

impl Registry {
    /// Enqueues `job(occurrence)` at each occurrence. Occurrences missed while the program was down
    /// become one.
    pub fn recurring(
        &mut self,
        name: &'static str,
        recurrence: Recurrence,
        job: impl Fn(Instant) -> NewJob + Send + Sync + 'static,
    ) -> &mut Self {
        self.add_schedule(Schedule { name, recurrence, job: Box::new(job) });
        self
    }
}

/// Writes the jobs of the occurrences that have come; gives when the next one comes.
pub(crate) fn sweep(tx: &mut Tx<'_>, registry: &Registry) -> Result<Option<Instant>> {
    if registry.schedules().is_empty() {
        return Ok(None);
    }
    tx.query(&rows::ENTER_GATE, &[], |_| Ok(()))?;
    let kept: Vec<(String, Instant)> =
        tx.query(&rows::SCHEDULES, &[], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut next = None;
    for schedule in registry.schedules() {
        let due = kept.iter().find(|(name, _)| name == schedule.name).map(|(_, at)| *at);
        if due.is_some_and(|at| at <= tx.now()) {
            let job = (schedule.job)(due.unwrap_or(tx.now()));
            enqueue(tx, job.key(format!("schedule:{}", schedule.name)))?;
        }
        let after = match due {
            Some(at) if tx.now() < at => at,
            _ => {
                let after = schedule.recurrence.after(tx.now());
                tx.execute(&rows::SET_SCHEDULE, &[schedule.name.into(), after.into()])?;
                after
            }
        };
        next = Some(next.map_or(after, |next: Instant| next.min(after)));
    }
    Ok(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_one_occurrence_even_when_the_clocks_change() {
        let zone = Zone::named("America/New_York").unwrap();
        let half_past_two = Recurrence::Daily(Time::constant(2, 30, 0, 0), zone.clone());
        let mut at: Instant = "2026-03-06T12:00:00Z".parse().unwrap();
        let mut days = Vec::new();
        for _ in 0..4 {
            at = half_past_two.after(at);
            days.push(zone.day(at).to_string());
        }
        assert_eq!(days, ["2026-03-07", "2026-03-08", "2026-03-09", "2026-03-10"]);
    }

    #[test]
    fn multiples_are_of_the_epoch() {
        assert_eq!(Recurrence::Every(1_000).after(Instant(1_000)), Instant(2_000));
        assert_eq!(Recurrence::Every(1_000).after(Instant(999)), Instant(1_000));
    }
}
