//! Where everything stands on the sheets of one letter: addresses in their windows, all else below the
//! first fold.
//!
//! Large print, as bodies for people who see little ask for it: 18 points, half as much again from line
//! to line, ragged at the end of the line, no hyphens.

use crate::{
    Fonts, Letter, Unprintable,
    faces::Faces,
    fit::{Fitted, HANG, RISE, fit},
    square::Square,
    text::{Line, Way, lines},
    window::{self, Area, FOLDS, HEIGHT, WIDTH},
};

/// The type of the words, in points.
pub const SIZE: f32 = 18.0;
/// From line to line.
const LEADING: f32 = 27.0;
/// Between two paragraphs.
const GAP: f32 = 12.0;
/// The type of the foot.
const FOOT: f32 = 12.0;
/// Free at both sides, and at the top of all pages but the first.
const MARGIN: f32 = 54.0;
/// Where the words end on each page.
const END: f32 = HEIGHT - 66.0;
/// From edge to edge of the code, its quiet border included: a square is a millimetre or nearly so, which
/// any camera reads at arm's length.
const CODE: f32 = 126.0;

/// What something on a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Who writes.
    Sender,
    /// To whom.
    Addressee,
    /// The letter itself.
    Words,
    /// The code, and its address in type.
    Link,
    /// The foot of the page.
    Foot,
}

/// Something on a page.
#[derive(Clone, Debug)]
pub struct Piece {
    pub(crate) role: Role,
    /// Lines of one paragraph share its number.
    pub(crate) paragraph: usize,
    pub(crate) place: Place,
}

#[derive(Clone, Debug)]
pub(crate) enum Place {
    Line { left: f32, base: f32, size: f32, line: Line },
    Code { left: f32, top: f32, code: Square },
}

impl Piece {
    /// What it is.
    pub const fn role(&self) -> Role {
        self.role
    }

    /// What it covers, whatever letters it has.
    pub fn area(&self) -> Area {
        match &self.place {
            Place::Line { left, base, size, line } => Area {
                left: *left,
                top: base - RISE * size,
                right: left + line.width * size,
                bottom: base + HANG * size,
            },
            Place::Code { left, top, .. } => {
                Area { left: *left, top: *top, right: left + CODE, bottom: top + CODE }
            }
        }
    }

    /// The words of a line.
    pub fn text(&self) -> Option<&str> {
        match &self.place {
            Place::Line { line, .. } => Some(&line.text),
            Place::Code { .. } => None,
        }
    }

    /// The type of a line, in points.
    pub const fn size(&self) -> Option<f32> {
        match &self.place {
            Place::Line { size, .. } => Some(*size),
            Place::Code { .. } => None,
        }
    }
}

/// One side of a sheet.
#[derive(Clone, Debug, Default)]
pub struct Page {
    pub(crate) pieces: Vec<Piece>,
}

impl Page {
    /// Everything on it, in the order in which it is read.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }
}

/// From edge to edge of a code.
pub(crate) const fn code_side() -> f32 {
    CODE
}

/// Lays a letter out.
///
/// # Errors
/// When a letter of it has no font here, or an address does not fit its window.
pub fn lay_out(fonts: &Fonts, letter: &Letter) -> Result<Vec<Page>, Unprintable> {
    lay(&fonts.open(), letter)
}

/// The two addresses in their windows: whoever has them can have the rest.
pub(crate) fn addresses(
    faces: &Faces<'_>,
    letter: &Letter,
) -> Result<[(Role, Fitted); 2], Unprintable> {
    let lack = faces.lack(&all_words(letter));
    if !lack.is_empty() {
        return Err(Unprintable::Letters(lack));
    }
    let fitted = |role, text: &[String], area| {
        fit(faces, text, area).map(|it| (role, it)).ok_or(Unprintable::TooLong(role))
    };
    let sender = fitted(Role::Sender, &letter.sender, window::sender_shows())?;
    let addressee = fitted(Role::Addressee, &letter.addressee, window::addressee_shows())?;
    Ok([sender, addressee])
}

pub(crate) fn lay(faces: &Faces<'_>, letter: &Letter) -> Result<Vec<Page>, Unprintable> {
    let addresses = addresses(faces, letter)?;
    let mut sheet = Sheet::of(faces, letter);
    for (role, fitted) in addresses {
        sheet.address(role, fitted);
    }
    sheet.paragraph(&letter.date);
    sheet.paragraph(&letter.greeting);
    for paragraph in &letter.before {
        sheet.paragraph(paragraph);
    }
    if let Some(link) = &letter.link {
        sheet.link(link);
    }
    for paragraph in &letter.after {
        sheet.paragraph(paragraph);
    }
    Ok(sheet.finish(&letter.reference))
}

fn all_words(letter: &Letter) -> String {
    let lines = letter.sender.iter().chain(&letter.addressee).chain(&letter.before);
    let rest = [&letter.date, &letter.greeting, &letter.reference];
    let all = lines.chain(&letter.after).chain(letter.link.as_ref()).chain(rest);
    all.map(String::as_str).collect::<Vec<_>>().join("\n")
}

/// The pages as they are written.
struct Sheet<'l> {
    faces: &'l Faces<'l>,
    way: Way,
    pages: Vec<Page>,
    /// Where the next line may begin.
    top: f32,
    paragraph: usize,
}

impl<'l> Sheet<'l> {
    fn of(faces: &'l Faces<'l>, letter: &Letter) -> Self {
        let way = if letter.language.direction() == "rtl" { Way::Left } else { Way::Right };
        // The fold itself stays free: type in a fold cracks.
        Self { faces, way, pages: vec![Page::default()], top: FOLDS[0] + 18.0, paragraph: 0 }
    }

    fn put(&mut self, role: Role, place: Place) {
        let piece = Piece { role, paragraph: self.paragraph, place };
        if let Some(page) = self.pages.last_mut() {
            page.pieces.push(piece);
        }
    }

    fn address(&mut self, role: Role, fitted: Fitted) {
        self.paragraph += 1;
        for (base, line) in fitted.lines {
            self.put(role, Place::Line { left: fitted.left, base, size: fitted.size, line });
        }
    }

    /// Makes room for so much more: on the next page when there is none here.
    fn room(&mut self, height: f32) {
        if END < self.top + height && MARGIN < self.top {
            self.pages.push(Page::default());
            self.top = MARGIN;
        }
    }

    fn paragraph(&mut self, text: &str) {
        let cut = lines(self.faces, text, self.way, (WIDTH - 2.0 * MARGIN) / SIZE);
        self.paragraph += 1;
        for line in cut {
            self.room(LEADING);
            let base = self.top + (LEADING + (RISE - HANG) * SIZE) / 2.0;
            let left = match self.way {
                Way::Right => MARGIN,
                Way::Left => WIDTH - MARGIN - line.width * SIZE,
            };
            self.put(Role::Words, Place::Line { left, base, size: SIZE, line });
            self.top += LEADING;
        }
        self.top += GAP;
    }

    /// The code, and beside it its address in type: an address reads from left to right everywhere.
    fn link(&mut self, link: &str) {
        let Some(code) = Square::of(link) else { return self.paragraph(link) };
        let width = WIDTH - 2.0 * MARGIN - CODE - GAP;
        let cut = lines(self.faces, link, Way::Right, width / SIZE);
        #[expect(clippy::cast_precision_loss, reason = "a link is few lines")]
        let words = cut.len() as f32 * LEADING;
        self.room(CODE.max(words));
        let (code_left, left) = match self.way {
            Way::Right => (MARGIN, MARGIN + CODE + GAP),
            Way::Left => (WIDTH - MARGIN - CODE, MARGIN),
        };
        self.paragraph += 1;
        let top = self.top;
        self.put(Role::Link, Place::Code { left: code_left, top, code });
        self.paragraph += 1;
        let first = top + (CODE.max(words) - words) / 2.0 + (LEADING + (RISE - HANG) * SIZE) / 2.0;
        let mut base = first;
        for line in cut {
            self.put(Role::Link, Place::Line { left, base, size: SIZE, line });
            base += LEADING;
        }
        self.top += CODE.max(words) + GAP;
    }

    fn finish(mut self, reference: &str) -> Vec<Page> {
        let count = self.pages.len();
        for (number, page) in self.pages.iter_mut().enumerate() {
            let words = format!("{reference} · {}/{count}", number + 1);
            let width = (WIDTH - 2.0 * MARGIN) / FOOT;
            for line in lines(self.faces, &words, Way::Right, width).into_iter().take(1) {
                let place = Place::Line { left: MARGIN, base: HEIGHT - 36.0, size: FOOT, line };
                page.pieces.push(Piece { role: Role::Foot, paragraph: 0, place });
            }
        }
        self.pages
    }
}
