//! Patient.

use kernel::{Day, Language, Phi};

use super::{
    calendar::Calendar,
    datatypes::{Address, Concept, Name, Telecom},
    element::Element,
};
use crate::fault::{Fault, Read};

/// What a sender says of a person in care.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Patient {
    /// The name they go by.
    pub name: Option<Name>,
    /// Day of birth, when known to the day.
    pub birth_date: Option<Phi<Day>>,
    /// False when the sender no longer keeps the record in use.
    pub active: bool,
    /// Whether they have died, and the day when told.
    pub deceased: Option<Option<Day>>,
    /// Whether the sender says in so many words that they have not died.
    pub is_alive: bool,
    /// The language to write to them in.
    pub language: Option<Language>,
    /// Ways to reach them.
    pub telecom: Vec<Telecom>,
    /// Where they live.
    pub address: Option<Address>,
    /// What of the record could not be used, without making the rest of it useless.
    pub left_out: Vec<Fault>,
}

/// Reads a Patient resource.
pub fn read(root: &Element<'_>, calendar: &Calendar) -> Read<Patient> {
    let birth_date = calendar.birth(root, "birthDate")?;
    let deceased = match root.flag("deceasedBoolean")? {
        Some(true) => Some(None),
        _ => root
            .has("deceasedDateTime")
            .then(|| calendar.past(root, "deceasedDateTime"))
            .transpose()?,
    };
    if let (Some(born), Some(Some(died))) = (birth_date, deceased)
        && died < born
    {
        return Err(root.fault("deceasedDateTime", "absurd-date", "before the day of birth"));
    }
    let (telecom, left_out) = Telecom::all(root)?;
    Ok(Patient {
        name: Name::best(root)?,
        birth_date: birth_date.map(Phi::new),
        active: root.flag("active")?.unwrap_or(true),
        deceased,
        is_alive: root.flag("deceasedBoolean")? == Some(false),
        language: language(root)?,
        telecom,
        address: Address::best(root)?,
        left_out,
    })
}

/// The preferred language, else the first one told.
fn language(root: &Element<'_>) -> Read<Option<Language>> {
    let mut chosen = None;
    for spoken in root.children("communication")? {
        let spoken = spoken?;
        let Some(concept) = Concept::of(&spoken, "language")? else { continue };
        let Some(language) = concept.any_code().and_then(|code| code.parse().ok()) else {
            continue;
        };
        let preferred = spoken.flag("preferred")? == Some(true);
        if preferred || chosen.is_none() {
            chosen = Some(language);
        }
        if preferred {
            break;
        }
    }
    Ok(chosen)
}
