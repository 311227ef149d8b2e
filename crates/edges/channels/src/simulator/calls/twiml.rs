//! Reads a step as a carrier would: strictly, with a reader of XML that is not ours.

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

/// One step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// The words.
    pub said: Vec<String>,
    /// What they wait for; nothing when the call ends.
    pub waits: Option<Waits>,
}

/// What is waited for, and where it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Waits {
    /// Keys: so many at most, ended by that key if by any.
    Keys {
        /// Where to.
        action: String,
        /// So many.
        most: usize,
        /// Ended by this.
        finish: String,
    },
    /// A spoken message.
    Speech {
        /// Where the end of it is told.
        action: String,
        /// Where its words are told.
        transcript: String,
    },
}

/// Reads a step; nothing when it is no XML, or no step that we know.
pub fn read(xml: &str) -> Option<Step> {
    let mut reader = Reader::from_str(xml);
    let mut step = Step::default();
    let mut path: Vec<String> = Vec::new();
    let mut has_root = false;
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => {
                enter(&tag, path.last().map(String::as_str), &mut step)?;
                path.push(name(&tag)?);
                has_root = true;
            }
            Event::Empty(tag) => enter(&tag, path.last().map(String::as_str), &mut step)?,
            Event::End(_) => drop(path.pop()?),
            Event::Text(text) if path.last().is_some_and(|it| it == "Say") => {
                step.said.last_mut()?.push_str(&text.decode().ok()?);
            }
            Event::GeneralRef(entity) if path.last().is_some_and(|it| it == "Say") => {
                let letter = match &*entity.decode().ok()? {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    "apos" => '\'',
                    _ => return None,
                };
                step.said.last_mut()?.push(letter);
            }
            Event::Eof => return (has_root && path.is_empty()).then_some(step),
            _ => {}
        }
    }
}

fn name(tag: &BytesStart<'_>) -> Option<String> {
    String::from_utf8(tag.name().as_ref().to_vec()).ok()
}

fn attribute(tag: &BytesStart<'_>, wanted: &str) -> Option<String> {
    let found = tag.try_get_attribute(wanted).ok()??;
    let raw = std::str::from_utf8(&found.value).ok()?;
    quick_xml::escape::unescape(raw).ok().map(std::borrow::Cow::into_owned)
}

fn enter(tag: &BytesStart<'_>, inside: Option<&str>, step: &mut Step) -> Option<()> {
    match (name(tag)?.as_str(), inside) {
        ("Response", None) | ("Hangup" | "Redirect", Some("Response")) => {}
        ("Say", Some("Response" | "Gather")) => step.said.push(String::new()),
        ("Gather", Some("Response")) => {
            step.waits = Some(Waits::Keys {
                action: attribute(tag, "action")?,
                most: attribute(tag, "numDigits")?.parse().ok()?,
                finish: attribute(tag, "finishOnKey")?,
            });
        }
        ("Record", Some("Response")) => {
            let (action, transcript) =
                (attribute(tag, "action")?, attribute(tag, "transcribeCallback")?);
            step.waits = Some(Waits::Speech { action, transcript });
        }
        _ => return None,
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_read_strictly() {
        let step = read(
            "<?xml version=\"1.0\"?><Response><Gather action=\"/a?b&amp;c\" numDigits=\"1\" \
             finishOnKey=\"\"><Say language=\"en-US\">A &amp; B</Say></Gather></Response>",
        )
        .unwrap();
        assert_eq!(step.said, ["A & B"]);
        let Some(Waits::Keys { action, most, finish }) = step.waits else { panic!("keys") };
        assert_eq!((action.as_str(), most, finish.as_str()), ("/a?b&c", 1, ""));
        for bad in [
            "",
            "<Response>",
            "<Response><Say>a</Response>",
            "<Response><Shout>a</Shout></Response>",
            "<Say>a</Say>",
            "no xml",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
