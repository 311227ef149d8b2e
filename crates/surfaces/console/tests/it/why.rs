//! Why a message went, waits or did not go: of one patient, and of all.

use identity::Role;
use kernel::Actor;
use outreach::{
    policy::{Hours, OwnRules, Span, rulebook},
    rules,
};
use testkit::Span as _;

use crate::{house::House, rows};

/// What stands between tags, in one line.
fn text(html: &str) -> String {
    let pieces = html.split('<').filter_map(|piece| piece.split_once('>'));
    let text: Vec<&str> = pieces.flat_map(|(_, text)| text.split_whitespace()).collect();
    text.join(" ")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_is_told_with_all_that_it_was_judged_by() {
    let house = House::open().await;
    let bo = house.pharmacy.bo().await;
    bo.takes("etanercept", 28.days()).await;
    house.pharmacy.pass_time(19.days()).await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let file = dana.opens(&format!("/console/patients/{}", bo.id)).await.body;
    let path = format!("/console/patients/{}/why", bo.id);
    assert!(file.contains(&path), "the file leads there");
    let page = text(&dana.opens(&path).await.body);
    for told in [
        "Edition of the rules us-2026.1",
        "America/",
        "0 of 1",
        "of 3",
        "Leaned on the yes to Refills.",
        "Version of the words",
        "A preview. Nothing is sent.",
        "Text now: would",
        "E-mail now: would",
    ] {
        let email = told.starts_with("E-mail");
        assert!(page.contains(told) || email, "{told}: {page}");
    }
    let long_ago = text(&dana.posts(&path, "at=2020-01-01T10:00").await.body);
    assert!(long_ago.contains("No messages by then"), "{long_ago}");
    let id = bo.id;
    let entries = house.pharmacy.read(move |tx| audit::about(tx, id, 50)).await;
    assert!(entries.iter().any(|entry| entry.what == "patient-why"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_kept_is_told_and_never_judged_anew() {
    let house = House::open().await;
    let bo = house.pharmacy.bo().await;
    bo.takes("etanercept", 28.days()).await;
    house.pharmacy.pass_time(19.days()).await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let path = format!("/console/patients/{}/why", bo.id);
    let hours = Hours::every_day(Span::new(13 * 60, 13 * 60 + 30).expect("a span"));
    let own = OwnRules { hours, ..OwnRules::of(rulebook()) };
    house.pharmacy.write(move |tx| rules::draft(tx, &own)).await;
    house.pharmacy.works().await;
    let before = text(&dana.opens(&path).await.body);
    let publish = move |tx: &mut store::Tx<'_>| {
        let today = care::pharmacy::zone(tx)?.day(tx.now());
        rules::publish(tx, 1, today, "Short hours.")
    };
    house.pharmacy.acts(Actor::System, publish).await.expect("published");
    let after = text(&dana.opens(&path).await.body);
    let of_the_past = |page: &str| page.split_once("Decisions").map(|(_, rest)| rest.to_owned());
    assert_eq!(of_the_past(&before), of_the_past(&after));
    assert!(of_the_past(&before).is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn all_messages_are_counted_by_outcome_and_reason_and_listed() {
    let house = House::open().await;
    let bo = house.pharmacy.bo().await;
    bo.takes("etanercept", 28.days()).await;
    house.pharmacy.pass_time(19.days()).await;
    let dana = house.employs("Dana", Role::Nurse).await;
    let page = dana.opens("/console/messages?span=month").await.body;
    assert!(text(&page).contains("sent Why How many Agreed to, at a good hour"), "{}", text(&page));
    let href = "/console/messages/list?span=month&amp;fared=sent&amp;rule=allowed";
    assert!(page.contains(href), "{page}");
    let list = dana.opens(&href.replace("&amp;", "&")).await;
    assert!(text(&list.body).contains("Time to refill"), "{}", text(&list.body));
    assert!(list.body.contains(&format!("/console/patients/{}/why", bo.id)));
    let listed = house.pharmacy.read(|tx| rows::listed(tx, "messages")).await;
    assert!(listed[0].contains(&bo.id.to_string()), "{listed:?}");
    let none = dana.opens("/console/messages/list?span=day&fared=failed&rule=carrier").await;
    assert!(text(&none.body).contains("No messages in this time"));
    assert_eq!(dana.opens("/console/messages/list?span=day&fared=odd&rule=x").await.status, 404);
}
