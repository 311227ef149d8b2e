//! One bound line: what was asked on it and not answered. Until a text is being written it can be taken
//! back; from then on only an answer tells what became of it.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use outreach::gateway::SendError;
use tokio::{
    sync::{Notify, OwnedSemaphorePermit, Semaphore, mpsc, oneshot},
    time::Instant,
};

use super::{
    attempt::Attempt,
    codes::{self, Meanings},
    receipt::{Stands, normal},
    settings::Ids,
    wire::{Head, Pdu, id, name, pdu},
};

/// What an answer says.
pub type Answer = Result<(), SendError>;

/// Known not sent: the line went down first.
pub const LOST: SendError = SendError::NotSent { cause: "connection-lost" };
/// It may have arrived: the line went down after it was written.
const UNANSWERED: SendError = SendError::Unknown { cause: "connection-lost" };

/// What is to be written, in this order.
pub enum Out {
    /// Something that is not waited for.
    Plain(Vec<u8>),
    /// A text, unless it was taken back.
    Submit(u32, Vec<u8>),
    /// Nothing comes after this.
    End,
}

/// A line that is bound.
pub struct Session {
    /// Tells it from all others of this program.
    pub number: u64,
    /// Bounds the texts without an answer.
    pub window: Arc<Semaphore>,
    /// Something was answered.
    pub answered: Notify,
    out: mpsc::UnboundedSender<Out>,
    /// What is said and not written yet.
    unwritten: AtomicUsize,
    table: Mutex<Table>,
}

/// More that is said and not written yet means that the other side asks and does not listen.
const MOST_UNWRITTEN: usize = 4_096;

struct Table {
    waiting: HashMap<u32, Waiting>,
    last: u32,
    is_open: bool,
    heard_at: Instant,
}

struct Waiting {
    since: Instant,
    is_written: bool,
    /// Nobody, once its send was given up.
    answer: Option<oneshot::Sender<Answer>>,
    attempt: Arc<Attempt>,
    part: usize,
    _turn: OwnedSemaphorePermit,
}

impl Session {
    /// A line with so large a window, and what is to be written on it.
    pub fn of(number: u64, window: usize) -> (Arc<Self>, mpsc::UnboundedReceiver<Out>) {
        let (out, writes) = mpsc::unbounded_channel();
        let heard_at = Instant::now();
        // The bind had the number 1.
        let table = Table { waiting: HashMap::new(), last: 1, is_open: true, heard_at };
        let session = Self {
            number,
            window: Arc::new(Semaphore::new(window)),
            answered: Notify::new(),
            out,
            unwritten: AtomicUsize::new(0),
            table: Mutex::new(table),
        };
        (Arc::new(session), writes)
    }

    fn table(&self) -> MutexGuard<'_, Table> {
        self.table.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts a text in the line's order. `turn` is its place in the window.
    pub fn put(
        self: &Arc<Self>,
        body: &[u8],
        turn: OwnedSemaphorePermit,
        (attempt, part): (&Arc<Attempt>, usize),
    ) -> Result<Asked, SendError> {
        let mut table = self.table();
        if !table.is_open {
            return Err(LOST);
        }
        let sequence = table.next();
        let (tell, answer) = oneshot::channel();
        let waiting = Waiting {
            since: Instant::now(),
            is_written: false,
            answer: Some(tell),
            attempt: Arc::clone(attempt),
            part,
            _turn: turn,
        };
        table.waiting.insert(sequence, waiting);
        let head = Head { id: id::SUBMIT_SM, status: 0, sequence };
        // Who writes is gone only when the line is, and that is told by closing.
        let _ = self.out.send(Out::Submit(sequence, pdu(head, body)));
        Ok(Asked { session: Arc::clone(self), sequence, answer })
    }

    /// Writes something that is not waited for.
    pub fn say(&self, head: Head, body: &[u8]) {
        self.unwritten.fetch_add(1, Ordering::Relaxed);
        let _ = self.out.send(Out::Plain(pdu(head, body)));
    }

    /// So many of what was said are being written.
    pub fn written(&self, count: usize) {
        self.unwritten.fetch_sub(count, Ordering::Relaxed);
    }

    /// Whether the other side asks more than it hears answered.
    pub fn is_talked_down(&self) -> bool {
        MOST_UNWRITTEN < self.unwritten.load(Ordering::Relaxed)
    }

    /// Asks something whose answer is not matched: that anything is heard is enough.
    pub fn ask(&self, id: u32) {
        let sequence = self.table().next();
        self.say(Head { id, status: 0, sequence }, &[]);
    }

    /// Nothing is written any more.
    pub fn end(&self) {
        let _ = self.out.send(Out::End);
    }

    /// Whether that text is to be written now. From here on it may have left.
    pub fn begin_write(&self, sequence: u32) -> bool {
        let mut table = self.table();
        let waiting = table.waiting.get_mut(&sequence);
        waiting.map(|it| it.is_written = true).is_some()
    }

    /// Takes in an answer. One to nothing that was asked, or asked already, says nothing.
    pub fn take_in(&self, answer: Pdu<'_>, ids: Ids, meanings: &Meanings) {
        let head = answer.head;
        if !matches!(head.id, id::GENERIC_NACK | TAKEN) {
            return;
        }
        let waiting = {
            let mut table = self.table();
            let is_asked = table.waiting.get(&head.sequence).is_some_and(|it| it.is_written);
            if is_asked { table.waiting.remove(&head.sequence) } else { None }
        };
        let Some(waiting) = waiting else {
            tracing::debug!(sequence = head.sequence, "an answer to nothing that was asked");
            return;
        };
        let said = match (head.id, head.status) {
            (TAKEN, codes::OK) => {
                let name = name(answer.body).map(|name| normal(ids, Stands::InAnswer, &name));
                waiting.attempt.taken(waiting.part, name);
                Ok(())
            }
            // It was not understood, whatever stands beside that.
            (_, codes::OK) => Err(SendError::NotSent { cause: "not-understood" }),
            (_, status) => Err(codes::judged(status, meanings)),
        };
        if let Some(answer) = waiting.answer {
            // Whoever gave up meanwhile has said so.
            let _ = answer.send(said);
        }
        self.answered.notify_waiters();
    }

    /// Something was heard.
    pub fn heard(&self) {
        self.table().heard_at = Instant::now();
    }

    /// For how long nothing was heard.
    pub fn silence(&self) -> Duration {
        self.table().heard_at.elapsed()
    }

    /// Whether everything that was asked is answered.
    pub fn is_idle(&self) -> bool {
        self.table().waiting.is_empty()
    }

    /// Takes no more texts. Answers are still taken in.
    pub fn retire(&self) {
        self.table().is_open = false;
        self.window.close();
    }

    /// Frees the places of what was written so long ago that no answer will come.
    pub fn forget(&self, after: Duration) {
        let now = Instant::now();
        self.table()
            .waiting
            .retain(|_, it| !it.is_written || now.saturating_duration_since(it.since) < after);
    }

    /// The line is gone: what was written may have arrived, the rest has not been sent.
    pub fn close(&self) {
        self.retire();
        let waiting = std::mem::take(&mut self.table().waiting);
        for (_, waiting) in waiting {
            let said = if waiting.is_written { UNANSWERED } else { LOST };
            if let Some(answer) = waiting.answer {
                let _ = answer.send(Err(said));
            }
        }
        self.answered.notify_waiters();
    }
}

const TAKEN: u32 = id::SUBMIT_SM | id::ANSWER;

impl Table {
    /// A number that nothing waits under, between 2 and 0x7fffffff.
    fn next(&mut self) -> u32 {
        loop {
            self.last = if self.last < 0x7fff_ffff { self.last + 1 } else { 2 };
            if !self.waiting.contains_key(&self.last) {
                return self.last;
            }
        }
    }
}

/// A text that is on its way.
pub struct Asked {
    session: Arc<Session>,
    sequence: u32,
    answer: oneshot::Receiver<Answer>,
}

impl Asked {
    /// What is answered.
    pub async fn answer(&mut self) -> Answer {
        (&mut self.answer).await.unwrap_or(Err(UNANSWERED))
    }

    /// Takes it back; false when it may have left.
    pub fn take_back(&self) -> bool {
        let mut table = self.session.table();
        let is_here = table.waiting.get(&self.sequence).is_some_and(|it| !it.is_written);
        is_here && table.waiting.remove(&self.sequence).is_some()
    }
}

impl Drop for Asked {
    fn drop(&mut self) {
        if self.take_back() {
            return;
        }
        // Its place in the window is taken until it is answered, or forgotten.
        if let Some(waiting) = self.session.table().waiting.get_mut(&self.sequence) {
            waiting.answer = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;

    async fn put(
        session: &Arc<Session>,
    ) -> (Asked, Arc<Attempt>, mpsc::UnboundedReceiver<crate::smpp::attempt::Late>) {
        let (late, told) = mpsc::unbounded_channel();
        let attempt = Attempt::of(Id::from_raw(1), 1, late);
        let turn = Arc::clone(&session.window).acquire_owned().await.unwrap();
        (session.put(b"", turn, (&attempt, 0)).unwrap(), attempt, told)
    }

    fn answer(session: &Session, id: u32, status: u32, sequence: u32) {
        let head = Head { id, status, sequence };
        session.take_in(Pdu { head, body: b"name\0" }, Ids::Alike, &Meanings::default());
    }

    #[tokio::test]
    async fn what_was_not_written_is_known_not_to_have_left() {
        let (session, _writes) = Session::of(1, 10);
        let (mut written, ..) = put(&session).await;
        let (mut waits, ..) = put(&session).await;
        assert!(session.begin_write(written.sequence));
        assert!(!written.take_back());
        session.close();
        assert_eq!(written.answer().await, Err(UNANSWERED));
        assert_eq!(waits.answer().await, Err(LOST));
        assert!(Arc::clone(&session.window).acquire_owned().await.is_err());
    }

    #[tokio::test]
    async fn what_is_taken_back_is_not_written() {
        let (session, _writes) = Session::of(1, 10);
        let (asked, ..) = put(&session).await;
        let sequence = asked.sequence;
        assert!(asked.take_back());
        assert!(!session.begin_write(sequence));
        let (dropped, ..) = put(&session).await;
        let sequence = dropped.sequence;
        drop(dropped);
        assert!(!session.begin_write(sequence));
        assert_eq!(session.window.available_permits(), 10);
    }

    #[tokio::test]
    async fn an_answer_counts_once_and_only_for_what_was_asked() {
        let (session, _writes) = Session::of(1, 10);
        let (mut asked, attempt, _told) = put(&session).await;
        answer(&session, TAKEN, 0, asked.sequence);
        assert_eq!(attempt.name(), None, "nothing was asked yet");
        assert!(session.begin_write(asked.sequence));
        answer(&session, TAKEN, 0, asked.sequence + 1);
        answer(&session, id::ENQUIRE_LINK | id::ANSWER, 0, asked.sequence);
        assert_eq!(session.window.available_permits(), 9);
        answer(&session, TAKEN, 0, asked.sequence);
        answer(&session, TAKEN, 0x0b, asked.sequence);
        assert_eq!(asked.answer().await, Ok(()));
        assert_eq!(attempt.name().as_deref(), Some("name"));
        let (mut odd, ..) = put(&session).await;
        session.begin_write(odd.sequence);
        answer(&session, id::GENERIC_NACK, 0, odd.sequence);
        assert_eq!(odd.answer().await, Err(SendError::NotSent { cause: "not-understood" }));
    }

    #[tokio::test(start_paused = true)]
    async fn a_place_in_the_window_is_taken_until_it_is_answered_or_forgotten() {
        let (session, _writes) = Session::of(1, 2);
        let (first, attempt, mut told) = put(&session).await;
        let (second, ..) = put(&session).await;
        let sequence = first.sequence;
        for asked in [first, second] {
            session.begin_write(asked.sequence);
        }
        assert_eq!(session.window.available_permits(), 0);
        drop(super::super::attempt::Watched { attempt, is_over: false });
        answer(&session, TAKEN, 0, sequence);
        assert_eq!(told.recv().await.unwrap().provider_id, "name", "late is better than never");
        assert_eq!(session.window.available_permits(), 1);
        tokio::time::advance(Duration::from_secs(61)).await;
        session.forget(Duration::from_secs(60));
        assert_eq!(session.window.available_permits(), 2);
        assert!(session.is_idle());
    }

    #[test]
    fn numbers_come_round_and_are_never_used_twice_at_a_time() {
        let heard_at = Instant::now();
        let mut table =
            Table { waiting: HashMap::new(), last: 0x7fff_fffe, is_open: true, heard_at };
        assert_eq!((table.next(), table.next()), (0x7fff_ffff, 2));
    }
}
