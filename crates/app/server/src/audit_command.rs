//! `rapport audit verify`: reads the chain again. Opens the database to read only; needs
//! the root key, without which nobody can tell a true chain from a made one.

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
    open::unlock_to_read(&db, &config).await?;
    let mut verdict = audit::verify(&db).await?;
    // A pharmacy is established with an entry.
    verdict.is_cut |= verdict.entries == 0 && db.read(care::pharmacy::current).await.is_ok();
    if arguments.json {
        say(serde_json::json!({
            "entries": verdict.entries,
            "ok": verdict.is_ok(),
            "first_bad": verdict.first_bad,
            "unsealed": verdict.unsealed,
            "is_cut": verdict.is_cut,
        })
        .to_string());
    } else {
        say(format!("{} entries, {} not sealed yet", verdict.entries, verdict.unsealed));
    }
    match verdict.first_bad {
        None if verdict.is_cut => Err(Exit::failed(
            "the chain does not end where its head says: the newest entries were cut off",
        )),
        None => {
            if !arguments.json {
                say("The chain is whole.");
            }
            Ok(())
        }
        Some(entry) => Err(Exit::failed(format!(
            "entry {entry} was changed, removed, moved, kept from the chain or written by somebody else"
        ))),
    }
}
