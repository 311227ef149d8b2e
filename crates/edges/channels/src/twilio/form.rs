//! The fields of a posted form, read once and used twice: for the signature and for the meaning.
//!
//! Order, repetition and unknown fields are kept: the sender signed all of them.

use std::{borrow::Cow, cmp::Ordering};

/// A decoded `application/x-www-form-urlencoded` body. Bytes that are not UTF-8 become U+FFFD.
///
/// It holds what somebody wrote, so it has no `Debug`.
pub struct Form<'a>(Vec<(Cow<'a, str>, Cow<'a, str>)>);

impl<'a> Form<'a> {
    /// Decodes a body. Every sequence of bytes has a reading; whoever reads from a socket caps the
    /// length first.
    pub fn read(body: &'a [u8]) -> Self {
        Self(form_urlencoded::parse(body).collect())
    }

    /// A form of fields that are already decoded.
    pub fn of(fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self(fields.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }

    /// The first value of a field; an empty value is a value.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_ref())
    }

    /// The fields in the order in which they are signed: by name, then by value, each pair once.
    pub fn in_signing_order(&self) -> Vec<(&str, &str)> {
        let mut pairs: Vec<(&str, &str)> =
            self.0.iter().map(|(name, value)| (name.as_ref(), value.as_ref())).collect();
        pairs.sort_unstable_by(|a, b| by_code_unit(a.0, b.0).then_with(|| by_code_unit(a.1, b.1)));
        pairs.dedup();
        pairs
    }
}

/// Compares as UTF-16 does. The signers sort in languages whose strings are UTF-16, where U+1F600
/// comes before U+FF01; UTF-8 bytes would order the two the other way round.
fn by_code_unit(a: &str, b: &str) -> Ordering {
    if a.is_ascii() && b.is_ascii() { a.cmp(b) } else { a.encode_utf16().cmp(b.encode_utf16()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_decoded_and_the_first_value_counts() {
        let form = Form::read(b"Body=S%C3%AD+%E2%9C%85&From=%2B1201&From=other&Empty=&&x");
        assert_eq!(form.get("Body"), Some("Sí ✅"));
        assert_eq!(form.get("From"), Some("+1201"));
        assert_eq!(form.get("Empty"), Some(""));
        assert_eq!(form.get("x"), Some(""));
        assert_eq!(form.get("To"), None);
    }

    #[test]
    fn bytes_that_are_not_text_are_replaced() {
        assert_eq!(Form::read(b"Body=%FF%zz\xFE").get("Body"), Some("\u{FFFD}%zz\u{FFFD}"));
    }

    #[test]
    fn repeated_pairs_are_signed_once_and_in_order() {
        let form = Form::of([("b", "2"), ("a", "z"), ("b", "1"), ("b", "2"), ("a", "")]);
        assert_eq!(form.in_signing_order(), [("a", ""), ("a", "z"), ("b", "1"), ("b", "2")]);
    }

    #[test]
    fn the_order_is_that_of_utf16() {
        let form = Form::of([("\u{FF01}", ""), ("\u{1F600}", "")]);
        assert_eq!(form.in_signing_order(), [("\u{1F600}", ""), ("\u{FF01}", "")]);
    }
}
