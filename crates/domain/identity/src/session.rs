//! Who is in, at which level of proof, and until when (SECURITY 1.1).

use audit::Act;
use kernel::{Actor, Error, Id, Instant, PatientId, Result, SmartLinkId, StaffId};
use store::Tx;
use vault::Token;

pub(crate) mod rows;

/// A staff session ends after so many hours.
const STAFF: i64 = 12;
/// A visit ends after so many minutes at most.
const VISIT: i64 = 60;
/// A visit ends after so many minutes without a sign of life.
const IDLE: i64 = 15;
/// A sign of life is written down when the last is older, in milliseconds.
const NOTED: i64 = 60_000;

/// A session marker.
#[derive(Debug)]
pub enum SessionRow {}

/// Names one session.
pub type SessionId = Id<SessionRow>;

/// What has been shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// T0: holds a link, nothing more. Sees no name, no drug, no date.
    Opened {
        /// The link.
        link: SmartLinkId,
        /// Whose link it is.
        patient: PatientId,
    },
    /// T1: holds the link and knows the date of birth. May do one task.
    Matched {
        /// The link.
        link: SmartLinkId,
        /// Who it is.
        patient: PatientId,
    },
    /// Works here.
    Staff(StaffId),
}

impl Level {
    const fn code(self) -> &'static str {
        match self {
            Self::Opened { .. } => "opened",
            Self::Matched { .. } => "matched",
            Self::Staff(_) => "staff",
        }
    }
}

/// Somebody who is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The session.
    pub id: SessionId,
    /// What has been shown.
    pub level: Level,
    /// When it began.
    pub started_at: Instant,
    /// When it ends, whatever happens.
    pub expires_at: Instant,
    /// When it ends unless something happens before.
    pub idle_at: Instant,
}

impl Session {
    /// In whose name a request of this session acts.
    pub const fn actor(&self) -> Actor {
        match self.level {
            Level::Opened { .. } => Actor::Visitor,
            Level::Matched { patient, .. } => Actor::Patient(patient),
            Level::Staff(staff) => Actor::Staff(staff),
        }
    }
}

/// Lets a member of staff in.
pub(crate) fn start_for_staff(tx: &mut Tx<'_>, staff: StaffId) -> Result<Token> {
    start(tx, Level::Staff(staff))
}

/// Starts a session; the token belongs in a cookie and is kept nowhere else.
pub fn start(tx: &mut Tx<'_>, level: Level) -> Result<Token> {
    let id: SessionId = tx.new_id();
    let token = Token::generate();
    let now = tx.now();
    let (staff, patient, link, expires_at) = match level {
        Level::Opened { link, patient } | Level::Matched { link, patient } => {
            (None, Some(patient), Some(link), now.plus_minutes(VISIT))
        }
        Level::Staff(staff) => (Some(staff), None, None, now.plus_hours(STAFF)),
    };
    let row = [
        id.into(),
        token.hash().into(),
        level.code().into(),
        staff.into(),
        patient.into(),
        link.into(),
        now.into(),
        expires_at.into(),
    ];
    tx.execute(&rows::INSERT, &row)?;
    audit::note(tx, Act::SignedIn, level.code(), id, patient)?;
    Ok(token)
}

/// The session of a cookie, unless it has ended, idled out or run its time.
pub fn find(tx: &mut Tx<'_>, token: &Token) -> Result<Option<Session>> {
    let found = tx.find(&rows::FIND, &[token.hash().into()], |row| {
        let level = match row.get::<String>(1)?.as_str() {
            "opened" => Level::Opened { patient: row.get(3)?, link: row.get(4)? },
            "matched" => Level::Matched { patient: row.get(3)?, link: row.get(4)? },
            "staff" => Level::Staff(row.get(2)?),
            _ => return Err(Error::failed("a session of unknown level")),
        };
        let (seen_at, expires_at): (Instant, Instant) = (row.get(6)?, row.get(7)?);
        let idle_at = match level {
            Level::Staff(_) => expires_at,
            _ => expires_at.min(seen_at.plus_minutes(IDLE)),
        };
        Ok(Session { id: row.get(0)?, level, started_at: row.get(5)?, expires_at, idle_at })
    })?;
    Ok(found.filter(|session| tx.now() < session.idle_at))
}

/// Notes a sign of life, about once a minute. Says whether one was due.
pub fn is_stale(session: &Session, now: Instant) -> bool {
    let seen_at = session.idle_at.plus_minutes(-IDLE);
    !matches!(session.level, Level::Staff(_)) && NOTED < now.millis_since(seen_at)
}

/// Writes a sign of life down.
pub fn touch(tx: &mut Tx<'_>, session: SessionId) -> Result<()> {
    tx.execute(&rows::SEEN, &[session.into(), tx.now().into()]).map(drop)
}

/// Ends a session.
pub fn end(tx: &mut Tx<'_>, session: &Session) -> Result<()> {
    if tx.execute(&rows::END, &[session.id.into(), tx.now().into()])? == 1 {
        audit::note(tx, Act::SignedOut, session.level.code(), session.id, None)?;
    }
    Ok(())
}

/// Ends the visits that a link opened: whoever lost the link is out on every device.
pub(crate) fn end_all_of_link(
    tx: &mut Tx<'_>,
    patient: PatientId,
    link: SmartLinkId,
) -> Result<u64> {
    tx.execute(&rows::END_OF_LINK, &[patient.into(), link.into(), tx.now().into()])
}

/// Ends every visit in a patient's name.
pub(crate) fn end_all_of_patient(tx: &mut Tx<'_>, patient: PatientId) -> Result<u64> {
    tx.execute(&rows::END_OF_PATIENT, &[patient.into(), tx.now().into()])
}

/// Ends every session of a member of staff.
pub fn end_all_of(tx: &mut Tx<'_>, staff: StaffId) -> Result<u64> {
    let ended = tx.execute(&rows::END_OF_STAFF, &[staff.into(), tx.now().into()])?;
    audit::note(tx, Act::SignedOut, "staff", staff, None)?;
    Ok(ended)
}
