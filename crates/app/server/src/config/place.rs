//! On which line of its file a setting stands.

use std::{fs, path::Path};

use toml_edit::{Document, Value};

/// The line of the setting at that path, or of the nearest thing around it; none when the file cannot
/// be read, or says nothing of it.
pub fn line(file: &Path, path: &[String]) -> Option<usize> {
    within(&fs::read_to_string(file).ok()?, path)
}

fn within(text: &str, path: &[String]) -> Option<usize> {
    let document = Document::parse(text).ok()?;
    let mut at = None;
    let mut table: Option<&dyn toml_edit::TableLike> = Some(document.as_table());
    let mut array: Option<&toml_edit::Array> = None;
    for name in path {
        let found: Option<&Value> = match (table.take(), array.take()) {
            (Some(settings), _) => {
                let (key, item) = settings.get_key_value(name)?;
                at = item.span().or_else(|| key.span()).or(at);
                table = item.as_table_like();
                item.as_value()
            }
            (None, Some(list)) => name.parse().ok().and_then(|number: usize| list.get(number)),
            (None, None) => None,
        };
        let Some(value) = found else { continue };
        at = value.span().or(at);
        array = value.as_array();
    }
    let start = at?.start;
    Some(1 + text.get(..start)?.matches('\n').count())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "database = \"x\"\n\n[pharmacy]\nzone = \"UTC\"\nholidays = [\n  \
                        \"2026-12-25\",\n  \"soon\",\n]\n[sms]\nfrom = 7\n";

    #[track_caller]
    fn check(path: &str, expected: Option<usize>) {
        let path: Vec<String> = path.split('.').map(str::to_owned).collect();
        assert_eq!(within(FILE, &path), expected, "{path:?}");
    }

    #[test]
    fn a_setting_stands_on_a_line() {
        check("database", Some(1));
        check("pharmacy.zone", Some(4));
        check("pharmacy.holidays", Some(5));
        check("pharmacy.holidays.1", Some(7));
        check("sms.from", Some(10));
        check("listen", None);
    }
}
