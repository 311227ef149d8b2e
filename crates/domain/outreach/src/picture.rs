//! Pictures: what patients send along with a text, and the drawing of ours that may go along with one.
//!
//! A picture is a row from the moment its text is kept. Its bytes are fetched by a job of their own,
//! sealed with the key of the text, and then deleted at the carrier. What it is, its first bytes say and
//! nobody else. Nothing here shows what a picture shows: a person looks.

pub mod along;
pub(crate) mod fetch;
mod kind;
mod model;
pub(crate) mod rows;
mod view;

pub(crate) use fetch::FetchErrand;
pub use fetch::{FETCHED_WITHIN, FetchPicture};
pub use kind::PictureKind;
pub use model::{Picture, PictureState, Unfit};
pub use view::{Content, find, open};

use engine::NewJob;
use kernel::{PatientId, PictureId, ReplyId, Result};
use store::Tx;

use crate::gateway::InboundText;

/// Pictures of one text that are looked at; no carrier sends more.
pub const MOST: usize = 10;

/// Notes the pictures that came with a text, and has each fetched.
pub(crate) fn expect(
    tx: &mut Tx<'_>,
    reply: ReplyId,
    patient: Option<PatientId>,
    text: &InboundText,
) -> Result<()> {
    let mut jobs = Vec::with_capacity(text.pictures.len());
    for (source, number) in text.pictures.iter().take(MOST).zip(1..) {
        let id: PictureId = tx.new_id();
        rows::insert(tx, (id, reply, number), (patient, text), source)?;
        jobs.push(NewJob::of(&FetchPicture { picture: id }));
    }
    engine::enqueue_all(tx, jobs)
}
