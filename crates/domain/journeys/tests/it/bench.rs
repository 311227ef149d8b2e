//! One patient, one refill, the ladder and a clock.

use std::sync::Arc;

use care::refill::{RefillMoved, RefillPlanned};
use engine::{Registry, Runner};
use journeys::run::{self, Run};
use kernel::{Actor, Day, PatientId, RefillId, Result, Zone};
use outreach::message::{events::Stopped, jobs::Deliver};
use store::{Db, Tx, testing::Database};

use super::{MIGRATIONS, rows};

/// The day on which the patient of the bench runs out: the tests begin at R-30.
pub const RUN_OUT: &str = "2026-04-01";

pub const DAY: i64 = 86_400_000;

/// The whole ladder, if nobody ever answers.
pub const LADDER: [&str; 13] = [
    "R-10 10:00 refill-invitation",
    "R-8 10:00 refill-reminder",
    "R-7 10:00 refill-reminder-last",
    "R-6 09:00 task call-patient",
    "R-5 13:00 task urgent-call",
    "R-4 09:00 task pharmacist-last-days",
    "R-3 08:00 refill-reminder-last",
    "R-3 08:00 task last-ship-day",
    "R 08:00 task possible-gap",
    "R+3 16:00 task late-call",
    "R+10 09:00 task letter",
    "the refill is planned",
    "run 1 ended: unable-to-reach",
];

pub struct Bench {
    database: Database,
    pub runner: Runner,
    pub patient: PatientId,
    pub refill: RefillId,
}

impl Bench {
    /// A refill that has just been planned.
    pub async fn open() -> Self {
        let database = Database::open(MIGRATIONS).await;
        let mut registry = Registry::new();
        run::jobs::register(&mut registry);
        // Whether a message goes is outreach's to decide, and to test.
        registry.step::<Deliver>(|_, _| Ok(()));
        let runner = Runner::new(&database.db, Arc::new(registry), "bench");
        let day = RUN_OUT.parse().expect("a day");
        let planned = database.db.write(&Actor::System, move |tx| rows::plan(tx, day)).await;
        let (patient, refill) = planned.expect("a planned refill");
        let bench = Self { database, runner, patient, refill };
        bench.planned().await;
        bench
    }

    pub fn db(&self) -> &Db {
        &self.database.db
    }

    pub async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> T {
        self.db().write(&Actor::System, work).await.expect("a transaction")
    }

    /// Care says that the refill is planned, or that its days have moved.
    pub async fn planned(&self) {
        let (patient, refill) = (self.patient, self.refill);
        self.write(move |tx| {
            let therapy = tx.new_id();
            engine::emit(tx, &RefillPlanned { refill, therapy, patient }).map(drop)
        })
        .await;
    }

    /// The refill moves, and care says so.
    pub async fn moves_to(&self, state: &'static str) {
        let (patient, refill) = (self.patient, self.refill);
        self.write(move |tx| {
            rows::move_to(tx, refill, state)?;
            engine::emit(tx, &RefillMoved { refill, patient, to: state.to_owned() }).map(drop)
        })
        .await;
    }

    /// The end of the supply moves, and care says so.
    pub async fn runs_out_on(&self, day: Option<&str>) {
        let (refill, day) = (self.refill, day.map(|day| day.parse::<Day>().expect("a day")));
        self.write(move |tx| rows::move_days(tx, refill, day)).await;
        self.planned().await;
    }

    /// The patient says STOP, and outreach says so.
    pub async fn says_stop(&self) {
        let patient = self.patient;
        self.write(move |tx| engine::emit(tx, &Stopped { patient }).map(drop)).await;
    }

    /// Days and hours go by.
    pub async fn pass(&self, days: i64, hours: i64) {
        self.runner.pass(days * DAY + hours * 3_600_000).await.expect("time passes");
    }

    /// Everything that came of it, in words, ordered by time.
    pub async fn world(&self) -> Vec<String> {
        let refill = self.refill;
        self.write(move |tx| {
            assert_eq!(rows::parked(tx)?, 0, "a job was given up");
            let mut told: Vec<_> = rows::messages(tx)?
                .into_iter()
                .map(|(template, at, only)| {
                    (at, only.map_or(template.clone(), |only| format!("{template} by {only}")))
                })
                .chain(rows::tasks(tx)?.into_iter().map(|(kind, at)| (at, format!("task {kind}"))))
                .map(|(at, what)| (at, format!("{} {what}", local(at))))
                .collect();
            told.sort();
            let mut told: Vec<String> = told.into_iter().map(|(_, what)| what).collect();
            told.extend(rows::state(tx, refill)?.map(|state| format!("the refill is {state}")));
            told.extend(run::of_refill(tx, refill)?.iter().map(end));
            Ok(told)
        })
        .await
    }

    pub async fn runs(&self) -> Vec<Run> {
        let refill = self.refill;
        self.write(move |tx| run::of_refill(tx, refill)).await
    }
}

fn end(run: &Run) -> String {
    match run.end {
        Some((_, reason)) => format!("run {} ended: {}", run.round, reason.word()),
        None => format!("run {} waits at {}", run.round, run.step.as_deref().unwrap_or("nothing")),
    }
}

/// Days from the first run-out and the patient's time of day.
fn local(at: kernel::Instant) -> String {
    let zone = Zone::named("America/New_York").expect("a zone");
    let run_out: Day = RUN_OUT.parse().expect("a day");
    let civil = zone.civil(at);
    let day = match zone.day(at).days_since(run_out) {
        0 => "R".to_owned(),
        days => format!("R{days:+}"),
    };
    format!("{day} {:02}:{:02}", civil.hour(), civil.minute())
}
