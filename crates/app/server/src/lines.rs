//! Connections, bounded: whoever sends slowly, or nothing, keeps no place from those who want
//! something.

mod body;
mod limits;

use std::{
    io,
    net::SocketAddr,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use axum::{Router, middleware};
use axum_server::accept::Accept;
use hyper_util::rt::TokioTimer;
use kernel::{Error, Result};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{TcpListener, TcpStream},
    time::{Instant, Sleep},
};

use crate::config::Tls;
pub use limits::{Limits, Place, Places};

/// Bytes by which a line has said what it speaks (the preface of HTTP/2, RFC 9113).
const PREFACE: usize = 24;

/// Serves on this listener, within these limits, until it fails.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    tls: Option<&Tls>,
    limits: Limits,
) -> Result<()> {
    let router = router.layer(middleware::from_fn_with_state(limits.body, body::bounded));
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let listener = listener.into_std().map_err(Error::failed)?;
    // Without TLS of our own there is a proxy before us, or only this machine: one address is many.
    let each = if tls.is_some() { limits.each } else { limits.all };
    let lines = Lines { places: Places::new(limits.all, each), limits };
    let mut server =
        axum_server::from_tcp(listener).map_err(Error::failed)?.acceptor(lines.clone());
    patient(server.http_builder(), limits);
    let Some(tls) = tls else { return server.serve(service).await.map_err(Error::failed) };
    let config = axum_server::tls_rustls::RustlsConfig::from_pem_file(&tls.certificate, &tls.key)
        .await
        .map_err(Error::failed)?;
    let acceptor = axum_server::tls_rustls::RustlsAcceptor::new(config)
        .handshake_timeout(limits.head)
        .acceptor(lines);
    server.acceptor(acceptor).serve(service).await.map_err(Error::failed)
}

fn patient(
    builder: &mut hyper_util::server::conn::auto::Builder<hyper_util::rt::TokioExecutor>,
    limits: Limits,
) {
    builder.http1().timer(TokioTimer::new()).header_read_timeout(limits.head);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(limits.streams)
        .keep_alive_interval(limits.idle)
        .keep_alive_timeout(limits.head);
}

/// Lets a line in while there is a place for it.
#[derive(Clone)]
struct Lines {
    places: Arc<Places>,
    limits: Limits,
}

impl<S> Accept<TcpStream, S> for Lines {
    type Stream = Line;
    type Service = S;
    type Future = std::future::Ready<io::Result<(Line, S)>>;

    fn accept(&self, stream: TcpStream, service: S) -> Self::Future {
        let line = stream.peer_addr().and_then(|peer| {
            stream.set_nodelay(true)?;
            let place = self.places.take(peer.ip());
            let place = place.ok_or_else(|| io::Error::from(io::ErrorKind::QuotaExceeded))?;
            Ok(Line {
                stream,
                heard: 0,
                ends: limits::after(self.limits.head),
                idle: self.limits.idle,
                _place: place,
            })
        });
        std::future::ready(line.map(|line| (line, service)))
    }
}

/// One connection, which ends when nothing moves on it.
struct Line {
    stream: TcpStream,
    /// Bytes read, as far as they tell what it speaks.
    heard: usize,
    ends: Pin<Box<Sleep>>,
    idle: Duration,
    _place: Place,
}

impl Line {
    /// Something moved. What it speaks has to be said in one go.
    fn moved(&mut self) {
        if PREFACE <= self.heard {
            self.ends.as_mut().reset(Instant::now() + self.idle);
        }
    }

    fn waits<T>(&mut self, context: &mut Context<'_>) -> Poll<io::Result<T>> {
        self.ends.as_mut().poll(context).map(|()| Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncRead for Line {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        match Pin::new(&mut self.stream).poll_read(context, buffer) {
            Poll::Pending => self.waits(context),
            Poll::Ready(read) => {
                let heard = buffer.filled().len() - before;
                self.heard = self.heard.saturating_add(heard);
                if 0 < heard {
                    self.moved();
                }
                Poll::Ready(read)
            }
        }
    }
}

impl AsyncWrite for Line {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        match Pin::new(&mut self.stream).poll_write(context, bytes) {
            Poll::Pending => self.waits(context),
            Poll::Ready(written) => {
                self.moved();
                Poll::Ready(written)
            }
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use axum::routing::get;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    use super::*;

    const LONG: Duration = Duration::from_secs(600);
    const SHORT: Duration = Duration::from_millis(200);
    const WHOLE: &[u8] = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n";

    fn calm() -> Limits {
        Limits { head: LONG, body: LONG, idle: LONG, ..Limits::default() }
    }

    async fn open(limits: Limits) -> SocketAddr {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let router =
            Router::new().route("/", get(|| async { "well" }).post(async |text: String| text));
        tokio::spawn(async move { serve(listener, router, None, limits).await });
        address
    }

    /// What comes back before the line is closed.
    async fn until_closed(address: SocketAddr, sent: &[u8]) -> String {
        let mut line = TcpStream::connect(address).await.unwrap();
        line.write_all(sent).await.unwrap();
        let mut back = Vec::new();
        // A line that is cut while bytes are under way is closed too.
        let _ = line.read_to_end(&mut back).await;
        String::from_utf8_lossy(&back).into_owned()
    }

    async fn is_answered(address: SocketAddr) -> Option<TcpStream> {
        let mut line = TcpStream::connect(address).await.unwrap();
        line.write_all(WHOLE).await.ok()?;
        let mut start = [0; 15];
        line.read_exact(&mut start).await.ok()?;
        assert_eq!(&start, b"HTTP/1.1 200 OK");
        Some(line)
    }

    #[tokio::test]
    async fn who_sends_nothing_or_half_a_head_is_closed() {
        let address = open(Limits { head: SHORT, ..calm() }).await;
        for sent in [&b""[..], b"G", b"GET / HTTP/1.1\r\nHost: a\r\nX-A: 1\r\n"] {
            let back = until_closed(address, sent).await;
            assert!(!back.contains("200"), "{back}");
        }
        assert!(is_answered(address).await.is_some());
    }

    #[tokio::test]
    async fn who_sends_a_body_too_slowly_is_closed() {
        let address = open(Limits { body: SHORT, ..calm() }).await;
        let head = b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc";
        let back = until_closed(address, head).await;
        assert!(!back.contains("200"), "{back}");
    }

    #[tokio::test]
    async fn a_line_on_which_nothing_moves_is_closed() {
        let address = open(Limits { idle: SHORT, ..calm() }).await;
        let back = until_closed(address, WHOLE).await;
        assert!(back.contains("200") && back.ends_with("well"), "{back}");
    }

    #[tokio::test]
    async fn no_more_lines_are_open_than_there_are_places() {
        let address = open(Limits { all: 2, ..calm() }).await;
        let one = is_answered(address).await.expect("a place");
        let _two = is_answered(address).await.expect("a place");
        assert!(is_answered(address).await.is_none(), "there are two places");
        drop(one);
        // The place is free as soon as the server has seen the end of the first line.
        while is_answered(address).await.is_none() {
            tokio::task::yield_now().await;
        }
    }
}
