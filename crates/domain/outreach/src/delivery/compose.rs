//! From a message to its words: a link where the words need one, and a last look before they travel.

use care::pharmacy::PharmacyProfile;
use kernel::{PhoneNumber, Result};
use store::Tx;

use super::courier::{Courier, LinkWanted};
use crate::{
    facts::Facts,
    message::Message,
    template::{HealthClass, Rendered, Variable, Vars, render},
};

/// The words of a message in the patient's language, or nothing when they may not be sent.
///
/// The same guard that reads templates when they are written reads the finished text here, because
/// a name may enter by a variable.
pub(super) fn compose(
    tx: &mut Tx<'_>,
    courier: &Courier,
    profile: &PharmacyProfile,
    message: &Message,
    facts: &Facts,
) -> Result<Option<Rendered>> {
    let declared = message.template.declared();
    let link = if declared.variables.contains(&Variable::Link) {
        let wanted = LinkWanted {
            patient: message.patient,
            refill: message.refill,
            message: message.id,
            expires_at: message.expires_at,
            language: facts.language(),
            link_base: &profile.link_base,
        };
        Some(courier.links.mint(tx, &wanted)?)
    } else {
        None
    };
    let phone = as_people_read(&profile.phone);
    let vars = Vars {
        pharmacy: &profile.name,
        phone: Some(&phone),
        link: link.as_deref(),
        count: Some(message.open_count),
    };
    let said = render(message.template, facts.language(), &vars)?;
    // A pharmacy may be called "Oncology Pharmacy": its own name is no news about the patient.
    let may_go = declared.health != HealthClass::None
        || (courier.guard)(&said.text.replace(&profile.name, " "));
    Ok(may_go.then_some(said))
}

/// A North American number in three groups, `201-555-0123`; any other as it is.
fn as_people_read(number: &PhoneNumber) -> String {
    match number.e164().strip_prefix("+1") {
        Some(rest) if rest.len() == 10 => {
            format!("{}-{}-{}", &rest[..3], &rest[3..6], &rest[6..])
        }
        _ => number.e164().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_people_read_them() {
        let read = |text: &str| as_people_read(&PhoneNumber::parse(text).unwrap());
        assert_eq!(read("+12015550123"), "201-555-0123");
        assert_eq!(read("+442079460958"), "+442079460958");
    }
}
