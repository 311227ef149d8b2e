use care::{
    amount::DaysSupply,
    dispense::NewDispense,
    lab_result::{Finding, NewLabResult},
    medication::NewMedication,
    patient::{NewPatient, PersonName},
};
use kernel::{Actor, DispenseId, Instant, LabResultId, Language, PatientId, Phi};

use crate::{Bench, adalimumab, day, days};

#[tokio::test(flavor = "multi_thread")]
async fn many_dispenses_of_few_therapies_make_one_refill_each() {
    let bench = Bench::open().await;
    let count = 20;
    let patients = bench
        .write(&Actor::System, move |tx| {
            let new: Vec<(PatientId, NewPatient)> = (0..count)
                .map(|number| {
                    let name = PersonName::new(&format!("Given{number}"), "Family");
                    (tx.new_id(), NewPatient::named(name, Language::english()))
                })
                .collect();
            care::patient::record_many(tx, &new)?;
            let twice = [adalimumab(), NewMedication { name: "other".to_owned(), ..adalimumab() }];
            let drugs = care::medication::ensure_many(tx, &twice)?;
            assert_eq!(drugs[0], drugs[1], "one code is one medication");
            let dispenses: Vec<(DispenseId, NewDispense)> = new
                .iter()
                .flat_map(|(patient, _)| {
                    ["2026-01-02", "2026-02-01"].map(|on| {
                        (
                            tx.new_id(),
                            NewDispense {
                                patient: *patient,
                                medication: drugs[0],
                                prescription: None,
                                dispensed_on: day(on),
                                quantity: None,
                                lasts: DaysSupply::new(30).unwrap(),
                            },
                        )
                    })
                })
                .collect();
            let therapies = care::dispense::record_many(tx, &dispenses)?;
            assert_eq!(therapies.len(), 2 * count);
            Ok(new.iter().map(|(id, _)| *id).collect::<Vec<_>>())
        })
        .await
        .unwrap();
    bench.runner.drain().await.unwrap();
    for patient in patients {
        let refills = bench.read(move |tx| care::refill::open_of_patient(tx, patient)).await;
        assert_eq!(refills.len(), 1);
        assert_eq!(refills[0].window.unwrap().runs_out_on, day("2026-03-03"));
        let overview = bench.read(move |tx| care::therapy::of_patient(tx, patient)).await;
        assert_eq!(overview[0].supply.unwrap().days_left(day("2026-03-01")), Some(2));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_corrected_dispense_moves_the_days() {
    let bench = Bench::open().await;
    let therapy = bench.dispensed("2026-03-02", 30).await;
    let kept = bench.read(move |tx| care::dispense::of_therapy(tx, therapy)).await;
    let corrected = NewDispense {
        patient: bench.ana,
        medication: bench.drug,
        prescription: None,
        dispensed_on: day("2026-03-01"),
        quantity: None,
        lasts: DaysSupply::new(28).unwrap(),
    };
    let id = kept[0].id;
    bench
        .write(&Actor::System, move |tx| care::dispense::amend_many(tx, &[(id, corrected)]))
        .await
        .unwrap();
    bench.runner.drain().await.unwrap();
    let refill = bench.refill(therapy).await;
    assert_eq!(refill.window.unwrap().runs_out_on, day("2026-03-29"));
    assert_eq!(refill.state.code(), "planned");
}

#[tokio::test(flavor = "multi_thread")]
async fn results_are_kept_sealed_and_read_newest_first() {
    let bench = Bench::open().await;
    let ana = bench.ana;
    let result = move |value: &str, at: Instant| NewLabResult {
        patient: ana,
        code: "1988-5".to_owned(),
        status: "final".to_owned(),
        taken_at: at,
        finding: Phi::new(Finding {
            name: "C reactive protein".to_owned(),
            value: value.to_owned(),
            unit: "mg/L".to_owned(),
        }),
    };
    let now = store::testing::START;
    bench
        .write(&Actor::System, move |tx| {
            let (old, new): (LabResultId, LabResultId) = (tx.new_id(), tx.new_id());
            let earlier = now.plus_millis(-days(30));
            care::lab_result::record_many(
                tx,
                &[(old, result("12", earlier)), (new, result("4", now))],
            )?;
            care::lab_result::amend_many(tx, &[(old, result("11", earlier))])
        })
        .await
        .unwrap();
    let kept = bench.read(move |tx| care::lab_result::of_patient(tx, ana, 10)).await;
    let values: Vec<&str> = kept.iter().map(|it| it.finding.reveal().value.as_str()).collect();
    assert_eq!(values, ["4", "11"]);
}
