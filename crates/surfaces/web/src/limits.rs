//! How often one network address may try what needs no session (SECURITY W9): a bucket of tries
//! for each address, refilled as time passes.
//!
//! It slows somebody who guesses; it never shuts a patient out, since a fresh link and the phone stay.
//! A house behind one address shares a bucket, so the buckets are large. Each node counts for itself,
//! in memory of a fixed size; when that is full of busy addresses it forgets them all.

use std::{
    collections::HashMap,
    fmt,
    net::{IpAddr, Ipv6Addr, SocketAddr},
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    Router,
    extract::{ConnectInfo, Request, State},
    http::{Extensions, HeaderMap, Method, StatusCode, header::RETRY_AFTER},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use kernel::Instant;
use store::Db;

use crate::Fault;

/// Addresses that are remembered at one time, at about 40 bytes each.
pub const MOST: usize = 50_000;

/// What is counted apart, with the tries that one address has at once and gets back in a minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// Posts of somebody with a link, or with none: landing, date of birth, what can be asked.
    Link,
    /// Posts to the staff's way in.
    SignIn,
    /// Hooks with a bad signature. Genuine ones are never counted.
    ForgedHook,
}

impl Rule {
    /// Tries in a full bucket, which is refilled within a minute.
    pub const fn tries(self) -> u32 {
        match self {
            Self::Link => 30,
            Self::SignIn => 10,
            Self::ForgedHook => 20,
        }
    }
}

/// The buckets. Of each only the moment is kept at which it will be full again.
#[derive(Debug, Default)]
pub struct Buckets(HashMap<(Rule, IpAddr), Instant>);

const MINUTE: i64 = 60_000;

impl Buckets {
    /// Takes a try; or says after how many milliseconds there will be one.
    pub fn take(&mut self, rule: Rule, address: IpAddr, now: Instant) -> Result<(), i64> {
        self.make_room(now);
        let full_at = self.0.entry((rule, network(address))).or_insert(now);
        // A clock that was set back must not keep anybody waiting longer than an empty bucket does.
        let busy_until = (*full_at).clamp(now, now.plus_millis(MINUTE));
        let next = busy_until.plus_millis(MINUTE / i64::from(rule.tries()));
        let over = next.millis_since(now) - MINUTE;
        if 0 < over {
            return Err(over);
        }
        *full_at = next;
        Ok(())
    }

    /// How many addresses are remembered.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn make_room(&mut self, now: Instant) {
        if self.0.len() < MOST {
            return;
        }
        self.0.retain(|_, full_at| now < *full_at);
        if MOST / 2 < self.0.len() {
            // Sweeping again for every newcomer would cost more than the tries it saves.
            self.0.clear();
        }
    }
}

/// One customer's network: an IPv6 customer has a whole /64.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        four => four,
    }
}

/// Who is asking: the peer; or, when the peer is a proxy that the configuration names, the last
/// address of `X-Forwarded-For` that is none of those proxies. What others write there is ignored.
pub fn client(peer: IpAddr, headers: &HeaderMap, proxies: &[IpAddr]) -> IpAddr {
    if !proxies.contains(&peer.to_canonical()) {
        return peer;
    }
    let lines = headers.get_all("x-forwarded-for");
    let told: Vec<&str> =
        lines.iter().filter_map(|line| line.to_str().ok()).flat_map(|it| it.split(',')).collect();
    for text in told.into_iter().rev() {
        match text.trim().parse::<IpAddr>() {
            Ok(address) if proxies.contains(&address.to_canonical()) => {}
            Ok(address) => return address,
            // Nothing before it can be believed.
            Err(_) => return peer,
        }
    }
    peer
}

/// The limits of one node.
pub struct Limits {
    db: Db,
    proxies: Vec<IpAddr>,
    buckets: Mutex<Buckets>,
}

impl fmt::Debug for Limits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Limits").field("proxies", &self.proxies).finish_non_exhaustive()
    }
}

impl Limits {
    /// Limits on the clock of that database, believing those proxies.
    pub fn new(db: Db, proxies: Vec<IpAddr>) -> Self {
        let proxies = proxies.into_iter().map(|address| address.to_canonical()).collect();
        Self { db, proxies, buckets: Mutex::default() }
    }

    fn take(&self, rule: Rule, address: Option<IpAddr>) -> Result<(), i64> {
        // Without a socket, as in a test of pages, there is nobody to count.
        let Some(address) = address else { return Ok(()) };
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        buckets.take(rule, address, self.db.now())
    }

    fn client(&self, extensions: &Extensions, headers: &HeaderMap) -> Option<IpAddr> {
        let ConnectInfo(peer) = extensions.get::<ConnectInfo<SocketAddr>>()?;
        Some(client(peer.ip(), headers, &self.proxies))
    }
}

/// Counts the posts to these routes.
pub fn posts<S: Clone + Send + Sync + 'static>(
    routes: Router<S>,
    limits: Option<Arc<Limits>>,
    rule: Rule,
) -> Router<S> {
    let Some(limits) = limits else { return routes };
    routes.layer(middleware::from_fn_with_state((limits, rule), count_posts))
}

/// Counts what these routes answer with 403; beyond the limit the answer is 429.
pub fn refusals<S: Clone + Send + Sync + 'static>(
    routes: Router<S>,
    limits: Option<Arc<Limits>>,
    rule: Rule,
) -> Router<S> {
    let Some(limits) = limits else { return routes };
    routes.layer(middleware::from_fn_with_state((limits, rule), count_refusals))
}

async fn count_posts(
    State((limits, rule)): State<(Arc<Limits>, Rule)>,
    request: Request,
    next: Next,
) -> Response {
    if request.method() == Method::POST {
        let address = limits.client(request.extensions(), request.headers());
        if let Err(wait) = limits.take(rule, address) {
            return too_many(wait);
        }
    }
    next.run(request).await
}

async fn count_refusals(
    State((limits, rule)): State<(Arc<Limits>, Rule)>,
    request: Request,
    next: Next,
) -> Response {
    let address = limits.client(request.extensions(), request.headers());
    let response = next.run(request).await;
    if response.status() != StatusCode::FORBIDDEN {
        return response;
    }
    match limits.take(rule, address) {
        Ok(()) => response,
        Err(wait) => too_many(wait),
    }
}

fn too_many(wait: i64) -> Response {
    let seconds = wait.div_euclid(1_000) + 1;
    let mut response = Fault::Status(StatusCode::TOO_MANY_REQUESTS).into_response();
    response.headers_mut().insert(RETRY_AFTER, seconds.into());
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn a_bucket_empties_and_fills_again_within_a_minute() {
        let (mut buckets, ana) = (Buckets::default(), address("192.0.2.1"));
        let now = Instant(1_000_000);
        for _ in 0..10 {
            buckets.take(Rule::SignIn, ana, now).unwrap();
        }
        assert_eq!(buckets.take(Rule::SignIn, ana, now), Err(6_000));
        assert_eq!(buckets.take(Rule::SignIn, ana, now.plus_millis(5_999)), Err(1));
        // Others, and other rules, have buckets of their own.
        buckets.take(Rule::SignIn, address("192.0.2.2"), now).unwrap();
        buckets.take(Rule::Link, ana, now).unwrap();
        buckets.take(Rule::SignIn, ana, now.plus_millis(6_000)).unwrap();
        assert!(buckets.take(Rule::SignIn, ana, now.plus_millis(6_000)).is_err());
        for _ in 0..10 {
            buckets.take(Rule::SignIn, ana, now.plus_minutes(2)).unwrap();
        }
        // The clock was set back by a year.
        assert_eq!(buckets.take(Rule::SignIn, ana, Instant(0)), Err(6_000));
    }

    #[test]
    fn an_ipv6_customer_has_one_bucket() {
        let mut buckets = Buckets::default();
        for host in 0..10 {
            let one = address(&format!("2001:db8:1:2::{host}"));
            buckets.take(Rule::SignIn, one, Instant(0)).unwrap();
        }
        assert!(buckets.take(Rule::SignIn, address("2001:db8:1:2:9::"), Instant(0)).is_err());
        buckets.take(Rule::SignIn, address("2001:db8:1:3::"), Instant(0)).unwrap();
    }

    #[test]
    fn memory_is_bounded() {
        let mut buckets = Buckets::default();
        for number in 0..200_000_u32 {
            let one = IpAddr::from(number.to_be_bytes());
            // Half of them come when those before have long been full again.
            let now = if number < 100_000 { Instant(0) } else { Instant(i64::from(number) * 100) };
            buckets.take(Rule::Link, one, now).unwrap();
            assert!(buckets.len() <= MOST);
        }
    }

    #[test]
    fn only_a_named_proxy_is_believed() {
        let (proxy, inner) = (address("10.0.0.1"), address("10.0.0.2"));
        for (peer, told, expected) in [
            ("198.51.100.7", "192.0.2.1", "198.51.100.7"),
            ("10.0.0.1", "192.0.2.1", "192.0.2.1"),
            ("::ffff:10.0.0.1", "192.0.2.1", "192.0.2.1"),
            // What a client wrote itself stands to the left.
            ("10.0.0.1", "203.0.113.9, 192.0.2.1", "192.0.2.1"),
            ("10.0.0.1", "192.0.2.1, 10.0.0.2", "192.0.2.1"),
            ("10.0.0.1", "192.0.2.1, nonsense", "10.0.0.1"),
            ("10.0.0.1", "", "10.0.0.1"),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert("x-forwarded-for", told.parse().unwrap());
            let found = client(address(peer), &headers, &[proxy, inner]);
            assert_eq!(found, address(expected), "{peer} {told}");
        }
    }
}
