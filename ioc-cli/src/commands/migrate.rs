//! `ioc migrate`.

use ioc_analytics::error::Result;
use serde_json::json;

use crate::cli::Global;
use crate::config::resolve::Config;
use crate::reply::Reply;

/// Brings the database to the newest schema.
pub(crate) fn run(global: &Global) -> Result<Reply> {
    let applied = ioc_analytics::migrate(&Config::for_command(global)?.database()?)?;
    let text = if applied.is_empty() {
        "the schema is the newest already".to_owned()
    } else {
        format!("applied {}", applied.join("\napplied "))
    };
    Ok(Reply::new(&json!({ "applied": applied }), text))
}
