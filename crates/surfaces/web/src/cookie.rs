//! Cookies as SECURITY W3 has them: `__Host-`, Secure, HttpOnly, at most 512 bytes.

use axum::http::{HeaderMap, HeaderValue, header};

/// Where a cookie may be sent along from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SameSite {
    /// Also when a link in a message is followed: the portal.
    Lax,
    /// Only from our own pages: the console.
    Strict,
}

/// A cookie of ours.
#[derive(Clone, Copy, Debug)]
pub struct Cookie {
    name: &'static str,
    same_site: SameSite,
}

impl Cookie {
    /// A cookie called `name`, which must begin with `__Host-`.
    ///
    /// # Panics
    /// At compile time or first use, when the name lacks the prefix.
    pub const fn new(name: &'static str, same_site: SameSite) -> Self {
        let prefix = b"__Host-";
        let bytes = name.as_bytes();
        let mut at = 0;
        while at < prefix.len() {
            assert!(bytes[at] == prefix[at], "a cookie of ours begins with __Host-");
            at += 1;
        }
        Self { name, same_site }
    }

    /// The value the browser sent, if it looks like one of ours.
    pub fn read(&self, headers: &HeaderMap) -> Option<String> {
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|line| line.to_str().ok())
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(name, _)| *name == self.name)
            .map(|(_, value)| value.to_owned())
            .filter(|value| is_clean(value))
    }

    /// The header that keeps `value` for `seconds`; `None` lets it end with the browser.
    ///
    /// # Panics
    /// When the value holds anything but unreserved characters or is too long: values are
    /// made by us.
    pub fn set(&self, value: &str, seconds: Option<u32>) -> HeaderValue {
        assert!(is_clean(value), "cookie values are short and made of unreserved characters");
        let life = seconds.map(|seconds| format!("; Max-Age={seconds}")).unwrap_or_default();
        self.line(value, &life)
    }

    /// The header that removes the cookie.
    pub fn clear(&self) -> HeaderValue {
        self.line("", "; Max-Age=0")
    }

    fn line(&self, value: &str, life: &str) -> HeaderValue {
        let same_site = match self.same_site {
            SameSite::Lax => "Lax",
            SameSite::Strict => "Strict",
        };
        let line =
            format!("{}={value}; Path=/; Secure; HttpOnly; SameSite={same_site}{life}", self.name);
        HeaderValue::from_str(&line).expect("names and clean values are ASCII")
    }
}

fn is_clean(value: &str) -> bool {
    value.len() <= 400
        && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: Cookie = Cookie::new("__Host-link", SameSite::Lax);

    #[test]
    fn a_cookie_is_written_in_full_and_read_back() {
        let line = LINK.set("abc_-9", Some(900));
        assert_eq!(line, "__Host-link=abc_-9; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=900");
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static("a=b; __Host-link=abc_-9"));
        assert_eq!(LINK.read(&headers).as_deref(), Some("abc_-9"));
    }

    #[test]
    fn strange_values_are_not_ours() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static("__Host-link=a\"b"));
        assert_eq!(LINK.read(&headers), None);
    }
}
