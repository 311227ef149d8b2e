//! Keys, sealed cells and blind indexes: root key, then the pharmacy's key, then a key for each
//! patient.
//!
//! Pure but for the nonces it draws and the key file it reads. The wrapped keys live in `store`;
//! nothing here knows a table. No key and no plaintext is ever part of an error or a `Debug`.

mod blind;
mod cell;
mod key;
mod pharmacy;
mod root;
mod stamp;
mod token;

pub use blind::BlindIndex;
pub use cell::{Cell, CellError};
pub use key::{DataKey, WrappedKey};
pub use pharmacy::PharmacyKeys;
pub use root::{RootKey, RootKeyError};
pub use stamp::Stamps;
pub use token::Token;
