//! From a declared message and its variables to the text that travels.

use kernel::{Channel, Error, Language, Result};
use sha2::{Digest, Sha256};
use words::{Arg, words};

use super::{Template, Variable};
use crate::segments::{Segments, plain_marks, segments};

/// How many variables there are.
const MOST: usize = 5;

/// What the words of a message may need. What a message declares and this lacks is refused.
#[derive(Clone, Copy, Debug, Default)]
pub struct Vars<'a> {
    /// The pharmacy's name.
    pub pharmacy: &'a str,
    /// The pharmacy's telephone, as people read it.
    pub phone: Option<&'a str>,
    /// The link to the page.
    pub link: Option<&'a str>,
    /// How many refills are open.
    pub count: Option<u32>,
    /// When we wrote last.
    pub sent: Option<&'a str>,
}

/// A message as it travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The text.
    pub text: String,
    /// The language whose words were found.
    pub language: Language,
    /// What it costs as a text.
    pub segments: Segments,
    /// SHA-256 of the text in hexadecimal: the intent keeps it, and what leaves must equal it.
    pub hash: String,
}

impl Rendered {
    /// Words that were written by a person, as they are.
    pub fn verbatim(text: String, language: Language) -> Self {
        let (segments, hash) = (segments(&text), digest(&text));
        Self { text, language, segments, hash }
    }
}

/// The hash of a text, as [`Rendered`] keeps it.
pub fn digest(text: &str) -> String {
    use std::fmt::Write as _;
    Sha256::digest(text.as_bytes()).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _always_ok = write!(hex, "{byte:02x}");
        hex
    })
}

/// Renders a message for a channel, in the first language of the reader's chain that has its words.
///
/// `message-incomplete` when a declared variable is missing or empty, or when no words are found:
/// a message with a hole is not sent.
pub fn render(
    channel: Channel,
    template: Template,
    language: &Language,
    vars: &Vars<'_>,
) -> Result<Rendered> {
    const INCOMPLETE: Error = Error::Refused { code: "message-incomplete" };
    let declared = template.declared();
    let pharmacy = plain_marks(vars.pharmacy.trim());
    let mut args: [(&str, Arg<'_>); MOST] = [("", Arg::Text("")); MOST];
    // An e-mail has room to say how else we can be reached.
    let needs_phone = matches!(channel, Channel::Email | Channel::Portal | Channel::Letter)
        && !declared.variables.contains(&Variable::Phone);
    let more: &[Variable] = if needs_phone { &[Variable::Phone] } else { &[] };
    // A notice says who has something to say, and not what.
    let needed = if channel == Channel::Push { &[Variable::Pharmacy] } else { declared.variables };
    let mut count = 0;
    // Nobody follows a link by ear.
    let is_said = |variable: &&Variable| channel != Channel::Voice || **variable != Variable::Link;
    for (arg, variable) in args.iter_mut().zip(needed.iter().filter(is_said).chain(more)) {
        let value = match variable {
            Variable::Pharmacy => Some(Arg::Text(&pharmacy)),
            Variable::Phone => vars.phone.map(Arg::Text),
            Variable::Link => vars.link.map(Arg::Text),
            Variable::Count => vars.count.map(|count| Arg::Number(i64::from(count))),
            Variable::Sent => vars.sent.map(Arg::Text),
        };
        let value = value.ok_or(INCOMPLETE)?;
        if matches!(value, Arg::Text(text) if text.trim().is_empty()) {
            return Err(INCOMPLETE);
        }
        *arg = (variable.name(), value);
        count += 1;
    }
    let args = &args[..count];
    let id = match channel {
        Channel::Email | Channel::Portal if template.goes_by(channel) => declared.mail,
        Channel::Voice if template.goes_by(channel) => declared.call,
        Channel::Letter if template.goes_by(channel) => declared.letter,
        Channel::Sms => declared.words,
        Channel::Push if template.goes_by(channel) => "message-push",
        _ => return Err(INCOMPLETE),
    };
    let said = words().find(&language.chain(), id, args).ok_or(INCOMPLETE)?;
    let (segments, hash) = (segments(&said.text), digest(&said.text));
    Ok(Rendered { text: said.text, language: said.language, segments, hash })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{policy::Counting, segments::Encoding};

    /// The longest that the promise of one segment covers.
    fn longest() -> Vars<'static> {
        Vars {
            pharmacy: "Lakeside Specialty Care.",
            phone: Some("(201) 555-0123"),
            link: Some("https://rx.lakeside.example/r/Ab3dEf6hJk9mNp2"),
            count: Some(2),
            sent: Some("yesterday at 10:05 p. m."),
        }
    }

    /// What we say in words of our own; what a person wrote has none to look up.
    fn written() -> impl Iterator<Item = &'static Template> {
        Template::ALL.iter().filter(|it| it.goes_by(Channel::Sms))
    }

    fn languages() -> [Language; 2] {
        [Language::english(), Language::spanish()]
    }

    #[test]
    fn every_message_fits_one_segment_in_english_and_spanish() {
        let vars = longest();
        assert_eq!((vars.pharmacy.len(), vars.phone.map(str::len)), (24, Some(14)));
        assert_eq!(vars.link.map(str::len), Some(45));
        for (template, language) in
            written().flat_map(|it| languages().map(|language| (*it, language)))
        {
            for refills in [1, 2, 10] {
                let vars = Vars { count: Some(refills), ..vars };
                let rendered = render(Channel::Sms, template, &language, &vars).unwrap();
                let Segments { encoding, units, count } = rendered.segments;
                let told = format!("{units} {}", rendered.text);
                assert_eq!((encoding, count), (Encoding::Gsm7, 1), "{told}");
                assert_eq!(rendered.language, language, "{told}");
            }
        }
    }

    #[test]
    fn every_message_is_short_in_every_language() {
        let vars = longest();
        for (tag, template) in
            words::SPOKEN.iter().flat_map(|(tag, _)| written().map(move |it| (*tag, *it)))
        {
            let language: Language = tag.parse().unwrap();
            for refills in [1, 2, 10] {
                let vars = Vars { count: Some(refills), ..vars };
                let rendered = render(Channel::Sms, template, &language, &vars).unwrap();
                let Segments { encoding, units, count } = rendered.segments;
                let most = if encoding == Encoding::Gsm7 { 2 } else { 3 };
                assert!(count <= most, "{tag}, {count} parts, {units}: {}", rendered.text);
                assert_eq!(rendered.language, language, "{}", rendered.text);
            }
        }
    }

    #[test]
    fn one_refill_is_not_counted_and_several_are() {
        let of_refills = [
            Template::RefillInvitation,
            Template::RefillReminder,
            Template::RefillReminderLast,
            Template::RefillConfirmed,
            Template::RefillDeclined,
            Template::RefillOnHold,
        ];
        for (template, language) in
            of_refills.iter().flat_map(|it| languages().map(|language| (*it, language)))
        {
            let text = |count: u32| {
                let (pharmacy, link, phone) = ("Elm", Some("l"), Some("p"));
                let vars = Vars { count: Some(count), pharmacy, link, phone, sent: None };
                render(Channel::Sms, template, &language, &vars).unwrap().text
            };
            assert!(!text(1).contains('1'), "{}", text(1));
            for word in ["2", "resurtidos", "refills"] {
                let other = if language == Language::english() { "resurtidos" } else { "refills" };
                assert!(word == other || text(2).contains(word), "{}", text(2));
            }
        }
    }

    #[test]
    fn the_pharmacy_comes_first_and_what_we_begin_tells_how_to_stop() {
        for (template, language) in
            written().flat_map(|it| languages().map(|language| (*it, language)))
        {
            let text = render(Channel::Sms, template, &language, &longest()).unwrap().text;
            assert!(text.starts_with("Lakeside Specialty Care.: "), "{text}");
            if template.declared().counting == Counting::Counted {
                assert!(text.contains("STOP"), "{text}");
            }
            assert!(!text.contains('{') && !text.contains('$'), "{text}");
        }
    }

    #[test]
    fn whatever_we_say_can_be_said_by_email_too() {
        for (template, language) in
            Template::ALL.iter().flat_map(|it| languages().map(|language| (*it, language)))
        {
            if !template.goes_by(Channel::Email) {
                // The words of a person are for the portal alone, and a number is asked by a text.
                assert!(render(Channel::Email, template, &language, &longest()).is_err());
                continue;
            }
            let said = render(Channel::Email, template, &language, &longest()).unwrap();
            assert!(said.text.starts_with("Lakeside Specialty Care.: "), "{}", said.text);
            assert!(!said.text.contains('{') && !said.text.contains('$'), "{}", said.text);
            assert_eq!(said.language, language);
        }
    }

    #[test]
    fn a_telephone_keeps_its_digits_in_order_where_a_sentence_reads_from_right_to_left() {
        let phone = "201-555-0100";
        let vars = Vars { phone: Some(phone), ..longest() };
        let languages = words::SPOKEN.iter().map(|(tag, _)| tag.parse::<Language>().unwrap());
        let mut found = 0;
        for language in languages.filter(|it| it.direction() == "rtl") {
            for channel in [Channel::Sms, Channel::Email, Channel::Letter] {
                let templates = Template::ALL.iter().filter(|it| it.goes_by(channel));
                let said = templates.map(|it| render(channel, *it, &language, &vars).unwrap().text);
                let end = crate::letter::with_end("", &language, ("Elm", phone)).unwrap();
                for text in said.chain([end]).filter(|it| it.contains(phone)) {
                    let level = Some(unicode_bidi::Level::rtl());
                    let info = unicode_bidi::BidiInfo::new(&text, level);
                    let seen = |it| info.reorder_line(it, it.range.clone()).contains(phone);
                    assert!(info.paragraphs.iter().any(seen), "{channel:?}: {text}");
                    found += 1;
                }
            }
        }
        assert!(30 < found, "{found}");
    }

    #[test]
    fn a_message_with_a_hole_is_not_made() {
        let incomplete = |vars: Vars<'_>| {
            let refused =
                render(Channel::Sms, Template::RefillInvitation, &Language::english(), &vars);
            assert!(matches!(refused, Err(Error::Refused { code: "message-incomplete" })));
        };
        incomplete(Vars { link: None, ..longest() });
        incomplete(Vars { link: Some(" "), ..longest() });
        incomplete(Vars { pharmacy: "", ..longest() });
    }

    #[test]
    fn every_declared_variable_is_used() {
        for template in written() {
            for variable in template.declared().variables {
                let mut vars = longest();
                match variable {
                    Variable::Pharmacy => vars.pharmacy = "Other",
                    Variable::Phone => vars.phone = Some("other"),
                    Variable::Link => vars.link = Some("other"),
                    Variable::Count => vars.count = Some(3),
                    Variable::Sent => vars.sent = Some("other"),
                }
                let english = Language::english();
                let one = render(Channel::Sms, *template, &english, &longest()).unwrap();
                let other = render(Channel::Sms, *template, &english, &vars).unwrap();
                assert_ne!(one.text, other.text, "{template:?} {variable:?}");
                assert_ne!(one.hash, other.hash);
            }
        }
    }

    #[test]
    fn a_regional_reader_gets_her_language_and_others_english() {
        let said = |tag: &str| {
            let language = tag.parse().unwrap();
            render(Channel::Sms, Template::Help, &language, &longest())
                .unwrap()
                .language
                .to_string()
        };
        assert_eq!((said("es-MX"), said("hi")), ("es".to_owned(), "en".to_owned()));
    }

    #[test]
    fn a_curly_apostrophe_in_the_name_costs_nothing() {
        let vars = Vars { pharmacy: "Ana\u{2019}s Pharmacy", ..longest() };
        let rendered = render(Channel::Sms, Template::Help, &Language::english(), &vars).unwrap();
        assert_eq!(rendered.segments.encoding, Encoding::Gsm7);
    }

    #[test]
    fn names_are_stable_and_read_back() {
        for template in written() {
            assert_eq!(Template::from_code(template.code()), Some(*template));
        }
        assert_eq!(Template::from_code("no-such"), None);
    }

    #[test]
    fn the_hash_is_sha_256() {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(digest("abc"), abc);
    }
}
