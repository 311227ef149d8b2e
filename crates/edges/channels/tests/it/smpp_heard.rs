//! Texts and receipts from a message centre: kept before they are acknowledged, joined, and known again.

use std::time::Duration;

use channels::smpp::{Ids, Settings, settings::Pace};
use kernel::{Channel, ContactPoint, Error};
use outreach::gateway::{InboundText, ReceiptStatus, Refusal};
use rusmpp::{
    Command, CommandStatus,
    pdus::DeliverSm,
    tlvs::MessageDeliveryRequestTlvValue,
    tokio_codec::CommandCodec,
    types::{COctetString, OctetString},
    values::{EsmClass, MessageState, Ton},
};
use tokio_util::codec::Encoder as _;

use crate::{
    smpp_support::{ANSWER, Centre, DELIVER, House, Line, brought},
    support::ANA,
};

/// Acknowledged.
const OK: u32 = 0;
/// Asked for again.
const NOT_NOW: u32 = 0x64;

fn said(texts: &[InboundText]) -> Vec<&str> {
    texts.iter().map(|text| text.text.reveal().as_str()).collect()
}

#[tokio::test]
async fn a_text_is_acknowledged_once_it_is_kept() {
    let centre = Centre::open().await;
    let (house, mut line) = House::with_line(&centre.settings(), &centre).await;
    let yes = brought(0, 0, b"YES", &[]);
    house.heard.fails(Error::failed("the disk is full"));
    assert_eq!(line.brings(1, &yes).await, NOT_NOW);
    assert_eq!(line.brings(2, &yes).await, OK);
    house.heard.fails(Error::refused("never"));
    assert_eq!(line.brings(3, &brought(0, 8, &[0, b's', 0, 0xed], &[])).await, OK, "not again");
    let texts = house.heard.texts(3).await;
    assert_eq!(said(&texts), ["YES", "YES", "sí"]);
    assert_eq!(texts[0].vendor_id, texts[1].vendor_id, "the same text comes again");
    let ContactPoint::Phone(from) = &texts[0].from else { panic!() };
    assert_eq!((from.e164(), texts[0].to.as_str()), (ANA, "+12015550100"));
    assert_eq!((texts[0].vendor.as_str(), texts[0].channel), ("smpp", Channel::Sms));
    assert!(!format!("{:?}", texts[0].vendor_id).contains("YES"));
}

#[tokio::test]
async fn a_text_whose_acknowledgement_was_lost_is_known_again() {
    let centre = Centre::open().await;
    let (house, mut line) = House::with_line(&centre.settings(), &centre).await;
    let yes = brought(0, 0, b"YES", &[]);
    line.says(DELIVER, 0, 1, &yes).await;
    house.heard.texts(1).await;
    drop(line);
    house.pass_time(20_000);
    let mut line = centre.bound().await;
    assert_eq!(line.brings(2, &yes).await, OK);
    // And then somebody says it again.
    assert_eq!(line.brings(3, &yes).await, OK);
    let texts = house.heard.texts(3).await;
    assert_eq!(texts[0].vendor_id, texts[1].vendor_id);
    assert_ne!(texts[1].vendor_id, texts[2].vendor_id);
}

#[tokio::test]
async fn a_name_that_the_message_centre_gives_is_kept_to() {
    let centre = Centre::open().await;
    let (house, mut line) = House::with_line(&centre.settings(), &centre).await;
    let named = |name: &[u8; 2]| {
        let mut values = vec![0, 0x1e, 0, 2];
        values.extend(name);
        brought(0, 0, b"YES", &values)
    };
    for (sequence, name) in (1..).zip([b"m1", b"m1", b"m2"]) {
        assert_eq!(line.brings(sequence, &named(name)).await, OK);
        house.pass_time(3_600_000);
    }
    let texts = house.heard.texts(3).await;
    assert_eq!(texts[0].vendor_id, texts[1].vendor_id);
    assert_ne!(texts[1].vendor_id, texts[2].vendor_id);
}

#[tokio::test]
async fn receipts_are_told_even_before_their_message_was_answered() {
    let centre = Centre::open().await;
    let settings = Settings { ids: Ids::HexThenDecimal, ..centre.settings() };
    let (house, mut line) = House::with_line(&settings, &centre).await;
    let send = house.sends(1, "a");
    let text = line.reads().await;
    let words = b"id:0000000123 sub:001 dlvrd:001 stat:UNDELIV err:001 text:a";
    let values = [4, 0x23, 0, 3, 3, 0, 1];
    let receipt = brought(4, 0, words, &values);
    house.heard.fails(Error::failed("the disk is full"));
    assert_eq!(line.brings(1, &receipt).await, NOT_NOW);
    assert_eq!(line.brings(2, &receipt).await, OK);
    line.answers(&text, 0, b"7B\0").await;
    let sent = send.await.unwrap().unwrap();
    let told = house.heard.receipts(2).await;
    assert_eq!(told[0], told[1]);
    assert_eq!(told[1].provider_id, sent.provider_id, "123 is 7B");
    assert_eq!((told[1].status, told[1].key), (ReceiptStatus::Undelivered, None));
    assert_eq!(told[1].code.as_deref(), Some("UNDELIV:001"));
    assert_eq!(told[1].refusal, Some(Refusal::BadNumber));
    assert_eq!(line.brings(3, &brought(4, 0, b"no receipt", &[])).await, OK, "it says nothing");
    assert!(house.heard.texts.borrow().is_empty());
}

#[tokio::test]
async fn what_the_code_of_others_writes_is_read() {
    let centre = Centre::open().await;
    let (house, mut line) = House::with_line(&centre.settings(), &centre).await;
    let text = |class: u8, words: &'static [u8]| {
        DeliverSm::builder()
            .source_addr_ton(Ton::International)
            .source_addr(COctetString::from_static_slice(b"12015550123\0").unwrap())
            .destination_addr(COctetString::from_static_slice(b"55501\0").unwrap())
            .esm_class(EsmClass::from(class))
            .short_message(OctetString::from_static_slice(words).unwrap())
    };
    let name = COctetString::from_static_slice(b"id-9\0").unwrap();
    let receipt = text(4, b"")
        .push_tlv(MessageDeliveryRequestTlvValue::ReceiptedMessageId(name))
        .push_tlv(MessageDeliveryRequestTlvValue::MessageState(MessageState::Delivered));
    for (sequence, pdu) in (1..).zip([text(0, b"YES").build(), receipt.build()]) {
        let command =
            Command::builder().status(CommandStatus::EsmeRok).sequence_number(sequence).pdu(pdu);
        let mut octets = bytes::BytesMut::new();
        CommandCodec::new().encode(&command, &mut octets).unwrap();
        line.writes(&octets).await;
        let answer = line.reads().await;
        assert_eq!((answer.id, answer.status, answer.sequence), (DELIVER | ANSWER, OK, sequence));
    }
    let texts = house.heard.texts(1).await;
    assert_eq!((said(&texts), texts[0].to.as_str()), (vec!["YES"], "55501"));
    let told = house.heard.receipts(1).await;
    assert_eq!((told[0].provider_id.as_str(), told[0].status), ("id-9", ReceiptStatus::Delivered));
}

fn part(coding: u8, (number, total): (u8, u8), octets: &[u8]) -> Vec<u8> {
    let mut all = vec![5, 0, 3, 0x2a, total, number];
    all.extend(octets);
    brought(0x40, coding, &all, &[])
}

async fn answered(line: &mut Line, count: usize) -> Vec<(u32, u32)> {
    let mut answers = Vec::new();
    for _ in 0..count {
        let answer = line.reads().await;
        assert_eq!(answer.id, DELIVER | ANSWER);
        answers.push((answer.sequence, answer.status));
    }
    answers.sort_unstable();
    answers
}

#[tokio::test]
async fn parts_are_acknowledged_together_when_the_whole_is_kept() {
    let centre = Centre::open().await;
    let (house, mut line) = House::with_line(&centre.settings(), &centre).await;
    // A pair that was cut between two parts, which come in the wrong order.
    line.says(DELIVER, 0, 1, &part(8, (2, 2), &[0xde, 0, 0, b'!'])).await;
    line.is_in_step().await;
    assert!(house.heard.texts.borrow().is_empty());
    line.says(DELIVER, 0, 2, &part(8, (1, 2), &[0, b's', 0xd8, 0x3d])).await;
    assert_eq!(answered(&mut line, 2).await, [(1, OK), (2, OK)]);
    assert_eq!(said(&house.heard.texts(1).await), ["s😀!"]);
    // A part that comes again all the same is not another text.
    assert_eq!(line.brings(3, &part(8, (2, 2), &[0xde, 0, 0, b'!'])).await, OK);
    // By optional values, and not kept at first.
    let sar = |number: u8, words: &[u8]| {
        brought(0, 0, words, &[2, 0x0c, 0, 2, 0, 9, 2, 0x0e, 0, 1, 2, 2, 0x0f, 0, 1, number])
    };
    house.heard.fails(Error::failed("the disk is full"));
    for expected in [NOT_NOW, OK] {
        line.says(DELIVER, 0, 4, &sar(1, b"I need ")).await;
        line.says(DELIVER, 0, 5, &sar(2, b"more")).await;
        assert_eq!(answered(&mut line, 2).await, [(4, expected), (5, expected)]);
    }
    let texts = house.heard.texts(3).await;
    assert_eq!(said(&texts)[1..], ["I need more", "I need more"]);
    assert_eq!(texts[1].vendor_id, texts[2].vendor_id);
}

#[tokio::test]
async fn what_misses_a_part_is_kept_as_far_as_it_came() {
    let centre = Centre::open().await;
    let mut settings = centre.settings();
    settings.pace = Pace { parts: Duration::from_millis(60), ..settings.pace };
    let (house, mut line) = House::with_line(&settings, &centre).await;
    line.says(DELIVER, 0, 1, &part(0, (3, 3), b" STOP")).await;
    line.says(DELIVER, 0, 2, &part(0, (1, 3), b"please")).await;
    assert_eq!(answered(&mut line, 2).await, [(1, OK), (2, OK)]);
    assert_eq!(said(&house.heard.texts(1).await), ["please STOP"]);
}

#[tokio::test]
async fn parts_of_a_line_that_died_come_again_and_are_joined() {
    let centre = Centre::open().await;
    let (house, mut line) = House::with_line(&centre.settings(), &centre).await;
    line.says(DELIVER, 0, 1, &part(0, (1, 2), b"one ")).await;
    line.is_in_step().await;
    drop(line);
    let mut line = centre.bound().await;
    line.says(DELIVER, 0, 1, &part(0, (1, 2), b"one ")).await;
    line.says(DELIVER, 0, 2, &part(0, (2, 2), b"two")).await;
    assert_eq!(answered(&mut line, 2).await, [(1, OK), (2, OK)]);
    assert_eq!(said(&house.heard.texts(1).await), ["one two"]);
}

#[tokio::test]
async fn what_cannot_be_read_does_not_come_again() {
    let centre = Centre::open().await;
    let (house, mut line) = House::with_line(&centre.settings(), &centre).await;
    assert_eq!(line.brings(1, b"\0\x01").await, 0x65);
    let mut named = b"\0\x05\0Elm Bank\0\x01\x0112015550100\0".to_vec();
    named.extend([0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
    named.extend(b"hi");
    assert_eq!(line.brings(2, &named).await, OK, "nobody can be answered there");
    assert!(house.heard.texts.borrow().is_empty());
}
