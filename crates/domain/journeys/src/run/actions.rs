//! What is done with runs. Each is a part of one transaction.
//!
//! Told twice, told late, told for a refill nobody knows: nothing happens. So the jobs that call
//! these may run as often as they like.

use audit::Act;
use kernel::{Error, PatientId, RefillId, Result, RunId};
use store::Tx;

use super::{effects, model::Run, rows};
use crate::{
    definition::End,
    stepper::{Effect, Position, Signal, State, advance},
    version,
};

/// The journey of refills.
const REFILL: &str = "refill";

/// Starts the journey of a refill that is planned; nothing when there is such a run already.
///
/// A refill that was taken up again, after its run had ended, gets another run. A refill whose days
/// are planned anew wakes the run that it has.
pub fn start(tx: &mut Tx<'_>, refill: RefillId) -> Result<Option<RunId>> {
    let Some(known) = effects::facts(tx, refill)? else { return Ok(None) };
    let (patient, facts) = (known.patient, known.facts);
    let before = rows::of_refill(tx, refill)?;
    if let Some(open) = before.iter().find(|run| run.end.is_none()) {
        let id = open.id;
        signal_run(tx, id, Signal::Moved)?;
        return Ok(Some(id));
    }
    // A refill whose run went the way of an answer awaits one again only after a pause.
    let may_begin = match before.last().and_then(|run| run.end) {
        None | Some((_, End::Answered | End::TooLate)) => true,
        Some((_, End::Filled | End::UnableToReach | End::Done)) => false,
    };
    if !known.has_days || !facts.refill.awaits_answer() || !may_begin {
        return Ok(None);
    }
    let definition = version::current(tx, REFILL)?;
    let now = tx.now();
    let new = Run {
        id: tx.new_id(),
        journey: definition.name.clone(),
        version: definition.version.clone(),
        patient,
        refill,
        round: before.last().map_or(1, |run| run.round + 1),
        step: None,
        wait: 0,
        due_at: None,
        arrived_at: now,
        has_spoken: false,
        is_answered: false,
        is_stopped: false,
        started_at: now,
        end: None,
    };
    let advanced = advance(&definition, &State::NEW, Signal::Started, &facts, now);
    let run = new.with(&definition, &advanced.state, now);
    let is_too_late = matches!(run.end, Some((_, End::TooLate)));
    if is_too_late && !before.is_empty() {
        // Said once is enough, however often the refill is told to have moved.
        return Ok(None);
    }
    if !rows::insert(tx, &run)? {
        return Ok(None);
    }
    tx.reach("journeys.run_kept")?;
    audit::note(tx, Act::Created, "run", run.id, Some(patient))?;
    effects::carry_out(tx, &run, &advanced.effects, known.in_company)?;
    Ok(Some(run.id))
}

/// A wait may be over. One that is not the present one says nothing.
pub fn wake(tx: &mut Tx<'_>, run: RunId, wait: u32) -> Result<()> {
    signal_run(tx, run, Signal::Woke { wait })
}

/// A refill moved, or its days did. One that is planned again after a pause starts anew.
pub fn signal(tx: &mut Tx<'_>, refill: RefillId) -> Result<()> {
    start(tx, refill).map(drop)
}

/// A patient said STOP: in every run contact ends and a person is asked to call.
pub fn stop(tx: &mut Tx<'_>, patient: PatientId) -> Result<()> {
    for run in rows::of_patient(tx, patient)? {
        if run.end.is_none() {
            signal_run(tx, run.id, Signal::Stopped)?;
        }
    }
    Ok(())
}

/// The runs of a refill, the first first.
pub fn of_refill(tx: &mut Tx<'_>, refill: RefillId) -> Result<Vec<Run>> {
    rows::of_refill(tx, refill)
}

/// The runs of a patient, the oldest first.
pub fn of_patient(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Run>> {
    rows::of_patient(tx, patient)
}

fn signal_run(tx: &mut Tx<'_>, run: RunId, signal: Signal) -> Result<()> {
    let Some(run) = rows::find(tx, run)?.filter(|run| run.end.is_none()) else { return Ok(()) };
    let Some(known) = effects::facts(tx, run.refill)? else { return Ok(()) };
    let definition = version::find(tx, &run.version)?;
    let before = run.state(&definition)?;
    let now = tx.now();
    let advanced = advance(&definition, &before, signal, &known.facts, now);
    if advanced.state == before && advanced.effects.is_empty() {
        return Ok(());
    }
    let run = run.with(&definition, &advanced.state, now);
    if !rows::update(tx, &run, before.wait)? {
        return Err(Error::failed("another transaction moved this run"));
    }
    tx.reach("journeys.run_kept")?;
    let is_worth_a_note =
        advanced.effects.iter().any(|effect| !matches!(effect, Effect::WakeAt { .. }));
    if is_worth_a_note {
        let act = match advanced.state.position {
            Position::Finished(_) => Act::Closed,
            Position::New | Position::Waiting(_) => Act::Changed,
        };
        audit::note(tx, act, "run", run.id, Some(run.patient))?;
    }
    effects::carry_out(tx, &run, &advanced.effects, known.in_company)
}
