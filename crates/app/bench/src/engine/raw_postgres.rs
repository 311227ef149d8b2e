//! The most that PostgreSQL gives to rows that are updated: claims with SKIP LOCKED, large batches.

use kernel::{Error, Result};

use super::{SPREAD, rows};
use crate::{
    cost::Watch,
    figure::Round,
    ground::{Ground, connect},
    scatter::Scatter,
};

const BATCH: i64 = 2_000;
const WORKERS: usize = 2;
/// When all of them are due.
const NOW: i64 = 2_000_000;

/// One round over so many jobs.
pub async fn round(ground: &Ground, url: &str, count: usize) -> Result<Round> {
    let client = connect(url).await?;
    client.batch_execute(rows::POSTGRES_TABLE).await.map_err(Error::failed)?;
    let mut scatter = Scatter(1);
    let ids: Vec<i64> = (0..i64::try_from(count).unwrap_or(i64::MAX)).collect();
    let due: Vec<i64> = ids.iter().map(|_| scatter.millis(SPREAD)).collect();
    client.execute(rows::POSTGRES_INSERT, &[&ids, &due]).await.map_err(Error::failed)?;
    ground.settle(&["bench_raw"]).await?;
    let watch = Watch::start(&ground.helpers())?;
    let workers: Vec<_> = (0..WORKERS).map(|_| tokio::spawn(work(url.to_owned()))).collect();
    let mut done = 0;
    for worker in workers {
        done += worker.await.map_err(Error::failed)??;
    }
    let cost = watch.read()?;
    client.batch_execute(rows::POSTGRES_DROP).await.map_err(Error::failed)?;
    if done != count {
        return Err(Error::failed(format!("the raw loop did {done} of {count}")));
    }
    Ok(Round::of(count, &cost))
}

async fn work(url: String) -> Result<usize> {
    let client = connect(&url).await?;
    client.batch_execute(rows::POSTGRES_PLAN).await.map_err(Error::failed)?;
    let take = client.prepare(rows::POSTGRES_TAKE).await.map_err(Error::failed)?;
    let finish = client.prepare(rows::POSTGRES_DONE).await.map_err(Error::failed)?;
    let mut done = 0;
    loop {
        let taken = client.query(&take, &[&NOW, &BATCH]).await.map_err(Error::failed)?;
        if taken.is_empty() {
            return Ok(done);
        }
        let ids: Vec<i64> = taken.iter().map(|row| row.get(0)).collect();
        client.execute(&finish, &[&ids]).await.map_err(Error::failed)?;
        done += ids.len();
    }
}
