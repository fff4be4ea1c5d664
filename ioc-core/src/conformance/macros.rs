//! The list of all cases, and the macro that makes tests of it.

/// Hands the list of all cases to another macro: this is the one place that
/// names them.
#[doc(hidden)]
#[macro_export]
macro_rules! __each_store_case {
    ($then:ident ! ($($context:tt)*)) => {
        $crate::$then! {
            ($($context)*)
            organizations: [
                an_organization_comes_back_as_it_was,
                a_taken_name_is_a_conflict,
                an_audit_trail_begins_with_its_organization,
                organizations_are_listed_in_byte_order,
                a_known_external_id_keeps_its_user_id,
                a_record_put_again_changes_nothing,
                a_history_follows_its_records,
                the_memberships_of_a_person_are_theirs,
                a_leaver_is_known_but_not_active,
                a_silent_record_keeps_name_and_role,
                a_user_id_of_another_person_is_refused,
                a_membership_is_changed_by_who_may_give_its_role,
                members_are_paged_in_byte_order,
                a_cursor_of_members_holds_an_id_alone,
                one_organization_never_sees_anothers_members,
                an_external_id_belongs_to_its_organization,
                the_organizations_of_a_person_are_listed_in_byte_order,
            ],
            activity: [
                an_event_sent_again_changes_nothing,
                an_event_twice_in_a_batch_counts_once,
                known_events_are_counted_by_id_and_instant,
                withdrawn_events_are_counted_apart,
                the_same_id_at_another_instant_is_another_event,
                an_unknown_person_refuses_the_whole_batch,
                an_event_may_lie_outside_the_membership,
                an_empty_batch_is_fine,
                appends_at_the_same_moment_all_land,
                a_refused_append_is_refused_alone,
                one_organization_never_counts_anothers_events,
            ],
            assessments: [
                an_assessment_comes_back_as_it_was,
                an_assessment_put_again_changes_nothing,
                a_correction_replaces_an_assessment,
                a_step_back_takes_the_scores_back,
                the_last_row_of_a_batch_holds,
                an_unknown_person_refuses_all_assessments,
                scored_assessments_come_in_order_of_time,
                one_organization_never_sees_anothers_assessments,
            ],
            rollups: [
                activity_equals_its_rows,
                an_absent_duration_is_not_zero,
                activity_types_come_in_byte_order,
                recent_windows_equal_their_rows,
                assessments_equal_their_rows,
                one_read_sees_one_moment,
                answers_come_in_the_order_of_the_queries,
                upkeep_stays_within_its_limit,
                check_finds_nothing_in_an_untouched_store,
                a_rebuild_changes_no_answer,
                stretches_of_days_are_rebuilt_one_by_one,
                days_with_activity_are_found,
                one_organization_never_reads_anothers_rollups,
            ],
            scores: [
                scores_are_those_of_the_last_closed_week,
                published_scores_never_change,
                one_of_many_closes_a_week,
                every_part_of_an_aggregates_key_counts,
            ],
            calendar: [
                groups_stand_as_at_the_end_of_the_day,
                midnight_is_the_next_day,
                groups_follow_corrections,
                settled_groups_stay_as_they_are,
                days_follow_the_clocks,
            ],
            changes: [
                a_withdrawn_event_never_was,
                a_withdrawal_may_come_first,
                a_deleted_assessment_never_was,
                figures_outlive_their_rows,
                a_seal_moves_on_and_never_back,
                another_zone_holds_from_the_next_midnight_on,
                a_changed_organization_comes_back,
                no_change_of_an_organization_is_undone,
                one_organization_never_changes_anothers,
            ],
            brand: [
                a_brand_comes_back_as_it_was,
                a_brand_has_the_newest_name,
                one_organization_never_wears_anothers_brand,
            ],
            history: [
                a_random_history_equals_its_rows,
            ],
            metrics: [
                a_metric_comes_back_as_it_was,
                a_metric_put_again_changes_nothing,
                a_metric_that_differs_keeps_its_id,
                replacing_takes_the_others_of_the_span_away,
                every_part_of_the_natural_key_counts,
                a_metric_has_at_most_so_many_combinations,
                metrics_are_paged_newest_first,
                metrics_are_filtered,
                one_organization_never_sees_anothers_metrics,
            ],
            calculations: [
                many_are_read_as_each_is,
                many_are_replaced_as_each_is,
                a_write_is_seen_by_the_calculation_that_read_it,
                writes_that_wait_stay_few_and_none_is_lost,
                one_organization_never_changes_anothers_metrics,
            ],
            archives: [
                archived_metrics_come_back_as_they_were,
                archived_events_leave_their_figures,
                archives_are_paged_newest_first,
                one_organization_never_reaches_anothers_archive,
            ],
            maintenance: [
                maintenance_changes_no_answer,
                what_is_counted_is_what_goes,
                what_is_over_for_long_goes,
            ],
            reports: [
                a_report_comes_back_as_it_was,
                a_report_needs_its_template,
                a_report_id_is_given_once,
                reports_are_paged_newest_first,
                a_status_step_is_compared_and_set,
                a_status_step_is_taken_once,
                every_version_is_kept,
                a_version_must_be_the_next,
                a_template_is_put_by_its_name,
                templates_are_listed_in_byte_order,
                one_organization_never_sees_anothers_reports,
            ],
            report_versions: [
                a_published_version_stays_while_the_next_is_written,
                a_version_is_published_with_all_its_drawings,
                no_other_version_than_the_newest_is_published,
                a_writer_out_of_time_has_failed,
                what_a_writer_out_of_time_wrote_on_may_be_changed,
                a_writer_that_was_overtaken_keeps_nothing,
                the_same_report_is_there_once,
                a_template_keeps_its_versions,
                a_copy_of_a_template_becomes_the_organizations_own,
                one_organization_never_sees_anothers_versions,
            ],
            report_changes: [
                reports_are_paged_in_every_order,
                a_cursor_belongs_to_its_sort,
                a_cursor_of_reports_holds_an_id_alone,
                reports_are_found_by_a_part_of_their_title,
                reports_are_found_by_their_template,
                a_changed_report_comes_back,
                no_change_of_a_report_is_undone,
                a_step_and_a_deletion_compare_what_was_seen,
                a_deleted_report_never_was,
                what_was_published_is_never_deleted,
                a_template_in_use_is_never_deleted,
                one_organization_never_changes_anothers_reports,
            ],
            subscriptions: [
                a_subscription_comes_back_as_it_was,
                subscriptions_are_paged_newest_first,
                no_change_of_a_subscription_is_undone,
                a_change_leaves_alone_what_became_due_meanwhile,
                a_publication_wakes_those_who_wait_for_it,
                a_due_subscription_is_found_unless_it_is_paused,
                what_is_still_to_be_sent_ends_with_its_subscription,
                one_organization_never_sees_anothers_subscriptions,
            ],
            deliveries: [
                each_publication_is_sent_once,
                a_slot_brings_the_newest_report,
                what_was_published_before_is_not_sent,
                one_of_many_makes_a_delivery,
                a_delivery_is_resent_once,
                deliveries_are_paged_and_filtered,
                one_organization_never_sees_anothers_deliveries,
            ],
            delivery_attempts: [
                one_of_many_gets_an_attempt,
                an_attempt_that_was_overtaken_changes_nothing,
                what_arrived_late_arrived,
                what_arrived_after_it_was_given_up_arrived,
                a_parcel_is_kept_until_its_delivery_is_closed,
            ],
            keys: [
                a_key_comes_back_as_it_was,
                a_key_that_is_not_revoked_keeps_its_name,
                a_key_is_revoked_once,
                keys_are_paged_newest_first,
                one_organization_never_sees_anothers_keys,
            ],
            jobs: [
                a_job_comes_back_as_it_was,
                registering_again_never_overwrites_an_edit,
                no_change_of_a_job_is_undone,
                a_due_time_becomes_a_run_once,
                a_due_time_is_skipped_as_the_rule_says,
                a_run_that_is_wanted_respects_the_rule,
                runs_and_logs_are_paged_and_filtered,
            ],
            job_health: [
                failed_runs_disable_their_job,
                what_jobs_did_is_counted,
                a_failing_organization_is_in_quarantine,
            ],
            job_runs: [
                one_of_many_claims_a_run,
                runs_are_claimed_in_their_order,
                runs_of_an_organization_go_one_after_the_other,
                a_paused_job_runs_only_what_is_wanted,
                a_lease_that_ended_is_taken_away,
                a_run_that_is_lost_too_often_has_failed,
                an_attempt_is_repeated_when_its_time_comes,
                a_run_ends_and_the_next_is_claimed,
                a_run_is_cancelled,
            ],
            job_retries: [
                a_failed_run_waits_again_with_all_its_attempts,
                a_cancelled_run_waits_again,
                what_did_not_fail_is_not_wanted_again,
                a_run_that_is_wanted_again_respects_the_rule,
                of_those_who_want_a_run_again_one_gets_it,
                failed_runs_wait_again_some_at_a_time,
                failed_runs_that_another_is_in_the_way_of_are_left,
            ],
            fence: [
                no_write_is_done_for_a_run_that_was_lost,
                no_write_of_the_platform_is_done_for_a_run_that_was_lost,
                a_run_that_was_lost_may_read,
            ],
            outbox: [
                messages_are_numbered_from_one_without_a_gap,
                a_message_comes_back_with_its_subject,
                a_message_is_published_once,
                what_is_written_later_gets_a_higher_number,
                what_was_refused_is_never_told,
                messages_are_listed_behind_a_number,
                a_deleted_number_is_never_given_again,
                one_organization_never_sees_anothers_messages,
            ],
            requests: [
                a_key_is_claimed_once,
                what_was_answered_comes_back,
                a_key_belongs_to_one_request,
                a_released_key_may_be_claimed_again,
                a_request_whose_time_is_over_was_never_seen,
                a_reply_outlives_its_claim,
                requests_whose_time_is_over_are_deleted,
                one_organization_never_sees_anothers_requests,
            ],
            audit: [
                a_deed_is_listed_with_who_did_it,
                the_trail_is_filtered,
                the_trail_is_paged_newest_first,
                sealed_rows_are_a_chain,
                what_comes_in_late_is_sealed_behind,
                those_who_seal_at_once_make_one_chain,
                one_organization_never_sees_anothers_trail,
            ],
            system: [
                samples_of_one_instant_come_together,
                a_measurement_is_kept_once,
                totals_are_what_was_measured,
                the_database_tells_of_itself,
                what_stands_still_is_seen,
                an_edited_rule_outlives_what_is_shipped,
                no_change_of_a_rule_is_undone,
                one_of_many_begins_an_alert,
                an_alert_that_was_overtaken_stays,
                alerts_are_paged_newest_first,
                operators_are_told_once,
            ],
            diagnosis: [
                a_finding_comes_back_as_it_was,
                the_newest_findings_of_a_name_stay,
                what_jobs_did_is_tallied,
                a_store_tells_of_itself_empty_and_full,
                a_plan_changes_no_answer,
            ],
        }
    };
}

/// Makes a `#[tokio::test]` of every case, in a module for each port. `fresh`
/// is an `async fn() -> Fixture` beside it; the crate needs `tokio` with
/// `macros` and `rt`. A reason after `ignore =` marks the tests as ignored, for
/// a store that needs a server.
///
/// ```ignore
/// use ioc_core::conformance::fixture::Fixture;
///
/// async fn fresh() -> Fixture {
///     Fixture::new(Arc::new(MyStore::empty()))
/// }
///
/// ioc_core::store_conformance!(fresh);
/// ```
#[macro_export]
macro_rules! store_conformance {
    ($fresh:ident) => {
        $crate::__each_store_case! { __store_tests!($fresh) }
    };
    ($fresh:ident, ignore = $reason:literal) => {
        $crate::__each_store_case! { __store_tests!($fresh, #[ignore = $reason]) }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __store_tests {
    ($context:tt $($port:ident: [$($case:ident,)*],)*) => {
        $($crate::__store_tests! { @port $context $port: [$($case,)*] })*
    };
    (@port ($fresh:ident $(, #[$ignored:meta])?) $port:ident: $cases:tt) => {
        mod $port {
            $crate::__store_tests! { @cases ($fresh $(, #[$ignored])?) $port $cases }
        }
    };
    (@cases $context:tt $port:ident [$($case:ident,)*]) => {
        $($crate::__store_tests! { @case $context $port $case })*
    };
    (@case ($fresh:ident $(, #[$ignored:meta])?) $port:ident $case:ident) => {
        #[tokio::test]
        $(#[$ignored])?
        async fn $case() -> $crate::error::Result<()> {
            let fixture = super::$fresh().await;
            $crate::conformance::$port::$case(fixture.store()).await
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __store_cases {
    (() $($port:ident: [$($case:ident,)*],)*) => {
        vec![$($($crate::conformance::case::Case {
            port: stringify!($port),
            name: stringify!($case),
            run: |store| Box::pin($crate::conformance::$port::$case(store)),
        },)*)*]
    };
}

/// Makes a test of each case about caches: `$fresh` is the name of a function that
/// makes an empty `Arc<dyn CacheService>`.
#[macro_export]
macro_rules! cache_conformance {
    ($fresh:ident) => {
        $crate::cache_conformance! {
            $fresh:
            what_was_made_is_kept,
            what_is_kept_is_found,
            one_load_serves_all_who_ask_at_once,
            an_error_reaches_all_who_wait_and_is_not_kept,
            a_load_that_is_dropped_strands_nobody,
            a_load_that_panics_strands_nobody,
            a_load_that_began_before_a_write_is_not_read_after_it,
            what_is_forgotten_is_made_again,
            organizations_and_roles_share_nothing,
            hits_misses_and_loads_are_counted_by_tier,
        }
    };
    ($fresh:ident: $($case:ident,)*) => {
        $(
            #[tokio::test]
            async fn $case() -> $crate::error::Result<()> {
                $crate::conformance::cache::$case($fresh()).await
            }
        )*
    };
}

/// Makes a test of each case about channels of deliveries: `$fresh` is the name of an
/// `async fn` that makes an `Arc<dyn Channel>` whose far end has got nothing.
#[macro_export]
macro_rules! delivery_conformance {
    ($fresh:ident) => {
        $crate::delivery_conformance! {
            $fresh:
            a_parcel_arrives_whole,
            a_plain_text_alone_arrives,
            a_parcel_sent_again_is_the_same_parcel,
            a_failure_that_passes_is_temporary,
            a_wrong_address_is_refused_for_good,
            an_error_tells_nothing_of_the_content,
            hostile_texts_stay_texts,
            a_media_type_that_is_none_is_refused,
            a_call_that_is_dropped_leaves_no_half,
            parcels_at_once_never_cross,
        }
    };
    ($fresh:ident: $($case:ident,)*) => {
        $(
            #[tokio::test]
            async fn $case() -> $crate::error::Result<()> {
                $crate::conformance::delivery::$case($fresh().await).await
            }
        )*
    };
}
