//! Child processes: shown before they run, stopped at the first failure, counted when they test.

use std::{
    io::{BufRead as _, BufReader, Read},
    process::{Command, Stdio},
    thread,
};

use crate::{failed, say, stop::Result};

/// Runs a command to its end; an error names the command and its status.
pub fn run(command: &mut Command) -> Result<()> {
    show(command);
    let status =
        command.status().map_err(|cause| failed!("cannot start {}: {cause}", name(command)))?;
    if status.success() { Ok(()) } else { Err(failed!("{} failed ({status})", name(command))) }
}

/// Runs a command and gives its standard output; its standard error goes through.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|cause| failed!("cannot start {}: {cause}", name(command)))?;
    if !output.status.success() {
        return Err(failed!("{} failed ({})", name(command), output.status));
    }
    String::from_utf8(output.stdout)
        .map_err(|cause| failed!("{} did not answer in UTF-8: {cause}", name(command)))
}

/// Runs a command, shows each of its lines as it comes and keeps them all: whether it succeeded,
/// and what it said on both streams.
pub fn listen(command: &mut Command) -> Result<(bool, String)> {
    show(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|cause| failed!("cannot start {}: {cause}", name(command)))?;
    let stdout = child.stdout.take().map(follow);
    let stderr = child.stderr.take().map(follow);
    let status = child.wait()?;
    let mut said = String::new();
    for reader in [stdout, stderr].into_iter().flatten() {
        said.push_str(&reader.join().unwrap_or_default());
    }
    Ok((status.success(), said))
}

fn follow(stream: impl Read + Send + 'static) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut said = String::new();
        for line in BufReader::new(stream).split(b'\n') {
            let Ok(line) = line else { break };
            let line = String::from_utf8_lossy(&line);
            say::problem(&line);
            said.push_str(&line);
            said.push('\n');
        }
        said
    })
}

fn show(command: &Command) {
    let words: Vec<_> = command.get_args().map(|word| word.to_string_lossy()).collect();
    say::problem(&format!("$ {} {}", name(command), words.join(" ")));
}

fn name(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    program.file_name().unwrap_or(command.get_program()).to_string_lossy().into_owned()
}
