//! What a batch offers to care: judged one by one, told in bulk, and where care refuses one of many,
//! told one by one.

use std::collections::HashSet;

use care::{
    dispense::NewDispense, lab_result::NewLabResult, patient::NewPatient,
    prescription::NewPrescription,
};
use kernel::{DispenseId, Error, LabResultId, MedicationId, PatientId, PrescriptionId, Result};
use outreach::consent::{NewConsent, Recorded};
use store::Tx;

use super::{
    carry,
    entry::{Entry, Note, Verdict},
    known::{Known, State, TargetId},
    parcel::Content,
    rows,
    take::Context,
};
use crate::{
    fault::Fault,
    fhir::{datatypes::ProductOf, resource::Facts},
};

/// A record to be told to care: where it stands in the batch, its id, and what is told.
struct Offer<I, T> {
    place: usize,
    id: I,
    is_new: bool,
    told: T,
}

/// Not yet told.
pub(super) struct Offers<'c> {
    context: &'c Context,
    patients: Vec<Offer<PatientId, NewPatient>>,
    orders: Vec<Offer<PrescriptionId, Option<MedicationId>>>,
    fills: Vec<Offer<DispenseId, Option<MedicationId>>>,
    results: Vec<Offer<LabResultId, NewLabResult>>,
    pending: HashSet<TargetId>,
}

const KEEP: Verdict = Verdict::Keep(State::Kept);

impl<'c> Offers<'c> {
    /// Nothing yet.
    pub(super) fn new(context: &'c Context) -> Self {
        Self {
            context,
            patients: Vec::new(),
            orders: Vec::new(),
            fills: Vec::new(),
            results: Vec::new(),
            pending: HashSet::new(),
        }
    }

    /// Whether that record of ours is among those not yet told.
    pub(super) fn is_pending(&self, target: Option<TargetId>) -> bool {
        target.is_some_and(|target| self.pending.contains(&target))
    }

    /// Offers a record; gives what is to be done with its document.
    pub(super) fn add(
        &mut self,
        tx: &mut Tx<'_>,
        entry: &mut Entry,
        place: usize,
        target: Option<TargetId>,
    ) -> Result<Verdict> {
        if let Some(target) = target
            && let Some(verdict) = self.moved(tx, entry, target)?
        {
            return Ok(verdict);
        }
        let is_new = target.is_none();
        let id = target.unwrap_or_else(|| tx.new_id());
        let taken = Verdict::Take { is_new };
        let verdict = match &entry.parcel.record.content {
            Content::Resource(Facts::Practitioner(_) | Facts::Medication(_)) => {
                return self.add_shared(tx, entry, target);
            }
            Content::Consent(_) => return self.add_consent(tx, entry),
            Content::Resource(Facts::Patient(patient)) => {
                let called = entry.parcel.record.called.as_deref().unwrap_or_default();
                let told = if is_new || self.context.dry_run {
                    carry::new_patient(patient, called, &self.context.language)
                } else {
                    carry::amended_patient(tx, id.cast(), patient, called)?
                };
                if told.name.reveal().full().is_empty() {
                    let reason = "neither a name nor a number to call the patient by";
                    return Ok(Verdict::Refused(Fault::at("Patient.name", "missing", reason)));
                }
                entry.patient = Some(id.cast());
                self.patients.push(Offer { place, id: id.cast(), is_new, told });
                taken
            }
            Content::Resource(Facts::MedicationRequest(order)) => {
                if (is_new && !carry::is_prescription(order)) || unnamed(&order.drug) {
                    return Ok(KEEP);
                }
                let told = entry.refers("Medication").map(TargetId::cast);
                self.orders.push(Offer { place, id: id.cast(), is_new, told });
                taken
            }
            Content::Resource(Facts::MedicationDispense(fill)) => {
                if fill.status != "completed" && is_new {
                    return Ok(KEEP);
                }
                if fill.status != "completed" {
                    if !self.context.dry_run {
                        care::dispense::void(tx, id.cast())?;
                    }
                } else if let Some((path, reason)) = carry::lacks(fill) {
                    let tokens = Vec::new();
                    entry.notes.push(Note { path, reason, is_needed: true, tokens });
                    return Ok(KEEP);
                } else if unnamed(&fill.drug) {
                    return Ok(KEEP);
                } else {
                    let told = entry.refers("Medication").map(TargetId::cast);
                    self.fills.push(Offer { place, id: id.cast(), is_new, told });
                }
                taken
            }
            Content::Resource(Facts::Observation(found)) => {
                let zone = &self.context.calendar.zone;
                let result = entry.patient.and_then(|it| carry::lab_result(found, it, zone));
                let Some(told) = result else { return Ok(KEEP) };
                self.results.push(Offer { place, id: id.cast(), is_new, told });
                taken
            }
            Content::Resource(_) | Content::Terms(_) => return Ok(KEEP),
        };
        entry.target = Some(id);
        self.pending.insert(id);
        Ok(verdict)
    }

    /// A record that belonged to another patient before is not moved by an import.
    fn moved(&self, tx: &mut Tx<'_>, entry: &Entry, target: TargetId) -> Result<Option<Verdict>> {
        let same_document = entry.before.filter(|kept| kept.target == Some(target));
        let before = match same_document {
            Some(kept) => kept.patient,
            None if self.context.dry_run || self.pending.contains(&target) => None,
            None => rows::patient_of(tx, target)?,
        };
        let moved = entry.patient.zip(before).is_some_and(|(now, before)| now != before);
        let reason = "this record belonged to another patient before: a person must decide";
        let kind = entry.parcel.record.kind;
        let fault = || Fault::at(format!("{kind}.subject"), "another-patient", reason);
        Ok(moved.then(|| Verdict::Refused(fault())))
    }

    /// Clinicians and products: told at once, since care may know them already.
    fn add_shared(
        &self,
        tx: &mut Tx<'_>,
        entry: &mut Entry,
        target: Option<TargetId>,
    ) -> Result<Verdict> {
        let told: Result<Option<TargetId>> = match &entry.parcel.record.content {
            Content::Resource(Facts::Practitioner(it)) => match carry::prescriber(it) {
                None => Ok(None),
                Some(_) if self.context.dry_run => Ok(Some(target.unwrap_or_else(|| tx.new_id()))),
                Some(new) => match target {
                    Some(id) => care::prescriber::amend(tx, id.cast(), new).map(|()| Some(id)),
                    None => care::prescriber::record(tx, new).map(|id| Some(id.cast())),
                },
            },
            Content::Resource(Facts::Medication(it)) => match carry::medication(&it.drug) {
                None => Ok(None),
                Some(_) if self.context.dry_run => Ok(Some(target.unwrap_or_else(|| tx.new_id()))),
                Some(new) => care::medication::ensure(tx, new).map(|id| Some(id.cast())),
            },
            _ => Ok(None),
        };
        match told {
            Ok(None) => Ok(KEEP),
            Ok(Some(id)) => {
                entry.target = Some(id);
                Ok(Verdict::Take { is_new: target.is_none() })
            }
            Err(Error::Refused { code }) => Ok(refused(entry, code)),
            Err(error) => Err(error),
        }
    }

    fn add_consent(&self, tx: &mut Tx<'_>, entry: &mut Entry) -> Result<Verdict> {
        let (Content::Consent(it), Some(patient)) = (&entry.parcel.record.content, entry.patient)
        else {
            return Ok(KEEP);
        };
        let new = NewConsent {
            patient,
            purpose: it.purpose,
            channel: it.channel,
            address: it.address.clone(),
            state: it.state,
            source: it.source,
            wording: it.wording.clone(),
            language: it.language.clone(),
            evidence: it.evidence.clone(),
            given_at: Some(it.given_at),
        };
        if self.context.dry_run {
            return Ok(Verdict::Take { is_new: true });
        }
        match outreach::opt_in::propose(tx, &new) {
            Ok(Recorded::Added(id)) => {
                entry.target = Some(id.cast());
                Ok(Verdict::Take { is_new: true })
            }
            Ok(Recorded::Unchanged(id)) => {
                entry.target = Some(id.cast());
                Ok(Verdict::Take { is_new: false })
            }
            Err(Error::Refused { code }) => Ok(refused(entry, code)),
            Err(error) => Err(error),
        }
    }

    /// Tells care everything that was offered so far.
    pub(super) fn make(
        &mut self,
        tx: &mut Tx<'_>,
        known: &mut Known,
        entries: &mut [Entry],
    ) -> Result<()> {
        self.pending.clear();
        let patients = std::mem::take(&mut self.patients);
        let orders = std::mem::take(&mut self.orders);
        let fills = std::mem::take(&mut self.fills);
        let results = std::mem::take(&mut self.results);
        if self.context.dry_run {
            return Ok(());
        }
        let mut refusals =
            tell(tx, patients, care::patient::record_many, care::patient::amend_many)?;
        let orders = self.drugged(tx, entries, orders, |entry, medication| {
            let Content::Resource(Facts::MedicationRequest(order)) = &entry.parcel.record.content
            else {
                return None;
            };
            let prescriber = entry.refers("Practitioner").map(TargetId::cast);
            let new = carry::prescription(order, entry.patient?, medication);
            Some(NewPrescription { prescriber, ..new })
        })?;
        refusals.extend(tell(
            tx,
            orders,
            |tx, new| care::prescription::record_many(tx, new).map(drop),
            |tx, new| care::prescription::amend_many(tx, new).map(drop),
        )?);
        let fills = self.drugged(tx, entries, fills, |entry, medication| {
            let Content::Resource(Facts::MedicationDispense(fill)) = &entry.parcel.record.content
            else {
                return None;
            };
            let prescription = entry.refers("MedicationRequest").map(TargetId::cast);
            let new = carry::dispense(fill, entry.patient?, medication)?;
            Some(NewDispense { prescription, ..new })
        })?;
        refusals.extend(tell(
            tx,
            fills,
            |tx, new| care::dispense::record_many(tx, new).map(drop),
            |tx, new| care::dispense::amend_many(tx, new).map(drop),
        )?);
        refusals.extend(tell(
            tx,
            results,
            care::lab_result::record_many,
            care::lab_result::amend_many,
        )?);
        for (place, code) in refusals {
            let entry = &mut entries[place];
            entry.verdict = refused(entry, code);
            for (token, _) in entry.links.drain(..) {
                known.disconnect(token);
            }
            known.forget(entry.token);
        }
        Ok(())
    }

    /// Finds or makes the medications of orders or hand-overs, all at once.
    fn drugged<I, T>(
        &self,
        tx: &mut Tx<'_>,
        entries: &[Entry],
        offers: Vec<Offer<I, Option<MedicationId>>>,
        told: impl Fn(&Entry, MedicationId) -> Option<T>,
    ) -> Result<Vec<Offer<I, T>>> {
        let mut named = Vec::new();
        for offer in offers.iter().filter(|offer| offer.told.is_none()) {
            let drug = match &entries[offer.place].parcel.record.content {
                Content::Resource(Facts::MedicationRequest(it)) => carry::drug(&it.drug),
                Content::Resource(Facts::MedicationDispense(it)) => carry::drug(&it.drug),
                _ => None,
            };
            named.extend(drug.and_then(carry::medication));
        }
        let mut found = care::medication::ensure_many(tx, &named)?.into_iter();
        let mut all = Vec::with_capacity(offers.len());
        for Offer { place, id, is_new, told: medication } in offers {
            let Some(medication) = medication.or_else(|| found.next()) else { continue };
            if let Some(told) = told(&entries[place], medication) {
                all.push(Offer { place, id, is_new, told });
            }
        }
        Ok(all)
    }
}

/// Whether a drug is named on the spot by nothing that care could call it.
fn unnamed(drug: &ProductOf) -> bool {
    carry::drug(drug).is_some_and(|drug| carry::medication(drug).is_none())
}

fn refused(entry: &Entry, code: &'static str) -> Verdict {
    let kind = entry.parcel.record.kind;
    Verdict::Refused(Fault::at(kind, code, format!("refused by the rules of care: {code}")))
}

/// Tells new ones, then changed ones; gives the places of those that are refused, with the reason.
fn tell<I: Copy, T>(
    tx: &mut Tx<'_>,
    offers: Vec<Offer<I, T>>,
    record: impl Fn(&mut Tx<'_>, &[(I, T)]) -> Result<()>,
    amend: impl Fn(&mut Tx<'_>, &[(I, T)]) -> Result<()>,
) -> Result<Vec<(usize, &'static str)>> {
    let (new, changed): (Vec<_>, Vec<_>) = offers.into_iter().partition(|offer| offer.is_new);
    let mut refusals = in_bulk(tx, new, record)?;
    refusals.extend(in_bulk(tx, changed, amend)?);
    Ok(refusals)
}

/// Where the whole is refused, each is told alone.
fn in_bulk<I: Copy, T>(
    tx: &mut Tx<'_>,
    offers: Vec<Offer<I, T>>,
    tell: impl Fn(&mut Tx<'_>, &[(I, T)]) -> Result<()>,
) -> Result<Vec<(usize, &'static str)>> {
    let mut refusals = Vec::new();
    if offers.is_empty() {
        return Ok(refusals);
    }
    let places: Vec<usize> = offers.iter().map(|offer| offer.place).collect();
    let rows: Vec<(I, T)> = offers.into_iter().map(|offer| (offer.id, offer.told)).collect();
    match tx.savepoint(|tx| tell(tx, &rows)) {
        Ok(()) => return Ok(refusals),
        Err(Error::Refused { .. }) => {}
        Err(error) => return Err(error),
    }
    for (place, row) in places.into_iter().zip(&rows) {
        match tx.savepoint(|tx| tell(tx, std::slice::from_ref(row))) {
            Ok(()) => {}
            Err(Error::Refused { code }) => refusals.push((place, code)),
            Err(error) => return Err(error),
        }
    }
    Ok(refusals)
}
