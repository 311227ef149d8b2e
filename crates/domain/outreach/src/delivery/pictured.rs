//! The drawing beside a text: asked about where its intent is made, and named where it leaves.

use kernel::{Channel, PatientId, Result};
use store::Tx;

use super::{
    decide::{Held, Sheet, nothing_there},
    dispatch::To,
};
use crate::{
    message::Message,
    picture::along::{self, About, Along},
    policy::{Judged, Where},
    template::Variable,
};

impl Sheet<'_> {
    /// Whether the drawing that the patient chose goes along; nothing where that is not turned on.
    pub(super) fn along(
        &self,
        tx: &mut Tx<'_>,
        message: &Message,
        (to, held): (&To, &Held),
        judged: &Judged,
    ) -> Result<Option<Along>> {
        if to.channel != Channel::Sms || self.courier.signs.is_none() {
            return Ok(None);
        }
        let facts = self.facts.get(&message.patient).ok_or_else(nothing_there)?;
        let address = facts.address(tx, message.patient, to.point)?;
        let about = About {
            has_link: message.template.declared().variables.contains(&Variable::Link),
            is_carried: held.gateway.capability().pictures,
            to: &address,
        };
        let zone = match &judged.place {
            Where::In(zone) => zone,
            Where::Somewhere(_) => self.composer.zone(),
        };
        along::judge(tx, &about, (message, zone), facts.token(to.point)).map(Some)
    }

    /// Where the carrier finds it.
    pub(super) fn drawing(&self, tx: &mut Tx<'_>, patient: PatientId) -> Result<Option<String>> {
        let Some(signs) = &self.courier.signs else { return Ok(None) };
        along::address(tx, patient, (signs, self.composer.link_base()))
    }
}
