//! The fonts at hand, and which of them has which letter.

use std::{collections::BTreeSet, fmt, sync::Arc};

use rustybuzz::ttf_parser::{Face, fonts_in_collection};
use unicode_script::UnicodeScript as _;

/// Ours: made to be told apart by people who see little. OFL, beside the file.
const OURS: &[u8] = include_bytes!("../fonts/atkinson-hyperlegible-next.ttf");

/// A way of writing, by its name in the Unicode standard.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Script(unicode_script::Script);

impl Script {
    pub(crate) fn of(letter: char) -> Self {
        Self(letter.script())
    }

    /// The stable word in names of sentences, such as `arabic` or `han`.
    pub fn code(self) -> String {
        self.0.full_name().to_lowercase().replace('_', "-")
    }
}

impl fmt::Debug for Script {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.full_name())
    }
}

impl Ord for Script {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.full_name().cmp(other.0.full_name())
    }
}

impl PartialOrd for Script {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// One face of a font file.
#[derive(Clone)]
pub(crate) struct Kept {
    pub(crate) data: Arc<Vec<u8>>,
    pub(crate) index: u32,
}

/// Fonts in the order in which they are asked for a letter: ours first.
#[derive(Clone)]
pub struct Fonts(Vec<Kept>);

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Fonts").field(&self.0.len()).finish()
    }
}

impl Default for Fonts {
    fn default() -> Self {
        Self(vec![Kept { data: Arc::new(OURS.to_vec()), index: 0 }])
    }
}

impl Fonts {
    /// Adds the upright faces of usual weight of a font file; gives how many there were. Bold and slanted
    /// ones would print a name louder than the rest.
    pub fn add(&mut self, file: Vec<u8>) -> usize {
        let data = Arc::new(file);
        let count = fonts_in_collection(&data).unwrap_or(1);
        let before = self.0.len();
        for index in 0..count {
            let is_plain = Face::parse(&data, index).is_ok_and(|face| {
                let weight = face.weight().to_number();
                let is_outlined = face.tables().glyf.is_some() || face.tables().cff.is_some();
                is_outlined && !face.is_italic() && (350..=500).contains(&weight)
            });
            // What the printer of the PDF cannot read is no font here.
            let is_read = || krilla::text::Font::new(Arc::clone(&data).into(), index).is_some();
            if is_plain && is_read() {
                self.0.push(Kept { data: Arc::clone(&data), index });
            }
        }
        self.0.len() - before
    }

    /// Ready to shape text.
    pub(crate) fn open(&self) -> Faces<'_> {
        let faces = self.0.iter().filter_map(|kept| {
            let face = rustybuzz::Face::from_slice(&kept.data, kept.index)?;
            let font = krilla::text::Font::new(Arc::clone(&kept.data).into(), kept.index)?;
            Some((face, font))
        });
        Faces(faces.collect())
    }

    /// The scripts of `text` of which no font here has every letter that stands there.
    pub fn lack(&self, text: &str) -> BTreeSet<Script> {
        self.open().lack(text)
    }
}

/// Opened fonts.
pub(crate) struct Faces<'f>(Vec<(rustybuzz::Face<'f>, krilla::text::Font)>);

/// What is not drawn, and needs no font.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fe00}'..='\u{fe0f}')
}

impl<'f> Faces<'f> {
    pub(crate) fn face(&self, at: usize) -> &rustybuzz::Face<'f> {
        &self.0[at].0
    }

    pub(crate) fn font(&self, at: usize) -> krilla::text::Font {
        self.0[at].1.clone()
    }

    fn has(&self, at: usize, letter: char) -> bool {
        self.0.get(at).is_some_and(|(face, _)| face.glyph_index(letter).is_some())
    }

    /// Which font draws this letter: the one before it as long as that can, since marks belong to what
    /// they stand on.
    pub(crate) fn choose(&self, letter: char, before: Option<usize>) -> Option<usize> {
        if is_unseen(letter) {
            return Some(before.unwrap_or(0));
        }
        let stays = before.filter(|at| {
            let belongs = !letter.is_alphanumeric();
            self.has(*at, letter) && (belongs || !self.has(0, letter))
        });
        stays.or_else(|| (0..self.0.len()).find(|at| self.has(*at, letter)))
    }

    pub(crate) fn lack(&self, text: &str) -> BTreeSet<Script> {
        let mut before = None;
        let mut lack = BTreeSet::new();
        for letter in text.chars() {
            let chosen = self.choose(letter, before);
            if chosen.is_none() {
                lack.insert(Script::of(letter));
            }
            before = chosen.or(before);
        }
        // Marks of a script that is lacking anyway tell nothing more.
        let is_shared = |script: &Script| matches!(script.code().as_str(), "common" | "inherited");
        if !lack.iter().all(is_shared) {
            lack.retain(|script| !is_shared(script));
        }
        lack
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lack(text: &str) -> Vec<String> {
        Fonts::default().lack(text).into_iter().map(Script::code).collect()
    }

    #[test]
    fn our_font_has_the_letters_of_our_languages() {
        let all =
            "¿Qué tal, Señora Muñoz-Łukasz? «¡Sí!» “Yes” – it’s 8:30… 50 % & № 1 @ # $ / + ç ß ø";
        assert_eq!(lack(&all.replace('№', "")), [""; 0]);
    }

    #[test]
    fn letters_that_no_font_has_are_named_by_their_script() {
        assert_eq!(lack("Ana Иванова"), ["cyrillic"]);
        assert_eq!(lack("محمد and 王小明 and 김"), ["arabic", "han", "hangul"]);
        assert_eq!(lack("Nguyễn"), ["latin"]);
    }

    #[test]
    fn a_file_that_is_no_font_adds_none() {
        let mut fonts = Fonts::default();
        assert_eq!(fonts.add(b"no font".to_vec()), 0);
        assert_eq!(fonts.add(OURS.to_vec()), 1);
    }
}
