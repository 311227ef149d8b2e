//! `cargo x graph`: who depends on whom, as cargo sees it.

use crate::{
    metadata::{Member, members},
    say,
    stop::{Result, Stop},
};

/// One line a crate, or a Mermaid diagram with `--mermaid`.
pub fn command(words: &[String]) -> Result<()> {
    let draw: fn(&[Member]) -> String = match words {
        [] => lines,
        [word] if word == "--mermaid" => mermaid,
        _ => return Err(Stop::Usage("cargo x graph [--mermaid]".into())),
    };
    say::line(draw(&members()?).trim_end());
    Ok(())
}

fn lines(members: &[Member]) -> String {
    let width = members.iter().map(|member| member.folder.len()).max().unwrap_or(0);
    members
        .iter()
        .map(|member| {
            let line = format!("{:<width$} -> {}", member.folder, member.arrows.join(" "));
            format!("{}\n", line.trim_end())
        })
        .collect()
}

fn mermaid(members: &[Member]) -> String {
    let mut text = String::from("graph BT\n");
    for member in members {
        for arrow in &member.arrows {
            text.push_str(&format!("  {} --> {arrow}\n", member.name));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrow_points_from_the_user_to_the_used() {
        let care = Member {
            name: "care".into(),
            folder: "crates/domain/care".into(),
            arrows: vec!["kernel".into(), "store".into()],
            test_arrows: vec!["testkit".into()],
        };
        let care = [care];
        assert_eq!(lines(&care), "crates/domain/care -> kernel store\n");
        assert_eq!(mermaid(&care), "graph BT\n  care --> kernel\n  care --> store\n");
    }
}
