//! Texts that come in in parts. A part is acknowledged when the whole is kept, so that parts that are
//! lost with this program come again; what misses a part after a while is kept as far as it came. A
//! message centre that brings a part only when the one before is acknowledged is soon known by that.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    hash::{BuildHasher as _, RandomState},
    sync::{Mutex, PoisonError},
    time::Duration,
};

use tokio::{sync::oneshot, time::Instant};

use super::{parts::Place, wire::Address};

/// Texts that wait for parts at one time.
const MOST: usize = 256;
/// So many first parts of one phone in a row whose others came only when they had been kept tell that
/// none of that phone's ever will come before.
const IN_A_ROW: u32 = 3;
/// So many phones in a row to which that happened tell that it is the message centre's way, and nobody's
/// doing: what one phone sends says nothing of the texts of others.
const PHONES: usize = 5;
/// For so long parts are kept alone then.
const ALONE: Duration = Duration::from_secs(3_600);
/// Parts that were kept are remembered for so long, should they come again; and so many of them.
const MEMORY: (Duration, usize) = (Duration::from_secs(600), 4_096);

/// What the parts of one text have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Whole {
    pub source: Address,
    pub destination: Address,
    pub reference: u16,
    pub total: u8,
}

/// The octets of a part and how they are coded.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Piece {
    pub coding: u8,
    pub octets: Vec<u8>,
}

/// Parts that are here, and who waits to hear whether they were kept.
#[derive(Default)]
pub struct Gathered {
    pub pieces: BTreeMap<u8, Piece>,
    waiting: HashMap<u8, oneshot::Sender<bool>>,
}

/// What is to be done with a part.
pub enum Turn {
    /// It was the last one.
    Whole(Gathered),
    /// Wait until then to hear whether it was kept with the others.
    Wait(oneshot::Receiver<bool>, Instant),
    /// It was kept before.
    Known,
    /// There is no room.
    Full,
    /// It is a text of its own: its message centre does not bring the others before this is kept.
    Alone(Piece),
}

/// Texts of which some parts are here.
pub struct Joining {
    patience: Duration,
    hash: RandomState,
    table: Mutex<Table>,
}

#[derive(Default)]
struct Table {
    texts: HashMap<Whole, (Gathered, Instant)>,
    kept: HashMap<u64, Instant>,
    /// Texts of which a part was kept alone.
    halves: HashSet<Whole>,
    /// Phones whose parts came too late, since parts last came together.
    late: HashMap<Address, Late>,
    /// Since when everybody's parts are kept alone.
    alone_since: Option<Instant>,
}

/// How often in a row the parts of one phone came too late, and since when they are kept alone.
#[derive(Default)]
struct Late {
    times: u32,
    alone_since: Option<Instant>,
}

impl Table {
    /// Whether a part is kept alone: those of its phone, or everybody's, have long come one by one. After
    /// a while texts are put together again, because people may have done that.
    fn is_alone(&mut self, whole: &Whole, now: Instant) -> bool {
        if self.halves.remove(whole) && self.alone_since.is_none() {
            self.late.entry(whole.source.clone()).or_default().times += 1;
        }
        if PHONES <= self.late.len() {
            let since = *self.alone_since.get_or_insert(now);
            if now.saturating_duration_since(since) < ALONE {
                return true;
            }
            self.come_together();
            return false;
        }
        let Some(late) = self.late.get_mut(&whole.source) else { return false };
        if late.times < IN_A_ROW {
            return false;
        }
        let since = *late.alone_since.get_or_insert(now);
        let is_alone = now.saturating_duration_since(since) < ALONE;
        if !is_alone {
            self.late.remove(&whole.source);
        }
        is_alone
    }

    /// Parts that came together prove that the message centre does not wait.
    fn come_together(&mut self) {
        self.late.clear();
        self.alone_since = None;
    }
}

impl Joining {
    pub fn of(patience: Duration) -> Self {
        Self { patience, hash: RandomState::new(), table: Mutex::default() }
    }

    /// Takes a part in.
    pub fn offer(&self, whole: &Whole, place: Place, piece: Piece) -> Turn {
        let now = Instant::now();
        let mark = self.mark(whole, place.number, &piece);
        let mut table = self.table.lock().unwrap_or_else(PoisonError::into_inner);
        let known = table.kept.get(&mark);
        if known.is_some_and(|at| now.saturating_duration_since(*at) < MEMORY.0) {
            return Turn::Known;
        }
        if table.is_alone(whole, now) {
            return Turn::Alone(piece);
        }
        let texts = &mut table.texts;
        // Whoever waited on a line that is gone looks after its text no more.
        texts.retain(|_, (_, until)| now < *until + self.patience);
        if MOST <= texts.len() && !texts.contains_key(whole) {
            return Turn::Full;
        }
        let (gathered, until) = texts
            .entry(whole.clone())
            .or_insert_with(|| (Gathered::default(), now + self.patience));
        gathered.pieces.insert(place.number, piece);
        if gathered.pieces.len() < usize::from(place.total) {
            let (tell, told) = oneshot::channel();
            gathered.waiting.insert(place.number, tell);
            return Turn::Wait(told, *until);
        }
        let gathered = texts.remove(whole).map(|(gathered, _)| gathered);
        table.come_together();
        gathered.map_or(Turn::Full, Turn::Whole)
    }

    /// What is here of a text that waited long enough; nothing when somebody else took it.
    pub fn give_up(&self, whole: &Whole) -> Option<Gathered> {
        let mut table = self.table.lock().unwrap_or_else(PoisonError::into_inner);
        let gathered = table.texts.remove(whole).map(|(gathered, _)| gathered)?;
        if gathered.pieces.len() == 1 {
            if MOST <= table.halves.len() {
                table.halves.clear();
            }
            table.halves.insert(whole.clone());
        }
        Some(gathered)
    }

    /// Tells all that wait whether their parts were kept.
    pub fn tell(&self, whole: &Whole, gathered: Gathered, is_kept: bool) {
        if is_kept {
            let now = Instant::now();
            let marks = gathered.pieces.iter().map(|(number, it)| self.mark(whole, *number, it));
            let mut table = self.table.lock().unwrap_or_else(PoisonError::into_inner);
            if MEMORY.1 <= table.kept.len() {
                table.kept.clear();
            }
            table.kept.extend(marks.take(MEMORY.1).map(|mark| (mark, now)));
        }
        for (_, waits) in gathered.waiting {
            // One whose line is gone hears nothing.
            let _ = waits.send(is_kept);
        }
    }

    fn mark(&self, whole: &Whole, number: u8, piece: &Piece) -> u64 {
        self.hash.hash_one((whole, number, piece))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::smpp::settings::international;

    fn whole(reference: u16) -> Whole {
        let (source, destination) = (international("12015550123"), international("5550"));
        Whole { source, destination, reference, total: 2 }
    }

    fn piece(text: &str) -> Piece {
        Piece { coding: 0, octets: text.as_bytes().to_vec() }
    }

    fn place(number: u8) -> Place {
        Place { reference: 7, number, total: 2 }
    }

    #[tokio::test]
    async fn parts_are_joined_in_their_order_whatever_theirs_was() {
        let joining = Joining::of(Duration::from_secs(1));
        let Turn::Wait(told, _) = joining.offer(&whole(7), place(2), piece("b")) else { panic!() };
        assert!(matches!(joining.offer(&whole(8), place(1), piece("x")), Turn::Wait(..)));
        let Turn::Whole(all) = joining.offer(&whole(7), place(1), piece("a")) else { panic!() };
        assert_eq!(all.pieces.values().collect::<Vec<_>>(), [&piece("a"), &piece("b")]);
        joining.tell(&whole(7), all, true);
        assert_eq!(told.await, Ok(true));
        assert!(matches!(joining.offer(&whole(7), place(2), piece("b")), Turn::Known));
        assert!(
            matches!(joining.offer(&whole(7), place(2), piece("c")), Turn::Wait(..)),
            "another text"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn a_part_that_comes_again_takes_the_place_of_itself() {
        let joining = Joining::of(Duration::from_secs(1));
        let Turn::Wait(lost, until) = joining.offer(&whole(7), place(1), piece("a")) else {
            panic!()
        };
        let Turn::Wait(told, again) = joining.offer(&whole(7), place(1), piece("a")) else {
            panic!()
        };
        assert!(lost.await.is_err());
        assert_eq!(until, again, "time does not begin anew");
        let some = joining.give_up(&whole(7)).unwrap();
        assert_eq!(some.pieces.len(), 1);
        assert!(joining.give_up(&whole(7)).is_none());
        joining.tell(&whole(7), some, false);
        assert_eq!(told.await, Ok(false));
        assert!(
            matches!(joining.offer(&whole(7), place(1), piece("a")), Turn::Wait(..)),
            "not kept"
        );
    }

    fn of(phone: u16, reference: u16) -> Whole {
        let source = international(&format!("1201555{phone:04}"));
        Whole { source, ..whole(reference) }
    }

    /// The first part of a text is kept alone, and the second comes after that.
    fn comes_too_late(joining: &Joining, whole: &Whole) -> Turn {
        assert!(matches!(joining.offer(whole, place(1), piece("a")), Turn::Wait(..)));
        let half = joining.give_up(whole).unwrap();
        joining.tell(whole, half, true);
        let turn = joining.offer(whole, place(2), piece("b"));
        let _ = joining.give_up(whole);
        turn
    }

    #[tokio::test(start_paused = true)]
    async fn a_message_centre_that_waits_for_each_part_is_known_by_that() {
        let joining = Joining::of(Duration::from_secs(1));
        for phone in 0..4 {
            assert!(matches!(comes_too_late(&joining, &of(phone, 7)), Turn::Wait(..)));
        }
        assert!(matches!(comes_too_late(&joining, &of(4, 7)), Turn::Alone(_)));
        let first = || joining.offer(&of(9, 9), place(1), piece("a"));
        assert!(matches!(first(), Turn::Alone(_)), "everybody's, for a while");
        tokio::time::advance(ALONE).await;
        assert!(matches!(first(), Turn::Wait(..)), "people may have done that");
        // Parts that come together now and then are proof of the contrary.
        let joining = Joining::of(Duration::from_secs(1));
        for phone in 0..12 {
            if phone % 3 == 2 {
                let offer = |number| joining.offer(&of(phone, 7), place(number), piece("a"));
                assert!(matches!(offer(1), Turn::Wait(..)));
                assert!(matches!(offer(2), Turn::Whole(_)));
                continue;
            }
            assert!(matches!(comes_too_late(&joining, &of(phone, 7)), Turn::Wait(..)));
        }
    }

    #[tokio::test(start_paused = true)]
    async fn one_phone_cuts_nobody_elses_texts_apart() {
        let joining = Joining::of(Duration::from_secs(1));
        for reference in 0..2 {
            assert!(matches!(comes_too_late(&joining, &of(1, reference)), Turn::Wait(..)));
        }
        assert!(matches!(comes_too_late(&joining, &of(1, 2)), Turn::Alone(_)));
        let others = |number, text| joining.offer(&of(2, 3), place(number), piece(text));
        let own = || joining.offer(&of(1, 8), place(1), piece("a"));
        assert!(matches!(own(), Turn::Alone(_)), "its own");
        assert!(matches!(others(1, "please do not "), Turn::Wait(..)));
        assert!(matches!(others(2, "stop texting me"), Turn::Whole(_)));
        for reference in 10..12 {
            assert!(matches!(comes_too_late(&joining, &of(1, reference)), Turn::Wait(..)));
        }
        assert!(matches!(comes_too_late(&joining, &of(1, 12)), Turn::Alone(_)));
        tokio::time::advance(ALONE).await;
        assert!(matches!(own(), Turn::Wait(..)), "for a while");
    }

    #[tokio::test(start_paused = true)]
    async fn texts_that_wait_are_bounded_and_nobodys_are_forgotten() {
        let joining = Joining::of(Duration::from_secs(1));
        let most = u16::try_from(MOST).unwrap();
        for reference in 0..most {
            assert!(matches!(
                joining.offer(&whole(reference), place(1), piece("a")),
                Turn::Wait(..)
            ));
        }
        assert!(matches!(joining.offer(&whole(most), place(1), piece("a")), Turn::Full));
        assert!(matches!(joining.offer(&whole(0), place(2), piece("b")), Turn::Whole(_)));
        tokio::time::advance(Duration::from_secs(2)).await;
        assert!(matches!(joining.offer(&whole(most), place(1), piece("a")), Turn::Wait(..)));
        assert!(joining.give_up(&whole(1)).is_none());
    }
}
