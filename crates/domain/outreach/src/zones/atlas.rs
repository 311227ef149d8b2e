//! From what is known of an address to the zones it may lie in, with the law's hours in each.

use std::collections::BTreeMap;

use kernel::Zone;

use crate::policy::{Hours, Whereabouts};

/// A zone the patient may be in, with the hours allowed there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The zone.
    pub zone: Zone,
    /// When it is allowed to write there.
    pub hours: Hours,
}

/// All candidates for one patient; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place(Vec<Candidate>);

impl Place {
    /// The candidates.
    pub fn candidates(&self) -> &[Candidate] {
        &self.0
    }

    /// The same place with hours that are also within these.
    #[must_use]
    pub fn within(mut self, hours: Hours) -> Self {
        self.0.iter_mut().for_each(|candidate| candidate.hours = candidate.hours.and(hours));
        self
    }
}

/// States and area codes with their candidates, made once from the rules.
#[derive(Clone, Debug)]
pub struct Atlas {
    federal: Hours,
    states: BTreeMap<[u8; 2], Region>,
    area_codes: BTreeMap<u16, Region>,
    nation: Vec<Candidate>,
}

#[derive(Clone, Debug)]
struct Region {
    hours: Hours,
    candidates: Vec<Candidate>,
}

impl Region {
    fn new(zones: &[Zone], hours: Hours) -> Self {
        let candidates = zones.iter().map(|zone| Candidate { zone: zone.clone(), hours }).collect();
        Self { hours, candidates }
    }
}

impl Atlas {
    /// An atlas without states; every place has at least the federal hours.
    pub fn new(federal: Hours) -> Self {
        Self { federal, states: BTreeMap::new(), area_codes: BTreeMap::new(), nation: Vec::new() }
    }

    /// Adds a state. `is_remote` keeps it out of the country's candidates.
    pub fn add_state(&mut self, code: [u8; 2], zones: &[Zone], hours: Hours, is_remote: bool) {
        let region = Region::new(zones, hours.and(self.federal));
        if !is_remote {
            for candidate in &region.candidates {
                match self.nation.iter_mut().find(|known| known.zone == candidate.zone) {
                    Some(known) => known.hours = known.hours.and(candidate.hours),
                    None => self.nation.push(candidate.clone()),
                }
            }
        }
        self.states.insert(code, region);
    }

    /// Adds area codes of a state, which lie in these of its zones.
    pub fn add_area_codes(&mut self, codes: &[u16], zones: &[Zone], hours: Hours) {
        let region = Region::new(zones, hours.and(self.federal));
        for &code in codes {
            self.area_codes.insert(code, region.clone());
        }
    }

    /// Where the patient may be: the zone that was named, else those of the state of the address,
    /// else those of the area code, else all of the country.
    pub fn place(&self, known: &Whereabouts) -> Place {
        let state = known.state.and_then(|code| self.states.get(&code));
        let area = known.area_code.and_then(|code| self.area_codes.get(&code));
        if let Some(zone) = &known.zone {
            // The state's law holds where the address is; without one, that of a number that fits.
            let fits = |region: &&Region| region.candidates.iter().any(|it| it.zone == *zone);
            let hours = state.or(area.filter(fits)).map_or(self.federal, |region| region.hours);
            return Place(vec![Candidate { zone: zone.clone(), hours }]);
        }
        Place(match state.or(area) {
            Some(region) => region.candidates.clone(),
            None => self.nation.clone(),
        })
    }

    /// How many states are known.
    pub fn states(&self) -> usize {
        self.states.len()
    }

    /// How many area codes are known.
    pub fn area_codes(&self) -> usize {
        self.area_codes.len()
    }
}
