//! Making an intent of a decision to send: new words under a new key, or the same words again to the
//! same address under the same key.

use kernel::{Channel, ContactPointId, Error, Instant, Phi, Result};
use store::Tx;

use super::{
    concern,
    courier::NOTHING_PROMISED,
    decide::{Case, Held, Sheet, keep, nothing_there, over, postpone},
    model::{Delivery, NewDelivery},
    rows::{self, body_place},
    rules::{Effect, Input, Sending, step},
    status::Status,
};
use crate::{
    call, decision,
    gateway::Outbound,
    letter,
    message::{self, Message, rows::Leaving},
    picture::along::Along,
    policy::{Basis, Class, Decision, Judged, Reason},
    template::{self, Rendered, Template, digest},
};

/// A text that may go: what is kept of it, and what leaves once that is durable.
pub(super) struct Intent {
    pub(super) held: Held,
    pub(super) outbound: Outbound,
    pub(super) new: NewDelivery,
}

impl Intent {
    pub(super) fn leaving(&self) -> Leaving {
        Leaving {
            message: self.held.message,
            delivery: self.held.delivery,
            language: Some(self.new.language.clone()),
            before: self.new.previous,
        }
    }
}

/// Where a message goes, and by what right.
pub(super) struct To {
    pub(super) point: ContactPointId,
    pub(super) channel: Channel,
    pub(super) basis: Basis,
    /// Until when it may arrive.
    pub(super) until: Option<Instant>,
}

impl Sheet<'_> {
    /// Lets the machine send a message that may go.
    pub(super) fn send(
        &mut self,
        tx: &mut Tx<'_>,
        case: &Case,
        to: &To,
        decided: &Decision,
    ) -> Result<()> {
        let message = &case.message;
        let carriers = &self.courier.carriers;
        let now = tx.now();
        let same = case.delivery.as_ref().filter(|it| {
            let is_there = it.point == to.point && it.channel == to.channel;
            let has_left = !it.sending.is_unsent();
            let is_fine = || !carriers.is_better_elsewhere(&it.provider, it.channel, now);
            is_there
                && !it.sending.status.is_settled()
                && !self.shares.are_outdated(message.id)
                && (has_left || is_fine())
        });
        let gateway = match same {
            Some(same) => self.courier.named(&same.provider),
            None => carriers.chosen(to.channel, now),
        };
        let Some(gateway) = gateway.cloned() else {
            return Err(Error::failed("the gateway of a delivery is not configured any more"));
        };
        // A carrier's promises hold for one key, and new words have a new one.
        let (before, promise) = match same {
            Some(same) => (same.sending.clone(), gateway.capability()),
            None => (readdressed(case, to.channel), NOTHING_PROMISED),
        };
        let bits = tx.bits();
        let (next, effects) = step(before, Input::Cleared, promise, now, bits);
        for effect in effects {
            match effect {
                Effect::Send { fence } => {
                    let sent = if let Some(same) = same {
                        let held = case.held(same.id, fence, &gateway);
                        self.note(tx, message, decided.clone())?;
                        self.resend(tx, held, to, (same, &next))?;
                        true
                    } else {
                        let held = case.held(tx.new_id(), fence, &gateway);
                        self.send_new(tx, held, message, (to, decided, &next))?
                    };
                    if !sent {
                        let refused = Decision::Withhold(Reason::TextRefused);
                        self.note(tx, message, refused)?;
                        return self.close(tx, case, &Reason::TextRefused, false);
                    }
                    if let (None, Some(old)) = (same, &case.delivery) {
                        rows::recall(tx, old.id)?;
                    }
                    self.count(message, now);
                }
                Effect::LookUp { fence } => {
                    let same = same.ok_or_else(nothing_there)?;
                    keep(tx, same, &next)?;
                    self.plan.questions.push(case.held(same.id, fence, &gateway));
                }
                Effect::Settled => {
                    if let Some(delivery) = &case.delivery {
                        let fence = delivery.sending.fence;
                        keep(tx, delivery, &Sending { fence, ..next.clone() })?;
                    }
                    over(tx, &case.job)?;
                    message::close(tx, message, next.status, None)?;
                }
                Effect::Tell(concern) => concern::tell(tx, message, concern)?,
                Effect::Again { at } => postpone(tx, &case.job, at)?,
                Effect::Decide => {}
            }
        }
        Ok(())
    }

    /// The same words to the same address under the same key.
    fn resend(
        &mut self,
        tx: &mut Tx<'_>,
        held: Held,
        to: &To,
        (same, next): (&Delivery, &Sending),
    ) -> Result<()> {
        keep(tx, same, next)?;
        rows::recount(tx, same.id)?;
        let text = tx.open_text(same.patient, body_place(same.id), &same.body)?;
        let outbound = self.outbound(tx, &held, to, (text, same.has_picture))?;
        let (message, delivery) = (held.message, held.delivery);
        self.leaving.push(Leaving { message, delivery, language: None, before: Some(same.id) });
        self.plan.ready.push((held, outbound));
        Ok(())
    }

    /// Counts a text that leaves, for the next message of the patient in this batch.
    pub(super) fn count(&mut self, message: &Message, now: Instant) {
        if let Some(facts) = self.facts.get_mut(&message.patient) {
            facts.count(message.id, message.request().limit(), now);
        }
    }

    /// New words: to a new address, or because they would speak for other refills than the old ones.
    /// False when the words may not go.
    fn send_new(
        &mut self,
        tx: &mut Tx<'_>,
        held: Held,
        message: &Message,
        decided: (&To, &Decision, &Sending),
    ) -> Result<bool> {
        let Some(intent) = self.intent(tx, held, message, decided)? else { return Ok(false) };
        self.leaving.push(intent.leaving());
        self.new.push(intent.new);
        self.plan.ready.push((intent.held, intent.outbound));
        Ok(true)
    }

    /// The intent of a message in new words; nothing when the words may not go. Appends the link that they
    /// carry, or the call that says them, and writes nothing else.
    pub(super) fn intent(
        &mut self,
        tx: &mut Tx<'_>,
        held: Held,
        message: &Message,
        (to, decided, next): (&To, &Decision, &Sending),
    ) -> Result<Option<Intent>> {
        let facts = self.facts.get(&message.patient).ok_or_else(nothing_there)?;
        let Some(said) = self.composer.compose(tx, message, facts, to.channel)? else {
            return Ok(None);
        };
        let Rendered { text, language, segments, .. } = said;
        let (id, because) = (held.delivery, decided.reason());
        let body = tx.seal_text(message.patient, body_place(id), &text)?;
        match to.channel {
            Channel::Voice => call::prepare(tx, id, message.patient)?,
            Channel::Letter => letter::prepare(tx, id, message.patient, &language)?,
            _ => {}
        }
        let words = template::version(message.template, to.channel, &language);
        let judged = Judged { words: Some(words), ..facts.judged(message, tx.now()) };
        let picture = self.along(tx, message, (to, &held), &judged)?;
        let new = NewDelivery {
            id,
            message: message.id,
            previous: message.delivery,
            patient: message.patient,
            channel: to.channel,
            point: to.point,
            provider: held.gateway.name(),
            sending: next.clone(),
            limit: message.request().limit(),
            rule: because.rule(),
            facts: decision::write_facts(because),
            judged: judged.kept(),
            basis: to.basis.code(),
            consent: to.basis.consent(),
            language: language.tag().to_owned(),
            segments: segments.count,
            body_hash: digest(&text),
            body,
            picture: picture.map(Along::code),
            decided_at: tx.now(),
        };
        let with_picture = picture == Some(Along::Goes);
        let outbound = self.outbound(tx, &held, to, (Phi::new(text), with_picture))?;
        Ok(Some(Intent { held, outbound, new }))
    }

    /// What goes over the wire.
    fn outbound(
        &self,
        tx: &mut Tx<'_>,
        held: &Held,
        &To { channel, point, until, .. }: &To,
        (text, with_picture): (Phi<String>, bool),
    ) -> Result<Outbound> {
        let facts = self.facts.get(&held.patient).ok_or_else(nothing_there)?;
        Ok(Outbound {
            key: held.delivery,
            to: facts.address(tx, held.patient, point)?,
            from: self.courier.from().to_owned(),
            text,
            at: tx.now(),
            until,
            valid_for: None,
            status_callback: None,
            heading: match channel {
                Channel::Email => {
                    let about = (point, held.delivery, held.message);
                    Some(Box::new(self.composer.heading(tx, facts.language(), about)?))
                }
                _ => None,
            },
            script: (channel == Channel::Voice).then(|| call::token(tx, held.delivery)),
            picture: if with_picture { self.drawing(tx, held.patient)? } else { None },
        })
    }
}

/// How a lost answer is settled there. A telephone that rings twice by mistake is worse than a person
/// who calls: whatever is said, a call is not repeated.
pub(super) const fn class_on(template: Template, channel: Channel) -> Class {
    match channel {
        Channel::Voice => Class::Voice,
        _ => template.declared().class,
    }
}

/// What a new address begins with: a doubt about the old one is a doubt about the patient.
fn readdressed(case: &Case, channel: Channel) -> Sending {
    let class = class_on(case.message.template, channel);
    match &case.delivery {
        Some(old) if old.sending.in_doubt => Sending {
            unknowns: 1,
            in_doubt: true,
            first_sent_at: old.sending.first_sent_at,
            maybe_duplicate: old.sending.maybe_duplicate,
            ..Sending::due(class)
        },
        // It goes by another carrier: what was tried was tried.
        Some(old) if old.sending.is_unsent() => {
            Sending { tries: old.sending.tries, ..Sending::due(class) }
        }
        // It was taken and never heard of again: it may have arrived after all.
        Some(old) if old.sending.status == Status::Accepted => {
            Sending { maybe_duplicate: true, ..Sending::due(class) }
        }
        _ => Sending::due(class),
    }
}
