//! A folder with a pharmacy in it, and the program that runs there.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

use channels::twilio;
use store::{DatabaseUrl, Db, Options, Statement};

/// The folder. It goes with its value.
pub struct House {
    folder: PathBuf,
    /// The port of the pages.
    pub port: u16,
}

/// A running `rapport serve`. Killed when it is dropped.
pub struct Serve {
    child: Child,
}

impl House {
    /// An empty folder, a free port, and a configuration that sends through `carrier`.
    pub fn new(carrier: &twilio::Settings) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let folder =
            std::env::temp_dir().join(format!("rapport-kill-{}-{port}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let config = format!(
            "database = \"sqlite:{folder}/rapport.db\"\nkey_file = \"{folder}/rapport.key\"\n\
             listen = \"127.0.0.1:{port}\"\n\
             [sms]\naccount_sid = \"{}\"\nauth_token = \"{}\"\nfrom = \"+15550001111\"\n\
             base_url = \"{}\"\n\
             [pharmacy]\nname = \"Elm Pharmacy\"\nphone = \"201-555-0100\"\n\
             zone = \"America/New_York\"\n",
            carrier.account,
            carrier.secret,
            carrier.base_url,
            folder = folder.display(),
        );
        let house = Self { folder, port };
        fs::write(house.path("rapport.toml"), config).unwrap();
        house
    }

    /// A file of the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rapport"));
        command.args(words).arg("--config").arg(self.path("rapport.toml"));
        command.current_dir(&self.folder).env("RAPPORT_LOG", "warn");
        // Meant for this test; to the program it would be a setting it does not know.
        command.env_remove("RAPPORT_CHAOS_RUNS");
        command
    }

    /// Writes the configuration down again, with these lines at its end, which are of `[pharmacy]`.
    pub fn says(&self, lines: &str) {
        let file = self.path("rapport.toml");
        let known = fs::read_to_string(&file).unwrap();
        let end = known.find("# said\n").unwrap_or(known.len());
        fs::write(file, format!("{}# said\n{lines}", &known[..end])).unwrap();
    }

    /// Runs a command to its end.
    pub fn runs(&self, words: &[&str]) -> Output {
        self.command(words).output().unwrap()
    }

    /// Starts a command, and does not wait for its end.
    pub fn starts(&self, words: &[&str]) -> Child {
        let mut command = self.command(words);
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }

    /// Runs a command to its end with this in its environment.
    #[cfg(not(feature = "crash-points"))]
    pub fn runs_with(&self, words: &[&str], (name, value): (&str, &str)) -> Output {
        self.command(words).env(name, value).output().unwrap()
    }

    /// Starts a `serve` that ends by itself when it reaches the label for the n-th time.
    #[cfg(feature = "crash-points")]
    pub fn serve_until(&self, label: &str) -> Serve {
        let mut command = self.command(&["serve"]);
        command.env("RAPPORT_CRASH_AT", label);
        let child = command.stdout(Stdio::null()).stderr(self.log_file()).spawn().unwrap();
        let mut serve = Serve { child };
        // It may end before its pages answer.
        while !self.answers() && serve.child.try_wait().unwrap().is_none() {
            nap(10);
        }
        serve
    }

    fn log_file(&self) -> fs::File {
        fs::File::options().create(true).append(true).open(self.path("log")).unwrap()
    }

    /// Starts `serve`, and waits until its pages answer.
    pub fn serve(&self) -> Serve {
        let mut command = self.command(&["serve"]);
        let child = command.stdout(Stdio::null()).stderr(self.log_file()).spawn().unwrap();
        let mut serve = Serve { child };
        let begun = Instant::now();
        while !self.answers() {
            let ended = serve.child.try_wait().unwrap();
            assert!(ended.is_none(), "serve ended: {ended:?}: {}", self.log());
            assert!(begun.elapsed() < Duration::from_secs(60), "serve does not answer");
            nap(10);
        }
        serve
    }

    /// Whether the pages answer.
    fn answers(&self) -> bool {
        let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) else { return false };
        let asked = stream.write_all(b"GET /console HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n");
        asked.is_ok() && stream.read(&mut [0; 1]).is_ok_and(|read| read == 1)
    }

    /// What `serve` wrote to its log.
    pub fn log(&self) -> String {
        fs::read_to_string(self.path("log")).unwrap_or_default()
    }

    /// The database, beside whoever has it.
    fn database(&self, read_only: bool) -> Db {
        let url = DatabaseUrl::Sqlite(self.path("rapport.db"));
        Db::open(&url, Options { read_only, ..Options::default() }).unwrap()
    }

    /// Moves the clock of a pharmacy that is closed, so that leases end without waiting for them.
    pub async fn moves_clock(&self, millis: i64) {
        let db = self.database(false);
        db.restore_clock().await.unwrap();
        db.advance_clock(millis).await.unwrap();
    }

    /// A count, read beside whoever has the file.
    pub async fn count(&self, statement: &'static Statement) -> i64 {
        let db = self.database(true);
        let found = db.read(move |tx| tx.find(statement, &[], |row| row.get(0))).await;
        found.unwrap().unwrap()
    }

    /// How many jobs are under way or overdue.
    pub async fn due(&self) -> i64 {
        let db = self.database(true);
        db.restore_clock().await.unwrap();
        let now = db.now();
        let found = db.read(move |tx| tx.find(&crate::rows::DUE, &[now.into()], |row| row.get(0)));
        found.await.unwrap().unwrap()
    }
}

impl Serve {
    /// `kill -9`.
    pub fn ends_by_force(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Waits until it has ended by itself; says whether it did.
    #[cfg(feature = "crash-points")]
    pub fn ends_by_itself(mut self) -> bool {
        for _ in 0..1_200 {
            if self.child.try_wait().unwrap().is_some() {
                return true;
            }
            nap(50);
        }
        false
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Serve {
    fn drop(&mut self) {
        // It may be dead already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for House {
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        // What is left in the folder for temporary files is the system's to clear.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The words of a command's answer.
pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The words of a command's complaint.
pub fn complained(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Lets another process run for so many milliseconds.
#[expect(clippy::disallowed_methods, reason = "another process has no event to wait for")]
pub fn nap(millis: u64) {
    std::thread::sleep(Duration::from_millis(millis));
}

/// Writes a file.
pub fn write(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
}
