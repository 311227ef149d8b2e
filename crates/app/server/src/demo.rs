//! `rapport demo`: a synthetic pharmacy on this machine, with two weeks of life behind it, simulated
//! phones, and a clock that can be moved from a page.
//!
//! Nothing leaves the machine, and nothing in it is real. Without `--database` it is gone when the
//! program ends.

mod history;
mod home;
mod opening;
mod pages;
mod people;
mod team;

use std::{
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
};

use channels::{
    mail::{self, Intake, Listen, Mail, Mailroom},
    simulator::{Hooks as SimulatedHooks, Settings, Side, Simulator},
    twilio::{Hooks, Twilio, Verifier, voice::Voice},
};
use outreach::inbound::Listener;
use sample::{By, Line};
use store::Db;
use tokio::net::TcpListener;

use crate::{
    cli::DemoArgs,
    config::{self, Config},
    control::Socket,
    exit::{Exit, say},
    node::{DEMO, Node, Plan, asked_to_end},
    notices,
};
use home::Home;
use pages::DemoState;

/// The number of the synthetic pharmacy.
const NUMBER: &str = "+15550001111";
/// Its mailbox.
const MAILBOX: &str = "care@cedar-grove.example";

/// Opens the synthetic pharmacy until it is asked to end.
pub async fn run(arguments: DemoArgs) -> Result<(), Exit> {
    let wanted = SocketAddr::from((Ipv4Addr::LOCALHOST, arguments.port));
    let listener = TcpListener::bind(wanted)
        .await
        .map_err(|error| Exit::cannot_listen(wanted, &error, "--port 0 takes a free one"))?;
    let address = listener.local_addr().map_err(|error| Exit::failed(error.to_string()))?;
    let base = format!("http://{address}");
    let home = Home::make(arguments.database.as_deref())?;
    let open = home.open(arguments.seed).await?;
    let db = open.db.clone();
    let lines = if open.is_new {
        history::write(&db, &arguments, &base).await?
    } else {
        history::move_house(&db, &base).await?;
        Vec::new()
    };
    let simulator = phones(&db, &base, &arguments, lines).await?;
    let mut plan = plan(&db, &base, &simulator)?;
    plan.services = arguments.push_service.map(|service| vec![service.to_string()]);
    let push = config::Push {
        contact: Some(format!("mailto:{MAILBOX}")),
        services: plan.services.clone(),
    };
    let config = Config { push: Some(push), ..Config::default() };
    if let Some(push) = notices::gateway(&db, &config, &base).await? {
        plan.gateways.push(Arc::new(push));
    }
    let node = Node::start(plan).await?;
    let _socket = Socket::open(&db)?;
    let _mailroom = mailroom(&db, &simulator).await?;
    let team = team::known(&db).await?;
    let console = team::invitation(&db, team.technician).await?;
    let pharmacist = team::invitation(&db, team.pharmacist).await?;
    let portal = people::way_in(&db, &arguments).await?;
    let way_in = portal.path().to_owned();
    let state = DemoState::new(&node, Arc::clone(&simulator), (&arguments, portal)).await?;
    let node = node.with_pages(pages::router(state));
    say(format!("demo: {base}{DEMO}"));
    say(format!("console: {base}{console}"));
    say(format!("pharmacist: {base}{pharmacist}"));
    say(format!("phones: {}/simulator", simulator.base_url()));
    say(format!("mail: {}/simulator/mail", simulator.base_url()));
    say(format!("calls: {}/simulator/calls", simulator.base_url()));
    say(format!("portal: {base}{way_in}"));
    say("Press Ctrl+C to stop.");
    node.serve(listener, None, asked_to_end()).await?;
    Ok(())
}

/// The simulator with everybody's phone, and on each what was written so far.
async fn phones(
    db: &Db,
    base: &str,
    arguments: &DemoArgs,
    lines: Vec<Line>,
) -> Result<Arc<Simulator>, Exit> {
    let clock = db.clone();
    let settings = Settings {
        number: NUMBER.to_owned(),
        zone: sample::zone()?,
        seed: arguments.seed,
        ..Settings::on_loopback(Arc::new(move || clock.now()))
    };
    let kept = settings.phones_kept;
    let simulator = Simulator::start(settings).await?;
    for (number, owner) in people::owners(arguments).into_iter().take(kept) {
        simulator.set_owner(&number, &owner);
    }
    for line in lines {
        let side = match line.by {
            By::Pharmacy => Side::Pharmacy,
            By::Phone => Side::Phone,
        };
        match &line.heading {
            Some(heading) => {
                simulator.mail().remember((MAILBOX, &line.address), heading, &line.words);
            }
            None => simulator.remember(&line.address, side, &line.words, line.at),
        }
    }
    simulator.set_hooks(SimulatedHooks {
        inbound_url: Some(format!("{base}/hooks/twilio/sms")),
        connect_to: None,
    });
    Ok(Arc::new(simulator))
}

/// Where the simulated mailboxes answer to.
async fn mailroom(db: &Db, simulator: &Simulator) -> Result<Mailroom, Exit> {
    let intake = Intake::of("127.0.0.1:0", false, &[MAILBOX.to_owned()])?;
    let (clock, ear) = (db.clone(), Arc::new(Listener::new(db.clone(), mail::NAME)));
    let room = Mailroom::open(intake, ear, Arc::new(move || clock.now())).await?;
    if let Listen::Tcp(address) = room.listen() {
        simulator.mail().set_mailroom(*address);
    }
    Ok(room)
}

fn plan(db: &Db, base: &str, simulator: &Simulator) -> Result<Plan, Exit> {
    let mailbox = Some(MAILBOX.to_owned());
    let mail = mail::Settings {
        return_path: mailbox.clone(),
        reply_to: mailbox,
        ..simulator.mail().account(MAILBOX)
    };
    let mut account = simulator.account();
    account.status_callback = Some(format!("{base}/hooks/twilio/status"));
    let verifier = Verifier::new(base, &[&account.secret])?;
    Ok(Plan {
        db: db.clone(),
        gateways: vec![
            Arc::new(Twilio::new(&account)?),
            Arc::new(Voice::new(&account, base)?),
            Arc::new(Mail::new(&mail)?),
        ],
        carrier: Some(Arc::new(Hooks::new(verifier).with_calls(base))),
        from: NUMBER.to_owned(),
        pictures: false,
        hosts: Vec::new(),
        // Whoever looks on is one address with many hands.
        limits: None,
        services: None,
        smpp: None,
        // What the simulated phones wrote before the demo began is in the database by other ways.
        archive: None,
        fonts: paper::Fonts::default(),
        is_demo: true,
    })
}
