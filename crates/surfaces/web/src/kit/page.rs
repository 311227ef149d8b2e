//! The page shell: head, header with the pharmacy's name, phone and languages, main, footer.
//! Help stands in the same order on every page (WCAG 3.2.6).

use maud::{DOCTYPE, Markup, PreEscaped, Render, html};

use super::{Art, Icon};
use crate::{View, assets, i18n, i18n::Said, negotiate::Audience};

const FAVICON: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' \
    viewBox='0 0 44 44'%3E%3Crect width='44' height='44' rx='12' fill='%230d5459'/%3E%3Cpath \
    fill='%23fff' d='M10 22h24c0 6.2-3 10.8-7.5 12.9V37h-9v-2.1C13 32.8 10 28.2 10 22Z'/%3E%3C/svg%3E";

enum Reader {
    Patient { stop: Option<String>, why: Option<String> },
    Staff { navigation: Markup, corner: Markup },
}

/// A whole page, filled in step by step and then shown.
pub struct Page<'a> {
    view: &'a View,
    title: Said,
    reader: Reader,
    has_error: bool,
    is_wide: bool,
    back: Option<String>,
    scripts: Vec<&'static str>,
    top: Markup,
    foot: Markup,
}

impl<'a> Page<'a> {
    /// A page that patients see. Its title names the task, never a medicine or a person.
    pub fn patient(view: &'a View, title: Said) -> Self {
        Self::new(view, title, Reader::Patient { stop: None, why: None })
    }

    /// A page that staff see; `navigation` is built with [`super::staff_nav`], `corner` holds who
    /// is signed in and the way out.
    pub fn staff(view: &'a View, title: Said, navigation: Markup, corner: Markup) -> Self {
        Self::new(view, title, Reader::Staff { navigation, corner })
    }

    fn new(view: &'a View, title: Said, reader: Reader) -> Self {
        let scripts = vec!["send-once.js"];
        let (top, foot) = (PreEscaped(String::new()), PreEscaped(String::new()));
        let (has_error, is_wide) = (false, false);
        Self { view, title, reader, has_error, is_wide, back: None, scripts, top, foot }
    }

    /// Marks the title when the form on the page has errors.
    #[must_use]
    pub const fn error(mut self, has_error: bool) -> Self {
        self.has_error = has_error;
        self
    }

    /// Uses the width of the screen: tables, comparisons.
    #[must_use]
    pub const fn wide(mut self) -> Self {
        self.is_wide = true;
        self
    }

    /// Puts a way back on top.
    #[must_use]
    pub fn back(mut self, href: impl Into<String>) -> Self {
        self.back = Some(href.into());
        self
    }

    /// Where patients ask for messages to stop.
    #[must_use]
    pub fn stop(mut self, href: impl Into<String>) -> Self {
        if let Reader::Patient { stop, .. } = &mut self.reader {
            *stop = Some(href.into());
        }
        self
    }

    /// Where a patient reads why the pharmacy wrote, offered at the foot of the page.
    #[must_use]
    pub fn why(mut self, href: impl Into<String>) -> Self {
        if let Reader::Patient { why, .. } = &mut self.reader {
            *why = Some(href.into());
        }
        self
    }

    /// Loads a module (`live.js`). Pages work without it.
    #[must_use]
    pub fn script(mut self, name: &'static str) -> Self {
        self.scripts.push(name);
        self
    }

    /// Puts something on top of the main part: what holds on every page.
    #[must_use]
    pub fn top(mut self, top: Markup) -> Self {
        self.top = top;
        self
    }

    /// Puts something after the main part: the idle notice.
    #[must_use]
    pub fn foot(mut self, foot: Markup) -> Self {
        self.foot = foot;
        self
    }

    /// The page around `body`, whose first heading is the page's only `h1`.
    pub fn show(self, body: impl Render) -> Markup {
        let say = &self.view.say;
        let is_staff = matches!(self.reader, Reader::Staff { .. });
        let main = if self.is_wide || is_staff { "main main-wide" } else { "main" };
        html! {
            (DOCTYPE)
            html lang=(say.language().tag()) dir=(say.language().direction()) {
                (self.head())
                body.staff[is_staff] {
                    a.skip href="#main" { (say.t("skip-to-main")) }
                    (self.header())
                    main class=(main) id="main" tabindex="-1" {
                        (self.top)
                        @if let Some(href) = &self.back { (super::back_link(say, href)) }
                        (body)
                        (self.foot)
                    }
                    (self.footer())
                }
            }
        }
    }

    fn head(&self) -> Markup {
        let say = &self.view.say;
        html! {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="format-detection" content="telephone=no";
                title {
                    @if self.has_error { (say.t("error-prefix").text()) " " }
                    (self.title.text()) " – " (self.view.brand.name)
                }
                link rel="icon" href=(PreEscaped(FAVICON));
                @if matches!(self.reader, Reader::Patient { .. }) {
                    link rel="manifest" href="/app.webmanifest";
                    link rel="apple-touch-icon" href=(assets::image("app-192.png"));
                }
                link rel="preload" as="font" type="font/woff2" crossorigin href=(assets::font());
                link rel="stylesheet" href=(assets::stylesheet());
                @for script in &self.scripts {
                    script type="module" src=(assets::script(script)) {}
                }
            }
        }
    }

    fn header(&self) -> Markup {
        html! {
            header.shell-header {
                div.shell-bar {
                    span.shell-name { (Art::Mark) bdi { (self.view.brand.name) } }
                    @match &self.reader {
                        Reader::Patient { .. } => { (self.help()) }
                        Reader::Staff { navigation, corner } => {
                            (navigation)
                            div.shell-tools { (corner) }
                        }
                    }
                }
            }
        }
    }

    fn help(&self) -> Markup {
        let View { say, brand, .. } = self.view;
        html! {
            div.shell-tools {
                a.call href={ "tel:" (brand.phone.e164()) } {
                    (Icon::Phone)
                    span { (say.t("call-us")) " " bdi.nowrap dir="ltr" { (i18n::phone(&brand.phone)) } }
                }
                (super::languages(self.view, Audience::Patients))
            }
        }
    }

    fn footer(&self) -> Markup {
        let say = &self.view.say;
        let brand = &self.view.brand;
        html! {
            footer.shell-footer {
                div.shell-foot {
                    @match &self.reader {
                        Reader::Patient { stop, why } => {
                            p { (say.with("footer-privacy", &[("pharmacy", brand.name.as_str().into())])) }
                            @if words::review(say.language()) == words::Review::Draft {
                                p {
                                    (Icon::Globe) " " (say.t("translation-draft")) " "
                                    a href={ (self.view.path) "?lang=en" } lang="en" hreflang="en" { "English" }
                                }
                            }
                            ul {
                                @if let Some(why) = why {
                                    li { (super::line_link(Icon::Note, why, say.t("why-link"))) }
                                }
                                li { (super::line_link(Icon::Note, "/is-it-you", say.t("footer-is-it-you"))) }
                                @if let Some(stop) = stop {
                                    li { (super::line_link(Icon::Stop, stop, say.t("stop-messages"))) }
                                }
                            }
                        }
                        Reader::Staff { .. } => {
                            p { (say.t("footer-staff")) }
                        }
                    }
                    @if let Some(home) = self.view.home() {
                        p { (super::line_link(Icon::Clock, home, say.t("footer-demo"))) }
                    }
                }
            }
        }
    }
}
