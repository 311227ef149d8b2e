//! Contact rules: read, drafted, looked at, published, and gone back from.

use std::collections::BTreeSet;

use identity::Role;
use kernel::Actor;
use outreach::{
    message::{self, NewMessage},
    policy::{Hours, OwnRules, Span, rulebook},
    rules,
    template::Template,
};
use testkit::Span as _;

use crate::{house::House, rows};

/// Fields of every form of these pages. From one to six in the afternoon, from a day far off on.
pub const FORM: &str = "monday-from=13:00&monday-to=18:00&tuesday-from=13:00&tuesday-to=18:00\
    &wednesday-from=13:00&wednesday-to=18:00&thursday-from=13:00&thursday-to=18:00\
    &friday-from=13:00&friday-to=18:00&saturday-from=&saturday-to=&sunday-from=&sunday-to=\
    &per-day=1&per-week=2&doses=5&valid-from=2099-01-01&reason=Nobody+is+here.";

/// A version as a form of that path asks for it: looked at, and published where it must have held. A text
/// went before it, so that there is something to see.
pub async fn drafted(house: &House, path: &str) -> u32 {
    let pharmacy = &house.pharmacy;
    // Another hour than the one that holds once versions were published.
    let from = if path.ends_with("/return") { 13 * 60 } else { 15 * 60 };
    let hours = Hours::every_day(Span::new(from, from + 60).expect("a span"));
    let own = OwnRules { hours, ..OwnRules::of(rulebook()) };
    if path.ends_with("/examples") {
        let ana = house.somebody().await;
        pharmacy
            .write(move |tx| {
                let key = format!("test:{}", tx.new_id::<()>());
                message::request(tx, &NewMessage::new(ana, Template::RefillInvitation, key))
            })
            .await;
        pharmacy.works().await;
    }
    let number = pharmacy.write(move |tx| rules::draft(tx, &own)).await;
    pharmacy.works().await;
    if path.ends_with("/return") {
        pharmacy
            .write(move |tx| {
                let today = care::pharmacy::zone(tx)?.day(tx.now());
                rules::publish(tx, number, today, "To go back to.")
            })
            .await;
    }
    number
}

/// What stands between tags, in one line.
fn text(html: &str) -> String {
    let pieces = html.split('<').filter_map(|piece| piece.split_once('>'));
    let text: Vec<&str> = pieces.flat_map(|(_, text)| text.split_whitespace()).collect();
    text.join(" ")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_manager_drafts_looks_publishes_and_goes_back() {
    let house = House::open().await;
    let bo = house.pharmacy.bo().await;
    bo.takes("etanercept", 28.days()).await;
    house.pharmacy.pass_time(19.days()).await;
    let mia = house.employs("Mia", Role::Manager).await;
    let page = text(&mia.opens("/console/rules").await.body);
    for told in
        ["8:00 AM to 9:00 PM", "We read the law.", "You have not changed them.", "No version yet"]
    {
        assert!(page.contains(told), "{told}: {page}");
    }
    let got = mia.posts("/console/rules", FORM).await;
    assert_eq!((got.status.as_u16(), got.location()), (303, "/console/rules/1"));
    let waits = text(&mia.opens("/console/rules/1").await.body);
    assert!(waits.contains("We are working it out") && !waits.contains("Publish this version"));
    house.pharmacy.works().await;
    let page = mia.opens("/console/rules/1").await.body;
    assert!(text(&page).contains("would have waited"), "{}", text(&page));
    let examples = "/console/rules/1/examples?change=later&amp;rule=quiet-hours";
    assert!(page.contains(examples), "{page}");
    let listed = mia.opens(&examples.replace("&amp;", "&")).await;
    assert!(text(&listed.body).contains("Bo"), "{}", text(&listed.body));
    let listed = house.pharmacy.read(|tx| rows::listed(tx, "rules-preview")).await;
    assert_eq!(listed.len(), 1, "who looked at examples is on record");
    let refused = mia.posts("/console/rules/1/publication", "valid-from=2099-01-01&reason=").await;
    assert_eq!(refused.status, 422);
    assert!(text(&refused.body).contains("Write why."));
    let today = house.pharmacy.read(|tx| Ok(care::pharmacy::zone(tx)?.day(tx.now()))).await;
    let form = format!("valid-from={today}&reason=Nobody+is+here+in+the+morning.");
    let got = mia.posts("/console/rules/1/publication", &form).await;
    assert_eq!(got.status, 303, "{}", text(&got.body));
    let page = text(&mia.opens("/console/rules").await.body);
    assert!(page.contains("In force") && page.contains("Nobody is here in the morning."));
    assert!(page.contains("1:00 PM to 6:00 PM") && page.contains("Mia"), "{page}");
    let got = mia.posts("/console/rules/0/return", "reason=").await;
    assert_eq!(got.status, 422, "without a reason there is no way back either");
    let got = mia.posts("/console/rules/0/return", "reason=Too+narrow").await;
    assert_eq!(got.location(), "/console/rules/2");
    let in_force = house.pharmacy.read(rules::in_force).await;
    assert_eq!((in_force.own, in_force.default_hours), (Some(2), rulebook().default_hours));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_goes_beyond_the_law_is_told_at_its_field_and_kept_nowhere() {
    let house = House::open().await;
    let mia = house.employs("Mia", Role::Admin).await;
    let form =
        FORM.replace("monday-from=13:00", "monday-from=07:00").replace("per-day=1", "per-day=9");
    let got = mia.posts("/console/rules", &form).await;
    assert_eq!(got.status, 422);
    let page = text(&got.body);
    assert!(page.contains("These hours are not within the law."), "{page}");
    assert!(page.contains("Federal law allows 1 message a day."), "{page}");
    assert!(got.body.contains("href=\"#monday-from\"") && got.body.contains("value=\"07:00\""));
    let kept = house.pharmacy.acts(Actor::Staff(mia.id), rules::all).await.expect("versions");
    assert!(kept.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_the_rules_is_whole_in_every_language() {
    let house = House::open().await;
    let number = drafted(&house, "/examples").await;
    let mia = house.employs("Mia", Role::Manager).await;
    let wrong = FORM.replace("per-week=2", "per-week=x");
    for language in ["en", "es", "ar-XB"] {
        let mut pages = vec![mia.posts(&format!("/console/rules?lang={language}"), &wrong).await];
        for path in [
            format!("/console/rules?lang={language}"),
            format!("/console/rules/{number}?lang={language}"),
            format!(
                "/console/rules/{number}/examples?change=later&rule=quiet-hours&lang={language}"
            ),
        ] {
            pages.push(mia.opens(&path).await);
        }
        for got in pages {
            assert_eq!(got.body.matches("<h1").count(), 1, "{}", got.body);
            let ids: Vec<&str> = got
                .body
                .split(" id=\"")
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
                .collect();
            let unique: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(ids.len(), unique.len(), "{ids:?}");
            for word in ["rules-", "explain-", "refused-"] {
                assert!(!text(&got.body).contains(word), "{word}: {}", text(&got.body));
            }
        }
    }
}
