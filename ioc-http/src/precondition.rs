//! `If-Match` and `If-None-Match` (RFC 9110, 13.1): nobody overwrites what they have not
//! seen, and nobody is sent what they have.

use axum::http::header::{IF_MATCH, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderName, StatusCode};
use ioc_core::error::Result;
use ioc_core::store::jobs::JOB_CHANGED_MEANWHILE;
use ioc_core::store::organizations::CHANGED_MEANWHILE;
use ioc_core::store::reports::REPORT_CHANGED_MEANWHILE;
use ioc_core::store::subscriptions::SUBSCRIPTION_CHANGED_MEANWHILE;
use ioc_core::store::system::ALERT_RULE_CHANGED;
use serde::Serialize;

use crate::problem::Problem;
use crate::reply;

/// The codes of a change that another overtook.
const RACED: [&str; 5] = [
    CHANGED_MEANWHILE,
    REPORT_CHANGED_MEANWHILE,
    SUBSCRIPTION_CHANGED_MEANWHILE,
    JOB_CHANGED_MEANWHILE,
    ALERT_RULE_CHANGED,
];

/// Whether who asks has this already.
pub(crate) fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    let weakly = |given: &str| given.strip_prefix("W/").unwrap_or(given) == tag;
    tags(headers, &IF_NONE_MATCH).any(|given| given == "*" || weakly(given))
}

/// What the caller names in `If-Match`, which is what is `there`: a verb compares it again
/// as it writes. Nothing without the header, and then nothing is read.
///
/// # Errors
/// 412 if it is something else; those of the reading.
pub(crate) async fn seen<T: Clone, S: From<T> + Serialize>(
    headers: &HeaderMap,
    there: impl Future<Output = Result<T>>,
) -> Result<Option<T>, Problem> {
    if !headers.contains_key(IF_MATCH) {
        return Ok(None);
    }
    let there = there.await?;
    let tag = reply::tag_of(&S::from(there.clone()))?;
    // A weak tag names states that are as good as this one, which is not enough here.
    if tags(headers, &IF_MATCH).any(|given| given == "*" || given == tag) {
        Ok(Some(there))
    } else {
        Err(changed())
    }
}

/// What a verb came to that compared it again: 412 also where somebody changed it since it
/// was read.
pub(crate) fn guarded<T>(
    headers: &HeaderMap,
    done: Result<T, impl Into<Problem>>,
) -> Result<T, Problem> {
    done.map_err(|error| {
        let problem: Problem = error.into();
        let raced = RACED.contains(&problem.code());
        if raced && headers.contains_key(IF_MATCH) { changed() } else { problem }
    })
}

/// For a verb that is fine where nothing is there: what was seen is not there any more.
pub(crate) fn gone(problem: Problem) -> Problem {
    if problem.status() == StatusCode::NOT_FOUND { changed() } else { problem }
}

fn changed() -> Problem {
    let message = "it is not what you have seen any more";
    Problem::new(StatusCode::PRECONDITION_FAILED, "changed_meanwhile", message)
        .with_hint("read it again, and send its new ETag as If-Match")
}

/// The tags of a header, which may come in several lines.
fn tags<'a>(headers: &'a HeaderMap, name: &'a HeaderName) -> impl Iterator<Item = &'a str> {
    let lines = headers.get_all(name).into_iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ioc_core::error::{Error, ErrorKind};

    #[test]
    fn a_change_that_another_overtook_is_a_failed_precondition_of_who_named_one() {
        let mut headers = HeaderMap::new();
        let error = |code| Err::<(), _>(Error::new(ErrorKind::Conflict, code, "it was changed"));
        let status =
            |headers: &HeaderMap, code| guarded(headers, error(code)).unwrap_err().status();
        for code in [CHANGED_MEANWHILE, REPORT_CHANGED_MEANWHILE] {
            assert_eq!(status(&headers, code), 409);
        }
        headers.insert(IF_MATCH, "\"x\"".parse().unwrap());
        for code in [CHANGED_MEANWHILE, REPORT_CHANGED_MEANWHILE] {
            assert_eq!(status(&headers, code), 412);
        }
        assert_eq!(status(&headers, "report_settled"), 409, "another reason");
    }
}
