//! How far the writing of a version has come.

/// What is being written now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress<'s> {
    /// How many sections are written.
    pub done: usize,
    /// How many there are.
    pub total: usize,
    /// The type of the one that is being written, such as `metrics_summary`.
    pub section_type: &'s str,
}

/// Who wants to know. It is called while the version is written, so it has to return at
/// once.
pub type Observer<'o> = &'o (dyn Fn(Progress<'_>) + Send + Sync);
