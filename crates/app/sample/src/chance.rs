//! Everything that looks random in the synthetic pharmacy: SplitMix64 (Steele, Lea and Flood 2014),
//! written here so that a seed means the same pharmacy for as long as this program lives.

/// A run of numbers that a seed decides.
#[derive(Clone, Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    /// The run of one person under a seed: whoever comes before changes nothing for those after.
    pub(crate) fn of(seed: u64, index: u64) -> Self {
        let mut chance = Self(seed ^ index.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        chance.next();
        chance
    }

    /// A run of its own, which takes one number of this one.
    pub(crate) fn fork(&mut self) -> Self {
        Self(self.next())
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`; zero when there is none.
    pub(crate) fn below(&mut self, bound: u32) -> u32 {
        let scaled = (u128::from(self.next()) * u128::from(bound)) >> 64;
        u32::try_from(scaled).unwrap_or(0)
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: i32, high: i32) -> i32 {
        let width = high.abs_diff(low) + 1;
        low.saturating_add_unsigned(self.below(width))
    }

    /// True so many times in a hundred.
    pub(crate) fn percent(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// One of them, each as likely.
    pub(crate) fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        let at = self.below(u32::try_from(of.len()).unwrap_or(u32::MAX));
        of[at as usize]
    }

    /// One of them, as likely as its weight says.
    pub(crate) fn weighted<T: Copy>(&mut self, of: &[(u32, T)]) -> T {
        let mut left = self.below(of.iter().map(|(weight, _)| weight).sum());
        for (weight, choice) in of {
            match left.checked_sub(*weight) {
                Some(rest) => left = rest,
                None => return *choice,
            }
        }
        of[0].1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_published_generator() {
        let mut chance = Chance(1_234_567);
        let run: Vec<u64> = (0..3).map(|_| chance.next()).collect();
        assert_eq!(
            run,
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
    }

    #[test]
    fn a_seed_always_means_the_same() {
        let mut chance = Chance::of(1, 0);
        let run: Vec<u32> = (0..5).map(|_| chance.below(1_000)).collect();
        assert_eq!(run, [745, 971, 444, 444, 762]);
        assert_ne!(Chance::of(1, 1).next(), Chance::of(1, 0).next());
        assert_ne!(Chance::of(2, 0).next(), Chance::of(1, 0).next());
    }

    #[test]
    fn numbers_stay_in_their_bounds_and_reach_them() {
        let mut chance = Chance::of(7, 7);
        let drawn: Vec<i32> = (0..1_000).map(|_| chance.between(-2, 2)).collect();
        assert_eq!(drawn.iter().min(), Some(&-2));
        assert_eq!(drawn.iter().max(), Some(&2));
        let often = (0..1_000).filter(|_| chance.percent(20)).count();
        assert!((150..250).contains(&often), "{often}");
        let heavy = (0..1_000).filter(|_| chance.weighted(&[(9, 'a'), (1, 'b')]) == 'b').count();
        assert!((50..150).contains(&heavy), "{heavy}");
    }
}
