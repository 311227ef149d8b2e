//! The lines to a message centre, as `[smpp]` sets them: made for `serve`, tried for `doctor`.

use channels::smpp::{Settings, Smpp};
use kernel::Error;

use crate::{
    config::{self, Config},
    exit::{Exit, say},
};

/// Checks the rest of the settings where the secret is somewhere else.
const STAND_IN: &str = "nothere";

/// The gateway, if one is set. It sends once its lines are kept ([`Smpp::run`]).
pub fn gateway(config: &Config) -> Result<Option<Smpp>, Exit> {
    let Some(told) = &config.smpp else { return Ok(None) };
    let secret = told
        .secret
        .as_deref()
        .ok_or_else(|| Exit::config("smpp.secret is missing; give it as RAPPORT_SMPP__SECRET"))?;
    read(told, secret).map(Some)
}

/// What would keep [`gateway`] from making one, but for a secret that is where the server is.
pub fn accepts(config: &Config) -> Result<(), Exit> {
    let Some(told) = &config.smpp else { return Ok(()) };
    read(told, told.secret.as_deref().unwrap_or(STAND_IN)).map(drop)
}

fn read(told: &config::Smpp, secret: &str) -> Result<Smpp, Exit> {
    let wrong = |what: &str| Exit::config(format!("smpp: {what}"));
    let authority = told.authority.as_ref().map(|file| {
        std::fs::read(file)
            .map_err(|error| wrong(&format!("authority {}: {error}", file.display())))
    });
    let usual = Settings::of(&told.server, &told.system_id, secret, &told.from);
    let settings = Settings {
        system_type: told.system_type.clone(),
        address_range: told.address_range.clone(),
        is_private_line: told.private_line,
        authority: authority.transpose()?,
        binds: told.binds.unwrap_or(usual.binds),
        window: told.window.unwrap_or(usual.window),
        alphabet: told.alphabet.into(),
        long_texts: told.long_texts.into(),
        ids: told.receipt_ids.into(),
        ..usual
    };
    let errors = told.errors.iter().map(|(code, word)| (code.as_str(), word.as_str()));
    settings.with_meanings(errors).and_then(|settings| Smpp::new(&settings)).map_err(|error| {
        let Error::Refused { code } = error else { return wrong(&error.to_string()) };
        wrong(match code {
            "bad-server" => {
                "server should be smpps://host or smpp://host, such as smpps://smsc.example.org:3550"
            }
            "in-the-clear" => {
                "server: smpp:// to another machine is read on the way; use smpps://, or set \
                 private_line = true when a tunnel of your own leads there"
            }
            "bad-login" => "system_id and secret should be plain letters, 64 at most",
            "bad-from" => "from should be a number such as +12015550100, a short code or a name of \
                           up to 11 letters",
            "bad-authority" => "authority should be a file with a certificate in PEM",
            "bad-window" => "window should be from 1 to 1000, and binds from 1 to 32",
            "bad-meaning" => {
                "errors should give a status such as \"0x00000410\" or an error of receipts such as \
                 \"034\" one of the words opted-out, landline, bad-number, unreachable, filtered, \
                 refused"
            }
            other => other,
        })
    })
}

/// Tries the line for `doctor`. False when nobody could send over it.
pub async fn answers(config: &Config) -> bool {
    // What is wrong with the settings has been told.
    let Ok(Some(smpp)) = gateway(config) else { return true };
    let (is_good, told) = match smpp.try_bind().await {
        Ok(()) => (true, "the message centre lets us bind ([smpp])".to_owned()),
        Err(cause) if cause == "ESME_RALYBND" => (
            true,
            "the message centre has all its lines to us bound; `serve` may have them".to_owned(),
        ),
        Err(cause) => (false, format!("the message centre does not let us bind ([smpp]): {cause}")),
    };
    say(format!("{} {told}", if is_good { "ok   " } else { "WRONG" }));
    is_good
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use figment::{
        Figment,
        providers::{Format as _, Serialized, Toml},
    };
    use tokio::{
        io::{AsyncReadExt as _, AsyncWriteExt as _},
        net::TcpListener,
    };

    use super::*;

    fn config(rest: &str) -> Config {
        let text = format!("[smpp]\nsystem_id = \"elm\"\nfrom = \"+12015550100\"\n{rest}");
        let all = Figment::from(Serialized::defaults(Config::default())).merge(Toml::string(&text));
        all.extract().unwrap()
    }

    #[track_caller]
    fn refused(rest: &str, part: &str) {
        let told = accepts(&config(rest)).unwrap_err().to_string();
        assert!(told.contains("smpp: ") && told.contains(part), "{rest}: {told}");
    }

    #[test]
    fn every_setting_is_understood_and_mistakes_are_named() {
        let all = "server = \"smpps://smsc.example\"\nsystem_type = \"x\"\naddress_range = \"^1\"\n\
                   binds = 2\nwindow = 50\nalphabet = \"latin-1\"\nlong_texts = \"parts-16\"\n\
                   receipt_ids = \"decimal\"\nfirst = true\n[smpp.errors]\n\"034\" = \"filtered\"\n\
                   \"0x00000410\" = \"opted-out\"\n";
        assert!(accepts(&config(all)).is_ok());
        let here = |rest: &str| format!("server = \"smpp://localhost\"\n{rest}");
        assert!(accepts(&config(&here(""))).is_ok());
        refused("server = \"smsc.example\"", "server should be");
        refused("server = \"smpp://smsc.example\"", "private_line");
        refused(&here("window = 0"), "window should be");
        refused(&here("authority = \"no-such.pem\""), "authority no-such.pem");
        refused(&here("[smpp.errors]\n\"1\" = \"gone\""), "errors should give");
        assert!(accepts(&config("server = \"smpp://10.0.0.5\"\nprivate_line = true")).is_ok());
        let told = gateway(&config(&here(""))).err().map(|exit| exit.to_string());
        assert!(told.is_some_and(|told| told.contains("RAPPORT_SMPP__SECRET")));
        assert!(gateway(&Config::default()).is_ok_and(|none| none.is_none()));
    }

    #[tokio::test]
    async fn the_doctor_hears_what_the_message_centre_says() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let settings = format!("server = \"smpp://{address}\"\nsecret = \"s\"");
        let config = Arc::new(config(&settings));
        for (status, expected) in [(0_u8, true), (5, true), (0x0e, false)] {
            let looks = Arc::clone(&config);
            let looks = tokio::spawn(async move { answers(&looks).await });
            let (mut line, _) = listener.accept().await.unwrap();
            let mut asked = vec![0; 16];
            line.read_exact(&mut asked).await.unwrap();
            let mut answer = vec![0, 0, 0, 16, 0x80, 0, 0, 9, 0, 0, 0, status];
            answer.extend(&asked[12..]);
            line.write_all(&answer).await.unwrap();
            assert_eq!(looks.await.unwrap(), expected, "{status}");
        }
        drop(listener);
        assert!(!answers(&config).await, "nobody is there");
    }
}
