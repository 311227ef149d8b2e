//! A file that somebody else has made, such as a picture a patient sent: given out under the one type
//! that its own bytes have, and never as a page of ours.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};

use crate::headers::Foreign;

/// Such a file. It is health data, so it has no `Debug`.
pub struct ForeignFile {
    /// The type that its first bytes have, never the one that somebody said.
    pub kind: &'static str,
    /// Its name when it is saved, in ASCII and without quotes.
    pub name: String,
    /// Whether a browser shows it; otherwise it is only saved.
    pub is_shown: bool,
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl IntoResponse for ForeignFile {
    fn into_response(self) -> Response {
        let how = if self.is_shown { "inline" } else { "attachment" };
        let named = format!("{how}; filename=\"{}\"", self.name);
        let told = [
            (header::CONTENT_TYPE, self.kind.to_owned()),
            (header::CONTENT_DISPOSITION, named),
            (header::CACHE_CONTROL, "no-store".to_owned()),
        ];
        let mut response = (told, self.bytes).into_response();
        response.extensions_mut().insert(Foreign);
        response
    }
}
