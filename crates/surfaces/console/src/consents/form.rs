//! What the two forms send, read once.

use kernel::{Channel, ContactPointId, Day, Language, PatientId, Phi};
use outreach::{
    contact_policy::{Covers, Heard, How},
    opt_in::Spoken,
    policy::Purpose,
};
use web::Fields;

/// The ticked purposes.
pub(super) const PURPOSE: &str = "purpose";
/// The ticked addresses, each with its wire: `id/sms`.
pub(super) const WAY: &str = "way";
/// What the patient said.
pub(super) const SAID: &str = "said";
/// What a stop covers.
pub(super) const COVERS: &str = "covers";
/// How a stop was heard.
pub(super) const HOW: &str = "how";
/// The day on which a stop was heard.
pub(super) const ON: &str = "on";
/// In which words a stop was heard.
pub(super) const WORDS: &str = "words";
/// The longest of either.
pub(super) const LONGEST: usize = 500;

/// What may be asked for with the script, in its order.
pub(super) const ASKED: [Purpose; 5] =
    [Purpose::Refill, Purpose::Appointment, Purpose::Dose, Purpose::Education, Purpose::Survey];

/// A yes as it was sent.
pub(super) struct Agreed {
    purposes: Vec<Purpose>,
    ways: Vec<(ContactPointId, Channel)>,
    words: Phi<String>,
}

impl Agreed {
    pub(super) fn of(fields: &Fields) -> Self {
        let purposes = fields.all(PURPOSE).filter_map(Purpose::from_code);
        let way = |text: &str| {
            let (point, channel) = text.split_once('/')?;
            Some((point.parse().ok()?, channel.parse().ok()?))
        };
        Self {
            purposes: purposes.filter(|purpose| ASKED.contains(purpose)).collect(),
            ways: fields.all(WAY).filter_map(way).collect(),
            words: Phi::new(fields.prose(SAID, LONGEST)),
        }
    }

    pub(super) fn spoken(self, patient: PatientId, language: Language) -> Spoken {
        let Self { purposes, ways, words } = self;
        Spoken { patient, purposes, ways, language, words }
    }
}

/// A stop that was heard; nothing when something of it cannot be read.
pub(super) fn heard(fields: &Fields) -> Option<Heard> {
    Some(Heard {
        covers: Covers::from_code(fields.text(COVERS))?,
        how: How::from_code(fields.text(HOW))?,
        on: fields.text(ON).parse::<Day>().ok()?,
        words: Phi::new(fields.prose(WORDS, LONGEST)),
    })
}
