//! Texts a second over one line to a message centre that is not ours, with a window of fifty, beside a
//! loop that only writes and counts answers on the same line; and both against a message centre that
//! does nothing, for the one of others may be the limit.

pub mod raw;

use std::{path::PathBuf, sync::Arc};

use channels::smpp::{Settings, Smpp};
use futures_util::{StreamExt as _, stream};
use kernel::{ContactPoint, Error, Id, Instant, Phi, PhoneNumber, Result};
use outreach::gateway::{Allowance, Ear, Gateway as _, InboundText, Outbound, Receipt};
use tokio::sync::oneshot;

use crate::{
    Wanted,
    carrier::Carrier,
    cost::{Beside, Watch},
    figure::{Figure, Round},
};

const WINDOW: usize = 50;
/// Sends that run at one time: more than the window, as when a batch of messages is due.
const AT_A_TIME: usize = 128;

/// Measures and prints.
pub async fn measure(wanted: &Wanted) -> Result<()> {
    let count = wanted.count.unwrap_or(20_000);
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../e2e");
    let script = folder.join("oracles/smpp-centre.mjs");
    if !folder.join("node_modules/smpp").is_dir() {
        return Err(Error::failed("e2e/node_modules/smpp is missing: `npm ci` in e2e installs it"));
    }
    let centres = [("smpp.submit.peer", Some(script)), ("smpp.submit.bare", None)];
    for (name, script) in centres {
        if !wanted.wants(name) {
            continue;
        }
        let (mut theirs, mut ours) = (Vec::new(), Vec::new());
        for _ in 0..wanted.rounds {
            theirs.push(round(script.as_ref(), count, raw::all).await?);
            ours.push(round(script.as_ref(), count, all).await?);
        }
        let against = match script {
            Some(_) => "a raw loop, window 50, same message centre (npm smpp)",
            None => "a raw loop, window 50, same message centre (answers and nothing else)",
        };
        Figure::of(name, "texts/s", &ours, (against, theirs.as_slice())).print();
    }
    Ok(())
}

async fn round<F>(
    script: Option<&PathBuf>,
    count: usize,
    send: impl FnOnce(u16, usize) -> F,
) -> Result<Round>
where
    F: Future<Output = Result<()>>,
{
    let centre = match script {
        Some(script) => Carrier::of_others(script).await?,
        None => Carrier::start_as(&["message-centre"]).await?,
    };
    let port = centre.port()?;
    let helpers: Vec<Beside> = centre.helper().into_iter().collect();
    let watch = Watch::start(&helpers)?;
    send(port, count).await?;
    Ok(Round::of(count, &watch.read()?))
}

/// Keeps nothing: nothing comes.
struct Deaf;

#[async_trait::async_trait]
impl Ear for Deaf {
    async fn text(&self, _: InboundText) -> Result<()> {
        Ok(())
    }

    async fn receipt(&self, _: Receipt) -> Result<()> {
        Ok(())
    }
}

/// Sends so many texts by our gateway.
async fn all(port: u16, count: usize) -> Result<()> {
    let mut settings =
        Settings::of(&format!("smpp://127.0.0.1:{port}"), "elm", "secret", "+12015550100");
    settings.window = WINDOW;
    let smpp = Arc::new(Smpp::new(&settings)?);
    let (end, ended) = oneshot::channel::<()>();
    let run = Arc::clone(&smpp).run(Arc::new(Deaf), || Instant(0), async {
        let _ = ended.await;
    });
    let running = tokio::spawn(run);
    smpp.is_bound(1).await;
    let limit = std::time::Duration::from_secs(30);
    let allowed = Allowance { first_byte: limit, whole: limit };
    let to = ContactPoint::Phone(PhoneNumber::parse("+12015550123")?);
    let sends = (0..count).map(|number| {
        let (smpp, to) = (Arc::clone(&smpp), to.clone());
        tokio::spawn(async move {
            let message = Outbound {
                key: Id::from_raw(number as u128),
                to,
                from: String::new(),
                text: Phi::new(raw::WORDS.to_owned()),
                at: Instant(0),
                until: None,
                valid_for: None,
                status_callback: None,
                heading: None,
                script: None,
                picture: None,
            };
            smpp.send(&message, allowed).await
        })
    });
    let mut sends = stream::iter(sends).buffer_unordered(AT_A_TIME);
    while let Some(sent) = sends.next().await {
        let sent = sent.map_err(Error::failed)?;
        sent.map_err(|error| Error::failed(format!("a text was not taken: {error:?}")))?;
    }
    // Whoever runs has no reason to have ended before.
    let _ = end.send(());
    running.await.map_err(Error::failed)
}
