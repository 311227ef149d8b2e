//! One step of a call as XML. Words come from anywhere, so every one is escaped; what XML cannot hold is
//! left out.

use std::fmt::Write as _;

use outreach::call::{Said, Then};

/// Seconds of silence after which a key, or the next digit, is not waited for any more.
const PATIENCE: u8 = 7;
/// The longest spoken message, in seconds.
const LONGEST_MESSAGE: u8 = 120;

/// Writes a step. `base` is the address of our hooks for calls.
pub fn write(said: &Said, base: &str) -> String {
    let mut xml = String::with_capacity(1_024);
    xml.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>");
    let next = format!("{base}/calls/{}/{}", said.token, said.turn);
    match said.then {
        Then::Key => gather(&mut xml, said, &next, "numDigits=\"1\" finishOnKey=\"\""),
        Then::Keys(most) => {
            gather(&mut xml, said, &next, &format!("numDigits=\"{most}\" finishOnKey=\"#\""));
        }
        Then::Record => {
            lines(&mut xml, said);
            let place = escaped(&next);
            let transcript = escaped(&format!("{base}/transcript"));
            let _ = write!(
                xml,
                "<Record action=\"{place}\" method=\"POST\" maxLength=\"{LONGEST_MESSAGE}\" \
                 finishOnKey=\"#\" playBeep=\"true\" transcribe=\"true\" \
                 transcribeCallback=\"{transcript}\"/>"
            );
            let _ = write!(xml, "<Redirect method=\"POST\">{place}</Redirect>");
        }
        Then::HangUp => {
            lines(&mut xml, said);
            xml.push_str("<Hangup/>");
        }
    }
    xml.push_str("</Response>");
    xml
}

/// The words while keys are waited for: whoever knows the key need not listen to the end. An empty entry
/// is told too, so that silence is a step like any other.
fn gather(xml: &mut String, said: &Said, next: &str, keys: &str) {
    let _ = write!(
        xml,
        "<Gather input=\"dtmf\" action=\"{}\" method=\"POST\" actionOnEmptyResult=\"true\" \
         timeout=\"{PATIENCE}\" {keys}>",
        escaped(next)
    );
    lines(xml, said);
    xml.push_str("</Gather>");
}

fn lines(xml: &mut String, said: &Said) {
    for line in &said.lines {
        let language = outreach::call::voice_of(&line.language);
        let words = escaped(&line.words);
        let _ = write!(xml, "<Say language=\"{language}\">{words}</Say>");
    }
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&apos;"),
            '\t' | '\n' | '\r' => safe.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            other if other.is_control() => {}
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use kernel::Language;
    use outreach::call::Line;

    use super::*;

    fn said(then: Then, words: &str) -> Said {
        let line = Line { language: Language::spanish(), words: words.to_owned() };
        Said { lines: vec![line], then, token: "t".to_owned(), turn: 3 }
    }

    #[test]
    fn a_key_is_waited_for_while_the_words_are_said() {
        let xml = write(&said(Then::Key, "Sí & <no>"), "https://a.example/v");
        assert_eq!(
            xml,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Gather input=\"dtmf\" \
             action=\"https://a.example/v/calls/t/3\" method=\"POST\" actionOnEmptyResult=\"true\" \
             timeout=\"7\" numDigits=\"1\" finishOnKey=\"\"><Say language=\"es-US\">Sí &amp; \
             &lt;no&gt;</Say></Gather></Response>"
        );
    }

    #[test]
    fn the_end_waits_for_nothing() {
        let xml = write(&said(Then::HangUp, "a\u{0}\u{b}b\nc"), "https://a.example/v");
        assert!(xml.ends_with("<Say language=\"es-US\">ab c</Say><Hangup/></Response>"), "{xml}");
        assert!(!xml.contains("Gather"));
    }
}
