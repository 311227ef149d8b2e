//! How well replies are read: the labelled corpus, its two halves, and the judge of a reading. The
//! tests hold it to floors; `cargo x bench replies` prints it.

use kernel::Language;
use outreach::reply::{Confidence, Expecting, Intent, Reading, Which, interpret};

macro_rules! corpora {
    ($($tag:literal)+) => {
        /// The corpus of each language.
        pub const CORPORA: &[(&str, &str)] =
            &[$(($tag, include_str!(concat!("../corpus/", $tag, ".tsv"))),)+];
    };
}

corpora! { "en" "es" "zh-Hans" "zh-Hant" "vi" "ko" "ru" "ar" "ht" "tl" "fr" "pt" "pl" "de" }

/// Half of the corpus is looked at while rules are written; the other only counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Half {
    /// Whoever writes rules reads its failures.
    Develop,
    /// Nobody reads its failures one by one.
    Check,
}

impl Half {
    /// By the text alone, so that a line never changes sides: FNV-1a over its bytes, the 32nd bit.
    fn of(text: &str) -> Self {
        let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        if hash >> 32 & 1 == 0 { Self::Develop } else { Self::Check }
    }
}

/// One labelled text.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// Which corpus it stands in.
    pub tag: &'static str,
    /// Which half.
    pub half: Half,
    /// What was asked.
    pub asked: &'static str,
    /// What it means.
    pub label: &'static str,
    /// The text.
    pub text: &'static str,
}

/// Every line of every corpus.
pub fn lines() -> impl Iterator<Item = Line> {
    CORPORA.iter().flat_map(|(tag, corpus)| {
        corpus.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(move |line| {
            let mut cells = line.splitn(3, '\t');
            let mut cell = || cells.next().unwrap_or_else(|| panic!("{tag}: {line}"));
            let (asked, label, text) = (cell(), cell(), cell());
            Line { tag, half: Half::of(text), asked, label, text }
        })
    })
}

impl Line {
    /// Reads it as what it answers.
    pub fn read(&self) -> Reading {
        let language: Language = self.tag.parse().expect("a corpus is named by its language");
        interpret(self.text, &language, &expecting(self.asked))
    }

    /// What it means, without what it says besides.
    pub fn meant(&self) -> &'static str {
        let first = self.label.split('|').next().unwrap_or_default();
        first.split(['+', '~', ':']).next().unwrap_or_default()
    }

    /// Whether it answers a question about a refill.
    pub fn is_about_refill(&self) -> bool {
        let answers = ["confirm", "decline", "mixed", "later", "doses", "has-enough", "when"];
        answers.contains(&self.meant())
    }

    /// Whether a reading is what the label says. A label without `+` does not mind what else is
    /// said, but for side effects: those are never made up.
    pub fn fits(&self, reading: &Reading) -> bool {
        let fits = |label: &str| {
            if let Some(not) = label.strip_prefix('!') {
                return code(&reading.intent) != not;
            }
            let (label, is_low) =
                label.strip_suffix("~low").map_or((label, false), |label| (label, true));
            let mut parts = label.split('+');
            let main = parts.next().unwrap_or_default();
            let also: Vec<&str> = parts.collect();
            let heard: Vec<String> = reading.also.iter().map(told).collect();
            let is_heard = |said: &&str| heard.iter().any(|heard| heard.starts_with(*said));
            let made_up = also.is_empty() && heard.iter().any(|heard| heard == "side-effect");
            told(&reading.intent) == main
                && also.iter().all(is_heard)
                && !made_up
                && (!is_low || reading.confidence == Confidence::Low)
        };
        self.label.split('|').any(fits)
    }
}

/// Whether something is done without a person or another question: these must not be wrong.
pub fn is_acted_on(reading: &Reading) -> bool {
    reading.confidence != Confidence::Low
        && matches!(
            reading.intent,
            Intent::Confirm(_)
                | Intent::Decline(_)
                | Intent::Mixed { .. }
                | Intent::Later
                | Intent::HasEnough
                | Intent::DosesLeft(_)
                | Intent::Stop(_)
                | Intent::Start
                | Intent::WrongNumber
        )
}

/// What was asked, by the short word of the corpus.
pub fn expecting(code: &str) -> Expecting {
    match code {
        "c1" => Expecting::Confirmation { of: 1 },
        "c2" => Expecting::Confirmation { of: 2 },
        "c3" => Expecting::Confirmation { of: 3 },
        "w2" => Expecting::WhichOne { of: 2 },
        _ => Expecting::Nothing,
    }
}

/// The family of an intent, as labels name it.
pub fn code(intent: &Intent) -> &'static str {
    match intent {
        Intent::DosesLeft(_) => "doses",
        Intent::Stop(_) => "stop",
        other => other.code(),
    }
}

/// An intent with what it names, as labels write it.
pub fn told(intent: &Intent) -> String {
    let listed =
        |numbers: &[u8]| numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
    match intent {
        Intent::Confirm(Which::Only(which)) => format!("confirm:{}", listed(which)),
        Intent::Decline(Which::Only(which)) => format!("decline:{}", listed(which)),
        Intent::Mixed { yes, no } => format!("mixed:{}/{}", listed(yes), listed(no)),
        Intent::DosesLeft(count) => format!("doses:{count}"),
        other => code(other).to_owned(),
    }
}

/// Right and wrong of one intent in one language and half.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score {
    /// Lines that mean it.
    pub meant: usize,
    /// Of those, how many were read so.
    pub heard: usize,
    /// Lines that were read so and mean something else.
    pub false_alarms: usize,
}

impl Score {
    /// The share that was heard, in hundredths; nothing was meant, nothing was missed.
    pub fn recall(&self) -> f64 {
        share(self.heard, self.meant)
    }

    /// The share of what was read so that means it, in hundredths.
    pub fn precision(&self) -> f64 {
        share(self.heard, self.heard + self.false_alarms)
    }
}

/// Hundredths; all of nothing is all.
pub fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 100.0 } else { part as f64 * 100.0 / whole as f64 }
}

/// A line with its reading.
pub type Heard = (Line, Reading);

/// Every line, read.
pub fn heard() -> Vec<Heard> {
    lines().map(|line| (line, line.read())).collect()
}

/// How well one intent is heard among these lines. A label of several meanings counts for the one that
/// was read; one that only says what a text is not counts against nothing else.
pub fn score<'a>(lines: impl IntoIterator<Item = &'a Heard>, intent: &str) -> Score {
    let mut score = Score::default();
    for (line, reading) in lines {
        let may_mean = |it: &str| it.split(['+', '~', ':']).next() == Some(intent);
        let is_meant = line.label.split('|').any(may_mean);
        let is_heard = code(&reading.intent) == intent;
        let is_free = line.label.strip_prefix('!').is_some_and(|not| not != intent);
        // Read as another of its meanings, it is no miss.
        score.meant += usize::from(is_meant && (is_heard || !line.fits(reading)));
        score.heard += usize::from(is_meant && is_heard);
        score.false_alarms += usize::from(is_heard && !is_meant && !is_free);
    }
    score
}
