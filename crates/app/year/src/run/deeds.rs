//! What happens to people and to the pharmacy, told to the program as it would be.

use kernel::{Actor, DeliveryId, Instant, Result};
use outreach::{
    contact_policy::{self, Covers},
    policy::HoldScope,
};
use store::{Fault, Tx};

use super::Year;
use crate::{
    chance::Chance,
    judge::Fact,
    pharmacy::{self, Card, channel, purpose},
    world::{Deed, HOUR, House, Said, Topic},
};

impl Year {
    pub(super) async fn house_does(&mut self, deed: House, now: i64) -> Result<()> {
        match deed {
            House::Rules(week, a_week) => {
                let drafted =
                    self.db.write(&Actor::System, move |tx| pharmacy::draft(tx, week, a_week));
                let number = drafted.await?;
                self.drafts.push((number, week, usize::try_from(a_week).unwrap_or(usize::MAX)));
            }
            House::HoldsBegun(until) => {
                let until = Instant(until);
                let hold =
                    move |tx: &mut Tx<'_>| pharmacy::hold(tx, HoldScope::Initiated, Some(until));
                self.db.write(&Actor::System, hold).await?;
                self.holds.push((now, until.0, false));
            }
            House::HoldsAll => {
                let hold = |tx: &mut Tx<'_>| pharmacy::hold(tx, HoldScope::Everything, None);
                self.db.write(&Actor::System, hold).await?;
                self.holds.push((now, now + 5 * HOUR, true));
            }
            House::LetsGo => {
                self.db.write(&Actor::System, contact_policy::let_go).await?;
                if let Some(hold) = self.holds.last_mut() {
                    hold.1 = now;
                }
            }
        }
        Ok(())
    }

    pub(super) async fn does(&mut self, who: usize, deed: Deed, now: i64) -> Result<()> {
        let mut card = self.known[who].card.clone();
        let words = deed.words();
        let fact = match deed {
            Deed::Wants(_) => return Ok(()),
            Deed::Texts(said, text) => {
                *self.happened.entry(words).or_default() += 1;
                return self.texts(who, said, text).await;
            }
            Deed::Unsubscribes => {
                self.write(move |tx| card.unsubscribe(tx)).await?.then_some(Fact::Unsubscribed)
            }
            Deed::AnswersStop => {
                let last = self.last_mail(who);
                let named = self.write(move |tx| card.answers_stop(tx, last)).await?;
                // Without our tag anybody may have written it: it ends e-mail to that mailbox.
                if named == Some(true) {
                    self.known[who].facts.push((now, Fact::Wrote));
                }
                let fact = |named| match named {
                    true => Fact::Stopped { alone: true },
                    false => Fact::Unsubscribed,
                };
                named.map(fact)
            }
            Deed::Complains => {
                let last = self.last_mail(who);
                self.write(move |tx| card.complains(tx, last)).await?.then_some(Fact::Unsubscribed)
            }
            Deed::EndsTopic(topic) => {
                let is_new = self.write(move |tx| card.end_topic(tx, topic)).await?;
                is_new.then_some(Fact::HeardTopic(topic))
            }
            Deed::EndsWire(wire) => {
                let is_new = self.write(move |tx| card.end_wire(tx, wire)).await?;
                is_new.then_some(Fact::HeardWire(wire))
            }
            Deed::ChoosesNoTopic(topic) => {
                let covers = Covers::Purpose(purpose(topic));
                let is_new = self.write(move |tx| card.choose(tx, covers)).await?;
                is_new.then_some(Fact::HeardTopic(topic))
            }
            Deed::ChoosesNoWire(wire) => {
                let covers = Covers::Channel(channel(wire));
                let is_new = self.write(move |tx| card.choose(tx, covers)).await?;
                is_new.then_some(Fact::HeardWire(wire))
            }
            Deed::AgreesToCalls => {
                self.write(move |tx| card.agree_to_calls(tx)).await?;
                *self.happened.entry(words).or_default() += 1;
                return Ok(());
            }
            Deed::EndsCalls => {
                self.write(move |tx| card.end_calls(tx)).await?;
                Some(Fact::CallsEnded)
            }
            Deed::HeardAll => {
                self.write(move |tx| card.heard(tx, Covers::Everything)).await?;
                Some(Fact::HeardAll)
            }
            Deed::HeardTopic(topic) => {
                self.write(move |tx| card.heard(tx, Covers::Purpose(purpose(topic)))).await?;
                Some(Fact::HeardTopic(topic))
            }
            Deed::HeardWire(wire) => {
                self.write(move |tx| card.heard(tx, Covers::Channel(channel(wire)))).await?;
                Some(Fact::HeardWire(wire))
            }
            Deed::LookedAfter => {
                self.write(move |tx| contact_policy::resume_automation(tx, card.id)).await?;
                Some(Fact::LookedAfter)
            }
            Deed::Moves(place) => {
                card.moved(place);
                self.amend(who, card).await?;
                Some(Fact::Moved(place))
            }
            Deed::Dies => {
                card.gone(true);
                self.amend(who, card).await?;
                Some(Fact::Died)
            }
            Deed::Leaves => {
                card.gone(false);
                self.amend(who, card).await?;
                Some(Fact::Left)
            }
            Deed::Hours(span) => {
                self.write(move |tx| card.hours(tx, span)).await?;
                Some(Fact::Hours(span))
            }
            Deed::Agrees(wire, topic) => {
                let has_agreed = self.write(move |tx| card.agree(tx, wire, topic)).await?;
                has_agreed.then_some(Fact::Agreed(wire, topic))
            }
        };
        if let Some(fact) = fact {
            *self.happened.entry(words).or_default() += 1;
            self.known[who].facts.push((now, fact));
        }
        Ok(())
    }

    /// The last e-mail that went to somebody.
    fn last_mail(&self, who: usize) -> Option<DeliveryId> {
        self.office.last_to(self.known[who].person.mail.as_deref()?)
    }

    async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.db.write(&Actor::System, work).await
    }

    async fn amend(&mut self, who: usize, card: Card) -> Result<()> {
        self.known[who].card = card.clone();
        self.write(move |tx| card.amend(tx)).await
    }

    /// A text comes in by the hook. Now and then its commit fails, or nobody knows: the carrier posts it
    /// again.
    async fn texts(&mut self, who: usize, said: Said, words: &str) -> Result<()> {
        let now = self.now();
        let name = format!("in-{who}-{now}-{}", self.known[who].facts.len());
        let text = self.known[who].card.texts(words, &name, Instant(now))?;
        let mut chance = Chance::of(&[self.wanted.seed, 7, who as u64, now.unsigned_abs()]);
        if chance.happens(150) {
            let is_kept = chance.happens(500);
            self.db.faults().arm(Fault::AtCommit { nth: 1, is_kept });
            let _ = pharmacy::hear(&self.db, text.clone()).await;
            self.db.faults().disarm();
        }
        pharmacy::hear(&self.db, text).await?;
        let shared = self.known[who].shares_with;
        let mut note = |who: usize, fact| self.known[who].facts.push((now, fact));
        note(who, Fact::Wrote);
        match (said, shared) {
            (Said::Stop, Some(other)) => {
                note(who, Fact::Stopped { alone: false });
                note(other, Fact::Stopped { alone: false });
            }
            (Said::Stop, None) => note(who, Fact::Stopped { alone: true }),
            (Said::StopRefills, None) => note(who, Fact::StoppedTopic(Topic::Refill)),
            (Said::Start, None) => note(who, Fact::Started),
            (Said::Danger, None) => note(who, Fact::Danger),
            _ => {}
        }
        Ok(())
    }
}
