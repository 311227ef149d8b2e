//! The hash that binds an entry to all before it.

use sha2::{Digest as _, Sha256};

use crate::Entry;

/// What stands before the first entry.
pub(crate) const GENESIS: &str = "rapport audit chain 1";

/// SHA-256 over the hash before, the number, and every field of the entry with its length, so that
/// no two different entries read alike. Absent fields differ from empty ones.
pub(crate) fn link(before: &str, number: i64, entry: &Entry) -> String {
    let mut hash = Sha256::new();
    let mut field = |text: Option<&str>| match text {
        Some(text) => {
            hash.update([1]);
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text.as_bytes());
        }
        None => hash.update([0]),
    };
    field(Some(before));
    field(Some(&number.to_string()));
    field(Some(&entry.id.to_string()));
    field(Some(&entry.at.0.to_string()));
    field(Some(&entry.actor_kind));
    field(entry.actor.as_deref());
    field(Some(&entry.act));
    field(Some(&entry.what));
    field(entry.subject.as_deref());
    field(entry.patient.map(|patient| patient.to_string()).as_deref());
    field(entry.details.as_deref());
    let mut text = String::with_capacity(64);
    for byte in hash.finalize() {
        text.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or('0'));
        text.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0'));
    }
    text
}
