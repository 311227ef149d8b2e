//! What a question for consent is.

use kernel::{ConsentId, ContactPointId, FlyerId, Instant, MessageId, OptInId, PatientId};

use crate::policy::Purpose;

/// The version of the words of the question: the ledger keeps it with every yes.
pub const WORDING: &str = "opt-in-sms-1";

/// What a yes to the question agrees to, unless somebody proposed something else: its words speak of
/// refills and care.
pub const AGREED_TO: [Purpose; 2] = [Purpose::Refill, Purpose::Appointment];

/// A yes counts for so long after the question went out, in milliseconds.
pub(super) const GOOD_FOR: i64 = 86_400_000;

/// What led to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Began {
    /// A text with one of the pharmacy's keywords.
    Keyword,
    /// A page of ours: the patient typed number and birth date there.
    Page,
    /// Somebody here, while they spoke with the patient.
    Staff,
    /// Consent on paper or from another system, where the pharmacy asks once more.
    Record,
}

impl Began {
    /// The stable word kept in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Keyword => "keyword",
            Self::Page => "page",
            Self::Staff => "staff",
            Self::Record => "record",
        }
    }

    /// Reads the stable word back.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Keyword, Self::Page, Self::Staff, Self::Record]
            .into_iter()
            .find(|began| began.code() == code)
    }
}

/// A question that was asked and not answered yet.
#[derive(Clone, Debug)]
pub(crate) struct OptIn {
    pub(crate) id: OptInId,
    pub(crate) patient: PatientId,
    pub(crate) point: ContactPointId,
    pub(crate) purposes: Vec<Purpose>,
    pub(crate) flyer: Option<FlyerId>,
    pub(crate) message: MessageId,
    pub(crate) asked_at: Instant,
}

/// What a yes came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Agreed(pub(crate) Vec<ConsentId>);

/// Writes purposes as [`read_purposes`] reads them.
pub(super) fn write_purposes(purposes: &[Purpose]) -> String {
    purposes.iter().map(|purpose| purpose.code()).collect::<Vec<_>>().join(" ")
}

/// Reads purposes; one that this program does not know is left out.
pub(super) fn read_purposes(text: &str) -> Vec<Purpose> {
    text.split(' ').filter_map(Purpose::from_code).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn purposes_are_read_back_as_written() {
        assert_eq!(read_purposes(&write_purposes(&AGREED_TO)), AGREED_TO);
        assert_eq!(read_purposes("nonsense"), []);
    }
}
