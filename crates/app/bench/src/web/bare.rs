//! A page with nothing around it: one statement, fifty rows, no session, no rights, no audit.

use std::{
    cell::RefCell,
    fmt::Write as _,
    io::Write as _,
    path::{Path, PathBuf},
    process::Stdio,
};

use axum::{Router, extract::State, response::Html, routing::get};
use kernel::{Error, Result};
use rusqlite::{Connection, params};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, BufReader},
    net::TcpListener,
    process::{Child, Command},
    sync::Mutex,
};

use super::rows;
use crate::{cost::Beside, ground::Ground, scatter::Scatter};

/// Lines behind the page.
const LINES: i64 = 50_000;

thread_local! {
    static READER: RefCell<Option<Connection>> = const { RefCell::new(None) };
}

/// Serves the page until the input ends; its address is its first line.
pub async fn serve(file: PathBuf) -> Result<()> {
    fill(&file).map_err(Error::failed)?;
    let listener = TcpListener::bind("127.0.0.1:0").await.map_err(Error::failed)?;
    let address = listener.local_addr().map_err(Error::failed)?;
    let router = Router::new().route("/", get(show)).with_state(file);
    tokio::spawn(async move { axum::serve(listener, router).await });
    writeln!(std::io::stdout(), "http://{address}/").map_err(Error::failed)?;
    let mut rest = Vec::new();
    tokio::io::stdin().read_to_end(&mut rest).await.map_err(Error::failed)?;
    Ok(())
}

fn fill(file: &Path) -> rusqlite::Result<()> {
    let mut connection = Connection::open(file)?;
    connection.execute_batch(rows::TABLE)?;
    let tx = connection.transaction()?;
    {
        let (mut insert, mut scatter) = (tx.prepare(rows::INSERT)?, Scatter(1));
        for id in 0..LINES {
            let rank = scatter.millis(1_000_000);
            insert.execute(params![rank, id, format!("Ana Moreno {id}"), "Call the patient"])?;
        }
    }
    tx.commit()
}

async fn show(State(file): State<PathBuf>) -> Html<String> {
    Html(page(&file).unwrap_or_default())
}

fn page(file: &Path) -> rusqlite::Result<String> {
    READER.with_borrow_mut(|reader| {
        let reader = match reader {
            Some(reader) => reader,
            None => reader.insert(Connection::open(file)?),
        };
        let mut html = String::with_capacity(16_384);
        html.push_str(
            "<!doctype html><html lang=en><title>Work list</title><h1>Work list</h1><ol>",
        );
        let mut first = reader.prepare_cached(rows::FIRST)?;
        let mut lines = first.query([])?;
        while let Some(line) = lines.next()? {
            let (id, rank): (i64, i64) = (line.get(0)?, line.get(3)?);
            let (name, what): (String, String) = (line.get(1)?, line.get(2)?);
            // Writing into memory cannot fail.
            let _ = write!(
                html,
                "<li class=line><a href=\"/lines/{id}\"><strong>{name}</strong></a> <span>{what}\
                 </span> <time>{rank}</time> <form method=post action=\"/lines/{id}/claims\">\
                 <input type=hidden name=token value=\"0123456789abcdef0123456789abcdef\">\
                 <button>Claim</button></form></li>"
            );
        }
        html.push_str("</ol></html>");
        Ok(html)
    })
}

/// The page in a program of its own; it ends with this.
pub struct Bare {
    child: Mutex<Child>,
    process: Option<u32>,
}

impl Bare {
    /// Starts this program again.
    pub fn start(ground: &Ground) -> Result<Self> {
        let mut command = Command::new(std::env::current_exe().map_err(Error::failed)?);
        command.arg("bare-page").arg(ground.file("bare.db"));
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).kill_on_drop(true);
        let child = command.spawn().map_err(Error::failed)?;
        Ok(Self { process: child.id(), child: Mutex::new(child) })
    }

    /// Where the page is.
    pub async fn url(&self) -> Result<String> {
        let output = self.child.lock().await.stdout.take();
        let output = output.ok_or_else(|| Error::failed("the bare page is mute"))?;
        let mut url = String::new();
        BufReader::new(output).read_line(&mut url).await.map_err(Error::failed)?;
        Ok(url.trim().to_owned())
    }

    /// Whose processor time counts.
    pub fn helper(&self) -> Result<Beside> {
        self.process.map(Beside::Child).ok_or_else(|| Error::failed("the bare page has ended"))
    }
}
