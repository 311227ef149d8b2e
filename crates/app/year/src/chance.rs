//! Numbers that look random, and that the same names always give.

/// A sequence (SplitMix64, public domain, Sebastiano Vigna).
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// The sequence of these names.
    pub fn of(names: &[u64]) -> Self {
        let mut chance = Self(0x6c62_272e_07bb_0142);
        for name in names {
            chance.0 ^= name.wrapping_mul(0x9e37_79b9_7f4a_7c15);
            chance.0 = chance.draw();
        }
        chance
    }

    fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// The next number below `limit`.
    pub fn below(&mut self, limit: i64) -> i64 {
        let limit = u64::try_from(limit).unwrap_or(1).max(1);
        i64::try_from(self.draw() % limit).unwrap_or(0)
    }

    /// The next number from `from` up to, and without, `to`.
    pub fn between(&mut self, from: i64, to: i64) -> i64 {
        from + self.below(to - from)
    }

    /// True so often in a thousand times.
    pub fn happens(&mut self, per_mille: i64) -> bool {
        self.below(1_000) < per_mille
    }

    /// One of these.
    pub fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        let at = self.below(i64::try_from(all.len()).unwrap_or(1));
        all[usize::try_from(at).unwrap_or(0)]
    }
}

/// A number for a text (FNV-1a, 64 bits).
pub fn number_of(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |all, byte| {
        (all ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_names_give_the_same_numbers_and_others_give_others() {
        let three = |names: &[u64]| {
            let mut chance = Chance::of(names);
            [(); 3].map(|()| chance.below(1_000_000))
        };
        assert_eq!(three(&[1, 2]), three(&[1, 2]));
        assert_ne!(three(&[1, 2]), three(&[2, 1]));
        assert_ne!(three(&[1]), three(&[1, 0]));
    }
}
