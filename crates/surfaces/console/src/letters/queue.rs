//! What waits to be printed, by whether it can be printed here.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{DeliveryId, Error, Result};
use outreach::letter::{self, Batch, Letter, MOST};
use paper::{Fonts, Role, Script, Unprintable};

use super::made;
use crate::{ConsoleState, StaffSession};

/// What keeps a letter from being printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// Messages are held back.
    Held,
    /// No font here has its letters.
    Letters(BTreeSet<Script>),
    /// Name and address do not fit the window of the envelope: the pharmacy's own, or else the patient's.
    TooLong { is_ours: bool },
}

impl From<Unprintable> for Why {
    fn from(why: Unprintable) -> Self {
        match why {
            Unprintable::Letters(scripts) => Self::Letters(scripts),
            Unprintable::TooLong(role) => Self::TooLong { is_ours: role == Role::Sender },
        }
    }
}

/// Letters that wait to be printed.
#[derive(Default)]
pub(super) struct Waiting {
    /// What can be printed now, as many as one print takes; the oldest first.
    pub(super) ready: Vec<Letter>,
    /// What cannot.
    pub(super) lacking: Vec<(Letter, Why)>,
    /// Whether more can be printed than are told here.
    pub(super) has_more: bool,
}

/// What waits, from a first batch on; of what can be printed, what is meant. Whatever cannot be printed is
/// passed over: it keeps nothing behind it from going.
pub(super) async fn waiting(
    state: &ConsoleState,
    who: &StaffSession,
    (first, is_meant): (Batch, impl Fn(&Letter) -> bool),
) -> Result<Waiting> {
    let mut found = Waiting::default();
    let most = MOST as usize;
    let mut batch = first;
    loop {
        for (letter, why) in judged(&state.fonts, batch.letters).await? {
            match why {
                Some(why) => found.lacking.push((letter, why)),
                None if is_meant(&letter) => found.ready.push(letter),
                None => {}
            }
        }
        let is_full = most <= found.ready.len();
        found.has_more = most < found.ready.len() || is_full && batch.next.is_some();
        found.ready.truncate(most);
        let Some(next) = batch.next.filter(|_| !is_full) else { return Ok(found) };
        let read = move |tx: &mut store::Tx<'_>| letter::waiting(tx, Some(next));
        batch = state.db.write(&who.actor(), read).await?;
    }
}

/// Each letter with what keeps it, worked out beside the work of the server.
async fn judged(fonts: &Fonts, mut letters: Vec<Letter>) -> Result<Vec<(Letter, Option<Why>)>> {
    let fonts = fonts.clone();
    let judged = tokio::task::spawn_blocking(move || {
        let sheets = letters.iter_mut().filter_map(|letter| letter.sheet.take());
        let (ids, words): (Vec<_>, Vec<_>) =
            sheets.map(|sheet| (sheet.paper.id, made::words(*sheet))).unzip();
        let why = paper::unprintable(&fonts, &words);
        let mut why: BTreeMap<DeliveryId, Option<Unprintable>> = ids.into_iter().zip(why).collect();
        let judge = |letter: Letter| {
            let unprintable = why.remove(&letter.id).flatten().map(Why::from);
            let held = letter.is_held.then_some(Why::Held);
            (letter, held.or(unprintable))
        };
        letters.into_iter().map(judge).collect()
    });
    judged.await.map_err(|_| Error::failed("letters could not be judged"))
}
