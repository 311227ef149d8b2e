//! What this browser holds: the link it opened, the session it proved, and a name of its own that
//! tells one device from another. Values are bearer tokens; the server keeps their hashes only.

use axum::http::{HeaderMap, HeaderValue};
use identity::Token;
use web::{
    cookie::{Cookie, SameSite},
    csrf,
};

/// The link that was opened, for an hour: long enough to prove who one is.
const LINK: Cookie = Cookie::new("__Host-link", SameSite::Lax);
/// The visit. Its end is judged by the server; the cookie goes with the browser.
const VISIT: Cookie = Cookie::new("__Host-visit", SameSite::Lax);
/// This browser, for as long as a link lives.
const DEVICE: Cookie = Cookie::new("__Host-device", SameSite::Lax);

/// The link of the app that was set up here, with which a notice is opened.
const APP: Cookie = Cookie::new("__Host-app", SameSite::Lax);

const HOUR: u32 = 60 * 60;
const LINK_LIFE: u32 = 14 * 24 * HOUR;
const APP_LIFE: u32 = 180 * 24 * HOUR;

/// The link that this browser opened.
pub fn link(headers: &HeaderMap) -> Option<Token> {
    LINK.read(headers).and_then(|text| Token::parse(&text))
}

/// The visit that this browser is in.
pub fn visit(headers: &HeaderMap) -> Option<Token> {
    VISIT.read(headers).and_then(|text| Token::parse(&text))
}

/// The name of this browser, or a new one.
pub fn device(headers: &HeaderMap) -> Token {
    DEVICE.read(headers).and_then(|text| Token::parse(&text)).unwrap_or_else(Token::generate)
}

/// The link of the app that was set up on this browser.
pub fn app(headers: &HeaderMap) -> Option<Token> {
    APP.read(headers).and_then(|text| Token::parse(&text))
}

/// Keeps the link of the app.
pub fn keep_app(token: &Token) -> HeaderValue {
    APP.set(token.reveal(), Some(APP_LIFE))
}

/// Forgets the link of the app.
pub fn forget_app() -> HeaderValue {
    APP.clear()
}

/// Keeps the link.
pub fn keep_link(token: &Token) -> HeaderValue {
    LINK.set(token.reveal(), Some(HOUR))
}

/// Keeps the visit.
pub fn keep_visit(token: &Token) -> HeaderValue {
    VISIT.set(token.reveal(), None)
}

/// Keeps the name of this browser.
pub fn keep_device(token: &Token) -> HeaderValue {
    DEVICE.set(token.reveal(), Some(LINK_LIFE))
}

/// Forgets the visit, the link, and the name under which this browser is not asked again.
pub fn forget() -> [HeaderValue; 3] {
    [VISIT.clear(), LINK.clear(), DEVICE.clear()]
}

/// The token of forms that a link or a visit guards.
pub fn form_token(secret: &Token) -> csrf::Token {
    csrf::Token::of(secret.reveal())
}
