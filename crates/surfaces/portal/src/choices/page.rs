//! The pages of a patient's choices, and the sign that stands before the question who one is.

use identity::chosen_sign::ChosenSign;
use kernel::{Channel, Day, Instant, Zone};
use maud::{Markup, html};
use outreach::{contact_policy::Covers, policy::Purpose};
use web::{
    View,
    csrf::Token,
    i18n::{self, bdi},
    kit::{
        Art, Choice, Errors, Icon, Input, Look, Page, Question, Sign, Tone, button, card,
        error_summary, form, line_link, notice, radios, text_part,
    },
};

/// The form field of what to stop.
pub const COVERS: &str = "covers";
/// The form field of the picture.
pub const PICTURE: &str = "picture";
/// The form field of the words.
pub const PHRASE: &str = "phrase";

/// One thing that is agreed to.
#[derive(Clone, Debug)]
pub struct Line {
    /// About what.
    pub about: Purpose,
    /// On which wire.
    pub channel: Channel,
    /// The end of the address, so that it can be known again and not read.
    pub at: String,
    /// Since when.
    pub since: Instant,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What is agreed to.
    pub lines: Vec<Line>,
    /// The picture and words.
    pub sign: Option<ChosenSign>,
    /// Whether something was just stopped.
    pub is_saved: bool,
    /// Whether nothing was chosen.
    pub is_wrong: bool,
    /// The day at the pharmacy.
    pub today: Day,
    /// The pharmacy's clock.
    pub zone: Zone,
}

/// What is picked so far.
#[derive(Clone, Debug, Default)]
pub struct Picked {
    /// The picture.
    pub picture: Option<Sign>,
    /// The words.
    pub phrase: String,
}

impl From<ChosenSign> for Picked {
    fn from(sign: ChosenSign) -> Self {
        let phrase = sign.phrase.as_ref().map(|words| words.reveal().clone()).unwrap_or_default();
        Self { picture: drawn(&sign), phrase }
    }
}

/// The drawing of a picture by its name.
fn drawn(sign: &ChosenSign) -> Option<Sign> {
    let code = sign.picture.as_deref()?;
    Sign::of(code)
}

/// "You chose the blue bird": before anything is asked, on every page behind a link.
pub fn sign(view: &View, chosen: Option<&ChosenSign>) -> Markup {
    let View { say, brand, .. } = view;
    html! {
        @if let Some(chosen) = chosen {
            (card(html! {
                p { (say.t("sign-yours")) }
                div.row {
                    @if let Some(picture) = drawn(chosen) {
                        (picture) strong { (say.t(&format!("sign-{}", picture.code()))) }
                    }
                    @if let Some(phrase) = &chosen.phrase { strong { (bdi(phrase.reveal())) } }
                }
                p.soft { (say.t("sign-missing")) " " (i18n::phone_link(&brand.phone)) "." }
            }))
        }
    }
}

/// The last four digits of a number, or the first letter and the host of a mailbox.
pub(super) fn ending(address: &str) -> String {
    // Of a browser the host of its push service: the rest is a key.
    if let Some(rest) = address.strip_prefix("https://") {
        return rest.split(['/', ' ']).next().unwrap_or_default().to_owned();
    }
    match address.split_once('@') {
        Some((name, host)) => {
            let first: String = name.chars().take(1).collect();
            format!("{first}•••@{host}")
        }
        None => format!("•••• {}", &address[address.len().saturating_sub(4)..]),
    }
}

/// What is agreed to, how to stop it, and the picture.
pub fn show(view: &View, token: &Token, shown: &Shown) -> Markup {
    let say = &view.say;
    let title = say.t("choices-title");
    let errors = match shown.is_wrong {
        true => Errors::one(COVERS, say.t("choices-error")),
        false => Errors::none(),
    };
    Page::patient(view, title.clone()).error(shown.is_wrong).script("print.js").show(html! {
        (error_summary(say, &errors))
        h1 { (title) }
        p.lead { (say.t("choices-lead")) }
        @if shown.is_saved {
            (notice(Tone::Good, say.t("choices-stopped"), html! { p { (say.t("choices-stopped-body")) } }))
        }
        h2 { (say.t("choices-now")) }
        @if shown.lines.is_empty() {
            p { (say.t("choices-none")) }
        } @else {
            ul { @for line in &shown.lines { (agreed(view, shown, line)) } }
        }
        h2 { (say.t("choices-stop-title")) }
        (form("/choices/stop", token, html! {
            (radios(&Question::part(COVERS, say.t("choices-stop")), &covers(view, shown), None, &errors))
            p.hint { (say.t("choices-stop-why")) }
            div.actions { (button(Look::Danger, say.t("choices-stop-send"))) }
        }))
        h2 { (say.t("choices-sign")) }
        (sign(view, shown.sign.as_ref()))
        p { (line_link(Icon::Heart, "/choices/picture", say.t("sign-change"))) }
        div.actions {
            button.button.button-second type="button" data-print hidden { (say.t("print")) }
            (form("/out", token, button(Look::Quiet, say.t("sent-finish"))))
        }
    })
}

fn agreed(view: &View, shown: &Shown, line: &Line) -> Markup {
    let say = &view.say;
    let about = say.t(&format!("choices-about-{}", line.about.code()));
    let channel = match line.channel {
        Channel::Email => "email",
        Channel::Voice => "voice",
        Channel::Push => "push",
        Channel::Letter => "letter",
        Channel::Sms | Channel::Portal => "sms",
    };
    let way = say.with(&format!("choices-way-{channel}"), &[("where", line.at.as_str().into())]);
    let day = say.day(shown.zone.day(line.since), shown.today);
    html! {
        li {
            (say.with("choices-line", &[("about", about.text().into()), ("way", way.text().into())]))
            br;
            span.soft { (say.with("choices-since", &[("day", day.text().into())])) }
        }
    }
}

/// Only what there is to stop.
fn covers(view: &View, shown: &Shown) -> Vec<Choice> {
    let on = |channel| shown.lines.iter().any(|line| line.channel == channel);
    let about = |purpose| shown.lines.iter().any(|line| line.about == purpose);
    let all = [
        (Covers::Purpose(Purpose::Refill), "choices-stop-refill", about(Purpose::Refill)),
        (Covers::Channel(Channel::Sms), "choices-stop-sms", on(Channel::Sms)),
        (Covers::Channel(Channel::Voice), "choices-stop-voice", on(Channel::Voice)),
        (Covers::Channel(Channel::Email), "choices-stop-email", on(Channel::Email)),
        (Covers::Channel(Channel::Push), "choices-stop-push", on(Channel::Push)),
        // A letter needs no yes, so there is always something to stop.
        (Covers::Channel(Channel::Letter), "choices-stop-letter", true),
        (Covers::Everything, "choices-stop-all", true),
    ];
    let there = all.into_iter().filter(|(_, _, is_there)| *is_there);
    there.map(|(covers, key, _)| Choice::new(covers.code(), view.say.t(key))).collect()
}

/// Twenty-four pictures and a line for words. `goes_along`: the picture goes along with texts.
pub fn picture(
    view: &View,
    token: &Token,
    (picked, goes_along): (&Picked, bool),
    errors: &Errors,
) -> Markup {
    let say = &view.say;
    let title = say.t("sign-title");
    let input = Input {
        name: PHRASE,
        label: say.t("sign-phrase"),
        value: &picked.phrase,
        autocomplete: "off",
        width: "",
        is_number: false,
    };
    Page::patient(view, title.clone()).error(!errors.is_empty()).back("/choices").show(html! {
        (error_summary(say, errors))
        @if errors.is_empty() { (Art::Shield) }
        h1 { (title) }
        p.lead { (say.t("sign-lead")) }
        (form("/choices/picture", token, html! {
            (Question::part(PICTURE, say.t("sign-pictures")).group(errors, html! {
                div.signs {
                    @for (at, sign) in Sign::ALL.iter().enumerate() {
                        @let id = if at == 0 { PICTURE.to_owned() } else { format!("{PICTURE}-{}", at + 1) };
                        div.choice {
                            input.choice-input type="radio" name=(PICTURE) id=(id) value=(sign.code())
                                checked[picked.picture == Some(*sign)];
                            label.choice-label for=(id) {
                                (sign) " " (say.t(&format!("sign-{}", sign.code())))
                            }
                        }
                    }
                }
            }))
            (text_part(&input, Some(PICTURE), errors))
            p.hint { (say.t("sign-phrase-hint")) }
            p { (say.t(if goes_along { "sign-along" } else { "sign-never" })) }
            div.actions { (button(Look::Main, say.t("sign-save"))) }
        }))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_can_be_known_again_and_not_read() {
        assert_eq!(ending("+12015550142"), "•••• 0142");
        assert_eq!(ending("ana@example.org"), "a•••@example.org");
    }
}
