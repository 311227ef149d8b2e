//! E-mail as it is configured: the server that takes ours, the place where it hands over what comes, and
//! what has to stand in the DNS.

use std::{path::PathBuf, sync::Arc};

use channels::mail::{self, Intake, Listen, Mail, Mailroom, NAME, Way};
use kernel::Error;
use outreach::inbound::Listener;
use store::Db;

use crate::{
    config::{self, Speaks},
    exit::{Exit, say},
};

fn wrong(what: &str) -> Exit {
    Exit::config(format!("mail: {what}"))
}

fn read(what: &str, file: &PathBuf) -> Result<Vec<u8>, Exit> {
    std::fs::read(file).map_err(|error| wrong(&format!("{what} {}: {error}", file.display())))
}

/// The server that takes our e-mail.
pub fn server(told: &config::Mail) -> Result<Mail, Exit> {
    let login = match (&told.user, &told.secret) {
        (Some(user), Some(secret)) => Some((user.clone(), secret.clone())),
        (None, None) => None,
        (Some(_), None) => return Err(wrong("user is set, and secret is not")),
        (None, Some(_)) => return Err(wrong("secret is set, and user is not")),
    };
    if told.reply_to.is_some() && told.listen.is_none() {
        return Err(wrong("reply_to is set, and listen is not: nobody would hear the answers"));
    }
    let authority = told.authority.as_ref().map(|file| read("authority", file)).transpose()?;
    let settings = mail::Settings {
        login,
        authority,
        return_path: told.returns_to().map(str::to_owned),
        reply_to: told.answers_to().map(str::to_owned),
        dkim: dkim(told)?,
        ..mail::Settings::of(&told.server, &told.from)
    };
    Mail::new(&settings).map_err(|error| match error {
        Error::Refused { code } => wrong(&advice_on(code)),
        other => wrong(&other.to_string()),
    })
}

fn advice_on(code: &str) -> String {
    match code {
        "bad-server" => {
            "server should be smtps://host or smtp://host, such as smtp://mail.example.org:587"
        }
        "bad-from" => "from should be an e-mail address, such as refills@pharmacy.example.org",
        "bad-return-path" => {
            "return_path (or from) should be an address with at most 15 letters before the @, such as \
             bounce@pharmacy.example.org"
        }
        "bad-reply-to" => {
            "reply_to (or from) should be an address with at most 15 letters before the @, such as \
             reply@pharmacy.example.org"
        }
        "bad-authority" => "authority should be a file with a certificate in PEM",
        "bad-dkim-key" => {
            "dkim.key should be a file with a private key in PEM: RSA of 2048 bits or more, or Ed25519"
        }
        "bad-dkim-name" => "dkim.domain and dkim.selector should be names of the DNS",
        "bad-dkim-domain" => "dkim.domain should be the domain of from, or one above it",
        "bad-listen" => {
            "listen should be an address and port of this machine, such as 127.0.0.1:2424, or unix: and \
             a path; of another machine's reach only with may_be_reached = true"
        }
        "bad-accept" => "accept should be addresses, such as [\"reply@rx.example\", \"bounce+*@rx.example\"]",
        other => other,
    }
    .to_owned()
}

fn dkim(told: &config::Mail) -> Result<Option<mail::Dkim>, Exit> {
    let Some(dkim) = &told.dkim else { return Ok(None) };
    Ok(Some(mail::Dkim {
        domain: dkim.domain.clone(),
        selector: dkim.selector.clone(),
        key: read("dkim.key", &dkim.key)?,
    }))
}

/// Where the mail server hands over what comes for us, when that is set.
fn intake(told: &config::Mail) -> Result<Option<Intake>, Exit> {
    let Some(listen) = &told.listen else { return Ok(None) };
    let usual = || {
        let (reply, back) = (told.answers_to(), told.returns_to());
        let back = back.map(|address| address.replace('@', "+*@"));
        reply.map(str::to_owned).into_iter().chain(back).collect()
    };
    let accept: Vec<String> = told.accept.clone().unwrap_or_else(usual);
    let mut intake =
        Intake::of(listen, told.may_be_reached, &accept).map_err(|error| match error {
            Error::Refused { code } => wrong(&advice_on(code)),
            other => wrong(&other.to_string()),
        })?;
    intake.way = match told.speaks {
        Speaks::Lmtp => Way::Lmtp,
        Speaks::Smtp => Way::Smtp,
    };
    Ok(Some(intake))
}

/// Whether `serve` could use this, with `stand_in` for a secret that is somewhere else.
pub fn accepts(told: &config::Mail, stand_in: &str) -> Result<(), Exit> {
    let stand_in = told.user.as_ref().map(|_| stand_in.to_owned());
    let secret = told.secret.clone().or(stand_in);
    server(&config::Mail { secret, ..told.clone() })?;
    intake(told).map(drop)
}

/// Opens the mailroom, when one is set.
pub async fn open(told: Option<&config::Mail>, db: &Db) -> Result<Option<Mailroom>, Exit> {
    let Some(intake) = told.map(intake).transpose()?.flatten() else { return Ok(None) };
    let place = match &intake.listen {
        Listen::Tcp(address) => address.to_string(),
        Listen::Unix(path) => path.display().to_string(),
    };
    let clock = db.clone();
    let ear = Arc::new(Listener::new(db.clone(), NAME));
    let room = Mailroom::open(intake, ear, Arc::new(move || clock.now())).await;
    let room = room.map_err(|error| wrong(&format!("listen = {place}: {}", error.chain())))?;
    say(format!("mailroom: {place}"));
    Ok(Some(room))
}

/// What `rapport doctor` says of e-mail: what to publish, and what is missing.
pub fn advice(told: &config::Mail) -> Vec<String> {
    let domain = |address: &str| address.rsplit('@').next().unwrap_or_default().to_owned();
    let (from, back) = (domain(&told.from), told.returns_to().unwrap_or(&told.from));
    let host = told.server.split("://").nth(1).unwrap_or_default();
    let host = host.split([':', '/']).next().unwrap_or_default();
    let mut lines = Vec::new();
    match dkim(told).ok().flatten().and_then(|dkim| dkim.record().ok()) {
        Some(record) => {
            lines.push("      e-mail is signed (DKIM); the DNS should hold:".to_owned());
            lines.push(format!("        {} TXT \"{}\"", record.name, record.text));
        }
        None => lines.push(
            "?     e-mail is not signed ([mail.dkim]): many providers refuse it, and none believes the \
             one-press way out"
                .to_owned(),
        ),
    }
    lines.push(format!(
        "        {} TXT \"v=spf1 a:{host} -all\"  (SPF: every server that sends for you; ask the owner \
         of yours for its words)",
        domain(back)
    ));
    lines.push(format!(
        "        _dmarc.{from} TXT \"v=DMARC1; p=quarantine; rua=mailto:postmaster@{from}\"  (DMARC: p=none \
         until the reports are clean)"
    ));
    if told.listen.is_none() {
        lines.push(
            "?     nothing comes in by e-mail ([mail] listen): answers, failures and complaints reach \
             nobody here"
                .to_owned(),
        );
    }
    lines
}

#[cfg(test)]
mod tests {
    use figment::{
        Figment,
        providers::{Format as _, Toml},
    };

    use super::*;

    fn told(more: &str) -> config::Mail {
        let usual = "server = \"smtp://mail.example:587\"\nfrom = \"care@rx.example\"\n";
        Figment::from(Toml::string(&format!("{usual}{more}"))).extract().unwrap()
    }

    fn refused(more: &str) -> String {
        accepts(&told(more), "x").map_or_else(|exit| exit.to_string(), |()| String::new())
    }

    #[test]
    fn what_is_heard_has_a_place_and_mailboxes() {
        assert_eq!(refused(""), "");
        assert_eq!(refused("listen = \"127.0.0.1:2424\""), "");
        assert_eq!(refused("listen = \"unix:/run/rapport/lmtp\"\nspeaks = \"smtp\""), "");
        assert!(refused("listen = \"0.0.0.0:25\"").contains("may_be_reached"));
        assert_eq!(refused("listen = \"0.0.0.0:25\"\nmay_be_reached = true"), "");
        assert!(
            refused("listen = \"127.0.0.1:25\"\naccept = [\"*@rx.example\"]").contains("accept")
        );
        assert!(refused("reply_to = \"reply@rx.example\"").contains("nobody would hear"));
        let long = "listen = \"127.0.0.1:1\"\nreturn_path = \"a-very-long-name@rx.example\"";
        assert!(refused(long).contains("at most 15 letters"), "{}", refused(long));
        assert!(
            refused("[dkim]\ndomain = \"rx.example\"\nselector = \"s\"\nkey = \"none\"")
                .contains("dkim.key none")
        );
    }

    #[test]
    fn where_nothing_is_said_the_sender_hears() {
        let told = told("listen = \"127.0.0.1:2424\"");
        let intake = intake(&told).unwrap().unwrap();
        assert_eq!((intake.way, told.answers_to()), (Way::Lmtp, Some("care@rx.example")));
        assert!(server(&told).is_ok());
    }

    #[test]
    fn the_doctor_says_what_to_publish() {
        let folder = std::env::temp_dir().join(format!("rapport-dkim-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let key = folder.join("dkim.pem");
        // The private key of RFC 8410, section 10.3.
        let pem = "-----BEGIN PRIVATE KEY-----\n\
                   MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n\
                   -----END PRIVATE KEY-----\n";
        std::fs::write(&key, pem).unwrap();
        let dkim = format!(
            "listen = \"127.0.0.1:2424\"\nreturn_path = \"bounce@back.example\"\n[dkim]\n\
             domain = \"rx.example\"\nselector = \"s1\"\nkey = \"{}\"",
            key.display()
        );
        let lines = advice(&told(&dkim)).join("\n");
        let record = "s1._domainkey.rx.example TXT \"v=DKIM1; k=ed25519; \
                      p=Gb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\"";
        assert!(lines.contains(record), "{lines}");
        assert!(lines.contains("back.example TXT \"v=spf1 a:mail.example -all\""), "{lines}");
        assert!(lines.contains("_dmarc.rx.example TXT \"v=DMARC1;"), "{lines}");
        assert!(!lines.contains('?'), "{lines}");
        let bare = advice(&told("")).join("\n");
        assert!(
            bare.contains("?     e-mail is not signed") && bare.contains("?     nothing comes in")
        );
        std::fs::remove_dir_all(folder).unwrap();
    }
}
