//! `ioc token`.

use chrono::TimeDelta;
use clap::Args;
use ioc_analytics::clock::{Clock, SystemClock};
use ioc_analytics::error::{Error, Result};
use ioc_analytics::http::auth::{Minted, SharedSecret};
use ioc_analytics::ids::UserId;
use secrecy::ExposeSecret;
use serde_json::json;

use crate::cli::Global;
use crate::commands::serve::tokens;
use crate::config::flags::ServerFlags;
use crate::config::resolve::Config;
use crate::reply::Reply;

/// Whose token is made, and for how long it holds.
#[derive(Debug, Args)]
pub(crate) struct Token {
    /// The person's id, as `ioc member list` shows it.
    #[arg(value_name = "PERSON")]
    user: UserId,
    /// For how many minutes it holds.
    #[arg(long, value_name = "N", default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..=44_640))]
    minutes: u32,
    #[command(flatten)]
    flags: ServerFlags,
}

impl Token {
    pub(crate) fn run(&self, global: &Global) -> Result<Reply> {
        let config = Config::for_server(global, &self.flags)?;
        let secret = config.token_secret()?.ok_or_else(|| {
            Error::invalid("no_token_secret", "nobody says with which secret tokens are signed")
                .with_hint("set IOC_TOKEN_SECRET as the server has it")
        })?;
        let secret = SharedSecret::new(secret.expose_secret())?;
        let (issuer, audience) = (tokens::issuer(&config)?, config.token_audience()?);
        let life = TimeDelta::minutes(self.minutes.into());
        let at = SystemClock.now();
        let token = secret.mint(&Minted {
            user_id: self.user,
            issuer: issuer.as_deref(),
            audience: &audience,
            at,
            life,
        })?;
        Ok(Reply::new(&json!({ "token": token, "expires_at": at + life }), token))
    }
}
