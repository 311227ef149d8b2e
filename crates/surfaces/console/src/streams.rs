//! The live pages that are open on this node: how many there may be, and how one hears that it is over.
//! It knows no page and no event.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use identity::session::SessionId;
use tokio::sync::oneshot;

/// Live pages of one session. A browser holds six connections to a server that speaks HTTP/1.1; were
/// they all listening, no page of that browser would load any more.
pub const OF_SESSION: usize = 4;

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

    /// A page of that session begins to listen. Where there are too many, the oldest ends: who
    /// opens one page more is never shut out.
    pub(crate) fn begin(self: &Arc<Self>, session: SessionId) -> Place {
        let (number, ended) = self.open().begin(session, (OF_SESSION, IN_ALL));
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

/// What is open, by number: the oldest first.
#[derive(Debug, Default)]
struct Open {
    next: u64,
    lines: BTreeMap<u64, Line>,
}

#[derive(Debug)]
struct Line {
    session: SessionId,
    tell: oneshot::Sender<Ended>,
}

impl Open {
    fn begin(
        &mut self,
        session: SessionId,
        (of_session, in_all): (usize, usize),
    ) -> (u64, oneshot::Receiver<Ended>) {
        let theirs: Vec<u64> = self.of(session).collect();
        if of_session <= theirs.len() {
            self.tell(theirs[0], Ended::Crowded);
        } else if in_all <= self.lines.len()
            && let Some(oldest) = self.lines.keys().next().copied()
        {
            self.tell(oldest, Ended::Crowded);
        }
        let number = self.next;
        self.next += 1;
        let (tell, ended) = oneshot::channel();
        self.lines.insert(number, Line { session, tell });
        (number, ended)
    }

    fn end(&mut self, session: SessionId) {
        for number in self.of(session).collect::<Vec<_>>() {
            self.tell(number, Ended::Over);
        }
    }

    fn of(&self, session: SessionId) -> impl Iterator<Item = u64> {
        let theirs = self.lines.iter().filter(move |(_, line)| line.session == session);
        theirs.map(|(number, _)| *number)
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

    const MOST: (usize, usize) = (2, 5);

    #[test]
    fn the_oldest_of_a_session_makes_room_for_its_newest() {
        let mut open = Open::default();
        let (ana, bo) = (Id::from_raw(1), Id::from_raw(2));
        let (_, mut first) = open.begin(ana, MOST);
        let (_, mut others) = open.begin(bo, MOST);
        let (_, mut second) = open.begin(ana, MOST);
        assert!(first.try_recv().is_err(), "two may listen");
        let (_, mut third) = open.begin(ana, MOST);
        assert_eq!(first.try_recv(), Ok(Ended::Crowded));
        for line in [&mut others, &mut second, &mut third] {
            assert!(line.try_recv().is_err());
        }
        assert_eq!(open.lines.len(), 3);
    }

    #[test]
    fn the_oldest_of_all_makes_room_when_the_house_is_full() {
        let mut open = Open::default();
        let mut lines: Vec<_> =
            (1..=6).map(|session| open.begin(Id::from_raw(session), MOST).1).collect();
        assert_eq!(lines[0].try_recv(), Ok(Ended::Crowded));
        assert!(lines[1..].iter_mut().all(|line| line.try_recv().is_err()));
        assert_eq!(open.lines.len(), 5);
    }

    #[test]
    fn a_page_that_is_gone_leaves_its_place() {
        let streams = Arc::new(Streams::default());
        let session = Id::from_raw(1);
        let mut kept = streams.begin(session);
        for _ in 0..3 * OF_SESSION {
            drop(streams.begin(session));
        }
        assert!(kept.ended.try_recv().is_err(), "one at a time crowds nobody out");
        assert_eq!(streams.open().lines.len(), 1);
        streams.end(session);
        assert_eq!(kept.ended.try_recv(), Ok(Ended::Over));
        drop(kept);
        assert!(streams.open().lines.is_empty());
    }
}
