use std::{collections::BTreeSet, sync::Arc};

use engine::Runner;
use outreach::{gateway::Gateway, message::NewMessage, template::Template};
use testkit::{Pharmacy, Who};

use crate::world;

const PEOPLE: u32 = 60;

/// Another node on the same database with the same carrier: another process on PostgreSQL, another
/// runner on SQLite, which has one process only.
async fn another(pharmacy: &Pharmacy) -> Runner {
    let db = match pharmacy.database().file() {
        Some(_) => pharmacy.db().clone(),
        None => pharmacy.database().beside().await,
    };
    let carrier: Arc<dyn Gateway> = pharmacy.carrier();
    let registry = wiring::registry(wiring::courier(vec![carrier], "+12015550100"));
    Runner::new(&db, Arc::new(registry), "another node")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_nodes_share_the_load_and_nobody_gets_a_text_twice() {
    let pharmacy = Pharmacy::open().await;
    let other = another(&pharmacy).await;
    let mut people = Vec::new();
    for person in 0..PEOPLE {
        let phone = format!("+1201347{person:04}");
        let who = Who { phone: Box::leak(phone.into_boxed_str()), ..Who::bo() };
        people.push(pharmacy.joins(who).await.id);
    }
    pharmacy
        .write(move |tx| {
            for (at, person) in people.into_iter().enumerate() {
                let new = NewMessage::new(person, Template::RefillReminder, format!("load {at}"));
                outreach::message::request(tx, &new)?;
            }
            Ok(())
        })
        .await;
    // Sends wait until both nodes have taken some.
    pharmacy.phones().pause();
    let (one, two, ()) = tokio::join!(pharmacy.runner().drain(), other.drain(), async {
        pharmacy.phones().holds_a_send().await;
        pharmacy.phones().resume();
    });
    one.expect("one node works");
    two.expect("the other works");
    pharmacy.works().await;
    let texts = pharmacy.phones().all();
    let numbers: BTreeSet<&str> = texts.iter().map(|(number, _)| number.as_str()).collect();
    assert_eq!((texts.len(), numbers.len()), (PEOPLE as usize, PEOPLE as usize));
    assert!(world::maybe_twice(&pharmacy).await.is_empty());
}
