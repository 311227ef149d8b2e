//! Queues that others use, on the same PostgreSQL: their own programs, run by node.

use std::{path::Path, process::Stdio};

use kernel::{Error, Result};
use tokio::process::Command;

use crate::{
    carrier::Carrier,
    figure::{Figure, Round},
};

/// A program that does with a peer what we have done.
pub struct Peer {
    /// What it is.
    pub name: &'static str,
    /// Its text, which prints its rate alone.
    pub program: &'static str,
}

/// What peers are held against: our rounds, of so many units, on that server.
pub struct Match<'a> {
    /// The figure's name and unit.
    pub figure: (&'static str, &'static str),
    /// Where the peers' packages are installed.
    pub folder: &'a Path,
    /// The server.
    pub url: &'a str,
    /// Units a round.
    pub count: usize,
    /// What ours did.
    pub ours: &'a [Round],
}

impl Match<'_> {
    /// Runs each peer as often as ours ran and prints our figure beside it. One that sends does so
    /// to a carrier that only counts.
    pub async fn play(&self, peers: &[Peer], is_sent: bool) -> Result<()> {
        let carrier = if is_sent { Some(Carrier::start(true).await?) } else { None };
        let (name, unit) = self.figure;
        for (number, peer) in peers.iter().enumerate() {
            let file = self.folder.join(format!("rapport-{name}-{number}.mjs"));
            std::fs::write(&file, peer.program).map_err(Error::failed)?;
            let mut rates = Vec::new();
            for _ in self.ours {
                rates.push(Round { rate: self.run(&file, carrier.as_ref()).await?, cpu: f64::NAN });
            }
            let mut figure = Figure::of(name, unit, self.ours, (peer.name, &rates));
            figure.theirs_cpu_us = None;
            figure.print();
        }
        Ok(())
    }

    async fn run(&self, file: &Path, carrier: Option<&Carrier>) -> Result<f64> {
        let mut command = Command::new("node");
        command.arg(file).arg(self.count.to_string()).env("DATABASE_URL", self.url);
        if let Some(carrier) = carrier {
            command.env("CARRIER", &carrier.address);
        }
        let output = command.stderr(Stdio::inherit()).output().await.map_err(Error::failed)?;
        let text = String::from_utf8_lossy(&output.stdout);
        text.trim().parse().map_err(|_| Error::failed(format!("a peer answered `{}`", text.trim())))
    }
}
