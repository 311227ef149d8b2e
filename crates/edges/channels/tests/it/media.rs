//! Pictures that come with texts: told by the carrier, fetched from it, and deleted there.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{StatusCode, Uri},
    routing::{get, post},
};
use channels::{
    simulator::{Enclosed, Hooks, MediaFault, Rule},
    twilio::{Form, hooks},
};
use hyper::Method;
use kernel::Instant;
use outreach::{
    gateway::{Gateway, Outbound, PictureError, PictureStore, Receipt, Refusal, SendError, Sent},
    picture::PictureKind,
};
use tokio::net::TcpListener;

use crate::support::{ALLOWED, ANA, PUBLIC, START, Wire, message, request};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

pub fn png(last: u8) -> Enclosed {
    let mut bytes = PNG.to_vec();
    bytes.push(last);
    Enclosed { kind: "image/png".to_owned(), bytes: Bytes::from(bytes) }
}

fn store(wire: &Wire) -> &dyn PictureStore {
    wire.twilio.picture_store().expect("this carrier brings pictures")
}

/// Ana sends that many pictures: where each lies.
async fn sent(wire: &Wire, count: u8) -> Vec<String> {
    let pictures: Vec<Enclosed> = (0..count).map(png).collect();
    wire.simulator.send_pictures(ANA, ("", &pictures), 1);
    let posted = wire.settled().await;
    let text = posted.last().expect("a post").text();
    assert_eq!(text.text.reveal(), "");
    text.pictures.iter().map(|it| it.reveal().clone()).collect()
}

#[tokio::test]
async fn ten_pictures_come_with_one_text_and_are_gone_from_the_carrier_afterwards() {
    let wire = Wire::open().await;
    let places = sent(&wire, 12).await;
    assert_eq!(places.len(), 10, "a carrier brings no more");
    for (place, number) in places.iter().zip(0..) {
        let bytes = store(&wire).fetch(place).await.unwrap();
        assert_eq!(Bytes::from(bytes), png(number).bytes);
    }
    assert_eq!(wire.simulator.media().lying, 10);
    for place in &places {
        assert_eq!(store(&wire).delete(place).await, Ok(()));
        assert_eq!(store(&wire).delete(place).await, Ok(()), "what is gone is deleted");
        assert_eq!(store(&wire).fetch(place).await, Err(PictureError::Gone));
    }
    assert_eq!((wire.simulator.media().lying, wire.simulator.media().deleted), (0, 10));
}

#[tokio::test]
async fn a_caption_comes_with_its_picture() {
    let wire = Wire::open().await;
    wire.simulator.send_pictures(ANA, ("Is this right?", &[png(1)]), 1);
    let text = wire.settled().await[0].text();
    assert_eq!((text.text.reveal().as_str(), text.pictures.len()), ("Is this right?", 1));
    wire.simulator.write(ANA, "No picture");
    assert!(wire.settled().await[1].text().pictures.is_empty());
}

#[tokio::test]
async fn what_a_carrier_does_wrong_is_told_apart() {
    let wire = Wire::open().await;
    let place = sent(&wire, 1).await.remove(0);
    let fault = |fault| wire.simulator.set_media_script(vec![Rule::once(fault).to(ANA)]);
    let fetch = || store(&wire).fetch(&place);
    fault(MediaFault::Missing);
    assert_eq!(fetch().await, Err(PictureError::Gone));
    fault(MediaFault::ServerError);
    assert_eq!(fetch().await, Err(PictureError::Later { cause: "server-error" }));
    fault(MediaFault::Endless);
    assert_eq!(fetch().await, Err(PictureError::TooLarge));
    fault(MediaFault::Page);
    assert_eq!(PictureKind::of(&fetch().await.unwrap()), None, "whatever it is called");
    for inside in ["https://169.254.169.254/latest", "https://10.0.0.1/x", "https://[::1]/x"] {
        fault(MediaFault::Elsewhere { to: inside.to_owned() });
        assert_eq!(fetch().await, Err(PictureError::Never { cause: "redirected-inside" }));
    }
    assert_eq!(PictureKind::of(&fetch().await.unwrap()), Some(PictureKind::Png));
}

#[tokio::test]
async fn a_phone_sends_a_picture_from_its_page_and_shows_it() {
    let wire = Wire::open().await;
    let page = wire.simulator.page(ANA);
    let base = wire.simulator.base_url();
    let body = "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nlook\r\n--b\r\n\
        Content-Disposition: form-data; name=\"picture\"; filename=\"a.gif\"\r\n\
        Content-Type: image/gif\r\n\r\nGIF89a\r\n--b--\r\n";
    let headers = [("content-type", "multipart/form-data; boundary=b"), ("origin", base.as_str())];
    let sent = request(Method::POST, &format!("{page}/pictures"), &headers, body).await;
    assert_eq!(sent.status(), 303);
    let text = wire.settled().await[0].text();
    assert_eq!((text.text.reveal().as_str(), text.pictures.len()), ("look", 1));
    assert_eq!(store(&wire).fetch(text.pictures[0].reveal()).await.unwrap(), b"GIF89a");
    let shown = request(Method::GET, &page, &[], "").await.into_body();
    let address = shown.split("<img class=\"picture\" src=\"").nth(1).expect("a picture");
    let address = address.split('"').next().unwrap();
    let picture = request(Method::GET, &format!("{base}{address}"), &[], "").await;
    assert_eq!(picture.headers()["content-type"], "image/gif");
    assert_eq!(picture.headers()["content-security-policy"], "default-src 'none'; sandbox");
    assert_eq!(picture.into_body(), "GIF89a");
    let nothing = body.replace("GIF89a", "");
    let refused = request(Method::POST, &format!("{page}/pictures"), &headers, &nothing).await;
    assert_eq!(refused.status(), 422);
}

type Told = Arc<Mutex<Vec<Receipt>>>;

/// A machine of the pharmacy's that has one picture and one page, and hears what became of texts.
async fn pharmacy() -> (SocketAddr, Told) {
    async fn hear(State(told): State<Told>, uri: Uri, body: Bytes) -> StatusCode {
        let receipt = hooks::receipt(&uri.to_string(), &Form::read(&body), Instant(START));
        told.lock().unwrap().push(receipt.unwrap());
        StatusCode::NO_CONTENT
    }
    let told = Told::default();
    let router = Router::new()
        .route("/bird.png", get(|| async { ([("content-type", "image/png")], PNG) }))
        .route("/page", get(|| async { ([("content-type", "text/html")], "<html>") }))
        .route("/hooks/twilio/status", post(hear))
        .with_state(Arc::clone(&told));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    (address, told)
}

async fn send(wire: &Wire, picture: &str) -> Result<Sent, SendError> {
    let message = Outbound { picture: Some(picture.to_owned()), ..message("Hello") };
    wire.twilio.send(&message, ALLOWED).await
}

#[tokio::test]
async fn a_picture_goes_along_and_the_phone_shows_it() {
    let wire = Wire::open().await;
    let (address, _) = pharmacy().await;
    wire.simulator.set_hooks(Hooks { inbound_url: None, connect_to: Some(address) });
    send(&wire, &format!("{PUBLIC}/bird.png")).await.unwrap();
    wire.send("Without").await.unwrap();
    let phone = wire.simulator.phone(ANA).unwrap();
    let shown: Vec<_> = phone.texts.iter().map(|it| (it.pictures, it.body.as_str())).collect();
    assert_eq!(shown, [(1, "Hello"), (0, "Without")]);
    let page = request(Method::GET, &wire.simulator.page(ANA), &[], "").await.into_body();
    assert!(page.contains("alt=\"Picture 1 of 1 from the pharmacy\""), "{page}");
}

#[tokio::test]
async fn what_is_refused_for_its_picture_says_so() {
    let wire = Wire::open().await;
    let (address, told) = pharmacy().await;
    wire.simulator.set_hooks(Hooks { inbound_url: None, connect_to: Some(address) });
    let refused = SendError::Refused { code: "21620".into(), kind: Refusal::Picture };
    assert_eq!(send(&wire, "bird.png").await.unwrap_err(), refused);
    for name in ["page", "missing.png"] {
        send(&wire, &format!("{PUBLIC}/{name}")).await.unwrap();
        let text = wire.simulator.phone(ANA).unwrap().texts.pop().unwrap();
        assert_eq!((text.fate, text.pictures), ("lost", 0), "{name}");
        wire.simulator.settle().await;
    }
    let told = told.lock().unwrap();
    let given_up: Vec<_> =
        told.iter().filter_map(|it| Some((it.code.clone()?, it.refusal?))).collect();
    let expected = ["12300", "11200"].map(|code| (code.to_owned(), Refusal::Picture));
    assert_eq!(given_up, expected);
}
