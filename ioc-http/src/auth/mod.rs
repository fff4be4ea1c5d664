//! A sign-in for the bundled server: JSON Web Tokens and API keys.

mod address;
mod failures;
mod jwks;
mod sign_in;
mod tokens;

pub use address::KeyAddress;
pub use jwks::{KeySet, Source};
pub use sign_in::SignIn;
pub use tokens::{Minted, SharedSecret, TokenSettings, Tokens, check_anon_key};
