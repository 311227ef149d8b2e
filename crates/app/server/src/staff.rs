//! `rapport staff invite`: a link that lets somebody in once. Beside a running `serve` on SQLite it
//! goes through it.

use identity::Role;
use kernel::{Actor, Result};
use serde::{Deserialize, Serialize};
use store::Db;

use crate::{
    cli::InviteArgs,
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
