//! The keys of one pharmacy, opened from the keyring with the root key.

use kernel::{PatientId, PharmacyId};

use crate::{BlindIndex, Cell, CellError, DataKey, RootKey, Stamps, WrappedKey};

/// What one pharmacy seals, wraps and looks up with.
pub struct PharmacyKeys {
    pharmacy: PharmacyId,
    version: u32,
    wrapping: DataKey,
    cells: DataKey,
    index: BlindIndex,
    stamps: Stamps,
}

impl PharmacyKeys {
    /// A fresh pharmacy key, and its wrapped form for the keyring.
    pub fn generate(root: &RootKey, pharmacy: PharmacyId, version: u32) -> (Self, WrappedKey) {
        let key = DataKey::generate();
        let wrapped = root.key().wrap(&key, &label("pharmacy", pharmacy.raw(), version));
        (Self::of(&key, pharmacy, version), wrapped)
    }

    /// The keys of the keyring's row, or [`CellError`] when the root key is another one.
    pub fn open(
        root: &RootKey,
        pharmacy: PharmacyId,
        version: u32,
        wrapped: &[u8],
    ) -> Result<Self, CellError> {
        let key = root.key().unwrap_key(wrapped, &label("pharmacy", pharmacy.raw(), version))?;
        Ok(Self::of(&key, pharmacy, version))
    }

    fn of(key: &DataKey, pharmacy: PharmacyId, version: u32) -> Self {
        Self {
            pharmacy,
            version,
            wrapping: key.derive("rapport wrapping 1"),
            cells: key.derive("rapport cells 1"),
            index: BlindIndex::new(key.derive("rapport blind index 1")),
            stamps: Stamps::new(key.derive("rapport stamps 1")),
        }
    }

    /// The pharmacy these keys belong to.
    pub const fn pharmacy(&self) -> PharmacyId {
        self.pharmacy
    }

    /// The version of the pharmacy's key.
    pub const fn version(&self) -> u32 {
        self.version
    }

    /// Tokens for looking up sealed values.
    pub const fn index(&self) -> &BlindIndex {
        &self.index
    }

    /// Proof of what this pharmacy's program wrote.
    pub const fn stamps(&self) -> &Stamps {
        &self.stamps
    }

    /// A fresh key for a patient, and its wrapped form for the keyring.
    pub fn new_patient_key(&self, patient: PatientId, version: u32) -> (DataKey, WrappedKey) {
        let key = DataKey::generate();
        let wrapped = self.wrapping.wrap(&key, &label("patient", patient.raw(), version));
        (key, wrapped)
    }

    /// A patient's key from the keyring's row.
    pub fn open_patient_key(
        &self,
        patient: PatientId,
        version: u32,
        wrapped: &[u8],
    ) -> Result<DataKey, CellError> {
        self.wrapping.unwrap_key(wrapped, &label("patient", patient.raw(), version))
    }

    /// Seals with the pharmacy's own key: what belongs to no patient we know.
    pub fn seal(&self, cell: &Cell<'_>, plain: &[u8]) -> Vec<u8> {
        cell.seal(&self.cells, self.version, plain)
    }

    /// Opens what [`PharmacyKeys::seal`] sealed.
    pub fn open_cell(&self, cell: &Cell<'_>, sealed: &[u8]) -> Result<Vec<u8>, CellError> {
        cell.open(&self.cells, self.version, sealed)
    }
}

fn label(kind: &str, id: u128, version: u32) -> Vec<u8> {
    format!("rapport {kind} key {id:032x} {version}").into_bytes()
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;

    #[test]
    fn keys_open_only_for_their_owner_and_version() {
        let root = RootKey::generate();
        let (keys, wrapped) = PharmacyKeys::generate(&root, Id::from_raw(1), 1);
        assert!(PharmacyKeys::open(&root, Id::from_raw(1), 1, &wrapped).is_ok());
        assert!(PharmacyKeys::open(&root, Id::from_raw(2), 1, &wrapped).is_err());
        assert!(PharmacyKeys::open(&RootKey::generate(), Id::from_raw(1), 1, &wrapped).is_err());

        let (_, wrapped) = keys.new_patient_key(Id::from_raw(5), 1);
        assert!(keys.open_patient_key(Id::from_raw(5), 1, &wrapped).is_ok());
        assert!(keys.open_patient_key(Id::from_raw(6), 1, &wrapped).is_err());
        assert!(keys.open_patient_key(Id::from_raw(5), 2, &wrapped).is_err());
    }

    #[test]
    fn what_was_indexed_before_a_restart_is_found_after_it() {
        let root = RootKey::generate();
        let (keys, wrapped) = PharmacyKeys::generate(&root, Id::from_raw(1), 1);
        let again = PharmacyKeys::open(&root, Id::from_raw(1), 1, &wrapped).unwrap();
        assert_eq!(keys.index().token("phone", "+1"), again.index().token("phone", "+1"));
    }
}
