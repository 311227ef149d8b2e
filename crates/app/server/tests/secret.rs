//! The carrier's secret is where the server is. What sends nothing does without it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// A folder with a configuration that names a carrier and not its secret.
struct Home(PathBuf);

impl Home {
    fn open() -> Self {
        let folder = std::env::temp_dir().join(format!("rapport-secret-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let settings = format!(
            "database = \"sqlite:{0}/rapport.db\"\nkey_file = \"{0}/rapport.key\"\n\
             listen = \"127.0.0.1:0\"\n\
             [pharmacy]\nname = \"Elm\"\nphone = \"201-555-0100\"\nzone = \"America/New_York\"\n\
             [sms]\naccount_sid = \"AC1\"\nfrom = \"+15550001111\"\n",
            folder.display()
        );
        fs::write(folder.join("rapport.toml"), settings).expect("a file");
        Self(folder)
    }

    fn runs(&self, words: &[&str]) -> Output {
        let config: &Path = &self.0.join("rapport.toml");
        Command::new(env!("CARGO_BIN_EXE_rapport"))
            .args(words)
            .arg("--config")
            .arg(config)
            .env_remove("RAPPORT_SMS__AUTH_TOKEN")
            .env_remove("RAPPORT_PASSPHRASE")
            .output()
            .expect("the program runs")
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn said(output: &Output) -> String {
    let (out, err) = (&output.stdout, &output.stderr);
    format!("{}{}", String::from_utf8_lossy(out), String::from_utf8_lossy(err))
}

#[test]
fn only_the_server_needs_the_secret_of_the_carrier() {
    let home = Home::open();
    let invited = home.runs(&["staff", "invite", "--name", "Tess", "--role", "technician"]);
    assert_eq!(invited.status.code(), Some(0), "{}", said(&invited));
    assert!(said(&invited).contains("/console/invitations/"), "{}", said(&invited));
    let looked = home.runs(&["doctor"]);
    assert!(said(&looked).contains("the carrier's secret is not here"), "{}", said(&looked));
    assert!(said(&looked).contains("the root key opens the keyring"), "{}", said(&looked));
    let served = home.runs(&["serve"]);
    assert_eq!(served.status.code(), Some(78), "{}", said(&served));
    assert!(said(&served).contains("RAPPORT_SMS__AUTH_TOKEN"), "{}", said(&served));
}
