"""The campaign: twenty-four months, eleven turns, three objectives."""
