"""From the model to views: one module for each kind of output."""
