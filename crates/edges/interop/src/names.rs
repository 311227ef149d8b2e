//! The names by which records are known again: hashed before they come near a table, because record
//! numbers are health data.
//!
//! Every name begins with its source: nothing of one source ever matches something of another.

use kernel::Result;
use sha2::{Digest as _, Sha256};
use store::Tx;

use crate::fhir::{datatypes::Identifier, reference::Reference, resource::Resource};

/// A name as a hash. In tables it stands as a blind token of that hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Name([u8; 32]);

/// The form in which something was received. The same person may be told of in both; each form then
/// has a document of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// A FHIR resource.
    Fhir,
    /// A row of a table.
    Table,
}

impl Form {
    /// The stable word kept in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fhir => "fhir",
            Self::Table => "table",
        }
    }

    /// Reads the stable word back.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Fhir, Self::Table].into_iter().find(|form| form.code() == code)
    }
}

impl Name {
    fn of(parts: &[&str]) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
        Self(hash.finalize().into())
    }

    /// What was received, by its bytes.
    pub fn content(source: &str, text: &str) -> Self {
        Self::of(&["content", source, text])
    }

    /// A record by one of its identifiers.
    pub fn identifier(source: &str, kind: &str, identifier: &Identifier) -> Self {
        Self::of(&["identifier", source, kind, &identifier.system, &identifier.value])
    }

    /// A record by its id at the source.
    pub fn id(source: &str, kind: &str, id: &str) -> Self {
        Self::of(&["id", source, kind, id])
    }

    /// A bundle's entry by its address.
    pub fn address(source: &str, address: &str) -> Self {
        Self::of(&["address", source, address])
    }

    /// The server behind an address: what stands before `Type/id`.
    fn base(source: &str, address: &str, kind: &str, id: &str) -> Option<Self> {
        let base = address.strip_suffix(id)?.strip_suffix('/')?.strip_suffix(kind)?;
        base.contains("://").then(|| Self::of(&["base", source, base]))
    }

    /// The blind token of this name, as tables keep it.
    pub fn token(self, tx: &Tx<'_>) -> String {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut hex = String::with_capacity(64);
        for byte in self.0 {
            hex.push(char::from(DIGITS[usize::from(byte >> 4)]));
            hex.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
        tx.index_token("import", &hex)
    }
}

/// The names of one received record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// The document: the same again is a new version of it.
    pub document: Name,
    /// Its bytes.
    pub content: Name,
    /// Its identifiers, best first. These decide who it is.
    pub identifiers: Vec<Name>,
    /// Its id at the source. This decides where there is no identifier.
    pub id: Option<Name>,
    /// Its address in its bundle, where that is no more than its id.
    pub address: Option<Name>,
    /// The server its address names.
    pub base: Option<Name>,
}

impl Names {
    /// The names of a resource received as `text`.
    pub fn of(
        source: &str,
        form: Form,
        resource: &Resource,
        full_url: Option<&str>,
        text: &str,
    ) -> Self {
        let kind = resource.kind;
        let content = Name::content(source, text);
        let id = resource.id.as_deref();
        let address = full_url.filter(|url| id.is_none_or(|id| !is_only(url, id)));
        // A document of a person names the person, but it is mistyped and shared too often to decide
        // where there is a number made for the purpose.
        let personal = resource.identifiers.iter().all(|identifier| identifier.personal);
        let telling = || resource.identifiers.iter().filter(move |one| personal || !one.personal);
        let first = telling().next().map_or(("", ""), |it| (&it.system, &it.value));
        let known = (id.unwrap_or_default(), address.filter(|_| id.is_none()).unwrap_or_default());
        let document = if known == ("", "") && first == ("", "") {
            content
        } else {
            let [number, url] = [known.0, known.1];
            Name::of(&["document", source, form.code(), kind, number, url, first.0, first.1])
        };
        Self {
            document,
            content,
            identifiers: telling().map(|it| Name::identifier(source, kind, it)).collect(),
            id: id.map(|id| Name::id(source, kind, id)),
            address: address.map(|url| Name::address(source, url)),
            base: full_url.zip(id).and_then(|(url, id)| Name::base(source, url, kind, id)),
        }
    }

    /// The names of a row of a table that is known again by what it is about.
    pub fn told(source: &str, kind: &str, about: &[&str], text: &str) -> Self {
        let mut parts = vec!["document", source, Form::Table.code(), kind];
        parts.extend(about);
        Self { document: Name::of(&parts), ..Self::nameless(source, text) }
    }

    /// The names of something that has no name but what it says.
    pub fn nameless(source: &str, text: &str) -> Self {
        let content = Name::content(source, text);
        Self {
            document: content,
            content,
            identifiers: Vec::new(),
            id: None,
            address: None,
            base: None,
        }
    }
}

fn is_only(url: &str, id: &str) -> bool {
    url.strip_prefix("urn:uuid:").or_else(|| url.strip_prefix("urn:oid:")) == Some(id)
}

/// One name under which another record may be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The name.
    pub name: Name,
    /// The server it must come from, when the reference names one and the name does not.
    pub base: Option<Name>,
}

/// The names under which a referenced record of that type may be found, best first; none when it
/// cannot be looked up.
pub fn candidates(source: &str, reference: &Reference, kind: &str) -> Vec<Candidate> {
    let plain = |name| Candidate { name, base: None };
    match reference {
        Reference::Literal { kind: told, id, address } if told == kind => {
            let base = Name::base(source, address, kind, id);
            let by_id = Candidate { name: Name::id(source, kind, id), base };
            vec![plain(Name::address(source, address)), by_id]
        }
        Reference::Address(address) => {
            let mut all = vec![plain(Name::address(source, address))];
            let id = address.strip_prefix("urn:uuid:").or_else(|| address.strip_prefix("urn:oid:"));
            all.extend(id.map(|id| plain(Name::id(source, kind, id))));
            all
        }
        Reference::Identified { kind: told, identifier }
            if told.as_deref().is_none_or(|told| told == kind) =>
        {
            vec![plain(Name::identifier(source, kind, identifier))]
        }
        _ => Vec::new(),
    }
}

/// Why a reference of that type leads nowhere.
pub fn unresolved(reference: &Reference, kind: &str) -> &'static str {
    match reference {
        Reference::Contained(_) => "contained-elsewhere",
        Reference::Untold => "names-nothing",
        other if other.kind().is_some_and(|told| told != kind) => "another-type",
        _ => "not-received",
    }
}

/// The token of each name, in their order.
pub fn tokens(tx: &Tx<'_>, names: &[Name]) -> Result<Vec<String>> {
    Ok(names.iter().map(|name| name.token(tx)).collect())
}

#[cfg(test)]
mod tests {
    use kernel::Zone;

    use super::*;
    use crate::fhir::{calendar::Calendar, resource};

    fn names(text: &str, url: Option<&str>) -> Names {
        let calendar = Calendar { today: "2026-11-22".parse().unwrap(), zone: Zone::UTC };
        let resource = resource::read(text, &calendar).unwrap();
        Names::of("s", Form::Fhir, &resource, url, text)
    }

    #[track_caller]
    fn finds(reference: &str, text: &str, url: Option<&str>, expected: bool) {
        let names = names(text, url);
        let known = [names.id, names.address, names.identifiers.first().copied()];
        let found = candidates("s", &Reference::parse(reference), "Patient").iter().any(|it| {
            known.contains(&Some(it.name))
                && (it.base.is_none() || names.base.is_none() || it.base == names.base)
        });
        assert_eq!(found, expected, "{reference} in {url:?}");
    }

    #[test]
    fn references_find_what_they_name() {
        let ana =
            r#"{"resourceType":"Patient","id":"a","identifier":[{"system":"m","value":"1"}]}"#;
        finds("Patient/a", ana, None, true);
        finds("Patient/b", ana, None, false);
        finds("Practitioner/a", ana, None, false);
        finds("urn:uuid:a", ana, Some("urn:uuid:a"), true);
        finds("urn:uuid:z", ana, Some("urn:uuid:z"), true);
        finds("Patient?identifier=m|1", ana, None, true);
        finds("Patient?identifier=m|2", ana, None, false);
        finds("https://x.org/Patient/a", ana, Some("https://x.org/Patient/a"), true);
        finds("https://x.org/Patient/a", ana, None, true);
        finds("https://y.org/Patient/a", ana, Some("https://x.org/Patient/a"), false);
        finds("Patient/a", ana, Some("https://x.org/Patient/a"), true);
    }

    #[test]
    fn sources_types_and_forms_never_meet() {
        let patient = r#"{"resourceType":"Patient","id":"a"}"#;
        let order = r#"{"resourceType":"Organization","id":"a","name":"x"}"#;
        assert_ne!(names(patient, None).id, names(order, None).id);
        assert_ne!(Name::id("s", "Patient", "a"), Name::id("t", "Patient", "a"));
        assert_ne!(Name::id("s", "Patient", "a"), Name::id("sP", "atient", "a"));
    }

    #[test]
    fn a_social_security_number_decides_only_where_there_is_nothing_better() {
        let ssn = r#"{"system":"http://hl7.org/fhir/sid/us-ssn","value":"1"}"#;
        let both = format!(
            r#"{{"resourceType":"Patient","identifier":[{ssn},{{"system":"m","value":"2"}}]}}"#
        );
        let only = format!(r#"{{"resourceType":"Patient","identifier":[{ssn}]}}"#);
        assert_eq!(names(&both, None).identifiers.len(), 1);
        assert_ne!(names(&both, None).identifiers, names(&only, None).identifiers);
        assert_eq!(names(&only, None).identifiers.len(), 1);
    }
}
