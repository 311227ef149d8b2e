//! The fonts of letters, as set: our own has the letters of most European languages; the others come from
//! the distribution or the pharmacy.

use std::{
    fs,
    path::{Path, PathBuf},
};

use paper::Fonts;

use crate::{config::Config, exit::Exit};

/// The largest font file that is read: those of Chinese, Japanese and Korean have some twenty megabytes.
const LARGEST: u64 = 64 * 1024 * 1024;

/// Our own font, and those that are set.
pub fn fonts(config: &Config) -> Result<Fonts, Exit> {
    let mut fonts = Fonts::default();
    for path in config.letters.iter().flat_map(|letters| &letters.fonts) {
        let mut added = 0;
        for file in files(path)? {
            let bytes = fs::read(&file).map_err(|error| unread(&file, &error))?;
            added += fonts.add(bytes);
        }
        if added == 0 {
            return Err(Exit::config(format!(
                "letters.fonts: {} has no upright font of usual weight",
                path.display()
            )));
        }
    }
    Ok(fonts)
}

fn unread(path: &Path, error: &std::io::Error) -> Exit {
    Exit::config(format!("letters.fonts: {} cannot be read: {error}", path.display()))
}

/// The font files behind a setting: itself, or all of a folder in the order of their names.
fn files(path: &Path) -> Result<Vec<PathBuf>, Exit> {
    let about = fs::metadata(path).map_err(|error| unread(path, &error))?;
    if !about.is_dir() {
        return Ok(vec![path.to_path_buf()]);
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(path).map_err(|error| unread(path, &error))? {
        let file = entry.map_err(|error| unread(path, &error))?.path();
        let end = file.extension().and_then(|end| end.to_str()).map(str::to_lowercase);
        let is_font = matches!(end.as_deref(), Some("ttf" | "otf" | "ttc" | "otc"));
        let is_small = || fs::metadata(&file).is_ok_and(|it| it.is_file() && it.len() <= LARGEST);
        if is_font && is_small() {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Letters;

    fn fonts_of(path: &Path) -> Result<Fonts, Exit> {
        let letters = Some(Letters { fonts: vec![path.to_path_buf()] });
        fonts(&Config { letters, ..Config::default() })
    }

    #[test]
    fn fonts_come_from_a_file_or_a_folder_and_nothing_else_does() {
        let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../edges/paper/fonts");
        let file = ours.join("atkinson-hyperlegible-next.ttf");
        for path in [ours.as_path(), file.as_path()] {
            assert!(fonts_of(path).is_ok(), "{}", path.display());
        }
        let refused = |path: &Path| fonts_of(path).expect_err("it is refused").to_string();
        let none = refused(Path::new(env!("CARGO_MANIFEST_DIR")));
        assert!(none.contains("no upright font"), "{none}");
        let missing = refused(&ours.join("missing.ttf"));
        assert!(missing.contains("cannot be read"), "{missing}");
        assert!(fonts(&Config::default()).is_ok());
    }
}
