//! What one resource says of another: the ways FHIR names the other one.

use super::{datatypes::Identifier, element::Element};
use crate::fault::Read;

/// How another resource is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reference {
    /// `#x`: inside the same resource.
    Contained(String),
    /// `Patient/x`, at the end of an absolute address too.
    Literal {
        /// The resource type.
        kind: String,
        /// The id at its source.
        id: String,
        /// The whole address as given, by which a bundle's entry may be known.
        address: String,
    },
    /// `urn:uuid:..` or another address that names no type: the address of a bundle's entry.
    Address(String),
    /// `Patient?identifier=system|value`, or an `identifier` instead of an address.
    Identified {
        /// The resource type, when told.
        kind: Option<String>,
        /// The identifier of the other resource.
        identifier: Identifier,
    },
    /// Nothing that could be looked up: a display text, or a search by something else.
    Untold,
}

impl Reference {
    /// Reads the reference of that name, if the element has one.
    pub fn of(element: &Element<'_>, name: &str) -> Read<Option<Self>> {
        match element.child(name)? {
            Some(reference) => Self::read(&reference).map(Some),
            None => Ok(None),
        }
    }

    /// Reads a reference that must be there.
    pub fn required(element: &Element<'_>, name: &str) -> Read<Self> {
        Self::of(element, name)?
            .ok_or_else(|| element.fault(name, "missing", "required, and not there"))
    }

    /// Reads a Reference element.
    pub fn read(element: &Element<'_>) -> Read<Self> {
        if let Some(text) = element.text("reference")? {
            return Ok(Self::parse(text));
        }
        let kind = element.text("type")?.map(str::to_owned);
        Ok(match element.child("identifier")? {
            Some(child) => match Identifier::read(&child)? {
                Some(identifier) => Self::Identified { kind, identifier },
                None => Self::Untold,
            },
            None => Self::Untold,
        })
    }

    /// Reads the text of `Reference.reference`.
    pub fn parse(text: &str) -> Self {
        if let Some(id) = text.strip_prefix('#') {
            return Self::Contained(id.to_owned());
        }
        if text.starts_with("urn:") {
            return Self::Address(text.to_owned());
        }
        if let Some((path, query)) = text.split_once('?') {
            let kind = path.rsplit('/').next().unwrap_or(path);
            return Self::conditional(kind, query);
        }
        // A version (`/_history/2`) names the same resource.
        let path = text.split("/_history/").next().unwrap_or(text);
        let mut ends = path.rsplit('/');
        match (ends.next(), ends.next()) {
            (Some(id), Some(kind)) if is_type(kind) && !id.is_empty() => {
                Self::Literal { kind: kind.to_owned(), id: id.to_owned(), address: path.to_owned() }
            }
            _ if text.contains("://") => Self::Address(text.to_owned()),
            _ => Self::Untold,
        }
    }

    fn conditional(kind: &str, query: &str) -> Self {
        let found = query.split('&').find_map(|pair| pair.strip_prefix("identifier="));
        let Some(token) = found.and_then(percent_decoded).filter(|_| is_type(kind)) else {
            return Self::Untold;
        };
        match token.split_once('|') {
            Some((system, value)) if !system.is_empty() && !value.is_empty() => Self::Identified {
                kind: Some(kind.to_owned()),
                identifier: Identifier::new(system, value),
            },
            _ => Self::Untold,
        }
    }

    /// The type the other resource is said to have.
    pub fn kind(&self) -> Option<&str> {
        match self {
            Self::Literal { kind, .. } => Some(kind),
            Self::Identified { kind, .. } => kind.as_deref(),
            _ => None,
        }
    }
}

fn is_type(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|first: char| first.is_ascii_uppercase())
        && text.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Undoes `%7C`; `None` when what comes out is not text.
fn percent_decoded(text: &str) -> Option<String> {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        out.push(match byte {
            b'%' => {
                let high = char::from(bytes.next()?).to_digit(16)?;
                let low = char::from(bytes.next()?).to_digit(16)?;
                u8::try_from(high * 16 + low).ok()?
            }
            b'+' => b' ',
            other => other,
        });
    }
    String::from_utf8(out).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literal(kind: &str, id: &str, address: &str) -> Reference {
        Reference::Literal { kind: kind.into(), id: id.into(), address: address.into() }
    }

    #[track_caller]
    fn check(text: &str, expected: &Reference) {
        assert_eq!(Reference::parse(text), *expected, "{text}");
    }

    #[test]
    fn every_way_of_naming_is_understood() {
        check("#med1", &Reference::Contained("med1".into()));
        check("Patient/ana", &literal("Patient", "ana", "Patient/ana"));
        check("Patient/ana/_history/3", &literal("Patient", "ana", "Patient/ana"));
        let address = "https://ehr.example.org/fhir/Patient/ana";
        check(address, &literal("Patient", "ana", address));
        check("urn:uuid:9efca32a", &Reference::Address("urn:uuid:9efca32a".into()));
        check("https://example.org/x/y", &Reference::Address("https://example.org/x/y".into()));
        let identified = Reference::Identified {
            kind: Some("Patient".into()),
            identifier: Identifier::new("urn:mrn", "12 3"),
        };
        check("Patient?identifier=urn:mrn|12+3", &identified);
        check("Patient?active=true&identifier=urn%3Amrn%7C12%203", &identified);
    }

    #[test]
    fn what_cannot_be_looked_up_says_so() {
        for text in [
            "",
            "Ana",
            "patient/ana",
            "Patient/",
            "Patient?name=ana",
            "Patient?identifier=%f",
            "Patient?identifier=7",
        ] {
            check(text, &Reference::Untold);
        }
    }
}
