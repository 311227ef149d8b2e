//! Nothing but the two addresses ever shows through an envelope, whatever people are called.

use kernel::Language;
use paper::{
    Fonts, Letter, Piece, Role, Unprintable, lay_out, unprintable,
    window::{self, FOLDS},
};
use proptest::prelude::*;

use crate::letter;

/// Whether every page keeps to its windows.
fn keeps_to_its_windows(letter: &Letter) -> Result<(), String> {
    let pages = match lay_out(&Fonts::default(), letter) {
        Ok(pages) => pages,
        Err(Unprintable::TooLong(_)) => return Ok(()),
        Err(other) => return Err(format!("{other:?}")),
    };
    let both = [window::sender_may_show(), window::addressee_may_show()];
    for (number, page) in pages.iter().enumerate() {
        for piece in page.pieces() {
            let area = piece.area();
            let fits = match piece.role() {
                Role::Sender => number == 0 && window::sender_shows().holds(&area),
                Role::Addressee => number == 0 && window::addressee_shows().holds(&area),
                _ if number == 0 => {
                    FOLDS[0] <= area.top && both.iter().all(|window| !window.meets(&area))
                }
                _ => true,
            };
            if !fits {
                return Err(format!("{:?} lies at {area:?}", piece.role()));
            }
        }
    }
    let said: Vec<&Piece> = pages.iter().flat_map(|page| page.pieces()).collect();
    let shown = |role| {
        let lines = said.iter().filter(move |piece| piece.role() == role);
        lines.filter_map(|piece| piece.text()).collect::<String>().replace(' ', "")
    };
    for (role, words) in [(Role::Sender, &letter.sender), (Role::Addressee, &letter.addressee)] {
        let wanted = words.concat().split_whitespace().collect::<String>();
        if shown(role) != wanted {
            return Err(format!("{:?} was to be read, and {:?} was", wanted, shown(role)));
        }
    }
    Ok(())
}

#[test]
fn a_usual_letter_keeps_to_its_windows() {
    keeps_to_its_windows(&letter()).unwrap();
}

#[test]
fn the_words_are_in_large_print() {
    let pages = lay_out(&Fonts::default(), &letter()).unwrap();
    let words = pages.iter().flat_map(|page| page.pieces());
    for piece in words.filter(|piece| matches!(piece.role(), Role::Words | Role::Link)) {
        assert!(piece.size().is_none_or(|size| 18.0 <= size), "{:?}", piece.text());
    }
}

#[test]
fn an_address_that_no_window_holds_is_refused() {
    let addressee = vec!["An endless name ".repeat(60)];
    let refused = lay_out(&Fonts::default(), &Letter { addressee, ..letter() });
    assert_eq!(refused.unwrap_err(), Unprintable::TooLong(Role::Addressee));
}

#[test]
fn what_cannot_be_printed_is_known_before() {
    let long = || vec!["An endless name ".repeat(60)];
    let letters = [
        letter(),
        Letter { addressee: long(), ..letter() },
        Letter { sender: long(), ..letter() },
        Letter { greeting: "您好".to_owned(), ..letter() },
    ];
    let fonts = Fonts::default();
    let known = unprintable(&fonts, &letters);
    let found: Vec<_> = letters.iter().map(|letter| lay_out(&fonts, letter).err()).collect();
    assert_eq!(known, found);
    let too_long = |role| Some(Unprintable::TooLong(role));
    assert_eq!(known[..3], [None, too_long(Role::Addressee), too_long(Role::Sender)]);
}

#[test]
fn letters_of_no_font_are_refused_and_never_drawn_as_boxes() {
    for greeting in ["Здравствуйте", "您好", "مرحبا", "Xin chào Nguyễn"] {
        let refused = lay_out(&Fonts::default(), &Letter { greeting: greeting.into(), ..letter() });
        assert!(matches!(refused, Err(Unprintable::Letters(_))), "{greeting}");
    }
}

fn line() -> impl Strategy<Value = String> {
    let letter = prop::sample::select("abcdeéñWMÑ 'ij-.,0 19".chars().collect::<Vec<_>>());
    prop::collection::vec(letter, 1..70).prop_map(String::from_iter)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_name_or_address_leaves_its_window(
        sender in prop::collection::vec(line(), 1..5),
        addressee in prop::collection::vec(line(), 1..6),
        greeting in line(),
        words in prop::collection::vec("[a-zñé ,.]{0,600}", 0..5),
        is_rtl in any::<bool>(),
    ) {
        let tag = if is_rtl { "ar" } else { "es" };
        let language: Language = tag.parse().unwrap();
        let before = words;
        let letter = Letter { sender, addressee, greeting, before, language, ..letter() };
        let kept = keeps_to_its_windows(&letter);
        prop_assert!(kept.is_ok(), "{:?}", kept);
    }
}
