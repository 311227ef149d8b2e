//! A Rust file taken apart far enough to check it: code, literals and comments, line by line.
//!
//! Not a parser: it knows where strings, characters and comments begin and end, and no grammar.

/// A string literal and where it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Literal {
    /// Line, counted from 1.
    pub line: usize,
    /// What stands between the quotes, escapes as written.
    pub text: String,
}

/// A Rust file, taken apart.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// The code with the inside of literals and comments blanked; lines stay where they are.
    pub code: String,
    /// The string literals, in order.
    pub literals: Vec<Literal>,
    /// The first line of the tests, or one past the end.
    pub tests_from: usize,
}

impl Source {
    /// Takes a file apart.
    pub fn read(text: &str) -> Self {
        let mut reader =
            Reader { rest: text.chars().collect(), at: 0, line: 1, source: Self::default() };
        reader.run();
        let mut source = reader.source;
        let lines = source.code.lines().count();
        source.tests_from = source
            .code
            .lines()
            .position(|line| line.trim_start().starts_with("#[cfg(test)]"))
            .map_or(lines + 1, |at| at + 1);
        source
    }

    /// The lines of code before the tests, with their numbers.
    pub fn body(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code.lines().enumerate().map(|(at, line)| (at + 1, line)).take(self.tests_from - 1)
    }

    /// The literals before the tests.
    pub fn body_literals(&self) -> impl Iterator<Item = &Literal> {
        self.literals.iter().filter(|literal| literal.line < self.tests_from)
    }
}

struct Reader {
    rest: Vec<char>,
    at: usize,
    line: usize,
    source: Source,
}

impl Reader {
    fn run(&mut self) {
        while let Some(next) = self.peek(0) {
            match next {
                '/' if self.peek(1) == Some('/') => self.blank_while(|next| next != '\n'),
                '/' if self.peek(1) == Some('*') => self.block_comment(),
                '"' => self.string(),
                'r' if self.raw_hashes().is_some() && !self.follows_word() => {
                    let hashes = self.raw_hashes().unwrap_or(0);
                    (0..=hashes).for_each(|_| self.keep());
                    self.raw_string(hashes);
                }
                '\'' => self.character(),
                _ => self.keep(),
            }
        }
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.rest.get(self.at + ahead).copied()
    }

    fn keep(&mut self) {
        if let Some(next) = self.peek(0) {
            self.push(next);
        }
    }

    fn blank(&mut self) {
        if let Some(next) = self.peek(0) {
            self.push(if next == '\n' { '\n' } else { ' ' });
        }
    }

    fn push(&mut self, shown: char) {
        if shown == '\n' {
            self.line += 1;
        }
        self.source.code.push(shown);
        self.at += 1;
    }

    fn blank_while(&mut self, goes_on: impl Fn(char) -> bool) {
        while self.peek(0).is_some_and(&goes_on) {
            self.blank();
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        loop {
            match (self.peek(0), self.peek(1)) {
                (Some('/'), Some('*')) => {
                    depth += 1;
                    self.blank();
                }
                (Some('*'), Some('/')) => {
                    depth -= 1;
                    self.blank();
                }
                (None, _) => return,
                _ => {}
            }
            self.blank();
            if depth == 0 {
                return;
            }
        }
    }

    fn string(&mut self) {
        let line = self.line;
        let mut text = String::new();
        self.keep();
        while let Some(next) = self.peek(0) {
            match next {
                '"' => break,
                '\\' => {
                    text.extend([Some(next), self.peek(1)].into_iter().flatten());
                    self.blank();
                    self.blank();
                }
                _ => {
                    text.push(next);
                    self.blank();
                }
            }
        }
        self.keep();
        self.source.literals.push(Literal { line, text });
    }

    /// How many `#` stand between this `r` and a quote; nothing when it is no raw string.
    fn raw_hashes(&self) -> Option<usize> {
        let hashes = (1..).take_while(|ahead| self.peek(*ahead) == Some('#')).count();
        (self.peek(hashes + 1) == Some('"')).then_some(hashes)
    }

    fn follows_word(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.rest.get(at));
        // `br"..."` and `cr"..."` are raw strings too.
        before.is_some_and(|it| (it.is_alphanumeric() || *it == '_') && !matches!(it, 'b' | 'c'))
    }

    fn raw_string(&mut self, hashes: usize) {
        let line = self.line;
        let mut text = String::new();
        self.keep();
        while let Some(next) = self.peek(0) {
            let ends = next == '"' && (1..=hashes).all(|ahead| self.peek(ahead) == Some('#'));
            if ends {
                break;
            }
            text.push(next);
            self.blank();
        }
        (0..=hashes).for_each(|_| self.keep());
        self.source.literals.push(Literal { line, text });
    }

    /// A character literal, or a lifetime, which is only its quote.
    fn character(&mut self) {
        let is_escape = self.peek(1) == Some('\\');
        let is_plain = self.peek(2) == Some('\'') && self.peek(1) != Some('\'');
        self.keep();
        if is_escape {
            self.blank();
            self.blank();
            self.blank_while(|next| next != '\'');
            self.keep();
        } else if is_plain {
            self.blank();
            self.keep();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, code: &str, literals: &[&str]) {
        let source = Source::read(text);
        assert_eq!(source.code, code, "{text}");
        let found: Vec<&str> = source.literals.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(found, literals, "{text}");
    }

    #[test]
    fn literals_and_comments_are_told_from_code() {
        check("let a = \"b // c\"; d", "let a = \"      \"; d", &["b // c"]);
        check("a // \"b\"\nc", "a       \nc", &[]);
        check("a /* /* c */ \" */ d", "a                 d", &[]);
        check(r##"x(r#"a "b" c"#)"##, r##"x(r#"       "#)"##, &[r#"a "b" c"#]);
        check(r#"b"a\"b" c"#, r#"b"    " c"#, &[r#"a\"b"#]);
        check("'\"' \"a\"", "' ' \" \"", &["a"]);
        check("'\\'' \"a\"", "'  ' \" \"", &["a"]);
        check("fn a<'b>(c: &'b str) {}", "fn a<'b>(c: &'b str) {}", &[]);
        check("for r in \"a\"", "for r in \" \"", &["a"]);
    }

    #[test]
    fn tests_begin_at_their_attribute() {
        let source = Source::read("a\n\"#[cfg(test)]\"\n#[cfg(test)]\nmod tests {}\n");
        assert_eq!(source.tests_from, 3);
        assert_eq!(source.body().count(), 2);
        assert_eq!(Source::read("a\nb\n").tests_from, 3);
    }

    #[test]
    fn a_literal_knows_its_line() {
        let source = Source::read("a\n  \"b\nc\" \"d\"");
        assert_eq!(source.literals[0].line, 2);
        assert_eq!(source.literals[1].line, 3);
    }
}
