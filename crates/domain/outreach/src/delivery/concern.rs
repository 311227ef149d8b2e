//! What people are told about messages that did not go as they should, and addresses that are to
//! blame. No end of a message is silent.

use care::task::{self, NewTask, rules::Kind};
use kernel::{Channel, Day, Result};
use store::Tx;

use super::{model::Delivery, rules::Concern};
use crate::{
    consent::{self, Revoked, Source},
    facts,
    gateway::Refusal,
    letter,
    message::Message,
    policy::{Occasion, Reason, Suspension},
};

/// Opens the task of a concern of the machine.
pub(super) fn tell(tx: &mut Tx<'_>, message: &Message, concern: Concern) -> Result<()> {
    let word = match concern {
        Concern::MaybeTwice => "maybe-twice",
        Concern::Uncertain => "uncertain",
        Concern::Dead => "dead",
    };
    open(tx, message, Kind::MessageFailed, &format!("message-{word}:{}", message.id))
}

/// A carrier took the message and never told what became of it.
pub(super) fn silent(tx: &mut Tx<'_>, message: &Message) -> Result<()> {
    open(tx, message, Kind::MessageFailed, &format!("no-receipt:{}", message.id))
}

/// A carrier tells nothing of anything: its receipts do not reach us.
pub(super) fn deaf(tx: &mut Tx<'_>, provider: &str, day: Day) -> Result<()> {
    let new = NewTask::of(Kind::StuckWork, format!("no-receipts:{provider}:{day}"));
    task::open(tx, new.because(["no-receipts"])).map(drop)
}

/// A carrier refused the message or gave up on it.
pub(super) fn failed(tx: &mut Tx<'_>, message: &Message) -> Result<()> {
    open(tx, message, Kind::MessageFailed, &format!("message-failed:{}", message.id))
}

/// A letter came back: from the address on record, or from one that has been another since.
pub(super) fn came_back(tx: &mut Tx<'_>, message: &Message, delivery: &Delivery) -> Result<()> {
    let was_there = letter::address_of(tx, delivery.id)?;
    let is_there = care::patient::address_token(tx, message.patient)?;
    let why =
        if was_there == is_there { "letter-came-back" } else { "letter-came-back-old-address" };
    let mut new = NewTask::of(Kind::MessageFailed, format!("letter-back:{}", message.id))
        .patient(message.patient)
        .subject(message.id.to_string())
        .because([why]);
    if let Some(refill) = message.refill {
        new = new.refill(refill);
    }
    task::open(tx, new).map(drop)
}

/// We were to write, and there is no way that works and is agreed to: somebody calls. One task for
/// each refill, or for each patient when it is about none.
pub(super) fn no_way(tx: &mut Tx<'_>, message: &Message, reason: &Reason) -> Result<()> {
    let nowhere =
        matches!(reason, Reason::NoAddress | Reason::Suspended { .. } | Reason::NoConsent { .. });
    if *reason == Reason::TextRefused {
        return failed(tx, message);
    }
    // Whoever writes to us is answered by people anyway.
    let waits = matches!(message.occasion, Occasion::Initiated | Occasion::Requested { .. });
    if !nowhere || !waits {
        return Ok(());
    }
    let about = match message.refill {
        Some(refill) => refill.to_string(),
        None => message.patient.to_string(),
    };
    open(tx, message, Kind::NoWayToReach, &format!("no-way:{about}"))
}

fn open(tx: &mut Tx<'_>, message: &Message, kind: Kind, key: &str) -> Result<()> {
    let mut new = NewTask::of(kind, key).patient(message.patient).subject(message.id.to_string());
    if let Some(refill) = message.refill {
        new = new.refill(refill);
    }
    task::open(tx, new).map(drop)
}

/// How a refusal speaks against the address, if it does.
pub(super) const fn suspend(refusal: Refusal) -> Option<Suspension> {
    match refusal {
        Refusal::OptedOut => Some(Suspension::CarrierBlocked),
        Refusal::Landline => Some(Suspension::Landline),
        Refusal::BadNumber => Some(Suspension::Undeliverable),
        Refusal::Unreachable
        | Refusal::Filtered
        | Refusal::Expired
        | Refusal::Picture
        | Refusal::Other => None,
    }
}

/// Suspends an address that is at fault. A carrier that holds an opt-out has heard the patient, and
/// so have we.
pub(super) fn condemn(tx: &mut Tx<'_>, delivery: &Delivery, refusal: Refusal) -> Result<()> {
    let Some(why) = suspend(refusal) else { return Ok(()) };
    if delivery.channel == Channel::Letter {
        return match letter::address_of(tx, delivery.id)? {
            Some(token) => care::patient::suspend_address(tx, delivery.patient, &token).map(drop),
            None => Ok(()),
        };
    }
    care::patient::suspend_contact(tx, delivery.patient, delivery.point, why.code())?;
    if why == Suspension::CarrierBlocked
        && let Some(token) = facts::of(tx, delivery.patient)?
            .and_then(|facts| facts.token(delivery.point).map(str::to_owned))
    {
        let covered =
            Revoked { address_token: Some(&token), channel: Some(delivery.channel), purpose: None };
        consent::revoke(tx, delivery.patient, covered, Source::Carrier, None)?;
        care::refill::contact_stopped(tx, delivery.patient)?;
    }
    Ok(())
}
