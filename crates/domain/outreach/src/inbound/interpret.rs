//! Understanding a text and acting on it: one step of a job, with its effect.

use care::task::{NewTask, rules::Kind};
use engine::{JobError, Verdict};
use kernel::{
    Actor, Channel, ContactPoint, ContactPointId, Error, Instant, PatientId, PhoneNumber, RefillId,
    Result,
};
use store::Tx;

use super::{
    actions::says_stop,
    answer, bring,
    jobs::Interpret,
    meant::{Meant, meant},
    model::{Reply, ReplyState},
    rows,
    spoken::wants_no_calls,
};
use crate::{
    contact_policy::{self, jobs::DEATH},
    facts::{self, Facts},
    message::{self, NewMessage, events::ReplyUnderstood},
    opt_in::{self, Answered},
    policy::{Occasion, Suspension},
    reply::{Confidence, Expecting, Intent, Reading, StopScope, interpret as read},
    template::Template,
};

/// After a clarifying message, what is still unclear goes to a person for so long, in milliseconds.
const ONE_CLARIFICATION: i64 = 86_400_000;
/// An answer that has not gone by then helps nobody, in milliseconds.
const ANSWER_USEFUL: i64 = 86_400_000;

/// The step of [`Interpret`] jobs. A text that was understood before is left alone.
pub fn interpret(tx: &mut Tx<'_>, job: &Interpret) -> Verdict {
    let reply = rows::find(tx, job.reply).map_err(JobError::of)?;
    let Some(reply) = reply else {
        return Err(JobError::Never(Error::NotFound { what: "reply" }));
    };
    if reply.state != ReplyState::Received {
        return Ok(());
    }
    let known = reply.patient.zip(reply.point).filter(|_| reply.is_vouched);
    let actor = known.map_or(Actor::Visitor, |(patient, _)| Actor::Patient(patient));
    tx.acting(actor, |tx| match known {
        Some((patient, point)) => Thread::open(tx, reply, patient, point)?.answer(tx),
        None => from_nobody(tx, &reply),
    })
    .and_then(|()| bring::pictures(tx, job.reply))
    .and_then(|()| tx.reach("outreach.reply_interpreted"))
    .map_err(JobError::of)
}

/// A text from a number of nobody, or of several people, or an e-mail that nobody vouches for: a person
/// reads it. Nothing is answered by itself, because the words could be meant for, and read by, somebody
/// else, and could have been written by anybody.
fn from_nobody(tx: &mut Tx<'_>, reply: &Reply) -> Result<()> {
    let reading = bring::picture_alone(reply).unwrap_or_else(|| {
        read(reply.text.reveal(), &kernel::Language::english(), &Expecting::Nothing)
    });
    if reply.channel == Channel::Sms
        && let Some(answered) = opt_in::answered(tx, reply)?
    {
        rows::note_read(tx, reply.id, ReplyState::Understood, &reading, None)?;
        return welcome(tx, reply, &answered);
    }
    let kind = match reading.intent {
        // In force for each of them already; which of them meant it, only a person finds out.
        Intent::Stop(_) if is_shared(tx, reply)? => Kind::SharedStop,
        // In force already, and nobody to call.
        Intent::Stop(_) | Intent::Courtesy if reading.also.is_empty() => {
            rows::note_read(tx, reply.id, ReplyState::Understood, &reading, None)?;
            return Ok(());
        }
        _ if reading.says(&Intent::Emergency) => Kind::UrgentSymptom,
        _ if reply.patient.is_some() => Kind::PatientQuestion,
        _ => Kind::UnknownSender,
    };
    rows::note_read(tx, reply.id, ReplyState::HandedOver, &reading, None)?;
    let mut new = NewTask::of(kind, format!("reply:{}", reply.id)).subject(reply.id.to_string());
    if let Some(patient) = reply.patient {
        new = new.patient(patient);
    }
    bring::bring(tx, reply, kind, new.because([reading.because.0]))
}

/// Whether the number a text came from is that of several patients.
fn is_shared(tx: &mut Tx<'_>, reply: &Reply) -> Result<bool> {
    let Some(sender) = rows::sender(tx, reply.id)? else { return Ok(false) };
    let Ok(phone) = PhoneNumber::parse(sender.reveal()) else { return Ok(false) };
    let owners = care::patient::owners(tx, &ContactPoint::Phone(phone))?;
    Ok(owners.iter().any(|(patient, _)| *patient != owners[0].0))
}

/// Who agreed just now is told once more what was agreed to; who did not hears nothing.
pub(super) fn welcome(tx: &mut Tx<'_>, reply: &Reply, answered: &Answered) -> Result<()> {
    let Answered::Yes(patient, from) = *answered else { return Ok(()) };
    let (channel, received_at) = (reply.channel, reply.received_at);
    let key = format!("answer:{}", reply.id);
    let new = NewMessage::new(patient, Template::ConsentWelcome, key)
        .until(received_at.plus_millis(ANSWER_USEFUL))
        .answering(reply.id, Occasion::Answer { from, channel, received_at });
    say(tx, &new)
}

/// Answers to one patient in a day: two machines do not talk for ever. What a person is needed for is
/// with a person all the same, and a stop or word of danger is always answered.
const MOST_ANSWERS: i64 = 20;

/// The patient spoke; what is answered, the pharmacy says.
pub(super) fn say(tx: &mut Tx<'_>, new: &NewMessage) -> Result<()> {
    let is_always = matches!(new.occasion, Occasion::StopConfirmation { .. })
        || new.template == Template::EmergencyReply;
    let since = tx.now().plus_millis(-ANSWER_USEFUL);
    if !is_always && MOST_ANSWERS <= message::rows::answers_since(tx, new.patient, since)? {
        return Ok(());
    }
    tx.acting(Actor::System, |tx| message::request(tx, new)).map(drop)
}

/// Whether the person at this address has said stop since.
pub(crate) fn stopped_after(tx: &mut Tx<'_>, reply: &Reply) -> Result<bool> {
    Ok(rows::after(tx, reply)?
        .iter()
        .any(|later| says_stop(later.channel, later.text.reveal()).is_some()))
}

/// One patient's thread, with what it waits for.
pub(super) struct Thread {
    pub(super) reply: Reply,
    pub(super) patient: PatientId,
    pub(super) point: ContactPointId,
    pub(super) facts: Facts,
    /// The refills that an answer may be about, in the order in which the pages number them.
    pub(super) open: Vec<RefillId>,
    /// Those that word of harm concerns, and that a new link leads to.
    pub(super) concerned: Vec<RefillId>,
    pub(super) reading: Reading,
}

impl Thread {
    fn open(
        tx: &mut Tx<'_>,
        reply: Reply,
        patient: PatientId,
        point: ContactPointId,
    ) -> Result<Self> {
        let facts = facts::of(tx, patient)?.ok_or(Error::NotFound { what: "patient" })?;
        let Meant { by_answer: open, by_harm: concerned } = meant(tx, patient)?;
        let of = u8::try_from(open.len()).unwrap_or(u8::MAX);
        let expecting = match (of, message::rows::last_said(tx, patient)?) {
            (0, _) => Expecting::Nothing,
            (_, Some(Template::WhichOne)) => Expecting::WhichOne { of },
            _ => Expecting::Confirmation { of },
        };
        let wants_none = reply.channel == Channel::Voice && wants_no_calls(reply.text.reveal());
        let said = if wants_none { "STOP" } else { reply.text.reveal().as_str() };
        let reading = bring::picture_alone(&reply)
            .unwrap_or_else(|| read(said, facts.language(), &expecting));
        Ok(Self { reply, patient, point, facts, open, concerned, reading })
    }

    fn answer(self, tx: &mut Tx<'_>) -> Result<()> {
        if self.reply.channel == Channel::Voice {
            return self.was_spoken(tx);
        }
        // What a text says besides comes first when it is danger.
        if self.says(&Intent::Emergency) {
            return self.emergency(tx);
        }
        let guessed = self.reading.confidence == Confidence::Low;
        match &self.reading.intent {
            Intent::Stop(scope) => self.stopped(tx, *scope),
            Intent::Start => self.starts(tx),
            Intent::Help => self.say(tx, Template::Help, None),
            Intent::WrongNumber if !guessed => self.wrong_number(tx),
            // After an emergency a person leads this thread; automation adds nothing of its own.
            _ if self.facts.automation_paused_at.is_some() => {
                self.hand_over(tx, Kind::PatientQuestion, None)
            }
            _ if self.asks_or_answers_for_consent(tx)? => Ok(()),
            Intent::SideEffect => answer::side_effect(tx, &self),
            Intent::Deceased => self.of_a_death(tx),
            Intent::Question
            | Intent::ChangeAddress
            | Intent::MovedPharmacy
            | Intent::CannotAfford
            | Intent::Check
            | Intent::LanguageChoice => {
                self.hand_over(tx, Kind::PatientQuestion, None)?;
                self.say_only(tx, Template::QuestionReceived, None)
            }
            Intent::When(_) => {
                let is_open = !self.open.is_empty();
                let kind = if is_open { Kind::DeliveryCall } else { Kind::PatientQuestion };
                self.hand_over(tx, kind, None)?;
                self.say_only(tx, Template::QuestionReceived, None)
            }
            Intent::CallMe => {
                self.hand_over(tx, Kind::CallBack, None)?;
                self.say_only(tx, Template::CallBackComing, None)
            }
            Intent::NewLink => self.say(tx, Template::NewLink, self.concerned.first().copied()),
            Intent::Courtesy => self.understood(tx, None),
            Intent::Confirm(_)
            | Intent::Decline(_)
            | Intent::Mixed { .. }
            | Intent::Later
            | Intent::HasEnough
            | Intent::DosesLeft(_)
                if !guessed =>
            {
                answer::apply(tx, &self)
            }
            _ => self.unclear(tx),
        }
    }

    /// Whether the text says this, before all or besides.
    pub(super) fn says(&self, intent: &Intent) -> bool {
        self.reading.says(intent)
    }

    /// Notes what was understood, and tells whoever subscribed.
    pub(super) fn understood(&self, tx: &mut Tx<'_>, refill: Option<RefillId>) -> Result<()> {
        rows::note_read(tx, self.reply.id, ReplyState::Understood, &self.reading, refill)?;
        self.tell(tx, refill)
    }

    fn tell(&self, tx: &mut Tx<'_>, refill: Option<RefillId>) -> Result<()> {
        let understood = ReplyUnderstood {
            reply: self.reply.id,
            patient: self.patient,
            refill,
            intent: self.reading.intent.code().to_owned(),
        };
        engine::emit(tx, &understood).map(drop)
    }

    pub(super) fn say(
        &self,
        tx: &mut Tx<'_>,
        template: Template,
        refill: Option<RefillId>,
    ) -> Result<()> {
        self.understood(tx, refill)?;
        self.say_only(tx, template, refill)
    }

    /// Answers where the text came from, once for each text.
    pub(super) fn say_only(
        &self,
        tx: &mut Tx<'_>,
        template: Template,
        refill: Option<RefillId>,
    ) -> Result<()> {
        let count = u32::try_from(self.open.len()).unwrap_or(u32::MAX);
        self.say_of(tx, template, refill, count)
    }

    /// The same, in words that speak of so many refills.
    pub(super) fn say_of(
        &self,
        tx: &mut Tx<'_>,
        template: Template,
        refill: Option<RefillId>,
        count: u32,
    ) -> Result<()> {
        let (from, channel) = (self.point, self.reply.channel);
        let received_at = self.reply.received_at;
        let key = format!("answer:{}", self.reply.id);
        let new = NewMessage::new(self.patient, template, key)
            .about(refill)
            .of_open(count)
            .until(received_at.plus_millis(ANSWER_USEFUL))
            .answering(self.reply.id, Occasion::Answer { from, channel, received_at });
        say(tx, &new)
    }

    /// The stop is in force since the text was kept. It is confirmed once, unless the carrier did.
    fn stopped(&self, tx: &mut Tx<'_>, scope: StopScope) -> Result<()> {
        // "Stop, she has died": a person reads that, and no automatic word answers it.
        if self.says(&Intent::Deceased) {
            return self.of_a_death(tx);
        }
        // What else was said, a person reads; the stop is confirmed all the same.
        if self.reading.also.is_empty() {
            self.understood(tx, None)?;
        } else {
            self.hand_over(tx, Kind::PatientQuestion, None)?;
        }
        if self.reply.carrier_confirmed_stop {
            return Ok(());
        }
        let since = contact_policy::stopped_at(tx, self.patient)?;
        let key = match since {
            Some(at) => format!("stop:{}:{}", self.patient, at.0),
            None => format!("stop:{}", self.reply.id),
        };
        let template = match (since, scope) {
            (None, StopScope::Refills) => Template::StopPartConfirmed,
            _ => Template::StopConfirmed,
        };
        let (from, channel) = (self.point, self.reply.channel);
        let occasion =
            Occasion::StopConfirmation { from, channel, received_at: self.reply.received_at };
        let new = NewMessage::new(self.patient, template, key).answering(self.reply.id, occasion);
        say(tx, &new)
    }

    /// A fixed reply, a person, and no other automatic word in this thread. Nothing ships meanwhile.
    fn emergency(&self, tx: &mut Tx<'_>) -> Result<()> {
        let now = tx.now();
        contact_policy::pause_automation(tx, self.patient)?;
        self.hand_over(tx, Kind::UrgentSymptom, Some(now))?;
        answer::harm(tx, self)?;
        self.say_only(tx, Template::EmergencyReply, None)
    }

    /// Whoever tells us of a death reads no automatic word from us, neither now nor before a person has
    /// looked.
    pub(super) fn of_a_death(&self, tx: &mut Tx<'_>) -> Result<()> {
        let now = tx.now();
        contact_policy::pause_automation(tx, self.patient)?;
        self.hand_over(tx, Kind::PatientQuestion, Some(now))
    }

    fn wrong_number(&self, tx: &mut Tx<'_>) -> Result<()> {
        let why = Suspension::WrongNumber.code();
        care::patient::suspend_contact(tx, self.patient, self.point, why)?;
        self.hand_over(tx, Kind::WrongPerson, None)?;
        self.say_only(tx, Template::WrongNumberNoted, None)
    }

    /// One clarifying message a day, then a person.
    pub(super) fn unclear(&self, tx: &mut Tx<'_>) -> Result<()> {
        // Whatever else is unclear, that somebody feels ill is not.
        if self.says(&Intent::SideEffect) {
            return answer::side_effect(tx, self);
        }
        // What is not clear in words may be in the picture.
        if 0 < self.reply.pictures {
            return self.pictured(tx);
        }
        let asked_lately =
            self.facts.clarified_at.is_some_and(|at| tx.now().millis_since(at) < ONE_CLARIFICATION);
        if asked_lately || self.may_not_be_asked(tx)? {
            return self.hand_over(tx, Kind::UnclearReply, None);
        }
        contact_policy::note_clarified(tx, self.patient)?;
        let template =
            if self.open.len() > 1 { Template::WhichOne } else { Template::DidNotUnderstand };
        self.say(tx, template, None)
    }

    /// A person looks at the picture; who sent it hears so once, however many follow.
    fn pictured(&self, tx: &mut Tx<'_>) -> Result<()> {
        let is_first = bring::waiting(tx, &self.reply, Kind::PictureSent)?.is_none();
        self.hand_over(tx, Kind::PictureSent, None)?;
        if is_first { self.say_only(tx, Template::QuestionReceived, None) } else { Ok(()) }
    }

    /// A person reads it.
    pub(super) fn hand_over(
        &self,
        tx: &mut Tx<'_>,
        kind: Kind,
        due_at: Option<Instant>,
    ) -> Result<()> {
        rows::note_read(tx, self.reply.id, ReplyState::HandedOver, &self.reading, None)?;
        let rule = self.reading.because.0;
        let of_a_death = (self.says(&Intent::Deceased) && rule != DEATH).then_some(DEATH);
        let reasons = std::iter::once(rule).chain(of_a_death);
        let mut new = NewTask::of(kind, format!("reply:{}", self.reply.id))
            .patient(self.patient)
            .subject(self.reply.id.to_string())
            .because(reasons);
        if let Some(at) = due_at {
            new = new.due(at);
        }
        bring::bring(tx, &self.reply, kind, new)?;
        self.tell(tx, None)
    }
}
