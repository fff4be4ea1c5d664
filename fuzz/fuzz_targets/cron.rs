#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| ioc_core::fuzz::cron(bytes));
