"""Measures programs on pyvm and on other Pythons, one beside the other."""
