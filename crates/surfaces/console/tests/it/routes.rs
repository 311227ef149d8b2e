//! Every address of the console, and what each role gets there.

use std::{collections::BTreeSet, fs, path::Path};

use care::task::rules::Kind;
use identity::Role;
use web::csrf;

use crate::{
    health,
    house::{Colleague, House},
    rules,
};

/// Method, path, and the status for: nobody, technician, pharmacist, nurse, manager, administrator.
pub const TABLE: [(&str, &str, [u16; 6]); 54] = [
    ("GET", "/console", [303; 6]),
    ("GET", "/console/sign-in", [200; 6]),
    ("GET", "/console/invitations/{token}", [200; 6]),
    ("POST", "/console/invitations/{token}", [303; 6]),
    ("POST", "/console/sign-out", [303; 6]),
    ("GET", "/console/worklist", [303, 200, 200, 200, 200, 403]),
    ("GET", "/console/worklist/live", [303, 200, 200, 200, 200, 403]),
    ("GET", "/console/tasks/{id}", [303, 200, 200, 200, 200, 403]),
    ("POST", "/console/tasks/{id}/claim", [303, 303, 303, 303, 303, 403]),
    ("POST", "/console/tasks/{id}/take-over", [303, 403, 303, 403, 303, 403]),
    ("POST", "/console/tasks/{id}/release", [303, 303, 303, 303, 303, 403]),
    ("POST", "/console/tasks/{id}/completion", [303, 303, 303, 303, 303, 403]),
    ("GET", "/console/tasks/{id}/answers", [303, 200, 200, 200, 403, 403]),
    ("POST", "/console/tasks/{id}/answers", [303, 422, 422, 422, 403, 403]),
    ("GET", "/console/patients", [303, 200, 200, 200, 200, 403]),
    ("POST", "/console/patients", [303, 200, 200, 200, 200, 403]),
    ("GET", "/console/patients/{id}", [303, 200, 200, 200, 200, 403]),
    ("POST", "/console/patients/{id}/messages", [303, 303, 303, 303, 403, 403]),
    ("GET", "/console/patients/{id}/why", [303, 200, 200, 200, 200, 403]),
    ("POST", "/console/patients/{id}/why", [303, 200, 200, 200, 200, 403]),
    ("GET", "/console/pictures/{id}", [303, 200, 200, 200, 200, 403]),
    ("GET", "/console/pictures/{id}/file", [303, 200, 200, 200, 200, 403]),
    ("GET", "/console/messages", [303, 200, 200, 200, 200, 403]),
    ("GET", "/console/messages/list", [303, 200, 200, 200, 200, 403]),
    ("GET", "/console/health", [303, 200, 200, 200, 200, 200]),
    ("POST", "/console/health/hold", [303, 403, 403, 403, 303, 303]),
    ("POST", "/console/health/release", [303, 403, 403, 403, 303, 303]),
    ("GET", "/console/rules", [303, 403, 403, 403, 200, 200]),
    ("POST", "/console/rules", [303, 403, 403, 403, 303, 303]),
    ("GET", "/console/rules/{number}", [303, 403, 403, 403, 200, 200]),
    ("POST", "/console/rules/{number}/preview", [303, 403, 403, 403, 303, 303]),
    ("POST", "/console/rules/{number}/publication", [303, 403, 403, 403, 303, 303]),
    ("POST", "/console/rules/{number}/return", [303, 403, 403, 403, 303, 303]),
    ("POST", "/console/rules/{number}/withdrawal", [303, 403, 403, 403, 303, 303]),
    // Names of patients: not for whoever only sets the house up.
    ("GET", "/console/rules/{number}/examples", [303, 403, 403, 403, 200, 403]),
    ("GET", "/console/patients/{id}/consent", [303, 200, 200, 200, 403, 403]),
    ("POST", "/console/patients/{id}/consent", [303, 303, 303, 303, 403, 403]),
    ("POST", "/console/patients/{id}/stop", [303, 303, 303, 303, 403, 403]),
    ("GET", "/console/patients/{id}/consents", [303, 200, 200, 200, 200, 403]),
    ("GET", "/console/patients/{id}/consents.json", [303, 200, 200, 200, 200, 403]),
    ("GET", "/console/flyers", [303, 403, 403, 403, 200, 200]),
    ("POST", "/console/flyers", [303, 403, 403, 403, 303, 303]),
    ("POST", "/console/flyers/settings", [303, 403, 403, 403, 303, 303]),
    ("GET", "/console/flyers/{id}", [303, 403, 403, 403, 200, 200]),
    ("POST", "/console/flyers/{id}", [303, 403, 403, 403, 303, 303]),
    ("GET", "/console/letters", [303, 200, 200, 200, 403, 403]),
    ("POST", "/console/letters/print", [303, 303, 303, 303, 403, 403]),
    ("POST", "/console/letters/posted", [303, 303, 303, 303, 403, 403]),
    ("POST", "/console/letters/posted-anyway", [303, 303, 303, 303, 403, 403]),
    ("POST", "/console/letters/removed", [303, 303, 303, 303, 403, 403]),
    ("POST", "/console/letters/{id}/return", [303, 404, 404, 404, 403, 403]),
    // One letter to a patient waits at a time.
    ("POST", "/console/tasks/{id}/letter", [303, 303, 409, 409, 403, 403]),
    ("POST", "/console/patients/{id}/letter", [303, 409, 409, 409, 403, 403]),
    ("POST", "/console/patients/{id}/address", [303, 303, 303, 303, 403, 403]),
];

#[tokio::test(flavor = "multi_thread")]
async fn each_role_opens_what_is_its_own() {
    let house = House::open().await;
    for (method, path, statuses) in TABLE {
        let roles = [None].into_iter().chain(Role::ALL.map(Some));
        for (role, expected) in roles.zip(statuses) {
            let who = match role {
                Some(role) => house.employs("Sam", role).await,
                None => house.visitor(),
            };
            let (address, fields) = filled(&house, &who, (path, role)).await;
            let token = fields.0.unwrap_or_else(|| who.token());
            let got = match method {
                "GET" if path.ends_with("/live") => who.listens(&address).await.status(),
                "GET" => who.opens(&address).await.status,
                _ => who.posts_with(&address, &token, &fields.1).await.status,
            };
            assert_eq!(got.as_u16(), expected, "{method} {path} for {role:?}");
        }
    }
}

/// The token of a form when it is not the session's own, and what it says.
type Form = (Option<String>, String);

async fn filled(
    house: &House,
    who: &Colleague,
    (path, role): (&str, Option<Role>),
) -> (String, Form) {
    if path.contains("{token}") {
        let (_, token) = house.invites("Kim", Role::Nurse).await;
        let form = csrf::Token::of(&token).text().to_owned();
        return (path.replace("{token}", &token), (Some(form), String::new()));
    }
    let patient = house.somebody().await;
    if path.starts_with("/console/messages") {
        return (format!("{path}?span=week&fared=sent&rule=allowed"), (None, String::new()));
    }
    if path.starts_with("/console/health") {
        return (path.to_owned(), (None, health::FORM.to_owned()));
    }
    if path.starts_with("/console/rules") {
        let number = rules::drafted(house, path).await;
        let query = if path.ends_with("/examples") { "?change=later&rule=quiet-hours" } else { "" };
        let path = path.replace("{number}", &number.to_string());
        return (format!("{path}{query}"), (None, rules::FORM.to_owned()));
    }
    if path.starts_with("/console/patients/{id}/") && !path.ends_with("/messages") {
        let form = match path.ends_with("/stop") {
            true => "covers=everything&how=voicemail&on=2026-03-02&words=stop".to_owned(),
            false => house.agreement_of(patient).await,
        };
        return (path.replace("{id}", &patient.to_string()), (None, form));
    }
    if path.starts_with("/console/patients") {
        return (
            path.replace("{id}", &patient.to_string()),
            (None, "typed=Ana&words=Hello&language=es&once=1".to_owned()),
        );
    }
    if path.starts_with("/console/pictures") {
        let picture = house.has_a_picture().await;
        return (path.replace("{id}", &picture.to_string()), (None, String::new()));
    }
    if path.starts_with("/console/flyers") {
        let (flyer, batch) = house.prints_flyers().await;
        let form = match path {
            "/console/flyers" => batch,
            "/console/flyers/settings" => "keywords=join,%20unirme&double=no".to_owned(),
            _ => "printed=500".to_owned(),
        };
        return (path.replace("{id}", &flyer.to_string()), (None, form));
    }
    if path.starts_with("/console/letters") {
        return (path.replace("{id}", &patient.to_string()), (None, String::new()));
    }
    let task = match path.ends_with("/answers") {
        true => house.opens_about_a_refill(Kind::CallPatient).await,
        false => house.opens(Kind::CallPatient, patient).await,
    };
    let can_work = role.is_some_and(|role| role.may(identity::Permission::WorkTasks));
    if (path.ends_with("/release") || path.ends_with("/answers")) && can_work {
        house.claims(who, task).await;
    }
    (path.replace("{id}", &task.to_string()), (None, "outcome=reached&note=Fine".to_owned()))
}

#[test]
fn the_table_names_every_route() {
    let mut routes = BTreeSet::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut routes);
    let table = TABLE.map(|(method, path, _)| format!("{method} {path}"));
    assert_eq!(routes, BTreeSet::from(table));
}

fn collect(folder: &Path, routes: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, routes);
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source file");
        for route in text.split(".route(").skip(1) {
            let mut quoted = route.split('"');
            let address = quoted.nth(1).expect("a path");
            let verbs = quoted.next().expect("its handlers");
            let verbs = verbs.split("\n        .").next().expect("a part");
            for (verb, method) in
                [("get(", "GET"), ("post(", "POST"), ("put(", "PUT"), ("delete(", "DELETE")]
            {
                if verbs.contains(verb) {
                    routes.insert(format!("{method} {address}"));
                }
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_pharmacist_judges() {
    let house = House::open().await;
    let patient = house.somebody().await;
    for (role, status) in
        [(Role::Technician, 403), (Role::Nurse, 403), (Role::Manager, 403), (Role::Pharmacist, 303)]
    {
        let task = house.opens(Kind::PharmacistReview, patient).await;
        let who = house.employs("Sam", role).await;
        let may = role == Role::Pharmacist;
        let (claim, decides) =
            (format!("/console/tasks/{task}/claim"), "A pharmacist decides this");
        for path in ["/console/worklist?whose=pharmacist", &format!("/console/tasks/{task}")] {
            let page = who.opens(path).await.body;
            assert_eq!(page.contains(&claim), may, "{role:?} {path}");
            assert_eq!(page.contains(decides), !may, "{role:?} {path}");
        }
        let got = who.posts(&claim, "").await;
        assert_eq!(got.status.as_u16(), if may { 303 } else { 409 }, "{role:?}");
        assert_eq!(got.body.contains("Only a pharmacist can take this task."), !may, "{role:?}");
        let page = who.opens(&format!("/console/tasks/{task}")).await.body;
        let is_offered = page.contains("name=\"outcome\" value=\"cleared\"");
        assert_eq!(is_offered, may, "{role:?}");
        let got = who.posts(&format!("/console/tasks/{task}/completion"), "outcome=cleared").await;
        assert_eq!(got.status.as_u16(), status, "{role:?}");
    }
}
