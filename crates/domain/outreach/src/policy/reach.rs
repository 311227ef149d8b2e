//! What is known of a patient when a contact is decided. Read in one query, never by the decision.

use kernel::{Channel, ConsentId, ContactPointId, Instant, Language, PhoneNumber, Zone};

use super::Purpose;

/// Whether the person may be written to at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Person {
    /// In care.
    Active,
    /// No longer in care here.
    Inactive,
    /// Has died.
    Deceased,
}

/// Why an address is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Suspension {
    /// Somebody else answered there.
    WrongNumber,
    /// The gateway says that it does not exist, or it bounced.
    Undeliverable,
    /// The carrier refuses us there (it saw a STOP of its own).
    CarrierBlocked,
    /// A landline: it takes no texts, and calls as before.
    Landline,
    /// Staff switched it off.
    ByStaff,
    /// A postal address without street, town, state or postal code.
    Incomplete,
}

impl Suspension {
    /// Every suspension.
    pub const ALL: [Self; 6] = [
        Self::WrongNumber,
        Self::Undeliverable,
        Self::CarrierBlocked,
        Self::Landline,
        Self::ByStaff,
        Self::Incomplete,
    ];

    /// The stable word kept in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::WrongNumber => "wrong-number",
            Self::Undeliverable => "undeliverable",
            Self::CarrierBlocked => "carrier-blocked",
            Self::Landline => "landline",
            Self::ByStaff => "by-staff",
            Self::Incomplete => "incomplete",
        }
    }

    /// Whether the address is not used on that wire.
    pub fn closes(self, channel: Channel) -> bool {
        self != Self::Landline || channel == Channel::Sms
    }

    /// Reads the stable word back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.code() == code)
    }
}

/// One address on one wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route {
    /// The address.
    pub point: ContactPointId,
    /// The wire; one phone is two routes, text and voice.
    pub channel: Channel,
    /// Why it is not used, if so.
    pub suspended: Option<Suspension>,
}

/// The last line of the consent ledger for a purpose on a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Agreed, by this line of the ledger.
    Granted {
        /// The line.
        consent: ConsentId,
    },
    /// Taken back.
    Revoked {
        /// When.
        at: Instant,
    },
}

/// Standing of one purpose on one route. No entry means that nobody ever asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consented {
    /// The address.
    pub point: ContactPointId,
    /// The wire.
    pub channel: Channel,
    /// The purpose.
    pub purpose: Purpose,
    /// Where it stands.
    pub standing: Standing,
}

/// Minutes after local midnight, from the first allowed to the first no longer allowed (1440 at most).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first minute allowed.
    pub from: u16,
    /// The first minute no longer allowed.
    pub to: u16,
}

/// Allowed hours by weekday, Monday first; nothing on a day without a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours(pub [Option<Span>; 7]);

/// What is known of where the patient is. The less is known, the narrower the window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whereabouts {
    /// The zone, when the patient or staff named it.
    pub zone: Option<Zone>,
    /// The two letters of the state of the address, upper case.
    pub state: Option<[u8; 2]>,
    /// The area code of the telephone.
    pub area_code: Option<u16>,
}

impl Whereabouts {
    /// From a zone that was named, the state of the address (two letters, in any case) and the
    /// telephone.
    pub fn of(zone: Option<Zone>, state: Option<&str>, phone: Option<&PhoneNumber>) -> Self {
        let state = state
            .and_then(|text| <[u8; 2]>::try_from(text.trim().as_bytes()).ok())
            .map(|letters| letters.map(|letter| letter.to_ascii_uppercase()));
        let area_code = phone.and_then(PhoneNumber::area_code).and_then(|code| code.parse().ok());
        Self { zone, state, area_code }
    }
}

/// Instants of what went out in the last eight days, oldest first, intents in flight included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// Messages that count ([`Counting::Counted`]), over all programs and channels.
    pub counted: Vec<Instant>,
    /// Dose reminders ([`Counting::Dose`]).
    pub doses: Vec<Instant>,
}

/// What a hold of the whole pharmacy keeps back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoldScope {
    /// What we begin. Answers to patients who are waiting still go.
    Initiated,
    /// Everything: after a restore, or when a gateway says the wrong things.
    Everything,
}

impl HoldScope {
    /// The stable word kept in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Initiated => "initiated",
            Self::Everything => "everything",
        }
    }

    /// Reads the stable word back.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Initiated, Self::Everything].into_iter().find(|scope| scope.code() == code)
    }
}

/// The hold switch of the whole pharmacy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hold {
    /// What is kept back.
    pub scope: HoldScope,
    /// When it ends by itself, if it does.
    pub until: Option<Instant>,
}

/// Everything the decision depends on besides the request and the clock, read in one query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reachability {
    /// Whether the person may be written to at all.
    pub person: Person,
    /// Since when the person wants nothing from us, on any channel.
    pub stopped_at: Option<Instant>,
    /// Addresses and wires, the patient's favourite first.
    pub routes: Vec<Route>,
    /// Standing of consent; only the request's purpose is needed, for safety all of them.
    pub consents: Vec<Consented>,
    /// Where the patient is.
    pub whereabouts: Whereabouts,
    /// The patient's own hours, in place of the default ones; the law still holds.
    pub hours: Option<Hours>,
    /// What went out lately.
    pub sent: Sent,
    /// The pharmacy's hold switch.
    pub hold: Option<Hold>,
    /// The patient's language.
    pub language: Language,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_landline_is_called() {
        let closes = |why: Suspension| [Channel::Sms, Channel::Voice].map(|it| why.closes(it));
        assert_eq!(closes(Suspension::Landline), [true, false]);
        assert_eq!(closes(Suspension::WrongNumber), [true, true]);
    }
}
