//! Pictures that came with texts: who sees them, how they are given out, and that it is noted.

use axum::http::{HeaderName, header};
use identity::Role;
use kernel::PictureId;
use outreach::gateway::PictureError;
use testkit::{Span as _, Who};

use crate::house::House;

const GIF: &[u8] = b"GIF89a of a pen";

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_given_out_as_what_it_is_and_as_nothing_else() {
    let house = House::open().await;
    let picture = house.has_a_picture().await;
    let dana = house.employs("Dana", Role::Pharmacist).await;
    let got = dana.opens(&format!("/console/pictures/{picture}/file")).await;
    assert_eq!(got.body.as_bytes(), GIF);
    for (name, value) in [
        (header::CONTENT_TYPE, "image/gif"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"),
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_DISPOSITION, "inline; filename=\"picture.gif\""),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ] {
        assert_eq!(got.headers[&name], value, "{name}");
        assert_eq!(got.headers.get_all(&name).iter().count(), 1, "{name}");
    }
    let page = dana.opens(&format!("/console/pictures/{picture}")).await;
    let policy = page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(policy.contains("img-src 'self'"), "a page of ours has the policy of pages");
    assert!(page.body.contains("alt=\"Picture 1 of 1 from the patient, "), "{}", page.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_browser_shows_is_only_saved() {
    let house = House::open().await;
    let patient = house.somebody().await;
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0";
    house.pharmacy.phone_of(&Who::ana()).sends_picture(heic).await;
    let eli = house.employs("Eli", Role::Technician).await;
    let page = eli.opens(&format!("/console/patients/{patient}")).await.body;
    let file = page.split("href=\"/console/pictures/").nth(1).expect("a file").split('"').next();
    let file = format!("/console/pictures/{}", file.unwrap());
    assert!(!page.contains("<img"), "nothing to show");
    assert!(page.contains("Save the file: Picture 1 of 1"), "{page}");
    let got = eli.opens(&file).await;
    assert_eq!(got.headers[header::CONTENT_DISPOSITION], "attachment; filename=\"picture.heic\"");
    assert_eq!(got.headers[header::CONTENT_TYPE], "image/heic");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_see_patients_cannot_tell_a_picture_from_none() {
    let house = House::open().await;
    let picture = house.has_a_picture().await;
    let nobody = PictureId::from_raw(7);
    for who in [house.employs("Ada", Role::Admin).await, house.visitor()] {
        for tail in ["", "/file"] {
            let there = who.opens(&format!("/console/pictures/{picture}{tail}")).await;
            let absent = who.opens(&format!("/console/pictures/{nobody}{tail}")).await;
            assert_eq!(there.status, absent.status);
            assert_ne!(there.status, 200);
            let without = |body: &str, id: PictureId| body.replace(&id.to_string(), "");
            assert_eq!(without(&there.body, picture), without(&absent.body, nobody));
            assert!(!there.body.contains("GIF89a"));
        }
    }
    let dana = house.employs("Dana", Role::Pharmacist).await;
    for odd in [nobody.to_string(), "7".to_owned(), "..".to_owned()] {
        assert_eq!(dana.opens(&format!("/console/pictures/{odd}/file")).await.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_looked_at_a_picture_is_noted() {
    let house = House::open().await;
    let patient = house.somebody().await;
    let picture = house.has_a_picture().await;
    let views = || async {
        let about = house.pharmacy.read(move |tx| audit::about(tx, patient, 200)).await;
        let seen = |entry: &&audit::Entry| {
            entry.what == "picture" && entry.act == "viewed" || entry.act == "denied"
        };
        about.iter().filter(seen).count()
    };
    assert_eq!(views().await, 0);
    let dana = house.employs("Dana", Role::Pharmacist).await;
    dana.opens(&format!("/console/pictures/{picture}/file")).await;
    assert_eq!(views().await, 1);
    let ada = house.employs("Ada", Role::Admin).await;
    ada.opens(&format!("/console/pictures/{picture}/file")).await;
    assert_eq!(views().await, 2, "a refused try is noted, too");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_here_is_told_in_words() {
    let house = House::open().await;
    let patient = house.somebody().await;
    let eli = house.employs("Eli", Role::Technician).await;
    let page = || async { eli.opens(&format!("/console/patients/{patient}")).await.body };
    let ana = house.pharmacy.phone_of(&Who::ana());
    assert!(!page().await.contains("class=\"pictures\""), "no picture, no place for any");
    ana.sends_pictures("", &[GIF]).await;
    assert!(page().await.contains("It is still on its way"));
    let phones = house.pharmacy.phones();
    phones.next_fetches(std::iter::repeat_n(PictureError::Later { cause: "x" }, 500));
    house.pharmacy.pass_time(7.hours()).await;
    let failed = page().await;
    assert!(failed.contains("We could not fetch it. We gave up "), "{failed}");
    phones.next_fetches([]);
    house.pharmacy.pass_time(1.minutes()).await;
    assert_eq!(phones.pictures_lying(), 0, "nothing stays at the carrier");
}
