class Hopeless(Exception):
    """Another attempt would fail like this one."""


class Away(Exception):
    """Whoever does effects of this kind cannot be reached: the others wait, too."""
