//! What the carrier's error numbers mean to us.
//!
//! Numbers that blame our account or sender are not the patient's: such a message was not sent and
//! is tried again once somebody has set it right.

use outreach::gateway::{Refusal, SendError};

/// The outcome of a send that was answered with an error of the 4xx classes and this number.
pub fn outcome(code: u32) -> SendError {
    match code {
        // The account or its secret is wrong, suspended or not found.
        20003 | 20004 | 20005 | 20006 | 20008 | 20404 => SendError::NotSent { cause: "account" },
        // Too many requests; the sender's queue or the day's allowance is full.
        20429 | 14107 | 21611 | 30001 | 63038 => SendError::Throttled { retry_after: None },
        // The sender is missing, not ours, cannot text or call, or may not do so there.
        21210
        | 21212
        | 21213
        | 21215
        | 21219
        | 21408
        | 21603
        | 21606
        | 21608
        | 21612
        | 21659
        | 21660
        | 21661
        | 21701..=21706 => SendError::NotSent { cause: "sender" },
        code => SendError::Refused { code: code.to_string(), kind: refusal(code) },
    }
}

/// What a number says about the message or the address, in an answer or in a receipt.
pub fn refusal(code: u32) -> Refusal {
    match code {
        21610 => Refusal::OptedOut,
        21614 | 30006 => Refusal::Landline,
        13223 | 13224 | 21211 | 21214 | 21217 | 21401 => Refusal::BadNumber,
        30003 | 30005 => Refusal::Unreachable,
        21216 | 30004 | 30007 => Refusal::Filtered,
        30036 => Refusal::Expired,
        // It could not be had from us (112..), was of a wrong kind or too large, or the sender or the
        // phone takes none. Nothing left.
        11200 | 11205 | 11206 | 11210 | 11215 | 11220 | 11237 | 11751 | 12300 | 21620 | 21621
        | 21622 | 21623 | 30011 | 30019 | 63019 | 63034 => Refusal::Picture,
        _ => Refusal::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(code: u32, kind: Refusal) {
        assert_eq!(outcome(code), SendError::Refused { code: code.to_string(), kind });
    }

    #[test]
    fn the_address_is_blamed_for_what_it_is() {
        refused(21610, Refusal::OptedOut);
        refused(21614, Refusal::Landline);
        refused(30006, Refusal::Landline);
        refused(21211, Refusal::BadNumber);
        refused(21214, Refusal::BadNumber);
        refused(30003, Refusal::Unreachable);
        refused(30007, Refusal::Filtered);
        refused(30036, Refusal::Expired);
        refused(21617, Refusal::Other);
        for code in [11200, 11751, 12300, 21620, 30019] {
            refused(code, Refusal::Picture);
        }
    }

    #[test]
    fn our_own_faults_are_not_the_patients() {
        assert_eq!(outcome(20003), SendError::NotSent { cause: "account" });
        assert_eq!(outcome(21606), SendError::NotSent { cause: "sender" });
        assert_eq!(outcome(21215), SendError::NotSent { cause: "sender" }, "calls abroad are off");
        assert_eq!(outcome(20429), SendError::Throttled { retry_after: None });
        assert_eq!(outcome(21611), SendError::Throttled { retry_after: None });
    }
}
