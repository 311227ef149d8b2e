//! Where the mailroom listens, for which mailboxes, and how much it takes.

use std::{net::SocketAddr, path::PathBuf, time::Duration};

use kernel::{Error, Result};
use outreach::mail::tag::LENGTH as TAG;

/// Where to listen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listen {
    /// An address of the network.
    Tcp(SocketAddr),
    /// A socket in the file system.
    Unix(PathBuf),
}

/// What is spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// LMTP: an answer for each mailbox.
    Lmtp,
    /// SMTP: one answer for all.
    Smtp,
}

/// What the mailroom takes.
#[derive(Clone, Debug)]
pub struct Intake {
    /// Where it listens.
    pub listen: Listen,
    /// What it speaks.
    pub way: Way,
    /// The mailboxes it takes e-mail for; for no other, ever.
    accept: Vec<Mailbox>,
    /// The largest e-mail, in bytes.
    pub largest: usize,
    /// Somebody silent for so long is hung up on.
    pub silence: Duration,
    /// An e-mail is over within this time, however little of it comes at once.
    pub whole: Duration,
    /// Connections at one time.
    pub connections: usize,
}

/// `name@domain` with or without anything behind a `+`, or `name+*@domain` with something there.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Mailbox {
    name: String,
    domain: String,
    needs_detail: bool,
}

/// A mailbox of ours that somebody wrote to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Recipient {
    /// As it was written, in lower case.
    pub(super) address: String,
    /// What looks like a tag of ours behind its `+`.
    pub(super) tag: Option<String>,
}

impl Intake {
    /// An intake with the usual limits: 1 MiB, 2 minutes of silence, 10 minutes in all, 32 connections.
    /// `listen` is an address and port, or `unix:` and a path; of another machine's reach only when it
    /// `may_be_reached`.
    ///
    /// Refused: `bad-listen`, `bad-accept` (none, or not as [`Intake`] reads them).
    pub fn of(listen: &str, may_be_reached: bool, accept: &[String]) -> Result<Self> {
        let place = match listen.strip_prefix("unix:") {
            Some(path) if path.starts_with('/') => Some(Listen::Unix(PathBuf::from(path))),
            Some(_) => None,
            None => listen.parse().ok().map(Listen::Tcp),
        };
        let is_near = |place: &Listen| match place {
            Listen::Tcp(address) => may_be_reached || address.ip().is_loopback(),
            Listen::Unix(_) => true,
        };
        let listen = place.filter(is_near).ok_or_else(|| Error::refused("bad-listen"))?;
        let accept: Option<Vec<Mailbox>> = accept.iter().map(|text| mailbox(text)).collect();
        let accept =
            accept.filter(|it| !it.is_empty()).ok_or_else(|| Error::refused("bad-accept"))?;
        Ok(Self {
            listen,
            way: Way::Lmtp,
            accept,
            largest: 1_048_576,
            silence: Duration::from_secs(120),
            whole: Duration::from_secs(600),
            connections: 32,
        })
    }

    /// The mailbox of ours at that address, if it is one.
    pub(super) fn recipient(&self, address: &str) -> Option<Recipient> {
        let address = address.to_lowercase();
        let (local, domain) = address.rsplit_once('@')?;
        let (name, detail) = match local.split_once('+') {
            Some((name, detail)) => (name, Some(detail)),
            None => (local, None),
        };
        let is_it = |ours: &Mailbox| {
            let fits = !ours.needs_detail || detail.is_some_and(|detail| !detail.is_empty());
            ours.name == name && ours.domain == domain && fits
        };
        self.accept.iter().any(is_it).then(|| Recipient {
            tag: detail.filter(|detail| detail.len() == TAG).map(str::to_owned),
            address: address.clone(),
        })
    }

    /// Whether an address is one that we write from: nobody else does.
    pub(super) fn is_ours(&self, address: &str) -> bool {
        self.recipient(address).is_some()
    }
}

fn mailbox(text: &str) -> Option<Mailbox> {
    let text = text.trim().to_lowercase();
    let (local, domain) = text.rsplit_once('@')?;
    let (name, needs_detail) = match local.strip_suffix("+*") {
        Some(name) => (name, true),
        None => (local, false),
    };
    let is_word = |text: &str| {
        let is_plain = |letter: char| letter.is_alphanumeric() || "._-".contains(letter);
        !text.is_empty() && text.chars().all(is_plain)
    };
    (is_word(name) && is_word(domain) && domain.contains('.')).then(|| Mailbox {
        name: name.to_owned(),
        domain: domain.to_owned(),
        needs_detail,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn intake() -> Intake {
        let accept = ["reply@rx.example", "Bounce+*@rx.example"].map(str::to_owned);
        Intake::of("127.0.0.1:0", false, &accept).unwrap()
    }

    #[test]
    fn only_our_mailboxes_are_ours() {
        let tag = "0".repeat(TAG);
        let check = |address: &str, expected: Option<Option<&str>>| {
            let found = intake().recipient(address);
            let found = found.as_ref().map(|it| it.tag.as_deref());
            assert_eq!(found, expected, "{address}");
        };
        check("reply@rx.example", Some(None));
        check("Reply+x@RX.example", Some(None));
        check(&format!("reply+{tag}@rx.example"), Some(Some(&tag)));
        check(&format!("bounce+{tag}@rx.example"), Some(Some(&tag)));
        for other in [
            "bounce@rx.example",
            "bounce+@rx.example",
            "postmaster@rx.example",
            "reply@evil.example",
            "reply@rx.example@evil.example",
            "reply%evil.example@rx.example",
            "@rx.example",
            "reply",
            "",
        ] {
            check(other, None);
        }
    }

    #[test]
    fn what_others_reach_is_said_to_be_so() {
        let refused = |listen: &str, may_be_reached: bool, accept: &str| match Intake::of(
            listen,
            may_be_reached,
            &[accept.to_owned()],
        ) {
            Err(Error::Refused { code }) => code,
            Err(_) => "another error",
            Ok(_) => "nothing",
        };
        let good = "reply@rx.example";
        for listen in ["127.0.0.1:2424", "[::1]:2424", "unix:/run/rapport/lmtp"] {
            assert_eq!(refused(listen, false, good), "nothing", "{listen}");
        }
        for listen in ["0.0.0.0:25", "192.0.2.1:24", "localhost:24", "unix:lmtp", ""] {
            assert_eq!(refused(listen, false, good), "bad-listen", "{listen}");
        }
        assert_eq!(refused("0.0.0.0:25", true, good), "nothing");
        for accept in ["*@rx.example", "reply", "reply@rx", "re ply@rx.example", "+*@rx.example"] {
            assert_eq!(refused("127.0.0.1:2424", false, accept), "bad-accept", "{accept}");
        }
        assert!(Intake::of("127.0.0.1:2424", false, &[]).is_err());
    }
}
