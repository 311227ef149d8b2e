//! What is set of e-mail.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// A mail server, and where it hands over what comes for us.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// `smtps://host` (TLS from the first byte) or `smtp://host` (STARTTLS), each with a port if it is
    /// not the usual one.
    pub server: String,
    /// The address e-mail comes from.
    pub from: String,
    /// Who signs in, for servers that ask.
    pub user: Option<String>,
    /// The secret; better given as RAPPORT_MAIL__SECRET.
    pub secret: Option<String>,
    /// A file with the certificate of the authority that vouches for the server, when it is not a
    /// public one.
    pub authority: Option<PathBuf>,
    /// Who signs what leaves.
    pub dkim: Option<Dkim>,
    /// The mailbox that failures return to.
    pub return_path: Option<String>,
    /// The mailbox that people answer to.
    pub reply_to: Option<String>,
    /// Where the mail server hands over what comes for us: an address and port, or `unix:` and a path.
    pub listen: Option<String>,
    /// What it speaks there.
    #[serde(default)]
    pub speaks: Speaks,
    /// Whether other machines may reach that place.
    #[serde(default)]
    pub may_be_reached: bool,
    /// The mailboxes that are ours there.
    pub accept: Option<Vec<String>>,
}

/// What a mail server speaks to us.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Speaks {
    /// LMTP: an answer for each mailbox.
    #[default]
    Lmtp,
    /// SMTP: one answer for all.
    Smtp,
}

/// A key to sign with.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dkim {
    /// The domain that answers for the e-mail.
    pub domain: String,
    /// Which of its keys.
    pub selector: String,
    /// A PEM file with the private key: RSA of 2048 bits or more, or Ed25519.
    pub key: PathBuf,
}

impl Mail {
    /// The mailbox that people answer to: theirs is heard here, so the sender's is when none is named.
    pub fn answers_to(&self) -> Option<&str> {
        let hears = self.listen.as_ref().map(|_| self.from.as_str());
        self.reply_to.as_deref().or(hears)
    }

    /// The mailbox that failures return to, likewise.
    pub fn returns_to(&self) -> Option<&str> {
        let hears = self.listen.as_ref().map(|_| self.from.as_str());
        self.return_path.as_deref().or(hears)
    }
}

impl std::fmt::Debug for Mail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mail").field("server", &self.server).finish_non_exhaustive()
    }
}
