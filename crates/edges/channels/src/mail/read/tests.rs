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
        Read::Automatic(why, _) => format!("automatic {why}"),
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
        let subject = found.subject.unwrap().into_revealed();
        assert_eq!(subject, "A message from Elm Pharmacy", "without its mark");
        let words = found.words.reveal().replace('\n', "\\n");
        if words != row[1] {
            wrong.push(format!("{}: {words:?}, not {:?}", row[0], row[1]));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// An e-mail of parts, each with the rest of its head: `text/plain` and the like, and what it holds.
fn of_parts(kind: &str, parts: &[(&str, &str)]) -> String {
    let mut text = format!(
        "From: ana@example.org\r\nTo: care@rx.example\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/{kind}; boundary=\"=_{kind}\"\r\n\r\n"
    );
    for (head, words) in parts {
        text.push_str(&format!("--=_{kind}\r\nContent-Type: {head}\r\n\r\n{words}\r\n"));
    }
    text + &format!("--=_{kind}--\r\n")
}

/// The same as a part of another e-mail: its own kind, and what it holds.
fn inside<'t>(kind: &str, whole: &'t str) -> (String, &'t str) {
    let (_, body) = whole.split_once("\r\n\r\n").unwrap();
    (format!("multipart/{kind}; boundary=\"=_{kind}\""), body)
}

#[track_caller]
fn says(email: &str, expected: &str) {
    match sorted(email.as_bytes(), "ana@example.org") {
        Read::Written(found) => assert_eq!(found.words.reveal(), expected, "{email}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_stands_in_another_part_is_read() {
    let picture = ("image/png; name=\"arm.png\"\r\nContent-Disposition: inline", "x");
    let plain = "text/plain; charset=utf-8";
    let stop = "chest pain, STOP e-mailing me";
    let mixed = of_parts("mixed", &[(plain, "Hello"), picture, (plain, stop)]);
    says(&mixed, "Hello\nchest pain, STOP e-mailing me");
    let many = [vec![(plain, "Hello")], vec![picture; 60], vec![(plain, stop)]].concat();
    says(&of_parts("mixed", &many), &format!("Hello\n{stop}"));
    // A signature of the first part ends that part alone.
    says(
        &of_parts("mixed", &[(plain, "Hello\r\n-- \r\nAna"), (plain, stop)]),
        &format!("Hello\n{stop}"),
    );
    let page = "text/html; charset=utf-8";
    let pages = of_parts("related", &[(page, "<p>Hello</p>"), picture, (page, "<p>STOP</p>")]);
    says(&pages, "Hello\nSTOP");
    let (kind, body) = inside("related", &pages);
    let both = of_parts("alternative", &[(plain, "Hello\r\n\r\nSTOP"), (&kind, body)]);
    says(&both, "Hello\n\nSTOP");
    let both = of_parts("alternative", &[(plain, "Hello"), (&kind, body)]);
    says(&both, "Hello\nSTOP");
}

#[test]
fn of_a_text_and_a_page_that_differ_both_are_read() {
    let (plain, page) = ("text/plain; charset=utf-8", "text/html; charset=utf-8");
    let check = |text: &str, html: &str, expected: &str| {
        says(&of_parts("alternative", &[(plain, text), (page, html)]), expected);
        says(&of_parts("alternative", &[(page, html), (plain, text)]), expected);
    };
    let placeholder = "This message is in HTML.";
    check(placeholder, "<p>Please STOP</p>", "This message is in HTML.\nPlease STOP");
    check(placeholder, "<p>🛑</p>", "This message is in HTML.\n🛑");
    check(" \r\n", "<p>STOP</p>", "STOP");
    check("", "", "");
    // The way out that is quoted in the text is no stop of the page's, and hides none.
    let quoted =
        "Hello\r\n\r\nOn Mon, Mar 2, 2026, Elm <care@rx.example> wrote:\r\n> Stop e-mails from us";
    check(
        quoted,
        "Hello<br><div>On Mon, Mar 2, 2026, Elm &lt;<a href=x>care@rx.example</a>&gt; wrote:</div>\
                   <blockquote type=cite>Stop e-mails from us</blockquote>",
        "Hello",
    );
    check(quoted, "Hello<br>STOP<br>", "Hello\nSTOP");
    check("Hello\r\n> STOP", "Hello<br>STOP<br>", "Hello\nSTOP");
    // Another break of lines, marks of bold words, an address behind a link: nothing that is read.
    check(
        "Yes, please send\r\nit to *my sister* <https://a.example/b>\r\n\r\nAna",
        "<div>Yes, please send it to <b>my sister</b></div><div>Ana</div>",
        "Yes, please send\nit to *my sister* <https://a.example/b>\n\nAna",
    );
}

#[test]
fn a_small_file_of_words_is_read_and_no_other() {
    let plain = "text/plain; charset=utf-8";
    let file = |kind: &str, words: &str| {
        let head = format!("{kind}\r\nContent-Disposition: attachment; filename=\"a.txt\"");
        of_parts("mixed", &[(plain, "Hello"), (&head, words)])
    };
    says(&file(plain, "STOP"), "Hello\nSTOP");
    says(&file("text/html", "<b>STOP</b>"), "Hello\nSTOP");
    says(&file("application/octet-stream", "STOP"), "Hello\nSTOP");
    says(&file("text/calendar", "STOP"), "Hello");
    says(&file(plain, &"STOP\r\n".repeat(2_000)), "Hello");
    let forwarded =
        of_parts("mixed", &[(plain, "Hello"), ("message/rfc822", "Subject: x\r\n\r\nSTOP")]);
    says(&forwarded, "Hello");
}

#[test]
fn parts_without_end_are_read_to_an_end() {
    let mut deep = "x".to_owned();
    for at in 0..3_000 {
        deep = format!(
            "--{at}\r\nContent-Type: multipart/mixed; boundary=\"{}\"\r\n\r\n{deep}",
            at + 1
        );
    }
    let _read = sorted(deep.as_bytes(), "ana@example.org");
    let plain = "text/plain; charset=utf-8";
    let page = format!("<p>{}", (0..9_000).map(|at| format!("{at}<br>")).collect::<String>());
    let page = ("text/html", page.as_str());
    let long = "y ".repeat(30_000);
    let mut parts = vec![page; 8];
    parts.extend(vec![(plain, long.as_str()); 8]);
    let Read::Written(found) = sorted(of_parts("alternative", &parts).as_bytes(), "a@b.example")
    else {
        panic!()
    };
    assert!(found.words.reveal().contains("8999") && found.words.reveal().contains("[…]"));
}

#[test]
fn what_stands_below_a_head_is_told_apart() {
    let written = |body: &str| match sorted(
        format!("From: ana@example.org\r\nSubject: Re[2]: Fwd: STOP\r\n\r\n{body}").as_bytes(),
        "ana@example.org",
    ) {
        Read::Written(found) => {
            assert_eq!(found.subject.unwrap().reveal(), "STOP");
            (found.words.into_revealed(), found.below.into_revealed())
        }
        other => panic!("{other:?}"),
    };
    let head = "From: Elm <care@rx.example>\r\nSent: Monday, March 2, 2026\r\nTo: Ana\r\nCc: Bo\r\n\
                Subject: A message\r\n\r\n";
    let (words, below) = written(&format!("Hello\r\n\r\n{head}Elm: It is time\r\nSTOP\r\n"));
    assert_eq!((words.as_str(), below.as_str()), ("Hello", "Elm: It is time\nSTOP"));
    // What is older still was said on another day.
    let (words, below) = written(&format!("Hello\r\n{head}Elm: It is time\r\n{head}STOP\r\n"));
    assert_eq!((words.as_str(), below.as_str()), ("Hello", "Elm: It is time"));
    let (words, below) = written("Hello\r\nSTOP");
    assert_eq!((words.as_str(), below.as_str()), ("Hello\nSTOP", ""));
}

#[test]
fn a_page_tells_apart_what_stands_below_a_head_too() {
    let below = |page: &str| {
        let text = format!(
            "From: ana@example.org\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}"
        );
        match sorted(text.as_bytes(), "ana@example.org") {
            Read::Written(found) => {
                assert_eq!(found.words.reveal(), "Hello");
                found.below.into_revealed()
            }
            other => panic!("{other:?}"),
        }
    };
    let head = "<b>From:</b> Elm<br><b>Sent:</b> Monday, March 2<br><b>To:</b> Ana<br>\
                <b>Subject:</b> A message<br>";
    let said = "<div>Elm: It is time</div><div>STOP</div>";
    let web = format!("<p>Hello</p><hr><div id=\"divRplyFwdMsg\">{head}</div>{said}");
    assert_eq!(below(&web), "Elm: It is time\nSTOP");
    let desktop = format!("<p>Hello</p><div style=\"border:none\">{head}</div>{said}");
    assert_eq!(below(&desktop), "Elm: It is time\nSTOP");
    assert_eq!(below("<p>Hello</p><div class=\"yahoo_quoted\">STOP</div>"), "", "no head");
}

#[test]
fn what_says_that_a_machine_wrote_it_is_read_where_a_person_may_have() {
    for (head, is_read) in [
        ("X-Auto-Response-Suppress: All", true),
        ("Precedence: bulk", true),
        ("List-Id: <a.example>", true),
        ("X-Loop: a@b.example", true),
        ("Auto-Submitted: auto-replied", true),
        ("Subject: Out of office until Monday", true),
        ("Return-Path: <>", false),
        ("Content-Type: multipart/report; report-type=disposition-notification", false),
    ] {
        let text = format!("From: ana@example.org\r\n{head}\r\n\r\nSTOP");
        match sorted(text.as_bytes(), "ana@example.org") {
            Read::Automatic(_, written) => {
                let words = written.map(|it| it.words.into_revealed());
                assert_eq!(words.as_deref(), is_read.then_some("STOP"), "{head}");
            }
            other => panic!("{head}: {other:?}"),
        }
    }
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
