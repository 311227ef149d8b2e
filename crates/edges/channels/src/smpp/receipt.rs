//! What a receipt says: by its optional values, and by the words that most message centres write
//! (SMPP 3.4, appendix B). Names of messages are brought into one form, for some message centres
//! write them in sixteens in one place and in tens in the other.

use outreach::gateway::{ReceiptStatus, Refusal};

use super::{
    codes::{self, Failure, Meanings},
    settings::Ids,
    wire::{Brought, letters, name, tag},
};

/// A receipt, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub name: String,
    pub status: ReceiptStatus,
    pub code: Option<String>,
    pub refusal: Option<Refusal>,
}

/// Where a name of a message stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// In the answer to a `submit_sm`, and in the receipt's optional value.
    InAnswer,
    /// In the words of a receipt.
    InWords,
}

/// Whether something brought is a receipt: by its class, or because it names a message and its state,
/// which no telephone can.
pub fn is_receipt(brought: &Brought) -> bool {
    let is_named = || {
        brought.value(tag::RECEIPTED_MESSAGE_ID).is_some()
            && brought.value(tag::MESSAGE_STATE).is_some()
    };
    brought.class & 0x3c != 0 || is_named()
}

/// Reads a receipt; nothing when it names no message, or tells no state.
pub fn read(brought: &Brought, ids: Ids, meanings: &Meanings) -> Option<Told> {
    let words = Words::of(&letters(&brought.octets));
    let by_value = brought.value(tag::RECEIPTED_MESSAGE_ID).and_then(name);
    let name = match (&by_value, &words.id) {
        (Some(name), _) => normal(ids, Stands::InAnswer, name),
        (None, Some(name)) => normal(ids, Stands::InWords, name),
        (None, None) => return None,
    };
    let by_value = brought.number(tag::MESSAGE_STATE).and_then(state);
    let state = by_value.or_else(|| words.state.clone())?;
    // What is told on the way may change.
    let is_last = brought.class & 0x20 == 0;
    let status = match state.as_str() {
        "DELIVRD" if is_last => ReceiptStatus::Delivered,
        "EXPIRED" | "DELETED" | "UNDELIV" | "FAILED" if is_last => ReceiptStatus::Undelivered,
        "REJECTD" if is_last => ReceiptStatus::Failed,
        _ => ReceiptStatus::Sent,
    };
    if !matches!(status, ReceiptStatus::Undelivered | ReceiptStatus::Failed) {
        return Some(Told { name, status, code: None, refusal: None });
    }
    let network = match brought.value(tag::NETWORK_ERROR_CODE) {
        Some([kind, high, low]) => Some((*kind, u16::from_be_bytes([*high, *low]))),
        _ => None,
    };
    let failure = Failure { told: words.error.as_deref(), network };
    let error = words.error.clone().or_else(|| network.map(|(_, code)| code.to_string()));
    let code = match error {
        Some(error) => format!("{state}:{error}"),
        None => state.clone(),
    };
    let refusal = codes::refusal(failure, state == "EXPIRED", meanings);
    Some(Told { name, status, code: Some(code), refusal: Some(refusal) })
}

/// The word for a state that is told as a number.
fn state(number: u16) -> Option<String> {
    let word = match number {
        0 | 1 => "ENROUTE",
        2 => "DELIVRD",
        3 => "EXPIRED",
        4 => "DELETED",
        5 => "UNDELIV",
        6 => "ACCEPTD",
        7 => "UNKNOWN",
        8 => "REJECTD",
        _ => return None,
    };
    Some(word.to_owned())
}

/// `id:.. sub:.. dlvrd:.. submit date:.. done date:.. stat:.. err:.. text:..`
struct Words {
    id: Option<String>,
    state: Option<String>,
    error: Option<String>,
}

impl Words {
    fn of(words: &str) -> Self {
        let small = words.to_ascii_lowercase();
        // The first words of the message stand at the end, and may be anything.
        let end = small.find(" text:").unwrap_or(small.len());
        let (words, small) = (&words[..end], &small[..end]);
        let after = |label: &str| {
            let begins = small.match_indices(label).map(|(at, _)| at).find(|at| {
                let before = small[..*at].chars().next_back();
                before.is_none_or(|letter| !letter.is_ascii_alphanumeric())
            })?;
            let word = words[begins + label.len()..].split_whitespace().next()?;
            let is_plain = word.len() <= 64 && word.bytes().all(|byte| byte.is_ascii_graphic());
            is_plain.then(|| word.to_owned())
        };
        let short = |word: String| (word.len() <= 16).then_some(word);
        Self {
            id: after("id:"),
            state: after("stat:").and_then(short).map(|word| word.to_ascii_uppercase()),
            error: after("err:").and_then(short),
        }
    }
}

/// A name as it is kept, whichever way it was written. It holds no space: that is what stands between
/// the names of several parts.
pub fn normal(ids: Ids, stands: Stands, name: &str) -> String {
    let radix = match (ids, stands) {
        (Ids::Alike, _) => None,
        (Ids::HexThenDecimal, Stands::InAnswer) | (Ids::DecimalThenHex, Stands::InWords) => {
            Some(16)
        }
        (Ids::HexThenDecimal, Stands::InWords) | (Ids::DecimalThenHex, Stands::InAnswer) => {
            Some(10)
        }
    };
    let name = name.trim();
    match radix.and_then(|radix| u128::from_str_radix(name, radix).ok()) {
        Some(number) => number.to_string(),
        None => name.split_whitespace().collect::<Vec<_>>().join("_"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::smpp::wire::id::DELIVER_SM;

    fn brought(class: u8, words: &str, values: &[(u16, &[u8])]) -> Brought {
        let mut body = b"\0\x01\x0112015550123\0\x00\x005550\0".to_vec();
        body.extend([class, 0, 0, 0, 0, 0, 0, 0, 0]);
        body.push(u8::try_from(words.len()).unwrap());
        body.extend(words.as_bytes());
        for (tag, value) in values {
            body.extend(tag.to_be_bytes());
            body.extend(u16::try_from(value.len()).unwrap().to_be_bytes());
            body.extend(*value);
        }
        Brought::read(DELIVER_SM, &body).unwrap()
    }

    fn told(class: u8, words: &str, values: &[(u16, &[u8])]) -> Option<Told> {
        read(&brought(class, words, values), Ids::Alike, &Meanings::default())
    }

    fn good(name: &str, status: ReceiptStatus) -> Option<Told> {
        Some(Told { name: name.to_owned(), status, code: None, refusal: None })
    }

    fn bad(status: ReceiptStatus, code: &str, refusal: Refusal) -> Option<Told> {
        let (code, refusal) = (Some(code.to_owned()), Some(refusal));
        Some(Told { name: "id-1".to_owned(), status, code, refusal })
    }

    #[test]
    fn receipts_are_read_by_their_words() {
        let whole = |stat: &str, err: &str| {
            format!(
                "id:id-1 sub:001 dlvrd:001 submit date:2411221100 done date:2411221101 stat:{stat} \
                 err:{err} text:stat:DELIVRD id:x"
            )
        };
        let check = |stat, err, expected| assert_eq!(told(4, &whole(stat, err), &[]), expected);
        check("DELIVRD", "000", good("id-1", ReceiptStatus::Delivered));
        check("ENROUTE", "000", good("id-1", ReceiptStatus::Sent));
        check("ACCEPTD", "000", good("id-1", ReceiptStatus::Sent));
        check("UNKNOWN", "000", good("id-1", ReceiptStatus::Sent));
        check("BUFFERED", "000", good("id-1", ReceiptStatus::Sent));
        check("UNDELIV", "001", bad(ReceiptStatus::Undelivered, "UNDELIV:001", Refusal::Other));
        check("EXPIRED", "0", bad(ReceiptStatus::Undelivered, "EXPIRED:0", Refusal::Expired));
        check("REJECTD", "9", bad(ReceiptStatus::Failed, "REJECTD:9", Refusal::Other));
        assert_eq!(
            told(4, "ID:id-1 Stat:Delivrd Text:", &[]),
            good("id-1", ReceiptStatus::Delivered)
        );
        assert_eq!(told(4, "id:id-1", &[]), None);
        assert_eq!(told(4, "stat:DELIVRD", &[]), None, "no name");
        assert_eq!(told(4, "", &[]), None);
    }

    #[test]
    fn values_outweigh_words() {
        let values: [(u16, &[u8]); 3] = [
            (tag::RECEIPTED_MESSAGE_ID, b"id-1\0"),
            (tag::MESSAGE_STATE, &[5]),
            (tag::NETWORK_ERROR_CODE, &[3, 0, 1]),
        ];
        let expected = bad(ReceiptStatus::Undelivered, "UNDELIV:1", Refusal::BadNumber);
        assert_eq!(told(4, "", &values), expected);
        assert_eq!(told(4, "id:other stat:DELIVRD", &values), expected);
        assert_eq!(told(0x20, "", &values), good("id-1", ReceiptStatus::Sent), "on its way");
        assert!(is_receipt(&brought(0, "", &values)), "no telephone sets values");
        assert!(
            !is_receipt(&brought(0, "id:1 stat:DELIVRD err:000", &[])),
            "anybody can write that"
        );
        assert!(is_receipt(&brought(0x04, "", &[])));
        assert!(!is_receipt(&brought(0x40, "", &[])));
    }

    #[test]
    fn names_come_into_one_form() {
        let check = |ids, in_answer: &str, in_words: &str| {
            let (answer, words) = (Stands::InAnswer, Stands::InWords);
            assert_eq!(normal(ids, answer, in_answer), normal(ids, words, in_words), "{ids:?}");
        };
        check(Ids::Alike, "00Ab", "00Ab");
        check(Ids::HexThenDecimal, "7B", "0000000123");
        check(Ids::DecimalThenHex, "123", "0000007b");
        check(Ids::HexThenDecimal, "not-hex", "not-hex");
        assert_eq!(normal(Ids::Alike, Stands::InAnswer, " a b "), "a_b");
    }

    proptest! {
        #[test]
        fn any_words_are_read_or_not(words in "\\PC{0,60}", class: u8) {
            let octets: String = words.chars().filter(char::is_ascii).collect();
            let read = told(class, &octets, &[]);
            prop_assert!(read.is_none_or(|it| !it.name.contains(' ')));
        }
    }
}
