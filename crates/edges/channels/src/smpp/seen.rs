//! Names for texts that come in. SMPP has none, and a text whose acknowledgement was lost comes again:
//! it must have the same name then, and the same words said anew must have another. So a name is a keyed
//! hash of all that a text is, of ten minutes of the clock, and of how often it was acknowledged within
//! them. The clock is for restarts, when the rest is forgotten: what comes again soon after one is still
//! known to the database by its name. A name that the message centre gives is taken instead.

use std::{
    collections::{HashMap, HashSet},
    sync::{Mutex, PoisonError},
};

use hmac::{Hmac, KeyInit as _, Mac as _};
use kernel::Instant;
use sha2::Sha256;

/// Names within so many milliseconds of the clock are alike.
const TOGETHER: i64 = 600_000;
/// An acknowledgement may be lost when its line went down within so many milliseconds of it.
const IN_DOUBT: i64 = 30_000;
/// What is remembered, in milliseconds and in number.
const MEMORY: (i64, usize) = (3_600_000, 10_000);

/// A hash that tells nothing without the key.
pub type Digest = [u8; 32];

/// What came in lately.
pub struct Seen {
    key: Vec<u8>,
    table: Mutex<Table>,
}

#[derive(Default)]
struct Table {
    lines: HashSet<u64>,
    texts: HashMap<Digest, Text>,
}

struct Text {
    name: String,
    times: u32,
    line: u64,
    at: Instant,
    acknowledged_at: Option<Instant>,
    /// Its acknowledgement is certain: the same words are new words.
    is_over: bool,
}

impl Seen {
    /// With the secret that nobody who has only the database knows.
    pub fn of(secret: &str) -> Self {
        Self { key: secret.as_bytes().to_vec(), table: Mutex::default() }
    }

    /// The hash of a text by all that tells it from others.
    pub fn digest(&self, parts: &[&[u8]]) -> Digest {
        // Keys of every length are taken.
        let mut hash = Hmac::<Sha256>::new_from_slice(&self.key).expect("any key is one");
        for part in parts {
            hash.update(&(part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        hash.finalize().into_bytes().into()
    }

    /// A line was bound.
    pub fn opened(&self, line: u64) {
        self.table().lines.insert(line);
    }

    /// A line is gone, and what was acknowledged on it long enough before has been heard.
    pub fn closed(&self, line: u64, now: Instant) {
        let mut table = self.table();
        table.lines.remove(&line);
        for text in table.texts.values_mut().filter(|text| text.line == line) {
            let acknowledged = text.acknowledged_at;
            text.is_over |= acknowledged.is_some_and(|at| IN_DOUBT < now.millis_since(at));
        }
    }

    /// The name of a text that comes in on that line: the old one when the same text was not
    /// acknowledged yet, or so shortly before its line went down that the acknowledgement may be lost.
    pub fn name(&self, digest: Digest, line: u64, now: Instant) -> String {
        let mut table = self.table();
        let Table { lines, texts } = &mut *table;
        let (longest, most) = MEMORY;
        if most <= texts.len() {
            texts.retain(|_, text| now.millis_since(text.at) < TOGETHER);
            if most <= texts.len() {
                texts.clear();
            }
        }
        let old = texts.get_mut(&digest).filter(|text| now.millis_since(text.at) < longest);
        let times = match old {
            None => 0,
            Some(text) => {
                let is_heard = text.acknowledged_at.is_some() && lines.contains(&text.line);
                if !is_heard && !text.is_over {
                    (text.line, text.acknowledged_at) = (line, None);
                    return text.name.clone();
                }
                text.times + 1
            }
        };
        let (when, count) = ((now.0 / TOGETHER).to_be_bytes(), times.to_be_bytes());
        let name = short(&self.digest(&[&digest, &when, &count]));
        let (acknowledged_at, is_over) = (None, false);
        let text = Text { name: name.clone(), times, line, at: now, acknowledged_at, is_over };
        texts.insert(digest, text);
        name
    }

    /// A text was kept, and its acknowledgement is on its way.
    pub fn acknowledged(&self, digest: &Digest, now: Instant) {
        if let Some(text) = self.table().texts.get_mut(digest) {
            text.acknowledged_at = Some(now);
        }
    }

    fn table(&self) -> std::sync::MutexGuard<'_, Table> {
        self.table.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A hash as a name.
pub fn short(digest: &Digest) -> String {
    digest[..16].iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Instant = Instant(1_800_000_000_000);
    const A: u64 = 1;
    const B: u64 = 2;

    fn seen() -> (Seen, Digest) {
        let seen = Seen::of("secret");
        seen.opened(A);
        seen.opened(B);
        let yes = seen.digest(&[b"12015550123", b"YES"]);
        (seen, yes)
    }

    #[test]
    fn what_comes_again_unacknowledged_is_the_same_text() {
        let (seen, yes) = seen();
        let first = seen.name(yes, A, NOW);
        assert_eq!(seen.name(yes, A, NOW.plus_seconds(1_200)), first);
        seen.closed(A, NOW.plus_seconds(1_300));
        assert_eq!(seen.name(yes, B, NOW.plus_seconds(1_400)), first);
        assert_ne!(seen.digest(&[b"12015550123YES", b""]), yes, "lengths count");
    }

    #[test]
    fn the_same_words_said_again_are_another_text() {
        let (seen, yes) = seen();
        let first = seen.name(yes, A, NOW);
        seen.acknowledged(&yes, NOW);
        let second = seen.name(yes, B, NOW.plus_seconds(5));
        assert_ne!(second, first);
        seen.acknowledged(&yes, NOW.plus_seconds(5));
        let third = seen.name(yes, A, NOW.plus_seconds(9));
        assert!(third != first && third != second);
        seen.acknowledged(&yes, NOW.plus_seconds(9));
        assert_ne!(seen.name(yes, A, NOW.plus_seconds(86_400 * 30)), first, "next month");
    }

    #[test]
    fn an_acknowledgement_just_before_the_line_went_down_may_be_lost() {
        let (seen, yes) = seen();
        let first = seen.name(yes, A, NOW);
        seen.acknowledged(&yes, NOW);
        seen.closed(A, NOW.plus_seconds(20));
        assert_eq!(seen.name(yes, B, NOW.plus_seconds(40)), first);
        let (seen, yes) = self::seen();
        seen.name(yes, A, NOW);
        seen.acknowledged(&yes, NOW);
        seen.closed(A, NOW.plus_seconds(31));
        assert_ne!(seen.name(yes, B, NOW.plus_seconds(40)), first, "that one was heard");
    }

    #[test]
    fn a_restart_within_the_same_ten_minutes_changes_no_name() {
        let (seen, yes) = seen();
        let first = seen.name(yes, A, NOW);
        assert_eq!(Seen::of("secret").name(yes, A, NOW.plus_seconds(30)), first);
        let other = Seen::of("other");
        assert_ne!(other.name(other.digest(&[b"12015550123", b"YES"]), A, NOW), first);
    }

    #[test]
    fn memory_has_a_bound() {
        let (seen, _) = seen();
        for number in 0..25_000_u32 {
            seen.name(seen.digest(&[&number.to_be_bytes()]), A, NOW);
        }
        assert!(seen.table().texts.len() <= MEMORY.1);
    }
}
