//! Tables with a caption and headings; on narrow screens each row folds into a card.

use maud::{Markup, Render, html};

use crate::i18n::Said;

/// One column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its heading.
    pub heading: Said,
    /// Whether it holds numbers, set to the end of the cell.
    pub is_figure: bool,
}

impl Column {
    /// A column of words.
    pub const fn words(heading: Said) -> Self {
        Self { heading, is_figure: false }
    }

    /// A column of numbers.
    pub const fn figures(heading: Said) -> Self {
        Self { heading, is_figure: true }
    }

    /// A cell of this column; use it in row partials, so that a folded row keeps its headings.
    pub fn cell(&self, content: impl Render) -> Markup {
        html! {
            td.figure[self.is_figure] data-heading=(self.heading.text()) { (content) }
        }
    }
}

/// A table around rows (`<tr>`s) that the page has built. `caption` is read first by a screen
/// reader, so it says what the table is about.
pub fn table(caption: impl Render, columns: &[Column], rows: impl Render) -> Markup {
    html! {
        div.table-frame {
            table.table.table-folds {
                caption { (caption) }
                thead {
                    tr {
                        @for column in columns {
                            th.figure[column.is_figure] scope="col" { (column.heading) }
                        }
                    }
                }
                tbody data-rows { (rows) }
            }
        }
    }
}
