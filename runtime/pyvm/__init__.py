"""pyvm: a virtual machine for Python programs, made with vmgen."""

__version__ = "0.1.0"
