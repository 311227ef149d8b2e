//! Taking a text in: at once, once, and with a stop already in force.

use std::collections::BTreeSet;

use audit::Act;
use engine::{Lane, NewJob};
use identity::{Permission, permit};
use kernel::{Channel, ContactPointId, Language, PatientId, ReplyId, Result};
use store::Tx;

use super::{jobs::Interpret, rows, spoken::wants_no_calls};
use crate::{
    consent::{Source, address_token},
    contact_policy::{self, Stop},
    gateway::InboundText,
    message::events::ReplyReceived,
    reply::{Expecting, Intent, StopScope, interpret},
};

/// Keeps a text that the rim has parsed and authenticated, however often it is posted, and leaves
/// its meaning to a job in the lane of whoever wrote it. A stop is in force when this transaction
/// is: nothing that is decided later goes out.
pub fn receive(tx: &mut Tx<'_>, text: &InboundText) -> Result<ReplyId> {
    permit(tx, Permission::ReceiveMessages)?;
    let token = address_token(tx, &text.from);
    let owners = care::patient::owners(tx, &text.from)?;
    let from = only(&owners);
    let id: ReplyId = tx.new_id();
    if !rows::insert(tx, id, text, from, &token)? {
        return rows::id_of(tx, &text.vendor, &text.vendor_id);
    }
    let patient = from.map(|(patient, _)| patient);
    audit::note(tx, Act::Received, "reply", id, patient)?;
    if let Some(scope) = says_stop(text.channel, text.text.reveal()) {
        let owners: BTreeSet<PatientId> = owners.iter().map(|(patient, _)| *patient).collect();
        care::patient::hold(tx, owners.iter().copied())?;
        if scope == StopScope::All {
            contact_policy::stop_address_of(tx, &token)?;
        }
        for owner in owners {
            let said = Stop { scope, source: Source::Reply, evidence: Some(&text.text) };
            contact_policy::stop(tx, owner, said)?;
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
