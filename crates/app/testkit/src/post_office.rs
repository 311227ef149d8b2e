//! E-mail over real sockets in both directions: our client to the simulator's mail server, and what
//! comes back to our mailroom.

use std::sync::Arc;

use channels::{
    mail::{Intake, Listen, Mail, Mailroom, NAME, Settings},
    simulator::{self, Simulator},
};
use outreach::{gateway::Gateway, inbound::Listener};
use store::Db;

/// The mailbox of the pharmacy.
const CARE: &str = "care@elm.example";
/// Where failures return to.
const BOUNCE: &str = "bounce@elm.example";

pub(crate) struct PostOffice {
    pub(crate) gateway: Arc<dyn Gateway>,
    pub(crate) simulator: Simulator,
    pub(crate) mailroom: Mailroom,
}

impl PostOffice {
    pub(crate) async fn open(db: &Db) -> Self {
        let clock: simulator::Clock = {
            let db = db.clone();
            Arc::new(move || db.now())
        };
        let settings = simulator::Settings::on_loopback(Arc::clone(&clock));
        let simulator = Simulator::start(settings).await.expect("a simulator");
        let account = Settings {
            reply_to: Some(CARE.to_owned()),
            return_path: Some(BOUNCE.to_owned()),
            ..simulator.mail().account(CARE)
        };
        let accept = [CARE.to_owned(), BOUNCE.replace('@', "+*@")];
        let intake = Intake::of("127.0.0.1:0", false, &accept).expect("an intake");
        let ear = Arc::new(Listener::new(db.clone(), NAME));
        let mailroom = Mailroom::open(intake, ear, clock).await.expect("a mailroom");
        if let Listen::Tcp(address) = mailroom.listen() {
            simulator.mail().set_mailroom(*address);
        }
        let gateway = Arc::new(Mail::new(&account).expect("an account"));
        Self { gateway, simulator, mailroom }
    }
}
