//! What this machine has: variables, programs, rights, packages.
//!
//! The only place that reads the environment. What is missing is said in one line, never guessed.

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::{
    failed,
    run::run,
    say,
    stop::{Result, Stop},
};

/// An ordinary account that may run a database server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its number in the password file.
    pub user: u32,
    /// Its first group.
    pub group: u32,
}

/// A variable of the environment, empty ones counted as unset.
#[expect(clippy::disallowed_methods, reason = "cargo x is a tool, not the server")]
pub fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// Whether a missing program must fail the run instead of narrowing it.
pub fn is_ci() -> bool {
    variable("CI").is_some_and(|value| value != "false" && value != "0")
}

/// The first file of that name in the folders of `PATH`.
pub fn program(name: &str) -> Option<PathBuf> {
    let path = variable("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// Whether this process is root.
pub fn is_root() -> bool {
    own_account().is_some_and(|account| account.user == 0)
}

/// The account a server shall run as when this process is root: `postgres` if there is one, else
/// `nobody`.
pub fn ordinary_account() -> Option<Account> {
    let table = fs::read_to_string("/etc/passwd").ok()?;
    ["postgres", "nobody"].iter().find_map(|name| account_named(&table, name))
}

/// Installs Debian packages when that is possible without a question; says in one line why not.
pub fn install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    let Some(apt_get) = program("apt-get") else {
        return Err(failed!("cannot get {list}: this machine has no apt-get"));
    };
    let prefix = may_install().ok_or_else(|| {
        failed!("cannot get {list}: neither root nor `sudo -n`; install it by hand")
    })?;
    say::problem(&format!("installing {list}"));
    for words in [&["update"][..], &["install", "--yes", "--no-install-recommends"][..]] {
        let mut command = match prefix {
            Prefix::Nothing => Command::new(&apt_get),
            Prefix::Sudo => {
                let mut sudo = Command::new("sudo");
                sudo.args(["-n", "DEBIAN_FRONTEND=noninteractive"]).arg(&apt_get);
                sudo
            }
        };
        command.env("DEBIAN_FRONTEND", "noninteractive").args(words);
        if words[0] == "install" {
            command.args(packages);
        }
        command.stdout(Stdio::null());
        run(&mut command).map_err(|stop| failed!("cannot get {list}: {stop}"))?;
    }
    Ok(())
}

enum Prefix {
    Nothing,
    Sudo,
}

fn may_install() -> Option<Prefix> {
    if is_root() {
        return Some(Prefix::Nothing);
    }
    program("sudo")?;
    let mut sudo = Command::new("sudo");
    sudo.args(["-n", "true"]).stdout(Stdio::null()).stderr(Stdio::null());
    sudo.status().ok()?.success().then_some(Prefix::Sudo)
}

/// The owner of `/proc/self` is the account of this process.
fn own_account() -> Option<Account> {
    use std::os::unix::fs::MetadataExt as _;
    let metadata = fs::metadata("/proc/self").ok()?;
    Some(Account { user: metadata.uid(), group: metadata.gid() })
}

fn account_named(table: &str, name: &str) -> Option<Account> {
    let fields: Vec<&str> = table
        .lines()
        .map(|line| line.split(':').collect())
        .find(|fields: &Vec<&str>| fields.first() == Some(&name))?;
    Some(Account { user: fields.get(2)?.parse().ok()?, group: fields.get(3)?.parse().ok()? })
}

/// A fresh folder under the system's temporary one that every account may enter.
pub fn scratch_folder(purpose: &str) -> Result<PathBuf> {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = std::env::temp_dir().join(format!("{purpose}-{}", std::process::id()));
    if folder.exists() {
        remove(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755))?;
    Ok(folder)
}

/// Removes a folder of ours.
pub fn remove(folder: &Path) -> Result<()> {
    fs::remove_dir_all(folder)
        .map_err(|cause| Stop::Failed(format!("cannot remove {}: {cause}", folder.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_found_by_its_whole_name() {
        let table = "root:x:0:0::/:/bin/sh\nnobody2:x:9:9::/:/x\nnobody:x:65534:65533::/:/x\n";
        assert_eq!(account_named(table, "nobody"), Some(Account { user: 65534, group: 65533 }));
        assert_eq!(account_named(table, "postgres"), None);
    }
}
