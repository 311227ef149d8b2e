//! When there is nothing to answer: it is already on its way, or it was taken care of.

use maud::{Markup, html};
use web::{
    View, i18n,
    kit::{Art, Page},
};

/// Why nothing is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The order is being made, or the parcel is out.
    UnderWay,
    /// It was handed over.
    Done,
    /// The refill is not open any more.
    Closed,
}

impl Ended {
    /// The name of its short words, beside a medicine.
    pub const fn short(self) -> &'static str {
        match self {
            Self::UnderWay => "ended-under-way-short",
            Self::Done => "ended-done-short",
            Self::Closed => "ended-closed-short",
        }
    }
}

/// The page: says so of so many refills, and who to call.
pub fn ended(view: &View, ended: Ended, refills: u32) -> Markup {
    let View { say, brand, .. } = view;
    let code = match ended {
        Ended::UnderWay => "under-way",
        Ended::Done => "done",
        Ended::Closed => "closed",
    };
    let of = [("count", refills.into())];
    let title = say.with(&format!("ended-{code}-title"), &of);
    let art = if ended == Ended::UnderWay { Art::Parcel } else { Art::Rest };
    Page::patient(view, title.clone()).stop("/hello/stop").why("/why").show(html! {
        (art)
        h1 { (title) }
        p.lead { (say.with(&format!("ended-{code}-body"), &of)) }
        p { (say.t("sent-change-call")) " " (i18n::phone_link(&brand.phone)) "." }
    })
}
