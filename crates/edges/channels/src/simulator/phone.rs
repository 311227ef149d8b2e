//! The simulated telephones and what they show. Bounded: old texts and quiet phones make room.

use std::collections::{HashMap, VecDeque};

use kernel::Instant;

use super::media::Enclosed;

/// Who wrote a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The pharmacy.
    Pharmacy,
    /// Somebody on this phone.
    Phone,
    /// The carrier, by itself.
    Carrier,
}

/// What became of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// On its way: to the pharmacy's program, when the phone wrote it.
    Underway,
    /// Where it should be.
    Arrived,
    /// Lost: swallowed, undelivered, or not taken by the pharmacy's program.
    Lost,
}

/// One text of a thread.
#[derive(Clone)]
pub struct Text {
    /// The carrier's id.
    pub sid: String,
    /// The words.
    pub body: String,
    /// When.
    pub at: Instant,
    /// Who wrote it.
    pub side: Side,
    /// What became of it.
    pub fate: Fate,
    /// What came along.
    pub pictures: Vec<Enclosed>,
}

/// One telephone.
pub struct Phone {
    /// Names the phone in addresses of pages, where a number has no place.
    pub id: u64,
    /// E.164.
    pub number: String,
    /// Whose phone it is, where somebody has said so.
    pub owner: Option<String>,
    /// Whether the carrier bars our texts to it.
    pub barred: bool,
    /// The number of ours that wrote last.
    pub correspondent: Option<String>,
    /// Oldest first.
    pub texts: VecDeque<Text>,
    /// Grows with every change: tells a page whether to draw again.
    pub revision: u64,
}

impl Phone {
    /// The texts somebody holding the phone sees at that moment.
    pub fn visible(&self, now: Instant) -> impl DoubleEndedIterator<Item = &Text> {
        let has_come = move |text: &&Text| text.fate != Fate::Lost && text.at <= now;
        self.texts.iter().filter(move |text| text.side != Side::Pharmacy || has_come(text))
    }
}

/// All telephones.
pub struct Phones {
    by_number: HashMap<String, Phone>,
    numbers: HashMap<u64, String>,
    next_id: u64,
    revision: u64,
    phones_kept: usize,
    texts_kept: usize,
}

impl Phones {
    /// No phones yet, and room for so many, with so many texts each.
    pub fn new(phones_kept: usize, texts_kept: usize) -> Self {
        Self {
            by_number: HashMap::new(),
            numbers: HashMap::new(),
            next_id: 1,
            revision: 0,
            phones_kept: phones_kept.max(1),
            texts_kept: texts_kept.max(1),
        }
    }

    /// The phone of that number, switched on when it is new.
    pub fn open(&mut self, number: &str) -> &mut Phone {
        if !self.by_number.contains_key(number) {
            self.make_room();
            let id = self.next_id;
            self.next_id += 1;
            self.numbers.insert(id, number.to_owned());
            let phone = Phone {
                id,
                number: number.to_owned(),
                owner: None,
                barred: false,
                correspondent: None,
                texts: VecDeque::new(),
                revision: self.revision,
            };
            self.by_number.insert(number.to_owned(), phone);
        }
        self.revision += 1;
        let phone = self.by_number.get_mut(number).expect("the phone was just opened");
        phone.revision = self.revision;
        phone
    }

    /// Adds a text to the phone of that number.
    pub fn add(&mut self, number: &str, text: Text) -> &mut Phone {
        let kept = self.texts_kept;
        let phone = self.open(number);
        if kept <= phone.texts.len() {
            phone.texts.pop_front();
        }
        phone.texts.push_back(text);
        phone
    }

    /// Notes what became of a text, if it is still kept.
    pub fn settle(&mut self, number: &str, sid: &str, fate: Fate) {
        self.revision += 1;
        let revision = self.revision;
        let Some(phone) = self.by_number.get_mut(number) else { return };
        if let Some(text) = phone.texts.iter_mut().rev().find(|text| text.sid == sid) {
            text.fate = fate;
            phone.revision = revision;
        }
    }

    /// The phone of that number.
    pub fn of(&self, number: &str) -> Option<&Phone> {
        self.by_number.get(number)
    }

    /// The phone of that id.
    pub fn find(&self, id: u64) -> Option<&Phone> {
        self.of(self.numbers.get(&id)?)
    }

    /// All phones, the one that changed last first.
    pub fn latest(&self) -> Vec<&Phone> {
        let mut phones: Vec<&Phone> = self.by_number.values().collect();
        phones.sort_unstable_by_key(|phone| std::cmp::Reverse((phone.revision, phone.id)));
        phones
    }

    /// Grows with every change to any phone.
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Forgets the quietest tenth when there are too many, so that the search for them is rare.
    fn make_room(&mut self) {
        if self.by_number.len() < self.phones_kept {
            return;
        }
        let forgotten = (self.phones_kept / 10).max(1);
        let mut quietest: Vec<(u64, u64)> =
            self.by_number.values().map(|phone| (phone.revision, phone.id)).collect();
        quietest.sort_unstable();
        for (_, id) in quietest.into_iter().take(forgotten) {
            if let Some(number) = self.numbers.remove(&id) {
                self.by_number.remove(&number);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(sid: &str) -> Text {
        Text {
            sid: sid.to_owned(),
            body: String::new(),
            at: Instant(0),
            side: Side::Pharmacy,
            fate: Fate::Arrived,
            pictures: Vec::new(),
        }
    }

    fn sids(phone: &Phone) -> Vec<&str> {
        phone.visible(Instant(0)).map(|text| text.sid.as_str()).collect()
    }

    #[test]
    fn old_texts_make_room() {
        let mut phones = Phones::new(10, 2);
        for sid in ["a", "b", "c"] {
            phones.add("+1", text(sid));
        }
        assert_eq!(sids(phones.of("+1").unwrap()), ["b", "c"]);
    }

    #[test]
    fn quiet_phones_make_room() {
        let mut phones = Phones::new(20, 2);
        for number in 0..100 {
            phones.add("+0", text("x"));
            phones.add(&format!("+{number}"), text("x"));
        }
        assert!(phones.latest().len() <= 20);
        assert!(phones.of("+0").is_some());
        assert!(phones.of("+99").is_some());
        assert!(phones.of("+5").is_none());
        assert_eq!(phones.latest().len(), phones.numbers.len());
    }

    #[test]
    fn a_lost_text_is_not_on_the_screen() {
        let mut phones = Phones::new(10, 10);
        phones.add("+1", text("a"));
        phones.add("+1", text("b"));
        let before = phones.of("+1").unwrap().revision;
        phones.settle("+1", "a", Fate::Lost);
        let phone = phones.of("+1").unwrap();
        assert_eq!(sids(phone), ["b"]);
        assert!(before < phone.revision);
    }
}
