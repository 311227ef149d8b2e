//! Serves every state of every page with sample people on a loopback port, so that it can be
//! looked at: `cargo run -p portal --example portal_preview -- 4600`, then open the address printed. The
//! link printed below it opens the portal itself, for a patient born on April 3, 1961.

#[path = "../../tests/it/house.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod house;
mod samples;

use std::{collections::BTreeMap, sync::Arc};

use axum::{
    Router,
    extract::{Path, State},
    response::{IntoResponse, Response},
    routing::get,
};
use maud::{Markup, html};
use web::{Fault, Site, View, i18n::Said, kit::Page, rim};

type Shown = Arc<BTreeMap<&'static str, fn(&View) -> Markup>>;

#[derive(Clone)]
struct Preview {
    pages: Shown,
    site: Arc<Site>,
}

impl axum::extract::FromRef<Preview> for Arc<Site> {
    fn from_ref(preview: &Preview) -> Self {
        preview.site.clone()
    }
}

#[tokio::main]
#[expect(clippy::print_stdout, reason = "a person started this and wants the address")]
async fn main() -> std::io::Result<()> {
    let port = std::env::args().nth(1).unwrap_or_else(|| "4600".to_owned());
    let site = Arc::new(Site::new(samples::brand(), Vec::new()).with_pseudo_locales());
    let preview = Preview { pages: Arc::new(samples::pages()), site: site.clone() };
    let routes =
        Router::new().route("/", get(index)).route("/page/{name}", get(show)).with_state(preview);
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    let house = house::House::with(&[
        ("sample pen", care::medication::Label::TwoWeekInjection),
        ("sample tablet", care::medication::Label::DailyPill),
    ])
    .await;
    let address = listener.local_addr()?;
    println!("http://{address}/");
    for _ in 0..6 {
        println!("http://{address}{}", house.link().await.1);
    }
    axum::serve(listener, rim::around(routes, site).merge(house.router())).await
}

async fn index(view: View, State(preview): State<Preview>) -> Markup {
    Page::patient(&view, Said::verbatim("Pages")).wide().show(html! {
        h1 { "Pages" }
        ul {
            @for name in preview.pages.keys() {
                li { a.link href={ "/page/" (name) } { (name) } }
            }
        }
    })
}

async fn show(view: View, Path(name): Path<String>, State(preview): State<Preview>) -> Response {
    match preview.pages.get(name.as_str()) {
        Some(page) => page(&view).into_response(),
        None => Fault::Status(axum::http::StatusCode::NOT_FOUND).into_response(),
    }
}
