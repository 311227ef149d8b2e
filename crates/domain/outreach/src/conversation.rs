//! The thread with one patient: what we said and what was written to us, in the order of time.

pub(crate) mod rows;

use audit::Act;
use kernel::{Channel, Instant, MessageId, PatientId, Phi, ReplyId, Result};
use store::Tx;

use crate::{
    delivery::status::Status,
    inbound::{self, ReplyState},
    template::Template,
};

/// Lines of one view.
const PAGE: u32 = 200;
/// Texts of one task that are shown; a person asks the sender rather than read more.
const MOST_BESIDE: u32 = 50;

/// One line of the thread.
#[derive(Clone, Debug)]
pub enum Line {
    /// We said it.
    Said(Said),
    /// The patient wrote it.
    Wrote(Wrote),
}

/// What we said.
#[derive(Clone, Debug)]
pub struct Said {
    /// Which message.
    pub message: MessageId,
    /// In which words: the template.
    pub template: Template,
    /// As it left, in the patient's language.
    pub text: Phi<String>,
    /// The language of the words, for `lang`.
    pub language: String,
    /// On which wire.
    pub channel: Channel,
    /// Where its delivery stands.
    pub status: Status,
    /// Whether it may have been sent twice.
    pub maybe_duplicate: bool,
    /// When it was decided.
    pub at: Instant,
}

/// What the patient wrote.
#[derive(Clone, Debug)]
pub struct Wrote {
    /// Which text.
    pub reply: ReplyId,
    /// As it came.
    pub text: Phi<String>,
    /// On which wire.
    pub channel: Channel,
    /// Whether it is sure that they wrote it: anybody can write any name into an e-mail.
    pub is_vouched: bool,
    /// How far it has come.
    pub state: ReplyState,
    /// What it was understood to mean.
    pub intent: Option<String>,
    /// What it was understood to say besides.
    pub also: Option<String>,
    /// The rule that read it so.
    pub rule: Option<String>,
    /// When it came.
    pub at: Instant,
}

impl Line {
    /// On which wire it went or came.
    pub const fn channel(&self) -> Channel {
        match self {
            Self::Said(said) => said.channel,
            Self::Wrote(wrote) => wrote.channel,
        }
    }

    /// When it was said.
    pub const fn at(&self) -> Instant {
        match self {
            Self::Said(said) => said.at,
            Self::Wrote(wrote) => wrote.at,
        }
    }
}

/// The newest lines of the thread, oldest first. Leaves a view in the audit.
pub fn thread(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Line>> {
    audit::viewed(tx, patient, "conversation")?;
    let said = rows::said(tx, patient, PAGE)?;
    let wrote = inbound::rows::of_patient(tx, patient, PAGE)?.into_iter().map(|reply| {
        Line::Wrote(Wrote {
            reply: reply.id,
            text: reply.text,
            channel: reply.channel,
            is_vouched: reply.is_vouched,
            state: reply.state,
            intent: reply.intent,
            also: reply.also,
            rule: reply.rule,
            at: reply.received_at,
        })
    });
    let mut lines: Vec<Line> = said.into_iter().map(Line::Said).chain(wrote).collect();
    // Of one moment, what was written comes first: what we said may answer it.
    lines.sort_by_key(|line| (line.at(), matches!(line, Line::Said(_))));
    Ok(lines)
}

/// A text that a person has to read, with the number it came from: for the task that it opened. What
/// the sender wrote after it and is read in the same task stands below it, a line for each text.
pub fn reply(tx: &mut Tx<'_>, id: ReplyId) -> Result<Option<(inbound::Reply, Phi<String>)>> {
    let Some(mut reply) = inbound::rows::find(tx, id)? else { return Ok(None) };
    match reply.patient {
        Some(patient) => audit::viewed(tx, patient, "reply")?,
        None => audit::note(tx, Act::Viewed, "reply", id, None)?,
    }
    let beside = inbound::rows::beside(tx, id, MOST_BESIDE)?;
    let after = beside.iter().filter(|other| id < other.id);
    let texts = std::iter::once(reply.text.reveal().as_str())
        .chain(after.map(|other| other.text.reveal().as_str()));
    reply.text = Phi::new(texts.collect::<Vec<_>>().join("\n"));
    let sender = inbound::rows::sender(tx, id)?.unwrap_or_default();
    Ok(Some((reply, sender)))
}
