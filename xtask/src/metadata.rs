//! What cargo knows of the crates: ours with their arrows, theirs with their licences.

use std::{collections::BTreeSet, path::PathBuf};

use serde_json::Value;

use crate::{
    failed,
    run::output,
    stop::Result,
    tree::{self, cargo},
};

/// A crate of the workspace.
#[derive(Clone, Debug)]
pub struct Member {
    /// Its name.
    pub name: String,
    /// Its folder from the root, as `crates/domain/care`.
    pub folder: String,
    /// The workspace's crates it uses when built.
    pub arrows: Vec<String>,
    /// The workspace's crates that only its tests use.
    pub test_arrows: Vec<String>,
}

/// A crate of somebody else.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stranger {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence, an SPDX expression; empty when it names none.
    pub licence: String,
}

/// The crates of the workspace, by name.
pub fn members() -> Result<Vec<Member>> {
    let metadata = ask(&["--no-deps"])?;
    let packages = metadata["packages"].as_array().cloned().unwrap_or_default();
    let root = tree::root();
    let mut members: Vec<Member> = packages
        .iter()
        .map(|package| {
            let manifest = text(&package["manifest_path"]);
            let folder = manifest.trim_end_matches("/Cargo.toml");
            let folder = folder.strip_prefix(&*root.to_string_lossy()).unwrap_or(folder);
            let mut member = Member {
                name: text(&package["name"]),
                folder: folder.trim_start_matches('/').to_owned(),
                arrows: Vec::new(),
                test_arrows: Vec::new(),
            };
            for dependency in package["dependencies"].as_array().into_iter().flatten() {
                if dependency["path"].is_null() {
                    continue;
                }
                let name = text(&dependency["name"]);
                if dependency["kind"] == "dev" {
                    member.test_arrows.push(name);
                } else {
                    member.arrows.push(name);
                }
            }
            member
        })
        .collect();
    members.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(members)
}

/// The crates of others that a build for this machine uses.
pub fn strangers() -> Result<Vec<Stranger>> {
    let metadata = ask(&["--filter-platform", &host()?])?;
    let resolved: BTreeSet<String> = metadata["resolve"]["nodes"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|node| text(&node["id"]))
        .collect();
    let mut strangers: Vec<Stranger> = metadata["packages"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|package| !package["source"].is_null())
        .filter(|package| resolved.contains(&text(&package["id"])))
        .map(|package| Stranger {
            name: text(&package["name"]),
            version: text(&package["version"]),
            licence: text(&package["license"]),
        })
        .collect();
    strangers.sort();
    Ok(strangers)
}

/// Where cargo puts what it builds.
pub fn target_folder() -> Result<PathBuf> {
    Ok(PathBuf::from(text(&ask(&["--no-deps"])?["target_directory"])))
}

fn ask(words: &[&str]) -> Result<Value> {
    let json = output(cargo().args(["metadata", "--format-version", "1", "--locked"]).args(words))?;
    serde_json::from_str(&json).map_err(|cause| failed!("cargo metadata: {cause}"))
}

fn host() -> Result<String> {
    let version = output(std::process::Command::new("rustc").arg("-vV"))?;
    let line = version.lines().find_map(|line| line.strip_prefix("host: "));
    line.map(str::to_owned).ok_or_else(|| failed!("rustc -vV names no host"))
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
