//! What the carrier posts to us, read into the port's types: inbound texts and receipts.
//!
//! Nothing is read before its signature was judged. Fields we do not know are ignored; a post that
//! we cannot use is named, never guessed at.

use kernel::{ContactPoint, Instant, Phi, PhoneNumber};
use outreach::call::Switchboard;
use outreach::gateway::{Inbound, InboundText, Post, Receipt, ReceiptStatus, Rejected};
use outreach::picture::MOST;

use super::{Form, NAME, Verifier, codes, voice::Switch};

/// The query parameter by which our key travels to the carrier and back: part of the address that
/// receipts are posted to, so it comes back signed.
pub const KEY: &str = "key";

/// A longer address is none of the carrier's.
const LONGEST_ADDRESS: usize = 2_000;

/// Why a genuine post means nothing to us. It is acknowledged all the same: posting it again would
/// not make it better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// A field is missing, empty or absurdly long.
    Field(&'static str),
    /// The sender is no telephone, such as a short code or a name.
    Sender,
    /// A status we know no meaning of.
    Status,
}

impl Unreadable {
    /// A stable word for the log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Field(_) => "field-missing",
            Self::Sender => "sender-no-phone",
            Self::Status => "status-unknown",
        }
    }
}

impl From<Unreadable> for Rejected {
    fn from(unreadable: Unreadable) -> Self {
        Self::Meaningless(unreadable.code())
    }
}

/// Our hooks, as the carrier posts to them.
pub struct Hooks {
    verifier: Verifier,
    calls: Option<Switch>,
}

impl Hooks {
    /// Hooks for which this verifier judges who vouches.
    pub const fn new(verifier: Verifier) -> Self {
        Self { verifier, calls: None }
    }

    /// And those for calls, below this public address.
    #[must_use]
    pub fn with_calls(self, public_url: &str) -> Self {
        let calls = Some(Switch::new(self.verifier.clone(), public_url));
        Self { calls, ..self }
    }

    fn vouched<'a>(&self, post: Post<'a>) -> Result<Form<'a>, Rejected> {
        if !self.verifier.is_genuine(post.target, post.body, post.signature) {
            return Err(Rejected::Forged);
        }
        Ok(Form::read(post.body))
    }
}

impl Inbound for Hooks {
    fn name(&self) -> &'static str {
        NAME
    }

    fn signature_header(&self) -> &'static str {
        "x-twilio-signature"
    }

    fn text(&self, post: Post<'_>, at: Instant) -> Result<InboundText, Rejected> {
        Ok(inbound_text(&self.vouched(post)?, at)?)
    }

    fn receipt(&self, post: Post<'_>, at: Instant) -> Result<Receipt, Rejected> {
        Ok(receipt(post.target, &self.vouched(post)?, at)?)
    }

    fn switchboard(&self) -> Option<&dyn Switchboard> {
        self.calls.as_ref().map(|calls| calls as &dyn Switchboard)
    }
}

/// Reads an inbound text, received `at`.
pub fn inbound_text(form: &Form<'_>, at: Instant) -> Result<InboundText, Unreadable> {
    let vendor_id = id(form)?;
    let from = required(form, "From")?;
    let from = PhoneNumber::parse(from).map_err(|_| Unreadable::Sender)?;
    let to = required(form, "To")?.to_owned();
    // A picture without words arrives with an empty body: nothing to read, and still a reply.
    let text = form.get("Body").unwrap_or_default().to_owned();
    let carrier_confirmed_stop = form.get("OptOutType") == Some("STOP");
    Ok(InboundText {
        vendor: NAME.to_owned(),
        vendor_id,
        channel: kernel::Channel::Sms,
        from: ContactPoint::Phone(from),
        to,
        text: Phi::new(text),
        received_at: at,
        carrier_confirmed_stop,
        pictures: pictures(form),
    })
}

/// Where each file lies that came along. One that we are not told the place of came all the same.
fn pictures(form: &Form<'_>) -> Vec<Phi<String>> {
    let count = form.get("NumMedia").and_then(|count| count.parse::<usize>().ok()).unwrap_or(0);
    let place = |at: usize| {
        let place = form.get(&format!("MediaUrl{at}")).filter(|it| it.len() <= LONGEST_ADDRESS);
        Phi::new(place.unwrap_or_default().to_owned())
    };
    (0..count.min(MOST)).map(place).collect()
}

/// Reads a receipt, received `at`. `target` is the request's path and query.
pub fn receipt(target: &str, form: &Form<'_>, at: Instant) -> Result<Receipt, Unreadable> {
    let provider_id = id(form)?;
    let word = form.get("MessageStatus").or_else(|| form.get("SmsStatus")).unwrap_or_default();
    let status = status(word).ok_or(Unreadable::Status)?;
    let code = form.get("ErrorCode").and_then(|code| code.parse::<u32>().ok()).filter(|it| *it > 0);
    let gave_up = matches!(status, ReceiptStatus::Undelivered | ReceiptStatus::Failed);
    Ok(Receipt {
        vendor: NAME.to_owned(),
        provider_id,
        key: key(target),
        status,
        code: code.map(|code| code.to_string()),
        refusal: code.filter(|_| gave_up).map(codes::refusal),
        at,
    })
}

/// What a status word says. Words of the way out are one to us: the carrier has it.
fn status(word: &str) -> Option<ReceiptStatus> {
    match word {
        "accepted" | "scheduled" | "queued" | "sending" => Some(ReceiptStatus::Accepted),
        "sent" => Some(ReceiptStatus::Sent),
        "delivered" | "read" => Some(ReceiptStatus::Delivered),
        "undelivered" => Some(ReceiptStatus::Undelivered),
        "failed" | "canceled" => Some(ReceiptStatus::Failed),
        _ => None,
    }
}

pub(super) fn key<T>(target: &str) -> Option<kernel::Id<T>> {
    let (_, query) = target.split_once('?')?;
    let (_, value) = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == KEY)?;
    value.parse().ok()
}

/// The carrier's id of the message, under its name of today or of before.
fn id(form: &Form<'_>) -> Result<String, Unreadable> {
    let id = required(form, "MessageSid").or_else(|_| required(form, "SmsSid"))?;
    Ok(id.to_owned())
}

pub(super) fn required<'a>(form: &'a Form<'_>, name: &'static str) -> Result<&'a str, Unreadable> {
    form.get(name)
        .filter(|value| !value.is_empty() && value.len() <= 64)
        .ok_or(Unreadable::Field(name))
}

#[cfg(test)]
mod tests {
    use outreach::gateway::Refusal;
    use proptest::prelude::*;

    use super::*;

    const AT: Instant = Instant(1_000);
    const TEXT: [(&str, &str); 6] = [
        ("MessageSid", "SM1"),
        ("From", "+12015550123"),
        ("To", "+15550001111"),
        ("Body", "Sí"),
        ("NumMedia", "0"),
        ("SomethingNew", "x"),
    ];

    fn changed(name: &str, value: &'static str) -> Result<InboundText, Unreadable> {
        let fields = TEXT.map(|(field, old)| (field, if field == name { value } else { old }));
        inbound_text(&Form::of(fields), AT)
    }

    #[test]
    fn a_text_is_read() {
        let text = inbound_text(&Form::of(TEXT), AT).unwrap();
        assert_eq!((text.vendor.as_str(), text.vendor_id.as_str()), ("twilio", "SM1"));
        assert_eq!((text.from.value(), text.to.as_str()), ("+12015550123", "+15550001111"));
        assert_eq!((text.text.reveal().as_str(), text.received_at), ("Sí", AT));
        assert!(!text.carrier_confirmed_stop);
    }

    #[test]
    fn the_carrier_says_when_it_has_confirmed_a_stop() {
        let confirmed = |kind| {
            let fields = TEXT.into_iter().chain([("OptOutType", kind)]);
            inbound_text(&Form::of(fields), AT).unwrap().carrier_confirmed_stop
        };
        assert!(confirmed("STOP"));
        assert!(!confirmed("HELP"));
        assert!(!confirmed("START"));
    }

    #[test]
    fn a_picture_alone_is_an_empty_reply() {
        assert_eq!(changed("Body", "").unwrap().text.reveal(), "");
    }

    #[track_caller]
    fn places(fields: &[(&str, &str)], expected: &[&str]) {
        let known = [("MessageSid", "MM1"), ("From", "+12015550123"), ("To", "+15550001111")];
        let form = Form::of(known.into_iter().chain(fields.iter().copied()));
        let text = inbound_text(&form, AT).unwrap();
        let places: Vec<&str> = text.pictures.iter().map(|it| it.reveal().as_str()).collect();
        assert_eq!(places, expected);
    }

    #[test]
    fn each_picture_is_told_with_its_place_at_the_carrier() {
        places(&[("NumMedia", "0"), ("MediaUrl0", "https://a/0")], &[]);
        places(&[("MediaUrl0", "https://a/0")], &[]);
        let two = [("MediaUrl1", "https://a/1"), ("NumMedia", "2"), ("MediaUrl0", "https://a/0")];
        places(&two, &["https://a/0", "https://a/1"]);
        places(&[("NumMedia", "2"), ("MediaUrl1", "https://a/1")], &["", "https://a/1"]);
        places(&[("NumMedia", "-1")], &[]);
        places(&[("NumMedia", "99999999999999999999")], &[]);
        places(&[("NumMedia", "4000000000")], &[""; MOST]);
        let long = "x".repeat(LONGEST_ADDRESS + 1);
        places(&[("NumMedia", "1"), ("MediaUrl0", &long)], &[""]);
    }

    #[test]
    fn posts_without_meaning_are_named() {
        assert_eq!(changed("MessageSid", "").unwrap_err(), Unreadable::Field("SmsSid"));
        assert_eq!(changed("From", "").unwrap_err(), Unreadable::Field("From"));
        assert_eq!(changed("From", "72345").unwrap_err(), Unreadable::Sender);
        assert_eq!(changed("From", "PHARMACY").unwrap_err(), Unreadable::Sender);
        assert_eq!(changed("To", "").unwrap_err(), Unreadable::Field("To"));
    }

    fn receipt_of(status: &'static str, code: &'static str) -> Result<Receipt, Unreadable> {
        let fields = [("MessageSid", "SM1"), ("MessageStatus", status), ("ErrorCode", code)];
        receipt("/h", &Form::of(fields), AT)
    }

    #[test]
    fn a_receipt_says_what_became_of_the_message() {
        let delivered = receipt_of("delivered", "").unwrap();
        assert_eq!(delivered.status, ReceiptStatus::Delivered);
        assert_eq!((delivered.code, delivered.refusal), (None, None));
        let landline = receipt_of("undelivered", "30006").unwrap();
        assert_eq!(landline.status, ReceiptStatus::Undelivered);
        assert_eq!(landline.code.as_deref(), Some("30006"));
        assert_eq!(landline.refusal, Some(Refusal::Landline));
        assert_eq!(receipt_of("sent", "30006").unwrap().refusal, None);
        assert_eq!(receipt_of("failed", "a lot").unwrap().code, None);
        assert_eq!(receipt_of("teleported", "").unwrap_err(), Unreadable::Status);
        assert_eq!(receipt_of("", "").unwrap_err(), Unreadable::Status);
    }

    #[test]
    fn our_key_comes_back_in_the_address() {
        let form = Form::of([("MessageSid", "SM1"), ("MessageStatus", "sent")]);
        let key = |target| receipt(target, &form, AT).unwrap().key.map(|key| key.to_string());
        let id = "01923456-789a-7bcd-8ef0-123456789abc";
        assert_eq!(key("/h?key=01923456-789a-7bcd-8ef0-123456789abc").as_deref(), Some(id));
        assert_eq!(key("/h?a=b&key=01923456-789a-7bcd-8ef0-123456789abc").as_deref(), Some(id));
        assert_eq!(key("/h?key=7"), None);
        assert_eq!(key("/h"), None);
    }

    proptest! {
        #[test]
        fn no_body_breaks_the_reader(body in proptest::collection::vec(any::<u8>(), 0..400), target in ".{0,40}") {
            let form = Form::read(&body);
            let _ = inbound_text(&form, AT);
            let _ = receipt(&target, &form, AT);
        }

        #[test]
        fn no_field_breaks_the_reader(from in ".{0,30}", body in ".*", status in ".{0,12}", code in ".{0,12}") {
            let form = Form::of([
                ("MessageSid", "SM1"), ("From", &from), ("To", "+1"), ("Body", &body),
                ("MessageStatus", &status), ("ErrorCode", &code),
            ]);
            if let Ok(text) = inbound_text(&form, AT) {
                prop_assert_eq!(text.text.reveal(), &body);
            }
            let _ = receipt("/h", &form, AT);
        }
    }
}
