//! Where people live.

/// A town.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its name.
    pub town: &'static str,
    /// Its state.
    pub state: &'static str,
    /// Its zone.
    pub zone: &'static str,
    /// The area code of its telephones.
    pub area: u16,
}

const fn town(town: &'static str, state: &'static str, zone: &'static str, area: u16) -> Place {
    Place { town, state, zone, area }
}

/// Towns in every zone, on both sides of borders between zones, in states with hours of their own.
pub const PLACES: &[Place] = &[
    town("New York", "NY", "America/New_York", 212),
    town("Chicago", "IL", "America/Chicago", 312),
    town("Denver", "CO", "America/Denver", 303),
    town("Phoenix", "AZ", "America/Phoenix", 602),
    town("Los Angeles", "CA", "America/Los_Angeles", 213),
    town("Anchorage", "AK", "America/Anchorage", 907),
    town("Honolulu", "HI", "Pacific/Honolulu", 808),
    town("Boise", "ID", "America/Boise", 208),
    town("Indianapolis", "IN", "America/Indiana/Indianapolis", 317),
    town("San Juan", "PR", "America/Puerto_Rico", 787),
    town("Hagatna", "GU", "Pacific/Guam", 671),
    town("Hartford", "CT", "America/New_York", 860),
    town("Miami", "FL", "America/New_York", 305),
    town("Pensacola", "FL", "America/Chicago", 850),
    town("Birmingham", "AL", "America/Chicago", 205),
    town("Louisville", "KY", "America/New_York", 502),
    town("Bowling Green", "KY", "America/Chicago", 270),
    town("Houston", "TX", "America/Chicago", 713),
    town("El Paso", "TX", "America/Denver", 915),
    town("Tuba City", "AZ", "America/Denver", 928),
    town("Lewiston", "ID", "America/Los_Angeles", 208),
    town("Adak", "AK", "America/Adak", 907),
    town("Providence", "RI", "America/New_York", 401),
    town("New Orleans", "LA", "America/Chicago", 504),
    town("Sioux Falls", "SD", "America/Chicago", 605),
    town("Las Vegas", "NV", "America/Los_Angeles", 702),
];

impl Place {
    /// The town of that name.
    ///
    /// # Panics
    /// When there is none.
    pub fn named(name: &str) -> &'static Self {
        PLACES.iter().find(|place| place.town == name).expect("a town of the table")
    }

    /// Whether it shares no hour of the day with the rest of the country.
    pub fn is_remote(&self) -> bool {
        self.state == "GU"
    }
}
