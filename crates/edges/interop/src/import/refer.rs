//! What a record refers to, as far as taking it depends on it.

use crate::{
    fhir::{datatypes::ProductOf, reference::Reference, resource::Facts},
    names,
    table::dispense,
};

use super::parcel::Content;

/// A reference of a record that is looked up.
#[derive(Clone, Debug)]
pub(super) struct Need {
    /// The element or column.
    pub(super) path: &'static str,
    /// The type of the other record.
    pub(super) kind: &'static str,
    /// How it is named.
    pub(super) reference: Reference,
    /// Whether the record is worth nothing without it.
    pub(super) is_needed: bool,
}

/// The references that are looked up, the patient first.
pub(super) fn needs(source: &str, content: &Content) -> Vec<Need> {
    let mut needs = Vec::new();
    let mut add = |path, kind, reference: Option<&Reference>, is_needed| {
        if let Some(reference) = reference {
            needs.push(Need { path, kind, reference: reference.clone(), is_needed });
        }
    };
    match content {
        Content::Resource(Facts::MedicationRequest(it)) => {
            add("subject", "Patient", Some(&it.patient), true);
            add("medicationReference", "Medication", elsewhere(&it.drug), true);
            let practitioner =
                it.prescriber.as_ref().filter(|it| is_of(source, it, "Practitioner"));
            add("requester", "Practitioner", practitioner, false);
        }
        Content::Resource(Facts::MedicationDispense(it)) => {
            add("subject", "Patient", it.patient.as_ref(), true);
            add("medicationReference", "Medication", elsewhere(&it.drug), true);
            let order =
                it.prescription.as_ref().filter(|it| is_of(source, it, "MedicationRequest"));
            add("authorizingPrescription", "MedicationRequest", order, false);
        }
        Content::Resource(facts) => {
            // Records about a group, a place or a device are nobody's in care.
            let patient = facts.patient().filter(|it| is_of(source, it, "Patient"));
            add("subject", "Patient", patient, true);
        }
        Content::Consent(it) => {
            add(
                "patient_id",
                "Patient",
                Some(&dispense::reference("Patient", &it.patient_id)),
                true,
            );
        }
        Content::Terms(it) => {
            add(
                "patient_id",
                "Patient",
                Some(&dispense::reference("Patient", &it.patient_id)),
                true,
            );
            let order =
                it.prescription_id.as_ref().map(|id| dispense::reference("MedicationRequest", id));
            add("prescription_id", "MedicationRequest", order.as_ref(), false);
        }
    }
    needs
}

fn elsewhere(drug: &ProductOf) -> Option<&Reference> {
    match drug {
        ProductOf::Elsewhere(reference) => Some(reference),
        ProductOf::Here(_) => None,
    }
}

/// Whether a reference could be looked up as one of that type.
fn is_of(source: &str, reference: &Reference, kind: &str) -> bool {
    !names::candidates(source, reference, kind).is_empty()
}
