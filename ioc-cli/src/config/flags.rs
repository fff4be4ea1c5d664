//! The flags of settings, made from their table.

use std::fmt;

use clap::{Arg, ArgMatches, Args, Command, FromArgMatches};

use crate::config::settings::{SETTINGS, Setting, UsedBy};

/// What the command line sets: of the settings of every command, of those of a worker, or
/// of those of the server.
#[derive(Clone, Default)]
pub(crate) struct Flags<const BEARER: u8>(Vec<(&'static str, String)>);

const COMMAND: u8 = 0;
const WORKER: u8 = 1;
const SERVER: u8 = 2;

/// The flags of settings that every command has.
pub(crate) type CommandFlags = Flags<COMMAND>;
/// The flags of settings that `ioc worker` has beside those.
pub(crate) type WorkerFlags = Flags<WORKER>;
/// The flags of settings that `ioc serve` has, and what looks at its settings.
pub(crate) type ServerFlags = Flags<SERVER>;

impl<const BEARER: u8> Flags<BEARER> {
    /// What a setting's flag says.
    pub(crate) fn get(&self, setting: &Setting) -> Option<&str> {
        let found = self.0.iter().find(|(key, _)| *key == setting.key);
        found.map(|(_, text)| text.as_str())
    }

    fn settings() -> impl Iterator<Item = (&'static Setting, &'static str)> {
        let is_ours = |setting: &&Setting| match BEARER {
            COMMAND => setting.used_by < UsedBy::Worker,
            WORKER => setting.used_by == UsedBy::Worker,
            _ => setting.used_by >= UsedBy::Worker,
        };
        let ours = SETTINGS.into_iter().filter(is_ours);
        ours.filter_map(|setting| Some((setting, setting.flag?)))
    }
}

/// Which are given: a URL may hold a password.
impl<const BEARER: u8> fmt::Debug for Flags<BEARER> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.iter().map(|(key, _)| key)).finish()
    }
}

impl<const BEARER: u8> Args for Flags<BEARER> {
    fn augment_args(command: Command) -> Command {
        command.args(Self::settings().map(|(setting, flag)| {
            let default = setting.default.map(|text| format!(" [default: {text}]"));
            let help = format!(
                "{} [env: {}]{}",
                setting.purpose,
                setting.variable,
                default.unwrap_or_default()
            );
            Arg::new(setting.key)
                .long(flag)
                .value_name(setting.placeholder)
                .global(BEARER == COMMAND)
                .help(help)
        }))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl<const BEARER: u8> FromArgMatches for Flags<BEARER> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let given = |(setting, _): (&'static Setting, _)| {
            Some((setting.key, matches.get_one::<String>(setting.key)?.clone()))
        };
        Ok(Self(Self::settings().filter_map(given).collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_show_in_no_debug_what_they_say() {
        let words = ["ioc", "--database", "postgres://ioc:pass-word@host/db"];
        let matches = CommandFlags::augment_args(Command::new("ioc")).get_matches_from(words);
        let flags = CommandFlags::from_arg_matches(&matches).unwrap();
        assert_eq!(format!("{flags:?}"), "{\"database\"}");
    }
}
