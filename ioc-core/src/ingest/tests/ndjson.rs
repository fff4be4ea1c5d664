//! Files of JSON objects come to the same rows as tables do.

use serde_json::json;

use super::bench::{Bench, activity, into_o, ipip, line_of, refused, scored};
use crate::ingest::double::held;
use crate::ingest::request::{FileFormat, ImportKind, ImportRequest};

fn ndjson(request: ImportRequest) -> ImportRequest {
    ImportRequest { format: Some(FileFormat::Ndjson), ..request }
}

#[test]
fn a_name_says_the_format() {
    for (name, expected) in [
        ("events.ndjson", FileFormat::Ndjson),
        ("a.b/EVENTS.JSONL", FileFormat::Ndjson),
        ("events.json", FileFormat::Delimited),
        ("ndjson", FileFormat::Delimited),
        ("events.ndjson.csv", FileFormat::Delimited),
    ] {
        assert_eq!(FileFormat::of_name(name), expected, "{name}");
    }
}

#[tokio::test]
async fn objects_and_a_table_of_the_same_values_are_the_same_events() {
    let table = "organization,user_id,activity_type,occurred_at,duration_seconds,metadata\n\
                 o,p1,login,2026-01-05T10:00:00Z,30,\"{\"\"a\"\": 1}\"\n\
                 o,7,login,2026-01-05T10:00:00Z,,\n";
    let objects = "{\"organization\":\"o\",\"user_id\":\"p1\",\"activity_type\":\"login\",\
                   \"occurred_at\":\"2026-01-05T10:00:00Z\",\"duration_seconds\":30,\
                   \"metadata\":{\"a\": 1}}\n\
                   {\"activity_type\":\"login\",\"organization\":\"o\",\"user_id\":7,\
                   \"occurred_at\":\"2026-01-05T10:00:00Z\",\"metadata\":null}\n";
    let bench = Bench::new();
    bench.run(table, &activity()).await.unwrap();
    let report = bench.run(objects, &ndjson(activity())).await.unwrap();
    assert_eq!(report.organizations[0].written.unchanged, 2);
    let events = held(&bench.store.activity);
    assert!(events.values().any(|event| event.metadata == Some(json!({"a": 1}))));
}

#[tokio::test]
async fn members_and_scores_come_as_objects_too() {
    let bench = Bench::new();
    let people = "{\"user_id\":\"p1\",\"joined_at\":\"2026-01-01\",\"department\":\"Sales\"}\n\
                  {\"user_id\":\"p1\",\"joined_at\":\"2026-01-20\",\"department\":\"Legal\"}\n";
    let report = bench.run(people, &ndjson(into_o(ImportKind::Members))).await.unwrap();
    assert_eq!(report.rows, 2);
    let scores = "{\"user_id\":\"p1\",\"completed_at\":\"2026-01-05\",\"openness\":3.5}\n";
    let report = bench.run(scores, &ndjson(scored())).await.unwrap();
    assert_eq!(report.organizations[0].written.added, 1);
    let keys = (1..=50).map(|item| format!("\"q{item}\":{}", 1 + item % 5)).collect::<Vec<_>>();
    let answers = format!("{{{},\"user_id\":\"p1\"}}\n", keys.join(","));
    let report = bench.run(answers, &ndjson(ipip())).await.unwrap();
    assert_eq!(report.organizations[0].written.added, 1);
}

#[tokio::test]
async fn what_is_wrong_with_an_object_is_told_with_line_and_key() {
    let object = |user: &str, seconds: &str| {
        format!(
            "{{\"organization\":\"o\",\"user_id\":{user},\"activity_type\":\"login\",\
             \"occurred_at\":\"2026-01-05\",\"duration_seconds\":{seconds}}}"
        )
    };
    let text = [
        object("\"p\"", "1.5"),
        object("[\"p\"]", "1"),
        object("{\"id\":1}", "1"),
        object("null", "1"),
        object("\"p\\u0000\"", "1"),
        "{\"organization\":".to_owned(),
        object("\"p\"", "1"),
    ];
    let error = refused(text.join("\n"), &ndjson(activity())).await;
    assert_eq!(
        error.details(),
        [
            "line 1, column duration_seconds: `1.5` is not a whole number of seconds",
            "line 2, column user_id: `[\"p\"]` is no text, number, true or false",
            "line 3, column user_id: `{\"id\":1}` is no text, number, true or false",
            "line 4, column user_id: there is no value",
            "line 5, column user_id: user_id has a control character in it",
            "line 6: the line is not JSON: it breaks off at its byte 16",
        ]
    );
    assert_eq!(line_of(&error), Some("1"));
}

#[tokio::test]
async fn a_list_that_nothing_reads_is_no_fault() {
    let text = "{\"user_id\":\"p\",\"activity_type\":\"a\",\"occurred_at\":\"2026-01-05\",\
                \"tags\":[1,2]}\n";
    let request = ndjson(into_o(ImportKind::Activity));
    let report = Bench::new().run(text, &request).await.unwrap();
    assert_eq!(report.notes, ["nothing is read from the columns tags"]);
}

#[tokio::test]
async fn rejected_objects_can_be_mended_and_imported() {
    let sound = "{\"user_id\":\"p\",\"activity_type\":\"a\",\"occurred_at\":\"2026-01-05\"}\n";
    let text = format!("{sound}{}[1]\n", sound.replace("2026-01-05", "soon"));
    let request = ndjson(into_o(ImportKind::Activity));
    let bench = Bench::new();
    let (report, rejected) = bench.skip(text, &request).await.unwrap();
    assert_eq!((report.rejected, &rejected.lines[..]), (2, &[2, 3][..]));
    let lines: Vec<&str> = rejected.file.lines().collect();
    assert_eq!(
        lines[0],
        "{\"rejected_line\":2,\"rejected_reason\":\"column occurred_at: `soon` is not a date or \
         a date-time\",\"user_id\":\"p\",\"activity_type\":\"a\",\"occurred_at\":\"soon\"}"
    );
    assert!(lines[1].ends_with("\"rejected_text\":\"[1]\"}"), "{}", lines[1]);
    let mended = lines[0].replace("\"soon\"", "\"2026-01-06\"");
    let report = bench.run(mended, &request).await.unwrap();
    assert_eq!(report.organizations[0].written.added, 1);
}
