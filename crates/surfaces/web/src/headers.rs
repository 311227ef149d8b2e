//! The headers of SECURITY W1, W2 and P3, on every answer, errors included.

use axum::{
    http::{HeaderName, HeaderValue, header},
    response::Response,
};

/// What a page of ours may load and where its forms may go: itself, and nothing else.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; \
    style-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'; \
    font-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; \
    frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; report-to csp";

/// What a file that others made may do: nothing.
pub const FOREIGN_POLICY: &str = "default-src 'none'; sandbox";

/// Marks an answer that carries what others made.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Foreign;

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
pub fn put(response: &mut Response) {
    let is_foreign = response.extensions().get::<Foreign>().is_some();
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    headers.remove(header::SERVER);
    if is_foreign {
        let policy = HeaderValue::from_static(FOREIGN_POLICY);
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
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
        let mut response = Response::default();
        put(&mut response);
        assert_eq!(response.headers().len(), ALWAYS.len() + 1);
        assert_eq!(response.headers()[header::CONTENT_SECURITY_POLICY], agreed);
    }

    #[test]
    fn what_others_made_may_do_nothing_however_often_it_passes() {
        let mut response = Response::default();
        response.extensions_mut().insert(Foreign);
        put(&mut response);
        put(&mut response);
        let policy = &response.headers()[header::CONTENT_SECURITY_POLICY];
        assert_eq!(policy, "default-src 'none'; sandbox");
        assert_eq!(response.headers()[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
    }
}
