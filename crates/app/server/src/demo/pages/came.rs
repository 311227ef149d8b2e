//! What came when the clock was moved, in words: counted from what the program told of itself on the
//! way.

use std::collections::BTreeMap;

use care::{
    refill::RefillMoved,
    task::{TaskCompleted, TaskOpened},
};
use engine::Event;
use kernel::{EventId, Instant, Result};
use maud::{Markup, html};
use outreach::message::events::{MessageAccepted, ReplyReceived};
use store::{Db, Tx};
use web::{
    View,
    i18n::Arg,
    kit::{Tone, notice},
};

/// What can be seen of it, in the order in which it is told: the words, and the event.
const TOLD: [(&str, &str); 5] = [
    ("demo-came-messages", MessageAccepted::KIND),
    ("demo-came-replies", ReplyReceived::KIND),
    ("demo-came-tasks", TaskOpened::KIND),
    ("demo-came-done", TaskCompleted::KIND),
    ("demo-came-refills", RefillMoved::KIND),
];

/// What came on the way to a time.
#[derive(Clone, Debug)]
pub struct Came {
    at: Instant,
    counts: BTreeMap<String, u32>,
}

/// Where the counting begins.
pub async fn mark(db: &Db) -> Result<Option<EventId>> {
    db.read(engine::newest_event).await
}

impl Came {
    /// What came after that mark.
    pub async fn since(db: &Db, mark: Option<EventId>) -> Result<Self> {
        let read = move |tx: &mut Tx<'_>| {
            Ok(Self { at: tx.now(), counts: engine::happened_after(tx, mark)? })
        };
        db.read(read).await
    }

    fn count(&self, kind: &str) -> u32 {
        self.counts.get(kind).copied().unwrap_or(0)
    }

    /// Whether nothing of it can be seen.
    pub fn is_quiet(&self) -> bool {
        TOLD.iter().all(|(_, kind)| self.count(kind) == 0)
    }
}

/// "Tuesday, November 24, 2026, 9:00 AM: 3 messages went out. 1 task opened."
pub fn told(view: &View, came: &Came) -> Markup {
    let (say, zone) = (&view.say, &view.brand.zone);
    let when = [("date", Arg::DayAndYear(zone.day(came.at))), ("time", Arg::Time(came.at, zone))];
    let lines = TOLD.iter().map(|(words, kind)| (words, came.count(kind)));
    html! {
        div role="status" {
            (notice(Tone::Note, say.with("demo-came", &when), html! {
                p {
                    @if came.is_quiet() { (say.t("demo-came-nothing")) }
                    @for (words, count) in lines.filter(|(_, count)| 0 < *count) {
                        (say.with(words, &[("count", count.into())])) " "
                    }
                }
            }))
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use kernel::{Language, PhoneNumber, Zone};
    use web::{Brand, Site};

    use super::*;

    fn told(language: &str, counts: &[(&str, u32)]) -> String {
        let brand = Brand {
            name: "Elm".to_owned(),
            phone: PhoneNumber::parse("201-555-0123").unwrap(),
            language: Language::english(),
            zone: Zone::named("America/New_York").unwrap(),
        };
        let request = axum::http::Request::builder().uri(format!("/demo?lang={language}"));
        let (parts, ()) = request.body(()).unwrap().into_parts();
        let view = View::of(&Arc::new(Site::new(brand, Vec::new())), &parts);
        let counts = counts.iter().map(|(kind, count)| ((*kind).to_owned(), *count)).collect();
        let came = Came { at: "2026-11-24T14:00:00Z".parse().unwrap(), counts };
        let html = super::told(&view, &came).into_string();
        let pieces = html.split('<').filter_map(|piece| piece.split_once('>'));
        let words: Vec<&str> =
            pieces.map(|(_, text)| text.trim()).filter(|text| !text.is_empty()).collect();
        words.join(" ")
    }

    #[test]
    fn what_came_is_told_in_plain_words() {
        let counts = [(MessageAccepted::KIND, 3), (TaskOpened::KIND, 1), ("engine.other/1", 9)];
        let english = "Tuesday, November 24, 2026, 9:00 AM: 3 messages went out. 1 task opened.";
        assert_eq!(told("en", &counts), english);
        assert!(told("es", &counts).contains("Salieron 3 mensajes. Se abrió 1 tarea."));
        assert!(told("en", &[("engine.other/1", 9)]).ends_with("Nothing came that shows here."));
    }
}
