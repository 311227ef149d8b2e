//! The live pages that are open on this node: how many there may be, and how one hears that it is over.
//! It knows no page and no event.

use std::{
    cmp::Reverse,
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use identity::session::SessionId;
use kernel::StaffId;
use tokio::sync::oneshot;

/// Live pages of one session. A browser holds six connections to a server that speaks HTTP/1.1; were
/// they all listening, no page of that browser would load any more.
pub const OF_SESSION: usize = 4;

/// Live pages of one person: at three browsers, each with all that it may have. Who comes in again and
/// again holds no more than that.
pub const OF_STAFF: usize = 12;

/// Live pages of all sessions: 250 people with four pages each. For every change each page reads its
/// line anew and notes what it shows, so their number is what one change costs.
pub const IN_ALL: usize = 1_000;

/// How often a page on which nothing happens asks whether its session still holds. A way out taken
/// on this node, and somebody being shut out, end a page without that.
pub const ASKED_EVERY: Duration = Duration::from_secs(30);

/// Why a page hears nothing more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// A newer page took its place.
    Crowded,
    /// Its session has ended.
    Over,
}

/// The live pages of one node.
#[derive(Debug)]
pub struct Streams {
    open: Mutex<Open>,
    asked_every: Duration,
}

impl Default for Streams {
    fn default() -> Self {
        Self::asked_every(ASKED_EVERY)
    }
}

impl Streams {
    /// Pages whose sessions are asked about so often.
    pub fn asked_every(period: Duration) -> Self {
        Self { open: Mutex::default(), asked_every: period }
    }

    /// How often to ask whether a session still holds.
    pub(crate) const fn period(&self) -> Duration {
        self.asked_every
    }

    /// A page of somebody's session begins to listen. Where there are too many, an old one ends: who
    /// opens one page more is never shut out. Where all together are too many, it is one of whoever
    /// holds most: nobody crowds the others out.
    pub(crate) fn begin(self: &Arc<Self>, session: SessionId, staff: StaffId) -> Place {
        let (number, ended) = self.open().begin((session, staff), &MOST);
        Place { streams: Arc::clone(self), number, ended }
    }

    /// Ends every page of a session.
    pub(crate) fn end(&self, session: SessionId) {
        self.open().end(session);
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The place that a listening page holds, given back when the page is gone.
#[derive(Debug)]
pub(crate) struct Place {
    streams: Arc<Streams>,
    number: u64,
    ended: oneshot::Receiver<Ended>,
}

impl Place {
    /// Waits until the page must end.
    pub(crate) async fn ended(&mut self) -> Ended {
        (&mut self.ended).await.unwrap_or(Ended::Over)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.streams.open().lines.remove(&self.number);
    }
}

/// How many pages there may be.
struct Most {
    of_session: usize,
    of_staff: usize,
    in_all: usize,
}

const MOST: Most = Most { of_session: OF_SESSION, of_staff: OF_STAFF, in_all: IN_ALL };

/// What is open, by number: the oldest first.
#[derive(Debug, Default)]
struct Open {
    next: u64,
    lines: BTreeMap<u64, Line>,
}

#[derive(Debug)]
struct Line {
    session: SessionId,
    staff: StaffId,
    tell: oneshot::Sender<Ended>,
}

impl Open {
    fn begin(
        &mut self,
        (session, staff): (SessionId, StaffId),
        most: &Most,
    ) -> (u64, oneshot::Receiver<Ended>) {
        if let Some(old) = self.to_make_room(session, staff, most) {
            self.tell(old, Ended::Crowded);
        }
        let number = self.next;
        self.next += 1;
        let (tell, ended) = oneshot::channel();
        self.lines.insert(number, Line { session, staff, tell });
        (number, ended)
    }

    /// The page that must end before another of that session begins.
    fn to_make_room(&self, session: SessionId, staff: StaffId, most: &Most) -> Option<u64> {
        let of_session = self.of(|line| line.session == session);
        if most.of_session <= of_session.len() {
            return of_session.first().copied();
        }
        let of_staff = self.of(|line| line.staff == staff);
        if most.of_staff <= of_staff.len() {
            return of_staff.first().copied();
        }
        if most.in_all <= self.lines.len() { self.oldest_of_most() } else { None }
    }

    /// The oldest page of whoever holds most; among several of those, the oldest of all.
    fn oldest_of_most(&self) -> Option<u64> {
        let mut held: BTreeMap<StaffId, (usize, Reverse<u64>)> = BTreeMap::new();
        for (number, line) in &self.lines {
            held.entry(line.staff).or_insert((0, Reverse(*number))).0 += 1;
        }
        held.into_values().max().map(|(_, Reverse(oldest))| oldest)
    }

    fn end(&mut self, session: SessionId) {
        for number in self.of(|line| line.session == session) {
            self.tell(number, Ended::Over);
        }
    }

    fn of(&self, is_meant: impl Fn(&Line) -> bool) -> Vec<u64> {
        let theirs = self.lines.iter().filter(|(_, line)| is_meant(line));
        theirs.map(|(number, _)| *number).collect()
    }

    fn tell(&mut self, number: u64, why: Ended) {
        if let Some(line) = self.lines.remove(&number) {
            // A page that is gone needs no telling.
            let _ = line.tell.send(why);
        }
    }
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;

    const FEW: Most = Most { of_session: 2, of_staff: 3, in_all: 5 };

    type Heard = oneshot::Receiver<Ended>;

    fn begins(open: &mut Open, session: u128, staff: u128) -> Heard {
        open.begin((Id::from_raw(session), Id::from_raw(staff)), &FEW).1
    }

    /// Of those pages, only that one was told.
    #[track_caller]
    fn crowded(lines: &mut [Heard], which: usize) {
        let told: Vec<bool> = lines.iter_mut().map(|line| line.try_recv().is_ok()).collect();
        let expected: Vec<bool> = (0..lines.len()).map(|line| line == which).collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn the_oldest_of_a_session_makes_room_for_its_newest() {
        let mut open = Open::default();
        let mut lines: Vec<_> = [(1, 1), (2, 2), (1, 1)]
            .map(|(session, staff)| begins(&mut open, session, staff))
            .into();
        assert!(lines[0].try_recv().is_err(), "two may listen");
        lines.push(begins(&mut open, 1, 1));
        crowded(&mut lines, 0);
        assert_eq!(open.lines.len(), 3);
    }

    #[test]
    fn who_comes_in_again_and_again_makes_room_for_themselves() {
        let mut open = Open::default();
        let mut lines: Vec<_> = (1..=4).map(|session| begins(&mut open, session, 1)).collect();
        crowded(&mut lines, 0);
        assert_eq!(open.lines.len(), FEW.of_staff);
    }

    #[test]
    fn whoever_holds_most_makes_room_when_the_house_is_full() {
        let mut open = Open::default();
        // Ana was first and has one page; Bo has three, Cy one.
        let mut lines: Vec<_> = [(1, 1), (2, 2), (3, 3), (2, 2), (4, 2)]
            .map(|(session, staff)| begins(&mut open, session, staff))
            .into();
        lines.push(begins(&mut open, 5, 4));
        crowded(&mut lines, 1);
        assert_eq!(open.lines.len(), FEW.in_all);
    }

    #[test]
    fn the_oldest_of_all_makes_room_where_nobody_holds_more() {
        let mut open = Open::default();
        let mut lines: Vec<_> = (1..=6).map(|staff| begins(&mut open, staff, staff)).collect();
        crowded(&mut lines, 0);
        assert_eq!(open.lines.len(), FEW.in_all);
    }

    #[test]
    fn a_page_that_is_gone_leaves_its_place() {
        let streams = Arc::new(Streams::default());
        let (session, staff) = (Id::from_raw(1), Id::from_raw(1));
        let mut kept = streams.begin(session, staff);
        for _ in 0..3 * OF_SESSION {
            drop(streams.begin(session, staff));
        }
        assert!(kept.ended.try_recv().is_err(), "one at a time crowds nobody out");
        assert_eq!(streams.open().lines.len(), 1);
        streams.end(session);
        assert_eq!(kept.ended.try_recv(), Ok(Ended::Over));
        drop(kept);
        assert!(streams.open().lines.is_empty());
    }
}
