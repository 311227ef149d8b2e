use testkit::{Pharmacy, Span as _};

#[tokio::test(flavor = "multi_thread")]
async fn stop_ends_every_message_at_once_and_asks_a_person_to_call() {
    // Before the window; after each message and each call of the ladder, to the end of the letter.
    for days in [1, 19, 21, 22, 23, 24, 25, 26, 29, 32, 39] {
        let pharmacy = Pharmacy::open().await;
        let ana = pharmacy.ana().await;
        ana.takes("adalimumab", 28.days()).await;
        pharmacy.pass_time(days.days()).await;
        let before = ana.phone().texts().len();
        ana.phone().replies("STOP").await;
        let after = ana.phone().texts().len();
        assert_eq!(
            after,
            before + 1,
            "one confirmation after {days} days: {:?}",
            ana.phone().texts()
        );
        pharmacy.pass_time(40.days()).await;
        assert_eq!(ana.phone().texts().len(), after, "{:?}", ana.phone().texts());
        let worklist = pharmacy.worklist().await;
        let calls = worklist.iter().filter(|line| *line == "contact-stopped: Ana").count();
        assert_eq!(calls, 1, "after {days} days: {worklist:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn do_not_stop_my_medicine_is_no_stop() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    bo.takes("etanercept", 28.days()).await;
    pharmacy.pass_time(19.days()).await;
    bo.phone().replies("please do not stop my medicine").await;
    let consents = pharmacy.read({
        let id = bo.id;
        move |tx| outreach::consent::standings(tx, id)
    });
    let revoked = consents.await.into_iter().filter(|it| it.state.code() == "revoked").count();
    assert_eq!(revoked, 0);
    let worklist = pharmacy.worklist().await;
    assert!(!worklist.is_empty(), "a person reads it");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_written_to_without_consent() {
    let pharmacy = Pharmacy::open().await;
    let mut who = testkit::Who::bo();
    who.has_consented = false;
    let bo = pharmacy.joins(who).await;
    bo.takes("etanercept", 28.days()).await;
    pharmacy.pass_time(30.days()).await;
    assert!(bo.phone().texts().is_empty(), "{:?}", bo.phone().texts());
    assert!(!pharmacy.worklist().await.is_empty(), "people are asked to call");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_more_letters_or_surveys_leaves_the_texts_about_a_refill() {
    use outreach::{
        consent::Source,
        contact_policy::{self, Covers},
        policy::Purpose,
    };

    for covers in [Covers::Channel(kernel::Channel::Letter), Covers::Purpose(Purpose::Survey)] {
        let pharmacy = Pharmacy::open().await;
        let ana = pharmacy.ana().await;
        ana.takes("adalimumab", 28.days()).await;
        pharmacy.pass_time(21.days()).await;
        let before = ana.phone().texts().len();
        assert!(0 < before, "the first word has gone");
        let id = ana.id;
        pharmacy
            .write(move |tx| contact_policy::take_back(tx, id, (covers, Source::Page), None))
            .await;
        pharmacy.pass_time(4.days()).await;
        assert!(before < ana.phone().texts().len(), "{covers:?}: {:?}", ana.phone().texts());
        let worklist = pharmacy.worklist().await;
        assert!(!worklist.iter().any(|line| line.starts_with("contact-stopped")), "{worklist:?}");
    }
}
