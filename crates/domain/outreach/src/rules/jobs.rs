//! Working out what a version would have changed: beside the day's work, page by page, so that a
//! hundred thousand messages keep nobody waiting.

use std::collections::BTreeMap;

use engine::{Claimed, JobError, JobKind, Lane, NewJob};
use kernel::{Error, Instant, PatientId, Result};
use serde::{Deserialize, Serialize};
use store::Db;

use super::{
    actions,
    model::State,
    preview::{Past, Preview, compare},
    rows,
};
use crate::{
    delivery::status::Status,
    explain::named_from,
    facts,
    message::{Message, State as Stands},
    policy::{Rulebook, rulebook},
};

/// How far back messages are looked at, in milliseconds.
const SINCE: i64 = 30 * 86_400_000;
/// How far before that they are, for the limits that they used up.
const BEFORE: i64 = 8 * 86_400_000;
/// Messages of one read.
const PAGE: u32 = 2_000;
/// Patients of one read.
const PATIENTS: usize = 200;
/// Messages that are looked at, at most.
const MOST: usize = 300_000;

/// Work out what a version would have changed.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreviewRules {
    /// Its number.
    pub number: u32,
}

impl JobKind for PreviewRules {
    const KIND: &'static str = "outreach.preview_rules/1";
    const EXAMPLE: &'static str = r#"{"number":1}"#;
}

impl PreviewRules {
    /// The job: one at a time, and one for each version.
    pub(super) fn job(&self) -> NewJob {
        NewJob::of(self)
            .lane(Lane::named("contact-rules"))
            .key(format!("contact-rules:{}", self.number))
    }
}

/// The errand of [`PreviewRules`] jobs.
pub struct PreviewErrand {
    /// Messages that are looked at, at most: the newest.
    pub most: usize,
}

impl Default for PreviewErrand {
    fn default() -> Self {
        Self { most: MOST }
    }
}

#[async_trait::async_trait]
impl engine::Errand for PreviewErrand {
    async fn run(&self, db: &Db, jobs: Vec<Claimed>) {
        for job in jobs {
            if let Err(error) = one(db, &job, self.most).await {
                tracing::warn!("a preview of contact rules was not made: {}", error.chain());
                let told = db.write(&kernel::Actor::System, move |tx| {
                    engine::release(tx, &job, &JobError::of(error)).map(drop)
                });
                if let Err(error) = told.await {
                    tracing::warn!("a preview was not given back: {}", error.chain());
                }
            }
        }
    }
}

async fn one(db: &Db, job: &Claimed, most: usize) -> Result<()> {
    let asked = job.payload::<PreviewRules>().map_err(|_| Error::failed("a preview of nothing"))?;
    let number = asked.number;
    let found = db.read(move |tx| {
        let version = rows::find(tx, number)?;
        Ok((tx.now(), actions::in_force(tx)?, version))
    });
    let (now, in_force, version) = found.await?;
    let Some(version) = version.filter(|version| version.state != State::Withdrawn) else {
        return kept(db, job, number, None).await;
    };
    let rules = rulebook().with_own(number, &version.own);
    let since = now.plus_millis(-SINCE);
    let mut preview =
        Preview { against: in_force.edition(), since: since.0, until: now.0, ..Preview::default() };
    let (past, cut_at) = asked_for(db, (since.plus_millis(-BEFORE), now), most).await?;
    preview.is_cut = cut_at.is_some();
    preview.since = cut_at.map_or(since.0, |at| at.0.max(since.0));
    let mut all = past.into_iter();
    loop {
        let some: BTreeMap<PatientId, Vec<Past>> = all.by_ref().take(PATIENTS).collect();
        if some.is_empty() {
            break;
        }
        preview = judged(db, preview, (in_force.as_ref().clone(), rules.clone()), some).await?;
    }
    preview.changes.sort_by_key(|it| std::cmp::Reverse(it.count));
    kept(db, job, number, Some(preview)).await
}

/// What was asked for in that span, by patient; and since when that is, when it is not all but the newest.
async fn asked_for(
    db: &Db,
    (since, until): (Instant, Instant),
    most: usize,
) -> Result<(BTreeMap<PatientId, Vec<Past>>, Option<Instant>)> {
    let mut found: BTreeMap<PatientId, Vec<Past>> = BTreeMap::new();
    let (start, mut before) = (named_from(since), named_from(until.plus_millis(1)));
    let (mut left, mut cut_at) = (most, None);
    while let Some(limit) = u32::try_from(left).ok().filter(|left| 0 < *left) {
        let limit = limit.min(PAGE);
        let page = db.read(move |tx| rows::asked_for(tx, (start, before), limit)).await?;
        let Some(last) = page.last() else { break };
        before = last.id;
        let reached = last.requested_at;
        for message in page.iter().filter(|message| is_of_the_clock(message)) {
            found.entry(message.patient).or_default().push(Past::of(message));
            left -= 1;
        }
        cut_at = (left == 0).then_some(reached);
    }
    // They are judged in the order in which they were asked for.
    found.values_mut().for_each(|past| past.reverse());
    Ok((found, cut_at))
}

/// Whether time and number had a say: what was withheld for want of an address or a yes is withheld by
/// any rules of these kinds.
fn is_of_the_clock(message: &Message) -> bool {
    let never_left = message.state == Stands::Closed && message.delivery.is_none();
    let is_withheld = message.outcome == Some(Status::Suppressed);
    !(never_left && is_withheld && message.rule.as_deref() != Some("never-open"))
}

/// Judges the messages of some patients, in one read.
async fn judged(
    db: &Db,
    mut preview: Preview,
    (before, after): (Rulebook, Rulebook),
    some: BTreeMap<PatientId, Vec<Past>>,
) -> Result<Preview> {
    db.read(move |tx| {
        let patients: Vec<PatientId> = some.keys().copied().collect();
        tx.fetch_keys(&patients)?;
        let facts = facts::load(tx, &patients)?;
        for (patient, past) in &some {
            // Whoever was erased meanwhile is judged by nothing.
            if let Some(facts) = facts.get(patient) {
                let who = (*patient, facts.reach());
                compare(&mut preview, (&before, &after), who, past);
            }
        }
        Ok(preview)
    })
    .await
}

async fn kept(db: &Db, job: &Claimed, number: u32, preview: Option<Preview>) -> Result<()> {
    let job = job.clone();
    let keep = db.write(&kernel::Actor::System, move |tx| {
        if engine::finish(tx, &job)?
            && let Some(preview) = &preview
        {
            rows::keep_preview(tx, number, preview)?;
        }
        Ok(())
    });
    keep.await
}
