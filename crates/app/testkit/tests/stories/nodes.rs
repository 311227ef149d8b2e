use std::{collections::BTreeSet, sync::Arc, time::Duration};

use care::medication::NewMedication;
use engine::{Feed, Runner};
use outreach::{gateway::Gateway, message::NewMessage, template::Template};
use store::Db;
use testkit::{Pharmacy, Who};

use crate::world;

const PEOPLE: u32 = 60;

/// The database as another node has it.
async fn beside(pharmacy: &Pharmacy) -> Db {
    match pharmacy.database().file() {
        Some(_) => pharmacy.db().clone(),
        None => pharmacy.database().beside().await,
    }
}

/// Another node on the same database with the same carrier: another process on PostgreSQL, another
/// runner on SQLite, which has one process only.
async fn another(pharmacy: &Pharmacy) -> Runner {
    let db = beside(pharmacy).await;
    let carrier: Arc<dyn Gateway> = pharmacy.carrier();
    let registry = wiring::registry(wiring::courier(&db, vec![carrier], "+12015550100"));
    Runner::new(&db, Arc::new(registry), "another node")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_nodes_share_the_load_and_nobody_gets_a_text_twice() {
    let pharmacy = Pharmacy::open().await;
    let other = another(&pharmacy).await;
    let mut people = Vec::new();
    for person in 0..PEOPLE {
        let phone = format!("+1201347{person:04}");
        let zone = Some("America/New_York");
        let who = Who { phone: Box::leak(phone.into_boxed_str()), zone, ..Who::bo() };
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

#[tokio::test(flavor = "multi_thread")]
async fn a_node_learns_the_medications_that_another_records() {
    let pharmacy = Pharmacy::open().await;
    let other = beside(&pharmacy).await;
    let feed = Feed::attach(&other).await.expect("a feed");
    let heard = feed.listen();
    wiring::learn_medications(&other).await.expect("the names are read");
    let learning = tokio::spawn(wiring::keep_learning(other.clone(), heard));
    let (may, mut learnt) = (wiring::guard(&other), wiring::learnt(&other));
    let text = "Your zorblaximab is ready. Reply YES.";
    assert!(may(text), "nobody knows that name yet");
    let new = || NewMedication { name: "Zorblaximab 40 MG".to_owned(), ..NewMedication::default() };
    pharmacy.write(move |tx| care::medication::ensure(tx, new()).map(drop)).await;
    let waited = tokio::time::timeout(Duration::from_secs(20), learnt.changed()).await;
    waited.expect("it learns").expect("the guard lives");
    assert!(!may(text), "a name of another node's import stays out of messages");
    learning.abort();
}
