//! The settings of this process: flags over environment over file over default.

use std::collections::BTreeMap;

use ioc_analytics::DatabaseKind;
use ioc_analytics::error::{Error, Result};
use secrecy::{ExposeSecret, SecretString};

use crate::cli::Global;
use crate::config::environment;
use crate::config::file::ConfigFile;
use crate::config::flags::{Flags, ServerFlags, WorkerFlags};
use crate::config::settings::{DATABASE, REPLICA, SETTINGS, Setting, UsedBy};
use crate::config::source::{Source, Sources};
use crate::config::value;

/// A text and where it comes from. What is no secret is kept as one too, so that
/// no `Debug` has to tell them apart.
#[derive(Debug)]
struct Given {
    text: SecretString,
    source: Source,
}

/// Something that is wrong, and whom it concerns.
#[derive(Debug)]
struct Fault {
    used_by: UsedBy,
    error: Error,
}

/// What is set, and all that is wrong with it.
#[derive(Debug)]
pub(crate) struct Config {
    given: BTreeMap<&'static str, Given>,
    faults: Vec<Fault>,
}

impl Config {
    /// What a command needs to open the database. What the server alone reads
    /// may be wrong: its secrets are not for everybody who may ask a question.
    ///
    /// # Errors
    /// `InvalidInput` with all that is wrong.
    pub(crate) fn for_command(global: &Global) -> Result<Self> {
        Self::gather(global, &ServerFlags::default()).judged(UsedBy::Commands)
    }

    /// The same for a command that sends reports.
    ///
    /// # Errors
    /// `InvalidInput` with all that is wrong.
    pub(crate) fn for_sending(global: &Global) -> Result<Self> {
        Self::gather(global, &ServerFlags::default()).judged(UsedBy::Sending)
    }

    /// The same for a command about jobs.
    ///
    /// # Errors
    /// `InvalidInput` with all that is wrong.
    pub(crate) fn for_jobs(global: &Global) -> Result<Self> {
        Self::gather(global, &ServerFlags::default()).judged(UsedBy::Jobs)
    }

    /// What `ioc worker` needs.
    ///
    /// # Errors
    /// `InvalidInput` with all that is wrong.
    pub(crate) fn for_worker(global: &Global, flags: &WorkerFlags) -> Result<Self> {
        Self::gather(global, flags).judged(UsedBy::Worker)
    }

    /// What `ioc serve` needs: all of it.
    ///
    /// # Errors
    /// `InvalidInput` with all that is wrong.
    pub(crate) fn for_server(global: &Global, flags: &ServerFlags) -> Result<Self> {
        Self::gather(global, flags).judged(UsedBy::Server)
    }

    /// What is set, right or wrong.
    pub(crate) fn gather<const BEARER: u8>(global: &Global, flags: &Flags<BEARER>) -> Self {
        // A variable that is empty is not set.
        let path = global.config.as_deref().filter(|path| !path.as_os_str().is_empty());
        let read = path.map(ConfigFile::read).transpose();
        let (file, unreadable) = match read {
            Ok(file) => (file.unwrap_or_default(), None),
            Err(error) => (ConfigFile::default(), Some(error)),
        };
        let mut config = Self::resolve(Sources {
            flag: &|setting| global.flags.get(setting).or_else(|| flags.get(setting)),
            environment: &environment::of_process,
            file,
        });
        config.faults.splice(0..0, unreadable.map(of_everybody));
        config
    }

    fn resolve(mut sources: Sources<'_>) -> Self {
        let faults = std::mem::take(&mut sources.file.faults).into_iter().map(of_everybody);
        let mut config = Self { given: BTreeMap::new(), faults: faults.collect() };
        for setting in SETTINGS {
            match sources.find(setting) {
                Ok(None) => {}
                Ok(Some((text, source))) => {
                    if let Err(error) = (setting.check)(&text) {
                        config.blame(setting, error.with("source", &source));
                    }
                    config.given.insert(setting.key, Given { text: text.into(), source });
                }
                Err(error) => config.blame(setting, error),
            }
        }
        if let Err(error) = config.refuse_stray_replica() {
            config.faults.push(Fault { used_by: UsedBy::Server, error });
        }
        config
    }

    fn blame(&mut self, setting: &Setting, error: Error) {
        let error = error.with("setting", setting.key);
        self.faults.push(Fault { used_by: setting.used_by, error });
    }

    /// These settings, if nothing is wrong for whom they are. A single fault is
    /// told as it is.
    fn judged(mut self, used_by: UsedBy) -> Result<Self> {
        self.faults.retain(|fault| fault.used_by <= used_by);
        if self.faults.len() > 1 {
            let message = format!("{} settings are wrong", self.faults.len());
            let details = self.faults().map(|error| match error.hint() {
                Some(hint) => format!("{error}: {hint}"),
                None => error.to_string(),
            });
            return Err(Error::invalid("bad_configuration", message)
                .with_details(details.collect())
                .with_hint("`ioc config show` says what is set, and where"));
        }
        self.faults.pop().map_or(Ok(self), |fault| Err(fault.error))
    }

    /// All that is wrong.
    pub(crate) fn faults(&self) -> impl Iterator<Item = &Error> {
        self.faults.iter().map(|fault| &fault.error)
    }

    /// A setting's text and where it comes from.
    pub(crate) fn get(&self, setting: &Setting) -> Option<(&str, &Source)> {
        let given = self.given.get(setting.key)?;
        Some((given.text.expose_secret(), &given.source))
    }

    pub(super) fn read<T>(
        &self,
        setting: &Setting,
        read: fn(&str) -> Result<T>,
    ) -> Result<Option<T>> {
        self.get(setting).map(|(text, _)| read(text)).transpose()
    }

    pub(super) fn need<T>(&self, setting: &Setting, read: fn(&str) -> Result<T>) -> Result<T> {
        self.read(setting, read)?.ok_or_else(|| {
            Error::invalid("missing_setting", format!("`{}` is not set", setting.key))
                .with_hint(format!("set {}", setting.variable))
        })
    }

    /// Fails if a replica is named beside a database that has none.
    pub(crate) fn refuse_stray_replica(&self) -> Result<()> {
        let database = self.read(&DATABASE, value::database);
        if self.get(&REPLICA).is_some() && matches!(database, Ok(Some(DatabaseKind::Sqlite))) {
            let message = "a replica is named, and the database is none of PostgreSQL";
            return Err(Error::invalid("replica_without_server", message).with_hint(
                "leave --replica and IOC_REPLICA_URL away, or name the server's database",
            ));
        }
        Ok(())
    }
}

fn of_everybody(error: Error) -> Fault {
    Fault { used_by: UsedBy::Commands, error }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use ioc_analytics::maintenance::plan::CleaningPlan;
    use ioc_analytics::runner::options::RunnerOptions;

    use crate::config::file::ConfigFile;
    use crate::config::settings::LOG;

    use super::*;

    const SECRET: &str = "a secret of more than thirty-two bytes";

    fn resolve(
        flags: &[(&str, &str)],
        variables: &[(&str, &str)],
        texts: &[(&'static str, &str)],
    ) -> Config {
        let found = |names: &[(&str, &str)], name: &str| {
            names.iter().find(|(known, _)| *known == name).map(|(_, text)| (*text).to_owned())
        };
        let flag = |setting: &Setting| {
            flags.iter().find(|(key, _)| *key == setting.key).map(|(_, text)| *text)
        };
        let environment = |name: &str| found(variables, name).map(OsString::from);
        let texts = texts.iter().map(|(key, text)| (*key, (*text).to_owned())).collect();
        let file = ConfigFile { path: "ioc.toml".into(), texts, faults: Vec::new() };
        Config::resolve(Sources { flag: &flag, environment: &environment, file })
    }

    #[test]
    fn a_flag_is_stronger_than_the_environment_and_that_than_the_file() {
        let (flag, variable, text) = (("log", "warn"), ("IOC_LOG", "debug"), ("log", "trace"));
        for (config, text, source) in [
            (resolve(&[flag], &[variable], &[text]), "warn", "--log"),
            (resolve(&[], &[variable], &[text]), "debug", "IOC_LOG"),
            (resolve(&[], &[], &[text]), "trace", "ioc.toml"),
            (resolve(&[], &[], &[]), "info", "default"),
        ] {
            let (found, from) = config.get(&LOG).unwrap();
            assert_eq!((found, from.to_string().as_str()), (text, source));
        }
    }

    #[test]
    fn a_named_file_gives_its_text_without_the_last_newline() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        std::fs::write(&path, format!("{SECRET}\r\n")).unwrap();
        let path = path.to_str().unwrap();
        let config = resolve(&[], &[("IOC_TOKEN_SECRET_FILE", path)], &[]);
        assert_eq!(config.token_secret().unwrap().unwrap().expose_secret(), SECRET);
        let both = [("IOC_TOKEN_SECRET_FILE", path), ("IOC_TOKEN_SECRET", SECRET)];
        let config = resolve(&[], &both, &[]);
        assert_eq!(config.faults().map(Error::code).collect::<Vec<_>>(), ["set_twice"]);
        let config = resolve(&[], &[("IOC_TOKEN_SECRET_FILE", "/no/such/file")], &[]);
        assert_eq!(config.faults().map(Error::code).collect::<Vec<_>>(), ["file_not_found"]);
    }

    #[test]
    fn all_that_is_wrong_is_told_at_once_and_where() {
        let variables = [("IOC_LISTEN", "here"), ("IOC_TOKEN_SECRET", "short")];
        let config = resolve(&[("database", "ioc.db")], &variables, &[("drain_s", "soon")]);
        let error = config.judged(UsedBy::Server).unwrap_err();
        let told = error.details().join("\n");
        for part in ["--database", "IOC_LISTEN", "IOC_TOKEN_SECRET", "ioc.toml"] {
            assert!(told.contains(part), "{part}: {told}");
        }
        assert_eq!(error.details().len(), 4, "{told}");
    }

    #[test]
    fn what_the_server_alone_reads_stops_no_other_command() {
        let wrong = [("IOC_LISTEN", "here")];
        assert!(resolve(&[], &wrong, &[]).judged(UsedBy::Commands).is_ok());
        assert!(resolve(&[], &wrong, &[]).judged(UsedBy::Server).is_err());
    }

    #[test]
    fn what_nobody_sets_of_jobs_is_as_the_platform_has_it() {
        let config = resolve(&[], &[], &[]).judged(UsedBy::Jobs).unwrap();
        assert_eq!(config.cleaning().unwrap(), CleaningPlan::default());
        assert_eq!(config.runner().unwrap(), RunnerOptions::default());
        assert_eq!((config.backup_dir().unwrap(), config.backup_keep().unwrap()), (None, 7));
    }

    #[test]
    fn each_kind_of_row_is_kept_as_it_is_set_and_only_our_folders_are_cleaned() {
        let texts = [
            ("keep_metrics_days", "1"),
            ("keep_activity_days", "2"),
            ("keep_job_logs_days", "3"),
            ("keep_measurements_days", "4"),
            ("keep_alerts_days", "5"),
            ("keep_messages_days", "6"),
            ("backup_dir", "ours"),
            ("delivery_dir", "theirs"),
        ];
        let config = resolve(&[], &[], &texts).judged(UsedBy::Jobs).unwrap();
        let expected = CleaningPlan {
            metrics_days: 1,
            activity_days: 2,
            archives_activity: true,
            job_log_days: 3,
            measurement_days: 4,
            alert_days: 5,
            message_days: 6,
            folders: vec!["ours".into()],
        };
        assert_eq!(config.cleaning().unwrap(), expected);
    }

    #[test]
    fn a_secret_shows_in_no_debug() {
        let url = "postgres://ioc:pass-word@host/db";
        let config = resolve(&[], &[("IOC_TOKEN_SECRET", SECRET), ("DATABASE_URL", url)], &[]);
        let shown = format!("{config:?} {:?}", config.token_secret());
        assert!(!shown.contains(SECRET) && !shown.contains("pass-word"), "{shown}");
    }
}
