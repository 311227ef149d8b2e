//! The carrier in this process: what it took is the outside journal that judges the program.

use std::{net::SocketAddr, sync::Arc};

use channels::simulator::{Hooks, PhoneView, Settings, Simulator};
use store::Clock;

use crate::house::House;

/// What became of the texts that were written to the pharmacy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The pharmacy said that it has the text.
    pub taken: usize,
    /// Of these, those with an answer on the phone.
    pub answered: usize,
    /// Answers beyond the first.
    pub twice: usize,
    /// The most answers to one text.
    pub most: usize,
}

/// Starts the carrier.
pub async fn carrier() -> Simulator {
    let clock = Clock::running();
    let mut settings = Settings::on_loopback(Arc::new(move || clock.now()));
    settings.phones_kept = 100_000;
    Simulator::start(settings).await.unwrap()
}

/// Tells the carrier where the pharmacy is.
pub fn knows(carrier: &Simulator, house: &House) {
    let to = SocketAddr::from(([127, 0, 0, 1], house.port));
    let inbound_url = Some(format!("http://{to}/hooks/twilio/sms"));
    carrier.set_hooks(Hooks { inbound_url, connect_to: Some(to) });
}

/// What the phones show.
pub fn tally(carrier: &Simulator) -> Tally {
    let mut tally = Tally::default();
    for phone in carrier.phones() {
        let (asked, answers) = (is_taken(&phone), answers(&phone));
        tally.taken += usize::from(asked);
        tally.answered += usize::from(asked && 0 < answers);
        tally.twice += answers.saturating_sub(1);
        tally.most = tally.most.max(answers);
    }
    tally
}

fn is_taken(phone: &PhoneView) -> bool {
    phone.texts.iter().any(|text| text.by == "phone" && text.fate == "arrived")
}

fn answers(phone: &PhoneView) -> usize {
    phone.texts.iter().filter(|text| text.by == "pharmacy").count()
}
