//! A form with a file, as a browser sends it (RFC 7578): the little of it that a phone's page needs.

use axum::body::Bytes;

use super::media::Enclosed;

/// The fields of a form: the words of one, and the file of another.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Upload {
    /// What was typed.
    pub text: String,
    /// What was chosen, when anything was.
    pub picture: Option<Enclosed>,
}

/// Reads a form; nothing when it is none.
pub fn read(content_type: &str, body: &Bytes) -> Option<Upload> {
    let (kind, rest) = content_type.split_once(';')?;
    let boundary = rest.split(';').find_map(|part| part.trim().strip_prefix("boundary="))?;
    let boundary = boundary.trim_matches('"');
    if !kind.trim().eq_ignore_ascii_case("multipart/form-data") || boundary.is_empty() {
        return None;
    }
    let mark = format!("--{boundary}");
    let mut upload = Upload::default();
    let mut from = find(body, mark.as_bytes(), 0)? + mark.len();
    let next = format!("\r\n{mark}");
    // What stands before the last mark is a part; behind it are two dashes.
    while let Some(end) = find(body, next.as_bytes(), from) {
        let part = body.slice(from..end);
        let head = find(&part, b"\r\n\r\n", 0)?;
        let told = String::from_utf8_lossy(&part[..head]).into_owned();
        let value = part.slice(head + 4..);
        if told.contains("name=\"text\"") {
            upload.text = String::from_utf8_lossy(&value).into_owned();
        } else if told.contains("name=\"picture\"") && !value.is_empty() {
            let kind = told.lines().find_map(|line| {
                let (name, value) = line.split_once(':')?;
                name.eq_ignore_ascii_case("content-type").then(|| value.trim().to_owned())
            });
            let kind = kind.unwrap_or_else(|| "application/octet-stream".to_owned());
            upload.picture = Some(Enclosed { kind, bytes: value });
        }
        from = end + next.len();
    }
    Some(upload)
}

fn find(bytes: &[u8], wanted: &[u8], from: usize) -> Option<usize> {
    let found = bytes.get(from..)?.windows(wanted.len()).position(|it| it == wanted)?;
    Some(from + found)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: &str = "multipart/form-data; boundary=----x9";

    fn form(file: &[u8]) -> Bytes {
        let mut body =
            b"------x9\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nS\xC3\xAD\r\n\
            ------x9\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"a.png\"\r\n\
            Content-Type: image/png\r\n\r\n"
                .to_vec();
        body.extend_from_slice(file);
        body.extend_from_slice(b"\r\n------x9--\r\n");
        Bytes::from(body)
    }

    #[test]
    fn words_and_file_are_read_byte_for_byte() {
        let file = b"\x89PNG\r\n\x1a\n\r\n--\0";
        let read = read(KIND, &form(file)).unwrap();
        assert_eq!(read.text, "Sí");
        let bytes = Bytes::from_static(file);
        assert_eq!(read.picture, Some(Enclosed { kind: "image/png".into(), bytes }));
    }

    #[test]
    fn no_file_is_none_and_no_form_is_nothing() {
        assert_eq!(read(KIND, &form(b"")).unwrap().picture, None);
        assert_eq!(read("text/plain", &form(b"x")), None);
        assert_eq!(read("multipart/form-data", &form(b"x")), None);
        assert_eq!(read(KIND, &Bytes::new()), None);
    }
}
