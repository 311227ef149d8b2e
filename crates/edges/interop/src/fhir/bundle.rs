//! Takes a document apart into resources, each with its own received bytes.
//!
//! Entries are only skipped over here, not read: a bundle of any size costs one pass, and an entry
//! that cannot be read costs no other entry.

use std::borrow::Cow;

use serde::de::{self, Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::json::malformed;
use crate::fault::Fault;

/// Bundles inside bundles deeper than this are refused.
const DEEPEST: usize = 4;

/// One resource of a document, not yet read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// The bytes of the resource as received.
    pub text: &'a str,
    /// The address it has in its bundle.
    pub full_url: Option<&'a str>,
    /// Its place in its bundle, from 0; `None` for a document that is a resource itself.
    pub entry: Option<usize>,
}

/// Hands every resource of a document to `take`, in their order. What is left out, and why, goes to
/// `refuse`, with the entry's place.
pub fn split<'a>(
    text: &'a str,
    take: &mut dyn FnMut(Piece<'a>),
    refuse: &mut dyn FnMut(Option<usize>, Fault),
) {
    split_at(text, DEEPEST, take, refuse);
}

fn split_at<'a>(
    text: &'a str,
    depth: usize,
    take: &mut dyn FnMut(Piece<'a>),
    refuse: &mut dyn FnMut(Option<usize>, Fault),
) {
    let document: Document<'a> = match serde_json::from_str(text) {
        Ok(document) => document,
        Err(error) => return refuse(None, malformed(&error)),
    };
    if document.kind.as_deref() != Some("Bundle") {
        return take(Piece { text, full_url: None, entry: None });
    }
    let Some(entries) = document.entries else { return };
    if !entries.get().starts_with('[') {
        let fault = Fault::at("Bundle.entry", "wrong-type", "expected a list");
        return refuse(None, fault);
    }
    let mut place = 0;
    let mut each = |entry: &'a RawValue| {
        open(entry.get(), place, depth, take, refuse);
        place += 1;
    };
    let mut reader = serde_json::Deserializer::from_str(entries.get());
    if let Err(error) = reader.deserialize_seq(Each(&mut each)) {
        refuse(None, malformed(&error));
    }
}

fn open<'a>(
    entry: &'a str,
    place: usize,
    depth: usize,
    take: &mut dyn FnMut(Piece<'a>),
    refuse: &mut dyn FnMut(Option<usize>, Fault),
) {
    let path = || format!("Bundle.entry[{place}]");
    let entry: Entry<'a> = match serde_json::from_str(entry) {
        Ok(entry) => entry,
        Err(error) => {
            let fault = malformed(&error);
            let known = fault.code != "malformed-json";
            // The bundle as a whole was JSON, so this entry is JSON too: only not an object of the
            // right form.
            let code = if known { fault.code } else { "wrong-type" };
            let fault = Fault::at(path(), code, "expected an entry with a resource");
            return refuse(Some(place), fault);
        }
    };
    let Some(resource) = entry.resource else {
        // An entry may be a question, an answer or a deletion. Deletions are not taken over:
        // what was received stays, and a person decides.
        if entry.deletes {
            let reason = "deletions are not imported";
            refuse(Some(place), Fault::at(path() + ".request", "deletion", reason));
        }
        return;
    };
    let text = resource.get();
    if !text.contains("\"Bundle\"") {
        return take(Piece { text, full_url: entry.full_url, entry: Some(place) });
    }
    if depth == 0 {
        let reason = "bundles nested more than four deep";
        return refuse(Some(place), Fault::at(path(), "nested-too-deep", reason));
    }
    split_at(
        text,
        depth - 1,
        // What only speaks of a bundle is an entry itself.
        &mut |piece| match piece.entry {
            None => take(Piece { full_url: entry.full_url, entry: Some(place), ..piece }),
            Some(_) => take(Piece { entry: Some(place), ..piece }),
        },
        &mut |_, fault| refuse(Some(place), fault),
    );
}

struct Document<'a> {
    kind: Option<Cow<'a, str>>,
    entries: Option<&'a RawValue>,
}

struct Entry<'a> {
    full_url: Option<&'a str>,
    resource: Option<&'a RawValue>,
    deletes: bool,
}

impl<'de: 'a, 'a> Deserialize<'de> for Document<'a> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Document<'de>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Document<'de>, A::Error> {
                let mut document = Document { kind: None, entries: None };
                while let Some(Text(name)) = map.next_key()? {
                    match &*name {
                        "resourceType" if document.kind.is_none() => {
                            document.kind = text_in(map.next_value()?);
                        }
                        "entry" if document.entries.is_none() => {
                            document.entries = Some(map.next_value()?);
                        }
                        "resourceType" | "entry" => {
                            return Err(de::Error::custom("a property is given twice"));
                        }
                        _ => {
                            map.next_value::<IgnoredAny>()?;
                        }
                    }
                }
                Ok(document)
            }
        }
        reader.deserialize_map(Fields)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Entry<'a> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Entry<'de>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entry<'de>, A::Error> {
                let mut entry = Entry { full_url: None, resource: None, deletes: false };
                while let Some(Text(name)) = map.next_key()? {
                    match &*name {
                        "fullUrl" => {
                            let url: &RawValue = map.next_value()?;
                            entry.full_url = plain(url.get());
                        }
                        "resource" if entry.resource.is_some() => {
                            return Err(de::Error::custom("a property is given twice"));
                        }
                        "resource" => {
                            let resource: &RawValue = map.next_value()?;
                            entry.resource = Some(resource).filter(|it| it.get() != "null");
                        }
                        "request" => {
                            let request: &RawValue = map.next_value()?;
                            entry.deletes = request.get().contains("\"DELETE\"");
                        }
                        _ => {
                            map.next_value::<IgnoredAny>()?;
                        }
                    }
                }
                Ok(entry)
            }
        }
        reader.deserialize_map(Fields)
    }
}

/// The text of a JSON string; none when it is no string.
fn text_in(raw: &RawValue) -> Option<Cow<'_, str>> {
    match plain(raw.get()) {
        Some(text) => Some(Cow::Borrowed(text)),
        None => serde_json::from_str::<String>(raw.get()).ok().map(Cow::Owned),
    }
}

/// The inside of a string without escapes.
fn plain(raw: &str) -> Option<&str> {
    raw.strip_prefix('"')?.strip_suffix('"').filter(|inside| !inside.contains('\\'))
}

/// A name, borrowed when it can be.
struct Text<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct Name;
        impl<'de> Visitor<'de> for Name {
            type Value = Text<'de>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a name")
            }
            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Borrowed(text)))
            }
            fn visit_str<E>(self, text: &str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }
        }
        reader.deserialize_str(Name)
    }
}

struct Each<'f, 'a>(&'f mut dyn FnMut(&'a RawValue));

impl<'de: 'a, 'a> Visitor<'de> for Each<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while let Some(item) = items.next_element::<&'a RawValue>()? {
            (self.0)(item);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Taken = (String, Option<String>, Option<usize>);

    fn taken(text: &str) -> (Vec<Taken>, Vec<Fault>) {
        let (mut pieces, mut faults) = (Vec::new(), Vec::new());
        split(
            text,
            &mut |piece| {
                let url = piece.full_url.map(str::to_owned);
                pieces.push((piece.text.to_owned(), url, piece.entry));
            },
            &mut |_, fault| faults.push(fault),
        );
        (pieces, faults)
    }

    #[test]
    fn a_resource_is_a_document_of_one() {
        let text = r#"{"resourceType":"Patient","id":"a"}"#;
        assert_eq!(taken(text).0, [(text.to_owned(), None, None)]);
    }

    #[test]
    fn the_bytes_of_an_entry_are_kept_as_received() {
        let (pieces, faults) = taken(
            r#"{"resourceType":"Bundle","entry":[
                {"fullUrl":"urn:uuid:1","resource":{ "resourceType" : "Patient" }},
                {"request":{"method":"DELETE","url":"Patient/2"}},
                7,
                {"resource":{"resourceType":"Bundle","entry":[{"resource":{"id":1e999}}]}}]}"#,
        );
        let first = (
            "{ \"resourceType\" : \"Patient\" }".to_owned(),
            Some("urn:uuid:1".to_owned()),
            Some(0),
        );
        let inner = ("{\"id\":1e999}".to_owned(), None, Some(3));
        assert_eq!(pieces, [first, inner]);
        let told: Vec<(&str, &str)> = faults.iter().map(|it| (it.code, it.path.as_str())).collect();
        let expected = [("deletion", "Bundle.entry[1].request"), ("wrong-type", "Bundle.entry[2]")];
        assert_eq!(told, expected);
    }

    #[test]
    fn what_is_no_bundle_is_one_fault() {
        for text in ["", "{", "[1]", "7", r#"{"resourceType":"Bundle","entry":7}"#] {
            let (pieces, faults) = taken(text);
            assert_eq!((pieces.len(), faults.len()), (0, 1), "{text}");
        }
        let deep = format!("{{\"resourceType\":\"Bundle\",\"x\":{}", "[".repeat(1_000_000));
        assert_eq!(taken(&deep).1.len(), 1);
    }

    #[test]
    fn bundles_in_bundles_end() {
        let mut text = r#"{"resourceType":"Patient"}"#.to_owned();
        for _ in 0..20 {
            text = format!(r#"{{"resourceType":"Bundle","entry":[{{"resource":{text}}}]}}"#);
        }
        let (pieces, faults) = taken(&text);
        assert_eq!((pieces.len(), faults.len()), (0, 1));
    }
}
