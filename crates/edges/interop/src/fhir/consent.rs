//! Consent as FHIR R4 has it: one resource for each purpose on each address, saying what stands now, since
//! when, and how we know. What was said stays here: a short sentence could be guessed from its hash.

use kernel::{Instant, Language, PatientId};
use outreach::{
    consent::{Line, State},
    policy::Purpose,
};
use serde_json::{Value, json};

/// Where our own extensions and codes are named.
const OURS: &str = "https://rapport.invalid/fhir";

/// Who holds the consents.
#[derive(Clone, Debug)]
pub struct Holder<'a> {
    /// The pharmacy's name.
    pub name: &'a str,
    /// Its telephone in E.164.
    pub phone: &'a str,
}

/// One standing of a patient.
pub fn resource(patient: PatientId, line: &Line, holder: &Holder<'_>) -> Value {
    let is_granted = line.state == State::Granted && line.ended_at.is_none();
    let since = line.ended_at.filter(|_| line.state == State::Granted).unwrap_or(line.given_at);
    let (decision, code) = if is_granted { ("permit", "OPTIN") } else { ("deny", "OPTOUT") };
    let system = match line.channel {
        kernel::Channel::Email => "email",
        kernel::Channel::Sms => "sms",
        kernel::Channel::Voice => "phone",
        _ => "other",
    };
    let mut attachment = json!({
        "contentType": "text/plain",
        "title": line.wording,
        "creation": line.recorded_at.to_string(),
    });
    if let Ok(language) = line.language.parse::<Language>() {
        attachment["language"] = json!(language.tag());
    }
    let mut point = json!({ "system": system });
    // The address on record has no value of its own here.
    if !line.place().is_empty() {
        point["value"] = json!(line.place());
    }
    json!({
        "resourceType": "Consent",
        "id": line.id.to_string(),
        "extension": [
            { "url": format!("{OURS}/consent-channel"), "valueCode": line.channel.code() },
            {
                "url": format!("{OURS}/consent-address"),
                "valueContactPoint": point,
            },
            { "url": format!("{OURS}/consent-source"), "valueCode": line.source.code() },
        ],
        "status": "active",
        "scope": scope(),
        "category": category(),
        "patient": { "reference": format!("Patient/{patient}") },
        "dateTime": since.to_string(),
        "organization": [{ "display": holder.name }],
        "sourceAttachment": attachment,
        "policyRule": rule(code),
        "provision": {
            "type": decision,
            "period": { "start": since.to_string() },
            "actor": actor(holder),
            "purpose": [
                {
                    "system": "http://terminology.hl7.org/CodeSystem/v3-ActReason",
                    "code": reason(line.purpose),
                },
                { "system": format!("{OURS}/purpose"), "code": line.purpose.code() },
            ],
        },
    })
}

/// A stop of a patient: nothing may be sent, whatever was agreed to and whatever for.
pub fn of_stop(patient: PatientId, at: Instant, holder: &Holder<'_>) -> Value {
    json!({
        "resourceType": "Consent",
        "id": format!("{patient}-stop"),
        "status": "active",
        "scope": scope(),
        "category": category(),
        "patient": { "reference": format!("Patient/{patient}") },
        "dateTime": at.to_string(),
        "organization": [{ "display": holder.name }],
        "policyRule": rule("OPTOUT"),
        "provision": {
            "type": "deny",
            "period": { "start": at.to_string() },
            "actor": actor(holder),
        },
    })
}

fn scope() -> Value {
    json!({ "coding": [{
        "system": "http://terminology.hl7.org/CodeSystem/consentscope",
        "code": "patient-privacy",
    }] })
}

fn category() -> Value {
    json!([{ "coding": [{
        "system": "http://loinc.org",
        "code": "59284-0",
        "display": "Consent Document",
    }] }])
}

fn rule(code: &str) -> Value {
    json!({ "coding": [{
        "system": "http://terminology.hl7.org/CodeSystem/v3-ActCode",
        "code": code,
    }] })
}

fn actor(holder: &Holder<'_>) -> Value {
    json!([{
        "role": { "coding": [{
            "system": "http://terminology.hl7.org/CodeSystem/v3-ParticipationType",
            "code": "PRCP",
        }] },
        "reference": { "display": format!("{} {}", holder.name, holder.phone) },
    }])
}

/// What stands of a patient in one collection: a stop first, and what each line comes to.
pub fn bundle(
    patient: PatientId,
    (current, stopped_at): (&[Line], Option<Instant>),
    holder: &Holder<'_>,
) -> Value {
    let stop = stopped_at.map(|at| {
        let resource = of_stop(patient, at, holder);
        json!({ "fullUrl": format!("{OURS}/Consent/{patient}-stop"), "resource": resource })
    });
    let lines = current.iter().map(|line| {
        json!({
            "fullUrl": format!("urn:uuid:{}", line.id),
            "resource": resource(patient, line, holder),
        })
    });
    let entries: Vec<Value> = stop.into_iter().chain(lines).collect();
    let mut bundle = json!({ "resourceType": "Bundle", "type": "collection" });
    // FHIR knows no empty lists.
    if !entries.is_empty() {
        bundle["entry"] = entries.into();
    }
    bundle
}

/// The reason of HL7's list that is nearest to one of our purposes.
const fn reason(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Survey => "HQUALIMP",
        Purpose::Account => "HOPERAT",
        _ => "TREAT",
    }
}
