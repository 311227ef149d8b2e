//! The code of an address: dark squares on white, with the quiet border that cameras need.

use fast_qr::{ECL, QRBuilder};

/// Empty squares around the code (ISO/IEC 18004 asks for four).
pub(crate) const QUIET: usize = 4;

/// A code, as rows of dark and light squares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Square {
    rows: Vec<Vec<bool>>,
}

impl Square {
    /// The code of an address; nothing when that is too long for any. Paper is folded and soiled: a
    /// quarter of the squares may be lost.
    pub(crate) fn of(address: &str) -> Option<Self> {
        let code = QRBuilder::new(address).ecl(ECL::Q).build().ok()?;
        let row = |at: usize| (0..code.size).map(|column| code[at][column].value()).collect();
        Some(Self { rows: (0..code.size).map(row).collect() })
    }

    /// Squares from edge to edge, the quiet border included.
    pub fn size(&self) -> usize {
        self.rows.len() + 2 * QUIET
    }

    /// Whether a square is dark, the quiet border counted.
    pub fn is_dark(&self, row: usize, column: usize) -> bool {
        let at =
            |rows: &[Vec<bool>], row: usize, column: usize| rows.get(row)?.get(column).copied();
        let inside = row.checked_sub(QUIET).zip(column.checked_sub(QUIET));
        inside.and_then(|(row, column)| at(&self.rows, row, column)).unwrap_or(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_program_reads_the_code() {
        let address = "https://rx.elm.example/r/A7bcdefghijkmnpqrstuvw";
        let square = Square::of(address).unwrap();
        // As a camera sees it: several points a square.
        let scale = 4;
        let point = |x: usize, y: usize| if square.is_dark(y / scale, x / scale) { 0 } else { 255 };
        let side = square.size() * scale;
        let mut seen = rqrr::PreparedImage::prepare_from_greyscale(side, side, point);
        assert_eq!(seen.detect_grids()[0].decode().unwrap().1, address);
    }
}
