//! Flyers: a batch is made, printed, and counted.

use axum::http::StatusCode;
use identity::Role;
use outreach::{flyer, opt_in};

use crate::house::House;

#[tokio::test]
async fn a_batch_becomes_a_paper_with_a_code_and_its_figures() {
    let house = House::open().await;
    let mo = house.employs("Mo", Role::Manager).await;
    let made = mo.posts("/console/flyers", "version=Fall-2026&batch=B1&printed=500").await;
    let path = made.location().to_owned();
    let paper = mo.opens(&path).await;
    assert_eq!(paper.status, StatusCode::OK);
    for words in ["Get a text when it is time for your refill", "Reciba un texto", "lang=\"es\""] {
        assert!(paper.body.contains(words), "{words}");
    }
    assert!(paper.body.contains("<svg class=\"flyer-code\""));
    let id = path.rsplit('/').next().expect("an id").parse().expect("an id");
    for stage in [flyer::Stage::Scanned, flyer::Stage::Scanned, flyer::Stage::Asked] {
        house.pharmacy.write(move |tx| flyer::count(tx, id, stage)).await;
    }
    mo.posts(&path, "printed=750").await;
    let list = mo.opens("/console/flyers").await.body;
    for figure in ["fall-2026", "b1", ">750<", ">2<", ">1<", ">0<"] {
        assert!(list.contains(figure), "{figure}: {list}");
    }
    let again = mo.posts("/console/flyers", "version=fall-2026&batch=b1&printed=1").await;
    assert!(again.body.contains("There is such a batch already."), "{}", again.body);
    let bad = mo.posts("/console/flyers", "version=fall 2026&batch=b1&printed=1").await;
    assert!(bad.body.contains("Use small letters, digits and dashes."), "{}", bad.body);
}

#[tokio::test]
async fn keywords_are_settled_and_a_word_that_means_stop_is_refused() {
    let house = House::open().await;
    let mo = house.employs("Mo", Role::Manager).await;
    let settled = mo.posts("/console/flyers/settings", "keywords=refillme, join&double=yes").await;
    assert_eq!(settled.location(), "/console/flyers");
    let refused = mo.posts("/console/flyers/settings", "keywords=join, stop&double=no").await;
    assert!(refused.body.contains("means something else"), "{}", refused.body);
    let settings = house.pharmacy.read(opt_in::settings).await;
    assert_eq!(settings.keywords, ["REFILLME", "JOIN"]);
    assert!(settings.is_double);
}
