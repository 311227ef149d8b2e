//! Lists that stay up to date while they are looked at. The server renders the very row partial
//! that the page was built from and sends it over server-sent events; `assets/js/live.js` puts
//! it in place without moving focus or scroll.

use std::{convert::Infallible, time::Duration};

use axum::response::{
    IntoResponse, Response,
    sse::{Event, KeepAlive, Sse},
};
use futures_util::{Stream, StreamExt};
use maud::Markup;

/// One change to a live list.
#[derive(Clone, Debug)]
pub enum Change {
    /// This row is new, or reads differently. Its root element has a stable `id`.
    Row(Markup),
    /// The row with this element id is no longer in the list.
    Gone(String),
    /// Something beside the rows reads differently: it takes the place of what has the `id` of its
    /// root element. `data-title` on that element renames the page.
    Part(Markup),
    /// Something changed that cannot be told row by row: the page should offer to reload.
    Stale,
    /// The last word of a stream that is not to be asked for again by itself: the page should offer
    /// to reload.
    Over,
}

impl Change {
    fn event(self) -> Event {
        match self {
            Self::Row(row) => Event::default().event("row").data(line(&row)),
            Self::Part(part) => Event::default().event("part").data(line(&part)),
            Self::Gone(id) => Event::default().event("gone").data(id),
            Self::Stale => Event::default().event("stale").data("reload"),
            Self::Over => Event::default().event("over").data("reload"),
        }
    }
}

/// A line break in the data would end it early.
fn line(html: &Markup) -> String {
    html.0.replace(['\n', '\r'], " ")
}

/// Answers a request of `EventSource` with changes for as long as the page is open. A comment
/// every 20 seconds keeps proxies from closing the line.
pub fn changes(stream: impl Stream<Item = Change> + Send + 'static) -> Response {
    let events = stream.map(|change| Ok::<_, Infallible>(change.event()));
    Sse::new(events).keep_alive(KeepAlive::new().interval(Duration::from_secs(20))).into_response()
}

#[cfg(test)]
mod tests {
    use axum::body::to_bytes;
    use futures_util::stream;
    use maud::html;

    use super::*;

    #[tokio::test]
    async fn rows_travel_as_one_line_each() {
        let row = html! { tr #task-1 { td { "one\ntwo" } } };
        let part = html! { p #count { "2\r\n" } };
        let told = [Change::Row(row), Change::Gone("task-2".into()), Change::Part(part)];
        let response = changes(stream::iter(told));
        let body = to_bytes(response.into_body(), 10_000).await.unwrap();
        let text = String::from_utf8(body.to_vec()).unwrap();
        assert_eq!(
            text,
            "event: row\ndata: <tr id=\"task-1\"><td>one two</td></tr>\n\n\
             event: gone\ndata: task-2\n\n\
             event: part\ndata: <p id=\"count\">2  </p>\n\n"
        );
    }
}
