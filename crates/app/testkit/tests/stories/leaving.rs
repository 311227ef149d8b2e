//! Somebody stops working here.

use care::task::{self, NewTask, State, TaskOutcome, rules::Kind};
use kernel::{Actor, Error};
use testkit::Pharmacy;

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_had_in_hand_is_open_again_when_they_leave() {
    let pharmacy = Pharmacy::open().await;
    let ana = pharmacy.ana().await.id;
    let (dana, eli) = (pharmacy.dana().await, pharmacy.eli().await);
    let open = move |tx: &mut store::Tx<'_>, key| {
        task::open(tx, NewTask::of(Kind::CallBack, key).patient(ana))
    };
    let (first, second) =
        pharmacy.write(move |tx| Ok((open(tx, "first")?, open(tx, "second")?))).await;
    pharmacy.acts(Actor::Staff(eli.id), move |tx| task::claim(tx, first)).await.unwrap();
    pharmacy.acts(Actor::Staff(dana.id), move |tx| task::claim(tx, second)).await.unwrap();
    let id = eli.id;
    pharmacy.write(move |tx| identity::staff::deactivate(tx, id)).await;
    pharmacy.works().await;
    let state = async |id| {
        let found = pharmacy.read(move |tx| task::find(tx, id)).await;
        (found.state, found.claimed_by)
    };
    assert_eq!(state(first).await, (State::Open, None));
    assert_eq!(state(second).await, (State::Claimed, Some(dana.id)), "hers stay with her");
    let about = pharmacy.read(move |tx| audit::about(tx, ana, 100)).await;
    let subject = first.to_string();
    let released = about.iter().find(|entry| entry.subject.as_ref() == Some(&subject)).unwrap();
    assert_eq!((released.act.as_str(), released.actor_kind.as_str()), ("changed", "system"));
    let done = move |tx: &mut store::Tx<'_>| {
        task::claim(tx, first)?;
        task::complete(tx, first, TaskOutcome::Reached, None)
    };
    let late = pharmacy.acts(Actor::Staff(eli.id), done).await;
    assert!(matches!(late, Err(Error::Forbidden)));
    pharmacy.acts(Actor::Staff(dana.id), done).await.unwrap();
}
