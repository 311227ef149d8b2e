//! What goes on beside the ladder: help asked for, links that close, work that somebody lays down or
//! that is stuck, a page left open, a refill that nobody answers.

use care::task::{self, Ending, Filter, Page, TaskOutcome, rules::Kind};
use engine::{JobKind, NewJob};
use identity::{
    identity_check,
    smart_link::{self, NewLink, SmartLink},
};
use kernel::{Actor, ContactPoint, Day, Error, Language, PatientId, PhoneNumber};
use outreach::{
    inquiry::{self, Inquiry},
    policy::OwnRules,
    rules,
};
use serde::{Deserialize, Serialize};
use store::{Fault, Tx};
use testkit::{Colleague, Course, Person, Pharmacy, Span as _};
use vault::Token;

use crate::course::{Manner, Story};

/// Ana looks at her page, sends a picture, has enough for now, and when she is asked again says no more, to the end. Bo needs help now; a pharmacist speaks with him,
/// and what he orders never comes. He asks whether we are we, and for a new link, and somebody else guesses at his date of
/// birth. Eli lays a task down, and leaves with another in hand. An earlier version has left a job that
/// nobody knows any more.
pub async fn beside(pharmacy: &Pharmacy, manner: Manner, fault: Option<Fault>) {
    let (ana, bo) = (pharmacy.ana().await, pharmacy.bo().await);
    let (dana, eli) = (pharmacy.dana().await, pharmacy.eli().await);
    let story = Story { pharmacy, manner };
    let hers = story.begins(&ana, "adalimumab").await;
    story.begins(&bo, "etanercept").await;
    story.watches(fault);
    story.pass(19.days()).await;
    looks_at(&story, &ana, hers).await;
    story.sends_picture(&ana, "IN0").await;
    doubts(&story, &bo).await;
    drafts_rules(&story).await;
    story.writes(&bo, "I have chest pain", "IN1").await;
    story.pass(20.minutes()).await;
    story.completes(&dana, Kind::UrgentSymptom, TaskOutcome::Reached).await;
    story.writes(&bo, "yes", "IN2").await;
    story.pass(20.minutes()).await;
    story.completes(&dana, Kind::PharmacistReview, TaskOutcome::Cleared).await;
    story.completes(&dana, Kind::RefillOrder, TaskOutcome::Ordered).await;
    asks_for_a_link(&story, &bo).await;
    guesses_at(&story, &bo).await;
    story.pass(1.days()).await;
    story.writes(&ana, "not now", "IN3").await;
    story.pass(20.minutes()).await;
    let on = day_after_tomorrow(&story).await;
    story.completes(&dana, Kind::NotNow, Ending::asking_on(on)).await;
    claims(&story, &eli).await;
    story.pass(2.hours()).await;
    claims(&story, &eli).await;
    let leaving = eli.id;
    story.does(Actor::System, move |tx| identity::staff::deactivate(tx, leaving)).await;
    story.does(Actor::System, |tx| engine::enqueue(tx, NewJob::of(&Forgotten {}))).await;
    story.pass(2.hours()).await;
    story.pass(60.days()).await;
}

async fn day_after_tomorrow(story: &Story<'_>) -> Day {
    let today = |tx: &mut Tx<'_>| Ok(care::pharmacy::zone(tx)?.day(tx.now()));
    story.does(Actor::System, today).await.plus_days(2)
}

/// What only an earlier version could do.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Forgotten {}

impl JobKind for Forgotten {
    const KIND: &'static str = "testkit.forgotten/1";
    const EXAMPLE: &'static str = "{}";
}

/// Asks, from his own number, whether the texts are ours.
async fn doubts(story: &Story<'_>, person: &Person<'_>) {
    let address = ContactPoint::Phone(PhoneNumber::parse(person.who.phone).expect("a number"));
    let ask =
        move |tx: &mut Tx<'_>| inquiry::keep(tx, &Inquiry::Check { address: address.clone() });
    story.does(Actor::System, ask).await;
    story.pass(1.minutes()).await;
}

/// A manager drafts rules that are those in force, and sees that nothing would change.
async fn drafts_rules(story: &Story<'_>) {
    let draft = |tx: &mut Tx<'_>| {
        let now = rules::in_force(tx)?;
        let own = OwnRules {
            hours: now.default_hours,
            per_day: now.per_day,
            per_week: now.per_week,
            doses_per_day: now.doses_per_day,
        };
        rules::draft(tx, &own).map(drop)
    };
    story.does(Actor::System, draft).await;
    story.pass(1.minutes()).await;
}

/// Opens the page of a refill, and sends nothing.
async fn looks_at(story: &Story<'_>, person: &Person<'_>, course: Course) {
    let therapy = course.therapy;
    let look = move |tx: &mut Tx<'_>| {
        let open = care::refill::current(tx, therapy)?.expect("a refill to look at");
        care::refill::seen(tx, open.id)
    };
    story.does(Actor::Patient(person.id), look).await;
    story.pass(1.minutes()).await;
}

async fn link_of(story: &Story<'_>, patient: PatientId) -> SmartLink {
    let mint = move |tx: &mut Tx<'_>| {
        let (refill, message, expires_at) = (None, None, None);
        let new = NewLink { patient, refill, message, language: Language::english(), expires_at };
        Ok(smart_link::mint(tx, &new)?.0)
    };
    let id = story.does(Actor::System, mint).await;
    let find = move |tx: &mut Tx<'_>| Ok(smart_link::find(tx, id)?.expect("the link"));
    story.does(Actor::System, find).await
}

async fn asks_for_a_link(story: &Story<'_>, person: &Person<'_>) {
    let link = link_of(story, person.id).await;
    story.does(Actor::System, move |tx| smart_link::renew(tx, &link)).await;
    story.pass(1.minutes()).await;
}

async fn guesses_at(story: &Story<'_>, person: &Person<'_>) {
    let link = link_of(story, person.id).await;
    let guess = move |tx: &mut Tx<'_>| {
        let device = Token::generate();
        for _ in 0..identity_check::MOST_FAILURES {
            let day = "1950-01-01".parse()?;
            identity_check::attempt(tx, &link, &device, day, None)?;
        }
        Ok(())
    };
    story.does(Actor::System, guess).await;
    story.pass(1.minutes()).await;
}

/// Takes the first task that is theirs to take, and does nothing with it.
async fn claims(story: &Story<'_>, by: &Colleague<'_>) {
    let claim = |tx: &mut Tx<'_>| {
        let page = Page { after: None, size: 200 };
        for row in task::worklist(tx, Filter::default(), page)?.rows {
            let id = row.task.id;
            match tx.savepoint(|tx| task::claim(tx, id)) {
                Ok(()) => return Ok(true),
                Err(Error::Refused { .. } | Error::Forbidden) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(false)
    };
    assert!(story.does(Actor::Staff(by.id), claim).await, "nothing to take");
}
