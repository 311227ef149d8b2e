//! Texts that are about writing itself: a keyword, the answer to the question for consent, and whether a
//! message was ours.

use care::task::rules::Kind;
use kernel::{Channel, Result};
use store::Tx;

use super::{
    interpret::{Thread, say, stopped_after, welcome},
    model::Reply,
};
use crate::{
    consent::{self, State},
    contact_policy, inquiry,
    opt_in::{self, Began, Wanted},
    policy::{Occasion, Purpose, Suspension},
    reply::Intent,
    template::Template,
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
        self.asks_for_consent(tx)
    }

    /// The question for consent, to where the text came from. False when that is not on record any more.
    fn asks_for_consent(&self, tx: &mut Tx<'_>) -> Result<bool> {
        let known = care::patient::contacts(tx, self.patient)?;
        let Some(contact) = known.iter().find(|contact| contact.id == self.point) else {
            return Ok(false);
        };
        self.understood(tx, None)?;
        let wanted = Wanted::at(contact, Began::Keyword);
        if let Some(template) = opt_in::begin(tx, &self.reply, &wanted)? {
            self.say_only(tx, template, None)?;
        }
        Ok(true)
    }

    /// START gives back what a stop took from here. Where nothing was agreed to, it is a wish to join, and
    /// the question for consent is put first.
    pub(super) fn starts(&self, tx: &mut Tx<'_>) -> Result<()> {
        // Who stopped since then has had the last word, and hears nothing of a start.
        if stopped_after(tx, &self.reply)? {
            return self.understood(tx, None);
        }
        let Reply { address_token, received_at, text, channel, .. } = &self.reply;
        contact_policy::start(tx, self.patient, address_token, *received_at, Some(text))?;
        if contact_policy::stopped_at(tx, self.patient)?.is_some() {
            return self.understood(tx, None);
        }
        // A carrier that keeps a list of its own takes the number off it for the same word.
        let blocked = Suspension::CarrierBlocked.code();
        care::patient::unblock_contact(tx, self.patient, self.point, blocked)?;
        let agrees = consent::standings(tx, self.patient)?.iter().any(|standing| {
            standing.address_token == *address_token
                && standing.channel == *channel
                && standing.state == State::Granted
        });
        if agrees {
            return self.say(tx, Template::StartConfirmed, None);
        }
        if *channel == Channel::Sms && self.asks_for_consent(tx)? {
            return Ok(());
        }
        self.hand_over(tx, Kind::PatientQuestion, None)?;
        self.say_only(tx, Template::QuestionReceived, None)
    }

    /// Whether a no to messages about refills stands where the text came from: nobody would hear a question.
    pub(super) fn may_not_be_asked(&self, tx: &mut Tx<'_>) -> Result<bool> {
        Ok(consent::standings(tx, self.patient)?.iter().any(|it| {
            it.address_token == self.reply.address_token
                && it.channel == self.reply.channel
                && it.purpose == Purpose::Refill
                && it.state == State::Revoked
        }))
    }
}
