-- Which parcels about an alert were taken, so that each channel is sent each of them once:
-- their ids of 16 bytes, one behind the other.
ALTER TABLE alerts ADD COLUMN sent BLOB NOT NULL DEFAULT x'';
