//! Calls over the wire: our client, a carrier that asks for our words, somebody who presses keys, and our
//! hooks.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use api::{ApiState, Counts, counts::Outcome};
use care::refill::{Source, answers::Question};
use channels::{
    mail::Mail,
    simulator::{self, CallView, Fault, Habits, Hooks, Manner, Rule, Simulator},
    twilio::{self, Twilio, Verifier, voice::Voice},
};
use kernel::{Channel, ContactPoint, EmailAddress, PatientId, PhoneNumber, RefillId};
use outreach::{
    consent::{self, NewConsent, State},
    contact_policy,
    gateway::Gateway,
    message::{self, NewMessage},
    policy::{Hold, HoldScope, Purpose},
    template::Template,
};
use store::Db;
use testkit::{Pharmacy, Span, Who};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

use crate::rows;

const PUBLIC: &str = "https://pharmacy.example";
const ANA: &str = "+12015550142";
const MAILBOX: &str = "ana@mail.example";
/// Go on; 3 April; still taken; four left; none missed; nothing changed; no side effects; the first day;
/// no question; send.
const CLEAN: [&str; 10] = ["1", "0403", "1", "4#", "1", "1", "1", "1", "2", "1"];

/// A pharmacy behind simulated carriers of texts, calls and letters, with Ana in care and asked about a
/// refill: the first message waits until [`Wire::lets_go`].
struct Wire {
    pharmacy: Pharmacy,
    simulator: Arc<Simulator>,
    counts: Arc<Counts>,
    hooks: SocketAddr,
    ana: PatientId,
    refill: RefillId,
}

impl Wire {
    /// Ana agreed to these.
    async fn open(channels: &'static [Channel]) -> Self {
        let (tell, told) = tokio::sync::oneshot::channel();
        let pharmacy = Pharmacy::behind_all(|db| async move {
            let (gateways, simulator) = carriers(db).await;
            assert!(tell.send(simulator).is_ok());
            gateways
        })
        .await;
        let simulator = told.await.unwrap();
        let (hooks, counts) = listen(pharmacy.db(), &simulator).await;
        pharmacy
            .write(|tx| {
                let hold = Hold { scope: HoldScope::Everything, until: None };
                contact_policy::hold(tx, hold, "test")
            })
            .await;
        let mut who = Who { has_consented: false, ..Who::ana() };
        who.mailbox = channels.contains(&Channel::Email).then_some(MAILBOX);
        let ana = pharmacy.joins(who).await;
        let id = ana.id;
        pharmacy.write(move |tx| channels.iter().try_for_each(|it| agree(tx, id, *it))).await;
        let course = ana.takes("adalimumab", 28.days()).await;
        pharmacy.pass_time(19.days()).await;
        let refill = ana.refill(course).await.unwrap().id;
        Self { pharmacy, simulator, counts, hooks, ana: id, refill }
    }

    /// The same; whoever picks up presses these keys.
    async fn with(channels: &'static [Channel], keys: &[&str]) -> Self {
        let wire = Self::open(channels).await;
        wire.simulator.set_habits(ANA, Habits::presses(keys));
        wire
    }

    async fn lets_go(&self) {
        self.pharmacy.write(contact_policy::let_go).await;
        self.waits().await;
    }

    /// Long enough for every lease, wait and second try.
    async fn waits(&self) {
        for _ in 0..3 {
            self.pharmacy.pass_time(20.minutes()).await;
            self.simulator.settle_calls().await;
        }
        self.pharmacy.works().await;
    }

    async fn asks(&self, template: Template, only: Option<Channel>, key: &'static str) {
        let (ana, refill) = (self.ana, self.refill);
        let new = NewMessage::new(ana, template, key).about(Some(refill)).only_on(only);
        self.pharmacy.write(move |tx| message::request(tx, &new)).await;
        self.waits().await;
    }

    fn call(&self) -> CallView {
        let mut calls = self.simulator.calls();
        assert_eq!(calls.len(), 1, "{calls:?}");
        calls.remove(0)
    }

    async fn state(&self) -> &'static str {
        let id = self.refill;
        self.pharmacy.read(move |tx| care::refill::find(tx, id)).await.state.code()
    }

    /// Where consent to hear of refills stands, channel by channel.
    async fn agreed(&self) -> Vec<(Channel, &'static str)> {
        let ana = self.ana;
        let all = self.pharmacy.read(move |tx| consent::standings(tx, ana)).await;
        let mut all: Vec<_> = all.iter().map(|it| (it.channel, it.state.code())).collect();
        all.sort_by_key(|(channel, _)| channel.code());
        // A no is kept for each purpose.
        all.dedup();
        all
    }

    async fn worklist(&self) -> Vec<String> {
        let list = self.pharmacy.worklist().await;
        list.into_iter().filter(|line| line != "stuck-work").collect()
    }
}

fn agree(tx: &mut store::Tx<'_>, patient: PatientId, channel: Channel) -> kernel::Result<()> {
    let address = match channel {
        Channel::Email => ContactPoint::Email(EmailAddress::parse(MAILBOX)?),
        _ => ContactPoint::Phone(PhoneNumber::parse(ANA)?),
    };
    let new = NewConsent {
        patient,
        purpose: Purpose::Refill,
        channel,
        address,
        state: State::Granted,
        source: consent::Source::Paper,
        wording: "form-2026-01".to_owned(),
        language: "es".parse()?,
        evidence: None,
        given_at: None,
    };
    consent::record(tx, &new).map(drop)
}

async fn carriers(db: Db) -> (Vec<Arc<dyn Gateway>>, Arc<Simulator>) {
    let settings = simulator::Settings::on_loopback(Arc::new(move || db.now()));
    let simulator = Simulator::start(settings).await.unwrap();
    let mut account = simulator.account();
    account.send_timeout = Duration::from_millis(800);
    account.status_callback = Some(format!("{PUBLIC}/hooks/twilio/status"));
    let gateways: Vec<Arc<dyn Gateway>> = vec![
        Arc::new(Twilio::new(&account).unwrap()),
        Arc::new(Voice::new(&account, PUBLIC).unwrap()),
        Arc::new(Mail::new(&simulator.mail().account("care@elm.example")).unwrap()),
    ];
    (gateways, Arc::new(simulator))
}

/// Opens the hooks, and tells the carrier where they are.
async fn listen(db: &Db, simulator: &Simulator) -> (SocketAddr, Arc<Counts>) {
    let verifier = Verifier::new(PUBLIC, &[&simulator.account().secret]).unwrap();
    let hooks = twilio::Hooks::new(verifier).with_calls(PUBLIC);
    let state = ApiState::new(db.clone(), Some(Arc::new(hooks)));
    let counts = Arc::clone(&state.counts);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = api::router(state);
    tokio::spawn(async move { axum::serve(listener, router).await });
    let inbound_url = Some(format!("{PUBLIC}/hooks/twilio/sms"));
    simulator.set_hooks(Hooks { inbound_url, connect_to: Some(address) });
    (address, counts)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refill_is_confirmed_on_the_keypad_and_becomes_an_order() {
    let wire = Wire::with(&[Channel::Voice], &CLEAN).await;
    wire.lets_go().await;
    let call = wire.call();
    assert!(call.heard[0].contains("llamada automática de Elm Pharmacy"), "{call:?}");
    assert!(call.heard.last().unwrap().contains("vamos a preparar su resurtido"), "{call:?}");
    assert!(!call.heard.join(" ").to_lowercase().contains("adalimumab"));
    assert_eq!(wire.worklist().await, ["refill-order: Ana"]);
    assert_eq!(wire.state().await, "confirmed");
    let refill = wire.refill;
    let given = wire.pharmacy.read(move |tx| care::refill::answers_given(tx, refill)).await;
    let asked: Vec<Question> = given.iter().map(|it| it.question).collect();
    for question in Question::ALL {
        assert!(asked.contains(&question), "{question:?} was answered");
    }
    assert!(given.iter().all(|it| it.source == Source::Call), "{given:?}");
    assert_eq!(wire.counts.of(Outcome::Failed) + wire.counts.of(Outcome::Meaningless), 0);
}

/// Each request for words three times, and what became of the call told last things first.
#[tokio::test(flavor = "multi_thread")]
async fn a_carrier_that_repeats_itself_changes_nothing() {
    let wire = Wire::open(&[Channel::Voice]).await;
    let habits = Habits { copies: 3, disordered: true, ..Habits::presses(&CLEAN) };
    wire.simulator.set_habits(ANA, habits);
    wire.lets_go().await;
    assert!(!wire.call().was_inconstant, "the same words each time");
    assert_eq!(wire.worklist().await, ["refill-order: Ana"]);
    let refill = wire.refill;
    let version = wire.pharmacy.read(move |tx| care::refill::find(tx, refill)).await;
    assert_eq!(version.answers_version, 1, "answered once");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_nine_ends_calls_at_once_and_texts_go_on() {
    let wire = Wire::with(&[Channel::Sms, Channel::Voice], &["9"]).await;
    let texts = || wire.simulator.phone(ANA).map_or(0, |phone| phone.texts.len());
    wire.asks(Template::RefillReminder, Some(Channel::Voice), "by-voice").await;
    assert_eq!((wire.simulator.calls().len(), texts()), (0, 0), "all is held");
    wire.lets_go().await;
    for _ in 0..8 {
        wire.pharmacy.pass_time(6.hours()).await;
        wire.simulator.settle_calls().await;
    }
    let call = wire.call();
    assert!(call.heard.last().unwrap().contains("Ya no haremos llamadas"), "{call:?}");
    let stands = [(Channel::Sms, "granted"), (Channel::Voice, "revoked")];
    assert_eq!(wire.agreed().await, stands);
    wire.asks(Template::RefillReminderLast, Some(Channel::Voice), "again").await;
    let before = texts();
    wire.pharmacy.pass_time(6.days()).await;
    wire.simulator.settle_calls().await;
    assert_eq!(wire.simulator.calls().len(), 1, "no more calls");
    assert!(before < texts(), "texts are another matter: {before}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_machine_hears_a_name_and_a_number_and_the_message_goes_by_the_next_way() {
    let wire = Wire::open(&[Channel::Voice, Channel::Email]).await;
    wire.simulator.set_habits(ANA, Habits::of(Manner::Machine));
    wire.lets_go().await;
    let call = wire.call();
    assert_eq!(call.heard.len(), 1, "{call:?}");
    assert!(call.heard[0].contains("Elm Pharmacy") && call.heard[0].contains("2 0 1, 5 5 5"));
    assert!(!call.heard[0].contains("resurtido"), "{call:?}");
    assert_eq!(wire.simulator.mail().emails().len(), 1, "the next way");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_there_and_no_other_way_is_work_for_a_person() {
    let manners = [Manner::Busy, Manner::NoAnswer, Manner::Machine, Manner::Fails(503)];
    for manner in manners {
        let wire = Wire::open(&[Channel::Voice]).await;
        wire.simulator.set_habits(ANA, Habits::of(manner.clone()));
        wire.lets_go().await;
        assert_eq!(wire.simulator.calls().len(), 1, "{manner:?}");
        assert_eq!(wire.worklist().await, ["message-failed: Ana"], "{manner:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_of_which_nobody_knows_is_not_made_again() {
    let wire = Wire::with(&[Channel::Voice, Channel::Email], &CLEAN).await;
    let fault = Fault::ServerError { status: 500, accepted: false };
    wire.simulator.set_script(vec![Rule::once(fault)]);
    wire.lets_go().await;
    assert_eq!(wire.simulator.counts().requests, 1, "asked for once");
    assert!(wire.simulator.calls().is_empty());
    assert!(wire.simulator.mail().emails().is_empty(), "nor told by another way");
    assert_eq!(wire.worklist().await, ["message-failed: Ana"]);
}

/// The carrier made it, and we did not hear so: what the person presses counts.
#[tokio::test(flavor = "multi_thread")]
async fn a_call_that_was_made_unheard_is_a_call() {
    let wire = Wire::with(&[Channel::Voice], &CLEAN).await;
    let fault = Fault::ServerError { status: 500, accepted: true };
    wire.simulator.set_script(vec![Rule::once(fault)]);
    wire.lets_go().await;
    assert_eq!(wire.simulator.calls().len(), 1);
    assert_eq!(wire.state().await, "confirmed");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_hangs_up_midway_is_asked_the_rest_on_the_page() {
    let wire = Wire::with(&[Channel::Voice], &CLEAN[..4]).await;
    wire.lets_go().await;
    let refill = wire.refill;
    let kept = wire.pharmacy.read(move |tx| care::refill::answers_so_far(tx, refill)).await;
    assert_eq!((kept.doses_left, kept.missed_doses), (Some(4), None));
    assert_eq!(wire.state().await, "seen");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_keys_ask_for_becomes_work() {
    for (keys, task, state) in [
        (&["0"][..], "call-back: Ana", "asked"),
        (&["3"][..], "wrong-person: Ana", "asked"),
        (&["", "", ""][..], "call-patient: Ana", "asked"),
        (&["1", "0101", "0102"][..], "call-patient: Ana", "asked"),
        (&["1", "0403", "1", "4#", "1", "1", "5"][..], "urgent-symptom: Ana", "needs_pharmacist"),
    ] {
        let wire = Wire::with(&[Channel::Voice], keys).await;
        wire.lets_go().await;
        let worklist = wire.worklist().await;
        assert!(worklist.iter().any(|line| line == task), "{keys:?}: {worklist:?}");
        assert_eq!(wire.state().await, state, "{keys:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_calls_us_is_told_who_we_are_and_what_they_say_is_heard_by_a_person() {
    let wire = Wire::open(&[Channel::Sms, Channel::Voice]).await;
    wire.simulator.call_in(ANA, &["1"]).await;
    assert_eq!(wire.worklist().await, ["call-back: Ana"]);
    wire.simulator.call_in("+12015550199", &["1"]).await;
    let calls = wire.simulator.calls();
    assert!(calls[0].heard[0].contains("Elm Pharmacy"), "{:?}", calls[0].heard);
    assert_eq!(calls[0].heard, calls[1].heard, "nobody learns whose number it is");
    wire.simulator.call_in(ANA, &["2", "1"]).await;
    let heard = wire.simulator.calls().iter().flat_map(|it| it.heard.clone()).collect::<Vec<_>>();
    assert!(heard.iter().any(|it| it.contains("línea automática de Elm Pharmacy")), "{heard:?}");
    wire.pharmacy.works().await;
    assert!(wire.worklist().await.contains(&"unknown-sender".to_owned()));
    // A yes that a machine may have misheard orders nothing, and nothing answers by itself.
    wire.simulator.call_in(ANA, &["3", "say:yes, send it"]).await;
    wire.pharmacy.works().await;
    assert!(wire.worklist().await.contains(&"patient-question: Ana".to_owned()));
    assert_eq!(wire.state().await, "opened");
    wire.simulator.call_in(ANA, &["3", "say:please stop calling me"]).await;
    let stands = [(Channel::Sms, "revoked"), (Channel::Voice, "revoked")];
    assert_eq!(wire.agreed().await, stands, "a stop is a stop on every way");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_nine_to_us_ends_calls_to_that_number() {
    let wire = Wire::open(&[Channel::Sms, Channel::Voice]).await;
    wire.simulator.call_in(ANA, &["9"]).await;
    let stands = [(Channel::Sms, "granted"), (Channel::Voice, "revoked")];
    assert_eq!(wire.agreed().await, stands);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_nine_where_nothing_was_agreed_to_is_kept_all_the_same() {
    let wire = Wire::open(&[Channel::Sms]).await;
    wire.simulator.call_in(ANA, &["9"]).await;
    let stands = [(Channel::Sms, "granted"), (Channel::Voice, "revoked")];
    assert_eq!(wire.agreed().await, stands);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_hears_words_whom_the_carrier_does_not_vouch_for() {
    let wire = Wire::open(&[Channel::Voice]).await;
    let body = "CallSid=CA1&From=%2B15550001111&To=%2B12015550142&Direction=outbound-api";
    for path in ["calls/guess/0", "inbound", "status", "transcript"] {
        for signature in ["", "x-twilio-signature: AAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n"] {
            let mut stream = TcpStream::connect(wire.hooks).await.unwrap();
            let head = format!(
                "POST /hooks/twilio/voice/{path} HTTP/1.1\r\nhost: x\r\ncontent-length: {}\r\n\
                 {signature}connection: close\r\n\r\n{body}",
                body.len()
            );
            stream.write_all(head.as_bytes()).await.unwrap();
            let mut answer = String::new();
            stream.read_to_string(&mut answer).await.unwrap();
            assert!(answer.starts_with("HTTP/1.1 403"), "{path}: {answer}");
            assert!(!answer.contains("<Say"), "{answer}");
        }
    }
    assert_eq!(wire.counts.of(Outcome::Forged), 8);
}

#[tokio::test(flavor = "multi_thread")]
async fn conversations_of_more_than_a_month_ago_are_forgotten() {
    let wire = Wire::with(&[Channel::Voice], &CLEAN).await;
    wire.lets_go().await;
    let then = wire.pharmacy.db().now();
    let kept = || wire.pharmacy.read(move |tx| rows::calls(tx, then));
    assert_eq!(kept().await, 1);
    wire.pharmacy.pass_time(27.days()).await;
    wire.asks(Template::RefillReminder, Some(Channel::Voice), "day-27").await;
    wire.pharmacy.pass_time(26.hours()).await;
    assert_eq!(kept().await, 1, "a month is not over");
    wire.pharmacy.pass_time(3.days()).await;
    wire.asks(Template::RefillReminderLast, Some(Channel::Voice), "day-32").await;
    wire.pharmacy.pass_time(26.hours()).await;
    assert_eq!(kept().await, 0);
}
