//! The thread with one patient: what we said and what was written to us, in the order of time.

pub(crate) mod rows;

use audit::Act;
use kernel::{Channel, Instant, MessageId, PatientId, Phi, ReplyId, Result};
use store::Tx;

use crate::{
    delivery::status::Status,
    inbound::{self, Reply, ReplyState},
    picture::{self, Picture},
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
    /// What came along.
    pub pictures: Vec<Picture>,
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
    let replies = inbound::rows::of_patient(tx, patient, PAGE)?;
    let pictures = pictures_of(tx, &replies)?;
    let wrote = replies.into_iter().zip(pictures).map(|(reply, pictures)| {
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
            pictures,
        })
    });
    let mut lines: Vec<Line> = said.into_iter().map(Line::Said).chain(wrote).collect();
    // Of one moment, what was written comes first: what we said may answer it.
    lines.sort_by_key(|line| (line.at(), matches!(line, Line::Said(_))));
    Ok(lines)
}

/// The pictures of each text; most have none, and are not asked for.
fn pictures_of(tx: &mut Tx<'_>, replies: &[Reply]) -> Result<Vec<Vec<Picture>>> {
    let with: Vec<ReplyId> =
        replies.iter().filter(|reply| 0 < reply.pictures).map(|reply| reply.id).collect();
    let mut found = picture::rows::of_replies(tx, &with)?.into_iter();
    let next = |reply: &Reply| match reply.pictures {
        0 => Vec::new(),
        _ => found.next().unwrap_or_default(),
    };
    Ok(replies.iter().map(next).collect())
}

/// What a person has to read: a text, and what its sender sent after it that is read in the same task.
#[derive(Clone, Debug)]
pub struct ToRead {
    /// The first text, with the words of those after it below, a line for each.
    pub reply: Reply,
    /// The number it came from.
    pub sender: Phi<String>,
    /// What came along with any of them, in order.
    pub pictures: Vec<Picture>,
}

/// A text that a person has to read, for the task that it opened.
pub fn reply(tx: &mut Tx<'_>, id: ReplyId) -> Result<Option<ToRead>> {
    let Some(mut reply) = inbound::rows::find(tx, id)? else { return Ok(None) };
    match reply.patient {
        Some(patient) => audit::viewed(tx, patient, "reply")?,
        None => audit::note(tx, Act::Viewed, "reply", id, None)?,
    }
    let mut all = vec![reply.clone()];
    let beside = inbound::rows::beside(tx, id, MOST_BESIDE)?;
    all.extend(beside.into_iter().filter(|other| id < other.id));
    let pictures = pictures_of(tx, &all)?.into_iter().flatten().collect();
    let texts = all.iter().map(|it| it.text.reveal().as_str()).filter(|text| !text.is_empty());
    reply.text = Phi::new(texts.collect::<Vec<_>>().join("\n"));
    let sender = inbound::rows::sender(tx, id)?.unwrap_or_default();
    Ok(Some(ToRead { reply, sender, pictures }))
}
