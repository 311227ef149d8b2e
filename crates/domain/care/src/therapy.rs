//! A patient's course on one medication, across prescriptions: running, on hold, or over.
//!
//! Whatever changes it asks for a new plan of its supply and refill; it plans nothing itself.

mod rows;

use audit::Act;
use identity::{Permission, permit};
use kernel::{Day, Error, MedicationId, PatientId, Result, TherapyId};
use store::{Statement, Tx};

use crate::{
    choice::choices, medication::Medication, refill::jobs, refill::rules::PayerRules, supply::Kept,
};

choices! {
    /// Where a therapy stands.
    State {
        /// Taken.
        Active = "active",
        /// Paused.
        Held = "held",
        /// Ended before its time.
        Stopped = "stopped",
        /// Ended as planned.
        Completed = "completed",
    }
}

/// A therapy on record.
#[derive(Clone, Debug)]
pub struct Therapy {
    /// Names the therapy.
    pub id: TherapyId,
    /// Whose it is.
    pub patient: PatientId,
    /// On what.
    pub medication: MedicationId,
    /// Where it stands.
    pub state: State,
    /// When its payer pays the next fill.
    pub payer: PayerRules,
    /// The next dose that is planned, when the plan is known.
    pub next_dose_on: Option<Day>,
    /// Why it was paused or stopped, as a code.
    pub reason: Option<String>,
    /// The day it ended.
    pub ended_on: Option<Day>,
}

/// A therapy with what one needs to show it.
#[derive(Clone, Debug)]
pub struct TherapyOverview {
    /// The therapy.
    pub therapy: Therapy,
    /// Its medication.
    pub medication: Medication,
    /// Its supply, when anything is known of it.
    pub supply: Option<Kept>,
}

/// The terms of a therapy, as far as somebody says them: what is not said stays as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// When the payer pays the next fill.
    pub payer: Option<PayerRules>,
    /// The next dose.
    pub next_dose: Option<NextDose>,
}

/// What is known of the next dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextDose {
    /// It is planned for that day.
    On(Day),
    /// Nobody knows.
    Unknown,
}

impl NextDose {
    const fn day(self) -> Option<Day> {
        match self {
            Self::On(day) => Some(day),
            Self::Unknown => None,
        }
    }
}

/// The therapies of these patients on these medications, beginning those that are new; one id for
/// each pair, in order.
pub fn ensure_many(
    tx: &mut Tx<'_>,
    courses: &[(PatientId, MedicationId)],
) -> Result<Vec<TherapyId>> {
    rows::ensure(tx, courses)
}

/// The therapy of this patient on this medication, begun when it is new.
pub fn ensure(tx: &mut Tx<'_>, patient: PatientId, medication: MedicationId) -> Result<TherapyId> {
    ensure_many(tx, &[(patient, medication)])?.pop().ok_or(Error::NotFound { what: "therapy" })
}

/// The therapy.
pub fn find(tx: &mut Tx<'_>, id: TherapyId) -> Result<Therapy> {
    rows::find(tx, id)?.ok_or(Error::NotFound { what: "therapy" })
}

/// A patient's therapies with medication and supply, the soonest to run out first.
pub fn of_patient(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<TherapyOverview>> {
    rows::of_patient(tx, patient)
}

/// Pauses a therapy from a day on. One that is not running is refused as `therapy-not-active`.
pub fn hold(tx: &mut Tx<'_>, id: TherapyId, from: Day, reason: &str) -> Result<()> {
    permit(tx, Permission::RecordCare)?;
    let therapy = find(tx, id)?;
    if therapy.state != State::Active {
        return Err(Error::refused("therapy-not-active"));
    }
    rows::open_hold(tx, id, from, reason)?;
    rows::set_state(tx, id, State::Held, Some(reason), None)?;
    changed(tx, &therapy)
}

/// Takes a paused therapy up again on that day.
///
/// Refused: `therapy-not-held`, and `bad-day` for a day before the pause.
pub fn resume(tx: &mut Tx<'_>, id: TherapyId, on: Day) -> Result<()> {
    permit(tx, Permission::RecordCare)?;
    let therapy = find(tx, id)?;
    if therapy.state != State::Held {
        return Err(Error::refused("therapy-not-held"));
    }
    if !rows::close_hold(tx, id, on)? {
        return Err(Error::refused("bad-day"));
    }
    rows::set_state(tx, id, State::Active, None, None)?;
    changed(tx, &therapy)
}

/// Ends a therapy: as planned, or before its time. One that is over is left as it is.
pub fn end(tx: &mut Tx<'_>, id: TherapyId, how: End, on: Day, reason: &str) -> Result<()> {
    permit(tx, Permission::RecordCare)?;
    let therapy = find(tx, id)?;
    if !matches!(therapy.state, State::Active | State::Held) {
        return Ok(());
    }
    let state = match how {
        End::Stopped => State::Stopped,
        End::Completed => State::Completed,
    };
    rows::set_state(tx, id, state, Some(reason), Some(on))?;
    changed(tx, &therapy)
}

/// How a therapy ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Before its time.
    Stopped,
    /// As planned.
    Completed,
}

/// Takes a therapy up again that was over: a new prescription or dispense says that it runs.
pub fn restart(tx: &mut Tx<'_>, id: TherapyId) -> Result<()> {
    permit(tx, Permission::RecordCare)?;
    let therapy = find(tx, id)?;
    if matches!(therapy.state, State::Stopped | State::Completed) {
        rows::set_state(tx, id, State::Active, None, None)?;
        changed(tx, &therapy)?;
    }
    Ok(())
}

/// Says what the payer asks and when the next dose is planned, and asks for a new plan. Gives false,
/// and does nothing, when all of it is known already.
pub fn set_terms(tx: &mut Tx<'_>, id: TherapyId, terms: Terms) -> Result<bool> {
    permit(tx, Permission::RecordCare)?;
    let therapy = find(tx, id)?;
    let payer = terms.payer.unwrap_or(therapy.payer);
    let next_dose_on = terms.next_dose.map_or(therapy.next_dose_on, NextDose::day);
    if (payer, next_dose_on) == (therapy.payer, therapy.next_dose_on) {
        return Ok(false);
    }
    rows::set_plan(tx, id, payer, next_dose_on)?;
    changed(tx, &therapy)?;
    Ok(true)
}

/// Asks for a new plan of all therapies of a patient, as after a death.
pub(crate) fn replan_all_of(tx: &mut Tx<'_>, patient: PatientId) -> Result<()> {
    let courses: Vec<_> =
        rows::ids_of_patient(tx, patient)?.into_iter().map(|id| (id, patient)).collect();
    jobs::ask_for_plans(tx, &courses)
}

/// The days on which a therapy is paused.
pub(crate) fn holds(tx: &mut Tx<'_>, id: TherapyId) -> Result<Vec<crate::supply::rules::Hold>> {
    rows::holds(tx, id)
}

pub(crate) fn statements() -> &'static [&'static Statement] {
    rows::STATEMENTS
}

fn changed(tx: &mut Tx<'_>, therapy: &Therapy) -> Result<()> {
    audit::note(tx, Act::Changed, "therapy", therapy.id, Some(therapy.patient))?;
    jobs::ask_for_plans(tx, &[(therapy.id, therapy.patient)])
}
