//! Serves the console over a pharmacy in a box, so that it can be looked at:
//! `cargo run -p console --example console_preview -- 4700`, then open the address printed. Whoever opens
//! it is signed in as a pharmacist; `?lang=es`, `?lang=en-XA` and `?lang=ar-XB` change the words.
//! A third argument opens so many more tasks, to see how long the list takes then.

#[path = "../../tests/it/house.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod house;
mod people;

use axum::{
    extract::Request,
    http::{HeaderValue, header},
    middleware::{Next, from_fn},
    response::Response,
};
use house::House;
use identity::Role;

#[tokio::main]
#[expect(clippy::print_stdout, reason = "a person started this and wants the address")]
async fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let port = arguments.next().unwrap_or_else(|| "4700".to_owned());
    let more: u32 = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(0);
    let house = House::open().await;
    let shown = people::arrive(&house).await;
    if 0 < more {
        people::open_tasks(&house, more).await;
    }
    let dana = house.employs("Dana Okafor", Role::Pharmacist).await;
    people::share_out(&house, &dana).await;
    let cookie = HeaderValue::from_str(&format!("__Host-staff={}", dana.cookie)).expect("ASCII");
    let enter = from_fn(move |mut request: Request, next: Next| {
        request.headers_mut().insert(header::COOKIE, cookie.clone());
        async move { next.run(request).await as Response }
    });
    let site = web::assets::routes();
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    let address = listener.local_addr()?;
    println!("http://{address}/console/worklist");
    println!("http://{address}/console/patients");
    for path in shown {
        println!("http://{address}{path}");
    }
    axum::serve(listener, house.router().layer(enter).merge(site)).await
}
