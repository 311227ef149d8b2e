//! The envelope: what shows through its windows, wherever the sheet lies in it.
//!
//! Nothing but the two addresses stands behind the windows at all, so an envelope whose windows lie
//! elsewhere shows no more. The measures are told at [`ENVELOPE`].

/// Points of an inch.
const INCH: f32 = 72.0;

/// Width of the sheet, in points.
pub const WIDTH: f32 = 8.5 * INCH;
/// Height of the sheet, in points.
pub const HEIGHT: f32 = 11.0 * INCH;
/// Where the sheet is folded, in points from its top. Above the first fold is what lies behind the
/// windows.
pub const FOLDS: [f32; 2] = [3.875 * INCH, 7.4375 * INCH];

/// The envelope, in points.
///
/// A #10 envelope is 9 1/2 by 4 1/8 inches. With two windows, as sold for statements and letters, the
/// upper one (who writes) is 3 1/2 by 7/8 inches, 3/8 from the left and 2 1/2 from the bottom; the lower
/// one (to whom) is 4 by 1 inches, 3/8 from the left and 5/8 from the bottom. Makers differ by an eighth
/// of an inch. The sheet is US Letter, folded at 3 7/8 inches, so the part behind the windows can slide
/// a quarter of an inch up and one inch to the right: USPS (Domestic Mail Manual, on window envelopes)
/// wants the whole address to be seen however far the insert slides. So there are two rectangles a
/// window: what may ever show, where nothing else stands; and what always shows, where the lines stand.
const ENVELOPE: (f32, f32) = (9.5 * INCH, 4.125 * INCH);

/// A rectangle of the sheet, in points from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Its left edge.
    pub left: f32,
    /// Its upper edge.
    pub top: f32,
    /// Its right edge.
    pub right: f32,
    /// Its lower edge.
    pub bottom: f32,
}

impl Area {
    /// From edge to edge.
    pub const fn width(&self) -> f32 {
        self.right - self.left
    }

    /// From edge to edge.
    pub const fn height(&self) -> f32 {
        self.bottom - self.top
    }

    /// Whether all of `other` lies in it.
    pub fn holds(&self, other: &Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && other.right <= self.right
            && other.bottom <= self.bottom
    }

    /// Whether they share any point.
    pub fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// A window of the envelope, in inches: its size, and its distance from the left and the bottom.
#[derive(Clone, Copy, Debug)]
struct Window {
    width: f32,
    height: f32,
    left: f32,
    bottom: f32,
}

const UPPER: Window = Window { width: 3.5, height: 0.875, left: 0.375, bottom: 2.5 };
const LOWER: Window = Window { width: 4.0, height: 1.0, left: 0.375, bottom: 0.625 };

impl Window {
    /// The window on the sheet, when that lies so far right and up in the envelope.
    fn on_sheet(&self, right: f32, up: f32) -> Area {
        let top = FOLDS[0] - (self.bottom + self.height) * INCH + up;
        let left = self.left * INCH - right;
        Area { left, top, right: left + self.width * INCH, bottom: top + self.height * INCH }
    }

    const SLACK: (f32, f32) = (ENVELOPE.0 - WIDTH, ENVELOPE.1 - FOLDS[0]);

    fn ever(&self) -> Area {
        let (first, last) = (self.on_sheet(0.0, 0.0), self.on_sheet(Self::SLACK.0, Self::SLACK.1));
        Area { left: last.left, top: first.top, right: first.right, bottom: last.bottom }
    }

    fn always(&self) -> Area {
        let (first, last) = (self.on_sheet(0.0, 0.0), self.on_sheet(Self::SLACK.0, Self::SLACK.1));
        Area { left: first.left, top: last.top, right: last.right, bottom: first.bottom }
    }
}

/// What may ever show through the upper window.
pub fn sender_may_show() -> Area {
    UPPER.ever()
}

/// What always shows through the upper window.
pub fn sender_shows() -> Area {
    UPPER.always()
}

/// What may ever show through the lower window.
pub fn addressee_may_show() -> Area {
    LOWER.ever()
}

/// What always shows through the lower window.
pub fn addressee_shows() -> Area {
    LOWER.always()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_windows_stay_above_the_fold_and_apart() {
        let sheet = Area { left: -INCH, top: 0.0, right: WIDTH, bottom: FOLDS[0] };
        for area in [sender_may_show(), addressee_may_show()] {
            assert!(sheet.holds(&area), "{area:?}");
        }
        assert!(!sender_may_show().meets(&addressee_may_show()));
    }

    #[test]
    fn what_always_shows_is_seen_wherever_the_sheet_lies() {
        let (wide, high) = Window::SLACK;
        for right in [0.0, wide / 2.0, wide] {
            for up in [0.0, high / 2.0, high] {
                assert!(UPPER.on_sheet(right, up).holds(&sender_shows()));
                assert!(LOWER.on_sheet(right, up).holds(&addressee_shows()));
                assert!(sender_may_show().holds(&UPPER.on_sheet(right, up)));
                assert!(addressee_may_show().holds(&LOWER.on_sheet(right, up)));
            }
        }
        // Five lines of ten points, and the widest line of most addresses.
        assert!(50.0 <= addressee_shows().height() && 200.0 <= addressee_shows().width());
    }
}
