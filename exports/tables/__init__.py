"""What a day came to as tables: one list of them for the spreadsheet and for the CSV files."""
