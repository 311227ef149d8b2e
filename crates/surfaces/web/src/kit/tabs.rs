//! Links between pages of one subject, and the navigation of the console.

use maud::{Markup, html};

use super::Icon;
use crate::{Say, i18n::Said};

/// One of several pages.
#[derive(Clone, Debug)]
pub struct Tab<'a> {
    /// Where it is.
    pub href: &'a str,
    /// What it is called.
    pub label: Said,
    /// Its icon.
    pub icon: Option<Icon>,
    /// Whether this page is it.
    pub is_current: bool,
}

/// A row of tabs; each is a page of its own, so they work without scripts.
pub fn tabs(label: &Said, tabs: &[Tab<'_>]) -> Markup {
    html! {
        nav aria-label=(label.text()) {
            ul.tabs {
                @for tab in tabs {
                    li {
                        a.tab href=(tab.href) aria-current=[tab.is_current.then_some("page")] {
                            @if let Some(icon) = tab.icon { (icon) }
                            (tab.label)
                        }
                    }
                }
            }
        }
    }
}

/// The console's main navigation.
pub fn staff_nav(say: &Say, tabs: &[Tab<'_>]) -> Markup {
    html! {
        nav aria-label=(say.t("navigation-label").text()) {
            ul.staff-nav {
                @for tab in tabs {
                    li {
                        a href=(tab.href) aria-current=[tab.is_current.then_some("page")] {
                            @if let Some(icon) = tab.icon { (icon) }
                            (tab.label)
                        }
                    }
                }
            }
        }
    }
}
