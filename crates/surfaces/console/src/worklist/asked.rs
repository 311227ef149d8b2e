//! Which lines of the list a page shows: whose work, and from where to where.

use care::task::{
    After, Filter, State, Task,
    rules::{Role, Tier},
};
use kernel::{Instant, TaskId};
use serde::Deserialize;

use crate::StaffSession;

/// What the address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    /// `mine`, or a role's code; everything otherwise.
    #[serde(default)]
    pub(super) whose: String,
    /// Where the page before ended: tier, milliseconds and id.
    after: Option<String>,
    /// Where this page ends, when another follows; only live changes ask for it.
    until: Option<String>,
    /// The task that was just finished: the page says so.
    finished: Option<String>,
}

impl Asked {
    /// Which part of the list that is.
    pub(crate) fn filter(&self, who: &StaffSession) -> Filter {
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
        let at = After::of(task);
        let follows = self.after().is_none_or(|after| after < at);
        let until = self.until.as_deref().and_then(place);
        let fits = until.is_none_or(|until| at <= until);
        task.state != State::Done && is_whose && follows && fits
    }

    /// The address of this part of the list.
    pub(super) fn here(&self) -> String {
        format!("/console/worklist?whose={}", self.known_whose())
    }

    /// The address of the page that follows that place.
    pub(super) fn page(&self, after: After) -> String {
        format!("{}&after={}", self.here(), written(after))
    }

    /// The task that was just finished.
    pub(super) fn finished(&self) -> Option<TaskId> {
        self.finished.as_deref()?.parse().ok()
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
    let (tier, place) = text.split_once('.')?;
    let (at, id) = place.split_once('.')?;
    Some(After {
        tier: Tier::from_number(tier.parse().ok()?)?,
        act_by: Instant(at.parse().ok()?),
        id: id.parse().ok()?,
    })
}

fn written(place: After) -> String {
    format!("{}.{}.{}", place.tier.number(), place.act_by.0, place.id)
}
