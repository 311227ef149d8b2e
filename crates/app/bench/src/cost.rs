//! What a stretch of work cost: seconds on the wall, and processor time of every process in it.

use std::{fs, time::Instant};

use kernel::{Error, Result};

/// Microseconds of one tick in `/proc`: a hundredth of a second on every Linux of today.
const TICK: f64 = 10_000.0;

/// Whose processor time counts besides our own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// One process.
    Child(u32),
    /// A database server: the process and all its children, those that have ended too.
    Server(u32),
}

/// A watch that was started.
pub struct Watch {
    helpers: Vec<Beside>,
    began: Instant,
    cpu: f64,
}

/// What a watch has counted.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    /// On the wall.
    pub seconds: f64,
    /// In all processes.
    pub cpu_micros: f64,
}

impl Watch {
    /// Starts now.
    pub fn start(helpers: &[Beside]) -> Result<Self> {
        let cpu = all(helpers)?;
        Ok(Self { helpers: helpers.to_vec(), began: Instant::now(), cpu })
    }

    /// What it cost so far.
    pub fn read(&self) -> Result<Cost> {
        let seconds = self.began.elapsed().as_secs_f64();
        Ok(Cost { seconds, cpu_micros: all(&self.helpers)? - self.cpu })
    }
}

fn all(helpers: &[Beside]) -> Result<f64> {
    let mut micros = own(std::process::id())?;
    for helper in helpers {
        micros += match helper {
            Beside::Child(process) => own(*process)?,
            Beside::Server(process) => server(*process)?,
        };
    }
    Ok(micros)
}

fn own(process: u32) -> Result<f64> {
    let fields = fields(process).ok_or_else(|| Error::failed("a process has ended"))?;
    Ok((fields[11] + fields[12]) * TICK)
}

fn server(process: u32) -> Result<f64> {
    let fields = fields(process).ok_or_else(|| Error::failed("the server has ended"))?;
    let children = children(process).into_iter().filter_map(|child| own(child).ok());
    Ok((fields[11] + fields[12] + fields[13] + fields[14]) * TICK + children.sum::<f64>())
}

fn children(parent: u32) -> Vec<u32> {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    processes
        .filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok())
        .filter(|process| parent_of(*process) == Some(parent))
        .collect()
}

/// The process that started this one.
pub fn parent_of(process: u32) -> Option<u32> {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    text.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

/// The numbers of `/proc/../stat` after the name (proc(5)); its first, the state, stands as 0.
fn fields(process: u32) -> Option<Vec<f64>> {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let (_, rest) = text.rsplit_once(')')?;
    let fields: Vec<f64> =
        rest.split_whitespace().map(|word| word.parse().unwrap_or(0.0)).collect();
    (20 < fields.len()).then_some(fields)
}

/// Bytes of memory that a process has resident now, and has had at most.
pub fn memory(process: u32) -> Option<(u64, u64)> {
    let text = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let kilobytes = |name: &str| -> Option<u64> {
        let line = text.lines().find(|line| line.starts_with(name))?;
        line.split_whitespace().nth(1)?.parse().ok()
    };
    Some((kilobytes("VmRSS:")? * 1_024, kilobytes("VmHWM:")? * 1_024))
}
