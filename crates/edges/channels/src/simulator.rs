//! A carrier on this machine: a real HTTP server that speaks Twilio's protocol, with scripted faults,
//! whose phones can be seen and answered in a browser; and a post office beside it, a real SMTP
//! server whose e-mails can be read there.
//!
//! It stands on the other side of the wire and knows nothing of the pharmacy but a number and the
//! address of its hooks. It listens on loopback only and posts nowhere else.

pub mod calls;
pub mod carrier;
pub mod control;
pub mod fault;
mod guard;
pub mod line;
pub mod media;
pub mod messages;
pub mod pages;
pub mod phone;
pub mod plan;
pub mod post_office;
pub mod postman;
pub mod settings;
pub mod upload;
pub mod world;

use std::{
    net::SocketAddr,
    sync::{Arc, atomic::Ordering::Relaxed},
};

use axum::{Router, middleware, routing::any};
use hyper::StatusCode;
use kernel::{Error, Instant, Result};
use tokio::{net::TcpListener, sync::oneshot};

pub use calls::{CallView, Habits, Manner};
pub use control::{PhoneView, TextView};
pub use fault::{Fault, Rule};
pub use media::{Enclosed, MediaCounts, MediaFault};
pub use phone::Side;
pub use plan::{Plan, Step};
pub use post_office::{Email, MailFault, PostOffice};
pub use settings::{Clock, Hooks, Settings};
pub use world::Counts;

use crate::twilio;
use phone::{Fate, Text};
use world::World;

/// A running simulator. It stops when this is dropped.
pub struct Simulator {
    address: SocketAddr,
    world: Arc<World>,
    mail: Arc<PostOffice>,
    _stop: [oneshot::Sender<()>; 2],
}

impl Simulator {
    /// Listens and serves on the current runtime.
    ///
    /// Refused: `bad-listen` for an address that other machines reach. Fails when the address is
    /// taken.
    pub async fn start(settings: Settings) -> Result<Self> {
        if !settings.listen.ip().is_loopback() {
            return Err(Error::refused("bad-listen"));
        }
        let listener = TcpListener::bind(settings.listen).await.map_err(Error::failed)?;
        let address = listener.local_addr().map_err(Error::failed)?;
        let (stop_mail, mail_stopped) = oneshot::channel::<()>();
        let mail = PostOffice::open(&settings, mail_stopped).await?;
        let world = Arc::new(World::new(settings, format!("http://{address}")));
        let for_people = Router::new()
            .merge(pages::routes())
            .merge(calls::pages::routes())
            .merge(control::routes())
            .with_state(Arc::clone(&world))
            .merge(post_office::routes().with_state(Arc::clone(&mail)))
            .fallback(any(|| async { StatusCode::NOT_FOUND }))
            .layer(middleware::from_fn(guard::same_site));
        let router = messages::routes()
            .merge(media::routes())
            .merge(calls::routes())
            .with_state(Arc::clone(&world))
            .merge(for_people);
        let make = router.into_make_service_with_connect_info::<line::LineEnd>();
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = axum::serve(line::Lines(listener), make).with_graceful_shutdown(async {
            // Resolves when the sender is dropped, with the simulator.
            let _ = stopped.await;
        });
        tokio::spawn(async move { serving.await });
        Ok(Self { address, world, mail, _stop: [stop, stop_mail] })
    }

    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Its address as a base for requests, such as `http://127.0.0.1:8081`.
    pub fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Settings with which [`twilio::Twilio`] sends through it.
    pub fn account(&self) -> twilio::Settings {
        let ours = &self.world.settings;
        let sender = twilio::Sender::read(&ours.number);
        twilio::Settings::of(&self.base_url(), &ours.account, &ours.secret, sender)
    }

    /// The mail server beside it.
    pub const fn mail(&self) -> &Arc<PostOffice> {
        &self.mail
    }

    /// Says where webhooks go.
    pub fn set_hooks(&self, hooks: Hooks) {
        *self.world.hooks() = hooks;
    }

    /// Starts the script of faults over.
    pub fn set_script(&self, rules: Vec<Rule>) {
        self.world.script().replace(rules);
    }

    /// Says how messages accepted from now on are reported.
    pub fn set_plan(&self, plan: Plan) {
        *self.world.plan() = plan;
    }

    /// Whether sends are only counted.
    pub fn set_quiet(&self, quiet: bool) {
        self.world.quiet.store(quiet, Relaxed);
    }

    /// Writes a name on the phone of that number, for the list of phones.
    pub fn set_owner(&self, number: &str, owner: &str) {
        self.world.phones().open(number).owner = Some(owner.to_owned());
    }

    /// Puts a text of the past on the phone of that number. Nothing is posted for it.
    pub fn remember(&self, number: &str, side: Side, words: &str, at: Instant) {
        let sid = format!("SM{:032x}", at.0);
        let body = words.to_owned();
        let text = Text { sid, body, at, side, fate: Fate::Arrived, pictures: Vec::new() };
        let phone = &mut self.world.phones();
        phone.add(number, text).correspondent = Some(self.world.settings.number.clone());
    }

    /// Somebody writes on the phone of that number; the text's id. The hook is called soon after:
    /// [`Simulator::settle`] waits for it.
    pub fn write(&self, number: &str, text: &str) -> String {
        self.world.write(number, text, 1)
    }

    /// The same, posted so many times under one id.
    pub fn write_repeatedly(&self, number: &str, text: &str, copies: u32) -> String {
        self.world.write(number, text, copies)
    }

    /// Somebody sends pictures, with a caption or without one, posted so many times under one id.
    pub fn send_pictures(
        &self,
        number: &str,
        (caption, pictures): (&str, &[Enclosed]),
        copies: u32,
    ) -> String {
        self.world.write_with(number, caption, pictures, copies)
    }

    /// Says what goes wrong with pictures that are fetched.
    pub fn set_media_script(&self, rules: Vec<Rule<MediaFault>>) {
        self.world.media.set_script(rules);
    }

    /// What was done with the carrier's files so far.
    pub fn media(&self) -> MediaCounts {
        self.world.media.counts()
    }

    /// The phone of that number, if it has ever been used.
    pub fn phone(&self, number: &str) -> Option<PhoneView> {
        self.world.phones().of(number).map(PhoneView::from)
    }

    /// All phones, the one that changed last first.
    pub fn phones(&self) -> Vec<PhoneView> {
        self.world.phones().latest().into_iter().map(PhoneView::from).collect()
    }

    /// The page of the phone of that number, switched on when it is new.
    pub fn page(&self, number: &str) -> String {
        let id = self.world.phones().open(number).id;
        format!("{}/simulator/phones/{id}", self.base_url())
    }

    /// What happened so far.
    pub fn counts(&self) -> Counts {
        self.world.counts()
    }

    /// How whoever has that number takes calls from now on.
    pub fn set_habits(&self, number: &str, habits: Habits) {
        self.world.calls.set_habits(number, habits);
    }

    /// Somebody calls the pharmacy and presses these keys; what begins with `say:` is spoken after the
    /// tone. Resolves when the call is over.
    pub async fn call_in(&self, number: &str, keys: &[&str]) {
        calls::driver::call_in(&self.world, number, keys).await;
    }

    /// All calls so far, the oldest first.
    pub fn calls(&self) -> Vec<CallView> {
        self.world.calls.all()
    }

    /// Waits until nobody is on the line who speaks by a script, and all is told of those calls.
    pub async fn settle_calls(&self) {
        self.world.calls.quiet().await;
        self.settle().await;
    }

    /// Keeps all webhooks back until [`Simulator::release`].
    pub fn hold(&self) {
        self.world.postman.hold();
    }

    /// Posts what was kept back.
    pub fn release(&self) {
        self.world.postman.release();
    }

    /// Waits until every webhook due by now, by the simulator's clock, is posted and answered.
    /// Returns at once while they are kept back.
    pub async fn settle(&self) {
        self.world.postman.settle().await;
    }
}
