#!/usr/bin/env python3
"""Verifies an export of a record: its chains, its seals, and the content as far as the export has it.

README.md beside it says how the export is made, and docs/record.md what is hashed. It needs Python 3.9 and nothing else.
"""

import hashlib
import json
import sys

ZEROS = "0" * 64
WHERE = {"record/1": ("itemType", "itemId", "nth", "at", "subject", "actingBody", "roles", "action", "traceId", "event",
                      "digest", "previous"),
         "seal/1": ("number", "fromPosition", "toPosition", "size", "sealedAt", "previous", "root")}


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def reckoned(kind, thing):
    """The hash that an entry or a seal should have: that of the UTF-8 of a JSON array."""
    header = [kind] + [thing.get(member) for member in WHERE[kind]]
    return sha256(json.dumps(header, ensure_ascii=False).encode()).hex()


class Tree:
    """The Merkle tree hash of RFC 9162, 2.1.1: the roots of the whole subtrees, the largest first."""

    def __init__(self):
        self.size, self.subtrees = 0, []

    def add(self, leaf):
        subtree, rest = sha256(b"\0", leaf), self.size
        while rest & 1:
            subtree, rest = sha256(b"\1", self.subtrees.pop(), subtree), rest >> 1
        self.subtrees.append(subtree)
        self.size += 1

    def root(self):
        root = self.subtrees[-1]
        for left in reversed(self.subtrees[:-1]):
            root = sha256(b"\1", left, root)
        return root.hex()


class Findings:
    def __init__(self):
        self.count = 0

    def tell(self, what):
        self.count += 1
        print(what)


class Seals:
    """The seals of the export, and those that were kept from the feed."""

    def __init__(self, findings):
        self.findings, self.all, self.kept = findings, [], {}

    def take(self, seal):
        last = self.all[-1] if self.all else {"number": 0, "toPosition": 0, "hash": ZEROS}
        name = f"seal/{seal['number']}"
        if reckoned("seal/1", seal) != seal["hash"]:
            self.findings.tell(f"{name} is not what was hashed")
        if seal["number"] != last["number"] + 1:
            self.findings.tell(f"{name} comes after seal/{last['number']}: seals are missing, or out of order")
        elif seal["previous"] != last["hash"] or seal["fromPosition"] != last["toPosition"] + 1:
            self.findings.tell(f"{name} does not follow upon the one before")
        self.all.append(seal)

    def keep(self, event):
        if event["type"].endswith(".record-sealed"):
            self.kept[event["data"]["number"]] = event["data"]

    def compare(self):
        here = {seal["number"]: seal for seal in self.all}
        for number, kept in sorted(self.kept.items()):
            if number not in here:
                self.findings.tell(f"seal/{number} was told and is missing")
            elif kept != here[number]:
                self.findings.tell(f"seal/{number} is not the one that was told")


class Record:
    """The entries, in the order of the export."""

    def __init__(self, seals, findings):
        self.findings = findings
        self.chains, self.position, self.entries, self.unsealed = {}, 0, 0, 0
        self.contents, self.withheld, self.removed = 0, 0, 0
        self.seals, self.tree = iter(seals.all), Tree()
        self.seal = next(self.seals, None)

    def take(self, entry):
        name = f"{entry['itemType']}/{entry['itemId']}, entry {entry['nth']}"
        if reckoned("record/1", entry) != entry["hash"]:
            self.findings.tell(f"{name} is not what was hashed")
        self.follow(entry, name)
        self.read(entry, name)
        if entry["position"] <= self.position:
            self.findings.tell(f"{name} is out of order")
        else:
            self.position = entry["position"]
            self.count(entry, name)
        self.entries += 1

    def follow(self, entry, name):
        thing = (entry["itemType"], entry["itemId"])
        nth, previous = self.chains.get(thing, (0, ZEROS))
        if (entry["nth"], entry["previous"]) != (nth + 1, previous):
            self.findings.tell(f"{name} does not follow upon entry {nth}: one is missing, was put in, or was changed")
        self.chains[thing] = (entry["nth"], entry["hash"])

    def read(self, entry, name):
        if entry.get("withheld"):
            self.withheld += 1
        elif "content" not in entry:
            self.removed += 1
        else:
            self.contents += 1
            if sha256(bytes.fromhex(entry["salt"]), entry["content"].encode()).hex() != entry["digest"]:
                self.findings.tell(f"{name} has a content that does not fit its digest")

    def count(self, entry, name):
        while self.seal and entry["position"] > self.seal["toPosition"]:
            self.close()
        if self.seal:
            if "seal" in entry and (entry["seal"], entry["leaf"]) != (self.seal["number"], self.tree.size):
                self.findings.tell(f"{name} is said to be leaf {entry['leaf']} of seal/{entry['seal']},"
                                   f" and is leaf {self.tree.size} of seal/{self.seal['number']}")
            self.tree.add(bytes.fromhex(entry["hash"]))
        else:
            self.unsealed += 1

    def close(self):
        name = f"seal/{self.seal['number']}"
        if self.tree.size != self.seal["size"]:
            self.findings.tell(f"{name} is over {self.seal['size']} entries, and there are {self.tree.size}")
        elif self.tree.root() != self.seal["root"]:
            self.findings.tell(f"{name} is not over these entries")
        self.seal, self.tree = next(self.seals, None), Tree()

    def end(self):
        while self.seal:
            self.close()


def items(paths, unreadable):
    """What the files hold, line by line: each is an answer of the API, or a single item of one."""
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                place = f"{path}, line {number}"
                try:
                    part = json.loads(line)
                    yield from ((place, item) for item in part.get("items", [part]))
                except (ValueError, TypeError, AttributeError):
                    unreadable(f"{place} cannot be read")


def give(item, takers):
    """Gives an item to the one who takes such, by a member that only such have; says whether there is one who does."""
    for member, take in takers.items():
        if member in item:
            take(item)
            return True
    return False


def verify(paths):
    findings = Findings()
    seals = Seals(findings)
    for place, item in items(paths, findings.tell):
        try:
            known = give(item, {"specversion": seals.keep, "root": seals.take, "digest": lambda entry: None})
        except (KeyError, TypeError, ValueError):
            known = False
        if not known:
            findings.tell(f"{place} holds what is no entry, seal or event")
    seals.compare()
    record = Record(seals, findings)
    for place, item in items(paths, lambda told: None):
        try:
            give(item, {"specversion": lambda event: None, "digest": record.take})
        except (KeyError, TypeError, ValueError):
            findings.tell(f"{place} holds what is no entry, seal or event")
    record.end()
    print(f"{record.entries} entries of {len(record.chains)} things under {len(seals.all)} seals, {record.unsealed} not sealed"
          f" yet; {record.contents} contents, {record.withheld} withheld, {record.removed} removed: "
          + ("verified" if not findings.count else f"{findings.count} findings"))
    return 1 if findings.count else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("verify.py <export> [<seals that were kept from the feed>]")
    try:
        sys.exit(verify(sys.argv[1:]))
    except OSError as missing:
        sys.exit(str(missing))
