"""The parts of a Word file, read from its zip without trust in what it declares."""

import posixpath
import zipfile
import zlib
from io import BytesIO

from .limits import MAX_ENTRIES, MAX_UNPACKED, MAX_XML
from .refusals import Refused
from .xml_tree import parse

_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, KeyError),
    *(NotImplementedError, RuntimeError, IndexError, OverflowError),
)
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_PIECE = 64 * 1024


class Relationship:
    def __init__(self, element, folder):
        self.kind = element.get("Type", "").rpartition("/")[2]
        self.target = element.get("Target", "")
        self.is_external = element.get("TargetMode", "").lower() == "external"
        self.part = ""
        if not self.is_external:
            self.part = posixpath.normpath(posixpath.join("/", folder, self.target))[1:]


class Package:
    def __init__(self, data):
        try:
            self.zip = zipfile.ZipFile(BytesIO(data))
            self.entries = {info.filename: info for info in self.zip.infolist()}
        except _DAMAGE as error:
            raise Refused("damaged") from error
        declared = self.zip.infolist()
        if len(declared) > MAX_ENTRIES:
            raise Refused("entries", limit=MAX_ENTRIES)
        if sum(info.file_size for info in declared) > MAX_UNPACKED:
            raise Refused("unpacked")
        self.unpacked = 0

    def __contains__(self, part):
        return part in self.entries

    def size(self, part):
        """Return the declared size, which zipfile never exceeds when it unpacks."""
        return self.entries[part].file_size

    def read(self, part, most=MAX_UNPACKED):
        """Unpack a part piece by piece, until it or all of them are too large."""
        info = self.entries.get(part)
        if info is None:
            raise Refused("damaged")
        if info.flag_bits & _ENCRYPTED:
            raise Refused("encrypted")
        if info.compress_type not in _METHODS:
            raise Refused("damaged")
        pieces, size = [], 0
        try:
            with self.zip.open(info) as file:
                while piece := file.read(_PIECE):
                    pieces.append(piece)
                    size += len(piece)
                    self.unpacked += len(piece)
                    if size > most or self.unpacked > MAX_UNPACKED:
                        raise Refused("unpacked")
        except _DAMAGE as error:
            raise Refused("damaged") from error
        return b"".join(pieces)

    def tree(self, part):
        return parse(self.read(part, most=MAX_XML))

    def relationships(self, part):
        """Return the relationships of a part by their ids; "" stands for the file."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if rels not in self:
            return {}
        return {
            each.get("Id", ""): Relationship(each, folder)
            for each in self.tree(rels).children
            if each.name == "Relationship"
        }

    def content_types(self):
        """Return the declared content types, by part or else by suffix (".xml")."""
        if "[Content_Types].xml" not in self:
            raise Refused("other-zip")
        types = {}
        for each in self.tree("[Content_Types].xml").children:
            declared = each.get("ContentType", "").lower()
            if each.name == "Override":
                types[each.get("PartName", "").lstrip("/")] = declared
            elif each.name == "Default":
                types[f".{each.get('Extension', '').lower()}"] = declared
        return types
