//! What a request at tier T0 does. Each is done once however often it is asked, and none needs to
//! know who asks: the link says whose phone it reached.

use care::{
    patient,
    task::{self, NewTask, rules::Kind},
};
use identity::{
    Token,
    session::{self, Level},
    smart_link::{self, SmartLink},
};
use kernel::{ContactPointId, Result};
use outreach::{
    consent::Source,
    contact_policy::{self, Stop},
    delivery,
    reply::StopScope,
};
use store::Tx;

use super::requests::Request;

/// The link that this browser holds, by its own cookie or by its visit's: open, or over for so short
/// a time that it is still heard.
pub fn held(
    tx: &mut Tx<'_>,
    link: Option<Token>,
    visit: Option<Token>,
) -> Result<Option<SmartLink>> {
    let now = tx.now();
    if let Some(token) = link {
        return Ok(smart_link::inspect(tx, &token)?.filter(|link| link.is_heard(now)));
    }
    let session = match visit {
        Some(token) => session::find(tx, &token)?,
        None => None,
    };
    match session.map(|session| session.level) {
        Some(Level::Matched { link, .. } | Level::Opened { link, .. }) => {
            Ok(smart_link::find(tx, link)?.filter(|link| link.is_heard(now)))
        }
        _ => Ok(None),
    }
}

/// Does what was asked; false when the link is too old to say so.
pub fn carry_out(tx: &mut Tx<'_>, request: Request, link: &SmartLink) -> Result<bool> {
    match request {
        Request::NotMe => not_me(tx, link)?,
        Request::Stop => return stop(tx, link),
        Request::CallMe => call_me(tx, link)?,
        Request::NewLink => smart_link::renew(tx, link)?,
    }
    Ok(true)
}

/// Whoever holds a link that opens speaks for the patient. One that is over speaks for the address
/// that its message went to, and for no other.
fn stop(tx: &mut Tx<'_>, link: &SmartLink) -> Result<bool> {
    if link.is_open {
        let stop = Stop { scope: StopScope::All, source: Source::Page, evidence: None };
        contact_policy::stop(tx, link.patient, stop)?;
        return Ok(true);
    }
    match point_of(tx, link)? {
        Some(point) => contact_policy::stop_at(tx, link.patient, point, Source::Page),
        None => Ok(false),
    }
}

/// The address that the link went to.
fn point_of(tx: &mut Tx<'_>, link: &SmartLink) -> Result<Option<ContactPointId>> {
    link.message.map_or(Ok(None), |message| delivery::point_of(tx, message))
}

/// The address is suspended and every link to it is dead, before anything else can be sent there;
/// a person finds out whose it is. A link that is over leaves the others alone: they may have gone
/// to another address since.
fn not_me(tx: &mut Tx<'_>, link: &SmartLink) -> Result<()> {
    if let Some(point) = point_of(tx, link)? {
        patient::suspend_contact(tx, link.patient, point, "not-me")?;
    }
    if link.is_open {
        smart_link::close_all_of(tx, link.patient, "not-me")?;
    }
    let key = format!("not-me:{}", link.id);
    let mut new = NewTask::of(Kind::WrongPerson, key).patient(link.patient);
    if let Some(refill) = link.refill {
        new = new.refill(refill);
    }
    task::open(tx, new).map(drop)
}

/// One call a day and link is enough to ask for.
fn call_me(tx: &mut Tx<'_>, link: &SmartLink) -> Result<()> {
    let day = care::pharmacy::zone(tx)?.day(tx.now());
    let key = format!("call-back:{}:{day}", link.id);
    let mut new = NewTask::of(Kind::CallBack, key).patient(link.patient);
    if let Some(refill) = link.refill {
        new = new.refill(refill);
    }
    task::open(tx, new).map(drop)
}
