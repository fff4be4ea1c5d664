//! What a host says about a metric of its own.

use serde::Serialize;
use serde_json::Value;

/// A metric that a host defines. Whatever is recorded under its type and name
/// is checked against it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MetricDefinition {
    /// The family, such as `support`; at most 100 characters.
    pub metric_type: String,
    /// The name in the family, such as `open_tickets`; at most 100 characters.
    pub metric_name: String,
    /// The name for a reader; at most 300 characters.
    pub label: String,
    /// The unit that its values have, such as `count`; at most 100 characters.
    pub unit: String,
    /// What its dimensions are called, the name of `dimension_1` first; at most
    /// three. A dimension without a name is empty in every value.
    pub dimensions: Vec<String>,
    /// The keys that its metadata may have; no others.
    pub metadata: Vec<MetadataKey>,
    /// What it counts and how, for a reader; at most 300 characters.
    pub description: String,
}

/// A key of a metric's metadata.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MetadataKey {
    /// The key; at most 100 characters.
    pub key: String,
    /// What its value is.
    pub json_type: JsonType,
    /// Whether it is always there.
    pub required: bool,
}

/// A type of JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum JsonType {
    /// A text.
    String,
    /// A number.
    Number,
    /// True or false.
    Boolean,
    /// A list of anything.
    Array,
    /// Keys with anything.
    Object,
}

impl JsonType {
    /// The type of a value; nothing of `null`, which is none of them.
    pub fn of(value: &Value) -> Option<Self> {
        match value {
            Value::Null => None,
            Value::Bool(_) => Some(Self::Boolean),
            Value::Number(_) => Some(Self::Number),
            Value::String(_) => Some(Self::String),
            Value::Array(_) => Some(Self::Array),
            Value::Object(_) => Some(Self::Object),
        }
    }

    /// The type as JSON calls it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Number => "number",
            Self::Boolean => "boolean",
            Self::Array => "array",
            Self::Object => "object",
        }
    }
}
