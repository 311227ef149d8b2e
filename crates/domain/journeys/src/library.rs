//! The journeys that come with the program: files of `library/journeys`, checked like any other.

/// A file that comes with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shipped {
    /// The name of the journey in it.
    pub name: &'static str,
    /// Its path in the project.
    pub path: &'static str,
    /// Its text.
    pub text: &'static str,
}

/// The refill ladder of PRODUCT 3.5.
pub const REFILL: Shipped = Shipped {
    name: "refill",
    path: "library/journeys/refill.toml",
    text: include_str!("../../../../library/journeys/refill.toml"),
};

/// Every journey that comes with the program.
pub const ALL: [Shipped; 1] = [REFILL];
