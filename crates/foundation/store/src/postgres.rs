//! PostgreSQL: each closure runs on a blocking thread with a pooled connection.

use std::{cell::Cell, sync::Arc, time::Duration};

use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod, Timeouts};
use futures_util::future::try_join_all;
use kernel::{Actor, Error, Result};
use tokio::runtime::Handle;
use tokio_postgres::{
    NoTls, SimpleQueryMessage,
    types::{ToSql, Type},
};

use crate::{
    Dialect, Fault, Row, Statement, Value,
    connect::{config, verifying},
    db::Shared,
    failure::{self, CommitUnknown, StatementFailed},
    listen::CHANNEL_OF_SCHEMA,
    sqlite::guarded,
    statement::MANY,
    tx::{self, Tx},
    url::DatabaseUrl,
};

/// Connections of one process.
const CONNECTIONS: usize = 12;
/// Begins, and reads the database's clock in the same round trip, so that nodes agree on now.
const BEGIN: &str = "BEGIN; SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)";
const BEGIN_READ: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; \
                          SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)";

/// Rows of values that are not worth a statement of their own kind.
const FEW: usize = 4;
/// Bytes of one notification (PostgreSQL allows 8,000).
const LARGEST_NOTICE: usize = 7_900;

/// The pool of one process.
pub(crate) struct Postgres {
    pool: Pool,
}

/// Whether a transaction writes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Read,
    Write,
}

impl Postgres {
    /// Connects nothing yet; the first use does.
    pub(crate) fn open(url: &DatabaseUrl, patience: Option<Duration>) -> Result<Self> {
        let DatabaseUrl::Postgres { verified, root_certificate, .. } = url else {
            return Err(Error::failed("not a PostgreSQL URL"));
        };
        let config = config(url, patience)?;
        let manager = ManagerConfig { recycling_method: RecyclingMethod::Fast };
        let manager = if *verified {
            let tls = verifying(root_certificate.as_deref())?;
            Manager::from_config(config, tls, manager)
        } else {
            Manager::from_config(config, NoTls, manager)
        };
        let wait = Some(Duration::from_secs(10));
        let pool = Pool::builder(manager)
            .max_size(CONNECTIONS)
            .runtime(deadpool_postgres::Runtime::Tokio1)
            .timeouts(Timeouts { wait, create: wait, recycle: wait })
            .build()
            .map_err(Error::failed)?;
        Ok(Self { pool })
    }

    /// Runs a closure in a transaction of its own and gives its answer after the commit.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        shared: Arc<Shared>,
        actor: Actor,
        mode: Mode,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let client = self.pool.get().await.map_err(|cause| match cause {
            // The driver's text may name the host, never a value.
            deadpool_postgres::PoolError::Backend(cause) => failure::postgres("connect", &cause),
            other => Error::failed(other.to_string()),
        })?;
        let handle = Handle::current();
        tokio::task::spawn_blocking(move || {
            in_transaction(client, &handle, &shared, actor, mode, work)
        })
        .await
        .map_err(|_| Error::failed("a transaction's thread ended"))?
    }
}

#[expect(clippy::too_many_arguments, reason = "the inside of `run`, moved to a blocking thread")]
fn in_transaction<T>(
    client: Object,
    handle: &Handle,
    shared: &Arc<Shared>,
    actor: Actor,
    mode: Mode,
    work: impl FnOnce(&mut Tx<'_>) -> Result<T>,
) -> Result<T> {
    let begin = if mode == Mode::Read { BEGIN_READ } else { BEGIN };
    let begun = handle.block_on(client.simple_query(begin));
    let now = clock_of(&begun.map_err(|cause| failure::postgres("BEGIN", &cause))?)?;
    let session = Session { client: &client, handle, failed: Cell::new(false) };
    let mut tx = Tx::new(
        tx::Session::Postgres(session),
        Arc::clone(shared),
        shared.clock.now_given(now),
        actor,
    );
    let answer = guarded(&mut tx, work);
    let answer = answer.and_then(|answer| tx.write_appended().map(|()| answer));
    let tx::Session::Postgres(session) = &tx.session else {
        return Err(Error::failed("the session changed its database"));
    };
    let answer = answer.and_then(|answer| {
        if !tx.notices.is_empty() {
            session.send_notices(&tx.notices)?;
        }
        Ok(answer)
    });
    let fault = if mode == Mode::Write { shared.faults.commit() } else { None };
    let is_lost = matches!(fault, Some(Fault::CommitFails | Fault::Busy { .. }));
    if answer.is_err() || session.failed.get() || is_lost {
        let rolled_back = session.control("ROLLBACK");
        if rolled_back.is_err() {
            // A connection in an unknown state must not go back to the pool.
            drop(tx);
            let _ = Object::take(client);
        }
        return answer.and_then(|_| match fault {
            Some(Fault::Busy { .. }) => Err(Error::failed(StatementFailed::busy())),
            _ => Err(Error::failed("a statement failed, so nothing was kept")),
        });
    }
    if let Err(cause) = handle.block_on(client.batch_execute("COMMIT")) {
        let unknown = cause.as_db_error().is_none();
        drop(tx);
        let _ = Object::take(client);
        return Err(if unknown {
            Error::failed(CommitUnknown)
        } else {
            failure::postgres("COMMIT", &cause)
        });
    }
    if let Some(publish) = tx.keys_to_publish() {
        publish();
    }
    for work in std::mem::take(&mut tx.after) {
        work();
    }
    if fault == Some(Fault::CommitUnknown) {
        return Err(Error::failed(CommitUnknown));
    }
    answer
}

fn clock_of(messages: &[SimpleQueryMessage]) -> Result<i64> {
    messages
        .iter()
        .find_map(|message| match message {
            SimpleQueryMessage::Row(row) => row.get(0)?.parse().ok(),
            _ => None,
        })
        .ok_or_else(|| Error::failed("the database did not tell the time"))
}

/// One connection inside a transaction, driven from a blocking thread.
pub(crate) struct Session<'c> {
    client: &'c Object,
    handle: &'c Handle,
    /// A statement failed: PostgreSQL would answer a COMMIT with a silent rollback.
    failed: Cell<bool>,
}

impl Session<'_> {
    /// A savepoint has undone what failed.
    pub(crate) fn healed(&self) {
        self.failed.set(false);
    }

    pub(crate) fn control(&self, text: &str) -> Result<()> {
        self.told(text, self.handle.block_on(self.client.batch_execute(text)))
    }

    /// Sends the lines of a transaction, as few notifications as their size allows.
    fn send_notices(&self, notices: &[(&'static str, String)]) -> Result<()> {
        let mut grouped: Vec<(&'static str, String)> = Vec::new();
        for (channel, line) in notices {
            match grouped.last_mut() {
                Some((open, text))
                    if open == channel && text.len() + line.len() < LARGEST_NOTICE =>
                {
                    text.push('\n');
                    text.push_str(line);
                }
                _ => grouped.push((channel, line.clone())),
            }
        }
        let notify = format!("SELECT pg_notify(left(CAST($1 AS TEXT) {CHANNEL_OF_SCHEMA}, $2)");
        let ran = self.handle.block_on(async {
            for (channel, text) in &grouped {
                let prepared = self.client.prepare_cached(&notify).await?;
                self.client.query(&prepared, &[channel, text]).await?;
            }
            Ok(())
        });
        self.told("notify", ran)
    }

    pub(crate) fn prepare(&self, statement: &Statement) -> Result<()> {
        let prepared = self.handle.block_on(async {
            let alone = self.client.prepare(statement.text(Dialect::Postgres)).await?;
            if let Some(text) = statement.text_joined(&kinds_of(&alone)) {
                self.client.prepare(text).await?;
            }
            Ok(())
        });
        self.told(statement.name(), prepared)
    }

    pub(crate) fn execute(&self, statement: &Statement, values: &[Value<'_>]) -> Result<u64> {
        let ran = self.handle.block_on(async {
            let prepared = self.client.prepare_cached(statement.text(Dialect::Postgres)).await?;
            self.client.execute(&prepared, &borrowed(values)).await
        });
        self.told(statement.name(), ran)
    }

    pub(crate) fn each(&self, statement: &Statement, rows: &[Vec<Value<'_>>]) -> Result<Vec<u64>> {
        let ran = self.handle.block_on(async {
            let prepared = self.client.prepare_cached(statement.text(Dialect::Postgres)).await?;
            let prepared = &prepared;
            // Polled together, so that they travel together.
            try_join_all(rows.iter().map(|values| async move {
                self.client.execute(prepared, &borrowed(values)).await
            }))
            .await
        });
        self.told(statement.name(), ran)
    }

    /// Like [`Session::each`] where only the sum is asked for: a plain `INSERT` writes many rows a
    /// statement.
    pub(crate) fn each_together(
        &self,
        statement: &Statement,
        rows: &[Vec<Value<'_>>],
    ) -> Result<u64> {
        let Some(width) = rows.first().map(Vec::len) else { return Ok(0) };
        let mut parts = Vec::new();
        let mut rest = rows;
        for (size, count) in MANY.into_iter().enumerate() {
            while count <= rest.len()
                && let Some(text) = statement.text_for_many(size, width)
            {
                let (part, after) = rest.split_at(count);
                parts.push((text, part));
                rest = after;
            }
        }
        let ran = self.handle.block_on(async {
            let touched = try_join_all(parts.iter().map(|(text, part)| async move {
                let prepared = self.client.prepare_cached(text).await?;
                let values: Vec<&(dyn ToSql + Sync)> =
                    part.iter().flatten().map(|value| value as &(dyn ToSql + Sync)).collect();
                self.client.execute(&prepared, &values).await
            }))
            .await?;
            Ok(touched.into_iter().sum::<u64>())
        });
        let touched = self.told(statement.name(), ran)?;
        Ok(touched + self.each(statement, rest)?.into_iter().sum::<u64>())
    }

    pub(crate) fn query<T>(
        &self,
        statement: &Statement,
        values: &[Value<'_>],
        mut read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let ran = self.handle.block_on(async {
            let prepared = self.client.prepare_cached(statement.text(Dialect::Postgres)).await?;
            self.client.query(&prepared, &borrowed(values)).await
        });
        self.told(statement.name(), ran)?.iter().map(|row| read(&Row::Postgres(row))).collect()
    }

    pub(crate) fn each_apart(
        &self,
        statement: &Statement,
        rows: &[Vec<Value<'_>>],
    ) -> Result<Vec<u64>> {
        let Some(touched) = self.joined(statement, rows)? else {
            return self.each(statement, rows);
        };
        let mut counts = vec![0; rows.len()];
        for row in &touched {
            counts[place_of(row)?] += 1;
        }
        Ok(counts)
    }

    /// The answers of all rows of values by one statement, when it has such a form.
    fn joined(
        &self,
        statement: &Statement,
        rows: &[Vec<Value<'_>>],
    ) -> Result<Option<Vec<tokio_postgres::Row>>> {
        if rows.len() < FEW {
            return Ok(None);
        }
        let ran = self.handle.block_on(async {
            let alone = self.client.prepare_cached(statement.text(Dialect::Postgres)).await?;
            let kinds = kinds_of(&alone);
            let Some(text) = statement.text_joined(&kinds) else { return Ok(None) };
            let prepared = self.client.prepare_cached(text).await?;
            let arrays: Vec<Vec<&Value<'_>>> = (0..kinds.len())
                .map(|place| rows.iter().filter_map(|values| values.get(place)).collect())
                .collect();
            let arrays: Vec<&(dyn ToSql + Sync)> =
                arrays.iter().map(|array| array as &(dyn ToSql + Sync)).collect();
            self.client.query(&prepared, &arrays).await.map(Some)
        });
        self.told(statement.name(), ran)
    }

    pub(crate) fn query_each<T>(
        &self,
        statement: &Statement,
        rows: &[Vec<Value<'_>>],
        mut read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<Vec<T>>> {
        if let Some(found) = self.joined(statement, rows)? {
            let mut answers: Vec<Vec<T>> = rows.iter().map(|_| Vec::new()).collect();
            for row in &found {
                answers[place_of(row)?].push(read(&Row::Postgres(row))?);
            }
            return Ok(answers);
        }
        let ran = self.handle.block_on(async {
            let prepared = self.client.prepare_cached(statement.text(Dialect::Postgres)).await?;
            let prepared = &prepared;
            try_join_all(
                rows.iter().map(|values| async move {
                    self.client.query(prepared, &borrowed(values)).await
                }),
            )
            .await
        });
        self.told(statement.name(), ran)?
            .iter()
            .map(|rows| rows.iter().map(|row| read(&Row::Postgres(row))).collect())
            .collect()
    }

    fn told<T>(&self, statement: &str, ran: Result<T, tokio_postgres::Error>) -> Result<T> {
        ran.map_err(|cause| {
            self.failed.set(true);
            failure::postgres(statement, &cause)
        })
    }
}

/// The names of the kinds of a statement's parameters.
fn kinds_of(prepared: &tokio_postgres::Statement) -> Vec<&str> {
    prepared.params().iter().map(Type::name).collect()
}

/// Which row of values a joined answer belongs to, from 0.
fn place_of(row: &tokio_postgres::Row) -> Result<usize> {
    let number: i64 = row.try_get(row.len() - 1).map_err(Error::failed)?;
    usize::try_from(number - 1).map_err(Error::failed)
}

fn borrowed<'v>(values: &'v [Value<'_>]) -> Vec<&'v (dyn ToSql + Sync)> {
    values.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}
