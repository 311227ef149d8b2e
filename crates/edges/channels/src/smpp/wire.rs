//! PDUs as SMPP 3.4 writes them (its chapters 3.2, 4 and 5): the few that a line of texts needs.
//!
//! Reading is forgiving where message centres are sloppy (a value without its last zero, letters
//! outside ASCII, values nobody knows) and never reads past what was sent.

use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt as _};

/// What a PDU is.
pub mod id {
    pub const GENERIC_NACK: u32 = 0x8000_0000;
    pub const SUBMIT_SM: u32 = 0x04;
    pub const DELIVER_SM: u32 = 0x05;
    pub const UNBIND: u32 = 0x06;
    pub const BIND_TRANSCEIVER: u32 = 0x09;
    pub const ENQUIRE_LINK: u32 = 0x15;
    pub const DATA_SM: u32 = 0x103;
    /// Set in every answer.
    pub const ANSWER: u32 = 0x8000_0000;
}

/// Optional values.
pub mod tag {
    pub const RECEIPTED_MESSAGE_ID: u16 = 0x001e;
    pub const SAR_REFERENCE: u16 = 0x020c;
    pub const SAR_TOTAL: u16 = 0x020e;
    pub const SAR_NUMBER: u16 = 0x020f;
    pub const NETWORK_ERROR_CODE: u16 = 0x0423;
    pub const MESSAGE_PAYLOAD: u16 = 0x0424;
    pub const MESSAGE_STATE: u16 = 0x0427;
}

/// `esm_class`: the octets begin with a header of their own (3GPP TS 23.040, 9.2.3.24).
pub const HAS_HEADER: u8 = 0x40;

/// The largest PDU we read, in bytes: a payload of 64 KiB and what stands around it.
pub const LONGEST: usize = 66_000;
const HEAD: usize = 16;

/// The first sixteen octets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    pub id: u32,
    pub status: u32,
    pub sequence: u32,
}

/// A PDU.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pdu<'a> {
    pub head: Head,
    pub body: &'a [u8],
}

impl<'a> Pdu<'a> {
    /// Reads one without its length.
    fn read(octets: &'a [u8]) -> Option<Self> {
        let mut rest = Reader(octets);
        let head = Head { id: rest.u32()?, status: rest.u32()?, sequence: rest.u32()? };
        Some(Self { head, body: rest.0 })
    }
}

/// Writes a PDU.
pub fn pdu(head: Head, body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(HEAD + body.len()).unwrap_or(u32::MAX);
    let mut octets = Vec::with_capacity(HEAD + body.len());
    for number in [length, head.id, head.status, head.sequence] {
        octets.extend_from_slice(&number.to_be_bytes());
    }
    octets.extend_from_slice(body);
    octets
}

/// Adds a text with its last zero, cut to what the field holds.
pub fn put_text(octets: &mut Vec<u8>, text: &str, longest: usize) {
    octets.extend(text.bytes().filter(|byte| *byte != 0).take(longest));
    octets.push(0);
}

/// Who a text comes from or goes to: type of number, numbering plan, and the number.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    pub ton: u8,
    pub npi: u8,
    pub number: String,
}

impl Address {
    fn put(&self, octets: &mut Vec<u8>) {
        octets.extend([self.ton, self.npi]);
        put_text(octets, &self.number, 20);
    }

    fn read(from: &mut Reader<'_>) -> Option<Self> {
        Some(Self { ton: from.u8()?, npi: from.u8()?, number: from.text()? })
    }
}

/// What is submitted.
pub struct Submit<'a> {
    pub source: &'a Address,
    pub destination: &'a Address,
    pub has_header: bool,
    pub coding: u8,
    pub octets: &'a [u8],
    /// For how long the message centre may try; as it likes when nothing is said.
    pub validity: Option<Duration>,
    /// In `message_payload`, for what `short_message` does not hold.
    pub is_payload: bool,
}

impl Submit<'_> {
    /// The body of `submit_sm`, which asks for a receipt whatever becomes of it.
    pub fn body(&self) -> Vec<u8> {
        let mut body = Vec::with_capacity(64 + self.octets.len());
        put_text(&mut body, "", 5);
        self.source.put(&mut body);
        self.destination.put(&mut body);
        // Class; protocol and priority; no schedule.
        body.extend([if self.has_header { HAS_HEADER } else { 0 }, 0, 0, 0]);
        put_text(&mut body, &self.validity.map_or_else(String::new, relative), 16);
        // A receipt; no replacing; the coding; no canned text.
        body.extend([1, 0, self.coding, 0]);
        match u8::try_from(self.octets.len()) {
            Ok(length) if !self.is_payload => {
                body.push(length);
                body.extend_from_slice(self.octets);
            }
            _ => {
                body.push(0);
                put_value(&mut body, tag::MESSAGE_PAYLOAD, self.octets);
            }
        }
        body
    }
}

/// A span of time as SMPP writes it, beginning with years and months (SMPP 3.4, 7.1.1.2).
fn relative(span: Duration) -> String {
    // A day more than the format holds is longer than any message centre tries.
    let seconds = span.as_secs().clamp(1, 99 * 86_400);
    let (days, hours) = (seconds / 86_400, seconds / 3_600 % 24);
    format!("0000{days:02}{hours:02}{:02}{:02}000R", seconds / 60 % 60, seconds % 60)
}

/// Adds an optional value.
fn put_value(octets: &mut Vec<u8>, tag: u16, value: &[u8]) {
    octets.extend_from_slice(&tag.to_be_bytes());
    octets.extend_from_slice(&u16::try_from(value.len()).unwrap_or(u16::MAX).to_be_bytes());
    octets.extend_from_slice(value);
}

/// What a message centre brings: `deliver_sm`, or the same as `data_sm`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    pub source: Address,
    pub destination: Address,
    pub class: u8,
    pub coding: u8,
    pub octets: Vec<u8>,
    values: Vec<(u16, Vec<u8>)>,
}

impl Brought {
    /// Reads the body of that PDU; nothing when it breaks off.
    pub fn read(id: u32, body: &[u8]) -> Option<Self> {
        let mut from = Reader(body);
        from.text()?;
        let (source, destination) = (Address::read(&mut from)?, Address::read(&mut from)?);
        let class = from.u8()?;
        let (coding, mut octets) = if id == id::DATA_SM {
            from.u8()?;
            (from.u8()?, Vec::new())
        } else {
            from.take(2)?;
            from.text()?;
            from.text()?;
            from.take(2)?;
            let coding = from.u8()?;
            from.u8()?;
            let length = from.u8()?;
            (coding, from.take(usize::from(length))?.to_vec())
        };
        let values = from.values();
        let payload = values.iter().find(|(tag, _)| *tag == tag::MESSAGE_PAYLOAD);
        if let (true, Some((_, payload))) = (octets.is_empty(), payload) {
            octets.clone_from(payload);
        }
        Some(Self { source, destination, class, coding, octets, values })
    }

    /// An optional value.
    pub fn value(&self, tag: u16) -> Option<&[u8]> {
        self.values.iter().find(|(other, _)| *other == tag).map(|(_, value)| value.as_slice())
    }

    /// An optional value that is a number of one or two octets.
    pub fn number(&self, tag: u16) -> Option<u16> {
        match self.value(tag)? {
            [one] => Some(u16::from(*one)),
            [high, low] => Some(u16::from_be_bytes([*high, *low])),
            _ => None,
        }
    }
}

/// The name that an answer gives a message; nothing when it gives none.
pub fn name(body: &[u8]) -> Option<String> {
    let end = body.iter().position(|byte| *byte == 0).unwrap_or(body.len());
    let text = letters(&body[..end]);
    let name = text.trim();
    (!name.is_empty() && name.len() <= 64).then(|| name.to_owned())
}

/// Octets as letters, whatever they are.
pub fn letters(octets: &[u8]) -> String {
    octets.iter().map(|byte| char::from(*byte)).collect()
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn u8(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    fn u16(&mut self) -> Option<u16> {
        self.take(2)?.try_into().ok().map(u16::from_be_bytes)
    }

    fn u32(&mut self) -> Option<u32> {
        self.take(4)?.try_into().ok().map(u32::from_be_bytes)
    }

    /// Up to the next zero.
    fn text(&mut self) -> Option<String> {
        let end = self.0.iter().position(|byte| *byte == 0)?;
        let text = self.take(end)?;
        self.u8()?;
        Some(letters(text))
    }

    /// All that is left, as far as it can be read.
    fn values(&mut self) -> Vec<(u16, Vec<u8>)> {
        let mut values = Vec::new();
        while let Some(tag) = self.u16() {
            let value = self.u16().and_then(|length| self.take(usize::from(length)));
            let Some(value) = value else { break };
            values.push((tag, value.to_vec()));
        }
        values
    }
}

/// Why nothing more can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// The other side hung up.
    Closed,
    /// What it says is no SMPP.
    Garbage,
}

/// Cuts what arrives into PDUs.
pub struct Frames<R> {
    from: R,
    kept: Vec<u8>,
    /// What of it was read.
    read: usize,
}

impl<R: AsyncRead + Unpin> Frames<R> {
    pub fn of(from: R) -> Self {
        Self { from, kept: Vec::with_capacity(8 * 1024), read: 0 }
    }

    /// The next PDU. May be dropped while it waits: what has arrived is kept.
    pub async fn next(&mut self) -> Result<Pdu<'_>, Over> {
        loop {
            let waiting = &self.kept[self.read..];
            if let Some(length) = waiting.first_chunk::<4>() {
                let length = usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX);
                if !(HEAD..=LONGEST).contains(&length) {
                    return Err(Over::Garbage);
                }
                if length <= waiting.len() {
                    let begin = self.read + 4;
                    self.read += length;
                    return Pdu::read(&self.kept[begin..self.read]).ok_or(Over::Garbage);
                }
            }
            if 0 < self.read {
                self.kept.drain(..self.read);
                self.read = 0;
            }
            match self.from.read_buf(&mut self.kept).await {
                Ok(1..) => {}
                Ok(0) | Err(_) => return Err(Over::Closed),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[tokio::test]
    async fn pdus_are_cut_wherever_they_break() {
        let head = |sequence| Head { id: id::ENQUIRE_LINK, status: 0, sequence };
        let stream: Vec<u8> = (1..=3).flat_map(|number| pdu(head(number), b"abc")).collect();
        let slow = tokio_test_like(&stream, 5);
        let mut frames = Frames::of(slow);
        for number in 1..=3 {
            assert_eq!(frames.next().await, Ok(Pdu { head: head(number), body: b"abc" }));
        }
        assert_eq!(frames.next().await, Err(Over::Closed));
    }

    /// A stream that arrives a few octets at a time.
    fn tokio_test_like(stream: &[u8], step: usize) -> impl AsyncRead + Unpin + use<> {
        let pieces: Vec<&[u8]> = stream.chunks(step).collect();
        let mut whole: Box<dyn AsyncRead + Unpin> = Box::new(tokio::io::empty());
        for piece in pieces.into_iter().rev() {
            whole = Box::new(std::io::Cursor::new(piece.to_vec()).chain(whole));
        }
        whole
    }

    #[tokio::test]
    async fn lengths_that_cannot_be_are_not_waited_for() {
        for length in [0_u32, 15, 66_001, u32::MAX] {
            let mut octets = length.to_be_bytes().to_vec();
            octets.extend([0; 12]);
            assert_eq!(Frames::of(octets.as_slice()).next().await, Err(Over::Garbage), "{length}");
        }
    }

    fn brought(tail: &[u8]) -> Vec<u8> {
        let mut body = vec![0, 1, 1];
        body.extend(b"12015550123\0\x03\x00");
        body.extend(b"5550\0\x04\0\0\0\0\0\0\0\0\x02hi");
        body.extend(tail);
        body
    }

    #[test]
    fn sloppy_values_are_read_by_their_length() {
        // A name without its last zero before another value, as many message centres write it.
        let tail = [0, 0x1e, 0, 3, b'a', b'b', b'c', 4, 0x27, 0, 1, 2, 0xff];
        let read = Brought::read(id::DELIVER_SM, &brought(&tail)).unwrap();
        assert_eq!(
            (read.source.number.as_str(), read.class, &*read.octets),
            ("12015550123", 4, &b"hi"[..])
        );
        assert_eq!(read.value(tag::RECEIPTED_MESSAGE_ID), Some(&b"abc"[..]));
        assert_eq!(read.number(tag::MESSAGE_STATE), Some(2));
        for cut in 0..brought(&[]).len() {
            assert_eq!(Brought::read(id::DELIVER_SM, &brought(&[])[..cut]), None, "{cut}");
        }
    }

    #[test]
    fn names_are_read_with_and_without_their_zero() {
        assert_eq!(name(b"id-1\0junk").as_deref(), Some("id-1"));
        assert_eq!(name(b"id-1").as_deref(), Some("id-1"));
        assert_eq!(name(b"\0"), None);
        assert_eq!(name(b""), None);
        assert_eq!(name(&[b'a'; 65]), None);
    }

    proptest! {
        #[test]
        fn garbage_is_read_or_not_and_never_breaks_anything(octets: Vec<u8>, data: bool) {
            let id = if data { id::DATA_SM } else { id::DELIVER_SM };
            if let Some(read) = Brought::read(id, &octets) {
                prop_assert!(read.octets.len() <= octets.len());
            }
            name(&octets);
        }
    }
}
