//! Ids in the order of their making: UUIDv7 (RFC 9562) from the transaction's clock.

use std::sync::{Mutex, PoisonError};

use kernel::{Id, Instant};
use rand::{Rng as _, SeedableRng as _, rngs::StdRng};

/// Makes ids. Within a millisecond a counter keeps their order (RFC 9562, method 1).
pub(crate) struct Ids {
    state: Mutex<State>,
    /// Jitter comes from the clock alone, in this order of the seed.
    even: Option<u64>,
}

struct State {
    random: StdRng,
    last: i64,
    counter: u16,
}

impl Ids {
    /// From a seed: the operating system's for a server, a fixed one for a test.
    pub(crate) fn new(seed: Option<u64>, is_even: bool) -> Self {
        let random = match seed {
            Some(seed) => StdRng::seed_from_u64(seed),
            None => from_system(),
        };
        let state = Mutex::new(State { random, last: i64::MIN, counter: 0 });
        Self { state, even: is_even.then(|| seed.unwrap_or(0)) }
    }

    /// The next id at `now`.
    pub(crate) fn next<T: ?Sized>(&self, now: Instant) -> Id<T> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let mut millis = now.0.max(0);
        if millis <= state.last && state.counter < 0xfff {
            millis = state.last;
            state.counter += 1;
        } else {
            millis = millis.max(state.last.saturating_add(1));
            state.last = millis;
            // The upper half stays free for the counter to run.
            state.counter = (state.random.next_u32() & 0x7ff) as u16;
        }
        let time = u128::from(millis.unsigned_abs()) & 0xffff_ffff_ffff;
        let random = u128::from(state.random.next_u64()) & 0x3fff_ffff_ffff_ffff;
        Id::from_raw(time << 80 | 0x7 << 76 | u128::from(state.counter) << 64 | 0b10 << 62 | random)
    }

    /// Bits for jitter and samples, from the same generator; or, when whoever asks first must not
    /// matter, from the moment (SplitMix64, public domain, Sebastiano Vigna).
    pub(crate) fn bits(&self, now: Instant) -> u64 {
        if let Some(seed) = self.even {
            let mut mixed = seed ^ now.0.unsigned_abs().wrapping_mul(0x9e37_79b9_7f4a_7c15);
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            return mixed ^ (mixed >> 31);
        }
        self.state.lock().unwrap_or_else(PoisonError::into_inner).random.next_u64()
    }
}

#[expect(clippy::disallowed_methods, reason = "seeds the one generator of ids")]
fn from_system() -> StdRng {
    StdRng::from_rng(&mut rand::rng())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn ids_keep_the_order_of_their_making_even_when_the_clock_does_not() {
        let ids = Ids::new(Some(1), false);
        let mut last: Id<()> = Id::from_raw(0);
        let mut seen = BTreeSet::new();
        for step in 0..20_000 {
            let now = Instant(1_700_000_000_000 - i64::from(step % 7));
            let id = ids.next(now);
            assert!(last < id, "{last} {id}");
            assert_eq!(id.to_string().as_bytes()[14], b'7');
            assert!(seen.insert(id));
            last = id;
        }
    }

    #[test]
    fn even_jitter_depends_on_the_moment_and_on_nothing_else() {
        let (one, other) = (Ids::new(Some(1), true), Ids::new(Some(1), true));
        let _: Id<()> = one.next(Instant(5));
        assert_eq!(one.bits(Instant(5)), other.bits(Instant(5)));
        assert_ne!(one.bits(Instant(5)), one.bits(Instant(6)));
        assert_ne!(one.bits(Instant(5)), Ids::new(Some(2), true).bits(Instant(5)));
    }
}
