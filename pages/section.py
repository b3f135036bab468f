"""A page among its neighbours: breadcrumbs, the tree of its section, what is below."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Branch:
    page: object
    is_current: bool
    children: list


class Section:
    """`pages` are the public ones from the top of a tree down, in any order."""

    def __init__(self, pages, current):
        self.current = current
        self._by_path = {page.path: page for page in pages}
        self._below = {}
        for page in pages:
            above = page.path.rpartition("/")[0]
            self._below.setdefault(above, []).append(page)
        for row in self._below.values():
            row.sort(key=lambda page: (page.place, page.title))

    @property
    def trail(self):
        """Return the pages above the current one, from the top."""
        steps = self.current.path.split("/")
        paths = ["/".join(steps[:count]) for count in range(1, len(steps))]
        return [self._by_path[path] for path in paths if path in self._by_path]

    @property
    def children(self):
        return self._below.get(self.current.path, [])

    @property
    def has_neighbours(self):
        return len(self._by_path) > 1

    @property
    def tree(self):
        """
        Return the branches of the section: open on the way to the current page.

        A page whose parent is not public stands nowhere in it.
        """
        return self._branches("")

    def _branches(self, above):
        return [
            Branch(
                page=page,
                is_current=page.path == self.current.path,
                children=self._branches(page.path) if self._is_open(page) else [],
            )
            for page in self._below.get(above, [])
        ]

    def _is_open(self, page):
        return f"{self.current.path}/".startswith(f"{page.path}/")
