//! The files that are imported, and what is asked about them.

use std::fmt::Write;

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use crate::place::{Place, Run};

/// A kind of file to import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum File {
    Activity,
    Responses,
    Members,
}

impl File {
    pub(crate) const ALL: [Self; 3] = [Self::Activity, Self::Responses, Self::Members];

    /// Writes it, the same every time.
    pub(crate) fn write(self, place: &Place) {
        place.write("file.csv", &self.text());
    }

    /// How many rows it has.
    pub(crate) fn rows(self) -> u64 {
        match self {
            Self::Activity => 8_000,
            Self::Responses => 2_500,
            Self::Members => 4_500,
        }
    }

    /// The command that imports it.
    pub(crate) fn import(self) -> &'static str {
        match self {
            Self::Activity => "import activity file.csv --organization Acme --at 2026-03-01 --json",
            Self::Responses => {
                "import responses file.csv --organization Acme --instrument ipip-50 \
                 --at 2026-03-01 --json"
            }
            Self::Members => "import members file.csv --organization Acme --at 2026-03-01 --json",
        }
    }

    fn text(self) -> String {
        let mut rng = StdRng::seed_from_u64(7);
        let mut text = match self {
            Self::Activity => "id,user_id,activity_type,occurred_at,department\n".to_owned(),
            Self::Responses => {
                let items: Vec<String> = (1..=50).map(|item| format!("q{item}")).collect();
                format!("id,user_id,department,completed_at,{}\n", items.join(","))
            }
            Self::Members => "user_id,department,joined_at\n".to_owned(),
        };
        for row in 0..self.rows() {
            let person = rng.random_range(0..150);
            let department = ["Sales", "Legal", "Support"][person % 3];
            let (day, hour) = (rng.random_range(1..29), rng.random_range(0..24));
            let at = format!("2026-02-{day:02}T{hour:02}:15:00Z");
            let line = match self {
                Self::Activity => format!("e{row},p{person},login,{at},{department}"),
                Self::Responses => {
                    let answers: Vec<String> =
                        (0..50).map(|_| rng.random_range(1..=5).to_string()).collect();
                    format!("r{row},p{person},{department},{at},{}", answers.join(","))
                }
                Self::Members => format!("m{row},{department},{at}"),
            };
            writeln!(text, "{line}").unwrap();
        }
        text
    }
}

/// What the dashboard says about the organization, byte for byte but for its
/// id, which every database draws anew.
#[derive(Debug, PartialEq)]
pub(crate) struct Answers(Vec<String>);

impl Answers {
    pub(crate) fn of(place: &Place) -> Self {
        Self::asked(|words| place.ioc(words))
    }

    /// As [`Self::of`], from wherever `ioc` runs the program.
    pub(crate) fn asked(ioc: impl Fn(&str) -> Run) -> Self {
        let list = ioc("org list --json").ok().json();
        let organizations = list["organizations"].as_array().unwrap();
        let acme = organizations.iter().find(|one| one["name"] == "Acme").unwrap();
        let id = acme["id"].as_str().unwrap();
        let asked = [
            "summary --days 7",
            "summary --from 2026-02-01 --to 2026-02-28",
            "trends",
            "trends --metric assessment_completion",
            "ocean",
            "ocean --by department",
        ];
        let answer = |question: &str| {
            let run = ioc(&format!("{question} --organization Acme --at 2026-03-01 --json")).ok();
            String::from_utf8(run.stdout).unwrap().replace(id, "ID")
        };
        Self(asked.map(answer).into())
    }
}
