//! A picture that came with a text, as it is kept.

use kernel::{Instant, PatientId, PictureId, ReplyId};

use super::PictureKind;

/// What we have of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureState {
    /// It is still at the carrier.
    Coming,
    /// It is here.
    Kept(PictureKind),
    /// It was no picture that we open, and was not kept.
    Unfit(Unfit),
    /// It could not be fetched.
    Failed,
}

/// Why a file was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// A file of a kind that we do not open.
    Kind,
    /// Larger than we keep.
    Size,
}

impl PictureState {
    /// The stable words kept in tables: how far it has come, and what was found.
    pub const fn codes(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Coming => ("coming", None),
            Self::Kept(kind) => ("kept", Some(kind.code())),
            Self::Unfit(Unfit::Kind) => ("unfit", Some("kind")),
            Self::Unfit(Unfit::Size) => ("unfit", Some("size")),
            Self::Failed => ("failed", None),
        }
    }

    /// Reads the stable words back.
    pub fn from_codes(state: &str, found: Option<&str>) -> Option<Self> {
        match (state, found) {
            ("coming", None) => Some(Self::Coming),
            ("kept", Some(kind)) => PictureKind::from_code(kind).map(Self::Kept),
            ("unfit", Some("kind")) => Some(Self::Unfit(Unfit::Kind)),
            ("unfit", Some("size")) => Some(Self::Unfit(Unfit::Size)),
            ("failed", None) => Some(Self::Failed),
            _ => None,
        }
    }
}

/// One picture, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its name.
    pub id: PictureId,
    /// The text it came with.
    pub reply: ReplyId,
    /// Which of the text's it is, from 1.
    pub number: u32,
    /// How many the text has.
    pub of: u32,
    /// Whose key seals it; the pharmacy's when the text is nobody's.
    pub patient: Option<PatientId>,
    /// What we have of it.
    pub state: PictureState,
    /// When its text came.
    pub received_at: Instant,
    /// When it was kept, or given up.
    pub settled_at: Option<Instant>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_read_back_as_written() {
        for state in [
            PictureState::Coming,
            PictureState::Kept(PictureKind::Webp),
            PictureState::Unfit(Unfit::Kind),
            PictureState::Unfit(Unfit::Size),
            PictureState::Failed,
        ] {
            let (word, found) = state.codes();
            assert_eq!(PictureState::from_codes(word, found), Some(state));
        }
        assert_eq!(PictureState::from_codes("kept", None), None);
        assert_eq!(PictureState::from_codes("kept", Some("svg")), None);
    }
}
