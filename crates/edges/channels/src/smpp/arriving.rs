//! What a message centre brings on one line: texts and receipts, acknowledged once they are kept.
//!
//! Texts are kept one after the other, receipts side by side. What cannot be kept now is asked for
//! again; what can never be kept is not.

use std::sync::Arc;

use kernel::{Channel, ContactPoint, Error, Instant, Phi, PhoneNumber, Result};
use outreach::gateway::{Ear, InboundText, Receipt};
use tokio::{sync::mpsc, task::JoinSet, time::timeout_at};

use super::{
    NAME, alphabet, codes,
    joining::{Gathered, Joining, Piece, Turn, Whole},
    parts::{self, Place},
    receipt,
    seen::{Seen, short},
    session::Session,
    settings::Settings,
    wire::{Address, Brought, HAS_HEADER, Head, id, tag},
};

/// What may wait to be kept on one line. Message centres leave far less unacknowledged.
const MOST: usize = 256;

/// Reads a clock.
pub type Clock = Arc<dyn Fn() -> Instant + Send + Sync>;

/// Who keeps what arrives, and what all lines share.
pub struct Desk {
    pub ear: Arc<dyn Ear>,
    pub clock: Clock,
    pub settings: Settings,
    pub joining: Joining,
    pub seen: Seen,
}

/// What arrives on one line. What is not acknowledged when this is dropped comes again.
pub struct Arriving {
    desk: Arc<Desk>,
    session: Arc<Session>,
    texts: mpsc::Sender<(Head, Text)>,
    tasks: JoinSet<()>,
}

/// A text, or a part of one.
struct Text {
    source: Address,
    destination: Address,
    /// What the message centre calls it, if it does.
    given: Option<Vec<u8>>,
    piece: Piece,
}

impl Arriving {
    pub fn on(session: &Arc<Session>, desk: &Arc<Desk>) -> Self {
        let (texts, mut waiting) = mpsc::channel(MOST);
        let mut tasks = JoinSet::new();
        let (hall, line) = (Arc::clone(desk), Arc::clone(session));
        tasks.spawn(async move {
            while let Some((head, text)) = waiting.recv().await {
                let is_kept = hall.keep(&line, vec![text], None).await;
                acknowledge(&line, head, is_kept);
            }
        });
        Self { desk: Arc::clone(desk), session: Arc::clone(session), texts, tasks }
    }

    /// Takes in what was brought.
    pub fn take_in(&mut self, head: Head, body: &[u8]) {
        while self.tasks.try_join_next().is_some() {}
        let Some(mut brought) = Brought::read(head.id, body) else {
            tracing::warn!("a message centre brought what cannot be read");
            return answer(&self.session, head, codes::NEVER);
        };
        if receipt::is_receipt(&brought) {
            return self.receipt(head, &brought);
        }
        let mut place = sar(&brought);
        if brought.class & HAS_HEADER != 0 {
            let (found, text) = parts::behead(&brought.octets);
            place = found.or(place);
            brought.octets = text.to_vec();
        }
        let text = Text {
            given: brought.value(tag::RECEIPTED_MESSAGE_ID).map(<[u8]>::to_vec),
            source: brought.source,
            destination: brought.destination,
            piece: Piece { coding: brought.coding, octets: brought.octets },
        };
        match place {
            None => {
                if self.texts.try_send((head, text)).is_err() {
                    answer(&self.session, head, codes::NOT_NOW);
                }
            }
            Some(_) if MOST <= self.tasks.len() => answer(&self.session, head, codes::NOT_NOW),
            Some(place) => {
                let (desk, session) = (Arc::clone(&self.desk), Arc::clone(&self.session));
                self.tasks.spawn(async move {
                    let is_kept = desk.keep_part(&session, text, place).await;
                    acknowledge(&session, head, is_kept);
                });
            }
        }
    }

    fn receipt(&mut self, head: Head, brought: &Brought) {
        let Settings { ids, meanings, .. } = &self.desk.settings;
        let Some(told) = receipt::read(brought, *ids, meanings) else {
            tracing::warn!("a message centre sent a receipt for nothing");
            return answer(&self.session, head, codes::OK);
        };
        if MOST <= self.tasks.len() {
            return answer(&self.session, head, codes::NOT_NOW);
        }
        let receipt = Receipt {
            vendor: NAME.to_owned(),
            provider_id: told.name,
            key: None,
            status: told.status,
            code: told.code,
            refusal: told.refusal,
            at: (self.desk.clock)(),
        };
        let (desk, session) = (Arc::clone(&self.desk), Arc::clone(&self.session));
        self.tasks.spawn(async move {
            let is_kept = is_kept(desk.ear.receipt(receipt).await);
            acknowledge(&session, head, is_kept);
        });
    }
}

impl Desk {
    /// Waits for the other parts, and says whether this one was kept.
    async fn keep_part(&self, session: &Session, text: Text, place: Place) -> bool {
        let whole = Whole {
            source: text.source,
            destination: text.destination,
            reference: place.reference,
            total: place.total,
        };
        let (gathered, mut told) = match self.joining.offer(&whole, place, text.piece) {
            Turn::Known => return true,
            Turn::Full => return false,
            Turn::Alone(piece) => {
                let Whole { source, destination, reference, .. } = whole;
                let text = Text { source, destination, given: None, piece };
                return self.keep(session, vec![text], Some(reference)).await;
            }
            Turn::Whole(gathered) => (gathered, None),
            Turn::Wait(mut told, until) => {
                if let Ok(is_kept) = timeout_at(until, &mut told).await {
                    // Another copy of this part waits in its place.
                    return is_kept.unwrap_or(false);
                }
                match self.joining.give_up(&whole) {
                    Some(gathered) => (gathered, Some(told)),
                    None => return told.await.unwrap_or(false),
                }
            }
        };
        let is_kept = self.keep_gathered(session, &whole, &gathered).await;
        self.joining.tell(&whole, gathered, is_kept);
        // Its own place among those who were told.
        if let Some(told) = &mut told {
            let _ = told.await;
        }
        is_kept
    }

    async fn keep_gathered(&self, session: &Session, whole: &Whole, gathered: &Gathered) -> bool {
        let texts = gathered.pieces.values().map(|piece| Text {
            source: whole.source.clone(),
            destination: whole.destination.clone(),
            given: None,
            piece: piece.clone(),
        });
        self.keep(session, texts.collect(), Some(whole.reference)).await
    }

    /// Keeps the pieces of one text.
    async fn keep(&self, session: &Session, pieces: Vec<Text>, reference: Option<u16>) -> bool {
        let Some(Text { source, destination, given, .. }) = pieces.first() else { return true };
        let Some(from) = number(source) else {
            tracing::warn!("a text came from what is no number");
            return true;
        };
        let words = words(&self.settings, &pieces);
        let reference = reference.map(u16::to_be_bytes);
        let digest = self.seen.digest(&[
            source.number.as_bytes(),
            destination.number.as_bytes(),
            words.as_bytes(),
            reference.as_ref().map_or(&[], |it| it.as_slice()),
            given.as_deref().unwrap_or_default(),
        ]);
        let now = (self.clock)();
        let vendor_id = match given {
            Some(_) => short(&digest),
            None => self.seen.name(digest, session.number, now),
        };
        let text = InboundText {
            vendor: NAME.to_owned(),
            vendor_id,
            channel: Channel::Sms,
            from,
            to: ours(destination),
            text: Phi::new(words),
            received_at: now,
            carrier_confirmed_stop: false,
            pictures: Vec::new(),
        };
        let is_kept = is_kept(self.ear.text(text).await);
        if is_kept {
            self.seen.acknowledged(&digest, now);
        }
        is_kept
    }
}

/// Octets that are coded alike are one text, wherever they were cut.
fn words(settings: &Settings, pieces: &[Text]) -> String {
    let mut words = String::new();
    for alike in pieces.chunk_by(|one, other| one.piece.coding == other.piece.coding) {
        let octets: Vec<u8> = alike.iter().flat_map(|it| it.piece.octets.iter().copied()).collect();
        let coding = alike.first().map_or(alphabet::DEFAULT, |it| it.piece.coding);
        words.push_str(&alphabet::text(settings.alphabet, coding, &octets));
    }
    words
}

/// What comes again unchanged is not asked for: it is kept, or never will be.
fn is_kept(said: Result<()>) -> bool {
    match said {
        Ok(()) => true,
        Err(Error::Refused { code }) => {
            tracing::warn!(code, "what a message centre brought was refused");
            true
        }
        Err(Error::NotFound { .. }) => true,
        Err(error) => {
            tracing::warn!("what a message centre brought is asked for again: {}", error.chain());
            false
        }
    }
}

fn acknowledge(session: &Session, head: Head, is_kept: bool) {
    answer(session, head, if is_kept { codes::OK } else { codes::NOT_NOW });
}

fn answer(session: &Session, head: Head, status: u32) {
    // The name of the message, which is empty in these answers.
    session.say(Head { id: head.id | id::ANSWER, status, sequence: head.sequence }, &[0]);
}

/// The parts of a text as optional values tell them (SMPP 3.4, 5.3.2.22).
fn sar(brought: &Brought) -> Option<Place> {
    let small = |tag| brought.number(tag).and_then(|number| u8::try_from(number).ok());
    let reference = brought.number(tag::SAR_REFERENCE)?;
    let (number, total) = (small(tag::SAR_NUMBER)?, small(tag::SAR_TOTAL)?);
    Place { reference, number, total }.checked()
}

/// The number of somebody's telephone.
fn number(source: &Address) -> Option<ContactPoint> {
    let digits = source.number.trim_start_matches('+');
    if digits.len() < 7 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let whole = format!("+{digits}");
    let read = match source.ton {
        1 => PhoneNumber::parse(&whole),
        // Without its country it is one of this country, unless that makes no number.
        2 => PhoneNumber::parse(digits).or_else(|_| PhoneNumber::parse(&whole)),
        _ if digits.len() <= 10 => {
            PhoneNumber::parse(digits).or_else(|_| PhoneNumber::parse(&whole))
        }
        _ => PhoneNumber::parse(&whole).or_else(|_| PhoneNumber::parse(digits)),
    };
    read.ok().map(ContactPoint::Phone)
}

fn ours(destination: &Address) -> String {
    let digits = destination.number.trim_start_matches('+');
    if destination.ton == 1 || 8 < digits.len() { format!("+{digits}") } else { digits.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(ton: u8, digits: &str, expected: Option<&str>) {
        let found = number(&Address { ton, npi: 1, number: digits.to_owned() });
        assert_eq!(found.as_ref().map(ContactPoint::value), expected, "{ton} {digits}");
    }

    #[test]
    fn senders_are_read_with_and_without_their_country() {
        check(1, "12015550123", Some("+12015550123"));
        check(1, "+12015550123", Some("+12015550123"));
        check(0, "12015550123", Some("+12015550123"));
        check(2, "2015550123", Some("+12015550123"));
        check(0, "2015550123", Some("+12015550123"));
        check(1, "34600123456", Some("+34600123456"));
        check(0, "34600123456", Some("+34600123456"));
        check(5, "INFO", None);
        check(3, "55501", None);
        check(1, "", None);
    }

    #[test]
    fn what_can_never_be_kept_is_not_asked_for_again() {
        assert!(is_kept(Ok(())));
        assert!(is_kept(Err(Error::refused("bad"))));
        assert!(is_kept(Err(Error::NotFound { what: "delivery" })));
        assert!(!is_kept(Err(Error::failed("the disk is full"))));
    }
}
