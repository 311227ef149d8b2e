//! How a text is cut to travel: alone, in parts that telephones join again (3GPP TS 23.040,
//! 9.2.3.24.1), or whole in a payload that the message centre cuts. Parts are counted as
//! `outreach::segments` counts them.

use super::{
    alphabet,
    settings::{Alphabet, LongTexts},
};

/// The octets of one `submit_sm`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub has_header: bool,
    pub is_payload: bool,
    pub coding: u8,
    pub octets: Vec<u8>,
}

/// The most parts that a header can count.
const MOST: usize = 255;
/// The most octets of a payload.
const LARGEST: usize = 60_000;

/// One letter: where its octets begin, and what it takes on the air.
struct Letter {
    begins: usize,
    units: usize,
}

/// A text in one alphabet.
struct Coded {
    coding: u8,
    octets: Vec<u8>,
    letters: Vec<Letter>,
}

/// The parts of a text, none of an empty one; nothing when it is too long to travel at all.
/// `reference` tells its parts from those of the same sender's other texts.
pub fn cut(text: &str, alphabet: Alphabet, long: LongTexts, reference: u16) -> Option<Vec<Part>> {
    let coded = in_default(text, alphabet).unwrap_or_else(|| in_units(text));
    let units: usize = coded.letters.iter().map(|letter| letter.units).sum();
    let is_default = coded.coding == alphabet::DEFAULT;
    let alone = if is_default { 160 } else { 70 };
    let part = |octets, has_header, is_payload| Part {
        has_header,
        is_payload,
        coding: coded.coding,
        octets,
    };
    if units == 0 {
        return Some(Vec::new());
    }
    if units <= alone {
        return Some(vec![part(coded.octets, false, false)]);
    }
    let joined = match (long, is_default) {
        (LongTexts::Payload, _) => {
            let fits = coded.octets.len() <= LARGEST;
            return fits.then(|| vec![part(coded.octets, false, true)]);
        }
        (LongTexts::Parts, true) => 153,
        (LongTexts::Parts, false) => 67,
        (LongTexts::PartsOfManyTexts, true) => 152,
        (LongTexts::PartsOfManyTexts, false) => 66,
    };
    let pieces = pieces(&coded, joined);
    let total = u8::try_from(pieces.len()).ok().filter(|total| usize::from(*total) <= MOST)?;
    let parts = (1..=total).zip(pieces).map(|(number, piece)| {
        let mut octets = header(long, reference, (number, total));
        octets.extend_from_slice(piece);
        part(octets, true, false)
    });
    Some(parts.collect())
}

/// The octets of each part. A letter is never cut: what does not fit begins the next part whole.
fn pieces(coded: &Coded, joined: usize) -> Vec<&[u8]> {
    let mut pieces = Vec::new();
    let (mut begin, mut used) = (0, 0);
    for letter in &coded.letters {
        if joined < used + letter.units {
            pieces.push(&coded.octets[begin..letter.begins]);
            (begin, used) = (letter.begins, 0);
        }
        used += letter.units;
    }
    pieces.push(&coded.octets[begin..]);
    pieces
}

fn header(long: LongTexts, reference: u16, (number, total): (u8, u8)) -> Vec<u8> {
    let [high, low] = reference.to_be_bytes();
    match long {
        LongTexts::PartsOfManyTexts => vec![6, 0x08, 4, high, low, total, number],
        _ => vec![5, 0x00, 3, low, total, number],
    }
}

/// In the message centre's default alphabet, if that has every letter.
fn in_default(text: &str, alphabet: Alphabet) -> Option<Coded> {
    let mut coded = Coded {
        coding: alphabet::DEFAULT,
        octets: Vec::with_capacity(text.len()),
        letters: vec![],
    };
    coded.letters.reserve(text.len());
    let mut seven = Vec::with_capacity(2);
    for letter in text.chars() {
        let begins = coded.octets.len();
        alphabet::put(alphabet, letter, &mut coded.octets)?;
        // On the air it is the telephones' alphabet, whatever the message centre is told.
        seven.clear();
        alphabet::put(Alphabet::Gsm, letter, &mut seven)?;
        coded.letters.push(Letter { begins, units: seven.len() });
    }
    Some(coded)
}

fn in_units(text: &str) -> Coded {
    let (mut octets, mut letters) = (Vec::new(), Vec::new());
    for letter in text.chars() {
        letters.push(Letter { begins: octets.len(), units: letter.len_utf16() });
        for unit in letter.encode_utf16(&mut [0; 2]) {
            octets.extend_from_slice(&unit.to_be_bytes());
        }
    }
    Coded { coding: alphabet::UCS2, octets, letters }
}

/// What the header of a text that came in says about its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    pub reference: u16,
    pub number: u8,
    pub total: u8,
}

/// Takes the header off; nothing of it when it speaks of no parts. A header that breaks off is text.
pub fn behead(octets: &[u8]) -> (Option<Place>, &[u8]) {
    let Some((length, rest)) = octets.split_first() else { return (None, octets) };
    let Some((mut header, text)) = rest.split_at_checked(usize::from(*length)) else {
        return (None, octets);
    };
    let mut place = None;
    while let [kind, length, after @ ..] = header {
        let Some((value, next)) = after.split_at_checked(usize::from(*length)) else { break };
        let found = match (kind, value) {
            (0x00, [low, total, number]) => Some((u16::from(*low), *total, *number)),
            (0x08, [high, low, total, number]) => {
                Some((u16::from_be_bytes([*high, *low]), *total, *number))
            }
            _ => None,
        };
        place = place.or_else(|| {
            let (reference, total, number) = found?;
            Place { reference, number, total }.checked()
        });
        header = next;
    }
    (place, text)
}

impl Place {
    /// Itself, when there is such a part of several.
    pub fn checked(self) -> Option<Self> {
        (1 < self.total && (1..=self.total).contains(&self.number)).then_some(self)
    }
}

#[cfg(test)]
mod tests {
    use outreach::segments::{Encoding, segments};
    use proptest::prelude::*;

    use super::*;

    fn joined(parts: &[Part], alphabet: Alphabet) -> String {
        let mut octets = Vec::new();
        for (number, part) in (1..).zip(parts) {
            let (place, text) =
                if part.has_header { behead(&part.octets) } else { (None, &*part.octets) };
            let total = u8::try_from(parts.len()).unwrap();
            let expected = Place {
                reference: if alphabet == Alphabet::Ia5 { 0x1234 } else { 0x34 },
                number,
                total,
            };
            assert_eq!(place, part.has_header.then_some(expected));
            assert!(part.is_payload || part.octets.len() <= 254);
            octets.extend_from_slice(text);
        }
        parts
            .first()
            .map_or_else(String::new, |first| alphabet::text(alphabet, first.coding, &octets))
    }

    #[test]
    fn a_header_is_taken_off_and_read() {
        assert_eq!(
            behead(b"\x05\x00\x03\x07\x02\x01hi"),
            (Some(Place { reference: 7, number: 1, total: 2 }), &b"hi"[..])
        );
        assert_eq!(
            behead(b"\x0b\x05\x04\x01\x02\x03\x04\x00\x03\x07\x02\x02hi"),
            (Some(Place { reference: 7, number: 2, total: 2 }), &b"hi"[..]),
            "another element before it"
        );
        assert_eq!(behead(b"\x05\x00\x03\x07\x02\x03hi"), (None, &b"hi"[..]), "the third of two");
        assert_eq!(behead(b"\x05\x00\x03\x07\x01\x01hi"), (None, &b"hi"[..]), "the only one");
        assert_eq!(behead(b"\xffhi"), (None, &b"\xffhi"[..]));
        assert_eq!(behead(b"\x01\x00hi"), (None, &b"hi"[..]));
        assert_eq!(behead(b""), (None, &b""[..]));
    }

    #[test]
    fn what_no_header_can_count_does_not_travel() {
        let endless = "í".repeat(67 * 255);
        let cut = |text: &str, long| cut(text, Alphabet::Gsm, long, 1).map(|parts| parts.len());
        assert_eq!(cut(&endless, LongTexts::Parts), Some(255));
        assert_eq!(cut(&format!("{endless}í"), LongTexts::Parts), None);
        assert_eq!(cut(&"a".repeat(60_001), LongTexts::Payload), None);
        assert_eq!(cut("", LongTexts::Parts), Some(0));
    }

    /// Letters of every table, and of none.
    fn words() -> impl Strategy<Value = String> {
        let letter = prop_oneof![
            8 => proptest::char::range(' ', '~'),
            1 => proptest::sample::select(vec!['€', '[', '|', 'Ñ', 'Δ', 'à', '\n']),
        ];
        let odd =
            prop_oneof![9 => letter.clone(), 1 => proptest::sample::select(vec!['í', '✓', '👌'])];
        prop_oneof![
            prop::collection::vec(letter, 0..700).prop_map(String::from_iter),
            prop::collection::vec(odd, 0..300).prop_map(String::from_iter),
        ]
    }

    proptest! {
        #[test]
        fn parts_are_counted_as_segments_and_join_to_the_text(text in words()) {
            let parts = cut(&text, Alphabet::Gsm, LongTexts::Parts, 0x1234).unwrap();
            let counted = segments(&text);
            prop_assert_eq!(parts.len(), usize::try_from(counted.count).unwrap());
            let coding = if counted.encoding == Encoding::Gsm7 { alphabet::DEFAULT } else { alphabet::UCS2 };
            prop_assert!(parts.iter().all(|part| part.coding == coding));
            prop_assert_eq!(joined(&parts, Alphabet::Gsm), text);
        }

        #[test]
        fn other_ways_join_to_the_text_too(text in words()) {
            let wide = cut(&text, Alphabet::Ia5, LongTexts::PartsOfManyTexts, 0x1234).unwrap();
            prop_assert_eq!(&joined(&wide, Alphabet::Ia5), &text);
            let whole = cut(&text, Alphabet::Latin1, LongTexts::Payload, 0x1234).unwrap();
            prop_assert!(whole.len() <= 1);
            prop_assert_eq!(&joined(&whole, Alphabet::Latin1), &text);
        }

        #[test]
        fn any_octets_are_beheaded(octets: Vec<u8>) {
            let (place, text) = behead(&octets);
            prop_assert!(text.len() <= octets.len());
            prop_assert!(place.is_none_or(|it| it.number <= it.total));
        }
    }
}
