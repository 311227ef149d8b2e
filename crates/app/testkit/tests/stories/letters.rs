//! Letters: made, printed, posted, and what comes between.

use care::task::{self, rules::Kind};
use kernel::{Actor, DeliveryId, Error, Result};
use outreach::{
    consent::Source,
    contact_policy::{self, Covers, Stop},
    delivery::status::Status,
    explain,
    gateway::ReceiptStatus,
    letter::{self, Here, OnPaper, Sheet},
    reply::StopScope,
};
use store::Tx;
use testkit::{Person, Pharmacy, Span as _};

const HOME: &str = "27 Oak Avenue, Apt 4\nBoston, MA 02110";

/// A patient who was asked about a refill and has not answered.
pub async fn asked(pharmacy: &Pharmacy) -> Person<'_> {
    let bo = pharmacy.bo().await;
    bo.lives(HOME).await;
    bo.takes("adalimumab", 28.days()).await;
    pharmacy.pass_time(19.days()).await;
    // Texts come, and are left unanswered.
    for _ in 0..3 {
        bo.phone().receipt(ReceiptStatus::Delivered).await;
        pharmacy.pass_time(1.days()).await;
    }
    bo
}

pub async fn made(pharmacy: &Pharmacy, who: &Person<'_>, key: &'static str) -> Result<()> {
    let id = who.id;
    let make = move |tx: &mut Tx<'_>| {
        let refill = care::refill::open_of_patient(tx, id)?.first().map(|refill| refill.id);
        letter::make(tx, id, refill, key).map(drop)
    };
    let made = pharmacy.acts(Actor::System, make).await;
    pharmacy.works().await;
    made
}

pub async fn queue(pharmacy: &Pharmacy) -> Here {
    pharmacy.write(letter::here).await
}

pub async fn print(pharmacy: &Pharmacy, ids: Vec<DeliveryId>) -> Vec<Sheet> {
    pharmacy
        .write(move |tx| {
            let sheets = letter::print(tx, &ids)?;
            let papers: Vec<OnPaper> = sheets.iter().map(|sheet| sheet.paper.clone()).collect();
            letter::printed(tx, &papers)?;
            Ok(sheets)
        })
        .await
}

pub async fn status(pharmacy: &Pharmacy, who: &Person<'_>) -> Option<Status> {
    let id = who.id;
    let all = pharmacy.write(move |tx| explain::for_patient(tx, id)).await;
    let letter = all
        .into_iter()
        .find(|it| it.deliveries.iter().any(|went| went.channel == kernel::Channel::Letter));
    letter.and_then(|it| it.deliveries.last().map(|went| went.status))
}

pub async fn tasks(pharmacy: &Pharmacy, who: &Person<'_>, kind: Kind) -> usize {
    let id = who.id;
    let all = pharmacy.read(move |tx| task::of_patient(tx, id, 100)).await;
    all.iter().filter(|task| task.kind == kind).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_waits_is_printed_and_posted_and_only_then_has_gone() {
    let pharmacy = Pharmacy::open().await;
    let bo = asked(&pharmacy).await;
    made(&pharmacy, &bo, "once").await.unwrap();
    assert_eq!(status(&pharmacy, &bo).await, Some(Status::Queued));
    let before = pharmacy.read(outreach::message::counts).await;
    let here = queue(&pharmacy).await;
    let [waiting] = &here.waiting[..] else { panic!("{here:?}") };
    let id = waiting.id;
    let sheets = print(&pharmacy, vec![id]).await;
    let [sheet] = &sheets[..] else { panic!("{sheets:?}") };
    let lines = ["Bo Larsen", "27 Oak Avenue, Apt 4", "Boston, MA 02110"];
    assert_eq!(sheet.addressee.reveal()[..], lines.map(str::to_owned));
    assert_eq!(sheet.sender, ["Elm Pharmacy", "1 Elm Street", "New York"]);
    assert_eq!(sheet.greeting.reveal(), "Hello Bo Larsen,");
    let link = sheet.link.reveal().clone().unwrap();
    assert!(link.contains("/r/") && link.len() < 60, "{link}");
    let said = [sheet.before.reveal().concat(), sheet.after.reveal().concat()].concat();
    assert!(said.contains("201-555-0100") && said.contains("no more letters"), "{said}");
    assert!(!said.contains("adalimumab"), "{said}");
    // What was never printed cannot be posted, and posted again is posted once.
    let post = move |tx: &mut Tx<'_>| letter::posted(tx, &[id]);
    assert_eq!(pharmacy.write(post).await, 1);
    assert_eq!(pharmacy.write(post).await, 0);
    assert_eq!(status(&pharmacy, &bo).await, Some(Status::Accepted));
    let after = pharmacy.read(outreach::message::counts).await;
    assert_eq!(after.sent, before.sent + 1, "in the queue it had not left");
    assert!(queue(&pharmacy).await.printed.is_empty());
    assert_eq!(print(&pharmacy, vec![id]).await.len(), 0, "it is at the post");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_printed_is_not_posted_and_one_letter_waits_at_a_time() {
    let pharmacy = Pharmacy::open().await;
    let bo = asked(&pharmacy).await;
    made(&pharmacy, &bo, "once").await.unwrap();
    made(&pharmacy, &bo, "once").await.unwrap();
    let other = made(&pharmacy, &bo, "another").await;
    assert!(matches!(other, Err(Error::Refused { code: "letter-waits" })), "{other:?}");
    let here = queue(&pharmacy).await;
    let id = here.waiting[0].id;
    assert_eq!(here.waiting.len(), 1);
    assert_eq!(pharmacy.write(move |tx| letter::posted(tx, &[id])).await, 0);
    // Twice on paper after a jam, and said so.
    for prints in 1..3 {
        assert_eq!(print(&pharmacy, vec![id]).await.len(), 1);
        assert_eq!(queue(&pharmacy).await.printed[0].prints, prints);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_behind_a_letter_opens_for_thirty_days_from_the_post() {
    let pharmacy = Pharmacy::open().await;
    let bo = asked(&pharmacy).await;
    made(&pharmacy, &bo, "once").await.unwrap();
    let id = queue(&pharmacy).await.waiting[0].id;
    let sheets = print(&pharmacy, vec![id]).await;
    let link = sheets[0].link.reveal().clone().unwrap();
    let token = link.rsplit('/').next().unwrap().to_owned();
    let is_open = || {
        let token = identity::Token::parse(&token).unwrap();
        pharmacy.read(move |tx| {
            Ok(identity::smart_link::inspect(tx, &token)?.is_some_and(|link| link.is_open))
        })
    };
    pharmacy.pass_time(5.days()).await;
    assert_eq!(pharmacy.write(move |tx| letter::posted(tx, &[id])).await, 1);
    pharmacy.pass_time(29.days()).await;
    assert!(is_open().await, "34 days after it was made");
    pharmacy.pass_time(2.days()).await;
    assert!(!is_open().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_or_an_answer_takes_a_letter_out_of_the_queue_and_off_the_pile() {
    let pharmacy = Pharmacy::open().await;
    let bo = asked(&pharmacy).await;
    made(&pharmacy, &bo, "once").await.unwrap();
    let id = queue(&pharmacy).await.waiting[0].id;
    print(&pharmacy, vec![id]).await;
    let patient = bo.id;
    let stop = move |tx: &mut Tx<'_>| {
        let said = Stop { scope: StopScope::All, source: Source::Spoken, evidence: None };
        contact_policy::stop(tx, patient, said)
    };
    assert!(pharmacy.write(stop).await);
    let here = queue(&pharmacy).await;
    assert!(here.printed.is_empty() && here.stray.len() == 1, "{here:?}");
    assert_eq!(print(&pharmacy, vec![id]).await.len(), 0);
    assert_eq!(pharmacy.write(move |tx| letter::remove(tx, &[id])).await, 1);
    assert!(queue(&pharmacy).await.stray.is_empty());
    assert_eq!(status(&pharmacy, &bo).await, Some(Status::Suppressed));
    // And no other is made.
    made(&pharmacy, &bo, "after").await.unwrap();
    assert!(queue(&pharmacy).await.waiting.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_answered_meanwhile_is_not_printed() {
    let pharmacy = Pharmacy::open().await;
    let bo = asked(&pharmacy).await;
    made(&pharmacy, &bo, "once").await.unwrap();
    let id = queue(&pharmacy).await.waiting[0].id;
    bo.phone().replies("YES").await;
    assert_eq!(print(&pharmacy, vec![id]).await.len(), 0);
    assert_eq!(status(&pharmacy, &bo).await, Some(Status::Suppressed));
    assert!(queue(&pharmacy).await.waiting.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_no_to_letters_is_one_for_letters_alone() {
    let pharmacy = Pharmacy::open().await;
    let bo = asked(&pharmacy).await;
    let patient = bo.id;
    let no = move |tx: &mut Tx<'_>| {
        let part = (Covers::Channel(kernel::Channel::Letter), Source::Page);
        contact_policy::take_back(tx, patient, part, None)
    };
    assert!(pharmacy.write(no).await);
    assert!(!pharmacy.write(no).await, "said twice it is one");
    made(&pharmacy, &bo, "once").await.unwrap();
    assert!(queue(&pharmacy).await.waiting.is_empty());
    let all = pharmacy.write(move |tx| explain::for_patient(tx, patient)).await;
    assert_eq!(all[0].last().map(|kept| kept.rule.as_str()), Some("revoked"));
    let texts = pharmacy.write(move |tx| explain::now(tx, patient)).await;
    let text = texts.iter().find(|(channel, _)| *channel == kernel::Channel::Sms);
    assert!(text.is_some_and(|(_, kept)| kept.verdict != "withhold"), "{texts:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_whole_address_nothing_is_queued_and_somebody_is_told() {
    let pharmacy = Pharmacy::open().await;
    let bo = asked(&pharmacy).await;
    for (address, rule) in [("Boston", "suspended"), ("", "suspended")] {
        bo.lives(address).await;
        made(&pharmacy, &bo, if address.is_empty() { "b" } else { "a" }).await.unwrap();
        assert!(queue(&pharmacy).await.waiting.is_empty());
        let id = bo.id;
        let all = pharmacy.write(move |tx| explain::for_patient(tx, id)).await;
        assert_eq!(all[0].last().map(|kept| kept.rule.as_str()), Some(rule));
        assert_eq!(tasks(&pharmacy, &bo, Kind::NoWayToReach).await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_comes_back_condemns_the_address_until_it_is_another() {
    let pharmacy = Pharmacy::open().await;
    let bo = asked(&pharmacy).await;
    made(&pharmacy, &bo, "once").await.unwrap();
    let id = queue(&pharmacy).await.waiting[0].id;
    let back = move |tx: &mut Tx<'_>| letter::came_back(tx, id);
    assert!(!pharmacy.write(back).await, "it was never posted");
    print(&pharmacy, vec![id]).await;
    pharmacy.write(move |tx| letter::posted(tx, &[id])).await;
    assert!(pharmacy.write(back).await);
    assert!(!pharmacy.write(back).await);
    assert_eq!(status(&pharmacy, &bo).await, Some(Status::Undelivered));
    assert_eq!(tasks(&pharmacy, &bo, Kind::MessageFailed).await, 1);
    made(&pharmacy, &bo, "again").await.unwrap();
    assert!(queue(&pharmacy).await.waiting.is_empty());
    // Somebody says that it was right after all; or it is another.
    let patient = bo.id;
    assert!(pharmacy.write(move |tx| care::patient::restore_address(tx, patient)).await);
    made(&pharmacy, &bo, "third").await.unwrap();
    let id = queue(&pharmacy).await.waiting[0].id;
    let condemn = move |tx: &mut Tx<'_>| {
        let token = care::patient::address_token(tx, patient)?.expect("an address");
        care::patient::suspend_address(tx, patient, &token)
    };
    assert!(pharmacy.write(condemn).await);
    assert_eq!(print(&pharmacy, vec![id]).await.len(), 0, "asked about once more at the printer");
    bo.lives("1 Elm Street\nBoston, MA 02110").await;
    made(&pharmacy, &bo, "fourth").await.unwrap();
    assert_eq!(queue(&pharmacy).await.waiting.len(), 1);
}
