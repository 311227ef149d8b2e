//! The pictures that came with texts, as the carrier keeps them: `Messages/{sid}/Media/{sid}` of the
//! account, with its credentials, and from there mostly a redirection to somewhere public.
//!
//! An address in a post is somebody else's word. Only the account's own addresses are asked, and only
//! they are shown who asks; a redirection leads to a public machine over TLS, or nowhere. On this
//! machine the simulator is the carrier, and leads to itself alone.

mod outside;

use std::{fmt, time::Duration};

use async_trait::async_trait;
use http_body_util::{BodyExt, Empty};
use hyper::{
    Method, Request, Response, StatusCode, Uri,
    body::{Body, Bytes, Incoming},
    header::{AUTHORIZATION, HeaderValue, LOCATION},
};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::{TokioExecutor, TokioTimer},
};
use kernel::{Error, Result};
use outreach::gateway::{PictureError, PictureStore};
use tokio::time::timeout;

use super::Settings;
use outside::Outside;

/// The most that is read of one, in bytes: what the carrier itself takes.
pub const LARGEST: usize = 5 * 1024 * 1024;
/// How long one may take, redirections included. Shorter than whoever asks waits.
pub const LONGEST: Duration = Duration::from_secs(20);
/// Redirections that are followed.
const MOST_REDIRECTIONS: usize = 2;
/// Longer names of messages and files are none.
const LONGEST_SID: usize = 64;

/// The media of one account.
pub(crate) struct Media {
    client: Client<HttpsConnector<HttpConnector>, Empty<Bytes>>,
    outside: Outside,
    /// What every address of theirs begins with, up to the message's name.
    messages: Uri,
    credentials: HeaderValue,
    /// Whether the carrier is this machine.
    is_loopback: bool,
    longest: Duration,
}

const fn later(cause: &'static str) -> PictureError {
    PictureError::Later { cause }
}

const fn never(cause: &'static str) -> PictureError {
    PictureError::Never { cause }
}

impl Media {
    /// Prepares what asks for them; no connection is opened.
    pub(crate) fn new(settings: &Settings) -> Result<Self> {
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_connect_timeout(Some(settings.connect_timeout));
        let connector = HttpsConnectorBuilder::new()
            .with_provider_and_webpki_roots(rustls::crypto::ring::default_provider())
            .map_err(Error::failed)?
            .https_or_http()
            .enable_http1()
            .wrap_connector(tcp);
        let client = Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(Duration::from_secs(30))
            .build(connector);
        Ok(Self {
            client,
            outside: Outside::new(settings.connect_timeout),
            messages: settings.target("Messages/")?,
            credentials: settings.credentials(),
            is_loopback: settings.is_loopback(),
            longest: LONGEST,
        })
    }

    /// An address of a file of this account, read; refused when it is any other.
    fn own(&self, address: &str) -> Result<Uri, PictureError> {
        const NOT_OURS: PictureError = never("not-the-account");
        let uri: Uri = address.parse().map_err(|_| NOT_OURS)?;
        let rest = uri.path().strip_prefix(self.messages.path()).ok_or(NOT_OURS)?;
        let is_sid = |text: &str| {
            (1..=LONGEST_SID).contains(&text.len())
                && text.bytes().all(|it| it.is_ascii_alphanumeric())
        };
        let is_file = match rest.split('/').collect::<Vec<_>>()[..] {
            [message, "Media", file] => is_sid(message) && is_sid(file),
            _ => false,
        };
        let is_plain = uri.query().is_none() && !address.contains(['@', '#', '\\']);
        if is_file && is_plain && is_same_origin(&uri, &self.messages) {
            Ok(uri)
        } else {
            Err(NOT_OURS)
        }
    }

    async fn ask(
        &self,
        method: Method,
        uri: Uri,
        is_own: bool,
    ) -> Result<Response<Incoming>, PictureError> {
        let mut request = Request::new(Empty::new());
        *request.method_mut() = method;
        *request.uri_mut() = uri;
        if is_own {
            request.headers_mut().insert(AUTHORIZATION, self.credentials.clone());
        }
        self.client.request(request).await.map_err(|_| later("no-answer"))
    }

    /// Where a redirection leads, asked without credentials.
    async fn follow(&self, to: Uri) -> Result<Response<Incoming>, PictureError> {
        if self.is_loopback && is_same_origin(&to, &self.messages) {
            return self.ask(Method::GET, to, false).await;
        }
        self.outside.get(&to).await
    }

    async fn fetched(&self, address: &str) -> Result<Vec<u8>, PictureError> {
        let own = self.own(address)?;
        let mut here = own.clone();
        let mut response = self.ask(Method::GET, own, true).await?;
        for _ in 0..MOST_REDIRECTIONS {
            if !response.status().is_redirection() {
                break;
            }
            here = target(&here, &response)?;
            response = self.follow(here.clone()).await?;
        }
        match response.status() {
            StatusCode::OK => read(response.into_body()).await,
            StatusCode::NOT_FOUND | StatusCode::GONE => Err(PictureError::Gone),
            status if status.is_redirection() => Err(never("redirected-too-often")),
            status if status.is_server_error() => Err(later("server-error")),
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => Err(later("account")),
            StatusCode::TOO_MANY_REQUESTS | StatusCode::REQUEST_TIMEOUT => Err(later("throttled")),
            _ => Err(later("rejected")),
        }
    }

    async fn deleted(&self, address: &str) -> Result<(), PictureError> {
        let own = self.own(address)?;
        let described: Uri = format!("{own}.json").parse().map_err(|_| never("not-the-account"))?;
        let response = self.ask(Method::DELETE, described, true).await?;
        match response.status() {
            status if status.is_success() => Ok(()),
            StatusCode::NOT_FOUND | StatusCode::GONE => Ok(()),
            _ => Err(later("not-deleted")),
        }
    }
}

#[async_trait]
impl PictureStore for Media {
    async fn fetch(&self, address: &str) -> Result<Vec<u8>, PictureError> {
        timeout(self.longest, self.fetched(address)).await.unwrap_or(Err(later("timeout")))
    }

    async fn delete(&self, address: &str) -> Result<(), PictureError> {
        timeout(self.longest, self.deleted(address)).await.unwrap_or(Err(later("timeout")))
    }
}

impl fmt::Debug for Media {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Media").field("host", &self.messages.host()).finish_non_exhaustive()
    }
}

fn is_same_origin(one: &Uri, other: &Uri) -> bool {
    let port = |uri: &Uri| {
        uri.port_u16().or_else(|| match uri.scheme_str() {
            Some("https") => Some(443),
            Some("http") => Some(80),
            _ => None,
        })
    };
    let host = |uri: &Uri| uri.host().map(str::to_ascii_lowercase);
    one.scheme() == other.scheme()
        && host(one).is_some()
        && host(one) == host(other)
        && port(one) == port(other)
}

/// The address that a redirection names; one without a host stays where it was.
fn target(here: &Uri, response: &Response<Incoming>) -> Result<Uri, PictureError> {
    const BAD: PictureError = never("bad-redirection");
    let location = response.headers().get(LOCATION).and_then(|it| it.to_str().ok()).ok_or(BAD)?;
    if location.starts_with('/') && !location.starts_with("//") {
        let origin = here.authority().ok_or(BAD)?;
        let scheme = here.scheme_str().ok_or(BAD)?;
        return format!("{scheme}://{origin}{location}").parse().map_err(|_| BAD);
    }
    let uri: Uri = location.parse().map_err(|_| BAD)?;
    let is_plain = uri.authority().is_some_and(|it| !it.as_str().contains('@'));
    if is_plain { Ok(uri) } else { Err(BAD) }
}

/// The whole body; one that is larger is not read to its end.
async fn read(mut body: Incoming) -> Result<Vec<u8>, PictureError> {
    if body.size_hint().lower() > LARGEST as u64 {
        return Err(PictureError::TooLarge);
    }
    let mut all = Vec::new();
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| later("broken-off"))?;
        let Ok(data) = frame.into_data() else { continue };
        if LARGEST < all.len() + data.len() {
            return Err(PictureError::TooLarge);
        }
        all.extend_from_slice(&data);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::twilio::Sender;

    fn media(base: &str) -> Media {
        let sender = Sender::read("+15550001111");
        Media::new(&Settings::of(base, "AC1", "secret", sender)).unwrap()
    }

    #[track_caller]
    fn check(base: &str, address: &str, is_own: bool) {
        assert_eq!(media(base).own(address).is_ok(), is_own, "{address}");
    }

    #[test]
    fn only_files_of_the_account_are_asked_for() {
        const BASE: &str = "https://api.example";
        const FILES: &str = "https://api.example/2010-04-01/Accounts/AC1/Messages";
        check(BASE, &format!("{FILES}/MM1/Media/ME1"), true);
        check(BASE, "https://API.example:443/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1", true);
        check(
            "https://a.example/sms/",
            "https://a.example/sms/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1",
            true,
        );
        for other in [
            "",
            "/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1",
            "http://api.example/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1",
            "https://api.example:444/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1",
            "https://api.example.evil/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1",
            "https://u:p@api.example/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1",
            "https://api.example/2010-04-01/Accounts/AC2/Messages/MM1/Media/ME1",
            "https://169.254.169.254/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1",
            &format!("{FILES}/MM1"),
            &format!("{FILES}/MM1/Media/"),
            &format!("{FILES}/MM1/Media/ME1.json"),
            &format!("{FILES}/MM1/Media/ME1?x"),
            &format!("{FILES}/MM1/Media/ME1#x"),
            &format!("{FILES}/MM1/Media/ME1/x"),
            &format!("{FILES}/../Media/ME1"),
            &format!("{FILES}/MM%2e/Media/ME1"),
            &format!("{FILES}/MM1/Media/{}", "x".repeat(65)),
        ] {
            check(BASE, other, false);
        }
    }

    #[tokio::test]
    async fn nobody_is_waited_for_longer_than_allowed() {
        let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", silent.local_addr().unwrap());
        let media = Media { longest: Duration::from_millis(50), ..media(&base) };
        let address = format!("{base}/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1");
        assert_eq!(media.fetch(&address).await, Err(later("timeout")));
        assert_eq!(media.delete(&address).await, Err(later("timeout")));
    }

    #[test]
    fn origins_are_scheme_host_and_port() {
        let same =
            |one: &str, other: &str| is_same_origin(&one.parse().unwrap(), &other.parse().unwrap());
        assert!(same("https://a.example/x", "https://A.example:443/y"));
        assert!(!same("https://a.example", "http://a.example"));
        assert!(!same("http://127.0.0.1:1", "http://127.0.0.1:2"));
        assert!(!same("http://127.0.0.1:1", "http://localhost:1"));
    }
}
