"""
Proofs against the real Anki: a collection that Anki itself made goes to Factdeck's command line and back, and Anki
imports what came out. Usage: prove.py PROGRAM FOLDER NOTES SESSIONS. Prints one JSON line of counts and differences.
"""
import json
import os
import subprocess
import sys

from made import build
from anki._backend import RustBackend
from anki.collection import Collection, ExportAnkiPackageOptions, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.import_export_pb2 import ImportAnkiPackageUpdateCondition

PROGRAM, FOLDER, NOTES, SESSIONS = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])


def main() -> None:
    report = {}
    for fsrs in (False, True):
        name = "fsrs" if fsrs else "sm2"
        source = build(FOLDER, name, fsrs, NOTES, SESSIONS)
        for legacy in (True, False):
            package = export(source, f"{name}-{'legacy' if legacy else 'latest'}", legacy)
            report[os.path.basename(package)] = back(source, package)
        filter_some(source)
        package = export(source, f"{name}-filtered", False)
        reference = imported(package, "direct")
        report[os.path.basename(package)] = back(reference, package)
        reference.close()
        leave_traces(source)
        for legacy in (True, False):
            name_whole = f"{name}-{'legacy' if legacy else 'latest'}.colpkg"
            report[name_whole] = whole(source, path(name_whole), legacy)
            source = Collection(path(f"{name}.anki2"))
        source.close()
    report["own"] = own()
    print(json.dumps(report))


def export(col: Collection, name: str, legacy: bool) -> str:
    package = path(f"{name}.apkg")
    options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True, with_media=True, legacy=legacy)
    col.export_anki_package(out_path=package, options=options, limit=None)
    return package


def filter_some(col: Collection) -> None:
    """Some cards lie in a filtered deck when the package is made: what Anki itself makes of them is what must come out."""
    deck = col.decks.get(col.decks.new_filtered("Filtered"))
    deck["terms"] = [["tag:deep::tag1", 20, 0]]
    col.decks.save(deck)
    col.sched.rebuild_filtered_deck(deck["id"])


def back(source: Collection, package: str) -> dict:
    """Factdeck reads the package and writes another; a fresh Anki imports that; every row is compared."""
    made = package.replace(".apkg", "-back.apkg")
    subprocess.run(["node", PROGRAM, "convert", "--with-schedule", *([] if "legacy" in package else ["--latest"]), package, made], check=True, stdout=subprocess.DEVNULL)
    target = imported(made)
    return told(target, compare(rows(source), rows(target)), compare(media(source), media(target)))


def told(target: Collection, differences: list, pictures: list) -> dict:
    problems, _ = target.fix_integrity()
    report = {
        "notes": target.note_count(), "cards": target.card_count(), "reviews": target.db.scalar("select count() from revlog"),
        "differences": len(differences), "examples": differences[:5], "check": problems if "rebuilt" not in problems.lower() else "",
        "media": pictures,
    }
    target.close()
    return report


def leave_traces(col: Collection) -> None:
    """What belongs to no card: an empty deck, an unused preset and note type, options, tags, a deleted note."""
    col.decks.id("Empty::Deck")
    col.decks.add_config("Unused")
    col.models.copy(col.models.by_name("Basic"), add=True)
    col.set_config("an add-on's own", {"a": [1, 2]})
    col.set_config("newSpread", 2)
    model = col.models.by_name("Basic")
    for part in (model, model["flds"][0], model["tmpls"][0]):
        part["of an add-on"] = {"deep": [1, "ü"]}
    col.models.update_dict(model)
    deck = col.decks.get(col.decks.id("One"))
    deck["of an add-on"] = [True]
    col.decks.save(deck)
    config = col.decks.config_dict_for_deck_id(deck["id"])
    config["of an add-on"] = 1.5
    col.decks.update_config(config)
    col.db.execute("create table if not exists addon (id integer primary key, word text, bytes blob)")
    col.db.execute("insert into addon values (7, 'ü', x'00ff')")
    col.remove_notes(col.find_notes("")[:1])


def whole(source: Collection, package: str, legacy: bool) -> dict:
    """The whole collection to Factdeck and back takes the place of an empty one."""
    before = rows(source) | traces(source)
    pictures = media(source)
    source.export_collection_package(out_path=package, include_media=True, legacy=legacy)
    made = package.replace(".colpkg", "-back.colpkg")
    subprocess.run(["node", PROGRAM, "convert", *([] if legacy else ["--latest"]), package, made], check=True, stdout=subprocess.DEVNULL)
    base = package.replace(".colpkg", "-whole")
    os.makedirs(base + ".media", exist_ok=True)
    RustBackend().import_collection_package(col_path=base + ".anki2", backup_path=made, media_folder=base + ".media", media_db=base + ".media.db2")
    target = Collection(base + ".anki2")
    return told(target, compare(before, rows(target) | traces(target)), compare(pictures, media(target)))


def traces(col: Collection) -> dict:
    kept = {key: json.loads(bytes(value)) for key, value in col.db.all("select KEY, val from config") if key not in ("creationOffset", "nextPos", "lastUnburied", "localOffset", "schedVer", "activeDecks", "curDeck", "sched2021", "rollover")}
    return {
        "config": kept, "graves": sorted(map(list, col.db.all("select type, oid from graves"))), "tags": sorted(col.tags.all()),
        "decks": sorted((deck.name, deck.id) for deck in col.decks.all_names_and_ids()), "presets": sorted(config["name"] for config in col.decks.all_config()),
        "addon": [[id, word, bytes(blob).hex()] for id, word, blob in col.db.all("select * from addon")],
        "of add-ons": [[model["name"], [part.get("of an add-on") for part in (model, model["flds"][0], model["tmpls"][0])]] for model in sorted(col.models.all(), key=lambda model: model["name"])]
        + [[deck["name"], deck.get("of an add-on"), col.decks.config_dict_for_deck_id(deck["id"]).get("of an add-on")] for deck in sorted(col.decks.all(), key=lambda deck: deck["name"]) if not deck["dyn"]],
        "types": sorted(model["name"] for model in col.models.all()), "rollover": col.get_config("rollover"), "fields": [[model["name"], model["flds"], model["sortf"], model["latexPre"]] for model in sorted(col.models.all(), key=lambda model: model["name"])],
    }


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


def imported(package: str, mark: str = "target") -> Collection:
    target = Collection(package.replace(".apkg", f"-{mark}.anki2"))
    target.db.execute("pragma synchronous = off")
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
    for row in col.db.execute("select n.guid, c.ord, c.did, c.type, c.queue, c.due, c.ivl, c.factor, c.reps, c.lapses, c.left, c.flags, c.data, c.id, c.odid, c.odue from cards c join notes n on n.id = c.nid"):
        guid, ord, did, kind, queue, due, ivl, factor, reps, lapses, left, flags, data, cid, odid, odue = row
        # Anki builds filtered decks anew when it imports them: their order is its own. It forgets to move the day that a
        # card learnt over days was due before it lay there: that day means nothing in another collection.
        if odid:
            due, odue = 0, 0 if queue == 3 else odue - col.sched.today if kind == 2 else odue
        elif kind == 2 or queue == 3:
            due -= col.sched.today
        memory = {key: value for key, value in json.loads(data or "{}").items() if key in ("s", "d", "dr", "decay", "lrt")} if kind else {}
        found["card", guid, ord] = [col.decks.name(did), odid and col.decks.name(odid), odue if kind else 0, kind, queue, due if kind else 0, ivl, factor, reps, lapses, left % 1000, flags, memory]
        found["review", guid, ord] = [list(entry) for entry in col.db.execute("select id, ease, ivl, lastIvl, factor, time, type from revlog where cid = ? order by id", cid)]
    for deck in col.decks.all_names_and_ids():
        config = col.decks.config_dict_for_deck_id(deck.id)
        if config["dyn"]:
            found["deck", deck.name] = [config["terms"], config["resched"]]
        elif deck.name != "Default":
            found["deck", deck.name] = [config["new"]["delays"], config["lapse"]["delays"], config["new"]["perDay"], config["rev"]["perDay"], config["rev"]["maxIvl"], config["desiredRetention"], [round(w, 4) for w in config["fsrsParams6"] or config.get("fsrsParams5", [])]]
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
