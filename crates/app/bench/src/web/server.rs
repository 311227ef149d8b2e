//! `rapport serve` as a pharmacy runs it: the program beside this one.

use std::{
    process::Stdio,
    time::{Duration, Instant},
};

use kernel::{Error, Result};
use tokio::{
    io::{AsyncBufReadExt as _, BufReader},
    process::{Child, Command},
};

use super::client::Page;
use crate::{
    cost::{Beside, memory},
    ground::{Empty, Ground},
};

/// A running server; when this is dropped, it is killed and has let go of its file.
pub struct Server {
    child: Child,
    process: u32,
    /// Its address.
    pub url: String,
    /// From the start of the program until a page was answered.
    pub ready_after: Duration,
}

impl Server {
    /// Starts it and waits for its first page.
    pub async fn start(plot: &Empty) -> Result<Self> {
        let beside = std::env::current_exe().map_err(Error::failed)?.with_file_name("rapport");
        let began = Instant::now();
        let mut command = Command::new(beside);
        command
            .args(["serve", "--listen", "127.0.0.1:0", "--database", &plot.url, "--key-file"])
            .arg(&plot.key_file)
            .env("RAPPORT_PHARMACY__NAME", "Elm Pharmacy")
            .env("RAPPORT_PHARMACY__PHONE", "201-555-0100")
            .env("RAPPORT_PHARMACY__ZONE", "America/New_York")
            .env("RAPPORT_LOG", "warn")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .kill_on_drop(true);
        let mut child = command.spawn().map_err(Error::failed)?;
        let process = child.id().ok_or_else(|| Error::failed("the server has ended"))?;
        let output = child.stdout.take().ok_or_else(|| Error::failed("the server is mute"))?;
        let mut lines = BufReader::new(output).lines();
        let url = loop {
            let line = lines.next_line().await.map_err(Error::failed)?;
            let line = line.ok_or_else(|| Error::failed("the server did not start"))?;
            if let Some(url) = line.strip_prefix("Rapport is open at ") {
                break url.to_owned();
            }
        };
        // What it says later must not fill the pipe.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        let page = Page { url: format!("{url}/console/sign-in"), cookie: String::new() };
        page.times(1).await?;
        Ok(Self { child, process, url, ready_after: began.elapsed() })
    }

    /// Bytes resident now.
    pub fn memory(&self) -> Result<u64> {
        let counted = memory(self.process).ok_or_else(|| Error::failed("the server has ended"))?;
        Ok(counted.0)
    }

    /// Whose processor time counts.
    pub fn helpers(&self, ground: &Ground) -> Vec<Beside> {
        ground.helpers().into_iter().chain([Beside::Child(self.process)]).collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Killed by whoever drops the child when it cannot be killed here.
        let _ = self.child.start_kill();
        while let Ok(None) = self.child.try_wait() {
            std::thread::yield_now();
        }
    }
}
