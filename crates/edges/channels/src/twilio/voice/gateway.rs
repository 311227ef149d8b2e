//! Asks the carrier for a call. What is said in it is asked of us later.

use async_trait::async_trait;
use form_urlencoded::Serializer;
use kernel::{Channel, ContactPoint, DeliveryId, Result};
use outreach::gateway::{Allowance, Capability, Gateway, Outbound, Refusal, SendError, Sent};

use super::{
    super::{Settings, client::Account, hooks::KEY, settings::Sender},
    NAME, PATH,
};

/// Seconds that a telephone rings: five times, before most machines pick up.
const RINGS: &str = "25";
/// Seconds after which the carrier ends a call, whatever is going on in it.
const LONGEST: &str = "600";

/// An account at the carrier, ready to call.
pub struct Voice {
    account: Account,
    from: String,
    base: String,
}

impl Voice {
    /// Prepares an account; nobody is called. `settings.sender` is the number that calls, and
    /// `public_url` how the carrier reaches us.
    ///
    /// Refused: `bad-voice-from` for a sender that is no number in E.164, and what
    /// [`Settings`] refuses.
    pub fn new(settings: &Settings, public_url: &str) -> Result<Self> {
        let Sender::Number(from) = &settings.sender else {
            return Err(kernel::Error::refused("bad-voice-from"));
        };
        let is_whole = from.starts_with('+')
            && kernel::PhoneNumber::parse(from).is_ok_and(|number| number.e164() == from);
        if !is_whole {
            return Err(kernel::Error::refused("bad-voice-from"));
        }
        Ok(Self {
            account: Account::new(settings, "Calls.json")?,
            from: from.clone(),
            base: format!("{}{PATH}", public_url.trim_end_matches('/')),
        })
    }

    fn form(&self, to: &str, script: &str, key: DeliveryId) -> String {
        let mut form = Serializer::new(String::with_capacity(640));
        form.append_pair("To", to)
            .append_pair("From", &self.from)
            .append_pair("Url", &format!("{}/calls/{script}/0", self.base))
            .append_pair("Method", "POST")
            .append_pair("StatusCallback", &format!("{}/status?{KEY}={key}", self.base))
            .append_pair("StatusCallbackMethod", "POST");
        for event in ["initiated", "ringing", "answered", "completed"] {
            form.append_pair("StatusCallbackEvent", event);
        }
        // A machine is spoken to after its tone.
        form.append_pair("MachineDetection", "DetectMessageEnd")
            .append_pair("Timeout", RINGS)
            .append_pair("TimeLimit", LONGEST)
            .append_pair("Record", "false");
        form.finish()
    }
}

#[async_trait]
impl Gateway for Voice {
    fn name(&self) -> &'static str {
        NAME
    }

    fn capability(&self) -> Capability {
        Capability {
            idempotent_for: None,
            lookup_by_ref: false,
            ordered_receipts: false,
            pictures: false,
        }
    }

    fn carries(&self, channel: Channel) -> bool {
        channel == Channel::Voice
    }

    async fn send(&self, message: &Outbound, allowed: Allowance) -> Result<Sent, SendError> {
        let (ContactPoint::Phone(to), Some(script)) = (&message.to, &message.script) else {
            return Err(SendError::Refused { code: "no-phone".into(), kind: Refusal::Other });
        };
        self.account.ask(self.form(to.e164(), script, message.key), allowed).await
    }

    async fn look_up(&self, _: DeliveryId) -> Result<Option<Sent>, SendError> {
        Err(SendError::NotSent { cause: "no-look-up" })
    }
}
