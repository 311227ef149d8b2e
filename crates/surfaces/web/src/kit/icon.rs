//! Our own small drawings. An icon always stands beside its word, so none is read aloud.

use maud::{Markup, PreEscaped, Render};

use crate::assets;

macro_rules! drawings {
    ($(#[$doc:meta])* $kind:ident in $folder:literal: $($name:ident = $file:literal),+ $(,)?) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $kind {
            $(#[doc = concat!("`assets/", $folder, "/", $file, ".svg`")] $name,)+
        }

        impl $kind {
            /// Every drawing, for the page that shows them all.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The name of its file, which also names it in forms and words.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $file,)+
                }
            }
        }

        impl Render for $kind {
            fn render(&self) -> Markup {
                PreEscaped(match self {
                    $(Self::$name => include_str!(concat!(
                        "../../../../../assets/", $folder, "/", $file, ".svg"
                    )).trim_end(),)+
                }.to_owned())
            }
        }
    };
}

drawings! {
    /// A line icon, as tall as the text beside it.
    Icon in "icons":
    Back = "back", Bad = "bad", Box = "box", Calendar = "calendar", Check = "check",
    Chevron = "chevron", Clock = "clock", Close = "close", Edit = "edit", Forward = "forward",
    Globe = "globe", Good = "good", Heart = "heart", List = "list", Lock = "lock",
    Message = "message", Note = "note", Person = "person", Phone = "phone", Print = "print",
    Refresh = "refresh", Search = "search", Send = "send", Stop = "stop", Warn = "warn",
}

drawings! {
    /// A picture at the head of a page.
    Art in "art":
    Days = "days", Done = "done", Doses = "doses", Letter = "letter", Lifebuoy = "lifebuoy",
    Mark = "mark", Parcel = "parcel", Pills = "pills", Rest = "rest", Shield = "shield", Talk = "talk",
}

drawings! {
    /// A picture that a patient chooses, to know our pages by.
    Sign in "signs":
    Bird = "bird", Fish = "fish", Flower = "flower", House = "house", Boat = "boat", Tree = "tree", Star = "star", Cup = "cup", Sun = "sun", Moon = "moon", Leaf = "leaf", Heart = "heart", Key = "key", Bell = "bell", Umbrella = "umbrella", Apple = "apple", Cat = "cat", Kite = "kite", Mountain = "mountain", Bicycle = "bicycle", Hat = "hat", Book = "book", Balloon = "balloon", Butterfly = "butterfly",
}

impl Sign {
    /// Where the same picture lies as a PNG, for whoever reads no SVG: telephones.
    pub fn path(self) -> String {
        assets::image(&format!("{}.png", self.code()))
    }

    /// The picture of that name.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|sign| sign.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_is_a_small_public_picture_too() {
        for sign in Sign::ALL {
            let path = sign.path();
            assert!(path.starts_with(&format!("/assets/{}-", sign.code())), "{path}");
            let picture = assets::bytes(&path).expect("it is served");
            assert!(picture.starts_with(b"\x89PNG\r\n\x1a\n"), "{path}");
            assert!(picture.len() < 60_000, "{path} has {} bytes", picture.len());
            assert_eq!(Sign::of(sign.code()), Some(*sign));
        }
    }

    #[test]
    fn drawings_carry_no_style_no_script_and_no_words() {
        let icons = Icon::ALL.iter().map(|icon| icon.render().0);
        let art = Art::ALL.iter().map(|art| art.render().0);
        let signs = Sign::ALL.iter().map(|sign| sign.render().0);
        for svg in icons.chain(art).chain(signs) {
            assert!(svg.starts_with("<svg ") && svg.contains("aria-hidden=\"true\""), "{svg}");
            assert!(!svg.contains("style=") && !svg.contains("<script") && !svg.contains("<text"));
        }
    }
}
