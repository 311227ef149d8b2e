//! How a simulator is set up.

use std::{net::SocketAddr, sync::Arc};

use kernel::{Instant, Zone};

/// What the simulator calls now. It has no clock of its own, so that one clock can be moved.
pub type Clock = Arc<dyn Fn() -> Instant + Send + Sync>;

/// Where the simulator listens and what it pretends to be.
#[derive(Clone)]
pub struct Settings {
    /// Where it listens; an address of this machine only. Port 0 takes a free one.
    pub listen: SocketAddr,
    /// The account it knows.
    pub account: String,
    /// The account's secret: wanted of senders, and what webhooks are signed with.
    pub secret: String,
    /// The pharmacy's number, written to by phones that nobody has texted yet.
    pub number: String,
    /// What it calls now.
    pub clock: Clock,
    /// The zone in which its pages show times.
    pub zone: Zone,
    /// Decides everything that looks random.
    pub seed: u64,
    /// Whether it answers STOP and START as a carrier does, and bars texts after a STOP (21610).
    pub carrier_words: bool,
    /// Whether it only counts sends: no check, no phone, no receipt. For measuring others.
    pub quiet: bool,
    /// How many phones are kept.
    pub phones_kept: usize,
    /// How many texts are kept on each.
    pub texts_kept: usize,
    /// How many webhooks may wait to be posted; more are dropped and counted.
    pub posts_kept: usize,
}

impl Settings {
    /// A simulator on a free port of this machine, with the usual bounds.
    pub fn on_loopback(clock: Clock) -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            account: "AC00000000000000000000000000000001".to_owned(),
            secret: "simulated-secret".to_owned(),
            number: "+15550001111".to_owned(),
            clock,
            zone: Zone::UTC,
            seed: 1,
            carrier_words: true,
            quiet: false,
            phones_kept: 5_000,
            texts_kept: 200,
            posts_kept: 200_000,
        }
    }
}

/// Where webhooks go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hooks {
    /// The address of inbound texts, as the pharmacy has published and checks it.
    pub inbound_url: Option<String>,
    /// Where to connect instead of the host that an address names: how a pharmacy whose public
    /// address is elsewhere is reached on this machine.
    pub connect_to: Option<SocketAddr>,
}
