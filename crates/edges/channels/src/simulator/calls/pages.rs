//! The calls in a browser: whose telephone rings, what is said, and keys to press. Works without
//! JavaScript; with it the words come by themselves.

use std::sync::Arc;

use axum::{
    Form, Router,
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use kernel::PhoneNumber;
use maud::{Markup, html};
use serde::Deserialize;

use super::{
    super::{
        pages::{absent, page, spoken},
        world::World,
    },
    CallView, driver,
    twiml::Waits,
};

/// How many calls the list shows.
const LISTED: usize = 100;
/// The keys of a telephone.
const KEYS: [&str; 12] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"];

/// The routes.
pub fn routes() -> Router<Arc<World>> {
    Router::new()
        .route("/simulator/calls", get(index).post(dial))
        .route("/simulator/calls/{id}", get(show))
        .route("/simulator/calls/{id}/keys", post(press))
}

async fn index(State(world): State<Arc<World>>) -> Response {
    let calls = world.calls.all();
    let body = html! {
        main.index {
            nav { a href="/simulator" { "Phones" } }
            h1 { "Simulated calls" }
            p.lead { "Calls made here ring no real telephone. Open one to listen and press keys." }
            form.open method="post" action="/simulator/calls" {
                label for="number" { "Call the pharmacy from this number" }
                div.row {
                    input #number name="number" type="tel" autocomplete="off" required;
                    button { "Call" }
                }
            }
            @if calls.is_empty() { p.empty { "Nobody has been called yet." } }
            ul.phones aria-label="Calls" {
                @for call in calls.iter().rev().take(LISTED) {
                    li { a href={"/simulator/calls/" (call.id)} {
                        strong { (named(&world, call)) }
                        span.last { (call.status) }
                    } }
                }
            }
        }
    };
    page("Simulated calls", &body)
}

fn named(world: &World, call: &CallView) -> String {
    let owner = world.phones().of(&call.number).and_then(|phone| phone.owner.clone());
    match owner {
        Some(owner) => format!("{owner} · {}", spoken(&call.number)),
        None => spoken(&call.number),
    }
}

async fn show(State(world): State<Arc<World>>, Path(id): Path<usize>) -> Response {
    let found = world.calls.with(id, |call| (call.view.clone(), call.waits.clone()));
    let Some((call, waits)) = found else { return absent() };
    let body = html! {
        main.phone {
            header {
                a href="/simulator/calls" { "Calls" }
                h1 { (named(&world, &call)) }
                a.reload href={"/simulator/calls/" (id)} { "Reload" }
            }
            p { "The carrier says: " (call.status) }
            div.screen role="log" aria-label="Call" tabindex="0" {
                ol.thread {
                    @for line in &call.heard {
                        @let class = if line.starts_with("> ") { "by-phone" } else { "by-pharmacy" };
                        li.(class) { p.body lang="" { (line.trim_start_matches("> ")) } }
                    }
                }
            }
            (hands(id, &call, waits.as_ref()))
        }
    };
    page("Simulated call", &body)
}

/// What can be done now.
fn hands(id: usize, call: &CallView, waits: Option<&Waits>) -> Markup {
    let button = |what: &str, words: &str| {
        html! { button name="key" value=(what) { (words) } " " }
    };
    let is_over =
        matches!(call.status.as_str(), "completed" | "busy" | "no-answer" | "failed" | "canceled");
    html! {
        @if is_over { p.empty { "This call is over." } } @else {
            form.answer method="post" action={"/simulator/calls/" (id) "/keys"} {
                @match waits {
                    None if call.status == "ringing" => {
                        (button("answer", "Answer"))
                        (button("machine", "Let the machine answer"))
                        (button("nobody", "Do not answer"))
                    }
                    None => {}
                    Some(Waits::Keys { most: 1, .. }) => {
                        div.keys { @for key in KEYS { (button(key, key)) } }
                    }
                    Some(Waits::Keys { .. }) => {
                        label for="typed" { "Type the digits" }
                        div.row { input #typed name="typed" autocomplete="off"; }
                        (button("typed", "Enter")) (button("#", "# alone"))
                    }
                    Some(Waits::Speech { .. }) => {
                        label for="typed" { "Speak after the tone" }
                        div.row { input #typed name="typed" autocomplete="off"; }
                        (button("say", "Say it"))
                    }
                }
                @if waits.is_some() {
                    (button("silence", "Say nothing"))
                    (button("hang-up", "Hang up"))
                }
            }
        }
    }
}

#[derive(Deserialize)]
struct Pressed {
    key: String,
    #[serde(default)]
    typed: String,
}

async fn press(
    State(world): State<Arc<World>>,
    Path(id): Path<usize>,
    Form(pressed): Form<Pressed>,
) -> Response {
    let typed: String = pressed.typed.chars().take(1_000).collect();
    match pressed.key.as_str() {
        "answer" => {
            driver::begin(&world, id, vec![("AnsweredBy", "human".to_owned())]).await;
        }
        "machine" => driver::machine(&world, id).await,
        "nobody" => driver::no_answer(&world, id),
        "hang-up" => driver::hang_up(&world, id),
        "silence" => drop(driver::press(&world, id, "").await),
        "typed" => drop(driver::press(&world, id, &typed).await),
        "say" => drop(driver::press(&world, id, &format!("say:{typed}")).await),
        key if KEYS.contains(&key) => drop(driver::press(&world, id, key).await),
        _ => {}
    }
    driver::end_if_over(&world, id);
    Redirect::to(&format!("/simulator/calls/{id}")).into_response()
}

#[derive(Deserialize)]
struct Dialled {
    number: String,
}

async fn dial(State(world): State<Arc<World>>, Form(dialled): Form<Dialled>) -> Response {
    let Ok(number) = PhoneNumber::parse(&dialled.number) else {
        return Redirect::to("/simulator/calls").into_response();
    };
    match driver::dial(&world, number.e164()).await {
        Some(id) => Redirect::to(&format!("/simulator/calls/{id}")).into_response(),
        None => Redirect::to("/simulator/calls").into_response(),
    }
}
