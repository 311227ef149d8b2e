//! Letters between the printer and the post, and what comes between.

use care::task::{self, rules::Kind};
use kernel::{Channel, ContactPoint, DeliveryId, Language, Phi};
use outreach::{
    consent::{self, NewConsent, Source, State},
    contact_policy::{self, Stop},
    delivery::status::Status,
    letter::{self, MOST},
    policy::{Hold, HoldScope, Purpose},
    reply::StopScope,
};
use testkit::Pharmacy;

use crate::letters::{asked, made, print, queue, status, tasks};

async fn posted(pharmacy: &Pharmacy, id: DeliveryId) -> usize {
    pharmacy.write(move |tx| letter::posted(tx, &[id])).await
}

async fn posted_anyway(pharmacy: &Pharmacy, id: DeliveryId) -> usize {
    pharmacy.write(move |tx| letter::posted_anyway(tx, &[id])).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_after_the_print_takes_a_letter_off_the_pile() {
    let pharmacy = Pharmacy::open().await;
    let bo = asked(&pharmacy).await;
    made(&pharmacy, &bo, "once").await.unwrap();
    let id = queue(&pharmacy).await.waiting[0].id;
    print(&pharmacy, vec![id]).await;
    assert_eq!(queue(&pharmacy).await.printed.len(), 1);
    bo.phone().replies("YES").await;
    let here = queue(&pharmacy).await;
    assert!(here.printed.is_empty() && here.stray.len() == 1, "{here:?}");
    assert_eq!(status(&pharmacy, &bo).await, Some(Status::Suppressed));
    assert_eq!(posted(&pharmacy, id).await, 0);
    // It had left the house before, as somebody says.
    assert_eq!(posted_anyway(&pharmacy, id).await, 1);
    assert_eq!(status(&pharmacy, &bo).await, Some(Status::Accepted));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_died_since_the_print_gets_no_letter_even_from_a_page_that_is_old() {
    let pharmacy = Pharmacy::open().await;
    let bo = asked(&pharmacy).await;
    made(&pharmacy, &bo, "once").await.unwrap();
    let id = queue(&pharmacy).await.waiting[0].id;
    print(&pharmacy, vec![id]).await;
    bo.dies().await;
    assert_eq!(posted(&pharmacy, id).await, 0);
    assert_eq!(queue(&pharmacy).await.stray.len(), 1);
    assert_eq!(status(&pharmacy, &bo).await, Some(Status::Suppressed));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_makes_room_for_another_letter_before_anybody_looks_at_the_pile() {
    let pharmacy = Pharmacy::open().await;
    let bo = asked(&pharmacy).await;
    made(&pharmacy, &bo, "once").await.unwrap();
    let id = queue(&pharmacy).await.waiting[0].id;
    print(&pharmacy, vec![id]).await;
    let patient = bo.id;
    let waits = || pharmacy.write(move |tx| Ok(letter::outlook(tx, patient, None)?.waits));
    assert!(waits().await);
    bo.phone().replies("YES").await;
    assert!(!waits().await);
    made(&pharmacy, &bo, "another").await.unwrap();
    let here = queue(&pharmacy).await;
    assert_eq!((here.waiting.len(), here.stray.len()), (1, 1), "{here:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_comes_back_does_not_condemn_the_address_that_replaced_its_own() {
    let pharmacy = Pharmacy::open().await;
    let bo = asked(&pharmacy).await;
    made(&pharmacy, &bo, "once").await.unwrap();
    let id = queue(&pharmacy).await.waiting[0].id;
    print(&pharmacy, vec![id]).await;
    assert_eq!(posted(&pharmacy, id).await, 1);
    bo.lives("1 Elm Street\nBoston, MA 02110").await;
    assert!(pharmacy.write(move |tx| letter::came_back(tx, id)).await);
    let patient = bo.id;
    let all = pharmacy.read(move |tx| task::of_patient(tx, patient, 100)).await;
    let failed = all.iter().filter(|task| task.kind == Kind::MessageFailed);
    let came_back = failed.filter(|task| task.reasons == ["letter-came-back-old-address"]);
    assert_eq!(came_back.count(), 1, "{all:?}");
    assert_eq!(tasks(&pharmacy, &bo, Kind::NoWayToReach).await, 0);
    made(&pharmacy, &bo, "again").await.unwrap();
    assert_eq!(queue(&pharmacy).await.waiting.len(), 1, "the new address is not to blame");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reprint_bears_the_address_that_its_return_condemns() {
    let pharmacy = Pharmacy::open().await;
    let bo = asked(&pharmacy).await;
    made(&pharmacy, &bo, "once").await.unwrap();
    let id = queue(&pharmacy).await.waiting[0].id;
    print(&pharmacy, vec![id]).await;
    bo.lives("1 Elm Street\nBoston, MA 02110").await;
    print(&pharmacy, vec![id]).await;
    assert_eq!(posted(&pharmacy, id).await, 1);
    assert!(pharmacy.write(move |tx| letter::came_back(tx, id)).await);
    made(&pharmacy, &bo, "again").await.unwrap();
    assert!(queue(&pharmacy).await.waiting.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_held_back_is_not_posted_until_it_is_let_go() {
    let pharmacy = Pharmacy::open().await;
    let bo = asked(&pharmacy).await;
    made(&pharmacy, &bo, "once").await.unwrap();
    let id = queue(&pharmacy).await.waiting[0].id;
    print(&pharmacy, vec![id]).await;
    let hold = Hold { scope: HoldScope::Initiated, until: None };
    pharmacy.write(move |tx| contact_policy::hold(tx, hold, "a test")).await;
    assert_eq!(posted(&pharmacy, id).await, 0);
    assert_eq!(posted_anyway(&pharmacy, id).await, 0, "it is no stray");
    let here = queue(&pharmacy).await;
    assert!(here.printed.iter().all(|it| it.is_held) && here.printed.len() == 1, "{here:?}");
    assert!(pharmacy.write(contact_policy::let_go).await);
    assert_eq!(posted(&pharmacy, id).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_out_of_the_pile_is_not_posted_from_a_page_that_is_old() {
    let pharmacy = Pharmacy::open().await;
    let bo = asked(&pharmacy).await;
    made(&pharmacy, &bo, "once").await.unwrap();
    let id = queue(&pharmacy).await.waiting[0].id;
    print(&pharmacy, vec![id]).await;
    let patient = bo.id;
    let said = Stop { scope: StopScope::All, source: Source::Spoken, evidence: None };
    assert!(pharmacy.write(move |tx| contact_policy::stop(tx, patient, said)).await);
    assert_eq!(pharmacy.write(move |tx| letter::remove(tx, &[id])).await, 1);
    assert_eq!((posted(&pharmacy, id).await, posted_anyway(&pharmacy, id).await), (0, 0));
    assert_eq!(status(&pharmacy, &bo).await, Some(Status::Suppressed));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_sheet_that_is_printed_is_in_the_audit_and_none_that_is_not() {
    let pharmacy = Pharmacy::open().await;
    let bo = asked(&pharmacy).await;
    made(&pharmacy, &bo, "once").await.unwrap();
    let id = queue(&pharmacy).await.waiting[0].id;
    let patient = bo.id;
    let exported = || async {
        let entries = pharmacy.read(move |tx| audit::about(tx, patient, 200)).await;
        entries.iter().filter(|entry| entry.act == "exported").count()
    };
    // The words alone are no paper: nothing may come of them.
    let sheets = pharmacy.write(move |tx| letter::print(tx, &[id])).await;
    assert_eq!((sheets.len(), exported().await), (1, 0));
    for prints in 1..3 {
        print(&pharmacy, vec![id]).await;
        assert_eq!(exported().await, prints);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pharmacy_without_carriers_prints_letters() {
    let pharmacy = Pharmacy::behind_all(|_| std::future::ready(Vec::new())).await;
    let bo = pharmacy.bo().await;
    bo.lives("27 Oak Avenue, Apt 4\nBoston, MA 02110").await;
    made(&pharmacy, &bo, "once").await.unwrap();
    let id = queue(&pharmacy).await.waiting[0].id;
    assert_eq!(print(&pharmacy, vec![id]).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_outlook_is_that_of_the_words_that_would_go() {
    let pharmacy = Pharmacy::open().await;
    let bo = asked(&pharmacy).await;
    let patient = bo.id;
    let no = NewConsent {
        patient,
        purpose: Purpose::Message,
        channel: Channel::Letter,
        address: ContactPoint::OfRecord,
        state: State::Revoked,
        source: Source::Paper,
        wording: "reply".to_owned(),
        language: Language::english(),
        evidence: None,
        given_at: None,
    };
    pharmacy.write(move |tx| consent::record(tx, &no)).await;
    let (asks, calls) = pharmacy
        .write(move |tx| {
            let refill = care::refill::open_of_patient(tx, patient)?[0].id;
            let asks = letter::outlook(tx, patient, Some(refill))?.decided;
            Ok((asks, letter::outlook(tx, patient, None)?.decided))
        })
        .await;
    assert_eq!((asks.verdict.as_str(), calls.verdict.as_str()), ("send", "withhold"));
    pharmacy.write(move |tx| letter::make(tx, patient, None, "please call")).await;
    pharmacy.works().await;
    assert!(queue(&pharmacy).await.waiting.is_empty());
    made(&pharmacy, &bo, "about the refill").await.unwrap();
    assert_eq!(queue(&pharmacy).await.waiting.len(), 1);
}

/// Letters to so many strangers, made in this order.
async fn crowd(pharmacy: &Pharmacy, count: u32) {
    let name = |at: u32| care::patient::PersonName::new("Al", &format!("Stone {at}"));
    let english = Language::english();
    pharmacy
        .write(move |tx| {
            for at in 0..count {
                let mut new = care::patient::NewPatient::named(name(at), english.clone());
                new.address = Some(Phi::new(format!("{at} Oak Avenue\nBoston, MA 02110")));
                let id = care::patient::record(tx, new)?;
                letter::make(tx, id, None, &at.to_string())?;
            }
            Ok(())
        })
        .await;
    pharmacy.works().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_pile_keeps_nothing_from_being_printed() {
    let pharmacy = Pharmacy::open().await;
    crowd(&pharmacy, MOST + 2).await;
    let first = queue(&pharmacy).await;
    assert_eq!(first.waiting.len(), MOST as usize);
    let next = first.next;
    let rest = pharmacy.write(move |tx| letter::waiting(tx, next)).await;
    assert_eq!((rest.letters.len(), rest.next), (2, None));
    let ids: Vec<DeliveryId> = first.waiting.iter().map(|it| it.id).collect();
    let (all, last) = (ids.len(), rest.letters[1].id);
    assert_eq!(print(&pharmacy, ids).await.len(), all);
    print(&pharmacy, vec![rest.letters[0].id]).await;
    let here = queue(&pharmacy).await;
    assert_eq!((here.printed.len(), here.has_more), (MOST as usize, true));
    let waiting: Vec<DeliveryId> = here.waiting.iter().map(|it| it.id).collect();
    assert_eq!(waiting, [last]);
}
