"""The names of conference documents, part by part."""
