//! Rules that hold for every page in every state and language.

use std::{collections::BTreeSet, sync::Arc};

use axum::http::Request;
use web::{Site, View, assets};

use crate::samples;

fn view(language: &str) -> View {
    let site = Arc::new(Site::new(samples::brand(), Vec::new()).with_pseudo_locales());
    let uri = format!("/page?lang={language}");
    let (parts, ()) = Request::builder().uri(uri).body(()).expect("a request").into_parts();
    View::of(&site, &parts)
}

/// Calls `check` with the name and the markup of every page in that language.
fn each(language: &str, check: impl Fn(&str, &str)) {
    let view = view(language);
    for (name, page) in samples::pages() {
        check(&format!("{name} ({language})"), &page(&view).into_string());
    }
}

/// Every value of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let marker = format!(" {attribute}=\"");
    html.split(&marker).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The text between tags, with the head left out.
fn texts(html: &str) -> Vec<&str> {
    let body = html.split_once("<body").map_or(html, |(_, body)| body);
    body.split('<')
        .filter_map(|piece| piece.split_once('>'))
        .map(|(_, text)| text.trim())
        .filter(|text| !text.is_empty())
        .collect()
}

#[test]
fn every_page_has_one_heading_a_title_and_its_language() {
    for (language, direction) in [("en", "ltr"), ("es", "ltr"), ("en-XA", "ltr"), ("ar-XB", "rtl")]
    {
        each(language, |name, html| {
            assert_eq!(html.matches("<h1").count(), 1, "{name}");
            let title =
                html.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
            let title = title.map(|(title, _)| title).unwrap_or_default();
            assert!(title.contains(" – Elm Street Pharmacy"), "{name}: {title}");
            let root = format!("<html lang=\"{language}\" dir=\"{direction}\">");
            assert!(html.contains(&root), "{name}");
        });
    }
}

#[test]
fn nothing_is_inline_and_nothing_comes_from_elsewhere() {
    each("en", |name, html| {
        assert!(!html.contains(" style=") && !html.contains("<style"), "{name}");
        assert!(!html.contains(" onclick=") && !html.contains("javascript:"), "{name}");
        for script in html.split("<script").skip(1) {
            assert!(script.starts_with(" type=\"module\" src=\"/assets/"), "{name}: {script}");
        }
        for target in values(html, "href").into_iter().chain(values(html, "src")) {
            let is_ours = ["/", "#", "tel:", "data:"].iter().any(|start| target.starts_with(start));
            assert!(is_ours && !target.starts_with("//"), "{name}: {target}");
        }
    });
}

#[test]
fn every_reference_between_elements_holds() {
    each("es", |name, html| {
        let ids = values(html, "id");
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{name}: an id stands twice in {ids:?}");
        let references = ["for", "aria-describedby", "aria-labelledby"];
        for target in references.iter().flat_map(|attribute| values(html, attribute)) {
            for id in target.split(' ') {
                assert!(unique.contains(id), "{name}: nothing has the id {id}");
            }
        }
        for target in values(html, "href").iter().filter_map(|target| target.strip_prefix('#')) {
            assert!(unique.contains(target), "{name}: #{target} leads nowhere");
        }
    });
}

#[test]
fn every_form_posts_with_its_token() {
    each("en", |name, html| {
        for form in html.split("<form").skip(1) {
            assert!(form.starts_with(" method=\"post\" action=\"/"), "{name}: {form}");
            let inside = form.split("</form>").next().unwrap_or_default();
            assert!(inside.contains("type=\"hidden\" name=\"csrf\" value=\""), "{name}");
            assert!(inside.contains("<button"), "{name}: a form works without scripts");
        }
    });
}

#[test]
fn a_page_with_errors_says_so_three_times() {
    for (language, prefix) in [("en", "<title>Error: "), ("es", "<title>Error: ")] {
        each(language, |name, html| {
            let is_wrong = html.contains("field-error");
            assert_eq!(is_wrong, html.contains(prefix), "{name}");
            assert_eq!(is_wrong, html.contains("class=\"error-summary\""), "{name}");
            assert!(!is_wrong || html.contains("aria-invalid=\"true\""), "{name}");
        });
    }
}

#[test]
fn no_page_shows_a_key_instead_of_words() {
    for language in ["en", "es"] {
        each(language, |name, html| {
            for text in texts(html) {
                let is_key = text.contains('-')
                    && text.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-');
                assert!(!is_key, "{name}: {text}");
            }
        });
    }
}

#[test]
fn spanish_pages_are_spanish_throughout() {
    each("es", |name, html| {
        let fell_back = html.contains("<span lang=\"en\"");
        assert!(!fell_back, "{name}: a sentence is missing in Spanish");
    });
}

#[test]
fn help_stands_in_the_same_order_on_every_page() {
    each("en", |name, html| {
        if name.starts_with("kit") {
            return;
        }
        let call = html.find("href=\"tel:+12015550123\"").expect("every page has the number");
        let language = html.find("hreflang=\"es\"").expect("every page has the languages");
        let main = html.find("<main").expect("every page has a main part");
        assert!(call < language && language < main, "{name}");
    });
}

#[test]
fn the_link_names_no_medicine_and_no_person() {
    each("en", |name, html| {
        let is_open = ["landing", "ask-", "done-", "hello", "timed-out", "out", "broken"]
            .iter()
            .any(|start| name.starts_with(start));
        if is_open {
            for word in ["injection", "refill", "dose", "pill", "delivery"] {
                let body = texts(html).join(" ").to_lowercase();
                assert!(!body.contains(word), "{name} says {word}");
            }
        }
    });
}

#[test]
fn titles_and_paths_name_the_task_and_never_the_medicine() {
    each("en", |name, html| {
        let title = html.split("</title>").next().unwrap_or_default().to_lowercase();
        for word in ["injection", "pill", "inhaler", "infusion"] {
            assert!(!title.contains(word), "{name}");
            assert!(!values(html, "href").iter().any(|target| target.contains(word)), "{name}");
            assert!(!values(html, "action").iter().any(|target| target.contains(word)), "{name}");
        }
    });
}

#[test]
fn a_first_visit_weighs_less_than_100_kilobytes() {
    let heavy = 34_000 + 12_000 + 4_000;
    each("es", |name, html| {
        assert!(html.len() + heavy < 100_000, "{name} weighs {}", html.len());
    });
    assert!(assets::font().ends_with(".woff2"));
}
