//! The pharmacy's own rules: in versions, by the day, and seen before they hold.

use std::sync::Arc;

use engine::{Registry, Runner};
use kernel::{Actor, Day, Error, Instant, Result};
use outreach::{
    policy::{Hours, OwnRules, Span, Widens, rulebook},
    rules::{
        self, Change,
        jobs::{PreviewErrand, PreviewRules},
    },
    template::Template,
};
use store::Tx;

use crate::world::{HOUR, KEYS, MINUTE, World};

fn afternoons() -> OwnRules {
    let hours = Hours::every_day(Span::new(13 * 60, 18 * 60).expect("a span"));
    OwnRules { hours, ..OwnRules::of(rulebook()) }
}

fn refused(result: Result<impl std::fmt::Debug>) -> &'static str {
    match result {
        Err(Error::Refused { code }) => code,
        other => panic!("{other:?}"),
    }
}

/// The day at the pharmacy.
fn today(tx: &mut Tx<'_>) -> Result<Day> {
    Ok(care::pharmacy::zone(tx)?.day(tx.now()))
}

async fn try_write<T: Send + 'static>(
    world: &World,
    work: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
) -> Result<T> {
    world.database.db.write(&Actor::System, work).await
}

/// Writes rules down, has them looked at and publishes them from today on.
async fn publishes(world: &World, own: OwnRules) -> u32 {
    let number = world.write(move |tx| rules::draft(tx, &own)).await;
    world.drain().await;
    world
        .write(move |tx| {
            let day = today(tx)?;
            rules::publish(tx, number, day, "Nobody is here in the morning.")
        })
        .await;
    number
}

#[tokio::test(flavor = "multi_thread")]
async fn a_published_rule_decides_and_every_decision_names_it() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&["+12015550123"]).await;
    publishes(&world, afternoons()).await;
    world.invite(ana, "first").await;
    world.drain().await;
    assert!(world.carrier.arrived().is_empty());
    assert!(world.told(ana).await.starts_with("waiting: quiet-hours"));
    let explained = world.explained(ana).await;
    let judged = explained[0].decisions[0].judged.clone().expect("what it was judged by");
    assert_eq!(judged.edition, format!("{}+1", rulebook().version));
    assert_eq!(judged.hours, Span::new(13 * 60, 18 * 60));
    assert_eq!((judged.day, judged.week), ((0, 1), (0, 3)));
    world.pass(12 * HOUR).await;
    world.drain().await;
    assert_eq!(world.carrier.arrived().len(), 1);
    let explained = world.explained(ana).await;
    let sent = explained[0].decisions.iter().find(|kept| kept.verdict == "send").expect("a send");
    let judged = sent.judged.clone().expect("what it was judged by");
    assert_eq!(judged.edition, format!("{}+1", rulebook().version));
    assert_eq!(judged.words.map(|words| words.len()), Some(8));
    assert!(explained[0].deliveries[0].consent.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_rules_change_at_midnight_of_the_pharmacy() {
    let world = World::open(KEYS).await;
    publishes(&world, afternoons()).await;
    let tomorrow = world
        .write(|tx| {
            let day = today(tx)?.plus_days(1);
            let own = OwnRules { per_week: 1, ..OwnRules::of(rulebook()) };
            rules::draft(tx, &own)?;
            Ok(day)
        })
        .await;
    world.drain().await;
    world.write(move |tx| rules::publish(tx, 2, tomorrow, "Fewer texts.")).await;
    let until = world
        .read(move |tx| {
            let midnight = care::pharmacy::zone(tx)?.start_of(tomorrow);
            Ok(midnight.millis_since(tx.now()))
        })
        .await;
    let in_force = || world.read(|tx| Ok(rules::in_force(tx)?.own));
    world.pass(until - 1_000).await;
    assert_eq!(in_force().await, Some(1));
    world.pass(1_000).await;
    assert_eq!(in_force().await, Some(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_goes_beyond_the_law_or_was_not_seen_is_refused() {
    let world = World::open(KEYS).await;
    let own = OwnRules { per_day: 2, ..afternoons() };
    let draft = try_write(&world, move |tx| rules::draft(tx, &own)).await;
    assert_eq!(refused(draft), Widens::PerDay.code());
    world.write(|tx| rules::draft(tx, &afternoons())).await;
    let publish = |day: i32, reason: &'static str| {
        try_write(&world, move |tx| {
            let day = today(tx)?.plus_days(day);
            rules::publish(tx, 1, day, reason)
        })
    };
    assert_eq!(refused(publish(0, "Because.").await), "rules-not-previewed");
    world.drain().await;
    assert_eq!(refused(publish(0, "  ").await), "rules-no-reason");
    assert_eq!(refused(publish(-1, "Because.").await), "rules-day-past");
    publish(0, "Because.").await.expect("published");
    assert_eq!(refused(publish(0, "Because.").await), "rules-not-draft");
    let withdrawn = try_write(&world, |tx| rules::withdraw(tx, 1)).await;
    assert_eq!(refused(withdrawn), "rules-in-force");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_rules_of_before_are_published_again_as_a_version_of_their_own() {
    let world = World::open(KEYS).await;
    publishes(&world, afternoons()).await;
    let again = world.write(|tx| rules::publish_again(tx, 0, "It was too narrow.")).await;
    assert_eq!(again, 2);
    let rules = world.read(rules::in_force).await;
    assert_eq!((rules.own, rules.default_hours), (Some(2), rulebook().default_hours));
    let back = world.write(|tx| rules::publish_again(tx, 1, "It was right.")).await;
    let rules = world.read(rules::in_force).await;
    assert_eq!((back, rules.own, rules.default_hours), (3, Some(3), afternoons().hours));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_tells_what_would_have_waited_and_the_rules_in_force_change_nothing() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&["+12015550123"]).await;
    world.invite(ana, "first").await;
    world.drain().await;
    assert_eq!(world.carrier.arrived().len(), 1);
    world.pass(MINUTE).await;
    world.write(|tx| rules::draft(tx, &OwnRules::of(rulebook()))).await;
    world.write(|tx| rules::draft(tx, &afternoons())).await;
    world.drain().await;
    let same = world.write(|tx| rules::previewed(tx, 1)).await.expect("a preview");
    assert_eq!((same.messages, same.same, same.changes.len()), (1, 1, 0));
    let preview = world.write(|tx| rules::previewed(tx, 2)).await.expect("a preview");
    assert_eq!((preview.messages, preview.same, preview.count(Change::Later)), (1, 0, 1));
    let later = &preview.changes[0];
    assert_eq!((later.rule.as_str(), later.examples[0].patient), ("quiet-hours", ana));
    let after = Instant(later.examples[0].after.expect("a time"));
    let before = Instant(later.examples[0].before.expect("a time"));
    assert!(before < after);
    assert_eq!(world.carrier.arrived().len(), 1, "nothing is sent by a preview");
    assert_eq!(Template::RefillInvitation.code(), "refill-invitation");
}

#[tokio::test(flavor = "multi_thread")]
async fn when_there_is_too_much_the_newest_is_looked_at() {
    let world = World::open(KEYS).await;
    let ana = world.ana(&["+12015550123"]).await;
    let bo = world.ana(&["+12015550124"]).await;
    let mut asked = Vec::new();
    for (who, key) in [(ana, "first"), (bo, "second"), (ana, "third"), (bo, "fourth")] {
        asked.push((world.invite(who, key).await, world.database.db.now()));
        world.pass(MINUTE).await;
    }
    world.write(|tx| rules::draft(tx, &afternoons())).await;
    let mut registry = Registry::new();
    registry.errand::<PreviewRules>(Arc::new(PreviewErrand { most: 2 }));
    Runner::new(&world.database.db, Arc::new(registry), "preview").drain().await.unwrap();
    let preview = world.write(|tx| rules::previewed(tx, 1)).await.expect("a preview");
    assert!(preview.is_cut);
    assert_eq!((preview.messages, preview.since), (2, asked[2].1.0));
    let examples = preview.changes.iter().flat_map(|it| &it.examples);
    let mut found: Vec<_> = examples.map(|it| it.message).collect();
    found.sort();
    assert_eq!(found, [asked[2].0, asked[3].0]);
}
