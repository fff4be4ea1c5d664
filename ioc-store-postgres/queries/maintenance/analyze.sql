SELECT ioc.analyze_tables()
