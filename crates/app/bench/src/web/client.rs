//! A reader of one page: one request after the other for times, many at once for rates.

use std::time::{Duration, Instant};

use kernel::{Error, Result};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::{
    cost::{Beside, Cost, Watch},
    figure::Round,
};

/// Readers at once when the rate is measured.
const READERS: usize = 64;
/// For how long.
const SPAN: Duration = Duration::from_secs(6);

/// What is read.
#[derive(Clone)]
pub struct Page {
    /// Its address, `http://127.0.0.1:PORT/..`.
    pub url: String,
    /// The cookie that opens it; empty for none.
    pub cookie: String,
}

impl Page {
    /// Milliseconds of each of so many requests on one connection, after three to warm up.
    pub async fn times(&self, count: usize) -> Result<Vec<f64>> {
        let mut line = Line::open(self).await?;
        let mut times = Vec::with_capacity(count);
        for number in 0..count + 3 {
            let began = Instant::now();
            line.read_page().await?;
            if 3 <= number {
                times.push(began.elapsed().as_secs_f64() * 1_000.0);
            }
        }
        Ok(times)
    }

    /// Requests a second with many readers; the cost is that of the helpers, ours as a client aside.
    pub async fn rate(&self, helpers: &[Beside]) -> Result<Round> {
        let ourselves = Watch::start(&[])?;
        let watch = Watch::start(helpers)?;
        let end = Instant::now() + SPAN;
        let readers: Vec<_> = (0..READERS)
            .map(|_| {
                let page = self.clone();
                tokio::spawn(async move {
                    let mut line = Line::open(&page).await?;
                    let mut read = 0;
                    while Instant::now() < end {
                        line.read_page().await?;
                        read += 1;
                    }
                    Ok::<usize, Error>(read)
                })
            })
            .collect();
        let mut read = 0;
        for reader in readers {
            read += reader.await.map_err(Error::failed)??;
        }
        let (cost, own) = (watch.read()?, ourselves.read()?);
        Ok(Round::of(read, &Cost { cpu_micros: cost.cpu_micros - own.cpu_micros, ..cost }))
    }
}

/// One connection that is kept.
struct Line {
    stream: TcpStream,
    request: String,
    buffer: Vec<u8>,
}

impl Line {
    async fn open(page: &Page) -> Result<Self> {
        let rest = page.url.strip_prefix("http://").unwrap_or(&page.url);
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let stream = TcpStream::connect(host).await.map_err(Error::failed)?;
        stream.set_nodelay(true).map_err(Error::failed)?;
        let cookie = match page.cookie.as_str() {
            "" => String::new(),
            cookie => format!("cookie: {cookie}\r\n"),
        };
        let request = format!("GET /{path} HTTP/1.1\r\nhost: {host}\r\n{cookie}\r\n");
        Ok(Self { stream, request, buffer: vec![0; 65_536] })
    }

    /// Asks and reads the whole answer, which must be 200 and say its length.
    async fn read_page(&mut self) -> Result<()> {
        self.stream.write_all(self.request.as_bytes()).await.map_err(Error::failed)?;
        let (mut have, mut whole) = (0, None);
        while whole.is_none_or(|whole| have < whole) {
            if have == self.buffer.len() {
                self.buffer.resize(2 * have, 0);
            }
            let came = self.stream.read(&mut self.buffer[have..]).await.map_err(Error::failed)?;
            if came == 0 {
                return Err(Error::failed("the server hung up"));
            }
            have += came;
            if whole.is_none() {
                whole = length(&self.buffer[..have])?;
            }
        }
        Ok(())
    }
}

/// Head and body together, once the head is there.
fn length(answer: &[u8]) -> Result<Option<usize>> {
    let Some(head) = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n") else {
        return Ok(None);
    };
    let text = String::from_utf8_lossy(&answer[..head]);
    if !text.starts_with("HTTP/1.1 200") {
        let first = text.lines().next().unwrap_or_default();
        return Err(Error::failed(format!("the server answered {first}")));
    }
    let body = text.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>().ok())?
    });
    let body = body.ok_or_else(|| Error::failed("the server told no length"))?;
    Ok(Some(head + 4 + body))
}
