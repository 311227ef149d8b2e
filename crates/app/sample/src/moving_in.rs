//! Writing the plan into a database, through the actions that everybody else uses, some patients a
//! transaction.

mod agreements;
mod courses;
mod patients;

use care::{pharmacy::NewPharmacy, refill::delivery::Weekdays};
use kernel::{
    Actor, Day, Language, MedicationId, PatientId, PhoneNumber, PrescriberId, ProgramId, Result,
    TherapyId, Zone,
};
use store::{Db, Tx};

use crate::{catalogue::CONDITIONS, people, person::Person, prescribers::prescribers};

/// Patients of one transaction.
const CHUNK: usize = 50;

/// Which pharmacy to write, and for which day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How many patients.
    pub patients: u32,
    /// What decides everything that looks random.
    pub seed: u64,
    /// The day up to which things have happened; the database's clock must have reached it.
    pub today: Day,
}

/// How much was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Patients.
    pub patients: usize,
    /// Caregivers.
    pub caregivers: usize,
    /// Therapies.
    pub therapies: usize,
    /// Hand-overs.
    pub dispenses: usize,
    /// Agreements to be texted, those taken back included.
    pub consents: usize,
}

/// A patient of the plan as the database knows them.
#[derive(Clone, Debug)]
pub struct Resident {
    /// Under this id.
    pub id: PatientId,
    /// As planned.
    pub person: Person,
    /// The therapy of each course.
    pub therapies: Vec<TherapyId>,
}

/// What was written.
#[derive(Clone, Debug)]
pub struct Filled {
    /// How much.
    pub counts: Counts,
    /// Everybody, in the order of the plan.
    pub residents: Vec<Resident>,
}

/// What the transactions of one fill share.
#[derive(Clone)]
struct Shelf {
    today: Day,
    prescribers: Vec<PrescriberId>,
    medications: Vec<(&'static str, MedicationId)>,
    programs: Vec<(&'static str, ProgramId)>,
}

/// The synthetic pharmacy's own profile.
pub fn pharmacy(link_base: &str) -> Result<NewPharmacy> {
    Ok(NewPharmacy {
        name: "Cedar Grove Pharmacy".to_owned(),
        phone: PhoneNumber::parse("201-555-0100")?,
        zone: zone()?,
        language: Language::english(),
        link_base: link_base.to_owned(),
        address: "100 Cedar Street\nHoboken, NJ 07030".to_owned(),
        brand_colour: "#1f5f5b".to_owned(),
        transit_days: 2,
        ship_days: Weekdays::MONDAY_TO_THURSDAY,
    })
}

/// Where the synthetic pharmacy's days begin and end.
pub fn zone() -> Result<Zone> {
    Zone::named("America/New_York")
}

/// Writes everybody and everything up to the plan's day. The pharmacy must be established. What
/// follows from it (supplies, refills, messages) is left to the engine.
pub async fn fill(db: &Db, plan: &Plan) -> Result<Filled> {
    let Plan { patients, seed, today } = *plan;
    let everybody = people(seed, patients);
    let shelf = db.write(&Actor::System, move |tx| stock(tx, seed, today)).await?;
    let mut filled =
        Filled { counts: Counts::default(), residents: Vec::with_capacity(everybody.len()) };
    for chunk in everybody.chunks(CHUNK) {
        let (chunk, shelf) = (chunk.to_vec(), shelf.clone());
        let (counts, residents) =
            db.write(&Actor::System, move |tx| write(tx, chunk, &shelf)).await?;
        filled.counts.patients += counts.patients;
        filled.counts.caregivers += counts.caregivers;
        filled.counts.therapies += counts.therapies;
        filled.counts.dispenses += counts.dispenses;
        filled.counts.consents += counts.consents;
        filled.residents.extend(residents);
    }
    Ok(filled)
}

fn stock(tx: &mut Tx<'_>, seed: u64, today: Day) -> Result<Shelf> {
    let mut shelf =
        Shelf { today, prescribers: Vec::new(), medications: Vec::new(), programs: Vec::new() };
    for new in prescribers(seed) {
        shelf.prescribers.push(care::prescriber::record(tx, new)?);
    }
    for (_, condition) in CONDITIONS {
        let program = condition.program;
        shelf.programs.push((program.code, care::program::ensure(tx, program.code, program.name)?));
        let products = condition.regimens.iter().flat_map(|(_, products)| products.iter());
        for product in products {
            shelf.medications.push((product.ndc, courses::medication(tx, product)?));
        }
    }
    Ok(shelf)
}

fn write(
    tx: &mut Tx<'_>,
    everybody: Vec<Person>,
    shelf: &Shelf,
) -> Result<(Counts, Vec<Resident>)> {
    let mut residents: Vec<Resident> = everybody
        .into_iter()
        .map(|person| Resident { id: tx.new_id(), person, therapies: Vec::new() })
        .collect();
    let caregivers = patients::record(tx, &residents, shelf)?;
    let consents = agreements::record(tx, &residents, shelf)?;
    let dispenses = courses::record(tx, &mut residents, shelf)?;
    let therapies = residents.iter().map(|resident| resident.therapies.len()).sum();
    let patients = residents.len();
    Ok((Counts { patients, caregivers, therapies, dispenses, consents }, residents))
}
