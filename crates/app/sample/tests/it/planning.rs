use std::collections::{BTreeMap, BTreeSet};

use care::supply::rules::{HandOver, Supply};
use kernel::{Day, EmailAddress, PhoneNumber, Zone};
use sample::{Agreement, Course, Ending, Person, Standing, people};

const TODAY: &str = "2026-03-02";

fn today() -> Day {
    TODAY.parse().expect("a day")
}

fn running(people: &[Person]) -> impl Iterator<Item = &Course> {
    people.iter().flat_map(|person| &person.courses).filter(|course| course.end.is_none())
}

#[test]
fn a_seed_always_plans_the_same_pharmacy() {
    assert_eq!(people(1, 200), people(1, 200));
    assert_ne!(people(1, 20), people(2, 20));
    let (few, many) = (people(1, 40), people(1, 200));
    assert_eq!(few, many[..40]);
}

#[test]
fn the_usual_pharmacy_is_this_one() {
    let people = people(1, 200);
    let count = |of: &dyn Fn(&Person) -> bool| people.iter().filter(|person| of(person)).count();
    let courses = || people.iter().flat_map(|person| &person.courses);
    let counted = [
        ("spanish", count(&|it| it.language == "es")),
        ("in care", count(&|it| it.standing == Standing::InCare)),
        ("may be texted", count(&|it| it.agreement.lets_text())),
        ("never agreed", count(&|it| it.agreement == Agreement::Nothing)),
        ("stopped", count(&|it| matches!(it.agreement, Agreement::Stopped(_)))),
        ("caregivers", count(&|it| it.caregiver.is_some())),
        ("two therapies and more", count(&|it| it.courses.len() > 1)),
        ("zones", people.iter().map(|it| it.zone).collect::<BTreeSet<_>>().len()),
        ("courses", courses().count()),
        ("hand-overs", courses().map(|it| it.fills.len()).sum()),
        ("held", courses().filter(|it| it.holds.iter().any(|hold| hold.1.is_none())).count()),
        ("switched", courses().filter(|it| matches!(it.end, Some(Ending::Switched(_)))).count()),
        ("completed", courses().filter(|it| matches!(it.end, Some(Ending::Completed(_)))).count()),
    ];
    assert_eq!(counted, COUNTED);
}

const COUNTED: [(&str, usize); 13] = [
    ("spanish", 70),
    ("in care", 187),
    ("may be texted", 178),
    ("never agreed", 17),
    ("stopped", 5),
    ("caregivers", 35),
    ("two therapies and more", 50),
    ("zones", 10),
    ("courses", 272),
    ("hand-overs", 2379),
    ("held", 5),
    ("switched", 11),
    ("completed", 12),
];

#[test]
fn every_condition_is_looked_after() {
    let mut programs: BTreeMap<&str, usize> = BTreeMap::new();
    for person in people(1, 400) {
        for (program, _) in &person.programs {
            *programs.entry(program.code).or_default() += 1;
        }
    }
    assert_eq!(programs.len(), 8);
    assert!(programs.values().all(|count| *count >= 8), "{programs:?}");
}

#[test]
fn every_number_is_made_up_and_belongs_to_one_person() {
    let people = people(1, 2_000);
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let caregivers = people.iter().filter_map(|it| it.caregiver.as_ref()).map(|it| &it.phone);
    for phone in people.iter().map(|it| &it.phone).chain(caregivers) {
        let number = phone.e164();
        assert_eq!(PhoneNumber::parse(number).unwrap(), *phone);
        let is_fictional = number[5..].starts_with("55501") || number.starts_with("+1555");
        assert!(is_fictional, "{number}");
        *seen.entry(number.to_owned()).or_default() += 1;
    }
    let shared: Vec<usize> = seen.into_values().filter(|count| *count > 1).collect();
    assert_eq!(shared, [2], "one phone is shared by two");
    assert_eq!(people[10].phone, people[11].phone);
    assert_eq!(people[10].address, people[11].address);
}

#[test]
fn everybody_is_well_formed() {
    for person in people(5, 500) {
        Zone::named(person.zone).unwrap();
        let age = today().days_since(person.birth_date) / 365;
        assert!((18..=88).contains(&age), "{age}");
        assert!(care::refill::rules::PayerRules::from_code(person.payer).is_some());
        if let Some(email) = &person.email {
            EmailAddress::parse(email).unwrap();
        }
        for course in &person.courses {
            let product = course.product;
            assert!((21..=90).contains(&product.lasts), "{}", product.name);
            assert!(product.units > 0);
            assert_eq!(product.ndc.len(), 11);
            assert!(course.fills.iter().all(|day| (-400..=0).contains(day)));
        }
    }
}

#[test]
fn cycles_of_three_weeks_on_and_one_off_are_four_weeks_of_supply() {
    let people = people(1, 400);
    let of = |name: &str| {
        let courses = people.iter().flat_map(|person| &person.courses);
        courses.filter(|it| it.product.name.starts_with(name)).map(|it| it.product).next().unwrap()
    };
    let cycle = of("palbociclib");
    assert_eq!((cycle.units, cycle.lasts), (21, 28));
    assert_eq!(of("sofosbuvir").course, Some(3));
}

#[test]
fn hiv_is_treated_by_three_at_once_fetched_together() {
    let people = people(1, 400);
    let treated = people.iter().find(|it| it.programs[0].0.code == "hiv").unwrap();
    let courses = &treated.courses[..3];
    assert!(courses.iter().all(|it| it.fills == courses[0].fills));
}

/// The share of days covered from the first hand-over to the plan's day.
fn covered(course: &Course) -> Option<f64> {
    let first = *course.fills.first()?;
    let lasts = care::amount::DaysSupply::new(i64::from(course.product.lasts)).expect("days");
    let fills: Vec<HandOver> =
        course.fills.iter().map(|day| HandOver { on: today().plus_days(*day), lasts }).collect();
    let supply = Supply::of(&fills, &[]);
    let days = first..0;
    let all = days.len();
    let with = days.filter(|day| supply.covers(today().plus_days(*day))).count();
    #[expect(clippy::cast_precision_loss, reason = "a share of some hundred days")]
    (180 <= all).then(|| with as f64 / all as f64)
}

#[test]
fn most_are_covered_most_of_the_time_and_some_are_not() {
    let people = people(1, 600);
    let shares: Vec<f64> =
        running(&people).filter(|course| course.holds.is_empty()).filter_map(covered).collect();
    let below = |limit: f64| shares.iter().filter(|share| **share < limit).count() * 100;
    assert!(shares.len() > 200);
    let (poor, fair) = (below(0.80) / shares.len(), below(0.95) / shares.len());
    assert!((1..=15).contains(&poor), "{poor} in 100 below 0.80");
    assert!((8..=40).contains(&fair), "{fair} in 100 below 0.95");
}

#[test]
fn hand_overs_come_early_and_late() {
    let people = people(1, 300);
    let (mut early, mut late, mut all) = (0, 0, 0);
    for course in running(&people).filter(|course| course.holds.is_empty()) {
        let lasts = i32::from(course.product.lasts);
        let mut out = i32::MIN;
        for day in &course.fills {
            if out != i32::MIN {
                all += 1;
                early += usize::from(*day < out);
                late += usize::from(*day > out + 5);
            }
            out = out.max(*day) + lasts;
        }
    }
    assert!(early * 100 / all > 50, "{early} of {all} early");
    assert!(late * 100 / all > 2 && late * 100 / all < 20, "{late} of {all} late");
}

/// Where the supplies end, counted from the plan's day.
#[test]
fn today_there_is_work_at_every_stage() {
    let people = people(1, 200);
    let ends: Vec<i32> = running(&people)
        .filter(|course| course.holds.is_empty())
        .filter_map(|course| {
            let lasts = i32::from(course.product.lasts);
            course
                .fills
                .iter()
                .copied()
                .reduce(|out, day| day.max(out + lasts))
                .map(|it| it + lasts)
        })
        .collect();
    let between = |low, high| ends.iter().filter(|end| (low..=high).contains(*end)).count();
    assert!(between(-30, 0) >= 5, "overdue: {}", between(-30, 0));
    assert!(between(1, 10) >= 20, "in the ladder: {}", between(1, 10));
    assert!(between(11, 20) >= 20, "soon: {}", between(11, 20));
}
