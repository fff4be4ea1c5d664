//! How an organization's reports look, from the command line.

use std::fs::File;

use crate::place::Place;

fn write_png(place: &Place, name: &str) {
    let file = File::create(place.path(name)).unwrap();
    let mut writer = png::Encoder::new(file, 40, 20).write_header().unwrap();
    writer.write_image_data(&[0x44; 40 * 20]).unwrap();
    writer.finish().unwrap();
}

#[test]
fn a_brand_is_shown_put_and_deleted() {
    let place = Place::new().with_events();
    let none = "brand of north\ncolor   none\nlogo    none\nfooter  none\n";
    assert_eq!(place.ioc("org brand show north").ok().text(), none);
    write_png(&place, "logo.png");
    let run = place.run(&[
        "org",
        "brand",
        "put",
        "north",
        "--color",
        "#ffee00",
        "--logo",
        "logo.png",
        "--footer",
        "Only for us",
    ]);
    let run = run.ok();
    let text = run.text();
    assert!(text.contains("logo    image/png, 40 by 20 pixels\nfooter  Only for us\n"), "{text}");
    assert!(text.contains("warning: #ffee00 has a contrast of"), "{text}");
    let shown = place.ioc("org brand show north").ok();
    assert_eq!(shown.text(), text, "the warning too");
    place.ioc("org brand delete north").ok();
    assert_eq!(place.ioc("org brand show north").ok().text(), none);
}

#[test]
fn what_no_brand_can_be_is_told() {
    let place = Place::new().with_events();
    place.write("logo.svg", "<svg/>");
    place.ioc("org brand put north --logo logo.svg --json").fails(2, "bad_logo");
    place.ioc("org brand put north --logo gone.png --json").fails(3, "file_not_found");
    place.ioc("org brand put north --color red --json").fails(2, "bad_color");
    place.ioc("org brand show south --json").fails(3, "unknown_organization");
}

#[test]
fn further_fonts_are_counted_and_what_is_none_is_told() {
    let place = Place::new().with_events();
    let fonts = place.path("fonts");
    std::fs::create_dir(&fonts).unwrap();
    std::fs::write(fonts.join("one.ttf"), notosans::REGULAR_TTF).unwrap();
    let about = |run: crate::place::Run| {
        let found = run.json();
        let findings = found["findings"].as_array().unwrap().clone();
        findings.into_iter().find(|finding| finding["about"] == "fonts")
    };
    assert!(about(place.ioc("doctor --json").ok()).is_none());
    let found = about(place.ioc("doctor --json --fonts-dir fonts").ok()).unwrap();
    assert_eq!(found["state"], "ok");
    assert!(found["message"].as_str().unwrap().starts_with("1 further faces"), "{found}");
    std::fs::write(fonts.join("LICENSE"), "text").unwrap();
    let found = about(place.ioc("doctor --json --fonts-dir fonts").ok()).unwrap();
    assert_eq!(found["state"], "warning");
    assert!(found["message"].as_str().unwrap().ends_with("no fonts: LICENSE"), "{found}");
    place.ioc("org list --json --fonts-dir gone").fails(2, "unreadable_fonts");
}
