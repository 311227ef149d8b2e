//! A patient who is called says what they want, and it is written down as they say it.

use care::{
    refill::{
        self, Source,
        answers::{Answers, Severity, SideEffects},
        state::State,
    },
    task::{self, Filter, NewTask, Page, TaskOutcome, rules::Kind},
};
use identity::Role;
use kernel::{Actor, Channel, Phi, RefillId, TaskId};
use testkit::{Person, Span as _};

use crate::{
    house::{Colleague, House},
    rows,
};

const ALL: Page = Page { after: None, size: 50 };

/// What a patient says who wants it and has nothing else to tell, but for the day.
const CLEAN: &str = "still-taking=yes&doses-left=4&missed-doses=0&changes=none&side-effects=none\
                     &pharmacist-question=&confirm=send&version=0&note=";

/// Bo has answered no message; somebody takes the task to call him.
async fn to_call(house: &House) -> (Colleague, Person<'_>, TaskId, RefillId) {
    let bo = house.pharmacy.bo().await;
    let course = bo.takes("etanercept", 28.days()).await;
    house.pharmacy.pass_time(22.days()).await;
    house.pharmacy.pass_time(12.hours()).await;
    let refill = bo.refill(course).await.expect("a refill").id;
    let task = open(house, Kind::CallPatient).await.expect("the ladder asks for a call");
    let tess = house.employs("Tess", Role::Technician).await;
    house.claims(&tess, task).await;
    (tess, bo, task, refill)
}

async fn open(house: &House, kind: Kind) -> Option<TaskId> {
    let list = house.pharmacy.read(|tx| task::worklist(tx, Filter::default(), ALL)).await;
    list.rows.iter().find(|row| row.task.kind == kind).map(|row| row.task.id)
}

async fn stands(house: &House, id: RefillId) -> refill::Refill {
    house.pharmacy.read(move |tx| refill::find(tx, id)).await
}

/// The first day on the sheet.
fn day(page: &str) -> String {
    let days = page.split_once("name=\"delivery-day\"");
    let (_, rest) = days
        .and_then(|(_, rest)| rest.split_once("value=\""))
        .unwrap_or_else(|| panic!("a day is offered: {page}"));
    rest.split('"').next().expect("its end").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_patient_says_on_the_phone_is_an_answer() {
    let house = House::open().await;
    let (tess, bo, task, refill) = to_call(&house).await;
    let path = format!("/console/tasks/{task}/answers");
    let page = tess.opens(&format!("/console/tasks/{task}")).await.body;
    assert!(page.contains(&path) && page.contains("Write down what they said"), "{page}");
    let sheet = tess.opens(&path).await;
    assert_eq!(sheet.status, 200);
    let chosen = day(&sheet.body);
    let texts = bo.phone().texts().len();

    let fields = format!("{CLEAN}&delivery-day={chosen}");
    for _ in 0..2 {
        let got = tess.posts(&path, &fields).await;
        assert_eq!(got.location(), format!("/console/worklist?finished={task}"), "{}", got.body);
    }
    let known = stands(&house, refill).await;
    assert_eq!((known.state, known.answers_version), (State::Confirmed, 1), "pressed twice");
    assert_eq!(known.delivery.map(|day| day.arrives_on.to_string()), Some(chosen));
    assert!(open(&house, Kind::RefillOrder).await.is_some());
    let done = house.pharmacy.read(move |tx| task::find(tx, task)).await;
    assert_eq!(done.outcome, Some(TaskOutcome::Reached));
    let given = house.pharmacy.read(move |tx| refill::answers_given(tx, refill)).await;
    assert!(!given.is_empty());
    for answer in given {
        assert_eq!((answer.source, answer.channel), (Source::Staff, Some(Channel::Voice)));
    }
    let seen = house.pharmacy.read({
        let bo = bo.id;
        move |tx| audit::about(tx, bo, 100)
    });
    let by_tess = tess.id.to_string();
    let wrote = seen.await.into_iter().find(|entry| entry.what == "refill-answers");
    assert_eq!(wrote.and_then(|entry| entry.actor), Some(by_tess));
    house.pharmacy.pass_time(10.days()).await;
    assert_eq!(bo.phone().texts().len(), texts, "{:?}", bo.phone().texts());
    assert_eq!(open(&house, Kind::UrgentCall).await, None, "nobody calls again");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_patient_says_is_judged_as_on_the_page() {
    for (from, to, state, kind) in [
        (
            "side-effects=none",
            "side-effects=moderate&new-or-worse=yes&words=A+rash",
            State::NeedsPharmacist,
            Kind::PharmacistReview,
        ),
        (
            "side-effects=none",
            "side-effects=emergency&new-or-worse=yes&words=",
            State::NeedsPharmacist,
            Kind::UrgentSymptom,
        ),
        ("confirm=send", "confirm=no", State::Declined, Kind::Declined),
        ("confirm=send", "confirm=not-now", State::OnHold, Kind::NotNow),
        ("confirm=send", "confirm=send&delivery-day=call-me", State::Confirmed, Kind::DeliveryCall),
    ] {
        let house = House::open().await;
        let (tess, _, task, refill) = to_call(&house).await;
        let path = format!("/console/tasks/{task}/answers");
        let chosen = day(&tess.opens(&path).await.body);
        let fields = format!("{}&delivery-day={chosen}", CLEAN.replace(from, to));
        let got = tess.posts(&path, &fields.replace("note=", "note=Has+moved")).await;
        assert_eq!(got.status, 303, "{to}: {}", got.body);
        assert_eq!(stands(&house, refill).await.state, state, "{to}");
        assert!(open(&house, kind).await.is_some(), "{to}");
        assert_eq!(open(&house, Kind::RefillOrder).await, None, "{to}");
        let page = tess.opens(&format!("/console/tasks/{task}")).await.body;
        assert!(page.contains("Has moved"), "why is kept with the task: {page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_asked_is_asked_for_and_nothing_written_is_lost() {
    let house = House::open().await;
    let (tess, _, task, refill) = to_call(&house).await;
    let path = format!("/console/tasks/{task}/answers");
    let hasty = "still-taking=yes&missed-doses=2&words=Dizzy+at+night&confirm=send&version=0\
                 &delivery-day=2031-01-01&note=Her+son+answered";
    let got = tess.posts(&path, hasty).await;
    assert_eq!(got.status, 422);
    for kept in ["<title>Error: ", "Dizzy at night", "Her son answered", "value=\"2\""] {
        assert!(got.body.contains(kept), "{kept}: {}", got.body);
    }
    for field in ["doses-left", "missed-why", "changes", "side-effects", "delivery-day"] {
        assert!(got.body.contains(&format!("href=\"#{field}\"")), "{field}: {}", got.body);
    }
    // Each says which question it is about, in the order of the page.
    let told = [
        "Type how many doses are left",
        "Choose why they missed doses",
        "Choose what changed",
        "Say if they have side effects",
        "Choose a day from the list",
    ];
    let places = told.map(|words| got.body.find(words).unwrap_or_else(|| panic!("{words}")));
    assert!(places.is_sorted(), "{places:?}");
    let draft = house.pharmacy.read(move |tx| refill::answers_so_far(tx, refill)).await;
    assert_eq!(draft, Answers::default());
    let known = house.pharmacy.read(move |tx| task::find(tx, task)).await;
    assert_eq!(known.state, task::State::Claimed);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_no_day_is_safe_the_sheet_says_so() {
    let house = House::open().await;
    to_call(&house).await;
    house.pharmacy.pass_time(9.days()).await;
    let task = open(&house, Kind::LateCall).await.expect("it is late");
    let theo = house.employs("Theo", Role::Technician).await;
    house.claims(&theo, task).await;
    let sheet = theo.opens(&format!("/console/tasks/{task}/answers")).await.body;
    assert!(sheet.contains("No day is safe by our count."), "{sheet}");
    assert!(sheet.contains("We call them to find a day") && !sheet.contains("None of these days"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_came_in_the_meantime_stands() {
    let house = House::open().await;
    let (tess, bo, task, refill) = to_call(&house).await;
    let path = format!("/console/tasks/{task}/answers");
    let chosen = day(&tess.opens(&path).await.body);
    bo.phone().replies("no thanks").await;
    assert_eq!(stands(&house, refill).await.state, State::Declined);
    let got = tess.posts(&path, &format!("{CLEAN}Wants+it&delivery-day={chosen}")).await;
    assert_eq!(got.status, 409);
    assert!(got.body.contains("This task is already done.") && got.body.contains("Wants it"));
    let known = stands(&house, refill).await;
    assert_eq!((known.state, known.answers_version), (State::Declined, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sheet_is_for_whoever_has_the_task_and_may_record_care() {
    let house = House::open().await;
    let (tess, bo, task, refill) = to_call(&house).await;
    let theo = house.employs("Theo", Role::Technician).await;
    let mo = house.employs("Mo", Role::Manager).await;
    let back = format!("/console/tasks/{task}");
    let path = format!("{back}/answers");
    assert_eq!(theo.opens(&path).await.location(), back, "somebody else has it");
    let chosen = day(&tess.opens(&path).await.body);
    let fields = format!("{CLEAN}&delivery-day={chosen}");
    let got = theo.posts(&path, &fields).await;
    assert!(got.status == 409 && got.body.contains("Somebody else has this task now."));
    assert_eq!(mo.posts(&path, &fields).await.status, 403);
    assert_eq!(stands(&house, refill).await.answers_version, 0);

    let about_nothing = house.opens(Kind::CallPatient, bo.id).await;
    house.claims(&tess, about_nothing).await;
    let back = format!("/console/tasks/{about_nothing}");
    let page = tess.opens(&back).await.body;
    assert!(!page.contains("Write down what they said"), "{page}");
    assert_eq!(tess.opens(&format!("{back}/answers")).await.location(), back);
}

/// The sheet of somebody who needs help at once.
fn emergency() -> String {
    let told = "side-effects=emergency&new-or-worse=yes&words=Cannot+breathe";
    format!("{}&delivery-day=call-me", CLEAN.replace("side-effects=none", told))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_is_kept_though_the_task_was_done_in_another_window() {
    let house = House::open().await;
    let (tess, _, task, refill) = to_call(&house).await;
    let path = format!("/console/tasks/{task}/answers");
    assert_eq!(tess.opens(&path).await.status, 200);
    let done = tess.posts(&format!("/console/tasks/{task}/completion"), "outcome=reached").await;
    assert_eq!(done.status, 303, "{}", done.body);
    let fields = emergency().replace("note=", "note=Her+son+calls+911");
    for _ in 0..2 {
        let got = tess.posts(&path, &fields).await;
        assert_eq!(got.location(), format!("/console/worklist?finished={task}"), "{}", got.body);
    }
    let known = stands(&house, refill).await;
    assert_eq!((known.state, known.answers_version), (State::NeedsPharmacist, 1));
    assert!(open(&house, Kind::UrgentSymptom).await.is_some());
    let page = tess.opens(&format!("/console/tasks/{task}")).await.body;
    assert!(page.contains("Her son calls 911"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn harm_is_told_to_a_pharmacist_though_the_sheet_comes_too_late() {
    const TOLD: &str = "The pharmacist was told";
    for late in ["claimed", "declined", "filled"] {
        let house = House::open().await;
        let (tess, bo, task, _) = to_call(&house).await;
        let theo = house.employs("Theo", Role::Technician).await;
        let path = format!("/console/tasks/{task}/answers");
        let (who, refused) = match late {
            "claimed" => (&theo, "Somebody else has this task now."),
            _ => (&tess, "This task is already done."),
        };
        if late == "declined" {
            bo.phone().replies("no thanks").await;
        } else if late == "filled" {
            bo.takes("etanercept", 28.days()).await;
        }
        let harmless = format!("{CLEAN}&delivery-day=call-me");
        let got = who.posts(&path, &harmless).await;
        assert_eq!(got.status, 409, "{late}: {}", got.body);
        assert!(got.body.contains(refused) && !got.body.contains(TOLD), "{late}: {}", got.body);
        assert_eq!(open(&house, Kind::UrgentSymptom).await, None, "{late}");

        let got = who.posts(&path, &emergency()).await;
        assert_eq!(got.status, 409, "{late}: {}", got.body);
        for there in [refused, TOLD, "Cannot breathe"] {
            assert!(got.body.contains(there), "{late}, {there}: {}", got.body);
        }
        let urgent = open(&house, Kind::UrgentSymptom).await.expect("it is urgent");
        let dana = house.employs("Dana", Role::Pharmacist).await;
        let page = dana.opens(&format!("/console/tasks/{urgent}")).await.body;
        assert!(page.contains("Cannot breathe"), "{late}, in the patient's words: {page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_told_late_and_then_again_in_other_words_is_read_in_both() {
    let house = House::open().await;
    let (tess, bo, task, _) = to_call(&house).await;
    bo.takes("etanercept", 28.days()).await;
    let path = format!("/console/tasks/{task}/answers");
    for words in ["Cannot+breathe", "Chest+pain"] {
        let got = tess.posts(&path, &emergency().replace("Cannot+breathe", words)).await;
        assert_eq!(got.status, 409, "{}", got.body);
    }
    let urgent = open(&house, Kind::UrgentSymptom).await.expect("it is urgent");
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let page = dana.opens(&format!("/console/tasks/{urgent}")).await.body;
    assert!(page.contains("Chest pain") && page.contains("Cannot breathe"), "{page}");
}

/// What is written down when half is asked.
const HALF: &str = "still-taking=yes&missed-doses=2&words=Dizzy+at+night&confirm=send&version=0\
                    &note=Her+son+answered";
const TYPED: [&str; 3] = ["Dizzy at night", "Her son answered", "value=\"2\""];

async fn holder(house: &House, task: TaskId) -> Option<kernel::StaffId> {
    house.pharmacy.read(move |tx| task::find(tx, task)).await.claimed_by
}

#[tokio::test(flavor = "multi_thread")]
async fn a_claim_that_ends_while_somebody_writes_can_be_had_again_and_the_words_stay() {
    let house = House::open().await;
    let (tess, _, task, refill) = to_call(&house).await;
    let path = format!("/console/tasks/{task}/answers");
    let sheet = tess.opens(&path).await.body;
    assert!(sheet.contains("You have it until") && sheet.contains("Keep it longer"), "{sheet}");
    house.pharmacy.pass_time(70.minutes()).await;
    assert_eq!(holder(&house, task).await, None, "her time is over");

    let got = tess.posts(&path, HALF).await;
    assert_eq!(got.status, 422);
    assert!(got.body.contains("Take it again and keep what I typed"), "{}", got.body);
    let got = tess.posts(&path, &format!("{HALF}&claim=keep")).await;
    assert_eq!(got.status, 200, "{}", got.body);
    assert_eq!(holder(&house, task).await, Some(tess.id));
    assert!(got.body.contains("You have it until"), "{}", got.body);
    for typed in TYPED {
        assert!(got.body.contains(typed), "{typed}: {}", got.body);
    }
    assert!(!got.body.contains("<title>Error: "), "nothing is refused: {}", got.body);
    assert_eq!(stands(&house, refill).await.answers_version, 0, "and nothing is saved yet");
    let got = tess.posts(&path, &format!("{CLEAN}&delivery-day=call-me")).await;
    assert_eq!(got.status, 303, "{}", got.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_written_while_somebody_else_took_the_task_stays() {
    let house = House::open().await;
    let (tess, _, task, refill) = to_call(&house).await;
    let path = format!("/console/tasks/{task}/answers");
    assert_eq!(tess.opens(&path).await.status, 200);
    house.pharmacy.pass_time(70.minutes()).await;
    let theo = house.employs("Theo", Role::Technician).await;
    house.claims(&theo, task).await;
    let full = format!("{CLEAN}Her+son+answered&words=Dizzy+at+night&delivery-day=call-me");
    for button in ["keep", "take-over", ""] {
        let got = tess.posts(&path, &format!("{full}&claim={button}")).await;
        assert_eq!(got.status, 409, "{button}: {}", got.body);
        for there in [
            "Somebody else has this task now.",
            "Theo has it",
            "Ask them to give",
            TYPED[0],
            TYPED[1],
        ] {
            assert!(got.body.contains(there), "{button}, {there}: {}", got.body);
        }
        assert!(!got.body.contains("Take over and save"), "{}", got.body);
    }
    assert_eq!(holder(&house, task).await, Some(theo.id));

    let dana = house.employs("Dana", Role::Pharmacist).await;
    let got = dana.posts(&path, &full).await;
    assert!(got.status == 409 && got.body.contains("Take over and save"), "{}", got.body);
    // What is to be mended first is not saved, and takes nothing from anybody.
    let got = dana.posts(&path, &format!("{HALF}&claim=take-over")).await;
    assert!(got.status == 422 && got.body.contains("Take over and save"), "{}", got.body);
    assert_eq!(holder(&house, task).await, Some(theo.id));
    house.pharmacy.write(rows::break_claims).await;
    let got = dana.posts(&path, &format!("{full}&claim=take-over")).await;
    assert_eq!(got.status, 500, "it is nobody's doing: {}", got.body);
    house.pharmacy.write(rows::mend_claims).await;
    let got = dana.posts(&path, &format!("{full}&claim=take-over")).await;
    assert_eq!(got.status, 303, "{}", got.body);
    assert_eq!(stands(&house, refill).await.answers_version, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_needs_help_now_is_told_so_before_what_is_missing() {
    const ADVICE: &str = "Tell them to call 911 now.";
    let house = House::open().await;
    let (tess, bo, task, _) = to_call(&house).await;
    let path = format!("/console/tasks/{task}/answers");
    let sheet = tess.opens(&path).await.body;
    assert!(!sheet.contains(ADVICE), "{sheet}");
    let half = format!("{HALF}&side-effects=emergency");
    let got = tess.posts(&path, &half).await;
    assert_eq!(got.status, 422);
    let advice = got.body.find(ADVICE).unwrap_or_else(|| panic!("{}", got.body));
    let missing = got.body.find("Type how many doses are left").expect("what is missing");
    assert!(advice < missing && advice < got.body.find("<h1").expect("a title"));
    assert!(got.body.contains("We told a pharmacist."), "{}", got.body);
    let urgent = open(&house, Kind::UrgentSymptom).await;
    assert!(urgent.is_some(), "nobody waits for what is missing");
    for typed in TYPED {
        assert!(got.body.contains(typed), "{typed}: {}", got.body);
    }
    // Keeping the task longer, and coming too late, hide nothing of it.
    let got = tess.posts(&path, &format!("{half}&claim=keep")).await;
    assert!(got.status == 200 && got.body.contains(ADVICE), "{}", got.body);
    bo.phone().replies("no thanks").await;
    let got = tess.posts(&path, &emergency()).await;
    assert!(got.status == 409 && got.body.contains(ADVICE), "{}", got.body);
    assert_eq!(open(&house, Kind::UrgentSymptom).await, urgent, "it is one call");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_patient_began_on_the_page_is_shown_and_kept() {
    let house = House::open().await;
    let (tess, bo, task, refill) = to_call(&house).await;
    let begins = async |asked: &'static str, words: &'static str| {
        let effects = SideEffects {
            severity: Severity::Mild,
            is_new_or_worse: false,
            words: Some(Phi::new(words.to_owned())),
        };
        let answers = Answers {
            side_effects: Some(effects),
            pharmacist_question: Some(Phi::new(asked.to_owned())),
            ..Answers::default()
        };
        let patient = Actor::Patient(bo.id);
        let saved = house.pharmacy.acts(patient, move |tx| refill::save_draft(tx, refill, answers));
        saved.await.expect("a draft is kept");
    };
    let path = format!("/console/tasks/{task}/answers");
    let page = tess.opens(&path).await.body;
    assert!(!page.contains("name=\"shown\""), "nothing is begun: {page}");
    begins("May I fly with it", "Itches at night").await;
    let page = tess.opens(&path).await.body;
    for there in ["May I fly with it", "Itches at night", "The patient wrote this"] {
        assert!(page.contains(there), "{there}: {page}");
    }
    for name in ["words", "pharmacist-question"] {
        let mark = format!("name=\"shown\" value=\"{name}\"");
        assert!(page.contains(&mark), "{mark}: {page}");
    }

    // The first sheet was opened before anything was begun: its empty fields say nothing about it.
    let fields = format!("{CLEAN}&words=&delivery-day=call-me");
    let got = tess.posts(&path, &fields).await;
    assert_eq!(got.status, 303, "{}", got.body);
    let known = stands(&house, refill).await;
    assert_eq!(known.state, State::NeedsPharmacist);
    for reason in ["question-asked", "side-effect-told"] {
        assert!(known.because.contains(&reason.to_owned()), "{reason}: {:?}", known.because);
    }
    let kept = house.pharmacy.read(move |tx| refill::answers_so_far(tx, refill)).await;
    let words = kept.side_effects.and_then(|effects| effects.words);
    assert_eq!(words, Some(Phi::new("Itches at night".to_owned())));
    assert_eq!(kept.pharmacist_question, Some(Phi::new("May I fly with it".to_owned())));
    assert_eq!(tess.posts(&path, &fields).await.status, 303, "pressed twice");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_shown_and_emptied_is_taken_back() {
    let house = House::open().await;
    let (tess, bo, task, refill) = to_call(&house).await;
    let asked = Some(Phi::new("May I fly with it".to_owned()));
    let answers = Answers { pharmacist_question: asked, ..Answers::default() };
    let patient = Actor::Patient(bo.id);
    let saved = house.pharmacy.acts(patient, move |tx| refill::save_draft(tx, refill, answers));
    saved.await.expect("a draft is kept");
    let path = format!("/console/tasks/{task}/answers");
    let chosen = day(&tess.opens(&path).await.body);
    let fields = format!("{CLEAN}&shown=pharmacist-question&delivery-day={chosen}");
    // What is to be mended first comes back as it was, and knows what it had shown.
    let hasty = tess.posts(&path, &fields.replace("changes=none", "")).await;
    assert_eq!(hasty.status, 422);
    assert!(!hasty.body.contains("May I fly with it"), "{}", hasty.body);
    assert!(hasty.body.contains("name=\"shown\" value=\"pharmacist-question\""));
    assert_eq!(tess.posts(&path, &fields).await.status, 303);
    assert_eq!(stands(&house, refill).await.state, State::Confirmed);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_second_press_replaces_an_answer_that_nobody_here_has_read() {
    let house = House::open().await;
    let (tess, bo, _, refill) = to_call(&house).await;
    let patient = bo.id;
    let task = house.pharmacy.write(move |tx| {
        task::open(tx, NewTask::of(Kind::CallBack, "back").patient(patient).refill(refill))
    });
    let task = task.await;
    house.claims(&tess, task).await;
    let path = format!("/console/tasks/{task}/answers");
    let chosen = day(&tess.opens(&path).await.body);
    bo.phone().replies("no thanks").await;
    let mut version = "0".to_owned();
    for _ in 0..2 {
        let fields = CLEAN.replace("version=0", &format!("version={version}"));
        // A field to mend first is no way around it.
        let hasty = tess.posts(&path, &fields.replace("confirm=send", "")).await;
        let got = tess.posts(&path, &format!("{fields}&delivery-day={chosen}")).await;
        assert_eq!((hasty.status.as_u16(), got.status.as_u16()), (422, 409), "{}", got.body);
        assert!(got.body.contains("Another answer came in"), "{}", got.body);
        for page in [hasty.body, got.body] {
            let (_, rest) = page.split_once("name=\"version\" value=\"").expect("a version");
            rest.split('"').next().expect("its end").clone_into(&mut version);
            assert_eq!(version, "0", "that of the sheet that was read");
        }
    }
    assert_eq!(stands(&house, refill).await.state, State::Declined);
    let fresh = tess.opens(&path).await.body;
    assert!(fresh.contains("name=\"version\" value=\"1\""), "who opens it anew has read it");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_about_the_person_is_asked_once_a_call() {
    let house = House::open().await;
    let (tess, bo, first, _) = to_call(&house).await;
    let course = bo.takes("methotrexate", 28.days()).await;
    house.pharmacy.pass_time(20.minutes()).await;
    let other = bo.refill(course).await.expect("a refill").id;
    let patient = bo.id;
    let open = move |tx: &mut store::Tx<'_>| {
        let new = NewTask::of(Kind::CallBack, "other").patient(patient).refill(other);
        task::open(tx, new)
    };
    let second = house.pharmacy.write(open).await;
    for task in [first, second] {
        house.claims(&tess, task).await;
    }
    let sheet = async |task: TaskId| {
        let page = tess.opens(&format!("/console/tasks/{task}/answers")).await;
        assert_eq!(page.status, 200, "{}", page.body);
        page.body
    };
    let once = "a few minutes ago";
    assert!(!sheet(second).await.contains(once), "nothing was asked yet");
    let fields = CLEAN
        .replace("side-effects=none", "side-effects=mild&new-or-worse=no&words=A+dry+mouth")
        .replace("changes=none", "changes=insurance")
        .replace("confirm=send", "confirm=not-now");
    let got = tess.posts(&format!("/console/tasks/{first}/answers"), &fields).await;
    assert_eq!(got.status, 303, "{}", got.body);
    let page = sheet(second).await;
    assert!(page.contains(once) && page.contains("A dry mouth"), "{page}");
    for ticked in ["value=\"insurance\" checked", "value=\"mild\" checked"] {
        assert!(page.contains(ticked), "{ticked}: {page}");
    }
    assert!(!page.contains("value=\"yes\" checked"), "each medicine is asked about: {page}");

    house.pharmacy.pass_time(31.minutes()).await;
    house.claims(&tess, second).await;
    assert!(!sheet(second).await.contains(once), "another call");
}
