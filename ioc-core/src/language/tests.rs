//! The message files hold together: every language says all that the program does.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

use crate::language::catalogue::FILES;
use crate::language::locale::{Locale, Paper};
use crate::language::text::{Argument, say};

type Messages = BTreeMap<String, BTreeSet<String>>;

/// The messages and attributes of a language with the names of their arguments.
fn messages(files: &[&str]) -> Messages {
    let mut found = Messages::new();
    for file in files {
        let resource = parse(*file).expect("a file without faults");
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut add = |id: String, pattern: Option<&Pattern<&str>>| {
                let mut names = BTreeSet::new();
                if let Some(pattern) = pattern {
                    arguments(pattern, &mut names);
                }
                assert!(found.insert(id.clone(), names).is_none(), "{id} comes twice");
            };
            add(message.id.name.to_owned(), message.value.as_ref());
            for attribute in &message.attributes {
                let id = format!("{}.{}", message.id.name, attribute.id.name);
                add(id, Some(&attribute.value));
            }
        }
    }
    found
}

fn arguments(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => inline_arguments(inline, names),
            Expression::Select { selector, variants } => {
                inline_arguments(selector, names);
                for variant in variants {
                    arguments(&variant.value, names);
                }
            }
        }
    }
}

fn inline_arguments(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inline) = &**expression {
                inline_arguments(inline, names);
            }
        }
        _ => {}
    }
}

#[test]
fn every_language_says_the_same_things_of_the_same_arguments() {
    let english = messages(FILES[0].1);
    assert!(english.len() > 150, "the messages were not found");
    for (language, files) in &FILES[1..] {
        let other = messages(files);
        let missing: Vec<_> = english.keys().filter(|id| !other.contains_key(*id)).collect();
        let surplus: Vec<_> = other.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(missing.is_empty() && surplus.is_empty(), "{language}: {missing:?} {surplus:?}");
        for (id, names) in &english {
            assert_eq!(names, &other[id], "{language}: {id}");
        }
    }
}

#[test]
fn no_language_leaves_english_words_in_its_files() {
    // A sentence of four words or more is not the same in two languages by chance.
    let sentences = |files: &[&str]| -> BTreeSet<String> {
        let lines = files.iter().flat_map(|file| file.lines());
        let said = lines.filter(|line| !line.starts_with('#') && line.contains(" = "));
        said.filter_map(|line| line.split_once(" = "))
            .map(|(_, said)| said.to_owned())
            .filter(|said| said.split_whitespace().filter(|it| !it.contains('$')).count() > 6)
            .filter(|said| said.chars().filter(|it| it.is_alphabetic()).count() > 30)
            .collect()
    };
    let english = sentences(FILES[0].1);
    for (language, files) in &FILES[1..] {
        let same: Vec<_> = sentences(files).intersection(&english).cloned().collect();
        assert!(same.is_empty(), "{language}: {same:?}");
    }
}

#[test]
fn every_message_that_the_program_says_has_words() {
    let known = messages(FILES[0].1);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let mut said = BTreeSet::new();
    let core = ["reports", "document", "system", "diagnosis"]
        .map(|folder| format!("ioc-core/src/{folder}"));
    for folder in core.iter().map(String::as_str).chain(["ioc-render/src"]) {
        gather(&root.join(folder), &mut said);
    }
    assert!(said.len() > 60, "what is said was not found: {said:?}");
    let unknown: Vec<_> = said.iter().filter(|id| !known.contains_key(*id)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

/// The ids in `say("...")` of all sources in a folder.
fn gather(folder: &Path, said: &mut BTreeSet<String>) {
    for text in sources(folder) {
        let parts = text.split("say(\"").skip(1);
        said.extend(parts.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
    }
}

/// The texts of all sources and templates in a folder, but for this one.
fn sources(folder: &Path) -> Vec<String> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            texts.extend(sources(&path));
        } else if !path.ends_with("language/tests.rs") {
            texts.push(fs::read_to_string(&path).expect("a source"));
        }
    }
    texts
}

/// Whether a source names `id`, whole or as a kind and what it is put together with.
fn is_said(id: &str, quoted: &BTreeSet<&str>) -> bool {
    let put_together = id.split_once('-').is_some_and(|(kind, rest)| {
        let begin = format!("{kind}-{{");
        let next = quoted.range(begin.as_str()..).next();
        quoted.contains(rest) && next.is_some_and(|next| next.starts_with(&begin))
    });
    quoted.contains(id) || put_together
}

#[test]
fn every_message_is_said_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let folders = ["ioc-core/src", "ioc-render/src", "ioc-render/templates"];
    let text: String = folders.iter().flat_map(|folder| sources(&root.join(folder))).collect();
    let quoted: BTreeSet<&str> = text.split('"').collect();
    let unsaid = |id: &&String| match id.split_once('.') {
        Some((_, attribute)) => !text.contains(&format!(".{attribute}")),
        None => !is_said(id, &quoted),
    };
    let known = messages(FILES[0].1);
    assert_eq!(known.keys().filter(unsaid).collect::<Vec<_>>(), Vec::<&String>::new());
    for id in ["nobody-says-this", "figure-parsec", "unit-parsec"] {
        assert!(!is_said(id, &quoted), "{id}");
    }
}

#[test]
fn a_language_speaks_with_its_own_plurals_digits_and_days() {
    let day = chrono::NaiveDate::from_ymd_opt(2024, 3, 7).expect("a day");
    for (tag, date, open) in [
        ("en-GB", "7 March 2024", "1,200 assessments"),
        ("de", "7. M\u{E4}rz 2024", "1.200"),
        ("fr", "7 mars 2024", "1\u{202F}200"),
        ("es", "7 de marzo de 2024", "1200"),
    ] {
        let locale = Locale::of(tag);
        assert_eq!(locale.date(day), date);
        let message = say("decide-remind").with("kind", "week").with("open", 1_200_u64);
        let words = locale.say(&message);
        assert!(words.contains(open), "{tag}: {words}");
        let one = locale.say(&say("decide-remind").with("kind", "week").with("open", 1_u64));
        assert!(!one.contains('1') && one != words, "{tag}: {one}");
    }
}

#[test]
fn a_language_without_files_speaks_english_and_a_pseudo_locale_shows_itself() {
    let hidden = say("hidden");
    assert_eq!(Locale::of("pt-BR").say(&hidden), "hidden");
    assert_eq!(Locale::of("x!").say(&hidden), "hidden");
    assert_eq!(Locale::of("en-XA").say(&hidden), "h\u{EE}dd\u{E9}\u{F1}");
    let right_to_left = Locale::of("ar-XB");
    assert!(right_to_left.is_right_to_left() && !Locale::of("de").is_right_to_left());
    assert_eq!(right_to_left.tag(), "ar-XB");
    assert_eq!(Locale::of("en-US").paper(), Paper::Letter);
    assert_eq!(Locale::of("en-GB").paper(), Paper::A4);
}

#[test]
fn a_language_without_words_is_refused_where_somebody_asks_for_it() {
    assert_eq!(Locale::asked("de-AT").expect("German").tag(), "de-AT");
    for tag in ["pt-BR", "x!", ""] {
        let error = Locale::asked(tag).expect_err(tag);
        assert_eq!(error.code(), "unknown_language");
        assert!(error.hint().is_some_and(|hint| hint.contains("en, de, fr, es")));
    }
}

#[test]
fn what_a_name_holds_is_never_read_as_a_message() {
    let name = Argument::Name("{ $value } { hidden } \u{2068}".to_owned());
    let said = Locale::of("en").say(&say("name-and-value").with("name", name).with("value", "1"));
    assert_eq!(said, "{ $value } { hidden } \u{2068} 1");
}
