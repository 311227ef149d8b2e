//! Pages whose samples take more than a line: what was chosen, whether a message is ours, why one came, and
//! the kit by itself.

use identity::chosen_sign::ChosenSign;
use maud::{Markup, html};
use portal::{choices, is_it_you, why};
use web::{
    View,
    i18n::Said,
    kit::{self, Errors},
};

use super::{at, brand, clock, day, token};

pub fn chosen() -> choices::page::Shown {
    use outreach::policy::Purpose;
    choices::page::Shown {
        lines: vec![
            choices::page::Line {
                about: Purpose::Refill,
                channel: kernel::Channel::Sms,
                at: "•••• 0142".to_owned(),
                since: at("2026-03-02T15:00:00Z"),
            },
            choices::page::Line {
                about: Purpose::Appointment,
                channel: kernel::Channel::Email,
                at: "a•••@example.org".to_owned(),
                since: at("2026-03-02T15:00:00Z"),
            },
        ],
        sign: ChosenSign::new(Some("kite"), ""),
        is_saved: false,
        is_wrong: false,
        today: day("2026-06-02"),
        zone: brand().zone,
    }
}

pub fn is_it_ours(view: &View, judged: Option<is_it_you::page::Judged>, errors: Errors) -> Markup {
    let link_base = "https://rx.elm.example";
    let shown = is_it_you::page::Shown { link_base, judged, address: "", errors };
    is_it_you::page::show(view, token(), &shown)
}

pub fn gallery(view: &View) -> Markup {
    let said = Said::verbatim;
    let columns = [
        kit::Column::words(said("What")),
        kit::Column::words(said("State")),
        kit::Column::figures(said("Days left")),
    ];
    let tab = |label, is_current| kit::Tab { href: "/", label, icon: None, is_current };
    let navigation = kit::staff_nav(
        &view.say,
        &[
            kit::Tab { icon: Some(kit::Icon::List), ..tab(said("Work"), true) },
            kit::Tab { icon: Some(kit::Icon::Person), ..tab(said("Patients"), false) },
        ],
    );
    kit::Page::staff(view, said("Kit"), navigation, html! { span { "Dana, pharmacist" } }).show(
        html! {
            h1 { "Components" }
            (kit::tabs(&said("Sections"), &[tab(said("Supply"), true), tab(said("Contacts"), false)]))
            div.row {
                (kit::status_tag(kit::Tone::Good, "Confirmed"))
                (kit::status_tag(kit::Tone::Note, "Asked"))
                (kit::status_tag(kit::Tone::Warn, "3 days left"))
                (kit::status_tag(kit::Tone::Bad, "Side effect"))
            }
            (kit::table("Work that waits", &columns, html! {
                tr {
                    (columns[0].cell("Refill order"))
                    (columns[1].cell(kit::status_tag(kit::Tone::Warn, "Open")))
                    (columns[2].cell("3"))
                }
                tr {
                    (columns[0].cell("Call about a side effect"))
                    (columns[1].cell(kit::status_tag(kit::Tone::Bad, "Urgent")))
                    (columns[2].cell("12"))
                }
            }))
            div.row {
                (kit::button(kit::Look::Main, "Complete"))
                (kit::button(kit::Look::Second, "Take it"))
                (kit::button(kit::Look::Danger, "Release"))
                (kit::button(kit::Look::Quiet, "Later"))
            }
            (kit::empty("All clear", "Next due at 2:20 PM"))
            (kit::notice(kit::Tone::Good, "Done", html! { p { "The order is in." } }))
            div.row { @for icon in kit::Icon::ALL { (icon) } }
            div.row { @for art in kit::Art::ALL { (art) } }
        },
    )
}

pub fn why_told(view: &View) -> Markup {
    use outreach::{consent::Source, policy::Purpose};
    let now = "2026-06-02T15:00:00Z".parse().expect("an instant");
    let told = why::Told {
        purpose: Purpose::Refill,
        channel: kernel::Channel::Sms,
        at: now,
        has_picture: true,
        rule: "allowed".to_owned(),
        agreed: Some((now, Source::Paper)),
    };
    why::page::shown(view, token(), Some(&told), |at| clock().moment(&view.say, at, now))
}
