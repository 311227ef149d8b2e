//! "Ask for consent": the words to read aloud in the patient's language, beside them the reader's own, and
//! what the patient said; and the form for a stop that was heard.

use kernel::{Channel, Day};
use maud::{Markup, html};
use outreach::contact_policy::{Covers, How};
use web::{
    Say, View, i18n,
    kit::{
        Choice, Errors, Look, Question, button, card, checkboxes, day_field, error_summary,
        form as kit_form, link_button, radios, text_area,
    },
};

use super::{
    File,
    form::{ASKED, COVERS, Filled, HOW, LONGEST, ON, PURPOSE, SAID, WAY, WORDS},
};
use crate::{
    StaffSession,
    frame::{self, Part},
    tasks::page::language as language_of,
};

/// The longest that a stop may have lain unheard: a year.
const OLDEST: i32 = 366;

pub(super) fn ask(view: &View, who: &StaffSession, file: &File, filled: &Filled) -> Markup {
    let say = &view.say;
    let errors = match filled.wrong {
        Some((field, code)) => Errors::one(field, say.t(&format!("refused-{code}"))),
        None => Errors::none(),
    };
    let purposes_picked: Vec<&str> = match filled.wrong {
        Some(_) => filled.purposes.iter().map(String::as_str).collect(),
        None => vec!["refill"],
    };
    let ways_picked: Vec<&str> = filled.ways.iter().map(String::as_str).collect();
    let title = say.t("console-consent-ask");
    let path = format!("/console/patients/{}", file.patient.id);
    frame::page(view, who, Part::Patients, title.clone()).back(path.clone()).show(html! {
        (error_summary(say, &errors))
        h1 { (title) }
        p.lead { (i18n::bdi(file.patient.name.reveal().full())) }
        div.panes {
            (card(html! {
                (script(view, file))
                (kit_form(&format!("{path}/consent"), &who.token, html! {
                    (checkboxes(say, &Question::part(PURPOSE, say.t("console-consent-what")),
                        &purposes(view), &purposes_picked, &errors))
                    @let ways = ways(view, file);
                    @if ways.is_empty() {
                        p { (say.t("console-no-contact-points")) }
                    } @else {
                        (checkboxes(say, &Question::part(WAY, say.t("console-consent-where")),
                            &ways, &ways_picked, &errors))
                    }
                    (text_area(
                        &Question::part(SAID, say.t("console-consent-said"))
                            .hint(say.t("console-consent-said-hint")),
                        &filled.said, LONGEST, &errors,
                    ))
                    div.actions { (button(Look::Main, say.t("console-consent-record"))) }
                }))
            }))
            (card(html! {
                h2 { (say.t("console-stop-heard")) }
                p { (say.t("console-stop-heard-why")) }
                (kit_form(&format!("{path}/stop"), &who.token, html! { (stop(view, file.today, (filled, &errors))) }))
            }))
        }
        p { (link_button(Look::Quiet, &format!("{path}/consents"), say.t("console-consents-print"))) }
    })
}

/// The same words twice when the reader's language is another.
fn script(view: &View, file: &File) -> Markup {
    let theirs = file.patient.language.clone();
    let is_same = theirs.primary() == view.say.language().primary();
    html! {
        h2 { (view.say.t("console-script")) }
        p.small.soft { (language_of(view, theirs.primary())) }
        (read_aloud(&Say::in_language(theirs), &file.profile.name))
        @if !is_same {
            p.small.soft { (view.say.t("console-script-yours")) }
            (read_aloud(&view.say, &file.profile.name))
        }
    }
}

fn read_aloud(say: &Say, pharmacy: &str) -> Markup {
    let pharmacy = [("pharmacy", pharmacy.into())];
    html! {
        blockquote.script lang=(say.language().tag()) {
            p { (say.with("script-may-we", &pharmacy)) }
            p { (say.t("script-how-often")) }
            p { (say.t("script-free-choice")) }
            p { (say.t("script-question")) }
        }
    }
}

fn purposes(view: &View) -> Vec<Choice> {
    let label = |purpose: outreach::policy::Purpose| {
        Choice::new(purpose.code(), view.say.t(&format!("console-purpose-{}", purpose.code())))
    };
    ASKED.into_iter().map(label).collect()
}

fn ways(view: &View, file: &File) -> Vec<Choice> {
    let say = &view.say;
    let mut ways = Vec::new();
    for contact in &file.contacts {
        let channels: &[Channel] = match contact.point.kind() {
            "phone" => &[Channel::Sms, Channel::Voice],
            "email" => &[Channel::Email],
            _ => &[],
        };
        for channel in channels {
            let value = format!("{}/{}", contact.id, channel.code());
            let wire = say.t(&format!("console-channel-{}", channel.code()));
            ways.push(Choice::new(value, i18n::Said::verbatim(contact.point.value())).hint(wire));
        }
    }
    ways
}

fn stop(view: &View, today: Day, (filled, errors): (&Filled, &Errors)) -> Markup {
    let say = &view.say;
    let covers = [
        Covers::Everything,
        Covers::Channel(Channel::Sms),
        Covers::Channel(Channel::Voice),
        Covers::Channel(Channel::Email),
        Covers::Channel(Channel::Letter),
        Covers::Purpose(outreach::policy::Purpose::Refill),
    ];
    let covers = covers.map(|it| {
        let code = it.code();
        let label = say.t(&format!("console-covers-{code}"));
        Choice::new(code, label)
    });
    let hows = How::ALL
        .map(|how| Choice::new(how.code(), say.t(&format!("console-heard-{}", how.code()))));
    // Nothing is picked beforehand: one press must not end all messages.
    fn picked(code: &str) -> Option<&str> {
        (!code.is_empty()).then_some(code)
    }
    let oldest = today.plus_days(-OLDEST);
    let today = today.to_string();
    let on = if filled.on.is_empty() { &today } else { &filled.on };
    html! {
        (radios(&Question::part(COVERS, say.t("console-stop-covers")), &covers, picked(&filled.covers), errors))
        (radios(&Question::part(HOW, say.t("console-stop-how")), &hows, picked(&filled.how), errors))
        (day_field(&Question::part(ON, say.t("console-stop-on")), on, oldest, errors))
        (text_area(&Question::part(WORDS, say.t("console-stop-words")), &filled.words, LONGEST, errors))
        div.actions { (button(Look::Danger, say.t("console-stop-record"))) }
    }
}
