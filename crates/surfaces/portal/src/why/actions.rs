//! What is told of the message behind a link, and what a press of a button takes back.

use identity::smart_link;
use kernel::{Channel, Instant, PatientId, Result, SmartLinkId};
use outreach::{
    consent::{self, Source},
    contact_policy::{self, Covers},
    explain,
    picture::along::Along,
    policy::Purpose,
};
use store::Tx;

/// What is stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Messages of this kind, by any way.
    Kind,
    /// Messages this way, of any kind.
    Channel,
}

impl What {
    /// The word in forms, paths and names of sentences.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Channel => "channel",
        }
    }

    /// Reads the word back.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Kind, Self::Channel].into_iter().find(|what| what.code() == code)
    }
}

/// The message that brought the link, for whom it was meant.
#[derive(Clone, Debug)]
pub struct Told {
    /// What it was about.
    pub purpose: Purpose,
    /// How it went.
    pub channel: Channel,
    /// When.
    pub at: Instant,
    /// The rule by which it went.
    pub rule: String,
    /// Whether the picture that the patient chose went along.
    pub has_picture: bool,
    /// When and how the patient agreed; nothing where no yes was needed.
    pub agreed: Option<(Instant, Source)>,
}

/// What a patient is told of the message behind a link. Nothing for a link that no message brought.
pub fn told(tx: &mut Tx<'_>, link: SmartLinkId, patient: PatientId) -> Result<Option<Told>> {
    let Some(message) = smart_link::find(tx, link)?.and_then(|link| link.message) else {
        return Ok(None);
    };
    let Some(explained) = explain::one(tx, message)? else { return Ok(None) };
    let Some(went) = explained.deliveries.last() else { return Ok(None) };
    let lines = consent::ledger(tx, patient)?;
    let leaned = lines.into_iter().find(|line| Some(line.id) == went.consent);
    let sent = explained.decisions.iter().rev().find(|kept| kept.verdict == "send");
    Ok(Some(Told {
        purpose: explained.template.declared().purpose,
        channel: went.channel,
        at: went.accepted_at.unwrap_or(went.decided_at),
        has_picture: went.picture.as_deref() == Some(Along::Goes.code()),
        rule: sent.map(|kept| kept.rule.clone()).unwrap_or_default(),
        agreed: leaned.map(|line| (line.given_at, line.source)),
    }))
}

/// Takes back what was agreed to, as far as that was meant, and keeps the no where nothing was.
pub fn stop(tx: &mut Tx<'_>, link: SmartLinkId, patient: PatientId, what: What) -> Result<()> {
    let Some(told) = told(tx, link, patient)? else { return Ok(()) };
    let covers = match what {
        What::Kind => Covers::Purpose(told.purpose),
        What::Channel => Covers::Channel(told.channel),
    };
    contact_policy::take_back(tx, patient, (covers, Source::Page), None).map(drop)
}
