//! The PDF, read by a reader of our own that knows the file and not the program, and by those of others
//! where they are on this machine.

use std::{
    collections::BTreeMap,
    io::{Read as _, Write as _},
    process::{Command, Stdio},
};

use kernel::Language;
use paper::{Fonts, Letter, Unprintable, print, window};

use crate::letter;

/// Text of a page, with where it stands: from the left and from the top.
type Placed = Vec<(f32, f32, String)>;

/// Reads text with its place: as much of ISO 32000 as our own files use.
struct Reader {
    objects: BTreeMap<u32, Vec<u8>>,
}

fn find(bytes: &[u8], wanted: &[u8], from: usize) -> Option<usize> {
    bytes[from..].windows(wanted.len()).position(|window| window == wanted).map(|at| at + from)
}

fn after<'a>(text: &'a str, key: &str) -> Option<&'a str> {
    text.split_once(key).map(|(_, rest)| rest.trim_start())
}

fn number(text: &str) -> Option<u32> {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

impl Reader {
    fn of(pdf: &[u8]) -> Self {
        let mut objects = BTreeMap::new();
        let mut at = 0;
        while let Some(begin) = find(pdf, b" 0 obj", at) {
            let digits = pdf[..begin].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
            let id = std::str::from_utf8(&pdf[begin - digits..begin]).unwrap().parse().unwrap();
            let end = find(pdf, b"endobj", begin).unwrap();
            objects.insert(id, pdf[begin + 6..end].to_vec());
            at = end;
        }
        Self { objects }
    }

    fn head(&self, id: u32) -> String {
        let object = &self.objects[&id];
        let end = find(object, b"stream", 0).unwrap_or(object.len());
        String::from_utf8_lossy(&object[..end]).into_owned()
    }

    fn stream(&self, id: u32) -> Vec<u8> {
        let object = &self.objects[&id];
        let begin = find(object, b"stream", 0).unwrap() + 6;
        let begin = begin + object[begin..].iter().take_while(|it| b"\r\n".contains(it)).count();
        let end = find(object, b"endstream", begin).unwrap();
        let head = self.head(id);
        if !head.contains("FlateDecode") {
            return object[begin..end].to_vec();
        }
        let mut plain = Vec::new();
        flate2::read::ZlibDecoder::new(&object[begin..end]).read_to_end(&mut plain).unwrap();
        plain
    }

    /// Pages in their order.
    fn pages(&self) -> Vec<u32> {
        let root = self.objects.keys().find(|id| self.head(**id).contains("/Kids"));
        let kids = self.head(*root.unwrap());
        let inside = after(&kids, "/Kids").unwrap().split(']').next().unwrap();
        let words: Vec<&str> = inside.trim_start_matches('[').split_whitespace().collect();
        words.chunks(3).filter_map(|it| it[0].parse().ok()).collect()
    }

    /// What the codes of each font of a page mean.
    fn fonts(&self, page: u32) -> BTreeMap<String, BTreeMap<u16, String>> {
        let mut head = self.head(page);
        if let Some(id) = after(&head, "/Resources").and_then(number) {
            head = self.head(id);
        }
        let mut fonts = BTreeMap::new();
        let Some(inside) = after(&head, "/Font") else { return fonts };
        let inside = match number(inside) {
            Some(id) => self.head(id),
            None => inside.to_owned(),
        };
        let inside = inside.split(">>").next().unwrap().trim_start_matches("<<").to_owned();
        for entry in inside.split('/').skip(1) {
            let mut words = entry.split_whitespace();
            let (name, id) = (words.next().unwrap(), words.next().unwrap().parse().unwrap());
            let map = after(&self.head(id), "/ToUnicode").and_then(number).unwrap();
            fonts.insert(name.to_owned(), meanings(&String::from_utf8_lossy(&self.stream(map))));
        }
        fonts
    }

    fn text(&self, page: u32) -> Placed {
        let head = self.head(page);
        let Some(contents) = after(&head, "/Contents").and_then(number) else { return Vec::new() };
        let fonts = self.fonts(page);
        let stream = self.stream(contents);
        let mut placed = Vec::new();
        let (mut font, mut place, mut scale) = (String::new(), (0.0, 0.0), (0.0, 0.0, 0.0, 0.0));
        let mut held: Vec<Word> = Vec::new();
        for word in words(&stream) {
            let Word::Name(name) = &word else {
                held.push(word);
                continue;
            };
            let figure = |back: usize| match &held[held.len() - back] {
                Word::Number(value) => *value,
                other => panic!("{other:?} is no number"),
            };
            match name.as_str() {
                "cm" if scale == (0.0, 0.0, 0.0, 0.0) => {
                    scale = (figure(6), figure(3), figure(2), figure(1));
                }
                "Tf" => {
                    font = match &held[held.len() - 2] {
                        Word::Slashed(name) => name.clone(),
                        other => panic!("{other:?} is no font"),
                    };
                }
                "Tm" => {
                    let (x, y) = (figure(2), figure(1));
                    let (sx, sy, ox, oy) = scale;
                    place = if sx == 0.0 { (x, y) } else { (x * sx + ox, y * sy + oy) };
                }
                "Tj" | "TJ" => {
                    let codes = held.iter().filter_map(|it| match it {
                        Word::Codes(codes) => Some(codes.as_slice()),
                        _ => None,
                    });
                    let said: String = codes
                        .flatten()
                        .map(|code| fonts[&font].get(code).map_or("?", String::as_str))
                        .collect();
                    placed.push((place.0, window::HEIGHT - place.1, said));
                }
                _ => {}
            }
            held.clear();
        }
        placed
    }
}

/// A word of a content stream.
#[derive(Clone, Debug)]
enum Word {
    Number(f32),
    Slashed(String),
    Codes(Vec<u16>),
    Name(String),
}

fn words(stream: &[u8]) -> Vec<Word> {
    let mut words = Vec::new();
    let mut at = 0;
    while at < stream.len() {
        let byte = stream[at];
        if byte == b'(' {
            let (mut codes, mut end, mut depth) = (Vec::new(), at + 1, 1);
            loop {
                match stream[end] {
                    b'\\' => {
                        end += 1;
                        let octal = stream[end..]
                            .iter()
                            .take(3)
                            .take_while(|it| (b'0'..=b'7').contains(it));
                        let octal: Vec<u8> = octal.copied().collect();
                        if octal.is_empty() {
                            codes.push(match stream[end] {
                                b'n' => b'\n',
                                b'r' => b'\r',
                                b't' => b'\t',
                                b'b' => 8,
                                b'f' => 12,
                                other => other,
                            });
                        } else {
                            let value = octal
                                .iter()
                                .fold(0_u16, |it, digit| it * 8 + u16::from(digit - b'0'));
                            codes.push(u8::try_from(value).unwrap());
                            end += octal.len() - 1;
                        }
                    }
                    b'(' => {
                        depth += 1;
                        codes.push(b'(');
                    }
                    b')' => {
                        depth -= 1;
                        if depth == 0 {
                            break;
                        }
                        codes.push(b')');
                    }
                    other => codes.push(other),
                }
                end += 1;
            }
            let pairs = codes.chunks(2).map(|it| u16::from(it[0]) << 8 | u16::from(it[1]));
            words.push(Word::Codes(pairs.collect()));
            at = end + 1;
        } else if stream[at..].starts_with(b"<<") {
            at += 2;
        } else if byte == b'<' {
            let end = find(stream, b">", at).unwrap();
            let hex = std::str::from_utf8(&stream[at + 1..end]).unwrap();
            let codes = (0..hex.len() / 4).map(|it| &hex[it * 4..it * 4 + 4]);
            let codes = codes.map(|it| u16::from_str_radix(it, 16).unwrap());
            words.push(Word::Codes(codes.collect()));
            at = end + 1;
        } else if byte.is_ascii_whitespace() || b"[]<>".contains(&byte) {
            at += 1;
        } else {
            let ends = |it: &u8| it.is_ascii_whitespace() || b"[]<>()/".contains(it);
            let length = 1 + stream[at + 1..].iter().take_while(|it| !ends(it)).count();
            let word = String::from_utf8_lossy(&stream[at..at + length]).into_owned();
            words.push(match (word.parse(), word.strip_prefix('/')) {
                (Ok(number), _) => Word::Number(number),
                (_, Some(name)) => Word::Slashed(name.to_owned()),
                _ => Word::Name(word),
            });
            at += length;
        }
    }
    words
}

/// What a font's codes mean, from its map to Unicode.
fn meanings(map: &str) -> BTreeMap<u16, String> {
    let hex = |text: &str| -> Vec<u16> {
        let digits = text.trim_matches(['<', '>']);
        (0..digits.len() / 4)
            .map(|it| u16::from_str_radix(&digits[it * 4..it * 4 + 4], 16).unwrap())
            .collect()
    };
    let mut meanings = BTreeMap::new();
    for part in map.split("beginbfchar").skip(1) {
        let inside = part.split("endbfchar").next().unwrap();
        for line in inside.lines().filter(|line| line.contains('<')) {
            let (code, letters) = line.trim().split_once(' ').unwrap();
            let letters = String::from_utf16(&hex(letters.trim())).unwrap();
            meanings.insert(hex(code)[0], letters);
        }
    }
    meanings
}

fn printed(letters: &[Letter]) -> Vec<u8> {
    let language = Language::english();
    let printed = print(&Fonts::default(), letters, ("Letters", &language)).unwrap();
    assert!(printed.left.is_empty(), "{:?}", printed.left);
    printed.pdf
}

#[test]
fn above_the_fold_stand_the_two_addresses_and_nothing_else() {
    let pdf = printed(&[letter()]);
    let reader = Reader::of(&pdf);
    let first = reader.text(reader.pages()[0]);
    let (above, below): (Placed, Placed) =
        first.into_iter().partition(|(_, top, _)| *top < window::FOLDS[0]);
    let above: Vec<String> = above.into_iter().map(|(_, _, words)| words).collect();
    let shown = letter();
    assert_eq!(above.concat(), [shown.sender.concat(), shown.addressee.concat()].concat());
    let below: String = below.into_iter().map(|(_, _, words)| words).collect();
    for words in ["March 2, 2026", "Hello Ana Díaz,", "201-555-0100"] {
        assert!(below.contains(words), "{below}");
    }
    assert!(!below.contains('?'));
}

#[test]
fn every_letter_begins_on_an_odd_page() {
    let long = Letter { after: vec!["Many words. ".repeat(120); 3], ..letter() };
    let short = Letter {
        before: Vec::new(),
        after: Vec::new(),
        link: None,
        reference: "short".to_owned(),
        ..letter()
    };
    let pdf = printed(&[short.clone(), long, short]);
    let reader = Reader::of(&pdf);
    let begins = |page: &u32| reader.text(*page).iter().any(|(_, _, it)| it.contains("Ana Díaz"));
    let pages = reader.pages();
    let first: Vec<usize> = (0..pages.len()).filter(|at| begins(&pages[*at])).collect();
    assert_eq!(first.len(), 3, "{first:?}");
    assert!(first.iter().all(|at| at % 2 == 0), "{first:?}");
    assert!(reader.text(pages[1]).is_empty(), "the back of a letter of one page");
}

#[test]
fn the_file_is_tagged_and_names_its_title_and_language() {
    let pdf = printed(&[letter()]);
    let text = String::from_utf8_lossy(&pdf).into_owned();
    for wanted in ["/MarkInfo", "/Marked true", "/StructTreeRoot", "/Lang(en)", "pdfuaid"] {
        assert!(text.contains(wanted), "{wanted}");
    }
    assert!(text.contains("A square code with the address that follows"));
}

#[test]
fn a_letter_that_no_font_can_print_is_left_out_and_named() {
    let strange = Letter { addressee: vec!["王小明".to_owned()], ..letter() };
    let language = Language::english();
    let all = [letter(), strange.clone()];
    let done = print(&Fonts::default(), &all, ("Letters", &language)).unwrap();
    assert!(matches!(done.left.as_slice(), [(1, Unprintable::Letters(_))]), "{:?}", done.left);
    assert!(!done.pdf.is_empty());
    let none = print(&Fonts::default(), &[strange], ("Letters", &language)).unwrap();
    assert!(none.pdf.is_empty());
}

/// What another program says of the file; nothing where it is not installed.
fn others_say(pdf: &[u8], program: &str, arguments: &[&str]) -> Option<String> {
    let path =
        std::env::temp_dir().join(format!("rapport-letter-{}-{program}.pdf", std::process::id()));
    std::fs::File::create(&path).unwrap().write_all(pdf).unwrap();
    let arguments =
        arguments.iter().map(|it| if *it == "FILE" { path.to_str().unwrap() } else { it });
    let done = Command::new(program).args(arguments).stderr(Stdio::null()).output();
    std::fs::remove_file(&path).unwrap();
    let done = done.ok()?;
    assert!(done.status.success(), "{program} refuses the file");
    Some(String::from_utf8_lossy(&done.stdout).into_owned())
}

#[test]
fn the_programs_of_others_read_the_file_where_they_are_installed() {
    let pdf = printed(&[letter(), letter()]);
    if let Some(text) = others_say(&pdf, "pdftotext", &["FILE", "-"]) {
        assert!(text.contains("Hello Ana Díaz,"), "{text}");
    }
    if let Some(about) = others_say(&pdf, "pdfinfo", &["FILE"]) {
        assert!(about.contains("Tagged:") && about.contains("612 x 792"), "{about}");
    }
    others_say(&pdf, "qpdf", &["--check", "FILE"]);
}
