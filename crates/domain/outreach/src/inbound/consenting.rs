//! Texts that are about writing itself: a keyword, the answer to the question for consent, and whether a
//! message was ours.

use kernel::{Channel, Result};
use store::Tx;

use super::interpret::{Thread, say, welcome};
use crate::{
    inquiry,
    opt_in::{self, Began, Wanted},
    policy::Occasion,
    reply::Intent,
};

impl Thread {
    /// A keyword is answered with the question for consent, and the question's answer with a welcome.
    /// True when the text was one of them.
    pub(super) fn asks_or_answers_for_consent(&self, tx: &mut Tx<'_>) -> Result<bool> {
        let (from, channel) = (self.point, self.reply.channel);
        let is_text = channel == Channel::Sms;
        if is_text && let Some(answered) = opt_in::answered(tx, &self.reply)? {
            self.understood(tx, None)?;
            welcome(tx, &self.reply, &answered)?;
            return Ok(true);
        }
        let text = self.reply.text.reveal();
        let asks = self.reading.intent == Intent::Check || inquiry::is_check(text);
        if (is_text || channel == Channel::Email) && asks {
            self.understood(tx, None)?;
            let received_at = self.reply.received_at;
            let occasion = Occasion::Answer { from, channel, received_at };
            let told = inquiry::told(tx, (self.patient, from), received_at)?;
            say(tx, &told.answer(self.patient, self.reply.id, occasion))?;
            return Ok(true);
        }
        if !is_text || !opt_in::settings(tx)?.is_keyword(text) {
            return Ok(false);
        }
        let known = care::patient::contacts(tx, self.patient)?;
        let Some(contact) = known.iter().find(|contact| contact.id == from) else {
            return Ok(false);
        };
        self.understood(tx, None)?;
        let wanted = Wanted::at(contact, Began::Keyword);
        if let Some(template) = opt_in::begin(tx, &self.reply, &wanted)? {
            self.say_only(tx, template, None)?;
        }
        Ok(true)
    }
}
