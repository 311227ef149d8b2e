//! A transaction: the context of every action. It knows now, who acts, and how to name things.

use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    sync::Arc,
};

use kernel::{Actor, Id, Instant, PharmacyId, Result};

use crate::{
    Dialect, Faults, Row, Statement, Value,
    db::Shared,
    keyring::{Keyring, NewKeys},
    postgres, sqlite,
};

/// Work to do once the transaction is durable.
pub(crate) type AfterCommit = Box<dyn FnOnce() + Send>;
/// What is written in a transaction of its own when this one is undone.
pub(crate) type IfUndone = Box<dyn FnOnce(&mut Tx<'_>) -> Result<()> + Send>;

/// One transaction, as a synchronous closure sees it.
pub struct Tx<'c> {
    pub(crate) session: Session<'c>,
    pub(crate) shared: Arc<Shared>,
    pub(crate) after: Vec<AfterCommit>,
    pub(crate) undone: Vec<IfUndone>,
    /// What other nodes are told when this is durable: channel and payload.
    pub(crate) notices: Vec<(&'static str, String)>,
    /// Rows that are written at the end, or by the transaction that this one reads ahead of.
    pub(crate) appended: Vec<(&'static Statement, Vec<Value<'static>>)>,
    /// The tables written here.
    written: Vec<&'static str>,
    /// Patient keys read or made here, to be cached once they are durable.
    pub(crate) new_keys: NewKeys,
    /// Whether the database refuses writes here.
    pub(crate) reads_only: bool,
    now: Instant,
    actor: Actor,
}

/// The connection underneath.
pub(crate) enum Session<'c> {
    Sqlite(&'c rusqlite::Connection),
    Postgres(postgres::Session<'c>),
}

impl<'c> Tx<'c> {
    pub(crate) fn new(
        session: Session<'c>,
        shared: Arc<Shared>,
        now: Instant,
        actor: Actor,
    ) -> Self {
        Self {
            session,
            shared,
            now,
            actor,
            reads_only: false,
            after: Vec::new(),
            undone: Vec::new(),
            notices: Vec::new(),
            appended: Vec::new(),
            written: Vec::new(),
            new_keys: NewKeys::default(),
        }
    }

    /// When this transaction began, on the clock that can be moved.
    pub const fn now(&self) -> Instant {
        self.now
    }

    /// Who acts.
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Runs a part of this transaction in somebody else's name: a batch of jobs, each with its own.
    pub fn acting<T>(&mut self, actor: Actor, work: impl FnOnce(&mut Self) -> T) -> T {
        let before = std::mem::replace(&mut self.actor, actor);
        let answer = catch_unwind(AssertUnwindSafe(|| work(self)));
        // Even after a panic that somebody above survives, the rest is not done in this name.
        self.actor = before;
        answer.unwrap_or_else(|panic| resume_unwind(panic))
    }

    /// A new id, later than every id made before it by this program.
    pub fn new_id<T: ?Sized>(&self) -> Id<T> {
        self.shared.ids.next(self.now)
    }

    /// Random bits for jitter and samples; never for a secret.
    pub fn bits(&self) -> u64 {
        self.shared.ids.bits(self.now)
    }

    /// The pharmacy whose database this is.
    pub fn pharmacy(&self) -> PharmacyId {
        self.keyring().pharmacy()
    }

    /// Which database this is. For tests and for `doctor`; business code has no branches on it.
    pub fn dialect(&self) -> Dialect {
        self.shared.dialect
    }

    /// Passes a label at which a test may crash.
    pub fn reach(&self, label: &str) -> Result<()> {
        self.faults().reach(label)
    }

    pub(crate) fn faults(&self) -> &Faults {
        &self.shared.faults
    }

    pub(crate) fn keyring(&self) -> &Keyring {
        self.shared.keyring()
    }

    /// Something the program attached to the database at its start, such as the table of
    /// subscriptions.
    pub fn attached<T: Send + Sync + 'static>(&self) -> Option<Arc<T>> {
        self.shared.attachments.get()
    }

    /// Runs once this transaction is durable, in the order of registration. Not at all otherwise.
    pub fn after_commit(&mut self, work: impl FnOnce() + Send + 'static) {
        self.after.push(Box::new(work));
    }

    /// Writes this in a transaction of its own, in the same name, when this one answers an error: a
    /// refusal leaves its trace although nothing else of it remains. Not at all otherwise.
    pub fn if_undone(&mut self, work: impl FnOnce(&mut Tx<'_>) -> Result<()> + Send + 'static) {
        self.undone.push(Box::new(work));
    }

    /// Tells every node that listens (this one too), when this transaction is durable. One line, ids
    /// only. SQLite has no other nodes and tells nobody.
    pub fn notify(&mut self, channel: &'static str, line: &str) {
        if self.shared.dialect == Dialect::Postgres {
            self.notices.push((channel, line.to_owned()));
        }
    }

    /// Runs a statement that answers no rows; gives the number of rows it touched.
    pub fn execute(&mut self, statement: &Statement, values: &[Value<'_>]) -> Result<u64> {
        self.note_written(statement);
        match &self.session {
            Session::Sqlite(connection) => sqlite::execute(connection, statement, values),
            Session::Postgres(session) => session.execute(statement, values),
        }
    }

    /// Every row of the answer, each read by `read`.
    pub fn query<T>(
        &mut self,
        statement: &Statement,
        values: &[Value<'_>],
        read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        self.note_written(statement);
        match &self.session {
            Session::Sqlite(connection) => sqlite::query(connection, statement, values, read),
            Session::Postgres(session) => session.query(statement, values, read),
        }
    }

    /// The first row of the answer, if there is one.
    pub fn find<T>(
        &mut self,
        statement: &Statement,
        values: &[Value<'_>],
        read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        Ok(self.query(statement, values, read)?.into_iter().next())
    }

    /// Runs a statement once for each row of values: a prepared loop, or one pipelined round trip.
    /// Gives the number of rows touched in all.
    pub fn each(&mut self, statement: &Statement, rows: &[Vec<Value<'_>>]) -> Result<u64> {
        match &self.session {
            Session::Sqlite(_) => Ok(self.each_count(statement, rows)?.into_iter().sum()),
            Session::Postgres(session) => session.each_together(statement, rows),
        }
    }

    /// Inserts a row that nothing in this transaction reads again: on PostgreSQL it travels at the
    /// end, with all others of its kind, instead of costing a round trip now.
    pub fn append(
        &mut self,
        statement: &'static Statement,
        values: Vec<Value<'static>>,
    ) -> Result<()> {
        match &self.session {
            Session::Sqlite(connection) if !self.reads_only => {
                sqlite::execute(connection, statement, &values)?;
                self.note_written(statement);
            }
            Session::Sqlite(_) | Session::Postgres(_) => self.appended.push((statement, values)),
        }
        Ok(())
    }

    /// Remembers which table is written, where others read ahead.
    fn note_written(&mut self, statement: &Statement) {
        let Some(table) = statement.written() else { return };
        if self.dialect() == Dialect::Sqlite {
            self.shared.changes.tell(&[table]);
            if !self.written.contains(&table) {
                self.written.push(table);
            }
        }
    }

    /// What tells of the tables written here, for when they are durable.
    pub(crate) fn writes_to_tell(&mut self) -> AfterCommit {
        let (shared, written) = (Arc::clone(&self.shared), std::mem::take(&mut self.written));
        Box::new(move || shared.changes.tell(&written))
    }

    /// Writes what was appended.
    pub(crate) fn write_appended(&mut self) -> Result<()> {
        let rows = std::mem::take(&mut self.appended);
        self.write_rows(rows)
    }

    /// Writes rows of several statements, those of each together.
    pub(crate) fn write_rows(
        &mut self,
        rows: Vec<(&'static Statement, Vec<Value<'static>>)>,
    ) -> Result<()> {
        let mut kinds: Vec<(&'static Statement, Vec<Vec<Value<'static>>>)> = Vec::new();
        for (statement, row) in rows {
            match kinds.iter_mut().find(|(known, _)| std::ptr::eq(*known, statement)) {
                Some((_, rows)) => rows.push(row),
                None => kinds.push((statement, vec![row])),
            }
        }
        for (statement, rows) in kinds {
            self.each(statement, &rows)?;
        }
        Ok(())
    }

    /// Like [`Tx::each`], with the number of rows touched by each row of values.
    pub fn each_count(
        &mut self,
        statement: &Statement,
        rows: &[Vec<Value<'_>>],
    ) -> Result<Vec<u64>> {
        self.note_written(statement);
        match &self.session {
            Session::Sqlite(connection) => {
                sqlite::execute_each(connection, statement, rows.iter().map(Vec::as_slice))
            }
            Session::Postgres(session) => session.each(statement, rows),
        }
    }

    /// Like [`Tx::each_count`], where no two rows of values touch the same row: on PostgreSQL they are
    /// one statement.
    pub fn each_apart(
        &mut self,
        statement: &Statement,
        rows: &[Vec<Value<'_>>],
    ) -> Result<Vec<u64>> {
        match &self.session {
            Session::Sqlite(_) => self.each_count(statement, rows),
            Session::Postgres(session) => session.each_apart(statement, rows),
        }
    }

    /// Runs a query once for each row of values; one list of answers for each. On PostgreSQL they are
    /// one statement, or travel together.
    pub fn query_each<T>(
        &mut self,
        statement: &Statement,
        rows: &[Vec<Value<'_>>],
        read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<Vec<T>>> {
        self.note_written(statement);
        match &self.session {
            Session::Sqlite(connection) => {
                sqlite::query_each(connection, statement, rows.iter().map(Vec::as_slice), read)
            }
            Session::Postgres(session) => session.query_each(statement, rows, read),
        }
    }

    /// Runs a part that can fail alone: its writes are undone when it answers an error, and the
    /// transaction goes on.
    pub fn savepoint<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        self.control("SAVEPOINT part")?;
        let (after, notices, keys) = (self.after.len(), self.notices.len(), self.new_keys.mark());
        let appended = self.appended.len();
        match work(self) {
            Ok(answer) => {
                self.control("RELEASE SAVEPOINT part")?;
                Ok(answer)
            }
            Err(error) => {
                self.after.truncate(after);
                self.notices.truncate(notices);
                self.appended.truncate(appended);
                self.new_keys.rewind(keys);
                self.control("ROLLBACK TO SAVEPOINT part")?;
                self.control("RELEASE SAVEPOINT part")?;
                if let Session::Postgres(session) = &self.session {
                    session.healed();
                }
                Err(error)
            }
        }
    }

    /// Transaction control and schema changes: text that is no registered statement.
    pub(crate) fn control(&mut self, text: &str) -> Result<()> {
        match &self.session {
            Session::Sqlite(connection) => sqlite::control(connection, text),
            Session::Postgres(session) => session.control(text),
        }
    }

    /// Asks the database to plan a statement without running it.
    pub fn prepare(&mut self, statement: &Statement) -> Result<()> {
        match &self.session {
            Session::Sqlite(connection) => sqlite::prepare(connection, statement),
            Session::Postgres(session) => session.prepare(statement),
        }
    }
}
