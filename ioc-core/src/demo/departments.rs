//! Departments, job roles and names. All of it is made up.

use crate::model::assessment::Factor;
use crate::model::member::Role;

/// A department and the people who work there.
#[derive(Debug, PartialEq)]
pub(super) struct Department {
    pub(super) name: &'static str,
    /// How many of a hundred people work there, leaving [`LEGAL`] and
    /// [`FINANCE`] aside, which have the same size in any organization.
    pub(super) share: f64,
    /// Job roles with how many of a hundred have them.
    pub(super) job_roles: &'static [(&'static str, f64)],
    /// How far its people are from the average, in standard deviations.
    pub(super) leaning: &'static [(Factor, f64)],
}

impl Department {
    /// How far its people are from the average in `factor`.
    pub(super) fn leaning_in(&self, factor: Factor) -> f64 {
        self.leaning.iter().filter(|(one, _)| *one == factor).map(|(_, by)| by).sum()
    }
}

/// How many people are in [`LEGAL`].
pub(super) const LEGAL_PEOPLE: u32 = 3;

/// How many people are in [`FINANCE`] at the end.
pub(super) const FINANCE_PEOPLE: u32 = 6;

/// Nobody joins, leaves, or moves to or from this one, which is too small to
/// have figures of its own: it is there to be protected.
pub(super) static LEGAL: Department = Department {
    name: "Legal",
    share: 0.0,
    job_roles: &[("Counsel", 70.0), ("Manager", 30.0)],
    leaning: &[(Factor::Conscientiousness, 0.3)],
};

/// Around the default minimum group, with one person leaving and one joining.
pub(super) static FINANCE: Department = Department {
    name: "Finance",
    share: 0.0,
    job_roles: &[("Accountant", 60.0), ("Analyst", 25.0), ("Manager", 15.0)],
    leaning: &[(Factor::Conscientiousness, 0.3), (Factor::Openness, -0.1)],
};

/// The departments that grow with the organization.
pub(super) static LARGE: [Department; 5] = [
    Department {
        name: "Engineering",
        share: 36.0,
        job_roles: &[
            ("Engineer", 60.0),
            ("Senior Engineer", 24.0),
            ("Engineering Manager", 10.0),
            ("Analyst", 6.0),
        ],
        leaning: &[(Factor::Extraversion, -0.25), (Factor::Openness, 0.15)],
    },
    Department {
        name: "Sales",
        share: 22.0,
        job_roles: &[("Account Executive", 58.0), ("Sales Associate", 30.0), ("Manager", 12.0)],
        leaning: &[(Factor::Extraversion, 0.35), (Factor::Neuroticism, -0.1)],
    },
    Department {
        name: "Customer Support",
        share: 18.0,
        job_roles: &[("Support Specialist", 82.0), ("Analyst", 8.0), ("Manager", 10.0)],
        leaning: &[(Factor::Agreeableness, 0.25), (Factor::Neuroticism, 0.1)],
    },
    Department {
        name: "Operations",
        share: 15.0,
        job_roles: &[("Operations Specialist", 70.0), ("Analyst", 18.0), ("Manager", 12.0)],
        leaning: &[(Factor::Conscientiousness, 0.2)],
    },
    Department {
        name: "Marketing",
        share: 9.0,
        job_roles: &[("Marketing Specialist", 68.0), ("Analyst", 18.0), ("Manager", 14.0)],
        leaning: &[(Factor::Openness, 0.3), (Factor::Extraversion, 0.15)],
    },
];

/// What someone with a job role may do in the platform.
pub(super) fn role_of(job_role: &str) -> Role {
    if job_role.ends_with("Manager") {
        Role::Manager
    } else if job_role == "Analyst" {
        Role::Analyst
    } else {
        Role::Viewer
    }
}

/// First names.
pub(super) static FIRST_NAMES: [&str; 32] = [
    "Ada", "Amir", "Anna", "Ben", "Carla", "Chen", "David", "Elif", "Emma", "Felix", "Grace",
    "Hana", "Ivan", "Jonas", "Julia", "Karim", "Lena", "Luis", "Maria", "Mateo", "Mia", "Nadia",
    "Noah", "Olga", "Paul", "Priya", "Rosa", "Samuel", "Sofia", "Tom", "Yara", "Zoe",
];

/// Last names.
pub(super) static LAST_NAMES: [&str; 32] = [
    "Adler", "Bauer", "Berg", "Brandt", "Costa", "Demir", "Ellis", "Fischer", "Garcia", "Haas",
    "Hoffmann", "Ito", "Jansen", "Kaya", "Keller", "Klein", "Lang", "Lopez", "Martin", "Meyer",
    "Moreau", "Nowak", "Okafor", "Patel", "Petrov", "Reed", "Rossi", "Schmidt", "Silva", "Vogel",
    "Weber", "Wolf",
];
