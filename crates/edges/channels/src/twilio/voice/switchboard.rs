//! What the carrier posts about calls, judged and read; and our answer to it.

use kernel::{Channel, ContactPoint, Instant, Phi, PhoneNumber};
use outreach::{
    call::{AnsweredBy, Asked, Heard, Said, Switchboard},
    gateway::{InboundText, Post, Receipt, ReceiptStatus, Refusal, Rejected},
};

use super::{
    super::{
        Form, Verifier,
        hooks::{Unreadable, key, required},
    },
    NAME, PATH, twiml,
};

/// Our hooks for calls, as the carrier posts to them.
pub struct Switch {
    verifier: Verifier,
    base: String,
}

impl Switch {
    /// Hooks below this public address, for which this verifier judges who vouches.
    pub fn new(verifier: Verifier, public_url: &str) -> Self {
        Self { verifier, base: format!("{}{PATH}", public_url.trim_end_matches('/')) }
    }

    fn vouched<'a>(&self, post: Post<'a>) -> Result<Form<'a>, Rejected> {
        if !self.verifier.is_genuine(post.target, post.body, post.signature) {
            return Err(Rejected::Forged);
        }
        Ok(Form::read(post.body))
    }
}

impl Switchboard for Switch {
    fn name(&self) -> &'static str {
        NAME
    }

    fn asked(&self, post: Post<'_>) -> Result<Asked, Rejected> {
        Ok(asked(&self.vouched(post)?)?)
    }

    fn receipt(&self, post: Post<'_>, at: Instant) -> Result<Receipt, Rejected> {
        Ok(receipt(post.target, &self.vouched(post)?, at)?)
    }

    fn transcript(&self, post: Post<'_>, at: Instant) -> Result<InboundText, Rejected> {
        Ok(transcript(&self.vouched(post)?, at)?)
    }

    fn write(&self, said: &Said) -> String {
        twiml::write(said, &self.base)
    }
}

/// Whose number is whose: in a call that we make, ours is the one that calls.
fn sides<'a>(form: &'a Form<'_>) -> Result<(ContactPoint, &'a str), Unreadable> {
    let (from, to) = (required(form, "From")?, required(form, "To")?);
    let is_to_us = form.get("Direction").unwrap_or("inbound") == "inbound";
    let (person, ours) = if is_to_us { (from, to) } else { (to, from) };
    let person = PhoneNumber::parse(person).map_err(|_| Unreadable::Sender)?;
    Ok((ContactPoint::Phone(person), ours))
}

/// Reads a request for the next words.
pub fn asked(form: &Form<'_>) -> Result<Asked, Unreadable> {
    let (person, ours) = sides(form)?;
    let keys = form.get("Digits").unwrap_or_default();
    // Somebody who hangs up during a recording is told so in the keys.
    let keys = if keys == "hangup" { "" } else { keys };
    if 32 < keys.len() || !keys.bytes().all(|key| key.is_ascii_digit() || b"*#".contains(&key)) {
        return Err(Unreadable::Field("Digits"));
    }
    Ok(Asked {
        provider_id: required(form, "CallSid")?.to_owned(),
        person,
        ours: ours.to_owned(),
        heard: Heard::read(keys, form.get("FinishedOnKey")),
        by: answered_by(form),
    })
}

fn answered_by(form: &Form<'_>) -> AnsweredBy {
    match form.get("AnsweredBy") {
        Some("fax") => AnsweredBy::Fax,
        Some(word) if word.starts_with("machine") => AnsweredBy::Machine,
        // A person who is taken for a machine hears nothing: so in doubt it is a person.
        _ => AnsweredBy::Person,
    }
}

/// Reads what became of a call, told `at`. `target` is the request's path and query.
pub fn receipt(target: &str, form: &Form<'_>, at: Instant) -> Result<Receipt, Unreadable> {
    let provider_id = required(form, "CallSid")?.to_owned();
    let word = form.get("CallStatus").unwrap_or_default();
    let (status, refusal) = match word {
        "queued" | "initiated" => (ReceiptStatus::Accepted, None),
        "ringing" | "in-progress" | "answered" => (ReceiptStatus::Sent, None),
        "completed" if answered_by(form) != AnsweredBy::Person => {
            (ReceiptStatus::Undelivered, Some(Refusal::Unreachable))
        }
        "completed" => (ReceiptStatus::Delivered, None),
        "busy" | "no-answer" => (ReceiptStatus::Undelivered, Some(Refusal::Unreachable)),
        "failed" => (ReceiptStatus::Failed, Some(failure(form))),
        "canceled" => (ReceiptStatus::Failed, Some(Refusal::Other)),
        _ => return Err(Unreadable::Status),
    };
    let is_machine = word == "completed" && refusal.is_some();
    let code = form.get("ErrorCode").or_else(|| form.get("SipResponseCode"));
    let code =
        code.filter(|code| code.parse::<u32>().is_ok_and(|code| 0 < code)).map(str::to_owned);
    let code = match (refusal, code) {
        (None, _) => None,
        (Some(_), _) if is_machine => Some("machine".to_owned()),
        (Some(_), code) => Some(code.unwrap_or_else(|| word.to_owned())),
    };
    Ok(Receipt {
        vendor: NAME.to_owned(),
        provider_id,
        key: key(target),
        status,
        code,
        refusal,
        at,
    })
}

/// What the network said of a number that could not be called (RFC 3261, 21).
fn failure(form: &Form<'_>) -> Refusal {
    match form.get("SipResponseCode") {
        Some("404" | "410" | "484" | "604") => Refusal::BadNumber,
        Some("408" | "480" | "486" | "487" | "600") => Refusal::Unreachable,
        Some("607" | "608" | "603") => Refusal::Filtered,
        _ => Refusal::Other,
    }
}

/// Reads a spoken message as it was written down, told `at`. One that could not be made out is a message
/// all the same: somebody listens.
pub fn transcript(form: &Form<'_>, at: Instant) -> Result<InboundText, Unreadable> {
    let (person, ours) = sides(form)?;
    let id = required(form, "RecordingSid").or_else(|_| required(form, "CallSid"))?;
    let words = form.get("TranscriptionText").unwrap_or_default();
    Ok(InboundText {
        vendor: NAME.to_owned(),
        vendor_id: id.to_owned(),
        channel: Channel::Voice,
        from: person,
        to: ours.to_owned(),
        text: Phi::new(words.to_owned()),
        received_at: at,
        carrier_confirmed_stop: false,
        pictures: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const AT: Instant = Instant(1_000);
    const CALL: [(&str, &str); 4] = [
        ("CallSid", "CA1"),
        ("From", "+15550001111"),
        ("To", "+12015550123"),
        ("Direction", "outbound-api"),
    ];

    fn with(more: &[(&'static str, &'static str)]) -> Form<'static> {
        Form::of(CALL.into_iter().chain(more.iter().copied()))
    }

    #[test]
    fn the_person_is_whoever_is_not_us() {
        let ours = asked(&with(&[])).unwrap();
        assert_eq!((ours.person.value(), ours.ours.as_str()), ("+12015550123", "+15550001111"));
        let fields =
            CALL.map(|(name, value)| (name, if name == "Direction" { "inbound" } else { value }));
        let to_us = asked(&Form::of(fields.map(|(name, value)| match name {
            "From" => (name, "+12015550123"),
            "To" => (name, "+15550001111"),
            _ => (name, value),
        })))
        .unwrap();
        assert_eq!(to_us.person.value(), "+12015550123");
    }

    #[test]
    fn keys_silence_and_pound_are_told_apart() {
        let heard = |more: &[(&'static str, &'static str)]| asked(&with(more)).map(|it| it.heard);
        assert_eq!(heard(&[("Digits", "*0")]).unwrap(), Heard::Keys("*0".to_owned()));
        assert_eq!(heard(&[("Digits", "")]).unwrap(), Heard::Silence);
        assert_eq!(heard(&[]).unwrap(), Heard::Silence);
        assert_eq!(heard(&[("Digits", ""), ("FinishedOnKey", "#")]).unwrap(), Heard::Pound);
        assert_eq!(heard(&[("Digits", "hangup")]).unwrap(), Heard::Silence);
        assert_eq!(heard(&[("Digits", "<1>")]).unwrap_err(), Unreadable::Field("Digits"));
    }

    #[test]
    fn a_doubt_about_who_picked_up_is_a_person() {
        let by = |word| asked(&with(&[("AnsweredBy", word)])).unwrap().by;
        for word in ["human", "unknown", "", "new-word"] {
            assert_eq!(by(word), AnsweredBy::Person, "{word}");
        }
        for word in ["machine_start", "machine_end_beep", "machine_end_silence"] {
            assert_eq!(by(word), AnsweredBy::Machine, "{word}");
        }
        assert_eq!(by("fax"), AnsweredBy::Fax);
    }

    #[track_caller]
    fn became(
        more: &[(&'static str, &'static str)],
        status: ReceiptStatus,
        code: Option<&str>,
        refusal: Option<Refusal>,
    ) {
        let receipt = receipt("/h", &with(more), AT).unwrap();
        assert_eq!(
            (receipt.status, receipt.code.as_deref(), receipt.refusal),
            (status, code, refusal),
            "{more:?}"
        );
    }

    #[test]
    fn every_end_of_a_call_has_its_place() {
        use ReceiptStatus::{Accepted, Delivered, Failed, Sent, Undelivered};
        let lost = Some(Refusal::Unreachable);
        became(&[("CallStatus", "initiated")], Accepted, None, None);
        became(&[("CallStatus", "ringing")], Sent, None, None);
        became(&[("CallStatus", "in-progress"), ("AnsweredBy", "machine_start")], Sent, None, None);
        became(&[("CallStatus", "completed"), ("SipResponseCode", "200")], Delivered, None, None);
        let machine = [("CallStatus", "completed"), ("AnsweredBy", "machine_end_beep")];
        became(&machine, Undelivered, Some("machine"), lost);
        became(&[("CallStatus", "busy")], Undelivered, Some("busy"), lost);
        let silence = [("CallStatus", "no-answer"), ("SipResponseCode", "487")];
        became(&silence, Undelivered, Some("487"), lost);
        let nobody = [("CallStatus", "failed"), ("SipResponseCode", "404")];
        became(&nobody, Failed, Some("404"), Some(Refusal::BadNumber));
        became(&[("CallStatus", "failed")], Failed, Some("failed"), Some(Refusal::Other));
        became(&[("CallStatus", "canceled")], Failed, Some("canceled"), Some(Refusal::Other));
        let strange = receipt("/h", &with(&[("CallStatus", "teleported")]), AT);
        assert_eq!(strange.unwrap_err(), Unreadable::Status);
    }

    #[test]
    fn a_spoken_message_is_a_text_by_voice() {
        let told = [("RecordingSid", "RE1"), ("TranscriptionText", "please stop calling me")];
        let text = transcript(&with(&told), AT).unwrap();
        assert_eq!((text.channel, text.vendor_id.as_str()), (Channel::Voice, "RE1"));
        assert_eq!(text.text.reveal(), "please stop calling me");
        let mumbled = [("RecordingSid", "RE1"), ("TranscriptionStatus", "failed")];
        assert_eq!(transcript(&with(&mumbled), AT).unwrap().text.reveal(), "");
    }

    proptest! {
        #[test]
        fn no_body_breaks_the_reader(body in proptest::collection::vec(any::<u8>(), 0..400)) {
            let form = Form::read(&body);
            let _ = asked(&form);
            let _ = receipt("/h?key=1", &form, AT);
            let _ = transcript(&form, AT);
        }
    }
}
