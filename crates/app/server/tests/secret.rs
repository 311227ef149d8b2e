//! The carrier's secret is where the server is. What sends nothing does without it.

use std::{
    fs,
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// A folder with a configuration that names a carrier and not its secret.
struct Home(PathBuf);

impl Home {
    fn open(name: &str, carrier: &str) -> Self {
        let folder = format!("rapport-secret-{name}-{}", std::process::id());
        let folder = std::env::temp_dir().join(folder);
        fs::create_dir_all(&folder).expect("a folder");
        let settings = format!(
            "database = \"sqlite:{0}/rapport.db\"\nkey_file = \"{0}/rapport.key\"\n\
             listen = \"127.0.0.1:0\"\n\
             [pharmacy]\nname = \"Elm\"\nphone = \"201-555-0100\"\nzone = \"America/New_York\"\n\
             {carrier}",
            folder.display()
        );
        fs::write(folder.join("rapport.toml"), settings).expect("a file");
        Self(folder)
    }

    fn runs(&self, words: &[&str]) -> Output {
        self.runs_with(words, None)
    }

    fn runs_with(&self, words: &[&str], smpp_secret: Option<&str>) -> Output {
        let config: &Path = &self.0.join("rapport.toml");
        Command::new(env!("CARGO_BIN_EXE_rapport"))
            .args(words)
            .arg("--config")
            .arg(config)
            .env_remove("RAPPORT_SMS__AUTH_TOKEN")
            .env_remove("RAPPORT_PASSPHRASE")
            .env_remove("RAPPORT_SMPP__SECRET")
            .envs(smpp_secret.map(|secret| ("RAPPORT_SMPP__SECRET", secret)))
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
    let home = Home::open("sms", "[sms]\naccount_sid = \"AC1\"\nfrom = \"+15550001111\"\n");
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

#[test]
fn a_message_centre_is_asked_with_a_secret_of_digits() {
    let centre = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = centre.local_addr().expect("an address");
    let line = format!(
        "[smpp]\nserver = \"smpp://{address}\"\nsystem_id = \"elm\"\nfrom = \"+12015550100\"\n"
    );
    let home = Home::open("smpp", &line);
    let served = home.runs(&["serve"]);
    assert_eq!(served.status.code(), Some(78), "{}", said(&served));
    assert!(said(&served).contains("RAPPORT_SMPP__SECRET"), "{}", said(&served));
    let invited = home.runs(&["staff", "invite", "--name", "Tess", "--role", "technician"]);
    assert_eq!(invited.status.code(), Some(0), "{}", said(&invited));
    let looked = home.runs(&["doctor"]);
    assert!(said(&looked).contains("the message centre's secret is not here"), "{}", said(&looked));
    let answers = std::thread::spawn(move || {
        let (mut line, _) = centre.accept().expect("a line");
        let mut asked = [0; 64];
        let length = line.read(&mut asked).expect("a bind");
        let answer = [0, 0, 0, 16, 0x80, 0, 0, 9, 0, 0, 0, 0x0e, 0, 0, 0, 1];
        line.write_all(&answer).expect("an answer");
        asked[..length].to_vec()
    });
    let looked = home.runs_with(&["doctor"], Some("0012"));
    let told = "does not let us bind ([smpp]): ESME_RINVPASWD";
    assert!(said(&looked).contains(told), "{}", said(&looked));
    let asked = answers.join().expect("the message centre");
    assert!(asked.windows(10).any(|at| at == b"elm\x000012\x00\x00"), "{asked:?}");
}
