//! Why a message was sent, waits, was withheld or dropped: told from what was kept, never judged
//! anew.

pub(crate) mod rows;

use kernel::{
    Channel, ConsentId, ContactPointId, DeliveryId, Instant, MessageId, PatientId, RefillId, Result,
};
use store::Tx;

pub use crate::decision::Kept;
use crate::{
    delivery::status::Status,
    facts,
    message::{self, Message, State, Way},
    policy::{Fact, Hold, HoldScope, Request},
    template::Template,
};

/// Messages of one page of the timeline.
const PAGE: u32 = 200;

/// One message, with its reasons.
#[derive(Clone, Debug)]
pub struct Explained {
    /// Which.
    pub message: MessageId,
    /// What was to be said.
    pub template: Template,
    /// About which refill.
    pub refill: Option<RefillId>,
    /// When it was asked for.
    pub requested_at: Instant,
    /// How far it has come.
    pub state: State,
    /// What it ended in, when it is closed.
    pub outcome: Option<Status>,
    /// When it is decided again, while it waits.
    pub wait_until: Option<Instant>,
    /// Every decision, oldest first; the one to send included.
    pub decisions: Vec<Kept>,
    /// Where it went, newest last.
    pub deliveries: Vec<Went>,
    /// The ways on which it did not arrive.
    pub tried: Vec<Way>,
}

impl Explained {
    /// The decision that stands: the sentence `reason-{rule}` answers "why?".
    pub fn last(&self) -> Option<&Kept> {
        self.decisions.last()
    }
}

/// One delivery, as people are told of it.
#[derive(Clone, Debug)]
pub struct Went {
    /// Which.
    pub id: DeliveryId,
    /// On which wire.
    pub channel: Channel,
    /// To which address.
    pub point: ContactPointId,
    /// Where it stands.
    pub status: Status,
    /// What entitled us: `consent`, `answer`, `stop-confirmation` or `requested`.
    pub basis: String,
    /// Whether the patient may have got it twice.
    pub maybe_duplicate: bool,
    /// Whether nobody knows if it went at all.
    pub in_doubt: bool,
    /// Parts it was charged as.
    pub segments: u32,
    /// The carrier's code of a failure.
    pub code: Option<String>,
    /// When it was decided.
    pub decided_at: Instant,
    /// When the carrier took it.
    pub accepted_at: Option<Instant>,
    /// When it was last known to be settled.
    pub settled_at: Option<Instant>,
    /// The line of the consent ledger that it leaned on.
    pub consent: Option<ConsentId>,
    /// The language of its words.
    pub language: String,
    /// Whether the patient's drawing went along, or why not: the sentence `explain-picture-{word}`.
    /// Nothing where that was not asked.
    pub picture: Option<String>,
}

/// The newest messages of a patient, newest first, each with why it is where it is. Leaves a view in
/// the audit.
pub fn for_patient(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Explained>> {
    audit::viewed(tx, patient, "messages")?;
    let newest = kernel::Id::from_raw(u128::MAX);
    let messages = message::rows::of_patient(tx, patient, newest, PAGE)?;
    tell(tx, messages)
}

/// So many messages of a patient that were asked for before that one, newest first. Leaves a view in
/// the audit.
pub fn before(
    tx: &mut Tx<'_>,
    patient: PatientId,
    before: MessageId,
    limit: u32,
) -> Result<Vec<Explained>> {
    audit::viewed(tx, patient, "messages")?;
    let messages = message::rows::of_patient(tx, patient, before, limit)?;
    tell(tx, messages)
}

/// One message, with why it is where it is.
pub fn one(tx: &mut Tx<'_>, id: MessageId) -> Result<Option<Explained>> {
    let Some(message) = message::find(tx, id)? else { return Ok(None) };
    audit::viewed(tx, message.patient, "messages")?;
    Ok(tell(tx, vec![message])?.pop())
}

/// The first name that a message could have which is asked for at that moment: names are in the order
/// of time.
pub fn named_from(at: Instant) -> MessageId {
    let millis = u128::from(at.0.max(0).unsigned_abs()) & 0xffff_ffff_ffff;
    kernel::Id::from_raw(millis << 80)
}

/// What would become of a message that we began now, on each wire: decided by the function that decides
/// of messages, and kept nowhere. Leaves a view in the audit.
pub fn now(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<(Channel, Kept)>> {
    audit::viewed(tx, patient, "contact-preview")?;
    let now = tx.now();
    let Some(facts) = facts::of(tx, patient)? else { return Ok(Vec::new()) };
    let mut reach = facts.reach_for(kernel::Id::from_raw(0));
    if facts.automation_paused_at.is_some() {
        reach.hold = reach.hold.or(Some(Hold { scope: HoldScope::Initiated, until: None }));
    }
    let mut channels = vec![Channel::Sms];
    channels.extend(reach.routes.iter().map(|route| route.channel));
    // Only the ways for which there are words.
    channels.retain(|channel| Template::RefillInvitation.goes_by(*channel));
    channels.retain(|channel| channel.wakes_people());
    channels.sort();
    channels.dedup();
    let decided = channels.into_iter().map(|channel| {
        let request = Request { only: Some(channel), ..Request::of(Template::RefillInvitation) };
        (channel, Kept::of(&facts.decide(&request, &reach, now), now))
    });
    Ok(decided.collect())
}

fn tell(tx: &mut Tx<'_>, messages: Vec<Message>) -> Result<Vec<Explained>> {
    let ids: Vec<MessageId> = messages.iter().map(|message| message.id).collect();
    let decisions = crate::decision::rows::of_messages(tx, &ids)?;
    let deliveries = rows::of_messages(tx, &ids)?;
    let explained = messages.into_iter().zip(decisions).zip(deliveries);
    Ok(explained
        .map(|((message, kept), deliveries)| {
            // Of one moment, a send comes first: what is kept beside it came of its failure.
            let mut decisions: Vec<Kept> =
                deliveries.iter().map(|(_, first)| first.clone()).collect();
            decisions.extend(kept);
            decisions.sort_by_key(|kept| kept.decided_at);
            Explained {
                message: message.id,
                template: message.template,
                refill: message.refill,
                requested_at: message.requested_at,
                state: message.state,
                outcome: message.outcome,
                wait_until: message.wait_until,
                decisions,
                deliveries: deliveries.into_iter().map(|(went, _)| went).collect(),
                tried: message.tried,
            }
        })
        .collect())
}

/// The decision that a delivery itself keeps.
fn sent(decided_at: Instant, rule: String, facts: Vec<(String, Fact)>) -> Kept {
    Kept { decided_at, verdict: "send".to_owned(), rule, facts, until: None, judged: None }
}
