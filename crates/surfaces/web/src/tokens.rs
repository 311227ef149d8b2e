//! Proves the contrast of the colours in `assets/css/10-tokens.css`, in the light and the dark
//! scheme, by the formula of WCAG 2.2 ("relative luminance", "contrast ratio").

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../../../../assets/css/10-tokens.css");

/// Words on a ground: body text.
const BODY: [(&str, &str); 12] = [
    ("ink", "paper"),
    ("ink", "surface"),
    ("ink", "sunken"),
    ("ink", "brand-tint"),
    ("ink", "accent-tint"),
    ("ink-soft", "paper"),
    ("ink-soft", "surface"),
    ("ink-soft", "sunken"),
    ("link", "paper"),
    ("link", "surface"),
    ("on-brand", "brand"),
    ("on-brand", "brand-strong"),
];

/// Words in a coloured ground of their own tone.
const TONES: [(&str, &str); 12] = [
    ("good", "good-tint"),
    ("warn", "warn-tint"),
    ("bad", "bad-tint"),
    ("note", "note-tint"),
    ("brand", "brand-tint"),
    ("brand", "surface"),
    ("brand", "paper"),
    ("bad", "surface"),
    ("bad", "paper"),
    ("ink-soft", "brand-tint"),
    ("link", "sunken"),
    ("link", "brand-tint"),
];

/// Lines without which a control or a state could not be seen.
const EDGES: [(&str, &str); 9] = [
    ("line-strong", "paper"),
    ("line-strong", "surface"),
    ("line-strong", "sunken"),
    ("brand", "surface"),
    ("brand", "brand-tint"),
    ("bad", "bad-tint"),
    ("bad", "surface"),
    ("good", "good-tint"),
    ("note", "note-tint"),
];

type Scheme = BTreeMap<String, (u8, u8, u8)>;

fn colours(css: &str) -> Scheme {
    css.lines()
        .filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--")?.split_once(": #")?;
            let code = u32::from_str_radix(value.trim_end_matches(';'), 16).ok()?;
            let [_, red, green, blue] = code.to_be_bytes();
            Some((name.to_owned(), (red, green, blue)))
        })
        .collect()
}

fn schemes() -> [(&'static str, Scheme); 2] {
    let (light, rest) = TOKENS.split_once("@media (prefers-color-scheme: dark)").unwrap();
    let dark = rest.split_once("@media").unwrap().0;
    let light = colours(light);
    let mut both = light.clone();
    both.extend(colours(dark));
    [("light", light), ("dark", both)]
}

fn luminance((red, green, blue): (u8, u8, u8)) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

fn ratio(a: (u8, u8, u8), b: (u8, u8, u8)) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[track_caller]
fn check(pairs: &[(&str, &str)], least: f64) {
    let mut low = Vec::new();
    for (scheme, colours) in schemes() {
        for (front, ground) in pairs {
            let found = ratio(colours[*front], colours[*ground]);
            if found < least {
                low.push(format!("{scheme}: {front} on {ground} is {found:.2}"));
            }
        }
    }
    assert!(low.is_empty(), "below {least}: {low:#?}");
}

#[test]
fn the_formula_agrees_with_known_ratios() {
    assert!((ratio((255, 255, 255), (0, 0, 0)) - 21.0).abs() < 0.001);
    assert!((ratio((0x77, 0x77, 0x77), (255, 255, 255)) - 4.48).abs() < 0.01);
}

#[test]
fn body_text_stands_out_seven_to_one() {
    check(&BODY, 7.0);
}

#[test]
fn toned_text_stands_out_seven_to_one() {
    check(&TONES, 7.0);
}

#[test]
fn edges_of_controls_stand_out_three_to_one() {
    check(&EDGES, 3.0);
}

#[test]
fn one_of_the_two_focus_rings_shows_on_every_ground() {
    for (scheme, colours) in schemes() {
        for ground in ["paper", "surface", "sunken", "brand", "brand-tint", "bad-tint", "warn-tint"]
        {
            let bright = ratio(colours["focus"], colours[ground]);
            let edge = ratio(colours["focus-edge"], colours[ground]);
            assert!(bright.max(edge) >= 3.0, "{scheme}: focus on {ground}");
        }
        assert!(ratio(colours["focus"], colours["focus-edge"]) >= 3.0, "{scheme}");
    }
}
