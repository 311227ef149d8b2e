//! One hand-over: day, quantity, days' supply. Supply, refills and measures are computed from these.
//!
//! Recording one begins its therapy when it is new, tells of it and asks for a new plan.

mod rows;

use audit::Act;
use identity::{Permission, permit};
use kernel::{Day, DispenseId, Error, MedicationId, PatientId, PrescriptionId, Result, TherapyId};
use store::{Statement, Tx};

use crate::{
    amount::{DaysSupply, Quantity},
    refill::jobs,
    supply::rules::HandOver,
    therapy,
};

/// A dispense to be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewDispense {
    /// To whom.
    pub patient: PatientId,
    /// Of what.
    pub medication: MedicationId,
    /// On which order, when the source says.
    pub prescription: Option<PrescriptionId>,
    /// The day of the hand-over.
    pub dispensed_on: Day,
    /// How much.
    pub quantity: Option<Quantity>,
    /// How long it lasts.
    pub lasts: DaysSupply,
}

/// A dispense on record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dispense {
    /// Names the dispense.
    pub id: DispenseId,
    /// The therapy it belongs to.
    pub therapy: TherapyId,
    /// On which order.
    pub prescription: Option<PrescriptionId>,
    /// The day of the hand-over.
    pub dispensed_on: Day,
    /// How much.
    pub quantity: Option<Quantity>,
    /// How long it lasts.
    pub lasts: DaysSupply,
}

impl Dispense {
    /// As the arithmetic of supplies sees it.
    pub const fn fill(&self) -> HandOver {
        HandOver { on: self.dispensed_on, lasts: self.lasts }
    }
}

/// What became of a recorded dispense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Names the dispense.
    pub dispense: DispenseId,
    /// The therapy it belongs to.
    pub therapy: TherapyId,
}

/// A dispense was recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DispenseRecorded {
    /// Which.
    pub dispense: DispenseId,
    /// Of which therapy.
    pub therapy: TherapyId,
    /// To whom.
    pub patient: PatientId,
}

impl engine::Event for DispenseRecorded {
    const KIND: &'static str = "care.dispense_recorded/1";
    const EXAMPLE: &'static str = r#"{"dispense":"01923456-789a-7bcd-8ef0-123456789abc","therapy":"01923456-789a-7bcd-8ef0-123456789abd","patient":"01923456-789a-7bcd-8ef0-123456789abe"}"#;

    fn patient(&self) -> Option<PatientId> {
        Some(self.patient)
    }

    fn subject(&self) -> String {
        self.dispense.to_string()
    }
}

/// The first day that a source is believed about.
const EARLIEST_YEAR: i16 = 1900;

/// Whether a hand-over on that day can be: not before 1900 (`bad-day`), and not after tomorrow
/// (`dispensed-in-future`), which allows for a source in another zone.
pub fn check(dispensed_on: Day, today: Day) -> Result<()> {
    if dispensed_on.year() < EARLIEST_YEAR {
        return Err(Error::refused("bad-day"));
    }
    if dispensed_on > today.plus_days(1) {
        return Err(Error::refused("dispensed-in-future"));
    }
    Ok(())
}

/// Records one dispense.
///
/// Refused: see [`check`].
pub fn record(tx: &mut Tx<'_>, new: NewDispense) -> Result<Recorded> {
    let dispense = tx.new_id();
    let therapies = record_many(tx, &[(dispense, new)])?;
    let therapy = therapies.first().copied().ok_or(Error::NotFound { what: "therapy" })?;
    Ok(Recorded { dispense, therapy })
}

/// Records many dispenses under ids made before, for imports; gives the therapy of each.
///
/// Refused as a whole when one of them is; see [`check`].
pub fn record_many(tx: &mut Tx<'_>, new: &[(DispenseId, NewDispense)]) -> Result<Vec<TherapyId>> {
    let therapies = keep_many(tx, new, Act::Created)?;
    let recorded = |((dispense, new), therapy): (&(DispenseId, NewDispense), &TherapyId)| {
        DispenseRecorded { dispense: *dispense, therapy: *therapy, patient: new.patient }
    };
    let events: Vec<_> = new.iter().zip(&therapies).map(recorded).collect();
    engine::emit_all(tx, &events)?;
    Ok(therapies)
}

/// Replaces what is known of dispenses that the source corrected.
pub fn amend_many(tx: &mut Tx<'_>, new: &[(DispenseId, NewDispense)]) -> Result<Vec<TherapyId>> {
    let mut before = Vec::with_capacity(new.len());
    for (id, _) in new {
        before.extend(rows::therapy_of(tx, *id)?);
    }
    rows::delete(tx, new)?;
    let therapies = keep_many(tx, new, Act::Changed)?;
    // A correction can move a dispense to another therapy: the one it left is planned anew as well.
    jobs::ask_for_plans(tx, &before)?;
    Ok(therapies)
}

/// Takes a dispense back: it was entered in error, or never handed over. It stays on record and
/// counts for nothing.
pub fn void(tx: &mut Tx<'_>, id: DispenseId) -> Result<()> {
    permit(tx, Permission::RecordCare)?;
    let (therapy, patient) =
        rows::therapy_of(tx, id)?.ok_or(Error::NotFound { what: "dispense" })?;
    if rows::void(tx, id)? {
        audit::note(tx, Act::Changed, "dispense", id, Some(patient))?;
        jobs::ask_for_plans(tx, &[(therapy, patient)])?;
    }
    Ok(())
}

/// The dispenses of a therapy that count, in order of hand-over.
pub fn of_therapy(tx: &mut Tx<'_>, therapy: TherapyId) -> Result<Vec<Dispense>> {
    rows::of_therapy(tx, therapy)
}

/// The therapy of the patient's latest hand-over that counts and was made on that order, or is one of
/// these; none when there is none. A pharmacy may hand over another product than was ordered: the
/// therapy that runs is that of the last hand-over.
pub fn latest_therapy(
    tx: &mut Tx<'_>,
    patient: PatientId,
    order: Option<PrescriptionId>,
    these: &[DispenseId],
) -> Result<Option<TherapyId>> {
    let fits = |(id, _, of): &(DispenseId, TherapyId, Option<PrescriptionId>)| {
        these.contains(id) || (of.is_some() && *of == order)
    };
    Ok(rows::of_patient(tx, patient)?.into_iter().find(fits).map(|(_, therapy, _)| therapy))
}

pub(crate) fn statements() -> &'static [&'static Statement] {
    rows::STATEMENTS
}

fn keep_many(
    tx: &mut Tx<'_>,
    new: &[(DispenseId, NewDispense)],
    act: Act,
) -> Result<Vec<TherapyId>> {
    permit(tx, Permission::RecordCare)?;
    let today = kernel::Zone::UTC.day(tx.now());
    for (_, new) in new {
        check(new.dispensed_on, today)?;
    }
    let courses: Vec<_> = new.iter().map(|(_, new)| (new.patient, new.medication)).collect();
    let therapies = therapy::ensure_many(tx, &courses)?;
    rows::insert(tx, new, &therapies)?;
    let subjects: Vec<_> = new.iter().map(|(id, new)| (*id, Some(new.patient))).collect();
    audit::note_all(tx, act, "dispense", &subjects)?;
    let courses: Vec<_> =
        therapies.iter().zip(new).map(|(therapy, (_, new))| (*therapy, new.patient)).collect();
    jobs::ask_for_plans(tx, &courses)?;
    Ok(therapies)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hand_over_lies_in_the_past() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let today = day("2026-11-20");
        for (on, is_good) in [
            ("2026-11-20", true),
            ("2026-11-21", true),
            ("2026-11-22", false),
            ("1899-12-31", false),
        ] {
            assert_eq!(check(day(on), today).is_ok(), is_good, "{on}");
        }
    }
}
