//! From names to steps: every target, template, task kind and fact must exist.

use super::{
    complaint::{Complaints, one_of},
    draft::{Draft, DraftStep, Word},
    model::{ChannelHint, Definition, End, Fact, Kind, Known, Step},
    moment::Moment,
};

/// Turns names into places. Gives nothing when the journey has no steps.
///
/// Without `known` every template and kind of task is taken as it is: a version that runs are
/// pinned to must stay readable after a template was retired.
pub fn resolve(
    draft: &Draft,
    known: Option<&Known<'_>>,
    version: String,
    complaints: &mut Complaints<'_>,
) -> Option<Definition> {
    let mut resolver = Resolver { draft, known, complaints };
    resolver.ids();
    let any_answer = draft.any_answer.as_ref().map(|word| resolver.target(word));
    resolver.task_kind(&draft.stop_task);
    let steps: Vec<Option<Step>> =
        (0..draft.steps.len()).map(|at| resolver.step(at, &draft.steps[at])).collect();
    Some(Definition {
        name: resolver.name(),
        title: draft.title.clone(),
        version,
        time: draft.time,
        any_answer: any_answer.map(Option::unwrap_or_default),
        stop_task: draft.stop_task.text.clone(),
        steps: steps
            .into_iter()
            .collect::<Option<Vec<Step>>>()
            .filter(|steps| !steps.is_empty())?,
    })
}

struct Resolver<'a, 'b, 'c> {
    draft: &'a Draft,
    known: Option<&'a Known<'a>>,
    complaints: &'b mut Complaints<'c>,
}

impl Resolver<'_, '_, '_> {
    fn name(&mut self) -> String {
        let name = &self.draft.name;
        if !is_id(&name.text) {
            let wrong = format!("`{}` is no name for a journey", name.text);
            self.complaints.add(&name.place, wrong, "Use small letters, digits and `-`");
        }
        name.text.clone()
    }

    fn ids(&mut self) {
        for (at, step) in self.draft.steps.iter().enumerate() {
            let id = &step.id;
            if !is_id(&id.text) {
                let wrong = format!("`{}` is no name for a step", id.text);
                self.complaints.add(&id.place, wrong, "Use small letters, digits and `-`");
            }
            if self.draft.steps[..at].iter().any(|before| before.id.text == id.text) {
                let wrong = format!("There are two steps `{}`", id.text);
                self.complaints.add(&id.place, wrong, "Give this one a name of its own");
            }
        }
    }

    fn step(&mut self, at: usize, step: &DraftStep) -> Option<Step> {
        let kind = match step.word {
            "send" => self.send(at, step),
            "await" => self.wait_for_answer(step),
            "task" => self.task(at, step),
            "wait_until" => self.wait_until(at, step),
            "branch" => self.branch(step),
            _ => self.finish(&step.value),
        };
        Some(Step { id: step.id.text.clone(), kind: kind?, note: step.note.clone() })
    }

    fn send(&mut self, at: usize, step: &DraftStep) -> Option<Kind> {
        if let Some(known) = self.known {
            self.known_word(&step.value, "message template", known.templates);
        }
        let channel = match &step.channel {
            None => Some(ChannelHint::Preferred),
            Some(word) => self.value(word, "channel", ChannelHint::WORDS, ChannelHint::of_word),
        };
        let next = self.next(at, step);
        Some(Kind::Send { template: step.value.text.clone(), channel: channel?, next: next? })
    }

    fn task(&mut self, at: usize, step: &DraftStep) -> Option<Kind> {
        self.task_kind(&step.value);
        let next = self.next(at, step);
        Some(Kind::Task { kind: step.value.text.clone(), next: next? })
    }

    fn wait_until(&mut self, at: usize, step: &DraftStep) -> Option<Kind> {
        let until = self.moment(&step.value);
        let next = self.next(at, step);
        Some(Kind::WaitUntil { until: until?, next: next? })
    }

    fn wait_for_answer(&mut self, step: &DraftStep) -> Option<Kind> {
        let until = self.moment(&step.value);
        let answered = match (&step.answered, &self.draft.any_answer) {
            (Some(word), _) | (None, Some(word)) => self.target(word),
            (None, None) => {
                let wrong = format!("`{}` does not say where an answer leads", step.id.text);
                let instead = "Write `answered = \"the-step\"`, or `any_answer` at the top";
                self.complaints.add(&step.word_place, wrong, instead);
                None
            }
        };
        let Some(silence) = &step.silence else {
            let wrong = format!("`{}` does not say where silence leads", step.id.text);
            let instead = "Write `silence = \"the-step\"`: no answer is an answer too";
            self.complaints.add(&step.word_place, wrong, instead);
            return None;
        };
        let silence = self.target(silence);
        Some(Kind::Await { until: until?, answered: answered?, silence: silence? })
    }

    fn branch(&mut self, step: &DraftStep) -> Option<Kind> {
        let on = self.value(&step.value, "fact", Fact::WORDS, Fact::of_word);
        let Some(otherwise) = &step.otherwise else {
            let wrong = format!("`{}` does not say where all else leads", step.id.text);
            self.complaints.add(&step.word_place, wrong, "Write `otherwise = \"the-step\"`");
            return None;
        };
        let otherwise = self.target(otherwise);
        if step.cases.is_empty() {
            let wrong = format!("`{}` has nothing to choose from", step.id.text);
            let instead = "Write `cases = { confirmed = \"the-step\" }`";
            self.complaints.add(&step.word_place, wrong, instead);
        }
        let mut cases = Vec::new();
        for (value, target) in &step.cases {
            if let Some(on) = on {
                self.known_word(value, &format!("value of `{}`", on.word()), on.values());
            }
            cases.push((value.text.clone(), self.target(target)?));
        }
        Some(Kind::Branch { on: on?, cases, otherwise: otherwise? })
    }

    fn finish(&mut self, reason: &Word) -> Option<Kind> {
        let reason = self.value(reason, "reason to finish", End::WORDS, End::of_word)?;
        Some(Kind::Finish { reason })
    }

    /// The step named by `then`, else the next of the file.
    fn next(&mut self, at: usize, step: &DraftStep) -> Option<usize> {
        if let Some(word) = &step.then {
            return self.target(word);
        }
        if at + 1 < self.draft.steps.len() {
            return Some(at + 1);
        }
        let wrong = format!("After `{}` the journey has no end", step.id.text);
        let instead = "Add a step `finish = \"done\"`, or say `then = \"the-step\"`";
        self.complaints.add(&step.word_place, wrong, instead);
        None
    }

    fn target(&mut self, word: &Word) -> Option<usize> {
        let found = self.draft.steps.iter().position(|step| step.id.text == word.text);
        if found.is_none() {
            let ids: Vec<&str> =
                self.draft.steps.iter().map(|step| step.id.text.as_str()).collect();
            self.known_word(word, "step", &ids);
        }
        found
    }

    fn moment(&mut self, word: &Word) -> Option<Moment> {
        let read = word.text.parse();
        if read.is_err() {
            let wrong = format!("`{}` is no moment", word.text);
            let instead = "Write days from run-out as `R-10` or `R+3 09:30`, from the last safe \
                           ship day as `S`, or from the step itself as `+2`";
            self.complaints.add(&word.place, wrong, instead);
        }
        read.ok()
    }

    fn task_kind(&mut self, word: &Word) {
        if let Some(known) = self.known {
            self.known_word(word, "kind of task", known.task_kinds);
        }
    }

    fn known_word(&mut self, word: &Word, what: &str, allowed: &[&str]) {
        if !allowed.contains(&word.text.as_str()) {
            let wrong = format!("There is no {what} `{}`", word.text);
            self.complaints.add(&word.place, wrong, one_of(&word.text, allowed));
        }
    }

    fn value<T>(
        &mut self,
        word: &Word,
        what: &str,
        words: &[&str],
        of_word: fn(&str) -> Option<T>,
    ) -> Option<T> {
        self.known_word(word, what, words);
        of_word(&word.text)
    }
}

/// Names go into keys and tables, so they stay plain.
fn is_id(text: &str) -> bool {
    (1..=60).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
