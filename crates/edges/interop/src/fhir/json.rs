//! JSON as a tree that borrows from the received bytes, with a ceiling on its size and depth.
//!
//! Stricter than the usual tree: a property given twice is refused, because two readers of such a
//! document would see two different ones.

use std::{borrow::Cow, cell::Cell, collections::HashSet, fmt};

use serde::de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor};

use crate::fault::{Fault, Read};

/// More values than any real resource has; a tree of this many takes less than 20 MB.
const MOST_VALUES: u32 = 250_000;
/// Objects with more properties than this are checked for repeats with a set.
const FEW: usize = 24;

/// One JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// Any number.
    Number(f64),
    /// A string, borrowed unless it holds escapes.
    Text(Cow<'a, str>),
    /// `[..]`
    List(Vec<Self>),
    /// `{..}`, in the order received.
    Object(Vec<(Cow<'a, str>, Self)>),
}

impl<'a> Json<'a> {
    /// Reads one value that fills the whole text.
    pub fn parse(text: &'a str) -> Read<Self> {
        let left = Cell::new(MOST_VALUES);
        let mut reader = serde_json::Deserializer::from_str(text);
        let value = Tree(&left).deserialize(&mut reader).map_err(|error| malformed(&error))?;
        reader.end().map_err(|error| malformed(&error))?;
        Ok(value)
    }

    /// The property of that name, when this is an object that has it.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(fields) => {
                fields.iter().find(|(field, _)| field == name).map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// The text, when this is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// What kind of value this is, for a fault.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "true or false",
            Self::Number(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }
}

/// The parser's complaint as a fault, with its place but without any of the received text.
pub(crate) fn malformed(error: &serde_json::Error) -> Fault {
    let told = error.to_string();
    let (code, what) = if told.starts_with(TWICE) {
        ("duplicate-property", TWICE)
    } else if told.starts_with(TOO_MANY) {
        ("too-large", TOO_MANY)
    } else if told.starts_with("recursion limit") {
        ("nested-too-deep", "nested more than 128 levels deep")
    } else if told.starts_with("number out of range") {
        ("bad-number", "a number is out of range")
    } else if error.is_eof() {
        ("malformed-json", "the JSON ends too early")
    } else {
        ("malformed-json", "this is not JSON")
    };
    Fault::whole(code, format!("{what} (line {}, column {})", error.line(), error.column()))
}

const TWICE: &str = "a property is given twice";
const TOO_MANY: &str = "a resource holds more than 250,000 values";

struct Tree<'l>(&'l Cell<u32>);

impl Tree<'_> {
    fn spend<E: de::Error>(&self) -> Result<(), E> {
        match self.0.get().checked_sub(1) {
            Some(left) => {
                self.0.set(left);
                Ok(())
            }
            None => Err(E::custom(TOO_MANY)),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Tree<'_> {
    type Value = Json<'de>;

    fn deserialize<D: de::Deserializer<'de>>(self, reader: D) -> Result<Json<'de>, D::Error> {
        self.spend()?;
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree<'_> {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json<'de>, E> {
        Ok(Json::Bool(value))
    }

    #[expect(clippy::cast_precision_loss, reason = "a number past 2^53 is no quantity of ours")]
    fn visit_i64<E>(self, value: i64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "a number past 2^53 is no quantity of ours")]
    fn visit_u64<E>(self, value: u64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = items.next_element_seed(Tree(self.0))? {
            list.push(value);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Json<'de>, A::Error> {
        let mut object: Vec<(Cow<'de, str>, Json<'de>)> = Vec::new();
        let mut seen: HashSet<Cow<'de, str>> = HashSet::new();
        while let Some(Name(name)) = fields.next_key()? {
            let repeated = if object.len() < FEW {
                object.iter().any(|(field, _)| *field == name)
            } else {
                if seen.is_empty() {
                    seen.extend(object.iter().map(|(field, _)| field.clone()));
                }
                !seen.insert(name.clone())
            };
            if repeated {
                return Err(de::Error::custom(TWICE));
            }
            object.push((name, fields.next_value_seed(Tree(self.0))?));
        }
        Ok(Json::Object(object))
    }
}

struct Name<'de>(Cow<'de, str>);

impl<'de> de::Deserialize<'de> for Name<'de> {
    fn deserialize<D: de::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct Borrowing;
        impl<'de> Visitor<'de> for Borrowing {
            type Value = Name<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a property name")
            }
            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Name<'de>, E> {
                Ok(Name(Cow::Borrowed(text)))
            }
            fn visit_str<E>(self, text: &str) -> Result<Name<'de>, E> {
                Ok(Name(Cow::Owned(text.to_owned())))
            }
        }
        reader.deserialize_str(Borrowing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(text: &str, code: &str) {
        assert_eq!(Json::parse(text).unwrap_err().code, code, "{:.60}", text);
    }

    #[test]
    fn text_is_borrowed_and_escapes_are_undone() {
        let tree = Json::parse(r#"{"a":"plain","b":"\u00e1","c":[1,2.5,null,true]}"#).unwrap();
        assert!(matches!(tree.get("a"), Some(Json::Text(Cow::Borrowed("plain")))));
        assert_eq!(tree.get("b").and_then(Json::text), Some("á"));
        let list = vec![Json::Number(1.0), Json::Number(2.5), Json::Null, Json::Bool(true)];
        assert_eq!(tree.get("c"), Some(&Json::List(list)));
    }

    #[test]
    fn what_is_no_document_is_refused_with_its_place() {
        refused("", "malformed-json");
        refused("{\"a\":1", "malformed-json");
        refused("{\"a\":1} x", "malformed-json");
        refused("{\"a\":1e999}", "bad-number");
        refused("{\"a\":1,\"b\":2,\"a\":3}", "duplicate-property");
        refused(&"[".repeat(100_000), "nested-too-deep");
        refused(&format!("[{}0]", "0,".repeat(300_000)), "too-large");
        let wide: String = (0..60).map(|n| format!("\"k{n}\":0,")).collect();
        refused(&format!("{{{wide}\"k41\":0}}"), "duplicate-property");
        let fault = Json::parse("{\"a\":\n  Ana}").unwrap_err();
        assert_eq!(fault.reason, "this is not JSON (line 2, column 3)");
    }
}
