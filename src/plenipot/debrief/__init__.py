"""What a group did, read from files and counted: the records, the analysis. Nothing here renders."""
