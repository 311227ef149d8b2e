//! Paper: letters as one PDF, to be printed, folded and posted in envelopes with two windows.
//!
//! A letter is words that somebody else has chosen; where they stand on the sheet is decided here
//! (`layout`, pure), and so is what shows through an envelope (`window`). It knows no database, no
//! patient and no purpose.

mod draw;
mod faces;
mod fit;
mod layout;
mod square;
mod text;
pub mod window;

use std::{collections::BTreeSet, fmt};

use kernel::Language;

pub use draw::{Printed, print};
pub use faces::{Fonts, Script};
pub use layout::{Page, Piece, Role, lay_out};

/// One letter, in words.
#[derive(Clone)]
pub struct Letter {
    /// Of the words between greeting and end.
    pub language: Language,
    /// Who writes, in lines: the name first.
    pub sender: Vec<String>,
    /// To whom, in lines: the name first.
    pub addressee: Vec<String>,
    /// The day, as people write it.
    pub date: String,
    /// The first line below the fold.
    pub greeting: String,
    /// Paragraphs before the code.
    pub before: Vec<String>,
    /// The address of a page, as a code and in type.
    pub link: Option<String>,
    /// What a screen reader says in place of the code.
    pub code_words: String,
    /// Paragraphs after the code.
    pub after: Vec<String>,
    /// What stands at the foot of each page, before the number of the page: a reference, no name.
    pub reference: String,
}

impl fmt::Debug for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Letter").field("reference", &self.reference).finish_non_exhaustive()
    }
}

/// Why a letter cannot be printed as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unprintable {
    /// No font here has letters of these scripts. None is printed as an empty box.
    Letters(BTreeSet<Script>),
    /// Name or address, of who writes or to whom, do not fit their window of the envelope in type that a
    /// machine still reads.
    TooLong(Role),
}

/// Why each of these letters cannot be printed here; nothing where it can. Only addresses are laid out.
pub fn unprintable(fonts: &Fonts, letters: &[Letter]) -> Vec<Option<Unprintable>> {
    let faces = fonts.open();
    letters.iter().map(|letter| layout::addresses(&faces, letter).err()).collect()
}
