//! Outreach: reaching patients, with their consent, at a decent hour, and hearing what they answer.
//!
//! What decides is pure (`policy`, `zones`, `reply`, `segments`, `linter`, `delivery::rules`); what
//! acts is one short transaction; what talks to a carrier does so between two transactions.

pub mod call;
pub mod consent;
pub mod contact_policy;
pub mod conversation;
pub mod decision;
pub mod delivery;
pub mod explain;
pub mod facts;
pub mod flyer;
pub mod gateway;
pub mod health;
pub mod inbound;
pub mod inquiry;
pub mod letter;
pub mod linter;
pub mod mail;
pub mod message;
pub mod opt_in;
pub mod overview;
pub mod picture;
pub mod policy;
pub mod push;
pub mod reply;
pub mod rules;
pub mod secure;
pub mod segments;
pub mod template;
pub mod together;
pub mod unsubscribe;
pub mod zones;

/// Enters this slice's jobs into the table.
pub fn register(registry: &mut engine::Registry, courier: std::sync::Arc<delivery::Courier>) {
    let pictures = picture::FetchErrand(std::sync::Arc::clone(&courier));
    let errand = delivery::DeliverErrand(courier);
    registry
        .errand::<message::jobs::Deliver>(std::sync::Arc::new(errand))
        .errand::<picture::FetchPicture>(std::sync::Arc::new(pictures))
        .step::<inbound::jobs::Interpret>(inbound::interpret)
        .step::<inquiry::Inquire>(inquiry::inquire)
        .step::<contact_policy::jobs::ResumeAutomation>(contact_policy::jobs::resume)
        .on_some::<care::task::TaskCompleted>(contact_policy::jobs::after_task)
        .step::<delivery::watch::WatchReceipts>(delivery::watch::watch)
        .step::<delivery::watch::WatchDelivery>(delivery::watch::watch_one)
        .errand::<rules::jobs::PreviewRules>(std::sync::Arc::new(
            rules::jobs::PreviewErrand::default(),
        ));
}

/// Every statement of this crate, for the test that prepares them all.
pub fn statements() -> Vec<&'static store::Statement> {
    [
        call::rows::STATEMENTS,
        consent::rows::STATEMENTS,
        contact_policy::rows::STATEMENTS,
        conversation::rows::STATEMENTS,
        decision::rows::STATEMENTS,
        delivery::fallback::rows::STATEMENTS,
        delivery::parts::rows::STATEMENTS,
        delivery::rows::STATEMENTS,
        delivery::watch::rows::STATEMENTS,
        explain::rows::STATEMENTS,
        facts::rows::STATEMENTS,
        flyer::rows::STATEMENTS,
        health::rows::STATEMENTS,
        inbound::rows::STATEMENTS,
        inquiry::rows::STATEMENTS,
        letter::rows::STATEMENTS,
        message::rows::STATEMENTS,
        picture::along::rows::STATEMENTS,
        picture::rows::STATEMENTS,
        push::rows::STATEMENTS,
        secure::rows::STATEMENTS,
        rules::rows::STATEMENTS,
        overview::rows::STATEMENTS,
        opt_in::rows::STATEMENTS,
        together::rows::STATEMENTS,
    ]
    .concat()
}
