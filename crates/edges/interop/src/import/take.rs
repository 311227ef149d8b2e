//! The writing half: takes one batch in one transaction.
//!
//! First everything that is known of the batch is read, then each record is judged in turn (new,
//! changed, unchanged, to be kept only, to wait), then care is told in bulk, then what was received
//! is written down. A dry run stops after the judging.

use std::sync::Arc;

use kernel::{Language, Result};
use store::Tx;

use super::{
    entry::{Again, Entry, Verdict},
    keep,
    known::{Kept, Known, Link, State, TargetId, Token, Tokens},
    offer::Offers,
    parcel::{Content, Parcel, Place},
    produce::rank,
    rejects::Reject,
    rows::{self, ImportRunId},
    summary::Outcome,
    terms,
};
use crate::{
    fault::Fault,
    fhir::{calendar::Calendar, resource::Facts},
};

/// What a batch is taken under.
#[derive(Clone)]
pub(super) struct Context {
    pub(super) run: ImportRunId,
    pub(super) source: Arc<str>,
    pub(super) calendar: Calendar,
    /// The language of patients who name none.
    pub(super) language: Language,
    pub(super) dry_run: bool,
}

/// What became of one record.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fate {
    pub(super) kind: &'static str,
    pub(super) place: Place,
    pub(super) token: Token,
    pub(super) became: Became,
}

/// What became of a record, so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Became {
    /// It is settled.
    Settled(Outcome),
    /// Its content is new, and it is looked at again when the run ends.
    Open,
    /// Its content was known, and it is looked at again when the run ends.
    StillOpen,
}

/// What became of a batch.
#[derive(Default)]
pub(super) struct Taken {
    pub(super) results: Vec<Fate>,
    pub(super) rejects: Vec<(Token, Reject)>,
    /// What a dry run has to look at again, since it keeps nothing.
    pub(super) open: Vec<Parcel>,
}

/// Takes one batch as it comes from the files.
pub(super) fn take(
    tx: &mut Tx<'_>,
    context: &Context,
    known: &mut Known,
    parcels: Vec<Parcel>,
) -> Result<Taken> {
    let parcels = parcels.into_iter().map(|parcel| (parcel, None)).collect();
    take_all(tx, context, known, parcels)
}

/// Takes records; those with an [`Again`] were kept before and are looked at for the last time.
pub(super) fn take_all(
    tx: &mut Tx<'_>,
    context: &Context,
    known: &mut Known,
    parcels: Vec<(Parcel, Option<Again>)>,
) -> Result<Taken> {
    if !context.dry_run {
        rows::enter_gate(tx)?;
    }
    let mut entries = Vec::with_capacity(parcels.len());
    let mut tokens = Tokens::default();
    for parcel in parcels {
        entries.push(Entry::of(tx, &mut tokens, &context.source, parcel)?);
    }
    // Stable: records of one rank keep the order in which they were received.
    entries.sort_by_key(|entry| rank(&entry.parcel.record.content));
    let documents = entries.iter().map(|entry| entry.token).collect();
    let names = entries.iter().flat_map(Entry::all_names).collect();
    known.load(tx, documents, names)?;
    let mut taking = Taking { context, known, entries, offers: Offers::new(context) };
    let mut at = 0;
    while at < taking.entries.len() {
        let this = taking.rank(at);
        while at < taking.entries.len() && taking.rank(at) == this {
            taking.judge(tx, at)?;
            at += 1;
        }
        taking.offers.make(tx, taking.known, &mut taking.entries)?;
    }
    let mut entries = taking.entries;
    if !context.dry_run {
        tx.reach("interop.batch_told")?;
        keep::write(tx, context, &mut entries)?;
        tx.reach("interop.batch_kept")?;
    }
    Ok(told(entries, context.dry_run))
}

/// A batch on its way.
struct Taking<'t> {
    context: &'t Context,
    known: &'t mut Known,
    entries: Vec<Entry>,
    offers: Offers<'t>,
}

impl Taking<'_> {
    fn rank(&self, place: usize) -> u8 {
        rank(&self.entries[place].parcel.record.content)
    }

    /// Judges one record, and offers it to care when it becomes one of ours.
    fn judge(&mut self, tx: &mut Tx<'_>, place: usize) -> Result<()> {
        let entry = &mut self.entries[place];
        let kept = self.known.record(entry.token).copied();
        entry.before = kept;
        if matches!(entry.parcel.record.content, Content::Terms(_)) {
            entry.verdict = terms::judge(tx, self.context, self.known, entry)?;
            self.keep(tx, place, kept.and_then(|kept| kept.target));
            return Ok(());
        }
        if let Some(verdict) = seen(tx, self.context, entry, kept.as_ref())? {
            entry.verdict = verdict;
            return Ok(());
        }
        let reach = entry.resolve(self.known);
        let target = match who(entry, kept.as_ref(), self.known) {
            Ok(target) => target,
            Err(fault) => {
                entry.verdict = Verdict::Refused(fault);
                return Ok(());
            }
        };
        let verdict = if reach.hopeless {
            Verdict::Keep(State::Kept)
        } else if reach.missing {
            Verdict::Keep(State::Waiting)
        } else if reach.later && entry.again.is_none() {
            Verdict::Keep(State::Deferred)
        } else {
            if self.offers.is_pending(target) {
                // An earlier record of this batch is about the same: it goes first.
                self.offers.make(tx, self.known, &mut self.entries)?;
            }
            self.offers.add(tx, &mut self.entries[place], place, target)?
        };
        self.entries[place].verdict = verdict;
        self.keep(tx, place, target);
        if self.context.dry_run && matches!(self.entries[place].verdict, Verdict::Take { .. }) {
            terms::rehearse(tx, self.known, &self.entries[place])?;
        }
        Ok(())
    }

    /// Notes what is decided of a record, when anything of it is written down.
    fn keep(&mut self, tx: &Tx<'_>, place: usize, target: Option<TargetId>) {
        let entry = &mut self.entries[place];
        if !entry.verdict.is_kept() {
            return;
        }
        entry.target = entry.target.or(target);
        entry.document = Some(entry.again.map_or_else(|| tx.new_id(), |again| again.document));
        if matches!(entry.verdict, Verdict::Take { .. }) && entry.is_referable() {
            connect(entry, self.known);
        }
        self.known.keep(entry.token, kept_of(entry));
    }
}

fn kept_of(entry: &Entry) -> Kept {
    Kept {
        content: entry.content,
        state: entry.verdict.state(),
        patient: entry.patient,
        target: entry.target,
        changed_at: entry.parcel.record.changed_at,
    }
}

/// What is to be done with a document that was received before, when it need not be looked at.
fn seen(
    tx: &mut Tx<'_>,
    context: &Context,
    entry: &Entry,
    kept: Option<&Kept>,
) -> Result<Option<Verdict>> {
    let Some(kept) = kept.filter(|_| entry.again.is_none()) else { return Ok(None) };
    if kept.content == entry.content {
        return Ok(Some(Verdict::Same { is_open: kept.state.is_open() }));
    }
    // An old version of what we have in a newer one changes nothing: by its own word, or because
    // the newer one came after it in the same files.
    let is_old = match kept.changed_at.zip(entry.parcel.record.changed_at) {
        Some((kept, came)) if kept != came => came < kept,
        _ => rows::is_replaced(tx, entry.token, entry.content, context.run)?,
    };
    Ok(is_old.then_some(Verdict::Same { is_open: false }))
}

/// Which record of ours this is: by the document, else by its identifiers, else by its id.
fn who(
    entry: &Entry,
    kept: Option<&Kept>,
    known: &Known,
) -> std::result::Result<Option<TargetId>, Fault> {
    if let Some(target) = kept.and_then(|kept| kept.target) {
        return Ok(Some(target));
    }
    for token in &entry.identifiers {
        if let Some(Link { target: Some(target), .. }) = known.link(*token) {
            return Ok(Some(*target));
        }
    }
    let by_id = entry.id.or(entry.address).and_then(|token| known.link(token));
    match by_id {
        Some(Link { target: Some(target), decides, .. })
            if *decides || entry.identifiers.is_empty() =>
        {
            Ok(Some(*target))
        }
        Some(Link { target: None, .. }) if entry.identifiers.is_empty() => Err(Fault::at(
            "id",
            "ambiguous-id",
            "two records of this source share this id: import them under two names of source",
        )),
        _ => Ok(None),
    }
}

/// Makes the record's names lead to it. An id that leads to another record already then means
/// neither: a hand-over must never reach the wrong patient.
fn connect(entry: &mut Entry, known: &mut Known) {
    let target = entry.target;
    let decides = entry.identifiers.is_empty();
    let mut names: Vec<(Token, bool)> = entry.identifiers.iter().map(|it| (*it, true)).collect();
    names.extend(entry.id.map(|id| (id, decides)));
    names.extend(entry.address.map(|address| (address, decides && entry.id.is_none())));
    for (token, decides) in names {
        let new = Link { target, decides, base: entry.base };
        let link = match known.link(token) {
            None => new,
            Some(old) if old.target == target => {
                // A record that now has identifiers is no longer decided by its id alone.
                let decides = old.decides && decides;
                Link { decides, base: entry.base.or(old.base), ..*old }
            }
            // An identifier of two records: the first keeps it, since it decided there.
            Some(old) if old.decides && decides => *old,
            Some(old) => Link { target: None, ..*old },
        };
        if known.link(token) != Some(&link) {
            known.connect(token, link);
            entry.links.push((token, link));
        }
    }
}

fn told(entries: Vec<Entry>, dry_run: bool) -> Taken {
    let mut taken = Taken::default();
    for entry in entries {
        let (kind, token, place) = (entry.parcel.record.kind, entry.token, entry.parcel.place);
        let became = match entry.verdict {
            Verdict::Same { is_open: true } => Became::StillOpen,
            Verdict::Same { is_open: false } => Became::Settled(Outcome::Unchanged),
            Verdict::Keep(State::Waiting | State::Deferred) => {
                if dry_run {
                    taken.open.push(entry.parcel);
                }
                Became::Open
            }
            Verdict::Keep(_) => Became::Settled(Outcome::Kept),
            Verdict::Take { is_new: true } => Became::Settled(Outcome::Created),
            Verdict::Take { is_new: false } => Became::Settled(Outcome::Updated),
            Verdict::Refused(fault) => {
                let Place { file, line, entry } = place;
                taken.rejects.push((token, Reject { file, line, entry, kind, fault }));
                Became::Settled(Outcome::Rejected)
            }
        };
        taken.results.push(Fate { kind, place, token, became });
    }
    taken
}

/// Whether others refer to records of this content.
pub(super) const fn is_referable(content: &Content) -> bool {
    matches!(
        content,
        Content::Resource(
            Facts::Patient(_)
                | Facts::Practitioner(_)
                | Facts::Medication(_)
                | Facts::MedicationRequest(_)
                | Facts::MedicationDispense(_)
        )
    )
}
