//! One 256-bit key and the cipher made of it.

use aes_gcm::{
    Aes256Gcm,
    aead::{Aead, KeyInit, Payload},
};
use hkdf::Hkdf;
use rand::Rng as _;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::CellError;

/// A key wrapped by another, as it is kept in a table.
pub type WrappedKey = Vec<u8>;

/// Bytes of a nonce (NIST SP 800-38D: 96 bits).
const NONCE: usize = 12;

/// A key that seals cells or wraps other keys (AES-256-GCM). It has no `Debug` and is wiped on drop.
#[derive(Clone)]
pub struct DataKey {
    bytes: Zeroizing<[u8; 32]>,
    cipher: Aes256Gcm,
}

impl DataKey {
    /// A fresh random key.
    pub fn generate() -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        fill(bytes.as_mut_slice());
        Self::from_bytes(bytes)
    }

    /// The key of these bytes.
    pub fn from_bytes(bytes: Zeroizing<[u8; 32]>) -> Self {
        let cipher = Aes256Gcm::new(&(*bytes).into());
        Self { bytes, cipher }
    }

    /// A key for one use, derived by HKDF-SHA256 (RFC 5869) from this one.
    pub fn derive(&self, label: &str) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        Hkdf::<Sha256>::new(None, self.bytes.as_slice())
            .expand(label.as_bytes(), bytes.as_mut_slice())
            .expect("32 bytes are within HKDF's limit");
        Self::from_bytes(bytes)
    }

    /// Wraps another key; `label` must be the same when it is unwrapped.
    pub fn wrap(&self, inner: &Self, label: &[u8]) -> WrappedKey {
        self.encrypt(inner.bytes.as_slice(), label)
    }

    /// The key inside, or [`CellError`] when key, label or bytes are not the ones of the wrapping.
    pub fn unwrap_key(&self, wrapped: &[u8], label: &[u8]) -> Result<Self, CellError> {
        let plain = Zeroizing::new(self.decrypt(wrapped, label)?);
        let bytes = plain.as_slice().try_into().map_err(|_| CellError)?;
        Ok(Self::from_bytes(Zeroizing::new(bytes)))
    }

    /// Nonce, then ciphertext and tag.
    pub(crate) fn encrypt(&self, plain: &[u8], associated: &[u8]) -> Vec<u8> {
        let mut nonce = [0; NONCE];
        fill(&mut nonce);
        let payload = Payload { msg: plain, aad: associated };
        let sealed = self
            .cipher
            .encrypt(&nonce.into(), payload)
            .expect("a cell is far below the cipher's limit of 64 GiB");
        let mut out = Vec::with_capacity(NONCE + sealed.len());
        out.extend_from_slice(&nonce);
        out.extend_from_slice(&sealed);
        out
    }

    /// The inverse of [`DataKey::encrypt`].
    pub(crate) fn decrypt(&self, sealed: &[u8], associated: &[u8]) -> Result<Vec<u8>, CellError> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>().ok_or(CellError)?;
        let payload = Payload { msg: sealed, aad: associated };
        self.cipher.decrypt(&(*nonce).into(), payload).map_err(|_| CellError)
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.bytes
    }
}

/// Fills with bytes nobody can guess.
#[expect(clippy::disallowed_methods, reason = "keys and nonces are the one use of true randomness")]
pub(crate) fn fill(bytes: &mut [u8]) {
    rand::rng().fill_bytes(bytes);
}
