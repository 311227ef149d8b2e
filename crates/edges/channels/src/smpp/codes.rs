//! What the numbers of a message centre mean: the status of an answer (SMPP 3.4, 5.1.3), and the
//! errors of networks in receipts (3GPP TS 29.002, 17.5).
//!
//! Beyond these tables every carrier has numbers of its own; what they mean is configured.

use std::collections::BTreeMap;

use kernel::Error;
use outreach::gateway::{Refusal, SendError};

pub const OK: u32 = 0;
pub const ALREADY_BOUND: u32 = 0x05;
/// For us to say: it comes again.
pub const NOT_NOW: u32 = 0x64;
/// For us to say: it does not come again.
pub const NEVER: u32 = 0x65;

/// What a carrier's own numbers mean, as configured.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meanings {
    statuses: BTreeMap<u32, Refusal>,
    errors: BTreeMap<String, Refusal>,
}

impl Meanings {
    /// Reads pairs such as `0x0410` and `opted-out` (the status of an answer), or `034` and `filtered`
    /// (the `err:` of a receipt).
    ///
    /// Refused: `bad-meaning`.
    pub fn read<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, Error> {
        let mut meanings = Self::default();
        for (code, word) in pairs {
            let bad = || Error::refused("bad-meaning");
            let kind = Refusal::from_code(word).ok_or_else(bad)?;
            if let Some(hex) = code.strip_prefix("0x") {
                meanings.statuses.insert(u32::from_str_radix(hex, 16).map_err(|_| bad())?, kind);
            } else if code.is_empty() || !code.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                return Err(bad());
            } else {
                meanings.errors.insert(bare(code).to_owned(), kind);
            }
        }
        Ok(meanings)
    }
}

fn bare(code: &str) -> &str {
    let bare = code.trim_start_matches('0');
    if bare.is_empty() { "0" } else { bare }
}

/// The word for a status that is kept and logged.
pub fn word(status: u32) -> String {
    let known = match status {
        0x01 => "ESME_RINVMSGLEN",
        0x04 => "ESME_RINVBNDSTS",
        0x05 => "ESME_RALYBND",
        0x08 => "ESME_RSYSERR",
        0x0a => "ESME_RINVSRCADR",
        0x0b => "ESME_RINVDSTADR",
        0x0d => "ESME_RBINDFAIL",
        0x0e => "ESME_RINVPASWD",
        0x0f => "ESME_RINVSYSID",
        0x14 => "ESME_RMSGQFUL",
        0x15 => "ESME_RINVSERTYP",
        0x43 => "ESME_RINVESMCLASS",
        0x45 => "ESME_RSUBMITFAIL",
        0x53 => "ESME_RINVSYSTYP",
        0x58 => "ESME_RTHROTTLED",
        0x64 => "ESME_RX_T_APPN",
        0x65 => "ESME_RX_P_APPN",
        0x66 => "ESME_RX_R_APPN",
        0xfe => "ESME_RDELIVERYFAILURE",
        0xff => "ESME_RUNKNOWNERR",
        _ => return format!("0x{status:08x}"),
    };
    known.to_owned()
}

/// The class of a `submit_sm` that was answered with that status: by the protocol a message that is
/// answered so was not taken.
pub fn judged(status: u32, meanings: &Meanings) -> SendError {
    if let Some(kind) = meanings.statuses.get(&status) {
        return SendError::Refused { code: word(status), kind: *kind };
    }
    let not_sent = |cause| SendError::NotSent { cause };
    match status {
        0x14 | 0x58 => SendError::Throttled { retry_after: None },
        // The message centre is ill, or says no without saying why.
        0x08 | 0x45 | 0x64 | 0xff => not_sent("carrier-failed"),
        // What is wrong with us is no fault of the message's: our number, our account, our line, or
        // how we are told to write.
        0x0a | 0x48 | 0x49 => not_sent("sender"),
        0x04 | 0x05 | 0x0d..=0x0f | 0x53 => not_sent("account"),
        0x02 | 0x03 | 0x15 | 0x43 | 0x50 | 0x51 | 0xc0..=0xc4 => not_sent("not-understood"),
        0x0b => SendError::Refused { code: word(status), kind: Refusal::BadNumber },
        _ => SendError::Refused { code: word(status), kind: Refusal::Other },
    }
}

/// An error in a receipt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Failure<'a> {
    /// What stands after `err:`.
    pub told: Option<&'a str>,
    /// The network's type and its code.
    pub network: Option<(u8, u16)>,
}

/// The type of a GSM network.
const GSM: u8 = 3;

/// What a failure says about the message or the address. A number that a carrier made up condemns no
/// address: only GSM's own table does, where the receipt says that it is GSM's, or the configuration.
pub fn refusal(failure: Failure<'_>, is_expired: bool, meanings: &Meanings) -> Refusal {
    let network = failure.network.map(|(_, code)| code.to_string());
    let told = [failure.told, network.as_deref()];
    let configured = told.into_iter().flatten().find_map(|code| meanings.errors.get(bare(code)));
    if let Some(kind) = configured {
        return *kind;
    }
    let of_gsm = failure.network.filter(|(network, _)| *network == GSM);
    match of_gsm.map(|(_, code)| code) {
        Some(1) => Refusal::BadNumber,
        // The service of texts is not provisioned there.
        Some(11) => Refusal::Landline,
        _ if is_expired => Refusal::Expired,
        Some(5 | 6 | 27 | 31 | 32) => Refusal::Unreachable,
        _ => Refusal::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_understood_by_their_status() {
        let meanings = Meanings::read([("0x0410", "opted-out"), ("0x45", "filtered")]).unwrap();
        let check =
            |status, expected| assert_eq!(judged(status, &meanings), expected, "{status:x}");
        let refused = |code: &str, kind| SendError::Refused { code: code.to_owned(), kind };
        let not_sent = |cause| SendError::NotSent { cause };
        check(0x58, SendError::Throttled { retry_after: None });
        check(0x14, SendError::Throttled { retry_after: None });
        check(0x0b, refused("ESME_RINVDSTADR", Refusal::BadNumber));
        check(0x01, refused("ESME_RINVMSGLEN", Refusal::Other));
        check(0x65, refused("ESME_RX_P_APPN", Refusal::Other));
        check(0x410, refused("0x00000410", Refusal::OptedOut));
        check(0x45, refused("ESME_RSUBMITFAIL", Refusal::Filtered));
        check(0x411, refused("0x00000411", Refusal::Other));
        check(0x08, not_sent("carrier-failed"));
        check(0x0a, not_sent("sender"));
        check(0x0e, not_sent("account"));
        check(0x03, not_sent("not-understood"));
        assert_eq!(judged(0x45, &Meanings::default()), not_sent("carrier-failed"));
    }

    #[test]
    fn a_made_up_number_condemns_no_address() {
        let none = Meanings::default();
        let told = |code| Failure { told: Some(code), network: None };
        let network = |kind, code| Failure { told: Some("001"), network: Some((kind, code)) };
        assert_eq!(refusal(told("001"), false, &none), Refusal::Other);
        assert_eq!(refusal(told("001"), true, &none), Refusal::Expired);
        assert_eq!(refusal(network(3, 27), true, &none), Refusal::Expired);
        assert_eq!(refusal(network(3, 1), true, &none), Refusal::BadNumber);
        assert_eq!(refusal(network(3, 1), false, &none), Refusal::BadNumber);
        assert_eq!(refusal(network(2, 1), false, &none), Refusal::Other);
        assert_eq!(refusal(network(3, 11), false, &none), Refusal::Landline);
        assert_eq!(refusal(network(3, 27), false, &none), Refusal::Unreachable);
        let ours = Meanings::read([("001", "bad-number"), ("27", "opted-out")]).unwrap();
        assert_eq!(refusal(told("1"), false, &ours), Refusal::BadNumber);
        assert_eq!(
            refusal(Failure { told: None, network: Some((1, 27)) }, false, &ours),
            Refusal::OptedOut
        );
    }

    #[test]
    fn meanings_that_say_nothing_are_refused() {
        for (code, word) in
            [("0xzz", "filtered"), ("", "filtered"), ("1 2", "filtered"), ("1", "gone")]
        {
            assert!(Meanings::read([(code, word)]).is_err(), "{code} {word}");
        }
    }
}
