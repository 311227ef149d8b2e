//! The least that a durable sender must do: take and mark as flying, durably; render; post; note.
//! No consent, no hours, no limits, no audit, nothing sealed.

use std::collections::VecDeque;

use kernel::{Error, Result};
use rusqlite::{Connection, params};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
};

use super::rows;
use crate::{carrier::Carrier, cost::Watch, figure::Round, ground::Ground, scatter::Scatter};

const CONNECTIONS: usize = 64;
const BATCH: usize = 1_000;
const WORDS: &str = "Hello {given}, your refill is ready to schedule. Reply 1 to confirm delivery, \
                     2 to talk to a pharmacist, STOP to opt out.";

/// What a connection is asked to post, and what it answers.
type Post = (i64, String);

/// One round over so many messages.
pub async fn round(ground: &Ground, count: usize) -> Result<Round> {
    let carrier = Carrier::start(true).await?;
    let mut connection = Connection::open(ground.file("raw.db")).map_err(Error::failed)?;
    fill(&mut connection, count).map_err(Error::failed)?;
    let (answer, mut answers) = unbounded_channel();
    let mut lines = VecDeque::new();
    for _ in 0..CONNECTIONS {
        let stream = TcpStream::connect(&carrier.address).await.map_err(Error::failed)?;
        stream.set_nodelay(true).map_err(Error::failed)?;
        let (post, posts) = unbounded_channel();
        tokio::spawn(talk(stream, posts, answer.clone()));
        lines.push_back(post);
    }
    let helpers: Vec<_> = carrier.helper().into_iter().collect();
    let watch = Watch::start(&helpers)?;
    let (mut sent, mut noted) = (0, 0);
    let mut came: Vec<Post> = Vec::new();
    while noted < count {
        let wants = if sent < count && sent - noted < 2 * BATCH { BATCH } else { 0 };
        noted += came.len();
        let leaving = turn(&mut connection, &came, wants).map_err(Error::failed)?;
        came.clear();
        for post in leaving {
            lines.rotate_left(1);
            lines[0].send(post).map_err(|_| Error::failed("a connection has ended"))?;
            sent += 1;
        }
        if noted < count {
            gather(&mut answers, &mut came).await;
        }
    }
    Ok(Round::of(count, &watch.read()?))
}

/// Waits for a batch of answers, or for what comes within two milliseconds of the first.
async fn gather(answers: &mut UnboundedReceiver<Post>, came: &mut Vec<Post>) {
    answers.recv_many(came, BATCH).await;
    let patience = std::time::Duration::from_millis(2);
    while came.len() < BATCH
        && let Ok(1..) =
            tokio::time::timeout(patience, answers.recv_many(came, BATCH - came.len())).await
    {}
}

/// One transaction: notes what came, and takes the next batch.
fn turn(connection: &mut Connection, came: &[Post], wants: usize) -> rusqlite::Result<Vec<Post>> {
    let tx = connection.transaction()?;
    let mut leaving = Vec::with_capacity(wants);
    {
        let (mut note, mut land) = (tx.prepare_cached(rows::NOTE)?, tx.prepare_cached(rows::LAND)?);
        for (id, name) in came {
            note.execute(params![id, name])?;
            land.execute([id])?;
        }
        if 0 < wants {
            let mut take = tx.prepare_cached(rows::TAKE)?;
            let ids: Vec<i64> = take
                .query_map([i64::try_from(wants).unwrap_or(i64::MAX)], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            let (mut fly, mut read) =
                (tx.prepare_cached(rows::FLY)?, tx.prepare_cached(rows::READ)?);
            for id in ids {
                fly.execute([id])?;
                let (given, phone): (String, String) =
                    read.query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
                let words = WORDS.replace("{given}", &given).replace(' ', "+");
                leaving.push((id, format!("To=%2B{phone}&From=%2B12015550100&Body={words}")));
            }
        }
    }
    tx.commit()?;
    Ok(leaving)
}

/// One connection: posts, reads the answer, and finds the carrier's name for the message.
async fn talk(
    mut stream: TcpStream,
    mut posts: UnboundedReceiver<Post>,
    answer: UnboundedSender<Post>,
) -> std::io::Result<()> {
    let mut buffer = vec![0; 4_096];
    while let Some((id, body)) = posts.recv().await {
        let request = format!(
            "POST /messages HTTP/1.1\r\nhost: 127.0.0.1\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(request.as_bytes()).await?;
        let length = stream.read(&mut buffer).await?;
        let text = String::from_utf8_lossy(&buffer[..length]);
        let name = text.split("\"sid\":\"").nth(1).and_then(|rest| rest.split('"').next());
        let Some(name) = name else { break };
        if answer.send((id, name.to_owned())).is_err() {
            break;
        }
    }
    Ok(())
}

fn fill(connection: &mut Connection, count: usize) -> rusqlite::Result<()> {
    connection.execute_batch(rows::TABLES)?;
    let mut scatter = Scatter(1);
    let tx = connection.transaction()?;
    {
        let (mut fill, mut wait) = (tx.prepare(rows::FILL)?, tx.prepare(rows::WAIT)?);
        for id in 0..i64::try_from(count).unwrap_or(i64::MAX) {
            fill.execute(params![id, "Ana", "15550001111"])?;
            wait.execute([scatter.millis(1_000_000), id])?;
        }
    }
    tx.commit()
}
