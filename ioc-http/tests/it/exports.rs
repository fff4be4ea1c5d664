//! Reports as files.

use crate::support::App;

#[tokio::test]
async fn a_workbook_comes_by_either_of_its_names() {
    let app = App::new().await;
    let mut files = Vec::new();
    for name in ["excel", "xlsx"] {
        let path = format!("/api/reports/{}/export?format={name}", app.sample.report);
        let file = app.get("admin", &path).await;
        assert_eq!(file.status, 200, "{name}");
        let media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        assert_eq!(file.header("content-type"), media_type);
        let disposition = file.header("content-disposition");
        assert!(disposition.ends_with("-2026-03-01.xlsx\""), "{disposition}");
        files.push(file.bytes);
    }
    assert!(files[0].starts_with(b"PK") && files[0] == files[1]);
}
