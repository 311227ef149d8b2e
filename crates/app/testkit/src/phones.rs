//! Simulated phones and mailboxes: a gateway that keeps what it is given, and answers as it is told to.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use async_trait::async_trait;
use kernel::{Actor, Channel, ContactPoint, DeliveryId, Phi, PhoneNumber};
use outreach::gateway::{
    Allowance, Capability, Gateway, Heading, InboundText, Outbound, PictureError, PictureStore,
    Receipt, ReceiptStatus, Refusal, SendError, Sent,
};
use store::Db;
use tokio::sync::watch;

/// A text on a phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The delivery it came with.
    pub key: DeliveryId,
    /// What it says.
    pub words: String,
    /// The carrier's id.
    pub provider_id: String,
    /// What stands around the words of an e-mail.
    pub heading: Option<Heading>,
    /// The address of the picture that came along.
    pub picture: Option<String>,
}

/// What the carrier does with the next send to a number.
#[derive(Clone, Debug)]
pub enum Answer {
    /// Refuses, or fails, with this error; the phone gets nothing.
    Fails(SendError),
    /// The phone gets it, and the sender hears this error.
    ArrivesThenFails(SendError),
}

/// Every phone, and the carrier between.
#[derive(Default)]
pub struct Phones {
    state: Mutex<State>,
    /// Whether the carrier knows a message by its key.
    knows_keys: bool,
    /// Whether pictures may go along with texts.
    pub(crate) takes_pictures: bool,
    is_paused: watch::Sender<bool>,
    /// Sends that wait for the carrier.
    on_the_wire: watch::Sender<usize>,
}

#[derive(Default)]
pub(crate) struct State {
    texts: BTreeMap<String, Vec<Text>>,
    answers: BTreeMap<String, VecDeque<Answer>>,
    sent: u64,
    pub(crate) received: u64,
    pub(crate) pictures: BTreeMap<String, Vec<u8>>,
    pub(crate) fetches: VecDeque<PictureError>,
    pub(crate) deletes_nothing: bool,
}

impl Phones {
    /// Phones behind a carrier that promises nothing, as most do.
    pub fn new() -> Arc<Self> {
        Arc::new(Self::default())
    }

    /// Phones behind a carrier that finds a message by its key.
    pub fn with_look_up() -> Arc<Self> {
        Arc::new(Self { knows_keys: true, ..Self::default() })
    }

    /// Phones behind a carrier that takes pictures, of a pharmacy that has turned that on.
    pub fn with_pictures() -> Arc<Self> {
        Arc::new(Self { takes_pictures: true, ..Self::default() })
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Everything on one phone, oldest first.
    pub fn on(&self, number: &PhoneNumber) -> Vec<Text> {
        self.state().texts.get(number.e164()).cloned().unwrap_or_default()
    }

    /// How many texts have arrived on all phones.
    pub fn count(&self) -> usize {
        self.state().texts.values().map(Vec::len).sum()
    }

    /// Lets the next send to a number go wrong.
    pub fn next_send_to(&self, number: &PhoneNumber, answer: Answer) {
        self.state().answers.entry(number.e164().to_owned()).or_default().push_back(answer);
    }

    /// Lets no send arrive until [`Phones::resume`].
    pub fn pause(&self) {
        self.is_paused.send_replace(true);
    }

    /// Lets sends arrive again, those that wait first.
    pub fn resume(&self) {
        self.is_paused.send_replace(false);
    }

    /// Resolves when a send waits for the carrier.
    pub async fn holds_a_send(&self) {
        // The sender lives as long as we do.
        let _ = self.on_the_wire.subscribe().wait_for(|waiting| 0 < *waiting).await;
    }

    async fn pass(&self) {
        self.on_the_wire.send_modify(|waiting| *waiting += 1);
        let _ = self.is_paused.subscribe().wait_for(|is_paused| !is_paused).await;
        self.on_the_wire.send_modify(|waiting| *waiting -= 1);
    }

    /// Every text on every phone: number and text.
    pub fn all(&self) -> Vec<(String, Text)> {
        let state = self.state();
        let of = |(number, texts): (&String, &Vec<Text>)| {
            texts.iter().map(|text| (number.clone(), text.clone())).collect::<Vec<_>>()
        };
        state.texts.iter().flat_map(of).collect()
    }

    fn arrive(state: &mut State, message: &Outbound) -> Sent {
        state.sent += 1;
        let provider_id = format!("PH{:032x}", state.sent);
        let text = Text {
            key: message.key,
            words: message.text.reveal().clone(),
            provider_id: provider_id.clone(),
            heading: message.heading.as_deref().cloned(),
            picture: message.picture.clone(),
        };
        state.texts.entry(message.to.value().to_owned()).or_default().push(text);
        Sent { provider_id }
    }
}

#[async_trait]
impl Gateway for Phones {
    fn name(&self) -> &'static str {
        "phones"
    }

    fn capability(&self) -> Capability {
        Capability {
            idempotent_for: None,
            lookup_by_ref: self.knows_keys,
            ordered_receipts: true,
            pictures: self.takes_pictures,
        }
    }

    fn carries(&self, channel: Channel) -> bool {
        matches!(channel, Channel::Sms | Channel::Email | Channel::Push)
    }

    async fn send(&self, message: &Outbound, _: Allowance) -> Result<Sent, SendError> {
        self.pass().await;
        let mut state = self.state();
        let answer = state.answers.get_mut(message.to.value()).and_then(VecDeque::pop_front);
        match answer {
            Some(Answer::Fails(error)) => Err(error),
            Some(Answer::ArrivesThenFails(error)) => {
                Self::arrive(&mut state, message);
                Err(error)
            }
            None => Ok(Self::arrive(&mut state, message)),
        }
    }

    fn picture_store(&self) -> Option<&dyn PictureStore> {
        Some(self)
    }

    async fn look_up(&self, key: DeliveryId) -> Result<Option<Sent>, SendError> {
        let state = self.state();
        let found = state.texts.values().flatten().find(|text| text.key == key);
        Ok(found.map(|text| Sent { provider_id: text.provider_id.clone() }))
    }
}

/// One person's mailbox, which the same gateway fills.
pub struct Mailbox<'p> {
    pub(crate) phones: &'p Phones,
    pub(crate) address: &'static str,
}

impl Mailbox<'_> {
    /// Every e-mail, oldest first.
    pub fn emails(&self) -> Vec<Text> {
        self.phones.state().texts.get(self.address).cloned().unwrap_or_default()
    }

    /// The address at which the newest e-mail is ended with one press.
    ///
    /// # Panics
    /// When there is no e-mail.
    pub fn unsubscribe(&self) -> String {
        let heading = self.emails().pop().and_then(|email| email.heading);
        heading.expect("an e-mail").unsubscribe
    }
}

/// One person's phone.
pub struct Phone<'p> {
    pub(crate) phones: &'p Phones,
    pub(crate) db: &'p Db,
    pub(crate) runner: &'p engine::Runner,
    pub(crate) number: PhoneNumber,
}

impl Phone<'_> {
    /// The words of every text, oldest first.
    pub fn texts(&self) -> Vec<String> {
        self.phones.on(&self.number).into_iter().map(|text| text.words).collect()
    }

    /// The words of the newest text; empty when there is none.
    pub fn last_text(&self) -> String {
        self.texts().pop().unwrap_or_default()
    }

    /// The link in the newest text that has one.
    ///
    /// # Panics
    /// When there is none.
    pub fn last_link(&self) -> String {
        let texts = self.texts();
        let words = texts.iter().rev().flat_map(|text| text.split_whitespace());
        words
            .into_iter()
            .find(|word| word.starts_with("http"))
            .unwrap_or_else(|| panic!("no link in {texts:?}"))
            .to_owned()
    }

    /// Writes back, and lets the pharmacy work on it.
    pub async fn replies(&self, words: &str) {
        self.writes(words).await;
        self.runner.drain().await.expect("the pharmacy works");
    }

    /// Writes back; the pharmacy has received it, and not worked on it.
    pub async fn writes(&self, words: &str) -> String {
        let number = {
            let mut state = self.phones.state();
            state.received += 1;
            state.received
        };
        let vendor_id = format!("IN{number:032x}");
        self.writes_as(words, &vendor_id).await;
        vendor_id
    }

    /// The same text posted again by the carrier.
    pub async fn writes_as(&self, words: &str, vendor_id: &str) {
        self.comes(words, vendor_id, Vec::new()).await;
    }

    pub(crate) async fn comes(&self, words: &str, vendor_id: &str, pictures: Vec<Phi<String>>) {
        let text = InboundText {
            vendor: "phones".to_owned(),
            vendor_id: vendor_id.to_owned(),
            channel: kernel::Channel::Sms,
            from: ContactPoint::Phone(self.number.clone()),
            to: "+12015550100".to_owned(),
            text: words.to_owned().into(),
            received_at: self.db.now(),
            carrier_confirmed_stop: false,
            pictures,
        };
        // A carrier posts until it is heard.
        while self.posts(text.clone()).await.is_err() {
            self.db.faults().revive();
        }
    }

    async fn posts(&self, text: InboundText) -> kernel::Result<()> {
        let received = move |tx: &mut store::Tx<'_>| outreach::inbound::receive(tx, &text);
        self.db.write(&Actor::Vendor("phones"), received).await.map(drop)
    }

    /// The carrier's receipt for the newest text.
    ///
    /// # Panics
    /// When there is no text.
    pub async fn receipt(&self, status: ReceiptStatus) {
        let text = self.phones.on(&self.number).pop().expect("a text to have a receipt for");
        self.receipts(text, status).await;
        self.runner.drain().await.expect("the pharmacy works");
    }

    /// The carrier gives the newest text up, for that reason.
    ///
    /// # Panics
    /// When there is no text.
    pub async fn given_up(&self, refusal: Refusal) {
        let text = self.phones.on(&self.number).pop().expect("a text to give up");
        let receipt = Receipt {
            vendor: "phones".to_owned(),
            provider_id: text.provider_id,
            key: None,
            status: ReceiptStatus::Undelivered,
            code: Some(refusal.code().to_owned()),
            refusal: Some(refusal),
            at: self.db.now(),
        };
        while self.tells(receipt.clone()).await.is_err() {
            self.db.faults().revive();
        }
        self.runner.drain().await.expect("the pharmacy works");
    }

    /// The carrier's receipt for one of the texts; the pharmacy has it, and has not worked on it.
    pub async fn receipts(&self, text: Text, status: ReceiptStatus) {
        let receipt = Receipt {
            vendor: "phones".to_owned(),
            provider_id: text.provider_id,
            key: None,
            status,
            code: None,
            refusal: None,
            at: self.db.now(),
        };
        while self.tells(receipt.clone()).await.is_err() {
            self.db.faults().revive();
        }
    }

    async fn tells(&self, receipt: Receipt) -> kernel::Result<()> {
        let told = move |tx: &mut store::Tx<'_>| outreach::delivery::receive_receipt(tx, &receipt);
        self.db.write(&Actor::Vendor("phones"), told).await.map(drop)
    }
}
