//! People who work here, and the single-use link that lets one in.

use audit::Act;
use kernel::{Error, Id, Instant, Result, StaffId};
use store::{Row, Tx};
use vault::Token;

use crate::{Permission, Role, StaffLeft, permit, permit_on, session};

pub(crate) mod rows;

/// How long an invitation opens, in minutes (ASVS 6.4.1).
pub const INVITATION: i64 = 60;

/// Somebody who works here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    /// Their id.
    pub id: StaffId,
    /// The name colleagues see.
    pub name: String,
    /// What they are.
    pub role: Role,
    /// Whether they may still come in.
    pub is_active: bool,
}

/// An invitation marker.
#[derive(Debug)]
enum Invitation {}

/// Lets somebody in: their record, and a token that opens once within [`INVITATION`] minutes.
pub fn invite(tx: &mut Tx<'_>, name: &str, role: Role) -> Result<(StaffId, Token)> {
    permit(tx, Permission::InviteStaff)?;
    let name = name.trim();
    if name.is_empty() || 100 < name.chars().count() || name.chars().any(char::is_control) {
        return Err(Error::refused("bad-staff-name"));
    }
    let id: StaffId = tx.new_id();
    tx.execute(&rows::INSERT, &[id.into(), name.into(), role.code().into(), tx.now().into()])?;
    audit::note(tx, Act::Created, "staff", id, None)?;
    Ok((id, invite_again(tx, id)?))
}

/// Another single-use token for somebody who is known already.
pub fn invite_again(tx: &mut Tx<'_>, staff: StaffId) -> Result<Token> {
    permit(tx, Permission::InviteStaff)?;
    if !find(tx, staff)?.is_some_and(|staff| staff.is_active) {
        return Err(Error::NotFound { what: "staff" });
    }
    let token = Token::generate();
    let id: Id<Invitation> = tx.new_id();
    let expires_at = tx.now().plus_minutes(INVITATION);
    let row = [id.into(), staff.into(), token.hash().into(), expires_at.into()];
    tx.execute(&rows::INVITE, &row)?;
    audit::note(tx, Act::Granted, "invitation", id, None)?;
    Ok(token)
}

/// Whether the token would let somebody in now. Changes nothing, so that a scanner may look.
pub fn is_open(tx: &mut Tx<'_>, token: &Token) -> Result<bool> {
    Ok(pending(tx, token)?.is_some())
}

/// Uses the invitation up and starts a session. A token that opens nothing is [`Error::NotFound`].
pub fn redeem(tx: &mut Tx<'_>, token: &Token) -> Result<(StaffId, Token)> {
    let (invitation, staff) = pending(tx, token)?.ok_or(Error::NotFound { what: "invitation" })?;
    if tx.execute(&rows::USE, &[invitation.into(), tx.now().into()])? != 1 {
        return Err(Error::NotFound { what: "invitation" });
    }
    Ok((staff, session::start_for_staff(tx, staff)?))
}

fn pending(tx: &mut Tx<'_>, token: &Token) -> Result<Option<(Id<Invitation>, StaffId)>> {
    let now: Instant = tx.now();
    tx.find(&rows::PENDING, &[token.hash().into(), now.into()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// Shuts somebody out: sessions and open invitations end with this transaction, and whoever hears
/// [`StaffLeft`] takes back what they had in hand. Their record stays, for what they did.
///
/// Somebody who is out already, or never was in, is [`Error::NotFound`].
pub fn deactivate(tx: &mut Tx<'_>, staff: StaffId) -> Result<()> {
    permit_on(tx, Permission::InviteStaff, staff, None)?;
    if tx.execute(&rows::DEACTIVATE, &[staff.into()])? != 1 {
        return Err(Error::NotFound { what: "staff" });
    }
    audit::note(tx, Act::Closed, "staff", staff, None)?;
    tx.reach("identity.staff_deactivated")?;
    if 0 < tx.execute(&rows::CLOSE_INVITATIONS, &[staff.into(), tx.now().into()])? {
        audit::note(tx, Act::Revoked, "invitations", staff, None)?;
    }
    session::end_all_of(tx, staff)?;
    engine::emit(tx, &StaffLeft { staff })?;
    Ok(())
}

/// The person of that id.
pub fn find(tx: &mut Tx<'_>, id: StaffId) -> Result<Option<Staff>> {
    tx.find(&rows::FIND, &[id.into()], read)
}

/// Everybody, by name.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<Staff>> {
    tx.query(&rows::ALL, &[], read)
}

fn read(row: &Row<'_>) -> Result<Staff> {
    Ok(Staff {
        id: row.get(0)?,
        name: row.get(1)?,
        role: row.get::<String>(2)?.parse()?,
        is_active: row.get(3)?,
    })
}
