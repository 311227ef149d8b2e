//! Hearing what other nodes tell (PostgreSQL's LISTEN), with reconnection.

use std::{future::poll_fn, time::Duration};

use kernel::{Error, Result};
use tokio::sync::mpsc;
use tokio_postgres::{AsyncMessage, NoTls};

use crate::{DatabaseUrl, Db, connect, failure};

/// Lines that may wait to be read before the listener waits too.
const WAITING: usize = 10_000;
/// Between two attempts to connect.
const PAUSE: Duration = Duration::from_secs(1);

/// What a listener hears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// A line that was told.
    Line(String),
    /// The connection was down: what was told meanwhile is lost. Time to read the rows again.
    Gap,
}

impl Db {
    /// The lines told on a channel from now on, by this schema's own nodes. Nothing on SQLite, which
    /// has no other nodes. The listener ends when the receiver is dropped.
    pub async fn listen(&self, channel: &'static str) -> Result<Option<mpsc::Receiver<Heard>>> {
        let DatabaseUrl::Postgres { .. } = self.url() else { return Ok(None) };
        let (lines, receiver) = mpsc::channel(WAITING);
        let url = self.url().clone();
        let mut connected = Some(connect(&url, channel, lines.clone()).await?);
        tokio::spawn(async move {
            while !lines.is_closed() {
                if let Some(connection) = connected.take() {
                    tokio::select! {
                        _ = connection => {}
                        () = lines.closed() => return,
                    }
                }
                pause().await;
                connected = connect(&url, channel, lines.clone()).await.ok();
                if connected.is_some() && lines.send(Heard::Gap).await.is_err() {
                    return;
                }
            }
        });
        Ok(Some(receiver))
    }
}

/// Connects and listens; the task ends when the connection does.
async fn connect(
    url: &DatabaseUrl,
    channel: &'static str,
    lines: mpsc::Sender<Heard>,
) -> Result<tokio::task::JoinHandle<()>> {
    let DatabaseUrl::Postgres { verified, root_certificate, .. } = url else {
        return Err(Error::failed("not a PostgreSQL URL"));
    };
    let config = connect::config(url, None)?;
    let failed = |cause: tokio_postgres::Error| failure::postgres("LISTEN", &cause);
    // Two kinds of stream, one loop: each branch hands its messages to the same sender.
    macro_rules! forward {
        ($tls:expr) => {{
            let (client, mut connection) = config.connect($tls).await.map_err(failed)?;
            let task = tokio::spawn(async move {
                while let Some(Ok(message)) = poll_fn(|cx| connection.poll_message(cx)).await {
                    let AsyncMessage::Notification(notice) = message else { continue };
                    for line in notice.payload().lines() {
                        if lines.send(Heard::Line(line.to_owned())).await.is_err() {
                            return;
                        }
                    }
                }
            });
            (client, task)
        }};
    }
    let (client, task) = if *verified {
        forward!(connect::verifying(root_certificate.as_deref())?)
    } else {
        forward!(NoTls)
    };
    client.batch_execute(&listening(channel)).await.map_err(failed)?;
    Ok(tokio::spawn(async move {
        // The connection lives as long as its client.
        let _client = client;
        let _ = task.await;
    }))
}

/// The channel's name in this schema, as `NOTIFY` in `postgres.rs` builds it too. It is computed by the
/// server, whose names end after 63 bytes; two long schemas that share one hear each other's lines.
pub(crate) const CHANNEL_OF_SCHEMA: &str = "|| '_' || current_schema(), 63)";

fn listening(channel: &str) -> String {
    format!("DO $$ BEGIN EXECUTE format('LISTEN %I', left('{channel}' {CHANNEL_OF_SCHEMA}); END $$")
}

#[expect(
    clippy::disallowed_methods,
    reason = "a pause between connections is no time of the domain"
)]
async fn pause() {
    tokio::time::sleep(PAUSE).await;
}
