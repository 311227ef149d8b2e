//! A carrier's store that means harm: nobody but the account's own addresses is asked, nobody but they
//! see its credentials, and nothing is read without an end.

use std::{
    convert::Infallible,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{Request, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use channels::twilio::{Sender, Settings, Twilio};
use futures_util::stream;
use hyper::header::{AUTHORIZATION, CONTENT_LENGTH, LOCATION};
use outreach::gateway::{Gateway, PictureError};
use tokio::net::TcpListener;

/// What a server was asked: path, and whether it was shown credentials.
type Asked = Arc<Mutex<Vec<(String, bool)>>>;
type Answer = Arc<dyn Fn(&str) -> Response + Send + Sync>;

struct Server {
    base: String,
    asked: Asked,
}

impl Server {
    /// Answers by the path.
    async fn open(answer: impl Fn(&str) -> Response + Send + Sync + 'static) -> Self {
        async fn serve(
            State((asked, answer)): State<(Asked, Answer)>,
            request: Request,
        ) -> Response {
            let path = request.uri().path().to_owned();
            let is_shown = request.headers().contains_key(AUTHORIZATION);
            asked.lock().unwrap().push((path.clone(), is_shown));
            answer(&path)
        }
        let asked = Asked::default();
        let answer: Answer = Arc::new(answer);
        let router = Router::new().fallback(serve).with_state((Arc::clone(&asked), answer));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { base, asked }
    }

    fn asked(&self) -> Vec<(String, bool)> {
        self.asked.lock().unwrap().clone()
    }

    async fn fetch(&self) -> Result<Vec<u8>, PictureError> {
        self.fetch_at(&format!("{}{FILE}", self.base)).await
    }

    async fn fetch_at(&self, address: &str) -> Result<Vec<u8>, PictureError> {
        let settings = Settings::of(&self.base, "AC1", "secret", Sender::read("+15550001111"));
        let twilio = Twilio::new(&settings).unwrap();
        twilio.picture_store().unwrap().fetch(address).await
    }
}

const FILE: &str = "/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1";

fn to(place: &str) -> Response {
    (StatusCode::TEMPORARY_REDIRECT, [(LOCATION, place)]).into_response()
}

const fn never(cause: &'static str) -> Result<Vec<u8>, PictureError> {
    Err(PictureError::Never { cause })
}

#[tokio::test]
async fn credentials_are_shown_to_the_account_and_to_nobody_after_it() {
    let server = Server::open(|path| match path {
        FILE => to("/one"),
        "/one" => to("/two"),
        _ => "GIF89a".into_response(),
    })
    .await;
    assert_eq!(server.fetch().await.unwrap(), b"GIF89a");
    let expected = [(FILE, true), ("/one", false), ("/two", false)];
    assert_eq!(server.asked(), expected.map(|(path, shown)| (path.to_owned(), shown)));
}

#[tokio::test]
async fn a_redirection_to_another_machine_of_ours_asks_nobody() {
    let victim = Server::open(|_| "GIF89a".into_response()).await;
    let port = victim.base.rsplit(':').next().unwrap().to_owned();
    for (scheme, host, cause) in [
        ("http", "127.0.0.1", "redirected-without-tls"),
        ("http", "localhost", "redirected-without-tls"),
        ("https", "127.0.0.1", "redirected-inside"),
        ("https", "localhost", "redirected-inside"),
        ("https", "[::ffff:127.0.0.1]", "redirected-inside"),
        ("ftp", "127.0.0.1", "redirected-without-tls"),
    ] {
        let place = format!("{scheme}://{host}:{port}/steal");
        let server = Server::open(move |_| to(&place)).await;
        assert_eq!(server.fetch().await, never(cause), "{scheme}://{host}");
        assert_eq!(server.asked().len(), 1);
    }
    for odd in ["//127.0.0.1/x", "", "x", "https://u:p@127.0.0.1/x"] {
        let server = Server::open(move |_| to(odd)).await;
        assert!(matches!(server.fetch().await, Err(PictureError::Never { .. })), "{odd}");
    }
    assert!(victim.asked().is_empty());
}

#[tokio::test]
async fn nothing_but_the_account_is_asked_whatever_a_post_says() {
    let victim = Server::open(|_| "GIF89a".into_response()).await;
    let server = Server::open(|_| "GIF89a".into_response()).await;
    let own = format!("{}{FILE}", server.base);
    for other in [
        String::new(),
        format!("{}{FILE}", victim.base),
        own.replace("AC1", "AC2"),
        own.replace("/Media/ME1", ".json"),
        own.replace("http://", "https://"),
        format!("{own}?x=1"),
        format!("{}/../../x", own),
    ] {
        assert_eq!(server.fetch_at(&other).await, never("not-the-account"), "{other}");
    }
    assert!(victim.asked().is_empty() && server.asked().is_empty());
    assert!(server.fetch_at(&own).await.is_ok());
}

#[tokio::test]
async fn redirections_end_somewhere() {
    let server = Server::open(|_| to(FILE)).await;
    assert_eq!(server.fetch().await, never("redirected-too-often"));
    assert_eq!(server.asked().len(), 3);
}

#[tokio::test]
async fn what_is_too_large_is_not_read_to_its_end() {
    let read = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&read);
    let endless = Server::open(move |_| {
        let counted = Arc::clone(&counted);
        let chunk = Bytes::from_static(&[0xFF; 65_536]);
        let chunks = stream::repeat_with(move || {
            counted.fetch_add(chunk.len(), SeqCst);
            Ok::<_, Infallible>(chunk.clone())
        });
        Body::from_stream(chunks).into_response()
    })
    .await;
    assert_eq!(endless.fetch().await, Err(PictureError::TooLarge));
    let taken = read.load(SeqCst);
    assert!(taken < 32 * 1024 * 1024, "{taken} bytes had left");
    let announced = Server::open(|_| {
        let never = stream::pending::<Result<Bytes, Infallible>>();
        ([(CONTENT_LENGTH, "6000000")], Body::from_stream(never)).into_response()
    })
    .await;
    assert_eq!(announced.fetch().await, Err(PictureError::TooLarge), "its length says so");
    let largest = Server::open(|_| vec![0xFF_u8; 5 * 1024 * 1024].into_response()).await;
    assert_eq!(largest.fetch().await.map(|bytes| bytes.len()), Ok(5 * 1024 * 1024));
}

#[tokio::test]
async fn what_breaks_off_is_asked_for_again() {
    let server = Server::open(|_| {
        let half = stream::iter([
            Ok(Bytes::from_static(b"GIF89a")),
            Err(std::io::Error::from(std::io::ErrorKind::ConnectionReset)),
        ]);
        ([(CONTENT_LENGTH, "600")], Body::from_stream(half)).into_response()
    })
    .await;
    assert!(matches!(server.fetch().await, Err(PictureError::Later { .. })));
}
