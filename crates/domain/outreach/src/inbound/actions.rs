//! Taking a text in: at once, once, and with a stop already in force.

use std::collections::BTreeSet;

use audit::Act;
use engine::{Lane, NewJob};
use identity::{Permission, permit};
use kernel::{Channel, ContactPointId, Language, PatientId, Phi, ReplyId, Result};
use store::Tx;

use super::{jobs::Interpret, rows, spoken::wants_no_calls};
use crate::{
    consent::{Source, address_token},
    contact_policy::{self, Stop},
    gateway::InboundText,
    message::events::ReplyReceived,
    picture,
    reply::{Expecting, Intent, StopScope, interpret},
};

/// Keeps a text that the rim has parsed and authenticated, however often it is posted, and leaves
/// its meaning to a job in the lane of whoever wrote it. A stop is in force when this transaction
/// is: nothing that is decided later goes out.
pub fn receive(tx: &mut Tx<'_>, text: &InboundText) -> Result<ReplyId> {
    permit(tx, Permission::ReceiveMessages)?;
    let owners = care::patient::owners(tx, &text.from)?;
    let from = only(&owners);
    take_in(tx, text, &Arrival { owners, from, is_vouched: true, message_id: None })
}

/// How a text came in.
pub(crate) struct Arrival<'a> {
    /// Everybody who has the address it came from.
    pub(crate) owners: Vec<(PatientId, ContactPointId)>,
    /// Who of them wrote, when that is known.
    pub(crate) from: Option<(PatientId, ContactPointId)>,
    /// Whether whoever has that address wrote it, and nobody else.
    pub(crate) is_vouched: bool,
    /// The name that an e-mail travels under.
    pub(crate) message_id: Option<&'a Phi<String>>,
}

/// Keeps a text once. What nobody vouches for stops nothing here.
pub(crate) fn take_in(
    tx: &mut Tx<'_>,
    text: &InboundText,
    arrival: &Arrival<'_>,
) -> Result<ReplyId> {
    let token = address_token(tx, &text.from);
    let from = arrival.from.or_else(|| only(&arrival.owners));
    let id: ReplyId = tx.new_id();
    if !rows::insert(tx, id, text, &Arrival { from, owners: Vec::new(), ..*arrival }, &token)? {
        let known = rows::id_of(tx, &text.vendor, &text.vendor_id)?;
        return match said_again(tx, known, text, arrival)? {
            Some(again) => take_in(tx, &again, arrival),
            None => Ok(known),
        };
    }
    let patient = from.map(|(patient, _)| patient);
    picture::expect(tx, id, patient, text)?;
    audit::note(tx, Act::Received, "reply", id, patient)?;
    let scope = says_stop(text.channel, text.text.reveal()).filter(|_| arrival.is_vouched);
    if let Some(scope) = scope {
        let owners: BTreeSet<PatientId> =
            arrival.owners.iter().map(|(patient, _)| *patient).collect();
        care::patient::hold(tx, owners.iter().copied())?;
        if scope == StopScope::All {
            contact_policy::stop_address_of(tx, &token)?;
        }
        let is_meant = |owner: PatientId| arrival.from.is_none_or(|(who, _)| who == owner);
        for owner in owners.iter().copied().filter(|owner| is_meant(*owner)) {
            let said = Stop { scope, source: Source::Reply, evidence: Some(&text.text) };
            contact_policy::stop(tx, owner, said)?;
        }
        // Who shares the address and did not write it is left alone there, and nowhere else.
        let others = arrival.owners.iter().filter(|(owner, _)| !is_meant(*owner));
        for (owner, point) in others.filter(|_| scope == StopScope::All) {
            contact_policy::stop_at(tx, *owner, *point, Source::Reply)?;
        }
    }
    engine::emit(tx, &ReplyReceived { reply: id, patient })?;
    let lane = match patient {
        Some(patient) => Lane::patient(patient),
        None => Lane::named(format!("address:{token}")),
    };
    engine::enqueue(tx, NewJob::of(&Interpret { reply: id }).lane(lane))?;
    tx.reach("outreach.reply_kept")?;
    Ok(id)
}

/// A post comes again within this time, in milliseconds.
const REPEATED: i64 = 10_000;

/// A stop that has the name of an earlier one, which somebody has taken back since: not every carrier gives
/// names, and a stop is not lost to one that two texts share.
fn said_again(
    tx: &mut Tx<'_>,
    known: ReplyId,
    text: &InboundText,
    arrival: &Arrival<'_>,
) -> Result<Option<InboundText>> {
    let is_stop = arrival.is_vouched && says_stop(text.channel, text.text.reveal()).is_some();
    let Some(first) = rows::find(tx, known)?.filter(|_| is_stop) else { return Ok(None) };
    if text.received_at.millis_since(first.received_at) < REPEATED {
        return Ok(None);
    }
    for patient in arrival.owners.iter().map(|(patient, _)| *patient) {
        if contact_policy::stopped_at(tx, patient)?.is_none() {
            let vendor_id = format!("{}+{}", text.vendor_id, text.received_at.0);
            return Ok(Some(InboundText { vendor_id, ..text.clone() }));
        }
    }
    Ok(None)
}

/// What a text wants stopped. That needs no thread and no language: stop words are known in all of
/// them.
pub(crate) fn says_stop(channel: Channel, text: &str) -> Option<StopScope> {
    if channel == Channel::Voice && wants_no_calls(text) {
        return Some(StopScope::All);
    }
    let reading = interpret(text, &Language::english(), &Expecting::Nothing);
    std::iter::once(&reading.intent).chain(&reading.also).find_map(|intent| match intent {
        Intent::Stop(scope) => Some(*scope),
        _ => None,
    })
}

/// The one patient whose number it is; nothing when it is nobody's, or several people's.
fn only(owners: &[(PatientId, ContactPointId)]) -> Option<(PatientId, ContactPointId)> {
    let first = *owners.first()?;
    owners.iter().all(|(patient, _)| *patient == first.0).then_some(first)
}
