"""A module may be a docstring alone."""
