"""Imports run one way, and nothing but a URL conf imports a view (architecture.md)."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
# From the ground up; a module may import from its own floor and those below.
FLOORS = [
    (
        "iomsite.editor",
        "iomsite.folding",
        "iomsite.headers",
        "iomsite.outbox",
        "iomsite.richtext",
        "iomsite.richtext_field",
        "iomsite.translated_text",
    ),
    ("contacts",),
    (
        "iomsite.facts",
        "iomsite.images",
        # Rights stand above what can be put into the outbox from anywhere.
        "iomsite.outbox.admin",
        "iomsite.publishing",
    ),
    ("newsroom",),
    ("pages",),
    ("iomsite",),
]
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): (
        path
    )
    for app in ("contacts", "iomsite", "newsroom", "pages")
    for path in (ROOT / app).rglob("*.py")
    if "migrations" not in path.parts
}


def floor(module):
    """Return the floor of the longest name that the module's begins with."""
    _length, number = max(
        (len(name), number)
        for number, names in enumerate(FLOORS)
        for name in names
        if module == name or module.startswith(f"{name}.")
    )
    return number


def imports(module, path):
    """Yield (imported name, whether it stands inside a function)."""
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    tree = ast.parse(path.read_text("utf-8"))
    inner = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        # AppConfig.ready() is where Django wants what is registered to be imported.
        and function.name != "ready"
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parts = package.split(".")
                above = parts[: len(parts) - node.level + 1]
                base = ".".join([*above, *filter(None, [node.module])])
            names = [f"{base}.{alias.name}" for alias in node.names]
        for name in names:
            if name.split(".")[0] in {"contacts", "iomsite", "newsroom", "pages"}:
                yield name, id(node) in inner


@pytest.mark.parametrize("module", sorted(MODULES))
def test_imports_run_one_way(module):
    found = list(imports(module, MODULES[module]))

    upwards = [name for name, _inner in found if floor(name) > floor(module)]
    hidden = [name for name, inner in found if inner]

    assert (upwards, hidden) == ([], [])


def test_only_url_confs_import_views():
    importers = {
        module
        for module, path in MODULES.items()
        for name, _inner in imports(module, path)
        if name.endswith(".views") or ".views." in name
    }

    assert {
        name for name in importers if not name.rpartition(".")[2].endswith("urls")
    } <= {"iomsite.urls_office"}
