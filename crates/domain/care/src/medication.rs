//! A drug product, coded. What makes two products one medication is its RxNorm code, else its NDC,
//! else its folded name.
//!
//! The label is what a patient may read where no drug may be named: "your monthly injection".

mod rows;

use audit::Act;
use engine::{Event, emit};
use identity::{Permission, permit};
use kernel::{Error, MedicationId, Result, fold::fold};
use serde::{Deserialize, Serialize};
use store::{Statement, Tx};

use crate::choice::choices;

choices! {
    /// What a patient calls it where no drug may be named. The words are Fluent messages
    /// `care-label-<code>`.
    Label {
        /// "your medicine"
        Medicine = "medicine",
        /// "your daily pill"
        DailyPill = "daily-pill",
        /// "your weekly injection"
        WeeklyInjection = "weekly-injection",
        /// "your injection every two weeks"
        TwoWeekInjection = "two-week-injection",
        /// "your monthly injection"
        MonthlyInjection = "monthly-injection",
        /// "your injection"
        Injection = "injection",
        /// "your infusion"
        Infusion = "infusion",
        /// "your inhaler"
        Inhaler = "inhaler",
    }
}

/// A medication as a source describes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewMedication {
    /// RxNorm concept.
    pub rxcui: Option<String>,
    /// National Drug Code, digits only.
    pub ndc: Option<String>,
    /// The name staff read.
    pub name: String,
    /// The dosage form.
    pub form: Option<String>,
    /// What patients read.
    pub label: Option<Label>,
    /// Whether it must stay cold on its way.
    pub is_cold: bool,
    /// Whether it is a specialty medication.
    pub is_specialty: bool,
    /// Whether a patient can count its doses: tablets, pens. A bottle of solution cannot.
    pub is_counted: bool,
}

impl NewMedication {
    /// What makes it this medication.
    ///
    /// Refused: `bad-medication` when neither code nor name is given.
    pub fn code(&self) -> Result<String> {
        let given = |text: &Option<String>| {
            text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
        };
        if let Some(rxcui) = given(&self.rxcui) {
            return Ok(format!("rxnorm:{rxcui}"));
        }
        if let Some(ndc) = given(&self.ndc) {
            return Ok(format!("ndc:{}", ndc.replace('-', "")));
        }
        let name = fold(&self.name);
        if name.is_empty() {
            Err(Error::refused("bad-medication"))
        } else {
            Ok(format!("name:{name}"))
        }
    }
}

/// A medication on record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Medication {
    /// Names the medication.
    pub id: MedicationId,
    /// RxNorm concept.
    pub rxcui: Option<String>,
    /// National Drug Code.
    pub ndc: Option<String>,
    /// The name staff read.
    pub name: String,
    /// The dosage form.
    pub form: Option<String>,
    /// What patients read.
    pub label: Label,
    /// Whether it must stay cold on its way.
    pub is_cold: bool,
    /// Whether it is a specialty medication.
    pub is_specialty: bool,
    /// Whether a patient can count its doses.
    pub is_counted: bool,
}

/// Medications were recorded that this pharmacy did not know: whoever keeps their names in memory
/// reads them again.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MedicationsRecorded {
    /// The first of them.
    pub first: MedicationId,
}

impl Event for MedicationsRecorded {
    const KIND: &'static str = "care.medications_recorded/1";
    const EXAMPLE: &'static str = r#"{"first":"01923456-789a-7bcd-8ef0-123456789abc"}"#;
    const LIVE: bool = true;

    fn subject(&self) -> String {
        self.first.to_string()
    }
}

/// Gives the medications of these descriptions, recording those that are new; one id for each, in
/// order. The description of one that is known changes nothing.
pub fn ensure_many(tx: &mut Tx<'_>, new: &[NewMedication]) -> Result<Vec<MedicationId>> {
    permit(tx, Permission::RecordCare)?;
    let codes = new.iter().map(NewMedication::code).collect::<Result<Vec<_>>>()?;
    let (ids, made) = rows::ensure(tx, new, &codes)?;
    let made: Vec<_> = made.into_iter().map(|id| (id, None)).collect();
    audit::note_all(tx, Act::Created, "medication", &made)?;
    if let Some((first, _)) = made.first() {
        emit(tx, &MedicationsRecorded { first: *first })?;
    }
    Ok(ids)
}

/// Gives the medication of this description, recording it when it is new.
pub fn ensure(tx: &mut Tx<'_>, new: NewMedication) -> Result<MedicationId> {
    ensure_many(tx, &[new])?.pop().ok_or(Error::NotFound { what: "medication" })
}

/// The medication.
pub fn find(tx: &mut Tx<'_>, id: MedicationId) -> Result<Medication> {
    rows::find(tx, id)?.ok_or(Error::NotFound { what: "medication" })
}

/// The names of all medications: no message without consent for health data may hold one.
pub fn all_names(tx: &mut Tx<'_>) -> Result<Vec<String>> {
    rows::names(tx)
}

/// Says how a medication is handled and called.
pub fn describe(
    tx: &mut Tx<'_>,
    id: MedicationId,
    label: Label,
    (is_cold, is_specialty, is_counted): (bool, bool, bool),
) -> Result<()> {
    permit(tx, Permission::RecordCare)?;
    rows::describe(tx, id, label, [is_cold, is_specialty, is_counted])?;
    audit::note(tx, Act::Changed, "medication", id, None)
}

pub(crate) fn statements() -> &'static [&'static Statement] {
    rows::STATEMENTS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(rxcui: &str, ndc: &str, name: &str, expected: Option<&str>) {
        let given = |text: &str| Some(text.to_owned());
        let new = NewMedication {
            rxcui: given(rxcui),
            ndc: given(ndc),
            name: name.to_owned(),
            ..NewMedication::default()
        };
        assert_eq!(new.code().ok().as_deref(), expected);
    }

    #[test]
    fn the_best_code_makes_the_medication() {
        check("327361", "00074-4339-02", "Adalimumab", Some("rxnorm:327361"));
        check(" ", "00074-4339-02", "Adalimumab", Some("ndc:00074433902"));
        check("", "", " Adalimumab  40 MG ", Some("name:adalimumab 40 mg"));
        check("", "", " ", None);
    }
}
