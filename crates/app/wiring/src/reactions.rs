//! Links that would point backwards if a slice made them itself.

use care::{
    patient::{ContactState, KnownContact},
    task::{NewTask, rules::Kind},
};
use engine::{JobError, JobKind, JobParked, NewJob, Registry, Verdict};
use identity::{LinkClosed, LinkWanted, StaffLeft, smart_link::SmartLink};
use kernel::{
    Actor, Channel, ContactPoint, ContactPointId, Instant, JobId, MessageId, PatientId, RefillId,
    Result, SmartLinkId, StaffId,
};
use outreach::{
    message::{NewMessage, events::MessageAccepted},
    policy::Occasion,
    template::Template,
};
use serde::{Deserialize, Serialize};
use store::{Db, Tx};

/// A new link that has not gone by then is asked for again, in milliseconds.
const HOUR: i64 = 3_600_000;

/// A message about a refill has been taken by a carrier: the patient has been asked.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct NoteAsked {
    refill: RefillId,
    /// The message, when it spoke for other refills too.
    #[serde(default)]
    shared: Option<MessageId>,
}

impl JobKind for NoteAsked {
    const KIND: &'static str = "wiring.note_asked/1";
    const EXAMPLE: &'static str = r#"{"refill":"01923456-789a-7bcd-8ef0-123456789abc"}"#;
}

/// A link died of wrong dates of birth: somebody should call.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenLockedTask {
    link: SmartLinkId,
    patient: PatientId,
}

impl JobKind for OpenLockedTask {
    const KIND: &'static str = "wiring.open_locked_task/1";
    const EXAMPLE: &'static str = r#"{"link":"01923456-789a-7bcd-8ef0-123456789abc","patient":"01923456-789a-7bcd-8ef0-123456789abd"}"#;
}

/// Somebody asked for a new link in the place of an old one.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SendNewLink {
    link: SmartLinkId,
    patient: PatientId,
    asked_at: i64,
}

impl JobKind for SendNewLink {
    const KIND: &'static str = "wiring.send_new_link/1";
    const EXAMPLE: &'static str = r#"{"link":"01923456-789a-7bcd-8ef0-123456789abc","patient":"01923456-789a-7bcd-8ef0-123456789abd","asked_at":1772463600000}"#;
}

/// Somebody left: what they had claimed is open again.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReleaseClaims {
    staff: StaffId,
}

impl JobKind for ReleaseClaims {
    const KIND: &'static str = "wiring.release_claims/1";
    const EXAMPLE: &'static str = r#"{"staff":"01923456-789a-7bcd-8ef0-123456789abc"}"#;
}

/// A job was set aside: somebody should look at it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenStuckTask {
    job: JobId,
}

impl JobKind for OpenStuckTask {
    const KIND: &'static str = "wiring.open_stuck_task/1";
    const EXAMPLE: &'static str = r#"{"job":"01923456-789a-7bcd-8ef0-123456789abc"}"#;
}

pub(crate) fn register(registry: &mut Registry) {
    registry
        .step::<NoteAsked>(note_asked)
        .step::<OpenLockedTask>(open_locked_task)
        .step::<SendNewLink>(send_new_link)
        .step::<OpenStuckTask>(open_stuck_task)
        .step::<ReleaseClaims>(release_claims)
        .on::<StaffLeft>(|event| NewJob::of(&ReleaseClaims { staff: event.staff }))
        .on_some::<MessageAccepted>(|event| {
            let shared = event.is_shared.then_some(event.message);
            event.refill.map(|refill| NewJob::of(&NoteAsked { refill, shared }))
        })
        .on::<LinkClosed>(|event| {
            NewJob::of(&OpenLockedTask { link: event.link, patient: event.patient })
        })
        .on::<LinkWanted>(|event| {
            let LinkWanted { link, patient, asked_at } = *event;
            NewJob::of(&SendNewLink { link, patient, asked_at })
        })
        .on_some::<JobParked>(|event| {
            // A stuck task about a stuck task would never end; `tell_stuck` and the console see it.
            (event.kind != OpenStuckTask::KIND)
                .then(|| NewJob::of(&OpenStuckTask { job: event.job }))
        });
}

fn note_asked(tx: &mut Tx<'_>, job: &NoteAsked) -> Verdict {
    ask(tx, job).map_err(JobError::of)
}

fn ask(tx: &mut Tx<'_>, job: &NoteAsked) -> Result<()> {
    care::refill::asked(tx, job.refill)?;
    let Some(message) = job.shared else { return Ok(()) };
    for other in outreach::together::also_about(tx, message)? {
        care::refill::asked(tx, other)?;
    }
    Ok(())
}

fn open_locked_task(tx: &mut Tx<'_>, job: &OpenLockedTask) -> Verdict {
    let task =
        NewTask::of(Kind::LinkLocked, format!("link-locked:{}", job.link)).patient(job.patient);
    care::task::open(tx, task).map(drop).map_err(JobError::of)
}

fn send_new_link(tx: &mut Tx<'_>, job: &SendNewLink) -> Verdict {
    let link = identity::smart_link::find(tx, job.link).map_err(JobError::of)?;
    let refill = link.as_ref().and_then(|link| link.refill);
    // Asking again within the hour is the same request: whoever asked waits for what was sent.
    let key = format!("new-link:{}:{}", job.link, job.asked_at.div_euclid(HOUR));
    let received_at = Instant(job.asked_at);
    let mut message = NewMessage::new(job.patient, Template::NewLink, key)
        .until(received_at.plus_millis(HOUR))
        .about(refill);
    if let Some((from, channel)) = on_file(tx, job.patient, link).map_err(JobError::of)? {
        message.occasion = Occasion::Requested { from, channel, received_at };
    }
    outreach::message::request(tx, &message).map(drop).map_err(JobError::of)
}

/// Where a new link goes, whoever asks: to the mailbox that the old one went to, or else to the phone
/// on file; never where somebody wants nothing from us. Without one, the policy says what is missing.
fn on_file(
    tx: &mut Tx<'_>,
    patient: PatientId,
    link: Option<SmartLink>,
) -> Result<Option<(ContactPointId, Channel)>> {
    let went_to = match link.and_then(|link| link.message) {
        Some(message) => outreach::delivery::point_of(tx, message)?,
        None => None,
    };
    let mut usable = care::patient::contacts(tx, patient)?;
    usable.retain(|it| it.state == ContactState::Ok);
    let mut stopped = Vec::new();
    for contact in &usable {
        if outreach::consent::address_stopped_at(tx, &contact.token)?.is_some() {
            stopped.push(contact.id);
        }
    }
    usable.retain(|it| !stopped.contains(&it.id));
    let is_mailbox =
        |it: &&KnownContact| Some(it.id) == went_to && matches!(it.point, ContactPoint::Email(_));
    if let Some(mailbox) = usable.iter().find(is_mailbox) {
        return Ok(Some((mailbox.id, Channel::Email)));
    }
    let phone = usable.iter().find(|it| matches!(it.point, ContactPoint::Phone(_)));
    Ok(phone.map(|phone| (phone.id, Channel::Sms)))
}

/// Jobs that are looked at for ones that nobody was told of.
const LOOKED_AT: u32 = 1_000;

/// Puts jobs that were set aside without a task in front of a person: telling may have failed, too.
/// At the start of a node, once its tables are whole.
pub async fn tell_stuck(db: &Db) -> Result<()> {
    db.write(&Actor::System, |tx| {
        for parked in engine::parked(tx, LOOKED_AT)? {
            care::task::open_stuck(tx, parked.id)?;
        }
        Ok(())
    })
    .await
}

fn release_claims(tx: &mut Tx<'_>, job: &ReleaseClaims) -> Verdict {
    care::task::release_all_of(tx, job.staff).map(drop).map_err(JobError::of)
}

fn open_stuck_task(tx: &mut Tx<'_>, job: &OpenStuckTask) -> Verdict {
    care::task::open_stuck(tx, job.job).map(drop).map_err(JobError::of)
}
