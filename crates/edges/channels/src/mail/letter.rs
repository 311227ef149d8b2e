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

/// The letter of a message, written by `from` to `to`. The name it travels under is the delivery's:
/// a server that takes it twice can know. Fails when a header cannot hold what it is given.
pub(super) fn write(
    message: &Outbound,
    heading: &Heading,
    from: &Address,
    to: Address,
) -> Result<Vec<u8>> {
    let words = message.text.reveal();
    let sent = UNIX_EPOCH + Duration::from_millis(heading.at.0.max(0).unsigned_abs());
    let letter = Message::builder()
        .from(Mailbox::new(Some(one_line(&heading.sender)), from.clone()))
        .to(Mailbox::new(None, to))
        .subject(one_line(&heading.subject))
        .date(sent)
        .message_id(Some(format!("<{}@{}>", message.key, from.domain())))
        .raw_header(raw("List-Unsubscribe", format!("<{}>", heading.unsubscribe)))
        .raw_header(raw("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()))
        .raw_header(raw("Auto-Submitted", "auto-generated".to_owned()))
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
        .map_err(Error::failed)?;
    Ok(letter.formatted())
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
    format!("{words}\n\n--\n{unsubscribe_words}: {unsubscribe}\n")
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

    use super::*;

    fn heading() -> Heading {
        Heading {
            sender: "Farmacia Ñandú".to_owned(),
            subject: "Un mensaje de Farmacia Ñandú".to_owned(),
            at: Instant(1_772_463_600_000),
            language: Language::spanish(),
            unsubscribe: "https://rx.example/unsubscribe/1.2".to_owned(),
            unsubscribe_words: "No recibir más correos".to_owned(),
        }
    }

    fn written(words: &str, heading: &Heading) -> Vec<u8> {
        let message = Outbound {
            key: Id::from_raw(7),
            to: ContactPoint::Email(EmailAddress::parse("ana@example.org").unwrap()),
            from: String::new(),
            text: Phi::new(words.to_owned()),
            at: kernel::Instant(1_772_463_600_000),
            status_callback: None,
            heading: None,
            script: None,
        };
        let address = |text: &str| text.parse::<Address>().unwrap();
        write(&message, heading, &address("care@rx.example"), address("ana@example.org")).unwrap()
    }

    #[test]
    fn an_independent_reader_finds_everything() {
        let words = "Farmacia Ñandú: ¿Necesita su resurtido?\n\nhttps://rx.example/r/abc";
        let bytes = written(words, &heading());
        assert!(bytes.is_ascii(), "any server takes it");
        let letter = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(letter.subject(), Some("Un mensaje de Farmacia Ñandú"));
        assert_eq!(letter.from().unwrap().first().unwrap().name(), Some("Farmacia Ñandú"));
        assert_eq!(letter.to().unwrap().first().unwrap().address(), Some("ana@example.org"));
        assert_eq!(letter.date().unwrap().to_timestamp(), 1_772_463_600);
        assert_eq!(letter.message_id(), Some("00000000-0000-0000-0000-000000000007@rx.example"));
        let text = letter.body_text(0).unwrap().replace("\r\n", "\n");
        assert_eq!(text, plain(words, &heading()));
        assert_eq!(letter.body_html(0).unwrap(), page(words, &heading()).into_string());
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
    fn a_name_adds_no_header() {
        let sender = "Elm\r\nBcc: all@example.org".to_owned();
        let bytes =
            written("Hello", &Heading { sender: sender.clone(), subject: sender, ..heading() });
        let letter = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(letter.bcc(), None);
        assert_eq!(letter.to().unwrap().iter().count(), 1);
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
