//! The program itself, started as a person starts it: `rapport demo`.

use std::{
    collections::BTreeMap,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    os::unix::fs::PermissionsExt as _,
    path::PathBuf,
    process::{Child, Command, ExitStatus, Stdio},
    sync::atomic::{AtomicU32, Ordering::Relaxed},
};

/// A running demo and what it printed.
struct Demo {
    child: Child,
    told: BTreeMap<String, String>,
    temporary: PathBuf,
}

impl Demo {
    fn open(more: &[&str]) -> Self {
        static OPENED: AtomicU32 = AtomicU32::new(0);
        let name = format!("demo-{}-{}", std::process::id(), OPENED.fetch_add(1, Relaxed));
        let temporary = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&temporary).expect("a folder");
        let mut child = Command::new(env!("CARGO_BIN_EXE_rapport"))
            .args(["demo", "--port", "0", "--patients", "60"])
            .args(more)
            .env("TMPDIR", &temporary)
            .env_remove("RAPPORT_PASSPHRASE")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let mut told = BTreeMap::new();
        for line in lines.by_ref() {
            let line = line.expect("a line");
            let Some((name, url)) = line.split_once(": ") else {
                assert!(line.contains("Ctrl+C"), "{line}");
                break;
            };
            told.insert(name.to_owned(), url.to_owned());
        }
        Self { child, told, temporary }
    }

    fn url(&self, name: &str) -> &str {
        self.told.get(name).unwrap_or_else(|| panic!("{name} is not printed: {:?}", self.told))
    }

    /// The folder in which it lives.
    fn home(&self) -> Option<PathBuf> {
        let mut folders = std::fs::read_dir(&self.temporary).expect("a folder");
        folders.next().map(|folder| folder.expect("a folder").path())
    }

    fn ends(mut self) -> ExitStatus {
        let id = self.child.id().to_string();
        let asked = Command::new("kill").args(["-TERM", &id]).status().expect("kill runs");
        assert!(asked.success());
        self.child.wait().expect("it ends")
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        // It has ended already when all went well.
        let _ = self.child.kill();
        let _ = self.child.wait();
        // What is left in the folder for temporary files is the system's to clear.
        let _ = std::fs::remove_dir_all(&self.temporary);
    }
}

struct Answer {
    status: u16,
    headers: String,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.lines().find_map(|line| {
            let (found, value) = line.split_once(": ")?;
            found.eq_ignore_ascii_case(name).then_some(value)
        })
    }

    /// The token of the first form.
    fn token(&self) -> &str {
        let (_, rest) = self.body.split_once(r#"name="csrf" value=""#).expect("a form");
        rest.split('"').next().expect("a token")
    }
}

/// One request over one connection.
fn ask(method: &str, url: &str, more: &str, form: &str) -> Answer {
    let (host, path) = url.strip_prefix("http://").and_then(|url| url.split_once('/')).expect(url);
    let mut stream = TcpStream::connect(host).expect("it listens");
    let length = form.len();
    write!(
        stream,
        "{method} /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\
         {more}\r\n{form}"
    )
    .expect("it reads");
    let mut text = String::new();
    stream.read_to_string(&mut text).expect("it answers");
    let (headers, body) = text.split_once("\r\n\r\n").expect("an answer");
    let status = headers.split(' ').nth(1).and_then(|it| it.parse().ok()).expect("a status");
    Answer { status, headers: headers.to_owned(), body: body.to_owned() }
}

fn get(url: &str) -> Answer {
    ask("GET", url, "", "")
}

/// The figures of the demo's page: sent, waiting, open tasks.
fn figures(page: &Answer) -> Vec<u64> {
    let values = page.body.split("<dd>").skip(1);
    let figure = |rest: &str| rest.split('<').next()?.replace(',', "").parse().ok();
    values.map(|rest| figure(rest).expect("a figure")).collect()
}

#[test]
fn a_demo_opens_shows_moves_its_clock_and_ends() {
    let demo = Demo::open(&[]);

    // It lives where nobody else can look.
    let home = demo.home().expect("a folder");
    assert_eq!(std::fs::metadata(&home).unwrap().permissions().mode() & 0o777, 0o700);

    // The link opens the console, once.
    let link = demo.url("console");
    let welcome = get(link);
    assert_eq!(welcome.status, 200);
    let entered = ask("POST", link, "", &format!("csrf={}", welcome.token()));
    assert_eq!((entered.status, entered.header("location")), (303, Some("/console/worklist")));
    assert_eq!(get(link).status, 404);
    assert_eq!(get(demo.url("pharmacist")).status, 200);
    let session = entered.header("set-cookie").unwrap().split(';').next().unwrap();
    let base = demo.url("demo").strip_suffix("/demo").unwrap().to_owned();
    let list = format!("{base}/console/worklist");
    assert_eq!(ask("GET", &list, &format!("Cookie: {session}\r\n"), "").status, 200);

    // The phones hold what was said in the two weeks before.
    let phones = get(demo.url("phones"));
    assert!(phones.status == 200 && phones.body.contains("Cedar Grove Pharmacy"));
    // The mailboxes hold what was written to those who chose e-mail.
    let mail = get(demo.url("mail"));
    assert!(mail.status == 200 && mail.body.contains("@example.org"), "{}", mail.body);
    // The address without a path is the demo's page, which says how each door is opened.
    let front = get(&format!("{base}/"));
    assert_eq!((front.status, front.header("location")), (303, Some("/demo")));
    let page = get(demo.url("demo"));
    let way = demo.url("portal").strip_prefix(base.as_str()).expect("a path");
    assert!(page.body.contains(&format!("href=\"{way}\"")), "the printed page and whom to play");
    let stranger = get(&list);
    let door = stranger.header("location").map(|path| get(&format!("{base}{path}")));
    let door = door.unwrap_or(stranger);
    assert!(door.body.contains("href=\"/demo\""), "who is not signed in finds the way back");
    let closed = get(&format!("{base}/r/0000000000000000000000"));
    assert!(closed.status == 410 && closed.body.contains("href=\"/demo\""));
    // A patient's link opens, and names nobody.
    let portal = get(demo.url("portal"));
    assert!(portal.status == 200 && portal.body.contains("Cedar Grove Pharmacy"));

    // The clock moves, things happen on the way, and a form of anybody else's moves nothing.
    let clock = demo.url("demo");
    let before = get(clock);
    assert!(before.body.contains("10:00"), "a demo begins at ten in the morning");
    let [sent, _, _] = figures(&before)[..] else { panic!("three figures") };
    assert!(0 < sent);
    let turn = format!("{clock}/clock");
    assert_eq!(ask("POST", &turn, "", "csrf=guessed&by=day").status, 403);
    for by in ["hour", "day", "day", "day", "day", "next"] {
        let moved = ask("POST", &turn, "", &format!("csrf={}&by={by}", before.token()));
        assert_eq!((moved.status, moved.header("location")), (303, Some("/demo")));
    }
    let after = get(clock);
    let (_, told) = after.body.split_once("role=\"status\"").expect("it says what came");
    let told = told.split("</section>").next().expect("its end");
    assert!(
        [" went out.", " opened.", " closed.", " step"].iter().any(|it| told.contains(it)),
        "{told}"
    );
    assert!(after.body != before.body && !after.body.contains(", 10:00"));
    assert!(sent < figures(&after)[0], "four days pass without a message");

    // A day later the session is over, and there is another way in.
    let again = ask("POST", &format!("{clock}/in"), "", &format!("csrf={}", after.token()));
    let way = again.header("location").unwrap();
    assert_eq!(get(&format!("{base}{way}")).status, 200);

    assert!(demo.ends().success());
    assert!(!home.exists(), "nothing is left behind");
}

#[test]
fn a_port_that_is_in_use_is_named() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = taken.local_addr().expect("its address").port().to_string();
    let demo = Command::new(env!("CARGO_BIN_EXE_rapport"))
        .args(["demo", "--patients", "1", "--port", &port])
        .output()
        .expect("the program runs");
    let told = String::from_utf8_lossy(&demo.stderr).into_owned();
    assert_eq!(demo.status.code(), Some(1), "{told}");
    assert!(told.contains(&format!("port {port} of 127.0.0.1 is in use")), "{told}");
    assert!(told.contains("--port 0"), "how to go on: {told}");
}

#[test]
fn a_demo_in_a_database_of_its_own_goes_on_where_it_was() {
    let folder = std::env::temp_dir().join(format!("demo-kept-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let database = format!("sqlite:{}", folder.join("kept.db").display());
    let first = Demo::open(&["--database", &database]);
    let page = get(first.url("demo"));
    let turn = format!("{}/clock", first.url("demo"));
    ask("POST", &turn, "", &format!("csrf={}&by=day", page.token()));
    let left = figures(&get(first.url("demo")));
    assert!(first.ends().success());

    let second = Demo::open(&["--database", &database]);
    let found = figures(&get(second.url("demo")));
    assert_eq!(found[0], left[0]);
    assert_eq!(get(second.url("console")).status, 200);
    assert!(second.ends().success());
    std::fs::remove_dir_all(folder).unwrap();
}
