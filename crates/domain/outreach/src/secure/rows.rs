//! How the words of a person are kept until they are posted.

use kernel::{Error, Language, MessageId, PatientId, Phi, Result};
use store::{Place, Tx, sql};

sql! {
    KEEP: "
        INSERT INTO message_words (message, language, body) VALUES ($1, $2, $3)
        ON CONFLICT (message) DO NOTHING";
    WORDS: "SELECT language, body FROM message_words WHERE message = $1";
}

fn place(id: MessageId) -> Place {
    Place::new("message_words", id.raw(), "body")
}

/// Keeps the words of a message; false when it has some.
pub(super) fn keep(
    tx: &mut Tx<'_>,
    patient: PatientId,
    id: MessageId,
    words: &str,
    language: &Language,
) -> Result<bool> {
    let sealed = tx.seal_text(patient, place(id), words)?;
    Ok(tx.execute(&KEEP, &[id.into(), language.tag().into(), sealed.into()])? == 1)
}

/// The words of a message, and their language.
pub(crate) fn words(
    tx: &mut Tx<'_>,
    patient: PatientId,
    id: MessageId,
) -> Result<(Language, Phi<String>)> {
    let found: Option<(String, Vec<u8>)> =
        tx.find(&WORDS, &[id.into()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (language, sealed) = found.ok_or(Error::NotFound { what: "message-words" })?;
    Ok((language.parse()?, tx.open_text(patient, place(id), &sealed)?))
}
