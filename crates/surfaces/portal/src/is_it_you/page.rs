//! How our messages look, and two small forms: a pasted link, and an address to be answered.

use maud::{Markup, html};
use web::{
    View,
    csrf::Token,
    i18n,
    kit::{
        Art, Errors, Icon, Input, Look, Page, Question, Tone, button, card, error_summary, form,
        line_link, notice, text_area, text_field,
    },
};

/// The form field of a pasted link or message.
pub const PASTED: &str = "pasted";
/// The form field of the number or mailbox that a message came to.
pub const ADDRESS: &str = "address";

/// What a pasted link is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judged {
    /// There was none.
    NoLink,
    /// One of them leads elsewhere.
    NotOurs,
    /// Under our own address.
    Ours,
    /// Ours, and it opens something.
    OursOpen,
    /// Ours, and closed.
    OursClosed,
}

impl Judged {
    /// Every answer.
    pub const ALL: [Self; 5] =
        [Self::NoLink, Self::NotOurs, Self::Ours, Self::OursOpen, Self::OursClosed];

    const fn words(self) -> (Tone, &'static str) {
        match self {
            Self::NoLink => (Tone::Note, "is-it-you-no-link"),
            Self::NotOurs => (Tone::Bad, "is-it-you-not-ours"),
            Self::Ours => (Tone::Good, "is-it-you-ours"),
            Self::OursOpen => (Tone::Good, "is-it-you-ours-open"),
            Self::OursClosed => (Tone::Warn, "is-it-you-ours-closed"),
        }
    }
}

/// What the page shows.
#[derive(Debug)]
pub struct Shown<'a> {
    /// What our links begin with.
    pub link_base: &'a str,
    /// What a pasted link was found to be.
    pub judged: Option<Judged>,
    /// The address that was typed and could not be read.
    pub address: &'a str,
    /// What is wrong with it.
    pub errors: Errors,
}

/// The page.
pub fn show(view: &View, token: &Token, shown: &Shown<'_>) -> Markup {
    let View { say, brand, .. } = view;
    let title = say.t("is-it-you-title");
    let errors = &shown.errors;
    let pharmacy = [("pharmacy", brand.name.as_str().into())];
    let address = Input {
        name: ADDRESS,
        label: say.t("is-it-you-address"),
        value: shown.address,
        autocomplete: "off",
        width: "",
        is_number: false,
    };
    Page::patient(view, title.clone()).error(!errors.is_empty()).show(html! {
        (error_summary(say, errors))
        @if errors.is_empty() && shown.judged.is_none() { (Art::Shield) }
        h1 { (title) }
        @if let Some(judged) = shown.judged {
            @let (tone, key) = judged.words();
            (notice(tone, say.t(&format!("{key}-title")), html! {
                p { (say.t(&format!("{key}-body"))) }
            }))
        }
        (card(html! {
            h2 { (say.t("is-it-you-look-title")) }
            ul {
                li { (say.with("is-it-you-look-name", &pharmacy)) }
                li {
                    (say.t("is-it-you-look-link")) " "
                    strong { bdi dir="ltr" { (shown.link_base) } }
                }
                li { (say.t("is-it-you-look-phone")) " " (i18n::phone_link(&brand.phone)) }
            }
        }))
        (card(html! {
            h2 { (say.t("is-it-you-never-title")) }
            ul {
                li { (say.t("is-it-you-never-money")) }
                li { (say.t("is-it-you-never-password")) }
                li { (say.t("is-it-you-never-number")) }
            }
            p { (say.t("is-it-you-never-do")) }
        }))
        section aria-labelledby="paste" {
            h2 #paste { (say.t("is-it-you-paste-title")) }
            (form("/is-it-you/link", token, html! {
                (text_area(
                    &Question::part(PASTED, say.t("is-it-you-paste"))
                        .hint(say.t("is-it-you-paste-hint")),
                    "", 2_000, &Errors::none(),
                ))
                div.actions { (button(Look::Second, say.t("is-it-you-paste-send"))) }
            }))
        }
        section aria-labelledby="ask" {
            h2 #ask { (say.t("is-it-you-ask-title")) }
            p { (say.t("is-it-you-ask-body")) }
            (form("/is-it-you/asked", token, html! {
                (text_field(&address, errors))
                div.actions { (button(Look::Second, say.t("is-it-you-ask-send"))) }
            }))
            p { (say.t("is-it-you-check")) }
        }
        p { (line_link(Icon::Message, "/join", say.t("join-link"))) }
    })
}

/// Says where the answer comes. The same words whether or not we know the address.
pub fn asked(view: &View) -> Markup {
    let View { say, brand, .. } = view;
    let title = say.t("is-it-you-asked-title");
    Page::patient(view, title.clone()).show(html! {
        (Art::Letter)
        h1 { (title) }
        p.lead { (say.t("is-it-you-asked-body")) }
        p { (say.t("is-it-you-asked-none")) }
        p { (say.t("done-call")) " " (i18n::phone_link(&brand.phone)) "." }
    })
}
