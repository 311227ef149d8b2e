//! Somebody who turned notices on, on her phone.

use kernel::{Language, PushAddress};
use outreach::push;
use testkit::{Person, Pharmacy, Span as _};

fn browser() -> PushAddress {
    let endpoint = "https://fcm.googleapis.com/fcm/send/ana";
    PushAddress::of(endpoint, &"B".repeat(87), &"x".repeat(22)).expect("a browser")
}

/// What the browser was given.
fn notices(pharmacy: &Pharmacy) -> Vec<String> {
    let to = kernel::ContactPoint::Push(browser());
    let all = pharmacy.phones().all().into_iter();
    all.filter(|(address, _)| address == to.value()).map(|(_, text)| text.words).collect()
}

async fn turns_notices_on(person: &Person<'_>, pharmacy: &Pharmacy) {
    let id = person.id;
    let turn_on = move |tx: &mut store::Tx<'_>| {
        push::turn_on(tx, id, &browser(), &Language::spanish()).map(drop)
    };
    pharmacy.write(turn_on).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notice_says_that_there_is_something_and_the_next_word_is_a_text_when_it_is_lost() {
    let pharmacy = Pharmacy::open().await;
    let ana = pharmacy.ana().await;
    let bo = pharmacy.bo().await;
    turns_notices_on(&ana, &pharmacy).await;
    ana.takes("adalimumab", 28.days()).await;
    bo.takes("etanercept", 28.days()).await;
    pharmacy.pass_time((18 * 24 + 15).hours()).await;
    assert_eq!(notices(&pharmacy), ["Tiene un aviso de Elm Pharmacy."]);
    assert!(ana.phone().texts().is_empty(), "she wants notices");
    // Her phone lies in a drawer: a day without a sign of it, and a text goes out.
    pharmacy.pass_time(30.hours()).await;
    assert_eq!(notices(&pharmacy).len(), 1);
    let texts = ana.phone().texts();
    let [text] = &texts[..] else { panic!("{texts:?}") };
    assert!(text.contains("/r/"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notice_that_was_shown_is_enough() {
    let pharmacy = Pharmacy::open().await;
    let ana = pharmacy.ana().await;
    turns_notices_on(&ana, &pharmacy).await;
    ana.takes("adalimumab", 28.days()).await;
    pharmacy.pass_time((18 * 24 + 15).hours()).await;
    assert_eq!(notices(&pharmacy).len(), 1);
    for _ in 0..2 {
        pharmacy.write(|tx| push::shown(tx, &browser())).await;
    }
    pharmacy.pass_time(30.hours()).await;
    assert_eq!(notices(&pharmacy).len(), 1);
    assert!(ana.phone().texts().is_empty(), "{:?}", ana.phone().texts());
    let worklist = pharmacy.worklist().await;
    assert!(!worklist.iter().any(|line| line.contains("message-failed")), "{worklist:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn notices_that_are_turned_off_leave_the_texts() {
    let pharmacy = Pharmacy::open().await;
    let ana = pharmacy.ana().await;
    turns_notices_on(&ana, &pharmacy).await;
    let id = ana.id;
    pharmacy.write(move |tx| push::turn_off(tx, id, &browser()).map(drop)).await;
    ana.takes("adalimumab", 28.days()).await;
    pharmacy.pass_time((18 * 24 + 15).hours()).await;
    assert!(notices(&pharmacy).is_empty());
    assert_eq!(ana.phone().texts().len(), 1);
}
