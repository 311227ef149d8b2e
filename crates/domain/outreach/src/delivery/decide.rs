//! Deciding: one transaction for a batch of messages. Every rule is judged by what is true in it, whatever
//! was judged before, and what is decided is durable before a byte leaves.

use std::{collections::BTreeMap, sync::Arc};

use care::pharmacy::PharmacyProfile;
use engine::{Claimed, JobError};
use kernel::{DeliveryId, Error, Instant, MessageId, PatientId, RefillId, Result};
use store::Tx;

use super::{
    compose::Composer,
    concern,
    courier::{Courier, NOTHING_PROMISED},
    dispatch::To,
    model::{Delivery, NewDelivery},
    rows,
    rules::{Effect, Input, Sending, step},
    status::Status,
};
use crate::{
    decision::{self, NewDecision},
    facts::{self, Facts},
    gateway::{Capability, Gateway, Outbound},
    message::{self, Message, State, jobs::Deliver, rows as message_rows},
    policy::{Decision, Hold, HoldScope, Occasion, Reason},
    together::{self, Shares},
};

/// A message whose intent is ours for now.
pub(super) struct Held {
    pub(super) job: Claimed,
    pub(super) message: MessageId,
    pub(super) patient: PatientId,
    pub(super) refill: Option<RefillId>,
    pub(super) is_shared: bool,
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

/// One message to be decided, with the job that asks for it and the delivery it has.
pub(super) struct Case {
    pub(super) job: Claimed,
    pub(super) message: Message,
    pub(super) delivery: Option<Delivery>,
    /// Whether the words that the delivery carries speak for several refills.
    pub(super) was_shared: bool,
}

impl Case {
    /// The intent of this message on a delivery.
    pub(super) fn held(
        &self,
        delivery: DeliveryId,
        fence: u32,
        gateway: &Arc<dyn Gateway>,
    ) -> Held {
        let has_words = self.delivery.as_ref().is_some_and(|it| it.id == delivery);
        Held {
            job: self.job.clone(),
            message: self.message.id,
            patient: self.message.patient,
            refill: self.message.refill,
            is_shared: if has_words { self.was_shared } else { self.message.is_shared() },
            delivery,
            fence,
            gateway: Arc::clone(gateway),
        }
    }

    /// Whether the last address was at fault and the message looks for another.
    fn looks_elsewhere(&self) -> bool {
        self.message.state == State::Waiting
            && self.delivery.as_ref().is_some_and(|it| it.sending.status.is_settled())
    }
}

/// Decides a batch of jobs of different lanes. An error means that nothing of the batch is kept.
pub(super) fn all(tx: &mut Tx<'_>, courier: &Courier, jobs: Vec<Claimed>) -> Result<Plan> {
    let (mut cases, lost) = gather(tx, jobs, |_, _| true)?;
    for job in lost {
        let gone = || JobError::Never(Error::NotFound { what: "message" });
        let why = job.payload::<Deliver>().err().unwrap_or_else(gone);
        engine::release(tx, &job, &why)?;
    }
    let patients = patients_of(&cases);
    // From here on a stop waits for this intent, or this decision for the stop. What has changed of
    // a message since it was read refuses the writes below.
    care::patient::hold(tx, patients.iter().copied())?;
    let facts = facts::load(tx, &patients)?;
    tx.fetch_keys(&patients)?;
    let profile = care::pharmacy::current(tx)?;
    let words = cases.iter_mut().map(|case| {
        let unsent = case.delivery.as_ref().is_some_and(|it| it.sending.is_unsent());
        (&mut case.message, unsent)
    });
    let shares = together::look(tx, words)?;
    let mut sheet = Sheet::new(courier, facts, profile, shares);
    for case in &cases {
        sheet.judge(tx, case)?;
    }
    sheet.write(tx)
}

/// The messages that jobs ask for and that fit, and the jobs that are left.
pub(super) fn gather(
    tx: &mut Tx<'_>,
    jobs: Vec<Claimed>,
    fits: impl Fn(&Message, Option<&Delivery>) -> bool,
) -> Result<(Vec<Case>, Vec<Claimed>)> {
    let mut wanted = Vec::with_capacity(jobs.len());
    let mut left = Vec::new();
    for job in jobs {
        match job.payload::<Deliver>() {
            Ok(payload) => wanted.push((job, payload.message)),
            Err(_) => left.push(job),
        }
    }
    let messages: Vec<MessageId> = wanted.iter().map(|(_, message)| *message).collect();
    let mut cases = Vec::with_capacity(wanted.len());
    for ((job, _), found) in wanted.into_iter().zip(rows::cases(tx, &messages)?) {
        match found {
            Some((message, delivery)) if fits(&message, delivery.as_ref()) => {
                let was_shared = message.is_shared();
                cases.push(Case { job, message, delivery, was_shared });
            }
            _ => left.push(job),
        }
    }
    Ok((cases, left))
}

/// Whom the messages are for, each once and in order.
pub(super) fn patients_of(cases: &[Case]) -> Vec<PatientId> {
    let mut patients: Vec<PatientId> = cases.iter().map(|case| case.message.patient).collect();
    patients.sort();
    patients.dedup();
    patients
}

/// What a batch comes to, written at its end in as few statements as one message would need.
pub(super) struct Sheet<'c> {
    pub(super) courier: &'c Courier,
    pub(super) facts: BTreeMap<PatientId, Facts>,
    pub(super) composer: Composer<'c>,
    pub(super) shares: Shares,
    pub(super) plan: Plan,
    pub(super) new: Vec<NewDelivery>,
    pub(super) leaving: Vec<message_rows::Leaving>,
    pub(super) decisions: Vec<NewDecision>,
    waiting: Vec<(MessageId, &'static str, Instant)>,
}

impl<'c> Sheet<'c> {
    pub(super) fn new(
        courier: &'c Courier,
        facts: BTreeMap<PatientId, Facts>,
        profile: PharmacyProfile,
        shares: Shares,
    ) -> Self {
        Self {
            courier,
            facts,
            composer: Composer::new(courier, profile),
            shares,
            plan: Plan::default(),
            new: Vec::new(),
            leaving: Vec::new(),
            decisions: Vec::new(),
            waiting: Vec::new(),
        }
    }

    fn write(self, tx: &mut Tx<'_>) -> Result<Plan> {
        self.shares.keep(tx, self.new.iter().map(|it| it.message))?;
        rows::insert_all(tx, self.new)?;
        message_rows::sending_all(tx, &self.leaving)?;
        decision::rows::insert_all(tx, &self.decisions)?;
        message_rows::wait_all(tx, &self.waiting)?;
        Ok(self.plan)
    }

    fn judge(&mut self, tx: &mut Tx<'_>, case: &Case) -> Result<()> {
        if case.message.state == State::Closed {
            return over(tx, &case.job);
        }
        let Some(delivery) = case.delivery.as_ref().filter(|_| !case.looks_elsewhere()) else {
            return self.ask_policy(tx, case);
        };
        let carrier = self.promise(Some(delivery));
        let (now, bits) = (tx.now(), tx.bits());
        let (next, effects) = step(delivery.sending.clone(), Input::Woken, carrier, now, bits);
        if effects == [Effect::Decide] {
            return self.ask_policy(tx, case);
        }
        keep(tx, delivery, &next)?;
        for effect in &effects {
            match effect {
                Effect::LookUp { fence } => {
                    let gateway =
                        self.courier.named(&delivery.provider).ok_or_else(nothing_there)?;
                    self.plan.questions.push(case.held(delivery.id, *fence, gateway));
                }
                Effect::Again { at } => postpone(tx, &case.job, *at)?,
                Effect::Settled => {
                    over(tx, &case.job)?;
                    message::close(tx, &case.message, next.status, None)?;
                }
                Effect::Tell(concern) => concern::tell(tx, &case.message, *concern)?,
                Effect::Decide | Effect::Send { .. } => {}
            }
        }
        if effects.is_empty() { over(tx, &case.job) } else { Ok(()) }
    }

    /// What the rules say of a message now.
    pub(super) fn decided(&self, tx: &Tx<'_>, message: &Message) -> Result<Decision> {
        let facts = self.facts.get(&message.patient).ok_or_else(nothing_there)?;
        let mut reach = facts.reach_for(message.id);
        if self.courier.carriers.lack(message.only) {
            // Somebody has still to set up a carrier: that is no fault of the patient's addresses.
            reach.hold = Some(Hold { scope: HoldScope::Everything, until: None });
        } else {
            let template = message.template;
            reach.routes.retain(|route| {
                let way = (route.point, route.channel);
                self.courier.carriers.carry(route.channel)
                    && template.goes_by(route.channel)
                    && !message.tried.contains(&way)
            });
        }
        if facts.automation_paused_at.is_some() && matches!(message.occasion, Occasion::Initiated) {
            reach.hold = reach.hold.or(Some(Hold { scope: HoldScope::Initiated, until: None }));
        }
        if let Some(decided) = self.shares.decide(message, tx.now()) {
            return Ok(decided);
        }
        let mut request = message.request();
        // Asked for by a way that nobody carries here: then by any.
        request.only = request.only.filter(|channel| {
            let is_carried = self.courier.carriers.carry(*channel);
            self.courier.carriers.is_empty() || is_carried && message.template.goes_by(*channel)
        });
        Ok(facts.decide(&request, &reach, tx.now()))
    }

    /// Keeps a decision with what it was judged by.
    pub(super) fn note(
        &mut self,
        tx: &Tx<'_>,
        message: &Message,
        decision: Decision,
    ) -> Result<()> {
        let facts = self.facts.get(&message.patient).ok_or_else(nothing_there)?;
        let judged = Some(facts.judged(message, tx.now()).kept());
        self.decisions.push(NewDecision { message: message.id, decision, judged });
        Ok(())
    }

    fn ask_policy(&mut self, tx: &mut Tx<'_>, case: &Case) -> Result<()> {
        let message = &case.message;
        let decided = self.decided(tx, message)?;
        match &decided {
            Decision::Send { point, channel, basis, until, .. } => {
                let (point, channel, basis, until) = (*point, *channel, *basis, *until);
                let to = To { point, channel, basis, until };
                self.send(tx, case, &to, &decided)
            }
            Decision::Wait { until, because } => {
                let until = *until;
                let same_rule = message.rule.as_deref() == Some(because.rule());
                // A hold is asked about again and again, and so is what became of another text: that
                // is told once.
                let asks_again =
                    matches!(because, Reason::Held { .. } | Reason::AlreadyTold { .. });
                let told = message.wait_until == Some(until) || asks_again;
                if !(same_rule && told) {
                    self.note(tx, message, decided.clone())?;
                }
                self.waiting.push((message.id, because.rule(), until));
                if let Some(delivery) = &case.delivery {
                    self.advance(tx, delivery, Input::Deferred { until })?;
                }
                postpone(tx, &case.job, until)
            }
            Decision::Withhold(reason) | Decision::Drop(reason) => {
                self.note(tx, message, decided.clone())?;
                let expired = matches!(decided, Decision::Drop(_));
                self.close(tx, case, reason, expired)
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

    /// The message will not go: by the rules, or because it has lost its use.
    pub(super) fn close(
        &self,
        tx: &mut Tx<'_>,
        case: &Case,
        reason: &Reason,
        expired: bool,
    ) -> Result<()> {
        let (input, ours) = if expired {
            (Input::Expired, Status::Stale)
        } else {
            (Input::Withheld, Status::Suppressed)
        };
        let outcome = match &case.delivery {
            Some(delivery) if !case.looks_elsewhere() => self.advance(tx, delivery, input)?,
            _ => ours,
        };
        over(tx, &case.job)?;
        message::close(tx, &case.message, outcome, Some(reason))?;
        concern::no_way(tx, &case.message, reason)
    }

    pub(super) fn promise(&self, delivery: Option<&Delivery>) -> Capability {
        delivery.map_or(NOTHING_PROMISED, |delivery| self.courier.capability(&delivery.provider))
    }
}

/// Writes what the machine made of a delivery; an error when somebody else was faster.
pub(super) fn keep(tx: &mut Tx<'_>, delivery: &Delivery, next: &Sending) -> Result<()> {
    if *next == delivery.sending || rows::save(tx, delivery, next, None)? {
        return Ok(());
    }
    Err(Error::failed("a delivery was decided by somebody else"))
}

/// The job is done, in this transaction or not at all.
pub(super) fn over(tx: &mut Tx<'_>, job: &Claimed) -> Result<()> {
    if engine::finish(tx, job)? { Ok(()) } else { Err(lost()) }
}

pub(super) fn postpone(tx: &mut Tx<'_>, job: &Claimed, until: Instant) -> Result<()> {
    let until = until.max(tx.now().plus_millis(1));
    if engine::postpone(tx, job, until)? { Ok(()) } else { Err(lost()) }
}

fn lost() -> Error {
    Error::failed("a lease was lost")
}

pub(super) fn nothing_there() -> Error {
    Error::failed("a decision refers to something that is not there")
}
