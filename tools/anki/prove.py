"""
Proofs against the real Anki: a collection that Anki itself made goes to Factdeck's command line and back, and Anki
imports what came out. Usage: prove.py PROGRAM FOLDER. Prints one JSON line of counts and differences.
"""
import json
import os
import random
import subprocess
import sys
import time

os.environ["ANKI_TEST_MODE"] = "1"

from anki.collection import Collection, ExportAnkiPackageOptions, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.import_export_pb2 import ImportAnkiPackageUpdateCondition

PROGRAM, FOLDER = sys.argv[1], sys.argv[2]
STOCK = ["Basic", "Basic (and reversed card)", "Basic (optional reversed card)", "Basic (type in the answer)", "Cloze"]


def main() -> None:
    random.seed(11)
    report = {}
    for fsrs in (False, True):
        name = "fsrs" if fsrs else "sm2"
        source = build(name, fsrs)
        for legacy in (True, False):
            package = path(f"{name}-{'legacy' if legacy else 'latest'}.apkg")
            options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True, with_media=True, legacy=legacy)
            source.export_anki_package(out_path=package, options=options, limit=None)
            report[os.path.basename(package)] = back(source, package)
        source.close()
    report["own"] = own()
    print(json.dumps(report))


def build(name: str, fsrs: bool) -> Collection:
    """Notes of all stock types in nested decks, studied by Anki's own scheduler with answers of the past months."""
    col = Collection(path(f"{name}.anki2"))
    col.set_config("fsrs", fsrs)
    media = os.path.join(FOLDER, "picture.png")
    with open(media, "wb") as file:
        file.write(bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010806000000 1f15c489".replace(" ", "")))
    picture = col.media.add_file(media)
    decks = [col.decks.id(deck) for deck in ("One", "One::Two", "Ünï::Drei")]
    for index in range(60):
        note = col.new_note(col.models.by_name(STOCK[index % len(STOCK)]))
        for field, _ in enumerate(note.fields):
            note.fields[field] = f"<b>field {field}</b> of {index} &amp; ö 漢[かん]"
        if STOCK[index % len(STOCK)] == "Cloze":
            note.fields[0] = f"{{{{c1::one {index}}}}} and {{{{c2::two {{{{c3::three}}}}::a hint}}}}"
        if index % 7 == 0:
            note.fields[0] += f'<img src="{picture}">'
        note.tags = ["tag", f"deep::tag{index % 3}"]
        col.add_note(note, decks[index % len(decks)])
    for deck in decks:
        col.decks.select(deck)
        col.reset() if hasattr(col, "reset") else None
        for _ in range(60):
            card = col.sched.getCard()
            if card is None:
                break
            card.start_timer()
            col.sched.answerCard(card, random.choice([1, 2, 3, 3, 3, 4]))
    ids = col.find_cards("")
    for card_id in ids[::3]:
        card = col.get_card(card_id)
        if card.type == 2:
            card.ivl = random.randint(2, 200)
            card.due = col.sched.today + random.randint(-20, card.ivl)
            col.update_card(card)
    col.sched.suspend_cards(ids[:3])
    col.sched.bury_cards(ids[3:5])
    col.set_user_flag_for_cards(3, ids[5:8])
    return col


def back(source: Collection, package: str) -> dict:
    """Factdeck reads the package and writes another; a fresh Anki imports that; every row is compared."""
    made = package.replace(".apkg", "-back.apkg")
    subprocess.run(["node", PROGRAM, "convert", "--with-schedule", package, made], check=True, stdout=subprocess.DEVNULL)
    target = imported(made)
    differences = compare(rows(source), rows(target))
    problems, _ = target.fix_integrity()
    report = {
        "notes": target.note_count(), "cards": target.card_count(), "reviews": target.db.scalar("select count() from revlog"),
        "differences": len(differences), "examples": differences[:5], "check": problems if "rebuilt" not in problems.lower() else "",
        "media": compare(media(source), media(target)),
    }
    target.close()
    return report


def own() -> dict:
    """A deck of Factdeck's own."""
    deck = next(os.path.join(root, file) for root, _, files in os.walk("decks") for file in files if file.endswith(".json") and "schema" not in file)
    made = path("own.apkg")
    subprocess.run(["node", PROGRAM, "convert", deck, made], check=True, stdout=subprocess.DEVNULL)
    target = imported(made)
    report = {"notes": target.note_count(), "cards": target.card_count(), "blank": sum(1 for id in target.find_cards("") if not target.get_card(id).question().strip())}
    note = target.get_note(target.find_notes("")[0])
    report["fields"] = note.keys()
    target.close()
    return report


def imported(package: str) -> Collection:
    target = Collection(package.replace(".apkg", "-target.anki2"))
    condition = ImportAnkiPackageUpdateCondition.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER
    options = ImportAnkiPackageOptions(merge_notetypes=False, update_notes=condition, update_notetypes=condition, with_scheduling=True, with_deck_configs=True)
    target.import_anki_package(ImportAnkiPackageRequest(package_path=package, options=options))
    return target


def rows(col: Collection) -> dict:
    found = {}
    # A fresh Anki has types of these names already and marks the newcomers with a plus.
    for guid, tags, fields, mid, csum, sfld in col.db.execute("select guid, tags, flds, mid, csum, sfld from notes"):
        model = col.models.get(mid)
        found["note", guid] = [sorted(tags.split()), fields, csum, str(sfld), model["name"].rstrip("+"), model["css"], [(t["name"], t["qfmt"], t["afmt"]) for t in model["tmpls"]], [f["name"] for f in model["flds"]]]
    for row in col.db.execute("select n.guid, c.ord, c.did, c.type, c.queue, c.due, c.ivl, c.factor, c.reps, c.lapses, c.left, c.flags, c.data, c.id from cards c join notes n on n.id = c.nid"):
        guid, ord, did, kind, queue, due, ivl, factor, reps, lapses, left, flags, data, cid = row
        if kind == 2 or queue == 3:
            due -= col.sched.today
        memory = {key: value for key, value in json.loads(data or "{}").items() if key in ("s", "d", "dr", "decay", "lrt")} if kind else {}
        found["card", guid, ord] = [col.decks.name(did), kind, queue, due if kind else 0, ivl, factor, reps, lapses, left % 1000, flags, memory]
        found["review", guid, ord] = [list(entry) for entry in col.db.execute("select id, ease, ivl, lastIvl, factor, time, type from revlog where cid = ? order by id", cid)]
    for deck in col.decks.all_names_and_ids():
        config = col.decks.config_dict_for_deck_id(deck.id)
        if deck.name != "Default":
            found["deck", deck.name] = [config["new"]["delays"], config["lapse"]["delays"], config["new"]["perDay"], config["rev"]["perDay"], config["rev"]["maxIvl"]]
    return found


def media(col: Collection) -> dict:
    folder = col.media.dir()
    return {name: open(os.path.join(folder, name), "rb").read().hex() for name in os.listdir(folder)}


def compare(a: dict, b: dict) -> list:
    return [[str(key), a.get(key), b.get(key)] for key in sorted({*a, *b}, key=str) if a.get(key) != b.get(key)]


def path(name: str) -> str:
    return os.path.join(FOLDER, name)


if __name__ == "__main__":
    main()
