//! E-mails to the simulator's mail server, its faults included.

use std::{sync::Arc, time::Duration};

use channels::{
    mail::{Mail, Settings},
    simulator::{self, MailFault, Simulator, fault::Rule},
};
use kernel::{Channel, ContactPoint, DeliveryId, EmailAddress, Id, Instant, Language, Phi};
use outreach::gateway::{Allowance, Gateway, Heading, Outbound, Refusal, SendError, Sent};

use crate::support::{ALLOWED, START};

pub const FROM: &str = "care@rx.example";
pub const WORDS: &str = "Elm: ¿Necesita su resurtido?\n\nhttps://rx.example/r/abc\n\n.punto\nadiós";

pub fn email(serial: u128, to: &str) -> Outbound {
    Outbound {
        key: Id::from_raw(serial),
        to: ContactPoint::Email(EmailAddress::parse(to).unwrap()),
        from: String::new(),
        text: Phi::new(WORDS.to_owned()),
        at: kernel::Instant(1_772_463_600_000),
        until: None,
        valid_for: None,
        status_callback: None,
        heading: Some(Box::new(Heading {
            sender: "Farmacia Ñandú".to_owned(),
            subject: "Un mensaje de Farmacia Ñandú".to_owned(),
            at: Instant(START),
            language: Language::spanish(),
            unsubscribe: "https://rx.example/unsubscribe/1.2".to_owned(),
            unsubscribe_words: "No recibir más correos".to_owned(),
            tag: tag(serial),
            postal: String::new(),
            thread: None,
        })),
        script: None,
        picture: None,
    }
}

/// Stands for the tag of that delivery.
pub fn tag(serial: u128) -> String {
    format!("{serial:032x}0123456789abcdef")
}

/// The name that the delivery of that number is told by.
fn name(serial: u128) -> Sent {
    let key: DeliveryId = Id::from_raw(serial);
    Sent { provider_id: key.to_string() }
}

pub async fn post_office() -> Simulator {
    let settings = simulator::Settings::on_loopback(Arc::new(|| Instant(START)));
    Simulator::start(settings).await.unwrap()
}

#[tokio::test]
async fn an_email_arrives_as_it_was_written() {
    let simulator = post_office().await;
    let mail = Mail::new(&simulator.mail().account(FROM)).unwrap();
    assert!(mail.carries(Channel::Email) && !mail.carries(Channel::Sms));
    for serial in 1..=3 {
        let sent = mail.send(&email(serial, "ana@example.org"), ALLOWED).await;
        assert_eq!(
            sent,
            Ok(name(serial)),
            "the second and third go over the first one's connection"
        );
    }
    let emails = simulator.mail().emails_to("Ana@example.org");
    assert_eq!(emails.len(), 3);
    let first = &emails[0];
    assert_eq!(first.from, "Farmacia Ñandú <care@rx.example>");
    assert_eq!(first.subject, "Un mensaje de Farmacia Ñandú");
    let whole =
        format!("{WORDS}\n\n--\nNo recibir más correos: https://rx.example/unsubscribe/1.2\n");
    assert_eq!(first.text, whole);
    assert!(first.html.contains(r#"<a href="https://rx.example/r/abc""#), "{}", first.html);
    assert_eq!(first.unsubscribe.as_deref(), Some("https://rx.example/unsubscribe/1.2"));
    assert_eq!(first.at, START);
}

#[tokio::test]
async fn what_goes_wrong_is_told_by_what_is_known() {
    let simulator = post_office().await;
    let office = simulator.mail();
    let mail = Mail::new(&office.account(FROM)).unwrap();
    let short = Duration::from_millis(300);
    let brief = Allowance { first_byte: short, whole: short };
    let refused = |code: &str, kind| SendError::Refused { code: code.to_owned(), kind };
    let unknown = |cause| SendError::Unknown { cause };
    let busy = SendError::NotSent { cause: "mailbox-busy" };
    let cases = [
        (MailFault::NoSuchMailbox, refused("550", Refusal::BadNumber), 0),
        (MailFault::MailboxFull, busy, 0),
        (MailFault::Later, SendError::Throttled { retry_after: Some(300_000) }, 0),
        (MailFault::Filtered, refused("554", Refusal::Filtered), 0),
        (MailFault::Reset { accepted: false }, unknown("connection-lost"), 0),
        (MailFault::Reset { accepted: true }, unknown("connection-lost"), 1),
        (MailFault::Hang { accepted: false }, unknown("timeout"), 0),
        (MailFault::Hang { accepted: true }, unknown("timeout"), 1),
    ];
    for (serial, (fault, expected, kept)) in (1..).zip(cases) {
        let before = office.emails().len();
        office.set_script(vec![Rule::once(fault.clone())]);
        let allowed = if matches!(fault, MailFault::Hang { .. }) { brief } else { ALLOWED };
        let told = mail.send(&email(serial, "ana@example.org"), allowed).await;
        assert_eq!(told, Err(expected), "{fault:?}");
        assert_eq!(office.emails().len() - before, kept, "{fault:?}");
        let next = mail.send(&email(100 + serial, "ana@example.org"), ALLOWED).await;
        assert_eq!(next, Ok(name(100 + serial)), "the next e-mail goes after {fault:?}");
    }
}

#[tokio::test]
async fn a_server_that_cannot_be_used_has_been_sent_nothing() {
    let simulator = post_office().await;
    let account = simulator.mail().account(FROM);
    let cause = |settings: Settings| async move {
        let mail = Mail::new(&settings).unwrap();
        match mail.send(&email(1, "ana@example.org"), ALLOWED).await {
            Err(SendError::NotSent { cause }) => cause,
            other => panic!("{other:?}"),
        }
    };
    let login = Some(("pharmacy".to_owned(), "wrong".to_owned()));
    assert_eq!(cause(Settings { login, ..account.clone() }).await, "sign-in-refused");
    assert_eq!(cause(Settings { login: None, ..account.clone() }).await, "sender-refused");
    let wrapped = account.server.replace("smtp://", "smtps://");
    assert_eq!(cause(Settings { server: wrapped, ..account }).await, "no-connection");
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    assert_eq!(cause(Settings::of(&format!("smtp://{closed}"), FROM)).await, "no-connection");
    assert!(simulator.mail().emails().is_empty());
}

#[tokio::test]
async fn many_emails_share_a_few_connections() {
    let simulator = post_office().await;
    let mail = Arc::new(Mail::new(&simulator.mail().account(FROM)).unwrap());
    let sends = (0..200).map(|serial| {
        let mail = Arc::clone(&mail);
        tokio::spawn(async move {
            mail.send(&email(serial, &format!("p{serial}@example.org")), ALLOWED).await
        })
    });
    let sends: Vec<_> = sends.collect();
    for send in sends {
        assert!(send.await.unwrap().is_ok());
    }
    let mut mailboxes: Vec<_> = simulator.mail().emails().into_iter().map(|it| it.to).collect();
    mailboxes.sort();
    mailboxes.dedup();
    assert_eq!(mailboxes.len(), 200);
}
