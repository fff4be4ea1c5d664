//! What each role permits.

use crate::model::member::Role;

/// A thing that a verb does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Read released figures other than scores.
    ReadFigures,
    /// Read OCEAN figures.
    ReadScores,
    /// Read published reports.
    ReadReports,
    /// Create, generate and export reports.
    WriteReports,
    /// Publish reports, edit templates.
    PublishReports,
    /// Record members.
    WriteMembers,
    /// Record assessments, activity and metrics.
    Ingest,
    /// Compute metrics and close weeks.
    Compute,
    /// Recompute or check the rollups.
    Rebuild,
    /// Change an organization's settings.
    EditOrganization,
    /// Delete old rows.
    DeleteRows,
    /// Read metrics that a host wrote without a people count.
    ReadUncounted,
    /// Be told how the system is.
    ReadSystem,
    /// Send live messages.
    Broadcast,
}

impl Action {
    /// The action in words, for an error.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ReadFigures => "read figures",
            Self::ReadScores => "read OCEAN figures",
            Self::ReadReports => "read reports",
            Self::WriteReports => "write reports",
            Self::PublishReports => "publish reports",
            Self::WriteMembers => "record members",
            Self::Ingest => "record data",
            Self::Compute => "compute metrics",
            Self::Rebuild => "rebuild rollups",
            Self::EditOrganization => "change the organization",
            Self::DeleteRows => "delete rows",
            Self::ReadUncounted => "read metrics without a people count",
            Self::ReadSystem => "be told how the system is",
            Self::Broadcast => "send live messages",
        }
    }
}

/// Whether `role` permits `action`.
pub fn permits(role: Role, action: Action) -> bool {
    use Action as A;
    match action {
        A::ReadFigures | A::ReadReports => role != Role::Operator,
        A::ReadScores | A::WriteReports => {
            matches!(role, Role::Analyst | Role::Manager | Role::Admin)
        }
        A::PublishReports | A::WriteMembers => matches!(role, Role::Manager | Role::Admin),
        A::Ingest
        | A::Compute
        | A::Rebuild
        | A::EditOrganization
        | A::DeleteRows
        | A::Broadcast => role == Role::Admin,
        A::ReadUncounted | A::ReadSystem => role == Role::Operator,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_viewer_reads_figures_but_no_scores() {
        assert!(permits(Role::Viewer, Action::ReadFigures));
        assert!(!permits(Role::Viewer, Action::ReadScores));
        assert!(!permits(Role::Operator, Action::ReadFigures));
        assert!(!permits(Role::Manager, Action::Ingest));
    }
}
