//! What patients and staff do with a refill.

use audit::Act;
use identity::{Permission, permit_on};
use kernel::{Actor, Channel, Day, Error, Instant, PatientId, RefillId, Result};
use store::Tx;

use super::{
    answers::{Answers, DeliveryChoice, Expected, Question, Reason, Route, route},
    cells,
    delivery::{Constraints, Delivery, NoDay, safe_deliveries},
    jobs,
    model::Refill,
    moves::{is_told_since, locked, open, open_again, shift},
    rows::{self, Came},
    state::{Cause, Outcome, State},
};
use crate::{
    amount::{DaysSupply, Quantity},
    choice::choices,
    dispense, medication,
    pharmacy::{self, PharmacyProfile},
    supply::rules::Supply,
    task::{self, NewTask, rules::Kind},
    therapy,
};

choices! {
    /// By which way an answer came.
    Source {
        /// A text message.
        Sms = "sms",
        /// An e-mail.
        Email = "email",
        /// A key pressed in a call that we made.
        Call = "call",
        /// A secure message.
        Portal = "portal",
        /// The page behind the link.
        Page = "page",
        /// Somebody here wrote down what the patient said.
        Staff = "staff",
        /// Another system.
        Import = "import",
    }
}

impl Source {
    /// The way of an answer that came back on a wire.
    pub const fn of(channel: Channel) -> Self {
        match channel {
            Channel::Sms => Self::Sms,
            Channel::Email => Self::Email,
            Channel::Voice => Self::Call,
            Channel::Push => Self::Page,
            Channel::Portal => Self::Portal,
            // Somebody here opened the envelope.
            Channel::Letter => Self::Staff,
        }
    }

    /// Whether it was read out of free words, so that they are told as the patient's own.
    pub const fn is_written(self) -> bool {
        matches!(self, Self::Sms | Self::Email | Self::Portal)
    }
}

/// A set of answers as it was sent.
#[derive(Clone, Debug)]
pub struct Submission {
    /// The answers.
    pub answers: Answers,
    /// By which way they came.
    pub source: Source,
    /// On which channel the question was asked.
    pub channel: Option<Channel>,
    /// When it was asked.
    pub asked_at: Option<Instant>,
    /// The `answers_version` that the page was made for: a page sent twice changes nothing the
    /// second time. None for a reply, whose message is received once.
    pub version: Option<u32>,
}

/// Where a submission led.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// Where the refill stands now.
    pub state: State,
    /// Why, as codes of [`Reason`].
    pub because: Vec<String>,
    /// The delivery agreed on.
    pub delivery: Option<Delivery>,
    /// Whether this submission was taken, and not one sent twice.
    pub is_new: bool,
}

/// What can be offered to a patient today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The safe deliveries, soonest first; or why there is none.
    pub deliveries: std::result::Result<Vec<Delivery>, NoDay>,
    /// What a correct answer would say.
    pub expected: Expected,
    /// Doses of the last hand-over, when the product is counted in doses.
    pub handed_over: Option<u16>,
}

/// Delivery days on offer.
const MOST_DAYS: usize = 10;

/// Notes that a gateway accepted a message about this refill.
pub fn asked(tx: &mut Tx<'_>, id: RefillId) -> Result<()> {
    let mut refill = locked(tx, id)?;
    shift(tx, &mut refill, Cause::MessageAccepted, None)?;
    Ok(())
}

/// Notes that its page was viewed by somebody who matched the patient. A day later, without an
/// answer, it becomes work for a person.
pub fn seen(tx: &mut Tx<'_>, id: RefillId) -> Result<()> {
    let mut refill = locked(tx, id)?;
    may_answer(tx, &refill)?;
    if shift(tx, &mut refill, Cause::PageViewed, None)?.is_some() {
        jobs::remember_seen(tx, &refill)?;
    }
    Ok(())
}

/// What a page was filled in with so far.
pub fn draft(tx: &mut Tx<'_>, id: RefillId) -> Result<Answers> {
    let refill = super::find(tx, id)?;
    may_answer(tx, &refill)?;
    let given = rows::answers(tx, &refill)?;
    let draft = given.into_iter().filter(|answer| answer.version == 0);
    Ok(cells::read(draft.map(|answer| (answer.question, answer.value, answer.words))))
}

/// Keeps answers that settle nothing yet, beside those kept before: a page that is not sent, or a
/// text with a number of doses only. A severe side effect
/// does not wait for the last page: it is taken as an answer at once.
pub fn save_draft(tx: &mut Tx<'_>, id: RefillId, answers: Answers) -> Result<()> {
    let source = source_of(tx.actor());
    save_draft_from(tx, id, answers, (source, None))
}

/// The same, for whoever knows by which way the answers came.
pub fn save_draft_from(
    tx: &mut Tx<'_>,
    id: RefillId,
    answers: Answers,
    (source, channel): (Source, Option<Channel>),
) -> Result<()> {
    let refill = locked(tx, id)?;
    may_answer(tx, &refill)?;
    if !refill.state.takes_answers() {
        return Err(Error::refused("refill-closed"));
    }
    let came = Came { source, channel, asked_at: None };
    rows::upsert_draft(tx, &refill, &came, cells::write(&answers))?;
    audit::note(tx, Act::Changed, "refill-answers", id, Some(refill.patient))?;
    if answers.is_grave() {
        let submission = Submission { answers, source, channel, asked_at: None, version: None };
        answer(tx, id, submission)?;
    }
    Ok(())
}

/// The refill, for whoever may answer it.
pub fn answerable(tx: &mut Tx<'_>, id: RefillId) -> Result<Refill> {
    let refill = super::find(tx, id)?;
    may_answer(tx, &refill)?;
    Ok(refill)
}

/// Takes grave answers about a refill that keeps no drafts any more: harm is told to a pharmacist
/// whatever became of the refill in the meantime, in the words in which it was told. What was arranged
/// stands, and what a page was filled in with beside it is not said by it. What was told since the
/// version of the page, or with the last answer where the page has none, is not told again.
pub fn told_late(tx: &mut Tx<'_>, id: RefillId, told: Submission) -> Result<()> {
    let mut refill = locked(tx, id)?;
    may_answer(tx, &refill)?;
    let since = told.version.unwrap_or(refill.answers_version.saturating_sub(1));
    if is_told_since(tx, id, (told.source, since), &told.answers)? {
        return Ok(());
    }
    if refill.state != State::Filled {
        return answer(tx, id, Submission { version: None, ..told }).map(drop);
    }
    let answers = told.answers.with_words_of(&super::answers_so_far(tx, id)?);
    let route = route(&answers, &Expected::default()).ok_or(Error::refused("refill-closed"))?;
    refill.answers_version += 1;
    let said = cells::write(&answers);
    let questions: Vec<Question> = said.iter().map(|(question, ..)| *question).collect();
    let came = Came { source: told.source, channel: told.channel, asked_at: told.asked_at };
    rows::upsert_draft(tx, &refill, &came, said)?;
    rows::number_answers(tx, id, refill.answers_version, questions)?;
    rows::set_answered(tx, id, refill.answers_version, refill.delivery)?;
    audit::note(tx, Act::Created, "refill-answers", id, Some(refill.patient))?;
    refill.because = route.because.iter().map(|reason| reason.code().to_owned()).collect();
    open_again(tx, &refill, Kind::UrgentSymptom)
}

/// Takes an answer and judges it.
///
/// Refused: `answer-unfinished` without a last word, `refill-closed` after the hand-over.
pub fn answer(tx: &mut Tx<'_>, id: RefillId, submission: Submission) -> Result<Answered> {
    let mut refill = locked(tx, id)?;
    may_answer(tx, &refill)?;
    if refill.state == State::Filled {
        return Err(Error::refused("refill-closed"));
    }
    if submission.version.is_some_and(|version| version != refill.answers_version) {
        return Ok(answered(&refill, false));
    }
    let draft = draft(tx, id)?;
    let submitted = submission.answers.with_words_of(&draft);
    let said = cells::write(&submitted);
    let answers = submitted.over(draft);
    let offer = offer(tx, id, answers.doses_left)?;
    let route = route(&answers, &offer.expected).ok_or(Error::refused("answer-unfinished"))?;
    refill.answers_version += 1;
    refill.delivery = agreed(&answers, &offer);
    let came = Came {
        source: submission.source,
        channel: submission.channel,
        asked_at: submission.asked_at,
    };
    rows::upsert_draft(tx, &refill, &came, said)?;
    rows::number_draft(tx, id, refill.answers_version)?;
    rows::set_answered(tx, id, refill.answers_version, refill.delivery)?;
    audit::note(tx, Act::Created, "refill-answers", id, Some(refill.patient))?;
    take(tx, &mut refill, &route)?;
    Ok(answered(&refill, true))
}

/// Moves the refill where the answer leads; where a person already decides, tells that person.
fn take(tx: &mut Tx<'_>, refill: &mut Refill, route: &Route) -> Result<()> {
    let codes = || route.because.iter().map(|reason| reason.code().to_owned());
    match refill.state {
        State::NeedsPharmacist => {
            let mut because = refill.because.clone();
            because.extend(codes().filter(|code| *code != Reason::Clean.code()));
            because.sort();
            because.dedup();
            rows::set_because(tx, refill.id, &because.join(" "))?;
            refill.because = because;
            if route.because.iter().any(|reason| reason.is_grave()) {
                open(tx, refill, Kind::UrgentSymptom)?;
            }
            open(tx, refill, Kind::PharmacistReview)
        }
        State::Ordered => {
            if route.to == Outcome::Confirmed && route.because == [Reason::Clean] {
                return Ok(());
            }
            refill.because = codes().collect();
            rows::set_because(tx, refill.id, &refill.because.join(" "))?;
            let is_clinical = route.to == Outcome::NeedsPharmacist;
            open(tx, refill, if is_clinical { Kind::UrgentSymptom } else { Kind::OrderChange })
        }
        _ => {
            let stopped = refill.stopped();
            if shift(tx, refill, Cause::Answered, Some(Vec::new()))?.is_some() {
                let to = if stopped.is_some() { Outcome::NeedsPharmacist } else { route.to };
                let mut because: Vec<String> = codes().collect();
                if let Some(why) = stopped {
                    because.retain(|code| code != Reason::Clean.code());
                    because.push(why.code().to_owned());
                }
                shift(tx, refill, Cause::Judged(to), Some(because))?;
            }
            Ok(())
        }
    }
}

/// What can be offered today to a patient who counts so many doses.
pub fn offer(tx: &mut Tx<'_>, id: RefillId, counted: Option<u16>) -> Result<Offer> {
    let refill = super::find(tx, id)?;
    let profile = pharmacy::current(tx)?;
    let today = profile.zone.day(tx.now());
    let fills = dispense::of_therapy(tx, refill.therapy)?;
    let holds = therapy::holds(tx, refill.therapy)?;
    let supply =
        Supply::of(&fills.iter().map(dispense::Dispense::fill).collect::<Vec<_>>(), &holds);
    let drug = therapy::find(tx, refill.therapy)?.medication;
    let is_counted = medication::find(tx, drug)?.is_counted;
    let last = fills
        .last()
        .and_then(|fill| Some(Pace { quantity: fill.quantity?, lasts: fill.lasts }))
        .filter(|_| is_counted);
    let doses_left = last.and_then(|pace| pace.doses_in(supply.on_hand(today)));
    let missing = doses_left.zip(counted).map_or(0, |(left, counted)| left.saturating_sub(counted));
    let short_by = last.map_or(0, |pace| pace.days_of(missing));
    let deliveries = deliveries(&refill, &profile, (today, short_by));
    let safe_days = deliveries.iter().flatten().map(|it| it.arrives_on).collect();
    let handed_over = last.and_then(|pace| pace.doses_in(u32::from(pace.lasts.days())));
    Ok(Offer { deliveries, expected: Expected { doses_left, safe_days }, handed_over })
}

/// How fast doses are used: so many in so many days.
#[derive(Clone, Copy)]
struct Pace {
    quantity: Quantity,
    lasts: DaysSupply,
}

impl Pace {
    /// Whole doses used in so many days.
    fn doses_in(self, days: u32) -> Option<u16> {
        let doses = i64::from(days) * self.quantity.thousandths();
        u16::try_from(doses / i64::from(self.lasts.days()) / 1_000).ok()
    }

    /// The days that so many doses last, the last one begun counted in full.
    fn days_of(self, doses: u16) -> i32 {
        let days = i64::from(doses) * 1_000 * i64::from(self.lasts.days());
        let each = self.quantity.thousandths().max(1);
        i32::try_from((days + each - 1) / each).unwrap_or(i32::MAX)
    }
}

/// The safe deliveries of a refill when a parcel can be packed tomorrow at the soonest, and the
/// patient has so many days less than the record says.
fn deliveries(
    refill: &Refill,
    profile: &PharmacyProfile,
    (today, short_by): (Day, i32),
) -> std::result::Result<Vec<Delivery>, NoDay> {
    let window = refill.window.as_ref().ok_or(NoDay::AllowedTooLate)?;
    let dose = window.dose_to_meet();
    let short = window.runs_out_on.plus_days(-short_by);
    let constraints = Constraints {
        ship_from: today.plus_days(1),
        earliest_fill_on: window.earliest_fill_on,
        deliver_from: window.deliver_from,
        next_dose_on: if 0 < short_by { dose.min(short) } else { dose },
    };
    safe_deliveries(&profile.shipping, &constraints, MOST_DAYS)
}

/// A patient stopped all messages: whatever refill still waits for an answer becomes a call. Gives
/// the number of refills concerned.
pub fn contact_stopped(tx: &mut Tx<'_>, patient: PatientId) -> Result<usize> {
    let waiting: Vec<Refill> = rows::open_of_patient(tx, patient)?
        .into_iter()
        .filter(|refill| refill.state.awaits_answer())
        .collect();
    for refill in &waiting {
        let key = format!("contact-stopped:{}", refill.id);
        let new = NewTask::of(Kind::ContactStopped, key).patient(patient).refill(refill.id);
        task::open(tx, new)?;
    }
    Ok(waiting.len())
}

/// A patient answers for their own refills and knows of no others; staff write down what they are
/// told.
fn may_answer(tx: &mut Tx<'_>, refill: &Refill) -> Result<()> {
    match tx.actor() {
        Actor::Staff(_) => permit_on(tx, Permission::RecordCare, refill.id, Some(refill.patient)),
        Actor::Patient(patient) if *patient != refill.patient => {
            let (code, subject) = (Permission::AnswerRefill.code(), refill.id.to_string());
            audit::denied(tx, code, Some(subject), Some(refill.patient));
            Err(Error::NotFound { what: "refill" })
        }
        _ => permit_on(tx, Permission::AnswerRefill, refill.id, Some(refill.patient)),
    }
}

/// By which way somebody answers who has not said so: a patient is on the page, and what the
/// program itself takes down came by text.
const fn source_of(actor: &Actor) -> Source {
    match actor {
        Actor::Staff(_) => Source::Staff,
        Actor::Source(_) => Source::Import,
        Actor::System | Actor::Vendor(_) => Source::Sms,
        Actor::Patient(_) | Actor::Caregiver(_) | Actor::Visitor => Source::Page,
    }
}

fn agreed(answers: &Answers, offer: &Offer) -> Option<Delivery> {
    let Some(DeliveryChoice::On(day)) = answers.delivery else { return None };
    offer.deliveries.as_ref().ok()?.iter().find(|it| it.arrives_on == day).copied()
}

fn answered(refill: &Refill, is_new: bool) -> Answered {
    Answered {
        state: refill.state,
        because: refill.because.clone(),
        delivery: refill.delivery,
        is_new,
    }
}
