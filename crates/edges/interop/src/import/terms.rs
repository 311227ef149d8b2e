//! Rows that say the terms of a therapy: which therapy is meant, and what becomes of them.
//!
//! A therapy that has not come yet is looked for once more when all files are read; who then has none
//! is refused. Nothing is begun here: terms alone make nobody a patient on a drug.

use care::{
    medication::NewMedication,
    therapy::{State as Course, Terms},
};
use kernel::{Error, PatientId, Result, TherapyId};
use store::Tx;

use super::{
    carry,
    entry::{Entry, Verdict},
    known::{Known, State, TargetId},
    parcel::Content,
    rows,
    take::Context,
};
use crate::{
    fault::{Fault, Read},
    fhir::resource::Facts,
    table::terms::THERAPY,
};

/// The therapy that a row means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meant {
    /// One on record.
    Known(TherapyId),
    /// One that a dry run would have begun.
    Rehearsed,
}

/// Judges a row of terms, and tells care what it says.
pub(super) fn judge(
    tx: &mut Tx<'_>,
    context: &Context,
    known: &Known,
    entry: &mut Entry,
) -> Result<Verdict> {
    let Content::Terms(told) = &entry.parcel.record.content else {
        return Ok(Verdict::Keep(State::Kept));
    };
    let terms = told.terms;
    let before = entry.before.and_then(|kept| kept.target);
    // The last word counts, also where it was said once and then taken back: a payer may do so.
    let same = entry.before.filter(|kept| entry.again.is_none() && kept.content == entry.content);
    let seen = same.map(|kept| Verdict::Same { is_open: kept.state.is_open() });
    if let Some(verdict) = seen.clone().filter(|_| before.is_none()) {
        return Ok(verdict);
    }
    entry.resolve(known);
    if terms == Terms::default() {
        entry.notes.clear();
        return Ok(seen.unwrap_or(Verdict::Keep(State::Kept)));
    }
    let meant = therapy(tx, context, known, entry)?;
    entry.notes.clear();
    match (meant, seen) {
        // Of a prescription another product may be handed over now, which is another therapy than
        // before: then the same row is told to that one.
        (Ok(Meant::Known(therapy)), Some(verdict)) if before == Some(therapy.cast()) => Ok(verdict),
        (Err(_) | Ok(Meant::Rehearsed), Some(verdict)) => Ok(verdict),
        (Ok(Meant::Known(therapy)), _) => {
            entry.target = Some(therapy.cast());
            if !context.dry_run {
                care::therapy::set_terms(tx, therapy, terms)?;
            }
            Ok(Verdict::Take { is_new: before.is_none() })
        }
        (Ok(Meant::Rehearsed), None) => {
            entry.target = Some(tx.new_id());
            Ok(Verdict::Take { is_new: before.is_none() })
        }
        (Err(fault), None) if entry.again.is_some() => Ok(Verdict::Refused(fault)),
        (Err(_), None) => Ok(Verdict::Keep(State::Deferred)),
    }
}

fn therapy(
    tx: &mut Tx<'_>,
    context: &Context,
    known: &Known,
    entry: &Entry,
) -> Result<Read<Meant>> {
    let Some(patient) = entry.patient else {
        let is_shared = entry.notes.iter().any(|note| note.reason == "ambiguous");
        let reason = match is_shared {
            true => "two patients of this source share it",
            false => {
                "no patient of this source has it: import the patient, under the same --source"
            }
        };
        return Ok(Err(Fault::at("patient_id", "unknown-patient", reason)));
    };
    let Content::Terms(told) = &entry.parcel.record.content else {
        return Ok(Err(Fault::at(THERAPY, "missing", "names no therapy")));
    };
    let mut found = Err(Fault::at(THERAPY, UNKNOWN, "names no therapy"));
    if told.prescription_id.is_some() {
        found = by_prescription(tx, context, known, (entry, patient))?;
    }
    // The other way to say it counts where nobody knows the prescription.
    match (&found, told.drug.as_ref().and_then(carry::medication)) {
        (Err(fault), Some(drug)) if fault.code == UNKNOWN => by_drug(tx, known, patient, &drug),
        _ => Ok(found),
    }
}

const UNKNOWN: &str = "unknown-therapy";

/// By the number of a prescription: its therapy is that of the last hand-over made on it, else the one
/// it began. The hand-overs of a table name prescriptions that nobody sent; they are found by that.
fn by_prescription(
    tx: &mut Tx<'_>,
    context: &Context,
    known: &Known,
    (entry, patient): (&Entry, PatientId),
) -> Result<Read<Meant>> {
    const COLUMN: &str = "prescription_id";
    let order = entry.refers("MedicationRequest").map(TargetId::cast);
    let names = entry.names_of("MedicationRequest");
    let handed_over = rows::handed_over_on(tx, &names, patient)?;
    if let Some(therapy) = care::dispense::latest_therapy(tx, patient, order, &handed_over)? {
        return Ok(Ok(Meant::Known(therapy)));
    }
    let begun = order.map(|order| care::prescription::therapy_of(tx, order)).transpose()?.flatten();
    Ok(match begun {
        Some((therapy, whose)) if whose == patient => Ok(Meant::Known(therapy)),
        None if context.dry_run && known.would_name(patient, &names) => Ok(Meant::Rehearsed),
        // A dry run knows by its name alone that an order would be somebody's.
        _ if order.is_some() => {
            let reason = "this prescription is another patient's: check both numbers";
            Err(Fault::at(COLUMN, "another-patient", reason))
        }
        _ => {
            let reason = "no prescription or dispense of this patient names it: import that too, \
                          under the same --source";
            Err(Fault::at(COLUMN, UNKNOWN, reason))
        }
    })
}

/// By the drug: the patient's one therapy whose medication is that.
fn by_drug(
    tx: &mut Tx<'_>,
    known: &Known,
    patient: PatientId,
    drug: &NewMedication,
) -> Result<Read<Meant>> {
    const COLUMNS: &str = "ndc, rxcui, drug";
    let on_record = care::therapy::of_patient(tx, patient)?.into_iter().map(|overview| {
        let medication = overview.medication;
        let product = NewMedication {
            rxcui: medication.rxcui,
            ndc: medication.ndc,
            name: medication.name,
            ..NewMedication::default()
        };
        let is_over = matches!(overview.therapy.state, Course::Stopped | Course::Completed);
        (product, Meant::Known(overview.therapy.id), is_over)
    });
    let mut fitting: Vec<(Option<String>, Meant, bool)> = Vec::new();
    let rehearsed = known.would_take(patient);
    let rehearsed = rehearsed.map(|product| (product.clone(), Meant::Rehearsed, false));
    for (product, meant, is_over) in on_record.chain(rehearsed) {
        let code = product.code().ok();
        if is_same(drug, &product) && fitting.iter().all(|(other, ..)| *other != code) {
            fitting.push((code, meant, is_over));
        }
    }
    // The dispense table's own way of telling products apart decides where several would do.
    let exact = drug.code().ok();
    if let Some(one) = fitting.iter().find(|(code, ..)| *code == exact) {
        fitting = vec![one.clone()];
    }
    if 1 < fitting.len() && fitting.iter().any(|(.., is_over)| !is_over) {
        fitting.retain(|(.., is_over)| !is_over);
    }
    Ok(match &*fitting {
        [(_, meant, _)] => Ok(*meant),
        [] => {
            let reason = "the patient has no therapy on it: import a prescription or dispense too, \
                          under the same --source, or name the drug as that does";
            Err(Fault::at(COLUMNS, UNKNOWN, reason))
        }
        _ => {
            let reason = "several therapies of the patient fit: give prescription_id, rxcui or ndc";
            Err(Fault::at(COLUMNS, "ambiguous", reason))
        }
    })
}

/// Whether two descriptions are of one product, by the best that both tell.
fn is_same(one: &NewMedication, other: &NewMedication) -> bool {
    let digits = |ndc: &str| ndc.chars().filter(char::is_ascii_digit).collect::<String>();
    match (&one.rxcui, &other.rxcui, &one.ndc, &other.ndc) {
        (Some(one), Some(other), ..) => one == other,
        (.., Some(one), Some(other)) => digits(one) == digits(other),
        _ => kernel::fold::fold(&one.name) == kernel::fold::fold(&other.name),
    }
}

/// Remembers what a dry run would have begun a therapy with.
pub(super) fn rehearse(tx: &mut Tx<'_>, known: &mut Known, entry: &Entry) -> Result<()> {
    let (drug, prescription) = match &entry.parcel.record.content {
        Content::Resource(Facts::Medication(it)) => {
            if let Some((id, product)) = entry.target.zip(carry::medication(&it.drug)) {
                known.rehearse_product(id, product);
            }
            return Ok(());
        }
        Content::Resource(Facts::MedicationRequest(it)) => {
            (&it.drug, entry.id.into_iter().collect())
        }
        Content::Resource(Facts::MedicationDispense(it)) => {
            (&it.drug, entry.names_of("MedicationRequest"))
        }
        _ => return Ok(()),
    };
    let Some(patient) = entry.patient else { return Ok(()) };
    let product = match (carry::drug(drug), entry.refers("Medication")) {
        (Some(drug), _) => carry::medication(drug),
        (None, Some(id)) => match known.product(id) {
            Some(product) => Some(product.clone()),
            None => on_record(tx, id)?,
        },
        (None, None) => None,
    };
    if let Some(product) = product {
        known.rehearse_course(patient, product, prescription);
    }
    Ok(())
}

fn on_record(tx: &mut Tx<'_>, id: TargetId) -> Result<Option<NewMedication>> {
    match care::medication::find(tx, id.cast()) {
        Ok(it) => Ok(Some(NewMedication {
            rxcui: it.rxcui,
            ndc: it.ndc,
            name: it.name,
            ..NewMedication::default()
        })),
        Err(Error::NotFound { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn product(rxcui: &str, ndc: &str, name: &str) -> NewMedication {
        let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        NewMedication {
            rxcui: given(rxcui),
            ndc: given(ndc),
            name: name.to_owned(),
            ..NewMedication::default()
        }
    }

    #[test]
    fn products_are_told_apart_by_the_best_that_both_tell() {
        let known = product("327361", "00074055402", "adalimumab 40 MG");
        for (row, expected) in [
            (product("327361", "99999-9999-99", "Humira"), true),
            (product("1", "00074-0554-02", "adalimumab 40 MG"), false),
            (product("", "00074-0554-02", "Humira"), true),
            (product("", "99999-9999-99", "adalimumab 40 MG"), false),
            (product("", "", "Adalimumab  40 mg"), true),
            (product("", "", "Humira"), false),
        ] {
            assert_eq!(is_same(&row, &known), expected, "{row:?}");
        }
    }
}
