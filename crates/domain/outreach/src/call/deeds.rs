//! What follows from a key: answers kept, a stop, a person who calls. Each is a part of the transaction
//! of its step.

use audit::Act;
use care::{
    patient::Patient,
    refill::{
        self, Refill, Source, Submission,
        answers::{Answers, Confirm},
    },
    task::{self, NewTask, rules::Kind},
};
use kernel::{
    Actor, Channel, ContactPoint, ContactPointId, Day, Instant, Language, PatientId, Phi, RefillId,
    Result,
};
use store::Tx;
use words::words;

use super::{
    around::{Around, Medicine},
    keys::ASKED,
    port::Asked,
    progress::Progress,
    route::is_flagged,
    script::Deed,
};
use crate::{
    contact_policy, facts,
    gateway::InboundText,
    inbound,
    message::Message,
    policy::{CallDue, Promise, Suspension},
};

/// So many doses above twice what there can be are still believed at once, as on the pages.
const FEW: u16 = 2;

/// A call, and what it is about.
pub(super) struct Standing {
    pub(super) token: String,
    pub(super) patient: Option<Patient>,
    pub(super) point: Option<ContactPointId>,
    pub(super) message: Option<Message>,
    pub(super) is_ours: bool,
    /// What is spoken first. To somebody who calls us it is the pharmacy's own language, whoever they say
    /// they are: a number can be put on, and must not tell whose it is.
    pub(super) language: Language,
    pub(super) since: Instant,
    pub(super) asked: Asked,
}

impl Standing {
    pub(super) const fn is_ours(&self) -> bool {
        self.is_ours
    }

    fn id(&self) -> Option<PatientId> {
        self.patient.as_ref().map(|patient| patient.id)
    }

    fn refill(&self) -> Option<RefillId> {
        self.message.as_ref().and_then(|message| message.refill)
    }

    /// What is on record now. Nothing of refills for a call to us: it asks nothing.
    pub(super) fn around(&self, tx: &mut Tx<'_>) -> Result<Around> {
        let profile = care::pharmacy::current(tx)?;
        let mut around = Around {
            pharmacy: profile.name,
            phone: profile.phone.e164().to_owned(),
            zone: profile.zone,
            birthday: None,
            medicines: Vec::new(),
            days: Vec::new(),
            intro: self
                .message
                .as_ref()
                .map(|message| (message.template.declared().call, message.open_count)),
        };
        let Some(patient) = self.patient.as_ref().filter(|_| self.is_ours) else {
            return Ok(around);
        };
        around.birthday = patient.birth_date.as_ref().map(|day| month_and_day(*day.reveal()));
        let mut refills = refill::open_of_patient(tx, patient.id)?;
        refills.retain(|it| self.asks_about(it));
        refills.sort_by_key(Refill::place);
        let mut offered: Vec<(bool, Vec<Day>)> = Vec::new();
        for refill in &refills {
            let (medicine, days) = medicine(tx, refill)?;
            offered.push((medicine.is_taken(), days));
            around.medicines.push(medicine);
        }
        let mut taken = offered.into_iter().filter(|(is_taken, _)| *is_taken).map(|it| it.1);
        around.days = taken.next().unwrap_or_default();
        for other in taken {
            around.days.retain(|day| other.contains(day));
        }
        Ok(around)
    }

    /// What waits for an answer, and what was answered in this very call.
    fn asks_about(&self, refill: &Refill) -> bool {
        let is_ours = refill.answered_at.is_some_and(|at| self.since <= at);
        let waits = refill.state.is_put_to_patient() || is_ours;
        waits && refill.state.takes_answers() && refill.stopped().is_none()
    }
}

fn month_and_day(day: Day) -> (i8, i8) {
    let text = day.to_string();
    let mut parts = text.rsplit('-').map(|part| part.parse().unwrap_or(0));
    let day = parts.next().unwrap_or(0);
    (parts.next().unwrap_or(0), day)
}

/// A refill as the script needs it, and the days on which it can come.
fn medicine(tx: &mut Tx<'_>, refill: &Refill) -> Result<(Medicine, Vec<Day>)> {
    let answers = refill::answers_so_far(tx, refill.id)?;
    let offer = refill::offer(tx, refill.id, answers.doses_left)?;
    let therapy = care::therapy::find(tx, refill.therapy)?;
    let is_counted = care::medication::find(tx, therapy.medication)?.is_counted;
    let most = offer.handed_over.max(offer.expected.doses_left);
    let medicine = Medicine {
        refill: refill.id,
        last_on: refill.follows.0,
        is_counted,
        plenty: most.map(|most| most.saturating_mul(2).saturating_add(FEW)),
        answers,
        expected: offer.expected,
    };
    let days = offer.deliveries.unwrap_or_default().into_iter().map(|it| it.arrives_on);
    Ok((medicine, days.collect()))
}

/// Does what follows from a step, in order.
pub(super) fn carry_out(
    tx: &mut Tx<'_>,
    standing: &Standing,
    (around, wanted): (&Around, &[Deed]),
    next: &mut Progress,
) -> Result<()> {
    for deed in wanted {
        match deed {
            Deed::Stop => contact_policy::stop_calls(tx, &standing.asked.person)?,
            Deed::WrongNumber => wrong_number(tx, standing)?,
            Deed::CallBack => {
                let by = call_back(tx, standing)?.filter(|_| standing.is_ours());
                next.promised_by = by.map(|by| by.0);
            }
            Deed::CallPatient => {
                person_calls(tx, standing, Kind::CallPatient, "unheard").map(drop)?;
            }
            Deed::NotKnown => {
                let subject = standing.message.as_ref().map(|message| message.id);
                if let Some(message) = subject {
                    audit::note(tx, Act::Denied, "identity-check", message, standing.id())?;
                }
            }
            Deed::Known | Deed::Keep(..) | Deed::Harm(_) | Deed::Send(_) => {
                let Some(patient) = standing.id() else { continue };
                tx.acting(Actor::Patient(patient), |tx| {
                    answered(tx, standing, (around, patient), deed)
                })?;
            }
        }
    }
    Ok(())
}

/// What somebody does who has shown who they are.
fn answered(
    tx: &mut Tx<'_>,
    standing: &Standing,
    (around, patient): (&Around, PatientId),
    deed: &Deed,
) -> Result<()> {
    const CAME: (Source, Option<Channel>) = (Source::Call, Some(Channel::Voice));
    match deed {
        Deed::Known => {
            audit::viewed(tx, patient, "refill-call")?;
            for medicine in &around.medicines {
                refill::seen(tx, medicine.refill)?;
            }
        }
        Deed::Keep(refills, answers) => {
            let answers = in_words(tx, answers.clone())?;
            for id in refills {
                refill::save_draft_from(tx, *id, answers.clone(), CAME)?;
            }
        }
        Deed::Harm(answers) => {
            if let Some(refill) = standing.refill() {
                refill::told_late(tx, refill, submission(standing, answers.clone()))?;
            }
        }
        Deed::Send(confirm) => {
            for medicine in &around.medicines {
                // What is sent to the pharmacist is a yes where no pharmacist has to look.
                let is_yes = *confirm == Confirm::Review && !is_flagged(medicine, Confirm::Send);
                let confirm = if is_yes { Confirm::Send } else { *confirm };
                let answers = Answers { confirm: Some(confirm), ..medicine.answers.clone() };
                refill::answer(tx, medicine.refill, submission(standing, answers))?;
            }
        }
        Deed::NotKnown | Deed::Stop | Deed::WrongNumber | Deed::CallBack | Deed::CallPatient => {}
    }
    Ok(())
}

fn submission(standing: &Standing, answers: Answers) -> Submission {
    Submission {
        answers,
        source: Source::Call,
        channel: Some(Channel::Voice),
        asked_at: Some(standing.since),
        // A step is taken once.
        version: None,
    }
}

/// Somebody who pressed that they have a question has said no words: those of the key stand for them.
fn in_words(tx: &mut Tx<'_>, mut answers: Answers) -> Result<Answers> {
    let asks = answers.pharmacist_question.as_ref().is_some_and(|it| it.reveal() == ASKED);
    if asks {
        let language = care::pharmacy::current(tx)?.language;
        let said = words().say(&language.chain(), "voice-question-asked", &[]);
        answers.pharmacist_question = Some(Phi::new(said.text));
    }
    Ok(answers)
}

fn wrong_number(tx: &mut Tx<'_>, standing: &Standing) -> Result<()> {
    if let Some((patient, point)) = standing.id().zip(standing.point) {
        care::patient::suspend_contact(tx, patient, point, Suspension::WrongNumber.code())?;
    }
    person_calls(tx, standing, Kind::WrongPerson, "wrong").map(drop)
}

fn person_calls(tx: &mut Tx<'_>, standing: &Standing, kind: Kind, why: &str) -> Result<task::Task> {
    let mut new = NewTask::of(kind, format!("call-{why}:{}", standing.token));
    if let Some(patient) = standing.id() {
        new = new.patient(patient);
    }
    if let Some(refill) = standing.refill() {
        new = new.refill(refill);
    }
    let id = task::open(tx, new)?;
    task::find(tx, id)
}

/// A person calls back: the patient, or whoever has that number. Gives by when, where it can be told.
fn call_back(tx: &mut Tx<'_>, standing: &Standing) -> Result<Option<Instant>> {
    let Some(patient) = standing.id() else {
        inbound::receive(tx, &pressed(standing, tx.now()))?;
        return Ok(None);
    };
    let task = person_calls(tx, standing, Kind::CallBack, "back")?;
    let Some(facts) = facts::of(tx, patient)? else { return Ok(None) };
    let duty =
        CallDue { since: task.opened_at, hours: task.kind.duty().hours, act_by: task.act_by };
    Ok(match facts.promise(&duty, tx.now()) {
        Some(Promise::By(by)) => Some(by),
        Some(Promise::Today) | None => None,
    })
}

/// The key that somebody pressed whom we do not know: with their number, it is read by a person.
fn pressed(standing: &Standing, at: Instant) -> InboundText {
    let Asked { provider_id, person, ours, .. } = &standing.asked;
    let person: ContactPoint = person.clone();
    InboundText {
        vendor: "call".to_owned(),
        vendor_id: format!("{provider_id}:call-back"),
        channel: Channel::Voice,
        from: person,
        to: ours.clone(),
        text: Phi::new("1".to_owned()),
        received_at: at,
        carrier_confirmed_stop: false,
        pictures: Vec::new(),
    }
}
