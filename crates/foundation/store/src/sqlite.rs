//! SQLite: one writer thread that commits whatever waits as a group, and a few readers.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    sync::{Arc, Mutex, PoisonError, mpsc},
    thread,
};

use kernel::{Actor, Error, Result};
use rusqlite::{Connection, OpenFlags, config::DbConfig, params_from_iter};

use crate::{
    Fault, Row, Statement, Value, checkpoint,
    db::Shared,
    failure::{self, CommitUnknown, StatementFailed},
    statement,
    tx::{AfterCommit, Session, Tx},
};

/// Closures of one group commit.
const LARGEST_GROUP: usize = 256;
/// Readers of one process: each its own connection, about 2 MB.
const READERS: usize = 4;

/// A closure that waits for its turn.
pub(crate) struct Request {
    pub(crate) actor: Actor,
    pub(crate) work: Box<dyn Work>,
}

/// A closure, its answer, and whoever waits for it.
pub(crate) trait Work: Send {
    /// Runs the closure; says whether its writes shall be kept.
    fn run(&mut self, tx: &mut Tx<'_>) -> bool;
    /// Answers: with the closure's own answer, unless the transaction failed around it.
    fn answer(self: Box<Self>, failure: Option<Error>);
}

/// The threads of one open file.
pub(crate) struct Sqlite {
    writer: Option<mpsc::Sender<Request>>,
    readers: mpsc::Sender<Request>,
}

impl Sqlite {
    pub(crate) fn open(
        path: &Path,
        read_only: bool,
        durable: bool,
        shared: &Arc<Shared>,
    ) -> Result<Self> {
        let writer = if read_only {
            None
        } else {
            let mut connection = connect(path, false, durable)?;
            checkpoint::beside(&mut connection, path, durable)?;
            let (send, receive) = mpsc::channel();
            let shared = Arc::clone(shared);
            thread::Builder::new()
                .name("store-writer".to_owned())
                .spawn(move || write_forever(&connection, &receive, &shared))
                .map_err(Error::failed)?;
            Some(send)
        };
        let (readers, receive) = mpsc::channel();
        let receive = Arc::new(Mutex::new(receive));
        for number in 0..READERS {
            let connection = connect(path, true, durable)?;
            let (receive, shared) = (Arc::clone(&receive), Arc::clone(shared));
            thread::Builder::new()
                .name(format!("store-reader-{number}"))
                .spawn(move || read_forever(&connection, &receive, &shared))
                .map_err(Error::failed)?;
        }
        Ok(Self { writer, readers })
    }

    pub(crate) fn write(&self, request: Request) -> Result<()> {
        let writer = self.writer.as_ref().ok_or_else(|| Error::failed("opened to read only"))?;
        writer.send(request).map_err(|_| Error::failed("the writer has ended"))
    }

    pub(crate) fn read(&self, request: Request) -> Result<()> {
        self.readers.send(request).map_err(|_| Error::failed("the readers have ended"))
    }
}

/// Opens a connection the way this program needs it.
pub(crate) fn connect(path: &Path, read_only: bool, durable: bool) -> Result<Connection> {
    let flags = if read_only {
        OpenFlags::SQLITE_OPEN_READ_ONLY
    } else {
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE
    } | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if !read_only {
        make_private(path).map_err(Error::failed)?;
    }
    let open = || -> rusqlite::Result<Connection> {
        let connection = Connection::open_with_flags(path, flags)?;
        connection.set_prepared_statement_cache_capacity(1_024);
        connection.busy_timeout(std::time::Duration::from_secs(10))?;
        // One plan a statement, whatever its values: else SQLite plans many of them anew each time.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        if read_only {
            connection.pragma_update(None, "query_only", true)?;
        } else {
            connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
            let level = if durable { "FULL" } else { "OFF" };
            connection.pragma_update(None, "synchronous", level)?;
            // What a long import has made of the log goes back to the disk.
            connection.pragma_update(None, "journal_size_limit", 64 * 1024 * 1024)?;
        }
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.pragma_update(None, "temp_store", "MEMORY")?;
        connection.pragma_update(None, "cache_size", if read_only { -2_000 } else { -64_000 })?;
        // Nothing that was deleted stays readable in the file.
        connection.pragma_update(None, "secure_delete", "FAST")?;
        Ok(connection)
    };
    open().map_err(|cause| failure::sqlite("open", &cause))
}

/// A new file is readable by its owner only; SQLite gives WAL and journal the same mode.
fn make_private(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = std::fs::OpenOptions::new();
    match options.write(true).create_new(true).mode(0o600).open(path) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

fn write_forever(
    connection: &Connection,
    requests: &mpsc::Receiver<Request>,
    shared: &Arc<Shared>,
) {
    while let Ok(first) = requests.recv() {
        let mut group = vec![first];
        while group.len() < LARGEST_GROUP
            && let Ok(next) = requests.try_recv()
        {
            group.push(next);
        }
        write_group(connection, group, shared);
    }
}

/// One transaction for all that wait, each in a savepoint of its own but the first, which has nothing
/// before it to spare; answers after the commit.
fn write_group(connection: &Connection, mut group: Vec<Request>, shared: &Arc<Shared>) {
    let mut after: Vec<AfterCommit> = Vec::new();
    let mut written = control(connection, "BEGIN IMMEDIATE");
    let mut kept = false;
    for request in &mut group {
        if written.is_ok() {
            written = write_one(connection, request, shared, (&mut kept, &mut after));
        }
    }
    let fault = shared.faults.commit();
    let written = written.and_then(|()| match fault {
        Some(Fault::CommitFails) => Err(Error::failed("commit failed on demand")),
        Some(Fault::Busy { .. }) => Err(Error::failed(StatementFailed::busy())),
        _ => control(connection, "COMMIT"),
    });
    if written.is_ok() {
        after.into_iter().for_each(|work| work());
    } else {
        // Nothing of the group is durable; if this fails too, SQLite rolls back by itself.
        let _ = control(connection, "ROLLBACK");
    }
    for request in group {
        request.work.answer(match &written {
            Err(error) => Some(failure::told_to_each(error)),
            Ok(()) if fault == Some(Fault::CommitUnknown) => Some(Error::failed(CommitUnknown)),
            Ok(()) => None,
        });
    }
}

/// One closure of the group; `kept` says whether an earlier one has written something that stays. An
/// error is one of the transaction, not of the closure.
fn write_one(
    connection: &Connection,
    request: &mut Request,
    shared: &Arc<Shared>,
    (kept, after): (&mut bool, &mut Vec<AfterCommit>),
) -> Result<()> {
    let spares = *kept;
    if spares {
        control(connection, "SAVEPOINT request")?;
    }
    let mut tx = Tx::new(
        Session::Sqlite(connection),
        Arc::clone(shared),
        shared.clock.now(),
        request.actor.clone(),
    );
    let keeps = request.work.run(&mut tx);
    if connection.is_autocommit() {
        // A full disk, say: SQLite has undone everything, and what followed would stand alone.
        return Err(Error::failed("the database has undone the transaction"));
    }
    if keeps {
        if let Some(publish) = tx.keys_to_publish() {
            after.push(publish);
        }
        after.push(tx.writes_to_tell());
        after.append(&mut tx.after);
        *kept = true;
    } else if spares {
        control(connection, "ROLLBACK TO SAVEPOINT request")?;
    } else {
        control(connection, "ROLLBACK")?;
        control(connection, "BEGIN IMMEDIATE")?;
    }
    if spares { control(connection, "RELEASE SAVEPOINT request") } else { Ok(()) }
}

fn read_forever(
    connection: &Connection,
    requests: &Mutex<mpsc::Receiver<Request>>,
    shared: &Arc<Shared>,
) {
    loop {
        let next = requests.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(request) = next else { return };
        let begun = control(connection, "BEGIN");
        let mut tx = Tx::new(
            Session::Sqlite(connection),
            Arc::clone(shared),
            shared.clock.now(),
            request.actor,
        );
        tx.reads_only = true;
        let mut work = request.work;
        let mut failure = begun.err();
        if failure.is_none() {
            work.run(&mut tx);
            // Nothing was written, so nothing can be lost by an end that fails.
            let _ = control(connection, "COMMIT");
            if !tx.appended.is_empty() {
                failure = Some(Error::failed("a transaction that only reads has appended rows"));
            }
            // They were read, so they are durable.
            if let Some(publish) = tx.keys_to_publish() {
                publish();
            }
        }
        work.answer(failure);
    }
}

/// Runs a closure, keeps its answer, and turns a panic into a failure: a poison row must not end
/// the writer.
pub(crate) fn guarded<T>(
    tx: &mut Tx<'_>,
    work: impl FnOnce(&mut Tx<'_>) -> Result<T>,
) -> Result<T> {
    catch_unwind(AssertUnwindSafe(|| work(tx)))
        .unwrap_or_else(|_| Err(Error::failed("a transaction panicked")))
}

/// Runs a statement for each of these rows of values; gives how many rows each touched.
pub(crate) fn execute_each<'v>(
    connection: &Connection,
    statement: &Statement,
    rows: impl IntoIterator<Item = &'v [Value<'v>]>,
) -> Result<Vec<u64>> {
    let failed = |cause: rusqlite::Error| failure::sqlite(statement.name(), &cause);
    let mut prepared =
        connection.prepare_cached(statement.text(crate::Dialect::Sqlite)).map_err(failed)?;
    let mut run = |values: &[Value<'_>]| -> rusqlite::Result<usize> {
        if prepared.column_count() == 0 {
            return prepared.execute(params_from_iter(values));
        }
        let mut rows = prepared.query(params_from_iter(values))?;
        let mut touched = 0;
        while rows.next()?.is_some() {
            touched += 1;
        }
        Ok(touched)
    };
    rows.into_iter().map(|values| run(values).map(|count| count as u64).map_err(failed)).collect()
}

pub(crate) fn execute(
    connection: &Connection,
    statement: &Statement,
    values: &[Value<'_>],
) -> Result<u64> {
    Ok(execute_each(connection, statement, [values])?.into_iter().sum())
}

/// Runs a query for each of these rows of values; gives what each found.
pub(crate) fn query_each<'v, T>(
    connection: &Connection,
    statement: &Statement,
    rows: impl IntoIterator<Item = &'v [Value<'v>]>,
    mut read: impl FnMut(&Row<'_>) -> Result<T>,
) -> Result<Vec<Vec<T>>> {
    let failed = |cause: rusqlite::Error| failure::sqlite(statement.name(), &cause);
    let mut prepared =
        connection.prepare_cached(statement.text(crate::Dialect::Sqlite)).map_err(failed)?;
    let mut run = |values: &[Value<'_>]| -> Result<Vec<T>> {
        let mut found = prepared.query(params_from_iter(values)).map_err(failed)?;
        let mut answers = Vec::new();
        while let Some(row) = found.next().map_err(failed)? {
            answers.push(read(&Row::Sqlite(row))?);
        }
        Ok(answers)
    };
    rows.into_iter().map(&mut run).collect()
}

pub(crate) fn query<T>(
    connection: &Connection,
    statement: &Statement,
    values: &[Value<'_>],
    read: impl FnMut(&Row<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    Ok(query_each(connection, statement, [values], read)?.pop().unwrap_or_default())
}

pub(crate) fn control(connection: &Connection, text: &str) -> Result<()> {
    let run = || -> rusqlite::Result<()> {
        let mut prepared = connection.prepare_cached(text)?;
        let mut rows = prepared.query([])?;
        while rows.next()?.is_some() {}
        Ok(())
    };
    run().map_err(|cause| failure::sqlite(text, &cause))
}

pub(crate) fn prepare(connection: &Connection, statement: &statement::Statement) -> Result<()> {
    let prepared = connection
        .prepare(statement.text(crate::Dialect::Sqlite))
        .map_err(|cause| failure::sqlite(statement.name(), &cause))?;
    let is_named = match statement.written() {
        Some(table) => connection.table_exists(None, table),
        None => Ok(prepared.readonly()),
    };
    match is_named {
        Ok(true) => Ok(()),
        _ => Err(Error::failed(format!("{} hides what it writes", statement.name()))),
    }
}
