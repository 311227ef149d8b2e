//! The carrier's store of pictures: what came from a phone lies here until it is deleted, behind the
//! account's credentials and one redirection, and meets the misfortunes of a script.

use std::{
    collections::HashMap,
    convert::Infallible,
    sync::{Arc, Mutex, MutexGuard},
};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{Path, State},
    http::{
        HeaderMap, StatusCode,
        header::{AUTHORIZATION, CONTENT_TYPE, LOCATION},
    },
    response::{IntoResponse, Response},
    routing::get,
};
use futures_util::stream;
use serde::{Deserialize, Serialize};

use super::{
    fault::Script,
    messages::{is_known, trouble},
    world::World,
};

/// A picture as somebody sends it, or a phone shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enclosed {
    /// What it is said to be, such as `image/jpeg`.
    pub kind: String,
    /// The bytes.
    pub bytes: Bytes,
}

/// What goes wrong when one is fetched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum MediaFault {
    /// 404, although it was never deleted.
    Missing,
    /// 500.
    ServerError,
    /// A body without an end.
    Endless,
    /// A page that is called a picture.
    Page,
    /// A redirection to that address.
    Elsewhere {
        /// Where.
        to: String,
    },
}

/// What is done with one of the carrier's files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MediaCounts {
    /// Files that still lie here.
    pub lying: u64,
    /// Requests for one, with credentials or without.
    pub asked: u64,
    /// Files that were deleted.
    pub deleted: u64,
}

/// The store.
#[derive(Default)]
pub struct Media {
    shelf: Mutex<Shelf>,
}

#[derive(Default)]
struct Shelf {
    files: HashMap<String, File>,
    script: Script<MediaFault>,
    asked: u64,
    deleted: u64,
}

struct File {
    message: String,
    number: String,
    serial: u64,
    enclosed: Enclosed,
}

impl Media {
    fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.shelf.lock().expect("nothing panics while the shelf is locked")
    }

    /// Starts the script of faults over.
    pub fn set_script(&self, rules: Vec<super::Rule<MediaFault>>) {
        self.shelf().script.replace(rules);
    }

    /// What happened so far.
    pub fn counts(&self) -> MediaCounts {
        let shelf = self.shelf();
        let lying = shelf.files.len() as u64;
        MediaCounts { lying, asked: shelf.asked, deleted: shelf.deleted }
    }

    /// Puts pictures down that came with a message; their ids.
    pub fn keep(
        &self,
        (message, number): (&str, &str),
        first: u64,
        pictures: &[Enclosed],
    ) -> Vec<String> {
        let mut shelf = self.shelf();
        let kept = pictures.iter().zip(first..).map(|(picture, serial)| {
            // Of the message's name the run, which tells the ids of two runs apart.
            let id = format!("ME{}{serial:016x}", &message[2..18]);
            let (message, number) = (message.to_owned(), number.to_owned());
            let file = File { message, number, serial, enclosed: picture.clone() };
            shelf.files.insert(id.clone(), file);
            id
        });
        kept.collect()
    }
}

/// The routes.
pub fn routes() -> Router<Arc<World>> {
    Router::new()
        .route(
            "/2010-04-01/Accounts/{account}/Messages/{message}/Media/{file}",
            get(show).delete(delete),
        )
        .route("/media/{file}", get(content))
}

async fn show(
    State(world): State<Arc<World>>,
    Path((account, message, file)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Response {
    if !is_known(&world, &account, &headers) {
        return trouble(StatusCode::UNAUTHORIZED, 20003, "Authenticate");
    }
    let mut shelf = world.media.shelf();
    shelf.asked += 1;
    let Some(found) = shelf.files.get(&file).filter(|it| it.message == message) else {
        return absent();
    };
    let (number, serial) = (found.number.clone(), found.serial);
    let to = match shelf.script.next(&number, world.settings.seed, serial) {
        None => format!("{}/media/{file}", world.base),
        Some(MediaFault::Elsewhere { to }) => to,
        Some(MediaFault::Missing) => return absent(),
        Some(MediaFault::ServerError) => {
            return trouble(StatusCode::INTERNAL_SERVER_ERROR, 20500, "Internal Server Error");
        }
        Some(MediaFault::Endless) => {
            let chunk = Bytes::from_static(&[0xFF; 8_192]);
            let chunks = stream::repeat_with(move || Ok::<_, Infallible>(chunk.clone()));
            return ([(CONTENT_TYPE, "image/jpeg")], Body::from_stream(chunks)).into_response();
        }
        Some(MediaFault::Page) => {
            return ([(CONTENT_TYPE, "image/png")], "<html><script>alert(1)</script></html>")
                .into_response();
        }
    };
    (StatusCode::TEMPORARY_REDIRECT, [(LOCATION, to)]).into_response()
}

/// Where the redirection leads. Whoever shows credentials here has shown them to a stranger.
async fn content(
    State(world): State<Arc<World>>,
    Path(file): Path<String>,
    headers: HeaderMap,
) -> Response {
    let mut shelf = world.media.shelf();
    shelf.asked += 1;
    if headers.contains_key(AUTHORIZATION) {
        return StatusCode::BAD_REQUEST.into_response();
    }
    match shelf.files.get(&file) {
        Some(File { enclosed: Enclosed { kind, bytes }, .. }) => {
            ([(CONTENT_TYPE, kind.clone())], bytes.clone()).into_response()
        }
        None => absent(),
    }
}

async fn delete(
    State(world): State<Arc<World>>,
    Path((account, message, file)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Response {
    if !is_known(&world, &account, &headers) {
        return trouble(StatusCode::UNAUTHORIZED, 20003, "Authenticate");
    }
    let mut shelf = world.media.shelf();
    let file = file.strip_suffix(".json").unwrap_or(&file);
    if shelf.files.get(file).is_none_or(|it| it.message != message) {
        return absent();
    }
    shelf.files.remove(file);
    shelf.deleted += 1;
    StatusCode::NO_CONTENT.into_response()
}

fn absent() -> Response {
    trouble(StatusCode::NOT_FOUND, 20404, "The requested resource was not found")
}
