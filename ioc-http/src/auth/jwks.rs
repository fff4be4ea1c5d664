//! The public keys of who signs tokens (RFC 7517), fetched from their address and
//! kept fresh.

use std::collections::HashMap;
use std::fmt;
use std::time::Duration;

use async_trait::async_trait;
use ioc_core::error::{Error, ErrorKind, Result};
use jsonwebtoken::jwk::{
    AlgorithmParameters, EllipticCurve, Jwk, JwkSet, KeyAlgorithm, PublicKeyUse,
};
use jsonwebtoken::{Algorithm, DecodingKey};
use tokio::sync::{Mutex, RwLock};
use tokio::time::Instant;

/// After how long the keys are fetched again.
const FRESH: Duration = Duration::from_mins(10);
/// How long is waited after a fetch before the next: a token with a key id that is
/// made up must not make us ask again and again.
const PAUSE: Duration = Duration::from_secs(30);

/// Where a set of keys comes from.
#[async_trait]
pub trait Source: fmt::Debug + Send + Sync {
    /// The set, as JSON.
    async fn fetch(&self) -> Result<Vec<u8>>;
}

/// The public keys of who signs tokens.
#[derive(Debug)]
pub struct KeySet {
    source: Box<dyn Source>,
    kept: RwLock<Kept>,
    /// Held by who asks for a fresher set.
    fetching: Mutex<()>,
}

#[derive(Default)]
struct Kept {
    keys: HashMap<String, (Algorithm, DecodingKey)>,
    fetched_at: Option<Instant>,
    asked_at: Option<Instant>,
}

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Kept").field("keys", &self.keys.len()).finish_non_exhaustive()
    }
}

impl Kept {
    fn is_fresh(&self) -> bool {
        self.fetched_at.is_some_and(|at| at.elapsed() < FRESH)
    }

    fn may_ask(&self) -> bool {
        self.asked_at.is_none_or(|at| at.elapsed() >= PAUSE)
    }
}

impl KeySet {
    /// The keys of a source; they are fetched when one is first wanted.
    pub fn of(source: impl Source + 'static) -> Self {
        Self { source: Box::new(source), kept: RwLock::default(), fetching: Mutex::default() }
    }

    /// The key of an id, with the one algorithm that it is for.
    pub(crate) async fn find(&self, id: &str) -> Option<(Algorithm, DecodingKey)> {
        let (found, ask) = self.look(id).await;
        if !ask {
            return found;
        }
        // Who has a key need not wait until a fresher set is there.
        let fetching = match found {
            Some(_) => self.fetching.try_lock().ok(),
            None => Some(self.fetching.lock().await),
        };
        let (found, ask) = self.look(id).await;
        if fetching.is_none() || !ask {
            return found;
        }
        let fetched = self.fetched().await;
        let mut kept = self.kept.write().await;
        kept.asked_at = Some(Instant::now());
        match fetched {
            Ok(keys) => {
                kept.keys = keys;
                kept.fetched_at = kept.asked_at;
            }
            // The keys that were good stay: who signs may be out of reach.
            Err(error) => tracing::warn!(code = error.code(), error = ?error, "no new keys"),
        }
        kept.keys.get(id).cloned()
    }

    /// The key of an id as it is known, and whether to ask for a fresher set.
    async fn look(&self, id: &str) -> (Option<(Algorithm, DecodingKey)>, bool) {
        let kept = self.kept.read().await;
        let found = kept.keys.get(id).cloned();
        let ask = kept.may_ask() && !(kept.is_fresh() && found.is_some());
        (found, ask)
    }

    async fn fetched(&self) -> Result<HashMap<String, (Algorithm, DecodingKey)>> {
        let bytes = self.source.fetch().await?;
        let set: JwkSet = serde_json::from_slice(&bytes).map_err(|source| {
            Error::new(ErrorKind::Unavailable, "bad_key_set", "the set of keys cannot be read")
                .with_source(source)
        })?;
        Ok(set.keys.iter().filter_map(usable).collect())
    }
}

/// A key that checks signatures, by its id. Symmetric keys are none: a set is public.
fn usable(key: &Jwk) -> Option<(String, (Algorithm, DecodingKey))> {
    let id = key.common.key_id.clone()?;
    if key.common.public_key_use.as_ref().is_some_and(|it| *it != PublicKeyUse::Signature) {
        return None;
    }
    let algorithm = match &key.algorithm {
        AlgorithmParameters::RSA(_) => Algorithm::RS256,
        AlgorithmParameters::EllipticCurve(curve) if curve.curve == EllipticCurve::P256 => {
            Algorithm::ES256
        }
        AlgorithmParameters::OctetKeyPair(_) => Algorithm::EdDSA,
        _ => return None,
    };
    let named = match key.common.key_algorithm {
        None => algorithm,
        Some(KeyAlgorithm::RS256) => Algorithm::RS256,
        Some(KeyAlgorithm::ES256) => Algorithm::ES256,
        Some(KeyAlgorithm::EdDSA) => Algorithm::EdDSA,
        Some(_) => return None,
    };
    (named == algorithm).then_some(())?;
    Some((id, (algorithm, DecodingKey::from_jwk(key).ok()?)))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use serde_json::{Value, json};

    use super::*;

    #[derive(Debug)]
    struct Fetched(Value, Arc<AtomicUsize>);

    #[async_trait]
    impl Source for Fetched {
        async fn fetch(&self) -> Result<Vec<u8>> {
            self.1.fetch_add(1, Ordering::SeqCst);
            Ok(self.0.to_string().into_bytes())
        }
    }

    fn curve(id: &str, more: &Value) -> Value {
        // The example of RFC 7517, appendix A.1.
        let mut key = json!({
            "kty": "EC", "crv": "P-256", "kid": id,
            "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
            "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM",
        });
        for (name, value) in more.as_object().unwrap() {
            key[name] = value.clone();
        }
        key
    }

    #[tokio::test]
    async fn a_key_has_one_algorithm_and_is_public() {
        let set = json!({"keys": [
            curve("good", &json!({})),
            curve("named", &json!({"alg": "ES256", "use": "sig"})),
            curve("for another", &json!({"alg": "RS256"})),
            curve("encrypts", &json!({"use": "enc"})),
            {"kty": "oct", "kid": "secret", "k": "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ"},
        ]});
        let times = Arc::new(AtomicUsize::new(0));
        let keys = KeySet::of(Fetched(set, times.clone()));
        for (id, found) in [
            ("good", true),
            ("named", true),
            ("for another", false),
            ("encrypts", false),
            ("secret", false),
        ] {
            let algorithm = keys.find(id).await.map(|(algorithm, _)| algorithm);
            assert_eq!(algorithm, found.then_some(Algorithm::ES256), "{id}");
        }
        assert_eq!(times.load(Ordering::SeqCst), 1, "unknown ids do not make it fetch again");
    }

    /// Has another set each time; none where a set is `null`.
    #[derive(Debug)]
    struct Rotating(std::sync::Mutex<Vec<Value>>);

    #[async_trait]
    impl Source for Rotating {
        async fn fetch(&self) -> Result<Vec<u8>> {
            let set = self.0.lock().unwrap().remove(0);
            if set.is_null() {
                return Err(Error::new(ErrorKind::Unavailable, "away", "nobody answers"));
            }
            Ok(set.to_string().into_bytes())
        }
    }

    #[tokio::test(start_paused = true)]
    async fn keys_come_and_go_with_the_set() {
        let set = |ids: &[&str]| json!({"keys": ids.iter().map(|id| curve(id, &json!({}))).collect::<Vec<_>>()});
        let sets = vec![set(&["old"]), set(&["old", "new"]), Value::Null, set(&["new"])];
        let keys = KeySet::of(Rotating(std::sync::Mutex::new(sets)));
        let has = async |id: &str| keys.find(id).await.is_some();
        assert!(has("old").await && !has("new").await, "it has just been asked for");
        tokio::time::advance(PAUSE).await;
        assert!(has("new").await && has("old").await, "a new key is fetched when it is wanted");
        tokio::time::advance(FRESH).await;
        assert!(has("old").await, "who signs is out of reach: what was good stays");
        tokio::time::advance(PAUSE).await;
        assert!(has("new").await && !has("old").await, "a key that was taken back is gone");
    }

    #[tokio::test]
    async fn many_who_wait_fetch_once() {
        let times = Arc::new(AtomicUsize::new(0));
        let set = json!({"keys": [curve("good", &json!({}))]});
        let keys = Arc::new(KeySet::of(Fetched(set, times.clone())));
        let found = futures_util::future::join_all((0..100).map(|_| keys.find("good"))).await;
        assert!(found.iter().all(Option::is_some));
        assert_eq!(times.load(Ordering::SeqCst), 1);
    }
}
