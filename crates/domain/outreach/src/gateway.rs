//! The port to the carriers: what a gateway must be able to do, and the classes of its failures.
//!
//! One trait for texts out, two plain types for what comes back in. It knows no vendor and no
//! protocol. The class of a failure decides what happens next (see `delivery::rules`), so a gateway
//! that is not certain that nothing left must say `Unknown`, never `NotSent`.

mod archive;
mod email;
mod pictures;

use std::time::Duration;

use async_trait::async_trait;
use kernel::{Channel, ContactPoint, DeliveryId, Instant, Language, Phi, Result};

pub use archive::Archive;
pub use email::{Complaint, InboundEmail, MailEar};
pub use pictures::{PictureError, PictureStore};

/// What a carrier promises; decides how an unknown outcome is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capability {
    /// For how many milliseconds a repeated idempotency key returns the first result instead of
    /// sending again; nothing when the carrier knows no keys.
    pub idempotent_for: Option<i64>,
    /// Whether [`Gateway::look_up`] finds a message by our key.
    pub lookup_by_ref: bool,
    /// Whether receipts arrive in the order in which things happened.
    pub ordered_receipts: bool,
    /// Whether a picture may go along with a text.
    pub pictures: bool,
}

/// One message as it leaves the house.
#[derive(Clone, Debug)]
pub struct Outbound {
    /// The idempotency key: the id of the delivery row, never of the attempt.
    pub key: DeliveryId,
    /// Who receives it.
    pub to: ContactPoint,
    /// Who it comes from: a number, a sender id or a pool of the carrier. Empty when the gateway is
    /// configured with its own.
    pub from: String,
    /// The rendered words.
    pub text: Phi<String>,
    /// When they were written.
    pub at: Instant,
    /// Until when they may arrive; nothing where any hour will do.
    pub until: Option<Instant>,
    /// For how long from the moment of the send that is: what the carrier is told.
    pub valid_for: Option<Duration>,
    /// Where the carrier posts receipts, if it takes an address per message.
    pub status_callback: Option<String>,
    /// What stands around the words of an e-mail; nothing for any other channel.
    pub heading: Option<Box<Heading>>,
    /// Names the conversation of a call, whose words the carrier asks for step by step ([`crate::call`]);
    /// nothing for any other channel.
    pub script: Option<String>,
    /// The public address of a picture that goes along; only for a gateway that
    /// [carries them](Capability::pictures).
    pub picture: Option<String>,
}

/// What stands around the words of an e-mail. None of it tells why it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Who writes, as people read it: the pharmacy's name.
    pub sender: String,
    /// The same for every e-mail of the pharmacy.
    pub subject: String,
    /// When it was written.
    pub at: Instant,
    /// Of the words.
    pub language: Language,
    /// The address at which one press ends all e-mail to this address (RFC 8058).
    pub unsubscribe: String,
    /// What stands beside that address for people.
    pub unsubscribe_words: String,
    /// Names the delivery in the addresses that failures and answers come back to
    /// ([`tag`](crate::mail::tag)).
    pub tag: String,
    /// The pharmacy's postal address; empty while nobody has told it.
    pub postal: String,
    /// What it answers, if it answers an e-mail.
    pub thread: Option<Thread>,
}

/// Where in a conversation an e-mail stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thread {
    /// The name (`Message-ID`) of the e-mail that it answers.
    pub answers: Phi<String>,
}

/// How long a send may take, from its call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// Its first byte leaves within this time, or none does.
    pub first_byte: Duration,
    /// It is over within this time, whatever is known by then.
    pub whole: Duration,
}

/// The carrier took it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The carrier's own name for the message; unique per gateway. A message that travelled in parts
    /// has the name of each, with [`BETWEEN_PARTS`] between them.
    pub provider_id: String,
}

/// Stands between the names of the parts of one message. No name of a part holds it; a receipt names
/// one part.
pub const BETWEEN_PARTS: &str = " ";

/// Why a carrier refuses a message for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Refusal {
    /// The carrier holds an opt-out of this number: an opt-out for us too.
    OptedOut,
    /// A landline takes no texts.
    Landline,
    /// No such number, mailbox or browser.
    BadNumber,
    /// The handset is off, gone or out of reach.
    Unreachable,
    /// Filtered as unwanted.
    Filtered,
    /// The carrier still had it when it was not to be handed over any more.
    Expired,
    /// Refused for the picture that went along: without it the same words may go.
    Picture,
    /// Any other permanent refusal; the code tells.
    Other,
}

impl Refusal {
    /// The stable word kept in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OptedOut => "opted-out",
            Self::Landline => "landline",
            Self::BadNumber => "bad-number",
            Self::Unreachable => "unreachable",
            Self::Filtered => "filtered",
            Self::Expired => "expired",
            Self::Picture => "picture",
            Self::Other => "refused",
        }
    }

    /// Reads the stable word back.
    pub fn from_code(code: &str) -> Option<Self> {
        [
            Self::OptedOut,
            Self::Landline,
            Self::BadNumber,
            Self::Unreachable,
            Self::Filtered,
            Self::Expired,
            Self::Picture,
            Self::Other,
        ]
        .into_iter()
        .find(|refusal| refusal.code() == code)
    }

    /// Whether the address itself is at fault, so that nothing more should go there.
    pub const fn condemns_the_address(self) -> bool {
        matches!(self, Self::Landline | Self::BadNumber)
    }
}

/// The cause of a [`SendError::NotSent`] when no standing line to the carrier is up: that is about all
/// messages and no fault of this one, so it counts as no try.
pub const NO_LINE: &str = "no-line";

/// A send or look-up that brought no message id, by what is known about the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SendError {
    /// Known not sent, and it never will be.
    Refused {
        /// The carrier's own code, such as `21610`.
        code: String,
        /// What it means.
        kind: Refusal,
    },
    /// Known not sent: the carrier asks for patience.
    Throttled {
        /// Milliseconds to wait, if it said.
        retry_after: Option<i64>,
    },
    /// Known not sent: no connection, a refusal before the body was written, a look-up that failed.
    NotSent {
        /// A stable word for the log, without any value of the message.
        cause: &'static str,
    },
    /// Nobody knows: time-out, connection reset after bytes left, or a server error after the write.
    Unknown {
        /// A stable word for the log, without any value of the message.
        cause: &'static str,
    },
}

/// A carrier for one or more channels.
#[async_trait]
pub trait Gateway: Send + Sync {
    /// The stable word that deliveries and receipts keep, such as `twilio`.
    fn name(&self) -> &'static str;

    /// What it promises.
    fn capability(&self) -> Capability;

    /// Whether it carries this channel.
    fn carries(&self, channel: Channel) -> bool {
        channel == Channel::Sms
    }

    /// Whether it puts by what it takes for a person to send: nothing has left yet.
    fn puts_by(&self) -> bool {
        false
    }

    /// Whether what people answer to its messages reaches us: their words say so.
    fn brings_answers(&self) -> bool {
        true
    }

    /// Whether its standing line is up; true where none is needed.
    fn is_up(&self) -> bool {
        true
    }

    /// Sends once, within what its lease allows. Must keep its connections alive: many sends run at
    /// once.
    async fn send(&self, message: &Outbound, allowed: Allowance) -> Result<Sent, SendError>;

    /// Where it keeps the pictures that came with texts, where any can come.
    fn picture_store(&self) -> Option<&dyn PictureStore> {
        None
    }

    /// Finds a message by its key; nothing when the carrier has never seen it. Called only when
    /// [`Capability::lookup_by_ref`] is true.
    async fn look_up(&self, key: DeliveryId) -> Result<Option<Sent>, SendError>;
}

/// A text from outside, as the rim parsed and authenticated it.
#[derive(Clone, Debug)]
pub struct InboundText {
    /// The gateway's name.
    pub vendor: String,
    /// The carrier's id of the text: the same text may be posted many times.
    pub vendor_id: String,
    /// On which wire it came.
    pub channel: Channel,
    /// Who wrote.
    pub from: ContactPoint,
    /// The number of ours they wrote to, in E.164 or as a short code.
    pub to: String,
    /// What they wrote.
    pub text: Phi<String>,
    /// Where the carrier keeps each picture that came along, in order; empty where it did not say.
    pub pictures: Vec<Phi<String>>,
    /// When the rim received it.
    pub received_at: Instant,
    /// Whether the carrier has itself answered an opt-out word, so that no second confirmation goes
    /// out.
    pub carrier_confirmed_stop: bool,
}

/// What a carrier says became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReceiptStatus {
    /// The carrier has it.
    Accepted,
    /// It left the carrier.
    Sent,
    /// The handset has it.
    Delivered,
    /// The carrier gave up.
    Undelivered,
    /// The carrier never tried.
    Failed,
}

impl ReceiptStatus {
    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Undelivered => "undelivered",
            Self::Failed => "failed",
        }
    }

    /// Reads the stable word back.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Accepted, Self::Sent, Self::Delivered, Self::Undelivered, Self::Failed]
            .into_iter()
            .find(|status| status.code() == code)
    }
}

/// One delivery receipt, as the rim parsed and authenticated it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The gateway's name.
    pub vendor: String,
    /// The carrier's id of the message.
    pub provider_id: String,
    /// Our key, when the carrier echoes it: finds the delivery before its acceptance was noted.
    pub key: Option<DeliveryId>,
    /// What became of it.
    pub status: ReceiptStatus,
    /// The carrier's code of a failure, such as `30006`.
    pub code: Option<String>,
    /// What that code means, when it condemns the message or the address.
    pub refusal: Option<Refusal>,
    /// When the rim received it.
    pub at: Instant,
}

/// Keeps what comes in over a connection that stays open, where there is no hook: the carrier is told
/// that we have it only once this says so.
///
/// `Refused` and `NotFound` mean that it will never be kept: acknowledge it, or it comes again. Any
/// other error asks for it again.
#[async_trait]
pub trait Ear: Send + Sync {
    /// A text from outside.
    async fn text(&self, text: InboundText) -> Result<()>;

    /// A delivery receipt.
    async fn receipt(&self, receipt: Receipt) -> Result<()>;
}

/// What a carrier's server posted to one of our hooks, as it stood on the wire.
#[derive(Clone, Copy)]
pub struct Post<'a> {
    /// Path and query of the request.
    pub target: &'a str,
    /// The header that [`Inbound::signature_header`] names.
    pub signature: Option<&'a str>,
    /// The bytes.
    pub body: &'a [u8],
}

/// Why a post is not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rejected {
    /// Nobody vouches for it: leave no trace but a count.
    Forged,
    /// Genuine, and means nothing to us: acknowledge it, or it comes again. A stable word for the
    /// log tells why.
    Meaningless(&'static str),
}

/// What a carrier's posts say, judged and read. The rim reads the socket and knows no vendor.
pub trait Inbound: Send + Sync {
    /// The same word as [`Gateway::name`]; part of the hooks' addresses.
    fn name(&self) -> &'static str;

    /// The header that vouches for a post, in lower case.
    fn signature_header(&self) -> &'static str;

    /// A text from outside, received `at`.
    fn text(&self, post: Post<'_>, at: Instant) -> Result<InboundText, Rejected>;

    /// A delivery receipt, received `at`.
    fn receipt(&self, post: Post<'_>, at: Instant) -> Result<Receipt, Rejected>;

    /// The part of it that speaks of calls, where the account makes any.
    fn switchboard(&self) -> Option<&dyn crate::call::Switchboard> {
        None
    }
}
