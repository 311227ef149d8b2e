//! What a patient chose to know our pages by: a picture, a few words, or both. It is shown before the
//! birth date is asked for. The words stand in no message; the picture goes along with texts only where
//! the pharmacy has turned that on and the page said so when it was chosen. It opens nothing.

pub(crate) mod rows;

use audit::Act;
use kernel::{Error, PatientId, Phi, Result};
use store::Tx;

use crate::{Permission, permit};

/// The longest phrase, in letters.
const LONGEST: usize = 40;

/// The picture and the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenSign {
    /// The name of the picture, as the pages know it.
    pub picture: Option<String>,
    /// The words.
    pub phrase: Option<Phi<String>>,
}

impl ChosenSign {
    /// A choice of at least one of them; words lose what would turn the text around them.
    pub fn new(picture: Option<&str>, phrase: &str) -> Option<Self> {
        let is_turning = |letter: char| {
            letter.is_control()
                || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        let words: String =
            phrase.chars().filter(|letter| !is_turning(*letter)).take(LONGEST).collect();
        let words = words.trim();
        let phrase = (!words.is_empty()).then(|| Phi::new(words.to_owned()));
        let is_name = |name: &&str| name.bytes().all(|byte| byte.is_ascii_lowercase());
        let picture = picture.filter(is_name).filter(|name| !name.is_empty()).map(str::to_owned);
        (picture.is_some() || phrase.is_some()).then_some(Self { picture, phrase })
    }

    fn to_cell(&self) -> String {
        let phrase = self.phrase.as_ref().map_or("", |words| words.reveal());
        format!("{}\n{phrase}", self.picture.as_deref().unwrap_or_default())
    }

    fn from_cell(text: &str) -> Option<Self> {
        let (picture, phrase) = text.split_once('\n')?;
        Self::new(Some(picture), phrase)
    }
}

/// Keeps a choice in place of the one before. `goes_along`: the page said that its picture may go along
/// with texts.
pub fn choose(
    tx: &mut Tx<'_>,
    patient: PatientId,
    sign: &ChosenSign,
    goes_along: bool,
) -> Result<()> {
    permit(tx, Permission::AnswerRefill)?;
    if *tx.actor() != kernel::Actor::Patient(patient) {
        return Err(Error::Forbidden);
    }
    rows::choose(tx, patient, &sign.to_cell(), goes_along)?;
    audit::note(tx, Act::Changed, "chosen-sign", patient, Some(patient))
}

/// What the patient chose, if anything.
pub fn of(tx: &mut Tx<'_>, patient: PatientId) -> Result<Option<ChosenSign>> {
    Ok(rows::of(tx, patient)?.and_then(|text| ChosenSign::from_cell(text.reveal())))
}

/// The picture that goes along with texts to the patient, if any does.
pub fn for_texts(tx: &mut Tx<'_>, patient: PatientId) -> Result<Option<String>> {
    let text = rows::for_texts(tx, patient)?;
    Ok(text.and_then(|text| ChosenSign::from_cell(text.reveal())).and_then(|sign| sign.picture))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_survives_its_cell_and_turns_nothing_around() {
        for (picture, phrase) in [(Some("bird"), "my red boat"), (Some("bird"), ""), (None, "Añil")]
        {
            let sign = ChosenSign::new(picture, phrase).unwrap();
            assert_eq!(ChosenSign::from_cell(&sign.to_cell()), Some(sign));
        }
        let sign = ChosenSign::new(Some("bird"), "\u{202e}a\nb ").unwrap();
        assert_eq!(sign.phrase.unwrap().reveal(), "ab");
        assert_eq!(ChosenSign::new(None, " \n "), None);
        assert_eq!(ChosenSign::new(Some("../x"), ""), None);
        let long = ChosenSign::new(None, &"x".repeat(100)).unwrap();
        assert_eq!(long.phrase.unwrap().reveal().len(), LONGEST);
    }
}
