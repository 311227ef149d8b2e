//! Tables, columns and indexes, read from migrations statement by statement.
//!
//! It knows the statements that our migrations use and refuses the rest, so that a new form is
//! taught here instead of being lost.

use crate::tidy::Complaint;

/// A column, or a constraint of the whole table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// As written, without the comma.
    pub text: String,
    /// The comment above it, if any.
    pub comment: String,
}

/// A table as it stands.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// The migration that made it.
    pub migration: String,
    /// The comment above it.
    pub comment: String,
    /// Columns first, then constraints, as written.
    pub parts: Vec<Part>,
    /// What follows the closing parenthesis, such as `{clustered}`.
    pub tail: String,
    /// `CREATE INDEX` statements.
    pub indexes: Vec<String>,
}

/// All tables, in the order in which they were made.
#[derive(Clone, Debug, Default)]
pub struct Schema {
    /// The tables.
    pub tables: Vec<Table>,
}

impl Part {
    /// Whether this is a constraint of the table rather than a column.
    pub fn is_constraint(&self) -> bool {
        const WORDS: &[&str] = &["PRIMARY", "UNIQUE", "CHECK", "FOREIGN", "CONSTRAINT"];
        self.text.split_whitespace().next().is_some_and(|word| WORDS.contains(&word))
    }
}

impl Schema {
    /// Applies one migration.
    pub fn apply(&mut self, path: &str, text: &str) -> Result<(), Complaint> {
        let mut comment: Vec<&str> = Vec::new();
        let mut statement: Vec<&str> = Vec::new();
        for (at, line) in text.lines().enumerate() {
            let trimmed = line.trim();
            if statement.is_empty() && trimmed.is_empty() {
                comment.clear();
            } else if let (true, Some(words)) = (statement.is_empty(), trimmed.strip_prefix("--")) {
                comment.push(words.trim());
            } else {
                statement.push(line);
                if trimmed.ends_with(';') {
                    self.change(path, &statement.join("\n"), &comment.join(" "))
                        .map_err(|what| Complaint::at(path, at + 1, what))?;
                    statement.clear();
                    comment.clear();
                }
            }
        }
        if statement.is_empty() {
            return Ok(());
        }
        Err(Complaint::at(path, text.lines().count(), "a statement without its semicolon"))
    }

    fn change(&mut self, path: &str, statement: &str, comment: &str) -> Result<(), String> {
        let statement = statement.trim().trim_end_matches(';');
        let words: Vec<&str> = statement.split_whitespace().collect();
        match words.as_slice() {
            ["CREATE", "TABLE", name, ..] => {
                let mut table = table(statement)?;
                table.name = (*name).to_owned();
                table.migration = path.to_owned();
                table.comment = comment.to_owned();
                self.tables.push(table);
            }
            ["CREATE", "INDEX", _, "ON", name, ..]
            | ["CREATE", "UNIQUE", "INDEX", _, "ON", name, ..] => {
                self.table(name)?.indexes.push(words.join(" "));
            }
            ["DROP", "INDEX", name] => self.drop_index(name)?,
            ["DROP", "TABLE", name] => {
                self.table(name)?;
                self.tables.retain(|table| table.name != *name);
            }
            ["ALTER", "TABLE", name, "ADD", "COLUMN", column @ ..] => {
                let part = Part { text: column.join(" "), comment: comment.to_owned() };
                let parts = &mut self.table(name)?.parts;
                let at = parts.iter().position(Part::is_constraint).unwrap_or(parts.len());
                parts.insert(at, part);
            }
            ["ALTER", "TABLE", name, "RENAME", "TO", new] => {
                (*new).clone_into(&mut self.table(name)?.name);
            }
            // Rows change no form.
            ["INSERT" | "UPDATE" | "DELETE", ..] => {}
            _ => return Err(format!("`cargo x schema` does not know: {}", words.join(" "))),
        }
        Ok(())
    }

    fn table(&mut self, name: &str) -> Result<&mut Table, String> {
        let name = name.split('(').next().unwrap_or(name);
        let found = self.tables.iter_mut().find(|table| table.name == name);
        found.ok_or_else(|| format!("there is no table {name}"))
    }

    fn drop_index(&mut self, name: &str) -> Result<(), String> {
        let is_it = |index: &String| index.split_whitespace().any(|word| word == name);
        let table = self.tables.iter_mut().find(|table| table.indexes.iter().any(is_it));
        let table = table.ok_or_else(|| format!("there is no index {name}"))?;
        table.indexes.retain(|index| !is_it(index));
        Ok(())
    }
}

/// The parts between the outer parentheses and what follows them.
fn table(statement: &str) -> Result<Table, String> {
    let open = statement.find('(').ok_or("a table without columns")?;
    let close = statement.rfind(')').ok_or("a table without its closing parenthesis")?;
    let mut table = Table { tail: statement[close + 1..].trim().to_owned(), ..Table::default() };
    let mut part = Part { text: String::new(), comment: String::new() };
    let mut depth = 0_usize;
    for line in statement[open + 1..close].lines() {
        let (code, comment) = line.split_once("--").unwrap_or((line, ""));
        let is_alone = code.trim().is_empty();
        for letter in code.trim().chars() {
            depth = match letter {
                '(' => depth + 1,
                ')' => depth.saturating_sub(1),
                _ => depth,
            };
            if letter == ',' && depth == 0 {
                finish(&mut table.parts, &mut part);
            } else {
                part.text.push(letter);
            }
        }
        if !part.text.trim().is_empty() {
            part.text.push(' ');
        }
        match table.parts.last_mut() {
            // A comment after a column's comma belongs to that column.
            Some(last) if !is_alone && part.text.trim().is_empty() => {
                join(&mut last.comment, comment);
            }
            _ => join(&mut part.comment, comment),
        }
    }
    finish(&mut table.parts, &mut part);
    Ok(table)
}

fn finish(parts: &mut Vec<Part>, part: &mut Part) {
    let text = part.text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !text.is_empty() {
        parts.push(Part { text, comment: std::mem::take(&mut part.comment) });
    }
    part.text.clear();
}

fn join(comment: &mut String, more: &str) {
    let more = more.trim();
    if !more.is_empty() {
        if !comment.is_empty() {
            comment.push(' ');
        }
        comment.push_str(more);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schema(texts: &[&str]) -> Schema {
        let mut schema = Schema::default();
        for text in texts {
            schema.apply("migrations/x.sql", text).unwrap();
        }
        schema
    }

    #[test]
    fn a_table_is_read_with_its_comments() {
        let schema = schema(&[
            "-- The file.\n\n-- What is due,\n-- in order.\nCREATE TABLE jobs (\n    \
            due_at BIGINT NOT NULL, -- When.\n    -- Open or done.\n    state TEXT CHECK (state IN ('a', 'b')),\n    \
            PRIMARY KEY (due_at, state)\n) {clustered};\nCREATE INDEX jobs_state ON jobs (state)\n    WHERE due_at > 1;\n",
        ]);
        let table = &schema.tables[0];
        assert_eq!(table.comment, "What is due, in order.");
        assert_eq!(table.tail, "{clustered}");
        let parts: Vec<(&str, &str)> =
            table.parts.iter().map(|part| (part.text.as_str(), part.comment.as_str())).collect();
        assert_eq!(
            parts,
            [
                ("due_at BIGINT NOT NULL", "When."),
                ("state TEXT CHECK (state IN ('a', 'b'))", "Open or done."),
                ("PRIMARY KEY (due_at, state)", ""),
            ]
        );
        assert_eq!(table.indexes, ["CREATE INDEX jobs_state ON jobs (state) WHERE due_at > 1"]);
    }

    #[test]
    fn later_migrations_change_earlier_tables() {
        let schema = schema(&[
            "CREATE TABLE a (\n    id TEXT,\n    PRIMARY KEY (id)\n);\nCREATE TABLE b (\n    id TEXT\n);\nCREATE INDEX a_id ON a (id);\n",
            "-- Since when.\nALTER TABLE a ADD COLUMN since_on TEXT;\nDROP INDEX a_id;\nDROP TABLE b;\nINSERT INTO a (id) VALUES ('1');\n",
        ]);
        assert_eq!(schema.tables.len(), 1);
        assert_eq!(schema.tables[0].parts[1].text, "since_on TEXT");
        assert_eq!(schema.tables[0].parts[1].comment, "Since when.");
        assert!(schema.tables[0].indexes.is_empty());
    }

    #[test]
    fn what_it_does_not_know_is_refused() {
        let refuse = |text: &str| Schema::default().apply("m.sql", text).unwrap_err().line;
        assert_eq!(refuse("\nCREATE TRIGGER a;\n"), 2);
        assert_eq!(refuse("DROP TABLE a;\n"), 1);
        assert_eq!(refuse("CREATE TABLE a (id TEXT)\n"), 1);
    }
}
