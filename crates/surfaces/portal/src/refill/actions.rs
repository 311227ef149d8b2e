//! What the refill pages read and write: the refills of one visit as a sheet needs them, the
//! answers of each step, and the last word. Every function is part of one transaction.

use care::refill::{
    self, Refill, Source, Submission,
    answers::{Answers, Confirm, DeliveryChoice, Expected, StillTaking, route},
    delivery::{Delivery, NoDay},
    state::{Outcome, State},
};
use identity::smart_link;
use kernel::{Channel, Day, Error, Instant, PatientId, RefillId, Result, SmartLinkId};
use store::Tx;

use super::{called::Known, named::Named, pages::count, place};

/// So many doses above twice what there can be are still believed at once: few are given out of some.
const FEW: u16 = 2;

/// Whose visit it is and what opened it.
#[derive(Clone, Copy, Debug)]
pub struct Visiting {
    /// The patient.
    pub patient: PatientId,
    /// The link.
    pub link: SmartLinkId,
    /// When the visit began: what was answered since belongs to it.
    pub since: Instant,
}

/// One refill as the pages need it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The refill.
    pub refill: Refill,
    /// What may be said of the medicine.
    pub known: Known,
    /// Whether its doses can be counted.
    pub is_counted: bool,
    /// The answers so far.
    pub answers: Answers,
    /// What a correct answer would say.
    pub expected: Expected,
    /// More doses than that are believed only when they are said twice.
    pub plenty: Option<u16>,
    /// The safe deliveries, or why there is none.
    pub days: std::result::Result<Vec<Delivery>, NoDay>,
}

/// The refills of a visit: the link's own, those of the same patient that wait for an answer too,
/// and those answered in this visit. They stand in their [place](Refill::place): the pages number
/// them as a text that answers "only 2" is understood.
pub fn of_visit(tx: &mut Tx<'_>, visiting: Visiting) -> Result<Vec<Refill>> {
    let link = smart_link::find(tx, visiting.link)?.ok_or(Error::NotFound { what: "link" })?;
    let mut refills = Vec::new();
    if let Some(own) = link.refill {
        let own = refill::find(tx, own)?;
        if own.patient != visiting.patient {
            return Err(Error::NotFound { what: "refill" });
        }
        refills.push(own);
    }
    for other in refill::open_of_patient(tx, visiting.patient)? {
        let is_own = link.refill == Some(other.id);
        let was_answered = other.answered_at.is_some_and(|at| at >= visiting.since);
        if !is_own && (was_answered || waits(&other)) {
            refills.push(other);
        }
    }
    refills.sort_by_key(Refill::place);
    Ok(refills)
}

/// How many minutes the questions of a visit take, about half a one each; none when nothing is asked.
pub fn minutes(tx: &mut Tx<'_>, visiting: Visiting) -> Result<u32> {
    let refills = of_visit(tx, visiting)?;
    if !refills.iter().any(waits) {
        return Ok(0);
    }
    let mut counted = Vec::new();
    for refill in refills.iter().filter(|refill| is_open(refill)) {
        counted.push(Known::of(tx, refill)?.1);
    }
    Ok(count(place::questions(&counted).div_ceil(2)))
}

/// Whether the patient may be asked about it now: planned ones have not come to their window.
pub const fn waits(refill: &Refill) -> bool {
    refill.state.is_put_to_patient()
}

/// Whether it can be answered on the pages. What we stopped cannot: they tell so, and whom to call.
pub fn is_open(refill: &Refill) -> bool {
    refill.state.takes_answers() && refill.stopped().is_none()
}

/// Notes that the pages were opened by somebody who matched the patient.
pub fn note_seen(tx: &mut Tx<'_>, visiting: Visiting) -> Result<()> {
    for refill in of_visit(tx, visiting)? {
        refill::seen(tx, refill.id)?;
    }
    Ok(())
}

impl Asked {
    /// Whether a pharmacist would look first, judged by the very rules that judge what is sent.
    pub fn is_flagged(&self) -> bool {
        let answers = Answers { confirm: Some(Confirm::Send), ..self.answers.clone() };
        route(&answers, &self.expected).is_some_and(|led| led.to == Outcome::NeedsPharmacist)
    }
}

/// The refills that still take answers, with what the pages show of each. A day that is not on
/// offer any more is no answer.
pub fn asked(tx: &mut Tx<'_>, visiting: Visiting) -> Result<Vec<Asked>> {
    let refills = of_visit(tx, visiting)?;
    described(tx, refills)
}

/// Refuses the refill of somebody else as if there were none.
pub fn permit(tx: &mut Tx<'_>, named: &Named) -> Result<()> {
    for id in named.ids() {
        refill::answerable(tx, *id)?;
    }
    Ok(())
}

/// Those of them that a form names.
fn named(tx: &mut Tx<'_>, visiting: Visiting, named: &Named) -> Result<Vec<Asked>> {
    permit(tx, named)?;
    let mut refills = of_visit(tx, visiting)?;
    refills.retain(|refill| named.has(refill.id));
    described(tx, refills)
}

fn described(tx: &mut Tx<'_>, refills: Vec<Refill>) -> Result<Vec<Asked>> {
    let mut all = Vec::new();
    for refill in refills {
        if !is_open(&refill) {
            continue;
        }
        let (known, is_counted) = Known::of(tx, &refill)?;
        let answers = refill::answers_so_far(tx, refill.id)?;
        let offer = refill::offer(tx, refill.id, answers.doses_left)?;
        let (expected, days) = (offer.expected, offer.deliveries);
        let most = offer.handed_over.max(expected.doses_left);
        let plenty = most.map(|most| most.saturating_mul(2).saturating_add(FEW));
        all.push(Asked { refill, known, is_counted, answers, expected, plenty, days });
    }
    let days = common_days(&all).unwrap_or_default();
    for one in &mut all {
        one.answers.delivery = one.answers.delivery.filter(|choice| match choice {
            DeliveryChoice::On(day) => days.iter().any(|offered| offered.arrives_on == *day),
            DeliveryChoice::CallMe => true,
        });
    }
    Ok(all)
}

/// The days that are safe for every medicine that is still taken; or why there is none.
pub fn common_days(asked: &[Asked]) -> std::result::Result<Vec<Delivery>, NoDay> {
    let mut taken = asked
        .iter()
        .filter(|one| matches!(one.answers.still_taking, None | Some(StillTaking::Yes)));
    let Some(first) = taken.next() else { return Err(NoDay::TooLate) };
    let mut days = first.days.clone()?;
    for other in taken {
        let theirs = other.days.as_ref().map_err(|why| *why)?;
        days.retain(|day| theirs.contains(day));
    }
    if days.is_empty() { Err(NoDay::TooLate) } else { Ok(days) }
}

/// Keeps the answers of one page for the refills it names, as far as they still take answers; gives
/// how many did.
pub fn keep(
    tx: &mut Tx<'_>,
    visiting: Visiting,
    named: &Named,
    answers: &Answers,
) -> Result<usize> {
    let asked = self::named(tx, visiting, named)?;
    for one in &asked {
        refill::save_draft(tx, one.refill.id, answers.clone())?;
    }
    Ok(asked.len())
}

/// What became of the last press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// It was taken, now or the time before.
    Taken,
    /// A refill of the page takes no answers any more: nothing was sent.
    Changed,
}

/// Sends what was answered, with the last word, for the refills that the page names. `versions` are
/// those of the page, in the same order: sending it twice changes nothing the second time. What is
/// sent to the pharmacist is a yes for those medicines only that no pharmacist has to look at.
pub fn send(
    tx: &mut Tx<'_>,
    visiting: Visiting,
    confirm: Confirm,
    page: &(Named, Vec<u32>),
) -> Result<Pressed> {
    let (named, versions) = page;
    if named.ids().len() != versions.len() {
        return Err(Error::refused("bad-versions"));
    }
    let all = self::named(tx, visiting, named)?;
    let mut fresh = Vec::new();
    for (id, version) in named.ids().iter().zip(versions) {
        if refill::find(tx, *id)?.answers_version == *version {
            fresh.push(*id);
        }
    }
    if fresh.iter().any(|id| all.iter().all(|one| one.refill.id != *id)) {
        return Ok(Pressed::Changed);
    }
    let is_new = fresh.len() == versions.len();
    let expected = if all.iter().any(Asked::is_flagged) { Confirm::Review } else { Confirm::Send };
    // Nobody says yes to a page that asked for something else.
    if is_new && matches!(confirm, Confirm::Send | Confirm::Review) && confirm != expected {
        return Err(Error::refused("refill-changed"));
    }
    for one in all {
        let is_yes = confirm == Confirm::Review && !one.is_flagged();
        let confirm = if is_yes { Confirm::Send } else { confirm };
        let submission = Submission {
            answers: Answers { confirm: Some(confirm), ..one.answers },
            source: Source::Page,
            channel: None::<Channel>,
            asked_at: None,
            version: page_version(page, one.refill.id),
        };
        refill::answer(tx, one.refill.id, submission)?;
    }
    Ok(Pressed::Taken)
}

fn page_version((named, versions): &(Named, Vec<u32>), refill: RefillId) -> Option<u32> {
    let at = named.ids().iter().position(|id| *id == refill)?;
    versions.get(at).copied()
}

/// What the patient said before of the refill that a form names first: words that come late belong to
/// it.
pub fn said_before(tx: &mut Tx<'_>, named: &Named) -> Result<Answers> {
    permit(tx, named)?;
    match named.ids().first() {
        Some(id) => refill::answers_so_far(tx, *id),
        None => Ok(Answers::default()),
    }
}

/// The refills of a page that is gone.
#[derive(Clone, Debug)]
pub struct Stood {
    /// Those that its form names, and what became of each.
    pub named: Vec<(Known, State)>,
    /// The medicines that the visit shows beside them.
    pub others: Vec<Known>,
}

/// What became of refills that take no answers any more, and grave words about them told to a
/// pharmacist all the same.
pub fn too_late(
    tx: &mut Tx<'_>,
    visiting: Visiting,
    named: &Named,
    answers: Option<&Answers>,
) -> Result<Stood> {
    audit::viewed(tx, visiting.patient, "refill-page")?;
    let mut stood = Stood { named: Vec::new(), others: Vec::new() };
    for id in named.ids() {
        let refill = refill::answerable(tx, *id)?;
        stood.named.push((Known::of(tx, &refill)?.0, refill.state));
        if let Some(answers) = answers.filter(|answers| answers.is_grave()) {
            let told = Submission {
                answers: answers.clone(),
                source: Source::Page,
                channel: None,
                asked_at: None,
                version: None,
            };
            refill::told_late(tx, *id, told)?;
        }
    }
    for other in of_visit(tx, visiting)? {
        if !named.has(other.id) {
            stood.others.push(Known::of(tx, &other)?.0);
        }
    }
    Ok(stood)
}

/// The day it is where the pharmacy is: delivery days are counted from it.
pub fn today(tx: &mut Tx<'_>) -> Result<Day> {
    Ok(care::pharmacy::zone(tx)?.day(tx.now()))
}
