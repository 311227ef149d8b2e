//! The least that an import must do: read a line, parse it, insert it.

use std::{
    fs::File,
    io::{BufRead as _, BufReader},
    path::PathBuf,
};

use kernel::{Error, Result};
use rusqlite::{Connection, Transaction, params};
use serde_json::Value;

use super::rows;
use crate::{cost::Watch, figure::Round, ground::Ground};

/// Resources of one commit.
const BATCH: usize = 2_000;

/// One round over these files.
pub fn round(ground: &Ground, files: &[PathBuf]) -> Result<Round> {
    let mut lines = Vec::new();
    for file in files {
        for line in BufReader::new(File::open(file).map_err(Error::failed)?).lines() {
            lines.push(line.map_err(Error::failed)?);
        }
    }
    let mut connection = Connection::open(ground.file("raw.db")).map_err(Error::failed)?;
    connection.execute_batch(rows::TABLE).map_err(Error::failed)?;
    let watch = Watch::start(&[])?;
    let count = insert_all(&mut connection, &lines).map_err(Error::failed)?;
    Ok(Round::of(count, &watch.read()?))
}

fn insert_all(connection: &mut Connection, lines: &[String]) -> rusqlite::Result<usize> {
    let (mut count, mut waiting) = (0, 0);
    let mut tx = connection.transaction()?;
    for line in lines {
        let Ok(read) = serde_json::from_str::<Value>(line) else { continue };
        let before = count;
        match read.get("entry").and_then(Value::as_array) {
            None => count += insert(&tx, &read, line)?,
            Some(entries) => {
                for resource in entries.iter().filter_map(|entry| entry.get("resource")) {
                    count += insert(&tx, resource, &resource.to_string())?;
                }
            }
        }
        waiting += count - before;
        if BATCH <= waiting {
            tx.commit()?;
            tx = connection.transaction()?;
            waiting = 0;
        }
    }
    tx.commit()?;
    Ok(count)
}

fn insert(tx: &Transaction<'_>, resource: &Value, body: &str) -> rusqlite::Result<usize> {
    let text = |place: &str| resource.pointer(place).and_then(Value::as_str);
    let at = text("/effectiveDateTime").or(text("/authoredOn")).or(text("/whenHandedOver"));
    let code = text("/code/coding/0/code").or(text("/medicationCodeableConcept/coding/0/code"));
    let mut insert = tx.prepare_cached(rows::INSERT)?;
    let subject = text("/subject/reference");
    insert.execute(params![text("/resourceType"), text("/id"), subject, at, code, body])?;
    Ok(1)
}
