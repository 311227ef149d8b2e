//! Deciding: one transaction for a batch of messages. Every rule is judged again here, whatever was
//! judged before, and what is decided is durable before a byte leaves.

use std::{collections::BTreeMap, sync::Arc};

use care::pharmacy::PharmacyProfile;
use engine::{Claimed, JobError};
use kernel::{
    Channel, ContactPointId, DeliveryId, Error, Instant, MessageId, PatientId, Phi, RefillId,
    Result,
};
use store::Tx;

use super::{
    compose::compose,
    concern,
    courier::{Courier, NOTHING_PROMISED},
    model::{Delivery, NewDelivery},
    rows::{self, body_place},
    rules::{Effect, Input, Sending, step},
    status::Status,
};
use crate::{
    decision,
    facts::{self, Facts},
    gateway::{Capability, Gateway, Outbound},
    message::{self, Message, State, jobs::Deliver, rows as message_rows},
    policy::{self, Basis, Decision, Hold, HoldScope, Occasion, Reason},
    template::digest,
};

/// A message whose intent is ours for now.
pub(super) struct Held {
    pub(super) job: Claimed,
    pub(super) message: MessageId,
    pub(super) patient: PatientId,
    pub(super) refill: Option<RefillId>,
    pub(super) delivery: DeliveryId,
    pub(super) fence: u32,
    pub(super) gateway: Arc<dyn Gateway>,
}

/// What is to be done once the batch is durable.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) ready: Vec<(Held, Outbound)>,
    pub(super) questions: Vec<Held>,
}

impl Plan {
    pub(super) fn join(&mut self, mut other: Self) {
        self.ready.append(&mut other.ready);
        self.questions.append(&mut other.questions);
    }
}

/// Decides a batch of jobs of different lanes. An error means that nothing of the batch is kept.
pub(super) fn all(tx: &mut Tx<'_>, courier: &Courier, jobs: Vec<Claimed>) -> Result<Plan> {
    let mut wanted = Vec::with_capacity(jobs.len());
    for job in jobs {
        match job.payload::<Deliver>() {
            Ok(payload) => wanted.push((job, payload.message)),
            Err(error) => drop(engine::release(tx, &job, &error)?),
        }
    }
    let messages: Vec<MessageId> = wanted.iter().map(|(_, message)| *message).collect();
    let cases = rows::cases(tx, &messages)?;
    let mut patients: Vec<PatientId> =
        cases.iter().flatten().map(|(message, _)| message.patient).collect();
    patients.sort();
    patients.dedup();
    let facts = facts::load(tx, &patients)?;
    let profile = care::pharmacy::current(tx)?;
    let mut sheet = Sheet::new(courier, facts, profile);
    for ((job, _), case) in wanted.into_iter().zip(cases) {
        match case {
            Some((message, delivery)) => sheet.judge(tx, job, &message, delivery)?,
            None => {
                let gone = JobError::Never(Error::NotFound { what: "message" });
                engine::release(tx, &job, &gone)?;
            }
        }
    }
    sheet.write(tx)
}

/// What a batch comes to, written at its end in as few statements as one message would need.
struct Sheet<'c> {
    courier: &'c Courier,
    facts: BTreeMap<PatientId, Facts>,
    profile: PharmacyProfile,
    plan: Plan,
    new: Vec<NewDelivery>,
    leaving: Vec<message_rows::Leaving>,
    decisions: Vec<(MessageId, Decision)>,
    waiting: Vec<(MessageId, &'static str, Instant)>,
}

impl<'c> Sheet<'c> {
    fn new(
        courier: &'c Courier,
        facts: BTreeMap<PatientId, Facts>,
        profile: PharmacyProfile,
    ) -> Self {
        Self {
            courier,
            facts,
            profile,
            plan: Plan::default(),
            new: Vec::new(),
            leaving: Vec::new(),
            decisions: Vec::new(),
            waiting: Vec::new(),
        }
    }

    fn write(self, tx: &mut Tx<'_>) -> Result<Plan> {
        rows::insert_all(tx, self.new)?;
        message_rows::sending_all(tx, &self.leaving)?;
        let decisions: Vec<(MessageId, &Decision)> =
            self.decisions.iter().map(|(message, decision)| (*message, decision)).collect();
        decision::rows::insert_all(tx, &decisions)?;
        message_rows::wait_all(tx, &self.waiting)?;
        Ok(self.plan)
    }

    fn judge(
        &mut self,
        tx: &mut Tx<'_>,
        job: Claimed,
        message: &Message,
        delivery: Option<Delivery>,
    ) -> Result<()> {
        if message.state == State::Closed {
            return over(tx, &job);
        }
        let before = match &delivery {
            // Its address was at fault, and it looks for another.
            Some(failed)
                if failed.sending.status.is_settled() && message.state == State::Waiting =>
            {
                return self.ask_policy(tx, job, message, delivery);
            }
            Some(delivery) => delivery.sending.clone(),
            None => Sending::due(message.template.declared().class),
        };
        let carrier = self.promise(delivery.as_ref());
        let (now, bits) = (tx.now(), tx.bits());
        let (next, effects) = step(before.clone(), Input::Woken, carrier, now, bits);
        if effects == [Effect::Decide] {
            return self.ask_policy(tx, job, message, delivery);
        }
        if let Some(delivery) = &delivery
            && next != before
        {
            keep(tx, delivery, &next)?;
        }
        for effect in &effects {
            match effect {
                Effect::LookUp { fence } => {
                    let delivery = delivery.as_ref().ok_or_else(nothing_there)?;
                    let gateway =
                        self.courier.named(&delivery.provider).ok_or_else(nothing_there)?;
                    let held = held(job.clone(), message, (delivery.id, *fence), gateway);
                    self.plan.questions.push(held);
                }
                Effect::Again { at } => postpone(tx, &job, *at)?,
                Effect::Settled => {
                    over(tx, &job)?;
                    message::close(tx, message, next.status, None)?;
                }
                Effect::Tell(concern) => concern::tell(tx, message, *concern)?,
                Effect::Decide | Effect::Send { .. } => {}
            }
        }
        if effects.is_empty() { over(tx, &job) } else { Ok(()) }
    }

    fn ask_policy(
        &mut self,
        tx: &mut Tx<'_>,
        job: Claimed,
        message: &Message,
        delivery: Option<Delivery>,
    ) -> Result<()> {
        let now = tx.now();
        let facts = self.facts.get(&message.patient).ok_or(Error::NotFound { what: "patient" })?;
        let mut reach = facts.reach_for(message.id);
        reach.routes.retain(|route| self.courier.carrier(route.channel).is_some());
        if facts.automation_paused_at.is_some() && matches!(message.occasion, Occasion::Initiated) {
            reach.hold = reach.hold.or(Some(Hold { scope: HoldScope::Initiated, until: None }));
        }
        let decided = policy::decide(&message.request(), &reach, now);
        match decided {
            Decision::Send { point, channel, basis, .. } => {
                let to = To { point, channel, basis };
                self.send(tx, job, (message, delivery.as_ref()), &to, decided)
            }
            Decision::Wait { until, ref because } => {
                let told = message.rule.as_deref() == Some(because.rule())
                    && message.wait_until == Some(until);
                if !told {
                    self.waiting.push((message.id, because.rule(), until));
                    self.decisions.push((message.id, decided.clone()));
                }
                if let Some(delivery) = &delivery {
                    self.advance(tx, delivery, Input::Deferred { until })?;
                }
                postpone(tx, &job, until)
            }
            Decision::Withhold(ref reason) => {
                let reason = reason.clone();
                self.decisions.push((message.id, decided));
                self.close(tx, &job, message, delivery.as_ref(), (Input::Withheld, &reason))
            }
            Decision::Drop(ref reason) => {
                let reason = reason.clone();
                self.decisions.push((message.id, decided));
                self.close(tx, &job, message, delivery.as_ref(), (Input::Expired, &reason))
            }
        }
    }

    /// Lets the machine take in what the policy said of a delivery that is there already.
    fn advance(&self, tx: &mut Tx<'_>, delivery: &Delivery, input: Input) -> Result<Status> {
        let carrier = self.promise(Some(delivery));
        let (now, bits) = (tx.now(), tx.bits());
        let (next, _) = step(delivery.sending.clone(), input, carrier, now, bits);
        keep(tx, delivery, &next)?;
        Ok(next.status)
    }

    fn close(
        &self,
        tx: &mut Tx<'_>,
        job: &Claimed,
        message: &Message,
        delivery: Option<&Delivery>,
        (input, reason): (Input, &Reason),
    ) -> Result<()> {
        let ours = if input == Input::Expired { Status::Stale } else { Status::Suppressed };
        let outcome = match delivery {
            Some(delivery) => self.advance(tx, delivery, input)?,
            None => ours,
        };
        over(tx, job)?;
        message::close(tx, message, outcome, Some(reason))?;
        concern::no_way(tx, message, reason)
    }

    fn send(
        &mut self,
        tx: &mut Tx<'_>,
        job: Claimed,
        (message, delivery): (&Message, Option<&Delivery>),
        to: &To,
        decided: Decision,
    ) -> Result<()> {
        let (now, bits) = (tx.now(), tx.bits());
        let same = delivery.filter(|it| {
            it.point == to.point && it.channel == to.channel && !it.sending.status.is_settled()
        });
        let before = match (same, delivery) {
            (Some(same), _) => same.sending.clone(),
            (None, old) => readdressed(message, old),
        };
        let gateway = match same {
            Some(same) => self.courier.named(&same.provider),
            None => self.courier.carrier(to.channel),
        };
        let Some(gateway) = gateway.cloned() else {
            return Err(Error::failed("the gateway of a delivery is not configured any more"));
        };
        // The carrier's promises hold for one key, and a new address has a new one.
        let promise = if same.is_some() { gateway.capability() } else { NOTHING_PROMISED };
        let (next, effects) = step(before, Input::Cleared, promise, now, bits);
        for effect in effects {
            match effect {
                Effect::Send { fence } => {
                    let id = same.map_or_else(|| tx.new_id(), |same| same.id);
                    let held = held(job.clone(), message, (id, fence), &gateway);
                    let sent = match same {
                        Some(same) => self.resend(tx, held, (message, same), &next, &decided)?,
                        None => self.send_new(tx, held, message, &next, (to, &decided))?,
                    };
                    if !sent {
                        let refused = Decision::Withhold(Reason::TextRefused);
                        self.decisions.push((message.id, refused));
                        let refused = (Input::Withheld, &Reason::TextRefused);
                        return self.close(tx, &job, message, delivery, refused);
                    }
                    if same.is_none()
                        && let Some(old) = delivery
                    {
                        rows::recall(tx, old.id)?;
                    }
                    if let Some(facts) = self.facts.get_mut(&message.patient) {
                        facts.count(message.id, message.request().limit(), now);
                    }
                }
                Effect::LookUp { fence } => {
                    let same = same.ok_or_else(nothing_there)?;
                    keep(tx, same, &next)?;
                    let held = held(job.clone(), message, (same.id, fence), &gateway);
                    self.plan.questions.push(held);
                }
                Effect::Settled => {
                    if let Some(delivery) = delivery {
                        keep(
                            tx,
                            delivery,
                            &Sending { fence: delivery.sending.fence, ..next.clone() },
                        )?;
                    }
                    over(tx, &job)?;
                    message::close(tx, message, next.status, None)?;
                }
                Effect::Tell(concern) => concern::tell(tx, message, concern)?,
                Effect::Again { at } => postpone(tx, &job, at)?,
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
        (message, same): (&Message, &Delivery),
        next: &Sending,
        decided: &Decision,
    ) -> Result<bool> {
        keep(tx, same, next)?;
        rows::recount(tx, same.id)?;
        self.decisions.push((message.id, decided.clone()));
        let text = tx.open_text(message.patient, body_place(same.id), &same.body)?;
        let facts = self.facts.get(&message.patient).ok_or_else(nothing_there)?;
        let outbound = Outbound {
            key: same.id,
            to: facts.address(tx, message.patient, same.point)?,
            from: self.courier.from().to_owned(),
            text,
            status_callback: None,
        };
        self.leaving.push(message_rows::Leaving {
            message: message.id,
            delivery: same.id,
            language: None,
            before: message.delivery,
        });
        self.plan.ready.push((held, outbound));
        Ok(true)
    }

    /// New words to an address. False when the words may not go.
    fn send_new(
        &mut self,
        tx: &mut Tx<'_>,
        held: Held,
        message: &Message,
        next: &Sending,
        (to, decided): (&To, &Decision),
    ) -> Result<bool> {
        let facts = self.facts.get(&message.patient).ok_or_else(nothing_there)?;
        let said = match compose(tx, self.courier, &self.profile, message, facts)? {
            Some(said) => said,
            None => return Ok(false),
        };
        let id = held.delivery;
        let body = tx.seal_text(message.patient, body_place(id), &said.text)?;
        let because = decided.reason();
        self.new.push(NewDelivery {
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
            basis: to.basis.code(),
            consent: to.basis.consent(),
            language: said.language.tag().to_owned(),
            segments: said.segments.count,
            body_hash: digest(&said.text),
            body,
            decided_at: tx.now(),
        });
        self.leaving.push(message_rows::Leaving {
            message: message.id,
            delivery: id,
            language: Some(said.language.tag().to_owned()),
            before: message.delivery,
        });
        let outbound = Outbound {
            key: id,
            to: facts.address(tx, message.patient, to.point)?,
            from: self.courier.from().to_owned(),
            text: Phi::new(said.text),
            status_callback: None,
        };
        self.plan.ready.push((held, outbound));
        Ok(true)
    }

    fn promise(&self, delivery: Option<&Delivery>) -> Capability {
        delivery.map_or(NOTHING_PROMISED, |delivery| self.courier.capability(&delivery.provider))
    }
}

/// Where a message goes, and by what right.
struct To {
    point: ContactPointId,
    channel: Channel,
    basis: Basis,
}

fn held(
    job: Claimed,
    message: &Message,
    (delivery, fence): (DeliveryId, u32),
    gateway: &Arc<dyn Gateway>,
) -> Held {
    Held {
        job,
        message: message.id,
        patient: message.patient,
        refill: message.refill,
        delivery,
        fence,
        gateway: Arc::clone(gateway),
    }
}

/// What a new address begins with: a doubt about the old one is a doubt about the patient.
fn readdressed(message: &Message, old: Option<&Delivery>) -> Sending {
    let class = message.template.declared().class;
    match old {
        Some(old) if old.sending.in_doubt => Sending {
            unknowns: 1,
            in_doubt: true,
            first_sent_at: old.sending.first_sent_at,
            maybe_duplicate: old.sending.maybe_duplicate,
            ..Sending::due(class)
        },
        _ => Sending::due(class),
    }
}

/// Writes what the machine made of a delivery; an error when somebody else was faster.
fn keep(tx: &mut Tx<'_>, delivery: &Delivery, next: &Sending) -> Result<()> {
    if *next == delivery.sending {
        return Ok(());
    }
    if rows::save(tx, delivery, next, None)? {
        return Ok(());
    }
    Err(Error::failed("a delivery was decided by somebody else"))
}

/// The job is done, in this transaction or not at all.
fn over(tx: &mut Tx<'_>, job: &Claimed) -> Result<()> {
    if engine::finish(tx, job)? { Ok(()) } else { Err(Error::failed("a lease was lost")) }
}

fn postpone(tx: &mut Tx<'_>, job: &Claimed, until: Instant) -> Result<()> {
    let until = until.max(tx.now().plus_millis(1));
    if engine::postpone(tx, job, until)? { Ok(()) } else { Err(Error::failed("a lease was lost")) }
}

fn nothing_there() -> Error {
    Error::failed("a decision refers to something that is not there")
}
