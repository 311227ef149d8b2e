//! The owner-only socket beside a SQLite file, through which commands reach the `serve` that has it.
//!
//! One question and its answer a connection, a JSON object a line. Who may open the socket may read
//! the database file, so nothing more is asked.

use std::{
    fs,
    io::ErrorKind,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    time::Duration,
};

use serde::{Deserialize, Serialize};
use store::{DatabaseUrl, Db, Holder};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{UnixListener, UnixStream, unix::OwnedWriteHalf},
    sync::mpsc,
};

use crate::{
    config::Config,
    exit::Exit,
    hold::{self, HoldOrder},
    import::{self, ImportOrder},
    staff::{self, Invitation},
};

/// What a command asks of a running `serve`.
#[derive(Debug, Serialize, Deserialize)]
pub enum Ask {
    /// Let somebody in; the answer is the path of the invitation.
    Invite(Invitation),
    /// Shut somebody out, by name or id; the answer says who it was.
    Deactivate(String),
    /// Hold messages back; the answer says what is held.
    Hold(HoldOrder),
    /// Let messages go again; the answer says so.
    Release,
    /// Read files; the answer is the summary.
    Import(ImportOrder),
}

/// What `serve` says.
#[derive(Debug, Serialize, Deserialize)]
pub enum Told {
    /// So many resources have been read.
    Progress(u64),
    /// It is done; the answer in its own form.
    Done(String),
    /// It failed, in words.
    Failed(String),
}

/// Asks the `serve` that has the database, and gives its answer.
pub async fn ask(
    config: &Config,
    ask: &Ask,
    mut progress: impl FnMut(u64),
) -> Result<String, Exit> {
    let DatabaseUrl::Sqlite(path) = config.database()? else {
        return Err(Exit::failed("only a SQLite file has one holder"));
    };
    let socket = Holder::socket(&path);
    let lost = |error: std::io::Error| {
        Exit::failed(format!(
            "cannot reach the running serve through {}: {error}",
            socket.display()
        ))
    };
    let stream = connect(&socket).await.map_err(lost)?;
    let (read, mut write) = stream.into_split();
    let mut question =
        serde_json::to_string(ask).map_err(|error| Exit::failed(error.to_string()))?;
    question.push('\n');
    write.write_all(question.as_bytes()).await.map_err(lost)?;
    let mut lines = BufReader::new(read).lines();
    while let Some(line) = lines.next_line().await.map_err(lost)? {
        match serde_json::from_str(&line) {
            Ok(Told::Progress(count)) => progress(count),
            Ok(Told::Done(answer)) => return Ok(answer),
            Ok(Told::Failed(reason)) => return Err(Exit::failed(reason)),
            Err(_) => return Err(Exit::failed("the running serve is of another version")),
        }
    }
    Err(Exit::failed("the running serve ended before it answered"))
}

/// How often, and after how many milliseconds each, a `serve` that has the file and does not listen
/// yet is asked again: it is starting.
const ATTEMPTS: (u32, u64) = (50, 100);

#[expect(clippy::disallowed_methods, reason = "another process has no event to wait for")]
async fn connect(socket: &Path) -> std::io::Result<UnixStream> {
    for _ in 0..ATTEMPTS.0 {
        match UnixStream::connect(socket).await {
            Err(error)
                if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::ConnectionRefused) =>
            {
                tokio::time::sleep(Duration::from_millis(ATTEMPTS.1)).await;
            }
            answer => return answer,
        }
    }
    UnixStream::connect(socket).await
}

/// The socket of this process's database; removed when it is dropped.
pub struct Socket(PathBuf);

impl Socket {
    /// Listens beside the file; nothing to do on PostgreSQL.
    pub fn open(db: &Db) -> Result<Option<Self>, Exit> {
        let DatabaseUrl::Sqlite(path) = db.url() else { return Ok(None) };
        let socket = Holder::socket(path);
        // What a killed process left behind; the lock says that nobody else listens.
        let _ = fs::remove_file(&socket);
        let listener = UnixListener::bind(&socket)
            .map_err(|error| Exit::failed(format!("{}: {error}", socket.display())))?;
        fs::set_permissions(&socket, fs::Permissions::from_mode(0o600))
            .map_err(|error| Exit::failed(format!("{}: {error}", socket.display())))?;
        let db = db.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(answer(db.clone(), stream));
            }
        });
        Ok(Some(Self(socket)))
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        // One that cannot be removed is replaced by the next holder.
        let _ = fs::remove_file(&self.0);
    }
}

async fn answer(db: Db, stream: UnixStream) {
    let (read, mut write) = stream.into_split();
    let Ok(Some(line)) = BufReader::new(read).lines().next_line().await else { return };
    let told = match serde_json::from_str(&line) {
        Err(_) => Told::Failed("this serve is of another version".to_owned()),
        Ok(Ask::Invite(invitation)) => match staff::write(&db, invitation).await {
            Ok(path) => Told::Done(path),
            Err(error) => Told::Failed(Exit::from(error).to_string()),
        },
        Ok(Ask::Deactivate(who)) => match staff::shut_out(&db, who).await {
            Ok(name) => Told::Done(name),
            Err(exit) => Told::Failed(exit.to_string()),
        },
        Ok(Ask::Hold(order)) => match hold::set(&db, order).await {
            Ok(told) => Told::Done(told),
            Err(exit) => Told::Failed(exit.to_string()),
        },
        Ok(Ask::Release) => match hold::lift(&db).await {
            Ok(told) => Told::Done(told),
            Err(error) => Told::Failed(Exit::from(error).to_string()),
        },
        Ok(Ask::Import(order)) => {
            let (counted, mut counts) = mpsc::unbounded_channel();
            let work = tokio::spawn(import::write(db, order, counted));
            while let Some(count) = counts.recv().await {
                if send(&mut write, &Told::Progress(count)).await.is_none() {
                    break;
                }
            }
            match work.await {
                Ok(Ok(summary)) => Told::Done(summary),
                Ok(Err(error)) => Told::Failed(Exit::from(error).to_string()),
                Err(_) => Told::Failed("the import ended".to_owned()),
            }
        }
    };
    send(&mut write, &told).await;
}

async fn send(write: &mut OwnedWriteHalf, told: &Told) -> Option<()> {
    let mut line = serde_json::to_string(told).ok()?;
    line.push('\n');
    write.write_all(line.as_bytes()).await.ok()
}
