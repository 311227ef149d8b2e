//! What a form sent: names and values, at most once read into types by the page's own parser.
//! A form's fields cannot be looked at before its token has been checked.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
};
use kernel::digits::plain_digits;

use crate::{Fault, csrf};

/// A form as it arrived, before anyone has shown that it came from our page.
#[derive(Debug)]
pub struct Posted(Fields);

impl Posted {
    /// The fields, if the form carries the token.
    ///
    /// # Errors
    /// A refusal (403) when the token is missing or another's.
    pub fn vouched(self, token: &csrf::Token) -> Result<Fields, Fault> {
        if token.matches(self.0.get(csrf::FIELD)) { Ok(self.0) } else { Err(Fault::Forged) }
    }

    /// The fields of a post for which something in them vouches: a browser's worker holds no page, and
    /// so no token.
    pub const fn unvouched(&self) -> &Fields {
        &self.0
    }
}

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        let body = Bytes::from_request(request, state).await.map_err(|refusal| {
            Fault::Status(axum::response::IntoResponse::into_response(refusal).status())
        })?;
        Ok(Self(Fields::parse(&body)))
    }
}

/// Form fields in the order sent. Values are health data: they do not print.
#[derive(Clone, Default)]
pub struct Fields(Vec<(String, String)>);

impl FromIterator<(&'static str, String)> for Fields {
    /// What a form of ours begins with.
    fn from_iter<T: IntoIterator<Item = (&'static str, String)>>(fields: T) -> Self {
        Self(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }
}

impl Fields {
    /// Reads `application/x-www-form-urlencoded` bytes.
    pub fn parse(bytes: &[u8]) -> Self {
        Self(form_urlencoded::parse(bytes).map(|(k, v)| (k.into_owned(), v.into_owned())).collect())
    }

    /// The first value of that name, without spaces around it.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim())
    }

    /// The first value of that name, or the empty text.
    pub fn text(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    /// Every value of that name: ticked boxes.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.trim())
    }

    /// Longer free text: control characters dropped, line ends unified, cut at `limit` characters.
    pub fn prose(&self, name: &str, limit: usize) -> String {
        self.text(name)
            .replace("\r\n", "\n")
            .chars()
            .filter(|c| *c == '\n' || !c.is_control())
            .take(limit)
            .collect()
    }
}

impl std::fmt::Debug for Fields {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

/// A whole number as people type it: other scripts' digits, spaces and trailing words are
/// tolerated ("3 doses", " ٣ "); anything without exactly one run of digits is not a number.
pub fn whole_number(text: &str) -> Option<u32> {
    let digits = plain_digits(text);
    let runs: Vec<&str> =
        digits.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty()).collect();
    let negative = digits.trim_start().starts_with(['-', '\u{2212}']);
    match runs.as_slice() {
        [one] if !negative && one.len() <= 6 => one.parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_without_its_token_is_refused() {
        let token = csrf::Token::of("secret");
        let posted = |body: String| Posted(Fields::parse(body.as_bytes()));
        assert!(posted("a=1".to_owned()).vouched(&token).is_err());
        let fields = posted(format!("a=+1+&csrf={}", token.text())).vouched(&token).unwrap();
        assert_eq!(fields.get("a"), Some("1"));
        assert_eq!(format!("{fields:?}"), r#"["a", "csrf"]"#);
    }

    #[test]
    fn prose_keeps_lines_and_loses_control_characters() {
        let fields = Fields::parse("q=one%0D%0Atwo%00%07&q=x".as_bytes());
        assert_eq!(fields.prose("q", 100), "one\ntwo");
        assert_eq!(fields.prose("q", 3), "one");
        assert_eq!(fields.all("q").count(), 2);
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (text, number) in [
            ("3", Some(3)),
            (" 3 doses", Some(3)),
            ("٣", Some(3)),
            ("۱۲", Some(12)),
            ("３", Some(3)),
            ("-3", None),
            ("3 or 4", None),
            ("three", None),
            ("", None),
            ("9999999", None),
        ] {
            assert_eq!(whole_number(text), number, "{text}");
        }
    }
}
