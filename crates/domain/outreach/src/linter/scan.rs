//! Finding telling words in a text: by hash for exact words, by deletions for one slip in a long one.

use std::{
    collections::{HashMap, HashSet, hash_map::Entry},
    hash::{BuildHasher, Hasher},
    ops::Range,
};

use kernel::fold::fold;

use super::dictionary::{Topic, folded_words, ordinary, phrases};
use crate::reply::is_within;

/// Shorter words are compared exactly: one letter more or less makes another word of them.
const SHORTEST_WITH_SLIP: usize = 8;

/// In a link only whole words this long are looked for: shorter ones are parts of a random token.
const SHORTEST_IN_LINK: usize = 6;

/// A telling word and where it stands, in bytes of the text that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it tells of.
    pub topic: Topic,
    /// Where it stands.
    pub at: Range<usize>,
    /// The word of the dictionary that it is, or nearly is.
    pub word: String,
}

/// The dictionary, ready to be asked.
#[derive(Clone, Debug)]
pub struct Linter {
    /// Phrases by the hash of their first word.
    first: HashMap<u64, Vec<Phrase>, Plain>,
    /// Stems, longest first.
    stems: Vec<(String, Topic)>,
    /// Single long words by the hash of themselves and of each deletion.
    near: HashMap<u64, Vec<u32>, Plain>,
    /// The words `near` points to.
    long: Vec<(String, Topic)>,
    ordinary: HashSet<u64, Plain>,
}

#[derive(Clone, Debug)]
struct Phrase {
    words: Vec<String>,
    topic: Topic,
}

struct Token<'t> {
    text: &'t str,
    at: Range<usize>,
    in_link: bool,
}

impl Linter {
    /// The dictionary and the names of every medication that is loaded. Strengths, forms and salts
    /// in a name tell nothing and are left out.
    pub fn new<'a>(medications: impl IntoIterator<Item = &'a str>) -> Self {
        let mut linter = Self {
            first: HashMap::default(),
            stems: Vec::new(),
            near: HashMap::default(),
            long: Vec::new(),
            ordinary: ordinary().map(hash).collect(),
        };
        for (topic, phrase) in phrases() {
            match phrase.strip_suffix('*') {
                Some(stem) => linter.stems.push((stem.to_owned(), topic)),
                None => linter.add(topic, folded_words(phrase)),
            }
        }
        for name in medications {
            for word in folded_words(name) {
                let is_name =
                    word.len() >= 4 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
                if is_name && !linter.ordinary.contains(&hash(&word)) {
                    linter.add(Topic::Drug, vec![word]);
                }
            }
        }
        linter
    }

    fn add(&mut self, topic: Topic, words: Vec<String>) {
        let Some(first) = words.first() else { return };
        let known = self.first.entry(hash(first)).or_default();
        if known.iter().any(|phrase| phrase.words == words) {
            return;
        }
        if let [word] = words.as_slice()
            && word.len() >= SHORTEST_WITH_SLIP - 1
            && word.is_ascii()
        {
            let index = u32::try_from(self.long.len()).unwrap_or(u32::MAX);
            self.long.push((word.clone(), topic));
            for key in deletions(word) {
                match self.near.entry(key) {
                    Entry::Occupied(mut entry) => entry.get_mut().push(index),
                    Entry::Vacant(entry) => {
                        entry.insert(vec![index]);
                    }
                }
            }
        }
        known.push(Phrase { words, topic });
    }

    /// Every telling word of a text. Empty when it may travel.
    pub fn find(&self, text: &str) -> Vec<Finding> {
        self.find_with_names(text, &[])
    }

    /// The same, with the names of the people it could tell of. A name that is an ordinary word of
    /// our messages, such as Will, is not looked for.
    pub fn find_with_names(&self, text: &str, names: &[&str]) -> Vec<Finding> {
        let folded = Folded::of(text);
        let tokens = folded.tokens();
        let names: Vec<String> = names
            .iter()
            .flat_map(|name| folded_words(name))
            .filter(|name| name.chars().count() >= 3 && !self.ordinary.contains(&hash(name)))
            .collect();
        let mut found = Vec::new();
        let mut read_to = 0;
        for (index, token) in tokens.iter().enumerate() {
            if token.at.start < read_to {
                continue;
            }
            let told = self
                .exact(&tokens[index..])
                .or_else(|| self.stem(token))
                .or_else(|| self.slip(token))
                .or_else(|| {
                    let name = names.iter().find(|name| *name == token.text)?;
                    Some((Topic::Person, name.clone(), token.at.end))
                })
                .or_else(|| price(&folded.text, token));
            if let Some((topic, word, end)) = told {
                read_to = end;
                let at = folded.place(token.at.start..end);
                found.push(Finding { topic, at, word });
            }
        }
        found
    }

    fn exact(&self, tokens: &[Token<'_>]) -> Option<(Topic, String, usize)> {
        let token = &tokens[0];
        let stands = |phrase: &&Phrase| {
            phrase.words.len() <= tokens.len()
                && phrase.words.iter().zip(tokens).all(|(word, token)| word == token.text)
        };
        let phrases = self.first.get(&hash(token.text))?;
        let phrase = phrases.iter().filter(stands).max_by_key(|phrase| phrase.words.len())?;
        if token.in_link && token.text.len() < SHORTEST_IN_LINK {
            return None;
        }
        let last = &tokens[phrase.words.len() - 1];
        Some((phrase.topic, phrase.words.join(" "), last.at.end))
    }

    fn stem(&self, token: &Token<'_>) -> Option<(Topic, String, usize)> {
        let (stem, topic) = self.stems.iter().find(|(stem, _)| token.text.starts_with(stem))?;
        Some((*topic, stem.clone(), token.at.end))
    }

    /// A long word one slip away from one of the dictionary.
    fn slip(&self, token: &Token<'_>) -> Option<(Topic, String, usize)> {
        let word = token.text;
        if token.in_link
            || word.len() < SHORTEST_WITH_SLIP
            || !word.bytes().all(|byte| byte.is_ascii_alphabetic())
            || self.ordinary.contains(&hash(word))
        {
            return None;
        }
        deletions(word)
            .filter_map(|key| self.near.get(&key))
            .flatten()
            .filter_map(|index| self.long.get(usize::try_from(*index).ok()?))
            .find(|(known, _)| is_within(known, word, 1))
            .map(|(known, topic)| (*topic, known.clone(), token.at.end))
    }
}

/// `$25`, wherever it stands.
fn price(folded: &str, token: &Token<'_>) -> Option<(Topic, String, usize)> {
    let is_number = token.text.bytes().all(|byte| byte.is_ascii_digit());
    let before = folded[..token.at.start].trim_end();
    (is_number && !token.in_link && before.ends_with(['$', '€', '£']))
        .then(|| (Topic::Price, "$".to_owned(), token.at.end))
}

/// A folded text that remembers where each byte came from.
struct Folded {
    text: String,
    /// For each byte of `text`, the byte of the original at which its letter begins, and the end.
    from: Vec<usize>,
}

impl Folded {
    fn of(original: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(original.len()), from: Vec::new() };
        for (at, letter) in original.char_indices() {
            let before = folded.text.len();
            match letter {
                // Marks on their own belong to the letter before them.
                '\u{300}'..='\u{36f}' | '\'' | '\u{2019}' => {}
                letter if letter.is_ascii() => folded.text.push(letter.to_ascii_lowercase()),
                letter => {
                    let plain = fold(letter.encode_utf8(&mut [0; 4]));
                    folded.text.push_str(if plain.is_empty() { " " } else { &plain });
                }
            }
            folded.from.resize(folded.from.len() + folded.text.len() - before, at);
        }
        folded.from.push(original.len());
        folded
    }

    fn place(&self, at: Range<usize>) -> Range<usize> {
        self.from[at.start]..self.from[at.end]
    }

    fn tokens(&self) -> Vec<Token<'_>> {
        let mut tokens = Vec::new();
        let mut start = 0;
        for chunk in self.text.split_inclusive(char::is_whitespace) {
            let in_link = chunk.contains("://") || (chunk.contains('/') && chunk.contains('.'));
            let mut from = 0;
            let ends = chunk.match_indices(|letter: char| !letter.is_alphanumeric());
            for (to, gap) in ends.chain([(chunk.len(), "")]) {
                if to > from {
                    let at = start + from..start + to;
                    tokens.push(Token { text: &chunk[from..to], at, in_link });
                }
                from = to + gap.len();
            }
            start += chunk.len();
        }
        tokens
    }
}

/// The hashes of a word and of the word without each of its letters.
fn deletions(word: &str) -> impl Iterator<Item = u64> {
    let bytes = word.as_bytes();
    std::iter::once(hash(word)).chain((0..bytes.len()).map(move |gone| {
        let mut hasher = Fnv::default();
        hasher.write(&bytes[..gone]);
        hasher.write(&bytes[gone + 1..]);
        hasher.finish()
    }))
}

fn hash(word: &str) -> u64 {
    let mut hasher = Fnv::default();
    hasher.write(word.as_bytes());
    hasher.finish()
}

/// Fowler, Noll and Vo's hash (FNV-1a, 64 bits): short words, no adversary who gains by collisions,
/// since every hit is compared letter by letter.
#[derive(Clone, Copy, Debug)]
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

/// Keys are hashes already.
#[derive(Clone, Copy, Debug, Default)]
struct Plain;

#[derive(Clone, Copy, Debug, Default)]
struct Same(u64);

impl BuildHasher for Plain {
    type Hasher = Same;

    fn build_hasher(&self) -> Same {
        Same(0)
    }
}

impl Hasher for Same {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::{Template, Vars, render};
    use kernel::{Channel, Language};

    fn linter() -> Linter {
        Linter::new(["adalimumab 40 MG/0.4 ML Prefilled Syringe", "Qwertimab Oral Tablet"])
    }

    #[track_caller]
    fn check(text: &str, expected: &[(Topic, &str)]) {
        let found = linter().find(text);
        let found: Vec<(Topic, &str)> =
            found.iter().map(|finding| (finding.topic, &text[finding.at.clone()])).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn what_tells_of_health_is_found_where_it_stands() {
        check("Your Humira is ready", &[(Topic::Drug, "Humira")]);
        check("HUMIRA!", &[(Topic::Drug, "HUMIRA")]);
        check("su esclerosis múltiple", &[(Topic::Illness, "esclerosis")]);
        check("Crohn's disease", &[(Topic::Illness, "Crohn's")]);
        check("from your oncólogo", &[(Topic::Specialty, "oncólogo")]);
        check("your viral load", &[(Topic::Laboratory, "viral load")]);
        check("You owe $ 25 now", &[(Topic::Price, "25")]);
        check("qwertimab at 9", &[(Topic::Drug, "qwertimab")]);
        check("cystic fibrosis", &[(Topic::Illness, "cystic fibrosis")]);
    }

    #[test]
    fn a_long_name_is_found_with_one_slip() {
        for typed in
            ["adalimumub", "adalimuab", "adalimumabb", "adailmumab", "metotrexate", "Cosentix"]
        {
            let found = linter().find(typed);
            assert_eq!(found.len(), 1, "{typed} {found:?}");
        }
        check("the message", &[]);
    }

    #[test]
    fn no_message_of_ours_is_refused() {
        let vars = Vars {
            pharmacy: "Lakeside Specialty Care",
            phone: Some("(201) 555-0123"),
            link: Some("https://rx.lakeside.example/r/Ab3dEf6hJk9mNp2"),
            count: Some(2),
            sent: Some("today, 10:05 AM"),
        };
        let linter = linter();
        let channels = [Channel::Sms, Channel::Email];
        let ways = Template::ALL.iter().flat_map(|template| channels.map(|it| (*template, it)));
        for (template, channel) in ways.filter(|(template, it)| template.goes_by(*it)) {
            for language in [Language::english(), Language::spanish()] {
                let text = render(channel, template, &language, &vars).unwrap().text;
                assert_eq!(linter.find(&text), [], "{text}");
            }
        }
    }

    #[test]
    fn forms_and_salts_of_a_product_tell_nothing() {
        check("one prefilled syringe, 40 mg, oral tablet", &[]);
    }

    #[test]
    fn a_random_token_in_a_link_is_not_read_as_words() {
        check("https://rx.lakeside.example/r/labs-x7 now", &[]);
        check("https://rx.lakeside.example/humira now", &[(Topic::Drug, "humira")]);
    }

    #[test]
    fn people_are_found_by_the_names_handed_over() {
        let found = |text: &str| {
            let names = ["Ana María Díaz", "Will O'Hara"];
            let found = linter().find_with_names(text, &names);
            found.iter().map(|it| (it.topic, text[it.at.clone()].to_owned())).collect::<Vec<_>>()
        };
        assert_eq!(found("Hi DIAZ"), [(Topic::Person, "DIAZ".to_owned())]);
        assert_eq!(found("Hola María"), [(Topic::Person, "María".to_owned())]);
        assert_eq!(found("We will call"), []);
        assert_eq!(found("banana"), []);
    }

    #[test]
    fn a_message_is_read_in_microseconds() {
        let linter = linter();
        let text = "Lakeside Specialty Care: Time to plan your refill. Answer at \
                    https://rx.lakeside.example/r/Ab3dEf6hJk9mNp2 or reply YES or NO. HELP, STOP.";
        let began = std::time::Instant::now();
        for _ in 0..1_000 {
            assert!(linter.find(text).is_empty());
        }
        // Generous, for builds without optimisation on a busy machine.
        assert!(began.elapsed().as_millis() < 2_000, "{:?}", began.elapsed());
    }
}
