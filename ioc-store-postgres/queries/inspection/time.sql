-- By the server's clock, to compare ours with it.
SELECT clock_timestamp()
