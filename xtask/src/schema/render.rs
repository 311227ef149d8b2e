//! The schema as one SQL file and as one page.

use super::model::{Part, Schema, Table};

/// `migrations/schema.sql`.
pub fn sql(schema: &Schema) -> String {
    let mut text = String::from(
        "-- The tables after the last migration. Made by `cargo x schema`; no program runs it.\n",
    );
    for table in &schema.tables {
        text.push('\n');
        if !table.comment.is_empty() {
            text.push_str(&format!("-- {}\n", table.comment));
        }
        text.push_str(&format!("CREATE TABLE {} (\n", table.name));
        for (at, part) in table.parts.iter().enumerate() {
            if !part.comment.is_empty() {
                text.push_str(&format!("    -- {}\n", part.comment));
            }
            let comma = if at + 1 < table.parts.len() { "," } else { "" };
            text.push_str(&format!("    {}{comma}\n", part.text));
        }
        let tail = if table.tail.is_empty() { String::new() } else { format!(" {}", table.tail) };
        text.push_str(&format!("){tail};\n"));
        for index in &table.indexes {
            text.push_str(&format!("{index};\n"));
        }
    }
    text
}

/// `docs/schema.md`.
pub fn page(schema: &Schema) -> String {
    let mut text = String::from(
        "# Tables\n\nAs they stand after the last migration; made by `cargo x schema` from `migrations/`. Times are\n\
         milliseconds since 1970 and end in `_at`, days are ISO dates and end in `_on`. `{bytes}` is a\n\
         sealed cell or other bytes; `{clustered}` keeps the rows in the order of the primary key.\n",
    );
    let mut migration = "";
    for table in &schema.tables {
        if table.migration != migration {
            migration = &table.migration;
            let file = migration.rsplit('/').next().unwrap_or(migration);
            text.push_str(&format!("\n## [{file}](../{migration})\n"));
        }
        text.push_str(&section(table));
    }
    text
}

fn section(table: &Table) -> String {
    let mut text = format!("\n### {}\n", table.name);
    if !table.comment.is_empty() {
        text.push_str(&format!("\n{}\n", table.comment));
    }
    text.push_str("\n| column | type | note |\n|---|---|---|\n");
    for part in table.parts.iter().filter(|part| !part.is_constraint()) {
        let (name, kind) = part.text.split_once(' ').unwrap_or((&part.text, ""));
        text.push_str(&format!("| `{name}` | `{kind}` | {} |\n", part.comment.replace('|', "\\|")));
    }
    let constraints = table.parts.iter().filter(|part| part.is_constraint()).map(line);
    let mut rules: Vec<String> =
        constraints.chain(table.indexes.iter().map(|it| code(it))).collect();
    if !table.tail.is_empty() {
        rules.push(code(&table.tail));
    }
    if !rules.is_empty() {
        text.push('\n');
        rules.iter().for_each(|rule| text.push_str(&format!("- {rule}\n")));
    }
    text
}

fn line(part: &Part) -> String {
    if part.comment.is_empty() {
        code(&part.text)
    } else {
        format!("{}: {}", code(&part.text), part.comment)
    }
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

#[cfg(test)]
mod tests {
    use super::*;

    const MIGRATION: &str = "-- What is due.\nCREATE TABLE jobs (\n    due_at BIGINT NOT NULL, -- When.\n    \
                             PRIMARY KEY (due_at)\n) {clustered};\nCREATE INDEX jobs_due ON jobs (due_at);\n";

    fn schema(text: &str) -> Schema {
        let mut schema = Schema::default();
        schema.apply("migrations/0001_a.sql", text).unwrap();
        schema
    }

    #[test]
    fn the_sql_reads_back_as_the_same_schema() {
        let first = sql(&schema(MIGRATION));
        assert!(
            first.contains(
                "    due_at BIGINT NOT NULL,\n    PRIMARY KEY (due_at)\n) {clustered};\n"
            )
        );
        assert_eq!(sql(&schema(&first)), first);
    }

    #[test]
    fn the_page_shows_columns_and_rules() {
        let page = page(&schema(MIGRATION));
        assert!(
            page.contains(
                "## [0001_a.sql](../migrations/0001_a.sql)\n\n### jobs\n\nWhat is due.\n"
            )
        );
        assert!(page.contains("| `due_at` | `BIGINT NOT NULL` | When. |\n"));
        assert!(
            page.contains("- `PRIMARY KEY (due_at)`\n- `CREATE INDEX jobs_due ON jobs (due_at)`\n")
        );
    }
}
