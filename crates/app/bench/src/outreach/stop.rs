//! How long a stop takes until nothing leaves any more: from the moment at which the carrier posts it, with
//! everybody's message due already and on its way through the program.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use ::engine::Runner;
use ::outreach::{
    gateway::{Allowance, Capability, Gateway, InboundText, Outbound, SendError, Sent},
    inbound,
};
use kernel::{Actor, Channel, ContactPoint, DeliveryId, Error, Instant, Phi, PhoneNumber, Result};
use store::Db;
use tokio::sync::Notify;

use super::{gateway::Stamped, people};
use crate::{carrier::Carrier, ground::Ground, scatter::Scatter};

/// The most that is allowed, in milliseconds.
pub const LIMIT: f64 = 2_000.0;
/// So many people say stop, one after the other.
const STOPS: usize = 200;
/// Only what we begin carries a link.
const LINK: &str = "http://127.0.0.1:8080/r/";

/// A carrier that remembers when the last text that we began was answered, by phone.
struct Watched {
    inner: Arc<Stamped>,
    db: Db,
    begun: Mutex<HashMap<String, Instant>>,
}

#[async_trait::async_trait]
impl Gateway for Watched {
    fn name(&self) -> &'static str {
        self.inner.name()
    }

    fn carries(&self, channel: Channel) -> bool {
        self.inner.carries(channel)
    }

    fn capability(&self) -> Capability {
        self.inner.capability()
    }

    async fn send(&self, message: &Outbound, allowed: Allowance) -> Result<Sent, SendError> {
        let sent = self.inner.send(message, allowed).await;
        if message.text.reveal().contains(LINK) {
            let mut begun = self.begun.lock().unwrap_or_else(PoisonError::into_inner);
            begun.insert(message.to.value().to_owned(), self.db.now());
        }
        sent
    }

    async fn look_up(&self, key: DeliveryId) -> Result<Option<Sent>, SendError> {
        self.inner.look_up(key).await
    }
}

/// Milliseconds from each post of a stop until it is in force and the last text before it is over.
pub async fn measure(ground: &Ground, carrier: &Carrier, count: usize) -> Result<Vec<f64>> {
    let plot = ground.plot().await?.with_pharmacy().await?;
    let patients = people::join(&plot.db, count).await?;
    let inner = Stamped::to(carrier, &plot.db, usize::MAX, false)?;
    let gateway = Arc::new(Watched { inner, db: plot.db.clone(), begun: Mutex::default() });
    let registry = plot.registry(Arc::<Watched>::clone(&gateway));
    let mut scatter = Scatter(1);
    let now = plot.db.now();
    let due: Vec<Instant> =
        patients.iter().map(|_| now.plus_millis(-scatter.millis(1_000_000))).collect();
    people::invite(&plot.db, &patients, due).await?;
    ground.settle(super::FILLED).await?;
    let (runner, over) =
        (Runner::new(&plot.db, Arc::new(registry), "bench"), Arc::new(Notify::new()));
    let told = Arc::clone(&over);
    let rest = runner.clone();
    let running = tokio::spawn(async move { runner.run(told.notified()).await });
    let mut stops = Vec::with_capacity(STOPS);
    for turn in 0..STOPS {
        let who = people::phone(usize::try_from(scatter.below(count as u64)).unwrap_or(0));
        let text = stop_from(&who, turn, plot.db.now())?;
        let posted = plot.db.now();
        plot.db
            .insist(&Actor::Vendor("twilio"), move |tx| inbound::receive(tx, &text).map(drop))
            .await?;
        stops.push((who, posted, plot.db.now()));
    }
    over.notify_one();
    running.await.map_err(Error::failed)?;
    // All that is left has its turn, too: what is to be blocked is blocked for good.
    rest.drain().await?;
    let begun = gateway.begun.lock().unwrap_or_else(PoisonError::into_inner);
    if stops.iter().all(|(who, ..)| begun.contains_key(who)) {
        return Err(Error::failed("every text had left before its stop: ask for a larger --count"));
    }
    let waits = stops.iter().map(|(who, posted, kept)| {
        let last = begun.get(who).copied().filter(|at| kept < at).unwrap_or(*kept);
        last.millis_since(*posted) as f64
    });
    Ok(waits.collect())
}

fn stop_from(who: &str, turn: usize, at: Instant) -> Result<InboundText> {
    Ok(InboundText {
        vendor: "twilio".to_owned(),
        vendor_id: format!("SMstop{turn}"),
        channel: Channel::Sms,
        from: ContactPoint::Phone(PhoneNumber::parse(who)?),
        to: "+12015550100".to_owned(),
        text: Phi::new("STOP".to_owned()),
        received_at: at,
        carrier_confirmed_stop: false,
        pictures: Vec::new(),
    })
}
