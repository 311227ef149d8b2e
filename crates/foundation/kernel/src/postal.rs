//! Postal addresses: whether a letter can get there, and the lines that stand on it.

use std::fmt;

use crate::Phi;

/// What stands before the postal code of an address in the United States: states, territories and the
/// armed forces, by code and name (USPS Publication 28, appendix B).
const STATES: &str = "AL:ALABAMA AK:ALASKA AZ:ARIZONA AR:ARKANSAS CA:CALIFORNIA CO:COLORADO \
    CT:CONNECTICUT DE:DELAWARE DC:DISTRICT_OF_COLUMBIA FL:FLORIDA GA:GEORGIA HI:HAWAII ID:IDAHO \
    IL:ILLINOIS IN:INDIANA IA:IOWA KS:KANSAS KY:KENTUCKY LA:LOUISIANA ME:MAINE MD:MARYLAND \
    MA:MASSACHUSETTS MI:MICHIGAN MN:MINNESOTA MS:MISSISSIPPI MO:MISSOURI MT:MONTANA NE:NEBRASKA \
    NV:NEVADA NH:NEW_HAMPSHIRE NJ:NEW_JERSEY NM:NEW_MEXICO NY:NEW_YORK NC:NORTH_CAROLINA \
    ND:NORTH_DAKOTA OH:OHIO OK:OKLAHOMA OR:OREGON PA:PENNSYLVANIA RI:RHODE_ISLAND \
    SC:SOUTH_CAROLINA SD:SOUTH_DAKOTA TN:TENNESSEE TX:TEXAS UT:UTAH VT:VERMONT VA:VIRGINIA \
    WA:WASHINGTON WV:WEST_VIRGINIA WI:WISCONSIN WY:WYOMING AS:AMERICAN_SAMOA GU:GUAM \
    MP:NORTHERN_MARIANA_ISLANDS PR:PUERTO_RICO VI:VIRGIN_ISLANDS FM:MICRONESIA \
    MH:MARSHALL_ISLANDS PW:PALAU AA:ARMED_FORCES_AMERICAS AE:ARMED_FORCES_EUROPE \
    AP:ARMED_FORCES_PACIFIC";
/// The last line of an address at home, which no letter needs.
const HOME: [&str; 6] =
    ["us", "usa", "u.s.", "u.s.a.", "united states", "united states of america"];
/// Lines below the name.
const MOST_LINES: usize = 5;

/// An address that a letter can get to: at least one line, then town, state and postal code.
#[derive(Clone, PartialEq, Eq)]
pub struct PostalAddress(Vec<String>);

impl PostalAddress {
    /// Reads an address in lines, as systems keep it; nothing when it is not complete.
    pub fn read(text: &str) -> Option<Self> {
        let mut lines: Vec<String> = text.lines().map(plain).filter(|it| !it.is_empty()).collect();
        if lines.last().is_some_and(|last| HOME.contains(&last.to_lowercase().as_str())) {
            lines.pop();
        }
        let (last, before) = lines.split_last()?;
        let is_whole = !before.is_empty() && lines.len() <= MOST_LINES && names_a_town(last);
        is_whole.then_some(Self(lines))
    }

    /// Its lines, without the name of whoever lives there.
    pub fn lines(&self) -> &[String] {
        &self.0
    }

    /// Reads what may be health data.
    pub fn of(text: &Phi<String>) -> Option<Self> {
        Self::read(text.reveal())
    }
}

impl fmt::Debug for PostalAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PostalAddress([phi])")
    }
}

/// A line without control characters and without doubled spaces.
fn plain(line: &str) -> String {
    let words = line.split(|letter: char| letter.is_whitespace() || letter.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// `Boston, MA 02110`, `San Juan PR 00901-1234`, `Boston, Massachusetts 02110`.
fn names_a_town(line: &str) -> bool {
    let Some((front, code)) = line.rsplit_once(' ') else { return false };
    let (zip, more) = code.split_once('-').unwrap_or((code, "0000"));
    let is_number = |text: &str, digits: usize| {
        text.len() == digits && text.bytes().all(|it| it.is_ascii_digit())
    };
    if !is_number(zip, 5) || !is_number(more, 4) {
        return false;
    }
    let front = front.to_uppercase().replace('.', "");
    STATES.split_whitespace().filter_map(|it| it.split_once(':')).any(|(code, name)| {
        let name = name.replace('_', " ");
        [code, name.as_str()].into_iter().any(|state| {
            let town = front.strip_suffix(state).filter(|town| town.ends_with([' ', ',']));
            town.is_some_and(|town| town.contains(char::is_alphabetic))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Option<usize> {
        PostalAddress::read(text).map(|it| it.lines().len())
    }

    #[test]
    fn an_address_with_street_town_state_and_code_is_whole() {
        assert_eq!(lines("27 Oak Avenue\nBoston, MA 02110"), Some(2));
        assert_eq!(lines("27 Oak Avenue\n Apt 4 \n\nBoston, MA 02110-1234\nUSA"), Some(3));
        assert_eq!(lines("PO Box 9\nSan Juan PR 00901"), Some(2));
        assert_eq!(lines("1 Main St\nCharleston, West Virginia 25301\nUnited States"), Some(2));
        assert_eq!(lines("1 Main St\nWashington, D.C. 20001"), Some(2));
    }

    #[test]
    fn what_lacks_a_part_is_not() {
        for text in [
            "",
            "Boston, MA 02110",
            "27 Oak Avenue\nBoston",
            "27 Oak Avenue\nBoston, MA",
            "27 Oak Avenue\nMA 02110",
            "27 Oak Avenue\nBoston, MA 0211",
            "27 Oak Avenue\nBoston, ZZ 02110",
            "1 rue de la Paix\n75002 Paris\nFrance",
            "27 Oak Avenue\nBoston, MA 02110\nCanada",
            "a\nb\nc\nd\ne\nBoston, MA 02110",
        ] {
            assert_eq!(lines(text), None, "{text:?}");
        }
    }

    #[test]
    fn nobody_reads_an_address_in_a_log() {
        let address = PostalAddress::read("27 Oak Avenue\nBoston, MA 02110").unwrap();
        assert!(!format!("{address:?}").contains("Oak"));
    }
}
