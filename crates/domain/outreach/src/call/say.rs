//! The words of each place of the script, and what comes after them. Pure: the same place always sounds
//! the same, so a step that is asked for again is said again.

use kernel::{Instant, Language, RefillId};
use words::{Arg, Voice, words};

use care::refill::answers::Confirm;

use super::{
    around::Around,
    keys::DAYS,
    port::{Line, Said, Then},
    progress::{Ask, End, Note, Progress, Spot},
    route::is_flagged,
    spoken::digits,
};

/// What a call says where it stands. `token` names it in the address of the next step.
pub fn say(progress: &Progress, around: &Around, token: &str) -> Said {
    let language = progress.language();
    let voice = words().voice(&language);
    let speaker = Speaker { voice, around, digits: digits(&around.phone) };
    let mut lines = Vec::new();
    let mut tell = |words: String| {
        if !words.is_empty() {
            lines.push(Line { language: language.clone(), words });
        }
    };
    for words in speaker.note(progress.note) {
        tell(words);
    }
    let then = match &progress.at {
        Spot::Greeting => {
            for id in ["voice-greeting-who", "voice-greeting-danger", "voice-greeting-keys"] {
                tell(speaker.of_pharmacy(id));
            }
            lines.push(in_other(progress));
            Then::Key
        }
        Spot::Reception => {
            for id in ["voice-reception-who", "voice-greeting-danger", "voice-reception-keys"] {
                tell(speaker.of_pharmacy(id));
            }
            lines.push(in_other(progress));
            Then::Key
        }
        Spot::Identity => {
            tell(speaker.plain("voice-identity"));
            Then::Keys(4)
        }
        Spot::Recording => {
            tell(speaker.plain("voice-recording"));
            Then::Record
        }
        Spot::Nine(_) => {
            tell(speaker.plain("voice-nine"));
            Then::Key
        }
        Spot::Question { refill, ask } => {
            tell(speaker.which(*refill, *ask));
            tell(speaker.question(*ask));
            if ask.is_number() { Then::Keys(3) } else { Then::Key }
        }
        Spot::Check => {
            tell(speaker.check());
            Then::Key
        }
        Spot::Ended(how) => {
            tell(speaker.ended(*how, progress));
            Then::HangUp
        }
    };
    Said { lines, then, token: token.to_owned(), turn: progress.steps + 1 }
}

/// The way to the other language, in that language.
fn in_other(progress: &Progress) -> Line {
    let other: Language = progress.other().parse().unwrap_or_else(|_| Language::english());
    let said = words().say(&other.chain(), "voice-other-language", &[]);
    Line { language: said.language, words: said.text }
}

struct Speaker<'a> {
    voice: Voice<'static>,
    around: &'a Around,
    digits: String,
}

impl Speaker<'_> {
    fn plain(&self, id: &str) -> String {
        self.voice.say(id)
    }

    fn of_pharmacy(&self, id: &str) -> String {
        self.voice.with(id, &[("pharmacy", Arg::Text(&self.around.pharmacy))])
    }

    fn counted(&self, id: &str, count: usize) -> String {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        self.voice.with(id, &[("count", Arg::Number(count)), ("digits", Arg::Text(&self.digits))])
    }

    fn note(&self, note: Note) -> Vec<String> {
        let id = match note {
            Note::None => return Vec::new(),
            Note::Intro => {
                let about = self.around.intro.map(|(id, count)| {
                    self.voice.with(id, &[("count", Arg::Number(i64::from(count)))])
                });
                let keys = self.plain("voice-intro-keys");
                return about.into_iter().chain([keys]).collect();
            }
            Note::WrongKey => "voice-wrong-key",
            Note::NoKey => "voice-no-key",
            Note::NotKnown => "voice-not-known",
            Note::Taken => "voice-taken",
            Note::BadNumber => "voice-bad-number",
            Note::MissedNone => "voice-missed-none",
            Note::Severe => "voice-severe",
        };
        vec![self.plain(id)]
    }

    /// Which medicine a question is about, once for each of several: by a day, never by a name.
    fn which(&self, refill: Option<RefillId>, ask: Ask) -> String {
        let has_several = 1 < self.around.medicines.len();
        match self.around.medicine(refill).filter(|_| has_several && ask == Ask::StillTaking) {
            Some(medicine) => {
                self.voice.with("voice-medicine", &[("day", Arg::ShortDay(medicine.last_on))])
            }
            None => String::new(),
        }
    }

    fn question(&self, ask: Ask) -> String {
        let id = match ask {
            Ask::StillTaking => "voice-still-taking",
            Ask::DosesLeft => "voice-doses-left",
            Ask::DosesSure(doses) => return self.counted("voice-doses-sure", usize::from(doses)),
            Ask::Missed => "voice-missed",
            Ask::MissedCount => "voice-missed-count",
            Ask::MissedWhy(_) => "voice-missed-why",
            Ask::Changes => "voice-changes",
            Ask::Changed(0, _) => "voice-changed-medicines",
            Ask::Changed(1, _) => "voice-changed-allergies",
            Ask::Changed(2, _) => "voice-changed-hospital",
            Ask::Changed(..) => "voice-changed-insurance",
            Ask::SideEffects => "voice-side-effects",
            Ask::NewOrWorse => "voice-new-or-worse",
            Ask::DeliveryDay(from) => return self.days(usize::from(from)),
            Ask::PharmacistQuestion => "voice-question",
        };
        self.plain(id)
    }

    fn days(&self, from: usize) -> String {
        let offered = self.around.days.get(from..).unwrap_or_default();
        if offered.is_empty() {
            return self.plain("voice-no-day");
        }
        let mut said = vec![self.plain("voice-day")];
        for (at, day) in offered.iter().take(DAYS).enumerate() {
            let key = i64::try_from(at + 1).unwrap_or(0);
            let of = [("day", Arg::Day(*day)), ("key", Arg::Number(key))];
            said.push(self.voice.with("voice-day-choice", &of));
        }
        if DAYS < offered.len() {
            said.push(self.plain("voice-day-more"));
        }
        said.push(self.plain("voice-day-none"));
        said.join(" ")
    }

    fn check(&self) -> String {
        let medicines = &self.around.medicines;
        if medicines.iter().any(|it| is_flagged(it, Confirm::Send)) {
            return self.plain("voice-check-flagged");
        }
        self.counted("voice-check", medicines.len())
    }

    fn ended(&self, how: End, progress: &Progress) -> String {
        let id = match how {
            End::Stopped => "voice-end-stopped",
            End::Person => match progress.promised_by {
                Some(by) => {
                    let when = Arg::At(Instant(by), &self.around.zone);
                    let of = [("when", when), ("digits", Arg::Text(&self.digits))];
                    return self.voice.with("voice-end-person-by", &of);
                }
                None => "voice-end-person",
            },
            End::NoFurther => "voice-end-no-further",
            End::NotKnown => "voice-end-not-known",
            End::WrongNumber => "voice-end-wrong-number",
            End::Danger => "voice-end-danger",
            End::Sent => {
                let count = self.around.intro.map_or(1, |(_, count)| count);
                return self.counted("voice-end-sent", usize::try_from(count).unwrap_or(1));
            }
            End::ToPharmacist => "voice-end-to-pharmacist",
            End::NotNow => "voice-end-not-now",
            End::No => "voice-end-no",
            End::Nothing => "voice-end-nothing",
            End::Voicemail => "voice-end-voicemail",
            End::Silent => "voice-end-silent",
            End::MessageTaken => "voice-end-message-taken",
            End::Trouble => "voice-end-trouble",
        };
        let pharmacy = ("pharmacy", Arg::Text(&self.around.pharmacy));
        self.voice.with(id, &[pharmacy, ("digits", Arg::Text(&self.digits))])
    }
}
