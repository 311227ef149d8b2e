//! What happens to people while they are in care.

use care::patient::{NewPatient, Status};
use kernel::{Actor, Instant, Result, Zone};

use crate::Person;

impl Person<'_> {
    /// Moves to another time zone; nothing when nobody knows which.
    pub async fn moves_to(&self, zone: Option<&'static str>) {
        self.amend(move |record| {
            record.zone = zone.map(Zone::named).transpose()?;
            Ok(())
        })
        .await;
    }

    /// Dies.
    pub async fn dies(&self) {
        self.amend(|record| {
            record.status = Status::Deceased;
            Ok(())
        })
        .await;
    }

    /// Waits for the next text, and gives when it came.
    ///
    /// # Panics
    /// When nothing is left to wait for.
    pub async fn next_text_at(&self) -> Instant {
        let before = self.phone().texts().len();
        while self.phone().texts().len() == before {
            let passed = self.pharmacy.runner().pass_to_next().await;
            let is_more = passed.unwrap_or_else(|error| panic!("{}", error.chain()));
            assert!(is_more, "no text will come");
        }
        self.pharmacy.db().now()
    }

    async fn amend(&self, change: impl FnOnce(&mut NewPatient) -> Result<()> + Send + 'static) {
        let (id, who) = (self.id, self.who.clone());
        self.pharmacy
            .write(move |tx| {
                let mut record = who.record()?;
                change(&mut record)?;
                care::patient::amend_many(tx, &[(id, record)])
            })
            .await;
    }

    /// Looks at the page of the refill that is being arranged, and sends nothing.
    pub async fn looks_at(&self, course: crate::Course) {
        let refill = self.refill(course).await.expect("a refill to look at").id;
        let seen =
            self.pharmacy.acts(Actor::Patient(self.id), move |tx| care::refill::seen(tx, refill));
        seen.await.expect("the page opens");
        self.pharmacy.works().await;
    }
}
