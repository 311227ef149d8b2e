//! How things sound that are read otherwise.

/// A number digit by digit, in groups: `2 0 1, 5 5 5, 0 1 0 0`. A North American number loses the code of
/// its country.
pub(super) fn digits(e164: &str) -> String {
    let plain = e164.trim_start_matches('+');
    let rest = e164.strip_prefix("+1").filter(|rest| rest.len() == 10);
    let spelt = |part: &str| {
        let each: Vec<String> = part.chars().map(String::from).collect();
        each.join(" ")
    };
    match rest {
        Some(rest) if rest.is_ascii() => {
            [&rest[..3], &rest[3..6], &rest[6..]].map(spelt).join(", ")
        }
        _ => spelt(plain),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_said_digit_by_digit() {
        assert_eq!(digits("+12015550100"), "2 0 1, 5 5 5, 0 1 0 0");
        assert_eq!(digits("+442079460958"), "4 4 2 0 7 9 4 6 0 9 5 8");
    }
}
