//! The year itself: the clock goes on in steps of some minutes, what happens is told to the program, and
//! the program does all that is due.

mod deeds;

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use engine::Runner;
use kernel::{Actor, MessageId, Result};
use outreach::delivery::receive_receipt;
use store::{DatabaseUrl, Db, Fault, Tx};

use crate::{
    carrier::{Line, Office, promise},
    chance::Chance,
    judge::{Fact, Frame, Law, Week},
    outcome::{self, Outcome},
    pharmacy::{self, Card},
    world::{BEGIN, DAY, Deed, END, House, MINUTE, Person, TAIL, Wire, outages, people},
};

/// What year is wanted.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// All of it comes from this number.
    pub seed: u64,
    /// So many people.
    pub people: usize,
    /// The shortest and the longest step of the clock, in minutes.
    pub steps: (i64, i64),
    /// So many times the program dies in the middle of something.
    pub deaths: usize,
}

/// So many messages of one moment are under way when the program dies, at most: they all leave together.
const AT_A_DEATH: usize = 60;

/// Lives through a year on an empty database, and has it judged.
pub async fn live(url: &DatabaseUrl, wanted: Wanted) -> Result<Outcome> {
    let db = pharmacy::open(url, wanted.seed).await?;
    let mut year = Year::begin(db, wanted).await?;
    while year.now() < END + TAIL {
        year.goes_on().await?;
    }
    year.ends().await
}

/// One message that the world asked for.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// When.
    pub at: i64,
    /// What.
    pub ask: crate::world::Ask,
}

/// What the world knows of one person by now.
pub struct Known {
    /// Who.
    pub person: Arc<Person>,
    /// What is on record.
    pub card: Card,
    /// What happened.
    pub facts: Vec<(i64, Fact)>,
    /// Who else has the same telephone.
    pub shares_with: Option<usize>,
}

struct Year {
    db: Db,
    wanted: Wanted,
    runner: Runner,
    office: Arc<Office>,
    known: Vec<Known>,
    /// What will happen, the last first: when, to whom, what.
    coming: Vec<(i64, usize, Deed)>,
    house: Vec<(i64, House)>,
    drafts: Vec<(u32, Week, usize)>,
    deaths: Vec<i64>,
    died_at: Vec<i64>,
    steps: Chance,
    asked: HashMap<MessageId, Asked>,
    rules: Vec<(jiff::civil::Date, Week, usize)>,
    holds: Vec<(i64, i64, bool)>,
    sealed_at: i64,
    next: i64,
    happened: BTreeMap<&'static str, usize>,
}

impl Year {
    async fn begin(db: Db, wanted: Wanted) -> Result<Self> {
        let all: Vec<Arc<Person>> =
            people(wanted.seed, wanted.people).into_iter().map(Arc::new).collect();
        let calm = all.iter().filter(|it| it.is_calm).map(|it| it.phone.clone()).collect();
        let office = Office::new(wanted.seed, &db, outages(wanted.seed), calm);
        let mut known = Vec::with_capacity(all.len());
        for some in all.chunks(500) {
            let some = some.to_vec();
            let opened = db.write(&Actor::System, move |tx| {
                let one = |person: Arc<Person>| Ok((Card::open(tx, &person)?, person));
                some.into_iter().map(one).collect::<Result<Vec<_>>>()
            });
            known.extend(opened.await?.into_iter().map(|(card, person)| Known {
                person,
                card,
                facts: Vec::new(),
                shares_with: None,
            }));
        }
        pair(&mut known);
        let mut coming: Vec<(i64, usize, Deed)> = known
            .iter()
            .flat_map(|it| it.person.deeds.iter().map(|(at, d)| (*at, it.person.number, d.clone())))
            .collect();
        // Deeds of one moment happen in the order of people: the last is taken first.
        coming.sort_by_key(|(at, who, _)| (*at, *who));
        coming.reverse();
        let mut chance = Chance::of(&[wanted.seed, 5]);
        let mut deaths: Vec<i64> =
            (0..wanted.deaths).map(|_| chance.between(BEGIN + DAY, END)).collect();
        deaths.sort_unstable_by(|a, b| b.cmp(a));
        let mut house = House::year();
        house.reverse();
        Ok(Self {
            runner: runner(&db, &office, 0),
            db,
            wanted,
            office,
            known,
            coming,
            house,
            drafts: Vec::new(),
            deaths,
            died_at: Vec::new(),
            steps: Chance::of(&[wanted.seed, 6]),
            asked: HashMap::new(),
            rules: Vec::new(),
            holds: Vec::new(),
            sealed_at: BEGIN,
            next: BEGIN,
            happened: BTreeMap::new(),
        })
    }

    fn now(&self) -> i64 {
        self.db.now().0
    }

    /// Goes to the next moment at which something is due, by the steps of the year.
    async fn goes_on(&mut self) -> Result<()> {
        let jobs = self.runner.next_due().await?.map(|at| at.0);
        let deeds = self.coming.last().map(|(at, ..)| *at);
        let house = self.house.last().map(|(at, _)| *at);
        let due = [jobs, deeds, house, self.office.next_receipt()].into_iter().flatten().min();
        let due = due.unwrap_or(i64::MAX).min(END + TAIL);
        while self.next < due || self.next <= self.now() {
            let (least, most) = self.wanted.steps;
            self.next += self.steps.between(least * MINUTE, most * MINUTE);
        }
        self.db.clock().advance(self.next - self.now());
        self.happens().await
    }

    async fn happens(&mut self) -> Result<()> {
        let now = self.now();
        let receipts = self.office.receipts_until(now);
        if !receipts.is_empty() {
            let take = move |tx: &mut Tx<'_>| {
                receipts.iter().try_for_each(|receipt| receive_receipt(tx, receipt))
            };
            self.db.write(&Actor::Vendor("texts"), take).await?;
        }
        while self.house.last().is_some_and(|(at, _)| *at <= now) {
            let Some((_, deed)) = self.house.pop() else { break };
            self.house_does(deed, now).await?;
        }
        let dies = self.deaths.pop_if(|at| *at <= now).is_some();
        let (mut wants, mut others) = (Vec::new(), Vec::new());
        while self.coming.last().is_some_and(|(at, ..)| *at <= now) {
            match self.coming.pop() {
                Some((_, who, Deed::Wants(ask))) => wants.push((who, ask)),
                Some((_, who, deed)) => others.push((who, deed)),
                None => break,
            }
        }
        // What is asked for lies there, due, when somebody says stop.
        let left = if dies { wants.split_off(wants.len().min(AT_A_DEATH)) } else { Vec::new() };
        let now_asked = if dies { left } else { std::mem::take(&mut wants) };
        self.ask(now_asked).await?;
        for (who, deed) in others {
            self.does(who, deed, now).await?;
        }
        self.runner.drain().await?;
        if dies && !wants.is_empty() {
            self.dies_over(wants).await?;
        }
        for (number, week, a_week) in std::mem::take(&mut self.drafts) {
            let from =
                self.db.write(&Actor::System, move |tx| pharmacy::publish(tx, number)).await?;
            let from = from.to_string().parse().map_err(kernel::Error::failed)?;
            self.rules.push((from, week, a_week));
        }
        if self.sealed_at + DAY < now {
            audit::seal(&self.db).await?;
            self.sealed_at = now;
        }
        Ok(())
    }

    async fn ask(&mut self, wants: Vec<(usize, crate::world::Ask)>) -> Result<()> {
        if wants.is_empty() {
            return Ok(());
        }
        let (now, begun) = (self.now(), self.asked.len());
        let cards: Vec<_> = wants.iter().map(|(who, _)| self.known[*who].card.clone()).collect();
        let asks: Vec<_> = wants.iter().map(|(_, ask)| *ask).collect();
        let written = self.db.write(&Actor::System, move |tx| {
            let each = cards.iter().zip(&asks).enumerate().map(|(turn, (card, ask))| {
                let key = format!("year:{now}:{begun}:{turn}");
                Ok((card.ask(tx, ask, &key)?, *ask))
            });
            each.collect::<Result<Vec<_>>>()
        });
        for ((message, ask), (who, _)) in written.await?.into_iter().zip(wants) {
            if let Some(message) = message {
                self.asked.insert(message, Asked { at: now, ask });
                if ask.topic == crate::world::Topic::Account {
                    self.known[who].facts.push((now, Fact::Wrote));
                }
            }
        }
        Ok(())
    }

    /// The program dies while it decides, sends or notes; another begins where it was.
    async fn dies_over(&mut self, wants: Vec<(usize, crate::world::Ask)>) -> Result<()> {
        self.db.clock().advance(1_000);
        let now = self.now();
        let turn = self.died_at.len();
        self.ask(wants).await?;
        let label = |label: &str| Fault::CrashAt { label: label.to_owned(), nth: 1 };
        self.db.faults().arm(match turn % 6 {
            0 => label("outreach.intent_before_commit"),
            1 => label("outreach.before_send"),
            2 => label("outreach.after_send"),
            3 => label("outreach.note_before_commit"),
            4 => Fault::AtCommit { nth: 2, is_kept: true },
            _ => Fault::AtCommit { nth: 2, is_kept: false },
        });
        // It ends in the middle, or it gets through: both are well.
        let _ = self.runner.drain().await;
        self.db.faults().disarm();
        self.db.faults().revive();
        self.died_at.push(now);
        self.runner = runner(&self.db, &self.office, self.died_at.len());
        Ok(())
    }

    async fn ends(self) -> Result<Outcome> {
        let promise = promise(self.wanted.seed);
        let frame = Frame {
            law: Law::read(),
            zone: pharmacy::ZONE,
            rules: self.rules,
            holds: self.holds,
            keeps_keys: promise.idempotent_for,
            can_be_asked: promise.lookup_by_ref,
            deaths: self.died_at.clone(),
            now: self.db.now().0,
        };
        let asked = (self.asked, self.died_at);
        let mut outcome = outcome::of(&self.db, &self.office, self.known, asked, &frame).await?;
        for (what, count) in self.happened {
            *outcome.happened.entry(what).or_default() += count;
        }
        Ok(outcome)
    }
}

/// Finds out who has the same telephone as somebody else.
fn pair(known: &mut [Known]) {
    let mut owners: HashMap<String, usize> = HashMap::new();
    for who in 0..known.len() {
        if let Some(other) = owners.insert(known[who].person.phone.clone(), who) {
            known[who].shares_with = Some(other);
            known[other].shares_with = Some(who);
        }
    }
}

fn runner(db: &Db, office: &Arc<Office>, life: usize) -> Runner {
    let lines = [Wire::Text, Wire::Mail].map(|wire| Arc::new(Line(Arc::clone(office), wire)) as _);
    let courier = wiring::courier(db, lines.to_vec(), "+12015550100");
    Runner::new(db, Arc::new(wiring::registry(courier)), &format!("life {life}"))
}
