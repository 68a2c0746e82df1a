"""What a day is: pure data and rules. No clock, no chance, no threads, no reading or writing."""
