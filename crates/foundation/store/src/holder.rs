//! One `serve` on one SQLite file: the lock beside it, and the name of who holds it.

use std::{
    error, fmt,
    fs::{File, OpenOptions},
    io::{Read as _, Seek as _, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use kernel::{Error, Result};

/// The lock of a SQLite file. Released when it is dropped or the process ends, however it ends.
#[derive(Debug)]
pub struct Holder {
    file: File,
}

/// Somebody else holds the file.
#[derive(Debug)]
pub struct Held {
    /// The database.
    pub database: PathBuf,
    /// Whatever the holder wrote: its command and process id.
    pub by: String,
}

impl fmt::Display for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is in use by {}", self.database.display(), self.by)
    }
}

impl error::Error for Held {}

impl Holder {
    /// Takes the lock in the name of `who`, such as `rapport serve (process 4711)`.
    ///
    /// [`Held`] is in the causes of the error when somebody else has it.
    pub fn take(database: &Path, who: &str) -> Result<Self> {
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .open(beside(database, "lock"))
            .map_err(Error::failed)?;
        if file.try_lock().is_err() {
            let mut by = String::new();
            file.read_to_string(&mut by).map_err(Error::failed)?;
            let by = by.trim().to_owned();
            return Err(Error::failed(Held { database: database.to_owned(), by }));
        }
        file.set_len(0).and_then(|()| file.rewind()).map_err(Error::failed)?;
        writeln!(file, "{who}").and_then(|()| file.flush()).map_err(Error::failed)?;
        Ok(Self { file })
    }

    /// The socket beside a database, through which commands reach whoever holds it.
    pub fn socket(database: &Path) -> PathBuf {
        beside(database, "sock")
    }
}

impl Drop for Holder {
    fn drop(&mut self) {
        // The name goes with the lock; a lock that cannot be cleared is free all the same.
        let _ = self.file.set_len(0);
    }
}

fn beside(database: &Path, ending: &str) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_holder_is_told_the_name_of_the_first() {
        let database = std::env::temp_dir().join(format!("rapport-held-{}.db", std::process::id()));
        let first = Holder::take(&database, "rapport serve (process 1)").unwrap();
        let refused = Holder::take(&database, "rapport serve (process 2)").unwrap_err();
        let held = refused.cause::<Held>().expect("held");
        assert_eq!(held.by, "rapport serve (process 1)");
        drop(first);
        Holder::take(&database, "rapport serve (process 2)").unwrap();
        std::fs::remove_file(beside(&database, "lock")).unwrap();
    }
}
