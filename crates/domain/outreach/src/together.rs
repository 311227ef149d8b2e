//! Refills of one patient that share a text: whoever has several to plan is asked about all at once,
//! in words that say how many there are and never which.
//!
//! A message is asked for on behalf of one refill. When it leaves, it speaks for every other refill
//! of the patient that waits for an answer too, and keeps which those are. What each of the others
//! would have said soon after is withheld, and comes back when the text that spoke for it fails.
//! Patients with one refill cost no statement here.

pub(crate) mod rows;
mod rules;

use std::collections::BTreeMap;

use audit::Act;
use engine::{Lane, NewJob};
use kernel::{Channel, Instant, MessageId, PatientId, RefillId, Result};
use store::Tx;

use crate::{
    message::{
        Message,
        jobs::{Deliver, deliver_key},
    },
    policy::{Decision, Occasion, Reason},
};
pub use rules::NEAR;
use rules::{Outcome, Rung};

impl Message {
    /// Whether its words may speak for other refills of the patient besides its own.
    const fn may_share(&self) -> bool {
        matches!(self.occasion, Occasion::Initiated)
            && self.refill.is_some()
            && !matches!(self.only, Some(Channel::Letter))
            && Rung::of(self.template).is_some()
    }

    /// Whether it has to be asked what other refills there are to speak for, and what was said for its
    /// own: it was asked for while there were several, or has waited since, and one may have opened.
    pub(crate) const fn asks_others(&self) -> bool {
        self.may_share() && (1 < self.open_count || self.rule.is_some())
    }

    /// Whether its words speak for other refills besides its own; [`also_about`] names them.
    pub(crate) const fn is_shared(&self) -> bool {
        1 < self.open_count && self.may_share()
    }
}

/// The refills that a message spoke for besides its own.
pub fn also_about(tx: &mut Tx<'_>, message: MessageId) -> Result<Vec<RefillId>> {
    rows::refills_of(tx, message)
}

/// The refills that the newest text of the ladder spoke for, of those that this patient has, or may
/// have: what their next words are about.
pub(crate) fn last_spoken_for(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<RefillId>> {
    rows::last_spoken_for(tx, patient)
}

/// What is shared in one batch.
#[derive(Default)]
pub(crate) struct Shares(BTreeMap<MessageId, Share>);

/// One message of a patient with several refills.
struct Share {
    /// The refills it speaks for besides its own, should it leave.
    others: Vec<RefillId>,
    /// How many its words speak of, when that is not the number it was asked for with.
    recounted: Option<u32>,
    /// Whether words that have certainly not left speak for other refills than these.
    is_outdated: bool,
    /// What other texts have said for its own refill.
    outcome: Outcome,
}

/// Looks for other refills to speak for, and for texts that have spoken for these. Sets how many
/// refills new words of each message would speak of. Of the words that a message has, it is told
/// with the message whether they have certainly not left.
///
/// Only messages that [ask](Message::asks_others) are looked at.
pub(crate) fn look<'m>(
    tx: &mut Tx<'_>,
    messages: impl Iterator<Item = (&'m mut Message, bool)>,
) -> Result<Shares> {
    let messages: Vec<(&mut Message, bool, Rung, RefillId)> = messages
        .filter(|(it, _)| it.asks_others())
        .filter_map(|(it, unsent)| Some((Rung::of(it.template)?, it.refill?, it, unsent)))
        .map(|(rung, refill, message, unsent)| (message, unsent, rung, refill))
        .collect();
    if messages.is_empty() {
        return Ok(Shares::default());
    }
    let now = tx.now();
    let patients: Vec<PatientId> = messages.iter().map(|(message, ..)| message.patient).collect();
    let open = rows::open_of(tx, &patients)?;
    let refills: Vec<RefillId> = messages.iter().map(|(.., refill)| *refill).collect();
    let told = rows::told(tx, &refills)?;
    let mut shares = BTreeMap::new();
    for ((line, mut others), told) in messages.into_iter().zip(open).zip(told) {
        let (message, unsent, rung, refill) = line;
        others.retain(|other| *other != refill);
        let count = u32::try_from(others.len()).unwrap_or(u32::MAX).saturating_add(1);
        let recounted = (count != message.open_count).then_some(count);
        message.open_count = count;
        let is_outdated = unsent && rows::refills_of(tx, message.id)? != others;
        let outcome = rules::judge(rung, &told, now);
        shares.insert(message.id, Share { others, recounted, is_outdated, outcome });
    }
    Ok(Shares(shares))
}

impl Shares {
    /// What is decided of a message because another text speaks for its refill; nothing when the
    /// policy has the word.
    pub(crate) fn decide(&self, message: &Message, now: Instant) -> Option<Decision> {
        match self.0.get(&message.id)?.outcome {
            Outcome::Speaks => None,
            Outcome::Told { at, channel } => {
                Some(Decision::Withhold(Reason::AlreadyTold { at, channel }))
            }
            Outcome::Pending { at, channel, until } => {
                let until = message.expires_at.map_or(until, |expires_at| until.min(expires_at));
                let because = Reason::AlreadyTold { at, channel };
                (now < until).then_some(Decision::Wait { until, because })
            }
        }
    }

    /// Whether a message needs new words: it has some that have certainly not left, and since they
    /// were made a refill has come to those that wait for an answer, or gone from them.
    pub(crate) fn are_outdated(&self, message: MessageId) -> bool {
        self.0.get(&message).is_some_and(|share| share.is_outdated)
    }

    /// Keeps for whom these messages speak, in the words that were just made for them.
    pub(crate) fn keep(
        &self,
        tx: &mut Tx<'_>,
        leaving: impl Iterator<Item = MessageId>,
    ) -> Result<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        for message in leaving {
            let Some(share) = self.0.get(&message) else { continue };
            rows::speak_for(tx, message, &share.others, share.recounted)?;
        }
        Ok(())
    }
}

/// A text that spoke for others will not arrive: what it made needless is wanted again, as far as it
/// is still of use.
pub(crate) fn fall_back(tx: &mut Tx<'_>, failed: &Message) -> Result<()> {
    if !failed.is_shared() {
        return Ok(());
    }
    let open = rows::open_of(tx, &[failed.patient])?.pop().unwrap_or_default();
    for refill in rows::refills_of(tx, failed.id)? {
        if !open.contains(&refill) {
            continue;
        }
        for message in rows::bring_back(tx, failed.patient, refill)? {
            let job = NewJob::of(&Deliver { message })
                .lane(Lane::patient(failed.patient))
                .key(deliver_key(message));
            engine::enqueue(tx, job)?;
            audit::note(tx, Act::Changed, "message", message, Some(failed.patient))?;
        }
    }
    Ok(())
}
