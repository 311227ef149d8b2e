//! From a message to its words: a link where the words need one, and a last look before they travel.

use care::pharmacy::PharmacyProfile;
use kernel::Result;
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
        };
        Some(courier.links.mint(tx, &wanted)?)
    } else {
        None
    };
    let vars = Vars {
        pharmacy: &profile.name,
        phone: Some(&profile.phone),
        link: link.as_deref(),
        count: Some(message.open_count),
    };
    let said = render(message.template, facts.language(), &vars)?;
    let may_go = declared.health != HealthClass::None || (courier.guard)(&said.text);
    Ok(may_go.then_some(said))
}
