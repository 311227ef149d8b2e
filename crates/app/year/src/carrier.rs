//! The carriers: what becomes of the n-th send to an address is settled by the seed, the address and n,
//! and by the outages of the year; so the order among patients changes nothing.

mod fate;

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use kernel::{Channel, DeliveryId};
use outreach::gateway::{
    Allowance, Capability, Gateway, Outbound, Receipt, Refusal, SendError, Sent,
};
use store::Db;

use self::fate::{Fate, Queued, Said, receipts};
use crate::{
    chance::{Chance, number_of},
    world::{DAY, Outage, Trouble, Wire},
};

/// What a carrier said to one send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Taken.
    Taken,
    /// Nothing: nobody knows.
    Nothing,
    /// Not sent, for now.
    NotNow,
    /// Not sent, and never to this address.
    NeverThere,
    /// Not sent.
    Refused,
}

/// One send, as the carrier's own journal has it.
#[derive(Clone, Copy, Debug)]
pub struct Attempt {
    /// Under which key.
    pub key: DeliveryId,
    /// To which address, by its number in [`Office::addresses`].
    pub address: u32,
    /// When it was handed over.
    pub at: i64,
    /// What the program was told.
    pub answer: Answer,
    /// When it was there, if ever.
    pub arrived_at: Option<i64>,
    /// Whether it still lay in the carrier's queue when it was not to be handed over any more.
    pub is_expired: bool,
    /// When the program was told that the address is no good, and whether its owner had blocked us.
    pub condemned: Option<(i64, bool)>,
}

/// What the carriers remember.
#[derive(Default)]
struct Books {
    addresses: Vec<String>,
    numbers: HashMap<String, u32>,
    turns: HashMap<u32, u64>,
    journal: Vec<Attempt>,
    taken: HashMap<DeliveryId, i64>,
    receipts: BTreeMap<i64, Vec<Receipt>>,
}

/// Both carriers with their books.
pub struct Office {
    seed: u64,
    db: Db,
    promise: Capability,
    outages: Vec<Outage>,
    calm: Vec<String>,
    books: Mutex<Books>,
}

const NOTHING: Capability = Capability {
    idempotent_for: None,
    lookup_by_ref: false,
    ordered_receipts: false,
    pictures: false,
};

/// What the carrier of texts promises in the year of that seed.
pub fn promise(seed: u64) -> Capability {
    match seed % 3 {
        0 => Capability { idempotent_for: Some(DAY), ..NOTHING },
        1 => NOTHING,
        _ => Capability { lookup_by_ref: true, ..NOTHING },
    }
}

/// A gateway over one wire.
pub struct Line(pub Arc<Office>, pub Wire);

impl Office {
    /// Opens for the year of a seed; the calm addresses never fail.
    pub fn new(seed: u64, db: &Db, outages: Vec<Outage>, calm: Vec<String>) -> Arc<Self> {
        let (promise, books) = (promise(seed), Mutex::default());
        Arc::new(Self { seed, db: db.clone(), promise, outages, calm, books })
    }

    fn books(&self) -> MutexGuard<'_, Books> {
        self.books.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The receipts that are due by then, in their order.
    pub fn receipts_until(&self, now: i64) -> Vec<Receipt> {
        let mut books = self.books();
        let later = books.receipts.split_off(&(now + 1));
        let due = std::mem::replace(&mut books.receipts, later);
        let due: Vec<Receipt> = due.into_values().flatten().collect();
        for (receipt, refusal) in due.iter().filter_map(|it| Some((it, it.refusal?))) {
            let is_it = |it: &&mut Attempt| Some(it.key) == receipt.key;
            if let Some(told) = books.journal.iter_mut().rev().find(is_it) {
                told.condemned = condemned(refusal, now);
            }
        }
        due
    }

    /// When the next receipt comes.
    pub fn next_receipt(&self) -> Option<i64> {
        self.books().receipts.keys().next().copied()
    }

    /// The last that went to an address.
    pub fn last_to(&self, address: &str) -> Option<DeliveryId> {
        let books = self.books();
        let number = *books.numbers.get(address)?;
        books.journal.iter().rev().find(|it| it.address == number).map(|it| it.key)
    }

    /// So many sends were taken, or may have been.
    pub fn sends(&self) -> usize {
        let books = self.books();
        books
            .journal
            .iter()
            .filter(|it| it.arrived_at.is_some() || it.answer == Answer::Taken)
            .count()
    }

    /// The journal, with the addresses by their numbers.
    pub fn close(&self) -> (Vec<Attempt>, Vec<String>) {
        let mut books = self.books();
        let journal = std::mem::take(&mut books.journal);
        (journal, books.addresses.clone())
    }

    fn send(&self, wire: Wire, message: &Outbound) -> Result<Sent, SendError> {
        let (now, address) = (self.db.now().0, message.to.value());
        let is_calm = self.calm.iter().any(|it| it == address);
        let mut books = self.books();
        let (number, turn) = books.turn(address);
        let mut chance = Chance::of(&[self.seed, 2, number_of(address), turn]);
        let name = format!("{wire:?}-{}", message.key);
        let answer = match self.trouble(wire, now) {
            _ if is_calm => Fate::FINE,
            Some(trouble) => Fate::in_trouble(trouble, &mut chance),
            None => self.quality(wire, address, turn).unwrap_or_else(|| Fate::of(&mut chance)),
        };
        // A key that is known returns the first answer, and nothing leaves.
        let keeps = self.capability(wire).idempotent_for.unwrap_or(0);
        let is_known = books.taken.get(&message.key).is_some_and(|at| now - at < keeps);
        let is_taken = matches!(answer.said, Said::Taken | Said::Nothing { took: true });
        let queued = Queued {
            since: now,
            // A mail server knows no end: what it has, it hands over.
            delay: answer
                .queue
                .filter(|_| wire == Wire::Text)
                .unwrap_or_else(|| chance.below(49_000)),
            valid_for: message.valid_for.map(|it| i64::try_from(it.as_millis()).unwrap_or(0)),
        };
        let arrives = is_taken && answer.gets_there(wire) && !is_known;
        let is_expired = arrives && queued.expires_at().is_some();
        let (told, verdict) = answer.told(&name, &mut chance);
        let arrived_at = (arrives && !is_expired).then_some(now + queued.delay);
        let condemned = match answer.said {
            Said::Refused(kind) => condemned(kind, now),
            _ => None,
        };
        let (key, at) = (message.key, now);
        books.journal.push(Attempt {
            key,
            address: number,
            at,
            answer: told,
            arrived_at,
            is_expired,
            condemned,
        });
        if is_taken && !is_known {
            books.taken.insert(key, now);
            for said in receipts(&answer, queued, wire, &mut chance) {
                let receipt = said.of(wire, &name, key);
                books.receipts.entry(receipt.at.0).or_default().push(receipt);
            }
        }
        verdict
    }

    fn trouble(&self, wire: Wire, now: i64) -> Option<Trouble> {
        let is_now = |it: &&Outage| it.wire == wire && it.from <= now && now < it.to;
        self.outages.iter().find(is_now).map(|outage| outage.trouble)
    }

    /// Some addresses are no good from a certain turn on: said at once, or in a receipt.
    fn quality(&self, wire: Wire, address: &str, turn: u64) -> Option<Fate> {
        let mut chance = Chance::of(&[self.seed, 4, number_of(address)]);
        let why = match chance.below(100) {
            0..=2 if wire == Wire::Text => Refusal::Landline,
            3..=5 => Refusal::BadNumber,
            6..=8 if wire == Wire::Text => Refusal::OptedOut,
            _ => return None,
        };
        let from = chance.below(60);
        let is_late = chance.happens(500);
        let is_bad = from <= i64::try_from(turn).unwrap_or(0);
        is_bad.then(|| if is_late { Fate::told_late(why) } else { Fate::refused(why) })
    }

    fn capability(&self, wire: Wire) -> Capability {
        if wire == Wire::Text { self.promise } else { NOTHING }
    }
}

/// Whether a refusal speaks against the address, from when on, and whether its owner said so.
fn condemned(why: Refusal, at: i64) -> Option<(i64, bool)> {
    match why {
        Refusal::OptedOut => Some((at, true)),
        Refusal::Landline | Refusal::BadNumber => Some((at, false)),
        _ => None,
    }
}

impl Books {
    fn turn(&mut self, address: &str) -> (u32, u64) {
        let next = u32::try_from(self.addresses.len()).unwrap_or(u32::MAX);
        let number = *self.numbers.entry(address.to_owned()).or_insert(next);
        if number == next {
            self.addresses.push(address.to_owned());
        }
        let turn = self.turns.entry(number).or_default();
        *turn += 1;
        (number, *turn)
    }
}

#[async_trait::async_trait]
impl Gateway for Line {
    fn name(&self) -> &'static str {
        match self.1 {
            Wire::Text => "texts",
            Wire::Mail => "mails",
        }
    }

    fn carries(&self, channel: Channel) -> bool {
        channel
            == match self.1 {
                Wire::Text => Channel::Sms,
                Wire::Mail => Channel::Email,
            }
    }

    fn capability(&self) -> Capability {
        self.0.capability(self.1)
    }

    async fn send(&self, message: &Outbound, _allowed: Allowance) -> Result<Sent, SendError> {
        self.0.send(self.1, message)
    }

    async fn look_up(&self, key: DeliveryId) -> Result<Option<Sent>, SendError> {
        let is_there = self.0.books().taken.contains_key(&key);
        Ok(is_there.then(|| Sent { provider_id: format!("{:?}-{key}", self.1) }))
    }
}
