use testkit::Pharmacy;

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_of_the_house_is_planned_by_the_database() {
    let pharmacy = Pharmacy::open().await;
    let statements = wiring::statements();
    assert!(100 < statements.len(), "{}", statements.len());
    pharmacy
        .read(move |tx| {
            for statement in statements {
                tx.prepare(statement)?;
            }
            Ok(())
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_stored_payload_is_still_read() {
    let pharmacy = Pharmacy::open().await;
    let registry = pharmacy.db().attachments().get::<engine::Registry>().expect("a registry");
    assert!(10 < registry.examples().len());
    for example in registry.examples() {
        assert!(example.is_readable(), "{}: {}", example.kind, example.payload);
    }
}
