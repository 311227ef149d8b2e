//! Lines that are asked whether they are there, left, cut, and spoken to by strangers.

use std::{sync::Arc, time::Duration};

use channels::{
    simulator::fault::mix,
    smpp::{Settings, settings::Pace},
};

use outreach::gateway::Allowance;

use crate::smpp_support::{ANSWER, Centre, ENQUIRE, House, Line, SUBMIT, UNBIND, sent, unknown};

fn restless(centre: &Centre) -> Settings {
    let mut settings = centre.settings();
    let (silence, answer) = (Duration::from_millis(30), Duration::from_millis(150));
    settings.pace = Pace { silence, answer, ..settings.pace };
    settings
}

#[tokio::test]
async fn a_silent_line_is_asked_and_left_when_it_says_nothing() {
    let centre = Centre::open().await;
    let (house, mut line) = House::with_line(&restless(&centre), &centre).await;
    for _ in 0..3 {
        let asked = line.reads().await;
        assert_eq!(asked.id, ENQUIRE);
        line.answers(&asked, 0, &[]).await;
    }
    let send = house.sends(1, "a");
    // From here on the message centre is dumb.
    let mut heard = Vec::new();
    while let Some(pdu) = line.hears().await {
        heard.push(pdu.id);
    }
    assert!(heard.contains(&ENQUIRE) && heard.contains(&SUBMIT), "{heard:?}");
    assert_eq!(send.await.unwrap(), unknown("connection-lost"));
    let mut line = centre.bound().await;
    house.smpp.is_bound(1).await;
    let send = house.sends(2, "b");
    take(&mut line, "id-2").await;
    assert_eq!(send.await.unwrap(), sent("id-2"));
}

/// The next text, whatever is asked meanwhile.
async fn take(line: &mut Line, name: &str) {
    loop {
        let pdu = line.reads().await;
        let body = if pdu.id == SUBMIT { format!("{name}\0") } else { String::new() };
        line.answers(&pdu, 0, body.as_bytes()).await;
        if pdu.id == SUBMIT {
            return;
        }
    }
}

#[tokio::test]
async fn an_answer_that_never_comes_takes_no_place_for_ever() {
    let centre = Centre::open().await;
    let mut settings = Settings { window: 1, ..centre.settings() };
    settings.pace = Pace { forget: Duration::from_millis(400), ..settings.pace };
    let (house, mut line) = House::with_line(&settings, &centre).await;
    let short = Duration::from_millis(40);
    let lost = house.sends_within(1, "a", Allowance { first_byte: short, whole: short });
    line.reads().await;
    assert_eq!(lost.await.unwrap(), unknown("timeout"));
    // The place is free again after a while, on the same line.
    let next = house.sends(2, "b");
    line.takes("id-2").await;
    assert_eq!(next.await.unwrap(), sent("id-2"));
}

#[tokio::test]
async fn a_message_centre_that_unbinds_is_answered_and_bound_again() {
    let centre = Centre::open().await;
    let (house, mut line) = House::with_line(&centre.settings(), &centre).await;
    line.says(UNBIND, 0, 9, &[]).await;
    let answer = line.reads().await;
    assert_eq!((answer.id, answer.sequence), (UNBIND | ANSWER, 9));
    assert!(line.hears().await.is_none());
    let mut line = centre.bound().await;
    house.smpp.is_bound(1).await;
    let send = house.sends(1, "a");
    line.takes("id-1").await;
    assert_eq!(send.await.unwrap(), sent("id-1"));
}

#[tokio::test]
async fn an_end_waits_for_answers_and_says_goodbye() {
    let centre = Centre::open().await;
    let (house, mut line) = House::with_line(&centre.settings(), &centre).await;
    let send = house.sends(1, "a");
    let text = line.reads().await;
    let smpp = Arc::clone(&house.smpp);
    let ends = tokio::spawn(house.ends());
    line.is_in_step().await;
    line.answers(&text, 0, b"id-1\0").await;
    assert_eq!(send.await.unwrap(), sent("id-1"));
    let goodbye = line.reads().await;
    assert_eq!(goodbye.id, UNBIND);
    line.answers(&goodbye, 0, &[]).await;
    ends.await.unwrap();
    assert!(line.hears().await.is_none());
    smpp.is_bound(0).await;
}

#[tokio::test]
async fn what_nobody_asks_for_is_said_to_be_so() {
    let centre = Centre::open().await;
    let (_house, mut line) = House::with_line(&centre.settings(), &centre).await;
    line.says(0x99, 0, 7, b"junk").await;
    let answer = line.reads().await;
    assert_eq!((answer.id, answer.status, answer.sequence), (ANSWER, 3, 7));
    line.is_in_step().await;
}

#[tokio::test]
async fn strangers_do_no_harm() {
    let centre = Centre::open().await;
    let house = House::open(&centre.settings());
    for seed in 0..60 {
        let mut line = centre.bound().await;
        house.smpp.is_bound(1).await;
        let mut octets: Vec<u8> = Vec::new();
        for turn in 0..300 {
            let bits = mix(seed, turn);
            let [a, b, c, ..] = bits.to_le_bytes();
            match seed % 3 {
                // Noise.
                0 => octets.extend(bits.to_le_bytes()),
                // Well framed noise under the ids that are read.
                1 => {
                    let id = [5_u32, 0x103, 0x8000_0004, 0x8000_0000, 0x15, 0x8000_0015]
                        [usize::from(a % 6)];
                    let body: Vec<u8> =
                        (0..u64::from(b)).flat_map(|it| mix(bits, it).to_le_bytes()).collect();
                    let body = &body[..usize::from(c).min(body.len())];
                    let length = u32::try_from(16 + body.len()).unwrap();
                    for number in [length, id, u32::from(a), u32::from(b)] {
                        octets.extend(number.to_be_bytes());
                    }
                    octets.extend(body);
                }
                // Texts whose header and values are noise.
                _ => {
                    let words: Vec<u8> =
                        (0..12).flat_map(|it| mix(bits, it).to_le_bytes()).collect();
                    let values: Vec<u8> =
                        words.iter().rev().copied().take(usize::from(b % 40)).collect();
                    let body = crate::smpp_support::brought(a, c, &words, &values);
                    let pdu = crate::smpp_support::Pdu { id: 5, status: 0, sequence: 2, body };
                    octets.extend(pdu.octets());
                }
            }
        }
        line.writes(&octets).await;
        drop(line);
        house.smpp.is_bound(0).await;
    }
    // It serves as if nothing had been.
    let mut line = centre.bound().await;
    house.smpp.is_bound(1).await;
    let send = house.sends(1, "a");
    line.takes("id-1").await;
    assert_eq!(send.await.unwrap(), sent("id-1"));
}

#[tokio::test]
async fn who_asks_and_never_listens_is_left() {
    let centre = Centre::open().await;
    let (house, mut line) = House::with_line(&centre.settings(), &centre).await;
    let asks: Vec<u8> = (0..500_u32)
        .flat_map(|sequence| [16, ENQUIRE, 0, sequence].into_iter().flat_map(u32::to_be_bytes))
        .collect();
    // Answers fill what the system holds for a line, and then what we hold.
    while line.asks(&asks).await.is_ok() {}
    centre.bound().await;
    drop(house);
}

#[tokio::test]
async fn a_length_that_no_pdu_has_ends_the_line() {
    let centre = Centre::open().await;
    let (house, mut line) = House::with_line(&centre.settings(), &centre).await;
    line.writes(&[0xff; 16]).await;
    assert!(line.hears().await.is_none());
    centre.bound().await;
    drop(house);
}
