use crate::{
    house::{House, complained, said},
    journal, rows,
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
async fn ship_days_and_holidays_come_from_the_configuration_and_count_once() {
    let carrier = journal::carrier().await;
    let house = House::new(&carrier.account());
    let fast = "ship_days = [\"Monday\", \"tuesday\"]\ntransit_days = 1\n";
    let closed = "holidays = [\"2026-12-25\", \"2026-11-26\"]\n";
    // What is not said stays as it was; what is said again changes nothing.
    for (lines, expected) in [
        ("", [0b1111 * 100 + 2, 0, 0]),
        (fast, [0b11 * 100 + 1, 0, 1]),
        (fast, [0b11 * 100 + 1, 0, 1]),
        (closed, [0b11 * 100 + 1, 2, 2]),
        ("", [0b11 * 100 + 1, 2, 2]),
        ("holidays = []\nship_days = []\n", [1, 0, 3]),
    ] {
        house.says(lines);
        let serve = house.serve();
        let mut found = [0; 3];
        let asked = [&rows::SHIPS, &rows::HOLIDAYS, &rows::SHIPPING_CHANGES];
        for (found, statement) in found.iter_mut().zip(asked) {
            *found = house.count(statement).await;
        }
        assert_eq!(found, expected, "{lines}");
        serve.ends_by_force();
    }
    for (lines, line, allowed) in [
        ("\nship_days = [\"monday\", \"mon\"]\n", 15, "a day of the week: monday, tuesday"),
        ("transit_days = 11\n", 14, "a number of days from 0 to 10"),
        ("transit_days = \"two\"\n", 14, "a number of days from 0 to 10"),
        ("holidays = [\n\"2026-12-25\",\n\"2026-02-30\",\n]\n", 16, "a day in quotes"),
        ("holidays = [2026-12-25]\n", 14, "a day in quotes, such as \"2026-12-25\""),
    ] {
        house.says(lines);
        for command in ["serve", "doctor"] {
            let refused = house.runs(&[command]);
            let told = complained(&refused);
            assert_eq!(refused.status.code(), Some(78), "{told}");
            assert!(told.contains(&format!("rapport.toml, line {line})")), "{lines}: {told}");
            assert!(told.contains(allowed), "{lines}: {told}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_switch_holds_all_messages_back_beside_a_serve_and_without_one() {
    let carrier = journal::carrier().await;
    let house = House::new(&carrier.account());
    for is_open in [false, true] {
        let changes = house.path("rapport.db").exists();
        let before = if changes { house.count(&rows::HOLD_CHANGES).await } else { 0 };
        let serve = is_open.then(|| house.serve());
        for (words, told, kept) in [
            (&["hold"][..], "All messages are held back", 2),
            (&["hold", "--answers-go"], "answers go; until `rapport release`.", 1),
            (&["hold", "--until", "2999-01-02"], "until 2999-01-02T00:00:00 (", 4),
            (&["hold", "--answers-go", "--until", "2999-01-02T05:00:00Z"], "until 2999-01-02", 3),
        ] {
            let held = house.runs(words);
            assert_eq!(held.status.code(), Some(0), "{}", complained(&held));
            assert!(said(&held).contains(told), "{words:?}: {}", said(&held));
            assert_eq!(house.count(&rows::HELD).await, kept, "{words:?}");
        }
        let over = house.runs(&["hold", "--until", "2020-01-01"]);
        assert_eq!(over.status.code(), Some(1));
        assert!(complained(&over).contains("that time is over"), "{}", complained(&over));
        assert_eq!(house.runs(&["hold", "--until", "soon"]).status.code(), Some(64));
        assert_eq!(house.count(&rows::HELD).await, 3, "a mistake changes nothing");
        assert!(said(&house.runs(&["doctor"])).contains("HELD  Messages that we begin"));
        for told in ["Messages go again", "Nothing was held back."] {
            let released = house.runs(&["release"]);
            assert_eq!(released.status.code(), Some(0), "{}", complained(&released));
            assert!(said(&released).contains(told), "{}", said(&released));
            assert_eq!(house.count(&rows::HOLDS).await, 0);
        }
        assert!(!said(&house.runs(&["doctor"])).contains("HELD"));
        assert_eq!(house.count(&rows::HOLD_CHANGES).await - before, 5, "serve: {is_open}");
        drop(serve);
    }
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
