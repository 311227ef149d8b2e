use std::{fs, path::Path};

use proptest::prelude::*;

use super::*;

const OF_SEVEN: &str = "000000000000000000000000000000070123456789abcdef";

fn corpus(folder: &str) -> Vec<(String, Vec<String>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(folder);
    let list = fs::read_to_string(folder.join("expected.tsv")).unwrap();
    let rows = list.lines().filter(|line| !line.starts_with('#'));
    rows.map(|line| {
        let columns: Vec<String> = line.split('\t').map(str::to_owned).collect();
        let file = fs::read_to_string(folder.join(format!("{}.eml", columns[0])));
        (file.unwrap().replace('\n', "\r\n"), columns)
    })
    .collect()
}

fn sorted(bytes: &[u8], sender: &str) -> Read {
    read(bytes, sender, |address| address == "care@rx.example")
}

fn shown(read: &Read) -> String {
    let marked = |tag: &Option<String>| match tag.as_deref() {
        Some(OF_SEVEN) => "",
        Some(other) => panic!("{other}"),
        None => " untagged",
    };
    match read {
        Read::Failure(failure) => match &failure.verdict {
            Verdict::Failed(code, kind) => {
                format!("failed {code} {}{}", kind.code(), marked(&failure.tag))
            }
            Verdict::Underway => "underway".to_owned(),
            Verdict::Unclear => "unclear".to_owned(),
        },
        Read::Complaint { tag, mailbox } => {
            let mailbox = mailbox.as_ref().map_or("-", |it| it.address());
            format!("complaint {mailbox}{}", marked(tag))
        }
        Read::Automatic(why) => format!("automatic {why}"),
        Read::Written(_) => "written".to_owned(),
    }
}

#[test]
fn failures_complaints_and_machines_are_told_apart() {
    let all = corpus("mail");
    let failures = all.iter().filter(|(_, row)| row[2].starts_with("failed")).count();
    assert!(20 <= failures, "{failures}");
    let mut wrong = Vec::new();
    for (text, row) in all {
        let sender = if row[1] == "<>" { "" } else { &row[1] };
        let found = shown(&sorted(text.as_bytes(), sender));
        if found != row[2] {
            wrong.push(format!("{}: {found}, not {}", row[0], row[2]));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn of_an_answer_the_new_words_are_kept_and_nothing_else() {
    let mut wrong = Vec::new();
    for (text, row) in corpus("answers") {
        let Read::Written(found) = sorted(text.as_bytes(), "ana@example.org") else {
            panic!("{} was written by a person", row[0]);
        };
        assert_eq!(found.tag.as_deref(), Some(OF_SEVEN), "{}", row[0]);
        assert_eq!(found.from.address(), "ana@example.org");
        assert_eq!(found.message_id.unwrap().reveal(), &format!("{}@mail.example.org", row[0]));
        assert_eq!(found.subject, None, "a subject of ours says nothing");
        let words = found.words.reveal().replace('\n', "\\n");
        if words != row[1] {
            wrong.push(format!("{}: {words:?}, not {:?}", row[0], row[1]));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Lines that look like the marks of quotes, and are none.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z0-9 .,;!?'()%&+=/*#_-]{0,40}",
        "[a-záéíóúñü¿¡ ]{1,30}",
        "[\u{5d0}-\u{5ea}\u{627}-\u{64a} ]{1,20}",
        Just("On Tuesday my doctor wrote: rest".to_owned()),
        Just("On Tuesday my doctor wrote:".to_owned()),
        Just("El lunes mi doctora escribió:".to_owned()),
        Just("From: my heart".to_owned()),
        Just("To: whom it may concern".to_owned()),
        Just("5 > 3, I think".to_owned()),
        Just("--- that is all".to_owned()),
        Just("Sent from the clinic by bus".to_owned()),
        Just("I stopped on 3/2 at 10:00".to_owned()),
        Just("____".to_owned()),
        Just(String::new()),
    ]
}

fn written(body: &str) -> String {
    let text = format!(
        "From: ana@example.org\r\nTo: care@rx.example\r\nSubject: Re: x\r\nMIME-Version: 1.0\r\n\
         Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{body}"
    );
    match sorted(text.as_bytes(), "ana@example.org") {
        Read::Written(found) => found.words.into_revealed(),
        other => panic!("{other:?}"),
    }
}

proptest! {
    #[test]
    fn nothing_of_an_email_without_quotes_is_lost(
        lines in proptest::collection::vec(line(), 1..12)
            // Two dashes alone are a signature.
            .prop_filter("no signature", |lines| lines.iter().all(|it| !matches!(it.trim_end(), "--"))),
    ) {
        let kept: Vec<&str> = lines.iter().map(|line| line.trim_end()).collect();
        let kept = kept.join("\n");
        prop_assert_eq!(written(&lines.join("\r\n")), kept.trim());
    }

    #[test]
    fn whatever_comes_in_is_sorted(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _sorted = sorted(&bytes, "ana@example.org");
        let page = [b"From: a@b.example\r\nContent-Type: text/html\r\n\r\n<blockquote cite", &*bytes].concat();
        let _sorted = sorted(&page, "ana@example.org");
    }
}
