"""Writes blocks as HTML, letter by letter as the editor would."""

from .blocks import BREAK, ListBlock, Paragraph, Quotation, Rule, Table


def write_blocks(blocks):
    return "".join(_WRITERS[type(block)](block) for block in blocks)


def escape(text):
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\xa0", "&nbsp;")


def link_mark(href):
    return f'<a href="{escape(href).replace(chr(34), "&quot;")}">'


def _runs(runs):
    parts, open_marks = [], ()
    for text, marks in runs:
        if marks != open_marks:
            kept = 0
            for before, now in zip(open_marks, marks, strict=False):
                if before != now:
                    break
                kept += 1
            parts += [_end(mark) for mark in reversed(open_marks[kept:])]
            parts += marks[kept:]
            open_marks = marks
        parts.append("<br>" if text is BREAK else escape(text))
    parts += [_end(mark) for mark in reversed(open_marks)]
    return "".join(parts)


def _end(mark):
    return "</a>" if mark.startswith("<a ") else f"</{mark[1:]}"


def _paragraph(block):
    return f"<{block.tag}>{_runs(block.runs)}</{block.tag}>"


def _list(block):
    start = f' start="{block.start}"' if block.start != 1 else ""
    items = "".join(f"<li>{write_blocks(item)}</li>" for item in block.items)
    return f"<{block.tag}{start}>{items}</{block.tag}>"


def _quotation(block):
    return f"<blockquote>{write_blocks(block.blocks)}</blockquote>"


def _rule(_block):
    return "<hr>"


def _table(block):
    rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in block.rows)
    return f"<table><tbody>{rows}</tbody></table>"


def _cell(cell):
    spans = "".join(
        f' {name}="{number}"'
        for name, number in (("colspan", cell.colspan), ("rowspan", cell.rowspan))
        if number > 1
    )
    inside = write_blocks(cell.blocks) or "<p></p>"
    return f"<{cell.tag}{spans}>{inside}</{cell.tag}>"


_WRITERS = {
    Paragraph: _paragraph,
    ListBlock: _list,
    Quotation: _quotation,
    Rule: _rule,
    Table: _table,
}
