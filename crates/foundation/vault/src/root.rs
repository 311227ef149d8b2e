//! The root key: a file that only its owner can read, or a passphrase.

use std::{
    error, fmt, fs, io,
    os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
};

use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

use crate::{DataKey, key::fill};

/// The key above all others. It never stands in the database.
pub struct RootKey(DataKey);

impl RootKey {
    /// A fresh key that is kept nowhere: for tests.
    pub fn generate() -> Self {
        Self(DataKey::generate())
    }

    /// Reads 64 hexadecimal characters from a file that nobody but its owner may read.
    pub fn from_file(path: &Path) -> Result<Self, RootKeyError> {
        let io = |cause| RootKeyError::Unreadable { path: path.to_owned(), cause };
        let metadata = fs::metadata(path).map_err(io)?;
        let mode = metadata.permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            return Err(RootKeyError::OpenToOthers { path: path.to_owned(), mode });
        }
        let text = Zeroizing::new(fs::read_to_string(path).map_err(io)?);
        let bytes = unhex(text.trim()).ok_or_else(|| RootKeyError::Malformed(path.to_owned()))?;
        Ok(Self(DataKey::from_bytes(bytes)))
    }

    /// Makes a new key file (mode 0400) and reads it. An existing file is left as it is and read.
    pub fn from_new_file(path: &Path) -> Result<Self, RootKeyError> {
        let io = |cause| RootKeyError::Unreadable { path: path.to_owned(), cause };
        let mut bytes = Zeroizing::new([0; 32]);
        fill(bytes.as_mut_slice());
        let text: Zeroizing<String> =
            Zeroizing::new(bytes.iter().map(|byte| format!("{byte:02x}")).collect());
        match fs::OpenOptions::new().write(true).create_new(true).mode(0o400).open(path) {
            Ok(mut file) => {
                io::Write::write_all(&mut file, text.as_bytes()).map_err(io)?;
                file.sync_all().map_err(io)?;
            }
            Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => {}
            Err(cause) => return Err(io(cause)),
        }
        Self::from_file(path)
    }

    /// Stretches a passphrase with Argon2id (RFC 9106, second recommended option: 64 MiB, three
    /// passes, four lanes). `salt` is kept in the keyring, in the open.
    pub fn from_passphrase(passphrase: &str, salt: &[u8; 16]) -> Result<Self, RootKeyError> {
        if passphrase.chars().count() < 16 {
            return Err(RootKeyError::ShortPassphrase);
        }
        let mut bytes = Zeroizing::new([0; 32]);
        let params = Params::new(64 * 1024, 3, 4, Some(32)).expect("fixed parameters are valid");
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), salt, bytes.as_mut_slice())
            .expect("salt and output lengths are valid");
        Ok(Self(DataKey::from_bytes(bytes)))
    }

    /// A random salt for a passphrase.
    pub fn new_salt() -> [u8; 16] {
        let mut salt = [0; 16];
        fill(&mut salt);
        salt
    }

    pub(crate) const fn key(&self) -> &DataKey {
        &self.0
    }
}

fn unhex(text: &str) -> Option<Zeroizing<[u8; 32]>> {
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    let mut bytes = Zeroizing::new([0; 32]);
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).ok()?;
    }
    Some(bytes)
}

/// Why there is no root key. The program does not start without one.
#[derive(Debug)]
pub enum RootKeyError {
    /// The file cannot be read.
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// Group or others may read or write the file.
    OpenToOthers {
        /// The file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The file does not hold 64 hexadecimal characters.
    Malformed(PathBuf),
    /// The passphrase has fewer than 16 characters.
    ShortPassphrase,
}

impl fmt::Display for RootKeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { path, cause } => {
                write!(f, "cannot read the root key {}: {cause}", path.display())
            }
            Self::OpenToOthers { path, mode } => write!(
                f,
                "the root key {} can be read by others (mode {mode:04o}); run: chmod 400 {}",
                path.display(),
                path.display()
            ),
            Self::Malformed(path) => {
                write!(f, "the root key {} must be 64 hexadecimal characters", path.display())
            }
            Self::ShortPassphrase => f.write_str("the passphrase needs at least 16 characters"),
        }
    }
}

impl error::Error for RootKeyError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_others_can_read_is_refused() {
        let folder = std::env::temp_dir().join(format!("rapport-root-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join("root.key");
        assert!(RootKey::from_new_file(&path).is_ok());
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o400);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o440)).unwrap();
        let refused = RootKey::from_file(&path).err().expect("refused").to_string();
        assert!(refused.contains("chmod 400"), "{refused}");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        fs::write(&path, "not a key").unwrap();
        assert!(matches!(RootKey::from_file(&path), Err(RootKeyError::Malformed(_))));
        fs::remove_dir_all(&folder).unwrap();
    }

    fn key(salt: &[u8; 16]) -> RootKey {
        RootKey::from_passphrase("correct horse battery", salt)
            .unwrap_or_else(|error| panic!("{error}"))
    }

    #[test]
    fn a_passphrase_gives_the_same_key_again() {
        let salt = RootKey::new_salt();
        let one = key(&salt);
        let two = key(&salt);
        assert_eq!(one.key().bytes(), two.key().bytes());
        assert!(RootKey::from_passphrase("short", &salt).is_err());
    }
}
