//! Pictures that come with texts: heard as texts are, seen by a person, fetched once, sealed, and gone
//! from the carrier.

use care::{
    patient::Search,
    task::{TaskOutcome, rules::Kind},
};
use identity::Role;
use kernel::{Actor, Error, Instant, PatientId, Phi, PictureId, ReplyId};
use outreach::{
    conversation::{self, Line, Said, Wrote},
    gateway::PictureError,
    picture::{self, FETCHED_WITHIN, Picture, PictureKind, PictureState, Unfit},
};
use testkit::{Course, Person, Pharmacy, Span as _, Who};

use crate::{rows, worklist};

const PEN: &[u8] = b"GIF89a of a pen";
const RASH: &[u8] = b"\x89PNG\r\n\x1a\n of a rash";

async fn wrote(pharmacy: &Pharmacy, patient: PatientId) -> Vec<Wrote> {
    let thread = pharmacy.write(move |tx| conversation::thread(tx, patient)).await;
    let wrote = |line| match line {
        Line::Wrote(wrote) => Some(wrote),
        Line::Said(Said { .. }) => None,
    };
    thread.into_iter().filter_map(wrote).collect()
}

async fn pictures(pharmacy: &Pharmacy, patient: PatientId) -> Vec<Picture> {
    wrote(pharmacy, patient).await.into_iter().flat_map(|wrote| wrote.pictures).collect()
}

async fn bytes(pharmacy: &Pharmacy, id: PictureId) -> Vec<u8> {
    let content = pharmacy.write(move |tx| picture::open(tx, id)).await;
    content.bytes.into_revealed()
}

async fn state(person: &Person<'_>, course: Course) -> String {
    person.refill(course).await.expect("a refill").state.code().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_alone_reaches_a_person_and_is_answered_once() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    let course = bo.takes("etanercept", 28.days()).await;
    pharmacy.pass_time(19.days()).await;
    let before = bo.phone().texts().len();
    bo.phone().sends_picture(PEN).await;
    pharmacy.pass_time(1.minutes()).await;
    bo.phone().sends_picture(RASH).await;
    assert_eq!(worklist(&pharmacy).await, ["picture-sent: Bo"], "one sender is one task");
    assert_eq!(state(&bo, course).await, "asked", "a picture says neither yes nor no");
    assert_eq!(bo.phone().texts().len(), before + 1, "{:?}", bo.phone().texts());
    assert!(bo.phone().last_text().contains("A person will read your message"));
    let all = pictures(&pharmacy, bo.id).await;
    let kinds: Vec<_> = all.iter().map(|picture| picture.state).collect();
    let kept = PictureState::Kept;
    assert_eq!(kinds, [kept(PictureKind::Gif), kept(PictureKind::Png)]);
    assert_eq!(bytes(&pharmacy, all[0].id).await, PEN);
    assert_eq!(bytes(&pharmacy, all[1].id).await, RASH);
    assert_eq!(pharmacy.phones().pictures_lying(), 0, "nothing of it lies at the carrier");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_task_shows_every_picture_that_is_read_in_it() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    bo.phone().sends_pictures("", &[PEN, RASH]).await;
    bo.phone().sends_picture(PEN).await;
    let tasks = pharmacy.tasks().await.expect("tasks");
    let [task] = &tasks[..] else { panic!("{tasks:?}") };
    let reply: ReplyId = task.subject.as_ref().expect("a text").parse().expect("a name");
    let read = pharmacy.write(move |tx| conversation::reply(tx, reply)).await.expect("a text");
    let numbers: Vec<_> = read.pictures.iter().map(|it| (it.number, it.of)).collect();
    assert_eq!(numbers, [(1, 2), (2, 2), (1, 1)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_under_a_picture_is_a_stop() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    bo.phone().sends_pictures("STOP", &[PEN]).await;
    let stopped = move |tx: &mut store::Tx<'_>| outreach::contact_policy::stopped_at(tx, bo.id);
    assert!(pharmacy.read(stopped).await.is_some(), "in force before anything is worked on");
    pharmacy.works().await;
    assert!(bo.phone().last_text().contains("no more messages"), "{}", bo.phone().last_text());
    assert_eq!(worklist(&pharmacy).await, ["picture-sent: Bo"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn words_beside_a_picture_are_heard_and_the_picture_is_seen() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    let course = bo.takes("etanercept", 28.days()).await;
    pharmacy.pass_time(19.days()).await;
    bo.phone().sends_pictures("yes", &[PEN]).await;
    pharmacy.works().await;
    assert_eq!(state(&bo, course).await, "confirmed");
    let mut kinds = worklist(&pharmacy).await;
    kinds.sort();
    assert_eq!(kinds, ["picture-sent: Bo", "refill-order: Bo"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn danger_under_a_picture_is_one_task_with_the_picture() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    bo.phone().sends_pictures("I can't breathe", &[RASH]).await;
    pharmacy.works().await;
    assert_eq!(worklist(&pharmacy).await, ["urgent-symptom: Bo"]);
    assert!(bo.phone().last_text().contains("911"), "{}", bo.phone().last_text());
}

#[tokio::test(flavor = "multi_thread")]
async fn words_that_say_nothing_beside_a_picture_are_not_asked_about() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    bo.takes("etanercept", 28.days()).await;
    pharmacy.pass_time(19.days()).await;
    bo.phone().sends_pictures("orange cats", &[PEN]).await;
    pharmacy.works().await;
    assert_eq!(worklist(&pharmacy).await, ["picture-sent: Bo"]);
    let said = bo.phone().last_text();
    assert!(said.contains("A person will read your message"), "no question back: {said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_post_that_comes_twice_brings_its_pictures_once() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    let sent = ("", &[PEN, RASH][..]);
    bo.phone().sends_pictures_as(sent, "MM1").await;
    bo.phone().sends_pictures_as(sent, "MM1").await;
    pharmacy.works().await;
    let all = pictures(&pharmacy, bo.id).await;
    assert_eq!(all.iter().map(|it| (it.number, it.of)).collect::<Vec<_>>(), [(1, 2), (2, 2)]);
    assert_eq!(pharmacy.phones().pictures_lying(), 0);
    assert_eq!(worklist(&pharmacy).await, ["picture-sent: Bo"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_from_a_number_that_nobody_knows_is_read_as_its_texts_are() {
    let pharmacy = Pharmacy::open().await;
    let dana = pharmacy.dana().await;
    let stranger = pharmacy.phone_of(&Who::bo());
    stranger.sends_picture(RASH).await;
    stranger.sends_pictures("thanks", &[PEN]).await;
    pharmacy.works().await;
    assert_eq!(worklist(&pharmacy).await, ["unknown-sender"], "one number is one task");
    assert!(stranger.texts().is_empty(), "nothing answers by itself");
    let task = pharmacy.tasks().await.expect("tasks").remove(0);
    let reply: ReplyId = task.subject.expect("a text").parse().expect("a name");
    let read = pharmacy.write(move |tx| conversation::reply(tx, reply)).await.expect("a text");
    let [first, second] = &read.pictures[..] else { panic!("{read:?}") };
    assert_eq!((first.patient, second.patient), (None, None));
    let id = first.id;
    let seen = pharmacy.acts(Actor::Staff(dana.id), move |tx| picture::open(tx, id)).await;
    assert_eq!(seen.expect("she may see it").bytes.into_revealed(), RASH);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_may_heal_is_tried_again_and_what_does_not_is_told() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    let later = || PictureError::Later { cause: "server-error" };
    pharmacy.phones().next_fetches([later(), later(), later()]);
    bo.phone().sends_picture(PEN).await;
    assert_eq!(pictures(&pharmacy, bo.id).await[0].state, PictureState::Coming);
    assert_eq!(worklist(&pharmacy).await, ["picture-sent: Bo"], "nobody waits for the bytes");
    pharmacy.pass_time(10.minutes()).await;
    assert_eq!(pictures(&pharmacy, bo.id).await[0].state, PictureState::Kept(PictureKind::Gif));
    pharmacy.phones().next_fetches(std::iter::repeat_n(later(), 60));
    let sent_at = pharmacy.db().now();
    bo.phone().sends_picture(RASH).await;
    pharmacy.pass_time(8.hours()).await;
    let failed = pictures(&pharmacy, bo.id).await.remove(1);
    assert_eq!(failed.state, PictureState::Failed);
    let after = |at: Instant| at.millis_since(sent_at);
    let within = failed.settled_at.map(after).expect("a time");
    assert!((FETCHED_WITHIN..FETCHED_WITHIN + 3_600_000).contains(&within), "{within}");
    assert_eq!(pharmacy.phones().pictures_lying(), 0, "it is deleted all the same");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_picture_is_told_and_not_kept() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    let unfit = PictureState::Unfit;
    for (file, error, expected) in [
        (PEN, Some(PictureError::TooLarge), unfit(Unfit::Size)),
        (PEN, Some(PictureError::Gone), PictureState::Failed),
        (b"<html>", None, unfit(Unfit::Kind)),
        (b"%PDF-1.7", None, unfit(Unfit::Kind)),
    ] {
        pharmacy.phones().next_fetches(error);
        bo.phone().sends_picture(file).await;
        assert_eq!(pictures(&pharmacy, bo.id).await.pop().expect("one").state, expected);
        pharmacy.pass_time(1.minutes()).await;
    }
    let kept: Vec<Vec<u8>> =
        pharmacy.read(|tx| tx.query(&rows::PICTURE_BYTES, &[], |row| row.get(0))).await;
    assert_eq!(kept, Vec::<Vec<u8>>::new());
    assert_eq!(pharmacy.phones().pictures_lying(), 1, "what is gone there is not asked for again");
}

#[tokio::test(flavor = "multi_thread")]
async fn pictures_lie_sealed_and_are_gone_with_their_patients_key() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    bo.phone().sends_picture(RASH).await;
    let kept: Vec<Vec<u8>> =
        pharmacy.read(|tx| tx.query(&rows::PICTURE_BYTES, &[], |row| row.get(0))).await;
    let [sealed] = &kept[..] else { panic!("{}", kept.len()) };
    assert!(!sealed.windows(4).any(|part| part == b"rash"), "in the open");
    let id = pictures(&pharmacy, bo.id).await[0].id;
    let patient = bo.id;
    pharmacy.write(move |tx| tx.execute(&rows::FORGET_KEY, &[patient.into()])).await;
    // Another node has never seen the key.
    let other = pharmacy.database().beside().await;
    let opened = other.write(&Actor::System, move |tx| picture::open(tx, id)).await;
    assert!(matches!(opened, Err(Error::NotFound { .. })), "{opened:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_may_see_patients_sees_their_pictures() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    bo.phone().sends_picture(RASH).await;
    let id = pictures(&pharmacy, bo.id).await[0].id;
    let admin = pharmacy.write(|tx| Ok(identity::staff::invite(tx, "Ada", Role::Admin)?.0)).await;
    for actor in [Actor::Staff(admin), Actor::Patient(bo.id), Actor::Visitor, Actor::Vendor("x")] {
        for wanted in [id, PictureId::from_raw(7)] {
            let opened = pharmacy.acts(actor.clone(), move |tx| picture::open(tx, wanted)).await;
            assert!(matches!(opened, Err(Error::Forbidden)), "{actor:?} {opened:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pharmacist_ends_the_task_of_a_picture() {
    let pharmacy = Pharmacy::open().await;
    let (bo, dana, eli) = (pharmacy.bo().await, pharmacy.dana().await, pharmacy.eli().await);
    bo.phone().sends_picture(RASH).await;
    let refused = eli.tries(Kind::PictureSent, TaskOutcome::Reached).await;
    assert!(refused.is_err(), "it may show what only a pharmacist judges");
    dana.completes(Kind::PictureSent, TaskOutcome::Reached).await;
    assert!(worklist(&pharmacy).await.is_empty());
    bo.phone().sends_picture(PEN).await;
    assert_eq!(worklist(&pharmacy).await, ["picture-sent: Bo"], "a new one is a new task");
    dana.completes(Kind::PictureSent, TaskOutcome::NotNeeded).await;
    let search = Search::Name(Phi::new("Bo".to_owned()));
    let found = pharmacy.read(move |tx| care::patient::search(tx, &search, 1)).await;
    assert_eq!(pictures(&pharmacy, found[0].id).await.len(), 2, "they stay in the conversation");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_carrier_does_not_delete_is_put_in_front_of_a_person() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.bo().await;
    pharmacy.phones().keeps_pictures();
    bo.phone().sends_picture(PEN).await;
    assert_eq!(pictures(&pharmacy, bo.id).await[0].state, PictureState::Kept(PictureKind::Gif));
    pharmacy.pass_time(2.days()).await;
    let parked = |tx: &mut store::Tx<'_>| engine::parked(tx, 10);
    assert!(pharmacy.read(parked).await.is_empty(), "it is asked again and again");
    pharmacy.pass_time(2.days()).await;
    let parked = pharmacy.read(parked).await;
    let [stuck] = &parked[..] else { panic!("{parked:?}") };
    assert_eq!(stuck.kind, "outreach.fetch_picture/1");
    assert!(stuck.reason.contains("picture-not-deleted"), "{}", stuck.reason);
    assert!(pharmacy.worklist().await.contains(&"stuck-work".to_owned()));
}
