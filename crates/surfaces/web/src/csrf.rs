//! Proof that a form came from our own page (SECURITY W4), in two independent ways: what the
//! browser says about where the request came from, and a token derived from the secret that the
//! form's own session (or, before there is one, its link) holds.

use axum::http::{HeaderMap, Method, header};
use sha2::{Digest, Sha256};

/// The form field that carries the token.
pub const FIELD: &str = "csrf";

/// The token of one session's forms.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// Derives the token from a secret that only this browser and the server share (a session's
    /// or link's bearer value). The secret cannot be computed back.
    pub fn of(secret: &str) -> Self {
        let digest = Sha256::new().chain_update(b"rapport form\0").chain_update(secret).finalize();
        Self(digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect())
    }

    /// The text written into forms.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Whether a form carried this very token. Takes the same time wherever they differ.
    pub fn matches(&self, sent: Option<&str>) -> bool {
        let sent = sent.unwrap_or_default().as_bytes();
        let own = self.0.as_bytes();
        own.len() == sent.len()
            && own.iter().zip(sent).fold(0, |difference, (a, b)| difference | (a ^ b)) == 0
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[token]")
    }
}

/// Whether the browser's own account of a request allows it to change something. `asked` is the host
/// it asked.
///
/// `Sec-Fetch-Site` decides where the browser sends it. Otherwise `Origin` must name our host;
/// `null` counts as absent, because our own `no-referrer` policy makes older browsers send it,
/// and then the token alone must prove the form.
pub fn came_from_us(method: &Method, headers: &HeaderMap, asked: Option<&str>) -> bool {
    if method.is_safe() {
        return true;
    }
    let text =
        |name: header::HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    match text(header::HeaderName::from_static("sec-fetch-site")) {
        Some("same-origin" | "none") => {}
        Some(_) => return false,
        None => {}
    }
    match text(header::ORIGIN) {
        None | Some("null") => true,
        Some(origin) => {
            let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
            host.is_some() && host == asked
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pairs: &[(&'static str, &'static str)], expected: bool) {
        let mut headers = HeaderMap::new();
        let asked = Some("elm.example");
        for (name, value) in pairs {
            headers.insert(*name, value.parse().unwrap());
        }
        assert_eq!(came_from_us(&Method::POST, &headers, asked), expected, "{pairs:?}");
        assert!(came_from_us(&Method::GET, &headers, asked));
    }

    #[test]
    fn only_our_own_pages_may_post() {
        check(&[("sec-fetch-site", "same-origin")], true);
        check(&[("sec-fetch-site", "same-origin"), ("origin", "null")], true);
        check(&[("sec-fetch-site", "none")], true);
        check(&[("sec-fetch-site", "cross-site")], false);
        check(&[("sec-fetch-site", "same-site")], false);
        check(&[("origin", "https://elm.example")], true);
        check(&[("origin", "https://evil")], false);
        check(&[("origin", "https://elm.example.evil")], false);
        check(&[("sec-fetch-site", "same-origin"), ("origin", "https://evil")], false);
        check(&[], true);
    }

    #[test]
    fn the_token_is_the_sessions_own() {
        let token = Token::of("a secret");
        assert!(token.matches(Some(token.text())));
        assert!(!token.matches(Some(Token::of("another").text())));
        assert!(!token.matches(Some("")));
        assert!(!token.matches(None));
    }
}
