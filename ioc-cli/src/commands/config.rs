//! `ioc config show` and `ioc config check`.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::cells;
use crate::cli::Global;
use crate::config::flags::ServerFlags;
use crate::config::redact::without_password;
use crate::config::resolve::Config;
use crate::config::settings::{SETTINGS, Setting, Shown};
use crate::config::source::Source;
use crate::exit;
use crate::failure;
use crate::reply::Reply;
use crate::table::Table;

/// `ioc config ...`
#[derive(Debug, Subcommand)]
pub(crate) enum ConfigCommand {
    /// Print every setting, its value and where that comes from; no secrets.
    Show(Server),
    /// Say all that is wrong with the settings.
    Check(Server),
}

/// The flags of the server, as they would be given to it.
#[derive(Debug, Args)]
pub(crate) struct Server {
    #[command(flatten)]
    flags: ServerFlags,
}

impl ConfigCommand {
    pub(crate) fn run(&self, global: &Global) -> Reply {
        match self {
            Self::Show(server) => show(&Config::gather(global, &server.flags)),
            Self::Check(server) => check(&Config::gather(global, &server.flags)),
        }
    }
}

fn show(config: &Config) -> Reply {
    let mut table = Table::new(["setting", "value", "source", "variable", "what it is"]);
    let mut settings = Vec::new();
    for setting in SETTINGS {
        let given = config.get(setting);
        let value = given.map(|(text, _)| shown(setting, text));
        let source = given.map(|(_, source)| source);
        table.row([
            setting.key.to_owned(),
            cells::or_none(value.as_deref()),
            cells::or_none(source),
            setting.variable.to_owned(),
            setting.purpose.to_owned(),
        ]);
        settings.push(json!({
            "key": setting.key,
            "value": value,
            "source": source.map(Source::kind),
            "named": source.map(ToString::to_string),
            "variable": setting.variable,
            "flag": setting.flag.map(|flag| format!("--{flag}")),
            "default": setting.default,
            "purpose": setting.purpose,
        }));
    }
    Reply::new(&json!({ "settings": settings }), table.lines().join("\n"))
}

/// A value as it may be shown.
fn shown(setting: &Setting, text: &str) -> String {
    match setting.shown {
        Shown::Whole => text.to_owned(),
        Shown::Never => "(set)".to_owned(),
        // What is no URL may be the password itself.
        Shown::WithoutPassword if (setting.check)(text).is_err() => "(no URL)".to_owned(),
        Shown::WithoutPassword => without_password(text),
    }
}

fn check(config: &Config) -> Reply {
    let faults: Vec<Value> = config.faults().map(failure::to_json).collect();
    let right = faults.is_empty();
    let text = if right {
        "all settings are right".to_owned()
    } else {
        config.faults().map(failure::to_text).collect::<Vec<_>>().join("\n")
    };
    let reply = Reply::new(&json!({ "ok": right, "faults": faults }), text);
    if right { reply } else { reply.with_code(exit::CHECK_FAILED) }
}
