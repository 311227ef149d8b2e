//! One record of a batch on its way: its tokens, what it refers to, and what is decided of it.

use kernel::{PatientId, Result, SourceDocumentId};
use store::Tx;

use super::{
    known::{Found, Kept, Known, Link, State, TargetId, Token, Tokens},
    parcel::Parcel,
    refer::{self, Need},
    take::is_referable,
};
use crate::{fault::Fault, names};

/// A record that was kept before and is looked at again.
#[derive(Clone, Copy, Debug)]
pub(super) struct Again {
    pub(super) document: SourceDocumentId,
    /// Whose key it is sealed with.
    pub(super) sealed_for: Option<PatientId>,
}

/// What is done with a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Nothing: it is here already.
    Same {
        /// Whether it is still looked at again.
        is_open: bool,
    },
    /// It is a record of ours, new or changed.
    Take {
        /// Whether there was none before.
        is_new: bool,
    },
    /// It is kept as received only, for now or for good.
    Keep(State),
    /// It is refused.
    Refused(Fault),
}

impl Verdict {
    /// The state the document then is in.
    pub(super) const fn state(&self) -> State {
        match self {
            Self::Keep(state) => *state,
            _ => State::Taken,
        }
    }

    /// Whether anything is written down.
    pub(super) const fn is_kept(&self) -> bool {
        matches!(self, Self::Take { .. } | Self::Keep(_))
    }
}

/// A reference that leads nowhere.
#[derive(Clone, Debug)]
pub(super) struct Note {
    pub(super) path: &'static str,
    pub(super) reason: &'static str,
    pub(super) is_needed: bool,
    /// The names that would resolve it; none when nothing would.
    pub(super) tokens: Vec<Token>,
}

/// One record of a batch.
pub(super) struct Entry {
    pub(super) parcel: Parcel,
    pub(super) again: Option<Again>,
    pub(super) token: Token,
    pub(super) content: Token,
    pub(super) identifiers: Vec<Token>,
    pub(super) id: Option<Token>,
    pub(super) address: Option<Token>,
    pub(super) base: Option<Token>,
    needs: Vec<(Need, Vec<Found>)>,
    resolved: Vec<Option<TargetId>>,
    pub(super) before: Option<Kept>,
    pub(super) verdict: Verdict,
    pub(super) patient: Option<PatientId>,
    pub(super) target: Option<TargetId>,
    pub(super) document: Option<SourceDocumentId>,
    pub(super) links: Vec<(Token, Link)>,
    pub(super) notes: Vec<Note>,
}

/// How far the references of a record lead.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Reach {
    /// One that is needed names nothing that could ever be received.
    pub(super) hopeless: bool,
    /// One that is needed has not been received.
    pub(super) missing: bool,
    /// One that would be good to have has not been received.
    pub(super) later: bool,
}

impl Entry {
    /// A record with its tokens.
    pub(super) fn of(
        tx: &Tx<'_>,
        tokens: &mut Tokens,
        source: &str,
        (parcel, again): (Parcel, Option<Again>),
    ) -> Result<Self> {
        let names = &parcel.record.names;
        let is_referable = is_referable(&parcel.record.content);
        let mut identifiers = Vec::new();
        for name in names.identifiers.iter().filter(|_| is_referable) {
            identifiers.push(tokens.of(tx, *name)?);
        }
        let mut needs = Vec::new();
        for need in refer::needs(source, &parcel.record.content) {
            let mut found = Vec::new();
            for candidate in names::candidates(source, &need.reference, need.kind) {
                found.push(tokens.found(tx, candidate)?);
            }
            needs.push((need, found));
        }
        let mut token =
            |name: Option<names::Name>| name.map(|name| tokens.of(tx, name)).transpose();
        let (id, address) = (
            token(names.id.filter(|_| is_referable))?,
            token(names.address.filter(|_| is_referable))?,
        );
        let base = token(names.base.filter(|_| is_referable))?;
        Ok(Self {
            again,
            token: tokens.of(tx, names.document)?,
            content: tokens.of(tx, names.content)?,
            identifiers,
            id,
            address,
            base,
            resolved: vec![None; needs.len()],
            needs,
            before: None,
            verdict: Verdict::Keep(State::Kept),
            patient: None,
            target: None,
            document: None,
            links: Vec::new(),
            notes: Vec::new(),
            parcel,
        })
    }

    /// Whether others refer to it by its names.
    pub(super) fn is_referable(&self) -> bool {
        is_referable(&self.parcel.record.content)
    }

    /// Every name that is looked up for this record.
    pub(super) fn all_names(&self) -> impl Iterator<Item = Token> + '_ {
        let own = self.identifiers.iter().copied().chain(self.id).chain(self.address);
        own.chain(self.needs.iter().flat_map(|(_, found)| found.iter().map(|it| it.token)))
    }

    /// Follows the references.
    pub(super) fn resolve(&mut self, known: &Known) -> Reach {
        let mut reach = Reach::default();
        self.notes.clear();
        for ((need, found), resolved) in self.needs.iter().zip(&mut self.resolved) {
            let reason = match known.resolve(found) {
                Ok(Some(target)) => {
                    *resolved = Some(target);
                    continue;
                }
                Ok(None) => names::unresolved(&need.reference, need.kind),
                Err(ambiguous) => ambiguous,
            };
            match (need.is_needed, found.is_empty()) {
                (true, true) => reach.hopeless = true,
                (true, false) => reach.missing = true,
                (false, _) => reach.later = true,
            }
            let tokens = found.iter().map(|it| it.token).collect();
            let Need { path, is_needed, .. } = *need;
            self.notes.push(Note { path, reason, is_needed, tokens });
        }
        self.patient = self.refers("Patient").map(kernel::Id::cast);
        reach
    }

    /// The names that would lead to the record of that type it refers to.
    pub(super) fn names_of(&self, kind: &str) -> Vec<Token> {
        let needs = self.needs.iter().filter(|(need, _)| need.kind == kind);
        needs.flat_map(|(_, found)| found.iter().map(|it| it.token)).collect()
    }

    /// What the reference to a record of that type leads to.
    pub(super) fn refers(&self, kind: &str) -> Option<TargetId> {
        let mut pairs = self.needs.iter().zip(&self.resolved);
        pairs.find(|((need, _), _)| need.kind == kind).and_then(|(_, resolved)| *resolved)
    }
}
