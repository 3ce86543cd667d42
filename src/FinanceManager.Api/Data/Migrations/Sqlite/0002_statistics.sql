-- Here the schema itself says what the planner should expect, whatever is imported: see the end of 0001.
analyze sqlite_schema;
