//! Posts signed webhooks when they fall due, in order for one message, many messages side by side.
//!
//! Like the carriers it stands for, it posts once: a hook that fails is counted, not repeated.

use std::{
    cmp::Ordering,
    collections::BinaryHeap,
    net::SocketAddr,
    sync::{
        Arc, Mutex, MutexGuard, Weak,
        atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed, Ordering::SeqCst},
    },
    time::Duration,
};

use http_body_util::{BodyExt, Full, Limited};
use hyper::{
    Request, Uri,
    body::Bytes,
    header::{CONTENT_TYPE, HOST},
};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use kernel::Instant;
use tokio::{
    sync::{Notify, mpsc},
    time::timeout,
};

use super::{
    phone::{Fate, Phones},
    settings::Clock,
};
use crate::twilio::{BODY_LIMIT, Form, Signer, settings::is_loopback};

/// Messages are spread over so many lanes; one message stays in one.
const LANES: usize = 32;
/// The clock may be moved at any time without telling us; we look again after so long.
const LOOK_AGAIN: Duration = Duration::from_millis(50);
/// How long the pharmacy's program may take to answer.
const PATIENCE: Duration = Duration::from_secs(15);

/// The largest picture that a carrier takes for a telephone, in bytes.
const LARGEST_PICTURE: usize = 600 * 1024;

/// One webhook to post.
pub struct Post {
    /// When.
    pub due: Instant,
    /// Chooses the lane: equal numbers stay in order.
    pub lane: u64,
    /// Where, as it is signed.
    pub url: String,
    /// Where to connect instead of the address's host.
    pub connect_to: Option<SocketAddr>,
    /// The fields.
    pub fields: Vec<(&'static str, String)>,
    /// The phone's number and the text to settle with the outcome, for texts written on a phone.
    pub text: Option<(String, String)>,
}

/// A post in due order, ties in the order of arrival.
struct Queued {
    order: u64,
    post: Post,
}

impl Ord for Queued {
    fn cmp(&self, other: &Self) -> Ordering {
        // Reversed: the heap gives the greatest first, we want the earliest.
        (other.post.due, other.order).cmp(&(self.post.due, self.order))
    }
}

impl PartialOrd for Queued {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Queued {
    fn eq(&self, other: &Self) -> bool {
        self.order == other.order
    }
}

impl Eq for Queued {}

#[derive(Default)]
struct Queue {
    heap: BinaryHeap<Queued>,
    order: u64,
    held: bool,
}

/// The one who posts.
pub struct Postman {
    queue: Mutex<Queue>,
    kept: usize,
    wake: Notify,
    /// Posts taken from the queue and not yet answered.
    underway: AtomicUsize,
    landed: Notify,
    lanes: Vec<mpsc::UnboundedSender<Post>>,
    client: Client<HttpConnector, Full<Bytes>>,
    signer: Signer,
    clock: Clock,
    /// Posts that were answered with success.
    pub taken: AtomicU64,
    /// Posts that were refused, failed or dropped.
    pub failed: AtomicU64,
}

impl Postman {
    /// Starts posting on the current runtime; it ends when the postman is dropped.
    pub fn start(
        secret: &str,
        clock: Clock,
        kept: usize,
        phones: &Arc<Mutex<Phones>>,
    ) -> Arc<Self> {
        let (lanes, receivers): (Vec<_>, Vec<_>) =
            (0..LANES).map(|_| mpsc::unbounded_channel::<Post>()).unzip();
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        connector.set_connect_timeout(Some(Duration::from_secs(5)));
        let postman = Arc::new(Self {
            queue: Mutex::default(),
            kept,
            wake: Notify::new(),
            underway: AtomicUsize::new(0),
            landed: Notify::new(),
            lanes,
            client: Client::builder(TokioExecutor::new()).build(connector),
            signer: Signer::new(secret),
            clock,
            taken: AtomicU64::new(0),
            failed: AtomicU64::new(0),
        });
        for receiver in receivers {
            tokio::spawn(walk(receiver, Arc::downgrade(&postman), Arc::clone(phones)));
        }
        tokio::spawn(sort(Arc::downgrade(&postman)));
        postman
    }

    /// Takes posts; those beyond the bound are dropped and counted as failed.
    pub fn take(&self, posts: impl IntoIterator<Item = Post>) {
        let mut queue = self.queue();
        for post in posts {
            if self.kept <= queue.heap.len() + self.underway.load(SeqCst) {
                self.failed.fetch_add(1, Relaxed);
                continue;
            }
            queue.order += 1;
            let order = queue.order;
            queue.heap.push(Queued { order, post });
        }
        drop(queue);
        self.wake.notify_one();
    }

    /// Keeps everything back until [`Postman::release`].
    pub fn hold(&self) {
        self.queue().held = true;
    }

    /// Posts what fell due in the meantime, and everything from now on.
    pub fn release(&self) {
        self.queue().held = false;
        self.wake.notify_one();
    }

    /// Waits until everything due by now is posted and answered. Returns at once while held.
    pub async fn settle(&self) {
        loop {
            let landed = self.landed.notified();
            let quiet = {
                let queue = self.queue();
                let now = (self.clock)();
                let due = queue.heap.peek().is_some_and(|next| next.post.due <= now);
                (!due || queue.held) && self.underway.load(SeqCst) == 0
            };
            if quiet {
                return;
            }
            self.wake.notify_one();
            // The bound covers a landing between the look above and the wait.
            let _ = timeout(LOOK_AGAIN, landed).await;
        }
    }

    /// How many posts wait or are underway.
    pub fn pending(&self) -> usize {
        self.queue().heap.len() + self.underway.load(SeqCst)
    }

    /// Posts now; whether it was taken.
    pub async fn post(&self, post: &Post) -> bool {
        let taken = timeout(PATIENCE, self.deliver(post)).await.ok().flatten().is_some();
        if taken { &self.taken } else { &self.failed }.fetch_add(1, Relaxed);
        taken
    }

    /// Posts now, and gives what was answered; nothing when it was no success.
    pub async fn ask(&self, post: &Post) -> Option<String> {
        let answer = timeout(PATIENCE, self.deliver(post)).await.ok().flatten();
        if answer.is_some() { &self.taken } else { &self.failed }.fetch_add(1, Relaxed);
        String::from_utf8(answer?.to_vec()).ok()
    }

    /// What lies at an address of the pharmacy's, with what it is said to be.
    pub async fn fetch(
        &self,
        address: &str,
        connect_to: Option<SocketAddr>,
    ) -> Option<(String, Bytes)> {
        let uri: Uri = address.parse().ok()?;
        let request = Request::get(target(&uri, connect_to)?)
            .header(HOST, uri.authority()?.as_str())
            .body(Full::default())
            .ok()?;
        let response = timeout(PATIENCE, self.client.request(request)).await.ok()?.ok()?;
        if !response.status().is_success() {
            return None;
        }
        let kind = response.headers().get(CONTENT_TYPE)?.to_str().ok()?.to_owned();
        let body = Limited::new(response.into_body(), LARGEST_PICTURE).collect();
        Some((kind, timeout(PATIENCE, body).await.ok()?.ok()?.to_bytes()))
    }

    async fn deliver(&self, post: &Post) -> Option<Bytes> {
        let uri: Uri = post.url.parse().ok()?;
        let host = uri.authority()?.as_str();
        let target = target(&uri, post.connect_to)?;
        let fields = post.fields.iter().map(|(name, value)| (*name, value.as_str()));
        let form = Form::of(fields.clone());
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::post(target)
            .header(HOST, host)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded; charset=UTF-8")
            .header("x-twilio-signature", self.signer.sign(&post.url, &form))
            .body(Full::new(Bytes::from(body)))
            .ok()?;
        let response = self.client.request(request).await.ok()?;
        let success = response.status().is_success();
        // Read to the end, so that the connection can be used again.
        let body = Limited::new(response.into_body(), BODY_LIMIT).collect().await.ok()?;
        success.then(|| body.to_bytes())
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().expect("nothing panics while the queue is locked")
    }

    /// Moves what is due into the lanes; the wait until more may be.
    fn sort_due(&self) -> Option<Duration> {
        let mut queue = self.queue();
        let now = (self.clock)();
        while !queue.held && queue.heap.peek().is_some_and(|next| next.post.due <= now) {
            let Some(Queued { post, .. }) = queue.heap.pop() else { break };
            self.underway.fetch_add(1, SeqCst);
            let lane = usize::try_from(post.lane % LANES as u64).unwrap_or(0);
            // A lane ends only with the runtime, and then nobody waits for its posts.
            if self.lanes[lane].send(post).is_err() {
                self.underway.fetch_sub(1, SeqCst);
            }
        }
        (!queue.heap.is_empty() && !queue.held).then_some(LOOK_AGAIN)
    }
}

/// Where an address is asked.
fn target(uri: &Uri, connect_to: Option<SocketAddr>) -> Option<String> {
    match connect_to {
        Some(address) => Some(format!("http://{address}{}", uri.path_and_query()?)),
        // It is an address that a stranger may have written: nothing leaves this machine.
        None if uri.scheme_str() == Some("http") && is_loopback(uri.host()?) => {
            Some(uri.to_string())
        }
        None => None,
    }
}

async fn sort(postman: Weak<Postman>) {
    loop {
        let Some(postman) = postman.upgrade() else { return };
        let wait = postman.sort_due().unwrap_or(Duration::from_secs(1));
        let _ = timeout(wait, postman.wake.notified()).await;
    }
}

async fn walk(
    mut posts: mpsc::UnboundedReceiver<Post>,
    postman: Weak<Postman>,
    phones: Arc<Mutex<Phones>>,
) {
    while let Some(post) = posts.recv().await {
        let Some(postman) = postman.upgrade() else { return };
        let taken = postman.post(&post).await;
        if let Some((number, sid)) = &post.text {
            let fate = if taken { Fate::Arrived } else { Fate::Lost };
            let mut phones = phones.lock().expect("nothing panics while the phones are locked");
            phones.settle(number, sid, fate);
        }
        postman.underway.fetch_sub(1, SeqCst);
        postman.landed.notify_waiters();
    }
}
