//! `ioc realtime`.

use clap::Args;
use ioc_analytics::error::Result;
use ioc_analytics::privacy::registry;

use crate::arguments::Organized;
use crate::cells;
use crate::cli::Global;
use crate::reply::Reply;
use crate::session::{Missing, Session};
use crate::table::{Table, paragraphs};

/// The arguments of `ioc realtime`.
#[derive(Debug, Args)]
pub(crate) struct Realtime {
    #[command(flatten)]
    organized: Organized,
}

impl Realtime {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let answer = session.platform.dashboard().realtime(&scope, None).await?;
        let (now, details) = (answer.value(), &answer.value().details);
        let local = now.as_of.with_timezone(&scope.organization().zone());
        let mut table = Table::new(["", ""]);
        for (spec, figure) in [
            (registry::ACTIVE_USERS_15MIN, details.active_users_15min),
            (registry::ACTIVE_USERS_TODAY, details.active_users_today),
            (registry::ACTIVITIES_LAST_HOUR, details.activities_last_hour),
        ] {
            table.row([spec.label.to_owned(), cells::figure(&figure, spec.decimals)]);
        }
        table.row(["System".to_owned(), now.system_status.as_str().to_owned()]);
        let heading =
            format!("{}, {}", scope.organization().name, local.format("%-d %B %Y, %H:%M %Z"));
        Ok(Reply::of_bytes(answer.bytes()?.to_vec(), paragraphs([vec![heading], table.lines()])))
    }
}
