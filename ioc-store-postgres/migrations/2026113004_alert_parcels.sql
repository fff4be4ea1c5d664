-- Which parcels about an alert were taken, so that each channel is sent each of them once.
SET LOCAL ROLE ioc_owner;

ALTER TABLE ioc.alerts ADD COLUMN sent uuid[] NOT NULL DEFAULT '{}';
