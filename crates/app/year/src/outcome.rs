//! What came of a year: counts, what was broken, and a digest that two equal years share.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    fmt::Write as _,
};

use kernel::{Actor, Channel, DeliveryId, Id, MessageId, Result};
use outreach::{
    delivery::status::Status,
    explain::{self, Explained},
    message::State,
};
use store::Db;

use crate::{
    carrier::{Answer, Attempt, Office},
    chance::number_of,
    judge::{Broken, End, Fact, Frame, Life, Rule, Told, Trip, judge},
    run::{Asked, Known},
    world::{self, MINUTE, Wire},
};

/// Messages of a patient that are read at a time.
const PAGE: u32 = 200;

/// What came of a year.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Sends that carriers took, or that arrived though nobody said so.
    pub sends: usize,
    /// Messages that were asked for, or answered.
    pub messages: usize,
    /// How many ended how, by a word.
    pub ends: BTreeMap<&'static str, usize>,
    /// How often which rule had the last word, and which words were answered.
    pub reasons: BTreeMap<String, usize>,
    /// How often which rule had any word: what made a message wait is among them.
    pub decided: BTreeMap<String, usize>,
    /// What people and carriers did, by words.
    pub happened: BTreeMap<&'static str, usize>,
    /// Arrivals that came a second time, as the contract allows.
    pub copies: usize,
    /// So often the program died.
    pub deaths: usize,
    /// Every promise that was broken.
    pub broken: Vec<Broken>,
    /// Of every message, without names, links and ids: address, minute, words, outcome and reason.
    pub digest: u64,
    /// The lines of the digest, for whoever looks for a difference; empty in a big year.
    pub lines: Vec<String>,
}

impl Outcome {
    /// How often a promise was broken.
    pub fn count(&self, rule: Rule) -> usize {
        self.broken.iter().filter(|it| it.rule == rule).count()
    }

    /// What was broken, a line each: patient, minute and rule.
    pub fn complaints(&self) -> String {
        let mut all = String::new();
        for Broken { rule, person, at, what } in self.broken.iter().take(40) {
            let minute = kernel::Instant(at - at.rem_euclid(MINUTE));
            let _ = writeln!(all, "patient {person}, {minute}, {}: {what}", rule.words());
        }
        all
    }
}

/// A year of more messages keeps no lines.
const FEW: usize = 100_000;

/// Gathers what program and carriers tell, person by person, and has it judged.
pub(crate) async fn of(
    db: &Db,
    office: &Office,
    known: Vec<Known>,
    (asked, died_at): (HashMap<MessageId, Asked>, Vec<i64>),
    frame: &Frame,
) -> Result<Outcome> {
    let mut outcome = Outcome { sends: office.sends(), ..Outcome::default() };
    outcome.deaths = died_at.len();
    let (journal, addresses) = office.close();
    let mut by_key: HashMap<DeliveryId, Vec<Attempt>> = HashMap::new();
    for attempt in journal {
        by_key.entry(attempt.key).or_default().push(attempt);
    }
    for one in known {
        let number = one.person.number;
        let told = messages(db, &one).await?;
        for rule in told.iter().flat_map(|it| &it.decisions).map(|kept| &kept.rule) {
            *outcome.decided.entry(rule.clone()).or_default() += 1;
        }
        let tasks = tasks(db, &one).await?;
        count(&mut outcome, &told, &by_key);
        let gathered = Gathered { one, told, tasks, asked: &asked, died_at: &died_at };
        let life = gathered.life(&mut by_key, &addresses);
        for told in &life.messages {
            *outcome.ends.entry(word(told)).or_default() += 1;
            let answered = told.ask.is_none().then(|| told.words.to_owned());
            for reason in std::iter::once(told.rule.clone()).chain(answered) {
                *outcome.reasons.entry(reason).or_default() += 1;
            }
        }
        outcome.messages += life.messages.len();
        outcome.copies += copies(&life);
        let mut lines = lines(&life);
        lines.sort_unstable();
        for line in lines {
            let line = format!("{number} {line}");
            outcome.digest = outcome.digest.wrapping_mul(0x0100_0000_01b3) ^ number_of(&line);
            if outcome.messages < FEW {
                outcome.lines.push(line);
            }
        }
        outcome.broken.extend(judge(&life, frame));
    }
    // What a carrier has and no message knows of, belongs to nobody.
    for attempt in by_key.into_values().flatten() {
        let what = "a send that no message knows of".to_owned();
        outcome.broken.push(Broken { rule: Rule::Lost, person: usize::MAX, at: attempt.at, what });
    }
    Ok(outcome)
}

/// Counts what the carriers did to messages that they had taken.
fn count(outcome: &mut Outcome, told: &[Explained], by_key: &HashMap<DeliveryId, Vec<Attempt>>) {
    let mut add = |words| *outcome.happened.entry(words).or_default() += 1;
    for message in told {
        let mut was_late = false;
        for went in &message.deliveries {
            for attempt in by_key.get(&went.id).into_iter().flatten() {
                let is_late = |at: i64| MINUTE < at - attempt.at;
                if attempt.arrived_at.is_some_and(is_late) {
                    add("came late");
                }
                if attempt.is_expired {
                    add("given up as too late");
                }
                if was_late && attempt.arrived_at.is_some() {
                    add("came after it had been too late");
                }
                was_late |= attempt.is_expired;
                if attempt.answer == Answer::Taken && attempt.condemned.is_some() {
                    add("condemned by a receipt");
                }
            }
        }
    }
}

/// The messages of which a person was told.
async fn tasks(db: &Db, one: &Known) -> Result<BTreeSet<String>> {
    let patient = one.card.id;
    let all = db.read(move |tx| care::task::of_patient(tx, patient, u32::MAX >> 1)).await?;
    Ok(all.into_iter().filter_map(|task| task.subject).collect())
}

async fn messages(db: &Db, one: &Known) -> Result<Vec<Explained>> {
    let (patient, mut all) = (one.card.id, Vec::new());
    let mut before: MessageId = Id::from_raw(u128::MAX);
    loop {
        let page = db.write(&Actor::System, move |tx| explain::before(tx, patient, before, PAGE));
        let page = page.await?;
        let Some(last) = page.last() else { break };
        before = last.message;
        all.extend(page);
    }
    all.reverse();
    Ok(all)
}

struct Gathered<'a> {
    one: Known,
    told: Vec<Explained>,
    tasks: BTreeSet<String>,
    asked: &'a HashMap<MessageId, Asked>,
    died_at: &'a [i64],
}

impl Gathered<'_> {
    fn life(self, by_key: &mut HashMap<DeliveryId, Vec<Attempt>>, addresses: &[String]) -> Life {
        let Known { person, mut facts, .. } = self.one;
        let (mut trips, mut keys) = (Vec::new(), 0);
        for (message, told) in self.told.iter().enumerate() {
            for went in &told.deliveries {
                let Some(wire) = wire_of(went.channel) else { continue };
                for attempt in by_key.remove(&went.id).unwrap_or_default() {
                    let address = &addresses[attempt.address as usize];
                    let own = match wire {
                        Wire::Text => Some(&person.phone),
                        Wire::Mail => person.mail.as_ref(),
                    };
                    facts.extend(attempt.condemned.map(|(at, is_blocked)| {
                        (at, if is_blocked { Fact::Blocked(wire) } else { Fact::Condemned(wire) })
                    }));
                    let has_noted = !self.died_at.contains(&attempt.at);
                    trips.push(Trip {
                        message,
                        key: keys,
                        wire,
                        is_own: own == Some(address),
                        at: attempt.at,
                        arrived_at: attempt.arrived_at,
                        answer: has_noted.then_some(attempt.answer),
                    });
                }
                keys += 1;
            }
        }
        trips.sort_by_key(|trip| trip.at);
        facts.sort_by_key(|(at, _)| *at);
        let tell = |it: &Explained| Told {
            has_task: self.tasks.contains(&it.message.to_string()),
            ..told(it, self.asked.get(&it.message))
        };
        let messages = self.told.iter().map(tell).collect();
        let is_lost = !matches!(person.known, world::Known::All | world::Known::Zone);
        Life { person: person.number, place: person.place, is_lost, facts, messages, trips }
    }
}

fn wire_of(channel: Channel) -> Option<Wire> {
    match channel {
        Channel::Sms => Some(Wire::Text),
        Channel::Email => Some(Wire::Mail),
        _ => None,
    }
}

fn told(it: &Explained, asked: Option<&Asked>) -> Told {
    let last = it.last();
    // It is where it went last, unless an older way turns out to have led there.
    let there = it.deliveries.iter().find(|went| went.status == Status::Delivered);
    let status = there.or(it.deliveries.last()).map(|went| went.status);
    let end = match (it.state, it.outcome.or(status)) {
        (State::Waiting, _) => End::Waiting,
        (_, Some(status)) => end_of(status),
        (_, None) => End::Underway,
    };
    Told {
        words: it.template.code(),
        ask: asked.map(|asked| asked.ask),
        asked_at: asked.map_or(it.requested_at.0, |asked| asked.at),
        end,
        rule: last.map(|kept| kept.rule.clone()).unwrap_or_default(),
        decided_at: last.map_or(it.requested_at.0, |kept| kept.decided_at.0),
        waits_until: it.wait_until.map(|at| at.0),
        tried: it.tried.iter().filter_map(|(_, channel)| wire_of(*channel)).collect(),
        flagged: it.deliveries.iter().any(|went| went.maybe_duplicate || went.in_doubt),
        has_task: false,
    }
}

const fn end_of(status: Status) -> End {
    match status {
        Status::Planned | Status::Due | Status::Intent | Status::Queued => End::Underway,
        Status::Suppressed => End::Withheld,
        Status::Stale => End::Dropped,
        Status::Dead | Status::Failed | Status::Undelivered => End::NotThere,
        Status::Uncertain => End::Uncertain,
        Status::Accepted => End::Taken,
        Status::Delivered => End::Delivered,
    }
}

const fn word(told: &Told) -> &'static str {
    match told.end {
        End::Waiting => "waiting",
        End::Underway => "under way",
        End::Taken => "taken",
        End::Delivered => "delivered",
        End::NotThere => "not there",
        End::Uncertain => "uncertain",
        End::Withheld => "withheld",
        End::Dropped => "dropped",
    }
}

/// Arrivals of a message that had arrived before.
fn copies(life: &Life) -> usize {
    let came = life.trips.iter().filter(|trip| trip.arrived_at.is_some());
    let mut seen = std::collections::BTreeSet::new();
    came.filter(|trip| !seen.insert(trip.message)).count()
}

/// Every message and every send, without a name or an id.
fn lines(life: &Life) -> Vec<String> {
    let minute = |at: i64| at.div_euclid(MINUTE);
    let mut lines: Vec<String> = Vec::with_capacity(life.messages.len() + life.trips.len());
    for told in &life.messages {
        let Told { words, asked_at, rule, decided_at, .. } = told;
        let (asked, decided) = (minute(*asked_at), minute(*decided_at));
        lines.push(format!("{asked} {words} {} {rule} {decided}", word(told)));
    }
    for trip in &life.trips {
        let (words, arrived) = (life.messages[trip.message].words, trip.arrived_at.map(minute));
        lines.push(format!(
            "{} {:?} {words} {:?} {arrived:?}",
            minute(trip.at),
            trip.wire,
            trip.answer
        ));
    }
    lines
}
