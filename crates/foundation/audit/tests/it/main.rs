//! The audit against a real database: SQLite, or PostgreSQL when the test command says so.

use audit::{Act, Verdict};
use kernel::{Actor, AuditEntryId, Id, PatientId, Result};
use store::{Migration, Tx, sql, testing::Database};

static MIGRATIONS: &[Migration] = &[Migration {
    number: 1,
    name: "foundation",
    text: include_str!("../../../../../migrations/0001_foundation.sql"),
}];

sql! {
    ENTRIES: "SELECT id FROM audit_entries ORDER BY id";
    DELETE_ENTRY: "DELETE FROM audit_entries WHERE id = $1";
    CHANGE_ENTRY: "UPDATE audit_entries SET act = 'viewed', patient = $2 WHERE id = $1";
    DELETE_LINK: "DELETE FROM audit_chain WHERE entry = $1";
    PLANT: "
        INSERT INTO audit_entries (id, at, actor_kind, act, what, is_sealed, stamp)
        VALUES ($1, $2, 'system', 'viewed', 'patient', $3, $4)";
    ANY_STAMP: "SELECT stamp FROM audit_entries LIMIT 1";
    DELETE_HEAD: "DELETE FROM audit_head";
    DELETE_ENTRIES: "DELETE FROM audit_entries";
    DELETE_CHAIN: "DELETE FROM audit_chain WHERE $1 < number";
    HASH_AT: "SELECT hash FROM audit_chain WHERE number = $1";
    UNSEAL: "UPDATE audit_entries SET is_sealed = 0";
    MOVE_HEAD: "UPDATE audit_head SET number = $1, hash = $2";
    SWAP_LINK: "UPDATE audit_chain SET entry = $2 WHERE entry = $1";
}

const ANA: PatientId = Id::from_raw(0xA);

async fn ten_entries() -> (Database, Vec<AuditEntryId>) {
    let database = Database::open(MIGRATIONS).await;
    let actor = Actor::Staff(Id::from_raw(0xD));
    for number in 0..10_u128 {
        let work = move |tx: &mut Tx<'_>| {
            audit::note(tx, Act::Created, "dispense", Id::<()>::from_raw(number), Some(ANA))
        };
        database.db.write(&actor, work).await.expect("the house answers");
    }
    assert_eq!(audit::seal(&database.db).await.expect("the house answers"), 10);
    let ids = database
        .db
        .read(|tx| tx.query(&ENTRIES, &[], |row| row.get(0)))
        .await
        .expect("the house answers");
    (database, ids)
}

async fn tampered(
    work: impl FnOnce(&mut Tx<'_>, &[AuditEntryId]) -> Result<u64> + Send + 'static,
) -> (Verdict, Vec<AuditEntryId>) {
    let (database, ids) = ten_entries().await;
    let all = ids.clone();
    let touched = database
        .db
        .write(&Actor::System, move |tx| work(tx, &all))
        .await
        .expect("the house answers");
    assert_eq!(touched, 1);
    (audit::verify(&database.db).await.expect("the house answers"), ids)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_untouched_chain_verifies_and_tells_its_unsealed_tail() {
    let (database, ids) = ten_entries().await;
    database.db.write(&Actor::System, |tx| audit::listed(tx, "patients", &[ANA])).await.unwrap();
    let verdict = audit::verify(&database.db).await.unwrap();
    assert_eq!(verdict, Verdict { entries: 11, first_bad: None, unsealed: 1, is_cut: false });
    assert_eq!(audit::seal(&database.db).await.unwrap(), 1);
    assert_eq!(audit::verify(&database.db).await.unwrap().unsealed, 0);
    assert_eq!(ids.len(), 10);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_changed_entry_is_named() {
    let (verdict, ids) =
        tampered(|tx, ids| tx.execute(&CHANGE_ENTRY, &[ids[4].into(), ANA.into()])).await;
    assert_eq!(verdict.first_bad, Some(ids[4]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_removed_entry_is_named_even_when_its_link_went_with_it() {
    let (verdict, ids) = tampered(|tx, ids| tx.execute(&DELETE_ENTRY, &[ids[2].into()])).await;
    assert_eq!(verdict.first_bad, Some(ids[2]));
    let (verdict, ids) = tampered(|tx, ids| {
        tx.execute(&DELETE_ENTRY, &[ids[2].into()])?;
        tx.execute(&DELETE_LINK, &[ids[2].into()])
    })
    .await;
    assert_eq!(verdict.first_bad, Some(ids[3]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_was_pointed_elsewhere_is_found() {
    let (verdict, ids) = tampered(|tx, ids| {
        tx.execute(&DELETE_LINK, &[ids[9].into()])?;
        tx.execute(&SWAP_LINK, &[ids[5].into(), ids[9].into()])
    })
    .await;
    assert_eq!(verdict.first_bad, Some(ids[9]), "the place of the sixth names another entry");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tail_that_was_cut_off_with_its_links_is_missed() {
    let (verdict, _) = tampered(|tx, ids| {
        tx.execute(&DELETE_ENTRY, &[ids[9].into()])?;
        tx.execute(&DELETE_LINK, &[ids[9].into()])
    })
    .await;
    assert_eq!((verdict.first_bad, verdict.is_cut, verdict.is_ok()), (None, true, false));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_audit_without_a_head_is_cut_and_nothing_goes_on_from_it() {
    let (database, _) = ten_entries().await;
    database.db.write(&Actor::System, |tx| tx.execute(&DELETE_HEAD, &[])).await.unwrap();
    assert!(audit::verify(&database.db).await.unwrap().is_cut);
    assert!(audit::seal(&database.db).await.is_err());
    let empty = |tx: &mut Tx<'_>| {
        tx.execute(&DELETE_CHAIN, &[0.into()])?;
        tx.execute(&DELETE_ENTRIES, &[])
    };
    assert_eq!(database.db.write(&Actor::System, empty).await.unwrap(), 10);
    let verdict = audit::verify(&database.db).await.unwrap();
    assert_eq!((verdict.entries, verdict.is_ok()), (0, false), "nothing is left, not even a head");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_head_that_was_moved_back_is_found_and_not_gone_on_from() {
    // To each earlier place, with what stands in the chain there; and to the very beginning.
    for place in [9_i64, 4, 0] {
        let (database, ids) = ten_entries().await;
        database.db.clock().advance(2 * 3_600_000);
        let back = move |tx: &mut Tx<'_>| {
            let hash: Option<String> = tx.find(&HASH_AT, &[place.into()], |row| row.get(0))?;
            tx.execute(&DELETE_CHAIN, &[place.into()])?;
            tx.execute(&DELETE_ENTRY, &[ids[9].into()])?;
            tx.execute(&UNSEAL, &[])?;
            tx.execute(&MOVE_HEAD, &[place.into(), hash.unwrap_or_default().into()])
        };
        database.db.write(&Actor::System, back).await.unwrap();
        assert!(audit::seal(&database.db).await.is_err(), "moved back to {place}");
        let verdict = audit::verify(&database.db).await.unwrap();
        assert!(verdict.is_cut && !verdict.is_ok(), "moved back to {place}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_that_somebody_else_wrote_is_named_and_never_sealed() {
    let planted: AuditEntryId = Id::from_raw(1 << 100);
    for (is_sealed, is_copied) in [(0, false), (0, true), (1, false), (2, true)] {
        let (database, _) = ten_entries().await;
        let plant = move |tx: &mut Tx<'_>| {
            let kept: Option<String> = tx.find(&ANY_STAMP, &[], |row| row.get(0))?;
            let stamp = kept.filter(|_| is_copied).unwrap_or_default();
            let row = [planted.into(), tx.now().into(), is_sealed.into(), stamp.into()];
            tx.execute(&PLANT, &row)
        };
        database.db.write(&Actor::System, plant).await.unwrap();
        for _ in 0..2 {
            let verdict = audit::verify(&database.db).await.unwrap();
            assert_eq!(verdict.first_bad, Some(planted), "{is_sealed} {is_copied}");
            audit::seal(&database.db).await.unwrap();
        }
        // Those that come after it are sealed as ever.
        database.db.write(&Actor::System, |tx| audit::viewed(tx, ANA, "patient")).await.unwrap();
        assert_eq!(audit::seal(&database.db).await.unwrap(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_that_waits_while_others_are_written_was_kept_from_the_chain() {
    let (database, _) = ten_entries().await;
    for millis in [0, 60_000, 1] {
        database.db.clock().advance(millis);
        database.db.write(&Actor::System, |tx| audit::viewed(tx, ANA, "patient")).await.unwrap();
        let verdict = audit::verify(&database.db).await.unwrap();
        assert_eq!(verdict.is_ok(), millis != 1, "{verdict:?}");
    }
    audit::seal(&database.db).await.unwrap();
    assert!(audit::verify(&database.db).await.unwrap().is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn sealing_twice_seals_nothing_twice() {
    let (database, _) = ten_entries().await;
    assert_eq!(audit::seal(&database.db).await.unwrap(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_looked_is_told_newest_first() {
    let (database, ids) = ten_entries().await;
    let looked = database.db.read(|tx| audit::about(tx, ANA, 3)).await.unwrap();
    assert_eq!(looked.iter().map(|entry| entry.id).collect::<Vec<_>>(), [ids[9], ids[8], ids[7]]);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_is_planned_by_the_database() {
    let database = Database::open(MIGRATIONS).await;
    database
        .db
        .read(|tx| audit::statements().iter().chain(STATEMENTS).try_for_each(|it| tx.prepare(it)))
        .await
        .unwrap();
}
