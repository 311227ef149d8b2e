//! `rapport`: the program that a pharmacy runs.

mod audit_command;
mod cli;
mod config;
mod control;
mod demo;
mod doctor;
mod exit;
mod export;
mod hold;
mod import;
mod letters;
mod lines;
mod logs;
mod machine;
mod mail;
mod message_centre;
mod node;
mod notices;
mod open;
mod serve;
mod staff;

use std::process::ExitCode;

use clap::{Parser as _, error::ErrorKind};

use cli::{AuditCommand, Cli, Command, ExportCommand, StaffCommand};
use exit::Exit;

/// Messages and imports make and drop many small things on several threads.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let is_asked_for =
                matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
            // Nobody is left to tell when the terminal is gone.
            let _ = error.print();
            return if is_asked_for { ExitCode::SUCCESS } else { Exit::usage("").end() };
        }
    };
    logs::start();
    machine::settle();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return Exit::failed(error.to_string()).end(),
    };
    match runtime.block_on(run(cli.command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(exit) => exit.end(),
    }
}

async fn run(command: Command) -> Result<(), Exit> {
    match command {
        Command::Demo(arguments) => demo::run(arguments).await,
        Command::Serve(arguments) => serve::run(arguments).await,
        Command::Migrate(common) => serve::migrate_only(&common).await,
        Command::Import(arguments) => import::run(arguments).await,
        Command::Staff(StaffCommand::Invite(arguments)) => staff::invite(arguments).await,
        Command::Staff(StaffCommand::List(common)) => staff::list(&common).await,
        Command::Staff(StaffCommand::Deactivate(arguments)) => staff::deactivate(arguments).await,
        Command::Hold(arguments) => hold::hold(arguments).await,
        Command::Release(common) => hold::release(&common).await,
        Command::Export(ExportCommand::Consent(arguments)) => export::consents(arguments).await,
        Command::Audit(AuditCommand::Verify(arguments)) => audit_command::verify(arguments).await,
        Command::Doctor(common) => doctor::run(&common).await,
    }
}
