//! Opening a line and binding it.

use outreach::gateway::SendError;
use tokio::{
    io::{AsyncRead, AsyncWrite, AsyncWriteExt as _},
    net::TcpStream,
    time::timeout,
};
use tokio_rustls::TlsConnector;

use super::{
    codes,
    settings::Account,
    wire::{Frames, Head, id, pdu, put_text},
};

type Reads = Box<dyn AsyncRead + Send + Unpin>;
type Writes = Box<dyn AsyncWrite + Send + Unpin>;

/// A line that is bound.
pub struct Line {
    pub frames: Frames<Reads>,
    pub writes: Writes,
}

/// Why there is no line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotBound {
    /// Nobody answers there.
    NoConnection,
    /// Its certificate is not good, or it speaks no TLS.
    NoTls,
    /// It hung up or said nothing we understand instead of letting us in.
    NoAnswer,
    /// It said no, with that status.
    Refused(u32),
}

impl NotBound {
    /// A stable word for the log.
    pub fn word(&self) -> String {
        match self {
            Self::NoConnection => "no-connection".to_owned(),
            Self::NoTls => "no-tls".to_owned(),
            Self::NoAnswer => "no-answer".to_owned(),
            Self::Refused(status) => codes::word(*status),
        }
    }

    /// Whether trying again soon only makes it worse.
    pub fn is_about_us(&self) -> bool {
        let Self::Refused(status) = self else { return false };
        let judged = codes::judged(*status, &codes::Meanings::default());
        judged == SendError::NotSent { cause: "account" } && *status != codes::ALREADY_BOUND
    }
}

/// Opens a line and binds it, within the time that the account allows.
pub async fn open(account: &Account) -> Result<Line, NotBound> {
    let opened = timeout(account.settings.pace.connect, connect(account));
    let mut line = opened.await.map_err(|_| NotBound::NoConnection)??;
    let bound = timeout(account.settings.pace.connect, bind(account, &mut line));
    bound.await.map_err(|_| NotBound::NoAnswer)??;
    Ok(line)
}

async fn connect(account: &Account) -> Result<Line, NotBound> {
    let tcp = TcpStream::connect((account.host.as_str(), account.port)).await;
    let tcp = tcp.map_err(|_| NotBound::NoConnection)?;
    tcp.set_nodelay(true).map_err(|_| NotBound::NoConnection)?;
    let (reads, writes): (Reads, Writes) = match &account.tls {
        None => {
            let (reads, writes) = tcp.into_split();
            (Box::new(reads), Box::new(writes))
        }
        Some((config, name)) => {
            let connector = TlsConnector::from(std::sync::Arc::clone(config));
            let tls = connector.connect(name.clone(), tcp).await;
            let (reads, writes) = tokio::io::split(tls.map_err(|_| NotBound::NoTls)?);
            (Box::new(reads), Box::new(writes))
        }
    };
    Ok(Line { frames: Frames::of(reads), writes })
}

async fn bind(account: &Account, line: &mut Line) -> Result<(), NotBound> {
    let settings = &account.settings;
    let mut body = Vec::new();
    for text in [&settings.system_id, &settings.secret, &settings.system_type] {
        put_text(&mut body, text, 64);
    }
    // Version 3.4; the range is what the message centre knows of us when it says nothing.
    body.extend([0x34, 0, 0]);
    put_text(&mut body, &settings.address_range, 64);
    let head = Head { id: id::BIND_TRANSCEIVER, status: 0, sequence: 1 };
    let gone = |_| NotBound::NoAnswer;
    line.writes.write_all(&pdu(head, &body)).await.map_err(gone)?;
    line.writes.flush().await.map_err(gone)?;
    let answer = line.frames.next().await.map_err(|_| NotBound::NoAnswer)?.head;
    match (answer.id, answer.status) {
        (BOUND, codes::OK) if answer.sequence == 1 => Ok(()),
        (BOUND | id::GENERIC_NACK, 1..) => Err(NotBound::Refused(answer.status)),
        _ => Err(NotBound::NoAnswer),
    }
}

const BOUND: u32 = id::BIND_TRANSCEIVER | id::ANSWER;

/// Says goodbye on a line that nothing was said on.
pub async fn leave(mut line: Line) {
    let head = Head { id: id::UNBIND, status: 0, sequence: 2 };
    // It hears it or notices that we hung up.
    if line.writes.write_all(&pdu(head, &[])).await.is_ok() {
        let _ = line.writes.shutdown().await;
    }
}
