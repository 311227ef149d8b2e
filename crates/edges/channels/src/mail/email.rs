//! An e-mail as it travels: the same words as plain text and as a page, with a way out that mail
//! programs know how to press (RFC 5322, 8058, 3834).

use std::time::{Duration, UNIX_EPOCH};

use kernel::{Error, Result};
use lettre::{
    Address, Message,
    message::{
        Mailbox, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
};
use maud::{DOCTYPE, Markup, html};
use outreach::gateway::{Heading, Outbound};

use super::settings::Server;

/// The e-mail of a message to `to`. The name it travels under is the delivery's: a server that takes it
/// twice can know, and an answer names it. Fails when a header cannot hold what it is given.
pub(super) fn write(
    message: &Outbound,
    heading: &Heading,
    server: &Server,
    to: Address,
) -> Result<Vec<u8>> {
    let words = message.text.reveal();
    let from = &server.from;
    let sent = UNIX_EPOCH + Duration::from_millis(heading.at.0.max(0).unsigned_abs());
    let is_answer = heading.thread.is_some();
    let origin = if is_answer { "auto-replied" } else { "auto-generated" };
    let sender = |address: Address| Mailbox::new(Some(one_line(&heading.sender)), address);
    let mut email = Message::builder()
        .from(sender(from.clone()))
        .to(Mailbox::new(None, to))
        .subject(one_line(&heading.subject))
        .date(sent)
        .message_id(Some(format!("<{}@{}>", heading.tag, from.domain())));
    if let Some(address) = server.answers_come_to(&heading.tag) {
        email = email.reply_to(sender(address));
    }
    if let Some(thread) = &heading.thread {
        let answered = format!("<{}>", one_line(thread.answers.reveal()));
        email = email.in_reply_to(answered.clone()).references(answered);
    }
    let email = email
        .raw_header(raw("List-Unsubscribe", format!("<{}>", heading.unsubscribe)))
        .raw_header(raw("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()))
        .raw_header(raw("Auto-Submitted", origin.to_owned()))
        .raw_header(raw("Content-Language", heading.language.tag().to_owned()))
        .multipart(
            MultiPart::alternative()
                .singlepart(SinglePart::plain(plain(words, heading)))
                .singlepart(
                    SinglePart::builder()
                        .header(ContentType::TEXT_HTML)
                        .body(page(words, heading).into_string()),
                ),
        )
        .map_err(Error::failed)?
        .formatted();
    match &server.signer {
        Some(signer) => signer.sign(&email, heading.at),
        None => Ok(email),
    }
}

/// A header's text cannot begin another header.
fn one_line(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

fn raw(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}

/// The words and the way out, as text.
pub fn plain(words: &str, heading: &Heading) -> String {
    let Heading { unsubscribe, unsubscribe_words, .. } = heading;
    let whole = format!("{words}\n\n--\n{unsubscribe_words}: {unsubscribe}\n");
    match who_we_are(heading) {
        Some(who) => format!("{whole}{who}\n"),
        None => whole,
    }
}

/// Name and postal address, once somebody has told it (16 CFR 316.2(p)).
fn who_we_are(heading: &Heading) -> Option<String> {
    let postal: Vec<&str> = heading.postal.lines().map(str::trim).collect();
    let postal = postal.join(", ");
    (!postal.is_empty()).then(|| format!("{}, {postal}", heading.sender))
}

/// The same as a page without pictures, scripts or anything to load: nobody learns when it is read.
pub fn page(words: &str, heading: &Heading) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(heading.language) dir=(heading.language.direction()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (heading.subject) }
            }
            body style="margin:0 auto;max-width:36em;padding:1.5em;font:18px/1.5 sans-serif" {
                main {
                    h1 style="font-size:22px" { (heading.subject) }
                    @for paragraph in words.split("\n\n") {
                        @if is_address(paragraph) {
                            p { a href=(paragraph) style=(BUTTON) { (paragraph) } }
                        } @else {
                            p { (paragraph) }
                        }
                    }
                    p style="margin-top:2em" {
                        a href=(heading.unsubscribe) { (heading.unsubscribe_words) }
                    }
                    @if let Some(who) = who_we_are(heading) { p style="font-size:15px" { (who) } }
                }
            }
        }
    }
}

/// Large enough for a thumb. It shows the address itself: people look where a link leads.
const BUTTON: &str = "display:inline-block;padding:.75em 1em;border:2px solid;border-radius:.5em;\
                      overflow-wrap:anywhere;font-weight:bold";

fn is_address(paragraph: &str) -> bool {
    let is_link = paragraph.starts_with("https://") || paragraph.starts_with("http://");
    is_link && !paragraph.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use kernel::{ContactPoint, EmailAddress, Id, Instant, Language, Phi};
    use mail_parser::MessageParser;
    use outreach::gateway::Thread;

    use super::*;
    use crate::mail::Settings;

    const TAG: &str = "000000000000000000000000000000070123456789abcdef";

    fn heading() -> Heading {
        Heading {
            sender: "Farmacia Ñandú".to_owned(),
            subject: "Un mensaje de Farmacia Ñandú".to_owned(),
            at: Instant(1_772_463_600_000),
            language: Language::spanish(),
            unsubscribe: "https://rx.example/unsubscribe/1.2".to_owned(),
            unsubscribe_words: "No recibir más correos".to_owned(),
            tag: TAG.to_owned(),
            postal: String::new(),
            thread: None,
        }
    }

    fn written(words: &str, heading: &Heading) -> Vec<u8> {
        let message = Outbound {
            key: Id::from_raw(7),
            to: ContactPoint::Email(EmailAddress::parse("ana@example.org").unwrap()),
            from: String::new(),
            text: Phi::new(words.to_owned()),
            at: kernel::Instant(1_772_463_600_000),
            until: None,
            valid_for: None,
            status_callback: None,
            heading: None,
            script: None,
            picture: None,
        };
        let settings = Settings::of("smtp://mail.example", "care@rx.example");
        let server = Settings { reply_to: Some("reply@rx.example".to_owned()), ..settings };
        let to = "ana@example.org".parse::<Address>().unwrap();
        write(&message, heading, &server.read().unwrap(), to).unwrap()
    }

    #[test]
    fn an_independent_reader_finds_everything() {
        let words = "Farmacia Ñandú: ¿Necesita su resurtido?\n\nhttps://rx.example/r/abc";
        let bytes = written(words, &heading());
        assert!(bytes.is_ascii(), "any server takes it");
        let email = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(email.subject(), Some("Un mensaje de Farmacia Ñandú"));
        assert_eq!(email.from().unwrap().first().unwrap().name(), Some("Farmacia Ñandú"));
        assert_eq!(email.to().unwrap().first().unwrap().address(), Some("ana@example.org"));
        assert_eq!(email.date().unwrap().to_timestamp(), 1_772_463_600);
        assert_eq!(email.message_id(), Some(&*format!("{TAG}@rx.example")));
        let answers = email.reply_to().unwrap().first().unwrap();
        assert_eq!(answers.address(), Some(&*format!("reply+{TAG}@rx.example")));
        let text = email.body_text(0).unwrap().replace("\r\n", "\n");
        assert_eq!(text, plain(words, &heading()));
        assert_eq!(email.body_html(0).unwrap(), page(words, &heading()).into_string());
        let header = |name: &str| {
            let lines = String::from_utf8(bytes.clone()).unwrap().replace("\r\n ", " ");
            let begin = format!("{name}: ");
            lines.lines().find_map(|line| line.strip_prefix(&begin).map(str::to_owned))
        };
        assert_eq!(header("List-Unsubscribe").unwrap(), "<https://rx.example/unsubscribe/1.2>");
        assert_eq!(header("List-Unsubscribe-Post").unwrap(), "List-Unsubscribe=One-Click");
        assert_eq!(header("Auto-Submitted").unwrap(), "auto-generated");
    }

    #[test]
    fn an_answer_stands_in_its_thread_and_says_who_we_are() {
        let thread = Some(Thread { answers: Phi::new("a.b@mail.example".to_owned()) });
        let postal = "1 Elm Street\nNew York, NY 10001".to_owned();
        let bytes = written("OK", &Heading { thread, postal, ..heading() });
        let email = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(email.in_reply_to().as_text(), Some("a.b@mail.example"));
        assert_eq!(email.references().as_text(), Some("a.b@mail.example"));
        assert_eq!(email.header_raw("Auto-Submitted").map(str::trim), Some("auto-replied"));
        let who = "Farmacia Ñandú, 1 Elm Street, New York, NY 10001";
        assert!(email.body_text(0).unwrap().contains(who));
        assert!(email.body_html(0).unwrap().contains(who));
    }

    #[test]
    fn a_name_adds_no_header() {
        let sender = "Elm\r\nBcc: all@example.org".to_owned();
        let bytes =
            written("Hello", &Heading { sender: sender.clone(), subject: sender, ..heading() });
        let email = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(email.bcc(), None);
        assert_eq!(email.to().unwrap().iter().count(), 1);
    }

    #[test]
    fn words_are_words_on_the_page() {
        let page = page("Elm: <b>Hi</b>\n\nhttps://rx.example/r/a\n\nhttps://x y", &heading());
        let page = page.into_string();
        assert!(page.contains("<p>Elm: &lt;b&gt;Hi&lt;/b&gt;</p>"), "{page}");
        assert!(page.contains(r#"<a href="https://rx.example/r/a""#), "{page}");
        assert!(page.contains("<p>https://x y</p>"), "{page}");
        assert!(!page.contains("<img") && !page.contains("<link"), "{page}");
    }
}
