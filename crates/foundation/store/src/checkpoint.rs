//! Moving what is committed from SQLite's log into its file, beside the writer and not in its way.

use std::{
    ffi::c_int,
    path::Path,
    sync::{Arc, Mutex, PoisonError, mpsc},
    thread,
};

use kernel::{Error, Result};
use rusqlite::Connection;

use crate::{
    failure,
    sqlite::{connect, control},
};

/// Pages of the log from which on they are moved: 40 MB. What is written again and again until then is
/// moved once.
const BESIDE: c_int = 10_000;
/// Pages from which on the writer lends a hand: as long as it only adds, the log cannot begin again.
const MOST: c_int = 16_000;

/// Starts the thread that moves the pages which `writer` commits. It ends with the writer.
pub(crate) fn beside(writer: &mut Connection, path: &Path, durable: bool) -> Result<()> {
    let (wake, woken) = mpsc::sync_channel(1);
    let connection = connect(path, false, durable)?;
    // SQLite lets one of them move pages and sends the other away.
    let turn = Arc::new(Mutex::new(()));
    let theirs = Arc::clone(&turn);
    thread::Builder::new()
        .name("store-checkpoint".to_owned())
        .spawn(move || {
            while woken.recv().is_ok() {
                let _turn = theirs.lock().unwrap_or_else(PoisonError::into_inner);
                if let Err(error) = control(&connection, "PRAGMA wal_checkpoint(PASSIVE)") {
                    tracing::warn!("the log could not be moved: {}", error.chain());
                }
            }
        })
        .map_err(Error::failed)?;
    let hooked = writer.wal_hook(Some(move |log: &mut rusqlite::hooks::Wal, pages: c_int| {
        if BESIDE <= pages {
            // Full when it has been told already.
            let _ = wake.try_send(());
        }
        if MOST <= pages {
            let _turn = turn.lock().unwrap_or_else(PoisonError::into_inner);
            // An error here would look like a failed commit; what could not be moved stays in the log.
            let _ = log.checkpoint();
        }
        Ok(())
    }));
    hooked.map_err(|cause| failure::sqlite("wal_hook", &cause))
}
