use care::task::{
    self, Filter, NewTask, Page, TaskOutcome,
    rules::{Because, Kind, Role},
};
use kernel::{Actor, Error, Phi, StaffId, TaskId};

use crate::{Bench, staff};

#[tokio::test(flavor = "multi_thread")]
async fn one_works_on_a_task_at_a_time() {
    let bench = Bench::open().await;
    let ana = bench.ana;
    let id = bench
        .write(&Actor::System, move |tx| {
            task::open(tx, NewTask::of(Kind::CallBack, "call-back:1").patient(ana))
        })
        .await
        .unwrap();
    bench.write(&bench.theo, move |tx| task::claim(tx, id)).await.unwrap();
    bench.write(&bench.theo, move |tx| task::claim(tx, id)).await.unwrap();
    let taken = bench.write(&bench.dana, move |tx| task::claim(tx, id)).await;
    assert!(matches!(taken, Err(Error::Refused { code: "task-claimed" })));
    let reached = |tx: &mut store::Tx<'_>, id| {
        let note = Phi::new("called, all well".to_owned());
        task::complete(tx, id, TaskOutcome::Reached, Some(&note))
    };
    let other = bench.write(&bench.dana, move |tx| reached(tx, id)).await;
    assert!(matches!(other, Err(Error::Refused { code: "task-claimed" })));
    let wrong = bench
        .write(&bench.theo, move |tx| task::complete(tx, id, TaskOutcome::Ordered, None))
        .await;
    assert!(matches!(wrong, Err(Error::Refused { code: "bad-outcome" })));
    bench.write(&bench.theo, move |tx| task::release(tx, id)).await.unwrap();
    bench.write(&bench.dana, move |tx| reached(tx, id)).await.unwrap();
    bench.write(&bench.dana, move |tx| reached(tx, id)).await.unwrap();
    let done = bench.write(&bench.theo, move |tx| task::claim(tx, id)).await;
    assert!(matches!(done, Err(Error::Refused { code: "task-done" })));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pharmacists_work_is_completed_by_a_pharmacist_only() {
    let bench = Bench::open().await;
    for kind in Kind::ALL {
        let (kind, key, ana) = (*kind, format!("try:{}", kind.code()), bench.ana);
        let outcome = kind.outcomes()[0];
        let id = bench
            .write(&Actor::System, move |tx| task::open(tx, NewTask::of(kind, key).patient(ana)))
            .await
            .unwrap();
        let complete = move |tx: &mut store::Tx<'_>| task::complete(tx, id, outcome, None);
        let taken = bench.write(&bench.theo, move |tx| task::claim(tx, id)).await;
        let by_theo = bench.write(&bench.theo, complete).await;
        if kind.duty().role == Role::Pharmacist {
            let refused = matches!(taken, Err(Error::Refused { code: "task-for-pharmacist" }));
            assert!(refused, "{kind:?}");
            assert!(matches!(by_theo, Err(Error::Forbidden)), "{kind:?}");
            let task = bench.read(move |tx| task::find(tx, id)).await;
            assert_eq!(task.state, task::State::Open, "{kind:?}");
            bench.write(&bench.dana, complete).await.unwrap();
        } else {
            taken.unwrap();
            by_theo.unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_is_ranked_by_supply_and_read_in_pages() {
    let bench = Bench::open().await;
    let ana = bench.ana;
    // Ana ran out yesterday; the others have no supply behind them.
    let therapy = bench.dispensed("2026-01-30", 30).await;
    let refill = bench.refill(therapy).await.id;
    bench
        .write(&Actor::System, move |tx| {
            for number in 0..5 {
                let new = NewTask::of(Kind::UnknownSender, format!("sender:{number}"));
                task::open(tx, new)?;
            }
            let call = NewTask::of(Kind::CallPatient, "ladder").patient(ana).refill(refill);
            task::open(tx, call)
        })
        .await
        .unwrap();
    let (mut after, mut kinds) = (None, Vec::new());
    loop {
        let page = bench
            .write(&bench.theo, move |tx| {
                task::worklist(tx, Filter::default(), Page { after, size: 2 })
            })
            .await
            .unwrap();
        for row in &page.rows {
            kinds.push(row.task.kind.code());
        }
        if after.is_none() {
            let first = &page.rows[0];
            assert_eq!(first.task.because, Because::OutOfSupply);
            assert_eq!(first.days_left, Some(-1));
            assert_eq!(first.patient_name.as_ref().unwrap().reveal().full(), "Ana María Díaz");
            assert_eq!(first.medication.as_ref().unwrap().reveal(), "adalimumab 40 MG");
        }
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(kinds.len(), 6);
    assert_eq!(kinds[0], "call-patient");
    let theo = staff(&bench.theo);
    let filters = [
        (Filter { role: Some(Role::Technician), claimed_by: None }, 6),
        (Filter { role: Some(Role::Pharmacist), claimed_by: None }, 0),
        (Filter { role: None, claimed_by: Some(theo) }, 0),
    ];
    for (filter, expected) in filters {
        let page = bench
            .write(&bench.theo, move |tx| {
                task::worklist(tx, filter, Page { after: None, size: 50 })
            })
            .await
            .unwrap();
        assert_eq!(page.rows.len(), expected, "{filter:?}");
        let counted = bench.write(&bench.theo, move |tx| task::count(tx, filter)).await.unwrap();
        assert_eq!(counted as usize, expected, "{filter:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_emergency_stands_on_top_of_every_list() {
    let bench = Bench::open().await;
    let ana = bench.ana;
    let therapy = bench.dispensed("2026-01-30", 30).await;
    let refill = bench.refill(therapy).await.id;
    let (long_ago, now) = bench
        .write(&Actor::System, move |tx| {
            let long_ago = tx.now().plus_hours(-2_000);
            for number in 0..4 {
                let key = format!("last:{number}");
                task::open(tx, NewTask::of(Kind::PatientQuestion, key).due(long_ago))?;
            }
            let late = NewTask::of(Kind::PharmacistLastDays, "late").patient(ana).refill(refill);
            task::open(tx, late.due(long_ago))?;
            task::open(tx, NewTask::of(Kind::UrgentSymptom, "urgent").patient(ana))?;
            Ok((long_ago, tx.now()))
        })
        .await
        .unwrap();
    for filter in [Filter::default(), Filter { role: Some(Role::Pharmacist), claimed_by: None }] {
        let (mut after, mut kinds) = (None, Vec::new());
        loop {
            let page =
                bench.read(move |tx| task::worklist(tx, filter, Page { after, size: 2 })).await;
            kinds.extend(page.rows.iter().map(|row| (row.task.kind, row.task.act_by)));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(kinds.len(), 6);
        let starts = bench.read(move |tx| {
            let page = |tx: &mut store::Tx<'_>, after| {
                task::worklist(tx, filter, Page { after, size: 2 }).map(|page| page.next)
            };
            let second = page(tx, None)?.expect("a second page");
            let third = page(tx, Some(second))?.expect("a third page");
            let before = |tx: &mut store::Tx<'_>, place| task::page_before(tx, filter, place, 2);
            Ok((before(tx, third)? == Some(second), before(tx, second)?))
        });
        assert_eq!(starts.await, (true, None));
        assert_eq!(kinds[0], (Kind::UrgentSymptom, now));
        assert!(kinds[1..].iter().all(|(_, act_by)| *act_by == long_ago));
    }
    let urgent = bench.read(task::emergencies).await;
    assert_eq!(urgent.len(), 1);
    assert_eq!(urgent[0].patient_name.as_ref().unwrap().reveal().full(), "Ana María Díaz");
}

/// Who has a task.
async fn holder(bench: &Bench, id: TaskId) -> Option<StaffId> {
    bench.read(move |tx| task::find(tx, id)).await.claimed_by
}

#[tokio::test(flavor = "multi_thread")]
async fn a_claim_ends_by_itself() {
    const MINUTE: i64 = 60_000;
    let bench = Bench::open().await;
    for (kind, minutes, who) in
        [(Kind::CallBack, 30, &bench.theo), (Kind::UrgentSymptom, 5, &bench.dana)]
    {
        let new = NewTask::of(kind, kind.code()).patient(bench.ana);
        let id = bench.write(&Actor::System, move |tx| task::open(tx, new)).await.unwrap();
        bench.write(who, move |tx| task::claim(tx, id)).await.unwrap();
        bench.pass((minutes - 1) * MINUTE).await;
        // Taking it again begins its time anew.
        bench.write(who, move |tx| task::claim(tx, id)).await.unwrap();
        bench.pass((minutes - 1) * MINUTE).await;
        assert_eq!(holder(&bench, id).await, Some(staff(who)), "{kind:?}");
        bench.pass(MINUTE).await;
        assert_eq!(holder(&bench, id).await, None, "{kind:?}");
        let task = bench.read(move |tx| task::find(tx, id)).await;
        assert_eq!(task.state, task::State::Open, "{kind:?}");
        let ana = bench.ana;
        let changes = bench.read(move |tx| audit::about(tx, ana, 100)).await;
        let of_it = changes.iter().filter(|it| it.subject == Some(id.to_string()));
        let acts: Vec<&str> = of_it.map(|it| it.act.as_str()).collect();
        assert_eq!(acts, ["changed", "claimed", "created"], "{kind:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_took_again_is_not_given_back_by_the_first_claims_end() {
    const MINUTE: i64 = 60_000;
    let bench = Bench::open().await;
    let new = NewTask::of(Kind::CallBack, "call-back:1").patient(bench.ana);
    let id = bench.write(&Actor::System, move |tx| task::open(tx, new)).await.unwrap();
    bench.write(&bench.theo, move |tx| task::claim(tx, id)).await.unwrap();
    bench.pass(20 * MINUTE).await;
    bench.write(&bench.theo, move |tx| task::release(tx, id)).await.unwrap();
    bench.write(&bench.dana, move |tx| task::claim(tx, id)).await.unwrap();
    bench.pass(20 * MINUTE).await;
    assert_eq!(holder(&bench, id).await, Some(staff(&bench.dana)));
    let early = task::EndClaim { task: id };
    bench
        .write(&Actor::System, move |tx| {
            task::end_claim(tx, &early).map_err(|_| Error::failed("a job failed"))
        })
        .await
        .unwrap();
    assert_eq!(holder(&bench, id).await, Some(staff(&bench.dana)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pharmacist_or_a_manager_takes_over() {
    let bench = Bench::open().await;
    let invited =
        |tx: &mut store::Tx<'_>| identity::staff::invite(tx, "Mo", identity::Role::Manager);
    let manager = Actor::Staff(bench.write(&Actor::System, invited).await.unwrap().0);
    let new = NewTask::of(Kind::CallBack, "call-back:1").patient(bench.ana);
    let id = bench.write(&Actor::System, move |tx| task::open(tx, new)).await.unwrap();
    bench.write(&bench.dana, move |tx| task::claim(tx, id)).await.unwrap();
    let by_theo = bench.write(&bench.theo, move |tx| task::take_over(tx, id)).await;
    assert!(matches!(by_theo, Err(Error::Forbidden)));
    bench.write(&manager, move |tx| task::take_over(tx, id)).await.unwrap();
    assert_eq!(holder(&bench, id).await, Some(staff(&manager)));
    let late = bench.write(&bench.dana, move |tx| task::release(tx, id)).await;
    assert!(matches!(late, Err(Error::Refused { code: "task-not-yours" })));
    bench.write(&bench.dana, move |tx| task::take_over(tx, id)).await.unwrap();
    let reached = move |tx: &mut store::Tx<'_>| task::complete(tx, id, TaskOutcome::Reached, None);
    let late = bench.write(&manager, reached).await;
    assert!(matches!(late, Err(Error::Refused { code: "task-claimed" })));
    bench.write(&bench.dana, reached).await.unwrap();
    let done = bench.write(&manager, move |tx| task::take_over(tx, id)).await;
    assert!(matches!(done, Err(Error::Refused { code: "task-done" })));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_emergency_that_nobody_answered_asks_again() {
    let bench = Bench::open().await;
    for kind in [Kind::UrgentSymptom, Kind::PatientQuestion] {
        let key = format!("first:{}", kind.code());
        let new = NewTask::of(kind, key).patient(bench.ana).because(["question-asked"]);
        let first = bench.write(&Actor::System, move |tx| task::open(tx, new)).await.unwrap();
        let ana = bench.ana;
        let open = async || {
            let tasks = bench.read(move |tx| task::of_patient(tx, ana, 50)).await;
            tasks.into_iter().find(|task| task.state == task::State::Open && task.kind == kind)
        };
        for _ in 0..2 {
            bench
                .write(&bench.dana, move |tx| {
                    task::complete(tx, first, TaskOutcome::NotReached, None)
                })
                .await
                .unwrap();
            let again = open().await.expect("the call is still to be made");
            assert_ne!(again.id, first);
            assert_eq!(again.reasons, ["question-asked", "tried-before"]);
        }
        let again = open().await.expect("a task").id;
        let reached =
            move |tx: &mut store::Tx<'_>| task::complete(tx, again, TaskOutcome::Reached, None);
        bench.write(&bench.dana, reached).await.unwrap();
        assert!(open().await.is_none());
    }
}
