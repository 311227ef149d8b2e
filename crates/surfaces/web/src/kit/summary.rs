//! Check your answers: what was asked, what was answered, and a way to change it.

use maud::{Markup, PreEscaped, Render, html};

use crate::{Say, i18n::Said};

/// One line of the list.
#[derive(Clone, Debug)]
pub struct Row {
    /// What was asked.
    pub asked: Said,
    /// What was answered.
    pub answer: Markup,
    /// Where it can be changed.
    pub change: Option<String>,
}

impl Row {
    /// A line that cannot be changed here.
    pub fn new(asked: Said, answer: impl Render) -> Self {
        Self { asked, answer: PreEscaped(answer.render().0), change: None }
    }

    /// Lets it be changed at `href`.
    #[must_use]
    pub fn change(mut self, href: impl Into<String>) -> Self {
        self.change = Some(href.into());
        self
    }
}

/// The list. Each "Change" says what it changes to those who hear it.
pub fn summary_list(say: &Say, rows: &[Row]) -> Markup {
    html! {
        dl.summary {
            @for row in rows {
                div.summary-row {
                    dt { (row.asked) }
                    dd { (row.answer) }
                    @if let Some(href) = &row.change {
                        dd.summary-change {
                            a.link href=(href) {
                                (say.t("change")) span.unseen { ": " (row.asked) }
                            }
                        }
                    }
                }
            }
        }
    }
}
