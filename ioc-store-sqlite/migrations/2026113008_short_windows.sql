-- A second, shorter window of a rule: what is over there is over, whatever still fills the long one.
ALTER TABLE alert_rules ADD COLUMN short_window_s INTEGER;
