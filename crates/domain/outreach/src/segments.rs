//! How a text travels: its alphabet, and how many segments the gateway will charge.
//!
//! 3GPP TS 23.038 (the seven-bit alphabet and its extension) and TS 23.040 (concatenation): 160
//! septets or 70 units alone, 153 or 67 in each of several. Knows no gateway and no price.

/// The alphabet a text needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// The seven-bit default alphabet with its extension table.
    Gsm7,
    /// Sixteen bits a unit, for every other letter. A letter outside the base plane takes two.
    Ucs2,
}

impl Encoding {
    /// The stable word kept in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Gsm7 => "gsm7",
            Self::Ucs2 => "ucs2",
        }
    }

    const fn alone(self) -> u32 {
        match self {
            Self::Gsm7 => 160,
            Self::Ucs2 => 70,
        }
    }

    const fn joined(self) -> u32 {
        match self {
            Self::Gsm7 => 153,
            Self::Ucs2 => 67,
        }
    }

    /// Units of one letter; nothing when the alphabet lacks it.
    fn units(self, letter: char) -> Option<u32> {
        match self {
            Self::Gsm7 if is_basic(letter) => Some(1),
            Self::Gsm7 if is_extended(letter) => Some(2),
            Self::Gsm7 => None,
            Self::Ucs2 if letter.len_utf16() == 1 => Some(1),
            Self::Ucs2 => Some(2),
        }
    }
}

/// What a text costs on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segments {
    /// The alphabet.
    pub encoding: Encoding,
    /// Septets or sixteen-bit units.
    pub units: u32,
    /// Segments; none for an empty text.
    pub count: u32,
}

/// Counts what a text costs. The seven-bit alphabet is taken whenever it has every letter.
pub fn segments(text: &str) -> Segments {
    let fits = text.chars().all(|letter| Encoding::Gsm7.units(letter).is_some());
    let encoding = if fits { Encoding::Gsm7 } else { Encoding::Ucs2 };
    let costs = || text.chars().filter_map(|letter| encoding.units(letter));
    let units = costs().sum();
    if units <= encoding.alone() {
        return Segments { encoding, units, count: u32::from(units > 0) };
    }
    // A letter of two units is never cut: what does not fit begins the next segment whole.
    let (mut count, mut used) = (1, 0);
    for cost in costs() {
        if used + cost > encoding.joined() {
            count += 1;
            used = 0;
        }
        used += cost;
    }
    Segments { encoding, units, count }
}

/// The letters of a text that keep it out of the seven-bit alphabet, each once.
pub fn outside_gsm7(text: &str) -> Vec<char> {
    let mut found: Vec<char> =
        text.chars().filter(|&letter| Encoding::Gsm7.units(letter).is_none()).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The text with typographic marks written as telephones have them, so that a curly apostrophe in a
/// pharmacy's name does not double the price of every message.
pub fn plain_marks(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' | '`' | '\u{b4}' => plain.push('\''),
            '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{ab}' | '\u{bb}' => plain.push('"'),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => plain.push('-'),
            '\u{2026}' => plain.push_str("..."),
            '\u{a0}' | '\u{2002}'..='\u{200a}' | '\u{202f}' | '\t' => plain.push(' '),
            '\u{200b}'..='\u{200d}' | '\u{feff}' => {}
            _ => plain.push(letter),
        }
    }
    plain
}

const fn is_basic(letter: char) -> bool {
    matches!(letter,
        'A'..='Z' | 'a'..='z' | '0'..='9' | ' ' | '\n' | '\r'
        | '@' | '£' | '$' | '¥' | 'è' | 'é' | 'ù' | 'ì' | 'ò' | 'Ç' | 'Ø' | 'ø' | 'Å' | 'å'
        | 'Δ' | '_' | 'Φ' | 'Γ' | 'Λ' | 'Ω' | 'Π' | 'Ψ' | 'Σ' | 'Θ' | 'Ξ'
        | 'Æ' | 'æ' | 'ß' | 'É' | '!' | '"' | '#' | '¤' | '%' | '&' | '\'' | '(' | ')' | '*'
        | '+' | ',' | '-' | '.' | '/' | ':' | ';' | '<' | '=' | '>' | '?' | '¡'
        | 'Ä' | 'Ö' | 'Ñ' | 'Ü' | '§' | '¿' | 'ä' | 'ö' | 'ñ' | 'ü' | 'à')
}

const fn is_extended(letter: char) -> bool {
    matches!(letter, '\u{c}' | '^' | '{' | '}' | '\\' | '[' | '~' | ']' | '|' | '€')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, encoding: Encoding, units: u32, count: u32) {
        assert_eq!(segments(text), Segments { encoding, units, count });
    }

    #[test]
    fn the_seven_bit_alphabet_holds_160_alone_and_153_joined() {
        check("", Encoding::Gsm7, 0, 0);
        check("Hi", Encoding::Gsm7, 2, 1);
        check(&"a".repeat(160), Encoding::Gsm7, 160, 1);
        check(&"a".repeat(161), Encoding::Gsm7, 161, 2);
        check(&"a".repeat(306), Encoding::Gsm7, 306, 2);
        check(&"a".repeat(307), Encoding::Gsm7, 307, 3);
    }

    #[test]
    fn letters_of_the_extension_cost_two_and_are_not_cut() {
        check("€", Encoding::Gsm7, 2, 1);
        check(&"€".repeat(80), Encoding::Gsm7, 160, 1);
        check(&"€".repeat(81), Encoding::Gsm7, 162, 2);
        // 153 is odd: one septet of each segment stays empty.
        check(&"€".repeat(152), Encoding::Gsm7, 304, 2);
        check(&"€".repeat(153), Encoding::Gsm7, 306, 3);
        check(&format!("{}€{}", "a".repeat(152), "b".repeat(7)), Encoding::Gsm7, 161, 2);
        check(&format!("{}€{}", "a".repeat(152), "b".repeat(152)), Encoding::Gsm7, 306, 3);
    }

    #[test]
    fn other_letters_cost_sixteen_bits_and_pairs_are_not_cut() {
        check("sí", Encoding::Ucs2, 2, 1);
        check(&"í".repeat(70), Encoding::Ucs2, 70, 1);
        check(&"í".repeat(71), Encoding::Ucs2, 71, 2);
        check(&"í".repeat(134), Encoding::Ucs2, 134, 2);
        check(&"í".repeat(135), Encoding::Ucs2, 135, 3);
        check("👌", Encoding::Ucs2, 2, 1);
        check(&"👌".repeat(35), Encoding::Ucs2, 70, 1);
        check(&"👌".repeat(36), Encoding::Ucs2, 72, 2);
        // 67 is odd: 33 pairs a segment.
        check(&"👌".repeat(67), Encoding::Ucs2, 134, 3);
    }

    #[test]
    fn spanish_is_half_inside_the_alphabet() {
        assert_eq!(outside_gsm7("¿Mañana? ¡Sí, él vendrá! à è é ì ò ù ñ Ñ ü"), ['á', 'í']);
        assert_eq!(outside_gsm7("áéíóúñ¿¡"), ['á', 'í', 'ó', 'ú']);
    }

    #[test]
    fn every_letter_of_the_default_alphabet_costs_one() {
        let alphabet = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?\
                        ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
        check(alphabet, Encoding::Gsm7, 127, 1);
    }

    #[test]
    fn curly_marks_do_not_double_the_price() {
        let plain = plain_marks("Ana\u{2019}s \u{201c}Rx\u{201d} \u{2013} 24\u{a0}h\u{2026}");
        assert_eq!(plain, "Ana's \"Rx\" - 24 h...");
        check(&plain, Encoding::Gsm7, 20, 1);
    }
}
