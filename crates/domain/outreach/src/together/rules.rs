//! Whether a refill was spoken for already. Pure: times, rungs and what became of other texts.

use kernel::{Channel, Instant};

use crate::{delivery::status::Status, template::Template};

/// A text that spoke for a refill stands for what the refill's own ladder would say so much later,
/// in milliseconds: two days of the calendar, whatever the hour at which each may leave. Further
/// apart, the patient is asked again.
pub const NEAR: i64 = 60 * 3_600_000;

/// While nobody knows what became of a text that spoke for a refill, its outcome is looked for so
/// much later, in milliseconds: several leases of a send.
pub(super) const ASK_AGAIN: i64 = 10 * 60_000;

/// How far up the ladder of a refill a message stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rung {
    /// The first word.
    Invitation,
    /// The second.
    Reminder,
    /// The last before a person calls, and the very last.
    Last,
}

impl Rung {
    /// The templates of the ladder.
    pub(super) const TEMPLATES: [Template; 3] =
        [Template::RefillInvitation, Template::RefillReminder, Template::RefillReminderLast];

    /// Where a message stands; nothing for what is no part of the ladder.
    pub(super) const fn of(template: Template) -> Option<Self> {
        match template {
            Template::RefillInvitation => Some(Self::Invitation),
            Template::RefillReminder => Some(Self::Reminder),
            Template::RefillReminderLast => Some(Self::Last),
            _ => None,
        }
    }
}

/// A text about another refill that spoke for this one too.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    pub(super) rung: Rung,
    /// When the carrier took it; when it was decided, before that.
    pub(super) at: Instant,
    pub(super) channel: Channel,
    pub(super) status: Status,
    /// Whether nobody knows if it went.
    pub(super) in_doubt: bool,
}

impl Told {
    const fn has_gone(&self) -> bool {
        matches!(self.status, Status::Accepted | Status::Delivered)
    }

    const fn may_have_gone(&self) -> bool {
        matches!(self.status, Status::Intent) || matches!(self.status, Status::Due) && self.in_doubt
    }
}

/// What other texts mean for a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Nothing: it may speak.
    Speaks,
    /// It was said.
    Told { at: Instant, channel: Channel },
    /// It may have been said; that is known later.
    Pending { at: Instant, channel: Channel, until: Instant },
}

/// Judges a message of that rung by the texts that spoke for its refill.
///
/// A text of an earlier rung does not stand for a later one: each rung is said once for each refill.
/// One that failed, or will be tried again, stands for nothing.
pub(super) fn judge(rung: Rung, told: &[Told], now: Instant) -> Outcome {
    let near = || told.iter().filter(|text| rung <= text.rung && now.millis_since(text.at) < NEAR);
    if let Some(text) = near().filter(|text| text.has_gone()).max_by_key(|text| text.at) {
        return Outcome::Told { at: text.at, channel: text.channel };
    }
    match near().filter(|text| text.may_have_gone()).max_by_key(|text| text.at) {
        Some(text) => {
            let until = now.plus_millis(ASK_AGAIN);
            Outcome::Pending { at: text.at, channel: text.channel, until }
        }
        None => Outcome::Speaks,
    }
}

#[cfg(test)]
mod tests {
    use super::{Rung::*, *};

    const HOUR: i64 = 3_600_000;

    fn text(rung: Rung, hours_ago: i64, status: Status) -> Told {
        let at = now().plus_millis(-hours_ago * HOUR);
        Told { rung, at, channel: Channel::Sms, status, in_doubt: false }
    }

    fn now() -> Instant {
        Instant(1_772_463_600_000)
    }

    #[track_caller]
    fn check(rung: Rung, told: &[Told], expected: &str) {
        let ago = |at: Instant| now().millis_since(at) / HOUR;
        let found = match judge(rung, told, now()) {
            Outcome::Speaks => "speaks".to_owned(),
            Outcome::Told { at, .. } => format!("told {} hours ago", ago(at)),
            Outcome::Pending { at, until, .. } => {
                assert_eq!(until, now().plus_millis(ASK_AGAIN));
                format!("pending for {} hours", ago(at))
            }
        };
        assert_eq!(found, expected, "{rung:?} {told:?}");
    }

    #[test]
    fn a_rung_that_was_said_lately_is_not_said_again() {
        use Status::{Accepted, Delivered};
        check(Invitation, &[], "speaks");
        check(Invitation, &[text(Invitation, 0, Accepted)], "told 0 hours ago");
        check(Invitation, &[text(Invitation, 48, Delivered)], "told 48 hours ago");
        check(Invitation, &[text(Invitation, 60, Delivered)], "speaks");
        check(Invitation, &[text(Last, 1, Accepted)], "told 1 hours ago");
        check(Reminder, &[text(Invitation, 1, Accepted)], "speaks");
        check(Last, &[text(Reminder, 24, Accepted)], "speaks");
        let both = [text(Reminder, 24, Accepted), text(Reminder, 3, Accepted)];
        check(Reminder, &both, "told 3 hours ago");
    }

    #[test]
    fn what_did_not_go_says_nothing_and_what_may_have_gone_is_waited_for() {
        for status in crate::delivery::status::ALL {
            for in_doubt in [false, true] {
                let told = Told { in_doubt, ..text(Reminder, 1, status) };
                let expected = match status {
                    Status::Accepted | Status::Delivered => "told 1 hours ago",
                    Status::Intent => "pending for 1 hours",
                    Status::Due if in_doubt => "pending for 1 hours",
                    _ => "speaks",
                };
                check(Reminder, &[told], expected);
            }
        }
        let one_went = [text(Reminder, 9, Status::Accepted), text(Reminder, 1, Status::Intent)];
        check(Reminder, &one_went, "told 9 hours ago");
    }

    #[test]
    fn only_the_ladder_shares() {
        let ladder: Vec<&str> = Template::ALL
            .iter()
            .filter(|template| Rung::of(**template).is_some())
            .map(|template| template.code())
            .collect();
        assert_eq!(ladder, Rung::TEMPLATES.map(Template::code));
        assert_eq!(ladder, ["refill-invitation", "refill-reminder", "refill-reminder-last"]);
    }
}
