//! Which tokens a server believes.

use std::sync::Arc;

use ioc_analytics::error::{Error, Result};
use ioc_analytics::http::auth::{
    KeyAddress, KeySet, SharedSecret, TokenSettings, Tokens, check_anon_key,
};
use secrecy::ExposeSecret;

use crate::config::resolve::Config;

/// Checks tokens as the settings say; nothing where they name neither a secret nor
/// public keys.
pub(super) fn of(config: &Config) -> Result<Option<Tokens>> {
    let anon_key = config.supabase_anon_key()?;
    if let Some(key) = &anon_key {
        check_anon_key(key.expose_secret())?;
    }
    let secret = config.token_secret()?;
    let secret = secret.map(|text| SharedSecret::new(text.expose_secret())).transpose()?;
    let supabase = config.supabase_url()?;
    let address = match (config.jwks_url()?, &supabase) {
        (Some(address), _) => Some(address),
        (None, Some(project)) => Some(format!("{project}/auth/v1/.well-known/jwks.json")),
        (None, None) => None,
    };
    let issuer = issuer(config)?;
    if address.is_some() && issuer.is_none() {
        let message = "jwks_url is set, and nobody says who has to sign";
        return Err(Error::invalid("no_token_issuer", message)
            .with_hint("set token_issuer: a set of keys may be shared by many who sign"));
    }
    let keys = match address {
        Some(address) => {
            let api_key = anon_key.as_ref().map(ExposeSecret::expose_secret);
            Some(Arc::new(KeySet::of(KeyAddress::new(&address, api_key)?)))
        }
        None => None,
    };
    if secret.is_none() && keys.is_none() {
        return Ok(None);
    }
    let audience = config.token_audience()?;
    Ok(Some(Tokens::new(TokenSettings { secret, keys, issuer, audience })))
}

/// Who has to have signed a token, and signs those of `ioc token`.
pub(crate) fn issuer(config: &Config) -> Result<Option<String>> {
    let supabase = || Ok(config.supabase_url()?.map(|project| format!("{project}/auth/v1")));
    config.token_issuer()?.map_or_else(supabase, |issuer| Ok(Some(issuer)))
}
