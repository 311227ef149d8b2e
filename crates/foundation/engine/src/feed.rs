//! The live feed: open pages hear what happened, on every node.

use std::sync::Arc;

use kernel::{EventId, PatientId, PharmacyId, Result};
use store::{Db, Dialect, Tx};
use tokio::sync::broadcast;

/// Events an open page may be behind before it is told to read everything again.
const BEHIND: usize = 1_024;
const CHANNEL: &str = "rapport_feed";

/// Something happened. Ids only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// The event.
    pub event: EventId,
    /// Its kind.
    pub kind: Arc<str>,
    /// The patient it is about.
    pub patient: Option<PatientId>,
    /// The id of what it is about.
    pub subject: Arc<str>,
}

/// What an open page hears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Something happened.
    Happened(Happened),
    /// Something may have happened that nobody heard: time to read the page again.
    Gap,
}

/// Hands events to whoever listens on this node.
pub struct Feed {
    sender: broadcast::Sender<Heard>,
}

impl Feed {
    /// Hangs a feed on the database. On PostgreSQL it hears every node's events, this one's too.
    pub async fn attach(db: &Db) -> Result<Arc<Self>> {
        let feed = Arc::new(Self { sender: broadcast::Sender::new(BEHIND) });
        db.attachments().put(Arc::clone(&feed));
        let ours = db.read(|tx| Ok(tx.pharmacy())).await?;
        if let Some(mut lines) = db.listen(CHANNEL).await? {
            let hearing = Arc::clone(&feed);
            tokio::spawn(async move {
                while let Some(heard) = lines.recv().await {
                    match heard {
                        store::Heard::Line(line) => {
                            if let Some(happened) = read(&line, ours) {
                                hearing.send(Heard::Happened(happened));
                            }
                        }
                        store::Heard::Gap => hearing.send(Heard::Gap),
                    }
                }
            });
        }
        Ok(feed)
    }

    /// What happens from now on. A receiver that lags is told so and reads its page again.
    pub fn listen(&self) -> broadcast::Receiver<Heard> {
        self.sender.subscribe()
    }

    fn send(&self, heard: Heard) {
        // Nobody listening is no failure.
        let _ = self.sender.send(heard);
    }

    /// Tells once the transaction is durable.
    pub(crate) fn tell(tx: &mut Tx<'_>, happened: Happened) {
        if tx.dialect() == Dialect::Postgres {
            let line = written(&happened, tx.pharmacy());
            tx.notify(CHANNEL, &line);
        } else if let Some(feed) = tx.attached::<Self>() {
            tx.after_commit(move || feed.send(Heard::Happened(happened)));
        }
    }
}

/// Schemas with long names may share a channel, so the line names the pharmacy.
fn written(happened: &Happened, pharmacy: PharmacyId) -> String {
    let patient = happened.patient.map_or_else(|| "-".to_owned(), |id| id.to_string());
    let Happened { event, kind, subject, .. } = happened;
    format!("{pharmacy} {event} {kind} {patient} {subject}")
}

fn read(line: &str, ours: PharmacyId) -> Option<Happened> {
    let mut words = line.splitn(5, ' ');
    if words.next()?.parse::<PharmacyId>().ok()? != ours {
        return None;
    }
    Some(Happened {
        event: words.next()?.parse().ok()?,
        kind: Arc::from(words.next()?),
        patient: words.next()?.parse().ok(),
        subject: Arc::from(words.next()?),
    })
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;

    #[test]
    fn a_line_is_read_by_its_pharmacy_only() {
        let happened = Happened {
            event: Id::from_raw(7),
            kind: Arc::from("care.task_opened/1"),
            patient: Some(Id::from_raw(9)),
            subject: Arc::from("subject"),
        };
        let line = written(&happened, Id::from_raw(1));
        assert_eq!(read(&line, Id::from_raw(1)), Some(happened));
        assert_eq!(read(&line, Id::from_raw(2)), None);
        assert_eq!(read("nonsense", Id::from_raw(1)), None);
    }
}
