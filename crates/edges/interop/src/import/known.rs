//! What the database already knows of the records of one batch: read in a few round trips before,
//! kept up to date while the batch is taken.

use std::collections::HashMap;

use care::medication::NewMedication;
use kernel::{Error, Id, Instant, PatientId, Result};
use store::{Tx, Value};

use super::rows;
use crate::names::{Candidate, Name};

/// A blind token, as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Token(u128);

/// The tokens of one batch: most of its records name the same few patients.
#[derive(Default)]
pub(super) struct Tokens(HashMap<Name, Token>);

impl Tokens {
    /// The token of a name.
    pub(super) fn of(&mut self, tx: &Tx<'_>, name: Name) -> Result<Token> {
        if let Some(token) = self.0.get(&name) {
            return Ok(*token);
        }
        let token = Token::read(&name.token(tx))?;
        self.0.insert(name, token);
        Ok(token)
    }

    /// A candidate with its tokens.
    pub(super) fn found(&mut self, tx: &Tx<'_>, candidate: Candidate) -> Result<Found> {
        let base = candidate.base.map(|base| self.of(tx, base)).transpose()?;
        Ok(Found { token: self.of(tx, candidate.name)?, base })
    }
}

impl Token {
    pub(super) fn read(text: &str) -> Result<Self> {
        u128::from_str_radix(text, 16)
            .map(Self)
            .map_err(|_| Error::failed("a token is not 32 hexadecimal digits"))
    }
}

impl std::fmt::Display for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl From<Token> for Value<'_> {
    fn from(token: Token) -> Self {
        token.to_string().into()
    }
}

/// Whatever a link leads to: a patient, a medication, a prescription.
pub(crate) enum Target {}
/// The id of what a link leads to.
pub(crate) type TargetId = Id<Target>;

/// Where a document stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// There is a record of ours.
    Taken,
    /// There is none, and none is expected.
    Kept,
    /// It is looked at again when the run ends.
    Deferred,
    /// What it refers to has not been received.
    Waiting,
}

impl State {
    /// The stable word kept in tables.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Kept => "kept",
            Self::Deferred => "deferred",
            Self::Waiting => "waiting",
        }
    }

    pub(super) fn read(code: &str) -> Result<Self> {
        [Self::Taken, Self::Kept, Self::Deferred, Self::Waiting]
            .into_iter()
            .find(|state| state.code() == code)
            .ok_or_else(|| Error::failed("a source record is in no known state"))
    }

    /// Whether it is looked at again.
    pub(super) const fn is_open(self) -> bool {
        matches!(self, Self::Deferred | Self::Waiting)
    }
}

/// What is kept of a document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kept {
    pub(super) content: Token,
    pub(super) state: State,
    pub(super) patient: Option<PatientId>,
    pub(super) target: Option<TargetId>,
    pub(super) changed_at: Option<Instant>,
}

/// What a name leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    /// Nothing when two records share the name.
    pub(super) target: Option<TargetId>,
    /// Whether the name decides who the record is, or only leads to it.
    pub(super) decides: bool,
    /// The server the record came from.
    pub(super) base: Option<Token>,
}

/// Names and documents, as known so far.
#[derive(Default)]
pub(crate) struct Known {
    links: HashMap<Token, Link>,
    records: HashMap<Token, Kept>,
    /// What a dry run would have begun: products, and by patient their courses on a product, each
    /// with the names of its prescription.
    products: HashMap<TargetId, NewMedication>,
    courses: HashMap<PatientId, Vec<(NewMedication, Vec<Token>)>>,
}

impl Known {
    /// Reads what is known under these names, where that is not known here yet.
    pub(super) fn load(
        &mut self,
        tx: &mut Tx<'_>,
        mut documents: Vec<Token>,
        mut names: Vec<Token>,
    ) -> Result<()> {
        documents.retain(|token| !self.records.contains_key(token));
        names.retain(|token| !self.links.contains_key(token));
        for tokens in [&mut documents, &mut names] {
            // In the order of the tables' keys, so that neighbours are read together.
            tokens.sort_unstable();
            tokens.dedup();
        }
        let records = rows::records(tx, &documents)?;
        let found = documents.into_iter().zip(records);
        self.records.extend(found.filter_map(|(token, kept)| Some((token, kept?))));
        let links = rows::links(tx, &names)?;
        let found = names.into_iter().zip(links);
        self.links.extend(found.filter_map(|(token, link)| Some((token, link?))));
        Ok(())
    }

    pub(super) fn record(&self, token: Token) -> Option<&Kept> {
        self.records.get(&token)
    }

    pub(super) fn link(&self, token: Token) -> Option<&Link> {
        self.links.get(&token)
    }

    pub(super) fn keep(&mut self, token: Token, kept: Kept) {
        self.records.insert(token, kept);
    }

    pub(super) fn forget(&mut self, token: Token) {
        self.records.remove(&token);
    }

    pub(super) fn connect(&mut self, token: Token, link: Link) {
        self.links.insert(token, link);
    }

    pub(super) fn disconnect(&mut self, token: Token) {
        self.links.remove(&token);
    }

    pub(super) fn rehearse_product(&mut self, id: TargetId, product: NewMedication) {
        self.products.insert(id, product);
    }

    pub(super) fn product(&self, id: TargetId) -> Option<&NewMedication> {
        self.products.get(&id)
    }

    pub(super) fn rehearse_course(
        &mut self,
        patient: PatientId,
        product: NewMedication,
        prescription: Vec<Token>,
    ) {
        self.courses.entry(patient).or_default().push((product, prescription));
    }

    /// The products of the therapies that a dry run would have begun for a patient.
    pub(super) fn would_take(&self, patient: PatientId) -> impl Iterator<Item = &NewMedication> {
        self.courses.get(&patient).into_iter().flatten().map(|(product, _)| product)
    }

    /// Whether a dry run would have taken a hand-over to the patient on a prescription of that name.
    pub(super) fn would_name(&self, patient: PatientId, prescription: &[Token]) -> bool {
        let mut courses = self.courses.get(&patient).into_iter().flatten();
        courses.any(|(_, names)| names.iter().any(|name| prescription.contains(name)))
    }

    /// What a reference leads to; `Err` with the reason when two records share the name.
    pub(super) fn resolve(
        &self,
        found: &[Found],
    ) -> std::result::Result<Option<TargetId>, &'static str> {
        for one in found {
            let Some(link) = self.links.get(&one.token) else { continue };
            if one.base.is_some() && link.base.is_some() && one.base != link.base {
                continue;
            }
            return link.target.map(Some).ok_or("ambiguous");
        }
        Ok(None)
    }
}

/// A candidate of a reference, tokenised.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    pub(super) token: Token,
    pub(super) base: Option<Token>,
}
