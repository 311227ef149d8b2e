//! Texts to a message centre that answers late, wrongly, twice or not at all.

use std::{sync::Arc, time::Duration};

use channels::smpp::{LongTexts, Settings, Smpp};
use outreach::gateway::{Allowance, Gateway as _, Outbound, ReceiptStatus, Refusal, SendError};
use rusmpp::{
    CommandId, Pdu as Body,
    tokio_codec::CommandCodec,
    values::{Npi, Ton},
};
use tokio_util::codec::Decoder as _;

use crate::{
    smpp_support::{
        ANSWER, Centre, ENQUIRE, House, Pdu, SUBMIT, UNBIND, WAITS, key, message, not_sent, sent,
        unknown,
    },
    support::ALLOWED,
};

fn read_by_others(pdu: &Pdu) -> Body {
    let mut octets = bytes::BytesMut::from(pdu.octets().as_slice());
    CommandCodec::new().decode(&mut octets).unwrap().unwrap().pdu().unwrap().clone()
}

#[tokio::test]
async fn a_bind_and_a_text_are_read_by_the_code_of_others() {
    let centre = Centre::open().await;
    let settings = Settings {
        system_type: "texts".to_owned(),
        address_range: "^1201".to_owned(),
        ..centre.settings()
    };
    let house = House::open(&settings);
    let mut line = centre.opened().await;
    let asked = line.reads().await;
    let Body::BindTransceiver(bind) = read_by_others(&asked) else { panic!("{asked:?}") };
    let said =
        [bind.system_id.to_string(), bind.password.to_string(), bind.system_type.to_string()];
    assert_eq!(said, ["elm", "secret", "texts"]);
    assert_eq!(bind.address_range.to_string(), "^1201");
    line.answers(&asked, 0, b"centre\0").await;
    house.smpp.is_bound(1).await;
    let send = house.sends(1, "Hi @ €");
    let text = line.takes("id-1").await;
    let Body::SubmitSm(submit) = read_by_others(&text) else { panic!("{text:?}") };
    assert_eq!((submit.source_addr_ton, submit.source_addr_npi), (Ton::International, Npi::Isdn));
    assert_eq!(submit.source_addr.to_string(), "12015550100");
    assert_eq!((submit.dest_addr_ton, submit.dest_addr_npi), (Ton::International, Npi::Isdn));
    assert_eq!(submit.destination_addr.to_string(), "12015550123");
    assert_eq!(u8::from(submit.registered_delivery), 1);
    assert_eq!(submit.short_message().as_ref(), b"Hi \0 \x1b\x65");
    assert_eq!(submit.validity_period.to_string(), "", "as long as the message centre likes");
    assert_eq!(send.await.unwrap(), sent("id-1"));
    assert_eq!(CommandId::from(text.id), CommandId::SubmitSm);
    let valid_for = Some(Duration::from_secs(2 * 86_400 + 3 * 3_600 + 4 * 60 + 5));
    let (smpp, short) = (Arc::clone(&house.smpp), Outbound { valid_for, ..message(2, "Hi") });
    let send = tokio::spawn(async move { smpp.send(&short, ALLOWED).await });
    let text = line.takes("id-2").await;
    let Body::SubmitSm(submit) = read_by_others(&text) else { panic!("{text:?}") };
    assert_eq!(submit.validity_period.to_string(), "000002030405000R");
    assert_eq!(submit.short_message().as_ref(), b"Hi");
    assert_eq!(send.await.unwrap(), sent("id-2"));
}

#[tokio::test]
async fn answers_are_matched_by_their_number_and_count_once() {
    let centre = Centre::open().await;
    let (house, mut line) = House::with_line(&centre.settings(), &centre).await;
    let sends = [house.sends(1, "a"), house.sends(2, "b"), house.sends(3, "c")];
    let mut texts = [line.reads().await, line.reads().await, line.reads().await];
    texts.reverse();
    // Answers to nothing, before the first that means something.
    line.says(SUBMIT | ANSWER, 0, 0x6000_0000, b"stray\0").await;
    line.says(ENQUIRE | ANSWER, 0, texts[0].sequence, &[]).await;
    for text in &texts {
        let name = format!("id-{}\0", char::from(*text.body.last().unwrap()));
        line.answers(text, 0, name.as_bytes()).await;
        line.answers(text, 0x0b, b"\0").await;
    }
    for (send, name) in sends.into_iter().zip(["id-a", "id-b", "id-c"]) {
        assert_eq!(send.await.unwrap(), sent(name));
    }
}

#[tokio::test]
async fn a_full_window_holds_the_next_text_back() {
    let centre = Centre::open().await;
    let settings = Settings { window: 2, ..centre.settings() };
    let (house, mut line) = House::with_line(&settings, &centre).await;
    let sends = [house.sends(1, "a"), house.sends(2, "b"), house.sends(3, "c")];
    let (first, second) = (line.reads().await, line.reads().await);
    // What comes next is the answer to this, and not the third text.
    line.is_in_step().await;
    line.answers(&second, 0, b"id-2\0").await;
    let third = line.reads().await;
    line.answers(&third, 0, b"id-3\0").await;
    line.answers(&first, 0, b"id-1\0").await;
    for send in sends {
        assert!(send.await.unwrap().is_ok());
    }
    let brief = Duration::from_millis(50);
    let brief = Allowance { first_byte: brief, whole: Duration::from_secs(5) };
    let sends = [house.sends(4, "d"), house.sends(5, "e")];
    let texts = [line.reads().await, line.reads().await];
    let late = house.sends_within(6, "f", brief);
    assert_eq!(late.await.unwrap(), Err(SendError::Throttled { retry_after: None }));
    for text in &texts {
        line.answers(text, 0, b"id\0").await;
    }
    for send in sends {
        assert!(send.await.unwrap().is_ok());
    }
    line.is_in_step().await;
}

#[tokio::test]
async fn a_line_that_dies_tells_what_may_have_left() {
    let centre = Centre::open().await;
    let settings = Settings { window: 1, ..centre.settings() };
    let (house, mut line) = House::with_line(&settings, &centre).await;
    let first = house.sends(1, "a");
    line.reads().await;
    let second = house.sends(2, "b");
    line.is_in_step().await;
    drop(line);
    assert_eq!(first.await.unwrap(), unknown("connection-lost"));
    assert_eq!(second.await.unwrap(), Err(WAITS), "its turn never came");
    // The next line serves as if nothing had been.
    let mut line = centre.bound().await;
    house.smpp.is_bound(1).await;
    let third = house.sends(3, "c");
    line.takes("id-3").await;
    assert_eq!(third.await.unwrap(), sent("id-3"));
}

#[tokio::test]
async fn half_an_answer_is_none() {
    let centre = Centre::open().await;
    let (house, mut line) = House::with_line(&centre.settings(), &centre).await;
    let send = house.sends(1, "a");
    let text = line.reads().await;
    let answer =
        Pdu { id: SUBMIT | ANSWER, status: 0, sequence: text.sequence, body: b"id\0".to_vec() };
    line.writes(&answer.octets()[..17]).await;
    drop(line);
    assert_eq!(send.await.unwrap(), unknown("connection-lost"));
}

#[tokio::test]
async fn what_is_refused_is_told_by_its_status() {
    let centre = Centre::open().await;
    let settings = centre.settings().with_meanings([("0x0410", "opted-out")]).unwrap();
    let (house, mut line) = House::with_line(&settings, &centre).await;
    let refused = |code: &str, kind| Err(SendError::Refused { code: code.to_owned(), kind });
    let cases = [
        (0x58, Err(SendError::Throttled { retry_after: None })),
        (0x14, Err(SendError::Throttled { retry_after: None })),
        (0x08, not_sent("carrier-failed")),
        (0x0a, not_sent("sender")),
        (0x0b, refused("ESME_RINVDSTADR", Refusal::BadNumber)),
        (0x410, refused("0x00000410", Refusal::OptedOut)),
        (0x411, refused("0x00000411", Refusal::Other)),
    ];
    for (status, expected) in cases {
        let send = house.sends(1, "a");
        let text = line.reads().await;
        // As many write it: without a body.
        line.answers(&text, status, &[]).await;
        assert_eq!(send.await.unwrap(), expected, "{status:x}");
    }
    let send = house.sends(2, "a");
    let text = line.reads().await;
    line.says(ANSWER, 3, text.sequence, &[]).await;
    assert_eq!(send.await.unwrap(), not_sent("not-understood"));
    let send = house.sends(3, "a");
    let text = line.reads().await;
    line.answers(&text, 0, b"\0").await;
    let ours = format!("{}-1", key(3));
    assert_eq!(send.await.unwrap(), sent(&ours), "taken, though it was given no name");
}

#[tokio::test]
async fn an_answer_that_comes_too_late_is_told_with_our_key() {
    let centre = Centre::open().await;
    let (house, mut line) = House::with_line(&centre.settings(), &centre).await;
    let short = Duration::from_millis(50);
    let brief = Allowance { first_byte: short, whole: short };
    let send = house.sends_within(7, &"a".repeat(161), brief);
    let first = line.reads().await;
    assert_eq!(send.await.unwrap(), unknown("timeout"));
    line.answers(&first, 0, b"id-1\0").await;
    line.is_in_step().await;
    assert!(house.heard.receipts.borrow().is_empty(), "the second part never left");
    let send = house.sends_within(8, "b", brief);
    let text = line.reads().await;
    assert_eq!(send.await.unwrap(), unknown("timeout"));
    line.answers(&text, 0, b"id-2\0").await;
    let told = house.heard.receipts(1).await.remove(0);
    assert_eq!((told.key, told.provider_id.as_str()), (Some(key(8)), "id-2"));
    assert_eq!(told.status, ReceiptStatus::Accepted);
    // Nobody waits any more: the courier has dropped the call.
    let send = house.sends(9, "c");
    let text = line.reads().await;
    send.abort();
    assert!(send.await.unwrap_err().is_cancelled());
    line.answers(&text, 0, b"id-3\0").await;
    assert_eq!(house.heard.receipts(2).await[1].key, Some(key(9)));
}

#[tokio::test]
async fn parts_are_taken_together_or_what_left_is_told() {
    let centre = Centre::open().await;
    let (house, mut line) = House::with_line(&centre.settings(), &centre).await;
    let long = "a".repeat(307);
    let send = house.sends(1, &long);
    let first = line.takes("id-1").await;
    // The others come once the first is taken; what is put off comes again.
    let (second, third) = (line.reads().await, line.reads().await);
    line.answers(&third, 0, b"id-3\0").await;
    line.answers(&second, 0x58, &[]).await;
    let again = line.takes("id-2").await;
    assert_eq!(again.body, second.body);
    assert_eq!(send.await.unwrap(), sent("id-1 id-2 id-3"));
    let ends_with = |pdu: &Pdu, mark: &[u8]| pdu.body.windows(mark.len()).any(|at| at == mark);
    for (number, part) in (1..).zip([first, second, third]) {
        assert!(ends_with(&part, &[5, 0, 3, 0, 3, number]), "{part:?}");
    }

    let send = house.sends(2, &long);
    let first = line.reads().await;
    line.answers(&first, 0x58, &[]).await;
    let patience = Err(SendError::Throttled { retry_after: None });
    assert_eq!(send.await.unwrap(), patience, "nothing of it has left");

    let send = house.sends(3, &long);
    line.takes("id-1").await;
    let second = line.reads().await;
    line.answers(&second, 0x0b, &[]).await;
    let refused = Refusal::BadNumber;
    let refused = SendError::Refused { code: "ESME_RINVDSTADR".to_owned(), kind: refused };
    assert_eq!(send.await.unwrap(), Err(refused));
    line.reads().await;

    let send = house.sends(5, &long);
    line.takes("id-1").await;
    let second = line.reads().await;
    line.answers(&second, 0x65, &[]).await;
    assert_eq!(send.await.unwrap(), unknown("sent-in-part"), "refused for what it says");
    line.reads().await;

    let send = house.sends(4, &long);
    line.takes("id-1").await;
    let second = line.reads().await;
    drop((second, line));
    assert_eq!(send.await.unwrap(), unknown("connection-lost"), "a part of it has left");
}

#[tokio::test]
async fn a_payload_is_one_message_however_long() {
    let centre = Centre::open().await;
    let settings = Settings { long_texts: LongTexts::Payload, ..centre.settings() };
    let (house, mut line) = House::with_line(&settings, &centre).await;
    let send = house.sends(1, &"í".repeat(200));
    let text = line.takes("id-1").await;
    assert_eq!(send.await.unwrap(), sent("id-1"));
    let Body::SubmitSm(submit) = read_by_others(&text) else { panic!("{text:?}") };
    assert!(submit.short_message().as_ref().is_empty());
    assert_eq!(submit.tlvs().len(), 1);
    assert_eq!(submit.tlvs()[0].value_length(), 400);
}

#[tokio::test]
async fn a_message_waits_while_no_line_is_bound() {
    let centre = Centre::open().await;
    let house = House::open(&centre.settings());
    for status in [0x0d, 0x0e] {
        let mut line = centre.opened().await;
        let bind = line.reads().await;
        line.answers(&bind, status, &[]).await;
        assert_eq!(house.sends(1, "a").await.unwrap(), Err(WAITS));
    }
    // Something else than an answer to a bind.
    let mut line = centre.opened().await;
    line.reads().await;
    line.says(SUBMIT | ANSWER, 0, 1, b"id\0").await;
    assert!(line.hears().await.is_none());
    let mut line = centre.bound().await;
    house.smpp.is_bound(1).await;
    let send = house.sends(2, "a");
    line.takes("id-2").await;
    assert_eq!(send.await.unwrap(), sent("id-2"));
}

#[tokio::test]
async fn a_bind_is_tried_for_the_doctor() {
    let centre = Centre::open().await;
    let smpp = Smpp::new(&centre.settings()).unwrap();
    let looks = tokio::spawn(async move { (smpp.try_bind().await, smpp.try_bind().await) });
    let mut line = centre.bound().await;
    assert_eq!(line.reads().await.id, UNBIND);
    let mut line = centre.opened().await;
    let bind = line.reads().await;
    line.answers(&bind, 0x0e, &[]).await;
    assert_eq!(looks.await.unwrap(), (Ok(()), Err("ESME_RINVPASWD".to_owned())));
    let closed = centre.settings();
    drop(centre);
    let told = Smpp::new(&closed).unwrap().try_bind().await;
    assert_eq!(told, Err("no-connection".to_owned()));
}

#[tokio::test]
async fn two_lines_share_the_texts_and_outlive_each_other() {
    let centre = Centre::open().await;
    let settings = Settings { binds: 2, window: 1, ..centre.settings() };
    let house = House::open(&settings);
    let (mut one, mut other) = (centre.bound().await, centre.bound().await);
    house.smpp.is_bound(2).await;
    let sends = [house.sends(1, "a"), house.sends(2, "b")];
    one.takes("id-1").await;
    other.takes("id-2").await;
    for send in sends {
        assert!(send.await.unwrap().is_ok());
    }
    drop(other);
    house.smpp.is_bound(1).await;
    for serial in 3..6 {
        let send = house.sends(serial, "c");
        one.takes("id-3").await;
        assert!(send.await.unwrap().is_ok());
    }
}

#[tokio::test]
async fn what_is_no_telephone_number_is_refused() {
    let centre = Centre::open().await;
    let smpp = Smpp::new(&centre.settings()).unwrap();
    let refused =
        |code: &str| Err(SendError::Refused { code: code.to_owned(), kind: Refusal::Other });
    let letter = crate::mail::email(1, "ana@example.org");
    assert_eq!(smpp.send(&letter, ALLOWED).await, refused("no-phone"));
    let empty = crate::smpp_support::message(1, "");
    assert_eq!(smpp.send(&empty, ALLOWED).await, refused("empty"));
    let endless = crate::smpp_support::message(1, &"í".repeat(20_000));
    assert_eq!(smpp.send(&endless, ALLOWED).await, refused("too-long"));
}
