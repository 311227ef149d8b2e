//! Digits as people type them: many scripts write their own.

/// The noughts of the scripts that have digits of their own, in order (Unicode, general category Nd); nine
/// more digits follow each.
const ZEROS: [u32; 68] = [
    0x0030, 0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6,
    0x0d66, 0x0de6, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80,
    0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0,
    0xff10, 0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0,
    0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50, 0x11da0, 0x11f50, 0x16a60,
    0x16ac0, 0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e4f0,
    0x1e950, 0x1fbf0,
];

/// Writes the digits of all scripts (Arabic-Indic, Persian, Devanagari, full-width, ..) as 0-9.
pub fn plain_digits(text: &str) -> String {
    text.chars().map(plain).collect()
}

fn plain(letter: char) -> char {
    let code = u32::from(letter);
    let at = ZEROS.partition_point(|zero| *zero <= code);
    let zero = at.checked_sub(1).map(|at| ZEROS[at]);
    zero.and_then(|zero| char::from_digit(code - zero, 10)).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digits_of_all_scripts_are_read() {
        assert_eq!(plain_digits("٢٠٦-٥٥٥ ۰۱۹ ९ ５ 7"), "206-555 019 9 5 7");
        assert_eq!(plain_digits("𞥐𝟘\u{1fbf9}"), "009");
        assert_eq!(plain_digits("Ünï 三 ½ ² 🛑"), "Ünï 三 ½ ² 🛑");
        assert!(ZEROS.is_sorted());
        for zero in ZEROS {
            let all: String = (zero..zero + 10).filter_map(char::from_u32).collect();
            assert_eq!(plain_digits(&all), "0123456789", "{zero:x}");
            assert!(all.chars().all(char::is_numeric), "{zero:x}");
        }
    }
}
