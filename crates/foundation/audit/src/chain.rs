//! The hashes that bind an entry to whoever wrote it and to all before it. All are keyed with the
//! pharmacy's key: write access to the database alone makes none of them.

use store::Tx;

use crate::Entry;

/// What stands before the first entry.
pub(crate) const GENESIS: &str = "rapport audit chain 2";

/// Proof that this program wrote the entry, made when it is inserted.
pub(crate) fn stamp(tx: &Tx<'_>, entry: &Entry) -> String {
    tx.stamp("audit entry 1", &fields(entry).0)
}

/// The hash of the entry in its place: over the hash before, the number, and the entry.
pub(crate) fn link(tx: &Tx<'_>, before: &str, number: i64, entry: &Entry) -> String {
    let mut fields = fields(entry);
    fields.put(Some(before));
    fields.put(Some(&number.to_string()));
    tx.stamp("audit chain 2", &fields.0)
}

/// What the head says when the chain ends with this number and hash. It is no hash of the chain: of a
/// chain that was cut back, nobody knows the head.
pub(crate) fn head(tx: &Tx<'_>, number: i64, hash: &str) -> String {
    let mut fields = Fields(Vec::new());
    fields.put(Some(&number.to_string()));
    fields.put(Some(hash));
    tx.stamp("audit head 1", &fields.0)
}

/// Every field with its length, so that no two different entries read alike. Absent fields differ from
/// empty ones.
struct Fields(Vec<u8>);

impl Fields {
    fn put(&mut self, text: Option<&str>) {
        match text {
            Some(text) => {
                self.0.push(1);
                self.0.extend_from_slice(&(text.len() as u64).to_be_bytes());
                self.0.extend_from_slice(text.as_bytes());
            }
            None => self.0.push(0),
        }
    }
}

fn fields(entry: &Entry) -> Fields {
    let mut fields = Fields(Vec::with_capacity(256));
    fields.put(Some(&entry.id.to_string()));
    fields.put(Some(&entry.at.0.to_string()));
    fields.put(Some(&entry.actor_kind));
    fields.put(entry.actor.as_deref());
    fields.put(Some(&entry.act));
    fields.put(Some(&entry.what));
    fields.put(entry.subject.as_deref());
    fields.put(entry.patient.map(|patient| patient.to_string()).as_deref());
    fields.put(entry.details.as_deref());
    fields
}
