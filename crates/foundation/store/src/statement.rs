//! A statement is text with a name, registered so that a test can prepare all of them on both
//! databases.

use std::sync::OnceLock;

use crate::Dialect;

/// One SQL text for both databases. Parameters are `$1`, `$2` ..; `{fragment}` names a difference
/// of [`Dialect`].
pub struct Statement {
    name: &'static str,
    text: &'static str,
    sqlite: OnceLock<String>,
    postgres: OnceLock<String>,
}

impl Statement {
    /// Made by [`sql!`](crate::sql).
    pub const fn new(name: &'static str, text: &'static str) -> Self {
        Self { name, text, sqlite: OnceLock::new(), postgres: OnceLock::new() }
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
