//! Whose the task is while somebody writes on its sheet, and how to have it again without writing
//! anything twice.

use care::task::State;
use identity::Permission;
use maud::{Markup, html};
use web::{
    View,
    kit::{Look, Tone, named_button, notice},
};

use super::{Asking, form as sheet};
use crate::{StaffSession, tasks::page, worklist::row};

/// A part of the sheet's own form: its buttons send what is typed, and get it back.
pub(super) fn hold(view: &View, who: &StaffSession, asking: &Asking) -> Markup {
    let say = &view.say;
    let file = &asking.file;
    let task = &file.line.row.task;
    let may_take =
        who.staff.role.may(Permission::TakeOverTasks) && who.staff.role.may(task.kind.permission());
    let keep = |look, key| named_button(look, sheet::CLAIM, sheet::KEEP, say.t(key));
    html! {
        @match (task.state, task.claimed_by) {
            (State::Claimed, Some(by)) if by == who.staff.id => {
                p.small.soft { (page::ends(view, file, "console-claim-ends")) }
                div.row { (keep(Look::Quiet, "console-claim-longer")) }
            }
            (State::Open, _) => {
                (notice(Tone::Note, say.t("console-said-over"), html! {
                    p { (say.t("console-said-over-why")) }
                    (keep(Look::Second, "console-said-again"))
                }))
            }
            (State::Claimed, _) => {
                (notice(Tone::Note, row::held(say, &file.line), html! {
                    @if may_take {
                        p { (say.t("console-said-take-why")) }
                        (named_button(Look::Second, sheet::CLAIM, sheet::TAKE, say.t("console-said-take")))
                    } @else {
                        p { (say.t("console-said-held-why")) }
                    }
                }))
            }
            (State::Done, _) => {}
        }
    }
}
