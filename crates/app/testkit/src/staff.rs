//! Colleagues: they take tasks from the work list and complete them.

use care::task::{Ending, Filter, Page, Task, rules::Kind};
use identity::Role;
use kernel::{Actor, Result, StaffId};

use crate::Pharmacy;

/// Somebody who works here.
pub struct Colleague<'p> {
    pharmacy: &'p Pharmacy,
    /// Their id.
    pub id: StaffId,
}

impl Pharmacy {
    /// Dana, a pharmacist.
    pub async fn dana(&self) -> Colleague<'_> {
        self.employs("Dana", Role::Pharmacist).await
    }

    /// Eli, a technician.
    pub async fn eli(&self) -> Colleague<'_> {
        self.employs("Eli", Role::Technician).await
    }

    async fn employs(&self, name: &'static str, role: Role) -> Colleague<'_> {
        let id = self.write(move |tx| Ok(identity::staff::invite(tx, name, role)?.0)).await;
        Colleague { pharmacy: self, id }
    }

    /// The open tasks, most urgent first.
    pub async fn tasks(&self) -> Result<Vec<Task>> {
        let page = Page { after: None, size: 200 };
        let list =
            self.db().read(move |tx| care::task::worklist(tx, Filter::default(), page)).await?;
        Ok(list.rows.into_iter().map(|row| row.task).collect())
    }
}

impl Colleague<'_> {
    /// Takes the first open task of that kind and completes it so.
    ///
    /// # Panics
    /// When there is none.
    pub async fn completes(&self, kind: Kind, ending: impl Into<Ending>) {
        self.tries(kind, ending).await.unwrap_or_else(|error| panic!("{}", error.chain()));
        self.pharmacy.works().await;
    }

    /// The same, which may be refused; the pharmacy has not worked on it.
    ///
    /// # Panics
    /// When there is none.
    pub async fn tries(&self, kind: Kind, ending: impl Into<Ending>) -> Result<()> {
        let ending: Ending = ending.into();
        let tasks = self.pharmacy.tasks().await?;
        let task = tasks.iter().find(|task| task.kind == kind);
        let task = task.unwrap_or_else(|| panic!("no {} among {tasks:?}", kind.code())).id;
        let both = move |tx: &mut store::Tx<'_>| {
            care::task::claim(tx, task)?;
            care::task::complete(tx, task, ending, None)
        };
        self.pharmacy.acts(Actor::Staff(self.id), both).await
    }
}
