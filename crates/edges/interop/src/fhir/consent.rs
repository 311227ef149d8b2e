//! Consent as FHIR R4 has it: one resource for each purpose on each address, saying what stands now, since
//! when, and how we know. What was said stays here: a short sentence could be guessed from its hash.

use kernel::{Language, PatientId};
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
    let is_granted = line.state == State::Granted;
    let (decision, rule) = if is_granted { ("permit", "OPTIN") } else { ("deny", "OPTOUT") };
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
        "scope": { "coding": [{
            "system": "http://terminology.hl7.org/CodeSystem/consentscope",
            "code": "patient-privacy",
        }] },
        "category": [{ "coding": [{
            "system": "http://loinc.org",
            "code": "59284-0",
            "display": "Consent Document",
        }] }],
        "patient": { "reference": format!("Patient/{patient}") },
        "dateTime": line.given_at.to_string(),
        "organization": [{ "display": holder.name }],
        "sourceAttachment": attachment,
        "policyRule": { "coding": [{
            "system": "http://terminology.hl7.org/CodeSystem/v3-ActCode",
            "code": rule,
        }] },
        "provision": {
            "type": decision,
            "period": { "start": line.given_at.to_string() },
            "actor": [{
                "role": { "coding": [{
                    "system": "http://terminology.hl7.org/CodeSystem/v3-ParticipationType",
                    "code": "PRCP",
                }] },
                "reference": { "display": format!("{} {}", holder.name, holder.phone) },
            }],
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

/// All standings of a patient in one collection.
pub fn bundle(patient: PatientId, current: &[Line], holder: &Holder<'_>) -> Value {
    let entry = |line: &Line| {
        json!({
            "fullUrl": format!("urn:uuid:{}", line.id),
            "resource": resource(patient, line, holder),
        })
    };
    let mut bundle = json!({ "resourceType": "Bundle", "type": "collection" });
    // FHIR knows no empty lists.
    if !current.is_empty() {
        bundle["entry"] = current.iter().map(entry).collect();
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
