"""
A large package that Anki itself writes, and Anki's own import of it.
  anki-large.py make FOLDER NOTES REVIEWS MEDIA KILOBYTES   writes FOLDER/large.apkg (and large-legacy.apkg)
  anki-large.py import FOLDER PACKAGE                       prints seconds and peak megabytes as one line of JSON
"""
import json
import os
import random
import resource
import shutil
import sqlite3
import sys
import time

from anki.collection import Collection, ExportAnkiPackageOptions, ImportAnkiPackageOptions, ImportAnkiPackageRequest

DAY = 86_400
WORDS = "the of and a in harbour treaty minister river signed because granite number archive seven station winter copper".split()


def make(folder: str, notes: int, reviews: int, media: int, kilobytes: int) -> None:
    random.seed(5)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    col = Collection(os.path.join(folder, "large.anki2"))
    col.set_config("fsrs", True)
    pictures = [picture(col, index, kilobytes) for index in range(media)]
    kinds = [(col.models.by_name(name)["id"], sides) for name, sides in (("Basic", 1), ("Basic (and reversed card)", 2))]
    decks = [col.decks.id(f"Large::Part {index}") for index in range(20)]
    now = int(time.time())
    first = (now - 900 * DAY) * 1000
    rows, cards, log = [], [], []
    for index in range(notes):
        mid, sides = kinds[index % 2]
        image = f'<img src="{pictures[index % media]}">' if media and index < media * 4 else ""
        fields = [f"What is <b>{index}</b>? {text(12)}{image}", f"It is {text(20)}"]
        rows.append((first + index, f"g{index:08x}", mid, now, -1, f" tag{index % 50} ", "\x1f".join(fields), fields[0], index, 0, ""))
        for ord in range(sides):
            studied = random.random() < 0.9
            ivl = random.randint(1, 300)
            data = json.dumps({"s": float(ivl), "d": round(random.uniform(1, 10), 3), "dr": 0.9}) if studied else "{}"
            cards.append((first + 2 * index + ord, first + index, decks[index % 20], ord, now, -1, 2 if studied else 0, 2 if studied else 0, 900 + random.randint(-20, ivl) if studied else index, ivl if studied else 0, 2500 if studied else 0, 4 if studied else 0, 0, 0, 0, 0, 0, data))
    studied = [card[0] for card in cards if card[6] == 2]
    for index in range(reviews):
        log.append(((now - 890 * DAY) * 1000 + index * (880 * DAY * 1000 // max(reviews, 1)), studied[index % len(studied)], -1, random.choice([1, 3, 3, 3, 4]), 10, 4, 2500, 6000, 1))
    # Anki's own door to its database commits each row.
    path = col.path
    col.close()
    database = sqlite3.connect(path)
    database.execute("pragma synchronous = off")
    database.execute("update col set crt = ?", (now - 900 * DAY,))
    database.executemany("insert into notes values (?,?,?,?,?,?,?,?,?,?,?)", rows)
    database.executemany("insert into cards values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", cards)
    database.executemany("insert into revlog values (?,?,?,?,?,?,?,?,?)", log)
    database.commit()
    database.close()
    col = Collection(path)
    for legacy in (False, True):
        options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True, with_media=True, legacy=legacy)
        col.export_anki_package(out_path=os.path.join(folder, f"large{'-legacy' if legacy else ''}.apkg"), options=options, limit=None)
    col.close()


def picture(col: Collection, index: int, kilobytes: int) -> str:
    name = f"picture-{index}.png"
    with open(os.path.join(col.media.dir(), name), "wb") as out:
        out.write(bytes.fromhex("89504e470d0a1a0a") + random.randbytes(kilobytes * 1024))
    return name


def text(words: int) -> str:
    return " ".join(random.choices(WORDS, k=words))


def take(folder: str, package: str) -> None:
    path = os.path.join(folder, "taken.anki2")
    for old in os.listdir(folder):
        if old.startswith("taken."):
            old = os.path.join(folder, old)
            shutil.rmtree(old) if os.path.isdir(old) else os.remove(old)
    col = Collection(path)
    before = time.time()
    options = ImportAnkiPackageOptions(merge_notetypes=False, with_scheduling=True, with_deck_configs=True)
    col.import_anki_package(ImportAnkiPackageRequest(package_path=package, options=options))
    seconds = time.time() - before
    print(json.dumps({"seconds": round(seconds, 1), "peakMegabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, "notes": col.note_count(), "cards": col.card_count(), "reviews": col.db.scalar("select count() from revlog"), "media": len(os.listdir(col.media.dir()))}))
    col.close()


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make(sys.argv[2], *map(int, sys.argv[3:7]))
    else:
        take(sys.argv[2], sys.argv[3])
