//! What a message is before it is words.

use kernel::{
    Channel, ContactPointId, DeliveryId, Instant, MessageId, PatientId, RefillId, ReplyId, RunId,
};

use crate::{
    delivery::status::Status,
    policy::{Occasion, Request},
    template::Template,
};

/// Something to be said. Purpose, class and limit come with the template.
#[derive(Clone, Debug)]
pub struct NewMessage {
    /// To whom.
    pub patient: PatientId,
    /// In which words.
    pub template: Template,
    /// About which refill.
    pub refill: Option<RefillId>,
    /// On behalf of which run of a journey.
    pub run: Option<RunId>,
    /// In answer to which text.
    pub reply: Option<ReplyId>,
    /// Who began.
    pub occasion: Occasion,
    /// Only on this wire; nothing for the patient's favourite.
    pub only: Option<Channel>,
    /// How many refills the words speak of. What we begin about a refill is counted once more when it
    /// leaves, unless this is 1.
    pub open_count: u32,
    /// Past this instant it has lost its use and is dropped, never sent late.
    pub expires_at: Option<Instant>,
    /// The same key asks for the same message: it is said once.
    pub key: String,
}

impl NewMessage {
    /// A message that we begin.
    pub fn new(patient: PatientId, template: Template, key: impl Into<String>) -> Self {
        Self {
            patient,
            template,
            refill: None,
            run: None,
            reply: None,
            occasion: Occasion::Initiated,
            only: None,
            open_count: 1,
            expires_at: None,
            key: key.into(),
        }
    }

    /// About this refill.
    #[must_use]
    pub const fn about(mut self, refill: Option<RefillId>) -> Self {
        self.refill = refill;
        self
    }

    /// On behalf of this run.
    #[must_use]
    pub const fn in_run(mut self, run: Option<RunId>) -> Self {
        self.run = run;
        self
    }

    /// On this wire only.
    #[must_use]
    pub const fn only_on(mut self, channel: Option<Channel>) -> Self {
        self.only = channel;
        self
    }

    /// Dropped when it has not gone by then.
    #[must_use]
    pub const fn until(mut self, expires_at: Instant) -> Self {
        self.expires_at = Some(expires_at);
        self
    }

    /// Speaks of so many refills.
    #[must_use]
    pub const fn of_open(mut self, count: u32) -> Self {
        self.open_count = count;
        self
    }

    /// In answer to a text, to where it came from.
    #[must_use]
    pub const fn answering(mut self, reply: ReplyId, occasion: Occasion) -> Self {
        self.reply = Some(reply);
        self.occasion = occasion;
        self
    }
}

/// How far a message has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// To be decided, now or at its hour.
    Waiting,
    /// Decided: its delivery tells the rest.
    Sending,
    /// It will not go any more; its outcome tells why.
    Closed,
}

impl State {
    /// The stable word kept in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sending => "sending",
            Self::Closed => "closed",
        }
    }

    /// Reads the stable word back.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Waiting, Self::Sending, Self::Closed].into_iter().find(|it| it.code() == code)
    }
}

/// A message as it is kept.
#[derive(Clone, Debug)]
pub struct Message {
    /// Its name.
    pub id: MessageId,
    /// To whom.
    pub patient: PatientId,
    /// In which words.
    pub template: Template,
    /// About which refill.
    pub refill: Option<RefillId>,
    /// On behalf of which run.
    pub run: Option<RunId>,
    /// Who began.
    pub occasion: Occasion,
    /// Only on this wire.
    pub only: Option<Channel>,
    /// How many refills the words speak of.
    pub open_count: u32,
    /// When somebody asked for it.
    pub requested_at: Instant,
    /// When it loses its use.
    pub expires_at: Option<Instant>,
    /// How far it has come.
    pub state: State,
    /// What it ended in.
    pub outcome: Option<Status>,
    /// Its delivery, once there is one.
    pub delivery: Option<DeliveryId>,
    /// The rule of the last decision that was not to send.
    pub rule: Option<String>,
    /// When it is decided again.
    pub wait_until: Option<Instant>,
    /// The ways on which it did not arrive, or was never heard of again.
    pub tried: Vec<Way>,
}

/// One address on one wire.
pub type Way = (ContactPointId, Channel);

/// Writes ways as [`read_ways`] reads them: `address/channel`, with spaces between.
pub(super) fn write_ways(ways: &[Way]) -> String {
    let each = ways.iter().map(|(point, channel)| format!("{point}/{}", channel.code()));
    each.collect::<Vec<_>>().join(" ")
}

/// Reads ways; one that this program does not know is left out.
pub(super) fn read_ways(text: &str) -> Vec<Way> {
    let way = |word: &str| {
        let (point, channel) = word.split_once('/')?;
        Some((point.parse().ok()?, channel.parse().ok()?))
    };
    text.split(' ').filter_map(way).collect()
}

impl Message {
    /// What it has tried, once this way is among it.
    pub fn tried_with(&self, point: ContactPointId, channel: Channel) -> Vec<Way> {
        let mut ways = self.tried.clone();
        if !ways.contains(&(point, channel)) {
            ways.push((point, channel));
        }
        ways
    }

    /// The question that the contact policy answers.
    pub fn request(&self) -> Request {
        Request {
            occasion: self.occasion,
            expires_at: self.expires_at,
            only: self.only,
            ..Request::of(self.template)
        }
    }
}

/// The stable word of an occasion, with where and when it names.
pub(super) const fn occasion_parts(
    occasion: Occasion,
) -> (&'static str, Option<(ContactPointId, Channel, Instant)>) {
    match occasion {
        Occasion::Initiated => ("initiated", None),
        Occasion::Answer { from, channel, received_at } => {
            ("answer", Some((from, channel, received_at)))
        }
        Occasion::StopConfirmation { from, channel, received_at } => {
            ("stop-confirmation", Some((from, channel, received_at)))
        }
        Occasion::Requested { from, channel, received_at } => {
            ("requested", Some((from, channel, received_at)))
        }
    }
}

/// Reads an occasion back.
pub(super) fn occasion_from(
    code: &str,
    place: Option<(ContactPointId, Channel, Instant)>,
) -> Option<Occasion> {
    match (code, place) {
        ("initiated", _) => Some(Occasion::Initiated),
        ("answer", Some((from, channel, received_at))) => {
            Some(Occasion::Answer { from, channel, received_at })
        }
        ("stop-confirmation", Some((from, channel, received_at))) => {
            Some(Occasion::StopConfirmation { from, channel, received_at })
        }
        ("requested", Some((from, channel, received_at))) => {
            Some(Occasion::Requested { from, channel, received_at })
        }
        _ => None,
    }
}

/// How many messages there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Taken by a carrier.
    pub sent: u64,
    /// Not decided yet, or told to wait.
    pub waiting: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_are_read_back_as_written() {
        let ways = vec![
            (ContactPointId::from_raw(7), Channel::Sms),
            (ContactPointId::from_raw(7), Channel::Voice),
        ];
        assert_eq!(read_ways(&write_ways(&ways)), ways);
        assert_eq!(read_ways(""), []);
        assert_eq!(read_ways("nonsense 1/sms x/fax"), []);
    }
}
