//! The alphabets of texts: the seven-bit one of telephones with its extension (3GPP TS 23.038), what
//! message centres have in its place, and sixteen bits a unit.

use super::settings::Alphabet;

/// `data_coding`: whatever the message centre takes for its default.
pub const DEFAULT: u8 = 0;
/// `data_coding`: sixteen bits a unit.
pub const UCS2: u8 = 8;

/// The basic table, from 0; its 0x1b leads to the extension.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u{1b}ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?\
                     ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const ESCAPE: u8 = 0x1b;
const EXTENSION: [(u8, char); 10] = [
    (0x0a, '\u{c}'),
    (0x14, '^'),
    (0x28, '{'),
    (0x29, '}'),
    (0x2f, '\\'),
    (0x3c, '['),
    (0x3d, '~'),
    (0x3e, ']'),
    (0x40, '|'),
    (0x65, '€'),
];

/// Adds a letter as a message centre's default alphabet has it; nothing when it has none for it, or
/// when the telephones' own alphabet has none.
pub fn put(alphabet: Alphabet, letter: char, octets: &mut Vec<u8>) -> Option<()> {
    let (escape, code) = seven_bits(letter)?;
    match alphabet {
        Alphabet::Gsm => {
            octets.extend(escape);
            octets.push(code);
        }
        Alphabet::Latin1 => octets.push(u8::try_from(u32::from(letter)).ok()?),
        Alphabet::Ia5 => octets.push(u8::try_from(letter).ok().filter(u8::is_ascii)?),
    }
    Some(())
}

fn seven_bits(letter: char) -> Option<(Option<u8>, u8)> {
    // Most letters are at home in both tables.
    if letter.is_ascii_alphanumeric() || matches!(letter, ' ' | '.' | ',' | '/' | ':' | '\n') {
        return Some((None, u8::try_from(letter).ok()?));
    }
    if let Some((code, _)) = EXTENSION.iter().find(|(_, other)| *other == letter) {
        return Some((Some(ESCAPE), *code));
    }
    let place = BASIC.chars().position(|other| other == letter && other != '\u{1b}')?;
    Some((None, u8::try_from(place).ok()?))
}

/// What octets of that `data_coding` say. Nothing is lost that can be shown: what no alphabet has is
/// U+FFFD.
pub fn text(alphabet: Alphabet, coding: u8, octets: &[u8]) -> String {
    match coding {
        // The default, and the default with a class of message (3GPP TS 23.038, 4).
        0 | 0x10..=0x13 | 0xf0..=0xf3 => match alphabet {
            Alphabet::Gsm => from_seven_bits(octets),
            Alphabet::Latin1 => super::wire::letters(octets),
            Alphabet::Ia5 => octets.iter().map(|octet| ascii(*octet)).collect(),
        },
        // ASCII by the book; the telephones' own alphabet by habit. Nobody writes control letters.
        1 if octets.iter().any(|octet| *octet < b' ' && !b"\t\n\r".contains(octet)) => {
            from_seven_bits(octets)
        }
        1 => octets.iter().map(|octet| ascii(*octet)).collect(),
        3 => super::wire::letters(octets),
        6 => octets.iter().map(|octet| cyrillic(*octet)).collect(),
        7 => octets.iter().map(|octet| hebrew(*octet)).collect(),
        UCS2 | 0x18..=0x1b => from_units(octets),
        _ => match std::str::from_utf8(octets) {
            Ok(text) => text.to_owned(),
            Err(_) => super::wire::letters(octets),
        },
    }
}

fn from_seven_bits(octets: &[u8]) -> String {
    let table: Vec<char> = BASIC.chars().collect();
    let mut text = String::with_capacity(octets.len());
    let mut octets = octets.iter();
    while let Some(octet) = octets.next() {
        if *octet != ESCAPE {
            text.push(table.get(usize::from(*octet)).copied().unwrap_or('\u{fffd}'));
            continue;
        }
        // Telephones show what they do not know of the extension as the basic letter.
        let Some(next) = octets.next() else { break };
        let extended = EXTENSION.iter().find(|(code, _)| code == next).map(|(_, letter)| *letter);
        let basic = || table.get(usize::from(*next)).copied().unwrap_or('\u{fffd}');
        text.push(extended.unwrap_or_else(basic));
    }
    text
}

fn from_units(octets: &[u8]) -> String {
    let units = octets.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
    let letters = char::decode_utf16(units).map(|letter| letter.unwrap_or('\u{fffd}'));
    letters.filter(|letter| *letter != '\u{feff}').collect()
}

fn ascii(octet: u8) -> char {
    if octet.is_ascii() { char::from(octet) } else { '\u{fffd}' }
}

/// ISO 8859-5.
fn cyrillic(octet: u8) -> char {
    match octet {
        0xf0 => '№',
        0xfd => '§',
        0xa1..=0xac | 0xae..=0xff => char::from_u32(u32::from(octet) + 0x360).unwrap_or('\u{fffd}'),
        _ => char::from(octet),
    }
}

/// ISO 8859-8.
fn hebrew(octet: u8) -> char {
    match octet {
        0xaa => '×',
        0xba => '÷',
        0xdf => '‗',
        0xe0..=0xfa => char::from_u32(u32::from(octet) + 0x4f0).unwrap_or('\u{fffd}'),
        0xfd => '\u{200e}',
        0xfe => '\u{200f}',
        _ => char::from(octet),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn there_and_back(alphabet: Alphabet, words: &str) -> Option<String> {
        let mut octets = Vec::new();
        for letter in words.chars() {
            put(alphabet, letter, &mut octets)?;
        }
        Some(text(alphabet, DEFAULT, &octets))
    }

    fn octets(alphabet: Alphabet, letter: char) -> Option<Vec<u8>> {
        let mut octets = Vec::new();
        put(alphabet, letter, &mut octets).map(|()| octets)
    }

    #[test]
    fn the_default_alphabet_comes_back_whole() {
        let whole: String = BASIC.chars().filter(|letter| *letter != '\u{1b}').collect();
        let whole = format!("{whole}\u{c}^{{}}\\[~]|€");
        assert_eq!(there_and_back(Alphabet::Gsm, &whole).as_deref(), Some(whole.as_str()));
        assert_eq!(BASIC.chars().count(), 128);
        assert_eq!(octets(Alphabet::Gsm, '@'), Some(vec![0]));
        assert_eq!(octets(Alphabet::Gsm, '€'), Some(vec![0x1b, 0x65]));
        assert_eq!(octets(Alphabet::Gsm, '_'), Some(vec![0x11]));
        for odd in ['í', 'ç', '`', '\u{1b}', '\t'] {
            assert_eq!(octets(Alphabet::Gsm, odd), None, "{odd:?}");
        }
    }

    #[test]
    fn other_defaults_have_their_own_octets() {
        let words = "¿Ñandú? @ [1]";
        assert_eq!(
            there_and_back(Alphabet::Latin1, "¿Ñandu? @ [1]").as_deref(),
            Some("¿Ñandu? @ [1]")
        );
        assert_eq!(
            there_and_back(Alphabet::Latin1, words),
            None,
            "no telephone has ú in seven bits"
        );
        assert_eq!(octets(Alphabet::Latin1, '@'), Some(vec![0x40]));
        assert_eq!(octets(Alphabet::Latin1, 'Δ'), None);
        assert_eq!(there_and_back(Alphabet::Ia5, "Hi [1] @").as_deref(), Some("Hi [1] @"));
        assert_eq!(octets(Alphabet::Ia5, 'Ñ'), None);
    }

    #[test]
    fn what_telephones_write_is_read_in_every_coding() {
        let read = |coding, octets: &[u8]| text(Alphabet::Gsm, coding, octets);
        assert_eq!(read(0, b"YES\x1b\x65"), "YES€");
        assert_eq!(read(0, b"\x1b"), "");
        assert_eq!(read(0xf1, b"\0"), "@");
        assert_eq!(read(1, b"@\xff"), "@\u{fffd}");
        assert_eq!(read(1, b"\x1b\x65 \x00"), "€ @", "many call the telephones' alphabet so");
        assert_eq!(read(3, b"s\xed"), "sí");
        assert_eq!(read(8, &[0, b's', 0, 0xed]), "sí");
        assert_eq!(read(8, &[0xd8, 0x3d, 0xde, 0x00]), "😀");
        assert_eq!(read(8, &[0xd8, 0x3d, 0, b'a', 7]), "\u{fffd}a");
        assert_eq!(read(6, b"\xb4\xd0"), "Да");
        assert_eq!(read(7, b"\xeb\xef"), "כן");
        assert_eq!(read(4, "sí".as_bytes()), "sí");
        assert_eq!(read(4, b"s\xed"), "sí");
    }
}
