//! `bench`: the figures of the house, each beside what it is held to, measured in one run on one
//! machine.
//!
//! It knows no goal and passes no judgement: it prints what ours does, what the raw loop or peer
//! does, and the ratio.

mod carrier;
mod cost;
mod engine;
mod figure;
mod ground;
mod import;
mod outreach;
mod peers;
mod replies;
mod scatter;
mod smpp;
mod web;
mod year;

use std::{io::Write as _, path::PathBuf, process::ExitCode};

use clap::{Args, Parser, Subcommand};
use kernel::Result;

/// Messages and imports make and drop many small things on several threads.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Parser)]
#[command(name = "bench", about = "Measures, and prints one figure a line")]
struct Cli {
    #[command(subcommand)]
    subject: Subject,
}

#[derive(Subcommand)]
enum Subject {
    /// Empty jobs, claimed and completed.
    Engine(Wanted),
    /// Messages, from due to noted; and how long one waits.
    Outreach(Wanted),
    /// Resources of NDJSON files.
    Import {
        #[command(flatten)]
        wanted: Wanted,
        /// A folder with `.ndjson` files; nothing for records of people who never lived.
        #[arg(long)]
        resources: Option<PathBuf>,
        /// The size of the file whose import is watched for its memory.
        #[arg(long, default_value_t = 1_000)]
        megabytes: u64,
    },
    /// `rapport serve` and its work list.
    Web(Wanted),
    /// A simulated year of so many sends, judged.
    Year {
        #[command(flatten)]
        wanted: Wanted,
        /// All of the year comes from this number; nothing for one that is drawn and printed.
        #[arg(long)]
        seed: Option<u64>,
    },
    /// Texts over a line to a message centre; `npm ci` in `e2e` installs the one of others.
    Smpp(Wanted),
    /// A message centre that answers, and does nothing else.
    #[command(hide = true)]
    MessageCentre,
    /// How well replies are read, by language and intent, in both halves of the corpus.
    Replies,
    /// One import in a program of its own: prints the most memory it had.
    #[command(hide = true)]
    ImportOnce {
        #[command(flatten)]
        wanted: Wanted,
        file: PathBuf,
    },
    /// A page with nothing around it.
    #[command(hide = true)]
    BarePage { file: PathBuf },
    /// The carrier of a measurement, in a second program.
    #[command(hide = true)]
    Carrier {
        /// Answers without being a simulator at all.
        #[arg(long)]
        bare: bool,
    },
}

/// What to measure, and on what.
#[derive(Args, Clone)]
pub struct Wanted {
    /// Prints JSON; the only form there is.
    #[arg(long)]
    json: bool,
    /// `sqlite`, or the URL of a PostgreSQL in which schemas may be made.
    #[arg(long, default_value = "sqlite")]
    database: String,
    /// Where files are made; they are removed at the end.
    #[arg(long)]
    folder: Option<PathBuf>,
    /// Rounds, ours and theirs in turn; medians are printed.
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// Jobs, messages or resources of a round; nothing for the usual number.
    #[arg(long)]
    count: Option<usize>,
    /// Only figures whose name begins so.
    #[arg(long, default_value = "")]
    only: String,
    /// A folder into which `npm install graphile-worker pg-boss pg` was run: measures them too.
    #[arg(long)]
    peers: Option<PathBuf>,
}

impl Wanted {
    fn wants(&self, name: &str) -> bool {
        name.starts_with(&self.only) || self.only.starts_with(name)
    }
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let ended = match runtime {
        Ok(runtime) => runtime.block_on(measure(cli)),
        Err(cause) => Err(kernel::Error::failed(cause)),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nobody is left to tell when standard error is gone.
            let _ = writeln!(std::io::stderr(), "bench: {}", error.chain());
            ExitCode::FAILURE
        }
    }
}

async fn measure(cli: Cli) -> Result<()> {
    match cli.subject {
        Subject::Engine(wanted) => engine::measure(&wanted).await,
        Subject::Outreach(wanted) => outreach::measure(&wanted).await,
        Subject::Import { wanted, resources, megabytes } => {
            import::measure(&wanted, resources, megabytes).await
        }
        Subject::Web(wanted) => web::measure(&wanted).await,
        Subject::Year { wanted, seed } => year::measure(&wanted, seed).await,
        Subject::Smpp(wanted) => smpp::measure(&wanted).await,
        Subject::MessageCentre => carrier::answer_lines().await,
        Subject::Replies => replies::print(),
        Subject::ImportOnce { wanted, file } => {
            let ground = ground::Ground::open(&wanted).await?;
            let most = import::in_this_program(&ground, file).await?;
            writeln!(std::io::stdout(), "{most}").map_err(kernel::Error::failed)
        }
        Subject::BarePage { file } => web::serve_bare(file).await,
        Subject::Carrier { bare } => carrier::serve(bare).await,
    }
}
