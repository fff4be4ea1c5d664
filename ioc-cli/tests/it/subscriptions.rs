//! `ioc report subscription`, `deliver`, `deliveries` and `resend`.

use std::fs;

use serde_json::Value;

use crate::place::{Place, Run};

/// Runs the program with a folder into which reports are sent.
fn ioc(place: &Place, words: &str) -> Run {
    let mut words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
    for word in &mut words {
        *word = word.replace('_', " ");
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut command = place.command(&words);
    Run::of(command.env("IOC_DELIVERY_DIR", place.path("out")).output().unwrap())
}

/// A report of a week that is generated.
fn report(place: &Place) -> String {
    let create = "report create --organization north --week 2026-01-07 --json";
    let id = ioc(place, create).ok().json()["id"].as_str().unwrap().to_owned();
    ioc(place, &format!("report generate {id} --organization north")).ok();
    id
}

const ADD: &str = "report subscription add --organization north --member p1 --to board \
                   --channel folder --format html --at 2026-01-20T10:00:00Z --json";

#[test]
fn a_report_that_is_published_is_sent_to_whoever_wants_it_once() {
    let place = Place::new().with_events();
    let id = report(&place);
    let added = ioc(&place, ADD).ok().json();
    assert_eq!((&added["schedule"], &added["format"]), (&"published".into(), &"html".into()));
    let due = "report deliver --dry-run --at 2026-01-20T11:00:00Z";
    assert_eq!(ioc(&place, due).ok().text(), "nothing is due\n");
    ioc(&place, &format!("report publish {id} --organization north --at 2026-01-20T11:00:00Z"))
        .ok();
    assert!(ioc(&place, due).ok().text().contains("the next report for north"));

    let deliver = "report deliver --organization north --json";
    let then = format!("{deliver} --at 2026-01-20T11:00:00Z");
    ioc(&place, &then).fails(2, "at_without_dry_run");
    fs::create_dir(place.path("out")).unwrap();
    let sent = ioc(&place, deliver).ok().json();
    assert_eq!((&sent["delivered"], &sent["waiting"]), (&1.into(), &0.into()));
    assert_eq!(ioc(&place, deliver).ok().json()["delivered"], 0);

    let listed = ioc(&place, "report deliveries --organization north --json").ok().json();
    let [delivery] = listed["deliveries"].as_array().unwrap().as_slice() else {
        panic!("one delivery: {listed}")
    };
    assert_eq!((&delivery["status"], &delivery["attempts"]), (&"delivered".into(), &1.into()));
    let day = &delivery["made_at"].as_str().unwrap()[..10];
    let parcel = format!("out/{day}/{}", delivery["id"].as_str().unwrap());
    let file = delivery["file"]["name"].as_str().unwrap();
    let own = "report export --organization north --format html --output own.html";
    ioc(&place, &format!("{own} {id}")).ok();
    assert!(place.read(&format!("{parcel}/attachments/{file}")) == place.read("own.html"));
    assert!(
        String::from_utf8(place.read(&format!("{parcel}/message.txt"))).unwrap().contains(file)
    );

    let send_again =
        format!("report resend --organization north --json {}", delivery["id"].as_str().unwrap());
    let resent = ioc(&place, &send_again).ok().json();
    assert_eq!(resent["resend_of"], delivery["id"]);
    ioc(&place, &send_again).fails(5, "resent_already");
    assert!(ioc(&place, "report deliver").ok().text().starts_with("1 delivered"));
}

#[test]
fn a_subscription_is_shown_changed_paused_resumed_and_removed() {
    let place = Place::new().with_events();
    let add = format!("{ADD} --zone Europe/Berlin --when");
    let mut words: Vec<&str> = add.split_whitespace().collect();
    words.push("mon,thu 08:00");
    let run = place.command(&words).env("IOC_DELIVERY_DIR", place.path("out")).output().unwrap();
    let added: Value = Run::of(run).ok().json();
    assert_eq!(added["due_at"], "2026-01-22T07:00:00Z");
    let id = added["id"].as_str().unwrap();
    let of = |verb: &str| format!("report subscription {verb} --organization north --json {id}");
    assert_eq!(ioc(&place, &of("pause")).ok().json()["pause_reason"], "asked");
    assert_eq!(ioc(&place, &of("show")).ok().json()["due_at"], Value::Null);
    assert_eq!(ioc(&place, &of("resume")).ok().json()["paused_at"], Value::Null);
    let show = ioc(&place, &format!("report subscription show --organization north {id}")).ok();
    assert!(show.text().contains("mon,thu 08:00 in Europe/Berlin"), "{}", show.text());
    let change = "--to panel --zone Asia/Tokyo --format csv --locale de --charts false \
                  --at 2026-01-20T12:00:00Z";
    let before = ioc(&place, &of("show")).ok().json();
    let changed = ioc(&place, &format!("{} {change}", of("update"))).ok().json();
    for (key, value) in [
        ("address", "panel".into()),
        ("schedule", "mon,thu 08:00".into()),
        ("time_zone", "Asia/Tokyo".into()),
        ("due_at", "2026-01-21T23:00:00Z".into()),
        ("format", "csv".into()),
        ("locale", "de".into()),
        ("include_charts", false.into()),
        ("include_raw_data", before["include_raw_data"].clone()),
    ] {
        assert_eq!(changed[key], value, "{key}");
    }
    ioc(&place, &format!("{} --raw-data true", of("update"))).fails(5, "not_permitted");
    let own = ioc(&place, &format!("{} --own-locale", of("update"))).ok().json();
    assert_eq!((&own["locale"], &own["address"]), (&Value::Null, &changed["address"]));
    ioc(&place, &format!("{} --when never", of("update"))).fails_with(2, "bad_schedule");
    ioc(&place, &format!("{} --secret", of("show"))).fails_with(3, "no_secret");
    ioc(&place, &of("remove")).ok();
    ioc(&place, &of("show")).fails(3, "unknown_subscription");
    let list = "report subscription list --organization north --json";
    assert_eq!(ioc(&place, list).ok().json()["subscriptions"], Value::Array(Vec::new()));
}

#[test]
fn a_channel_that_is_not_set_up_is_named_with_those_that_are() {
    let place = Place::new().with_events();
    let pigeon = ADD.replace("--channel folder", "--channel pigeon");
    let error = ioc(&place, &pigeon).fails(5, "unknown_channel");
    assert_eq!(error["hint"], "one of folder");
    let nobody = ADD.replace("--member p1", "--member nobody");
    ioc(&place, &nobody).fails(3, "unknown_recipient");
    let told = ioc(&place, "doctor --json").json().to_string();
    assert!(told.contains("reports can be sent by folder"), "{told}");
    assert!(told.contains("there is no folder"), "{told}");
}

#[test]
fn what_an_operator_has_to_mend_closes_no_delivery() {
    let place = Place::new().with_events();
    let id = report(&place);
    let added = ioc(&place, ADD).ok().json();
    ioc(&place, &format!("report publish {id} --organization north --at 2026-01-20T11:00:00Z"))
        .ok();
    // No channel is set up.
    let deliver = ["report", "deliver", "--json"];
    let sent = Run::of(place.command(&deliver).output().unwrap()).json();
    assert_eq!((&sent["waiting"], &sent["failed"]), (&1.into(), &0.into()), "{sent}");
    assert!(sent["faults"][0].as_str().unwrap().contains("`folder`"), "{sent}");
    // The folder is not there.
    let sent = ioc(&place, "report deliver --json").ok().json();
    assert_eq!((&sent["waiting"], &sent["faults"]), (&1.into(), &Value::Array(Vec::new())));
    let listed = ioc(&place, "report deliveries --organization north --json").ok().json();
    let delivery = &listed["deliveries"][0];
    assert_eq!((&delivery["subscription_id"], &delivery["attempts"]), (&added["id"], &1.into()));
    let told = delivery["error"].to_string();
    assert!(told.contains("nothing can be written") && !told.contains("out"), "{told}");
}

#[test]
fn a_channel_that_is_half_set_up_stops_what_sends_and_nothing_else() {
    let place = Place::new().with_events();
    for (name, value, code) in [
        ("IOC_SMTP_URL", "smtps://mail.example.com", "half_mail"),
        ("IOC_SMTP_FROM", "reports@example.com", "half_mail"),
        ("IOC_WEBHOOK_SECRET", "none", "bad_webhook_secret"),
    ] {
        let run = |words: &[&str]| {
            let mut command = place.command(words);
            Run::of(command.env(name, value).output().unwrap())
        };
        run(&["report", "deliver", "--json"]).fails(2, code);
        run(&["report", "list", "--organization", "north"]).ok();
    }
}
