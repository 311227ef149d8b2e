//! A link that opens one task: possession of the phone, and nothing more (SECURITY 1.1, T0).

use audit::Act;
use engine::emit;
use kernel::{Error, Id, Instant, Language, MessageId, PatientId, RefillId, Result, SmartLinkId};
use store::{Row, Tx};
use vault::Token;

use crate::{LinkWanted, session};

pub(crate) mod rows;

/// How long a link lives when its task sets no end, in days.
pub const LIFE: i64 = 14;
/// How long after its end a link can still say «stop» or «not me», in days.
const HEARD: i64 = 90;
/// So often within an hour a new link is asked for on behalf of one patient.
const RENEWALS: i64 = 3;
/// Devices on which one patient's links may be proven within a day.
const DEVICES: i64 = 2;
const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

#[derive(Debug)]
enum Asked {}

/// What a link shall open.
#[derive(Clone, Debug)]
pub struct NewLink {
    /// For whom.
    pub patient: PatientId,
    /// Which refill is to be arranged.
    pub refill: Option<RefillId>,
    /// The message that carries it.
    pub message: Option<MessageId>,
    /// The language of its page.
    pub language: Language,
    /// When its task loses its use; [`LIFE`] days from now when nothing is said.
    pub expires_at: Option<Instant>,
}

/// A link as its page needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmartLink {
    /// The link.
    pub id: SmartLinkId,
    /// Whose it is. Nobody is told before a check has matched.
    pub patient: PatientId,
    /// The refill that it opens.
    pub refill: Option<RefillId>,
    /// The message that carried it.
    pub message: Option<MessageId>,
    /// The language of its page.
    pub language: Language,
    /// Wrong dates of birth so far.
    pub failures: u32,
    /// When it was made, and went to the phone on file.
    pub created_at: Instant,
    /// When it ends, or would have ended.
    pub expires_at: Instant,
    /// Whether it still opens.
    pub is_open: bool,
}

impl SmartLink {
    /// Whether something can still be asked for with it. A phone has another owner one day, and what
    /// lies in it says less and less about whose it is.
    pub fn is_heard(&self, now: Instant) -> bool {
        self.is_open || now < self.expires_at.plus_millis(HEARD * DAY)
    }
}

/// Makes a link. The token is told once, here.
pub fn mint(tx: &mut Tx<'_>, new: &NewLink) -> Result<(SmartLinkId, Token)> {
    let id: SmartLinkId = tx.new_id();
    let token = Token::generate();
    let expires_at = new.expires_at.unwrap_or(tx.now().plus_millis(LIFE * DAY));
    let row = vec![
        id.into(),
        token.hash().into(),
        new.patient.into(),
        new.refill.into(),
        new.message.into(),
        new.language.tag().to_owned().into(),
        tx.now().into(),
        expires_at.into(),
    ];
    tx.append(&rows::INSERT, row)?;
    Ok((id, token))
}

/// Lets the open links of a message open for longer, until then at least: it was days on its way.
pub fn prolong(
    tx: &mut Tx<'_>,
    patient: PatientId,
    message: MessageId,
    until: Instant,
) -> Result<()> {
    tx.execute(&rows::PROLONG, &[patient.into(), message.into(), until.into()]).map(drop)
}

/// Looks a token up. Changes nothing: scanners open every link they see.
pub fn inspect(tx: &mut Tx<'_>, token: &Token) -> Result<Option<SmartLink>> {
    let now = tx.now();
    tx.find(&rows::BY_TOKEN, &[token.hash().into()], |row| read(row, now))
}

/// The link of a session.
pub fn find(tx: &mut Tx<'_>, id: SmartLinkId) -> Result<Option<SmartLink>> {
    let now = tx.now();
    tx.find(&rows::BY_ID, &[id.into()], |row| read(row, now))
}

/// Whether the patient has a link that still opens.
pub fn any_open(tx: &mut Tx<'_>, patient: PatientId) -> Result<bool> {
    let now = tx.now();
    let open = tx.find(&rows::OPEN, &[patient.into(), now.into()], |row| row.get::<i64>(0))?;
    Ok(open.unwrap_or(0) > 0)
}

fn read(row: &Row<'_>, now: Instant) -> Result<SmartLink> {
    let (expires_at, closed_at): (Instant, Option<Instant>) = (row.get(4)?, row.get(5)?);
    Ok(SmartLink {
        id: row.get(0)?,
        patient: row.get(1)?,
        refill: row.get(2)?,
        language: row.get::<String>(3)?.parse()?,
        failures: row.get(6)?,
        message: row.get(7)?,
        created_at: row.get(8)?,
        expires_at,
        is_open: closed_at.is_none() && now < expires_at,
    })
}

/// Lets one transaction at a time count, prove or close what the links of a patient open. What is
/// read after it stands until the transaction ends.
pub(crate) fn enter(tx: &mut Tx<'_>, patient: PatientId) -> Result<()> {
    tx.find(&rows::ENTER_GATE, &[patient.into()], |_| Ok(())).map(drop)
}

/// Counts a wrong date; gives how many there are now.
pub(crate) fn count_failure(tx: &mut Tx<'_>, link: SmartLinkId) -> Result<u32> {
    tx.find(&rows::FAILED, &[link.into()], |row| row.get(0))?
        .ok_or(Error::NotFound { what: "smart-link" })
}

/// Ends a link and the visits it opened, for a reason such as `not-me`.
pub fn close(tx: &mut Tx<'_>, link: &SmartLink, because: &'static str) -> Result<()> {
    enter(tx, link.patient)?;
    if tx.execute(&rows::CLOSE, &[link.id.into(), tx.now().into(), because.into()])? == 1 {
        audit::note(tx, Act::Revoked, "smart-link", link.id, Some(link.patient))?;
    }
    session::end_all_of_link(tx, link.patient, link.id).map(drop)
}

/// Ends every link of a patient and every visit: the number is not theirs.
pub fn close_all_of(tx: &mut Tx<'_>, patient: PatientId, because: &'static str) -> Result<u64> {
    enter(tx, patient)?;
    let values = [patient.into(), tx.now().into(), because.into()];
    let closed = tx.execute(&rows::CLOSE_OF_PATIENT, &values)?;
    session::end_all_of_patient(tx, patient)?;
    Ok(closed)
}

/// Ends the links that installed apps of a patient open with, but for so many of the newest.
pub fn close_apps_but(
    tx: &mut Tx<'_>,
    patient: PatientId,
    most: u32,
    because: &'static str,
) -> Result<u64> {
    enter(tx, patient)?;
    let values = [patient.into(), tx.now().into(), because.into(), most.into()];
    let closed = tx.execute(&rows::CLOSE_OLD_APPS, &values)?;
    if 0 < closed {
        audit::note(tx, Act::Revoked, "smart-link", patient, Some(patient))?;
    }
    Ok(closed)
}

/// Asks for a new link in the place of this one. It goes to the phone on file; past the third asking
/// within an hour, whichever links it was asked with, nothing more goes. Whoever asks is told the same
/// either way, so nothing is answered.
pub fn renew(tx: &mut Tx<'_>, link: &SmartLink) -> Result<()> {
    enter(tx, link.patient)?;
    let now = tx.now();
    let since = now.plus_millis(-HOUR);
    let lately: i64 = tx
        .find(&rows::ASKED_SINCE, &[link.patient.into(), since.into()], |row| row.get(0))?
        .unwrap_or(0);
    if RENEWALS <= lately {
        return Ok(());
    }
    let id: Id<Asked> = tx.new_id();
    tx.execute(&rows::ASK, &[id.into(), link.id.into(), link.patient.into(), now.into()])?;
    emit(tx, &LinkWanted { link: link.id, patient: link.patient, asked_at: now.0 }).map(drop)
}

/// Whether somebody has shown on this device, for this link, who they are.
pub fn is_proven_on(tx: &mut Tx<'_>, link: SmartLinkId, device: &Token) -> Result<bool> {
    let values = [link.into(), device.hash().into()];
    Ok(tx.find(&rows::PROVEN, &values, |row| row.get::<Instant>(0))?.is_some())
}

/// Whether this would be one device too many for this patient today.
pub fn is_one_too_many(tx: &mut Tx<'_>, link: &SmartLink, device: &Token) -> Result<bool> {
    let since = tx.now().plus_millis(-DAY);
    let values = [link.patient.into(), since.into(), device.hash().into()];
    let others: i64 = tx.find(&rows::DEVICES_SINCE, &values, |row| row.get(0))?.unwrap_or(0);
    Ok(DEVICES <= others)
}

/// Forgets that somebody has shown on this device, for this link, who they are: whoever has the
/// device next is asked again.
pub fn forget_device(tx: &mut Tx<'_>, link: SmartLinkId, device: &Token) -> Result<()> {
    tx.execute(&rows::FORGET_DEVICE, &[link.into(), device.hash().into()]).map(drop)
}

/// Remembers the device on which the check matched.
pub fn prove_on(tx: &mut Tx<'_>, link: &SmartLink, device: &Token) -> Result<()> {
    let row = [link.id.into(), device.hash().into(), link.patient.into(), tx.now().into()];
    tx.execute(&rows::PROVE, &row).map(drop)
}
