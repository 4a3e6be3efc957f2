"""What compilers made of the interpreters."""
