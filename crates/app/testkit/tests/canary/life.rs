//! A week of the pharmacy with everything that is planted in it.

use std::sync::Arc;

use care::{
    refill::{
        Source, Submission,
        answers::{Answers, Confirm},
    },
    task::{Filter, Page, Task, TaskOutcome, rules::Kind},
};
use engine::NewJob;
use identity::Role;
use interop::import::{self, ImportPlan, Unwatched};
use kernel::{Actor, PatientId, Phi, PhoneNumber, ReplyId};
use outreach::{
    gateway::{ReceiptStatus, SendError},
    inbound::jobs::Interpret,
    message::NewMessage,
    template::Template,
};
use store::Fault;
use testkit::{Answer, Pharmacy, Span as _, Who};

use crate::plant::Garden;

/// Imports, reminders, answers by text and on the page, a stranger, a pharmacist's note.
pub async fn a_week(pharmacy: &Pharmacy, garden: &Garden) {
    let files = ["dispenses.csv", "consents.csv", "bundle.ndjson"];
    let mut plan = ImportPlan::of(files.iter().map(|name| garden.path(name)).collect());
    plan.rejects = Some(garden.rejects());
    import::run(pharmacy.db(), plan, Arc::new(Unwatched)).await.unwrap();
    wiring::learn_medications(pharmacy.db()).await.unwrap();
    pharmacy.works().await;
    troubled_days(pharmacy).await;
    let people: Vec<Who> = garden
        .phones
        .iter()
        .map(|phone| Who { phone: Box::leak(phone.clone().into_boxed_str()), ..Who::bo() })
        .collect();
    for (who, text) in people.iter().zip(&garden.texts) {
        let phone = pharmacy.phone_of(who);
        assert!(!phone.texts().is_empty(), "nobody asked {}", who.phone);
        phone.receipt(ReceiptStatus::Delivered).await;
        phone.replies(text).await;
    }
    let stranger = Who { phone: "+12125550143", ..Who::bo() };
    pharmacy.phone_of(&stranger).replies(&format!("this is {}", garden.stranger)).await;
    asks_on_the_page(pharmacy, garden).await;
    notes(pharmacy, garden).await;
    pharmacy.pass_time(4.days()).await;
    audit::seal(pharmacy.db()).await.unwrap();
}

/// Three days in which commits fail and carriers hang up: what goes wrong is logged.
async fn troubled_days(pharmacy: &Pharmacy) {
    let lost = Answer::Fails(SendError::Unknown { cause: "timeout" });
    for phone in ["+12013471013", "+12013471020"] {
        let number = PhoneNumber::parse(phone).unwrap();
        pharmacy.phones().next_send_to(&number, lost.clone());
    }
    // A patient and a reply that nobody has: what is asked of them fails, aloud.
    let lost = PatientId::from_raw(7);
    let new = NewMessage::new(lost, Template::RefillReminder, "nobody's");
    let reply = Interpret { reply: ReplyId::from_raw(7) };
    pharmacy
        .write(move |tx| {
            engine::enqueue(tx, NewJob::of(&reply))?;
            outreach::message::request(tx, &new)
        })
        .await;
    let faults = pharmacy.db().faults();
    for (nth, is_kept) in [(2, false), (3, true), (4, false), (6, true), (9, false), (13, false)] {
        faults.arm(Fault::AtCommit { nth, is_kept });
    }
    let until = pharmacy.db().now().plus_millis(3.days().millis());
    while pharmacy.runner().pass(until.millis_since(pharmacy.db().now())).await.is_err() {}
}

/// Who has not answered by text does so on the page.
async fn asks_on_the_page(pharmacy: &Pharmacy, garden: &Garden) {
    let patient = patient(pharmacy, garden).await;
    let question = Some(Phi::new(garden.question.clone()));
    let answers = Answers {
        pharmacist_question: question,
        confirm: Some(Confirm::Send),
        ..Answers::default()
    };
    let submission =
        Submission { answers, source: Source::Page, channel: None, asked_at: None, version: None };
    let answer = move |tx: &mut store::Tx<'_>| {
        let refill = care::refill::open_of_patient(tx, patient)?.remove(0);
        care::refill::answer(tx, refill.id, submission)
    };
    pharmacy.acts(Actor::Patient(patient), answer).await.unwrap();
    pharmacy.works().await;
}

/// A pharmacist completes a review with a note.
async fn notes(pharmacy: &Pharmacy, garden: &Garden) {
    let note = Phi::new(garden.note.clone());
    let (dana, _) =
        pharmacy.write(|tx| identity::staff::invite(tx, "Dana", Role::Pharmacist)).await;
    let complete = move |tx: &mut store::Tx<'_>| {
        let list = care::task::worklist(tx, Filter::default(), Page { after: None, size: 200 })?;
        let is_review = |kind: Kind| kind == Kind::PharmacistReview;
        let row = list.rows.into_iter().find(|row| is_review(row.task.kind));
        let task = row.expect("a review").task.id;
        care::task::complete(tx, task, TaskOutcome::Cleared, Some(&note))
    };
    pharmacy.acts(Actor::Staff(dana), complete).await.unwrap();
    pharmacy.works().await;
}

/// Every task of the worklist.
pub async fn tasks(pharmacy: &Pharmacy) -> Vec<Task> {
    let page = Page { after: None, size: 200 };
    let list = pharmacy.write(move |tx| care::task::worklist(tx, Filter::default(), page)).await;
    list.rows.into_iter().map(|row| row.task).collect()
}

/// The last person of the table, found by name, as staff would.
pub async fn patient(pharmacy: &Pharmacy, garden: &Garden) -> PatientId {
    let phone = garden.phones.last().unwrap().clone();
    pharmacy
        .read(move |tx| {
            let number = kernel::ContactPoint::Phone(kernel::PhoneNumber::parse(&phone)?);
            Ok(care::patient::owners(tx, &number)?.remove(0).0)
        })
        .await
}
