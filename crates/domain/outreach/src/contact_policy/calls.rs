//! The stop that a key says in a call: no more calls there, and nothing else changes.

use audit::Act;
use kernel::{Channel, ContactPoint, Result};
use store::Tx;

use super::{
    refusing::refuse,
    taken_back::{Covers, is_part_all, may_ask, take_back},
};
use crate::consent::{self, Revoked, Source, address_token};

/// Nobody is called by a machine at this number any more, whoever of our patients has it. Texts and
/// e-mail go on; who has no other way left and still owes an answer is called by a person. Saying so
/// again leaves no further trace. A number that is nobody's yet stays stopped as a whole: there is no
/// agreement there that could be taken back alone.
pub fn stop_calls(tx: &mut Tx<'_>, number: &ContactPoint) -> Result<()> {
    let token = address_token(tx, number);
    let owners = care::patient::owners(tx, number)?;
    if owners.is_empty() {
        return consent::stop_address(tx, &token);
    }
    care::patient::hold(tx, owners.iter().map(|(patient, _)| *patient))?;
    for (patient, point) in owners {
        let had_a_way = may_ask(tx, patient)?;
        let covered =
            Revoked { address_token: Some(&token), channel: Some(Channel::Voice), purpose: None };
        let taken = consent::revoke(tx, patient, covered, Source::Call, None)?;
        // Where nobody had agreed, the no is kept: an older yes may be told later.
        if taken + refuse(tx, patient, (&[covered], Source::Call), None)? == 0 {
            continue;
        }
        audit::note(tx, Act::Revoked, "contact-point", point, Some(patient))?;
        if is_part_all(tx)? {
            take_back(tx, patient, (Covers::Channel(Channel::Voice), Source::Call), None)?;
        }
        if had_a_way && !may_ask(tx, patient)? {
            care::refill::contact_stopped(tx, patient)?;
        }
    }
    Ok(())
}
