"""A small course of invented content, built by the tests with plain Sphinx."""

project = "Mini course"
author = "Nobody"
extensions = ["myst_parser", "plenipot.book"]
exclude_patterns = ["_build"]
html_theme = "basic"
show_warning_types = True
plenipot_root = "."
plenipot_assets = "assets"
