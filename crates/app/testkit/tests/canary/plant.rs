//! The words that are planted, and the files that carry them.

use std::{fmt::Write as _, fs, path::PathBuf};

/// People of the table of dispenses: the last two answer on the page and not by text.
const BY_TABLE: usize = 11;
/// People of the FHIR bundle.
const BY_BUNDLE: usize = 6;
/// A medication whose name stands in an open column, and in no message.
pub const DRUG: &str = "Etanerceptol";

/// Words that stand nowhere else in the world.
pub struct Garden {
    folder: PathBuf,
    /// All of them.
    pub canaries: Vec<String>,
    /// How many of them the table of dispenses carries.
    pub in_csv: usize,
    /// Telephones of the people of the table.
    pub phones: Vec<String>,
    /// Their birth dates, as in the table.
    pub births: Vec<String>,
    /// The family name of the last of them.
    pub family: String,
    /// What patients write, with one canary each.
    pub texts: Vec<String>,
    /// What a stranger writes.
    pub stranger: String,
    /// What a pharmacist notes.
    pub note: String,
    /// What a patient asks on the page.
    pub question: String,
    /// What a patient tells of side effects on the page.
    pub trouble: String,
}

/// A generator of words.
struct Words(u64);

impl Words {
    fn next(&mut self) -> String {
        let mut word = "Q".to_owned();
        for _ in 0..9 {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            word.push(char::from(b'a' + u8::try_from(self.0 % 26).unwrap()));
        }
        word
    }
}

impl Garden {
    /// Chooses the words and writes the files.
    pub fn grow() -> Self {
        let folder = std::env::temp_dir().join(format!("rapport-canary-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let mut words = Words(0x2545_f491_4f6c_dd1d);
        let mut garden = Self {
            folder,
            canaries: Vec::new(),
            in_csv: 0,
            phones: Vec::new(),
            births: Vec::new(),
            family: String::new(),
            texts: Vec::new(),
            stranger: words.next(),
            note: words.next(),
            question: words.next(),
            trouble: words.next(),
        };
        garden.table(&mut words);
        garden.in_csv = garden.canaries.len();
        garden.consents(&mut words);
        garden.bundle(&mut words);
        for _ in 0..BY_TABLE - 2 {
            let word = garden.plant(&mut words);
            garden.texts.push(format!("yes but my {word} hurts"));
        }
        let said = [&garden.stranger, &garden.note, &garden.question, &garden.trouble];
        let said = said.map(String::clone);
        garden.canaries.extend(said);
        garden
    }

    fn plant(&mut self, words: &mut Words) -> String {
        let word = words.next();
        self.canaries.push(word.clone());
        word
    }

    /// A birth date nobody else has.
    fn birth(&mut self, person: usize) -> String {
        let date = format!("19{:02}-{:02}-{:02}", 31 + person, 1 + person % 12, 11 + person);
        self.canaries.push(date.clone());
        date
    }

    /// A telephone nobody else has, in E.164; its ten digits are the canary.
    fn phone(&mut self, person: usize) -> String {
        let digits = format!("201347{:04}", 1_013 + 7 * person);
        let phone = format!("+1{digits}");
        self.canaries.push(digits);
        phone
    }

    fn table(&mut self, words: &mut Words) {
        let mut table = "patient_id,given_name,family_name,birth_date,phone,email,language,\
                         prescription_id,fill_id,ndc,rxcui,drug,quantity,days_supply,dispensed_on\n"
            .to_owned();
        for person in 0..BY_TABLE {
            let (given, family) = (self.plant(words), self.plant(words));
            let (born, phone, mail) = (self.birth(person), self.phone(person), self.plant(words));
            let language = if person % 2 == 0 { "en" } else { "es" };
            writeln!(
                table,
                "P-{person},{given},{family},{born},{phone},{mail}@example.org,{language},\
                 RX-{person},F-{person},,,{DRUG},4,28,2026-02-10"
            )
            .unwrap();
            self.phones.push(phone);
            self.births.push(born);
            self.family = family;
        }
        // A row that is refused, with somebody's name in it.
        let lost = self.plant(words);
        writeln!(table, "P-99,{lost},{lost},1950-13-45,,,,,F-99,,,{DRUG},4,0,2026-02-30").unwrap();
        fs::write(self.path("dispenses.csv"), table).unwrap();
    }

    fn consents(&mut self, words: &mut Words) {
        let mut table = "patient_id,purpose,channel,address,state,given_at,wording,language,\
                         source,evidence\n"
            .to_owned();
        for (person, phone) in self.phones.clone().iter().enumerate() {
            let evidence = self.plant(words);
            writeln!(
                table,
                "P-{person},refill,sms,{phone},granted,2026-01-05,sms-2026-01,en,paper,{evidence}"
            )
            .unwrap();
        }
        fs::write(self.path("consents.csv"), table).unwrap();
    }

    fn bundle(&mut self, words: &mut Words) {
        let mut lines = String::new();
        for person in 0..BY_BUNDLE {
            let (given, family, street) = (self.plant(words), self.plant(words), self.plant(words));
            let (born, phone) = (self.birth(20 + person), self.phone(20 + person));
            let (mail, value, why) = (self.plant(words), self.plant(words), self.plant(words));
            let how = self.plant(words);
            for line in [
                format!(
                    r#"{{"resourceType":"Patient","id":"b{person}","name":[{{"family":"{family}","given":["{given}"]}}],"birthDate":"{born}","telecom":[{{"system":"phone","value":"{phone}","use":"mobile"}},{{"system":"email","value":"{mail}@example.org"}}],"address":[{{"line":["1 {street} Street"],"city":"Hoboken","state":"NJ","postalCode":"07030"}}]}}"#
                ),
                format!(
                    r#"{{"resourceType":"Observation","id":"o{person}","status":"final","category":[{{"coding":[{{"code":"laboratory"}}]}}],"code":{{"coding":[{{"system":"http://loinc.org","code":"1742-6"}}]}},"subject":{{"reference":"Patient/b{person}"}},"effectiveDateTime":"2026-01-02","valueString":"{value}"}}"#
                ),
                format!(
                    r#"{{"resourceType":"Condition","id":"c{person}","subject":{{"reference":"Patient/b{person}"}},"code":{{"text":"{why}"}}}}"#
                ),
                format!(
                    r#"{{"resourceType":"MedicationRequest","id":"m{person}","status":"active","intent":"order","medicationCodeableConcept":{{"text":"{DRUG}"}},"subject":{{"reference":"Patient/b{person}"}},"authoredOn":"2026-02-02","dosageInstruction":[{{"text":"{how}"}}]}}"#
                ),
            ] {
                lines.push_str(&line);
                lines.push('\n');
            }
        }
        fs::write(self.path("bundle.ndjson"), lines).unwrap();
    }

    /// A file of the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Where the import says what it refused.
    pub fn rejects(&self) -> PathBuf {
        self.path("rejects.ndjson")
    }

    /// The bytes of a file.
    pub fn file(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }
}

impl Drop for Garden {
    fn drop(&mut self) {
        // What is left in the folder for temporary files is the system's to clear.
        let _ = fs::remove_dir_all(&self.folder);
    }
}
