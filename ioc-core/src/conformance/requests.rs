//! Cases of [`crate::store::requests::RequestStore`].

use std::sync::Arc;

use chrono::TimeDelta;
use chrono_tz::Tz;

use crate::conformance::fixture::{now, organization, together, two};
use crate::error::Result;
use crate::model::request::{Claim, KeptReply, KeyedRequest};
use crate::store::bundle::Store;

/// Of many who claim a key at the same moment one does the work, also where its
/// time was over before.
pub async fn a_key_is_claimed_once(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let (first, next) = (request("a", 1, 0), request("a", 2, 24));
    for request in [first, next] {
        let calls = (0..8).map(|_| store.claim_request(&scope, &request));
        let claims: Vec<Claim> = together(calls).await.into_iter().collect::<Result<_>>()?;
        let new = claims.iter().filter(|claim| **claim == Claim::New).count();
        let running = claims.iter().filter(|claim| **claim == Claim::Running).count();
        assert_eq!((new, running), (1, 7), "{claims:?}");
    }
    Ok(())
}

/// What was answered comes back byte for byte, as often as it is asked for.
pub async fn what_was_answered_comes_back(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let full = KeptReply {
        status: 201,
        headers: ["location", "etag", "etag"]
            .map(|it| (it.to_owned(), format!("\"{it}\" ü")))
            .into(),
        body: vec![0, 0xFF, b'{'],
    };
    let bare = KeptReply { status: u16::MAX, headers: Vec::new(), body: Vec::new() };
    for (key, reply) in [("a", full), ("b", bare)] {
        let request = request(key, 1, 0);
        assert_eq!(store.claim_request(&scope, &request).await?, Claim::New);
        store.finish_request(&scope, &request, &reply).await?;
        for hour in [0, 1, 23] {
            let again = KeyedRequest { at: now() + TimeDelta::hours(hour), ..request.clone() };
            let claim = store.claim_request(&scope, &again).await?;
            assert_eq!(claim, Claim::Done(reply.clone()), "{key} at {hour}");
        }
    }
    Ok(())
}

/// The same key with another request is told apart, whether it is being done or was
/// done; another key, or another actor's, is another request.
pub async fn a_key_belongs_to_one_request(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let (first, other) = (request("a", 1, 0), request("a", 2, 0));
    assert_eq!(store.claim_request(&scope, &first).await?, Claim::New);
    assert_eq!(store.claim_request(&scope, &other).await?, Claim::Mismatch);
    store.finish_request(&scope, &first, &reply(1)).await?;
    assert_eq!(store.claim_request(&scope, &other).await?, Claim::Mismatch);
    let somebody_else = KeyedRequest { actor: "key:b".to_owned(), ..other };
    for another in [request("A", 1, 0), somebody_else] {
        assert_eq!(store.claim_request(&scope, &another).await?, Claim::New, "{another:?}");
    }
    assert_eq!(store.claim_request(&scope, &first).await?, Claim::Done(reply(1)));
    Ok(())
}

/// A claim that came to nothing may be made again, also by another request; what was
/// answered stays.
pub async fn a_released_key_may_be_claimed_again(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let (first, second) = (request("a", 1, 0), request("a", 2, 1));
    assert_eq!(store.claim_request(&scope, &first).await?, Claim::New);
    store.release_request(&scope, &first).await?;
    assert_eq!(store.claim_request(&scope, &second).await?, Claim::New);
    store.release_request(&scope, &first).await?;
    assert_eq!(store.claim_request(&scope, &second).await?, Claim::Running, "it was not theirs");
    store.finish_request(&scope, &second, &reply(2)).await?;
    store.release_request(&scope, &second).await?;
    assert_eq!(store.claim_request(&scope, &second).await?, Claim::Done(reply(2)));
    Ok(())
}

/// A request whose time is over counts as never seen; what its sender has to say
/// about it then is not kept.
pub async fn a_request_whose_time_is_over_was_never_seen(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let (first, second) = (request("a", 1, 0), request("a", 2, 24));
    assert_eq!(store.claim_request(&scope, &first).await?, Claim::New);
    assert_eq!(store.claim_request(&scope, &second).await?, Claim::New, "at the very end");
    store.finish_request(&scope, &first, &reply(1)).await?;
    assert_eq!(store.claim_request(&scope, &second).await?, Claim::Running);
    store.finish_request(&scope, &second, &reply(2)).await?;
    let third = request("a", 3, 48);
    assert_eq!(store.claim_request(&scope, &third).await?, Claim::New);
    assert_eq!(store.claim_request(&scope, &third).await?, Claim::Running, "the reply is gone");
    Ok(())
}

/// A reply is kept for as long as the request says when it is finished: a claim may be
/// given less, so that one whose process died is not in the way for long.
pub async fn a_reply_outlives_its_claim(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let claim = KeyedRequest { expires_at: now() + TimeDelta::minutes(1), ..request("a", 1, 0) };
    let finished = request("a", 1, 0);
    assert_eq!(store.claim_request(&scope, &claim).await?, Claim::New);
    store.finish_request(&scope, &finished, &reply(1)).await?;
    let later = request("a", 1, 23);
    assert_eq!(store.claim_request(&scope, &later).await?, Claim::Done(reply(1)));
    Ok(())
}

/// Requests whose time is over are deleted, of all organizations, and no others.
pub async fn requests_whose_time_is_over_are_deleted(store: Arc<dyn Store>) -> Result<()> {
    let scopes = two(&*store).await?;
    for scope in &scopes {
        for (key, hour) in [("a", 0), ("b", 1), ("c", 2)] {
            store.claim_request(scope, &request(key, 1, hour)).await?;
        }
    }
    let over = now() + TimeDelta::hours(25);
    assert_eq!(store.delete_requests_any_organization(over, None).await?, 4);
    assert_eq!(store.delete_requests_any_organization(over, None).await?, 0);
    for scope in &scopes {
        assert_eq!(store.claim_request(scope, &request("a", 1, 3)).await?, Claim::New);
        assert_eq!(store.claim_request(scope, &request("c", 1, 3)).await?, Claim::Running);
    }
    Ok(())
}

/// The same key of the same actor in two organizations is two requests.
pub async fn one_organization_never_sees_anothers_requests(store: Arc<dyn Store>) -> Result<()> {
    let [one, two] = two(&*store).await?;
    let (here, there) = (request("a", 1, 0), request("a", 2, 0));
    assert_eq!(store.claim_request(&one, &here).await?, Claim::New);
    store.finish_request(&two, &here, &reply(9)).await?;
    store.release_request(&two, &here).await?;
    assert_eq!(store.claim_request(&one, &here).await?, Claim::Running);
    assert_eq!(store.claim_request(&two, &there).await?, Claim::New);
    store.finish_request(&one, &here, &reply(1)).await?;
    store.finish_request(&two, &there, &reply(2)).await?;
    assert_eq!(store.claim_request(&one, &here).await?, Claim::Done(reply(1)));
    assert_eq!(store.claim_request(&two, &there).await?, Claim::Done(reply(2)));
    Ok(())
}

/// A request of `key:a` so many hours after the first, kept for a day.
pub(super) fn request(key: &str, digest: u8, hour: i64) -> KeyedRequest {
    let at = now() + TimeDelta::hours(hour);
    KeyedRequest {
        key: key.to_owned(),
        actor: "key:a".to_owned(),
        digest: [digest; 32],
        at,
        expires_at: at + TimeDelta::hours(24),
    }
}

pub(super) fn reply(number: u8) -> KeptReply {
    KeptReply { status: 200, headers: Vec::new(), body: vec![number] }
}
