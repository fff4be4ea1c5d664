//! Whether organizations are kept apart, who may do what, and how old keys are.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::diagnosis::check::Check;
use crate::diagnosis::service::DiagnosisService;
use crate::diagnosis::words::{count, lasting};
use crate::error::{ErrorKind, Result};
use crate::model::inspection::{SecurityFlaw, Told};
use crate::model::key::ApiKey;
use crate::model::metric::MetricFilter;
use crate::model::report::ReportFilter;
use crate::page::{MAX_LIMIT, PageRequest};

/// A key that is older is to be replaced.
const OLDEST_KEY: TimeDelta = TimeDelta::days(365);
/// How many organizations are tried against each other.
const TRIED: usize = 8;
/// How much is told of.
const TOLD: usize = 10;

impl DiagnosisService {
    /// The security audit: what the database declares, a try to see across, the age of keys.
    ///
    /// # Errors
    /// What the store says.
    pub async fn security(&self) -> Result<Vec<Check>> {
        let told = self.store.read_flaws_any_organization().await?;
        let scopes = self.scopes().await?;
        Ok(vec![
            row_security(&told),
            rights(&told),
            self.check_isolation(&told, &scopes).await?,
            self.check_keys(&scopes).await?,
        ])
    }

    /// Asks for one organization's rows in the name of another.
    async fn check_isolation(
        &self,
        told: &Told<Vec<SecurityFlaw>>,
        scopes: &[Scope],
    ) -> Result<Check> {
        const NAME: &str = "isolation";
        const REMEDY: &str = "stop the server, and take back what was changed in the database: \
                              policies, BYPASSRLS, rights";
        let mut seen: Vec<String> = match told {
            Told::Known(flaws) => {
                let seen = flaws.iter().filter(|flaw| flaw.rule == "seen_across");
                seen.map(|flaw| format!("{}: {}", flaw.object, flaw.detail)).collect()
            }
            Told::Unknown { .. } => Vec::new(),
        };
        // The first and the last, so that new ones are among them.
        let tried: Vec<&Scope> = scopes
            .iter()
            .take(TRIED / 2)
            .chain(scopes.iter().skip((TRIED / 2).max(scopes.len().saturating_sub(TRIED / 2))))
            .collect();
        for scope in &tried {
            seen.extend(self.seen_of_others(scope, &tried).await?);
        }
        seen.sort();
        seen.dedup();
        if !seen.is_empty() {
            let cause = "rows of other organizations are seen";
            return Ok(Check::failed(NAME, cause, REMEDY).borne_out_by(seen.into_iter().take(TOLD)));
        }
        Ok(match tried.len() {
            0 | 1 => Check::ok(NAME, "there are no two organizations to try it with"),
            tried => Check::ok(NAME, format!("{tried} organizations see no row of each other")),
        })
    }

    async fn seen_of_others(&self, scope: &Scope, all: &[&Scope]) -> Result<Vec<String>> {
        let (own, page) = (scope.organization_id(), PageRequest::first(20)?);
        let mut seen = Vec::new();
        let filter = ReportFilter { at: self.clock.now(), ..ReportFilter::default() };
        let reports = self.store.list_reports(scope, &filter, &page).await?.items;
        if reports.iter().any(|report| report.organization_id != own) {
            seen.push("weekly_reports: a list shows those of others".to_owned());
        }
        let metrics = self.store.list_metrics(scope, &MetricFilter::default(), &page).await?.items;
        if metrics.iter().any(|metric| metric.organization_id != own) {
            seen.push("dashboard_metrics: a list shows those of others".to_owned());
        }
        for other in all.iter().filter(|other| other.organization_id() != own) {
            for report in &reports {
                match self.store.get_report(other, report.id).await {
                    Err(error) if error.kind() == ErrorKind::NotFound => {}
                    Err(error) => return Err(error),
                    Ok(_) => seen.push("weekly_reports: one is found by its id".to_owned()),
                }
            }
        }
        Ok(seen)
    }

    async fn check_keys(&self, scopes: &[Scope]) -> Result<Check> {
        let (now, mut open) = (self.clock.now(), Vec::new());
        for scope in scopes {
            let mut page = PageRequest::first(MAX_LIMIT)?;
            loop {
                let found = self.store.list_keys(scope, &page).await?;
                open.extend(found.items.into_iter().filter(|key| key.opens(now)));
                let Some(next) = found.next else { break };
                page.after = Some(next);
            }
        }
        Ok(keys(&open, now))
    }
}

/// What row level security does not cover.
fn row_security(told: &Told<Vec<SecurityFlaw>>) -> Check {
    const RULES: [&str; 4] =
        ["row_security_off", "row_security_not_forced", "no_policy", "open_policy"];
    let fine = "every table of organizations has its policies";
    let remedy = "ALTER TABLE ... ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY; drop a \
                  policy that is not of the schema";
    judged(told, "row_security", &RULES, fine, remedy)
}

/// Who may do more than the schema says.
fn rights(told: &Told<Vec<SecurityFlaw>>) -> Check {
    const RULES: [&str; 4] =
        ["unexpected_grant", "unexpected_owner", "open_function", "powerful_role"];
    let fine = "nobody may do more than the schema says";
    let remedy = "REVOKE what is named; a login that needs more gets a role of its own";
    judged(told, "rights", &RULES, fine, remedy)
}

fn judged(
    told: &Told<Vec<SecurityFlaw>>,
    name: &'static str,
    rules: &[&str],
    fine: &str,
    remedy: &str,
) -> Check {
    let flaws = match told {
        Told::Known(flaws) => flaws,
        Told::Unknown { reason, remedy } => {
            return Check::unknown(name, reason.clone(), remedy.clone());
        }
    };
    let own: Vec<&SecurityFlaw> =
        flaws.iter().filter(|flaw| rules.contains(&&*flaw.rule)).collect();
    if own.is_empty() {
        return Check::ok(name, fine);
    }
    let mut by_rule = BTreeMap::<&str, u64>::new();
    for flaw in &own {
        *by_rule.entry(&flaw.rule).or_default() += 1;
    }
    let told: Vec<String> =
        by_rule.into_iter().map(|(rule, times)| format!("{rule}: {}", count(times))).collect();
    let evidence = own.iter().take(TOLD).map(|flaw| format!("{}: {}", flaw.object, flaw.detail));
    Check::failed(name, told.join(", "), remedy).borne_out_by(evidence)
}

/// Which keys have opened for too long. They are told by their first letters, since a name
/// may be that of a person.
fn keys(open: &[ApiKey], now: Instant) -> Check {
    const NAME: &str = "keys";
    let old: Vec<&ApiKey> = open.iter().filter(|key| now - key.created_at > OLDEST_KEY).collect();
    let endless = open.iter().filter(|key| key.expires_at.is_none()).count() as u64;
    let ends = format!("{} of {} keys never expire", count(endless), count(open.len() as u64));
    if old.is_empty() {
        return Check::ok(NAME, "no key is older than a year").borne_out_by([ends]);
    }
    let cause = format!("{} keys are older than a year", old.len());
    let remedy = "make new ones (`ioc key create`), hand them out, then `ioc key revoke` the old";
    let evidence = old.iter().take(TOLD).map(|key| {
        let (prefix, age) = (&key.prefix, lasting(now - key.created_at));
        format!("{prefix}... of organization {} is {age} old", key.organization_id)
    });
    Check::warning(NAME, cause, remedy).borne_out_by(evidence.chain([ends]))
}
