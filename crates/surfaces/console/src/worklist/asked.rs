//! Which lines of the list a page shows: whose work, and from where to where.

use care::task::{After, Filter, State, Task, rules::Role};
use kernel::{Instant, TaskId};
use serde::Deserialize;

use crate::StaffSession;

/// What the address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    /// `mine`, or a role's code; everything otherwise.
    #[serde(default)]
    pub(super) whose: String,
    /// Where the page before ended: milliseconds and id.
    after: Option<String>,
    /// Where this page ends, when another follows; only live changes ask for it.
    until: Option<String>,
}

impl Asked {
    pub(super) fn filter(&self, who: &StaffSession) -> Filter {
        match self.whose.as_str() {
            "mine" => Filter { claimed_by: Some(who.staff.id), ..Filter::default() },
            code => Filter { role: Role::from_code(code), ..Filter::default() },
        }
    }

    pub(super) fn after(&self) -> Option<After> {
        place(self.after.as_deref()?)
    }

    /// Whether a task stands on the page that asked.
    pub(crate) fn shows(&self, task: &Task, who: &StaffSession) -> bool {
        let filter = self.filter(who);
        let is_whose = match (filter.claimed_by, filter.role) {
            (Some(staff), _) => task.claimed_by == Some(staff),
            (None, Some(role)) => task.role == role,
            (None, None) => true,
        };
        let at = (task.act_by, task.id);
        let follows = self.after().is_none_or(|after| (after.act_by, after.id) < at);
        let until = self.until.as_deref().and_then(place);
        let fits = until.is_none_or(|until| at <= (until.act_by, until.id));
        task.state != State::Done && is_whose && follows && fits
    }

    /// The address of this part of the list.
    pub(super) fn here(&self) -> String {
        format!("/console/worklist?whose={}", self.known_whose())
    }

    /// The address of the page after this one.
    pub(super) fn next(&self, next: After) -> String {
        format!("{}&after={}", self.here(), written(next))
    }

    /// The address of the changes to this page.
    pub(super) fn live(&self, until: Option<After>) -> String {
        let mut href = format!("/console/worklist/live?whose={}", self.known_whose());
        for (name, place) in [("after", self.after()), ("until", until)] {
            if let Some(place) = place {
                href.push_str(&format!("&{name}={}", written(place)));
            }
        }
        href
    }

    /// What was asked for, as far as it is known.
    pub(super) fn known_whose(&self) -> &str {
        match self.whose.as_str() {
            "mine" => "mine",
            code => Role::from_code(code).map_or("", Role::code),
        }
    }
}

fn place(text: &str) -> Option<After> {
    let (at, id) = text.split_once('.')?;
    Some(After { act_by: Instant(at.parse().ok()?), id: id.parse::<TaskId>().ok()? })
}

fn written(place: After) -> String {
    format!("{}.{}", place.act_by.0, place.id)
}
