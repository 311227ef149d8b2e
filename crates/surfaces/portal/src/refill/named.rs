//! Which refills a form is about. The form names them itself: by the time it is sent, another may
//! have opened and one been filled, and an answer must never land beside what it was meant for.

use kernel::RefillId;
use maud::{Markup, html};
use web::Fields;

/// The unseen field, once for each refill.
pub const FIELD: &str = "refill";
/// Which of several medicines the page showed, as `2-3`: only to say it again.
pub const PLACE: &str = "medicine-of";

/// More than a patient has on one page.
const MOST: usize = 50;

/// The refills that a form names, in the order of its page; never none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    ids: Vec<RefillId>,
    place: Option<(usize, usize)>,
}

impl Named {
    /// Reads them; none for what no page of ours sends.
    pub fn read(fields: &Fields) -> Option<Self> {
        let ids: Option<Vec<RefillId>> =
            fields.all(FIELD).take(MOST + 1).map(|text| text.parse().ok()).collect();
        let ids = ids.filter(|ids| !ids.is_empty() && ids.len() <= MOST)?;
        let is_distinct = ids.iter().enumerate().all(|(at, id)| !ids[..at].contains(id));
        is_distinct.then(|| Self { ids, place: fields.get(PLACE).and_then(place) })
    }

    /// Which medicine the page said that a refill of it is, from 0, and of how many.
    pub fn which(&self, at: usize) -> Option<(usize, usize)> {
        match self.ids.len() {
            1 => self.place,
            of => Some((at, of)),
        }
    }

    /// The refills.
    pub fn ids(&self) -> &[RefillId] {
        &self.ids
    }

    /// Whether the refill is one of them.
    pub fn has(&self, id: RefillId) -> bool {
        self.ids.contains(&id)
    }
}

/// The place that a form tells, where it can be one.
fn place(text: &str) -> Option<(usize, usize)> {
    let (at, of) = text.split_once('-')?;
    let (at, of): (usize, usize) = (at.parse().ok()?, of.parse().ok()?);
    (1 <= at && at <= of && (2..=MOST).contains(&of)).then(|| (at - 1, of))
}

/// The fields of one refill, and which of several medicines it is.
pub fn field(refill: RefillId, which: Option<(usize, usize)>) -> Markup {
    html! {
        (fields([refill]))
        @if let Some((at, of)) = which {
            input type="hidden" name=(PLACE) value={ (at + 1) "-" (of) };
        }
    }
}

/// The fields of those refills.
pub fn fields(refills: impl IntoIterator<Item = RefillId>) -> Markup {
    html! {
        @for refill in refills {
            input type="hidden" name=(FIELD) value=(refill.to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "01923456-789a-7bcd-8ef0-123456789abc";
    const TWO: &str = "01923456-789a-7bcd-8ef0-123456789abd";

    fn read(body: &str) -> Option<usize> {
        Named::read(&Fields::parse(body.as_bytes())).map(|named| named.ids().len())
    }

    #[test]
    fn a_form_names_each_refill_once_and_at_least_one() {
        assert_eq!(read(&format!("refill={ONE}")), Some(1));
        assert_eq!(read(&format!("refill={ONE}&refill={TWO}")), Some(2));
        for strange in ["", "refill=", "refill=1", &format!("refill={ONE}&refill={ONE}")] {
            assert_eq!(read(strange), None, "{strange}");
        }
        assert_eq!(read(&format!("refill={ONE}&refill=x")), None);
    }

    #[test]
    fn a_page_says_again_which_medicine_it_was_about() {
        let which = |body: &str, at| Named::read(&Fields::parse(body.as_bytes()))?.which(at);
        let one = |place: &str| which(&format!("refill={ONE}&medicine-of={place}"), 0);
        assert_eq!(one("2-3"), Some((1, 3)));
        for strange in ["", "2", "0-2", "3-2", "1-1", "1-51", "x-2"] {
            assert_eq!(one(strange), None, "{strange}");
        }
        assert_eq!(which(&format!("refill={ONE}&refill={TWO}"), 1), Some((1, 2)));
        assert_eq!(which(&format!("refill={ONE}"), 0), None);
    }
}
