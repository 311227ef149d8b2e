//! One statement for many rows of values, for PostgreSQL: there a statement costs more than a row.
//!
//! The values come as one array for each parameter, and the statement is joined with them.

/// The text with each `$1` read from a row of the arrays, which have these kinds. Answers end with the
/// number of that row, from 1. Rows are visited one after the other, so locks are taken in their order: a
/// `SELECT` that locks is not merged with what is around it. Nothing for a text whose meaning would
/// change: an order of its own, an answer of its own, or an `INSERT`.
pub(crate) fn joined(text: &str, kinds: &[&str]) -> Option<String> {
    let text = text.trim();
    if kinds.is_empty()
        || ["ORDER BY", "SKIP LOCKED", "RETURNING"].iter().any(|it| text.contains(it))
    {
        return None;
    }
    let given = given(kinds);
    let read = read(text, kinds.len())?;
    if text.starts_with("SELECT ") {
        return Some(format!(
            "SELECT found.*, given_row FROM {given} CROSS JOIN LATERAL ({read}) AS found"
        ));
    }
    let word = if text.starts_with("UPDATE ") {
        "FROM"
    } else if text.starts_with("DELETE ") {
        "USING"
    } else {
        return None;
    };
    let (before, condition) = read.split_at(outermost(&read, "WHERE")?);
    Some(format!("{before}{word} {given} {condition} RETURNING given_row"))
}

/// The rows of values as a table.
fn given(kinds: &[&str]) -> String {
    let arrays: Vec<String> =
        kinds.iter().zip(1..).map(|(kind, place)| format!("${place}::{kind}[]")).collect();
    let names: Vec<String> = (1..=kinds.len()).map(|place| format!("given_{place}")).collect();
    let (arrays, names) = (arrays.join(", "), names.join(", "));
    format!("unnest({arrays}) WITH ORDINALITY AS given ({names}, given_row)")
}

/// The text with its places read from that table; nothing when one is beyond it.
fn read(text: &str, width: usize) -> Option<String> {
    let mut parts = text.split('$');
    let mut out = parts.next()?.to_owned();
    for part in parts {
        let digits = part.find(|it: char| !it.is_ascii_digit()).unwrap_or(part.len());
        let place: usize = part[..digits].parse().ok()?;
        if width < place {
            return None;
        }
        out.push_str(&format!("given_{place}{}", &part[digits..]));
    }
    Some(out)
}

/// Where a word stands outside all brackets.
fn outermost(text: &str, word: &str) -> Option<usize> {
    let mut depth = 0;
    text.char_indices().find_map(|(at, letter)| {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        (depth == 0 && text[at..].starts_with(word)).then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(joined(text, &["text", "int8"]).as_deref(), expected, "{text}");
    }

    #[test]
    fn what_finds_or_changes_rows_is_joined_with_what_was_given() {
        check(
            "SELECT a, b FROM t WHERE id = $1 AND $2 < at",
            Some(
                "SELECT found.*, given_row FROM unnest($1::text[], $2::int8[]) WITH ORDINALITY AS \
                 given (given_1, given_2, given_row) CROSS JOIN LATERAL (SELECT a, b FROM t WHERE \
                 id = given_1 AND given_2 < at) AS found",
            ),
        );
        check(
            "SELECT a FROM t WHERE id = $1 FOR UPDATE",
            Some(
                "SELECT found.*, given_row FROM unnest($1::text[], $2::int8[]) WITH ORDINALITY AS \
                 given (given_1, given_2, given_row) CROSS JOIN LATERAL (SELECT a FROM t WHERE id = \
                 given_1 FOR UPDATE) AS found",
            ),
        );
        check(
            "UPDATE t SET a = (SELECT b FROM u WHERE c = $2), d = $1 WHERE id = $1",
            Some(
                "UPDATE t SET a = (SELECT b FROM u WHERE c = given_2), d = given_1 FROM \
                 unnest($1::text[], $2::int8[]) WITH ORDINALITY AS given (given_1, given_2, \
                 given_row) WHERE id = given_1 RETURNING given_row",
            ),
        );
        check(
            "DELETE FROM t WHERE id = $1 AND at = $2",
            Some(
                "DELETE FROM t USING unnest($1::text[], $2::int8[]) WITH ORDINALITY AS given \
                 (given_1, given_2, given_row) WHERE id = given_1 AND at = given_2 RETURNING \
                 given_row",
            ),
        );
    }

    #[test]
    fn what_would_mean_something_else_is_left_alone() {
        check("SELECT a FROM t WHERE b = $1 ORDER BY c LIMIT $2", None);
        check("SELECT a FROM t WHERE b = $1 AND c = $2 FOR UPDATE SKIP LOCKED", None);
        check("DELETE FROM t WHERE id = $1 AND at = $2 RETURNING id", None);
        check("INSERT INTO t (a, b) VALUES ($1, $2)", None);
        check("SELECT a FROM t WHERE b = $3", None);
        assert_eq!(joined("SELECT 1", &[]), None);
    }
}
