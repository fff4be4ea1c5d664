//! `ioc figures`.

use clap::Args;
use ioc_analytics::error::Result;
use ioc_analytics::privacy::registry::{self, FigureSpec};
use ioc_analytics::psychometrics::instrument;
use serde_json::json;

use crate::reply::{Reply, to_json};
use crate::table::paragraphs;

/// The arguments of `ioc figures`.
#[derive(Debug, Args)]
pub(crate) struct Figures {
    /// Print them as the Markdown of the documentation.
    #[arg(long)]
    markdown: bool,
}

impl Figures {
    pub(crate) fn run(&self) -> Result<Reply> {
        let instruments = instrument::all().map(|instrument| {
            let facets = instrument.facets.iter().map(|facet| {
                json!({"name": facet.key, "label": facet.label, "factor": facet.factor.key()})
            });
            json!({
                "instrument": instrument.key,
                "name": instrument.name,
                "items": instrument.items.len(),
                "facets": facets.collect::<Vec<_>>(),
                "source": instrument.source,
            })
        });
        let instruments: Vec<_> = instruments.collect();
        let json = json!({"figures": to_json(registry::ALL)?, "instruments": instruments});
        Ok(Reply::new(&json, if self.markdown { markdown() } else { text() }))
    }
}

fn lines_of(spec: &FigureSpec) -> [(&'static str, String); 6] {
    let decimals = if spec.decimals == 1 { "decimal" } else { "decimals" };
    [
        ("unit", format!("{}, rounded to {} {decimals}", spec.unit, spec.decimals)),
        ("formula", spec.formula.to_owned()),
        ("counts", spec.counts.to_owned()),
        ("told of", told_of(spec)),
        ("protected as", spec.class.as_str().to_owned()),
        ("source", spec.source.to_owned()),
    ]
}

fn told_of(spec: &FigureSpec) -> String {
    let groups = spec.dimensions.iter().copied();
    std::iter::once("the organization").chain(groups).collect::<Vec<_>>().join(", ")
}

fn text() -> String {
    let figures = registry::ALL.iter().map(|spec| {
        let rest = lines_of(spec).map(|(name, value)| format!("  {name:<13} {value}"));
        std::iter::once(format!("{} ({})", spec.label, spec.name)).chain(rest).collect()
    });
    let instruments = instrument::all().map(|instrument| {
        let facets: Vec<&str> = instrument.facets.iter().map(|facet| facet.key).collect();
        let mut lines = vec![format!("{} ({})", instrument.name, instrument.key)];
        if !facets.is_empty() {
            lines.push(format!("  {:<13} {}", "facets", facets.join(", ")));
        }
        lines.push(format!("  {:<13} {}", "source", instrument.source));
        lines
    });
    paragraphs(figures.chain(instruments))
}

fn markdown() -> String {
    let mut lines = vec![
        "# Figures".to_owned(),
        String::new(),
        "What is published, how it is computed, what it counts and how it is protected. Printed \
         by `ioc figures --markdown` from the registry that computes and rounds them."
            .to_owned(),
        String::new(),
        "An application that defines metrics of its own lists them together with these by \
         `platform.ingest().registry().list()`."
            .to_owned(),
    ];
    for spec in registry::ALL {
        lines.extend([
            String::new(),
            format!("## {} (`{}`)", spec.label, spec.name),
            String::new(),
        ]);
        lines.extend(lines_of(spec).map(|(name, value)| format!("- {name}: {value}")));
    }
    lines.extend([String::new(), "## Instruments".to_owned()]);
    for instrument in instrument::all() {
        lines.extend([
            String::new(),
            format!("### {} (`{}`)", instrument.name, instrument.key),
            String::new(),
            format!("{}.", instrument.source),
        ]);
        if !instrument.facets.is_empty() {
            lines.extend([
                String::new(),
                "| factor | facet | name |".to_owned(),
                "|---|---|---|".to_owned(),
            ]);
        }
        lines.extend(instrument.facets.iter().map(|facet| {
            format!("| {} | {} | `{}` |", facet.factor.label(), facet.label, facet.key)
        }));
    }
    lines.join("\n")
}
