//! Showing a picture to somebody who may see it, and saying that it was seen.

use audit::Act;
use identity::{Permission, permit_on};
use kernel::{Error, Phi, PictureId, Result};
use store::Tx;

use super::{Picture, PictureKind, PictureState, rows};

/// A picture with its bytes.
#[derive(Clone, Debug)]
pub struct Content {
    /// What it is.
    pub kind: PictureKind,
    /// The bytes, as they were sent.
    pub bytes: Phi<Vec<u8>>,
}

/// A picture without its bytes, for whoever may see its patient. A name that nobody has is refused to
/// others in the same words as one that somebody has.
pub fn find(tx: &mut Tx<'_>, id: PictureId) -> Result<Picture> {
    let found = rows::find(tx, id)?;
    let patient = found.as_ref().and_then(|picture| picture.patient);
    permit_on(tx, Permission::ReadPatients, id, patient)?;
    found.ok_or(Error::NotFound { what: "picture" })
}

/// The bytes of a picture. Leaves a view in the audit.
pub fn open(tx: &mut Tx<'_>, id: PictureId) -> Result<Content> {
    let picture = find(tx, id)?;
    let missing = Error::NotFound { what: "picture" };
    let PictureState::Kept(kind) = picture.state else { return Err(missing) };
    let bytes = rows::content(tx, &picture)?.ok_or(missing)?;
    audit::note(tx, Act::Viewed, "picture", id, picture.patient)?;
    Ok(Content { kind, bytes })
}
