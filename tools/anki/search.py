"""
What Anki finds: search.py FOLDER NAME NOTES SESSIONS SEED QUERIES. Builds a collection, reads one query a line from the file
QUERIES, and writes NAME.apkg and NAME.json: for each query the cards found, or null where Anki refuses it. In a query
«name» stands for the id of the note type of that name.
"""
import json
import os
import re
import sys
import time

from made import build
from anki.collection import Collection, ExportAnkiPackageOptions
from anki.errors import AnkiException

WORDS = ["Zürich", "zurich", "river bank", "bank", "a_b", "100%", "50*2", "x:y", "(round)", "say \"so\"", "back\\slash", "naïve", "cafe\u0301", "dog-eared", "dog"]


def main() -> None:
    folder, name, notes, sessions, seed, queries = sys.argv[1:7]
    col = build(folder, name, True, int(notes), int(sessions), int(seed))
    vary(col)
    options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True, with_media=False, legacy=False)
    col.export_anki_package(out_path=os.path.join(folder, f"{name}.apkg"), options=options, limit=None)
    at = int(time.time() * 1000)
    named = {cid: [guid, ord] for cid, ord, guid in col.db.all("select c.id, c.ord, n.guid from cards c join notes n on n.id = c.nid")}
    found = [[query, answer(col, query, named)] for query in open(queries, encoding="utf-8").read().splitlines() if query.strip()]
    told = {"at": at, "zoneMinutes": -time.timezone // 60, "rolloverHour": 4, "found": found}
    col.close()
    with open(os.path.join(folder, f"{name}.json"), "w") as out:
        json.dump(told, out, ensure_ascii=False)


def answer(col: Collection, query: str, named: dict):
    written = re.sub("«([^»]*)»", lambda match: str(col.models.by_name(match[1])["id"]), query)
    try:
        return sorted(named[cid] for cid in col.find_cards(written))
    except AnkiException:
        return None


def vary(col: Collection) -> None:
    """Notes whose texts, tags, dates and flags a search can tell apart."""
    model = col.models.by_name("Basic")
    for index, word in enumerate(WORDS * 2):
        note = col.new_note(model)
        note["Front"] = word if index % 2 else f"the <b>{word}</b> there"
        note["Back"] = WORDS[(index * 7 + 3) % len(WORDS)] if index % 3 else ""
        note.tags = [["Art", "art::Old", "science"], [], ["a_b"], ["naïve", "ART"]][index % 4]
        col.add_note(note, col.decks.id("One::Two"))
    for index, nid in enumerate(col.find_notes("")):
        col.db.execute("update notes set mod = ? where id = ?", int(time.time()) - index % 9 * 86_400, nid)
    ids = sorted(col.find_cards("is:new"))
    for flag in (1, 2, 7):
        col.set_user_flag_for_cards(flag, ids[flag * 3 : flag * 3 + 3])
    card = col.get_card(col.find_cards("is:review")[0])
    card.custom_data = json.dumps({"v": 3, "w": "x"})
    col.update_card(card)
    col.sched.set_due_date(list(col.find_cards("is:review -is:suspended"))[6:9], "2")


if __name__ == "__main__":
    main()
