//! A server of a host: whoever migrates is no superuser there, and owns an empty
//! database.

use ioc_core::error::ErrorKind;
use libtest_mimic::Trial;
use private_postgres::{Binaries, Server, Settings};
use sqlx::PgConnection;
use tempfile::TempDir;

use crate::description::{assert_same, describe};
use crate::migrate::open_at;
use crate::support::{back_door, refused, run, text, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial("hosted::an_owner_who_may_make_roles_migrates_an_empty_database", owner)]
}

/// A server on which nobody has ever migrated; nothing is granted to everybody.
pub(crate) fn server(lines: &[&str]) -> (Server, TempDir) {
    let folder = tempfile::Builder::new().prefix("ioc").tempdir().unwrap();
    let lines = lines.iter().map(|line| (*line).to_owned()).collect();
    let settings = Settings { lines, ..Settings::default() };
    let server = Server::start(Binaries::find().unwrap(), &folder.path().join("s"), &settings);
    (server, folder)
}

async fn new_owner(connection: &mut PgConnection, name: &str, rights: &str) {
    run(connection, &format!("CREATE ROLE {name} LOGIN {rights}")).await;
    run(connection, &format!("CREATE DATABASE of_{name} OWNER {name}")).await;
    run(connection, &format!("REVOKE ALL ON DATABASE of_{name} FROM PUBLIC")).await;
}

async fn owner() {
    let (server, _folder) = server(&[]);
    let mut connection = back_door(&server.url("postgres", "postgres")).await;
    new_owner(&mut connection, "first", "CREATEROLE").await;
    new_owner(&mut connection, "second", "CREATEROLE").await;
    new_owner(&mut connection, "nobody", "").await;

    let error = open_at(server.url("nobody", "of_nobody")).await.expect_err("it makes no roles");
    assert_eq!((error.kind(), error.code()), (ErrorKind::Forbidden, "database_privilege"));
    assert!(error.hint().is_some_and(|hint| hint.contains("CREATEROLE")), "{error:?}");

    // The second finds the roles of the first; the two may come at once.
    let [first, second] = ["first", "second"]
        .map(|name| tokio::spawn(open_at(server.url(name, &format!("of_{name}")))));
    let opened = [("first", first.await.unwrap()), ("second", second.await.unwrap())];
    let version = text(&mut connection, "SELECT current_setting('server_version_num')").await;
    for (name, opened) in opened {
        let store = match opened {
            // Since version 16 the roles belong to who made them.
            Err(error) if version.as_str() >= "16" => {
                assert_eq!(
                    (error.kind(), error.code()),
                    (ErrorKind::Forbidden, "database_privilege")
                );
                assert!(
                    error.hint().is_some_and(|hint| hint.contains("ADMIN OPTION")),
                    "{error:?}"
                );
                let roles = "ioc_owner, ioc_application, ioc_job, ioc_readonly, ioc_backup";
                run(&mut connection, &format!("GRANT {roles} TO {name} WITH ADMIN OPTION")).await;
                open_at(server.url(name, &format!("of_{name}"))).await.unwrap()
            }
            opened => opened.unwrap(),
        };
        assert_eq!(store.migrated().len(), 19);
    }
    let mut descriptions = Vec::new();
    for name in ["first", "second"] {
        let mut theirs = back_door(&server.url(name, &format!("of_{name}"))).await;
        descriptions.push(describe(&mut theirs).await);
        let owner = "SELECT nspowner::regrole FROM pg_namespace WHERE nspname = 'ioc'";
        assert_eq!(text(&mut theirs, owner).await, "ioc_owner");
        run(&mut theirs, &format!("CREATE ROLE job_of_{name} LOGIN IN ROLE ioc_job")).await;
        let connect = format!("GRANT CONNECT ON DATABASE of_{name} TO job_of_{name}");
        run(&mut theirs, &connect).await;
        let mut job =
            back_door(&server.url(&format!("job_of_{name}"), &format!("of_{name}"))).await;
        for _ in 0..2 {
            run(&mut job, "SELECT ioc.refresh_materialized_views('2026-03-02')").await;
        }
        run(&mut job, "SELECT ioc.manage_partitions('2026-03-02')").await;
        run(&mut job, "SELECT ioc.record_performance('2026-03-02')").await;
        assert_eq!(refused(&mut job, "SELECT FROM ioc.mv_organization_summary").await, "42501");
    }
    assert_same(&descriptions[0], &descriptions[1], "the second finds what the first found");
}
