//! How many connections there are, and how long each may do nothing.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

/// What a connection may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Until the head of a request is there, and a handshake over.
    pub head: Duration,
    /// Until the body of a request is there.
    pub body: Duration,
    /// Without a byte in either direction. Live pages send one every 20 seconds.
    pub idle: Duration,
    /// Connections in all.
    pub all: usize,
    /// Connections of one address.
    pub each: usize,
    /// Requests at the same time on one connection of HTTP/2.
    pub streams: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(10),
            body: Duration::from_secs(30),
            idle: Duration::from_secs(75),
            all: 4_096,
            each: 256,
            streams: 64,
        }
    }
}

impl Limits {
    /// The same with no more connections than this process has descriptors for: the database, the
    /// carrier and files need some too.
    pub fn within(self, descriptors: usize) -> Self {
        let all = self.all.min(descriptors.saturating_sub(descriptors / 4).max(16));
        Self { all, each: self.each.min(all), ..self }
    }
}

/// What resolves when so long has passed: somebody else's patience, not ours.
#[expect(clippy::disallowed_methods, reason = "a socket has no transaction and no job")]
pub fn after(time: Duration) -> Pin<Box<tokio::time::Sleep>> {
    Box::pin(tokio::time::sleep(time))
}

/// The places that are taken.
pub struct Places {
    all: usize,
    each: usize,
    taken: Mutex<Taken>,
}

#[derive(Default)]
struct Taken {
    all: usize,
    by: HashMap<IpAddr, usize>,
}

impl Places {
    /// So many in all, and so many for one address.
    pub fn new(all: usize, each: usize) -> Arc<Self> {
        Arc::new(Self { all, each, taken: Mutex::default() })
    }

    /// A place for that address, if there is one.
    pub fn take(self: &Arc<Self>, address: IpAddr) -> Option<Place> {
        let address = household(address);
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let own = taken.by.get(&address).copied().unwrap_or(0);
        if self.all <= taken.all || self.each <= own {
            return None;
        }
        taken.all += 1;
        taken.by.insert(address, own + 1);
        Some(Place { places: Arc::clone(self), address })
    }
}

/// A network of IPv6 that one subscriber has counts as one address.
fn household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(six) => IpAddr::V6(Ipv6Addr::from_bits(six.to_bits() & (u128::MAX << 64))),
        four @ IpAddr::V4(_) => four,
    }
}

/// A place, taken until it is dropped.
pub struct Place {
    places: Arc<Places>,
    address: IpAddr,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.places.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.all -= 1;
        if let Some(own) = taken.by.get_mut(&self.address) {
            *own -= 1;
            if *own == 0 {
                taken.by.remove(&self.address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_leaves_places_to_others() {
        let places = Places::new(3, 2);
        let [one, other] = ["2001:db8::1", "198.51.100.7"].map(|it| it.parse::<IpAddr>().unwrap());
        let same_house: IpAddr = "2001:db8::2".parse().unwrap();
        let first = places.take(one).expect("a place");
        let _second = places.take(same_house).expect("a place");
        assert!(places.take(one).is_none(), "two for one address");
        let _third = places.take(other).expect("a place for another");
        assert!(places.take(other).is_none(), "three in all");
        drop(first);
        assert!(places.take(same_house).is_some());
    }

    #[test]
    fn a_process_with_few_descriptors_keeps_some_back() {
        assert_eq!(Limits::default().within(1_024).all, 768);
        assert_eq!(Limits::default().within(1 << 20).all, 4_096);
    }
}
