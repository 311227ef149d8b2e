//! `rapport serve`: how soon it is ready and how much it holds, and its work list with tens of
//! thousands of open refills beside a bare page that reads as many rows.

mod bare;
mod client;
mod refills;
pub(crate) mod rows;
mod server;

use kernel::Result;

use crate::{
    Wanted,
    figure::{Figure, quantile},
    ground::Ground,
};

pub use bare::serve as serve_bare;

/// Requests, one after the other, whose times are looked at.
const LOOKED_AT: usize = 300;

/// Measures and prints.
pub async fn measure(wanted: &Wanted) -> Result<()> {
    let ground = Ground::open(wanted).await?;
    let word = ground.word();
    if wanted.wants("web.ready") {
        let (mut ready, mut resident) = (Vec::new(), Vec::new());
        for _ in 0..wanted.rounds {
            let plot = ground.empty().await?;
            let server = server::Server::start(&plot).await?;
            ready.push(server.ready_after.as_secs_f64() * 1_000.0);
            resident.push(server.memory()? as f64 / 1e6);
        }
        let most = "the most that is allowed";
        let name = |part: &str| format!("web.{part}.{word}");
        Figure::plain(name("ready"), "ms", quantile(ready, 0.5), (most, 500.0)).print();
        Figure::plain(name("resident"), "MB", quantile(resident, 0.5), (most, 60.0)).print();
    }
    if wanted.wants("web.worklist") {
        worklist(wanted, &ground).await?;
    }
    Ok(())
}

async fn worklist(wanted: &Wanted, ground: &Ground) -> Result<()> {
    let word = ground.word();
    let count = wanted.count.unwrap_or(50_000);
    let plot = ground.empty().await?;
    let cookie = refills::fill(&plot, count).await?;
    let server = server::Server::start(&plot).await?;
    let page = client::Page { url: format!("{}/console/worklist", server.url), cookie };
    let bare = bare::Bare::start(ground)?;
    let bare_page = client::Page { url: bare.url().await?, cookie: String::new() };
    let times = page.times(LOOKED_AT).await?;
    let most = ("the most that is allowed", 100.0);
    for (part, share) in [("p50", 0.5), ("p99", 0.99)] {
        let name = format!("web.worklist_{count}.{word}.{part}");
        Figure::plain(name, "ms", quantile(times.clone(), share), most).print();
    }
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..wanted.rounds {
        theirs.push(bare_page.rate(&[bare.helper()?]).await?);
        ours.push(page.rate(&server.helpers(ground)).await?);
    }
    let against = ("bare axum + rusqlite page of 50 rows", theirs.as_slice());
    Figure::of(format!("web.worklist_{count}.{word}"), "requests/s", &ours, against).print();
    Ok(())
}
