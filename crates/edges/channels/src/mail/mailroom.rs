//! Where the pharmacy's mail server hands over what came for us: LMTP (RFC 2033) or SMTP (RFC 5321), on
//! this machine unless somebody says otherwise. Nothing is ever passed on, and nothing is acknowledged
//! before it is durable.

mod keep;
mod lines;
mod place;
mod talk;

use std::{fmt, io, os::unix::fs::PermissionsExt as _, path::Path, sync::Arc};

use kernel::{Error, Instant, Result};
use outreach::gateway::MailEar;
use tokio::{
    io::{AsyncRead, AsyncWrite, AsyncWriteExt as _},
    net::{TcpListener, UnixListener},
    sync::{Semaphore, oneshot},
    task::JoinSet,
};

pub use place::{Intake, Listen, Way};

/// What the mailroom calls now.
pub type Clock = Arc<dyn Fn() -> Instant + Send + Sync>;

/// A mailroom that is open. It closes when this is dropped; whoever was in the middle comes again.
pub struct Mailroom {
    listen: Listen,
    _stop: oneshot::Sender<()>,
}

/// What every conversation needs.
struct Room {
    intake: Intake,
    ear: Arc<dyn MailEar>,
    clock: Clock,
    lines: Arc<Semaphore>,
}

impl Mailroom {
    /// Listens on the current runtime. Fails when the place is taken.
    pub async fn open(intake: Intake, ear: Arc<dyn MailEar>, clock: Clock) -> Result<Self> {
        let (stop, stopped) = oneshot::channel();
        let lines = Arc::new(Semaphore::new(intake.connections));
        let listen = intake.listen.clone();
        let room = Arc::new(Room { intake, ear, clock, lines });
        let listen = match listen {
            Listen::Tcp(address) => {
                let listener = TcpListener::bind(address).await.map_err(Error::failed)?;
                let address = listener.local_addr().map_err(Error::failed)?;
                tokio::spawn(serve(room, Door::Tcp(listener), stopped));
                Listen::Tcp(address)
            }
            Listen::Unix(path) => {
                let listener = socket(&path).await.map_err(Error::failed)?;
                tokio::spawn(serve(room, Door::Unix(listener), stopped));
                Listen::Unix(path)
            }
        };
        Ok(Self { listen, _stop: stop })
    }

    /// Where it listens.
    pub const fn listen(&self) -> &Listen {
        &self.listen
    }
}

impl fmt::Debug for Mailroom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mailroom").field("listen", &self.listen).finish_non_exhaustive()
    }
}

/// A socket that its owner and its group may use. One that nobody listens on any more is replaced.
async fn socket(path: &Path) -> io::Result<UnixListener> {
    if tokio::net::UnixStream::connect(path).await.is_ok() {
        return Err(io::ErrorKind::AddrInUse.into());
    }
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let listener = UnixListener::bind(path)?;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o660))?;
    Ok(listener)
}

enum Door {
    Tcp(TcpListener),
    Unix(UnixListener),
}

trait Wire: AsyncRead + AsyncWrite + Send + Unpin {}

impl<W: AsyncRead + AsyncWrite + Send + Unpin> Wire for W {}

impl Door {
    async fn next(&self) -> io::Result<Box<dyn Wire>> {
        Ok(match self {
            Self::Tcp(listener) => Box::new(listener.accept().await?.0),
            Self::Unix(listener) => Box::new(listener.accept().await?.0),
        })
    }
}

/// Answers until the sender of `stop` is dropped.
async fn serve(room: Arc<Room>, door: Door, mut stop: oneshot::Receiver<()>) {
    let mut talks = JoinSet::new();
    loop {
        let next = tokio::select! {
            _ = &mut stop => return,
            Some(_) = talks.join_next(), if !talks.is_empty() => continue,
            next = door.next() => next,
        };
        // Whoever hung up before we looked is nobody; a machine without descriptors has some again soon.
        let Ok(mut wire) = next else {
            // Nothing to wait for but time.
            let _ = tokio::time::timeout(BRIEF, std::future::pending::<()>()).await;
            continue;
        };
        let Ok(line) = Arc::clone(&room.lines).try_acquire_owned() else {
            let busy = b"421 4.3.2 too many connections, come back later\r\n";
            // It fits the buffer of the socket: nobody waits for a reader here.
            let _ = tokio::time::timeout(BRIEF, wire.write_all(busy)).await;
            continue;
        };
        let room = Arc::clone(&room);
        talks.spawn(async move {
            let _line = line;
            talk::run(&room, wire).await;
        });
    }
}

/// A refusal is said within so much time, or not at all.
const BRIEF: std::time::Duration = std::time::Duration::from_millis(100);
