//! `rapport audit verify`: reads the chain again. Opens the database to read only.

use crate::{
    cli::VerifyArgs,
    config::Config,
    exit::{Exit, say},
    open,
};

/// Verifies, and fails when an entry was changed, removed or moved.
pub async fn verify(arguments: VerifyArgs) -> Result<(), Exit> {
    let config = Config::load(&arguments.common)?;
    let db = open::to_read(&config).await?;
    let verdict = audit::verify(&db).await?;
    if arguments.json {
        say(serde_json::json!({
            "entries": verdict.entries,
            "ok": verdict.is_ok(),
            "first_bad": verdict.first_bad,
        })
        .to_string());
    } else {
        say(format!("{} entries, {} not sealed yet", verdict.entries, verdict.unsealed));
    }
    match verdict.first_bad {
        None if verdict.is_cut => {
            Err(Exit::failed("the chain ends before its head: the newest entries were cut off"))
        }
        None => {
            if !arguments.json {
                say("The chain is whole.");
            }
            Ok(())
        }
        Some(entry) => Err(Exit::failed(format!(
            "entry {entry} was changed, removed or moved after it was sealed"
        ))),
    }
}
