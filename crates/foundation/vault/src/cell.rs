//! A sealed cell opens only in the place it was sealed for.

use std::{error, fmt};

use kernel::PharmacyId;

use crate::DataKey;

/// First byte of every sealed cell; another layout gets another number.
const FORMAT: u8 = 1;
/// Format byte and key version.
const HEADER: usize = 5;

/// Where a cell stands. All of it, with the key's version, is associated data of the cipher:
/// a cell copied to another row, column, table or pharmacy does not open.
#[derive(Clone, Copy, Debug)]
pub struct Cell<'a> {
    /// The pharmacy whose database this is.
    pub pharmacy: PharmacyId,
    /// The table.
    pub table: &'a str,
    /// The row's primary key.
    pub row: u128,
    /// The column.
    pub column: &'a str,
}

impl Cell<'_> {
    /// Seals bytes for this place: format, key version, nonce, ciphertext, tag.
    pub fn seal(&self, key: &DataKey, key_version: u32, plain: &[u8]) -> Vec<u8> {
        let mut sealed = Vec::with_capacity(HEADER + 28 + plain.len());
        sealed.push(FORMAT);
        sealed.extend_from_slice(&key_version.to_be_bytes());
        sealed.extend_from_slice(&key.encrypt(plain, &self.associated(key_version)));
        sealed
    }

    /// Opens what was sealed for this place with that key and version.
    pub fn open(
        &self,
        key: &DataKey,
        key_version: u32,
        sealed: &[u8],
    ) -> Result<Vec<u8>, CellError> {
        if Self::key_version(sealed) != Some(key_version) {
            return Err(CellError);
        }
        key.decrypt(&sealed[HEADER..], &self.associated(key_version))
    }

    /// The key version a sealed cell asks for, if it has our layout.
    pub fn key_version(sealed: &[u8]) -> Option<u32> {
        let (header, _) = sealed.split_first_chunk::<HEADER>()?;
        let [format, version @ ..] = *header;
        (format == FORMAT).then(|| u32::from_be_bytes(version))
    }

    /// Length-prefixed, so that `ab` + `c` never equals `a` + `bc`.
    fn associated(&self, key_version: u32) -> Vec<u8> {
        let mut out = Vec::with_capacity(64);
        out.extend_from_slice(&self.pharmacy.raw().to_be_bytes());
        for part in [self.table, self.column] {
            out.extend_from_slice(&(part.len() as u64).to_be_bytes());
            out.extend_from_slice(part.as_bytes());
        }
        out.extend_from_slice(&self.row.to_be_bytes());
        out.extend_from_slice(&key_version.to_be_bytes());
        out
    }
}

/// The key, the place or the bytes are not those of the sealing. Which one is not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellError;

impl fmt::Display for CellError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sealed cell does not open: wrong key, or moved or changed data")
    }
}

impl error::Error for CellError {}

#[cfg(test)]
mod tests {
    use kernel::Id;
    use proptest::prelude::*;

    use super::*;

    const HERE: Cell<'static> =
        Cell { pharmacy: Id::from_raw(1), table: "patients", row: 7, column: "name" };

    #[test]
    fn a_cell_opens_only_in_its_place() {
        let key = DataKey::generate();
        let sealed = HERE.seal(&key, 1, b"Ana");
        assert_eq!(HERE.open(&key, 1, &sealed).unwrap(), b"Ana");
        for elsewhere in [
            Cell { pharmacy: Id::from_raw(2), ..HERE },
            Cell { table: "messages", ..HERE },
            Cell { row: 8, ..HERE },
            Cell { column: "birth_date", ..HERE },
        ] {
            assert_eq!(elsewhere.open(&key, 1, &sealed), Err(CellError), "{elsewhere:?}");
        }
        assert_eq!(HERE.open(&DataKey::generate(), 1, &sealed), Err(CellError));
    }

    #[test]
    fn another_version_of_the_key_does_not_open_it() {
        let key = DataKey::generate();
        let mut sealed = HERE.seal(&key, 1, b"Ana");
        assert_eq!(HERE.open(&key, 2, &sealed), Err(CellError));
        sealed[4] = 2;
        assert_eq!(HERE.open(&key, 2, &sealed), Err(CellError));
    }

    #[test]
    fn the_same_words_seal_differently_each_time() {
        let key = DataKey::generate();
        assert_ne!(HERE.seal(&key, 1, b"Ana"), HERE.seal(&key, 1, b"Ana"));
    }

    proptest! {
        #[test]
        fn any_changed_byte_is_found(plain: Vec<u8>, at: prop::sample::Index, bit in 0u8..8) {
            let key = DataKey::generate();
            let mut sealed = HERE.seal(&key, 3, &plain);
            let at = at.index(sealed.len());
            sealed[at] ^= 1 << bit;
            prop_assert_eq!(HERE.open(&key, 3, &sealed), Err(CellError));
        }

        #[test]
        fn foreign_bytes_never_panic(bytes: Vec<u8>) {
            let key = DataKey::generate();
            prop_assert_eq!(HERE.open(&key, 1, &bytes), Err(CellError));
        }
    }
}
