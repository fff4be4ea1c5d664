//! What statements took since a week ago: the server counts since it began, so that what it
//! counted then is kept and taken away.

use std::collections::HashMap;

use serde::Serialize;

use crate::model::inspection::StatementUse;

/// How many statements are kept, and how many are told of.
pub(super) const KEPT: usize = 500;
const TOLD: usize = 10;

/// What a statement took in the last week, and in the one before.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StatementChange {
    /// Its words, without what it asked for.
    pub text: String,
    /// How often it ran.
    pub calls: u64,
    /// How many milliseconds that took together.
    pub total_ms: f64,
    /// How long one run took.
    pub mean_ms: f64,
    /// How long one run took in the week before, where that is known.
    pub mean_before_ms: Option<f64>,
}

/// The statements that took the most time since `before` was counted, and how long a run of
/// them took between `earlier` and `before`. Without `before` it is since the server counts.
pub(super) fn changes(
    now: &[StatementUse],
    before: Option<&[StatementUse]>,
    earlier: Option<&[StatementUse]>,
) -> Vec<StatementChange> {
    let (before, earlier) = (by_id(before), by_id(earlier));
    let mut changes: Vec<StatementChange> = now
        .iter()
        .filter_map(|statement| {
            let known = before.get(&*statement.id).copied();
            let (calls, total_ms) = since(statement, known);
            let mean_before_ms = known.and_then(|known| {
                let (calls, total_ms) = since(known, earlier.get(&*statement.id).copied());
                (calls > 0).then(|| total_ms / calls as f64)
            });
            let mean_ms = total_ms / calls as f64;
            let text = statement.text.clone();
            (calls > 0).then_some(StatementChange {
                text,
                calls,
                total_ms,
                mean_ms,
                mean_before_ms,
            })
        })
        .collect();
    changes.sort_by(|one, other| other.total_ms.total_cmp(&one.total_ms));
    changes.truncate(TOLD);
    changes
}

fn by_id(statements: Option<&[StatementUse]>) -> HashMap<&str, &StatementUse> {
    statements.unwrap_or_default().iter().map(|it| (&*it.id, it)).collect()
}

/// What was counted since; all of it where the server began anew in between.
fn since(now: &StatementUse, before: Option<&StatementUse>) -> (u64, f64) {
    match before.filter(|before| before.calls <= now.calls && before.total_ms <= now.total_ms) {
        Some(before) => (now.calls - before.calls, now.total_ms - before.total_ms),
        None => (now.calls, now.total_ms),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(id: &str, calls: u64, total_ms: f64) -> StatementUse {
        let (id, text) = (id.to_owned(), format!("SELECT {id}"));
        StatementUse { id, text, calls, total_ms, blocks_read: 0, temp_blocks: 0 }
    }

    #[test]
    fn what_was_counted_before_is_taken_away() {
        let earlier = [counted("a", 10, 100.0)];
        let before = [counted("a", 30, 500.0), counted("b", 5, 900.0), counted("c", 9, 9.0)];
        let now = [
            counted("a", 40, 1_500.0),
            counted("b", 5, 900.0),
            counted("c", 2, 50.0),
            counted("d", 1, 7.0),
        ];
        let told: Vec<(String, u64, f64, Option<f64>)> =
            changes(&now, Some(&before), Some(&earlier))
                .into_iter()
                .map(|it| (it.text, it.calls, it.mean_ms, it.mean_before_ms))
                .collect();
        assert_eq!(
            told,
            [
                ("SELECT a".to_owned(), 10, 100.0, Some(20.0)),
                ("SELECT c".to_owned(), 2, 25.0, Some(1.0)),
                ("SELECT d".to_owned(), 1, 7.0, None),
            ],
            "b did not run, and the server began to count anew before c"
        );
        assert_eq!(changes(&now, None, None)[0].text, "SELECT a");
    }
}
