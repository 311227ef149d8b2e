//! What browsers show outside of a page's own body: addresses and titles; and the whole of the page
//! that anybody with a link may see.

use std::sync::Arc;

use console::ConsoleState;
use engine::Feed;
use identity::Role;
use kernel::{Language, PhoneNumber, Zone};
use portal::PortalState;
use testkit::{Pharmacy, Who};
use web::{Brand, Site, csrf};

use crate::{
    browser::{Browser, hidden},
    life,
    plant::Garden,
};

/// Addresses, titles and open pages, one text each.
pub async fn of(pharmacy: &Pharmacy, garden: &Garden) -> Vec<String> {
    let brand = Brand {
        name: "Elm Pharmacy".to_owned(),
        phone: PhoneNumber::parse("201-555-0100").unwrap(),
        language: Language::english(),
        zone: Zone::named("America/New_York").unwrap(),
    };
    let site = Arc::new(Site::new(brand, Vec::new()));
    let feed = Feed::attach(pharmacy.db()).await.unwrap();
    let db = pharmacy.db().clone();
    let portal = portal::router(PortalState::new(db.clone(), Arc::clone(&site)));
    let console = console::router(ConsoleState::new(db, site, feed));
    let mut seen = staff_look(pharmacy, garden, Browser::of(console)).await;
    seen.extend(a_patient_answers(pharmacy, garden, Browser::of(portal)).await);
    seen
}

/// Staff look for a patient by name, and open what they find and every task.
async fn staff_look(pharmacy: &Pharmacy, garden: &Garden, mut browser: Browser) -> Vec<String> {
    let session = pharmacy.write(|tx| {
        let (_, invitation) = identity::staff::invite(tx, "Eli", Role::Pharmacist)?;
        Ok(identity::staff::redeem(tx, &invitation)?.1)
    });
    let cookie = session.await.reveal().to_owned();
    let token = csrf::Token::of(&cookie);
    browser.keeps("__Host-staff", cookie);
    let patient = format!("/console/patients/{}", life::patient(pharmacy, garden).await);

    browser.page("/console/worklist").await;
    let form = format!("csrf={}&typed={}", token.text(), garden.family);
    let found = browser.sends("/console/patients", &form).await;
    assert!(found.contains(&format!("href=\"{patient}\"")), "nobody is found: {found}");
    assert!(found.contains(&garden.family), "{found}");
    let page = browser.page(&patient).await;
    assert!(page.contains(&garden.family), "{page}");
    let tasks = life::tasks(pharmacy).await;
    let mut is_read = false;
    for task in &tasks {
        let page = browser.page(&format!("/console/tasks/{}", task.id)).await;
        is_read |= garden.texts.iter().any(|text| page.contains(text));
    }
    assert!(is_read, "no page of {} tasks shows what a patient wrote", tasks.len());
    browser.seen
}

/// Somebody who was asked opens the link, says who they are, and answers up to the end.
async fn a_patient_answers(
    pharmacy: &Pharmacy,
    garden: &Garden,
    mut browser: Browser,
) -> Vec<String> {
    let at = garden.phones.len() - 2;
    let who = Who { phone: Box::leak(garden.phones[at].clone().into_boxed_str()), ..Who::bo() };
    let link = pharmacy.phone_of(&who).last_link();
    let path = &link[link.find("/r/").unwrap()..];
    let landing = browser.page(path).await;
    // Whoever has the link sees all of it.
    browser.seen.push(landing.clone());
    browser.sends(path, &format!("csrf={}&next=continue", hidden(&landing, "csrf"))).await;
    for path in ["/hello/not-me", "/hello/stop", "/hello/call-me", "/hello/new-link"] {
        let asked = browser.page(path).await;
        browser.seen.push(asked);
    }
    let hello = browser.page("/hello").await;
    browser.seen.push(hello.clone());
    let [year, month, day]: [&str; 3] =
        garden.births[at].split('-').collect::<Vec<_>>().try_into().unwrap();
    let born = format!("csrf={}&month={month}&day={day}&year={year}", hidden(&hello, "csrf"));
    let mut page = browser.sends("/hello", &born).await;
    let mut told = false;
    for _ in 0..20 {
        let path = browser.at.clone();
        let fields = match path.split(['?', '/']).skip(3).take(2).collect::<Vec<_>>()[..] {
            ["side-effects", "details"] => {
                told = true;
                format!("new-or-worse=yes&words={}", garden.trouble)
            }
            ["still-taking", ..] => "still-taking=yes".to_owned(),
            ["doses-left", ..] => "doses-left=1".to_owned(),
            ["missed-doses", ..] => "missed-doses=none".to_owned(),
            ["changes", ..] => "changes=none".to_owned(),
            ["side-effects", ..] => "side-effects=mild".to_owned(),
            ["delivery-day", ..] => "delivery-day=call-me".to_owned(),
            ["pharmacist-question", ..] => "none=yes".to_owned(),
            _ => break,
        };
        let form = format!("{}&{fields}", named(&page));
        page = browser.sends(&path, &form).await;
    }
    assert_eq!(browser.at, "/refill/check", "{page}");
    assert!(told && page.contains(&garden.trouble), "{page}");
    browser.page("/refill/danger").await;
    let form = format!("{}&once={}&confirm=review", named(&page), hidden(&page, "once"));
    browser.sends("/refill/check", &form).await;
    assert_eq!(browser.at, "/refill/sent");
    browser.seen
}

/// What every form of the questions carries.
fn named(page: &str) -> String {
    let (csrf, refill) = (hidden(page, "csrf"), hidden(page, "refill"));
    format!("csrf={csrf}&refill={refill}&medicine-of={}", hidden(page, "medicine-of"))
}
