//! A browser that keeps cookies, follows where it is sent, and notes what it would keep of a page.

use std::collections::BTreeMap;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, header},
};
use tower::ServiceExt as _;

/// The browser.
pub struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
    /// The path it stands at.
    pub at: String,
    /// Every address and title so far.
    pub seen: Vec<String>,
}

impl Browser {
    /// One that has been nowhere.
    pub fn of(router: Router) -> Self {
        Self { router, cookies: BTreeMap::new(), at: String::new(), seen: Vec::new() }
    }

    /// Takes a cookie.
    pub fn keeps(&mut self, name: &str, value: String) {
        self.cookies.insert(name.to_owned(), value);
    }

    /// Opens a page.
    pub async fn page(&mut self, path: &str) -> String {
        self.asks(Request::get(path), path, "").await
    }

    /// Sends a form.
    pub async fn sends(&mut self, path: &str, form: &str) -> String {
        self.asks(Request::post(path), path, form).await
    }

    /// Asks, and follows to the page at the end.
    async fn asks(
        &mut self,
        mut request: axum::http::request::Builder,
        path: &str,
        form: &str,
    ) -> String {
        self.at = path.to_owned();
        let mut form = form.to_owned();
        for _ in 0..5 {
            self.seen.push(self.at.clone());
            let cookies = self.cookies.iter().map(|(name, value)| format!("{name}={value}"));
            let asked = request
                .header(header::HOST, "127.0.0.1")
                .header(header::COOKIE, cookies.collect::<Vec<_>>().join("; "))
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header("sec-fetch-site", "same-origin")
                .body(Body::from(std::mem::take(&mut form)))
                .unwrap();
            let answer = self.router.clone().oneshot(asked).await.unwrap();
            let (parts, body) = answer.into_parts();
            for line in parts.headers.get_all(header::SET_COOKIE) {
                let (name, rest) = line.to_str().unwrap().split_once('=').unwrap();
                self.cookies.insert(name.to_owned(), rest.split(';').next().unwrap().to_owned());
            }
            if let Some(next) = parts.headers.get(header::LOCATION) {
                self.at = next.to_str().unwrap().to_owned();
                request = Request::get(&self.at);
                continue;
            }
            let bytes = to_bytes(body, 4_000_000).await.unwrap();
            let body = String::from_utf8(bytes.to_vec()).unwrap();
            assert!(parts.status.is_success(), "{} {}: {body}", parts.status, self.at);
            assert!(body.contains("<title>"), "{}: {body}", self.at);
            self.seen.extend(outside(&body));
            return body;
        }
        panic!("{path} leads on and on, to {}", self.at);
    }
}

/// The value of the first hidden field of that name.
pub fn hidden(body: &str, name: &str) -> String {
    let marker = format!("name=\"{name}\" value=\"");
    let rest = body.split_once(&marker).map_or("", |(_, rest)| rest);
    rest.split('"').next().unwrap().to_owned()
}

/// The title and every address of a page that a browser would keep: a link that dials goes nowhere.
fn outside(body: &str) -> Vec<String> {
    let parts = regex::Regex::new(r#"<title>[^<]*|(?:href|action|src)="[^"]*""#).unwrap();
    let found = parts.find_iter(body).map(|part| part.as_str().to_owned());
    found.filter(|part| !part.starts_with("href=\"tel:")).collect()
}
