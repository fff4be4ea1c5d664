//! Why a report was not written: the log of its job, its template, its data, the disk.

use chrono::TimeDelta;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::dashboard::summary::Summary;
use crate::diagnosis::check::{Check, Diagnosis};
use crate::diagnosis::service::{DiagnosisService, Disk};
use crate::diagnosis::words::{bytes, count, lasting};
use crate::document::block::SectionState;
use crate::document::draft::Draft;
use crate::error::{Error, Result, without_values};
use crate::ids::ReportId;
use crate::model::job::JobName;
use crate::model::job_run::{AttemptStatus, JobLog, JobLogFilter};
use crate::model::period::Period;
use crate::model::report::{Report, ReportStatus, SectionsConfig};
use crate::page::PageRequest;
use crate::privacy::figure::Figure;

/// The job that writes reports.
const JOB: &str = "generate_weekly_reports";
/// How many attempts of it are looked at.
const ATTEMPTS: u32 = 20;
/// With less free space a write may fail at any moment.
const LEAST_BYTES: u64 = 256 << 20;

impl DiagnosisService {
    /// The seed's guide for a report that was not generated. The disk is that of the
    /// database, where whoever asks knows it. A member is told nothing of what belongs to
    /// others: neither how much all of them take, nor for whose sake a job was disabled.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_report`.
    pub async fn failed_report(
        &self,
        scope: &Scope,
        id: ReportId,
        disk: Option<Disk>,
    ) -> Result<Diagnosis> {
        scope.permit(Action::WriteReports)?;
        let as_of = self.clock.now();
        let report = self.store.get_report(scope, id).await?;
        let (template, config) = self.check_template(scope, &report).await;
        let checks = vec![
            self.check_job_log(scope, &report, as_of).await?,
            template,
            self.check_data(scope, &report, config.as_ref(), as_of).await?,
            self.check_room(scope, disk).await?,
        ];
        Ok(Diagnosis { about: "report", as_of, checks })
    }

    async fn check_job_log(&self, scope: &Scope, report: &Report, now: Instant) -> Result<Check> {
        const NAME: &str = "job_log";
        let name: JobName = JOB.parse()?;
        let jobs = self.store.list_jobs_any_organization().await?;
        let config = jobs.iter().find(|job| job.definition.name == name);
        let of_organization = Some(scope.organization_id());
        let quarantined = self.store.list_quarantine_any_organization(Some(&name)).await?;
        let quarantined =
            quarantined.into_iter().find(|it| Some(it.organization_id) == of_organization);
        let filter = JobLogFilter {
            job_name: Some(name),
            organization_id: of_organization,
            // An attempt of the day before was for the same week.
            from: Some(report.created_at - TimeDelta::days(1)),
            status: None,
        };
        let page = PageRequest::first(ATTEMPTS)?;
        let logs = self.store.list_job_logs_any_organization(&filter, &page).await?.items;
        let mut looks = vec![stands(report, now), attempts(&logs)];
        match config {
            None => looks.push(Check::ok(NAME, "no process has registered the job yet")),
            Some(job) if job.disabled.is_some() => {
                let reason = job.disabled.as_ref().filter(|_| scope.is_host());
                let reason = reason.map(|it| without_values(&it.reason));
                let cause = format!("the job `{JOB}` is disabled after too many failures");
                let remedy = format!("mend the cause, then `ioc job resume {JOB}`");
                looks.push(Check::failed(NAME, cause, remedy).borne_out_by(reason));
            }
            Some(job) if job.paused_at.is_some() || !job.definition.is_active => {
                let cause = format!("the job `{JOB}` is paused");
                looks.push(Check::warning(NAME, cause, format!("`ioc job resume {JOB}`")));
            }
            Some(_) => {}
        }
        if let Some(it) = quarantined.filter(|it| it.probe_at.is_some()) {
            let cause = format!(
                "the organization is in quarantine after {} failures in a row",
                it.failures
            );
            let remedy = "mend the cause, then `ioc job release` lets it run again";
            looks
                .push(Check::failed(NAME, cause, remedy).borne_out_by([without_values(&it.error)]));
        }
        Ok(Check::worst_of(NAME, looks))
    }

    /// Whether the template can be read and built, and what it says if it can be read.
    async fn check_template(
        &self,
        scope: &Scope,
        report: &Report,
    ) -> (Check, Option<SectionsConfig>) {
        const NAME: &str = "template";
        let config = match self.reports.config_of(scope, report).await {
            Ok(config) => config,
            Err(error) => {
                let remedy = "give the report another template: `ioc report update`";
                return (broken(NAME, "the template cannot be read", &error, remedy), None);
            }
        };
        let check = match self.reports.sections().check(&config) {
            Ok(()) => {
                let cause =
                    format!("the template has {} sections, all known", config.sections.len());
                Check::ok(NAME, cause)
            }
            Err(error) => {
                let known = |section: &str| self.reports.sections().find(section).is_ok();
                let unknown: Vec<&str> = config
                    .sections
                    .iter()
                    .map(|section| &*section.section_type)
                    .filter(|section| !known(section))
                    .collect();
                let cause = match &*unknown {
                    [] => error.message().to_owned(),
                    names => format!("this program knows no section {}", names.join(", ")),
                };
                let remedy = "change the template, or use the program that has the section";
                Check::failed(NAME, cause, remedy)
            }
        };
        (check, Some(config))
    }

    async fn check_data(
        &self,
        scope: &Scope,
        report: &Report,
        config: Option<&SectionsConfig>,
        now: Instant,
    ) -> Result<Check> {
        const NAME: &str = "data";
        let calendar = &scope.organization().calendar;
        let period = Period::between(calendar, report.period_start, report.period_end)?;
        let mut looks = Vec::new();
        let asked = self.dashboard.summary_between(scope, period.first, period.last).await;
        looks.push(match asked {
            Ok(answer) => available(answer.value(), scope.policy().k()),
            Err(error) => {
                broken(NAME, "the figures of the period cannot be read", &error, "`ioc rebuild`")
            }
        });
        let with_scores = config.is_none_or(|config| {
            config.sections.iter().any(|section| section.section_type == "ocean_insights")
        });
        if with_scores {
            looks.push(self.check_closed(scope, &period).await?);
        }
        if !period.is_closed(now) {
            let cause = format!("the period runs until {}, and is told in part", period.last);
            looks.push(Check::warning(NAME, cause, "generate it again when the period is over"));
        }
        if report.version > 0 {
            looks.push(self.check_sections(scope, report).await);
        }
        Ok(Check::worst_of(NAME, looks))
    }

    /// Whether the scores of the period's weeks are published.
    async fn check_closed(&self, scope: &Scope, period: &Period) -> Result<Check> {
        const NAME: &str = "scores";
        let weeks = self.store.list_score_aggregates(scope).await?;
        let last = weeks.iter().map(|it| it.week_ends_at).max();
        Ok(match last {
            Some(last) if last >= period.ends_at => {
                Check::ok(NAME, "the weeks of the period are closed")
            }
            Some(last) => {
                let behind = lasting(period.ends_at - last);
                let cause = format!("the last closed week ends {behind} before the period does");
                Check::warning(NAME, cause, "`ioc calculate` closes weeks that are over")
            }
            None => {
                let cause = "no week is closed yet: there are no scores to tell";
                let remedy = "`ioc calculate` closes weeks in which assessments were completed";
                Check::warning(NAME, cause, remedy)
            }
        })
    }

    /// Which sections of the newest version could not be built.
    async fn check_sections(&self, scope: &Scope, report: &Report) -> Check {
        const NAME: &str = "sections";
        let draft = match self.reports.stored_document(scope, report.id, None).await {
            Ok(draft) => draft,
            Err(error) => {
                let remedy = "generate the report again";
                return broken(NAME, "the newest version cannot be read", &error, remedy);
            }
        };
        let failed = of_state(&draft, SectionState::Failed);
        if failed.is_empty() {
            let hidden = of_state(&draft, SectionState::Suppressed);
            let empty = of_state(&draft, SectionState::Empty);
            let told = |what: &str, names: Vec<&str>| {
                (!names.is_empty()).then(|| format!("{what}: {}", names.join(", ")))
            };
            let evidence = [told("hidden to protect people", hidden), told("empty", empty)];
            return Check::ok(NAME, "all sections of the newest version were built")
                .borne_out_by(evidence.into_iter().flatten());
        }
        let cause = format!("these sections could not be built: {}", failed.join(", "));
        Check::failed(NAME, cause, "`ioc report show` has the code of the error in their place")
    }

    async fn check_room(&self, scope: &Scope, disk: Option<Disk>) -> Result<Check> {
        const NAME: &str = "disk";
        if !scope.is_host() {
            return Ok(room_for_a_member(disk));
        }
        let tables = self.store.read_tables_any_organization().await?;
        let size: u64 = tables.iter().map(|table| table.size_bytes).sum();
        let takes = format!("the database takes {}", bytes(size));
        let Some(Disk { free_bytes, size_bytes }) = disk else {
            let reason = "the database does not tell how much room its disk has";
            let remedy = "look at the server's disk (`df`)";
            return Ok(Check::unknown(NAME, reason, Some(remedy.to_owned())).borne_out_by([takes]));
        };
        let of = size_bytes.map(|size| format!(" of {}", bytes(size))).unwrap_or_default();
        let cause = format!("{}{of} are free", bytes(free_bytes));
        let check = if free_bytes < LEAST_BYTES {
            Check::failed(NAME, cause, "free some space, or move the database to a larger disk")
        } else {
            Check::ok(NAME, cause)
        };
        Ok(check.borne_out_by([takes]))
    }
}

/// Whether there is room, and not how much.
fn room_for_a_member(disk: Option<Disk>) -> Check {
    const NAME: &str = "disk";
    let remedy = "ask those who run the system";
    match disk {
        None => {
            let reason = "nobody here knows how much room the database's disk has";
            Check::unknown(NAME, reason, Some(remedy.to_owned()))
        }
        Some(disk) if disk.free_bytes < LEAST_BYTES => {
            Check::failed(NAME, "the database's disk is almost full", remedy)
        }
        Some(_) => Check::ok(NAME, "there is room on the database's disk"),
    }
}

fn broken(name: &'static str, cause: &str, error: &Error, remedy: &str) -> Check {
    let remedy = error.hint().unwrap_or(remedy);
    let evidence = format!("{}: {}", error.code(), without_values(error.message()));
    Check::failed(name, cause, remedy).borne_out_by([evidence])
}

/// How the report itself stands.
fn stands(report: &Report, now: Instant) -> Check {
    const NAME: &str = "status";
    let ran_out = report.status == ReportStatus::Generating
        && report.generating_until.is_none_or(|until| until <= now);
    match report.status {
        _ if ran_out => {
            let cause = "whoever wrote it did not come to an end in ten minutes";
            let remedy = "look for a process that was killed, then generate it again";
            Check::failed(NAME, cause, remedy)
        }
        ReportStatus::Failed => {
            let cause = "the last writing of it broke";
            Check::failed(NAME, cause, "mend what the other checks name, then generate it again")
        }
        ReportStatus::Draft => {
            Check::warning(NAME, "nobody has written it yet", "`ioc report generate` writes it")
        }
        status => Check::ok(NAME, format!("it is {}", status.as_str())),
    }
}

/// What the log says of the job's attempts for the organization, the newest first.
fn attempts(logs: &[JobLog]) -> Check {
    const NAME: &str = "attempts";
    let told = |log: &JobLog| {
        let error = log.error.as_deref().map(without_values).unwrap_or_default();
        let at = log.finished_at.format("%Y-%m-%d %H:%M");
        format!("{at} attempt {} {}: {error}", log.attempt, log.status.as_str())
    };
    let is_bad =
        |log: &&JobLog| !matches!(log.status, AttemptStatus::Succeeded | AttemptStatus::Released);
    let bad = logs.iter().filter(is_bad).count() as u64;
    match logs.first() {
        None => Check::ok(NAME, "the job has not run for the organization since then"),
        Some(last) if is_bad(&last) => {
            let cause = format!("the last attempt of the job {}", last.status.as_str());
            let evidence = logs.iter().filter(is_bad).take(3).map(told);
            Check::failed(NAME, cause, "`ioc job logs` has all attempts").borne_out_by(evidence)
        }
        Some(_) => {
            let cause =
                format!("the last attempt of the job succeeded; {} before it did not", count(bad));
            Check::ok(NAME, cause)
        }
    }
}

/// Whether there is anything to tell of the period.
fn available(summary: &Summary, minimum_group: u32) -> Check {
    const NAME: &str = "figures";
    let of = |figure: Figure| figure.value().unwrap_or_default();
    let details = &summary.details;
    let (members, events) = (of(details.total_users), of(details.total_activities));
    let assessments = of(details.total_assessments);
    let evidence =
        [format!("{members:.0} members, {events:.0} events, {assessments:.0} assessments")];
    let check = if members < 1.0 {
        let cause = "nobody was a member at the end of the period";
        Check::failed(NAME, cause, "record the members: `ioc import members`")
    } else if events + assessments < 1.0 {
        let cause = "nothing happened in the period, as far as anybody has recorded";
        Check::warning(NAME, cause, "look whether what records events still does")
    } else if members < f64::from(minimum_group) {
        let cause = format!(
            "the organization has fewer than {minimum_group} members: scores and groups are hidden"
        );
        Check::warning(NAME, cause, "nothing is to be done: it protects the people")
    } else {
        Check::ok(NAME, "there are members and events")
    };
    check.borne_out_by(evidence)
}

fn of_state(draft: &Draft, state: SectionState) -> Vec<&str> {
    let is_so = draft.sections.iter().filter(|section| section.state == state);
    is_so.map(|section| &*section.section_type).collect()
}
