//! Definitions are kept by the hash of their text.

use identity::{Role, staff};
use journeys::{
    definition::Known,
    library,
    version::{self, Unpublished},
};
use kernel::{Actor, Error};

/// What the shipped ladder names.
pub const KNOWN: Known<'_> = Known {
    templates: &["refill-invitation", "refill-reminder", "refill-reminder-last"],
    task_kinds: &[
        "call-patient",
        "urgent-call",
        "pharmacist-last-days",
        "last-ship-day",
        "possible-gap",
        "late-call",
        "letter",
        "contact-stopped",
    ],
};

/// The shipped ladder, called a day earlier.
fn earlier() -> String {
    library::REFILL.text.replace("R-10", "R-11")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_shipped_version_is_current_until_the_pharmacy_publishes_its_own() {
    let database = super::open().await;
    let versions = database
        .db
        .write(&Actor::System, |tx| {
            let shipped = version::current(tx, "refill")?;
            let own = version::publish(tx, &earlier(), &KNOWN).expect("a right file");
            version::publish_shipped(tx)?;
            let current = version::current(tx, "refill")?;
            let old = version::find(tx, &shipped.version)?;
            Ok((shipped, own, current, old))
        })
        .await
        .unwrap();
    let (shipped, own, current, old) = versions;
    assert_ne!(shipped.version, own.version);
    assert_eq!(current, own, "an upgrade leaves the pharmacy's own version alone");
    assert_eq!(old, shipped, "what runs were pinned to is still there");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_whoever_sets_the_house_up_publishes() {
    let database = super::open().await;
    for role in Role::ALL {
        let invite = move |tx: &mut store::Tx<'_>| staff::invite(tx, "Sam", role);
        let (sam, _) = database.db.write(&Actor::System, invite).await.unwrap();
        let publish = |tx: &mut store::Tx<'_>| match version::publish(tx, &earlier(), &KNOWN) {
            Ok(_) => Ok(true),
            Err(Unpublished::Failed(Error::Forbidden)) => Ok(false),
            Err(other) => panic!("{other:?}"),
        };
        let published = database.db.write(&Actor::Staff(sam), publish).await.unwrap();
        assert_eq!(published, matches!(role, Role::Manager | Role::Admin), "{role:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_with_a_mistake_is_not_published() {
    let database = super::open().await;
    let complaints = database
        .db
        .write(&Actor::System, |tx| {
            let before = version::current(tx, "refill")?;
            let wrong = earlier().replace("send = \"refill-reminder\"", "send = \"refil\"");
            let refused = version::publish(tx, &wrong, &KNOWN);
            let Err(Unpublished::Wrong(complaints)) = refused else { panic!("published") };
            assert_eq!(version::current(tx, "refill")?, before);
            Ok(complaints)
        })
        .await
        .unwrap();
    assert_eq!(complaints.len(), 1);
    assert!(complaints[0].wrong.contains("`refil`"), "{}", complaints[0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_journey_nobody_wrote_is_not_found() {
    let database = super::open().await;
    let found = database.db.write(&Actor::System, |tx| version::current(tx, "sleep")).await;
    assert!(matches!(found, Err(kernel::Error::NotFound { what: "journey" })));
}
