//! What to do when nobody knows whether a message was sent: by its class and by what the carrier
//! promises (RELIABILITY 2.2). A guess here is a patient texted twice, or not at all.

use kernel::Instant;

use crate::{gateway::Capability, policy::Class};

/// What is known when an outcome is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// When the first bytes may have left under this key.
    pub since: Instant,
    /// Whether a resend that may duplicate has already been made.
    pub already_resent: bool,
    /// Whether the carrier has been asked, and does not know the key.
    pub lookup_found_nothing: bool,
}

/// How a doubt is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settlement {
    /// Send again under the same key: the carrier returns the first result.
    ResendSameKey,
    /// Ask the carrier for the key.
    LookUp,
    /// The carrier has never seen the key: sending again is sending once.
    Resend,
    /// Send once more; the patient may get it twice, and the record says so.
    ResendFlagged {
        /// Whether a person is told.
        task: bool,
    },
    /// Never sent again.
    GiveUp {
        /// Whether a person is told.
        task: bool,
    },
}

/// Keys are trusted for this much less than the carrier promises: clocks differ.
const KEY_MARGIN: i64 = 60_000;

/// The table of RELIABILITY 2.2. Past the carrier's memory of keys, a key protects nothing and the
/// next column decides.
pub fn settle(class: Class, carrier: Capability, doubt: Doubt, now: Instant) -> Settlement {
    if class == Class::OneTime {
        return Settlement::GiveUp { task: false };
    }
    let age = now.millis_since(doubt.since);
    if carrier.idempotent_for.is_some_and(|window| age < window.saturating_sub(KEY_MARGIN)) {
        return Settlement::ResendSameKey;
    }
    if carrier.lookup_by_ref && !doubt.lookup_found_nothing {
        return Settlement::LookUp;
    }
    let unseen = carrier.lookup_by_ref && doubt.lookup_found_nothing;
    match class {
        Class::Safety | Class::Routine if unseen => Settlement::Resend,
        Class::Safety | Class::Routine if doubt.already_resent => Settlement::GiveUp { task: true },
        Class::Safety => Settlement::ResendFlagged { task: true },
        Class::Routine => Settlement::ResendFlagged { task: false },
        Class::Voice => Settlement::GiveUp { task: true },
        Class::Bulk | Class::OneTime => Settlement::GiveUp { task: false },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Instant = Instant(1_000_000_000);
    const DAY: i64 = 86_400_000;

    const KEYS: Capability = Capability {
        idempotent_for: Some(DAY),
        lookup_by_ref: false,
        ordered_receipts: false,
        pictures: false,
    };
    const LOOKUP: Capability = Capability {
        idempotent_for: None,
        lookup_by_ref: true,
        ordered_receipts: false,
        pictures: false,
    };
    const NEITHER: Capability = Capability {
        idempotent_for: None,
        lookup_by_ref: false,
        ordered_receipts: false,
        pictures: false,
    };

    fn fresh() -> Doubt {
        Doubt { since: NOW.plus_seconds(-60), already_resent: false, lookup_found_nothing: false }
    }

    #[track_caller]
    fn check(class: Class, expected: [Settlement; 4]) {
        let unseen = Doubt { lookup_found_nothing: true, ..fresh() };
        assert_eq!(settle(class, KEYS, fresh(), NOW), expected[0], "{class:?} with keys");
        assert_eq!(settle(class, LOOKUP, fresh(), NOW), expected[1], "{class:?} with look-up");
        assert_eq!(settle(class, LOOKUP, unseen, NOW), expected[2], "{class:?} unseen");
        assert_eq!(settle(class, NEITHER, fresh(), NOW), expected[3], "{class:?} with neither");
    }

    #[test]
    fn the_table_of_classes_and_carriers() {
        use Settlement::{GiveUp, LookUp, Resend, ResendFlagged, ResendSameKey};
        let silent = GiveUp { task: false };
        let told = GiveUp { task: true };
        check(Class::Safety, [ResendSameKey, LookUp, Resend, ResendFlagged { task: true }]);
        check(Class::Routine, [ResendSameKey, LookUp, Resend, ResendFlagged { task: false }]);
        check(Class::Voice, [ResendSameKey, LookUp, told, told]);
        check(Class::OneTime, [silent, silent, silent, silent]);
        check(Class::Bulk, [ResendSameKey, LookUp, silent, silent]);
    }

    #[test]
    fn a_second_unknown_after_a_flagged_resend_goes_to_a_person() {
        let again = Doubt { already_resent: true, ..fresh() };
        for class in [Class::Safety, Class::Routine] {
            assert_eq!(settle(class, NEITHER, again, NOW), Settlement::GiveUp { task: true });
        }
    }

    #[test]
    fn a_key_the_carrier_has_forgotten_protects_nothing() {
        let old = Doubt { since: NOW.plus_millis(-DAY), ..fresh() };
        assert_eq!(
            settle(Class::Routine, KEYS, old, NOW),
            Settlement::ResendFlagged { task: false }
        );
        let both = Capability { lookup_by_ref: true, ..KEYS };
        assert_eq!(settle(Class::Routine, both, old, NOW), Settlement::LookUp);
    }
}
