//! The kit that every page is built from: layout, components, forms, words, security headers,
//! error pages and live lists. It knows how a page looks and what the rim of the house must
//! refuse; it knows no patient, no refill and no SQL.

pub mod assets;
pub mod cookie;
pub mod csrf;
pub mod fault;
pub mod fields;
mod foreign;
pub mod headers;
pub mod i18n;
pub mod kit;
pub mod limits;
pub mod live;
pub mod negotiate;
pub mod reports;
pub mod rim;
pub mod site;
#[cfg(test)]
mod tokens;
pub mod view;

pub use fault::Fault;
pub use fields::Fields;
pub use foreign::ForeignFile;
pub use i18n::Say;
pub use limits::Limits;
pub use site::{Brand, Site};
pub use view::View;
