//! Somebody who chose e-mail.

use identity::{Token, smart_link};
use outreach::unsubscribe;
use testkit::{Pharmacy, Span as _, Who};

/// The token of an address such as `https://rx.example/unsubscribe/TOKEN`.
fn token(address: &str) -> String {
    address.rsplit('/').next().expect("a token").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refill_is_asked_for_by_mail_and_never_by_text() {
    let pharmacy = Pharmacy::open().await;
    let eve = pharmacy.joins(Who::eve()).await;
    let course = eve.takes("adalimumab", 28.days()).await;
    pharmacy.pass_time(19.days()).await;
    let emails = eve.mailbox().emails();
    let [email] = &emails[..] else { panic!("{emails:?}") };
    let lines: Vec<&str> = email.words.split("\n\n").collect();
    assert!(
        lines[0]
            .ends_with("It is time to plan your refill. Please answer a few short questions here:")
    );
    assert!(lines[1].starts_with("http") && lines[1].contains("/r/"), "{}", lines[1]);
    assert!(!email.words.contains("STOP") && !email.words.contains("adalimumab"));
    let heading = email.heading.as_ref().expect("an e-mail has a heading");
    assert!(heading.subject.starts_with("A message from "), "{}", heading.subject);
    let refill = eve.refill(course).await.expect("a refill");
    assert_eq!(eve.state_of(refill.id).await, "asked");
    pharmacy.pass_time(4.days()).await;
    assert!(eve.mailbox().emails().len() > 1, "silence is reminded of by mail");
    assert!(eve.phone().texts().is_empty(), "{:?}", eve.phone().texts());
    // A mail server sends no receipts, and nobody is told of that.
    pharmacy.pass_time(2.days()).await;
    let worklist = pharmacy.worklist().await;
    let of_receipts = |line: &&String| line.contains("receipt") || line.contains("carrier");
    assert_eq!(worklist.iter().find(of_receipts), None, "{worklist:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_press_ends_the_mail_and_asks_a_person_to_call() {
    let pharmacy = Pharmacy::open().await;
    let eve = pharmacy.joins(Who::eve()).await;
    eve.takes("adalimumab", 28.days()).await;
    pharmacy.pass_time(19.days()).await;
    let before = eve.mailbox().emails().len();
    let pressed = token(&eve.mailbox().unsubscribe());
    for _ in 0..2 {
        let pressed = pressed.clone();
        assert!(pharmacy.write(move |tx| unsubscribe::carry_out(tx, &pressed)).await);
    }
    pharmacy.pass_time(40.days()).await;
    assert_eq!(eve.mailbox().emails().len(), before);
    assert!(eve.phone().texts().is_empty(), "nobody agreed to texts");
    let worklist = pharmacy.worklist().await;
    assert!(worklist.iter().any(|line| line.ends_with(": Eve")), "{worklist:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_good_for_its_own_mailbox_alone() {
    let pharmacy = Pharmacy::open().await;
    let eve = pharmacy.joins(Who::eve()).await;
    let ana = pharmacy.ana().await;
    eve.takes("adalimumab", 28.days()).await;
    pharmacy.pass_time(19.days()).await;
    let good = token(&eve.mailbox().unsubscribe());
    let (point, proof) = good.split_once('.').expect("two halves");
    let other = pharmacy
        .read({
            let ana = ana.id;
            move |tx| Ok(care::patient::contacts(tx, ana)?[0].id)
        })
        .await;
    let forged = [
        format!("{other}.{proof}"),
        format!("{point}.{}", proof.replace('0', "1")),
        point.to_owned(),
        String::new(),
    ];
    for forged in forged.into_iter().filter(|forged| *forged != good) {
        let told = forged.clone();
        assert!(!pharmacy.write(move |tx| unsubscribe::carry_out(tx, &forged)).await, "{told}");
    }
    let before = eve.mailbox().emails().len();
    pharmacy.pass_time(5.days()).await;
    assert!(before < eve.mailbox().emails().len(), "nothing was ended");
}

/// Presses "send me a new link" on the page of an e-mail's link.
async fn asks_anew(pharmacy: &Pharmacy, words: &str) {
    let link = words.split("\n\n").find(|paragraph| paragraph.contains("/r/")).expect("a link");
    let link = Token::parse(&token(link)).expect("a token");
    pharmacy
        .write(move |tx| {
            let link = smart_link::inspect(tx, &link)?.expect("a link");
            smart_link::renew(tx, &link)
        })
        .await;
    pharmacy.works().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_link_goes_to_the_mailbox_and_past_one_that_wants_nothing() {
    let pharmacy = Pharmacy::open().await;
    let eve = pharmacy.joins(Who::eve()).await;
    eve.takes("adalimumab", 28.days()).await;
    pharmacy.pass_time(19.days()).await;
    let emails = eve.mailbox().emails();
    let words = emails[0].words.clone();
    asks_anew(&pharmacy, &words).await;
    assert_eq!(eve.mailbox().emails().len(), emails.len() + 1);
    assert!(eve.phone().texts().is_empty(), "{:?}", eve.phone().texts());

    let before = eve.mailbox().emails().len();
    let pressed = token(&eve.mailbox().unsubscribe());
    assert!(pharmacy.write(move |tx| unsubscribe::carry_out(tx, &pressed)).await);
    pharmacy.pass_time(2.hours()).await;
    asks_anew(&pharmacy, &words).await;
    assert_eq!(eve.mailbox().emails().len(), before, "she said no more e-mail");
    assert!(eve.phone().last_link().contains("/r/"), "{:?}", eve.phone().texts());
}
