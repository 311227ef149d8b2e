//! A table's header: which column is where, by name.

use crate::fault::{Fault, Read};

/// Where the columns we know stand in one table.
#[derive(Clone, Debug)]
pub struct Header {
    places: Vec<(&'static str, usize)>,
    /// The header as received.
    pub text: String,
}

impl Header {
    /// Finds the known columns. Case, spaces, underscores and hyphens do not matter; columns that
    /// nobody knows are passed over. A column that stands there twice is refused: which of the two
    /// is meant, nobody can say.
    pub fn read(known: &[&'static str], fields: &[String], text: String) -> Read<Self> {
        let mut places: Vec<(&'static str, usize)> = Vec::new();
        for (place, field) in fields.iter().enumerate() {
            let Some(name) = known.iter().find(|name| names(name, field)) else {
                continue;
            };
            if places.iter().any(|(seen, _)| seen == name) {
                let reason = format!("the column {name} stands in the table twice");
                return Err(Fault::at(*name, "duplicate-column", reason));
            }
            places.push((name, place));
        }
        Ok(Self { places, text })
    }

    /// Whether the table has that column.
    pub fn has(&self, name: &str) -> bool {
        self.places.iter().any(|(known, _)| *known == name)
    }

    /// Refuses a table that lacks some of these columns, naming all that it lacks.
    pub fn require(&self, names: &[&str]) -> Read<()> {
        let missing: Vec<&str> = names.iter().copied().filter(|name| !self.has(name)).collect();
        if missing.is_empty() {
            return Ok(());
        }
        let list = missing.join(", ");
        let reason = match missing.len() {
            1 => format!("the table lacks the column {list}"),
            _ => format!("the table lacks the columns {list}"),
        };
        Err(Fault::at(list, "missing-column", reason))
    }

    /// The cell of that column, when the row has one that is not empty.
    pub fn cell<'r>(&self, row: &'r [String], name: &str) -> Option<&'r str> {
        let (_, place) = self.places.iter().find(|(known, _)| *known == name)?;
        row.get(*place).map(String::as_str).filter(|cell| !cell.is_empty())
    }
}

/// Whether a field of a header is that column's.
pub fn names(column: &str, field: &str) -> bool {
    plain(column) == plain(field)
}

fn plain(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(fields: &[&str]) -> Read<Header> {
        let fields: Vec<String> = fields.iter().map(|&field| field.to_owned()).collect();
        Header::read(&["patient_id", "fill_id"], &fields, String::new())
    }

    #[test]
    fn columns_are_known_by_name() {
        let read = header(&["Fill ID", "other", "PATIENT-ID"]).unwrap();
        let row = ["f".to_owned(), String::new(), "p".to_owned()];
        assert_eq!(read.cell(&row, "patient_id"), Some("p"));
        assert_eq!(read.cell(&row, "fill_id"), Some("f"));
        assert_eq!(read.cell(&row[..1], "patient_id"), None);
    }

    #[test]
    fn what_lacks_is_named() {
        let fault = header(&["x"]).unwrap().require(&["patient_id", "fill_id"]).unwrap_err();
        assert_eq!(fault.reason, "the table lacks the columns patient_id, fill_id");
        assert_eq!(header(&["fill_id", "Fill Id"]).unwrap_err().code, "duplicate-column");
    }
}
