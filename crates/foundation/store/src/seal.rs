//! Sealing and opening cells inside a transaction.

use kernel::{Error, PatientId, Phi, Result};
use vault::Cell;

use crate::Tx;

/// Where a sealed cell stands: the part of its associated data that the caller knows.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The table.
    pub table: &'static str,
    /// The row's primary key.
    pub row: u128,
    /// The column.
    pub column: &'static str,
}

impl Place {
    /// A cell of that table, row and column.
    pub const fn new(table: &'static str, row: u128, column: &'static str) -> Self {
        Self { table, row, column }
    }

    const fn cell(&self, pharmacy: kernel::PharmacyId) -> Cell<'static> {
        Cell { pharmacy, table: self.table, row: self.row, column: self.column }
    }
}

impl Tx<'_> {
    /// Proof that this program wrote these bytes, which write access to the database alone cannot
    /// make. Two purposes give two unrelated stamps.
    pub fn stamp(&self, purpose: &str, bytes: &[u8]) -> String {
        self.keyring().keys().stamps().stamp(purpose, bytes)
    }

    /// Seals bytes with the patient's key for that place. The first cell of a patient makes the key.
    pub fn seal(&mut self, patient: PatientId, place: Place, plain: &[u8]) -> Result<Vec<u8>> {
        let key = self.patient_key(patient, true)?;
        let cell = place.cell(self.pharmacy());
        Ok(cell.seal(&key.key, key.version, plain))
    }

    /// Opens what [`Tx::seal`] sealed. A cell that was moved or changed, or whose key was destroyed,
    /// does not open.
    pub fn open_sealed(
        &mut self,
        patient: PatientId,
        place: Place,
        sealed: &[u8],
    ) -> Result<Vec<u8>> {
        let key = self.patient_key(patient, false)?;
        let cell = place.cell(self.pharmacy());
        cell.open(&key.key, key.version, sealed).map_err(Error::failed)
    }

    /// Seals text.
    pub fn seal_text(&mut self, patient: PatientId, place: Place, text: &str) -> Result<Vec<u8>> {
        self.seal(patient, place, text.as_bytes())
    }

    /// Opens text.
    pub fn open_text(
        &mut self,
        patient: PatientId,
        place: Place,
        sealed: &[u8],
    ) -> Result<Phi<String>> {
        text(self.open_sealed(patient, place, sealed)?)
    }

    /// Opens text that may be absent.
    pub fn open_optional_text(
        &mut self,
        patient: PatientId,
        place: Place,
        sealed: Option<&[u8]>,
    ) -> Result<Option<Phi<String>>> {
        sealed.map(|sealed| self.open_text(patient, place, sealed)).transpose()
    }

    /// Seals with the pharmacy's own key: what belongs to no patient we know.
    pub fn seal_for_pharmacy(&self, place: Place, plain: &[u8]) -> Vec<u8> {
        self.keyring().keys().seal(&place.cell(self.pharmacy()), plain)
    }

    /// Opens what [`Tx::seal_for_pharmacy`] sealed.
    pub fn open_for_pharmacy(&self, place: Place, sealed: &[u8]) -> Result<Vec<u8>> {
        let cell = place.cell(self.pharmacy());
        self.keyring().keys().open_cell(&cell, sealed).map_err(Error::failed)
    }

    /// Opens text that [`Tx::seal_for_pharmacy`] sealed.
    pub fn open_text_for_pharmacy(&self, place: Place, sealed: &[u8]) -> Result<Phi<String>> {
        text(self.open_for_pharmacy(place, sealed)?)
    }

    /// The token under which a sealed value is found: 32 hexadecimal digits.
    pub fn index_token(&self, purpose: &str, value: &str) -> String {
        self.keyring().keys().index().token(purpose, value)
    }

    /// The tokens under which a name is found by the beginning of any of its words.
    pub fn name_tokens(&self, purpose: &str, name: &str) -> Vec<String> {
        self.keyring().keys().index().name_tokens(purpose, name)
    }

    /// The token that finds names by what was typed.
    pub fn prefix_token(&self, purpose: &str, typed: &str) -> String {
        self.keyring().keys().index().prefix_token(purpose, typed)
    }
}

fn text(plain: Vec<u8>) -> Result<Phi<String>> {
    String::from_utf8(plain).map(Phi::new).map_err(|_| Error::failed("a sealed text is no text"))
}
