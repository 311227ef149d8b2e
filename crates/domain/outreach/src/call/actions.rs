//! One request of the carrier is one transaction: what was heard, what follows from it, and where the call
//! stands then. A request that comes again finds that the step was taken, and is told the same words.

use identity::{Permission, permit};
use kernel::{DeliveryId, Language, PatientId, Result};
use store::Tx;
use words::words;

use super::{
    around::Around,
    deeds::{self, Standing},
    port::{AnsweredBy, Asked, Heard, Line, Said, Then},
    progress::{End, Progress, Spot},
    rows::{self, Call},
    say::say,
    script::step,
};
use crate::{
    delivery,
    gateway::{Receipt, ReceiptStatus},
    message,
};

/// The purposes of the keyed hashes.
const OURS: &str = "call";
const TO_US: &str = "call-to-us";
/// Who picked up, as tables keep it.
const PERSON: &str = "person";
const MACHINE: &str = "machine";

/// Names the conversation of a delivery in addresses. It tells nothing, and nobody else can make it.
pub(crate) fn token(tx: &Tx<'_>, delivery: DeliveryId) -> String {
    tx.index_token(OURS, &delivery.to_string())
}

/// A conversation is kept for so long, in milliseconds: carriers tell late, and ask for words twice.
const KEPT: i64 = 30 * 86_400_000;

/// Forgets conversations that are long over. What was answered and done in them stands elsewhere.
pub fn prune(tx: &mut Tx<'_>) -> Result<u64> {
    let before = tx.now().plus_millis(-KEPT);
    rows::prune(tx, before)
}

/// A call will be made: the carrier finds its words under the token.
pub(crate) fn prepare(tx: &mut Tx<'_>, delivery: DeliveryId, patient: PatientId) -> Result<()> {
    let token = token(tx, delivery);
    rows::append(tx, token, delivery, patient)
}

/// Takes step `turn` of a call, and gives the words that follow; nothing for a token that names no call.
pub fn advance(tx: &mut Tx<'_>, token: &str, turn: u32, asked: &Asked) -> Result<Option<Said>> {
    permit(tx, Permission::ReceiveMessages)?;
    let Some(patient) = rows::whose(tx, token)? else { return Ok(None) };
    // From here on a stop waits for this step, or this step for the stop.
    care::patient::hold(tx, patient)?;
    let Some(call) = rows::lock(tx, token)? else { return Ok(None) };
    let standing = Standing::of(tx, &call, asked)?;
    let around = standing.around(tx)?;
    let heard_by = if asked.by == AnsweredBy::Person { PERSON } else { MACHINE };
    let Some(progress) = &call.progress else {
        let progress = begin(&standing, asked.by);
        rows::save(tx, &call, &progress, heard_by)?;
        return Ok(Some(say(&progress, &around, token)));
    };
    if turn != progress.steps + 1 {
        return Ok(Some(say(progress, &around, token)));
    }
    let (mut next, wanted) = step(progress, &asked.heard, &around);
    deeds::carry_out(tx, &standing, (&around, &wanted), &mut next)?;
    tx.reach("outreach.call_step")?;
    if next != *progress {
        rows::save(tx, &call, &next, PERSON)?;
    }
    let around: Around = standing.around(tx)?;
    Ok(Some(say(&next, &around, token)))
}

/// Somebody calls us: who we are, and what a machine can do.
pub fn answer_call(tx: &mut Tx<'_>, asked: &Asked) -> Result<Option<Said>> {
    permit(tx, Permission::ReceiveMessages)?;
    let owners = care::patient::owners(tx, &asked.person)?;
    let first = owners.first().map(|(patient, _)| *patient);
    let patient = first.filter(|first| owners.iter().all(|(other, _)| other == first));
    let token = tx.index_token(TO_US, &asked.provider_id);
    rows::insert(tx, &token, patient)?;
    advance(tx, &token, 0, asked)
}

fn begin(standing: &Standing, by: AnsweredBy) -> Progress {
    let at = match (standing.is_ours(), by) {
        (false, _) => Spot::Reception,
        (true, AnsweredBy::Person) => Spot::Greeting,
        (true, AnsweredBy::Machine) => Spot::Ended(End::Voicemail),
        (true, AnsweredBy::Fax) => Spot::Ended(End::Silent),
    };
    Progress::begins(&standing.language, at)
}

/// Takes in what became of a call. One that was answered, and in which no word of ours was asked for by
/// a person, was not heard: the message looks for another way.
pub fn receive_receipt(tx: &mut Tx<'_>, receipt: &Receipt) -> Result<()> {
    permit(tx, Permission::ReceiveMessages)?;
    let mut receipt = receipt.clone();
    if receipt.status == ReceiptStatus::Delivered {
        let known = delivery::of_provider(tx, &receipt.vendor, &receipt.provider_id)?;
        let by = match known.or(receipt.key) {
            Some(delivery) => rows::heard_by(tx, delivery)?,
            None => None,
        };
        if by.as_deref() != Some(PERSON) {
            receipt.status = ReceiptStatus::Undelivered;
            receipt.code = Some(by.unwrap_or_else(|| "unheard".to_owned()));
        }
    }
    delivery::receive_receipt(tx, &receipt)
}

/// What is said when nothing else can be.
pub fn trouble() -> Said {
    let in_language = |language: Language| {
        let said = words().say(&language.chain(), "voice-end-trouble", &[]);
        Line { language: said.language, words: said.text }
    };
    let lines = vec![in_language(Language::english()), in_language(Language::spanish())];
    Said { lines, then: Then::HangUp, token: String::new(), turn: 0 }
}

impl Standing {
    /// The call and what it carries, as they are on record.
    fn of(tx: &mut Tx<'_>, call: &Call, asked: &Asked) -> Result<Self> {
        let delivery = match call.delivery {
            Some(id) => delivery::find(tx, id)?,
            None => None,
        };
        let message = match &delivery {
            Some(delivery) => message::find(tx, delivery.message)?,
            None => None,
        };
        let patient = match call.patient {
            Some(patient) => Some(care::patient::find(tx, patient)?),
            None => None,
        };
        let is_ours = call.delivery.is_some();
        let language = match &patient {
            Some(patient) if is_ours => patient.language.clone(),
            _ => care::pharmacy::current(tx)?.language,
        };
        Ok(Self {
            token: call.token.clone(),
            language,
            patient,
            point: delivery.map(|it| it.point),
            message,
            is_ours,
            since: call.began_at.unwrap_or(tx.now()),
            asked: asked.clone(),
        })
    }
}

/// Whether a machine heard nothing: for the script's silence.
impl Heard {
    /// Keys as a carrier tells them: an empty entry is silence unless `#` ended it.
    pub fn read(keys: &str, ended_by: Option<&str>) -> Self {
        match (keys, ended_by) {
            ("", Some("#")) => Self::Pound,
            ("", _) => Self::Silence,
            (keys, _) => Self::Keys(keys.to_owned()),
        }
    }
}
