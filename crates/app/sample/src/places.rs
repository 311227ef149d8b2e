//! Where the patients live: towns across the zones of the United States, with their area codes.

/// A town.
#[derive(Debug)]
pub(crate) struct Place {
    pub(crate) town: &'static str,
    pub(crate) state: &'static str,
    /// The first three digits of its postal codes.
    pub(crate) postal: &'static str,
    pub(crate) zone: &'static str,
    pub(crate) area_codes: &'static [u16],
}

macro_rules! places {
    ($($weight:literal $town:literal $state:literal $postal:literal $zone:literal [$($code:literal)+];)+) => {
        /// Every town with its share of patients, in no unit.
        pub(crate) const PLACES: &[(u32, &Place)] = &[$(($weight, &Place {
            town: $town,
            state: $state,
            postal: $postal,
            zone: $zone,
            area_codes: &[$($code),+],
        })),+];
    };
}

places! {
    14 "New York" "NY" "100" "America/New_York" [212 646 332 917];
    6 "Newark" "NJ" "071" "America/New_York" [973 862];
    5 "Boston" "MA" "021" "America/New_York" [617 857];
    6 "Philadelphia" "PA" "191" "America/New_York" [215 267];
    5 "Baltimore" "MD" "212" "America/New_York" [410 443];
    7 "Miami" "FL" "331" "America/New_York" [305 786];
    4 "Orlando" "FL" "328" "America/New_York" [407 689];
    5 "Atlanta" "GA" "303" "America/New_York" [404 470 678];
    4 "Charlotte" "NC" "282" "America/New_York" [704 980];
    3 "Columbus" "OH" "432" "America/New_York" [614 380];
    3 "Detroit" "MI" "482" "America/Detroit" [313];
    2 "Indianapolis" "IN" "462" "America/Indiana/Indianapolis" [317 463];
    8 "Chicago" "IL" "606" "America/Chicago" [312 773 872];
    6 "Houston" "TX" "770" "America/Chicago" [713 281 832];
    5 "San Antonio" "TX" "782" "America/Chicago" [210 726];
    4 "Dallas" "TX" "752" "America/Chicago" [214 469 972];
    3 "Minneapolis" "MN" "554" "America/Chicago" [612];
    2 "New Orleans" "LA" "701" "America/Chicago" [504];
    3 "El Paso" "TX" "799" "America/Denver" [915];
    4 "Denver" "CO" "802" "America/Denver" [303 720];
    2 "Albuquerque" "NM" "871" "America/Denver" [505];
    2 "Boise" "ID" "837" "America/Boise" [208];
    4 "Phoenix" "AZ" "850" "America/Phoenix" [602 480 623];
    8 "Los Angeles" "CA" "900" "America/Los_Angeles" [213 323 310];
    4 "San Diego" "CA" "921" "America/Los_Angeles" [619 858];
    3 "Fresno" "CA" "937" "America/Los_Angeles" [559];
    3 "Seattle" "WA" "981" "America/Los_Angeles" [206];
    2 "Las Vegas" "NV" "891" "America/Los_Angeles" [702 725];
    1 "Anchorage" "AK" "995" "America/Anchorage" [907];
    1 "Honolulu" "HI" "968" "Pacific/Honolulu" [808];
}
