use care::task::{
    self, Filter, NewTask, Page, TaskOutcome,
    rules::{Because, Kind, Role},
};
use kernel::{Actor, Error, Phi};

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
    assert_eq!(bench.write(&bench.theo, task::count).await.unwrap(), 6);
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
    }
}
