COPY pg_temp.incoming_activity FROM STDIN (FORMAT binary)
