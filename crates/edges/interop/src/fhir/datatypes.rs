//! The datatypes that several resources share: identifiers, codes, names, addresses, quantities.

use kernel::{ContactPoint, EmailAddress, Phi, PhoneNumber};

use super::{element::Element, reference::Reference};
use crate::fault::{Fault, Read};

/// `RxNorm`'s system.
pub const RXNORM: &str = "http://www.nlm.nih.gov/research/umls/rxnorm";
/// The National Product Code's system.
pub const NDC: &str = "http://hl7.org/fhir/sid/ndc";
/// LOINC's system.
pub const LOINC: &str = "http://loinc.org";
/// The National Provider Identifier's system.
pub const NPI: &str = "http://hl7.org/fhir/sid/us-npi";

/// A system and a value. `Debug` does not print the value: record numbers are health data.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Identifier {
    /// Whose number it is.
    pub system: String,
    /// The number.
    pub value: String,
    /// Whether it is a document of the person (social security, licence, passport) rather than a
    /// number of a record.
    pub personal: bool,
}

impl std::fmt::Debug for Identifier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}|..", self.system)
    }
}

impl Identifier {
    /// An identifier of a record.
    pub fn new(system: &str, value: &str) -> Self {
        Self { system: system.to_owned(), value: value.to_owned(), personal: false }
    }

    /// Reads one; none when it lacks a system or a value, or is no longer in use.
    pub fn read(element: &Element<'_>) -> Read<Option<Self>> {
        let system = element.text("system")?;
        let value = element.text("value")?;
        let retired = matches!(element.text("use")?, Some("old" | "temp"));
        let (Some(system), Some(value), false) = (system, value, retired) else { return Ok(None) };
        let kind = element.child("type")?;
        let kind = match &kind {
            Some(kind) => codings(kind)?.first().and_then(|coding| coding.code.clone()),
            None => None,
        };
        let personal = matches!(kind.as_deref(), Some("SS" | "DL" | "PPN" | "SB"))
            || system == "http://hl7.org/fhir/sid/us-ssn";
        Ok(Some(Self { personal, ..Self::new(system, value) }))
    }

    /// Reads `identifier` of a resource. A few types have a single one instead of a list.
    pub fn all(element: &Element<'_>) -> Read<Vec<Self>> {
        if matches!(element.json().get("identifier"), Some(super::json::Json::Object(_))) {
            let single = element.child("identifier")?;
            return single
                .map_or(Ok(Vec::new()), |one| Ok(Self::read(&one)?.into_iter().collect()));
        }
        let mut all = Vec::new();
        for child in element.children("identifier")? {
            all.extend(Self::read(&child?)?);
        }
        Ok(all)
    }
}

/// One code of one system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coding {
    /// Whose code it is.
    pub system: Option<String>,
    /// The code.
    pub code: Option<String>,
    /// What the sender calls it.
    pub display: Option<String>,
}

fn codings(concept: &Element<'_>) -> Read<Vec<Coding>> {
    let mut all = Vec::new();
    for coding in concept.children("coding")? {
        let coding = coding?;
        all.push(Coding {
            system: coding.text("system")?.map(str::to_owned),
            code: coding.text("code")?.map(str::to_owned),
            display: coding.text("display")?.map(str::to_owned),
        });
    }
    Ok(all)
}

/// A `CodeableConcept`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Concept {
    /// Its codes, in the order received.
    pub codings: Vec<Coding>,
    /// What the sender calls it.
    pub text: Option<String>,
}

impl Concept {
    /// Reads the concept of that name, if the element has one.
    pub fn of(element: &Element<'_>, name: &str) -> Read<Option<Self>> {
        element.child(name)?.map(|concept| Self::read(&concept)).transpose()
    }

    /// Reads every concept of a list.
    pub fn all(element: &Element<'_>, name: &str) -> Read<Vec<Self>> {
        element.children(name)?.map(|concept| Self::read(&concept?)).collect()
    }

    /// Reads a `CodeableConcept` element.
    pub fn read(element: &Element<'_>) -> Read<Self> {
        Ok(Self { codings: codings(element)?, text: element.text("text")?.map(str::to_owned) })
    }

    /// The first code of that system.
    pub fn code(&self, system: &str) -> Option<&str> {
        self.codings
            .iter()
            .find(|coding| coding.system.as_deref() == Some(system))
            .and_then(|coding| coding.code.as_deref())
    }

    /// The first code of any system.
    pub fn any_code(&self) -> Option<&str> {
        self.codings.iter().find_map(|coding| coding.code.as_deref())
    }

    /// The sender's name for it: its text, else the first display.
    pub fn name(&self) -> Option<&str> {
        self.text
            .as_deref()
            .or_else(|| self.codings.iter().find_map(|coding| coding.display.as_deref()))
    }
}

/// A drug product as some sender names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Product {
    /// `RxNorm` concept, when coded so.
    pub rxcui: Option<String>,
    /// National Product Code, when coded so.
    pub ndc: Option<String>,
    /// What the sender calls it.
    pub name: Option<String>,
    /// Dosage form in the sender's words.
    pub form: Option<String>,
    /// The first code of another system, with the system, when it has neither of the above.
    pub other: Option<(String, String)>,
}

impl Product {
    /// The drug of a concept; none when it has neither code nor name.
    pub fn of(concept: &Concept) -> Option<Self> {
        let rxcui = concept.code(RXNORM).filter(|code| code.bytes().all(|b| b.is_ascii_digit()));
        let ndc = concept.code(NDC);
        let other = concept.codings.iter().find_map(|coding| {
            let other = coding.system.as_deref().filter(|it| *it != RXNORM && *it != NDC)?;
            Some((other.to_owned(), coding.code.clone()?))
        });
        let named = Self {
            rxcui: rxcui.map(str::to_owned),
            ndc: ndc.map(str::to_owned),
            name: concept.name().map(str::to_owned),
            form: None,
            other: other.filter(|_| rxcui.is_none() && ndc.is_none()),
        };
        (named != Self::default()).then_some(named)
    }
}

/// Which drug an order or a hand-over is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProductOf {
    /// Named on the spot, or in a resource contained in this one.
    Here(Product),
    /// A Medication elsewhere.
    Elsewhere(Reference),
}

impl ProductOf {
    /// Reads `medication[x]`; a contained Medication is read here and now.
    pub fn read(root: &Element<'_>) -> Read<Self> {
        let drug = |concept: &Concept| Product::of(concept).map(Self::Here);
        if let Some(concept) = Concept::of(root, "medicationCodeableConcept")? {
            return drug(&concept).ok_or_else(|| {
                root.fault("medicationCodeableConcept", "no-drug", "names no drug")
            });
        }
        match Reference::of(root, "medicationReference")? {
            Some(Reference::Contained(id)) => {
                for child in root.children("contained")? {
                    let child = child?;
                    if child.text("id")? == Some(id.as_str()) {
                        return super::medication::read(&child).map(|it| Self::Here(it.drug));
                    }
                }
                let reason = "names a contained resource that is not there";
                Err(root.fault("medicationReference", "unresolved-reference", reason))
            }
            Some(Reference::Untold) => {
                Err(root.fault("medicationReference", "no-drug", "names no drug"))
            }
            Some(elsewhere) => Ok(Self::Elsewhere(elsewhere)),
            None => Err(root.fault("medication", "missing", "required, and not there")),
        }
    }
}

/// A name of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// Given names, separated by spaces.
    pub given: Phi<String>,
    /// Family name.
    pub family: Phi<String>,
}

impl Name {
    /// The name a person goes by now: official before usual before others; old ones never.
    pub fn best(root: &Element<'_>) -> Read<Option<Self>> {
        let mut best: Option<(u8, Self)> = None;
        for name in root.children("name")? {
            let name = name?;
            let rank = match name.text("use")? {
                Some("official") => 0,
                Some("usual") => 1,
                None => 2,
                Some("nickname" | "anonymous") => 4,
                Some("old" | "maiden") => continue,
                Some(_) => 3,
            };
            let mut given = name.texts("given")?.join(" ");
            let mut family = name.text("family")?.unwrap_or_default().to_owned();
            if given.is_empty() && family.is_empty() {
                let text = name.text("text")?.unwrap_or_default();
                let (first, last) = text.rsplit_once(' ').unwrap_or(("", text));
                (given, family) = (first.to_owned(), last.to_owned());
            }
            let known = !given.is_empty() || !family.is_empty();
            if known && best.as_ref().is_none_or(|(chosen, _)| rank < *chosen) {
                best = Some((rank, Self { given: given.into(), family: family.into() }));
            }
        }
        Ok(best.map(|(_, name)| name))
    }
}

/// A way to reach somebody, as the sender ranks it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telecom {
    /// The number or address.
    pub point: ContactPoint,
    /// `home`, `work`, `mobile` or none told.
    pub purpose: Option<&'static str>,
    /// The sender's rank, 1 first.
    pub rank: Option<u32>,
}

impl Telecom {
    /// The phones and addresses that can be used, and a fault for each that is none. Fax, pager and
    /// web pages are passed over.
    pub fn all(root: &Element<'_>) -> Read<(Vec<Self>, Vec<Fault>)> {
        let (mut usable, mut unusable) = (Vec::new(), Vec::new());
        for child in root.children("telecom")? {
            let child = child?;
            let Some(value) = child.text("value")? else { continue };
            let purpose = match child.text("use")? {
                Some("old") => continue,
                Some("home") => Some("home"),
                Some("work") => Some("work"),
                Some("mobile") => Some("mobile"),
                _ => None,
            };
            let point = match child.text("system")? {
                Some("phone" | "sms") | None => PhoneNumber::parse(value).map(ContactPoint::Phone),
                Some("email") => EmailAddress::parse(value).map(ContactPoint::Email),
                Some(_) => continue,
            };
            let rank = whole(child.number("rank")?);
            match point {
                Ok(point) => usable.push(Self { point, purpose, rank }),
                Err(_) => unusable.push(child.fault(
                    "value",
                    "bad-contact-point",
                    "not a phone number or e-mail address that can be used",
                )),
            }
        }
        Ok((usable, unusable))
    }
}

/// A number as a count, when it is one.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked just before")]
pub fn whole(number: Option<f64>) -> Option<u32> {
    number
        .filter(|it| it.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(it))
        .map(|it| it as u32)
}

/// A postal address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// As on an envelope: street lines, `Boston, MA 02110`, the country.
    pub lines: Phi<String>,
}

impl Address {
    /// The address somebody lives at: `home` before others; old and billing ones never.
    pub fn best(root: &Element<'_>) -> Read<Option<Self>> {
        let mut best: Option<(bool, Self)> = None;
        for child in root.children("address")? {
            let child = child?;
            let purpose = child.text("use")?;
            if matches!(purpose, Some("old" | "billing")) {
                continue;
            }
            let part = |name| child.text(name).map(Option::unwrap_or_default);
            let region = joined(" ", [part("state")?, part("postalCode")?]);
            let town = joined(", ", [part("city")?, &region]);
            let mut lines: Vec<&str> = child.texts("line")?;
            lines.extend([town.as_str(), part("country")?]);
            lines.retain(|line| !line.is_empty());
            if lines.is_empty() {
                lines.extend(child.text("text")?);
            }
            let home = purpose == Some("home");
            if !lines.is_empty() && best.as_ref().is_none_or(|(chosen, _)| home && !chosen) {
                best = Some((home, Self { lines: lines.join("\n").into() }));
            }
        }
        Ok(best.map(|(_, address)| address))
    }
}

/// What is there of two parts.
fn joined(between: &str, parts: [&str; 2]) -> String {
    let mut there = parts.to_vec();
    there.retain(|part| !part.is_empty());
    there.join(between)
}

/// An amount with its unit, as `12 mL`.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The amount; never negative.
    pub value: f64,
    /// The unit's code, else its text, else none.
    pub unit: Option<String>,
}

impl Quantity {
    /// Reads the quantity of that name. A negative one is a fault.
    pub fn of(element: &Element<'_>, name: &str) -> Read<Option<Self>> {
        let Some(child) = element.child(name)? else { return Ok(None) };
        let Some(value) = child.number("value")? else { return Ok(None) };
        if !(0.0..1e9).contains(&value) {
            return Err(child.fault("value", "bad-quantity", "expected 0 to 1,000,000,000"));
        }
        let unit = match child.text("code")? {
            Some(code) => Some(code),
            None => child.text("unit")?,
        };
        Ok(Some(Self { value, unit: unit.map(str::to_owned) }))
    }

    /// Reads a duration as whole days. Hours and minutes are less than a day: none.
    pub fn days(element: &Element<'_>, name: &str) -> Read<Option<u32>> {
        let Some(quantity) = Self::of(element, name)? else { return Ok(None) };
        let factor = match quantity.unit.as_deref() {
            None | Some("d" | "day" | "days" | "Day" | "Days" | "DAY") => 1.0,
            Some("wk" | "week" | "weeks") => 7.0,
            // A supply month is thirty days for payers.
            Some("mo" | "month" | "months") => 30.0,
            Some("a" | "year" | "years") => 365.0,
            Some(_) => return Ok(None),
        };
        let days = quantity.value * factor;
        whole(Some(days.floor()))
            .filter(|days| *days <= 3_660)
            .map(Some)
            .ok_or_else(|| element.fault(name, "bad-quantity", "expected at most 3,660 days"))
    }
}
