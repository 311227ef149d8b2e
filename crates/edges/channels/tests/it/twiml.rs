//! Our steps of a call against the vendor's own library, by a reader of XML that is nobody's here.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Write,
    process::{Command, Stdio},
};

use channels::{simulator::calls::twiml::read, twilio::voice::write};
use kernel::Language;
use outreach::call::{Around, Ask, End, Line, Note, Progress, Said, Spot, Then, say};
use quick_xml::{Reader, events::Event};
use serde_json::{Value, json};

use crate::oracle::oracle;

const BASE: &str = "https://pharmacy.example/x?a=1&b=2";

/// A document as a reader of XML tells it: names, attributes in order of their names, and words.
fn told(xml: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let mut lines = Vec::new();
    let mut words = String::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                lines.push(std::mem::take(&mut words));
                let attributes: BTreeMap<String, String> = tag
                    .attributes()
                    .map(|it| it.unwrap())
                    .map(|it| {
                        let raw = std::str::from_utf8(&it.value).unwrap();
                        let value = quick_xml::escape::unescape(raw).unwrap().into_owned();
                        (String::from_utf8(it.key.as_ref().to_vec()).unwrap(), value)
                    })
                    .collect();
                let name = String::from_utf8(tag.name().as_ref().to_vec()).unwrap();
                lines.push(format!("{name} {attributes:?}"));
            }
            Event::End(tag) => {
                lines.push(std::mem::take(&mut words));
                lines
                    .push(format!("/{}", String::from_utf8(tag.name().as_ref().to_vec()).unwrap()));
            }
            Event::Text(text) => words.push_str(&text.decode().unwrap()),
            Event::GeneralRef(entity) => {
                let named = format!("&{};", entity.decode().unwrap());
                words.push_str(&quick_xml::escape::unescape(&named).unwrap());
            }
            Event::Eof => return lines.into_iter().filter(|line| !line.is_empty()).collect(),
            _ => {}
        }
    }
}

fn ask(asks: &[Value]) -> Option<Vec<Value>> {
    let script = oracle("twilio", "twiml.mjs")?;
    let mut node = Command::new("node")
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = node.stdin.take().unwrap();
    let lines: Vec<String> = asks.iter().map(Value::to_string).collect();
    let writer = std::thread::spawn(move || {
        for line in lines {
            writeln!(stdin, "{line}").unwrap();
        }
    });
    let output = node.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    let answers: Vec<Value> = text.lines().map(|it| serde_json::from_str(it).unwrap()).collect();
    assert_eq!(answers.len(), asks.len());
    Some(answers)
}

fn around() -> Around {
    Around {
        pharmacy: "Elm & Sons <\"Care\">".to_owned(),
        phone: "+12015550100".to_owned(),
        zone: kernel::Zone::UTC,
        birthday: Some((3, 7)),
        medicines: Vec::new(),
        days: vec!["2026-03-09".parse().unwrap()],
        intro: Some(("call-refill-invitation", 2)),
    }
}

/// Steps of every kind, in both languages, and words that look like XML.
fn steps() -> Vec<Said> {
    let question = |ask| Spot::Question { refill: None, ask };
    let spots = [
        Spot::Greeting,
        Spot::Identity,
        Spot::Reception,
        Spot::Recording,
        Spot::Check,
        question(Ask::DosesLeft),
        question(Ask::DosesSure(50)),
        question(Ask::MissedWhy(2)),
        question(Ask::Changed(3, [false; 4])),
        question(Ask::DeliveryDay(0)),
        question(Ask::PharmacistQuestion),
        Spot::Ended(End::Voicemail),
        Spot::Ended(End::Sent),
    ];
    let mut steps: Vec<Said> = spots
        .iter()
        .flat_map(|spot| {
            ["en", "es", "zh-TW", "vi", "tl", "ar", "ht"].map(|language| (spot, language))
        })
        .map(|(spot, language)| {
            let language: Language = language.parse().unwrap();
            let progress =
                Progress { note: Note::WrongKey, ..Progress::begins(&language, spot.clone()) };
            say(&progress, &around(), "0a1b2c")
        })
        .collect();
    let line = |words: &str| Line { language: Language::english(), words: words.to_owned() };
    let odd = ["]]>", "<!-- -->", "&amp;", "\u{0}a\u{1}b\u{ffff}", "it's \"so\"", "a\nb\tc", "😀"];
    let lines = odd.map(line).to_vec();
    steps.push(Said { lines, then: Then::HangUp, token: String::new(), turn: 0 });
    steps
}

#[test]
fn the_vendors_library_writes_the_same() {
    let (steps, base) = (steps(), BASE);
    let asks: Vec<Value> = steps
        .iter()
        .map(|said| {
            let then = match said.then {
                Then::Key => json!("key"),
                Then::Keys(most) => json!(most),
                Then::Record => json!("record"),
                Then::HangUp => json!("hang-up"),
            };
            let heard = read(&write(said, base)).expect("a step");
            let tag = |line: &Line| outreach::call::voice_of(&line.language);
            let lines: Vec<_> = said
                .lines
                .iter()
                .map(tag)
                .zip(&heard.said)
                .map(|(tag, it)| json!([tag, it]))
                .collect();
            json!({
                "ask": "write", "lines": lines, "then": then,
                "action": format!("{base}/calls/{}/{}", said.token, said.turn),
                "transcript": format!("{base}/transcript"),
            })
        })
        .collect();
    let Some(answers) = ask(&asks) else { return };
    for (said, answer) in steps.iter().zip(answers) {
        assert_eq!(told(&write(said, base)), told(answer["xml"].as_str().unwrap()));
    }
}

#[test]
fn every_word_arrives_and_nothing_else_does() {
    for said in steps() {
        let heard = read(&write(&said, BASE)).expect("a step");
        let plain = |words: &str| {
            let words: String =
                words.chars().map(|it| if "\n\t".contains(it) { ' ' } else { it }).collect();
            words.replace(['\u{0}', '\u{1}', '\u{ffff}'], "")
        };
        let words: Vec<String> = said.lines.iter().map(|line| plain(&line.words)).collect();
        assert_eq!(heard.said, words);
        assert_eq!(heard.waits.is_none(), said.then == Then::HangUp);
    }
}

#[test]
fn the_vendors_types_know_every_verb_attribute_and_language() {
    let Some(answers) = ask(&[json!({ "ask": "attributes" })]) else { return };
    let known = |what: &str| -> BTreeSet<String> {
        let all = answers[0][what].as_array().unwrap_or_else(|| panic!("no {what}"));
        all.iter().map(|it| it.as_str().unwrap().to_owned()).collect()
    };
    let mut seen = BTreeSet::new();
    for said in steps() {
        let xml = write(&said, BASE);
        let mut reader = Reader::from_str(&xml);
        loop {
            let tag = match reader.read_event().unwrap() {
                Event::Start(tag) | Event::Empty(tag) => tag,
                Event::Eof => break,
                _ => continue,
            };
            let verb = String::from_utf8(tag.name().as_ref().to_vec()).unwrap();
            for attribute in tag.attributes() {
                let attribute = attribute.unwrap();
                let name = String::from_utf8(attribute.key.as_ref().to_vec()).unwrap();
                assert!(known(&verb).contains(&name), "{verb} has no {name}");
                if name == "language" {
                    let tag = std::str::from_utf8(&attribute.value).unwrap().to_owned();
                    assert!(known("languages").contains(&tag), "{tag}");
                }
            }
            seen.insert(verb);
        }
    }
    assert_eq!(seen.len(), 6, "{seen:?}");
}
