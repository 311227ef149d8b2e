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
use kernel::Result;
use outreach::{
    consent::Source,
    contact_policy::{self, Stop},
    delivery,
    reply::StopScope,
};
use store::Tx;

use super::requests::Request;

/// The link that this browser holds, open or not: by its own cookie, or by its visit's.
pub fn held(
    tx: &mut Tx<'_>,
    link: Option<Token>,
    visit: Option<Token>,
) -> Result<Option<SmartLink>> {
    if let Some(token) = link {
        return smart_link::inspect(tx, &token);
    }
    let session = match visit {
        Some(token) => session::find(tx, &token)?,
        None => None,
    };
    match session.map(|session| session.level) {
        Some(Level::Matched { link, .. } | Level::Opened { link, .. }) => {
            smart_link::find(tx, link)
        }
        _ => Ok(None),
    }
}

/// Does what was asked.
pub fn carry_out(tx: &mut Tx<'_>, request: Request, link: &SmartLink) -> Result<()> {
    match request {
        Request::NotMe => not_me(tx, link),
        Request::Stop => {
            let stop = Stop { scope: StopScope::All, source: Source::Page, evidence: None };
            contact_policy::stop(tx, link.patient, stop).map(drop)
        }
        Request::CallMe => call_me(tx, link),
        Request::NewLink => smart_link::renew(tx, link),
    }
}

/// The address is suspended and every link to it is dead, before anything else can be sent there;
/// a person finds out whose it is.
fn not_me(tx: &mut Tx<'_>, link: &SmartLink) -> Result<()> {
    let point = match link.message {
        Some(message) => delivery::point_of(tx, message)?,
        None => None,
    };
    if let Some(point) = point {
        patient::suspend_contact(tx, link.patient, point, "not-me")?;
    }
    smart_link::close_all_of(tx, link.patient, "not-me")?;
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
