//! `ioc ocean`.

use clap::Args;
use ioc_analytics::dashboard::ocean::{Level, Ocean as Answer, OceanRow};
use ioc_analytics::error::Result;
use ioc_analytics::model::rollup::Dimension;
use ioc_analytics::privacy::registry;
use ioc_analytics::psychometrics::instrument::find_facet;
use ioc_analytics::psychometrics::norms;

use crate::arguments::Organized;
use crate::cells;
use crate::cli::Global;
use crate::reply::Reply;
use crate::session::{Missing, Session};
use crate::table::{Table, paragraphs};

/// The arguments of `ioc ocean`.
#[derive(Debug, Args)]
pub(crate) struct Ocean {
    #[command(flatten)]
    organized: Organized,
    /// Show groups: `department` or `job_role`.
    #[arg(long, value_name = "DIMENSION", default_value = "organization")]
    by: String,
    /// Show the five factors, or their facets: `factor` or `facet`.
    #[arg(long, value_name = "LEVEL", default_value = "factor")]
    level: String,
}

impl Ocean {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let (by, level) = (Dimension::parse(&self.by)?, Level::parse(&self.level)?);
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let answer = session.platform.dashboard().ocean(&scope, by, level, None).await?;
        let text = text(&scope.organization().name, answer.value());
        Ok(Reply::of_bytes(answer.bytes()?.to_vec(), text))
    }
}

fn text(organization: &str, ocean: &Answer) -> String {
    let Some(week) = ocean.week_start else {
        return format!(
            "{organization} has no closed week with scores yet: `ioc import responses` takes \
             answers in, `ioc calculate` closes the weeks that have ended"
        );
    };
    if ocean.rows.is_empty() {
        return format!("{organization} has answered no instrument with facets");
    }
    let (scale, what) = match ocean.level {
        Level::Factor => ("factor", "the five factors"),
        Level::Facet => ("facet", "the facets of the five factors"),
    };
    let mut table = Table::new([
        "group",
        scale,
        ">n",
        ">mean",
        "95 % interval",
        ">deviation",
        ">alpha",
        ">T",
        ">percentile",
        "as of the week of",
    ]);
    for row in &ocean.rows {
        table.row(cells_of(row));
    }
    let heading = format!("{organization}, {what} in the week of {week}");
    paragraphs([vec![heading], table.lines(), vec![norms_of(ocean)]])
}

/// With whom the T scores compare.
fn norms_of(ocean: &Answer) -> String {
    let norm = ocean.rows.iter().find_map(|row| row.norm).and_then(norms::find);
    norm.map_or_else(
        || "raw scores: not everybody in a group answered one instrument with norms".to_owned(),
        |norm| format!("T and percentile among {}: {}", norm.label, norm.citation),
    )
}

fn cells_of(row: &OceanRow) -> [String; 10] {
    let decimals = registry::FACET.decimals;
    let details = &row.details;
    let facet = row.facet.and_then(find_facet);
    let none = || cells::NONE.to_owned();
    [
        if row.group.is_empty() { "everybody".to_owned() } else { row.group.clone() },
        facet.map_or(row.factor.label(), |facet| facet.label).to_owned(),
        cells::people(&details.mean),
        cells::figure(&details.mean, decimals),
        cells::interval(&details.mean, decimals),
        cells::figure(&details.deviation, registry::DEVIATION.decimals),
        cells::figure(&details.alpha, registry::ALPHA.decimals),
        details.t.map_or_else(none, |t| cells::figure(&t, registry::T_SCORE.decimals)),
        details
            .percentile
            .map_or_else(none, |it| cells::figure(&it, registry::PERCENTILE.decimals)),
        row.as_of.map(|week| week.to_string()).unwrap_or_default(),
    ]
}
