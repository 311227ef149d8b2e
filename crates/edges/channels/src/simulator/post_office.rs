//! The mail server of the simulator: takes letters over SMTP like any other, delivers none, and keeps
//! them to be read. Scripted faults make it as unkind as a real one.

mod pages;
mod talk;

use std::{
    collections::VecDeque,
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard},
};

use kernel::{Error, Result};
use mail_parser::{HeaderValue, MessageParser};
use outreach::gateway::Heading;
use serde::{Deserialize, Serialize};
use tokio::{net::TcpListener, sync::oneshot};

use super::{
    Settings,
    fault::{Rule, Script},
};
use crate::mail::{self, letter};

pub use pages::routes;

/// What goes wrong with one letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum MailFault {
    /// 550 5.1.1: there is no such mailbox.
    NoSuchMailbox,
    /// 452 4.2.2: the mailbox is full for now.
    MailboxFull,
    /// 451 4.3.0: come back later.
    Later,
    /// 554 5.7.1, once the letter is read: taken for unwanted.
    Filtered,
    /// The connection is reset when the letter has been read.
    Reset {
        /// Whether it was taken before that.
        accepted: bool,
    },
    /// No answer ever comes.
    Hang {
        /// Whether the letter was taken before that.
        accepted: bool,
    },
}

/// A letter, as a mail program shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Letter {
    /// Names the letter in addresses of pages.
    pub id: u64,
    /// Who it is from: a name and an address.
    pub from: String,
    /// The mailbox.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// Its words as plain text.
    pub text: String,
    /// Its words as a page.
    pub html: String,
    /// The name it travels under.
    pub message_id: String,
    /// Where one press ends e-mail to the mailbox (RFC 8058), if the letter says so.
    pub unsubscribe: Option<String>,
    /// When it came, in milliseconds since the epoch, by the simulator's clock.
    pub at: i64,
}

/// The mail server.
pub struct PostOffice {
    settings: Settings,
    address: SocketAddr,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// Oldest first.
    letters: VecDeque<Letter>,
    script: Script<MailFault>,
    taken: u64,
    asked: u64,
}

impl PostOffice {
    /// Listens on a free port of the same address as the rest of the simulator, until the sender of
    /// `stop` is dropped.
    pub(super) async fn open(
        settings: &Settings,
        stop: oneshot::Receiver<()>,
    ) -> Result<Arc<Self>> {
        let listener = TcpListener::bind((settings.listen.ip(), 0)).await.map_err(Error::failed)?;
        let address = listener.local_addr().map_err(Error::failed)?;
        let office =
            Arc::new(Self { settings: settings.clone(), address, state: Mutex::default() });
        tokio::spawn(talk::serve(Arc::clone(&office), listener, stop));
        Ok(office)
    }

    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Settings with which [`mail::Mail`] sends through it.
    pub fn account(&self, from: &str) -> mail::Settings {
        let (user, secret) = (&self.settings.account, &self.settings.secret);
        let login = Some((user.clone(), secret.clone()));
        mail::Settings { login, ..mail::Settings::of(&format!("smtp://{}", self.address), from) }
    }

    /// Starts the script of faults over.
    pub fn set_script(&self, rules: Vec<Rule<MailFault>>) {
        self.state().script.replace(rules);
    }

    /// Every letter that is kept, oldest first.
    pub fn letters(&self) -> Vec<Letter> {
        self.state().letters.iter().cloned().collect()
    }

    /// The letters in one mailbox, oldest first.
    pub fn letters_to(&self, mailbox: &str) -> Vec<Letter> {
        let is_theirs = |letter: &&Letter| letter.to.eq_ignore_ascii_case(mailbox);
        self.state().letters.iter().filter(is_theirs).cloned().collect()
    }

    /// Puts a letter of the past, written by that address, into a mailbox.
    pub fn remember(&self, (from, to): (&str, &str), heading: &Heading, words: &str) {
        self.keep(Letter {
            id: 0,
            from: format!("{} <{from}>", heading.sender),
            to: to.to_owned(),
            subject: heading.subject.clone(),
            text: letter::plain(words, heading),
            html: letter::page(words, heading).into_string(),
            message_id: String::new(),
            unsubscribe: Some(heading.unsubscribe.clone()),
            at: heading.at.0,
        });
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("nothing panics while the letters are locked")
    }

    /// What becomes of the next letter to a mailbox.
    fn fate(&self, to: &str) -> Option<MailFault> {
        let mut state = self.state();
        state.asked += 1;
        let (seed, serial) = (self.settings.seed, state.asked);
        state.script.next(to, seed, serial)
    }

    /// Takes a letter for each of the mailboxes; false when it is none.
    fn take(&self, mailboxes: &[String], bytes: &[u8]) -> bool {
        let Some(read) = MessageParser::default().parse(bytes) else { return false };
        let from = read.from().and_then(|from| from.first()).map(|from| {
            let address = from.address().unwrap_or_default();
            from.name().map_or(address.to_owned(), |name| format!("{name} <{address}>"))
        });
        let text = |found: Option<std::borrow::Cow<'_, str>>| {
            found.map(|text| text.replace("\r\n", "\n")).unwrap_or_default()
        };
        for to in mailboxes {
            self.keep(Letter {
                id: 0,
                from: from.clone().unwrap_or_default(),
                to: to.clone(),
                subject: read.subject().unwrap_or_default().to_owned(),
                text: text(read.body_text(0)),
                html: text(read.body_html(0)),
                message_id: read.message_id().unwrap_or_default().to_owned(),
                unsubscribe: one_click(&read),
                at: (self.settings.clock)().0,
            });
        }
        true
    }

    fn keep(&self, letter: Letter) {
        let mut state = self.state();
        state.taken += 1;
        let id = state.taken;
        if self.settings.posts_kept.min(LETTERS) <= state.letters.len() {
            state.letters.pop_front();
        }
        state.letters.push_back(Letter { id, ..letter });
    }
}

/// So many letters are kept at most.
const LETTERS: usize = 20_000;

/// The address at which mail programs unsubscribe with one press, when both headers say so.
fn one_click(read: &mail_parser::Message<'_>) -> Option<String> {
    let says = |name: &str| match read.header(name) {
        Some(HeaderValue::Text(text)) => Some(text.to_string()),
        Some(HeaderValue::Address(list)) => {
            list.first().and_then(|one| one.address()).map(str::to_owned)
        }
        _ => read.header_raw(name).map(|text| text.trim().to_owned()),
    };
    let post = says("List-Unsubscribe-Post")?;
    let url = read.header_raw("List-Unsubscribe").map(str::trim)?;
    let url = url.strip_prefix('<')?.strip_suffix('>')?;
    (post == "List-Unsubscribe=One-Click").then(|| url.split_whitespace().collect())
}
