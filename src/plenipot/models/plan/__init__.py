"""A learner's engagement plan: its text, its dates, its files."""
