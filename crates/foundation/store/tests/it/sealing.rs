use kernel::{Actor, Error, PatientId, Result};
use store::{Db, Place, Tx};

use super::{BODY, COUNT, INSERT};

fn place(row: u128) -> Place {
    Place::new("notes", row, "body")
}

async fn a_sealed_note(db: &Db) -> (PatientId, kernel::Id<()>) {
    db.write(&Actor::System, |tx| {
        let (patient, note): (PatientId, kernel::Id<()>) = (tx.new_id(), tx.new_id());
        let sealed = tx.seal_text(patient, place(note.raw()), "takes it after breakfast")?;
        tx.execute(&INSERT, &[note.into(), 1.into(), sealed.into()])?;
        Ok((patient, note))
    })
    .await
    .expect("the house answers")
}

fn body(tx: &mut Tx<'_>, note: kernel::Id<()>) -> Result<Vec<u8>> {
    tx.find(&BODY, &[note.into()], |row| row.get(1))?.ok_or(Error::NotFound { what: "note" })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_is_opened_by_its_patient_in_its_row_only() {
    let database = super::open().await;
    let (patient, note) = a_sealed_note(&database.db).await;
    let (other, other_note) = a_sealed_note(&database.db).await;
    database
        .db
        .read(move |tx| {
            let sealed = body(tx, note)?;
            assert!(!sealed.windows(5).any(|window| window == b"break"));
            let text = tx.open_text(patient, place(note.raw()), &sealed)?;
            assert_eq!(text.reveal(), "takes it after breakfast");
            assert!(tx.open_text(patient, place(other_note.raw()), &sealed).is_err());
            assert!(tx.open_text(other, place(note.raw()), &sealed).is_err());
            assert!(tx.open_for_pharmacy(place(note.raw()), &sealed).is_err());
            Ok(())
        })
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_was_rolled_back_is_not_remembered() {
    let database = super::open().await;
    let db = &database.db;
    let patient: PatientId = db.read(|tx| Ok(tx.new_id())).await.unwrap();
    db.write(&Actor::System, move |tx| -> Result<()> {
        tx.seal_text(patient, place(1), "lost")?;
        Err(Error::refused("on-purpose"))
    })
    .await
    .unwrap_err();
    // Had the lost key been cached, this cell could never be opened after a restart.
    let sealed =
        db.write(&Actor::System, move |tx| tx.seal_text(patient, place(1), "kept")).await.unwrap();
    db.read(move |tx| {
        let kept: i64 = tx.find(&COUNT, &[], |row| row.get(0))?.unwrap_or(0);
        assert_eq!(kept, 0);
        assert_eq!(tx.open_text(patient, place(1), &sealed)?.reveal(), "kept");
        Ok(())
    })
    .await
    .unwrap();
}
