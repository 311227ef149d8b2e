//! What a handler answers with when it cannot: `kernel::Error` and the rim's own refusals, each
//! with its status. The page itself is drawn at the rim, in the reader's language.

use std::sync::atomic::{AtomicU32, Ordering};

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::Error;
use sha2::{Digest, Sha256};

/// Why there is no page.
#[derive(Debug)]
pub enum Fault {
    /// The domain said no, or broke.
    Domain(Error),
    /// A form that does not prove it came from our page.
    Forged,
    /// A bare status from the rim.
    Status(StatusCode),
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self::Domain(error)
    }
}

/// What the rim needs in order to draw the page; rides on the response.
#[derive(Clone, Debug)]
pub(crate) struct Because {
    /// Names the log line of a failure.
    pub(crate) incident: Option<String>,
    /// The code of a refusal.
    pub(crate) code: Option<&'static str>,
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let mut because = Because { incident: None, code: None };
        let status = match self {
            Self::Status(status) => status,
            Self::Forged => StatusCode::FORBIDDEN,
            Self::Domain(Error::Forbidden) => StatusCode::FORBIDDEN,
            Self::Domain(Error::NotFound { .. }) => StatusCode::NOT_FOUND,
            Self::Domain(Error::Refused { code }) => {
                because.code = Some(code);
                status_of(code)
            }
            Self::Domain(error @ Error::Failed(_)) => {
                let incident = incident();
                tracing::error!(incident, cause = error.chain(), "a request failed");
                because.incident = Some(incident);
                StatusCode::INTERNAL_SERVER_ERROR
            }
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(because);
        response
    }
}

fn status_of(code: &str) -> StatusCode {
    match code {
        "too-many" | "slow-down" => StatusCode::TOO_MANY_REQUESTS,
        "busy" | "unavailable" => StatusCode::SERVICE_UNAVAILABLE,
        _ if code.starts_with("bad-") => StatusCode::BAD_REQUEST,
        _ => StatusCode::CONFLICT,
    }
}

/// A short name that a caller can read out over the phone; unique within a run of the program.
pub(crate) fn incident() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(1);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let digest =
        Sha256::digest([&count.to_be_bytes()[..], &std::process::id().to_be_bytes()].concat());
    const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    digest.iter().take(6).map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(fault: impl Into<Fault>, status: u16) {
        assert_eq!(fault.into().into_response().status(), status);
    }

    #[test]
    fn each_fault_has_its_status() {
        check(Error::Forbidden, 403);
        check(Fault::Forged, 403);
        check(Error::NotFound { what: "refill" }, 404);
        check(Error::refused("too-many"), 429);
        check(Error::refused("busy"), 503);
        check(Error::refused("bad-day"), 400);
        check(Error::refused("refill-closed"), 409);
        check(Error::failed(std::fmt::Error), 500);
    }

    #[test]
    fn incidents_differ() {
        assert_ne!(incident(), incident());
    }
}
