//! A mail program of others hands e-mail to our mailroom, in both languages of mail servers.

use channels::mail::Way;
use serde_json::{Value, json};

use crate::{mail::tag, mail_peers::Peer, mailroom::Place, oracle::oracle};

fn answer(port: u16, is_lmtp: bool, email: &Value) -> Value {
    json!({ "port": port, "lmtp": is_lmtp, "email": email })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_program_of_others_is_heard_over_lmtp_and_smtp() {
    let Some(script) = oracle("nodemailer", "mail-client.mjs") else { return };
    for way in [Way::Lmtp, Way::Smtp] {
        let place = Place::open(way).await;
        let port = place.address().port();
        let mut program = Peer::start(&script, &[]);
        let to = format!("reply+{}@rx.example", tag(4));
        let mut says = |email: &Value| {
            program.hears(&answer(port, way == Way::Lmtp, email));
            program.says()
        };
        let history = "On Mon, Mar 2, 2026, Elm Pharmacy <care@rx.example> wrote:\n> Do you?\n";
        let told = says(&json!({
            "from": "Ana Niño <ana@example.org>", "to": to, "subject": "Re: Un mensaje",
            "inReplyTo": format!("<{}@rx.example>", tag(4)), "messageId": "<1@m.example>",
            "text": format!("Sí, mañana 👍\n.\n..fin\n\n{history}"),
            "html": "<p>Sí</p>",
        }));
        assert_eq!(told["accepted"], json!([to]), "{told}");
        let told = says(&json!({
            "from": "ana@example.org", "to": "reply@rx.example", "subject": "STOP",
            "html": "<p>Por favor <b>no</b> más &mdash; gracias</p>",
            "attachments": [
                { "filename": "a.txt", "content": "and that is all" },
                { "filename": "a.csv", "content": "not,the,words" },
            ],
        }));
        assert_eq!(told["accepted"], json!(["reply@rx.example"]), "{told}");
        let told = says(&json!({
            "from": "ana@example.org", "to": "bo@elsewhere.example", "subject": "Hi", "text": "Hi",
        }));
        assert_eq!(told["code"], 550, "{told}");
        let told = says(&json!({
            "from": "ana@example.org", "to": "reply@rx.example", "subject": "Hi",
            "text": "x".repeat(1_100_000),
        }));
        // Where each mailbox is answered, each is refused.
        let is_refused = match way {
            Way::Lmtp => told["rejected"] == json!(["reply@rx.example"]),
            Way::Smtp => told["code"] == 552,
        };
        assert!(is_refused, "{told}");

        assert_eq!(
            place.memory.texts(),
            ["Sí, mañana 👍\n.\n..fin", "Por favor no más — gracias\nand that is all"],
            "{way:?}"
        );
        let kept = place.memory.kept.lock().unwrap();
        assert_eq!(kept.emails[0].tag.as_deref(), Some(&*tag(4)));
        assert_eq!(kept.emails[0].message_id.as_ref().unwrap().reveal(), "1@m.example");
        assert_eq!(kept.emails[1].subject.as_ref().unwrap().reveal(), "STOP");
    }
}
