//! The migrations, in order.

use store::Migration;

macro_rules! migrations {
    ($($number:literal $name:literal),+ $(,)?) => {
        /// Every migration of this program, from the first.
        pub static MIGRATIONS: &[Migration] = &[$(Migration {
            number: $number,
            name: $name,
            text: include_str!(concat!("../../../../migrations/000", $number, "_", $name, ".sql")),
        }),+];
    };
}

migrations! {
    1 "foundation",
    2 "identity",
    3 "care",
    4 "outreach",
    5 "journeys",
    6 "interop",
}
