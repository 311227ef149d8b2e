//! What comes in by e-mail, as the rim parsed it. A mail server vouches for nobody: what an e-mail may
//! do depends on the tag it carries, and that is judged behind this port.

use async_trait::async_trait;
use kernel::{DeliveryId, EmailAddress, Instant, Phi, Result};

use super::{Ear, InboundText};

/// Something that a person wrote to us by e-mail.
#[derive(Clone, Debug)]
pub struct InboundEmail {
    /// Who wrote and what: the new words alone, without what they answer. Its channel is e-mail.
    pub text: InboundText,
    /// The tag of the address that it was sent to, or of the e-mail that it answers: not judged yet.
    pub tag: Option<String>,
    /// Its subject, without the marks of answering: maybe ours.
    pub subject: Option<Phi<String>>,
    /// What stands below the head of the e-mail that it answers: ours for the most part.
    pub below: Phi<String>,
    /// Whether it says that a machine wrote it.
    pub is_automatic: bool,
    /// The name that it travels under (`Message-ID`), for our answer to name.
    pub message_id: Option<Phi<String>>,
}

/// A reader told their provider that our e-mail was not wanted (RFC 5965).
#[derive(Clone, Debug)]
pub struct Complaint {
    /// The tag of the e-mail it is about: not judged yet.
    pub tag: Option<String>,
    /// The mailbox that it came to, if the report tells.
    pub mailbox: Option<EmailAddress>,
    /// When the rim received it.
    pub at: Instant,
}

/// Keeps what comes in by e-mail. What it returns means what it means for an [`Ear`].
#[async_trait]
pub trait MailEar: Ear {
    /// The delivery of a tag; nothing when we never made that tag.
    async fn delivery_of(&self, tag: &str) -> Result<Option<DeliveryId>>;

    /// An e-mail that a person wrote.
    async fn email(&self, email: InboundEmail) -> Result<()>;

    /// A complaint: effective when this returns.
    async fn complaint(&self, complaint: Complaint) -> Result<()>;
}
