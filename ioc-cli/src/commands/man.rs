//! `ioc man`.

use clap::{Args, CommandFactory};
use clap_mangen::Man;
use ioc_analytics::error::{Error, Result, shown};

use crate::cli::Cli;
use crate::reply::Reply;

/// Which page.
#[derive(Debug, Args)]
pub(crate) struct ManPage {
    /// The words of a command, such as `report create`; without them the page of
    /// the program.
    #[arg(value_name = "COMMAND")]
    words: Vec<String>,
}

impl ManPage {
    pub(crate) fn run(&self) -> Result<Reply> {
        let mut program = Cli::command().disable_help_subcommand(true);
        // Else a command does not know its full name, nor what every command has.
        program.build();
        let mut command = &program;
        for word in &self.words {
            command = command.find_subcommand(word).ok_or_else(|| unknown(word))?;
        }
        let mut page = Vec::new();
        Man::new(command.clone()).render(&mut page).map_err(|source| {
            Error::invalid("page_not_made", "the page cannot be made")
                .with_hint("`ioc help` says the same")
                .with_source(source)
        })?;
        Ok(Reply::raw(page))
    }
}

fn unknown(word: &str) -> Error {
    Error::not_found("unknown_command", format!("there is no command `{}`", shown(word)))
        .with_hint("`ioc help` lists them")
}
