//! Sends texts over the lines that are bound.

use std::{
    fmt,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, AtomicUsize, Ordering},
    },
    time::Duration,
};

use async_trait::async_trait;
use futures_util::future::try_join_all;
use kernel::{Channel, ContactPoint, DeliveryId, Instant as Moment, Result};
use outreach::gateway::{
    self, Allowance, Capability, Ear, Gateway, Outbound, Receipt, ReceiptStatus, Refusal,
    SendError, Sent,
};
use tokio::{
    sync::{mpsc, watch},
    task::JoinSet,
    time::{Instant, timeout, timeout_at},
};

use super::{
    NAME,
    arriving::Desk,
    attempt::{Attempt, Late, Watched},
    joining::Joining,
    keeping,
    parts::{self, Part},
    seen::Seen,
    session::{Answer, Asked, LOST, Session},
    settings::{Account, Settings, international},
    wire::{Address, Submit},
};

/// Every line is down. It is no fault of the message's.
const NO_LINE: SendError = SendError::NotSent { cause: gateway::NO_LINE };
/// A part that is put off after others have left is tried again so soon.
const SOON: Duration = Duration::from_secs(1);

/// An account at a message centre, ready to send once [`Smpp::run`] runs.
pub struct Smpp {
    pub(super) account: Account,
    sessions: watch::Sender<Vec<Arc<Session>>>,
    lines: AtomicU64,
    turn: AtomicUsize,
    references: AtomicUsize,
    late: mpsc::UnboundedSender<Late>,
    told_late: Mutex<Option<mpsc::UnboundedReceiver<Late>>>,
}

impl Smpp {
    /// Prepares an account; nothing is sent and no connection opened.
    ///
    /// Refused: `bad-server`, `in-the-clear`, `bad-login`, `bad-from`, `bad-authority`, `bad-window`,
    /// `bad-timeout` (see [`Settings`]).
    pub fn new(settings: &Settings) -> Result<Self> {
        let (late, told_late) = mpsc::unbounded_channel();
        Ok(Self {
            account: settings.read()?,
            sessions: watch::Sender::default(),
            lines: AtomicU64::new(0),
            turn: AtomicUsize::new(0),
            references: AtomicUsize::new(0),
            late,
            told_late: Mutex::new(Some(told_late)),
        })
    }

    /// Keeps the lines bound and gives what arrives to `ear`, until `end` resolves: then what was asked
    /// is waited for a moment, and the lines are left. Runs once.
    pub async fn run(
        self: Arc<Self>,
        ear: Arc<dyn Ear>,
        clock: impl Fn() -> Moment + Send + Sync + 'static,
        end: impl Future<Output = ()>,
    ) {
        let late = self.told_late.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(mut late) = late else { return };
        let settings = self.account.settings.clone();
        let desk = Arc::new(Desk {
            ear: Arc::clone(&ear),
            clock: Arc::new(clock),
            joining: Joining::of(settings.pace.parts),
            seen: Seen::of(&settings.secret),
            settings,
        });
        let (stop, stopping) = watch::channel(false);
        let mut lines = JoinSet::new();
        for _ in 0..self.account.settings.binds {
            lines.spawn(keeping::keep(Arc::clone(&self), Arc::clone(&desk), stopping.clone()));
        }
        let kept = async {
            while let Some(told) = late.recv().await {
                tell(&*ear, told, (desk.clock)()).await;
            }
        };
        tokio::select! {
            () = kept => {}
            () = end => {}
        }
        // Nobody listens when all lines are gone already.
        let _ = stop.send(true);
        while lines.join_next().await.is_some() {}
        while let Ok(told) = late.try_recv() {
            tell(&*ear, told, (desk.clock)()).await;
        }
    }

    /// Resolves once so many lines are bound.
    pub async fn is_bound(&self, lines: usize) {
        // The sender lives as long as this does.
        let _ = self.sessions.subscribe().wait_for(|bound| lines == bound.len()).await;
    }

    /// Binds a line and leaves it again. Tells by a stable word what keeps us from it.
    pub async fn try_bind(&self) -> Result<(), String> {
        keeping::try_once(self).await.map_err(|why| why.word())
    }

    pub(super) fn next_number(&self) -> u64 {
        self.lines.fetch_add(1, Ordering::Relaxed)
    }

    /// Lets texts go over a line for as long as what this gives is kept.
    pub(super) fn list(self: &Arc<Self>, session: &Arc<Session>, desk: &Arc<Desk>) -> Listed {
        self.sessions.send_modify(|all| all.push(Arc::clone(session)));
        Listed { smpp: Arc::clone(self), session: Arc::clone(session), desk: Arc::clone(desk) }
    }

    /// The line with the most room; of equals each in turn.
    fn line(&self) -> Option<Arc<Session>> {
        let sessions = self.sessions.borrow();
        let first = self.turn.fetch_add(1, Ordering::Relaxed) % sessions.len().max(1);
        let (before, after) = sessions.split_at(first.min(sessions.len()));
        let lines = after.iter().chain(before).filter(|line| !line.window.is_closed());
        // Of equals the last one is taken.
        lines.rev().max_by_key(|line| line.window.available_permits()).cloned()
    }
}

/// A line that texts may go over.
pub(super) struct Listed {
    smpp: Arc<Smpp>,
    session: Arc<Session>,
    desk: Arc<Desk>,
}

impl Drop for Listed {
    fn drop(&mut self) {
        let number = self.session.number;
        self.smpp.sessions.send_modify(|all| all.retain(|other| other.number != number));
        self.session.close();
        self.desk.seen.closed(number, (self.desk.clock)());
    }
}

async fn tell(ear: &dyn Ear, late: Late, at: Moment) {
    let receipt = Receipt {
        vendor: NAME.to_owned(),
        provider_id: late.provider_id,
        key: Some(late.key),
        status: ReceiptStatus::Accepted,
        code: None,
        refusal: None,
        at,
    };
    if let Err(error) = ear.receipt(receipt).await {
        tracing::warn!("a late acceptance could not be noted: {}", error.chain());
    }
}

impl fmt::Debug for Smpp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Smpp").field("host", &self.account.host).finish_non_exhaustive()
    }
}

/// One message on its way.
struct Way<'a> {
    account: &'a Account,
    to: Address,
    validity: Option<Duration>,
    parts: Vec<Part>,
    attempt: &'a Arc<Attempt>,
    /// No byte of it leaves later.
    last_start: Instant,
    /// It is over by then.
    deadline: Instant,
}

impl Way<'_> {
    /// Puts a part in a line's order when there is room in its window.
    async fn put(
        &self,
        session: &Arc<Session>,
        number: usize,
        until: Instant,
    ) -> Result<Asked, SendError> {
        let part = &self.parts[number];
        let turn = timeout_at(until, Arc::clone(&session.window).acquire_owned()).await;
        let turn = turn.map_err(|_| SendError::Throttled { retry_after: None })?;
        let turn = turn.map_err(|_| LOST)?;
        let submit = Submit {
            source: &self.account.from,
            destination: &self.to,
            has_header: part.has_header,
            coding: part.coding,
            octets: &part.octets,
            validity: self.validity,
            is_payload: part.is_payload,
        };
        session.put(&submit.body(), turn, (self.attempt, number))
    }

    /// What is answered to a part in time.
    async fn answer(&self, mut asked: Asked, until: Instant) -> Answer {
        if let Ok(answer) = timeout_at(until, asked.answer()).await {
            return answer;
        }
        if asked.take_back() {
            return Err(SendError::Throttled { retry_after: None });
        }
        let answer = timeout_at(self.deadline, asked.answer()).await;
        answer.unwrap_or(Err(SendError::Unknown { cause: "timeout" }))
    }

    /// The first part: until it is taken nothing of the message has left.
    async fn first(&self, session: &Arc<Session>) -> Answer {
        let asked = self.put(session, 0, self.last_start).await?;
        self.answer(asked, self.last_start).await
    }

    /// Another part, when the first one has left: what is put off is tried again while there is time.
    async fn other(&self, session: &Arc<Session>, number: usize) -> Answer {
        loop {
            let said = match self.put(session, number, self.deadline).await {
                Ok(asked) => self.answer(asked, self.deadline).await,
                Err(error) => Err(error),
            };
            let is_put_off = match said {
                Err(SendError::Throttled { .. }) => true,
                Err(SendError::NotSent { .. }) => !session.window.is_closed(),
                // The first part is on the phone: nobody may say that nothing was sent, unless the
                // number itself is refused.
                Err(SendError::Refused { kind, .. })
                    if kind != Refusal::OptedOut && !kind.condemns_the_address() =>
                {
                    return Err(SendError::Unknown { cause: "sent-in-part" });
                }
                said => return said,
            };
            if !is_put_off || self.deadline <= Instant::now() + SOON {
                return Err(SendError::Unknown { cause: "sent-in-part" });
            }
            // Nothing to wait for but time.
            let _ = timeout(SOON, std::future::pending::<()>()).await;
        }
    }
}

#[async_trait]
impl Gateway for Smpp {
    fn name(&self) -> &'static str {
        NAME
    }

    fn capability(&self) -> Capability {
        // A message centre joins no repeats, and finds messages by its own names only. What it took
        // without our hearing of it in time, a late answer tells as a receipt with our key.
        Capability {
            idempotent_for: None,
            lookup_by_ref: false,
            ordered_receipts: false,
            pictures: false,
        }
    }

    fn carries(&self, channel: Channel) -> bool {
        channel == Channel::Sms
    }

    fn is_up(&self) -> bool {
        self.sessions.borrow().iter().any(|line| !line.window.is_closed())
    }

    async fn send(&self, message: &Outbound, allowed: Allowance) -> Result<Sent, SendError> {
        let refused =
            |code: &str| SendError::Refused { code: code.to_owned(), kind: Refusal::Other };
        let ContactPoint::Phone(to) = &message.to else { return Err(refused("no-phone")) };
        let begun = Instant::now();
        let settings = &self.account.settings;
        let deadline = begun + settings.pace.send.min(allowed.whole);
        let [low, high, ..] = self.references.fetch_add(1, Ordering::Relaxed).to_le_bytes();
        let (alphabet, long) = (settings.alphabet, settings.long_texts);
        let reference = u16::from_le_bytes([low, high]);
        let parts = parts::cut(message.text.reveal(), alphabet, long, reference);
        let parts = parts.ok_or_else(|| refused("too-long"))?;
        if parts.is_empty() {
            return Err(refused("empty"));
        }
        let attempt = Attempt::of(message.key, parts.len(), self.late.clone());
        let mut watched = Watched { attempt: Arc::clone(&attempt), is_over: false };
        let way = Way {
            account: &self.account,
            to: international(to.e164().trim_start_matches('+')),
            validity: message.valid_for,
            parts,
            attempt: &attempt,
            // What begins late must still have time to be answered.
            last_start: begun + allowed.first_byte.min(deadline.duration_since(begun) / 2),
            deadline,
        };
        // A line that goes down before anything was written leaves the others.
        let mut session = self.line().ok_or(NO_LINE)?;
        let mut said = way.first(&session).await;
        for _ in 1..settings.binds {
            if said != Err(LOST) {
                break;
            }
            session = self.line().ok_or(NO_LINE)?;
            said = way.first(&session).await;
        }
        match said {
            Err(error) if error == LOST => return Err(NO_LINE),
            said => said?,
        }
        let others = (1..way.parts.len()).map(|number| way.other(&session, number));
        try_join_all(others).await?;
        watched.is_over = true;
        let provider_id = attempt.name();
        provider_id
            .map(|provider_id| Sent { provider_id })
            .ok_or(SendError::Unknown { cause: "unreadable-answer" })
    }

    /// Message centres know messages by their own names only.
    async fn look_up(&self, _: DeliveryId) -> Result<Option<Sent>, SendError> {
        Err(SendError::NotSent { cause: "cannot-look-up" })
    }
}
