//! Nothing of what people told us stands anywhere but in sealed cells: unique words are planted
//! through every door, the pharmacy lives for a week, and then everything it left is searched.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod browser;
mod life;
mod pages;
mod plant;
mod search;

use std::{
    fs, io,
    sync::{Arc, Mutex},
};

use testkit::Pharmacy;

use plant::Garden;
use search::Search;

/// The log, in memory.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Log {
    /// Everything from here on, at debug level and above.
    fn captured() -> Self {
        let log = Self::default();
        let writer = log.clone();
        tracing_subscriber::fmt()
            .with_ansi(false)
            .with_max_level(tracing::Level::DEBUG)
            .with_writer(move || writer.clone())
            .init();
        log
    }

    fn bytes(&self) -> Vec<u8> {
        self.0.lock().unwrap().clone()
    }
}

/// The database file with everything beside it, as one would find it on a stolen disk.
fn disk(pharmacy: &Pharmacy) -> Vec<u8> {
    let Some(file) = pharmacy.database().file() else { return Vec::new() };
    let mut bytes = Vec::new();
    for ending in ["", "-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        bytes.extend(fs::read(name).unwrap_or_default());
    }
    bytes
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_told_us_stands_in_sealed_cells_only() {
    let log = Log::captured();
    tracing::debug!("the log is heard");
    let garden = Garden::grow();
    assert!(100 <= garden.canaries.len(), "{}", garden.canaries.len());
    let pharmacy = Pharmacy::open().await;
    life::a_week(&pharmacy, &garden).await;
    let visited = pages::of(&pharmacy, &garden).await;

    let search = Search::of(&garden.canaries);
    let (disk, log) = (disk(&pharmacy), log.bytes());
    assert_eq!(search.hits(&disk), Vec::<String>::new(), "in the database file");
    assert_eq!(search.hits(&log), Vec::<String>::new(), "in the log");
    for text in &visited {
        assert_eq!(search.hits(text.as_bytes()), Vec::<String>::new(), "in {text}");
    }
    let rejects = fs::read(garden.rejects()).unwrap();
    assert_eq!(search.hits(&rejects), Vec::<String>::new(), "in the list of rejects");
    let drug = Search::of(&[plant::DRUG.to_owned()]);
    for (_, text) in pharmacy.phones().all() {
        assert_eq!(search.hits(text.words.as_bytes()), Vec::<String>::new(), "{}", text.words);
        assert_eq!(drug.hits(text.words.as_bytes()), Vec::<String>::new(), "{}", text.words);
    }

    // The search would have found something: an open column, and a line of the log.
    if !disk.is_empty() {
        assert_eq!(drug.hits(&disk), [plant::DRUG]);
        assert_eq!(search.hits(&garden.file("dispenses.csv")).len(), garden.in_csv);
    }
    let told = String::from_utf8_lossy(&log);
    assert!(told.contains("the log is heard"), "{told}");
    assert!(told.contains(" WARN "), "nothing went wrong, so little was logged: {told}");
    assert!(20 <= pharmacy.phones().count(), "{}", pharmacy.phones().count());
}
