//! The people: each with a part to play, so that in every two dozen everything happens to somebody.

use super::{Ask, BEGIN, DAY, Deed, END, HOUR, MINUTE, PLACES, Place, Said, Topic, Wire};
use crate::chance::Chance;

/// How much the pharmacy knows of where somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Zone and address.
    All,
    /// The zone.
    Zone,
    /// The address.
    State,
    /// The telephone.
    Area,
    /// Not even that: the telephone is from abroad.
    Nothing,
}

/// Somebody.
#[derive(Clone, Debug)]
pub struct Person {
    /// Their number, from 0.
    pub number: usize,
    /// Where they live at the beginning.
    pub place: &'static Place,
    /// How much of that is on record.
    pub known: Known,
    /// Their telephone.
    pub phone: String,
    /// Their mailbox, if on record.
    pub mail: Option<String>,
    /// Whether they prefer e-mail.
    pub prefers_mail: bool,
    /// Whether they read Spanish.
    pub is_spanish: bool,
    /// Whether their addresses never fail, because two people share one and its turns would be mixed.
    pub is_calm: bool,
    /// What happens to them, in order.
    pub deeds: Vec<(i64, Deed)>,
}

/// Parts there are to play.
const PARTS: usize = 24;
/// In which order they are given out, so that in a dozen people most of it happens. The two who share a
/// telephone come after each other.
const CAST: [usize; PARTS] =
    [21, 22, 10, 15, 17, 23, 9, 16, 3, 6, 4, 13, 0, 1, 2, 5, 11, 12, 14, 18, 19, 20, 7, 8];
const STOPS: &[&str] = &[
    "STOP",
    "stop",
    "Stop.",
    "STOPP",
    "Stpo",
    "sotp",
    "ALTO",
    "PARAR",
    "no me manden más mensajes",
    "stop texting me",
    "please stop texting me",
    "Unsubscribe",
    "UNSUBCRIBE",
    "quit",
    "STOP!!",
    "s t o p",
    "Dejen de escribirme",
];
const OTHERS: &[&str] = &["ok thanks", "gracias", "👍", "what is this about", "Thank you!"];
const DANGERS: &[&str] = &["I can't breathe", "call 911", "no puedo respirar"];

/// So many people.
pub fn people(seed: u64, count: usize) -> Vec<Person> {
    (0..count).map(|number| person(seed, number)).collect()
}

fn person(seed: u64, number: usize) -> Person {
    let part = CAST[number % PARTS];
    let mut chance = Chance::of(&[seed, 1, number as u64]);
    let mut place = &PLACES[(number + number / PARTS) % PLACES.len()];
    let mut known = match number / 2 % 8 {
        0 => Known::State,
        1 => Known::Area,
        2 => Known::Zone,
        3 if !place.is_remote() => Known::Nothing,
        _ => Known::All,
    };
    if part == 17 || part == 18 {
        known = Known::All;
    }
    if part == 18 {
        place = Place::named("Hagatna");
    }
    // The second of two who share a telephone has the number of the first.
    let owner = if part == 22 { number - 1 } else { number };
    if part == 21 || part == 22 {
        // Both live in the same house.
        place = &PLACES[(owner + owner / PARTS) % PLACES.len()];
        known = Known::All;
    }
    let area = if known == Known::Nothing { 416 } else { place.area };
    let mut deeds = agreements(part, &mut chance);
    let rate = chance.between(40, 260);
    asks(&mut deeds, rate, &mut chance);
    fate(&mut deeds, part, &mut chance);
    talk(&mut deeds, part, &mut chance);
    deeds.sort_by_key(|(at, _)| *at);
    Person {
        number,
        place,
        known,
        phone: format!("+1{area}{:07}", 2_000_000 + owner),
        mail: (part != 21 && part != 22 && (likes_mail(part) || part == 20 || chance.happens(600)))
            .then(|| format!("p{number}@mail.example")),
        prefers_mail: likes_mail(part) || chance.happens(120),
        is_spanish: chance.happens(300),
        is_calm: part == 21 || part == 22,
        deeds,
    }
}

/// Whose part is about e-mails.
const fn likes_mail(part: usize) -> bool {
    matches!(part, 3 | 4 | 12)
}

/// What they agree to at the beginning, and some later.
fn agreements(part: usize, chance: &mut Chance) -> Vec<(i64, Deed)> {
    let mut deeds = Vec::new();
    let mut agree = |wire, topics: &[Topic], at| {
        deeds.extend(topics.iter().map(|topic| (at, Deed::Agrees(wire, *topic))));
    };
    match part {
        19 => {}
        20 => agree(Wire::Mail, &[Topic::Refill, Topic::Message], BEGIN),
        _ => {
            agree(Wire::Text, &[Topic::Refill], BEGIN);
            let later = if chance.happens(700) { BEGIN } else { chance.between(BEGIN, END) };
            agree(Wire::Text, &[Topic::Message, Topic::Appointment], later);
            if likes_mail(part) || chance.happens(600) {
                agree(Wire::Mail, &[Topic::Refill, Topic::Message], BEGIN);
            }
        }
    }
    deeds
}

/// What the pharmacy wants to tell them: at any minute, some of it in bursts.
fn asks(deeds: &mut Vec<(i64, Deed)>, rate: i64, chance: &mut Chance) {
    // The hours that clocks leave out in March and repeat in November, at the east coast and inland.
    const NIGHTS: [i64; 4] =
        [1_772_955_000_000, 1_772_958_600_000, 1_793_511_000_000, 1_793_514_600_000];
    let mut want = |at: i64, chance: &mut Chance| {
        let topic = match chance.below(20) {
            0 => Topic::Safety,
            1..=2 => Topic::Appointment,
            3..=6 => Topic::Message,
            7 => Topic::Account,
            _ => Topic::Refill,
        };
        let keeps = match (topic, chance.below(4)) {
            (Topic::Account, _) => Some(HOUR),
            (_, 0) => Some(chance.between(5 * MINUTE, 20 * HOUR)),
            (_, 1) => None,
            _ => Some(chance.between(DAY, 12 * DAY)),
        };
        let words = u8::try_from(chance.below(3)).unwrap_or(0);
        deeds.push((at, Deed::Wants(Ask { topic, words, keeps })));
    };
    for night in NIGHTS {
        if chance.happens(300) {
            want(night + chance.below(10 * MINUTE), chance);
        }
    }
    let mut left = rate;
    while 0 < left {
        let at = chance.between(BEGIN, END);
        let burst = if chance.happens(80) { chance.between(3, 9) } else { 1 };
        for _ in 0..burst {
            want(at + chance.below(20 * MINUTE), chance);
        }
        left -= burst;
    }
}

/// The one great thing that happens to them.
fn fate(deeds: &mut Vec<(i64, Deed)>, part: usize, chance: &mut Chance) {
    let at = chance.between(BEGIN + 20 * DAY, END - 20 * DAY);
    let mut add = |at: i64, deed: Deed| deeds.push((at, deed));
    match part {
        // What these pages end is a part alone before the day on which a part becomes all.
        0 => {
            let at = at.min(END - 60 * DAY);
            add(at, Deed::EndsTopic(chance.pick(&[Topic::Refill, Topic::Message])));
        }
        1 => add(at.min(END - 60 * DAY), Deed::EndsWire(chance.pick(&[Wire::Text, Wire::Mail]))),
        2 => {
            add(at, Deed::ChoosesNoTopic(chance.pick(&[Topic::Refill, Topic::Appointment])));
            add(chance.between(at, END), Deed::ChoosesNoWire(Wire::Text));
        }
        3 => add(at, Deed::AnswersStop),
        4 => add(at, Deed::Complains),
        5 => {
            add(BEGIN, Deed::AgreesToCalls);
            add(chance.between(BEGIN + 20 * DAY, END), Deed::EndsCalls);
        }
        6 => add(at, Deed::Texts(Said::StopRefills, "stop refill messages")),
        10 | 21 => {
            add(at, Deed::Texts(Said::Stop, chance.pick(STOPS)));
            if chance.happens(200) {
                add(at + chance.below(HOUR), Deed::Texts(Said::Stop, "STOP"));
            }
            if chance.happens(700) {
                let back = at + chance.between(MINUTE, 90 * DAY);
                add(back, Deed::Texts(Said::Start, chance.pick(&["START", "start", "Unstop"])));
            }
        }
        11 => add(at, Deed::Texts(Said::Stop, chance.pick(STOPS))),
        12 => add(at, Deed::Unsubscribes),
        13 => add(at, Deed::HeardAll),
        14 => {
            // Before the day on which a part becomes all, or after it.
            let at = if chance.happens(500) { at } else { chance.between(END - 27 * DAY, END) };
            let part = match chance.below(3) {
                0 => Deed::HeardWire(Wire::Text),
                1 => Deed::HeardTopic(Topic::Message),
                _ => Deed::HeardTopic(Topic::Refill),
            };
            add(at, part);
        }
        15 => add(at, Deed::Dies),
        16 => add(at, Deed::Leaves),
        17 => add(at, Deed::Moves(chance.pick(&PLACES.iter().collect::<Vec<_>>()))),
        18 => {
            add(at, Deed::Moves(Place::named("Honolulu")));
            let then = chance.between(at, END);
            add(then, Deed::Moves(chance.pick(&PLACES.iter().collect::<Vec<_>>())));
        }
        23 => {
            add(BEGIN, Deed::Hours(Some((630, 1_140))));
            add(at, Deed::Hours(Some((480, 1_260))));
            add(chance.between(at, END), Deed::Hours(None));
        }
        _ => {}
    }
}

/// What they write besides.
fn talk(deeds: &mut Vec<(i64, Deed)>, part: usize, chance: &mut Chance) {
    if part == 9 {
        let at = chance.between(BEGIN, END - 5 * DAY);
        deeds.push((at, Deed::Texts(Said::Danger, chance.pick(DANGERS))));
        deeds.push((at + chance.between(HOUR, 3 * DAY), Deed::LookedAfter));
    }
    for _ in 0..chance.below(4) {
        let at = chance.between(BEGIN, END);
        let said = if chance.happens(500) {
            Deed::Texts(Said::Help, chance.pick(&["HELP", "help", "ayuda"]))
        } else {
            Deed::Texts(Said::Other, chance.pick(OTHERS))
        };
        deeds.push((at, said));
    }
}
