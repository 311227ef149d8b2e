//! The linter against names that nobody here wrote, and against all our own sentences.

use outreach::linter::{Linter, Topic};

fn nothing_loaded() -> Linter {
    Linter::new([] as [&str; 0])
}

#[test]
fn thousands_of_drug_names_are_known_and_each_is_found() {
    let linter = nothing_loaded();
    let names: std::collections::BTreeSet<&str> =
        include_str!("../../../../../library/linter/drugs.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(|line| line.split(','))
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .collect();
    assert!(names.len() >= 2_000, "{}", names.len());
    for name in names {
        let found = linter.find(&format!("Your {name} is ready"));
        assert!(found.iter().any(|it| it.topic == Topic::Drug), "{name} {found:?}");
    }
}

#[test]
fn everyday_sentences_raise_no_alarm() {
    let linter = nothing_loaded();
    let sources = words::sources();
    let mut alarms = Vec::new();
    for source in sources.iter().filter(|it| matches!(it.area.as_str(), "messages" | "dates")) {
        // The comments and names of a file are no words of ours.
        for line in source.text.lines().filter(|line| !line.starts_with('#')) {
            let (_, said) = line.split_once(" = ").unwrap_or(("", line));
            for finding in linter.find(said) {
                alarms.push(format!("{} in {said}", finding.word));
            }
        }
    }
    for text in EVERYDAY {
        for finding in linter.find(text) {
            alarms.push(format!("{} ({:?}) in {text}", finding.word, finding.topic));
        }
    }
    assert!(alarms.is_empty(), "{}", alarms.join("\n"));
}

/// Sentences that a pharmacy might well write, and that tell nothing.
const EVERYDAY: &[&str] = &[
    "Your order left our pharmacy today and will arrive tomorrow before noon.",
    "Please be home to sign for the package, or choose another day here.",
    "We could not reach you by telephone. Please call us when you have a moment.",
    "Our opening hours change on Monday. See the new times on our page.",
    "The weather may delay your delivery. We will let you know.",
    "Your pharmacist has answered your question. Please open the link to read it.",
    "Somebody has to be at the address you gave us between nine and five.",
    "Thank you for your patience. We are working on your request.",
    "Please confirm your delivery address and the best day for you.",
    "Someone from our team will contact you within one business day.",
    "Su pedido sale hoy de nuestra farmacia y llegará mañana antes del mediodía.",
    "Por favor confirme su dirección y el mejor día para la entrega.",
    "No pudimos comunicarnos con usted por teléfono. Llámenos cuando pueda.",
    "Nuestro horario cambia el lunes. Vea las nuevas horas en nuestra página.",
    "Su farmacéutico respondió su pregunta. Abra el enlace para leerla.",
    "El mal tiempo puede retrasar la entrega. Le avisaremos.",
    "Alguien debe estar en casa para firmar. Puede elegir otro día aquí.",
    "Gracias por su paciencia. Estamos trabajando en su solicitud.",
    "Una persona de nuestro equipo le llamará el próximo día hábil.",
];

/// Recall over names of others, read where they lie.
#[test]
fn most_ingredients_of_strangers_are_known() {
    #[expect(clippy::disallowed_methods, reason = "reference data stays outside the project")]
    let folder = std::env::var("RAPPORT_REFERENCE_DATA");
    let Ok(folder) = folder else {
        #[expect(clippy::print_stderr, reason = "a skipped test says so")]
        {
            eprintln!("RAPPORT_REFERENCE_DATA is not set: skipped");
        }
        return;
    };
    let path = format!("{folder}/drug-rxcui/rxnorm_ingredients_worldvista.csv");
    let table = std::fs::read_to_string(path).unwrap();
    let linter = nothing_loaded();
    let (mut all, mut known) = (0, 0);
    let mut missed = Vec::new();
    for line in table.lines().skip(1) {
        let names = line.split_once(',').map_or("", |(_, names)| names.trim_matches('"'));
        let any = names.split(['|', ';']).any(|name| !linter.find(name).is_empty());
        all += 1;
        known += usize::from(any);
        if !any {
            missed.push(names);
        }
    }
    assert!(all > 900, "{all}");
    assert!(known * 100 >= all * 60, "{known} of {all}: {}", missed.join(", "));
    // A loaded name is always known, whatever the dictionary lacks.
    let loaded = Linter::new(missed.iter().copied());
    let unknown = missed.iter().filter(|names| {
        let is_word = names.split(|it: char| !it.is_ascii_alphabetic()).any(|word| word.len() >= 4);
        is_word && loaded.find(names).is_empty()
    });
    let unknown: Vec<_> = unknown.collect();
    assert!(unknown.len() <= 12, "{unknown:?}");

    let path = format!("{folder}/drug-rxcui/rxnorm_products_seen_in_synthea.csv");
    let table = std::fs::read_to_string(path).unwrap();
    let products: Vec<&str> =
        table.lines().skip(1).filter_map(|line| line.split_once(',')).map(|(_, it)| it).collect();
    let known = products.iter().filter(|name| !linter.find(name).is_empty()).count();
    assert!(known * 100 >= products.len() * 90, "{known} of {}", products.len());
}
