//! The list as a page: what it counts, where it leads, and what it says after work is done.

use care::task::{self, Filter, Page, rules::Kind};
use identity::Role;
use testkit::Span as _;

use crate::house::House;

const ALL: Page = Page { after: None, size: 50 };

#[tokio::test(flavor = "multi_thread")]
async fn each_part_counts_its_own_work() {
    let house = House::open().await;
    let patient = house.somebody().await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    house.opens(Kind::CallPatient, patient).await;
    house.opens(Kind::LateCall, patient).await;
    let mine = house.opens(Kind::PatientQuestion, patient).await;
    house.claims(&dana, mine).await;
    for (whose, title, count) in [
        ("", "Work list (3)", "3 tasks are waiting."),
        ("mine", "Work list (1)", "1 task is waiting."),
        ("technician", "Work list (2)", "2 tasks are waiting."),
        ("nurse", "Work list (0)", "Nothing is waiting."),
    ] {
        let page = dana.opens(&format!("/console/worklist?whose={whose}")).await.body;
        assert!(page.contains(&format!("<title>{title}")), "{whose}");
        assert!(page.contains(count), "{whose}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_goes_on_and_back_page_by_page() {
    let house = House::open().await;
    let patient = house.somebody().await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    for _ in 0..120 {
        house.opens(Kind::CallPatient, patient).await;
    }
    let rows = |page: &str| {
        let ids = page.split("<tr id=\"task-").skip(1);
        ids.filter_map(|rest| rest.split('"').next().map(str::to_owned)).collect::<Vec<_>>()
    };
    let link = |page: &str, word: &str| {
        let before =
            page.split(&format!(">{word}</a>")).next().filter(|it| it.len() < page.len())?;
        let href = before.rsplit("href=\"").next()?.split('"').next()?;
        Some(href.replace("&amp;", "&"))
    };
    let (next, previous) = ("Next page", "Previous page");
    let first = dana.opens("/console/worklist").await.body;
    assert_eq!(link(&first, previous), None);
    let second = dana.opens(&link(&first, next).expect("a second page")).await.body;
    let third = dana.opens(&link(&second, next).expect("a third page")).await.body;
    assert_eq!(link(&third, next), None);
    let back = dana.opens(&link(&third, previous).expect("a way back")).await.body;
    assert_eq!(rows(&back), rows(&second));
    let begin = dana.opens(&link(&back, previous).expect("a way back")).await.body;
    assert_eq!(rows(&begin), rows(&first));
}

#[tokio::test(flavor = "multi_thread")]
async fn after_the_last_press_the_list_says_what_was_done() {
    let house = House::open().await;
    let patient = house.somebody().await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let task = house.opens(Kind::CallPatient, patient).await;
    let open = format!("/console/worklist?finished={task}");
    assert!(!dana.opens(&open).await.body.contains("Spoke with the patient"), "it is not done");
    let path = format!("/console/tasks/{task}");
    assert!(dana.opens(&path).await.body.contains("Today"), "how soon");
    let got = dana.posts(&format!("{path}/completion"), "outcome=reached").await;
    assert_eq!(got.location(), open);
    let page = dana.opens(got.location()).await.body;
    let said = page.split("role=\"status\"").find(|it| it.contains("Spoke with the patient"));
    assert!(said.expect("a word").contains("Ana Díaz"));
    let seen = house.pharmacy.read(|tx| crate::rows::listed(tx, "worklist")).await;
    assert!(seen.last().expect("a list").contains(&patient.to_string()), "and it is on record");
    for path in ["/console/worklist?finished=x", "/console/worklist"] {
        assert!(!dana.opens(path).await.body.contains("Spoke with the patient"), "{path}");
    }
    let page = dana.opens(&path).await.body;
    let head = page.split("task-head").nth(1).and_then(|rest| rest.split("</div>").next());
    let head = head.expect("a head");
    assert!(head.contains("Done") && !head.contains("Soon") && !head.contains("Today"), "{head}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_emergency_looks_like_one_without_its_colour() {
    let house = House::open().await;
    let patient = house.somebody().await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    house.opens(Kind::CallPatient, patient).await;
    let task = house.opens(Kind::UrgentSymptom, patient).await;
    let page = dana.opens("/console/worklist").await.body;
    let first = page.split("<tr ").find(|row| row.contains("data-tier")).expect("a row");
    assert!(first.contains(&format!("task-{task}")) && first.contains("Emergency"), "{first}");
    assert!(first.contains("class=\"emergency\""), "{first}");
    let alarm = page.split("<section class=\"alarm\"").nth(1).expect("its own section");
    assert!(alarm.split("</section>").next().is_some_and(|it| it.contains("Ana Díaz")));
}

#[tokio::test(flavor = "multi_thread")]
async fn each_button_says_what_it_takes() {
    let house = House::open().await;
    let patient = house.somebody().await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    house.opens(Kind::CallPatient, patient).await;
    let page = dana.opens("/console/worklist").await.body;
    let named = "Take it<span class=\"unseen\">: Call the patient, Ana Díaz</span>";
    assert!(page.contains(named), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reference_number_leads_to_the_patient_and_nothing_typed_is_asked_for() {
    use testkit::Span as _;
    let house = House::open().await;
    let bo = house.pharmacy.bo().await;
    bo.takes("etanercept", 28.days()).await;
    let id = bo.id;
    let refills = house.pharmacy.read(move |tx| care::refill::open_of_patient(tx, id)).await;
    let reference = care::patient::reference(refills[0].id);
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let page = dana.posts("/console/patients", &format!("typed={reference}")).await.body;
    assert!(page.contains(&format!("/console/patients/{id}")), "{page}");
    let page = dana.opens(&format!("/console/patients/{id}")).await.body;
    assert!(page.contains(&reference), "{page}");
    assert!(page.find("How to reach them") < page.find("id=\"timeline\""), "whom to call is first");
    for typed in ["", "+", "x"] {
        let page = dana.posts("/console/patients", &format!("typed={typed}")).await.body;
        assert!(page.contains("Type something to search."), "{typed:?}: {page}");
        assert!(!page.contains("Nobody found"), "{typed:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_patient_took_back_stands_apart_and_is_seen() {
    use care::refill::{
        Source, Submission,
        answers::{Answers, Confirm, Severity, SideEffects, StillTaking},
    };
    use testkit::Span as _;
    let house = House::open().await;
    let bo = house.pharmacy.bo().await;
    bo.takes("etanercept", 28.days()).await;
    house.pharmacy.pass_time(19.days()).await;
    bo.phone().replies("yes but I feel sick").await;
    let id = bo.id;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let path = format!("/console/patients/{id}");
    let apart = "Said before, and changed since:";
    let page = dana.opens(&path).await.body;
    assert!(page.contains("Told us about a side effect") && !page.contains(apart), "{page}");
    let refill = house.pharmacy.read(move |tx| care::refill::open_of_patient(tx, id)).await[0].id;
    let answers = Answers {
        still_taking: Some(StillTaking::Yes),
        side_effects: Some(SideEffects {
            severity: Severity::None,
            is_new_or_worse: false,
            words: None,
        }),
        confirm: Some(Confirm::Send),
        ..Answers::default()
    };
    let submission =
        Submission { answers, source: Source::Page, channel: None, asked_at: None, version: None };
    let actor = kernel::Actor::Patient(id);
    house
        .pharmacy
        .acts(actor, move |tx| care::refill::answer(tx, refill, submission))
        .await
        .expect("an answer is taken");
    let page = dana.opens(&path).await.body;
    let (now, before) = page.split_once(apart).expect("two kinds of reasons");
    assert!(before.contains("Told us about a side effect"), "{page}");
    assert!(!now.contains("Told us about a side effect"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_that_a_pharmacist_approved_says_so_and_not_what_was_told_before() {
    let house = House::open().await;
    let bo = house.pharmacy.bo().await;
    bo.takes("etanercept", 28.days()).await;
    house.pharmacy.pass_time(19.days()).await;
    bo.phone().replies("yes but I have been feeling sick since the last shot").await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let told = "Told us about a side effect";
    let list = dana.opens("/console/worklist").await.body;
    assert!(list.contains(told), "{list}");

    let open = house.pharmacy.read(|tx| task::worklist(tx, Filter::default(), ALL)).await;
    let review = open.rows.iter().find(|row| row.task.kind == Kind::PharmacistReview);
    let path = format!("/console/tasks/{}/completion", review.expect("a review").task.id);
    assert_eq!(dana.posts(&path, "outcome=cleared").await.status, 303);
    for (language, order, approved) in [
        ("en", "Order the refill", "A pharmacist approved it"),
        ("es", "Pedir el resurtido", "Un farmacéutico lo aprobó"),
    ] {
        let list = dana.opens(&format!("/console/worklist?lang={language}")).await.body;
        assert!(list.contains(order) && list.contains(approved), "{list}");
        assert!(!list.contains(told) && !list.contains("Nos contó de un efecto"), "{list}");
    }
}
