//! Pictures on the simulated phones: what people send lies at the carrier until it is deleted, and the
//! drawings of the pharmacy lie somewhere.

use std::sync::Arc;

use async_trait::async_trait;
use kernel::Phi;
use outreach::{
    gateway::{PictureError, PictureStore},
    picture::along::Signs,
};

use crate::{Phone, Phones};

impl Phones {
    /// Where the drawings lie that may go along, when they may.
    pub(crate) fn signs(&self) -> Option<Signs> {
        let place = |name: &str| Some(format!("/assets/{name}.png"));
        self.takes_pictures.then(|| Arc::new(place) as Signs)
    }

    /// How many pictures lie at the carrier.
    pub fn pictures_lying(&self) -> usize {
        self.state().pictures.len()
    }

    /// Lets the carrier delete nothing any more.
    pub fn keeps_pictures(&self) {
        self.state().deletes_nothing = true;
    }

    /// Lets the next fetches of pictures go wrong so.
    pub fn next_fetches(&self, errors: impl IntoIterator<Item = PictureError>) {
        self.state().fetches.extend(errors);
    }
}

#[async_trait]
impl PictureStore for Phones {
    async fn fetch(&self, address: &str) -> Result<Vec<u8>, PictureError> {
        let mut state = self.state();
        if let Some(error) = state.fetches.pop_front() {
            return Err(error);
        }
        state.pictures.get(address).cloned().ok_or(PictureError::Gone)
    }

    async fn delete(&self, address: &str) -> Result<(), PictureError> {
        let mut state = self.state();
        if state.deletes_nothing {
            return Err(PictureError::Later { cause: "not-deleted" });
        }
        state.pictures.remove(address);
        Ok(())
    }
}

impl Phone<'_> {
    /// Sends a picture without words, and lets the pharmacy work on it.
    pub async fn sends_picture(&self, bytes: &[u8]) {
        self.sends_pictures("", &[bytes]).await;
        self.runner.drain().await.expect("the pharmacy works");
    }

    /// Sends pictures with a caption; the pharmacy has received them, and not worked on them.
    pub async fn sends_pictures(&self, caption: &str, pictures: &[&[u8]]) -> String {
        let vendor_id = {
            let mut state = self.phones.state();
            state.received += 1;
            format!("IN{:032x}", state.received)
        };
        self.sends_pictures_as((caption, pictures), &vendor_id).await;
        vendor_id
    }

    /// The same pictures, posted under that name of the carrier's.
    pub async fn sends_pictures_as(&self, (caption, pictures): (&str, &[&[u8]]), vendor_id: &str) {
        let places: Vec<String> = (1..=pictures.len())
            .map(|number| format!("https://phones.example/{vendor_id}/{number}"))
            .collect();
        {
            let files = places.iter().cloned().zip(pictures.iter().map(|bytes| bytes.to_vec()));
            self.phones.state().pictures.extend(files);
        }
        self.comes(caption, vendor_id, places.into_iter().map(Phi::new).collect()).await;
    }
}
