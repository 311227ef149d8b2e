//! `cargo x chaos [--runs N]`: the real program (release build, with crash points), killed N times
//! under load, 100 unless told otherwise, and once at each label, and started again. Prints one line of figures.

use crate::{
    run::run,
    stop::{Result, Stop},
    tree::cargo,
};

/// Runs the server's test of kills, with so many of them.
pub fn command(words: &[String]) -> Result<()> {
    let runs = runs(words)?;
    let test = ["test", "--release", "--locked", "--package", "server", "--test", "kill"];
    let only = ["--features", "crash-points", "--", "chaos", "labels", "--nocapture"];
    run(cargo().args(test).args(only).env("RAPPORT_CHAOS_RUNS", runs.to_string()))
}

fn runs(words: &[String]) -> Result<u32> {
    let wrong = || Stop::Usage("usage: cargo x chaos [--runs N]".to_owned());
    match words {
        [] => Ok(100),
        [option, count] if option == "--runs" => count.parse().map_err(|_| wrong()),
        _ => Err(wrong()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_unless_told_otherwise() {
        let say =
            |words: &[&str]| runs(&words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>());
        assert!(matches!(say(&[]), Ok(100)));
        assert!(matches!(say(&["--runs", "3"]), Ok(3)));
        assert!(
            say(&["--runs"]).is_err() && say(&["3"]).is_err() && say(&["--runs", "x"]).is_err()
        );
    }
}
