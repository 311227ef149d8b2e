//! Medication.

use super::{
    datatypes::{Concept, Product},
    element::Element,
};
use crate::fault::Read;

/// A drug product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Medication {
    /// The drug; empty when the sender describes it by ingredients only.
    pub drug: Product,
}

/// Reads a Medication resource, contained or of its own.
pub fn read(root: &Element<'_>) -> Read<Medication> {
    let code = Concept::of(root, "code")?;
    let form = Concept::of(root, "form")?.and_then(|form| form.name().map(str::to_owned));
    let mut drug = code.as_ref().and_then(Product::of).unwrap_or_default();
    if drug.name.is_none() {
        drug.name = ingredients(root)?;
    }
    drug.form = form;
    Ok(Medication { drug })
}

/// The names of the ingredients, for products that have no code of their own.
fn ingredients(root: &Element<'_>) -> Read<Option<String>> {
    let mut names = Vec::new();
    for ingredient in root.children("ingredient")? {
        let ingredient = ingredient?;
        let concept = Concept::of(&ingredient, "itemCodeableConcept")?;
        names.extend(concept.and_then(|concept| concept.name().map(str::to_owned)));
    }
    Ok((!names.is_empty()).then(|| names.join(" / ")))
}
