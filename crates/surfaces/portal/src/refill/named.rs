//! Which refills a form is about. The form names them itself: by the time it is sent, another may
//! have opened and one been filled, and an answer must never land beside what it was meant for.

use kernel::RefillId;
use maud::{Markup, html};
use web::Fields;

/// The unseen field, once for each refill.
pub const FIELD: &str = "refill";

/// More than a patient has on one page.
const MOST: usize = 50;

/// The refills that a form names, in the order of its page; never none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named(Vec<RefillId>);

impl Named {
    /// Reads them; none for what no page of ours sends.
    pub fn read(fields: &Fields) -> Option<Self> {
        let ids: Option<Vec<RefillId>> =
            fields.all(FIELD).take(MOST + 1).map(|text| text.parse().ok()).collect();
        let ids = ids.filter(|ids| !ids.is_empty() && ids.len() <= MOST)?;
        let is_distinct = ids.iter().enumerate().all(|(at, id)| !ids[..at].contains(id));
        is_distinct.then_some(Self(ids))
    }

    /// The refills.
    pub fn ids(&self) -> &[RefillId] {
        &self.0
    }

    /// Whether the refill is one of them.
    pub fn has(&self, id: RefillId) -> bool {
        self.0.contains(&id)
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
}
