//! Appointment.

use kernel::Instant;

use super::{
    element::{Date, Element},
    reference::Reference,
};
use crate::fault::Read;

const STATUS: [&str; 10] = [
    "proposed",
    "pending",
    "booked",
    "arrived",
    "fulfilled",
    "cancelled",
    "noshow",
    "entered-in-error",
    "checked-in",
    "waitlist",
];

/// A booked or proposed meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// The patient among those who take part.
    pub patient: Option<Reference>,
    /// Its status.
    pub status: &'static str,
    /// When it begins.
    pub starts_at: Option<Instant>,
    /// When it ends.
    pub ends_at: Option<Instant>,
}

/// Reads an Appointment resource.
pub fn read(root: &Element<'_>) -> Read<Appointment> {
    let mut patient = None;
    for participant in root.children("participant")? {
        let participant = participant?;
        let Some(actor) = Reference::of(&participant, "actor")? else { continue };
        if patient.is_none() && actor.kind() == Some("Patient") {
            patient = Some(actor);
        }
    }
    let (starts_at, ends_at) = (instant(root, "start")?, instant(root, "end")?);
    if let (Some(starts), Some(ends)) = (starts_at, ends_at)
        && ends < starts
    {
        return Err(root.fault("end", "absurd-date", "before it begins"));
    }
    Ok(Appointment { patient, status: root.code("status", &STATUS)?, starts_at, ends_at })
}

fn instant(root: &Element<'_>, name: &str) -> Read<Option<Instant>> {
    match root.date(name)? {
        None => Ok(None),
        Some(Date::At(at, _)) => Ok(Some(at)),
        Some(_) => Err(root.fault(name, "bad-date", "expected an instant with its offset")),
    }
}
