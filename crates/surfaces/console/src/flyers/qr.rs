//! A printed code as a drawing: dark squares on white, with the quiet border that cameras need.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};
use kernel::{Error, Result};
use maud::{Markup, html};

/// Empty squares around the code (ISO/IEC 18004 asks for four).
const QUIET: usize = 4;

/// The code of an address, a square a unit. Its words stand beside it on the page.
pub(super) fn drawn(address: &str) -> Result<Markup> {
    let code = QRBuilder::new(address)
        .ecl(ECL::Q)
        .build()
        .map_err(|_| Error::failed("an address is too long for a printed code"))?;
    let mut path = String::new();
    for row in 0..code.size {
        for column in (0..code.size).filter(|column| code[row][*column].value()) {
            // Writing to a string cannot fail.
            let _always_ok = write!(path, "M{} {}h1v1h-1z", column + QUIET, row + QUIET);
        }
    }
    let size = code.size + 2 * QUIET;
    Ok(html! {
        svg.flyer-code xmlns="http://www.w3.org/2000/svg" viewBox={ "0 0 " (size) " " (size) }
            shape-rendering="crispEdges" aria-hidden="true" {
            rect width=(size) height=(size) fill="#ffffff" {}
            path d=(path) fill="#000000" {}
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a drawing with a program that knows nothing of how it was made.
    fn read(svg: &str) -> String {
        let after = |text: &str, marker: &str| {
            text.split_once(marker).map(|(_, rest)| rest.to_owned()).unwrap_or_default()
        };
        let size: usize = after(svg, "viewBox=\"0 0 ").split(' ').next().unwrap().parse().unwrap();
        let path = after(svg, " d=\"");
        let path = path.split('"').next().unwrap();
        let mut dark = vec![false; size * size];
        for square in path.split('M').filter(|it| !it.is_empty()) {
            let (column, rest) = square.split_once(' ').unwrap();
            let row = rest.split_once('h').unwrap().0;
            dark[row.parse::<usize>().unwrap() * size + column.parse::<usize>().unwrap()] = true;
        }
        // As a camera sees it: several points a square.
        let scale = 4;
        let side = size * scale;
        let point = |x: usize, y: usize| {
            if dark[(y / scale) * size + x / scale] { 0 } else { 255 }
        };
        let mut seen = rqrr::PreparedImage::prepare_from_greyscale(side, side, point);
        let grids = seen.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().unwrap().1
    }

    #[test]
    fn another_program_reads_the_code() {
        for address in [
            "https://rx.elm.example/join/0198f1c2d3e4f5a6b7c8d9e0f1a2b3c400112233445566778899aabbccddeeff",
            "http://127.0.0.1:8080/join",
        ] {
            assert_eq!(read(&drawn(address).unwrap().into_string()), address);
        }
    }
}
