//! What the page shows, in several short reads: none holds the database for long.

use std::collections::BTreeMap;

use identity::staff;
use kernel::{Channel, Day, Instant, Result, StaffId};
use outreach::{
    contact_policy::{self, HoldChange},
    delivery::Standing,
    health::{self, Backlog, Code, Counted, Way, Ways},
    policy::Hold,
};
use store::Tx;

use crate::ConsoleState;

/// Codes of the list.
const CODES: u32 = 20;
/// Changes of the switch that are shown.
const CHANGES: u32 = 10;
/// A week, in milliseconds.
const WEEK: i64 = 7 * 86_400_000;

/// One channel and carrier.
pub(super) struct Line {
    pub(super) way: Way,
    /// How it stands; nothing when this program has no such carrier any more.
    pub(super) standing: Option<Standing>,
    pub(super) counted: Counted,
}

/// All of it.
pub(super) struct File {
    pub(super) now: Instant,
    pub(super) today: Day,
    pub(super) lines: Vec<Line>,
    pub(super) codes: Vec<Code>,
    pub(super) backlog: Backlog,
    pub(super) reached_nobody: u64,
    /// Kind of address, reason, and how many.
    pub(super) suspended: Vec<(String, String, u64)>,
    pub(super) hold: Option<Hold>,
    pub(super) changes: Vec<HoldChange>,
    pub(super) names: BTreeMap<StaffId, String>,
}

pub(super) async fn read(state: &ConsoleState) -> Result<File> {
    let db = &state.db;
    let now = db.now();
    let mut ways = Ways::new();
    for part in health::parts(now) {
        ways = db
            .read(move |tx| {
                health::count(tx, &mut ways, part)?;
                Ok(ways)
            })
            .await?;
    }
    let standings =
        state.courier.as_ref().map(|courier| courier.standings(now)).unwrap_or_default();
    let rest = move |tx: &mut Tx<'_>| {
        health::measure(tx, &mut ways)?;
        Ok(File {
            now,
            today: care::pharmacy::zone(tx)?.day(now),
            lines: lines(ways, &standings),
            codes: health::codes(tx, CODES)?,
            backlog: health::backlog(tx)?,
            reached_nobody: health::reached_nobody(tx)?,
            suspended: care::patient::suspended_since(tx, now.plus_millis(-WEEK))?,
            hold: contact_policy::held(tx)?,
            changes: contact_policy::changes(tx, CHANGES)?,
            names: staff::all(tx)?.into_iter().map(|staff| (staff.id, staff.name)).collect(),
        })
    };
    db.read(rest).await
}

/// The carriers in the order of preference, and after them those that only deliveries know.
fn lines(mut ways: Ways, standings: &[Standing]) -> Vec<Line> {
    let place = |channel: Channel| Channel::ALL.into_iter().position(|it| it == channel);
    let mut standings = standings.to_vec();
    standings.sort_by_key(|standing| place(standing.channel));
    let known = standings.into_iter().map(|standing| {
        let way = (standing.channel, standing.name.to_owned());
        let counted = ways.remove(&way).unwrap_or_default();
        Line { way, standing: Some(standing), counted }
    });
    let mut lines: Vec<Line> = known.collect();
    lines.extend(ways.into_iter().map(|(way, counted)| Line { way, standing: None, counted }));
    lines
}
