//! Care and journeys together: dispenses plan refills, refills start runs, and care's own timers and
//! the ladder's come to the same end.

use std::sync::Arc;

use care::{
    amount::DaysSupply,
    dispense::{self, NewDispense},
    medication::{self, NewMedication},
    patient::{self, NewPatient, PersonName},
    pharmacy::{self, NewPharmacy},
    refill::{self, delivery::Weekdays},
    therapy,
};
use engine::{Registry, Runner};
use journeys::run::{self, Run};
use kernel::{Actor, Day, Language, MedicationId, PatientId, PhoneNumber, Result, Zone};
use outreach::message::{events::Stopped, jobs::Deliver};
use store::{Tx, testing::Database};

use super::{MIGRATIONS, bench::DAY, rows};

/// Ana takes a medication that lasts 28 days; it was handed over on the day on which tests begin.
struct Story {
    database: Database,
    runner: Runner,
    ana: PatientId,
    medication: MedicationId,
}

impl Story {
    async fn open() -> Self {
        let database = Database::open(MIGRATIONS).await;
        let mut registry = Registry::new();
        care::register(&mut registry);
        journeys::register(&mut registry);
        registry.step::<Deliver>(|_, _| Ok(()));
        let runner = Runner::new(&database.db, Arc::new(registry), "story");
        let begun = database.db.write(&Actor::System, begin).await;
        let (ana, medication) = begun.expect("a patient and a medication");
        let story = Self { database, runner, ana, medication };
        story.hands_over("2026-03-02").await;
        story
    }

    async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> T {
        self.database.db.write(&Actor::System, work).await.expect("a transaction")
    }

    async fn hands_over(&self, day: &str) {
        let dispense = NewDispense {
            patient: self.ana,
            medication: self.medication,
            prescription: None,
            dispensed_on: day.parse().expect("a day"),
            quantity: None,
            lasts: DaysSupply::new(28).expect("a number of days"),
        };
        self.write(move |tx| dispense::record(tx, dispense).map(drop)).await;
        self.pass(0).await;
    }

    async fn pass(&self, days: i64) {
        self.runner.pass(days * DAY).await.expect("time passes");
    }

    async fn runs(&self) -> Vec<Run> {
        let ana = self.ana;
        self.write(move |tx| run::of_patient(tx, ana)).await
    }

    /// Each run: where it waits or how it ended, and its round.
    async fn told(&self) -> Vec<String> {
        let told = |run: &Run| match (run.end, run.due_at) {
            (Some((_, reason)), _) => format!("{}: {}", run.round, reason.word()),
            (None, Some(due_at)) => {
                format!("{}: {} until {due_at}", run.round, run.step.clone().unwrap_or_default())
            }
            (None, None) => format!("{}: stuck", run.round),
        };
        self.runs().await.iter().map(told).collect()
    }
}

fn begin(tx: &mut Tx<'_>) -> Result<(PatientId, MedicationId)> {
    let zone = Zone::named("America/New_York")?;
    pharmacy::establish(
        tx,
        NewPharmacy {
            name: "Harbor Specialty Pharmacy".to_owned(),
            phone: PhoneNumber::parse("+12015550100")?,
            zone: zone.clone(),
            language: Language::english(),
            link_base: "https://refills.example".to_owned(),
            address: "1 Harbor Street".to_owned(),
            brand_colour: "#0a5c5c".to_owned(),
            transit_days: 2,
            ship_days: Weekdays::MONDAY_TO_THURSDAY,
        },
    )?;
    let name = PersonName::new("Ana", "Ruiz");
    let ana = NewPatient { zone: Some(zone), ..NewPatient::named(name, Language::spanish()) };
    let ana = patient::record(tx, ana)?;
    let medication = medication::ensure(
        tx,
        NewMedication {
            rxcui: Some("327361".to_owned()),
            ndc: None,
            name: "adalimumab".to_owned(),
            form: None,
            label: None,
            is_cold: true,
            is_specialty: true,
            is_counted: true,
        },
    )?;
    Ok((ana, medication))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dispense_starts_a_run_and_the_next_one_ends_it_and_starts_another() {
    let story = Story::open().await;
    assert_eq!(story.told().await, ["1: wait-for-the-window until 2026-03-20T14:00:00Z"]);
    story.pass(19).await;
    assert_eq!(story.told().await, ["1: after-the-invitation until 2026-03-22T14:00:00Z"]);
    story.hands_over("2026-03-21").await;
    // 28 days after the 30th of March, on which the first hand-over ends.
    assert_eq!(
        story.told().await,
        ["1: filled", "1: wait-for-the-window until 2026-04-17T14:00:00Z"]
    );
    assert_eq!(story.write(rows::messages).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn silence_ends_in_an_unreachable_refill_and_one_run() {
    let story = Story::open().await;
    story.pass(70).await;
    assert_eq!(story.told().await, ["1: unable-to-reach"]);
    let refill = story.runs().await[0].refill;
    let state = story.write(move |tx| rows::state(tx, refill)).await;
    assert_eq!(state.as_deref(), Some("unreachable"));
    let kinds: Vec<String> =
        story.write(rows::tasks).await.into_iter().map(|(kind, _)| kind).collect();
    let expected = [
        "call-patient",
        "urgent-call",
        "last-ship-day",
        "pharmacist-last-days",
        "possible-gap",
        "late-call",
        "letter",
    ];
    let mut sorted = (kinds, expected.map(str::to_owned));
    sorted.0.sort();
    sorted.1.sort();
    assert_eq!(sorted.0, sorted.1);
    assert_eq!(story.write(rows::parked).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pause_ends_the_run_and_its_end_starts_another_for_the_same_refill() {
    let story = Story::open().await;
    story.pass(10).await;
    let ana = story.ana;
    let hold = move |tx: &mut Tx<'_>| {
        let therapy = therapy::of_patient(tx, ana)?[0].therapy.id;
        therapy::hold(tx, therapy, Day::new(2026, 3, 12).expect("a day"), "surgery")?;
        Ok(therapy)
    };
    let therapy = story.write(hold).await;
    story.pass(19).await;
    assert_eq!(story.told().await, ["1: answered"]);
    assert_eq!(story.write(rows::messages).await.len(), 0);
    story
        .write(move |tx| therapy::resume(tx, therapy, Day::new(2026, 3, 31).expect("a day")))
        .await;
    story.pass(0).await;
    let told = story.told().await;
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[1].starts_with("2: wait-for-the-window until 2026-04-"), "{told:?}");
    let runs = story.runs().await;
    assert_eq!(runs[0].refill, runs[1].refill);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_told_by_care_and_by_outreach_is_one_call() {
    let story = Story::open().await;
    story.pass(19).await;
    let patient = story.ana;
    story
        .write(move |tx| {
            refill::contact_stopped(tx, patient)?;
            engine::emit(tx, &Stopped { patient }).map(drop)
        })
        .await;
    story.pass(6).await;
    let tasks = story.write(rows::tasks).await;
    let calls = tasks.iter().filter(|(kind, _)| kind == "contact-stopped").count();
    assert_eq!(calls, 1, "{tasks:?}");
    assert_eq!(story.write(rows::messages).await.len(), 1, "the invitation, before the stop");
    assert!(tasks.iter().any(|(kind, _)| kind == "call-patient"), "{tasks:?}");
}
