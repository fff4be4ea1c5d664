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
    /// Handle the subscriptions of everybody, on every channel, and send what is due.
    WriteSubscriptions,
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
    /// Enter organizations.
    CreateOrganizations,
    /// Read who the members are, and what role each has.
    ReadMembers,
    /// Give members their roles.
    EditRoles,
    /// Make, list and revoke API keys.
    WriteKeys,
    /// Read, seal and check the audit trail.
    ReadAudit,
    /// Be told how the system is.
    ReadSystem,
    /// Change how the system watches itself.
    RunSystem,
    /// Send live messages.
    Broadcast,
    /// Run, pause and edit the jobs of the platform.
    WriteJobs,
}

impl Action {
    /// All of them.
    pub const ALL: [Self; 22] = [
        Self::ReadFigures,
        Self::ReadScores,
        Self::ReadReports,
        Self::WriteReports,
        Self::PublishReports,
        Self::WriteSubscriptions,
        Self::WriteMembers,
        Self::Ingest,
        Self::Compute,
        Self::Rebuild,
        Self::EditOrganization,
        Self::DeleteRows,
        Self::ReadUncounted,
        Self::ReadMembers,
        Self::EditRoles,
        Self::WriteKeys,
        Self::ReadAudit,
        Self::CreateOrganizations,
        Self::ReadSystem,
        Self::RunSystem,
        Self::Broadcast,
        Self::WriteJobs,
    ];

    /// The action in words, for an error.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ReadFigures => "read figures",
            Self::ReadScores => "read OCEAN figures",
            Self::ReadReports => "read reports",
            Self::WriteReports => "write reports",
            Self::PublishReports => "publish reports",
            Self::WriteSubscriptions => {
                "handle the subscriptions of others, or by other ways than mail"
            }
            Self::WriteMembers => "record members",
            Self::Ingest => "record data",
            Self::Compute => "compute metrics",
            Self::Rebuild => "rebuild rollups",
            Self::EditOrganization => "change the organization",
            Self::DeleteRows => "delete rows",
            Self::ReadUncounted => "read metrics without a people count",
            Self::CreateOrganizations => "enter organizations",
            Self::ReadMembers => "read who the members are",
            Self::EditRoles => "give roles",
            Self::WriteKeys => "make or revoke API keys",
            Self::ReadAudit => "read the audit trail",
            Self::ReadSystem => "be told how the system is",
            Self::RunSystem => "run the system",
            Self::Broadcast => "send live messages",
            Self::WriteJobs => "run or change the platform's jobs",
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
        A::PublishReports | A::WriteSubscriptions | A::WriteMembers | A::ReadMembers => {
            matches!(role, Role::Manager | Role::Admin)
        }
        A::Ingest
        | A::Compute
        | A::Rebuild
        | A::EditOrganization
        | A::DeleteRows
        | A::EditRoles
        | A::WriteKeys
        | A::ReadAudit
        | A::Broadcast => role == Role::Admin,
        A::ReadUncounted | A::CreateOrganizations | A::ReadSystem | A::RunSystem | A::WriteJobs => {
            role == Role::Operator
        }
    }
}

/// Whether somebody with the role `own` may give `other`: nobody hands on what they may
/// not do themselves. So an operator, who does what no other role may, is made by the
/// process that owns the store alone.
pub fn may_give(own: Role, other: Role) -> bool {
    Action::ALL.into_iter().all(|action| permits(own, action) || !permits(other, action))
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

    #[test]
    fn nobody_gives_a_role_above_their_own() {
        let ladder = [Role::Viewer, Role::Analyst, Role::Manager, Role::Admin];
        for (height, own) in ladder.into_iter().enumerate() {
            for (step, other) in ladder.into_iter().enumerate() {
                assert_eq!(may_give(own, other), step <= height, "{own:?} {other:?}");
            }
            assert!(!may_give(own, Role::Operator), "{own:?}");
            assert!(!may_give(Role::Operator, own), "{own:?}");
        }
    }

    #[test]
    fn each_action_is_listed_once_and_permitted_to_somebody() {
        let roles = [Role::Viewer, Role::Analyst, Role::Manager, Role::Admin, Role::Operator];
        for (place, action) in Action::ALL.into_iter().enumerate() {
            assert_eq!(Action::ALL.into_iter().position(|other| other == action), Some(place));
            assert!(roles.into_iter().any(|role| permits(role, action)), "{action:?}");
        }
    }
}
