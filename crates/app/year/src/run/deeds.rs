//! What happens to people and to the pharmacy, told to the program as it would be.

use kernel::{Actor, Instant, Result};
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
    world::{Deed, HOUR, House, Said},
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
        let fact = match deed {
            Deed::Wants(_) => return Ok(()),
            Deed::Texts(said, words) => return self.texts(who, said, words).await,
            Deed::Unsubscribes => {
                self.write(move |tx| card.unsubscribe(tx)).await?.then_some(Fact::Unsubscribed)
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
        self.known[who].facts.extend(fact.map(|fact| (now, fact)));
        Ok(())
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
            (Said::Start, None) => note(who, Fact::Started),
            (Said::Danger, None) => note(who, Fact::Danger),
            _ => {}
        }
        Ok(())
    }
}
