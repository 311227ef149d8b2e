//! What people write on their phones, and what the carrier does by itself about some of it.

use channels::simulator::Hooks;
use outreach::gateway::{Refusal, SendError};

use crate::support::{ANA, Wire};

#[tokio::test]
async fn a_text_from_a_phone_is_posted_signed() {
    let wire = Wire::open().await;
    let sid = wire.simulator.write(ANA, "Sí, envíenla ✅");
    let posts = wire.settled().await;
    let text = posts[0].text();
    assert_eq!((text.vendor_id, text.from.value()), (sid, ANA));
    assert_eq!(
        (text.text.reveal().as_str(), text.to.as_str()),
        ("Sí, envíenla ✅", "+15550001111")
    );
    assert!(!text.carrier_confirmed_stop);
    assert_eq!(wire.simulator.phone(ANA).unwrap().texts[0].fate, "arrived");
}

#[tokio::test]
async fn the_same_text_may_be_posted_many_times() {
    let wire = Wire::open().await;
    let sid = wire.simulator.write_repeatedly(ANA, "YES", 20);
    let posts = wire.settled().await;
    assert_eq!(posts.len(), 20);
    assert!(posts.iter().all(|post| post.text().vendor_id == sid));
}

#[tokio::test]
async fn stop_bars_our_texts_until_start() {
    let wire = Wire::open().await;
    wire.simulator.write(ANA, "Stop");
    assert!(wire.settled().await[0].text().carrier_confirmed_stop);
    let refused = SendError::Refused { code: "21610".into(), kind: Refusal::OptedOut };
    assert_eq!(wire.send("Hello").await, Err(refused));
    let phone = wire.simulator.phone(ANA).unwrap();
    assert!(phone.barred);
    assert_eq!(phone.texts.iter().map(|text| text.by).collect::<Vec<_>>(), ["phone", "carrier"]);
    wire.simulator.write(ANA, "START");
    assert!(!wire.settled().await[1].text().carrier_confirmed_stop);
    wire.send("Hello").await.unwrap();
}

#[tokio::test]
async fn a_text_that_the_pharmacy_did_not_take_is_marked() {
    let wire = Wire::open().await;
    let closed = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let inbound_url = Some("https://pharmacy.example/hooks/twilio/sms".to_owned());
    wire.simulator.set_hooks(Hooks { inbound_url, connect_to: Some(closed) });
    wire.simulator.write(ANA, "YES");
    wire.simulator.settle().await;
    assert_eq!(wire.simulator.phone(ANA).unwrap().texts[0].fate, "lost");
    assert_eq!(wire.simulator.counts().posts_failed, 1);
}

/// A receipt's address comes from outside: nothing may leave this machine because of one.
#[tokio::test]
async fn nothing_is_posted_to_other_machines() {
    let wire = Wire::open().await;
    for url in ["http://pharmacy.example/", "https://127.0.0.1/", "http://127.0.0.1.example/", "x"]
    {
        wire.simulator.set_hooks(Hooks { inbound_url: Some(url.into()), connect_to: None });
        wire.simulator.write(ANA, "YES");
    }
    wire.simulator.settle().await;
    assert_eq!(wire.simulator.counts().posts_failed, 4);
}
