//! One HTTP request that carries a message, and what is known when it goes wrong: `NotSent` only when
//! no byte of it can have left, `Unknown` whenever the other side may have it.

use std::{
    convert::Infallible,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};

use hyper::{
    Request, Response,
    body::{Body, Bytes, Frame, Incoming, SizeHint},
};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::{TokioExecutor, TokioTimer},
};
use kernel::{Error, Result};
use outreach::gateway::{Allowance, SendError};
use tokio::{
    sync::Semaphore,
    time::{Instant, timeout_at},
};

/// Connections kept alive, and a bound on the messages under way.
pub(crate) struct Wire {
    client: Client<HttpsConnector<HttpConnector>, Slip>,
    /// Bounds the sends in flight, and with them the open connections.
    permits: Semaphore,
    send_timeout: Duration,
}

impl Wire {
    /// Prepares connections that open within that time; none is opened. A send takes no longer than the
    /// other. Fails when the TLS library does.
    pub(crate) fn new(connect: Duration, send: Duration, connections: usize) -> Result<Self> {
        let mut tcp = HttpConnector::new();
        tcp.set_nodelay(true);
        tcp.enforce_http(false);
        tcp.set_connect_timeout(Some(connect));
        let connector = HttpsConnectorBuilder::new()
            .with_provider_and_webpki_roots(rustls::crypto::ring::default_provider())
            .map_err(Error::failed)?
            .https_or_http()
            .enable_http1()
            .wrap_connector(tcp);
        let client = Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(Duration::from_secs(30))
            .build(connector);
        Ok(Self { client, permits: Semaphore::new(connections.max(1)), send_timeout: send })
    }

    /// Sends a request once, within what its lease allows. Gives the answer with the moment by which
    /// all of it must have been read.
    pub(crate) async fn send(
        &self,
        request: Request<Bytes>,
        allowed: Allowance,
    ) -> Result<(Response<Incoming>, Instant), SendError> {
        let begun = Instant::now();
        let deadline = begun + self.send_timeout.min(allowed.whole);
        let last_start = deadline.min(begun + allowed.first_byte);
        let written = Arc::new(AtomicBool::new(false));
        let request = request.map(|body| Slip { body: Some(body), written: Arc::clone(&written) });
        let exchange = async {
            let permit = self.permits.acquire().await;
            (self.client.request(request).await, permit)
        };
        let mut exchange = Box::pin(exchange);
        let started = timeout_at(last_start, &mut exchange).await;
        let over = match started {
            // What has begun may end; what has not is taken back below, before it begins.
            Err(_) if written.load(Ordering::Acquire) => timeout_at(deadline, &mut exchange).await,
            started => started,
        };
        drop(exchange);
        match over {
            Ok((Ok(response), _permit)) => Ok((response, deadline)),
            Ok((Err(error), _)) => Err(if written.load(Ordering::Acquire) {
                SendError::Unknown { cause: "connection-lost" }
            } else if error.is_connect() {
                SendError::NotSent { cause: "no-connection" }
            } else {
                SendError::NotSent { cause: "nothing-written" }
            }),
            Err(_) => Err(if written.load(Ordering::Acquire) {
                SendError::Unknown { cause: "timeout" }
            } else {
                SendError::NotSent { cause: "not-started" }
            }),
        }
    }
}

/// A request's body that notes when the connection asks for it. The head and the body are written
/// together, so a body that was never asked for means that nothing left.
struct Slip {
    body: Option<Bytes>,
    written: Arc<AtomicBool>,
}

impl Body for Slip {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.written.store(true, Ordering::Release);
        Poll::Ready(self.body.take().map(|body| Ok(Frame::data(body))))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.body.as_ref().map_or(0, |body| body.len() as u64))
    }
}
