//! Numbers that look random and are the same in every run.

/// A sequence by its seed (SplitMix64, public domain, Sebastiano Vigna).
pub struct Scatter(pub u64);

impl Scatter {
    /// The next number below `limit`.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit.max(1)
    }

    /// The same, signed: a number of milliseconds.
    pub fn millis(&mut self, limit: u64) -> i64 {
        i64::try_from(self.below(limit)).unwrap_or(i64::MAX)
    }
}
