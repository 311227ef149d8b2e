//! Lines of text: which letters follow each other in which direction, by which font, and where a
//! paragraph is cut into lines (UAX 9 and UAX 14). Widths are in parts of the type's size.

use std::ops::Range;

use rustybuzz::{Direction, UnicodeBuffer};
use unicode_bidi::{BidiInfo, Level};
use unicode_linebreak::{BreakOpportunity, linebreaks};

use crate::faces::Faces;

/// One glyph, as the PDF draws it.
#[derive(Clone, Debug)]
pub(crate) struct Glyph {
    pub(crate) id: u32,
    /// The letters of the run that it stands for.
    pub(crate) letters: Range<usize>,
    pub(crate) advance: f32,
    pub(crate) offset: (f32, f32),
}

/// Letters of one font and direction.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    pub(crate) font: usize,
    pub(crate) text: String,
    pub(crate) glyphs: Vec<Glyph>,
    pub(crate) width: f32,
}

/// A line, its runs from left to right.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) runs: Vec<Run>,
    pub(crate) width: f32,
}

/// Which way a paragraph reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// As English.
    Right,
    /// As Arabic.
    Left,
}

impl Way {
    fn level(self) -> Level {
        match self {
            Self::Right => Level::ltr(),
            Self::Left => Level::rtl(),
        }
    }
}

/// Cuts a paragraph into lines no wider than `width`. A word that is wider alone is cut between letters.
pub(crate) fn lines(faces: &Faces<'_>, text: &str, way: Way, width: f32) -> Vec<Line> {
    let info = BidiInfo::new(text, Some(way.level()));
    let shape = |range: Range<usize>| shaped(faces, text, &info, range);
    let mut lines = Vec::new();
    let (mut begin, mut fits) = (0, 0);
    for (at, kind) in linebreaks(text) {
        if width < shape(begin..at).width && begin < fits {
            lines.push(shape(begin..fits));
            begin = fits;
        }
        fits = at;
        while width < shape(begin..at).width {
            let end = cut(text, begin..at, |end| shape(begin..end).width <= width);
            lines.push(shape(begin..end));
            begin = end;
        }
        if kind == BreakOpportunity::Mandatory && begin < at {
            lines.push(shape(begin..at));
            begin = at;
        }
    }
    lines.retain(|line| !line.text.is_empty());
    lines
}

/// The last place between two letters up to which it fits; after the first letter at the least.
fn cut(text: &str, range: Range<usize>, fits: impl Fn(usize) -> bool) -> usize {
    let ends = text[range.clone()].char_indices().map(|(at, _)| range.start + at).skip(1);
    let first = ends.clone().next().unwrap_or(range.end);
    ends.take_while(|end| fits(*end)).last().unwrap_or(first)
}

/// A part of a paragraph as one line, without the spaces at its end.
fn shaped(faces: &Faces<'_>, text: &str, info: &BidiInfo<'_>, range: Range<usize>) -> Line {
    let end = range.start + text[range.clone()].trim_end().len();
    let range = range.start..end;
    let Some(paragraph) = info
        .paragraphs
        .iter()
        .find(|it| it.range.contains(&range.start))
        .filter(|_| !range.is_empty())
    else {
        return Line::default();
    };
    let range = range.start..range.end.min(paragraph.range.end);
    let (levels, visual) = info.visual_runs(paragraph, range.clone());
    let mut line = Line { text: text[range].to_owned(), ..Line::default() };
    for run in visual {
        let is_left = levels[run.start].is_rtl();
        let mut parts = by_font(faces, text, run);
        if is_left {
            parts.reverse();
        }
        for (font, part) in parts {
            let run = shape(faces, font, &text[part], is_left);
            line.width += run.width;
            line.runs.push(run);
        }
    }
    line
}

/// The parts of a run that one font draws, in the order of the text. Letters without a font are left out:
/// whoever prints has asked for them before.
fn by_font(faces: &Faces<'_>, text: &str, run: Range<usize>) -> Vec<(usize, Range<usize>)> {
    let mut parts: Vec<(usize, Range<usize>)> = Vec::new();
    for (at, letter) in text[run.clone()].char_indices() {
        let (at, end) = (run.start + at, run.start + at + letter.len_utf8());
        if letter.is_control() {
            continue;
        }
        let before = parts.last().map(|(font, _)| *font);
        let Some(font) = faces.choose(letter, before) else { continue };
        match parts.last_mut() {
            Some((last, part)) if *last == font && part.end == at => part.end = end,
            _ => parts.push((font, at..end)),
        }
    }
    parts
}

#[expect(clippy::cast_precision_loss, reason = "units of a font are small numbers")]
fn shape(faces: &Faces<'_>, font: usize, text: &str, is_left: bool) -> Run {
    let face = faces.face(font);
    let em = face.units_per_em() as f32;
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    buffer.set_direction(if is_left { Direction::RightToLeft } else { Direction::LeftToRight });
    let shaped = rustybuzz::shape(face, &[], buffer);
    let mut ends: Vec<usize> =
        shaped.glyph_infos().iter().map(|info| info.cluster as usize).chain([text.len()]).collect();
    ends.sort_unstable();
    let letters = |begin: usize| {
        let end = ends[ends.partition_point(|end| *end <= begin).min(ends.len() - 1)];
        begin..end
    };
    let glyphs: Vec<Glyph> = shaped
        .glyph_infos()
        .iter()
        .zip(shaped.glyph_positions())
        .map(|(info, position)| Glyph {
            id: info.glyph_id,
            letters: letters(info.cluster as usize),
            advance: position.x_advance as f32 / em,
            offset: (position.x_offset as f32 / em, position.y_offset as f32 / em),
        })
        .collect();
    let width = glyphs.iter().map(|glyph| glyph.advance).sum();
    Run { font, text: text.to_owned(), glyphs, width }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Fonts;

    fn cut_up(text: &str, width: f32) -> Vec<String> {
        let fonts = Fonts::default();
        let lines = lines(&fonts.open(), text, Way::Right, width);
        for line in &lines {
            assert!(line.width <= width, "{line:?}");
        }
        lines.into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn a_paragraph_is_cut_between_words() {
        assert_eq!(cut_up("Call us at any time.", 5.5), ["Call us at", "any time."]);
        assert_eq!(cut_up("One\nTwo", 20.0), ["One", "Two"]);
        assert_eq!(cut_up("", 20.0), [""; 0]);
    }

    #[test]
    fn a_word_too_long_for_a_line_is_cut_between_letters() {
        let cut = cut_up("Donaudampfschiffahrtsgesellschaft", 5.0);
        assert!(1 < cut.len());
        assert_eq!(cut.concat(), "Donaudampfschiffahrtsgesellschaft");
    }

    #[test]
    fn glyphs_stand_for_all_letters_of_their_run() {
        let fonts = Fonts::default();
        let line = lines(&fonts.open(), "Añb fi ñ", Way::Right, 90.0).remove(0);
        for run in &line.runs {
            let mut stood: Vec<usize> =
                run.glyphs.iter().flat_map(|glyph| glyph.letters.clone()).collect();
            stood.sort_unstable();
            stood.dedup();
            assert_eq!(stood.len(), run.text.len());
        }
    }

    #[test]
    fn a_mark_of_direction_keeps_digits_in_order_and_draws_nothing() {
        let fonts = Fonts::default();
        let faces = fonts.open();
        let marked =
            lines(&faces, "\u{62f} \u{200e}201-555-0100 \u{62f}", Way::Left, 90.0).remove(0);
        let number = lines(&faces, "201-555-0100", Way::Right, 90.0).remove(0);
        let drawn = |line: &Line| -> Vec<u32> {
            let glyphs = line.runs.iter().flat_map(|run| &run.glyphs);
            glyphs.filter(|glyph| 0.3 < glyph.advance).map(|glyph| glyph.id).collect()
        };
        assert_eq!(drawn(&marked), drawn(&number));
        assert!(!drawn(&number).is_empty() && !drawn(&number).contains(&0));
    }
}
