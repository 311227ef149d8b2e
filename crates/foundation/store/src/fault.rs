//! Faults on demand: the hooks with which tests show that nothing is lost or done twice.

use std::{
    collections::VecDeque,
    error, fmt,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use kernel::{Error, Result};

/// What shall go wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The next commit fails; nothing of it is durable.
    CommitFails,
    /// The next commit is durable, and the caller is told that nobody knows.
    CommitUnknown,
    /// Of the next commits so many lose against somebody else's locks; nothing of them is durable.
    Busy {
        /// How many.
        times: u32,
    },
    /// One failure or unknown outcome for the n-th commit from now (from 1).
    AtCommit {
        /// Which one.
        nth: u32,
        /// Whether it is durable, and only its answer is lost.
        is_kept: bool,
    },
    /// The process ends when it reaches the label for the n-th time (from 1).
    CrashAt {
        /// Such as `outreach.intent_committed`.
        label: String,
        /// Which passing of it.
        nth: u32,
    },
}

/// The faults armed on one database. Nothing is armed unless a test did, or `RAPPORT_CRASH_AT` in a
/// program that was built with crash points.
#[derive(Default)]
pub struct Faults {
    armed: AtomicBool,
    waiting: Mutex<VecDeque<Fault>>,
    reached: Mutex<Vec<String>>,
    /// Whether a crash really ends the process, or only fails everything from then on.
    abort: AtomicBool,
    down: AtomicBool,
}

impl Faults {
    /// Adds a fault.
    pub fn arm(&self, fault: Fault) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).push_back(fault);
        self.armed.store(true, Ordering::SeqCst);
    }

    /// Takes back what is armed and has not struck.
    pub fn disarm(&self) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Lets a crash end the process, for runs of the real binary.
    pub fn crash_for_real(&self) {
        self.abort.store(true, Ordering::SeqCst);
    }

    /// Notes every label passed from here on, for tests that crash at each.
    pub fn record(&self) {
        self.armed.store(true, Ordering::SeqCst);
        self.reached.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// The labels passed since [`Faults::record`], in order.
    pub fn passed(&self) -> Vec<String> {
        self.reached.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether a simulated crash has happened; the database refuses everything until it is revived.
    pub fn is_down(&self) -> bool {
        self.down.load(Ordering::SeqCst)
    }

    /// The process "starts again" after a simulated crash.
    pub fn revive(&self) {
        self.down.store(false, Ordering::SeqCst);
    }

    /// Passes a label. Costs one atomic read when nothing is armed.
    pub fn reach(&self, label: &str) -> Result<()> {
        if !self.armed.load(Ordering::Relaxed) {
            return Ok(());
        }
        if self.is_down() {
            return Err(Error::failed(Crashed));
        }
        self.reached.lock().unwrap_or_else(PoisonError::into_inner).push(label.to_owned());
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let mut hit = None;
        for (at, fault) in waiting.iter_mut().enumerate() {
            if let Fault::CrashAt { label: wanted, nth } = fault
                && wanted == label
            {
                *nth = nth.saturating_sub(1);
                if *nth == 0 {
                    hit = Some(at);
                    break;
                }
            }
        }
        let Some(at) = hit else { return Ok(()) };
        waiting.remove(at);
        if self.abort.load(Ordering::SeqCst) {
            std::process::abort();
        }
        self.down.store(true, Ordering::SeqCst);
        Err(Error::failed(Crashed))
    }

    /// The fault of the commit that is about to happen, if one is armed.
    pub(crate) fn commit(&self) -> Option<Fault> {
        if !self.armed.load(Ordering::Relaxed) {
            return None;
        }
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let mut hit = None;
        for (at, fault) in waiting.iter_mut().enumerate() {
            let left = match fault {
                Fault::CommitFails | Fault::CommitUnknown => 0,
                Fault::Busy { times: 0 } => continue,
                Fault::Busy { times } => {
                    *times -= 1;
                    return Some(Fault::Busy { times: *times });
                }
                Fault::AtCommit { nth, .. } => {
                    *nth = nth.saturating_sub(1);
                    *nth
                }
                Fault::CrashAt { .. } => continue,
            };
            if left == 0 {
                hit = Some(at);
                break;
            }
        }
        match waiting.remove(hit?)? {
            Fault::AtCommit { is_kept: true, .. } => Some(Fault::CommitUnknown),
            Fault::AtCommit { is_kept: false, .. } => Some(Fault::CommitFails),
            other => Some(other),
        }
    }
}

/// The simulated process is down.
#[derive(Debug)]
pub struct Crashed;

impl fmt::Display for Crashed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("crashed on demand")
    }
}

impl error::Error for Crashed {}
