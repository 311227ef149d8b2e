//! From a message to its words: a link where the words need one, and a last look before they travel.

use std::collections::BTreeMap;

use care::pharmacy::PharmacyProfile;
use kernel::{
    Channel, ContactPointId, DeliveryId, Error, Instant, Language, MessageId, PhoneNumber, Result,
    Zone,
};
use store::Tx;
use words::{Arg, words};

use super::courier::{Courier, LinkWanted};
use crate::{
    facts::Facts,
    gateway::{Heading, Thread},
    inbound, inquiry, letter,
    mail::tag,
    message::Message,
    secure,
    template::{HealthClass, Rendered, Template, Variable, Vars, render},
};

/// Writes the messages of one batch.
pub(super) struct Composer<'c> {
    courier: &'c Courier,
    profile: PharmacyProfile,
    phone: String,
    /// What the guard said of texts of this batch, which differ in their links alone.
    read: BTreeMap<String, bool>,
}

impl<'c> Composer<'c> {
    pub(super) fn new(courier: &'c Courier, profile: PharmacyProfile) -> Self {
        let phone = as_people_read(&profile.phone);
        Self { courier, profile, phone, read: BTreeMap::new() }
    }

    /// What our links begin with.
    pub(super) fn link_base(&self) -> &str {
        &self.profile.link_base
    }

    /// Where the pharmacy is.
    pub(super) const fn zone(&self) -> &Zone {
        &self.profile.zone
    }

    /// The words of a message in the patient's language, or nothing when they may not be sent.
    ///
    /// The same guard that reads templates when they are written reads the finished text here,
    /// because a name may enter by a variable.
    pub(super) fn compose(
        &mut self,
        tx: &mut Tx<'_>,
        message: &Message,
        facts: &Facts,
        channel: Channel,
    ) -> Result<Option<Rendered>> {
        if message.template == Template::SecureMessage {
            let (language, words) = secure::rows::words(tx, message.patient, message.id)?;
            return Ok(Some(Rendered::verbatim(words.reveal().clone(), language)));
        }
        let declared = message.template.declared();
        let has_room = !matches!(channel, Channel::Push | Channel::Voice);
        let wants_link = has_room && declared.variables.contains(&Variable::Link);
        let link = if wants_link {
            let wanted = LinkWanted {
                patient: message.patient,
                refill: message.refill,
                message: message.id,
                expires_at: message.expires_at,
                language: facts.language(),
                channel,
                link_base: &self.profile.link_base,
            };
            Some(self.courier.links.mint(tx, &wanted)?)
        } else {
            None
        };
        let sent = if declared.variables.contains(&Variable::Sent) {
            inquiry::sent_words(tx, message, facts.language())?
        } else {
            None
        };
        let vars = Vars {
            pharmacy: &self.profile.name,
            phone: Some(&self.phone),
            link: link.as_deref(),
            count: Some(message.open_count),
            sent: sent.as_deref(),
        };
        let mut said = render(channel, message.template, facts.language(), &vars)?;
        if channel == Channel::Email {
            self.tell_how_to_answer(tx.now(), message, &mut said)?;
        }
        if channel == Channel::Letter {
            let us = (self.profile.name.as_str(), self.phone.as_str());
            said.text = letter::with_end(&said.text, &said.language, us)?;
        }
        let may_go =
            declared.health != HealthClass::None || self.is_harmless(&said.text, link.as_deref());
        Ok(may_go.then_some(said))
    }

    /// What asks by e-mail says whether an e-mail can answer it.
    fn tell_how_to_answer(
        &self,
        now: Instant,
        message: &Message,
        said: &mut Rendered,
    ) -> Result<()> {
        if !message.template.asks() {
            return Ok(());
        }
        let carrier = self.courier.carriers.chosen(Channel::Email, now);
        let is_heard = carrier.is_some_and(|gateway| gateway.brings_answers());
        let id = if is_heard { "mail-answer-here" } else { "mail-no-answers" };
        let count = [("count", Arg::Number(i64::from(message.open_count)))];
        let how = words().find(&said.language.chain(), id, &count);
        let how = how.ok_or(Error::Refused { code: "message-incomplete" })?;
        said.text = format!("{}\n\n{}", said.text, how.text);
        Ok(())
    }

    /// What stands around the words of an e-mail to an address, in the reader's language.
    pub(super) fn heading(
        &self,
        tx: &mut Tx<'_>,
        language: &Language,
        (point, delivery, message): (ContactPointId, DeliveryId, MessageId),
    ) -> Result<Heading> {
        let said = |id: &str| {
            let pharmacy = [("pharmacy", Arg::Text(&self.profile.name))];
            let said = words().find(&language.chain(), id, &pharmacy);
            said.ok_or(Error::Refused { code: "message-incomplete" })
        };
        let subject = said("mail-subject")?;
        let thread = inbound::rows::answered(tx, message)?.map(|answers| Thread { answers });
        let answering = if thread.is_some() { "Re: " } else { "" };
        Ok(Heading {
            sender: self.profile.name.clone(),
            subject: format!("{answering}{}", subject.text),
            at: tx.now(),
            language: subject.language,
            unsubscribe: self.courier.links.unsubscribe(tx, point, &self.profile.link_base),
            unsubscribe_words: said("mail-unsubscribe")?.text,
            tag: tag::of(tx, delivery),
            postal: self.profile.address.clone(),
            thread,
        })
    }

    /// Asks the guard. A pharmacy may be called "Oncology Pharmacy": its own name is no news about
    /// the patient. Nor is a link: its base is the pharmacy's, and its token is drawn at random.
    fn is_harmless(&mut self, text: &str, link: Option<&str>) -> bool {
        let mut text = text.replace(&self.profile.name, " ");
        if let Some(link) = link {
            text = text.replace(link, &self.profile.link_base);
        }
        if let Some(known) = self.read.get(&text) {
            return *known;
        }
        let is_harmless = (self.courier.guard)(&text);
        self.read.insert(text, is_harmless);
        is_harmless
    }
}

/// A North American number in three groups, `201-555-0123`; any other as it is.
fn as_people_read(number: &PhoneNumber) -> String {
    match number.e164().strip_prefix("+1") {
        Some(rest) if rest.len() == 10 => {
            format!("{}-{}-{}", &rest[..3], &rest[3..6], &rest[6..])
        }
        _ => number.e164().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_people_read_them() {
        let read = |text: &str| as_people_read(&PhoneNumber::parse(text).unwrap());
        assert_eq!(read("+12015550123"), "201-555-0123");
        assert_eq!(read("+442079460958"), "+442079460958");
    }
}
