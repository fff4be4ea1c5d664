//! A progress bar on stderr, where somebody looks at it.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use ioc_analytics::ingest::report::{Phase, Progress};
use ioc_analytics::model::job_run::{self, JobRun};

use crate::cli::Global;

/// A bar that disappears when it is done; without a terminal there is none.
#[derive(Debug)]
pub(crate) struct Bar(ProgressBar);

impl Bar {
    /// A bar over `total` rows; nothing if that is not known yet.
    pub(crate) fn new(global: &Global, total: Option<u64>) -> Self {
        Self::of(global, total, "{msg:<11} {wide_bar} {human_pos}/{human_len} rows {elapsed:>4}")
    }

    /// A bar over days.
    pub(crate) fn over_days(global: &Global) -> Self {
        Self::of(global, None, "{msg:<11} {wide_bar} {human_pos}/{human_len} days {elapsed:>4}")
    }

    /// A bar over the sections of a report.
    pub(crate) fn over_sections(global: &Global) -> Self {
        let bar = Self::of(global, None, "{msg:<11} {wide_bar} {pos}/{len} sections {elapsed:>4}");
        bar.say("writing");
        bar
    }

    /// A bar over deliveries, of which nobody knows how many there will be.
    pub(crate) fn over_deliveries(global: &Global) -> Self {
        let bar = Self::of(global, None, "{msg:<11} {spinner} {human_pos} deliveries {elapsed:>4}");
        bar.say("sending");
        bar
    }

    /// A bar over a run of a job.
    pub(crate) fn over_run(global: &Global) -> Self {
        Self::of(global, None, "{msg:<11} {wide_bar} {human_pos}/{human_len} {elapsed:>4}")
    }

    fn of(global: &Global, total: Option<u64>, template: &str) -> Self {
        let quiet = global.no_color.as_deref().is_some_and(|value| !value.is_empty());
        // `stderr` draws nothing where no terminal is.
        let target =
            if quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let bar = ProgressBar::with_draw_target(total, target);
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Self(bar)
    }

    /// Says what is done now, in a word.
    pub(crate) fn say(&self, what: &'static str) {
        self.0.set_message(what);
    }

    /// Goes on by so many steps.
    pub(crate) fn advance(&self, steps: usize) {
        self.0.inc(steps as u64);
    }

    /// Stands at so many steps.
    pub(crate) fn stand_at(&self, steps: u64) {
        self.0.set_position(steps);
    }

    /// Stands at so many steps of now so many.
    pub(crate) fn stand_within(&self, steps: u64, total: u64) {
        self.0.set_length(total.max(steps));
        self.0.set_position(steps);
    }

    /// Shows how far a run has come.
    pub(crate) fn show_run(&self, run: &JobRun) {
        self.say(run.status.as_str());
        let job_run::Progress { done, of } = run.progress;
        if of > 0 {
            self.stand_within(done, of);
        }
    }

    /// Shows how far an import has come.
    pub(crate) fn show(&self, progress: Progress) {
        let Progress { phase, done_rows, total_rows, bytes, total_bytes } = progress;
        self.say(match phase {
            Phase::Checking => "checking",
            Phase::Writing => "writing",
            Phase::Withdrawing => "withdrawing",
            Phase::Comparing => "comparing",
        });
        // While the file is read for the first time its bytes tell how many
        // rows there will be.
        let guess = || Some(done_rows * total_bytes? / bytes.max(1));
        self.stand_within(done_rows, total_rows.or_else(guess).unwrap_or(0));
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
