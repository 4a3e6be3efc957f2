from .cube import volume

VOLUMES = {"cube": volume(3)}
