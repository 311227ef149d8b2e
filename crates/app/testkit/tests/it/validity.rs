//! A text that the carrier took must not reach a phone at night out of the carrier's queue.

use std::{sync::Arc, time::Duration};

use api::ApiState;
use channels::{
    mail::Mail,
    simulator::{self, Fault, Hooks, PhoneView, Rule, Simulator},
    twilio::{self, Twilio, Verifier},
};
use kernel::Instant;
use outreach::{
    gateway::Gateway,
    message::{self, NewMessage},
    template::Template,
};
use testkit::{Person, Pharmacy, Span, Who};
use tokio::net::TcpListener;

const PUBLIC: &str = "https://pharmacy.example";
const ANA: &str = "+12015550142";
const MINUTE: i64 = 60_000;

/// A pharmacy behind a simulated carrier, ten minutes before its patients' evening ends.
struct Evening {
    pharmacy: Pharmacy,
    simulator: Arc<Simulator>,
}

impl Evening {
    async fn begins() -> Self {
        let (tell, told) = tokio::sync::oneshot::channel();
        let pharmacy = Pharmacy::behind_all(|db| async move {
            let settings = simulator::Settings::on_loopback(Arc::new(move || db.now()));
            let simulator = Simulator::start(settings).await.unwrap();
            let mut account = simulator.account();
            account.send_timeout = Duration::from_millis(2_000);
            account.status_callback = Some(format!("{PUBLIC}/hooks/twilio/status"));
            let gateways: Vec<Arc<dyn Gateway>> = vec![
                Arc::new(Twilio::new(&account).unwrap()),
                Arc::new(Mail::new(&simulator.mail().account("care@elm.example")).unwrap()),
            ];
            assert!(tell.send(Arc::new(simulator)).is_ok());
            gateways
        })
        .await;
        let simulator = told.await.unwrap();
        let verifier = Verifier::new(PUBLIC, &[&simulator.account().secret]).unwrap();
        let state =
            ApiState::new(pharmacy.db().clone(), Some(Arc::new(twilio::Hooks::new(verifier))));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let connect_to = listener.local_addr().ok();
        let router = api::router(state);
        tokio::spawn(async move { axum::serve(listener, router).await });
        let inbound_url = Some(format!("{PUBLIC}/hooks/twilio/sms"));
        simulator.set_hooks(Hooks { inbound_url, connect_to });
        // It opens at ten in the morning; texts go until eight in the evening.
        pharmacy.pass_time(9.hours()).await;
        pharmacy.pass_time(50.minutes()).await;
        Self { pharmacy, simulator }
    }

    async fn asks(&self, ana: &Person<'_>) {
        let id = ana.id;
        self.pharmacy
            .write(move |tx| {
                message::request(tx, &NewMessage::new(id, Template::RefillInvitation, "test:1"))
            })
            .await;
        self.pharmacy.works().await;
    }

    /// So many steps of ten minutes; the carrier tells what it has to tell.
    async fn passes(&self, steps: u32) {
        for _ in 0..steps {
            self.pharmacy.pass_time(10.minutes()).await;
            self.simulator.settle().await;
            self.pharmacy.works().await;
        }
    }

    fn phone(&self) -> PhoneView {
        self.simulator.phone(ANA).unwrap()
    }

    /// When texts came to the phone, in minutes of the pharmacy's day.
    async fn rang(&self) -> Vec<String> {
        let zone = self.pharmacy.read(care::pharmacy::zone).await;
        let arrived = self.phone().texts;
        let arrived = arrived.iter().filter(|text| text.fate == "arrived");
        arrived.map(|text| zone.civil(Instant(text.at)).time().to_string()).collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_queue_that_drains_at_night_leaves_the_phone_silent_until_the_morning() {
    let evening = Evening::begins().await;
    let ana = evening.pharmacy.joins(Who::ana()).await;
    // From ten to eight on the carrier keeps what it takes for two hours and ten minutes.
    evening.simulator.set_script(vec![Rule::once(Fault::Queue { for_ms: 130 * MINUTE })]);
    evening.asks(&ana).await;
    assert_eq!(evening.simulator.counts().accepted, 1, "the carrier has it");
    evening.passes(18).await;
    assert!(evening.rang().await.is_empty(), "{:?}", evening.phone());
    assert!(evening.pharmacy.worklist().await.is_empty(), "nothing for a person to do");
    evening.passes(70).await;
    assert_eq!(evening.rang().await, ["09:00:00"], "{:?}", evening.phone());
    assert_eq!(evening.simulator.counts().accepted, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_queue_that_drains_in_time_is_no_trouble() {
    let evening = Evening::begins().await;
    let ana = evening.pharmacy.joins(Who::ana()).await;
    evening.simulator.set_script(vec![Rule::once(Fault::Queue { for_ms: 5 * MINUTE })]);
    evening.asks(&ana).await;
    evening.passes(80).await;
    assert_eq!(evening.rang().await, ["19:55:00"]);
    assert_eq!(evening.simulator.counts().accepted, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_late_twice_is_for_a_person_when_there_is_no_other_way() {
    let evening = Evening::begins().await;
    let ana = evening.pharmacy.joins(Who::ana()).await;
    evening.simulator.set_script(vec![Rule::always(Fault::Queue { for_ms: 24 * 60 * MINUTE })]);
    evening.asks(&ana).await;
    evening.passes(6 * 30).await;
    assert!(evening.rang().await.is_empty(), "{:?}", evening.phone());
    assert_eq!(evening.simulator.counts().accepted, 2, "once more the next morning, and no more");
    assert_eq!(evening.pharmacy.worklist().await, ["message-failed: Ana"]);
}
