//! What can be asked for without saying who one is: "not me", "stop", "call me", "a new link".
//! Each is asked once more before it is done, and thanked for after.

use maud::{Markup, html};
use web::{
    View,
    csrf::Token,
    i18n,
    kit::{Art, Look, Page, button, form, link_button},
};

/// A request at tier T0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request {
    /// The message reached the wrong person.
    NotMe,
    /// No more messages to this address.
    Stop,
    /// Call instead.
    CallMe,
    /// The link does not work any more.
    NewLink,
}

impl Request {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::NotMe, Self::Stop, Self::CallMe, Self::NewLink];

    /// The word in paths, forms and message names.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotMe => "not-me",
            Self::Stop => "stop",
            Self::CallMe => "call-me",
            Self::NewLink => "new-link",
        }
    }

    /// The request of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|request| request.code() == code)
    }

    /// The page that asks once more.
    pub fn path(self) -> String {
        format!("/hello/{}", self.code())
    }

    /// The page that says it is done.
    pub fn done_path(self) -> String {
        format!("/hello/{}/done", self.code())
    }
}

/// Asks once more, in words that say what will happen.
pub fn ask(view: &View, request: Request, token: &Token) -> Markup {
    let say = &view.say;
    let code = request.code();
    let title = say.t(&format!("ask-{code}-title"));
    let look = if request == Request::Stop { Look::Danger } else { Look::Main };
    Page::patient(view, title.clone()).back("/hello").why("/why").show(html! {
        h1 { (title) }
        p.lead { (say.t(&format!("ask-{code}-body"))) }
        (form(&request.path(), token, html! {
            div.actions {
                (button(look, say.t(&format!("ask-{code}-yes"))))
                (link_button(Look::Quiet, "/hello", say.t("ask-keep")))
            }
        }))
    })
}

/// Says that nothing was done, since the link is too old to say whose phone it is on, and whom to call.
pub fn too_old(view: &View) -> Markup {
    let View { say, brand, .. } = view;
    let title = say.t("too-old-title");
    Page::patient(view, title.clone()).show(html! {
        (Art::Lifebuoy)
        h1 { (title) }
        p.lead { (say.t("too-old-body")) }
        p { (say.t("too-old-call")) " " (i18n::phone_link(&brand.phone)) "." }
    })
}

/// Says that it is done and what happens next. The same words whether or not we knew the link.
pub fn done(view: &View, request: Request) -> Markup {
    let View { say, brand, .. } = view;
    let code = request.code();
    let title = say.t(&format!("done-{code}-title"));
    Page::patient(view, title.clone()).show(html! {
        (Art::Done)
        h1 { (title) }
        p.lead { (say.t(&format!("done-{code}-body"))) }
        p { (say.t("done-call")) " " (i18n::phone_link(&brand.phone)) "." }
        p.soft { (say.t("done-close")) }
    })
}
