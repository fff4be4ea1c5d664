//! All cases, and the macro that makes a test of each.

/// Hands the path of every case to `$then!`, one after the other.
///
/// The one list of cases; [`crate::store_conformance`] makes tests of it.
#[doc(hidden)]
#[macro_export]
macro_rules! __store_cases {
    ($then:ident, $fresh:path) => {
        $crate::$then! {
            $fresh;
            organizations::an_organization_comes_back_as_it_was,
            organizations::a_taken_name_is_a_conflict,
            organizations::organizations_are_listed_in_byte_order,
            organizations::a_known_external_id_keeps_its_user_id,
            organizations::a_record_put_again_changes_nothing,
            organizations::a_history_follows_its_records,
            organizations::a_leaver_is_known_but_not_active,
            organizations::a_silent_record_keeps_name_and_role,
            organizations::a_user_id_of_another_person_is_refused,
            organizations::members_are_paged_in_byte_order,
            organizations::one_organization_never_sees_anothers_members,
            organizations::an_external_id_belongs_to_its_organization,
            activity::an_event_sent_again_changes_nothing,
            activity::an_event_twice_in_a_batch_counts_once,
            activity::the_same_id_at_another_instant_is_another_event,
            activity::an_unknown_person_refuses_the_whole_batch,
            activity::an_event_may_lie_outside_the_membership,
            activity::an_empty_batch_is_fine,
            activity::appends_at_the_same_moment_all_land,
            activity::a_refused_append_is_refused_alone,
            activity::one_organization_never_counts_anothers_events,
            assessments::an_assessment_comes_back_as_it_was,
            assessments::an_assessment_put_again_changes_nothing,
            assessments::a_correction_replaces_an_assessment,
            assessments::a_step_back_takes_the_scores_back,
            assessments::the_last_row_of_a_batch_holds,
            assessments::an_unknown_person_refuses_all_assessments,
            assessments::scored_assessments_come_in_order_of_time,
            assessments::one_organization_never_sees_anothers_assessments,
            rollups::activity_equals_its_rows,
            rollups::days_follow_the_clocks,
            rollups::groups_follow_the_memberships,
            rollups::stages_follow_the_assessments,
            rollups::minutes_equal_their_rows,
            rollups::a_rebuild_changes_no_answer,
            rollups::answers_come_in_the_order_of_the_queries,
            rollups::score_aggregates_are_those_of_the_last_ended_week,
            rollups::one_organization_never_counts_in_anothers_rollups,
            rollups::one_organization_never_rebuilds_another,
            metrics::a_metric_comes_back_as_it_was,
            metrics::a_metric_put_again_changes_nothing,
            metrics::a_metric_that_differs_keeps_its_id,
            metrics::every_part_of_the_natural_key_counts,
            metrics::metrics_are_paged_newest_first,
            metrics::metrics_are_filtered,
            metrics::one_organization_never_sees_anothers_metrics,
            reports::a_report_comes_back_as_it_was,
            reports::a_report_needs_its_template,
            reports::a_report_id_is_given_once,
            reports::reports_are_paged_newest_first,
            reports::a_status_step_is_compared_and_set,
            reports::a_status_step_is_taken_once,
            reports::every_version_is_kept,
            reports::a_version_must_be_the_next,
            reports::a_template_is_put_by_its_name,
            reports::templates_are_listed_in_byte_order,
            reports::one_organization_never_sees_anothers_reports,
        }
    };
}

/// One named test for each case of the suite.
///
/// `$fresh` is an `async fn() -> ioc_core::conformance::fixture::Fixture` that
/// makes an empty store. The crate needs `tokio` with `macros` and `rt`.
///
/// ```ignore
/// ioc_core::store_conformance!(fresh);
/// ```
#[macro_export]
macro_rules! store_conformance {
    ($fresh:path) => {
        $crate::__store_cases!(__store_tests, $fresh);
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __store_tests {
    ($fresh:path; $($area:ident::$case:ident,)*) => {
        $(#[tokio::test]
        async fn $case() {
            let fixture = $fresh().await;
            let result = $crate::conformance::$area::$case(fixture.store()).await;
            result.expect(concat!(stringify!($area), "::", stringify!($case)));
        })*
    };
}
