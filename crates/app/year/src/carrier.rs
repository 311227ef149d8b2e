//! The carriers: what becomes of the n-th send to an address is settled by the seed, the address and n,
//! and by the outages of the year; so the order among patients changes nothing.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use kernel::{Channel, DeliveryId, Instant};
use outreach::gateway::{
    Allowance, Capability, Gateway, Outbound, Receipt, ReceiptStatus, Refusal, SendError, Sent,
};
use store::Db;

use crate::{
    chance::{Chance, number_of},
    world::{DAY, MINUTE, Outage, Trouble, Wire},
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

const NOTHING: Capability =
    Capability { idempotent_for: None, lookup_by_ref: false, ordered_receipts: false };

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
        due.into_values().flatten().collect()
    }

    /// When the next receipt comes.
    pub fn next_receipt(&self) -> Option<i64> {
        self.books().receipts.keys().next().copied()
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
        let delay = chance.below(49_000);
        // A key that is known returns the first answer, and nothing leaves.
        let keeps = self.capability(wire).idempotent_for.unwrap_or(0);
        let is_known = books.taken.get(&message.key).is_some_and(|at| now - at < keeps);
        let is_taken = matches!(answer.said, Said::Taken | Said::Nothing { took: true });
        let arrives = is_taken && answer.arrives && !is_known;
        let (told, verdict) = answer.told(&name, &mut chance);
        let arrived_at = arrives.then_some(now + delay);
        let (key, at) = (message.key, now);
        books.journal.push(Attempt { key, address: number, at, answer: told, arrived_at });
        if is_taken && !is_known {
            books.taken.insert(key, now);
            if wire == Wire::Text {
                for receipt in receipts(&answer, &name, key, now, &mut chance) {
                    books.receipts.entry(receipt.at.0).or_default().push(receipt);
                }
            }
        }
        verdict
    }

    fn trouble(&self, wire: Wire, now: i64) -> Option<Trouble> {
        let is_now = |it: &&Outage| it.wire == wire && it.from <= now && now < it.to;
        self.outages.iter().find(is_now).map(|outage| outage.trouble)
    }

    /// Some addresses are no good from a certain turn on.
    fn quality(&self, wire: Wire, address: &str, turn: u64) -> Option<Fate> {
        let mut chance = Chance::of(&[self.seed, 4, number_of(address)]);
        let why = match chance.below(400) {
            0..=3 if wire == Wire::Text => Refusal::Landline,
            4..=7 => Refusal::BadNumber,
            8..=11 if wire == Wire::Text => Refusal::OptedOut,
            _ => return None,
        };
        let from = chance.below(60);
        (from <= i64::try_from(turn).unwrap_or(0))
            .then_some(Fate { said: Said::Refused(why), ..Fate::FINE })
    }

    fn capability(&self, wire: Wire) -> Capability {
        if wire == Wire::Text { self.promise } else { NOTHING }
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

#[derive(Clone, Copy)]
enum Said {
    Taken,
    Nothing { took: bool },
    NotSent,
    Busy,
    Refused(Refusal),
}

/// What becomes of one send.
#[derive(Clone, Copy)]
struct Fate {
    said: Said,
    /// Whether it gets to the person, once taken.
    arrives: bool,
    receipts: Receipts,
}

#[derive(Clone, Copy)]
enum Receipts {
    InTime,
    Late,
    Mixed,
    Never,
    Undelivered,
}

impl Fate {
    const FINE: Self = Self { said: Said::Taken, arrives: true, receipts: Receipts::InTime };

    fn of(chance: &mut Chance) -> Self {
        let said = match chance.below(1_000) {
            0..=11 => Said::NotSent,
            12..=20 => Said::Busy,
            21..=28 => Said::Nothing { took: true },
            29..=35 => Said::Nothing { took: false },
            36..=38 => Said::Refused(Refusal::Filtered),
            _ => Said::Taken,
        };
        let (arrives, receipts) = match chance.below(1_000) {
            0..=24 => (false, Receipts::Undelivered),
            25..=39 => (true, Receipts::Never),
            40..=44 => (false, Receipts::Never),
            45..=74 => (true, Receipts::Late),
            75..=109 => (true, Receipts::Mixed),
            _ => (true, Receipts::InTime),
        };
        Self { said, arrives, receipts }
    }

    fn in_trouble(trouble: Trouble, chance: &mut Chance) -> Self {
        let said = match trouble {
            Trouble::Away => Said::NotSent,
            Trouble::Silent => Said::Nothing { took: chance.happens(500) },
            Trouble::Busy => Said::Busy,
        };
        Self { said, ..Self::FINE }
    }

    /// What the journal and the program are told.
    fn told(&self, name: &str, chance: &mut Chance) -> (Answer, Result<Sent, SendError>) {
        match self.said {
            Said::Taken => (Answer::Taken, Ok(Sent { provider_id: name.to_owned() })),
            Said::Nothing { .. } => (Answer::Nothing, Err(SendError::Unknown { cause: "timeout" })),
            Said::NotSent => (Answer::NotNow, Err(SendError::NotSent { cause: "no-connection" })),
            Said::Busy => {
                let asked = chance.happens(700).then(|| chance.between(500, 40 * MINUTE));
                (Answer::NotNow, Err(SendError::Throttled { retry_after: asked }))
            }
            Said::Refused(kind) => {
                let never = !matches!(kind, Refusal::Filtered);
                let answer = if never { Answer::NeverThere } else { Answer::Refused };
                let code = kind.code().to_owned();
                (answer, Err(SendError::Refused { code, kind }))
            }
        }
    }
}

/// What a carrier says of a text it took, and when.
fn receipts(
    fate: &Fate,
    name: &str,
    key: DeliveryId,
    now: i64,
    chance: &mut Chance,
) -> Vec<Receipt> {
    use ReceiptStatus::{Accepted, Delivered, Sent, Undelivered};
    let soon = now + chance.between(1_000, 20 * MINUTE);
    let late = now + chance.between(2 * 60 * MINUTE, 7 * DAY);
    let said: Vec<(ReceiptStatus, i64)> = match fate.receipts {
        Receipts::InTime => vec![(Delivered, soon)],
        Receipts::Late => vec![(Sent, soon), (Delivered, late)],
        Receipts::Mixed => {
            vec![(Delivered, soon), (Accepted, soon + 1), (Delivered, soon + 2), (Sent, late)]
        }
        Receipts::Never => vec![],
        Receipts::Undelivered => vec![(Sent, soon), (Undelivered, soon + chance.below(DAY / 2))],
    };
    let one = |(status, at)| Receipt {
        vendor: "texts".to_owned(),
        provider_id: name.to_owned(),
        key: Some(key),
        status,
        code: (status == Undelivered).then(|| "30003".to_owned()),
        refusal: None,
        at: Instant(at),
    };
    said.into_iter().map(one).collect()
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
