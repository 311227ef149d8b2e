//! Where a run meets care and outreach: the facts it reads, and the effects it carries out.
//!
//! Each effect has a key made of run, step and occurrence, so that carrying it out again asks for
//! the same message and the same task.

use care::task::{NewTask, rules::Kind};
use kernel::{Channel, Error, Instant, PatientId, RefillId, Result};
use outreach::{message::NewMessage, template::Template};
use store::Tx;

use super::{
    jobs::{Wake, wake_key},
    model::Run,
    rows,
};
use crate::{
    definition::ChannelHint,
    stepper::{Effect, Facts},
};

/// While a pause leaves the end of the supply open, nothing of a journey is due.
const UNKNOWN_DAYS: i32 = 365;

/// What is true now about a refill.
pub struct Known {
    /// Whose refill it is.
    pub patient: PatientId,
    /// Whether the end of the supply is known.
    pub has_days: bool,
    /// What the stepper asks for.
    pub facts: Facts,
    /// How many refills of the patient a text may speak for. More than one has outreach look closer.
    pub in_company: u32,
}

/// Reads what is true now about a refill; none when there is no such refill.
pub fn facts(tx: &mut Tx<'_>, refill: RefillId) -> Result<Option<Known>> {
    let Some(line) = rows::refill(tx, refill)? else { return Ok(None) };
    let zone = match line.zone {
        Some(zone) => zone,
        None => care::pharmacy::zone(tx)?,
    };
    let unknown = zone.day(tx.now()).plus_days(UNKNOWN_DAYS);
    let run_out_on = line.runs_out_on.unwrap_or(unknown);
    let facts = Facts {
        run_out_on,
        // Who never ships has until the day before.
        ship_by_on: line.last_safe_ship_on.unwrap_or(run_out_on.plus_days(-1)),
        contact_from_on: line.opens_on.unwrap_or(run_out_on),
        zone,
        refill: line.state,
    };
    let (patient, has_days) = (line.patient, line.runs_out_on.is_some());
    Ok(Some(Known { patient, has_days, facts, in_company: line.in_company }))
}

/// Carries out what an advance asked for, in this transaction.
pub fn carry_out(tx: &mut Tx<'_>, run: &Run, effects: &[Effect], in_company: u32) -> Result<()> {
    for effect in effects {
        match effect {
            Effect::Send { step, occurrence, template, channel, expires_at } => {
                let key = key(run, step, *occurrence);
                let words = (template.as_str(), in_company);
                send(tx, run, words, (*channel, *expires_at), key)?;
            }
            Effect::OpenTask { step, occurrence, kind } => {
                let kind = Kind::from_code(kind).ok_or(Error::NotFound { what: "task-kind" })?;
                let task = NewTask::of(kind, key(run, step, *occurrence));
                care::task::open(tx, task.patient(run.patient).refill(run.refill))?;
            }
            Effect::Withdraw => outreach::message::withdraw(tx, run.patient, run.id)?,
            Effect::WakeAt { at, wait } => {
                let wake = Wake { run: run.id, wait: *wait };
                engine::enqueue(tx, wake.job(run.patient).due(*at))?;
            }
            Effect::CancelWake => {
                engine::cancel(tx, &wake_key(run.id))?;
            }
            // The run's own row says so. Care closes a silent refill by its own clock.
            Effect::Finish { .. } => {}
        }
        tx.reach("journeys.effect_carried_out")?;
    }
    Ok(())
}

fn send(
    tx: &mut Tx<'_>,
    run: &Run,
    (template, in_company): (&str, u32),
    (hint, expires_at): (ChannelHint, Instant),
    key: String,
) -> Result<()> {
    let template = Template::from_code(template).ok_or(Error::NotFound { what: "template" })?;
    let only = match hint {
        ChannelHint::Preferred => None,
        ChannelHint::Second => other_channel(&rows::agreed_channels(tx, run.patient)?),
        ChannelHint::Sms => Some(Channel::Sms),
        ChannelHint::Email => Some(Channel::Email),
        ChannelHint::Voice => Some(Channel::Voice),
        ChannelHint::Letter => Some(Channel::Letter),
    };
    let message = NewMessage::new(run.patient, template, key)
        .about(Some(run.refill))
        .in_run(Some(run.id))
        .only_on(only)
        .of_open(in_company.max(1))
        .until(expires_at);
    outreach::message::request(tx, &message).map(drop)
}

/// The first channel that is not the preferred one; none leaves the choice to policy, so that a
/// patient with one channel is still reminded.
fn other_channel(agreed: &[Channel]) -> Option<Channel> {
    let preferred = agreed.first()?;
    agreed.iter().copied().find(|channel| channel != preferred)
}

/// Names an effect for ever: the same run at the same step, the same time round.
fn key(run: &Run, step: &str, occurrence: u32) -> String {
    format!("run:{}:{step}:{occurrence}", run.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_channel_is_another_one_or_none() {
        use Channel::{Email, Sms};
        for (agreed, expected) in [
            (&[][..], None),
            (&[Sms], None),
            (&[Sms, Sms], None),
            (&[Sms, Email], Some(Email)),
            (&[Email, Email, Sms], Some(Sms)),
        ] {
            assert_eq!(other_channel(agreed), expected, "{agreed:?}");
        }
    }
}
