//! The headers of SECURITY W1, W2 and P3, on every answer, errors included.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

/// What a page of ours may load and where its forms may go: itself, and nothing else.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; \
    style-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'; \
    font-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; \
    frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; report-to csp";

const ALWAYS: [(&str, &str); 9] = [
    ("content-security-policy", CONTENT_SECURITY_POLICY),
    ("reporting-endpoints", "csp=\"/reports/csp\""),
    ("strict-transport-security", "max-age=63072000; includeSubDomains"),
    ("x-content-type-options", "nosniff"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "no-referrer"),
    ("x-robots-tag", "noindex, nofollow, noarchive"),
    (
        "permissions-policy",
        "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), \
         display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), \
         hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), \
         payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), \
         serial=(), storage-access=(), usb=(), xr-spatial-tracking=()",
    ),
];

/// Writes the headers over whatever was there; pages are never stored unless something
/// (an asset) has already said otherwise.
pub fn put(headers: &mut HeaderMap) {
    for (name, value) in ALWAYS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    headers.remove(header::SERVER);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_is_the_one_agreed() {
        let agreed = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' \
            data:; media-src 'self'; connect-src 'self'; font-src 'self'; manifest-src 'self'; \
            worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; \
            require-trusted-types-for 'script'; report-to csp";
        assert_eq!(CONTENT_SECURITY_POLICY, agreed);
        let mut headers = HeaderMap::new();
        put(&mut headers);
        assert_eq!(headers.len(), ALWAYS.len() + 1);
    }
}
