//! Flow 4.1 from the first dispense to the next, in deeds that can be repeated when a crash comes
//! between.

use care::task::{Ending, TaskOutcome, rules::Kind};
use kernel::{Actor, Instant, Result};
use outreach::gateway::ReceiptStatus;
use store::{Fault, Tx};
use testkit::{Colleague, Course, Person, Pharmacy, Span as _, Time};

use crate::beside::beside;

/// How often things are posted and asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Once.
    Once,
    /// Everything from outside comes twice.
    Twice,
}

/// What happens to people, from the first dispense on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tale {
    /// [`whole`].
    Whole,
    /// [`shared`].
    Shared,
    /// [`beside`].
    Beside,
}

impl Tale {
    /// Lets it happen. The fault, if there is one, may strike from the first job on.
    pub async fn happens(self, pharmacy: &Pharmacy, manner: Manner, fault: Option<Fault>) {
        match self {
            Self::Whole => whole(pharmacy, manner, fault).await,
            Self::Shared => shared(pharmacy, manner, fault).await,
            Self::Beside => beside(pharmacy, manner, fault).await,
        }
    }
}

/// Bo takes two medicines and is asked about both in one text, which does not arrive. He is asked
/// again the day after, and reminded of both; he answers for one, and is asked about the other. He gets
/// his next dispense of both.
async fn shared(pharmacy: &Pharmacy, manner: Manner, fault: Option<Fault>) {
    let bo = pharmacy.bo().await;
    let story = Story { pharmacy, manner };
    let first = story.begins(&bo, "etanercept").await;
    let second = story.begins(&bo, "methotrexate").await;
    story.watches(fault);
    story.pass(19.days()).await;
    story.receipts(ReceiptStatus::Undelivered).await;
    story.pass(2.days()).await;
    story.writes(&bo, "1", "IN1").await;
    story.pass(2.days()).await;
    story.dispensed(&bo, "etanercept", first).await;
    story.dispensed(&bo, "methotrexate", second).await;
    story.pass(3.days()).await;
}

/// Ana is asked, reminded, tells of a side effect first and is cleared by a pharmacist; Bo says yes.
/// Both orders are placed, and both get their next dispense.
async fn whole(pharmacy: &Pharmacy, manner: Manner, fault: Option<Fault>) {
    let (ana, bo) = (pharmacy.ana().await, pharmacy.bo().await);
    let (dana, eli) = (pharmacy.dana().await, pharmacy.eli().await);
    let story = Story { pharmacy, manner };
    let hers = story.begins(&ana, "adalimumab").await;
    let his = story.begins(&bo, "etanercept").await;
    story.watches(fault);
    story.pass(19.days()).await;
    story.writes(&bo, "yes", "IN1").await;
    story.pass(20.minutes()).await;
    story.receipts(ReceiptStatus::Delivered).await;
    story.pass(2.days()).await;
    story.writes(&ana, "Sí, pero tengo náuseas", "IN2").await;
    story.pass(20.minutes()).await;
    story.completes(&dana, Kind::PharmacistReview, TaskOutcome::Cleared).await;
    story.completes(&eli, Kind::RefillOrder, TaskOutcome::Ordered).await;
    story.completes(&eli, Kind::RefillOrder, TaskOutcome::Ordered).await;
    story.pass(2.hours()).await;
    story.receipts(ReceiptStatus::Delivered).await;
    story.dispensed(&ana, "adalimumab", hers).await;
    story.dispensed(&bo, "etanercept", his).await;
    story.pass(3.days()).await;
}

/// A pharmacy in which something happens.
pub struct Story<'p> {
    pub pharmacy: &'p Pharmacy,
    pub manner: Manner,
}

impl Story<'_> {
    /// Lets time pass, and starts the pharmacy again when it crashes.
    pub async fn pass(&self, time: Time) {
        let until = self.now().plus_millis(time.millis());
        while self.pharmacy.runner().pass(until.millis_since(self.now()).max(0)).await.is_err()
            || self.pharmacy.db().faults().is_down()
        {
            self.pharmacy.db().faults().revive();
        }
    }

    pub async fn begins(&self, person: &Person<'_>, medication: &'static str) -> Course {
        let therapy = person.is_handed(medication, 28).await.expect("a hand-over");
        Course { therapy, lasts: 28 }
    }

    pub fn watches(&self, fault: Option<Fault>) {
        match fault {
            Some(fault) => self.pharmacy.db().faults().arm(fault),
            None => self.pharmacy.db().faults().record(),
        }
    }

    /// Writes in somebody's name, and once more when a crash came between.
    pub async fn does<T: Send + 'static>(
        &self,
        actor: Actor,
        work: impl Fn(&mut Tx<'_>) -> Result<T> + Clone + Send + 'static,
    ) -> T {
        loop {
            let once = work.clone();
            match self.pharmacy.db().write(&actor, move |tx| once(tx)).await {
                Ok(done) => return done,
                Err(_) if self.pharmacy.db().faults().is_down() => {
                    self.pharmacy.db().faults().revive();
                }
                Err(error) => panic!("{}", error.chain()),
            }
        }
    }

    fn now(&self) -> Instant {
        self.pharmacy.db().now()
    }

    fn times(&self) -> usize {
        if self.manner == Manner::Twice { 2 } else { 1 }
    }

    pub async fn writes(&self, person: &Person<'_>, words: &str, vendor_id: &str) {
        for _ in 0..self.times() {
            person.phone().writes_as(words, vendor_id).await;
        }
    }

    /// A picture without words.
    pub async fn sends_picture(&self, person: &Person<'_>, vendor_id: &str) {
        for _ in 0..self.times() {
            person.phone().sends_pictures_as(("", &[b"GIF89a of a pen"]), vendor_id).await;
        }
    }

    /// Every text on every phone is receipted.
    async fn receipts(&self, status: ReceiptStatus) {
        let (ana, bo) = (testkit::Who::ana(), testkit::Who::bo());
        for (number, text) in self.pharmacy.phones().all() {
            let who = if number == ana.phone { &ana } else { &bo };
            for _ in 0..self.times() {
                self.pharmacy.phone_of(who).receipts(text.clone(), status).await;
            }
        }
        self.pass(1.minutes()).await;
    }

    pub async fn completes(&self, by: &Colleague<'_>, kind: Kind, ending: impl Into<Ending>) {
        let ending: Ending = ending.into();
        let open = self.open(kind).await;
        while self.open(kind).await == open {
            if by.tries(kind, ending).await.is_err() {
                self.pharmacy.db().faults().revive();
            }
        }
        self.pass(20.minutes()).await;
    }

    async fn open(&self, kind: Kind) -> usize {
        loop {
            match self.pharmacy.tasks().await {
                Ok(tasks) => return tasks.iter().filter(|task| task.kind == kind).count(),
                Err(_) => self.pharmacy.db().faults().revive(),
            }
        }
    }

    /// The hand-over, written once whatever happens.
    async fn dispensed(&self, person: &Person<'_>, medication: &'static str, course: Course) {
        let before = self.fills(course).await;
        while self.fills(course).await == before {
            let tried = person.is_handed(medication, course.lasts).await;
            if tried.is_err() {
                self.pharmacy.db().faults().revive();
            }
        }
        self.pass(2.minutes()).await;
    }

    async fn fills(&self, course: Course) -> usize {
        loop {
            let fills = move |tx: &mut Tx<'_>| care::dispense::of_therapy(tx, course.therapy);
            match self.pharmacy.db().read(fills).await {
                Ok(fills) => return fills.len(),
                Err(_) => self.pharmacy.db().faults().revive(),
            }
        }
    }
}
