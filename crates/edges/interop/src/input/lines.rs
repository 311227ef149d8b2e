//! Lines of a stream of any length, in constant memory: a line over the limit is skipped unread.

use std::io::{self, BufRead};

/// A line that was read or skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 1.
    pub number: u64,
    /// Where it begins, in bytes of the unpacked stream.
    pub offset: u64,
    /// Whether it is over the limit; its bytes are then not in the buffer.
    pub too_long: bool,
}

/// Reads lines, whatever ends them (LF or CRLF), without their ends.
pub struct Lines<R> {
    reader: R,
    limit: usize,
    number: u64,
    offset: u64,
}

impl<R: BufRead> Lines<R> {
    /// Lines of at most `limit` bytes.
    pub const fn new(reader: R, limit: usize) -> Self {
        Self { reader, limit, number: 0, offset: 0 }
    }

    /// The next line into `buffer`; `None` at the end of the stream.
    pub fn advance(&mut self, buffer: &mut Vec<u8>) -> io::Result<Option<Line>> {
        buffer.clear();
        if buffer.capacity() > 1 << 20 {
            buffer.shrink_to(1 << 16);
        }
        let mut line = Line { number: self.number + 1, offset: self.offset, too_long: false };
        loop {
            let chunk = match self.reader.fill_buf() {
                Ok(chunk) => chunk,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if chunk.is_empty() {
                if self.offset == line.offset {
                    return Ok(None);
                }
                break;
            }
            let end = chunk.iter().position(|byte| *byte == b'\n');
            let part = &chunk[..end.unwrap_or(chunk.len())];
            if !line.too_long && buffer.len() + part.len() <= self.limit {
                buffer.extend_from_slice(part);
            } else {
                line.too_long = true;
                buffer.clear();
            }
            let used = end.map_or(chunk.len(), |at| at + 1);
            self.reader.consume(used);
            self.offset += used as u64;
            if end.is_some() {
                break;
            }
        }
        if buffer.last() == Some(&b'\r') {
            buffer.pop();
        }
        if line.number == 1 && buffer.starts_with(b"\xef\xbb\xbf") {
            buffer.drain(..3);
        }
        self.number = line.number;
        Ok(Some(line))
    }
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;

    fn lines(text: &[u8], limit: usize) -> Vec<(u64, u64, Option<String>)> {
        // A tiny buffer, so that lines and limits fall across its ends.
        let mut lines = Lines::new(BufReader::with_capacity(3, text), limit);
        let mut buffer = Vec::new();
        let mut all = Vec::new();
        while let Some(line) = lines.advance(&mut buffer).unwrap() {
            let text = String::from_utf8(buffer.clone()).unwrap();
            all.push((line.number, line.offset, (!line.too_long).then_some(text)));
        }
        all
    }

    #[test]
    fn lines_end_as_any_system_ends_them() {
        let expected =
            [(1, 0, Some("ab".into())), (2, 7, Some(String::new())), (3, 8, Some("c".into()))];
        assert_eq!(lines(b"\xef\xbb\xbfab\r\n\nc", 10), expected);
        assert_eq!(lines(b"", 10), []);
        assert_eq!(lines(b"\n", 10), [(1, 0, Some(String::new()))]);
    }

    #[test]
    fn a_long_line_costs_no_other() {
        let expected = [(1, 0, Some("ab".into())), (2, 3, None), (3, 14, Some("cd".into()))];
        assert_eq!(lines(b"ab\n0123456789\ncd", 4), expected);
        assert_eq!(lines(b"0123456789", 4), [(1, 0, None)]);
        assert_eq!(lines(b"0123", 4), [(1, 0, Some("0123".into()))]);
    }
}
