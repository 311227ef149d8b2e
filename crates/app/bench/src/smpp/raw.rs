//! The least that a line of SMPP takes: one task writes the same text while fewer than fifty are
//! unanswered, another counts answers. And a message centre that answers, and does nothing else.

use std::sync::Arc;

use kernel::{Error, Result};
use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
    sync::Semaphore,
};

use super::WINDOW;

/// What every text says.
pub const WORDS: &str =
    "Elm Pharmacy: Time to plan your refill. Answer at https://rx.example/r/0123456789abcdefghijk";

const SUBMIT: u32 = 4;
const UNBIND: u32 = 6;
const BIND: u32 = 9;
const ANSWER: u32 = 0x8000_0000;

fn pdu(id: u32, sequence: u32, body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(16 + body.len()).unwrap_or(u32::MAX);
    let mut octets: Vec<u8> =
        [length, id, 0, sequence].into_iter().flat_map(u32::to_be_bytes).collect();
    octets.extend(body);
    octets
}

/// Reads the next PDU: its id, status and number.
async fn next(from: &mut (impl AsyncRead + Unpin)) -> Result<(u32, u32, u32)> {
    let mut head = [0; 16];
    from.read_exact(&mut head).await.map_err(Error::failed)?;
    let number =
        |at: usize| u32::from_be_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]);
    let rest = usize::try_from(number(0)).map_err(Error::failed)?.saturating_sub(16);
    let mut body = vec![0; rest];
    from.read_exact(&mut body).await.map_err(Error::failed)?;
    Ok((number(4), number(8), number(12)))
}

/// Sends so many texts.
pub async fn all(port: u16, count: usize) -> Result<()> {
    let stream = TcpStream::connect(("127.0.0.1", port)).await.map_err(Error::failed)?;
    stream.set_nodelay(true).map_err(Error::failed)?;
    let (reads, mut writes) = stream.into_split();
    let mut reads = BufReader::new(reads);
    let bind = pdu(BIND, 1, b"elm\0secret\0\0\x34\0\0\0");
    writes.write_all(&bind).await.map_err(Error::failed)?;
    next(&mut reads).await?;
    let mut body = b"\0\x01\x0112015550100\0\x01\x0112015550123\0\0\0\0\0\0\x01\0\0\0".to_vec();
    body.push(u8::try_from(WORDS.len()).map_err(Error::failed)?);
    body.extend(WORDS.as_bytes());
    let window = Arc::new(Semaphore::new(WINDOW));
    let room = Arc::clone(&window);
    let writing = tokio::spawn(async move {
        for number in 0..count {
            room.acquire().await.map_err(Error::failed)?.forget();
            let sequence = u32::try_from(number + 2).map_err(Error::failed)?;
            writes.write_all(&pdu(SUBMIT, sequence, &body)).await.map_err(Error::failed)?;
        }
        Ok::<_, Error>(writes)
    });
    for _ in 0..count {
        let (id, status, _) = next(&mut reads).await?;
        if (id, status) != (SUBMIT | ANSWER, 0) {
            return Err(Error::failed("a text was not taken"));
        }
        window.add_permits(1);
    }
    writing.await.map_err(Error::failed)?.map(drop)
}

/// Answers whatever one line asks, until it is closed.
pub async fn answer(listener: &TcpListener) -> Result<()> {
    let (stream, _) = listener.accept().await.map_err(Error::failed)?;
    stream.set_nodelay(true).map_err(Error::failed)?;
    let (reads, mut writes) = stream.into_split();
    let mut reads = BufReader::new(reads);
    let (mut taken, mut answers) = (0_u64, Vec::new());
    while let Ok((id, _, sequence)) = next(&mut reads).await {
        taken += u64::from(id == SUBMIT);
        let body = if id == SUBMIT { format!("c{taken}\0") } else { String::new() };
        answers.extend(pdu(id | ANSWER, sequence, body.as_bytes()));
        // As long as more is here already, answers wait for each other.
        if reads.buffer().is_empty() || id == UNBIND {
            writes.write_all(&answers).await.map_err(Error::failed)?;
            answers.clear();
        }
    }
    Ok(())
}
