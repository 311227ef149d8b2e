//! A statement is text with a name, registered so that a test can prepare all of them on both
//! databases.

use std::sync::OnceLock;

use crate::{Dialect, join};

/// One SQL text for both databases. Parameters are `$1`, `$2` ..; `{fragment}` names a difference
/// of [`Dialect`].
pub struct Statement {
    name: &'static str,
    text: &'static str,
    sqlite: OnceLock<String>,
    postgres: OnceLock<String>,
    many: [OnceLock<Option<String>>; MANY.len()],
    joined: OnceLock<Option<String>>,
    written: OnceLock<Option<&'static str>>,
}

/// Rows that one statement inserts on PostgreSQL when there are so many: a statement costs more
/// there than a row.
pub(crate) const MANY: [usize; 3] = [128, 32, 8];

impl Statement {
    /// Made by [`sql!`](crate::sql).
    pub const fn new(name: &'static str, text: &'static str) -> Self {
        let many = [const { OnceLock::new() }; MANY.len()];
        Self {
            name,
            text,
            sqlite: OnceLock::new(),
            postgres: OnceLock::new(),
            many,
            joined: OnceLock::new(),
            written: OnceLock::new(),
        }
    }

    /// Module and constant, such as `care::dispense::rows::INSERT`.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The text as that database reads it.
    pub fn text(&self, dialect: Dialect) -> &str {
        let cell = match dialect {
            Dialect::Sqlite => &self.sqlite,
            Dialect::Postgres => &self.postgres,
        };
        cell.get_or_init(|| dialect.translate(self.text))
    }

    /// The table it writes, if it writes.
    pub(crate) fn written(&self) -> Option<&'static str> {
        *self.written.get_or_init(|| {
            let mut words = self.text.split_ascii_whitespace();
            match (words.next()?, words.next()?) {
                ("UPDATE", table) => Some(table),
                ("INSERT", "INTO") | ("DELETE", "FROM") => words.next(),
                _ => None,
            }
        })
    }

    /// The same for `MANY[size]` rows of `width` values; nothing unless this is a plain `INSERT`.
    pub(crate) fn text_for_many(&self, size: usize, width: usize) -> Option<&str> {
        let text = self.text(Dialect::Postgres);
        self.many[size].get_or_init(|| repeated(text, MANY[size], width)).as_deref()
    }

    /// The same for as many rows of values as come in arrays of these kinds, with the number of its row
    /// of values, from 1, in the last column of the answer. Nothing when the text has no such form.
    pub(crate) fn text_joined(&self, kinds: &[&str]) -> Option<&str> {
        let text = self.text(Dialect::Postgres);
        self.joined.get_or_init(|| join::joined(text, kinds)).as_deref()
    }
}

/// An `INSERT` of one row as one of many rows. Not one that updates what is there: two rows of one
/// statement cannot update the same.
fn repeated(text: &str, rows: usize, width: usize) -> Option<String> {
    let is_plain = text.trim_start().starts_with("INSERT ")
        && !["RETURNING", "DO UPDATE", "SELECT"].iter().any(|word| text.contains(word));
    let (head, tail) = text.split_once("VALUES")?;
    let begin = tail.find('(')?;
    let mut depth = 0;
    let end = tail.char_indices().find_map(|(at, letter)| {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        (begin < at && depth == 0).then_some(at)
    })?;
    let (row, rest) = (&tail[begin..=end], &tail[end + 1..]);
    if !is_plain || rest.contains('$') {
        return None;
    }
    let mut parts = row.split('$');
    let first = parts.next()?;
    let places: Option<Vec<(usize, &str)>> = parts
        .map(|part| {
            let digits = part.find(|it: char| !it.is_ascii_digit()).unwrap_or(part.len());
            Some((part[..digits].parse().ok()?, &part[digits..]))
        })
        .collect();
    let places = places?;
    if places.iter().map(|(place, _)| *place).max()? != width {
        return None;
    }
    let mut many = format!("{head}VALUES ");
    for number in 0..rows {
        many.push_str(if number == 0 { "" } else { ", " });
        many.push_str(first);
        for (place, after) in &places {
            many.push_str(&format!("${}{after}", place + number * width));
        }
    }
    many.push_str(rest);
    Some(many)
}

/// Declares the statements of a `rows.rs`, and `STATEMENTS`, the list of them.
///
/// ```
/// store::sql! {
///     /// The newest first.
///     LATEST: "SELECT id FROM jobs ORDER BY id DESC LIMIT $1";
/// }
/// assert_eq!(STATEMENTS.len(), 1);
/// ```
#[macro_export]
macro_rules! sql {
    ($($(#[$doc:meta])* $name:ident : $text:expr;)+) => {
        $(
            $(#[$doc])*
            pub(crate) static $name: $crate::Statement =
                $crate::Statement::new(concat!(module_path!(), "::", stringify!($name)), $text);
        )+
        /// Every statement above.
        pub(crate) static STATEMENTS: &[&$crate::Statement] = &[$(&$name),+];
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, width: usize, expected: Option<&str>) {
        assert_eq!(repeated(text, 2, width).as_deref(), expected, "{text}");
    }

    #[test]
    fn a_plain_insert_takes_many_rows() {
        check(
            "INSERT INTO a (x, y) VALUES ($1, 'b') ON CONFLICT (x) DO NOTHING",
            1,
            Some("INSERT INTO a (x, y) VALUES ($1, 'b'), ($2, 'b') ON CONFLICT (x) DO NOTHING"),
        );
        check(
            "INSERT INTO a (x, y, z) VALUES ($2, lower($1), $2)",
            2,
            Some("INSERT INTO a (x, y, z) VALUES ($2, lower($1), $2), ($4, lower($3), $4)"),
        );
    }

    #[test]
    fn a_statement_knows_what_it_writes() {
        let check = |text: &'static str, expected: Option<&str>| {
            assert_eq!(Statement::new("test", text).written(), expected, "{text}");
        };
        check("SELECT x FROM a {for_update}", None);
        check("\n  INSERT INTO a (x) VALUES ($1) ON CONFLICT DO UPDATE SET x = 1", Some("a"));
        check("UPDATE b SET x = 1 RETURNING x", Some("b"));
        check("DELETE FROM c", Some("c"));
    }

    #[test]
    fn what_is_no_plain_insert_is_left_alone() {
        check("INSERT INTO a (x) VALUES ($1) ON CONFLICT (x) DO UPDATE SET x = $1", 1, None);
        check("INSERT INTO a (x) VALUES ($1) RETURNING x", 1, None);
        check("INSERT INTO a (x) SELECT y FROM b WHERE z = $1", 1, None);
        check("UPDATE a SET x = $1", 1, None);
        check("INSERT INTO a (x) VALUES ($1)", 2, None);
    }
}
