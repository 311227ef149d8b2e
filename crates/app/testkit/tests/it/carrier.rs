//! Texts over the wire: our client, a carrier that misbehaves, its signed posts, and our hooks.

use std::{sync::Arc, time::Duration};

use api::{ApiState, Counts, counts::Outcome};
use channels::{
    simulator::{self, Fault, Hooks, Plan, Rule, Simulator},
    twilio::{self, Twilio, Verifier},
};
use kernel::PatientId;
use outreach::{
    gateway::Gateway,
    message::{self, NewMessage},
    template::Template,
};
use store::Db;
use testkit::{Pharmacy, Span};
use tokio::net::TcpListener;

const PUBLIC: &str = "https://pharmacy.example";
const ANA: &str = "+12015550142";

/// A pharmacy behind a simulated carrier, with Ana in care.
struct Wire {
    pharmacy: Pharmacy,
    simulator: Arc<Simulator>,
    counts: Arc<Counts>,
    ana: PatientId,
}

impl Wire {
    async fn open() -> Self {
        let (tell, told) = tokio::sync::oneshot::channel();
        let pharmacy = Pharmacy::behind(|db| async move {
            let (gateway, simulator) = carrier(db).await;
            assert!(tell.send(simulator).is_ok());
            gateway
        })
        .await;
        let simulator = told.await.unwrap();
        let counts = listen(pharmacy.db(), &simulator).await;
        let ana = pharmacy.ana().await.id;
        Self { pharmacy, simulator, counts, ana }
    }

    /// The same, and the next send meets this.
    async fn meeting(fault: Fault) -> Self {
        let wire = Self::open().await;
        wire.simulator.set_script(vec![Rule::once(fault)]);
        wire
    }

    /// Everything due is done, on both sides of the wire.
    async fn settle(&self) {
        for _ in 0..2 {
            self.pharmacy.works().await;
            self.simulator.settle().await;
        }
        self.pharmacy.works().await;
    }

    async fn invites(&self) {
        let ana = self.ana;
        let new = NewMessage::new(ana, Template::RefillInvitation, "invitation");
        self.pharmacy.write(move |tx| message::request(tx, &new)).await;
        self.settle().await;
    }

    /// Long enough for every lease, wait and second try.
    async fn waits(&self) {
        self.pharmacy.pass_time(3.hours()).await;
        self.settle().await;
    }

    async fn writes(&self, words: &str) {
        self.simulator.write(ANA, words);
        self.settle().await;
    }

    /// Who wrote what on Ana's phone, lost texts included.
    fn thread(&self) -> Vec<String> {
        let phone = self.simulator.phone(ANA);
        let texts = phone.into_iter().flat_map(|phone| phone.texts);
        texts.map(|text| format!("{}: {}", text.by, text.body)).collect()
    }

    fn accepted(&self) -> u64 {
        self.simulator.counts().accepted
    }
}

async fn carrier(db: Db) -> (Arc<dyn Gateway>, Arc<Simulator>) {
    let settings = simulator::Settings::on_loopback(Arc::new(move || db.now()));
    let simulator = Simulator::start(settings).await.unwrap();
    let mut account = simulator.account();
    account.send_timeout = Duration::from_millis(800);
    account.status_callback = Some(format!("{PUBLIC}/hooks/twilio/status"));
    (Arc::new(Twilio::new(&account).unwrap()), Arc::new(simulator))
}

/// Opens the hooks, and tells the carrier where they are.
async fn listen(db: &Db, simulator: &Simulator) -> Arc<Counts> {
    let verifier = Verifier::new(PUBLIC, &[&simulator.account().secret]).unwrap();
    let state = ApiState::new(db.clone(), Some(Arc::new(twilio::Hooks::new(verifier))));
    let counts = Arc::clone(&state.counts);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let connect_to = Some(listener.local_addr().unwrap());
    let router = api::router(state);
    tokio::spawn(async move { axum::serve(listener, router).await });
    let inbound_url = Some(format!("{PUBLIC}/hooks/twilio/sms"));
    simulator.set_hooks(Hooks { inbound_url, connect_to });
    counts
}

#[tokio::test]
async fn a_text_goes_out_and_its_answer_comes_back() {
    let wire = Wire::open().await;
    wire.invites().await;
    assert_eq!(wire.thread().len(), 1);
    assert!(wire.thread()[0].starts_with("pharmacy: Elm Pharmacy: Es hora de su resurtido."));
    wire.writes("¿Puedo viajar con la pluma?").await;
    let thread = wire.thread();
    assert_eq!(thread[1], "phone: ¿Puedo viajar con la pluma?");
    assert!(thread[2].starts_with("pharmacy: Elm Pharmacy: Gracias."), "{thread:?}");
    assert_eq!(wire.pharmacy.worklist().await.len(), 1);
    assert_eq!(wire.counts.of(Outcome::Forged), 0);
}

/// Nothing of the message can have been taken: it is sent again, and arrives once.
#[tokio::test]
async fn what_was_not_taken_is_sent_again() {
    for fault in [
        Fault::Throttle { retry_after: Some("7".to_owned()) },
        Fault::Throttle { retry_after: Some("soon".to_owned()) },
        Fault::ServerError { status: 503, accepted: false },
        Fault::Reset { accepted: false },
        Fault::Refuse { code: 20003 },
    ] {
        let wire = Wire::meeting(fault.clone()).await;
        wire.invites().await;
        assert_eq!(wire.accepted(), 0, "{fault:?}");
        wire.waits().await;
        assert_eq!((wire.accepted(), wire.thread().len()), (1, 1), "{fault:?}");
    }
}

/// The carrier has it, and we did not hear so: its receipt brings our key, and settles it.
#[tokio::test]
async fn what_was_taken_unheard_is_not_sent_twice() {
    for fault in [
        Fault::ServerError { status: 500, accepted: true },
        Fault::Reset { accepted: true },
        Fault::Hang { accepted: true },
        Fault::CutAnswer,
        Fault::GarbledAnswer,
    ] {
        let wire = Wire::meeting(fault.clone()).await;
        wire.invites().await;
        wire.waits().await;
        assert_eq!(wire.accepted(), 1, "{fault:?}");
    }
}

#[tokio::test]
async fn an_address_that_takes_no_texts_becomes_work_for_a_person() {
    for fault in [Fault::Refuse { code: 21614 }, Fault::Undelivered { code: 30006 }] {
        let wire = Wire::meeting(fault.clone()).await;
        wire.invites().await;
        wire.waits().await;
        assert_eq!(wire.pharmacy.worklist().await.len(), 1, "{fault:?}");
        assert_eq!(wire.simulator.counts().requests, 1, "{fault:?}");
    }
}

/// Twenty times each, in any order, and all of them before the send is answered.
#[tokio::test]
async fn a_storm_of_receipts_changes_nothing() {
    let wire = Wire::open().await;
    let storm = Plan { copies: 20, shuffled: true, early: true, ..Plan::default() };
    wire.simulator.set_plan(storm);
    wire.invites().await;
    wire.waits().await;
    assert_eq!(wire.accepted(), 1);
    assert_eq!(wire.simulator.counts().posts_taken, 40);
    assert!(wire.pharmacy.worklist().await.is_empty());
}

#[tokio::test]
async fn a_text_posted_twenty_times_is_answered_once() {
    let wire = Wire::open().await;
    wire.invites().await;
    wire.simulator.write_repeatedly(ANA, "¿Puedo viajar con la pluma?", 20);
    wire.settle().await;
    assert_eq!(wire.thread().len(), 3);
    assert_eq!(wire.pharmacy.worklist().await.len(), 1);
}

/// The carrier has confirmed the stop already: we say nothing more, and nothing goes out.
#[tokio::test]
async fn a_stop_is_in_force_before_its_post_is_answered() {
    let wire = Wire::open().await;
    wire.invites().await;
    wire.writes("STOP").await;
    let ana = wire.ana;
    let new = NewMessage::new(ana, Template::RefillReminder, "reminder");
    wire.pharmacy.write(move |tx| message::request(tx, &new)).await;
    wire.waits().await;
    let thread = wire.thread();
    assert_eq!(thread.len(), 3, "{thread:?}");
    assert!(thread[2].starts_with("carrier: "), "{thread:?}");
    assert_eq!(wire.simulator.counts().requests, 1);
}
