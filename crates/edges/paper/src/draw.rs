//! Pages as PDF: tagged for screen readers (PDF/UA-1), and each letter on sheets of its own.

use kernel::{Error, Language, Result};
use krilla::{
    Document, SerializeSettings,
    configure::{Accessibility, ConfigurationBuilder},
    destination::XyzDestination,
    geom::{PathBuilder, Point, Rect},
    metadata::Metadata,
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::Fill,
    surface::Surface,
    tagging::{
        Artifact, ArtifactType, ContentTag, Identifier, SpanTag, Tag, TagGroup, TagKind, TagTree,
    },
    text::{GlyphId, KrillaGlyph},
};

use crate::{
    Fonts, Letter, Unprintable,
    faces::Faces,
    layout::{Page, Piece, Place, Role, code_side, lay},
    text::Line,
    window::{FOLDS, HEIGHT, WIDTH},
};

/// What came of a batch.
#[derive(Clone, Debug)]
pub struct Printed {
    /// The PDF of all letters that could be printed; empty when none could.
    pub pdf: Vec<u8>,
    /// The places of those that could not, in the order asked, each with why.
    pub left: Vec<(usize, Unprintable)>,
}

/// Prints letters one after the other, each beginning on an odd page: printed on both sides, no sheet
/// belongs to two people. `title` is what a viewer shows above the page, in `language`.
pub fn print(
    fonts: &Fonts,
    letters: &[Letter],
    (title, language): (&str, &Language),
) -> Result<Printed> {
    let faces = fonts.open();
    let (mut laid, mut left) = (Vec::new(), Vec::new());
    for (at, letter) in letters.iter().enumerate() {
        match lay(&faces, letter) {
            Ok(pages) => laid.push((letter, pages)),
            Err(why) => left.push((at, why)),
        }
    }
    if laid.is_empty() {
        return Ok(Printed { pdf: Vec::new(), left });
    }
    let about = (title, language);
    let pdf = draw(&faces, &laid, about).ok_or_else(|| Error::failed("no PDF could be made"))?;
    Ok(Printed { pdf, left })
}

fn draw(
    faces: &Faces<'_>,
    letters: &[(&Letter, Vec<Page>)],
    (title, language): (&str, &Language),
) -> Option<Vec<u8>> {
    let wanted = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    let configuration = wanted.finish().ok()?;
    let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let (mut tree, mut outline) = (TagTree::new(), Outline::new());
    let mut pages = 0;
    for (letter, sides) in letters {
        if pages % 2 == 1 {
            document.start_page_with(PageSettings::from_wh(WIDTH, HEIGHT)?).finish();
            pages += 1;
        }
        let begin = XyzDestination::new(pages, Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(letter.reference.clone(), begin));
        let tag = letter.language.tag().to_owned();
        let mut section = TagGroup::new(TagKind::from(Tag::Section).with_lang(Some(tag)));
        for (number, side) in sides.iter().enumerate() {
            let mut page = document.start_page_with(PageSettings::from_wh(WIDTH, HEIGHT)?);
            let mut surface = page.surface();
            surface.set_fill(Some(Fill::default()));
            if number == 0 {
                fold_marks(&mut surface)?;
            }
            paint(faces, &mut surface, (letter, side), &mut section)?;
            surface.finish();
            page.finish();
            pages += 1;
        }
        tree.push(section);
    }
    let metadata = Metadata::new().title(title.to_owned()).language(language.tag().to_owned());
    document.set_metadata(metadata);
    document.set_outline(outline);
    document.set_tag_tree(tree);
    document.finish().ok()
}

/// Small marks at the left edge, where the sheet is folded.
fn fold_marks(surface: &mut Surface<'_>) -> Option<()> {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Page)));
    let mut path = PathBuilder::new();
    for fold in FOLDS {
        path.push_rect(Rect::from_xywh(12.0, fold - 0.25, 12.0, 0.5)?);
    }
    surface.draw_path(&path.finish()?);
    surface.end_tagged();
    Some(())
}

fn paint(
    faces: &Faces<'_>,
    surface: &mut Surface<'_>,
    (letter, side): (&Letter, &Page),
    section: &mut TagGroup,
) -> Option<()> {
    let mut pieces = side.pieces().iter().peekable();
    while let Some(first) = pieces.next() {
        let mut group = match (&first.place, first.role) {
            (_, Role::Foot) => {
                let foot = Artifact::with_kind(ArtifactType::PaginationOther);
                surface.start_tagged(ContentTag::Artifact(foot));
                paint_one(faces, surface, first)?;
                surface.end_tagged();
                continue;
            }
            (Place::Code { .. }, _) => TagGroup::new(Tag::Figure(Some(letter.code_words.clone()))),
            (Place::Line { .. }, _) => TagGroup::new(Tag::P),
        };
        group.push(tagged(faces, surface, first)?);
        while let Some(next) = pieces.next_if(|next| next.paragraph == first.paragraph) {
            group.push(tagged(faces, surface, next)?);
        }
        section.push(group);
    }
    Some(())
}

fn tagged(faces: &Faces<'_>, surface: &mut Surface<'_>, piece: &Piece) -> Option<Identifier> {
    let tag = match piece.place {
        Place::Line { .. } => ContentTag::Span(SpanTag::empty()),
        Place::Code { .. } => ContentTag::Other,
    };
    let identifier = surface.start_tagged(tag);
    paint_one(faces, surface, piece)?;
    surface.end_tagged();
    Some(identifier)
}

fn paint_one(faces: &Faces<'_>, surface: &mut Surface<'_>, piece: &Piece) -> Option<()> {
    match &piece.place {
        Place::Line { left, base, size, line } => {
            paint_line(faces, surface, line, (*left, *base, *size));
        }
        Place::Code { left, top, code } => {
            #[expect(
                clippy::cast_precision_loss,
                reason = "a code has less than 200 squares a side"
            )]
            let (count, at) = (code.size(), |place: usize| place as f32);
            let unit = code_side() / at(count);
            let mut path = PathBuilder::new();
            for row in 0..count {
                for column in (0..count).filter(|column| code.is_dark(row, *column)) {
                    let (x, y) = (left + at(column) * unit, top + at(row) * unit);
                    path.push_rect(Rect::from_xywh(x, y, unit, unit)?);
                }
            }
            surface.draw_path(&path.finish()?);
        }
    }
    Some(())
}

fn paint_line(
    faces: &Faces<'_>,
    surface: &mut Surface<'_>,
    line: &Line,
    (left, base, size): (f32, f32, f32),
) {
    let mut x = left;
    for run in &line.runs {
        let glyphs: Vec<KrillaGlyph> = run
            .glyphs
            .iter()
            .map(|glyph| {
                let (x, y) = glyph.offset;
                let id = GlyphId::new(glyph.id);
                KrillaGlyph::new(id, glyph.advance, x, y, 0.0, glyph.letters.clone(), None)
            })
            .collect();
        let font = faces.font(run.font);
        surface.draw_glyphs(Point::from_xy(x, base), &glyphs, font, &run.text, size, false);
        x += run.width * size;
    }
}
