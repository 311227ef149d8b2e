//! Some days in the life of the pharmacy, played through the real engine: messages go out, people
//! answer by text or on the page, staff work the list, parcels leave.
//!
//! The clock is moved in half hours; whatever is due then is done then. Nobody else may run jobs on
//! this database meanwhile.

mod carrier;
mod counter;
mod deeds;
mod manners;
mod paper;

use std::collections::{BTreeMap, HashMap};

use engine::Runner;
use identity::Role;
use kernel::{Instant, Result, StaffId, Zone};
use store::{Db, Tx};

pub use carrier::{By, Carrier, Line};

use crate::{Resident, chance::Chance};
use deeds::Deed;

/// The step of the clock, in milliseconds.
const STEP: i64 = 30 * 60_000;

/// Who works at the synthetic pharmacy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Team {
    /// Tess, a technician.
    pub technician: StaffId,
    /// Dana, a pharmacist.
    pub pharmacist: StaffId,
    /// Mia, a manager.
    pub manager: StaffId,
}

/// Lets the team in. Their first invitations are thrown away.
pub fn hire(tx: &mut Tx<'_>) -> Result<Team> {
    let (technician, _) = identity::staff::invite(tx, "Tess", Role::Technician)?;
    let (pharmacist, _) = identity::staff::invite(tx, "Dana", Role::Pharmacist)?;
    let (manager, _) = identity::staff::invite(tx, "Mia", Role::Manager)?;
    Ok(Team { technician, pharmacist, manager })
}

/// What the days are played with.
pub struct World<'w> {
    /// The database; its clock is moved.
    pub db: &'w Db,
    /// Runs the jobs. Its courier must send through `carrier`.
    pub runner: &'w Runner,
    /// The phones.
    pub carrier: &'w Carrier,
    /// Who works here.
    pub team: Team,
}

/// What happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lived {
    /// Texts and e-mails that reached somebody.
    pub sent: usize,
    /// Texts that people wrote back.
    pub replies: usize,
    /// Answers given on the page.
    pub pages: usize,
    /// Tasks that staff completed.
    pub tasks: usize,
    /// Letters that were brought to the post.
    pub letters: usize,
    /// Hand-overs.
    pub dispenses: usize,
}

/// What is going on.
struct Story<'w> {
    world: &'w World<'w>,
    residents: &'w [Resident],
    by_address: HashMap<String, usize>,
    zones: Vec<Zone>,
    /// What people have in mind, by when.
    planned: BTreeMap<(Instant, u64), Deed>,
    /// How many times in a row each was asked without an answer.
    asked: HashMap<usize, u32>,
    chance: Chance,
    count: u64,
    lived: Lived,
}

/// Lets the pharmacy live until that moment.
pub async fn live(
    world: &World<'_>,
    residents: &[Resident],
    until: Instant,
    seed: u64,
) -> Result<Lived> {
    let zones = residents.iter().map(|it| Zone::named(it.person.zone)).collect::<Result<_>>()?;
    let mut by_address = HashMap::new();
    for (index, Resident { person, .. }) in residents.iter().enumerate() {
        by_address.entry(person.phone.e164().to_owned()).or_insert(index);
        if let Some(email) = &person.email {
            by_address.entry(email.clone()).or_insert(index);
        }
    }
    let mut story = Story {
        world,
        residents,
        by_address,
        zones,
        planned: BTreeMap::new(),
        asked: HashMap::new(),
        chance: Chance::of(seed, u64::MAX),
        count: 0,
        lived: Lived::default(),
    };
    let counter = crate::zone()?;
    world.runner.drain().await?;
    while world.db.now() < until {
        let left = until.millis_since(world.db.now());
        world.db.clock().advance(left.min(STEP));
        world.runner.drain().await?;
        story.read_phones().await?;
        story.act().await?;
        story.work(&counter).await?;
    }
    world.runner.drain().await?;
    story.read_phones().await?;
    story.leave_letters().await?;
    Ok(story.lived)
}

impl Story<'_> {
    fn plan(&mut self, at: Instant, deed: Deed) {
        self.count += 1;
        self.planned.insert((at, self.count), deed);
    }
}
