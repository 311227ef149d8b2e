//! What is done with the pharmacy's own rules: each a part of one transaction.

use std::sync::Arc;

use audit::Act;
use identity::{Permission, permit};
use kernel::{Day, Error, Result};
use store::Tx;

use super::{
    jobs::PreviewRules,
    model::{self, Published, State, Version},
    preview::Preview,
    rows,
};
use crate::{
    facts,
    policy::{OwnRules, Rulebook, rulebook},
};

/// What the audit calls a version.
const WHAT: &str = "contact-rules";
/// Letters of a reason.
const REASON: usize = 500;

/// The rules on a day: those of the program, with the published version that holds then.
pub fn rulebook_on(published: &[Published], today: Day) -> Rulebook {
    match model::on(published, today) {
        Some(own) => rulebook().with_own(own.number, &own.own),
        None => rulebook().clone(),
    }
}

/// The rules in force now.
pub fn in_force(tx: &mut Tx<'_>) -> Result<Arc<Rulebook>> {
    facts::rules_in_force(tx)
}

/// Every version, the newest first.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<Version>> {
    permit(tx, Permission::ChangeSettings)?;
    rows::all(tx)
}

/// One version.
pub fn find(tx: &mut Tx<'_>, number: u32) -> Result<Version> {
    permit(tx, Permission::ChangeSettings)?;
    rows::find(tx, number)?.ok_or(Error::NotFound { what: "contact-rules" })
}

/// What a version would have changed, once that has been worked out.
pub fn previewed(tx: &mut Tx<'_>, number: u32) -> Result<Option<Preview>> {
    permit(tx, Permission::ChangeSettings)?;
    rows::preview(tx, number)
}

/// Writes a version down, without effect, and has worked out what it would have changed.
///
/// # Errors
/// The code of the first [`crate::policy::Widens`], when it goes beyond what the law allows.
pub fn draft(tx: &mut Tx<'_>, own: &OwnRules) -> Result<u32> {
    permit(tx, Permission::ChangeSettings)?;
    let number = written(tx, own, None)?;
    engine::enqueue(tx, PreviewRules { number }.job())?;
    Ok(number)
}

fn written(tx: &mut Tx<'_>, own: &OwnRules, previous: Option<u32>) -> Result<u32> {
    if let Some(why) = own.widens(rulebook()).first() {
        return Err(Error::refused(why.code()));
    }
    let number = rows::insert(tx, own, previous)?;
    audit::note_named(tx, Act::Created, WHAT, &number.to_string())?;
    Ok(number)
}

/// Has worked out once more what a version would have changed.
pub fn preview_again(tx: &mut Tx<'_>, number: u32) -> Result<()> {
    find(tx, number)?;
    rows::forget_preview(tx, number)?;
    engine::enqueue(tx, PreviewRules { number }.job()).map(drop)
}

/// Lets a draft hold from the beginning of a day at the pharmacy.
///
/// # Errors
/// `rules-not-draft` for one that is no draft any more, `rules-no-reason` without a reason,
/// `rules-day-past` for a day that is over, `rules-not-previewed` before somebody could have seen what
/// it changes.
pub fn publish(tx: &mut Tx<'_>, number: u32, valid_from: Day, reason: &str) -> Result<()> {
    let version = find(tx, number)?;
    if version.state != State::Draft {
        return Err(Error::refused("rules-not-draft"));
    }
    if rows::preview(tx, number)?.is_none() {
        return Err(Error::refused("rules-not-previewed"));
    }
    // The program may have come with stricter rules since.
    if let Some(why) = version.own.widens(rulebook()).first() {
        return Err(Error::refused(why.code()));
    }
    take_effect(tx, number, valid_from, reason)
}

/// Lets a version of before hold again from today on, as a version of its own; 0 names the rules that
/// came with the program. Gives its number.
///
/// # Errors
/// `rules-not-published` for one that never held, `rules-no-reason` without a reason.
pub fn publish_again(tx: &mut Tx<'_>, number: u32, reason: &str) -> Result<u32> {
    permit(tx, Permission::ChangeSettings)?;
    let own = if number == 0 {
        OwnRules::of(rulebook())
    } else {
        let version = find(tx, number)?;
        if version.state != State::Published {
            return Err(Error::refused("rules-not-published"));
        }
        version.own
    };
    let again = written(tx, &own, Some(number))?;
    let today = care::pharmacy::zone(tx)?.day(tx.now());
    take_effect(tx, again, today, reason)?;
    Ok(again)
}

fn take_effect(tx: &mut Tx<'_>, number: u32, valid_from: Day, reason: &str) -> Result<()> {
    let reason: String = reason.trim().chars().take(REASON).collect();
    if reason.is_empty() {
        return Err(Error::refused("rules-no-reason"));
    }
    if valid_from < care::pharmacy::zone(tx)?.day(tx.now()) {
        return Err(Error::refused("rules-day-past"));
    }
    if !rows::publish(tx, number, valid_from, &reason)? {
        return Err(Error::refused("rules-not-draft"));
    }
    audit::note_named(tx, Act::Changed, WHAT, &number.to_string())
}

/// Gives up a draft, or a version whose day has not come.
///
/// # Errors
/// `rules-in-force` for one that holds or has held: what decisions name stays.
pub fn withdraw(tx: &mut Tx<'_>, number: u32) -> Result<()> {
    let version = find(tx, number)?;
    let today = care::pharmacy::zone(tx)?.day(tx.now());
    let has_begun = version.valid_from.is_some_and(|day| day <= today);
    if has_begun || version.state == State::Withdrawn || !rows::withdraw(tx, number)? {
        return Err(Error::refused("rules-in-force"));
    }
    audit::note_named(tx, Act::Closed, WHAT, &number.to_string())
}
