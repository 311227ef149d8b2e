//! The carrier in a second program: the simulator that only counts, or a server that does not even
//! do that. Its address is its first line; it ends when its input does.

use std::{io::Write as _, path::Path, process::Stdio, sync::Arc};

use axum::{Router, body::Bytes, http::StatusCode, http::header::CONTENT_TYPE, routing::post};
use channels::simulator::{Settings, Simulator};
use kernel::{Error, Instant, Result};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, BufReader},
    net::TcpListener,
    process::{Child, Command},
};

use crate::cost::Beside;

/// Runs until the input ends.
pub async fn serve(bare: bool) -> Result<()> {
    let simulator;
    let address = if bare {
        let listener = TcpListener::bind("127.0.0.1:0").await.map_err(Error::failed)?;
        let address = listener.local_addr().map_err(Error::failed)?;
        let router = Router::new().route("/messages", post(take));
        tokio::spawn(async move { axum::serve(listener, router).await });
        address
    } else {
        let mut settings = Settings::on_loopback(Arc::new(|| Instant(0)));
        settings.quiet = true;
        simulator = Simulator::start(settings).await?;
        simulator.address()
    };
    writeln!(std::io::stdout(), "{address}").map_err(Error::failed)?;
    let mut rest = Vec::new();
    tokio::io::stdin().read_to_end(&mut rest).await.map_err(Error::failed)?;
    Ok(())
}

/// Answers one line of SMPP after the other until the input ends.
pub async fn answer_lines() -> Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await.map_err(Error::failed)?;
    let address = listener.local_addr().map_err(Error::failed)?;
    writeln!(std::io::stdout(), "{address}").map_err(Error::failed)?;
    let lines = async {
        while crate::smpp::raw::answer(&listener).await.is_ok() {}
        Ok(())
    };
    let (mut rest, mut input) = (Vec::new(), tokio::io::stdin());
    tokio::select! {
        over = lines => over,
        ended = input.read_to_end(&mut rest) => ended.map(drop).map_err(Error::failed),
    }
}

async fn take(body: Bytes) -> (StatusCode, [(axum::http::HeaderName, &'static str); 1], String) {
    use std::sync::atomic::{AtomicU64, Ordering};
    static TAKEN: AtomicU64 = AtomicU64::new(0);
    let number = TAKEN.fetch_add(1, Ordering::Relaxed);
    let answer =
        format!("{{\"sid\":\"SM{number:032x}\",\"status\":\"queued\",\"length\":{}}}", body.len());
    (StatusCode::CREATED, [(CONTENT_TYPE, "application/json")], answer)
}

/// A carrier that we have started; it ends with this.
pub struct Carrier {
    child: Child,
    /// Where it listens.
    pub address: String,
}

impl Carrier {
    /// Starts this program again as a carrier.
    pub async fn start(bare: bool) -> Result<Self> {
        if bare {
            Self::start_as(&["carrier", "--bare"]).await
        } else {
            Self::start_as(&["carrier"]).await
        }
    }

    /// Starts this program again with these words.
    pub async fn start_as(words: &[&str]) -> Result<Self> {
        let mut command = Command::new(std::env::current_exe().map_err(Error::failed)?);
        command.args(words);
        Self::run(command).await
    }

    /// Starts a program of others, which prints its port and nothing more.
    pub async fn of_others(script: &Path) -> Result<Self> {
        let mut command = Command::new("node");
        command.arg(script).arg("quiet");
        Self::run(command).await
    }

    async fn run(mut command: Command) -> Result<Self> {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).kill_on_drop(true);
        let mut child = command.spawn().map_err(Error::failed)?;
        let output = child.stdout.take().ok_or_else(|| Error::failed("the carrier is mute"))?;
        let mut address = String::new();
        BufReader::new(output).read_line(&mut address).await.map_err(Error::failed)?;
        Ok(Self { child, address: address.trim().to_owned() })
    }

    /// The port at the end of its address, whatever stands around it.
    pub fn port(&self) -> Result<u16> {
        let digits = |it: char| it.is_ascii_digit();
        let last = self.address.rsplit(|it| !digits(it)).find(|word| !word.is_empty());
        let port = last.and_then(|word| word.parse().ok());
        port.ok_or_else(|| Error::failed("the carrier told no port"))
    }

    /// Whose processor time counts.
    pub fn helper(&self) -> Option<Beside> {
        self.child.id().map(Beside::Child)
    }
}
