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

/// What was typed, to be shown again beside what is wrong with it.
#[derive(Default)]
pub(super) struct Filled {
    pub(super) purposes: Vec<String>,
    pub(super) ways: Vec<String>,
    pub(super) said: String,
    pub(super) covers: String,
    pub(super) how: String,
    pub(super) on: String,
    pub(super) words: String,
    /// The field that is wrong, and the code of why.
    pub(super) wrong: Option<(&'static str, &'static str)>,
}

impl Filled {
    /// A yes that cannot be written down.
    pub(super) fn agreed(fields: &Fields) -> Self {
        let all = |name| fields.all(name).map(str::to_owned).collect::<Vec<_>>();
        let (purposes, ways) = (all(PURPOSE), all(WAY));
        let field = match (purposes.is_empty(), ways.is_empty()) {
            (true, _) => PURPOSE,
            (_, true) => WAY,
            _ => SAID,
        };
        let wrong = Some((field, "bad-spoken-consent"));
        Self { purposes, ways, said: fields.prose(SAID, LONGEST), wrong, ..Self::default() }
    }

    /// A stop that cannot be written down.
    pub(super) fn heard(fields: &Fields, code: &'static str) -> Self {
        let text = |name| fields.text(name).to_owned();
        let field = match code {
            _ if Covers::from_code(fields.text(COVERS)).is_none() => COVERS,
            _ if How::from_code(fields.text(HOW)).is_none() => HOW,
            _ => ON,
        };
        Self {
            covers: text(COVERS),
            how: text(HOW),
            on: text(ON),
            words: fields.prose(WORDS, LONGEST),
            wrong: Some((field, code)),
            ..Self::default()
        }
    }
}

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
