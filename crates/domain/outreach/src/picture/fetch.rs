//! Fetching a picture from the carrier, and having the carrier forget it.
//!
//! Asked again with longer pauses. What could not be had within hours is told as such; what could not
//! be deleted within days is put in front of a person.

use std::{sync::Arc, time::Duration};

use audit::Act;
use engine::{Claimed, JobError, JobKind};
use futures_util::{StreamExt as _, stream};
use kernel::{Actor, Error, Instant, PictureId, Result};
use serde::{Deserialize, Serialize};
use store::Db;
use tokio::time::timeout;

use super::{
    Picture, PictureKind, PictureState, Unfit,
    rows::{self, Lying},
};
use crate::{
    delivery::Courier,
    gateway::{PictureError, PictureStore},
};

/// For so long a picture is asked for, in milliseconds.
pub const FETCHED_WITHIN: i64 = 6 * 3_600_000;
/// For so long the carrier is asked to delete one, in milliseconds.
const DELETED_WITHIN: i64 = 3 * 86_400_000;
/// The first pause between two tries, in milliseconds.
const FIRST_PAUSE: i64 = 30_000;
/// The longest.
const LONGEST_PAUSE: i64 = 1_800_000;
/// One fetch and one deletion take no longer together: the lease of a job ends later.
const LONGEST_CALL: Duration = Duration::from_secs(25);
/// Pictures that travel at one time.
const ON_THE_WIRE: usize = 4;

/// Fetch one picture, and have the carrier forget it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FetchPicture {
    /// Which.
    pub picture: PictureId,
}

impl JobKind for FetchPicture {
    const KIND: &'static str = "outreach.fetch_picture/1";
    const EXAMPLE: &'static str = r#"{"picture":"01923456-789a-7bcd-8ef0-123456789abc"}"#;
}

/// The errand of [`FetchPicture`] jobs.
pub(crate) struct FetchErrand(pub(crate) Arc<Courier>);

#[async_trait::async_trait]
impl engine::Errand for FetchErrand {
    async fn run(&self, db: &Db, jobs: Vec<Claimed>) {
        stream::iter(jobs)
            .for_each_concurrent(ON_THE_WIRE, |job| async move {
                if let Err(error) = self.work(db, &job).await {
                    // Its lease ends, and it is done again.
                    tracing::warn!(job = %job.id, "a picture: {}", error.chain());
                }
            })
            .await;
    }
}

impl FetchErrand {
    async fn work(&self, db: &Db, job: &Claimed) -> Result<()> {
        let id = match job.payload::<FetchPicture>() {
            Ok(payload) => payload.picture,
            Err(why) => return give_back(db, job, why).await,
        };
        let Some(lying) = db.read(move |tx| rows::lying(tx, id)).await? else {
            return over(db, job, id).await;
        };
        let since = lying.picture.received_at;
        let Lying { vendor, source, picture } = lying;
        // Without its patient's key nobody can tell any more where it lies.
        let Some(source) = source else {
            settle(db, picture, (PictureState::Failed, None)).await?;
            return over(db, job, id).await;
        };
        let store = self.0.named(&vendor).and_then(|gateway| gateway.picture_store());
        if picture.state == PictureState::Coming {
            let had = had(store, source.reveal()).await;
            db.faults().reach("outreach.picture_fetched")?;
            let is_gone = matches!(had, Err(PictureError::Gone));
            match became(had, db.now().millis_since(since)) {
                Some(became) => settle(db, picture, became).await?,
                None => return pause(db, job, since).await,
            }
            if is_gone {
                return over(db, job, id).await;
            }
        }
        let deleted = forgotten(store, source.reveal()).await;
        db.faults().reach("outreach.picture_deleted")?;
        match deleted {
            // What is not the carrier's, it cannot delete.
            Ok(()) | Err(PictureError::Gone | PictureError::Never { .. }) => {
                over(db, job, id).await
            }
            Err(_) if db.now().millis_since(since) < DELETED_WITHIN => pause(db, job, since).await,
            Err(_) => {
                let why = JobError::Never(Error::refused("picture-not-deleted"));
                give_back(db, job, why).await
            }
        }
    }
}

/// Its bytes, if the carrier gives them in time.
async fn had(store: Option<&dyn PictureStore>, source: &str) -> Result<Vec<u8>, PictureError> {
    let store = store.ok_or(PictureError::Later { cause: "no-gateway" })?;
    let had = timeout(LONGEST_CALL, store.fetch(source)).await;
    had.unwrap_or(Err(PictureError::Later { cause: "timeout" }))
}

async fn forgotten(store: Option<&dyn PictureStore>, source: &str) -> Result<(), PictureError> {
    let store = store.ok_or(PictureError::Later { cause: "no-gateway" })?;
    let deleted = timeout(LONGEST_CALL, store.delete(source)).await;
    deleted.unwrap_or(Err(PictureError::Later { cause: "timeout" }))
}

/// What became of a picture after so many milliseconds, with its bytes when they are kept; nothing while
/// it is worth another try.
fn became(had: Result<Vec<u8>, PictureError>, age: i64) -> Option<(PictureState, Option<Vec<u8>>)> {
    Some(match had {
        Ok(bytes) => match PictureKind::of(&bytes) {
            Some(kind) => (PictureState::Kept(kind), Some(bytes)),
            None => (PictureState::Unfit(Unfit::Kind), None),
        },
        Err(PictureError::TooLarge) => (PictureState::Unfit(Unfit::Size), None),
        Err(PictureError::Later { cause }) if age < FETCHED_WITHIN => {
            tracing::info!(cause, "a picture is fetched later");
            return None;
        }
        Err(PictureError::Later { cause } | PictureError::Never { cause }) => {
            tracing::warn!(cause, "a picture could not be fetched");
            (PictureState::Failed, None)
        }
        Err(PictureError::Gone) => (PictureState::Failed, None),
    })
}

/// Keeps what became of it, once.
async fn settle(
    db: &Db,
    picture: Picture,
    (state, content): (PictureState, Option<Vec<u8>>),
) -> Result<()> {
    db.write(&Actor::System, move |tx| {
        if rows::settle(tx, &picture, state, content.as_deref())? {
            audit::note(tx, Act::Received, "picture", picture.id, picture.patient)?;
        }
        tx.reach("outreach.picture_settled")
    })
    .await
}

/// Nothing of it lies at the carrier, and the job is done.
async fn over(db: &Db, job: &Claimed, id: PictureId) -> Result<()> {
    let job = job.clone();
    db.write(&Actor::System, move |tx| {
        rows::forget_source(tx, id)?;
        engine::finish(tx, &job).map(drop)
    })
    .await
}

/// As long again as it has taken so far, within bounds, and spread.
async fn pause(db: &Db, job: &Claimed, since: Instant) -> Result<()> {
    let job = job.clone();
    db.write(&Actor::System, move |tx| {
        let (now, bits) = (tx.now(), tx.bits());
        let pause = now.millis_since(since).clamp(FIRST_PAUSE, LONGEST_PAUSE);
        let spread = i64::try_from(bits % 256).unwrap_or(0) * pause / 1_024;
        engine::postpone(tx, &job, now.plus_millis(pause + spread)).map(drop)
    })
    .await
}

async fn give_back(db: &Db, job: &Claimed, why: JobError) -> Result<()> {
    let job = job.clone();
    db.write(&Actor::System, move |tx| engine::release(tx, &job, &why).map(drop)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(had: Result<Vec<u8>, PictureError>, age: i64, expected: Option<PictureState>) {
        assert_eq!(became(had, age).map(|(state, _)| state), expected);
    }

    #[test]
    fn what_it_is_its_bytes_say_and_what_may_heal_is_tried_for_hours() {
        let later = || Err(PictureError::Later { cause: "x" });
        check(Ok(b"GIF89a".to_vec()), 0, Some(PictureState::Kept(PictureKind::Gif)));
        check(Ok(b"<html>".to_vec()), 0, Some(PictureState::Unfit(Unfit::Kind)));
        check(Ok(Vec::new()), 0, Some(PictureState::Unfit(Unfit::Kind)));
        check(Err(PictureError::TooLarge), 0, Some(PictureState::Unfit(Unfit::Size)));
        check(Err(PictureError::Gone), 0, Some(PictureState::Failed));
        check(Err(PictureError::Never { cause: "x" }), 0, Some(PictureState::Failed));
        check(later(), 0, None);
        check(later(), FETCHED_WITHIN - 1, None);
        check(later(), FETCHED_WITHIN, Some(PictureState::Failed));
        assert_eq!(became(Ok(b"<html>".to_vec()), 0).unwrap().1, None, "it is not kept");
    }
}
