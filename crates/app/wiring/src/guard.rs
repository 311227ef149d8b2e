//! The last look at a message before it leaves: no drug, illness, clinic, price or name in one of the
//! class without health data.

use std::{sync::Arc, time::Duration};

use care::medication::MedicationsRecorded;
use engine::{Event as _, Heard};
use kernel::Result;
use outreach::{delivery::Guard, linter::Linter};
use store::Db;
use tokio::sync::{
    broadcast::{Receiver, error::RecvError},
    watch,
};

/// The words of one node, with the medications of its pharmacy as they were last learnt.
struct Dictionary(watch::Sender<Arc<Linter>>);

impl Dictionary {
    /// Each database of this process has one.
    fn of(db: &Db) -> Arc<Self> {
        db.attachments().get().unwrap_or_else(|| {
            let empty = Linter::new(std::iter::empty());
            let new = Arc::new(Self(watch::Sender::new(Arc::new(empty))));
            db.attachments().put(Arc::clone(&new));
            new
        })
    }
}

/// Says whether a finished text may travel.
pub fn guard(db: &Db) -> Guard {
    let dictionary = Dictionary::of(db);
    Arc::new(move |text| {
        let linter = Arc::clone(&dictionary.0.borrow());
        linter.find(text).is_empty()
    })
}

/// Reads the names of every loaded medication into the guard.
pub async fn learn_medications(db: &Db) -> Result<()> {
    let names = db.read(care::medication::all_names).await?;
    let linter = Linter::new(names.iter().map(String::as_str));
    Dictionary::of(db).0.send_replace(Arc::new(linter));
    Ok(())
}

/// Tells each time the guard has learnt.
pub fn learnt(db: &Db) -> watch::Receiver<Arc<Linter>> {
    Dictionary::of(db).0.subscribe()
}

/// How long to wait before names that could not be read are asked for again.
const AGAIN: Duration = Duration::from_secs(1);

/// Learns whatever medications any node records, until the feed ends.
pub async fn keep_learning(db: Db, mut heard: Receiver<Heard>) {
    loop {
        let is_news = match heard.recv().await {
            Ok(heard) => is_news(&heard),
            Err(RecvError::Lagged(_)) => true,
            Err(RecvError::Closed) => return,
        };
        if !is_news {
            continue;
        }
        while let Err(error) = learn_medications(&db).await {
            tracing::warn!("the guard keeps its old names: {}", error.chain());
            pause(AGAIN).await;
        }
    }
}

/// Whether there may be names that the guard does not know.
fn is_news(heard: &Heard) -> bool {
    match heard {
        Heard::Happened(happened) => &*happened.kind == MedicationsRecorded::KIND,
        Heard::Gap => true,
    }
}

#[expect(clippy::disallowed_methods, reason = "a database that is away has no event to wait for")]
async fn pause(wait: Duration) {
    tokio::time::sleep(wait).await;
}
