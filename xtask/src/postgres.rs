//! A private PostgreSQL cluster: made for one run, on loopback, gone when the run ends.
//!
//! Run by an ordinary account, from the machine's or Debian's PostgreSQL. A shell between us and
//! the server waits on a pipe: however this program ends, the pipe closes and the server stops.

use std::{
    fs::{self, File},
    net::TcpListener,
    os::unix::{fs::chown, process::CommandExt as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use crate::{
    failed,
    machine::{self, Account},
    run,
    stop::Result,
};

/// Role of the cluster's owner, who needs no password on this loopback-only server.
const ROLE: &str = "rapport";

/// Whether commits must survive a power cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Commits {
    /// As in production: what is measured.
    Durable,
    /// Without waiting for the disk: for tests that do not measure.
    Volatile,
}

/// A running server, stopped when dropped.
pub struct Cluster {
    shell: Child,
    folder: PathBuf,
    port: u16,
}

impl Cluster {
    /// Finds or installs PostgreSQL and starts a new cluster.
    pub fn start(commits: Commits) -> Result<Self> {
        let programs = match programs() {
            Some(programs) => programs,
            None => {
                machine::install(&["postgresql"])?;
                programs().ok_or_else(|| failed!("cannot find PostgreSQL's initdb"))?
            }
        };
        let folder = machine::scratch_folder("rapport-postgres")?;
        let account = if machine::is_root() { machine::ordinary_account() } else { None };
        if machine::is_root() && account.is_none() {
            return Err(failed!("cannot run PostgreSQL: root, and no account `nobody`"));
        }
        if let Some(account) = account {
            chown(&folder, Some(account.user), Some(account.group))?;
        }
        let mut cluster = Self { shell: idle()?, folder, port: 0 };
        cluster.begin(&programs, account, commits)?;
        Ok(cluster)
    }

    /// Where to connect.
    pub fn url(&self) -> String {
        format!("postgres://{ROLE}@127.0.0.1:{}/postgres", self.port)
    }

    fn begin(&mut self, bin: &Path, account: Option<Account>, commits: Commits) -> Result<()> {
        let rows = self.folder.join("rows");
        let mut initdb = self.as_account(Command::new(bin.join("initdb")), account);
        initdb
            .args(["--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-sync"])
            .args(["--username", ROLE, "--pgdata"])
            .arg(&rows)
            .stdout(Stdio::null());
        run::run(&mut initdb)?;
        // Between finding a free port and taking it another program may be faster: try again.
        for _ in 0..3 {
            self.port = free_port()?;
            let server = bin.join("postgres");
            self.shell = self.spawn(&server, &rows, account, commits)?;
            if self.becomes_ready(bin)? {
                return Ok(());
            }
        }
        let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        Err(failed!("PostgreSQL did not start:\n{log}"))
    }

    fn spawn(
        &self,
        server: &Path,
        rows: &Path,
        account: Option<Account>,
        commits: Commits,
    ) -> Result<Child> {
        const WATCH: &str =
            "\"$0\" \"$@\" & server=$!; read -r _; kill -QUIT $server; wait $server";
        let log = File::create(self.folder.join("log"))?;
        let mut settings = vec![
            format!("port={}", self.port),
            "listen_addresses=127.0.0.1".to_owned(),
            format!("unix_socket_directories={}", self.folder.display()),
            "max_connections=500".to_owned(),
            "shared_buffers=256MB".to_owned(),
        ];
        if commits == Commits::Volatile {
            for name in ["fsync", "synchronous_commit", "full_page_writes"] {
                settings.push(format!("{name}=off"));
            }
        }
        let mut shell = self.as_account(Command::new("sh"), account);
        shell.args(["-c", WATCH]).arg(server).arg("-D").arg(rows);
        for setting in settings {
            shell.arg("-c").arg(setting);
        }
        shell.stdin(Stdio::piped()).stdout(log.try_clone()?).stderr(log);
        shell.spawn().map_err(|cause| failed!("cannot start PostgreSQL: {cause}"))
    }

    /// A program run by that account, in a folder that it may enter.
    fn as_account(&self, mut command: Command, account: Option<Account>) -> Command {
        if let Some(account) = account {
            command.uid(account.user).gid(account.group);
        }
        command.current_dir(&self.folder);
        command
    }

    fn becomes_ready(&mut self, bin: &Path) -> Result<bool> {
        for _ in 0..600 {
            if self.shell.try_wait()?.is_some() {
                return Ok(false);
            }
            let mut asks = Command::new(bin.join("pg_isready"));
            asks.args(["--quiet", "--host", "127.0.0.1", "--port", &self.port.to_string()]);
            if asks.status()?.success() {
                return Ok(true);
            }
            pause(Duration::from_millis(50));
        }
        Ok(false)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // Closing the pipe is the order to stop; `wait` would close it too, but late.
        drop(self.shell.stdin.take());
        let _ = self.shell.wait();
        let _ = machine::remove(&self.folder);
    }
}

/// A shell that ends at once, in the place of a server that has not begun.
fn idle() -> Result<Child> {
    Ok(Command::new("sh").args(["-c", ":"]).stdin(Stdio::piped()).spawn()?)
}

#[expect(clippy::disallowed_methods, reason = "a server's start announces itself to nobody")]
fn pause(time: Duration) {
    std::thread::sleep(time);
}

/// The folder of `initdb`, `postgres` and `pg_isready`: the one `pg_config` names, else the newest
/// of Debian's, else where `PATH` finds them together.
fn programs() -> Option<PathBuf> {
    let named = machine::program("pg_config").and_then(|pg_config| {
        let folder = run::output(Command::new(pg_config).arg("--bindir")).ok()?;
        Some(PathBuf::from(folder.trim()))
    });
    let mut versions: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    versions.sort_by_key(|path| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        name.and_then(|name| name.parse::<u32>().ok())
    });
    let debian = versions.into_iter().rev().map(|version| version.join("bin"));
    let on_path = machine::program("initdb").and_then(|file| Some(file.parent()?.to_owned()));
    let all = ["initdb", "postgres", "pg_isready"];
    named
        .into_iter()
        .chain(debian)
        .chain(on_path)
        .find(|folder| all.iter().all(|name| folder.join(name).is_file()))
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
