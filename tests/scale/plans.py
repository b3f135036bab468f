"""How the database answers a page: each statement of it, run again with EXPLAIN."""

import json
import re
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.db import connection
from django.test.utils import CaptureQueriesContext

from contacts import office_table

# Tables that grow with the number of articles.
BIG = re.compile(
    r"newsroom_(article\w*|taggedarticle|formerarticleaddress)|publishing_revision"
)


@dataclass
class Statement:
    """
    `reads` are {table: rows read of it}, known of PostgreSQL; `steps` what SQLite's
    machine did, some ten for each row it looks at; `faults` say what must not be.
    """

    sql: str
    plan: str
    returned: int
    steps: int = 0
    reads: dict = field(default_factory=dict)
    faults: list = field(default_factory=list)

    @property
    def read(self):
        return sum(rows for table, rows in self.reads.items() if BIG.fullmatch(table))


def statements_of(client, url):
    """Return (response, statements) of a request; its SELECTs are explained."""
    # Known already, as in any process that has just answered another request.
    office_table.clear()
    office_table.get()
    with CaptureQueriesContext(connection) as queries:
        response = client.get(url)
    found = [query["sql"] for query in queries if query["sql"].startswith("SELECT")]
    return response, [explained(sql) for sql in found]


def explained(sql):
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(sql)
            returned = len(cursor.fetchall())
            cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {sql}")
            (plan,) = cursor.fetchone()[0]
            return _of_postgresql(sql, plan["Plan"], returned)
        with _counted_steps() as steps:
            cursor.execute(sql)
            returned = len(cursor.fetchall())
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
        plan = [row[3] for row in cursor.fetchall()]
        return _of_sqlite(sql, plan, returned, sum(steps))


@contextmanager
def _counted_steps(grain=100):
    """Yield a list that grows by one number for each hundred steps of SQLite."""
    steps = []
    connection.connection.set_progress_handler(lambda: steps.append(grain), grain)
    try:
        yield steps
    finally:
        connection.connection.set_progress_handler(None, grain)


def _of_postgresql(sql, plan, returned):
    statement = Statement(sql, json.dumps(plan, indent=1), returned)
    for node in _nodes(plan):
        kind, loops = node["Node Type"], node["Actual Loops"]
        table = node.get("Relation Name", "")
        rows = (node["Actual Rows"] + node.get("Rows Removed by Filter", 0)) * loops
        if table:
            statement.reads[table] = statement.reads.get(table, 0) + rows
        if kind == "Seq Scan" and BIG.fullmatch(table):
            statement.faults.append(f"reads all of {table}")
        if kind.endswith("Sort") and _over_big(node) and rows > max(returned, 1):
            statement.faults.append(f"sorts {rows} rows to show {returned}")
    return statement


def _nodes(plan):
    yield plan
    for child in plan.get("Plans", []):
        yield from _nodes(child)


def _over_big(plan):
    return any(BIG.fullmatch(node.get("Relation Name", "")) for node in _nodes(plan))


def _of_sqlite(sql, plan, returned, steps):
    statement = Statement(sql, "\n".join(plan), returned, steps)
    aliases = dict(re.findall(r'"(\w+)" (U\d+|T\d+)\b', sql))
    aliases = {alias: table for table, alias in aliases.items()}
    for step in plan:
        match = re.match(r"SCAN (\w+)(.*)", step)
        if match:
            table = aliases.get(match[1], match[1])
            if BIG.fullmatch(table) and "USING" not in match[2]:
                statement.faults.append(f"reads all of {table}")
        # Without LIMIT, it sorts no more than what it returns.
        if "FOR ORDER BY" in step and " LIMIT " in sql and BIG.search(sql):
            statement.faults.append(f"sorts: {step}")
    return statement
