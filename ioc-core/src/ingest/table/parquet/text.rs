//! Values as the texts that a CSV file of the same table has.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowPrimitiveType, Date32Type, Date64Type, Decimal32Type, Decimal64Type, Decimal128Type,
    Decimal256Type, DecimalType, Float16Type, Float32Type, Float64Type, Int8Type, Int16Type,
    Int32Type, Int64Type, TimestampMicrosecondType, TimestampMillisecondType,
    TimestampNanosecondType, TimestampSecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, downcast_dictionary_array};
use arrow_schema::{DataType, TimeUnit};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use uuid::Uuid;

/// Whether values of a type are one text each.
pub(super) fn is_readable(data_type: &DataType) -> bool {
    match data_type {
        DataType::Dictionary(_, values) => is_readable(values),
        DataType::Null
        | DataType::Boolean
        | DataType::Utf8
        | DataType::LargeUtf8
        | DataType::Utf8View
        | DataType::Binary
        | DataType::LargeBinary
        | DataType::BinaryView
        | DataType::Date32
        | DataType::Date64
        | DataType::Timestamp(..) => true,
        number => number.is_numeric(),
    }
}

/// Puts the bytes of a value into `text`: nothing for none. An instant ends in
/// `Z`; a local time, which has no zone, ends in one too if `in_utc`.
pub(super) fn put(array: &dyn Array, row: usize, in_utc: bool, text: &mut Vec<u8>) {
    text.clear();
    if array.is_null(row) {
        return;
    }
    let mut out = Text(text);
    match array.data_type() {
        DataType::Utf8 => out.bytes(array.as_string::<i32>().value(row).as_bytes()),
        DataType::LargeUtf8 => out.bytes(array.as_string::<i64>().value(row).as_bytes()),
        DataType::Utf8View => out.bytes(array.as_string_view().value(row).as_bytes()),
        DataType::Binary => out.bytes(array.as_binary::<i32>().value(row)),
        DataType::LargeBinary => out.bytes(array.as_binary::<i64>().value(row)),
        DataType::BinaryView => out.bytes(array.as_binary_view().value(row)),
        DataType::FixedSizeBinary(_) => out.uuid(array.as_fixed_size_binary().value(row)),
        DataType::Boolean => out.shown(array.as_boolean().value(row)),
        DataType::Int8 => out.number::<Int8Type>(array, row),
        DataType::Int16 => out.number::<Int16Type>(array, row),
        DataType::Int32 => out.number::<Int32Type>(array, row),
        DataType::Int64 => out.number::<Int64Type>(array, row),
        DataType::UInt8 => out.number::<UInt8Type>(array, row),
        DataType::UInt16 => out.number::<UInt16Type>(array, row),
        DataType::UInt32 => out.number::<UInt32Type>(array, row),
        DataType::UInt64 => out.number::<UInt64Type>(array, row),
        DataType::Float16 => out.float(array.as_primitive::<Float16Type>().value(row).to_f32()),
        DataType::Float32 => out.float(array.as_primitive::<Float32Type>().value(row)),
        DataType::Float64 => out.double(array.as_primitive::<Float64Type>().value(row)),
        DataType::Decimal32(..) => out.decimal::<Decimal32Type>(array, row),
        DataType::Decimal64(..) => out.decimal::<Decimal64Type>(array, row),
        DataType::Decimal128(..) => out.decimal::<Decimal128Type>(array, row),
        DataType::Decimal256(..) => out.decimal::<Decimal256Type>(array, row),
        DataType::Date32 => out.day(array.as_primitive::<Date32Type>().value(row).into()),
        DataType::Date64 => {
            let millis = array.as_primitive::<Date64Type>().value(row);
            out.day(millis.div_euclid(86_400_000));
        }
        DataType::Timestamp(unit, zone) => {
            out.time(array, row, *unit, in_utc || zone.is_some());
        }
        DataType::Dictionary(..) => downcast_dictionary_array!(
            array => if let Some(key) = array.key(row) {
                put(array.values(), key, in_utc, text);
            },
            _ => {}
        ),
        _ => {}
    }
}

struct Text<'t>(&'t mut Vec<u8>);

impl Text<'_> {
    fn bytes(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    fn shown(&mut self, value: impl std::fmt::Display) {
        self.bytes(value.to_string().as_bytes());
    }

    fn number<T: ArrowPrimitiveType>(&mut self, array: &dyn Array, row: usize)
    where
        T::Native: std::fmt::Display,
    {
        self.shown(array.as_primitive::<T>().value(row));
    }

    fn decimal<T: DecimalType + ArrowPrimitiveType>(&mut self, array: &dyn Array, row: usize) {
        self.shown(array.as_primitive::<T>().value_as_string(row));
    }

    fn uuid(&mut self, bytes: &[u8]) {
        if let Ok(uuid) = Uuid::from_slice(bytes) {
            self.shown(uuid);
        }
    }

    /// The shortest text that reads back as the same number. Not a number is
    /// how some programs write that there is none.
    fn double(&mut self, number: f64) {
        if !number.is_nan() {
            self.shown(number);
        }
    }

    fn float(&mut self, number: f32) {
        if !number.is_nan() {
            self.shown(number);
        }
    }

    fn day(&mut self, days: i64) {
        let date = TimeDelta::try_days(days)
            .and_then(|days| NaiveDate::default().checked_add_signed(days));
        match date {
            Some(date) => self.shown(date),
            None => self.shown(format_args!("{days} days after 1970-01-01")),
        }
    }

    fn time(&mut self, array: &dyn Array, row: usize, unit: TimeUnit, in_utc: bool) {
        let (at, count) = instant(array, row, unit);
        let Some(at) = at else {
            return self.shown(format_args!("{count} of unit {unit:?} after 1970-01-01"));
        };
        self.shown(at.format("%Y-%m-%dT%H:%M:%S%.f"));
        if in_utc {
            self.bytes(b"Z");
        }
    }
}

fn instant(array: &dyn Array, row: usize, unit: TimeUnit) -> (Option<DateTime<Utc>>, i64) {
    match unit {
        TimeUnit::Second => {
            let count = array.as_primitive::<TimestampSecondType>().value(row);
            (DateTime::from_timestamp(count, 0), count)
        }
        TimeUnit::Millisecond => {
            let count = array.as_primitive::<TimestampMillisecondType>().value(row);
            (DateTime::from_timestamp_millis(count), count)
        }
        TimeUnit::Microsecond => {
            let count = array.as_primitive::<TimestampMicrosecondType>().value(row);
            (DateTime::from_timestamp_micros(count), count)
        }
        TimeUnit::Nanosecond => {
            let count = array.as_primitive::<TimestampNanosecondType>().value(row);
            (Some(DateTime::from_timestamp_nanos(count)), count)
        }
    }
}
