//! What a file is, by its first bytes. What its sender, or the carrier, called it is asked nowhere.

/// A kind of picture that we keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// GIF.
    Gif,
    /// WebP.
    Webp,
    /// HEIC, as many telephones take them; few browsers show it.
    Heic,
}

/// The brands of an ISO base media file (ISO/IEC 14496-12) that are pictures in HEVC.
const HEIC_BRANDS: [&[u8; 4]; 8] =
    [b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"];

impl PictureKind {
    const ALL: [Self; 5] = [Self::Jpeg, Self::Png, Self::Gif, Self::Webp, Self::Heic];

    /// What these bytes begin as; nothing for anything else.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some(Self::Png),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Self::Gif),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::Webp),
            [_, _, _, _, b'f', b't', b'y', b'p', a, b, c, d, ..]
                if HEIC_BRANDS.contains(&&[*a, *b, *c, *d]) =>
            {
                Some(Self::Heic)
            }
            _ => None,
        }
    }

    /// The stable word kept in tables, and the ending of a file.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Jpeg => "jpeg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::Webp => "webp",
            Self::Heic => "heic",
        }
    }

    /// Reads the stable word back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The one type under which it is ever shown.
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
            Self::Heic => "image/heic",
        }
    }

    /// Whether a browser shows it in a page; what none shows is a file to keep and open elsewhere.
    pub const fn is_shown(self) -> bool {
        !matches!(self, Self::Heic)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: Option<PictureKind>) {
        assert_eq!(PictureKind::of(bytes), expected, "{bytes:?}");
    }

    #[test]
    fn the_first_bytes_say_what_it_is() {
        check(b"\xFF\xD8\xFF\xE0\0\x10JFIF", Some(PictureKind::Jpeg));
        check(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Some(PictureKind::Png));
        check(b"GIF89a\x01\0", Some(PictureKind::Gif));
        check(b"GIF87a\x01\0", Some(PictureKind::Gif));
        check(b"RIFF\x10\0\0\0WEBPVP8 ", Some(PictureKind::Webp));
        check(b"\0\0\0\x18ftypheic\0\0\0\0", Some(PictureKind::Heic));
        check(b"\0\0\0\x18ftypmif1\0\0\0\0", Some(PictureKind::Heic));
    }

    #[test]
    fn what_only_says_that_it_is_a_picture_is_none() {
        for other in [
            &b""[..],
            b"\xFF\xD8",
            b"<html><script>alert(1)</script>",
            b"<svg xmlns='http://www.w3.org/2000/svg'>",
            b"%PDF-1.7",
            b"RIFF\x10\0\0\0WAVEfmt ",
            b"\0\0\0\x18ftypisom\0\0\0\0",
            b"PK\x03\x04",
            b"BEGIN:VCARD",
            b"GIF90a",
        ] {
            check(other, None);
        }
    }

    #[test]
    fn words_are_read_back_and_only_heic_is_no_part_of_a_page() {
        for kind in PictureKind::ALL {
            assert_eq!(PictureKind::from_code(kind.code()), Some(kind));
            assert_eq!(kind.is_shown(), kind != PictureKind::Heic);
            assert!(kind.content_type().starts_with("image/"));
        }
        assert_eq!(PictureKind::from_code("svg"), None);
    }
}
