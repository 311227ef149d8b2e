//! Addresses in their windows: in the largest type in which all lines fit.

use crate::{
    faces::Faces,
    text::{Line, Way, lines},
    window::Area,
};

/// Types that machines read, in points, the largest first.
const SIZES: [f32; 7] = [12.0, 11.0, 10.5, 10.0, 9.5, 9.0, 8.0];
/// From line to line, in parts of the type's size.
const LEADING: f32 = 1.15;
/// What a letter rises above its line, and what hangs below, in parts of the type's size. No letter of a
/// usual font does more.
pub(crate) const RISE: f32 = 0.95;
/// See [`RISE`].
pub(crate) const HANG: f32 = 0.28;
/// Free room at the left, in points.
const MARGIN: f32 = 9.0;

/// An address: its type, and each line with its place.
pub(crate) struct Fitted {
    pub(crate) size: f32,
    pub(crate) left: f32,
    pub(crate) lines: Vec<(f32, Line)>,
}

/// The lines in an area; nothing when no type is small enough.
pub(crate) fn fit(faces: &Faces<'_>, text: &[String], area: Area) -> Option<Fitted> {
    SIZES.into_iter().find_map(|size| {
        let width = (area.width() - MARGIN) / size;
        let cut: Vec<Line> =
            text.iter().flat_map(|line| lines(faces, line, Way::Right, width)).collect();
        let mut height = 0.0;
        let mut places = Vec::with_capacity(cut.len());
        for line in cut {
            places.push((height + RISE * size, line));
            height += LEADING * size;
        }
        let whole = height - LEADING * size + (RISE + HANG) * size;
        // Never taller than the area: its lower edge is where the window ends.
        (whole <= area.height()).then(|| {
            let top = area.top + (area.height() - whole) / 2.0;
            let lines = places.into_iter().map(|(base, line)| (top + base, line)).collect();
            Fitted { size, left: area.left + MARGIN, lines }
        })
    })
}
