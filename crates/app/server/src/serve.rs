//! `rapport serve` and `rapport migrate`.

use std::sync::Arc;

use care::{
    pharmacy::{NewPharmacy, NewShipping},
    refill::delivery::Weekdays,
};
use channels::twilio::{Hooks, Sender, Settings, Twilio, Verifier, voice::Voice};
use kernel::{Actor, Error, PhoneNumber, Zone};
use outreach::gateway::{Archive, Gateway, Inbound};
use store::{Db, Tx};
use tokio::net::TcpListener;
use web::Limits;

use crate::{
    cli::{Installation, ServeArgs},
    config::{Config, Pharmacy, Sms},
    control::Socket,
    exit::{Exit, say},
    hold, letters, mail, message_centre,
    node::{Node, Plan, asked_to_end},
    notices, open,
};

/// Runs the pharmacy until it is asked to end.
pub async fn run(arguments: ServeArgs) -> Result<(), Exit> {
    let mut config = Config::load(&arguments.common)?;
    if let Some(listen) = arguments.listen {
        config.listen = listen;
    }
    let address = config.listen()?;
    if let Some(sms) = &config.sms {
        secret(sms)?;
    }
    let smpp = message_centre::gateway(&config)?;
    let open = open::to_write(&config, "rapport serve").await?;
    let listener = TcpListener::bind(address)
        .await
        .map_err(|error| Exit::cannot_listen(address, &error, "--listen names another"))?;
    let address = listener.local_addr().map_err(|error| Exit::failed(error.to_string()))?;
    let public_url = public_url(&config, address);
    establish(&open.db, config.pharmacy.as_ref(), &public_url).await?;
    let (mut gateways, carrier, from) = carriers(&config, &public_url)?;
    let archive = archive(&config, &public_url)?;
    let smpp = smpp.map(Arc::new);
    if let Some(smpp) = &smpp {
        // Of two that carry texts the first is preferred.
        let is_first = config.smpp.as_ref().is_some_and(|told| told.first);
        let place = if is_first { 0 } else { gateways.len() };
        gateways.insert(place, Arc::clone(smpp) as Arc<dyn Gateway>);
    }
    if let Some(push) = notices::gateway(&open.db, &config, &public_url).await? {
        gateways.push(Arc::new(push));
    }
    let hosts = hosts(&public_url);
    let db = open.db.clone();
    let limits = limits(&config, &db)?;
    let services = config.push.as_ref().and_then(|push| push.services.clone());
    let fonts = letters::fonts(&config)?;
    let pictures = config.sms.as_ref().is_some_and(|sms| sms.pictures);
    let is_demo = false;
    let plan = Plan {
        db,
        gateways,
        smpp,
        archive,
        carrier,
        from,
        pictures,
        hosts,
        limits,
        services,
        fonts,
        is_demo,
    };
    let node = Node::start(plan).await?;
    let _socket = Socket::open(&open.db)?;
    let _mailroom = mail::open(config.mail.as_ref(), &open.db).await?;
    if let Some(held) = hold::standing(&open.db).await? {
        say(held);
    }
    say(format!("Rapport is open at {public_url}"));
    say(format!("console: {public_url}/console"));
    node.serve(listener, config.tls.as_ref(), asked_to_end()).await?;
    Ok(())
}

/// Brings the database to this program's version, and ends.
pub async fn migrate_only(common: &Installation) -> Result<(), Exit> {
    let config = Config::load(common)?;
    let open = open::to_write(&config, "rapport migrate").await?;
    let version = store::schema_version(&open.db).await?;
    say(format!("{} is at version {version}", open.db.url()));
    Ok(())
}

/// Checks the rest of the settings where a secret is somewhere else.
const STAND_IN: &str = "not-here";

/// What would keep [`run`] from starting, as far as the configuration tells. The secrets of
/// carriers may be where the server is, and nowhere else.
pub fn accepts(config: &Config) -> Result<(), Exit> {
    config.listen()?;
    config.database()?;
    if let Some(sms) = &config.sms {
        let secret = sms.auth_token.as_deref().unwrap_or(STAND_IN);
        let public_url = public_url(config, &config.listen);
        gateway((sms, secret), &public_url)?;
        calls((sms, secret), &public_url)?;
    }
    message_centre::accepts(config)?;
    if let Some(told) = &config.mail {
        mail::accepts(told, STAND_IN)?;
    }
    letters::fonts(config)?;
    notices::accepts(config, &public_url(config, &config.listen))?;
    if let Some(told) = &config.pharmacy {
        profile(told, "")?;
    }
    Ok(())
}

/// The address people type.
pub fn public_url(config: &Config, address: impl std::fmt::Display) -> String {
    let scheme = if config.tls.is_some() { "https" } else { "http" };
    let url = config.public_url.clone().unwrap_or_else(|| format!("{scheme}://{address}"));
    url.trim_end_matches('/').to_owned()
}

/// The host that a public address names; none for loopback, which the pages know by themselves.
fn hosts(public_url: &str) -> Vec<String> {
    let host = public_url.split("://").nth(1).unwrap_or(public_url);
    if host.starts_with("127.") || host.starts_with("localhost") || host.starts_with('[') {
        Vec::new()
    } else {
        vec![host.to_owned()]
    }
}

/// Tries are counted by address unless a proxy stands before us that the configuration does not
/// name: then all patients would share the proxy's.
fn limits(config: &Config, db: &Db) -> Result<Option<Arc<Limits>>, Exit> {
    let proxies = config.proxies()?;
    let may_tell = !config.behind_tls_proxy || !proxies.is_empty();
    Ok(may_tell.then(|| Arc::new(Limits::new(db.clone(), proxies))))
}

/// Writes the pharmacy's profile down when the database has none yet, and how it ships whenever the
/// configuration says something new of that.
async fn establish(db: &Db, told: Option<&Pharmacy>, link_base: &str) -> Result<(), Exit> {
    let shipping = told.map(Pharmacy::shipping).unwrap_or_default();
    if let Some(address) = told.and_then(|told| told.address.clone()) {
        let set = move |tx: &mut Tx<'_>| care::pharmacy::set_address(tx, &address);
        match db.write(&Actor::System, set).await {
            // It is established below.
            Ok(_) | Err(Error::NotFound { .. }) => {}
            Err(error) => return Err(error.into()),
        }
    }
    match db.read(care::pharmacy::current).await {
        Ok(_) if shipping == NewShipping::default() => return Ok(()),
        Ok(_) => {
            let set = move |tx: &mut Tx<'_>| care::pharmacy::set_shipping(tx, shipping);
            if db.write(&Actor::System, set).await? {
                say(
                    "Ship days, days on the road or holidays are new: open refills are planned anew.",
                );
            }
            return Ok(());
        }
        Err(Error::NotFound { .. }) => {}
        Err(error) => return Err(error.into()),
    }
    let Some(told) = told else {
        return Err(Exit::config(
            "the database knows no pharmacy yet; add to rapport.toml:\n\n[pharmacy]\n\
             name = \"Elm Pharmacy\"\nphone = \"201-555-0100\"\nzone = \"America/New_York\"",
        ));
    };
    let new = profile(told, link_base)?;
    let write = move |tx: &mut Tx<'_>| {
        care::pharmacy::establish(tx, new)?;
        care::pharmacy::set_shipping(tx, shipping)
    };
    db.write(&Actor::System, write).await?;
    Ok(())
}

fn profile(told: &Pharmacy, link_base: &str) -> Result<NewPharmacy, Exit> {
    let wrong = |what: &str| Exit::config(format!("pharmacy.{what} cannot be read"));
    Ok(NewPharmacy {
        name: told.name.clone(),
        phone: PhoneNumber::parse(&told.phone).map_err(|_| wrong("phone"))?,
        zone: Zone::named(&told.zone).map_err(|_| wrong("zone"))?,
        language: told.language.parse().map_err(|_| wrong("language"))?,
        link_base: link_base.to_owned(),
        address: told.address.clone().unwrap_or_default(),
        brand_colour: "#1f5f5b".to_owned(),
        transit_days: 2,
        ship_days: Weekdays::MONDAY_TO_THURSDAY,
    })
}

type Carriers = (Vec<Arc<dyn Gateway>>, Option<Arc<dyn Inbound>>, String);

fn carriers(config: &Config, public_url: &str) -> Result<Carriers, Exit> {
    let mut gateways: Vec<Arc<dyn Gateway>> = Vec::new();
    if let Some(told) = &config.mail {
        gateways.push(Arc::new(mail::server(told)?));
    }
    let Some(sms) = &config.sms else {
        if gateways.is_empty() && config.smpp.is_none() {
            say("No carrier is set ([sms], [smpp] or [mail] in rapport.toml): messages wait.");
        }
        return Ok((gateways, None, String::new()));
    };
    let (gateway, verifier) = gateway((sms, secret(sms)?), public_url)?;
    gateways.push(Arc::new(gateway));
    let mut hooks = Hooks::new(verifier);
    if let Some(voice) = calls((sms, secret(sms)?), public_url)? {
        gateways.push(Arc::new(voice));
        hooks = hooks.with_calls(public_url);
    }
    Ok((gateways, Some(Arc::new(hooks)), sms.from.clone()))
}

/// The carrier's list of what came to us, where it can be looked through.
fn archive(config: &Config, public_url: &str) -> Result<Option<Arc<dyn Archive>>, Exit> {
    let Some(sms) = &config.sms else { return Ok(None) };
    let settings = settings((sms, secret(sms)?), public_url);
    let archive = channels::twilio::Archive::new(&settings, &sms.numbers);
    let archive = archive.map_err(|error| Exit::config(format!("sms: {error}")))?;
    if archive.is_none() {
        say(
            "sms.numbers is missing: texts that come while this program is away are not looked for.",
        );
    }
    Ok(archive.map(|archive| Arc::new(archive) as Arc<dyn Archive>))
}

/// Who sends needs it.
fn secret(sms: &Sms) -> Result<&str, Exit> {
    sms.auth_token.as_deref().ok_or_else(|| {
        Exit::config("sms.auth_token is missing; give it as RAPPORT_SMS__AUTH_TOKEN")
    })
}

fn settings((sms, secret): (&Sms, &str), public_url: &str) -> Settings {
    let base = sms.base_url.as_deref().unwrap_or("https://api.twilio.com");
    let mut settings = Settings::of(base, &sms.account_sid, secret, Sender::read(&sms.from));
    settings.status_callback = Some(format!("{public_url}/hooks/twilio/status"));
    settings
}

fn gateway((sms, secret): (&Sms, &str), public_url: &str) -> Result<(Twilio, Verifier), Exit> {
    let settings = settings((sms, secret), public_url);
    let wrong = |error: Error| Exit::config(format!("sms: {error}"));
    let gateway = Twilio::new(&settings).map_err(wrong)?;
    let verifier = Verifier::new(public_url, &[secret]).map_err(wrong)?;
    Ok((gateway, verifier))
}

/// The same account makes calls, when it is told from which number.
fn calls((sms, secret): (&Sms, &str), public_url: &str) -> Result<Option<Voice>, Exit> {
    let Some(from) = &sms.voice_from else { return Ok(None) };
    let base = sms.base_url.as_deref().unwrap_or("https://api.twilio.com");
    let settings = Settings::of(base, &sms.account_sid, secret, Sender::read(from));
    let voice = Voice::new(&settings, public_url).map_err(|error| match error {
        Error::Refused { code: "bad-voice-from" } => Exit::config(
            "sms: voice_from should be a number that can call, written like +12015550100",
        ),
        other => Exit::config(format!("sms: {other}")),
    })?;
    Ok(Some(voice))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Tls;

    #[test]
    fn calls_are_made_from_a_number_or_not_at_all() {
        let sms = |voice_from: Option<&str>| Sms {
            account_sid: "AC1".to_owned(),
            auth_token: Some("secret".to_owned()),
            from: "MG1".to_owned(),
            voice_from: voice_from.map(str::to_owned),
            numbers: Vec::new(),
            base_url: None,
            pictures: false,
        };
        let made =
            |from| calls((&sms(from), "secret"), "https://rx.example").map(|it| it.is_some());
        assert!(matches!(made(None), Ok(false)));
        assert!(matches!(made(Some("+12015550100")), Ok(true)));
        for bad in ["MG1", "", "72345", "201-555-0100"] {
            let refused = made(Some(bad)).expect_err("a number is wanted").to_string();
            assert!(refused.contains("voice_from"), "{bad}: {refused}");
        }
    }

    #[test]
    fn a_link_speaks_tls_where_the_program_does() {
        let mut config = Config::default();
        assert_eq!(public_url(&config, &config.listen), "http://127.0.0.1:8080");
        config.tls = Some(Tls { certificate: "c.pem".into(), key: "k.pem".into() });
        assert_eq!(public_url(&config, &config.listen), "https://127.0.0.1:8080");
        config.public_url = Some("https://refills.example.org/".to_owned());
        assert_eq!(public_url(&config, &config.listen), "https://refills.example.org");
    }
}
