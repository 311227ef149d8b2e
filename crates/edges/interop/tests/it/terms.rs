//! What a table of therapies does to therapies.

use std::{fs, path::PathBuf};

use care::{
    refill::rules::PayerRules,
    therapy::{NextDose, Terms},
};
use interop::import::ImportPlan;
use kernel::{Actor, Day, TherapyId, Zone};
use store::Fault;

use crate::{
    pharmacy::{Pharmacy, counts, example, nothing_changed},
    reference, rows,
};

const KIND: &str = "TherapyTerms";

fn file(folder: &str, name: &str, lines: &[&str]) -> PathBuf {
    let path = reference::scratch(folder).join(name);
    fs::write(&path, lines.join("\n")).expect("a scratch file");
    path
}

/// A table of therapies said by their prescription.
fn terms(folder: &str, rows: &[&str]) -> PathBuf {
    let lines = [&["patient_id,prescription_id,payer_rule,next_dose_on"], rows].concat();
    file(folder, "terms.csv", &lines)
}

/// A table of hand-overs of 30 days: patient, prescription, number, product, day.
fn fills(folder: &str, rows: &[&str]) -> PathBuf {
    let header = "patient_id,prescription_id,fill_id,ndc,dispensed_on,family_name,days_supply";
    let lines: Vec<String> = std::iter::once(header.to_owned())
        .chain(rows.iter().map(|row| format!("{row},Díaz,30")))
        .collect();
    file(folder, "fills.csv", &lines.iter().map(String::as_str).collect::<Vec<_>>())
}

impl Pharmacy {
    /// Drug, payer's rule and next dose of every therapy, as words, in the order of the drugs.
    async fn told(&self) -> Vec<String> {
        let mut told: Vec<String> = Vec::new();
        for patient in self.patients().await {
            let read = move |tx: &mut store::Tx<'_>| care::therapy::of_patient(tx, patient);
            for it in self.database.db.read(read).await.expect("a test database answers") {
                let medication = it.medication.ndc.unwrap_or(it.medication.name);
                let dose = it.therapy.next_dose_on.map_or("-".to_owned(), |day| day.to_string());
                told.push(format!("{medication} {} {dose}", it.therapy.payer.code()));
            }
        }
        told.sort();
        told
    }

    async fn dry(&self, paths: &[PathBuf]) -> interop::import::Summary {
        let plan = ImportPlan { dry_run: true, ..ImportPlan::of(paths.to_vec()) };
        self.run(plan).await.expect("a test database answers")
    }

    async fn therapy(&self) -> TherapyId {
        let patient = self.patients().await[0];
        let read = move |tx: &mut store::Tx<'_>| care::therapy::of_patient(tx, patient);
        self.database.db.read(read).await.expect("a test database answers")[0].therapy.id
    }
}

#[tokio::test]
async fn a_table_of_therapies_finds_those_of_a_later_file_and_a_second_import_changes_nothing() {
    let pharmacy = Pharmacy::open().await;
    let both = [example("csv/therapies.csv"), example("csv/dispenses.csv")];
    let mut dry = pharmacy.dry(&both).await;
    let mut summary = pharmacy.import(&both).await;
    assert_eq!(counts(&summary, KIND), [3, 3, 0, 0, 0, 0]);
    (dry.seconds, summary.seconds) = (0.0, 0.0);
    assert_eq!(dry, summary);
    let expected = [
        "00074055402 used-85 2026-03-05",
        "letrozole 2.5 MG Oral Tablet before-10 -",
        "palbociclib 125 MG Oral Tablet part-b -",
    ];
    assert_eq!(pharmacy.told().await, expected);
    let unresolved = pharmacy.database.db.read(interop::import::unresolved).await.unwrap();
    assert!(unresolved.iter().all(|it| it.kind != KIND), "{unresolved:?}");

    let world = pharmacy.world().await;
    nothing_changed(&pharmacy.dry(&both).await);
    nothing_changed(&pharmacy.import(&both).await);
    nothing_changed(&pharmacy.import(&both[..1]).await);
    assert_eq!(pharmacy.world().await, world);
    assert_eq!(pharmacy.told().await, expected);
    let packed = reference::scratch("terms-packed");
    let text = fs::read(&both[0]).unwrap();
    fs::write(packed.join("t.csv.zst"), zstd::encode_all(&*text, 3).unwrap()).unwrap();
    nothing_changed(&pharmacy.import(&[packed]).await);
}

#[tokio::test]
async fn a_changed_rule_plans_the_refill_anew_and_stands_in_the_audit() {
    let pharmacy = Pharmacy::open().await;
    pharmacy.settle().await;
    let zone = Zone::named("America/New_York").unwrap();
    let today: Day = pharmacy.database.db.read(move |tx| Ok(zone.day(tx.now()))).await.unwrap();
    let (filled, dose) = (today.plus_days(-10), today.plus_days(24));
    pharmacy.import(&[fills("replan-fill", &[&format!("p,rx,f,1,{filled}")])]).await;
    pharmacy.settle().await;
    let therapy = pharmacy.therapy().await;
    let window = async || {
        let read = move |tx: &mut store::Tx<'_>| care::refill::current(tx, therapy);
        pharmacy.database.db.read(read).await.unwrap().and_then(|refill| refill.window).unwrap()
    };
    assert_eq!((window().await.deliver_from, window().await.next_dose_on), (None, None));

    let told = pharmacy.import(&[terms("replan-1", &[&format!("p,rx,part-b,{dose}")])]).await;
    assert_eq!(counts(&told, KIND), [1, 1, 0, 0, 0, 0]);
    pharmacy.settle().await;
    assert_eq!(window().await.deliver_from, Some(filled.plus_days(20)));
    assert_eq!(window().await.next_dose_on, Some(dose));

    // An empty cell leaves what is known; a word says that nobody knows.
    for (row, rule, next) in [
        ("p,rx,used-85,", false, Some(dose)),
        ("p,rx,,", false, Some(dose)),
        ("p,rx,part-b,none", true, None),
    ] {
        let path = terms("replan-2", &[row]);
        let told = pharmacy.import(std::slice::from_ref(&path)).await;
        let is_said = row != "p,rx,,";
        assert_eq!(counts(&told, KIND)[2..5], [u64::from(is_said), 0, u64::from(!is_said)]);
        nothing_changed(&pharmacy.import(&[path]).await);
        pharmacy.settle().await;
        assert_eq!(window().await.deliver_from.is_some(), rule, "{row}");
        assert_eq!(window().await.next_dose_on, next, "{row}");
    }
    let patient = pharmacy.patients().await[0];
    let read = move |tx: &mut store::Tx<'_>| audit::about(tx, patient, 1_000);
    let entries = pharmacy.database.db.read(read).await.unwrap();
    let changes: Vec<_> = entries.iter().filter(|it| it.what == "therapy").collect();
    assert_eq!(changes.len(), 3);
    assert!(changes.iter().all(|it| it.actor.as_deref() == Some("default")));
}

#[tokio::test]
async fn a_row_that_cannot_be_is_refused_with_its_line_and_costs_no_other() {
    let scratch = reference::scratch("terms-faults-out");
    let rejects = scratch.join("rejects.out");
    let pharmacy = Pharmacy::open().await;
    let fills = fills(
        "terms-faults-fills",
        &["p,rx-1,f1,1,2026-02-01", "p,rx-2,f2,2,2026-02-01", "q,rx-3,f3,1,2026-02-01"],
    );
    let order = file(
        "terms-faults-order",
        "order.ndjson",
        &[
            r#"{"resourceType":"MedicationRequest","id":"rx-4","status":"active","intent":"order","subject":{"reference":"Patient/q"},"medicationCodeableConcept":{"text":"ustekinumab"}}"#,
        ],
    );
    let path = file(
        "terms-faults",
        "terms.csv",
        &[
            "Payer Rule;Patient ID;Prescription ID;NDC;Drug;Next dose on",
            "used-85;p;rx-1;;;",
            "part-d;p;rx-1;;;",
            "part-b;p;rx-1;;;05/01/2026",
            "part-b;nobody;rx-1;;;",
            "part-b;p;rx-9;;;",
            "part-b;p;;9;;",
            "part-b;p;rx-3;;;",
            "part-b;p;rx-4;;;",
            "part-b;p;;;;",
            "part-b;;rx-1;;;",
            "before-10;p;rx-8;2;;2026-05-01",
        ],
    );
    let plan = ImportPlan {
        rejects: Some(rejects.clone()),
        ..ImportPlan::of(vec![path, fills.clone(), order])
    };
    let new = [11, 2, 0, 0, 0, 9];
    for (dry_run, expected) in [(true, new), (false, new), (false, [11, 0, 0, 2, 0, 9])] {
        let plan = ImportPlan { dry_run, ..plan.clone() };
        let summary = pharmacy.run(plan).await.unwrap();
        let told = fs::read_to_string(&rejects).unwrap();
        let mut found: Vec<String> = Vec::new();
        for line in told.lines() {
            let line: serde_json::Value = serde_json::from_str(line).unwrap();
            let text = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
            assert!(text("file").ends_with("terms.csv") && 12 < text("reason").len(), "{line}");
            found.push(format!("{} {} {}", line["line"], text("path"), text("code")));
        }
        found.sort();
        let refused = [
            "10 prescription_id, ndc, rxcui, drug missing",
            "11 patient_id missing",
            "3 payer_rule unknown-rule",
            "4 next_dose_on bad-date",
            "5 patient_id unknown-patient",
            "6 prescription_id unknown-therapy",
            "7 ndc, rxcui, drug unknown-therapy",
            "8 prescription_id unknown-therapy",
            "9 prescription_id another-patient",
        ];
        assert_eq!(found, refused);
        assert_eq!(counts(&summary, KIND), expected, "dry run: {dry_run}");
    }
    assert_eq!(pharmacy.told().await[..2], ["1 used-75 -", "1 used-85 -"]);
    assert_eq!(pharmacy.told().await[2], "2 before-10 2026-05-01");
}

#[tokio::test]
async fn several_therapies_that_fit_are_a_question_and_not_a_guess() {
    let pharmacy = Pharmacy::open().await;
    let rows = [
        r#"{"resourceType":"Patient","id":"p","name":[{"family":"P"}]}"#.to_owned(),
        hand_over("a", "1001", "methotrexate"),
        hand_over("b", "1002", "Methotrexate"),
    ];
    let known = file("several-known", "a.ndjson", &rows.each_ref().map(String::as_str));
    let path = file(
        "several",
        "terms.csv",
        &["patient_id,rxcui,drug,payer_rule", "p,,methotrexate,part-b", "p,1002,,used-85"],
    );
    for dry_run in [true, false] {
        let plan = ImportPlan::of(vec![path.clone(), known.clone()]);
        let summary = pharmacy.run(ImportPlan { dry_run, ..plan }).await.unwrap();
        assert_eq!(counts(&summary, KIND), [2, 1, 0, 0, 0, 1], "dry run: {dry_run}");
    }
    assert_eq!(pharmacy.told().await, ["Methotrexate used-85 -", "methotrexate used-75 -"]);

    // Of several the one that still runs is meant.
    let patient = pharmacy.patients().await[0];
    let ends = move |tx: &mut store::Tx<'_>| {
        let all = care::therapy::of_patient(tx, patient)?;
        let other = all.iter().find(|it| it.medication.rxcui.as_deref() == Some("1002"));
        let (id, on) = (other.map(|it| it.therapy.id), "2026-03-01".parse()?);
        let id = id.ok_or(kernel::Error::NotFound { what: "therapy" })?;
        care::therapy::end(tx, id, care::therapy::End::Stopped, on, "switched")
    };
    pharmacy.database.db.write(&Actor::System, ends).await.unwrap();
    let summary = pharmacy.import(&[path]).await;
    assert_eq!(counts(&summary, KIND), [2, 1, 0, 1, 0, 0]);
    assert_eq!(pharmacy.told().await, ["Methotrexate used-85 -", "methotrexate part-b -"]);
}

fn hand_over(id: &str, rxcui: &str, name: &str) -> String {
    let system = "http://www.nlm.nih.gov/research/umls/rxnorm";
    format!(
        r#"{{"resourceType":"MedicationDispense","id":"{id}","status":"completed","subject":{{"reference":"Patient/p"}},"medicationCodeableConcept":{{"coding":[{{"system":"{system}","code":"{rxcui}"}}],"text":"{name}"}},"authorizingPrescription":[{{"reference":"MedicationRequest/rx"}}],"daysSupply":{{"value":30}},"whenHandedOver":"2026-02-0{}"}}"#,
        if id == "a" { 1 } else { 9 }
    )
}

#[tokio::test]
async fn a_prescription_means_the_therapy_of_its_last_hand_over() {
    let pharmacy = Pharmacy::open().await;
    let order = r#"{"resourceType":"MedicationRequest","id":"rx","status":"active","intent":"order","subject":{"reference":"Patient/p"},"medicationReference":{"reference":"Medication/m"}}"#;
    let drug = r#"{"resourceType":"Medication","id":"m","code":{"text":"methotrexate"}}"#;
    let patient = r#"{"resourceType":"Patient","id":"p","name":[{"family":"P"}]}"#;
    let ordered = file("last-1", "a.ndjson", &[order, drug, patient]);
    let told = terms("last-2", &["p,rx,part-b,"]);
    let both = [told.clone(), ordered];
    assert_eq!(counts(&pharmacy.dry(&both).await, KIND), [1, 1, 0, 0, 0, 0]);
    assert_eq!(counts(&pharmacy.import(&both).await, KIND), [1, 1, 0, 0, 0, 0]);
    assert_eq!(pharmacy.told().await, ["methotrexate part-b -"]);

    // Another product is handed over than was ordered, later a third: the same row follows.
    for (id, rxcui, name) in [("a", "1001", "product one"), ("b", "1002", "product two")] {
        let fill = file("last-3", "b.ndjson", &[&hand_over(id, rxcui, name)]);
        pharmacy.import(&[fill]).await;
        let summary = pharmacy.import(std::slice::from_ref(&told)).await;
        assert_eq!(counts(&summary, KIND), [1, 0, 1, 0, 0, 0], "{name}");
        assert!(pharmacy.told().await.contains(&format!("{name} part-b -")));
        nothing_changed(&pharmacy.import(std::slice::from_ref(&told)).await);
    }
}

#[tokio::test]
async fn the_last_word_counts_within_a_file_and_between_files() {
    let pharmacy = Pharmacy::open().await;
    let fills = fills("words-fills", &["p,rx,f,1,2026-02-01"]);
    let twice = terms("words-1", &["p,rx,part-b,", "p,rx,used-85,"]);
    let both = [twice, fills];
    let expected = [2, 1, 0, 0, 1, 0];
    assert_eq!(counts(&pharmacy.dry(&both).await, KIND), expected);
    assert_eq!(counts(&pharmacy.import(&both).await, KIND), expected);
    assert_eq!(pharmacy.told().await, ["1 used-85 -"]);
    for (folder, rule) in [("words-2", "part-b"), ("words-3", "used-85"), ("words-4", "part-b")] {
        let path = terms(folder, &[&format!("p,rx,{rule},")]);
        assert_eq!(counts(&pharmacy.import(&[path]).await, KIND), [1, 0, 1, 0, 0, 0]);
        assert_eq!(pharmacy.told().await, [format!("1 {rule} -")]);
    }
    pharmacy.import(&both).await;
    assert_eq!(pharmacy.told().await, ["1 used-85 -"]);
}

#[tokio::test]
async fn another_source_says_nothing_of_these_therapies() {
    let pharmacy = Pharmacy::open().await;
    pharmacy.import(&[fills("source-fills", &["p,rx,f,1,2026-02-01"])]).await;
    let plan = ImportPlan {
        source: "elsewhere".to_owned(),
        ..ImportPlan::of(vec![terms("source", &["p,rx,part-b,"])])
    };
    let summary = pharmacy.run(plan).await.unwrap();
    assert_eq!(counts(&summary, KIND), [1, 0, 0, 0, 0, 1]);
    assert_eq!(pharmacy.told().await, ["1 used-75 -"]);
}

#[tokio::test]
async fn an_import_of_therapies_cut_short_anywhere_and_repeated_ends_in_the_same_world() {
    let ids: Vec<usize> = (0..60).collect();
    let row = |n: &usize| format!("p{n},rx{n},f{n},1,2026-02-01");
    let handed: Vec<String> = ids.iter().map(row).collect();
    let said: Vec<String> = ids.iter().map(|n| format!("p{n},rx{n},part-b,none")).collect();
    let texts = |rows: &[String]| rows.iter().map(String::as_str).collect::<Vec<_>>().join("\n");
    let mut plan = ImportPlan::of(vec![
        terms("terms-cut", &[&texts(&said)]),
        fills("terms-cut-fills", &handed.iter().map(String::as_str).collect::<Vec<_>>()),
    ]);
    plan.limits.batch = 50;
    let whole = Pharmacy::open().await;
    whole.run(plan.clone()).await.unwrap();
    let world = whole.world().await;
    assert_eq!(whole.told().await, vec!["1 part-b -"; 60]);
    for (label, nth) in [
        ("interop.batch_told", 2),
        ("interop.batch_kept", 3),
        ("interop.batch_told", 6),
        ("interop.batch_kept", 6),
    ] {
        let cut = Pharmacy::open().await;
        cut.database.db.faults().arm(Fault::CrashAt { label: label.to_owned(), nth });
        cut.run(plan.clone()).await.unwrap_err();
        cut.database.db.faults().revive();
        let summary = cut.run(plan.clone()).await.unwrap();
        assert!(!summary.has_rejects(), "{}", summary.to_json());
        assert_eq!(cut.told().await, vec!["1 part-b -"; 60], "cut at {label} {nth}");
        assert_eq!(cut.world().await, world, "cut at {label} {nth}");
        nothing_changed(&cut.run(plan.clone()).await.unwrap());
    }
}

#[tokio::test]
async fn a_row_that_waited_when_an_import_was_killed_is_refused_with_its_line_later() {
    let pharmacy = Pharmacy::open().await;
    let path = terms("late", &["p,rx,part-b,"]);
    let fault = Fault::CrashAt { label: "interop.batch_told".to_owned(), nth: 2 };
    pharmacy.database.db.faults().arm(fault);
    pharmacy.run(ImportPlan::of(vec![path.clone()])).await.unwrap_err();
    pharmacy.database.db.faults().revive();
    let rejects = reference::scratch("late-out").join("rejects.out");
    let plan = ImportPlan { rejects: Some(rejects.clone()), ..ImportPlan::of(vec![path]) };
    let summary = pharmacy.run(plan).await.unwrap();
    assert_eq!(counts(&summary, KIND), [1, 0, 0, 0, 0, 1]);
    let told = fs::read_to_string(rejects).unwrap();
    assert!(told.contains(r#"terms.csv","line":2,"path":"patient_id""#), "{told}");
    assert_eq!(pharmacy.count(&rows::RECORDS).await, 0, "it leaves no trace");
}

#[tokio::test]
async fn terms_that_staff_set_are_kept_where_a_row_says_the_same_as_before() {
    let pharmacy = Pharmacy::open().await;
    let files = [terms("staff", &["p,rx,part-b,"]), fills("staff-f", &["p,rx,f,1,2026-02-01"])];
    pharmacy.import(&files).await;
    let therapy = pharmacy.therapy().await;
    let set = move |tx: &mut store::Tx<'_>| {
        let next_dose = Some(NextDose::On("2026-05-01".parse()?));
        let terms = Terms { payer: PayerRules::from_code("used-85"), next_dose };
        care::therapy::set_terms(tx, therapy, terms)
    };
    assert!(pharmacy.database.db.write(&Actor::System, set).await.unwrap());
    nothing_changed(&pharmacy.import(&files).await);
    assert_eq!(pharmacy.told().await, ["1 used-85 2026-05-01"]);
}
