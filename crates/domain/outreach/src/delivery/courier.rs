//! The errand that decides, sends and notes: three short acts, and no transaction open while bytes
//! travel.

use std::{sync::Arc, time};

use engine::{Claimed, JobError};
use futures_util::{StreamExt as _, stream};
use kernel::{
    Actor, Channel, ContactPointId, Instant, Language, MessageId, PatientId, RefillId, Result,
};
use store::{CommitUnknown, Db, Tx};
use tokio::sync::{Semaphore, mpsc};

use super::{
    ahead,
    carriers::{Carriers, Standing},
    decide::{self, Held, Plan},
    last_look::{self, LastLook},
    note::{self, Answer},
    rules::{NO_TURN, allowance},
};
use crate::{
    gateway::{Capability, Gateway, Outbound, SendError},
    picture::along::Signs,
};

/// Makes the link that a message carries.
pub trait LinkMinter: Send + Sync {
    /// The whole address of the page, with its token. The row is appended, and written by the transaction
    /// of the intent: a link that is not sent does not exist. It may be made ahead of it, where nothing
    /// can be written.
    fn mint(&self, tx: &mut Tx<'_>, wanted: &LinkWanted<'_>) -> Result<String>;

    /// The address at which one press ends all e-mail to this address ([`crate::unsubscribe`]). Links
    /// begin with `link_base`, without a slash at the end.
    fn unsubscribe(&self, tx: &Tx<'_>, point: ContactPointId, link_base: &str) -> String;
}

/// What a link is for. All that the page needs to open in the right words, so that minting asks for
/// nothing.
#[derive(Clone, Copy, Debug)]
pub struct LinkWanted<'a> {
    /// For whom.
    pub patient: PatientId,
    /// To arrange which refill.
    pub refill: Option<RefillId>,
    /// In which message.
    pub message: MessageId,
    /// When the message loses its use.
    pub expires_at: Option<Instant>,
    /// The patient's language.
    pub language: &'a Language,
    /// On which wire it goes: paper is days on its way.
    pub channel: Channel,
    /// What links begin with, without a slash at the end.
    pub link_base: &'a str,
}

/// Says whether a finished text of the no-health-data class may travel.
pub type Guard = Arc<dyn Fn(&str) -> bool + Send + Sync>;

/// How to reach the carriers.
pub struct Courier {
    pub(super) carriers: Carriers,
    pub(super) links: Arc<dyn LinkMinter>,
    pub(super) guard: Guard,
    /// The drawings that may go along with texts; nothing where that is not turned on.
    pub(super) signs: Option<Signs>,
    from: String,
    on_the_wire: Semaphore,
    /// One batch is decided ahead at a time: pages read, too.
    pub(super) ahead: Semaphore,
}

/// Messages on the wire at one time.
const ON_THE_WIRE: usize = 128;
/// Answers noted in one transaction.
const NOTE: usize = 1_000;
/// How long answers wait for others to be noted with. The next message of the same patient waits too.
const NOTE_WITHIN: time::Duration = time::Duration::from_millis(25);
/// What may arrive for less than so long is decided again, in milliseconds: carriers count in seconds.
const LEAST_VALID: i64 = 1_000;
/// A job whose lease ends sooner is left to whoever claims it next, in milliseconds.
const LEAST_LEASE: i64 = 15_000;

impl Courier {
    /// A courier for these gateways, the preferred first: of several that carry a channel, the next is
    /// used while one cannot be reached. `from` is the sender towards carriers that take one.
    pub fn new(
        gateways: Vec<Arc<dyn Gateway>>,
        links: Arc<dyn LinkMinter>,
        guard: Guard,
        from: impl Into<String>,
    ) -> Self {
        let on_the_wire = Semaphore::new(ON_THE_WIRE);
        let ahead = Semaphore::new(1);
        Self {
            carriers: Carriers::new(gateways),
            links,
            guard,
            signs: None,
            from: from.into(),
            on_the_wire,
            ahead,
        }
    }

    /// Lets so many messages travel at one time; the others wait for their turn.
    #[must_use]
    pub fn with_wires(self, wires: usize) -> Self {
        Self { on_the_wire: Semaphore::new(wires), ..self }
    }

    /// Lets the drawings that patients chose go along with their texts, from where these lie.
    #[must_use]
    pub fn with_signs(self, signs: Signs) -> Self {
        Self { signs: Some(signs), ..self }
    }

    /// How the carriers stand on this node, in the order of preference.
    pub fn standings(&self, now: Instant) -> Vec<Standing> {
        self.carriers.standings(now)
    }

    pub(super) fn from(&self) -> &str {
        &self.from
    }

    /// The gateway of that name.
    pub(crate) fn named(&self, name: &str) -> Option<&Arc<dyn Gateway>> {
        self.carriers.named(name)
    }

    pub(super) fn capability(&self, provider: &str) -> Capability {
        self.named(provider).map_or(NOTHING_PROMISED, |gateway| gateway.capability())
    }

    async fn work(self: Arc<Self>, db: Db, jobs: Vec<Claimed>) {
        let Some((plan, since)) = self.decide(&db, jobs).await else { return };
        if plan.ready.is_empty() && plan.questions.is_empty() {
            return;
        }
        let mut expected = plan.ready.len() + plan.questions.len();
        let (answers, mut answered) = mpsc::unbounded_channel();
        let (courier, reader) = (Arc::clone(&self), db.clone());
        let sending = tokio::spawn(async move {
            stream::iter(watched(plan))
                .map(|(work, look)| courier.carry(&reader, work, look, since))
                .buffer_unordered(ON_THE_WIRE)
                .for_each(|answer| {
                    // The noter has gone only when the program ends: the lease tells the rest.
                    let _ = answers.send(answer);
                    std::future::ready(())
                })
                .await;
        });
        while let Some(ready) = gather(&mut answered, &mut expected).await {
            note::all(&db, &self, ready).await;
        }
        if sending.await.is_err() {
            tracing::error!("a send panicked; its lease will end");
        }
    }

    /// Decides a batch; alone, one by one, when the batch fails. Gives the moment from which
    /// leases count.
    async fn decide(self: &Arc<Self>, db: &Db, jobs: Vec<Claimed>) -> Option<(Plan, Since)> {
        let since = Since::now(db);
        match self.decide_together(db, jobs.clone()).await {
            Ok(plan) => Some((plan, since)),
            Err(error) if error.cause::<CommitUnknown>().is_some() || db.faults().is_down() => {
                // Perhaps the intents are kept, perhaps not: nothing is sent, and leases end.
                tracing::warn!("deciding {} messages: {}", jobs.len(), error.chain());
                None
            }
            Err(_) => {
                let since = Since::now(db);
                let mut whole = Plan::default();
                for job in jobs {
                    match self.decide_together(db, vec![job.clone()]).await {
                        Ok(plan) => whole.join(plan),
                        Err(error) if error.cause::<CommitUnknown>().is_some() => {}
                        Err(error) => Self::give_back(db, job, error).await,
                    }
                }
                Some((whole, since))
            }
        }
    }

    async fn decide_together(self: &Arc<Self>, db: &Db, jobs: Vec<Claimed>) -> Result<Plan> {
        let courier = Arc::clone(self);
        let drafts = ahead::read(db, self, &jobs).await;
        db.write(&Actor::System, move |tx| {
            let now = tx.now();
            let (fresh, late): (Vec<_>, Vec<_>) =
                jobs.into_iter().partition(|job| LEAST_LEASE < job.leased_until.millis_since(now));
            if !late.is_empty() {
                tracing::info!("{} messages waited too long for their turn", late.len());
            }
            let drafts = drafts.filter(|_| late.is_empty()).and_then(|it| it.still_good(tx));
            let plan = match drafts {
                Some(drafts) => ahead::keep(tx, &courier, drafts)?,
                None => decide::all(tx, &courier, fresh)?,
            };
            tx.reach("outreach.intent_before_commit")?;
            Ok(plan)
        })
        .await
    }

    async fn give_back(db: &Db, job: Claimed, error: kernel::Error) {
        tracing::warn!(job = %job.id, "a message could not be decided: {}", error.chain());
        let verdict = JobError::of(error);
        let released =
            db.write(&Actor::System, move |tx| engine::release(tx, &job, &verdict)).await;
        if let Err(error) = released {
            tracing::warn!("a job could not be given back: {}", error.chain());
        }
    }

    /// Sends or asks, when fence and lease still hold.
    async fn carry(&self, db: &Db, work: Work, look: Look, since: Since) -> Answer {
        let Ok(_turn) = self.on_the_wire.acquire().await else {
            return work.failed(SendError::NotSent { cause: "shutting-down" });
        };
        if db.faults().reach("outreach.before_send").is_err() {
            return Answer::Lost;
        }
        if !look.still_held(db).await {
            return work.failed(SendError::NotSent { cause: "recalled" });
        }
        // Waiting for a turn and for an answer took time: what is left of the lease is known now.
        let Some(allowed) = allowance(since.passed(db)) else {
            return work.failed(SendError::NotSent { cause: NO_TURN });
        };
        let gateway = Arc::clone(&work.held().gateway);
        let unknown = Err(SendError::Unknown { cause: "timeout" });
        let answer = match work {
            Work::Send(held, mut outbound) => {
                let left = outbound.until.map(|until| until.millis_since(db.now()));
                outbound.valid_for =
                    left.map(|left| time::Duration::from_millis(left.max(0).unsigned_abs()));
                if left.is_some_and(|left| left < LEAST_VALID) {
                    // It waited too long for its turn, and would come too late.
                    return Answer::Sent(held, Err(SendError::NotSent { cause: NO_TURN }));
                }
                let sending = gateway.send(&outbound, allowed);
                let sent = tokio::time::timeout(allowed.whole, sending).await.unwrap_or(unknown);
                self.carriers.note(gateway.name(), &sent, db.now());
                Answer::Sent(held, sent)
            }
            Work::Ask(held) => {
                let delivery = held.delivery;
                let asked = tokio::time::timeout(allowed.whole, gateway.look_up(delivery)).await;
                Answer::LookedUp(
                    held,
                    asked.unwrap_or(Err(SendError::NotSent { cause: "timeout" })),
                )
            }
        };
        if db.faults().reach("outreach.after_send").is_err() {
            return Answer::Lost;
        }
        answer
    }
}

/// The moment from which leases count, on both clocks.
#[derive(Clone, Copy)]
struct Since {
    steady: time::Instant,
    told: Instant,
}

impl Since {
    fn now(db: &Db) -> Self {
        Self { steady: time::Instant::now(), told: db.now() }
    }

    /// Milliseconds since then: by the clock that never steps, or by the one that others judge the
    /// lease by, when that was moved. Both were read before the lease began, so they run ahead of
    /// it, never behind.
    fn passed(self, db: &Db) -> i64 {
        let steady = i64::try_from(self.steady.elapsed().as_millis()).unwrap_or(i64::MAX);
        steady.max(db.now().millis_since(self.told))
    }
}

/// A carrier nobody knows any more promises nothing.
pub(super) const NOTHING_PROMISED: Capability = Capability {
    idempotent_for: None,
    lookup_by_ref: false,
    ordered_receipts: false,
    pictures: false,
};

/// Waits for answers: for all that are expected, for a full transaction, or for what comes within a
/// moment of the first. Nothing once all have come.
async fn gather(
    answered: &mut mpsc::UnboundedReceiver<Answer>,
    expected: &mut usize,
) -> Option<Vec<Answer>> {
    let mut ready = Vec::new();
    if 0 == answered.recv_many(&mut ready, NOTE).await {
        return None;
    }
    let until = tokio::time::Instant::now() + NOTE_WITHIN;
    loop {
        let room = NOTE.min(*expected).saturating_sub(ready.len());
        let more = answered.recv_many(&mut ready, room);
        if room == 0 || !matches!(tokio::time::timeout_at(until, more).await, Ok(1..)) {
            break;
        }
    }
    *expected = expected.saturating_sub(ready.len());
    Some(ready)
}

/// A place in a look that others share.
struct Look(Arc<LastLook>, usize);

impl Look {
    async fn still_held(&self, db: &Db) -> bool {
        self.0.still_held(db, self.1).await
    }
}

/// All that a plan wants done, in its order, each with the look that it takes before.
fn watched(plan: Plan) -> Vec<(Work, Look)> {
    let sends = plan.ready.into_iter().map(|(held, outbound)| Work::Send(held, Box::new(outbound)));
    let mut work = sends.chain(plan.questions.into_iter().map(Work::Ask)).peekable();
    let mut watched = Vec::new();
    while work.peek().is_some() {
        let part: Vec<Work> = work.by_ref().take(last_look::TOGETHER).collect();
        let intents = part.iter().map(|work| (work.held().delivery, work.held().fence)).collect();
        let look = Arc::new(LastLook::at(intents));
        let looks = (0..part.len()).map(|place| Look(Arc::clone(&look), place));
        watched.extend(part.into_iter().zip(looks));
    }
    watched
}

enum Work {
    Send(Held, Box<Outbound>),
    Ask(Held),
}

impl Work {
    const fn held(&self) -> &Held {
        match self {
            Self::Send(held, _) | Self::Ask(held) => held,
        }
    }

    fn failed(self, error: SendError) -> Answer {
        match self {
            Self::Send(held, _) => Answer::Sent(held, Err(error)),
            Self::Ask(held) => Answer::LookedUp(held, Err(error)),
        }
    }
}

/// The errand of [`Deliver`](crate::message::jobs::Deliver) jobs.
pub struct DeliverErrand(pub Arc<Courier>);

#[async_trait::async_trait]
impl engine::Errand for DeliverErrand {
    async fn run(&self, db: &Db, jobs: Vec<Claimed>) {
        Arc::clone(&self.0).work(db.clone(), jobs).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn every_answer_is_gathered_once() {
        let (send, mut answered) = mpsc::unbounded_channel();
        let all = NOTE + 3;
        for _ in 0..all {
            assert!(send.send(Answer::Lost).is_ok());
        }
        let mut expected = all;
        let full = gather(&mut answered, &mut expected).await.map(|ready| ready.len());
        assert_eq!((full, expected), (Some(NOTE), 3));
        let rest = gather(&mut answered, &mut expected).await.map(|ready| ready.len());
        assert_eq!((rest, expected), (Some(3), 0));
        drop(send);
        assert!(gather(&mut answered, &mut expected).await.is_none());
    }

    #[tokio::test]
    async fn answers_that_never_come_are_not_waited_for() {
        let (send, mut answered) = mpsc::unbounded_channel();
        let mut expected = 5;
        assert!(send.send(Answer::Lost).is_ok() && send.send(Answer::Lost).is_ok());
        let some = gather(&mut answered, &mut expected).await.map(|ready| ready.len());
        assert_eq!((some, expected), (Some(2), 3), "the others have their moment, and no more");
        drop(send);
        assert!(gather(&mut answered, &mut expected).await.is_none());
    }
}
