"""No document, and nothing an editor says of one, makes the rules fail."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.importing.directory import Directory
from newsroom.importing.match import match
from newsroom.importing.release import Role
from newsroom.importing.schema import as_json
from newsroom.importing.source import Cell, Line, Place, SourceDocument, Style
from newsroom.importing.text import clean
from newsroom.importing.understand import understand

TEXTS = [
    "", "Night clinics open in nine harbours", "PRESS RELEASE", "ENDS", "###", "About WMA", "3 March 2026",
    "Lomé, Togo, 3 March 2026 – Crews who land their catch can now see a nurse, the agency (WMA) said.",
    "“It opens early,” said Ama Boateng, a nurse. “It closes late.”", "Photo: WMA/Adjo", "Accra",
    "For more information, please contact:", "Ann Roe, WMA Accra, aroe@wma.example, +233 55 501 4210",
    "Embargoed until 10:00 GMT, 3 March 2026", "Notes to editors", "Share", "© 2026 WMA", "- ", "In Kenya:",
    "Each clinic opens when the first boat comes in. It closes when the last has left, paid for by Finland.",
]  # fmt: skip
LINES = st.builds(
    Line,
    text=st.one_of(st.sampled_from(TEXTS), st.text(max_size=60).map(clean)),
    html=st.sampled_from(["", '<a href="mailto:a@b.example">E-mail</a>', "<strong>x", "&lt;"]),
    place=st.sampled_from(Place),
    style=st.sampled_from(Style),
    is_bold=st.booleans(),
    is_centred=st.booleans(),
    cell=st.none()
    | st.builds(Cell, table=st.just(0), row=st.integers(0, 2), column=st.integers(0, 2)),
    picture=st.none() | st.integers(0, 2),
)  # fmt: skip


@settings(max_examples=150, deadline=None, database=None)
@given(
    st.lists(LINES, max_size=14),
    st.dictionaries(st.integers(0, 16), st.sampled_from(Role), max_size=6),
    st.sampled_from(["text", "docx", "html"]),
)
def test_any_document_is_read_and_its_lines_are_real(lines, roles, kind):
    source = SourceDocument(name="x", lines=tuple(lines), format=kind)

    release = understand(source, roles)

    directory = Directory.from_data(
        {"as_of": "2026-06-10", "offices": [], "contacts": []}
    )
    json.dumps(as_json(release, match(release, directory)))
    parts = [
        *release.paragraphs, *release.dropped, *release.contacts, *release.contact_block, *release.notes,
        *release.pictures, *release.unexplained, *release.funders, *release.quotations, *release.not_quotes,
    ]  # fmt: skip
    parts += filter(
        None, [release.title, release.subtitle, release.dateline, release.embargo]
    )
    assert {n for part in parts for n in part.lines} <= set(range(1, len(lines) + 1))
