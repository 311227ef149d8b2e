//! The pictures that came with texts, where the carrier keeps them until we have them.

use async_trait::async_trait;

/// A carrier's store of what came with texts.
#[async_trait]
pub trait PictureStore: Send + Sync {
    /// Fetches one, as a whole, within the time and size that the store allows itself. What it is,
    /// nobody has judged.
    async fn fetch(&self, address: &str) -> Result<Vec<u8>, PictureError>;

    /// Has the carrier forget one. One that is gone is forgotten.
    async fn delete(&self, address: &str) -> Result<(), PictureError>;
}

/// Why a picture could not be had, or not be deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureError {
    /// The carrier has it no more.
    Gone,
    /// Larger than anything we read.
    TooLarge,
    /// It will not be had however often one asks: not the carrier's address, say.
    Never {
        /// A stable word for the log, without any part of the address.
        cause: &'static str,
    },
    /// Perhaps another time.
    Later {
        /// A stable word for the log, without any part of the address.
        cause: &'static str,
    },
}
