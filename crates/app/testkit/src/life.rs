//! What happens to people while they are in care.

use care::patient::{NewPatient, Status};
use kernel::{Actor, Result, Zone};

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
