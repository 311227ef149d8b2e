//! What a patient is.

use kernel::{Day, Instant, Language, PatientId, Phi, Zone};

use super::contact::NewContactPoint;
use crate::choice::choices;

choices! {
    /// Whether a patient is still in our care.
    Status {
        /// In care.
        Active = "active",
        /// No longer in care.
        Inactive = "inactive",
        /// Dead: nothing is ever sent again.
        Deceased = "deceased",
    }
}

/// A name in its two usual parts; either may be empty, not both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonName {
    /// Given names.
    pub given: String,
    /// Family names.
    pub family: String,
}

const fn is_turning(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl PersonName {
    /// A name of trimmed parts, without what would turn the text around it: overrides, embeddings and
    /// isolates of direction (UAX 9), and control characters.
    pub fn new(given: &str, family: &str) -> Self {
        let plain = |text: &str| {
            let kept = text.chars().filter(|it| !is_turning(*it));
            kept.map(|it| if it.is_control() { ' ' } else { it }).collect::<String>()
        };
        let [given, family] = [given, family].map(|text| plain(text).trim().to_owned());
        Self { given, family }
    }

    /// Given names, then family names.
    pub fn full(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }

    /// How it stands in its sealed cell: the parts, a line break between.
    pub(crate) fn to_cell(&self) -> String {
        let line = |text: &str| text.replace(['\n', '\r'], " ");
        format!("{}\n{}", line(&self.given), line(&self.family))
    }

    /// The name in a cell.
    pub(crate) fn from_cell(text: &str) -> Self {
        let (given, family) = text.split_once('\n').unwrap_or(("", text));
        Self { given: given.to_owned(), family: family.to_owned() }
    }
}

/// A number under which another system knows the patient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordNumber {
    /// Who gave the number, as a URI or a name.
    pub system: String,
    /// The number.
    pub value: Phi<String>,
}

/// A patient to be recorded, or all that is now known of one.
#[derive(Clone, Debug)]
pub struct NewPatient {
    /// The name.
    pub name: Phi<PersonName>,
    /// The birth date, when known.
    pub birth_date: Option<Phi<Day>>,
    /// In care or not. A patient with a day of death is deceased whatever stands here.
    pub status: Status,
    /// The day of death.
    pub deceased_on: Option<Day>,
    /// The language to write in.
    pub language: Language,
    /// Where the patient lives, when known for certain.
    pub zone: Option<Zone>,
    /// The postal address in lines.
    pub address: Option<Phi<String>>,
    /// Ways to reach the patient, the preferred first.
    pub contact_points: Vec<NewContactPoint>,
    /// Numbers of other systems.
    pub record_numbers: Vec<RecordNumber>,
}

impl NewPatient {
    /// A patient of that name and language about whom nothing else is known.
    pub fn named(name: PersonName, language: Language) -> Self {
        Self {
            name: Phi::new(name),
            birth_date: None,
            status: Status::Active,
            deceased_on: None,
            language,
            zone: None,
            address: None,
            contact_points: Vec::new(),
            record_numbers: Vec::new(),
        }
    }

    pub(crate) fn effective_status(&self) -> Status {
        if self.deceased_on.is_some() { Status::Deceased } else { self.status }
    }
}

/// A patient, opened.
#[derive(Clone, Debug)]
pub struct Patient {
    /// Names the patient.
    pub id: PatientId,
    /// In care or not.
    pub status: Status,
    /// The day of death.
    pub deceased_on: Option<Day>,
    /// The year of birth, which is kept open.
    pub birth_year: Option<i32>,
    /// The language to write in.
    pub language: Language,
    /// Where the patient lives, when known for certain.
    pub zone: Option<Zone>,
    /// The name.
    pub name: Phi<PersonName>,
    /// The birth date.
    pub birth_date: Option<Phi<Day>>,
    /// The postal address in lines.
    pub address: Option<Phi<String>>,
    /// Whether a letter came back from there.
    pub address_came_back: bool,
    /// When the record was made.
    pub created_at: Instant,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_turns_nothing_around() {
        let name = PersonName::new("\u{202e}An\u{2067}a\u{2069}\u{7} ", "Di\tíaz\u{202c}");
        assert_eq!((&*name.given, &*name.family), ("Ana", "Di íaz"));
        // Marks that belong to how a name is written stay.
        assert_eq!(PersonName::new("نو\u{200c}ید", "").given, "نو\u{200c}ید");
    }

    #[test]
    fn a_name_survives_its_cell() {
        for (given, family) in [("Ana María", "Díaz"), ("", "Prince"), ("Bo", "")] {
            let name = PersonName::new(given, family);
            assert_eq!(PersonName::from_cell(&name.to_cell()), name);
        }
        let broken = PersonName { given: "An\na".to_owned(), family: "Díaz".to_owned() };
        assert_eq!(PersonName::from_cell(&broken.to_cell()).full(), "An a Díaz");
    }
}
