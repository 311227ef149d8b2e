//! The delivery machine: one sending from due to settled, whatever crashes, repeats or goes silent.
//!
//! It takes a sending, the time and one input, and returns the sending and what the shell must do.
//! It knows no clock, network, database or contact policy: whether a message *may* go is asked
//! before every send, and comes in as `Cleared`, `Deferred`, `Withheld` or `Expired`.

use std::time::Duration;

use kernel::Instant;

use super::{
    settle::{Doubt, Settlement, settle},
    status::Status,
};
use crate::{
    gateway::{Allowance, Capability, NO_LINE, ReceiptStatus, SendError},
    policy::Class,
};

/// How long an intent belongs to who made it, in milliseconds.
pub const LEASE: i64 = 60_000;

/// No bytes leave in the last part of a lease, in milliseconds: whoever recovers it must not meet a
/// send that is still on its way out.
pub const LEASE_MARGIN: i64 = 10_000;

/// A call is over so long before its lease, in milliseconds: its unknown outcome is noted by whoever
/// made it.
pub const ANSWER_MARGIN: i64 = 1_000;

/// A send or look-up that takes longer has an unknown outcome, in milliseconds.
pub const LONGEST_SEND: i64 = 30_000;

/// Why a send that waited for its turn to the end of its lease was not made.
pub const NO_TURN: &str = "lease-over";

/// How long a message waits for the carrier's standing line, in milliseconds.
const LINE_AGAIN: i64 = 60_000;

/// Sends and look-ups that may fail before a person is asked.
pub const MAX_TRIES: u32 = 6;

/// A carrier is never obeyed for longer than this, in milliseconds, when it asks for patience.
const LONGEST_PATIENCE: i64 = 3_600_000;

/// Everything the machine knows of one sending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sending {
    /// Where it stands.
    pub status: Status,
    /// Decides what a lost answer leads to.
    pub class: Class,
    /// Counts the intents. Whoever holds an older one changes nothing any more.
    pub fence: u32,
    /// The end of the intent that now runs.
    pub lease_until: Option<Instant>,
    /// Intents that were not merely asked to be patient.
    pub tries: u32,
    /// When the first bytes may have left under this key.
    pub first_sent_at: Option<Instant>,
    /// Sends whose outcome nobody knew.
    pub unknowns: u32,
    /// Whether such an unknown is still open: what went out may have arrived.
    pub in_doubt: bool,
    /// Whether the patient may get this twice. Once set it stays, through any deferral.
    pub maybe_duplicate: bool,
    /// Whether the carrier was asked after the last unknown, and did not know the key.
    pub lookup_found_nothing: bool,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// Its job is due.
    Woken,
    /// The contact policy lets it go now.
    Cleared,
    /// The contact policy says: not before then.
    Deferred {
        /// When to ask again.
        until: Instant,
    },
    /// The contact policy says: never.
    Withheld,
    /// Past its use.
    Expired,
    /// The lease ran out without an answer: a crash, a pause, or an unknown commit.
    LeaseEnded,
    /// The carrier answered the send made under that fence.
    Answered {
        /// The fence of the intent that sent.
        fence: u32,
        /// The class of the answer; nothing when it was accepted.
        failure: Option<SendError>,
    },
    /// The gateway has put it by, under that fence, for a person to send.
    PutBy {
        /// The fence of the intent that gave it there.
        fence: u32,
    },
    /// The carrier answered a look-up made under that fence.
    LookedUp {
        /// The fence of the intent that asked.
        fence: u32,
        /// Whether it knows the key; nothing when the question failed.
        found: Option<bool>,
    },
    /// A receipt, in any order and number.
    Received(ReceiptStatus),
}

/// What the shell must do, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask the contact policy, and feed its answer back in the same transaction.
    Decide,
    /// After the commit, if the fence and the lease still hold: send.
    Send {
        /// The fence to answer with.
        fence: u32,
    },
    /// After the commit: ask the carrier for the key.
    LookUp {
        /// The fence to answer with.
        fence: u32,
    },
    /// Wake this sending again then.
    Again {
        /// When.
        at: Instant,
    },
    /// It has just been settled; the message follows.
    Settled,
    /// A person is told.
    Tell(Concern),
}

/// Why a person is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Concern {
    /// It goes out a second time, and matters.
    MaybeTwice,
    /// Nobody knows whether it arrived, and it is not repeated.
    Uncertain,
    /// Every try failed.
    Dead,
}

impl Sending {
    /// A sending that is due and knows nothing yet.
    pub const fn due(class: Class) -> Self {
        Self {
            status: Status::Due,
            class,
            fence: 0,
            lease_until: None,
            tries: 0,
            first_sent_at: None,
            unknowns: 0,
            in_doubt: false,
            maybe_duplicate: false,
            lookup_found_nothing: false,
        }
    }

    /// Whether it waits to be sent again, and nothing has left under its key.
    pub fn is_unsent(&self) -> bool {
        self.status == Status::Due && !self.in_doubt
    }

    fn settlement(&self, carrier: Capability, now: Instant) -> Settlement {
        let doubt = Doubt {
            since: self.first_sent_at.unwrap_or(now),
            already_resent: self.unknowns > 1,
            lookup_found_nothing: self.lookup_found_nothing,
        };
        settle(self.class, carrier, doubt, now)
    }

    fn holds(&self, fence: u32) -> bool {
        self.status == Status::Intent && self.fence == fence
    }
}

/// What a send may take when so many milliseconds of its lease have passed; nothing when no bytes
/// may leave any more.
pub fn allowance(passed: i64) -> Option<Allowance> {
    let left = LEASE - passed.max(0);
    let first_byte = u64::try_from(left - LEASE_MARGIN).ok().filter(|left| 0 < *left)?;
    let whole = u64::try_from((left - ANSWER_MARGIN).min(LONGEST_SEND)).ok()?;
    Some(Allowance {
        first_byte: Duration::from_millis(first_byte.min(whole)),
        whole: Duration::from_millis(whole),
    })
}

/// When a known failure is tried again after so many tries: half a minute, then four times longer
/// each time, at most two hours, spread by up to a quarter. `spread` is any number.
pub fn back_off(tries: u32, spread: u64) -> i64 {
    let doublings = tries.saturating_sub(1).min(5) * 2;
    let wait = (30_000_i64 << doublings).min(7_200_000);
    wait + i64::try_from(spread % 256).unwrap_or(0) * wait / 1_024
}

/// When a throttled send is tried again: what the carrier asked for within reason, spread so that
/// not everything returns at once.
pub fn patience(asked: Option<i64>, spread: u64) -> i64 {
    let wait = asked.unwrap_or(5_000).clamp(1_000, LONGEST_PATIENCE);
    wait + i64::try_from(spread % 256).unwrap_or(0) * wait / 1_024
}

/// Moves one sending by one input. `spread` is any number, for jitter.
pub fn step(
    mut sending: Sending,
    input: Input,
    carrier: Capability,
    now: Instant,
    spread: u64,
) -> (Sending, Vec<Effect>) {
    let effects = match input {
        Input::Received(receipt) => prove(&mut sending, Status::proven_by(receipt)),
        // An acceptance is proof, whoever brings it and however late.
        Input::Answered { failure: None, .. } | Input::LookedUp { found: Some(true), .. } => {
            prove(&mut sending, Status::Accepted)
        }
        _ if sending.status.is_settled() => Vec::new(),
        Input::Withheld if sending.status == Status::Queued => {
            close(&mut sending, Status::Suppressed)
        }
        Input::Expired if sending.status == Status::Queued => close(&mut sending, Status::Stale),
        // A person has it in hand: nothing else moves it.
        _ if sending.status == Status::Queued => Vec::new(),
        Input::PutBy { fence } if sending.holds(fence) => {
            sending.status = Status::Queued;
            sending.lease_until = None;
            sending.in_doubt = false;
            Vec::new()
        }
        Input::Woken => wake(&mut sending, carrier, now),
        Input::Cleared if sending.status != Status::Intent => clear(&mut sending, carrier, now),
        Input::Deferred { until } if sending.status != Status::Intent => {
            // Only the hour changes: a doubt stays a doubt through the night.
            sending.status = Status::Due;
            vec![Effect::Again { at: until }]
        }
        Input::Withheld if sending.status != Status::Intent => {
            close(&mut sending, Status::Suppressed)
        }
        Input::Expired if sending.status != Status::Intent => close(&mut sending, Status::Stale),
        Input::LeaseEnded if sending.lease_until.is_some_and(|until| until <= now) => {
            unknown(&mut sending, carrier, now, spread)
        }
        Input::Answered { fence, failure: Some(failure) } if sending.holds(fence) => {
            failed(&mut sending, &failure, carrier, now, spread)
        }
        Input::LookedUp { fence, found } if sending.holds(fence) => match found {
            Some(_) => {
                sending.lookup_found_nothing = true;
                reopen(&mut sending, carrier, now, 0)
            }
            None => retry(&mut sending, now, spread),
        },
        // Anything else is old news: a stale fence, a lease that still runs, a policy answer that
        // comes while bytes may be leaving.
        _ => Vec::new(),
    };
    (sending, effects)
}

fn wake(sending: &mut Sending, carrier: Capability, now: Instant) -> Vec<Effect> {
    match sending.status {
        Status::Intent => match sending.lease_until {
            Some(until) if now < until => vec![Effect::Again { at: until }],
            _ => unknown(sending, carrier, now, 0),
        },
        // Asking the carrier is no contact with the patient: it needs no permission.
        _ if sending.in_doubt && sending.settlement(carrier, now) == Settlement::LookUp => {
            begin(sending, now);
            vec![Effect::LookUp { fence: sending.fence }]
        }
        _ => {
            sending.status = Status::Due;
            vec![Effect::Decide]
        }
    }
}

fn clear(sending: &mut Sending, carrier: Capability, now: Instant) -> Vec<Effect> {
    let mut effects = Vec::new();
    if sending.in_doubt {
        match sending.settlement(carrier, now) {
            Settlement::ResendSameKey | Settlement::Resend => {}
            Settlement::ResendFlagged { task } => {
                if task && !sending.maybe_duplicate {
                    effects.push(Effect::Tell(Concern::MaybeTwice));
                }
                sending.maybe_duplicate = true;
            }
            Settlement::LookUp => return wake(sending, carrier, now),
            Settlement::GiveUp { task } => return give_up(sending, task),
        }
    }
    begin(sending, now);
    sending.first_sent_at = sending.first_sent_at.or(Some(now));
    effects.push(Effect::Send { fence: sending.fence });
    effects
}

fn begin(sending: &mut Sending, now: Instant) {
    sending.status = Status::Intent;
    sending.fence += 1;
    sending.tries += 1;
    sending.lease_until = Some(now.plus_millis(LEASE));
}

fn failed(
    sending: &mut Sending,
    failure: &SendError,
    carrier: Capability,
    now: Instant,
    spread: u64,
) -> Vec<Effect> {
    match failure {
        SendError::Refused { .. } => close(sending, Status::Failed),
        SendError::Throttled { retry_after } => {
            sending.tries = sending.tries.saturating_sub(1);
            reopen(sending, carrier, now, patience(*retry_after, spread))
        }
        // It never had its turn: that is no try, and its message is not at fault.
        SendError::NotSent { cause } if *cause == NO_TURN => {
            sending.tries = sending.tries.saturating_sub(1);
            reopen(sending, carrier, now, patience(None, spread))
        }
        SendError::NotSent { cause } if *cause == NO_LINE => {
            sending.tries = sending.tries.saturating_sub(1);
            reopen(sending, carrier, now, patience(Some(LINE_AGAIN), spread))
        }
        SendError::NotSent { .. } => retry(sending, now, spread),
        SendError::Unknown { .. } => unknown(sending, carrier, now, spread),
    }
}

/// A known failure: again later, until a person must look.
fn retry(sending: &mut Sending, now: Instant, spread: u64) -> Vec<Effect> {
    if sending.tries < MAX_TRIES {
        sending.status = Status::Due;
        sending.lease_until = None;
        return vec![Effect::Again { at: now.plus_millis(back_off(sending.tries, spread)) }];
    }
    if sending.in_doubt {
        return give_up(sending, true);
    }
    let mut effects = close(sending, Status::Dead);
    effects.push(Effect::Tell(Concern::Dead));
    effects
}

fn unknown(sending: &mut Sending, carrier: Capability, now: Instant, spread: u64) -> Vec<Effect> {
    sending.unknowns += 1;
    sending.in_doubt = true;
    sending.lookup_found_nothing = false;
    if sending.tries >= MAX_TRIES {
        return give_up(sending, true);
    }
    reopen(sending, carrier, now, back_off(sending.tries, spread))
}

fn reopen(sending: &mut Sending, carrier: Capability, now: Instant, wait: i64) -> Vec<Effect> {
    if sending.in_doubt
        && let Settlement::GiveUp { task } = sending.settlement(carrier, now)
    {
        return give_up(sending, task);
    }
    sending.status = Status::Due;
    sending.lease_until = None;
    vec![Effect::Again { at: now.plus_millis(wait) }]
}

fn give_up(sending: &mut Sending, task: bool) -> Vec<Effect> {
    let mut effects = close(sending, Status::Uncertain);
    if task {
        effects.push(Effect::Tell(Concern::Uncertain));
    }
    effects
}

fn close(sending: &mut Sending, status: Status) -> Vec<Effect> {
    sending.status = status;
    sending.lease_until = None;
    vec![Effect::Settled]
}

fn prove(sending: &mut Sending, proof: Status) -> Vec<Effect> {
    let was_settled = sending.status.is_settled();
    sending.status = sending.status.join(proof);
    sending.lease_until = None;
    sending.in_doubt = false;
    if was_settled { Vec::new() } else { vec![Effect::Settled] }
}

#[cfg(test)]
mod tests;
