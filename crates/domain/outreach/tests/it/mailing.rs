//! What patients write by e-mail, and what comes of it.

use std::sync::{Arc, Mutex};

use kernel::{Channel, ContactPoint, DeliveryId, EmailAddress, PatientId, Phi, Result};
use outreach::{
    consent::{self, NewConsent},
    gateway::{
        Allowance, Capability, Gateway, InboundEmail, InboundText, MailEar as _, Outbound,
        SendError, Sent,
    },
    inbound::Listener,
};

use crate::world::{HOUR, KEYS, MINUTE, World, agreement};

const EVE: &str = "eve@example.org";

/// A mail server that takes everything: tags and words, in order.
#[derive(Default)]
struct Post(Mutex<Vec<(String, String)>>);

#[async_trait::async_trait]
impl Gateway for Post {
    fn name(&self) -> &'static str {
        "post"
    }

    fn capability(&self) -> Capability {
        KEYS
    }

    fn carries(&self, channel: Channel) -> bool {
        channel == Channel::Email
    }

    async fn send(&self, message: &Outbound, _: Allowance) -> Result<Sent, SendError> {
        let tag = message.heading.as_ref().unwrap().tag.clone();
        self.0.lock().unwrap().push((tag, message.text.reveal().clone()));
        Ok(Sent { provider_id: message.key.to_string() })
    }

    async fn look_up(&self, _: DeliveryId) -> Result<Option<Sent>, SendError> {
        Ok(None)
    }
}

/// Eve, whom we wrote to by e-mail just now.
struct Mailing {
    world: World,
    post: Arc<Post>,
    eve: PatientId,
}

impl Mailing {
    async fn open() -> Self {
        let (mut world, post) = (World::without_carrier(KEYS).await, Arc::new(Post::default()));
        world.runner = world.connect(vec![Arc::clone(&post) as Arc<dyn Gateway>]);
        let eve = world.stranger(&[]).await;
        let agree = move |tx: &mut store::Tx<'_>| {
            let mailbox = ContactPoint::Email(EmailAddress::parse(EVE)?);
            let used_for = care::patient::Use::Home;
            let new = care::patient::NewContactPoint { point: mailbox.clone(), used_for };
            care::patient::add_contact(tx, eve, new)?;
            let paper = agreement(eve, "201-555-0123", None)?;
            let new = NewConsent { channel: Channel::Email, address: mailbox, ..paper };
            consent::record(tx, &new).map(drop)
        };
        world.write(agree).await;
        world.takes(eve, &["adalimumab"]).await;
        world.invite(eve, "r-10").await;
        world.drain().await;
        let mailing = Self { world, post, eve };
        assert_eq!(mailing.sent(), 1);
        mailing
    }

    fn sent(&self) -> usize {
        self.post.0.lock().unwrap().len()
    }

    /// What we wrote first.
    fn asked(&self) -> (String, String) {
        self.post.0.lock().unwrap()[0].clone()
    }

    /// An answer to that, before somebody changes it.
    async fn answer(&self, words: &str) -> InboundEmail {
        let text = InboundText {
            vendor: "smtp".to_owned(),
            vendor_id: "1".to_owned(),
            channel: Channel::Email,
            from: ContactPoint::Email(EmailAddress::parse(EVE).unwrap()),
            to: "reply@rx.example".to_owned(),
            text: Phi::new(words.to_owned()),
            received_at: self.world.read(|tx| Ok(tx.now())).await,
            carrier_confirmed_stop: false,
            pictures: Vec::new(),
        };
        InboundEmail {
            text,
            tag: Some(self.asked().0),
            subject: Some(Phi::new("A message from Harbor Rx".to_owned())),
            below: Phi::new(String::new()),
            is_automatic: false,
            message_id: None,
        }
    }

    async fn comes(&self, email: InboundEmail) {
        let ear = Listener::new(self.world.database.db.clone(), "smtp");
        ear.email(email).await.unwrap();
        self.world.pass(MINUTE).await;
    }

    async fn is_stopped(&self) -> bool {
        let eve = self.eve;
        self.world.read(move |tx| outreach::contact_policy::stopped_at(tx, eve)).await.is_some()
    }

    /// What she wrote, as it was kept.
    async fn wrote(&self) -> Vec<String> {
        let eve = self.eve;
        let lines = self.world.write(move |tx| outreach::conversation::thread(tx, eve)).await;
        let wrote = lines.into_iter().filter_map(|line| match line {
            outreach::conversation::Line::Wrote(wrote) => Some(wrote.text.into_revealed()),
            outreach::conversation::Line::Said(_) => None,
        });
        wrote.collect()
    }

    async fn is_written_to(&self) -> bool {
        let before = self.sent();
        self.world.invite(self.eve, "r-3").await;
        self.world.drain().await;
        self.world.pass(24 * HOUR).await;
        before < self.sent()
    }
}

#[tokio::test]
async fn two_emails_of_one_name_are_both_heard_and_the_same_one_once() {
    let mailing = Mailing::open().await;
    for _ in 0..2 {
        mailing.comes(mailing.answer("hello").await).await;
    }
    assert_eq!(mailing.wrote().await, ["hello"]);
    mailing.comes(mailing.answer("STOP").await).await;
    assert!(mailing.is_stopped().await);
    assert_eq!(mailing.wrote().await, ["hello", "STOP"]);
}

#[tokio::test]
async fn a_stop_that_says_a_machine_wrote_it_ends_the_mail_and_is_not_answered() {
    let mailing = Mailing::open().await;
    let stop = mailing.answer("STOP").await;
    mailing.comes(InboundEmail { is_automatic: true, ..stop }).await;
    assert_eq!((mailing.sent(), mailing.wrote().await), (1, vec!["STOP".to_owned()]));
    assert!(!mailing.is_written_to().await);
}

#[tokio::test]
async fn a_note_of_absence_is_nobodys_task_and_no_stop() {
    let mailing = Mailing::open().await;
    let said = mailing.asked().1;
    let way_out = "Stop e-mails from us: https://rx.example/unsubscribe/1.2";
    for (note, tag) in [
        ("I am away until Monday.".to_owned(), true),
        (format!("I am away.\n\n{said}\n\n--\n{way_out}"), true),
        (way_out.to_owned(), true),
        ("STOP".to_owned(), false),
    ] {
        let email = mailing.answer(&note).await;
        let tag = email.tag.clone().filter(|_| tag);
        mailing.comes(InboundEmail { is_automatic: true, tag, ..email }).await;
    }
    assert_eq!(mailing.wrote().await, Vec::<String>::new());
    assert!(mailing.world.open_tasks().await.is_empty());
    assert_eq!(mailing.sent(), 1);
    assert!(mailing.is_written_to().await);
}

#[tokio::test]
async fn a_stop_below_what_it_answers_is_heard_beside_our_own_words() {
    let said = |mailing: &Mailing| {
        let way_out = "--\nStop e-mails from us<https://rx.example/unsubscribe/1.2>";
        format!("{}\n\n{way_out}\nHarbor Rx, 1 Pier", mailing.asked().1)
    };
    let mailing = Mailing::open().await;
    let email = mailing.answer("YES").await;
    mailing.comes(InboundEmail { below: Phi::new(said(&mailing)), ..email }).await;
    assert_eq!(mailing.wrote().await, ["YES"], "all of that is ours");
    assert_eq!(mailing.world.refill_states(mailing.eve).await, ["confirmed"]);
    let email = mailing.answer("see below").await;
    let below = Phi::new(format!("{}\nplease stop writing to me", said(&mailing)));
    mailing.comes(InboundEmail { below, ..email }).await;
    assert!(mailing.is_stopped().await);

    // What is not our e-mail may have been said at any time.
    let mailing = Mailing::open().await;
    let email = mailing.answer("hello").await;
    let below = Phi::new("Dear all, this is about something else\nSTOP".to_owned());
    mailing.comes(InboundEmail { below, ..email }).await;
    assert!(!mailing.is_stopped().await);
    assert_eq!(mailing.wrote().await, ["hello"]);
}

#[tokio::test]
async fn our_way_out_is_a_stop_when_somebody_writes_it() {
    for (words, is_stop) in [
        ("hello\nplease Stop e-mails from us", true),
        ("Stop e-mails from us", true),
        ("hello\n> Stop e-mails from us: https://rx.example/unsubscribe/1.2", false),
    ] {
        let mailing = Mailing::open().await;
        mailing.comes(mailing.answer(words).await).await;
        assert_eq!(mailing.is_stopped().await, is_stop, "{words}");
    }
}

#[tokio::test]
async fn of_a_very_long_email_both_ends_are_kept() {
    let mailing = Mailing::open().await;
    let long = format!("Hello\n{}\nSTOP e-mailing me", "word ".repeat(8_000));
    mailing.comes(mailing.answer(&long).await).await;
    let wrote = mailing.wrote().await;
    let [kept] = &wrote[..] else { panic!("{}", wrote.len()) };
    assert!(kept.starts_with("Hello") && kept.ends_with("STOP e-mailing me"));
    assert!(kept.contains("\n[…]\n") && kept.chars().count() < 20_010);
}

#[tokio::test]
async fn a_subject_that_is_not_ours_says_something() {
    let mailing = Mailing::open().await;
    let subject = |text: &str| Some(Phi::new(text.to_owned()));
    let email = mailing.answer("hello").await;
    mailing
        .comes(InboundEmail { subject: subject("[EXT] a message from HARBOR RX"), ..email })
        .await;
    assert_eq!(mailing.wrote().await, ["hello"]);
    let email = mailing.answer("").await;
    mailing.comes(InboundEmail { subject: subject("unsubscribe"), ..email }).await;
    assert!(mailing.is_stopped().await);
    assert_eq!(mailing.wrote().await, ["hello", "unsubscribe"]);
}
