//! The pharmacy's keys, open, and the patient keys that were used lately.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use kernel::{Error, PatientId, PharmacyId, Result};
use vault::{DataKey, PharmacyKeys, RootKey};

use crate::{Db, Tx, rows, tx::AfterCommit};

/// Patient keys kept open: about 1 kB each.
const MOST_CACHED: usize = 20_000;
/// Version of a patient's first key.
const FIRST: u32 = 1;

/// The keys of an unlocked database.
pub struct Keyring {
    keys: PharmacyKeys,
    cache: RwLock<HashMap<PatientId, Arc<PatientKey>>>,
}

/// A patient's key with its version.
pub(crate) struct PatientKey {
    pub(crate) key: DataKey,
    pub(crate) version: u32,
}

/// Keys read or made in a transaction that is not durable yet, in the order of their making.
#[derive(Default)]
pub(crate) struct NewKeys {
    order: Vec<PatientId>,
    keys: HashMap<PatientId, Arc<PatientKey>>,
}

impl NewKeys {
    pub(crate) fn mark(&self) -> usize {
        self.order.len()
    }

    /// Forgets what was made since the mark: its rows are undone.
    pub(crate) fn rewind(&mut self, mark: usize) {
        for patient in self.order.drain(mark..) {
            self.keys.remove(&patient);
        }
    }

    fn get(&self, patient: PatientId) -> Option<Arc<PatientKey>> {
        self.keys.get(&patient).cloned()
    }

    fn put(&mut self, patient: PatientId, key: Arc<PatientKey>) {
        self.order.push(patient);
        self.keys.insert(patient, key);
    }
}

impl Keyring {
    /// Opens the pharmacy key of the keyring table with the root key, or makes the first one.
    ///
    /// A root key that is not the one of this database is [`Error::Failed`] with the reason.
    pub async fn open(db: &Db, root: RootKey) -> Result<Self> {
        let keys = match db.read(kept).await? {
            Some(kept) => kept.open(&root)?,
            None => {
                db.write(&kernel::Actor::System, move |tx| {
                    // Two nodes that open an empty database at once must not make two keys: the
                    // second has waited here for the first.
                    if tx.execute(&rows::CLAIM_FIRST_KEY, &[])? != 1 {
                        let first = kept(tx)?.ok_or_else(|| {
                            Error::failed("the first key was made, and it is not there")
                        })?;
                        return first.open(&root);
                    }
                    let pharmacy = tx.new_id();
                    let (keys, wrapped) = PharmacyKeys::generate(&root, pharmacy, FIRST);
                    let row = [pharmacy.into(), FIRST.into(), wrapped.into(), tx.now().into()];
                    tx.execute(&rows::INSERT_PHARMACY_KEY, &row)?;
                    Ok(keys)
                })
                .await?
            }
        };
        Ok(Self { keys, cache: RwLock::default() })
    }

    pub(crate) const fn pharmacy(&self) -> PharmacyId {
        self.keys.pharmacy()
    }

    pub(crate) const fn keys(&self) -> &PharmacyKeys {
        &self.keys
    }

    fn cached(&self, patient: PatientId) -> Option<Arc<PatientKey>> {
        self.cache.read().unwrap_or_else(PoisonError::into_inner).get(&patient).cloned()
    }
}

/// The pharmacy's newest key, as it lies in the table.
struct Kept {
    pharmacy: PharmacyId,
    version: u32,
    wrapped: Vec<u8>,
}

impl Kept {
    fn open(&self, root: &RootKey) -> Result<PharmacyKeys> {
        PharmacyKeys::open(root, self.pharmacy, self.version, &self.wrapped).map_err(|_| {
            Error::failed("this root key is not the one that this database was made with")
        })
    }
}

fn kept(tx: &mut Tx<'_>) -> Result<Option<Kept>> {
    tx.find(&rows::NEWEST_PHARMACY_KEY, &[], |row| {
        Ok(Kept { pharmacy: row.get(0)?, version: row.get(1)?, wrapped: row.get(2)? })
    })
}

impl Db {
    /// Whether this database has keys already, so that another root key cannot be meant.
    pub async fn has_keys(&self) -> Result<bool> {
        let found = self
            .read(|tx| tx.find(&rows::NEWEST_PHARMACY_KEY, &[], |row| row.get::<u32>(1)))
            .await?;
        Ok(found.is_some())
    }
}

impl Tx<'_> {
    /// The patient's key: cached, read, or (for the first cell of a patient) made.
    pub(crate) fn patient_key(
        &mut self,
        patient: PatientId,
        make: bool,
    ) -> Result<Arc<PatientKey>> {
        if let Some(key) = self.keyring().cached(patient) {
            return Ok(key);
        }
        if let Some(key) = self.new_keys.get(patient) {
            return Ok(key);
        }
        let key = match self.kept_key(patient)? {
            Some(key) => key,
            None if make => self.make_key(patient)?,
            None => return Err(Error::NotFound { what: "patient-key" }),
        };
        let key = Arc::new(key);
        self.new_keys.put(patient, Arc::clone(&key));
        Ok(key)
    }

    /// Reads the keys of many patients at once, for those who will need them one by one.
    pub fn fetch_keys(&mut self, patients: &[PatientId]) -> Result<()> {
        let keyring = self.keyring();
        let unknown: Vec<PatientId> = patients
            .iter()
            .copied()
            .filter(|it| keyring.cached(*it).is_none() && self.new_keys.get(*it).is_none())
            .collect();
        let rows: Vec<_> = unknown.iter().map(|patient| vec![(*patient).into()]).collect();
        let kept = self.query_each(&rows::NEWEST_PATIENT_KEY, &rows, |row| {
            Ok((row.get::<u32>(0)?, row.get::<Vec<u8>>(1)?))
        })?;
        for (patient, kept) in unknown.into_iter().zip(kept) {
            let Some((version, wrapped)) = kept.into_iter().next() else { continue };
            let key = self.keyring().keys.open_patient_key(patient, version, &wrapped);
            let key = PatientKey { key: key.map_err(Error::failed)?, version };
            self.new_keys.put(patient, Arc::new(key));
        }
        Ok(())
    }

    fn kept_key(&mut self, patient: PatientId) -> Result<Option<PatientKey>> {
        let kept = self.find(&rows::NEWEST_PATIENT_KEY, &[patient.into()], |row| {
            Ok((row.get::<u32>(0)?, row.get::<Vec<u8>>(1)?))
        })?;
        let Some((version, wrapped)) = kept else { return Ok(None) };
        let key = self.keyring().keys.open_patient_key(patient, version, &wrapped);
        Ok(Some(PatientKey { key: key.map_err(Error::failed)?, version }))
    }

    fn make_key(&mut self, patient: PatientId) -> Result<PatientKey> {
        let (key, wrapped) = self.keyring().keys.new_patient_key(patient, FIRST);
        let row = [patient.into(), FIRST.into(), wrapped.into(), self.now().into()];
        if self.execute(&rows::INSERT_PATIENT_KEY, &row)? == 1 {
            return Ok(PatientKey { key, version: FIRST });
        }
        // Another node made it a moment ago.
        self.kept_key(patient)?.ok_or_else(|| Error::failed("a patient key vanished"))
    }

    /// What caches the keys of this transaction, for when it is durable.
    pub(crate) fn keys_to_publish(&mut self) -> Option<AfterCommit> {
        // Whoever walks through all patients leaves the cache to those who come again.
        if self.new_keys.keys.is_empty() || MOST_CACHED < self.new_keys.keys.len() {
            return None;
        }
        let new = std::mem::take(&mut self.new_keys).keys;
        let shared = Arc::clone(&self.shared);
        Some(Box::new(move || {
            let cache = &shared.keyring().cache;
            let mut cache = cache.write().unwrap_or_else(PoisonError::into_inner);
            if MOST_CACHED < cache.len() + new.len() {
                cache.clear();
            }
            cache.extend(new);
        }))
    }
}
