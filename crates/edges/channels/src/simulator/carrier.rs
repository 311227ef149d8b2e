//! The words a carrier answers by itself, before any program of ours hears of them.

/// What a carrier does about a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keyword {
    /// Bars our number from this phone.
    Stop,
    /// Lifts the bar.
    Start,
}

/// Reads a text as carriers do: one exact word, whatever its case. `YES` lifts a bar, and means
/// nothing to the carrier where there is none.
pub fn keyword(text: &str, barred: bool) -> Option<Keyword> {
    let word = text.trim().to_ascii_uppercase();
    match word.as_str() {
        "STOP" | "STOPALL" | "UNSUBSCRIBE" | "CANCEL" | "END" | "QUIT" | "REVOKE" | "OPTOUT" => {
            Some(Keyword::Stop)
        }
        "START" | "UNSTOP" => Some(Keyword::Start),
        "YES" if barred => Some(Keyword::Start),
        _ => None,
    }
}

impl Keyword {
    /// The word by which the carrier tells us.
    pub const fn opt_out_type(self) -> &'static str {
        match self {
            Self::Stop => "STOP",
            Self::Start => "START",
        }
    }

    /// What the carrier texts back.
    pub const fn answer(self) -> &'static str {
        match self {
            Self::Stop => {
                "You will get no more texts from this number. Text START to get them again."
            }
            Self::Start => "You will get texts from this number again. Text STOP to end them.",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_exact_words_count() {
        assert_eq!(keyword(" stop\n", false), Some(Keyword::Stop));
        assert_eq!(keyword("Unsubscribe", false), Some(Keyword::Stop));
        assert_eq!(keyword("please stop", false), None);
        assert_eq!(keyword("STOP 12345", false), None);
        assert_eq!(keyword("unstop", false), Some(Keyword::Start));
        assert_eq!(keyword("yes", true), Some(Keyword::Start));
        assert_eq!(keyword("yes", false), None);
    }
}
