//! Everybody: who they are, what they take and how they behave, from a seed. Pure.

use std::collections::HashMap;

use kernel::{Day, PhoneNumber};

use crate::{
    catalogue::{CONDITIONS, Condition, Product},
    chance::Chance,
    course::{Habit, MEMORY, course, cut},
    names,
    person::{Agreement, Caregiver, Course, Ending, Manner, Person, Standing},
    places::{PLACES, Place},
};

/// How many clinicians prescribe.
pub(crate) const PRESCRIBERS: usize = 24;

/// The patient whose phone the next one uses as well.
const SHARES_PHONE: usize = 10;

/// So many patients of the pharmacy of that seed. Fewer are the first of more.
pub fn people(seed: u64, count: u32) -> Vec<Person> {
    let mut numbers = Numbers::default();
    let mut people: Vec<Person> = Vec::with_capacity(count as usize);
    for index in 0..count {
        let mut chance = Chance::of(seed, u64::from(index));
        let mut person = person(index, &mut numbers, &mut chance);
        if index as usize == SHARES_PHONE + 1
            && let Some(spouse) = people.get(SHARES_PHONE)
        {
            person.family = spouse.family;
            person.address.clone_from(&spouse.address);
            person.zone = spouse.zone;
            person.phone = spouse.phone.clone();
        }
        people.push(person);
    }
    people
}

/// Phone numbers that belong to nobody: 555-0100 to 555-0199 of each area code, and when those of a
/// place are used up, the area code 555, which is not in service.
#[derive(Default)]
struct Numbers {
    taken: HashMap<u16, u16>,
    beyond: u32,
}

impl Numbers {
    fn of(&mut self, place: &Place) -> PhoneNumber {
        for code in place.area_codes {
            let taken = self.taken.entry(*code).or_default();
            if *taken < 100 {
                *taken += 1;
                return number(&format!("+1{code}55501{:02}", *taken - 1));
            }
        }
        self.beyond += 1;
        number(&format!("+1555{:07}", 2_000_000 + self.beyond))
    }
}

fn number(text: &str) -> PhoneNumber {
    PhoneNumber::parse(text).expect("made-up numbers are well formed")
}

/// One in so many of those with a mailbox chose e-mail.
const MAIL: u32 = 4;
/// One in so many agreed to calls, too.
const CALLS: u32 = 6;

fn person(index: u32, numbers: &mut Numbers, chance: &mut Chance) -> Person {
    let place = chance.weighted(PLACES);
    let is_spanish = chance.percent(35);
    let (given, family) = name(is_spanish, chance);
    let condition = chance.weighted(CONDITIONS);
    let courses = courses(condition, chance);
    let first = courses.iter().filter_map(|course| course.fills.first()).min().copied();
    let since = first.unwrap_or(0) - chance.between(1, 14);
    let mut person = Person {
        given,
        family,
        birth_date: birth_date(chance),
        language: if is_spanish { "es" } else { "en" },
        zone: place.zone,
        address: address(place, chance),
        phone: numbers.of(place),
        email: chance.percent(45).then(|| mailbox(given, family, index)),
        reads_mail: false,
        hears_calls: index.is_multiple_of(CALLS),
        record_number: format!("E-{:06}", 100_001 + index),
        payer: payer(condition, chance),
        caregiver: None,
        prescriber: chance.below(u32::try_from(PRESCRIBERS).unwrap_or(1)) as usize,
        standing: Standing::InCare,
        agreement: agreement(since, chance),
        manner: manner(chance),
        programs: vec![(condition.program, since)],
        courses,
    };
    person.reads_mail = person.email.is_some() && index.is_multiple_of(MAIL);
    if chance.percent(15) {
        person.caregiver = Some(caregiver(&person, numbers.of(place), chance));
    }
    if chance.percent(6) {
        add_another(&mut person, condition, chance);
    }
    leave(&mut person, chance);
    person
}

fn name(is_spanish: bool, chance: &mut Chance) -> (&'static str, &'static str) {
    let (given, family) = if is_spanish {
        (names::GIVEN_SPANISH, names::FAMILY_SPANISH)
    } else {
        chance.weighted(&[
            (62, (names::GIVEN_ENGLISH, names::FAMILY_ENGLISH)),
            (24, (names::GIVEN_OTHER, names::FAMILY_OTHER)),
            (8, (names::GIVEN_ENGLISH, names::FAMILY_SPANISH)),
            (6, (names::GIVEN_ENGLISH, names::FAMILY_OTHER)),
        ])
    };
    (chance.pick(given), chance.pick(family))
}

fn birth_date(chance: &mut Chance) -> Day {
    let first = Day::new(1938, 1, 1).expect("the calendar has that day");
    // Between 18 and 88 years old, most of them in the middle.
    first.plus_days(chance.between(0, 13_000) + chance.between(0, 12_500))
}

fn address(place: &Place, chance: &mut Chance) -> String {
    let street = chance.pick(names::STREETS);
    let unit =
        if chance.percent(30) { format!(", Apt {}", chance.between(1, 48)) } else { String::new() };
    let house = chance.between(3, 4_900);
    let postal = format!("{}{:02}", place.postal, chance.below(90) + 1);
    format!("{house} {street}{unit}\n{}, {} {postal}", place.town, place.state)
}

fn mailbox(given: &str, family: &str, index: u32) -> String {
    let plain = |text: &str| -> String {
        kernel::fold::fold(text).chars().filter(char::is_ascii_alphanumeric).collect()
    };
    format!("{}.{}{index}@example.org", plain(given), plain(family))
}

fn payer(condition: &Condition, chance: &mut Chance) -> &'static str {
    if condition.is_part_b && chance.percent(70) {
        return "part-b";
    }
    chance.weighted(&[(70, "used-75"), (20, "used-85"), (10, "before-10")])
}

fn agreement(since: i32, chance: &mut Chance) -> Agreement {
    let drawn = chance.below(100);
    match drawn {
        0..70 => Agreement::Paper(since),
        70..88 => Agreement::Spoken(since),
        88..97 => Agreement::Nothing,
        _ => Agreement::Stopped(since),
    }
}

fn manner(chance: &mut Chance) -> Manner {
    chance.weighted(&[
        (28, Manner::Prompt),
        (22, Manner::Careful),
        (14, Manner::Slow),
        (13, Manner::Worried),
        (4, Manner::Puzzling),
        (3, Manner::Stocked),
        (4, Manner::Looking),
        (1, Manner::Weary),
        (11, Manner::Silent),
    ])
}

fn caregiver(person: &Person, phone: PhoneNumber, chance: &mut Chance) -> Caregiver {
    let given = if person.language == "es" { names::GIVEN_SPANISH } else { names::GIVEN_ENGLISH };
    Caregiver {
        given: chance.pick(given),
        family: person.family,
        relation: chance.pick(names::RELATIONS),
        phone,
    }
}

/// What is taken for a condition; now and then one product was changed for another on the way.
fn courses(condition: &Condition, chance: &mut Chance) -> Vec<Course> {
    let regimen = chance.weighted(condition.regimens);
    let habit = Habit::of(chance);
    // Most have been with us for the whole year; the others came on the way.
    let first = if chance.percent(65) {
        -MEMORY + chance.between(0, 29)
    } else {
        chance.between(-MEMORY, -3)
    };
    // Products taken together are fetched together.
    let fetched = chance.fork();
    let mut courses: Vec<Course> =
        regimen.iter().map(|product| course(product, first, habit, &mut fetched.clone())).collect();
    if let [only] = courses.as_mut_slice()
        && only.product.course.is_none()
        && chance.percent(9)
    {
        let other = other_product(condition, only.product, chance);
        let on = chance.between(first / 2, first / 4);
        if let Some(other) = other.filter(|_| first < on && on < -20) {
            cut(only, Ending::Switched(on));
            courses.push(course(other, on + chance.between(0, 9), habit, chance));
        }
    }
    courses
}

fn other_product(
    condition: &Condition,
    than: &'static Product,
    chance: &mut Chance,
) -> Option<&'static Product> {
    let others: Vec<&'static Product> = condition
        .regimens
        .iter()
        .filter_map(|(_, products)| products.first().copied())
        .filter(|product| product.ndc != than.ndc)
        .collect();
    (!others.is_empty()).then(|| chance.pick(&others))
}

/// A second condition beside the first.
fn add_another(person: &mut Person, first: &Condition, chance: &mut Chance) {
    let second = chance.weighted(CONDITIONS);
    if second.program == first.program {
        return;
    }
    let more = courses(second, chance);
    let is_known = |course: &Course| {
        person.courses.iter().any(|known| known.product.ndc == course.product.ndc)
    };
    if more.is_empty() || more.iter().any(is_known) {
        return;
    }
    let since = more.iter().filter_map(|course| course.fills.first()).min().copied();
    person.programs.push((second.program, since.unwrap_or(0) - 3));
    person.courses.extend(more);
}

/// A few are no longer in care.
fn leave(person: &mut Person, chance: &mut Chance) {
    let drawn = chance.below(100);
    let on = chance.between(-120, -12);
    person.standing = match drawn {
        0 | 1 => Standing::Deceased(on),
        2..5 => Standing::Left,
        _ => return,
    };
    for course in &mut person.courses {
        cut(course, Ending::Stopped(on));
    }
    person.courses.retain(|course| !course.fills.is_empty());
}
