//! Forward migrations: numbered files, one text for both databases, each in a transaction.

use std::{error, fmt, sync::Arc};

use kernel::{Actor, Error, Result};

use crate::{DatabaseUrl, Db, Dialect, Tx, Value, rows};

/// One numbered file of `migrations/`.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// From 1, without gaps.
    pub number: i64,
    /// The file's name without number and ending.
    pub name: &'static str,
    /// Statements, each ending with `;` at the end of a line.
    pub text: &'static str,
}

impl Migration {
    /// The statements, without comments.
    pub fn statements(&self) -> Vec<String> {
        let mut statements = Vec::new();
        let mut statement = String::new();
        for line in self.text.lines() {
            let line = line.split("--").next().unwrap_or_default().trim_end();
            if line.trim().is_empty() {
                continue;
            }
            statement.push_str(line.strip_suffix(';').unwrap_or(line));
            statement.push('\n');
            if line.ends_with(';') {
                statements.push(std::mem::take(&mut statement));
            }
        }
        statements
    }

    /// Changes when the file does (FNV-1a, 64 bits): an applied migration is never edited.
    fn checksum(&self) -> String {
        let hash = self.text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        format!("{hash:016x}")
    }
}

/// The database was made by a newer program.
#[derive(Debug)]
pub struct SchemaTooNew {
    /// What the database has.
    pub found: i64,
    /// What this program knows.
    pub known: i64,
}

impl fmt::Display for SchemaTooNew {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { found, known } = self;
        write!(
            f,
            "the database is at version {found}, this program knows {known}: use the newer program"
        )
    }
}

impl error::Error for SchemaTooNew {}

const VERSIONS: &str = "CREATE TABLE IF NOT EXISTS schema_versions (
    number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL,
    checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)";

/// Brings the database to the newest version; gives the numbers that were applied now.
///
/// A database that is newer than the program is refused ([`SchemaTooNew`]), and so is one whose
/// applied migrations differ from this program's.
pub async fn migrate(db: &Db, migrations: &'static [Migration]) -> Result<Vec<i64>> {
    if let DatabaseUrl::Postgres { schema, .. } = db.url()
        && schema != "public"
    {
        let create = format!("CREATE SCHEMA IF NOT EXISTS {schema}");
        let create = move |tx: &mut Tx<'_>| {
            take_time(tx)?;
            tx.control(&create)
        };
        db.write(&Actor::System, create).await?;
    }
    let versions = |tx: &mut Tx<'_>| {
        take_time(tx)?;
        tx.control(VERSIONS)
    };
    db.write(&Actor::System, versions).await?;
    let migrations = Arc::new(migrations);
    let mut applied = Vec::new();
    loop {
        let migrations = Arc::clone(&migrations);
        match db.write(&Actor::System, move |tx| apply_next(tx, &migrations)).await? {
            Some(number) => applied.push(number),
            None => return Ok(applied),
        }
    }
}

/// The newest migration the database has; 0 for an empty one.
pub async fn schema_version(db: &Db) -> Result<i64> {
    db.read(|tx| Ok(applied(tx)?.last().map_or(0, |(number, _)| *number))).await
}

/// A migration takes as long as the tables are large, and waits for the node before it.
fn take_time(tx: &mut Tx<'_>) -> Result<()> {
    if tx.dialect() == Dialect::Postgres {
        tx.control("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0")?;
    }
    Ok(())
}

fn apply_next(tx: &mut Tx<'_>, migrations: &[Migration]) -> Result<Option<i64>> {
    take_time(tx)?;
    if tx.dialect() == Dialect::Postgres {
        // Two nodes that start at once take turns.
        tx.control("LOCK TABLE schema_versions IN EXCLUSIVE MODE")?;
    }
    let applied = applied(tx)?;
    for (number, checksum) in &applied {
        let known = i64::try_from(migrations.len()).unwrap_or(i64::MAX);
        let Some(migration) = migrations.iter().find(|migration| migration.number == *number)
        else {
            return Err(Error::failed(SchemaTooNew { found: *number, known }));
        };
        if migration.checksum() != *checksum {
            return Err(Error::failed(format!(
                "migration {number} was changed after it was applied"
            )));
        }
    }
    let done = applied.last().map_or(0, |(number, _)| *number);
    let Some(next) = migrations.iter().find(|migration| migration.number == done + 1) else {
        return Ok(None);
    };
    for statement in next.statements() {
        tx.control(&tx.dialect().translate(&statement))?;
    }
    let row: [Value<'_>; 4] =
        [next.number.into(), next.name.into(), next.checksum().into(), tx.now().into()];
    tx.execute(&rows::INSERT_VERSION, &row)?;
    Ok(Some(next.number))
}

fn applied(tx: &mut Tx<'_>) -> Result<Vec<(i64, String)>> {
    tx.query(&rows::APPLIED, &[], |row| Ok((row.get(0)?, row.get(2)?)))
}

impl Db {
    /// A small setting of the store itself, such as the salt of a passphrase.
    pub async fn setting(&self, name: &'static str) -> Result<Option<String>> {
        self.read(move |tx| tx.find(&rows::READ_SETTING, &[name.into()], |row| row.get(0))).await
    }

    /// Keeps a small setting unless there is one, and gives the one that holds from now on: several
    /// that start at once agree on the first.
    pub async fn first_setting(&self, name: &'static str, value: String) -> Result<String> {
        self.write(&Actor::System, move |tx| {
            tx.execute(&rows::KEEP_FIRST, &[name.into(), value.into()])?;
            let kept = tx.find(&rows::READ_SETTING, &[name.into()], |row| row.get(0))?;
            kept.ok_or_else(|| Error::failed("a setting is gone as soon as it was kept"))
        })
        .await
    }

    /// Keeps a small setting.
    pub async fn keep_setting(&self, name: &'static str, value: String) -> Result<()> {
        self.write(&Actor::System, move |tx| {
            tx.execute(&rows::WRITE_SETTING, &[name.into(), value.into()]).map(drop)
        })
        .await
    }

    /// Moves the clock forward for this program, and keeps the move for the next.
    pub async fn advance_clock(&self, millis: i64) -> Result<()> {
        self.clock().advance(millis);
        self.keep_setting("clock-offset", self.clock().offset().to_string()).await
    }

    /// Takes up the moves of the clock that the database remembers.
    pub async fn restore_clock(&self) -> Result<()> {
        let kept = self.setting("clock-offset").await?;
        if let Some(millis) = kept.and_then(|text| text.parse().ok()) {
            self.clock().set_offset(millis);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_cut_into_its_statements() {
        let text = "-- why\nCREATE TABLE a (\n  b TEXT -- the b\n);\n\nCREATE INDEX c ON a (b);\n";
        let migration = Migration { number: 1, name: "a", text };
        let statements = migration.statements();
        assert_eq!(statements.len(), 2);
        assert_eq!(statements[0], "CREATE TABLE a (\n  b TEXT\n)\n");
    }
}
