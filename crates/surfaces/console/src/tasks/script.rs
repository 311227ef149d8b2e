//! What to say on the telephone, and how often nobody answered: beside every task that is a call.

use care::task::TaskOutcome;
use maud::{Markup, html};
use web::{
    View, i18n,
    kit::{card, disclosure},
};

use super::file::File;

/// The card; nothing for work that is no call, or that is over.
pub(super) fn script(view: &View, file: &File) -> Markup {
    let View { say, brand, .. } = view;
    let task = &file.line.row.task;
    let is_call = task.kind.outcomes().contains(&TaskOutcome::NotReached);
    let Some(person) = file.person.as_ref().filter(|_| is_call && task.done_at.is_none()) else {
        return html! {};
    };
    let pharmacy = [("pharmacy", (&brand.name).into())];
    html! {
        (card(html! {
            h2 { (say.t("voice-staff-title")) }
            @if 0 < file.tries {
                p { (say.with("voice-staff-tries", &[("count", file.tries.into())])) }
            }
            ol {
                li { (say.with("voice-staff-open", &pharmacy)) }
                li {
                    (say.t("voice-staff-who")) " "
                    (i18n::bdi(person.patient.name.reveal().full()))
                }
                li { (say.t("voice-staff-birth")) }
                li { (say.t("voice-staff-say")) }
            }
            (disclosure(say.t("voice-staff-machine-title"), html! {
                p { (say.with("voice-staff-machine", &pharmacy)) " " (i18n::phone_link(&brand.phone)) }
                p.small { (say.t("voice-staff-machine-why")) }
            }))
        }))
    }
}
