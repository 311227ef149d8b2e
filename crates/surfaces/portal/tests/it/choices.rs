//! What a patient agreed to and takes back on a page, and the picture by which she knows our pages.

use axum::http::StatusCode;
use kernel::{Channel, ContactPoint, PhoneNumber};
use outreach::{
    consent::{self, NewConsent, Source, State},
    policy::Purpose,
};

use crate::house::House;

async fn agrees(house: &House, purpose: Purpose, channel: Channel) {
    let patient = house.ana;
    house
        .write(move |tx| {
            let new = NewConsent {
                patient,
                purpose,
                channel,
                address: ContactPoint::Phone(PhoneNumber::parse("+12015550142")?),
                state: State::Granted,
                source: Source::Paper,
                wording: "sms-2026-01".to_owned(),
                language: kernel::Language::english(),
                evidence: None,
                given_at: None,
            };
            consent::record(tx, &new).map(drop)
        })
        .await;
}

async fn left(house: &House) -> Vec<(Purpose, Channel)> {
    let ana = house.ana;
    let standings = house.read(move |tx| consent::standings(tx, ana)).await;
    let granted = standings.into_iter().filter(|it| it.state == State::Granted);
    granted.map(|it| (it.purpose, it.channel)).collect()
}

#[tokio::test]
async fn a_part_is_taken_back_on_the_page_and_the_rest_stays() {
    let house = House::open().await;
    agrees(&house, Purpose::Refill, Channel::Sms).await;
    agrees(&house, Purpose::Survey, Channel::Sms).await;
    agrees(&house, Purpose::Survey, Channel::Voice).await;
    let mut ana = house.browser();
    let (_, link) = house.link().await;
    ana.come_in(&link).await;
    let page = ana.open("/choices").await;
    assert!(page.says("Refills: text to") && page.says("•••• 0142"), "{}", page.body);
    assert!(!page.says("2015550142") && !page.says("adalimumab"));
    let again = ana.send(&page, "/choices/stop", "").await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let stopped = ana.send(&page, "/choices/stop", "covers=purpose-refill").await;
    assert!(stopped.says("We stopped it"));
    assert_eq!(
        left(&house).await,
        [(Purpose::Survey, Channel::Sms), (Purpose::Survey, Channel::Voice)]
    );
    let stopped = ana.send(&stopped, "/choices/stop", "covers=channel-sms").await;
    assert_eq!(left(&house).await, [(Purpose::Survey, Channel::Voice)]);
    let stopped = ana.send(&stopped, "/choices/stop", "covers=everything").await;
    assert!(stopped.says("We have no yes from you for any messages."));
    assert!(stopped.says("No more letters"), "a letter needs no yes: {}", stopped.body);
    assert!(left(&house).await.is_empty());
}

#[tokio::test]
async fn her_picture_and_words_stand_before_the_question_and_nowhere_else() {
    let house = House::open().await;
    let (_, link) = house.link().await;
    let mut ana = house.browser();
    let landing = ana.open(&link).await;
    assert!(!landing.says("You chose this"));
    ana.come_in(&link).await;
    let page = ana.open("/choices/picture").await;
    assert_eq!(page.body.matches("<svg class=\"sign\"").count(), 24);
    let again = ana.send(&page, "/choices/picture", "phrase=+").await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let forged = ana.send(&page, "/choices/picture", "picture=../etc&phrase=").await;
    assert_eq!(forged.status, StatusCode::UNPROCESSABLE_ENTITY);
    let kept =
        ana.send(&page, "/choices/picture", "picture=bird&phrase=my+%3Cb%3Ered%3C/b%3E+boat").await;
    assert!(kept.says("the blue bird") && kept.says("my &lt;b&gt;red&lt;/b&gt; boat"));

    // A new browser with a new link has shown nothing yet.
    let (_, next) = house.link().await;
    let mut elsewhere = house.browser();
    let landing = elsewhere.open(&next).await;
    let hello = elsewhere.send(&landing, &next, "next=continue").await;
    let wrong = elsewhere.send(&hello, "/hello", "month=1&day=1&year=1970").await;
    for page in [&landing, &hello, &wrong] {
        for words in ["You chose this", "the blue bird", "boat", "missing or wrong, type nothing"] {
            assert!(page.says(words), "{words}: {}", page.body);
        }
    }
    let (bo, other) = house.of_somebody_else().await;
    let link = house.link_of(bo, other).await;
    assert!(!house.browser().open(&link).await.says("You chose this"), "another patient's page");
    assert!(!house.browser().open("/join").await.says("the blue bird"));
    for path in ["/choices", "/choices/picture"] {
        let nobody = house.browser().open(path).await;
        assert_eq!(nobody.status, StatusCode::UNAUTHORIZED, "{path}");
    }
}

#[tokio::test]
async fn who_chooses_a_picture_reads_where_it_goes_and_only_that_is_done_with_it() {
    let mut house = House::open().await;
    for (goes_along, says, says_not) in [
        (false, "We never put it in a message.", "may come with our texts"),
        (true, "The picture may come with our texts. Your words never do.", "We never put it"),
    ] {
        if goes_along {
            house = house.with_pictures_along();
        }
        let (_, link) = house.link().await;
        let mut browser = house.browser();
        browser.come_in(&link).await;
        let page = browser.open("/choices/picture").await;
        assert!(page.says(says) && !page.says(says_not), "{}", page.body);
        browser.send(&page, "/choices/picture", "picture=bird&phrase=boat").await;
        let ana = house.ana;
        let for_texts = house.read(move |tx| identity::chosen_sign::for_texts(tx, ana)).await;
        assert_eq!(for_texts.as_deref(), goes_along.then_some("bird"));
    }
}
