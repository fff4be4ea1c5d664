//! Scores answers without a database: a CSV file with a column for each item
//! of an instrument goes in, a line of JSON for each row comes out.
//!
//! `cargo run --example score_answers -- ipip-neo-120 answers.csv`

use std::collections::BTreeMap;
use std::error::Error;

use ioc_analytics::model::assessment::ScaleScore;
use ioc_analytics::psychometrics::{instrument, scoring};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(key), Some(path)) = (arguments.next(), arguments.next()) else {
        return Err("give the key of an instrument and a CSV file".into());
    };
    let instrument = instrument::find(&key)?;
    let mut file = csv::Reader::from_path(path)?;
    let columns = file.headers()?.clone();
    let columns: Vec<usize> = instrument
        .items
        .iter()
        .map(|item| columns.iter().position(|name| name == item.code).ok_or(item.code))
        .collect::<Result<_, _>>()
        .map_err(|code| format!("the file has no column {code}"))?;
    for row in file.records() {
        let row = row?;
        let answers: Vec<Option<u8>> = columns
            .iter()
            .map(|column| match &row[*column] {
                "" | "0" => Ok(None),
                answer => answer.parse().map(Some),
            })
            .collect::<Result<_, _>>()?;
        let scores = scoring::score(instrument, &answers)?;
        let factors = scores.factors.iter().map(|(factor, score)| (factor.key(), *score));
        let facets = scores.facets.iter().map(|(facet, score)| (facet.as_str(), *score));
        println!("{}", json!({"factors": scales(factors), "facets": scales(facets)}));
    }
    Ok(())
}

fn scales<'a>(scores: impl Iterator<Item = (&'a str, ScaleScore)>) -> BTreeMap<&'a str, Value> {
    scores
        .map(|(scale, score)| (scale, json!({"sum": score.sum, "answered": score.answered})))
        .collect()
}
