//! Taking back a part: one purpose, one wire, or everything; said in a text, on a page, or heard by
//! somebody here. From the day in the rules on, a part of our calls and texts is all of them.

use audit::Act;
use care::task::{self, NewTask, rules::Kind};
use identity::{Permission, permit, smart_link};
use kernel::{Channel, Day, Error, PatientId, Phi, Result};
use store::Tx;

use super::{
    actions::{Stop, stop},
    refusing::refuse,
};
use crate::{
    consent::{self, Revoked, Source, State},
    message::{self, events::Stopped},
    policy::{self, Purpose, Reason},
    reply::StopScope,
};

/// What is taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Covers {
    /// Every message.
    Everything,
    /// One purpose, on every wire.
    Purpose(Purpose),
    /// One wire, for every purpose.
    Channel(Channel),
}

impl Covers {
    /// The stable word of forms: `everything`, `purpose-refill`, `channel-sms`.
    pub fn code(self) -> String {
        match self {
            Self::Everything => "everything".to_owned(),
            Self::Purpose(purpose) => format!("purpose-{}", purpose.code()),
            Self::Channel(channel) => format!("channel-{}", channel.code()),
        }
    }

    /// Reads the stable word back.
    pub fn from_code(code: &str) -> Option<Self> {
        if code == "everything" {
            return Some(Self::Everything);
        }
        let purpose = || Purpose::from_code(code.strip_prefix("purpose-")?).map(Self::Purpose);
        let channel = || code.strip_prefix("channel-")?.parse().ok().map(Self::Channel);
        purpose().or_else(channel)
    }
}

/// How somebody here came to know of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// On the phone, or face to face.
    Spoken,
    /// In a recorded message.
    Voicemail,
    /// In a letter.
    Letter,
}

impl How {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Spoken, Self::Voicemail, Self::Letter];

    /// The stable word kept in evidence and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Spoken => "spoken",
            Self::Voicemail => "voicemail",
            Self::Letter => "letter",
        }
    }

    /// Reads the stable word back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.code() == code)
    }

    const fn source(self) -> Source {
        match self {
            Self::Spoken | Self::Voicemail => Source::Spoken,
            Self::Letter => Source::Paper,
        }
    }
}

/// A stop that somebody here heard.
#[derive(Clone, Debug)]
pub struct Heard {
    /// What is taken back.
    pub covers: Covers,
    /// How it was told.
    pub how: How,
    /// On which day: the days to honour it count from there.
    pub on: Day,
    /// In which words.
    pub words: Phi<String>,
}

/// Whether a wire is one of automated calls and texts, of which the law speaks.
const fn is_call_or_text(channel: Channel) -> bool {
    matches!(channel, Channel::Sms | Channel::Voice)
}

/// Whether the day has come from which a part of our calls and texts is all of them.
pub(super) fn is_part_all(tx: &mut Tx<'_>) -> Result<bool> {
    let today = care::pharmacy::zone(tx)?.day(tx.now());
    Ok(policy::rulebook().revoke_all_from <= today)
}

/// Takes back what `covers` names, in this transaction, also for what is just about to leave; where
/// nothing was agreed to, the no is written down. Refills that nobody may write about any more become
/// calls. False when nothing of it is new.
pub fn take_back(
    tx: &mut Tx<'_>,
    patient: PatientId,
    (covers, source): (Covers, Source),
    evidence: Option<&Phi<String>>,
) -> Result<bool> {
    permit(tx, Permission::RecordConsent)?;
    let is_part_all = is_part_all(tx)?;
    let mut parts = Vec::new();
    let ends_calls = match covers {
        Covers::Everything => {
            let said = Stop { scope: StopScope::All, source, evidence };
            return stop(tx, patient, said);
        }
        Covers::Purpose(purpose) => {
            parts.push(Revoked { purpose: Some(purpose), ..Revoked::default() });
            is_part_all
        }
        Covers::Channel(channel) => {
            parts.push(Revoked { channel: Some(channel), ..Revoked::default() });
            is_part_all && is_call_or_text(channel)
        }
    };
    if ends_calls {
        let wires = [Channel::Sms, Channel::Voice].map(Some);
        parts.extend(wires.map(|channel| Revoked { channel, ..Revoked::default() }));
    }
    care::patient::hold(tx, [patient])?;
    let had_a_way = may_ask(tx, patient)?;
    let mut count = 0;
    for part in &parts {
        count += consent::revoke(tx, patient, *part, source, evidence)?;
    }
    count += refuse(tx, patient, (&parts, source), evidence)?;
    if covers == Covers::Channel(Channel::Push) {
        // The app's own way in was made for the notices.
        smart_link::close_apps_but(tx, patient, 0, "notices-off")?;
    }
    let at = tx.now();
    let told = |purpose, channel| Reason::Revoked { purpose, channel, at };
    if let Covers::Purpose(purpose) = covers {
        let reason = told(purpose, Channel::Sms);
        message::close_open_of_patient(tx, patient, Some(purpose), &reason)?;
    }
    message::close_on_the_way(tx, patient, |message, channel, _| {
        let is_meant = covers == Covers::Channel(channel);
        let is_ended = is_meant || (ends_calls && is_call_or_text(channel));
        is_ended.then(|| told(message.template.declared().purpose, channel))
    })?;
    if count == 0 {
        return Ok(false);
    }
    audit::note(tx, Act::Revoked, "contact-policy", patient, Some(patient))?;
    let is_about_refills = covers == Covers::Purpose(Purpose::Refill);
    if is_about_refills || (had_a_way && !may_ask(tx, patient)?) {
        care::refill::contact_stopped(tx, patient)?;
        engine::emit(tx, &Stopped { patient })?;
    }
    Ok(true)
}

/// Whether some way is agreed to on which refills may be asked about.
pub(super) fn may_ask(tx: &mut Tx<'_>, patient: PatientId) -> Result<bool> {
    Ok(consent::standings(tx, patient)?
        .iter()
        .any(|it| it.state == State::Granted && it.purpose == Purpose::Refill))
}

/// Writes down a stop that somebody here heard. It is in force at once; a task sees to it that every other
/// list of the house knows it within the days that the law gives.
///
/// # Errors
/// `bad-heard-on` for a day that has not come.
pub fn hear(tx: &mut Tx<'_>, patient: PatientId, heard: &Heard) -> Result<bool> {
    permit(tx, Permission::RecordConsent)?;
    let profile = care::pharmacy::current(tx)?;
    if profile.zone.day(tx.now()) < heard.on {
        return Err(Error::refused("bad-heard-on"));
    }
    let evidence = Phi::new(format!("{} {}: {}", heard.how.code(), heard.on, heard.words.reveal()));
    let said = (heard.covers, heard.how.source());
    let changed = take_back(tx, patient, said, Some(&evidence))?;
    let days = policy::rulebook().heard_within_business_days;
    let last = business_day_after(heard.on, days, &profile.shipping.holidays);
    let key = format!("stop-heard:{patient}:{}", tx.new_id::<()>());
    let task = NewTask::of(Kind::StopHeard, key)
        .patient(patient)
        .due(profile.zone.start_of(last.plus_days(1)));
    task::open(tx, task)?;
    Ok(changed)
}

/// The day so many business days after `from`: no Saturday, no Sunday, no holiday of the pharmacy.
fn business_day_after(from: Day, count: u32, holidays: &[Day]) -> Day {
    let mut day = from;
    let mut left = count;
    while 0 < left {
        day = day.plus_days(1);
        // The weekday by its number, Monday first.
        let is_weekend = 6 <= day.weekday().to_monday_one_offset();
        if !is_weekend && !holidays.contains(&day) {
            left -= 1;
        }
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_business_days_pass_over_weekends_and_holidays() {
        let check = |from: &str, holidays: &[&str], expected: &str| {
            let holidays: Vec<Day> = holidays.iter().map(|day| day.parse().unwrap()).collect();
            let last = business_day_after(from.parse().unwrap(), 10, &holidays);
            assert_eq!(last.to_string(), expected, "{from}");
        };
        check("2026-03-02", &[], "2026-03-16");
        check("2026-03-07", &[], "2026-03-20");
        check("2026-12-18", &["2026-12-25", "2027-01-01"], "2027-01-05");
    }

    #[test]
    fn what_is_covered_is_read_back_as_written() {
        let all =
            [Covers::Everything, Covers::Purpose(Purpose::Refill), Covers::Channel(Channel::Voice)];
        for covers in all {
            assert_eq!(Covers::from_code(&covers.code()), Some(covers));
        }
        assert_eq!(Covers::from_code("channel-fax"), None);
    }
}
