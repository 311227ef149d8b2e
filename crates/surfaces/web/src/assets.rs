//! The style sheet, scripts and fonts: joined, named by their hash, compressed once, and kept by
//! browsers for a year. Pages themselves are not compressed: they carry secrets of the session
//! beside text that others may influence.

use std::{collections::BTreeMap, io::Write, sync::LazyLock};

use axum::{
    Router,
    body::Bytes,
    extract::Path,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

#[derive(rust_embed::RustEmbed)]
#[folder = "../../../assets"]
struct Files;

#[derive(Debug)]
struct Asset {
    kind: &'static str,
    plain: Bytes,
    small: Option<Bytes>,
}

#[derive(Debug, Default)]
struct Shelf {
    assets: BTreeMap<String, Asset>,
    names: BTreeMap<String, String>,
}

static SHELF: LazyLock<Shelf> = LazyLock::new(Shelf::fill);

/// The path of the one style sheet.
pub fn stylesheet() -> String {
    SHELF.path("app.css")
}

/// The path of a module, by its file name (`live.js`).
pub fn script(name: &str) -> String {
    SHELF.path(name)
}

/// The path of the text font, which pages ask for early.
pub fn font() -> String {
    SHELF.path("atkinson-hyperlegible-next.woff2")
}

/// The path of a picture, by its file name.
pub fn image(name: &str) -> String {
    SHELF.path(name)
}

/// What lies at a path.
#[cfg(test)]
pub(crate) fn bytes(path: &str) -> Option<Bytes> {
    let asset = SHELF.assets.get(path.trim_start_matches("/assets/"))?;
    Some(asset.plain.clone())
}

/// The text of the worker, which is served at the root and under its plain name.
pub fn worker() -> Bytes {
    let path = SHELF.path("worker.js");
    let asset = SHELF.assets.get(path.trim_start_matches("/assets/"));
    asset.expect("the asset is part of the program").plain.clone()
}

/// `GET /assets/{name}`.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{name}", get(show))
}

async fn show(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(asset) = SHELF.assets.get(&name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let accepts_gzip = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|line| line.to_str().ok())
        .is_some_and(|line| line.split(',').any(|coding| coding.trim().starts_with("gzip")));
    let lasting = [
        (header::CONTENT_TYPE, asset.kind),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::VARY, "accept-encoding"),
    ];
    match &asset.small {
        Some(small) if accepts_gzip => {
            (lasting, [(header::CONTENT_ENCODING, "gzip")], small.clone()).into_response()
        }
        _ => (lasting, asset.plain.clone()).into_response(),
    }
}

impl Shelf {
    fn fill() -> Self {
        let mut shelf = Self::default();
        let mut paths: Vec<_> = Files::iter().collect();
        paths.sort();
        for path in paths.iter().filter(|path| path.ends_with(".woff2")) {
            shelf.keep(file_name(path), "font/woff2", &read(path));
        }
        for path in paths.iter().filter(|path| path.ends_with(".png")) {
            shelf.keep(file_name(path), "image/png", &read(path));
        }
        let mut sheet = String::new();
        for path in paths.iter().filter(|path| path.starts_with("css/")) {
            sheet.push_str(&squeeze(&String::from_utf8_lossy(&read(path))));
        }
        for (name, path) in &shelf.names {
            sheet = sheet.replace(&format!("fonts/{name}"), &format!("/assets/{path}"));
        }
        shelf.keep("app.css", "text/css; charset=utf-8", sheet.as_bytes());
        for path in paths.iter().filter(|path| path.starts_with("js/")) {
            shelf.keep(file_name(path), "text/javascript; charset=utf-8", &read(path));
        }
        shelf
    }

    fn keep(&mut self, name: &str, kind: &'static str, bytes: &[u8]) {
        let hash = BASE64_URL_SAFE_NO_PAD.encode(&Sha256::digest(bytes)[..9]);
        let (stem, ending) = name.rsplit_once('.').expect("assets have an ending");
        let hashed = format!("{stem}-{hash}.{ending}");
        let small = (!matches!(ending, "woff2" | "png")).then(|| gzip(bytes));
        let asset = Asset { kind, plain: Bytes::copy_from_slice(bytes), small };
        self.assets.insert(hashed.clone(), asset);
        self.names.insert(name.to_owned(), hashed);
    }

    fn path(&self, name: &str) -> String {
        format!("/assets/{}", self.names.get(name).expect("the asset is part of the program"))
    }
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn read(path: &str) -> Vec<u8> {
    Files::get(path).expect("a listed file is embedded").data.into_owned()
}

fn gzip(bytes: &[u8]) -> Bytes {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).expect("memory takes every byte");
    encoder.finish().expect("memory takes every byte").into()
}

/// Drops comments and the space around lines; enough, since the result is compressed too.
fn squeeze(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept.lines().map(str::trim).filter(|line| !line.is_empty()).fold(
        String::new(),
        |mut sheet, line| {
            sheet.push_str(line);
            sheet.push('\n');
            sheet
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_one_small_sheet_named_by_its_hash() {
        let path = stylesheet();
        assert!(path.starts_with("/assets/app-") && path.ends_with(".css"), "{path}");
        let asset = &SHELF.assets[path.trim_start_matches("/assets/")];
        let text = String::from_utf8_lossy(&asset.plain);
        assert!(text.contains("--paper:") && !text.contains("/*"));
        assert!(text.contains(&font()), "the font's hashed path stands in the sheet");
        assert!(asset.small.as_ref().is_some_and(|small| small.len() < 12_000));
    }

    #[test]
    fn no_asset_names_another_origin() {
        for asset in SHELF.assets.values().filter(|asset| asset.small.is_some()) {
            let text = String::from_utf8_lossy(&asset.plain);
            assert!(
                !text.contains("http:") && !text.contains("https:") && !text.contains("url(\"//")
            );
        }
    }

    #[test]
    fn every_script_is_on_the_shelf() {
        for name in
            ["idle.js", "link.js", "live.js", "notices.js", "print.js", "send-once.js", "worker.js"]
        {
            assert!(script(name).ends_with(".js"));
        }
    }
}
