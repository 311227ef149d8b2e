//! Letters as they come out: what lies in the windows, and what other programs read.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod read;
mod windows;

use kernel::Language;
use paper::Letter;

fn lines(all: &[&str]) -> Vec<String> {
    all.iter().map(|line| (*line).to_owned()).collect()
}

/// A letter as long as ours are.
pub fn letter() -> Letter {
    Letter {
        language: Language::english(),
        sender: lines(&["Elm Pharmacy", "1 Elm Street", "New York, NY 10001"]),
        addressee: lines(&["Ana Díaz", "27 Oak Avenue, Apt 4", "Boston, MA 02110"]),
        date: "Monday, March 2, 2026".to_owned(),
        greeting: "Hello Ana Díaz,".to_owned(),
        before: lines(&[
            "We would like to plan your next delivery with you, and could not reach you.",
            "Please call Elm Pharmacy at 201-555-0100. Or point the camera of your phone at the \
             square below, or type the address beside it.",
        ]),
        link: Some("https://rx.elm.example/r/A7bcdefghijkmnpqrstuvw".to_owned()),
        code_words: "A square code with the address that follows".to_owned(),
        after: lines(&[
            "The page asks for your date of birth. It never asks for a password or for money.",
            "You want no more letters? Call us, or choose it on the page.",
            "Elm Pharmacy",
        ]),
        reference: "7F3K-2Q".to_owned(),
    }
}
