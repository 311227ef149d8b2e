//! Somebody opens an old link and asks for a new one.

use identity::smart_link::{self, NewLink};
use kernel::{Language, PatientId, SmartLinkId};
use outreach::policy::{Hold, HoldScope};
use testkit::{Pharmacy, Span as _};

/// Another link of the patient.
async fn link(pharmacy: &Pharmacy, patient: PatientId) -> SmartLinkId {
    let (refill, message, expires_at) = (None, None, None);
    let new = NewLink { patient, refill, message, language: Language::english(), expires_at };
    pharmacy.write(move |tx| Ok(smart_link::mint(tx, &new)?.0)).await
}

/// Presses "send me a new link" on its page.
async fn press(pharmacy: &Pharmacy, link: SmartLinkId) {
    pharmacy
        .write(move |tx| {
            let link = smart_link::find(tx, link)?.expect("a link");
            smart_link::renew(tx, &link)
        })
        .await;
    pharmacy.works().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_asks_gets_a_new_link_at_any_hour_and_once() {
    let pharmacy = Pharmacy::open().await;
    // She has agreed to messages about refills, and to no others.
    let ana = pharmacy.ana().await;
    ana.takes("adalimumab", 28.days()).await;
    pharmacy.pass_time(21.days()).await;
    let (before, old) = (ana.phone().texts().len(), ana.phone().last_link());
    let link = link(&pharmacy, ana.id).await;
    // In the middle of the night: nothing that the pharmacy begins would go.
    pharmacy.pass_time(14.hours()).await;
    for _ in 0..3 {
        press(&pharmacy, link).await;
    }
    assert_eq!(ana.phone().texts().len(), before + 1, "{:?}", ana.phone().texts());
    assert_ne!(ana.phone().last_link(), old);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_stop_no_new_link_goes() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    let link = link(&pharmacy, bo.id).await;
    bo.phone().replies("STOP").await;
    let before = bo.phone().texts();
    press(&pharmacy, link).await;
    pharmacy.pass_time(2.days()).await;
    assert_eq!(bo.phone().texts(), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fourth_asking_within_the_hour_sends_nothing_more() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    let mut links = Vec::new();
    // Links that were made lately are no askings.
    for _ in 0..5 {
        links.push(link(&pharmacy, bo.id).await);
    }
    for asked in &links[..4] {
        press(&pharmacy, *asked).await;
    }
    assert_eq!(bo.phone().texts().len(), 3, "{:?}", bo.phone().texts());
    pharmacy.pass_time(1.hours()).await;
    press(&pharmacy, links[4]).await;
    assert_eq!(bo.phone().texts().len(), 4, "another hour");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_link_that_has_not_gone_within_the_hour_never_goes() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    let link = link(&pharmacy, bo.id).await;
    pharmacy
        .write(|tx| {
            let hold = Hold { scope: HoldScope::Everything, until: None };
            outreach::contact_policy::hold(tx, hold, "restored")
        })
        .await;
    press(&pharmacy, link).await;
    pharmacy.pass_time(2.hours()).await;
    pharmacy.write(outreach::contact_policy::let_go).await;
    pharmacy.pass_time(1.days()).await;
    assert!(bo.phone().texts().is_empty(), "{:?}", bo.phone().texts());
}
