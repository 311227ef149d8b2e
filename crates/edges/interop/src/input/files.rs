//! Which files are meant, what they hold and how they are packed, told by their names.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use kernel::{Error, Result};

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// One JSON document.
    Json,
    /// One JSON document a line.
    Ndjson,
    /// A table with a header.
    Csv,
}

/// How a file is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// As it is.
    Plain,
    /// gzip, of one or more members.
    Gzip,
    /// Zstandard, with windows up to 128 MiB.
    Zstd,
}

/// Zstandard's `--long=27`.
const LONGEST_WINDOW: u32 = 27;

/// A file to import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Where it is.
    pub path: PathBuf,
    /// What it holds.
    pub format: Format,
    /// How it is packed.
    pub packing: Packing,
    /// Its size on disk, in bytes.
    pub size: u64,
}

/// What a name says of a file: `.json`, `.ndjson` or `.csv`, each also with `.gz` or `.zst`.
pub fn format_of(path: &Path) -> Option<(Format, Packing)> {
    let name = path.file_name()?.to_str()?.to_ascii_lowercase();
    let (name, packing) = match name.rsplit_once('.')? {
        (rest, "gz") => (rest, Packing::Gzip),
        (rest, "zst") => (rest, Packing::Zstd),
        _ => (name.as_str(), Packing::Plain),
    };
    let format = match name.rsplit_once('.')?.1 {
        "json" => Format::Json,
        "ndjson" => Format::Ndjson,
        "csv" => Format::Csv,
        _ => return None,
    };
    Some((format, packing))
}

/// The files behind the paths, in the order given; of a folder, those with a name that says what
/// they hold, by name.
///
/// `import-no-file` when a path leads nowhere, `import-file-kind` when a file that was named does
/// not say what it holds.
pub fn gather(paths: &[PathBuf]) -> Result<Vec<SourceFile>> {
    let mut files = Vec::new();
    for path in paths {
        let about = path.metadata().map_err(|_| Error::refused("import-no-file"))?;
        if about.is_dir() {
            walk(path, &mut files)?;
        } else {
            let (format, packing) = format_of(path).ok_or(Error::refused("import-file-kind"))?;
            files.push(SourceFile { path: path.clone(), format, packing, size: about.len() });
        }
    }
    Ok(files)
}

fn walk(folder: &Path, files: &mut Vec<SourceFile>) -> Result<()> {
    let unreadable = |_| Error::refused("import-no-file");
    let mut entries = Vec::new();
    for entry in folder.read_dir().map_err(unreadable)? {
        entries.push(entry.map_err(unreadable)?);
    }
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        // A link is not followed: it may lead back here.
        let about = entry.metadata().map_err(unreadable)?;
        let path = entry.path();
        if about.is_dir() {
            walk(&path, files)?;
        } else if about.is_file()
            && let Some((format, packing)) = format_of(&path)
        {
            files.push(SourceFile { path, format, packing, size: about.len() });
        }
    }
    Ok(())
}

/// What is packed unpacks to no more than so many times its own size; records are far from it.
const MOST_TIMES: u64 = 200;
/// Up to so many bytes nobody asks.
const UNASKED: u64 = 64 << 20;

/// Opens a file for reading what was packed. `taken` counts the bytes read from disk.
pub fn open(file: &SourceFile, taken: Arc<AtomicU64>) -> io::Result<Box<dyn BufRead + Send>> {
    let own = Arc::new(AtomicU64::new(0));
    let inner = File::open(&file.path)?;
    let counted =
        BufReader::with_capacity(1 << 16, Counted { inner, taken, own: Arc::clone(&own) });
    Ok(match file.packing {
        Packing::Plain => Box::new(counted),
        Packing::Gzip => Box::new(BufReader::with_capacity(
            1 << 16,
            Unpacked::of(flate2::bufread::MultiGzDecoder::new(counted), own),
        )),
        Packing::Zstd => {
            let mut decoder = zstd::Decoder::with_buffer(counted)?;
            decoder.window_log_max(LONGEST_WINDOW)?;
            Box::new(BufReader::with_capacity(1 << 16, Unpacked::of(decoder, own)))
        }
    })
}

struct Counted {
    inner: File,
    taken: Arc<AtomicU64>,
    own: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.taken.fetch_add(count as u64, Ordering::Relaxed);
        self.own.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

/// What comes out of an unpacker, which breaks off when it is out of all proportion.
struct Unpacked<R> {
    inner: R,
    packed: Arc<AtomicU64>,
    count: u64,
}

impl<R> Unpacked<R> {
    const fn of(inner: R, packed: Arc<AtomicU64>) -> Self {
        Self { inner, packed, count: 0 }
    }
}

impl<R: Read> Read for Unpacked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.count += count as u64;
        let packed = self.packed.load(Ordering::Relaxed);
        if self.count > UNASKED.max(packed.saturating_mul(MOST_TIMES)) {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "unpacks to far too much"));
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: Option<(Format, Packing)>) {
        assert_eq!(format_of(Path::new(name)), expected, "{name}");
    }

    #[test]
    fn what_unpacks_out_of_all_proportion_breaks_off() {
        let times = |count: u64, packed: u64| {
            let packed = Arc::new(AtomicU64::new(packed));
            let inner = io::repeat(b'x').take(count);
            io::copy(&mut Unpacked::of(inner, packed), &mut io::sink()).is_ok()
        };
        assert!(times(UNASKED, 1) && !times(UNASKED + 1, 1));
        assert!(times(UNASKED * 2, 1 << 20) && !times((1 << 20) * MOST_TIMES + 1, 1 << 20));
    }

    #[test]
    fn a_name_says_what_a_file_holds() {
        check("a/b.json", Some((Format::Json, Packing::Plain)));
        check("B.NDJSON.GZ", Some((Format::Ndjson, Packing::Gzip)));
        check("fills.2026.csv.zst", Some((Format::Csv, Packing::Zstd)));
        for name in ["a", "a.gz", "json", ".json.bz2", "a.xml", "a.json.zip", "a.ndjson.xz"] {
            check(name, None);
        }
    }
}
