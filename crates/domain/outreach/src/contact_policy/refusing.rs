//! A no where nothing was agreed to: a line of its own for each purpose on each address on record, so that
//! it is kept with what was said, and an older yes that is told later does not outrank it.

use kernel::{Channel, ContactPoint, Language, PatientId, Phi, Result};
use store::Tx;

use crate::{
    consent::{self, NewConsent, REFUSAL, Revoked, Source, State, address_token},
    policy::Purpose,
};

/// The wires of an address.
const fn wires(point: &ContactPoint) -> &'static [Channel] {
    match point {
        ContactPoint::Phone(_) => &[Channel::Sms, Channel::Voice],
        ContactPoint::Email(_) => &[Channel::Email],
        ContactPoint::Push(_) => &[Channel::Push],
        ContactPoint::OfRecord => &[Channel::Letter],
    }
}

/// Writes down a no to whatever of `parts` nobody has said anything about, letters included, which need no
/// yes. Gives how many lines are new.
pub(super) fn refuse(
    tx: &mut Tx<'_>,
    patient: PatientId,
    (parts, source): (&[Revoked<'_>], Source),
    evidence: Option<&Phi<String>>,
) -> Result<usize> {
    let standings = consent::standings(tx, patient)?;
    let mut places = vec![(address_token(tx, &ContactPoint::OfRecord), ContactPoint::OfRecord)];
    let known = care::patient::contacts(tx, patient)?;
    places.extend(known.into_iter().map(|contact| (contact.token, contact.point)));
    let mut count = 0;
    for (token, point) in &places {
        let here = |part: &Revoked<'_>| part.address_token.is_none_or(|it| it == token);
        let parts: Vec<Revoked<'_>> = parts.iter().filter(|part| here(part)).copied().collect();
        for (channel, purpose) in covered(wires(point), &parts) {
            let is_told = standings.iter().any(|it| {
                it.address_token == *token && it.channel == channel && it.purpose == purpose
            });
            if is_told {
                continue;
            }
            let line = NewConsent {
                patient,
                purpose,
                channel,
                address: point.clone(),
                state: State::Revoked,
                source,
                wording: REFUSAL.to_owned(),
                language: Language::english(),
                evidence: evidence.cloned(),
                given_at: None,
            };
            consent::record(tx, &line)?;
            count += 1;
        }
    }
    Ok(count)
}

fn covered(
    wires: &'static [Channel],
    parts: &[Revoked<'_>],
) -> impl Iterator<Item = (Channel, Purpose)> {
    let every = wires.iter().flat_map(|wire| Purpose::ALL.into_iter().map(|it| (*wire, it)));
    every.filter(|(channel, purpose)| {
        // What a patient asks for is answered, and danger too: nobody was asked for a yes to that.
        let is_answer = matches!(purpose, Purpose::Account | Purpose::Safety);
        if is_answer && *channel != Channel::Letter {
            return false;
        }
        parts.iter().any(|part| {
            part.channel.is_none_or(|it| it == *channel)
                && part.purpose.is_none_or(|it| it == *purpose)
        })
    })
}
