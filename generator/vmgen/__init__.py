"""vmgen: declare the instructions of a virtual machine once, generate the rest."""
