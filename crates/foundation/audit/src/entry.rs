//! One entry: who, what act, on what, when. Never a value.

use kernel::{AuditEntryId, Id, Instant, PatientId, Result};
use store::{Tx, Value};

use crate::{chain, rows};

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// A new record.
    Created,
    /// A record was changed, or moved to another state.
    Changed,
    /// A record was closed for good.
    Closed,
    /// Something of a patient was shown.
    Viewed,
    /// A list of patients was shown.
    Listed,
    /// Something was said to a patient.
    Sent,
    /// A patient or vendor said something to us.
    Received,
    /// Work was taken.
    Claimed,
    /// Work was done.
    Completed,
    /// Somebody came in.
    SignedIn,
    /// Somebody left, or was put out.
    SignedOut,
    /// Somebody tried what they may not.
    Denied,
    /// A right or consent was given.
    Granted,
    /// A right or consent was taken back.
    Revoked,
    /// Records were read from a source.
    Imported,
    /// Records left the house.
    Exported,
}

impl Act {
    /// The stable word kept in the table.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Changed => "changed",
            Self::Closed => "closed",
            Self::Viewed => "viewed",
            Self::Listed => "listed",
            Self::Sent => "sent",
            Self::Received => "received",
            Self::Claimed => "claimed",
            Self::Completed => "completed",
            Self::SignedIn => "signed-in",
            Self::SignedOut => "signed-out",
            Self::Denied => "denied",
            Self::Granted => "granted",
            Self::Revoked => "revoked",
            Self::Imported => "imported",
            Self::Exported => "exported",
        }
    }
}

/// Records an act on one record.
pub fn note<T: ?Sized>(
    tx: &mut Tx<'_>,
    act: Act,
    what: &'static str,
    subject: Id<T>,
    patient: Option<PatientId>,
) -> Result<()> {
    let row = values(tx, act, what, On::record(subject, patient));
    tx.append(&rows::INSERT, row)
}

/// Records the same act on many records, in as few statements as one.
pub fn note_all<T: ?Sized>(
    tx: &mut Tx<'_>,
    act: Act,
    what: &'static str,
    subjects: &[(Id<T>, Option<PatientId>)],
) -> Result<()> {
    let rows: Vec<_> = subjects
        .iter()
        .map(|(subject, patient)| values(tx, act, what, On::record(*subject, *patient)))
        .collect();
    tx.each(&rows::INSERT, &rows).map(drop)
}

/// Records an act on something that has a name instead of an id, such as a version of a definition.
pub fn note_named(tx: &mut Tx<'_>, act: Act, what: &'static str, name: &str) -> Result<()> {
    let on = On { subject: Some(name.to_owned()), ..On::default() };
    let row = values(tx, act, what, on);
    tx.append(&rows::INSERT, row)
}

/// Records that somebody tried what they may not: which right was asked for, on what. It stays when
/// the transaction of the try is undone.
pub fn denied(
    tx: &mut Tx<'_>,
    what: &'static str,
    subject: Option<String>,
    patient: Option<PatientId>,
) {
    let actor = tx.actor().clone();
    tx.if_undone(move |tx| {
        tx.acting(actor, |tx| {
            let on = On { subject, patient, details: None };
            let row = values(tx, Act::Denied, what, on);
            tx.append(&rows::INSERT, row)
        })
    });
}

/// Records that something of a patient was shown.
pub fn viewed(tx: &mut Tx<'_>, patient: PatientId, what: &'static str) -> Result<()> {
    let row = values(tx, Act::Viewed, what, On { patient: Some(patient), ..On::default() });
    tx.append(&rows::INSERT, row)
}

/// Records that a list was shown: one entry that names the ids on it.
pub fn listed<T: ?Sized>(tx: &mut Tx<'_>, what: &'static str, shown: &[Id<T>]) -> Result<()> {
    let mut ids = String::with_capacity(shown.len() * 37);
    for id in shown {
        if !ids.is_empty() {
            ids.push(' ');
        }
        ids.push_str(&id.to_string());
    }
    let row = values(tx, Act::Listed, what, On { details: Some(ids), ..On::default() });
    tx.append(&rows::INSERT, row)
}

/// What an act was done on.
#[derive(Default)]
struct On {
    subject: Option<String>,
    patient: Option<PatientId>,
    details: Option<String>,
}

impl On {
    fn record<T: ?Sized>(subject: Id<T>, patient: Option<PatientId>) -> Self {
        Self { subject: Some(subject.to_string()), patient, details: None }
    }
}

fn values(tx: &Tx<'_>, act: Act, what: &'static str, on: On) -> Vec<Value<'static>> {
    let entry = Entry {
        id: tx.new_id(),
        at: tx.now(),
        actor_kind: tx.actor().kind().to_owned(),
        actor: tx.actor().name(),
        act: act.code().to_owned(),
        what: what.to_owned(),
        subject: on.subject,
        patient: on.patient,
        details: on.details,
    };
    let stamp = chain::stamp(tx, &entry);
    vec![
        entry.id.into(),
        entry.at.into(),
        entry.actor_kind.into(),
        entry.actor.into(),
        entry.act.into(),
        entry.what.into(),
        entry.subject.into(),
        entry.patient.into(),
        entry.details.into(),
        stamp.into(),
    ]
}

/// An entry as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id, in the order of making.
    pub id: AuditEntryId,
    /// When.
    pub at: Instant,
    /// The kind of actor.
    pub actor_kind: String,
    /// The actor's id or name.
    pub actor: Option<String>,
    /// The act's code.
    pub act: String,
    /// The noun, or the page.
    pub what: String,
    /// The record's id.
    pub subject: Option<String>,
    /// The patient it is about.
    pub patient: Option<PatientId>,
    /// The ids of a list.
    pub details: Option<String>,
}

impl Entry {
    pub(crate) fn read(row: &store::Row<'_>, from: usize) -> Result<Self> {
        Ok(Self {
            id: row.get(from)?,
            at: row.get(from + 1)?,
            actor_kind: row.get(from + 2)?,
            actor: row.get(from + 3)?,
            act: row.get(from + 4)?,
            what: row.get(from + 5)?,
            subject: row.get(from + 6)?,
            patient: row.get(from + 7)?,
            details: row.get(from + 8)?,
        })
    }
}

/// The newest entries about a patient, for "who looked".
pub fn about(tx: &mut Tx<'_>, patient: PatientId, limit: u32) -> Result<Vec<Entry>> {
    tx.query(&rows::ABOUT, &[patient.into(), limit.into()], |row| Entry::read(row, 0))
}
