//! What people do when its time has come: write a text, answer on the page, receive a parcel.

use care::{
    amount::{DaysSupply, Quantity},
    dispense::NewDispense,
    refill::{
        self, Source, Submission,
        answers::{
            Answers, Changes, Confirm, DeliveryChoice, MissedWhy, Severity, SideEffects,
            StillTaking,
        },
        state::State,
    },
    therapy,
};
use jiff::civil::Time;
use kernel::{Actor, ContactPoint, Instant, PatientId, Phi, RefillId, Result, TherapyId, Zone};
use outreach::gateway::{InboundText, Receipt, ReceiptStatus, Refusal};
use store::Tx;

use super::{
    Story,
    carrier::{Arrival, By, Line, NAME},
    manners::{Answer, Call, answer, call},
};
use crate::{catalogue::Product, chance::Chance, person::Manner};

/// Something that will be done.
#[derive(Clone, Copy, Debug)]
pub(super) enum Deed {
    /// The patient of that place in the list answers.
    Answer(usize, Answer),
    /// A parcel leaves for the patient of that place in the list, for a therapy of theirs.
    HandOver(usize, TherapyId, &'static Product),
}

impl Story<'_> {
    /// Reads what has come: receipts go back, and people make up their minds.
    pub(super) async fn read_phones(&mut self) -> Result<()> {
        let arrivals = self.world.carrier.arrivals();
        if arrivals.is_empty() {
            return Ok(());
        }
        let now = self.world.db.now();
        let mut receipts = Vec::with_capacity(arrivals.len());
        for arrival in &arrivals {
            let index = self.by_address.get(&arrival.address).copied();
            let is_email = arrival.heading.is_some();
            let is_dead = !is_email && index.is_some_and(|index| self.has_dead_phone(index));
            if !is_email {
                receipts.push(receipt(arrival, is_dead, now));
            }
            if is_dead {
                continue;
            }
            self.lived.sent += 1;
            self.world.carrier.keep(Line {
                address: arrival.address.clone(),
                by: By::Pharmacy,
                words: arrival.words.clone(),
                heading: arrival.heading.clone(),
                at: now,
            });
            if let Some(index) = index {
                self.make_up_mind(index, &arrival.words, now);
            }
        }
        self.world
            .db
            .write(&Actor::Vendor(NAME), move |tx| {
                receipts
                    .iter()
                    .try_for_each(|receipt| outreach::delivery::receive_receipt(tx, receipt))
            })
            .await?;
        self.world.runner.drain().await
    }

    /// One in six of the silent have a phone that is switched off.
    fn has_dead_phone(&self, index: usize) -> bool {
        self.residents[index].person.manner == Manner::Silent && index.is_multiple_of(6)
    }

    fn make_up_mind(&mut self, index: usize, words: &str, now: Instant) {
        let person = &self.residents[index].person;
        let times = self.asked.get(&index).copied().unwrap_or(0) + 1;
        let call = call(words, times);
        if matches!(call, Call::Ask(_)) {
            self.asked.insert(index, times);
        }
        let answered = answer(person.manner, person.language, call, &mut self.chance);
        let Some((minutes, answer)) = answered else { return };
        // Who reads e-mail answers on the page here.
        let answer = if person.reads_mail { answer.on_the_page() } else { answer };
        let at = awake(&self.zones[index], now.plus_minutes(minutes));
        self.plan(at, Deed::Answer(index, answer));
    }

    /// Does what its time has come for.
    pub(super) async fn act(&mut self) -> Result<()> {
        let now = self.world.db.now();
        let later = self.planned.split_off(&(now, u64::MAX));
        let due = std::mem::replace(&mut self.planned, later);
        if due.is_empty() {
            return Ok(());
        }
        for (_, deed) in due {
            match deed {
                Deed::Answer(index, answer) => self.answers(index, answer).await?,
                Deed::HandOver(index, therapy, product) => {
                    self.hands_over(index, therapy, product).await?;
                }
            }
        }
        self.world.runner.drain().await?;
        self.read_phones().await
    }

    async fn answers(&mut self, index: usize, answer: Answer) -> Result<()> {
        self.asked.remove(&index);
        let db = self.world.db;
        let patient = self.residents[index].id;
        match answer {
            Answer::Text(words) => {
                self.lived.replies += 1;
                let number = self.residents[index].person.phone.clone();
                self.world.carrier.keep(Line {
                    address: number.e164().to_owned(),
                    by: By::Phone,
                    words: words.to_owned(),
                    heading: None,
                    at: db.now(),
                });
                let text = InboundText {
                    vendor: NAME.to_owned(),
                    vendor_id: self.world.carrier.next_name(),
                    channel: kernel::Channel::Sms,
                    from: ContactPoint::Phone(number),
                    to: String::new(),
                    text: Phi::new(words.to_owned()),
                    received_at: db.now(),
                    carrier_confirmed_stop: false,
                    pictures: Vec::new(),
                };
                db.write(&Actor::Vendor(NAME), move |tx| outreach::inbound::receive(tx, &text))
                    .await?;
            }
            Answer::Look => {
                db.write(&Actor::Patient(patient), move |tx| {
                    open_refills(tx, patient)?.into_iter().try_for_each(|id| refill::seen(tx, id))
                })
                .await?;
            }
            Answer::Page => {
                let mut chance = self.chance.fork();
                let answered = db
                    .write(&Actor::Patient(patient), move |tx| {
                        let open = open_refills(tx, patient)?;
                        for id in &open {
                            refill::seen(tx, *id)?;
                            let submission = submission(tx, *id, Source::Page, &mut chance)?;
                            refill::answer(tx, *id, submission)?;
                        }
                        Ok(open.len())
                    })
                    .await?;
                self.lived.pages += answered;
            }
        }
        self.world.runner.drain().await
    }

    async fn hands_over(
        &mut self,
        index: usize,
        therapy: TherapyId,
        product: &'static Product,
    ) -> Result<()> {
        let patient = self.residents[index].id;
        self.world
            .db
            .write(&Actor::System, move |tx| {
                let medication = therapy::find(tx, therapy)?.medication;
                let new = NewDispense {
                    patient,
                    medication,
                    prescription: None,
                    dispensed_on: care::pharmacy::zone(tx)?.day(tx.now()),
                    quantity: Some(Quantity::units(product.units)),
                    lasts: DaysSupply::new(i64::from(product.lasts))?,
                };
                care::dispense::record(tx, new)
            })
            .await?;
        self.lived.dispenses += 1;
        Ok(())
    }
}

fn receipt(arrival: &Arrival, is_dead: bool, now: Instant) -> Receipt {
    let (status, code, refusal) = if is_dead {
        (ReceiptStatus::Undelivered, Some("30003".to_owned()), Some(Refusal::Unreachable))
    } else {
        (ReceiptStatus::Delivered, None, None)
    };
    Receipt {
        vendor: NAME.to_owned(),
        provider_id: arrival.provider_id.clone(),
        key: Some(arrival.key),
        status,
        code,
        refusal,
        at: now,
    }
}

/// Nobody answers in the night: the first moment from then on at which people there are up.
fn awake(zone: &Zone, at: Instant) -> Instant {
    let hour = zone.civil(at).hour();
    let morning = Time::constant(8, 10, 0, 0);
    match hour {
        0..8 => zone.at(zone.day(at), morning),
        22.. => zone.at(zone.day(at).plus_days(1), morning),
        _ => at,
    }
}

/// The refills that wait for this patient's answer.
fn open_refills(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<RefillId>> {
    let open = refill::open_of_patient(tx, patient)?;
    let waits =
        |state| matches!(state, State::Opened | State::Asked | State::Seen | State::Unreachable);
    Ok(open.into_iter().filter(|it| waits(it.state)).map(|it| it.id).collect())
}

/// What somebody fills in: mostly that all is well.
pub(super) fn submission(
    tx: &mut Tx<'_>,
    id: RefillId,
    source: Source,
    chance: &mut Chance,
) -> Result<Submission> {
    let offer = refill::offer(tx, id, None)?;
    let missed = u16::from(chance.percent(22)) + u16::from(chance.percent(5));
    let severity = chance.weighted(&[
        (82, Severity::None),
        (13, Severity::Mild),
        (4, Severity::Moderate),
        (1, Severity::Severe),
    ]);
    let is_new_or_worse = severity != Severity::None && chance.percent(30);
    let changes = Changes {
        medicines: chance.percent(4),
        allergies: chance.percent(1),
        hospital: chance.percent(2),
        insurance: chance.percent(4),
    };
    let later = usize::from(chance.percent(30));
    let delivery = match &offer.deliveries {
        Ok(days) if !days.is_empty() => {
            DeliveryChoice::On(days[later.min(days.len() - 1)].arrives_on)
        }
        _ => DeliveryChoice::CallMe,
    };
    let answers = Answers {
        still_taking: Some(StillTaking::Yes),
        doses_left: offer.expected.doses_left.map(|left| left + missed),
        missed_doses: Some(missed),
        missed_why: (0 < missed).then_some(MissedWhy::Forgot),
        changes: Some(changes),
        side_effects: Some(SideEffects { severity, is_new_or_worse, words: None }),
        delivery: Some(delivery),
        pharmacist_question: None,
        confirm: Some(Confirm::Send),
    };
    Ok(Submission { answers, source, channel: None, asked_at: None, version: None })
}
