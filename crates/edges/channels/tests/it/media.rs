//! Pictures that come with texts: told by the carrier, fetched from it, and deleted there.

use axum::body::Bytes;
use channels::simulator::{Enclosed, MediaFault, Rule};
use hyper::Method;
use outreach::{
    gateway::{Gateway, PictureError, PictureStore},
    picture::PictureKind,
};

use crate::support::{ANA, Wire, request};

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
