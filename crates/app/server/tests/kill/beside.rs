use crate::{
    house::{House, complained, said},
    journal,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_second_serve_is_refused_and_told_who_has_the_file() {
    let carrier = journal::carrier().await;
    let house = House::new(&carrier.account());
    let serve = house.serve();
    let second = house.runs(&["serve", "--listen", "127.0.0.1:0"]);
    let told = complained(&second);
    assert_eq!(second.status.code(), Some(1), "{told}");
    assert!(told.contains(&format!("rapport serve (process {})", serve.id())), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn commands_work_beside_a_running_serve() {
    let carrier = journal::carrier().await;
    let house = House::new(&carrier.account());
    let _serve = house.serve();
    let invited = house.runs(&["staff", "invite", "--name", "Dana", "--role", "pharmacist"]);
    assert_eq!(invited.status.code(), Some(0), "{}", complained(&invited));
    assert!(said(&invited).contains("/console/invitations/"), "{}", said(&invited));
    let second = house.runs(&["staff", "invite", "--name", "Dana", "--role", "technician"]);
    assert_eq!(second.status.code(), Some(0), "{}", complained(&second));
    let both = house.runs(&["staff", "deactivate", "Dana"]);
    assert_eq!(both.status.code(), Some(1));
    assert!(complained(&both).contains("several are meant"), "{}", complained(&both));
    let listed = said(&house.runs(&["staff", "list"]));
    let technician = listed.lines().find(|line| line.contains("technician")).unwrap();
    let id = technician.split(' ').next().unwrap();
    for (who, code) in [(id, 0), ("Dana", 0), ("Dana", 1), ("Nobody", 1)] {
        let left = house.runs(&["staff", "deactivate", who]);
        assert_eq!(left.status.code(), Some(code), "{who}: {}", complained(&left));
    }
    let listed = said(&house.runs(&["staff", "list"]));
    assert_eq!(listed.matches("left").count(), 2, "{listed}");
    let verified = house.runs(&["audit", "verify", "--json"]);
    assert_eq!(verified.status.code(), Some(0), "{}", complained(&verified));
    let verdict: serde_json::Value = serde_json::from_str(&said(&verified)).unwrap();
    assert_eq!((&verdict["ok"], &verdict["first_bad"]), (&true.into(), &serde_json::Value::Null));
    assert!(0 < verdict["entries"].as_i64().unwrap());
    let looked = house.runs(&["doctor"]);
    assert_ne!(looked.status.code(), Some(78), "{}", complained(&looked));
}

#[tokio::test(flavor = "multi_thread")]
async fn mistakes_have_codes() {
    let carrier = journal::carrier().await;
    let house = House::new(&carrier.account());
    let code = |words: &[&str]| house.runs(words).status.code();
    assert_eq!(code(&["serve", "--no-such-option"]), Some(64));
    assert_eq!(code(&["import"]), Some(64));
    assert_eq!(code(&["staff", "invite", "--name", "Dana", "--role", "wizard"]), Some(64));
    assert_eq!(code(&["serve", "--database", "mysql://127.0.0.1/x"]), Some(78));
    assert_eq!(code(&["serve", "--listen", "0.0.0.0:0"]), Some(78));
    std::fs::write(house.path("rapport.toml"), "colour = \"green\"\n").unwrap();
    assert_eq!(code(&["serve"]), Some(78));
}

/// In an ordinary build: with crash points there is a test of each label instead.
#[cfg(not(feature = "crash-points"))]
#[tokio::test(flavor = "multi_thread")]
async fn no_environment_ends_an_ordinary_program_at_a_label() {
    let carrier = journal::carrier().await;
    let house = House::new(&carrier.account());
    let told = house.runs_with(&["migrate"], ("RAPPORT_CRASH_AT", "store.write:1"));
    assert_eq!(told.status.code(), Some(78), "{}", complained(&told));
    assert!(complained(&told).contains("unknown setting crash_at"), "{}", complained(&told));
    assert_eq!(house.runs(&["migrate"]).status.code(), Some(0));
}
