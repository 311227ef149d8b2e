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
/// So many first parts in a row whose others came only when they had been kept tell that none ever will
/// come before.
const IN_A_ROW: u32 = 3;
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
    halves_in_a_row: u32,
    /// Since when parts are kept alone.
    alone_since: Option<Instant>,
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
        let Table { texts, kept, halves, halves_in_a_row, alone_since } = &mut *table;
        if kept.get(&mark).is_some_and(|at| now.saturating_duration_since(*at) < MEMORY.0) {
            return Turn::Known;
        }
        *halves_in_a_row += u32::from(halves.remove(whole));
        if IN_A_ROW <= *halves_in_a_row {
            // One phone may have sent them all: after a while texts are put together again.
            let since = *alone_since.get_or_insert(now);
            if now.saturating_duration_since(since) < ALONE {
                return Turn::Alone(piece);
            }
            (*halves_in_a_row, *alone_since) = (0, None);
        }
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
        *halves_in_a_row = 0;
        let gathered = texts.remove(whole).map(|(gathered, _)| gathered);
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

    #[tokio::test(start_paused = true)]
    async fn a_message_centre_that_waits_for_each_part_is_known_by_that() {
        let joining = Joining::of(Duration::from_secs(1));
        let comes =
            |reference, number, text| joining.offer(&whole(reference), place(number), piece(text));
        for reference in 0..3 {
            assert!(matches!(comes(reference, 1, "a"), Turn::Wait(..)));
            let half = joining.give_up(&whole(reference)).unwrap();
            joining.tell(&whole(reference), half, true);
            assert!(reference == 2 || matches!(comes(reference, 2, "b"), Turn::Wait(..)));
            let _ = joining.give_up(&whole(reference));
        }
        assert!(matches!(comes(2, 2, "b"), Turn::Alone(_)));
        assert!(matches!(comes(9, 1, "a"), Turn::Alone(_)), "for a while");
        tokio::time::advance(ALONE).await;
        assert!(matches!(comes(9, 1, "a"), Turn::Wait(..)), "one phone may have done that");
        // Parts that come together now and then are proof of the contrary.
        let joining = Joining::of(Duration::from_secs(1));
        let comes =
            |reference, number, text| joining.offer(&whole(reference), place(number), piece(text));
        for reference in 0..9 {
            assert!(matches!(comes(reference, 1, "a"), Turn::Wait(..)));
            if reference % 3 == 2 {
                assert!(matches!(comes(reference, 2, "b"), Turn::Whole(_)));
                continue;
            }
            assert!(joining.give_up(&whole(reference)).is_some());
            assert!(matches!(comes(reference, 2, "b"), Turn::Wait(..)));
        }
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
