//! The command line: what may be asked for.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// Rapport: patient engagement for specialty pharmacies, on your own machine.
#[derive(Debug, Parser)]
#[command(name = "rapport", version, propagate_version = true, after_help = EXIT_CODES)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const EXIT_CODES: &str = "Exit codes: 0 done; 1 failed; 2 import rejected something (the rest is in); \
                          64 the command line is wrong; 78 the configuration is wrong.";

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Opens a synthetic pharmacy with simulated phones and a clock that can be moved.
    Demo(DemoArgs),
    /// Runs the pharmacy: pages, hooks and everything that falls due.
    Serve(ServeArgs),
    /// Brings the database to this program's version.
    Migrate(Installation),
    /// Reads patients, prescriptions, dispenses, consents and payers' rules from files (FHIR R4, CSV).
    Import(ImportArgs),
    /// People who work here.
    #[command(subcommand)]
    Staff(StaffCommand),
    /// Holds all messages back, but what somebody in danger is told.
    Hold(HoldArgs),
    /// Lets messages go that `rapport hold` holds back.
    Release(Installation),
    /// Files of what the pharmacy knows, for other systems.
    #[command(subcommand)]
    Export(ExportCommand),
    /// The record of who did and saw what.
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Looks at the installation and says what is wrong with it.
    Doctor(Installation),
}

/// What every command takes.
#[derive(Clone, Debug, Args)]
pub struct Installation {
    /// sqlite:FILE, or postgres://user@host/name (a far host needs sslmode=verify-full).
    #[arg(long, value_name = "URL")]
    pub database: Option<String>,
    /// The configuration file [default: rapport.toml, when there is one].
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The file with the root key, readable by its owner only [default: rapport.key].
    #[arg(long, value_name = "FILE")]
    pub key_file: Option<PathBuf>,
}

/// `rapport demo`.
#[derive(Debug, Args)]
pub struct DemoArgs {
    /// How many synthetic patients.
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=20_000))]
    pub patients: u32,
    /// The same seed gives the same pharmacy.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// The port on this machine; 0 takes a free one.
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// Where the demo lives [default: a new SQLite file in the folder for temporary files].
    #[arg(long, value_name = "URL")]
    pub database: Option<String>,
    /// A push service on this machine, in place of those of the makers of browsers.
    #[arg(long, value_name = "ADDRESS")]
    pub push_service: Option<std::net::SocketAddrV4>,
}

/// `rapport serve`.
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// Database, configuration, key.
    #[command(flatten)]
    pub common: Installation,
    /// Address and port to listen on [default: 127.0.0.1:8080].
    #[arg(long, value_name = "ADDRESS")]
    pub listen: Option<String>,
}

/// `rapport import`.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// Database, configuration, key.
    #[command(flatten)]
    pub common: Installation,
    /// Files and folders: .json, .ndjson, .csv, each also as .gz and .zst.
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// The system the files come from; records are matched within one source.
    #[arg(long, default_value = "default", value_name = "NAME")]
    pub source: String,
    /// Reads and checks everything, and keeps nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Prints the summary as one JSON object.
    #[arg(long)]
    pub json: bool,
    /// Where to write what was rejected, a line each [default: rapport-rejects.ndjson].
    #[arg(long, value_name = "FILE")]
    pub rejects: Option<PathBuf>,
    /// The longest line of a file that is read, in MiB.
    #[arg(long, default_value_t = 32, value_parser = clap::value_parser!(u64).range(1..=1024))]
    pub longest_line: u64,
}

/// `rapport staff ..`.
#[derive(Debug, Subcommand)]
pub enum StaffCommand {
    /// Prints a link that lets somebody in once, within the hour.
    Invite(InviteArgs),
    /// Says who works here, and who did.
    List(Installation),
    /// Shuts somebody out at once: sessions and open links end, claimed tasks are free again.
    Deactivate(DeactivateArgs),
}

/// `rapport staff invite`.
#[derive(Debug, Args)]
pub struct InviteArgs {
    /// Database, configuration, key.
    #[command(flatten)]
    pub common: Installation,
    /// The name colleagues see.
    #[arg(long)]
    pub name: String,
    /// technician, pharmacist, nurse, manager or admin.
    #[arg(long)]
    pub role: String,
}

/// `rapport staff deactivate`.
#[derive(Debug, Args)]
pub struct DeactivateArgs {
    /// Database, configuration, key.
    #[command(flatten)]
    pub common: Installation,
    /// The name colleagues see, or the id that `rapport staff list` prints.
    #[arg(value_name = "NAME-OR-ID")]
    pub who: String,
}

/// `rapport hold`.
#[derive(Debug, Args)]
pub struct HoldArgs {
    /// Database, configuration, key.
    #[command(flatten)]
    pub common: Installation,
    /// When the hold ends by itself: a day (from its beginning at the pharmacy, as 2026-11-24), or a
    /// time with its offset (2026-11-24T08:00:00-05:00) [default: at `rapport release`].
    #[arg(long, value_name = "WHEN", value_parser = crate::hold::is_end)]
    pub until: Option<String>,
    /// Holds back only what the pharmacy begins; answers to patients who write still go.
    #[arg(long)]
    pub answers_go: bool,
}

/// `rapport export ..`.
#[derive(Debug, Subcommand)]
pub enum ExportCommand {
    /// What every patient has agreed to or taken back: FHIR R4 Consent, a resource a line.
    Consent(ExportConsentArgs),
}

/// `rapport export consent`.
#[derive(Debug, Args)]
pub struct ExportConsentArgs {
    /// Database, configuration, key.
    #[command(flatten)]
    pub common: Installation,
    /// The file to make, readable by its owner only; it must not be there yet.
    #[arg(long, value_name = "FILE", default_value = "rapport-consents.ndjson")]
    pub out: PathBuf,
}

/// `rapport audit ..`.
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Reads the chain again and names the first entry that was changed, removed or moved.
    Verify(VerifyArgs),
}

/// `rapport audit verify`.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// Database, configuration, key.
    #[command(flatten)]
    pub common: Installation,
    /// Prints the verdict as one JSON object.
    #[arg(long)]
    pub json: bool,
}
