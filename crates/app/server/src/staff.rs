//! `rapport staff ..`: who works here, a link that lets somebody in once, and the end of it. What
//! writes goes through a running `serve` on SQLite.

use identity::{Role, staff::Staff};
use kernel::{Actor, Result};
use serde::{Deserialize, Serialize};
use store::Db;

use crate::{
    cli::{DeactivateArgs, Installation, InviteArgs},
    config::Config,
    control::{self, Ask},
    exit::{Exit, say},
    open, serve,
};

/// Whom to let in.
#[derive(Debug, Serialize, Deserialize)]
pub struct Invitation {
    /// The name colleagues see.
    pub name: String,
    /// The role's stable word.
    pub role: String,
}

/// Prints the link.
pub async fn invite(arguments: InviteArgs) -> std::result::Result<(), Exit> {
    let config = Config::load(&arguments.common)?;
    if arguments.role.parse::<Role>().is_err() {
        let known = Role::ALL.map(Role::code).join(", ");
        return Err(Exit::usage(format!("there is no role {:?}; one of {known}", arguments.role)));
    }
    let invitation = Invitation { name: arguments.name, role: arguments.role };
    let path = match open::to_write(&config, "rapport staff invite").await {
        Ok(open) => write(&open.db, invitation).await?,
        Err(exit) if exit.is_held() => {
            control::ask(&config, &Ask::Invite(invitation), |_| {}).await?
        }
        Err(exit) => return Err(exit),
    };
    say(format!("{}{path}", serve::public_url(&config, &config.listen)));
    say(format!("The link opens once, within {} minutes.", identity::staff::INVITATION));
    Ok(())
}

/// Writes the invitation; gives the path of its page.
pub async fn write(db: &Db, invitation: Invitation) -> Result<String> {
    let role: Role = invitation.role.parse()?;
    let (_, token) = db
        .write(&Actor::System, move |tx| identity::staff::invite(tx, &invitation.name, role))
        .await?;
    Ok(format!("/console/invitations/{}", token.reveal()))
}

/// Prints everybody, a line each.
pub async fn list(common: &Installation) -> std::result::Result<(), Exit> {
    let config = Config::load(common)?;
    let db = open::to_read(&config).await?;
    let all = db.read(identity::staff::all).await?;
    for staff in &all {
        say(line(staff));
    }
    if all.is_empty() {
        say("Nobody works here yet. `rapport staff invite` lets somebody in.");
    }
    Ok(())
}

fn line(staff: &Staff) -> String {
    let state = if staff.is_active { "active" } else { "left" };
    format!("{}  {:<10}  {state:<6}  {}", staff.id, staff.role.code(), staff.name)
}

/// Shuts somebody out.
pub async fn deactivate(arguments: DeactivateArgs) -> std::result::Result<(), Exit> {
    let config = Config::load(&arguments.common)?;
    let name = match open::to_write(&config, "rapport staff deactivate").await {
        Ok(open) => shut_out(&open.db, arguments.who).await?,
        Err(exit) if exit.is_held() => {
            control::ask(&config, &Ask::Deactivate(arguments.who), |_| {}).await?
        }
        Err(exit) => return Err(exit),
    };
    say(format!(
        "{name} is out. Sessions and open links have ended; claimed tasks are free again."
    ));
    Ok(())
}

/// Shuts out whoever is meant; gives the name. Two people of one name are told apart by their ids.
pub async fn shut_out(db: &Db, who: String) -> std::result::Result<String, Exit> {
    let found = db.write(&Actor::System, move |tx| {
        let meant: Vec<Staff> = identity::staff::all(tx)?
            .into_iter()
            .filter(|staff| staff.is_active)
            .filter(|staff| staff.name == who.trim() || staff.id.to_string() == who.trim())
            .collect();
        if let [one] = meant.as_slice() {
            identity::staff::deactivate(tx, one.id)?;
        }
        Ok(meant)
    });
    let meant = found.await?;
    match meant.as_slice() {
        [one] => Ok(one.name.clone()),
        [] => Err(Exit::failed("nobody of that name or id works here; see `rapport staff list`")),
        several => {
            let lines: Vec<String> = several.iter().map(line).collect();
            Err(Exit::failed(format!("several are meant; give an id:\n{}", lines.join("\n"))))
        }
    }
}
