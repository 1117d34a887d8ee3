"""
Collections that Anki itself makes: notes of all its stock types in nested decks, studied by its own scheduler over
simulated months. Fuzz is off (ANKI_TEST_MODE) unless WITH_FUZZ is set; the zone is fixed, chance has a seed.
"""
import json
import os
import random
import time

if "WITH_FUZZ" not in os.environ:
    os.environ["ANKI_TEST_MODE"] = "1"
os.environ["TZ"] = "Asia/Kolkata"
time.tzset()

from anki.collection import Collection

STOCK = ["Basic", "Basic (and reversed card)", "Basic (optional reversed card)", "Basic (type in the answer)", "Cloze"]
PICTURE = "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63fccff0bf1e0006070281d4d2f5cd0000000049454e44ae426082"
DAY = 86_400

# Presets: name, learning steps, relearning steps (minutes), retention, longest interval, weights or none.
FSRS_6 = [0.4, 1.2931, 3.3065, 9.2956, 6.5133, 0.9334, 2.0166, 0.0110, 1.7722, 0.2666, 0.9637, 1.5835, 0.0814, 0.3829, 1.5483, 0.7014, 1.7729, 0.4256, 0.1912, 0.0758, 0.1842]
FSRS_5 = [0.5012, 1.6474, 4.0012, 14.88, 7.1949, 0.5345, 1.4604, 0.0046, 1.54575, 0.1192, 1.01925, 1.9395, 0.11, 0.29605, 2.2698, 0.2315, 2.9898, 0.51655, 0.6621]
PRESETS = [
    ("Plain", [1, 10], [10], 0.90, 36_500, []),
    ("Long steps", [1, 15, 1440], [10, 60], 0.85, 36_500, FSRS_6),
    ("One step", [15], [1440], 0.95, 400, FSRS_5),
    ("Stepless", [], [], 0.90, 36_500, []),
    ("Short", [5, 30, 60], [5], 0.80, 1_000, []),
]
DECKS = [("One", 0), ("One::Two", 1), ("Ünï::Drei", 2), ("Ünï::Vier::Fünf", 4), ("Steps::None", 3)]


def build(folder: str, name: str, fsrs: bool, notes: int, sessions: int, seed: int = 11) -> Collection:
    random.seed(seed)
    col = Collection(os.path.join(folder, f"{name}.anki2"))
    col.db.execute("pragma synchronous = off")
    col.set_config("fsrs", fsrs)
    col.set_config("loadBalancerEnabled", False)
    decks = decks_of(col)
    picture = media(col, folder)
    for index in range(notes):
        add(col, index, picture, decks[index % len(decks)])
    path = col.path
    for session in range(sessions):
        study(col, decks)
        pass_days(col, random.choice([1, 1, 2, 3, 7, 20, 45]) if session + 1 < sessions else 1)
        col.close()
        col = Collection(path)
        col.db.execute("pragma synchronous = off")
    ids = col.find_cards("is:review")
    col.sched.suspend_cards(ids[:3])
    col.sched.bury_cards(ids[3:5])
    col.set_user_flag_for_cards(3, ids[5:8])
    return col


def decks_of(col: Collection) -> list:
    made = []
    for name, preset in DECKS:
        label, learn, relearn, retention, longest, weights = PRESETS[preset]
        config = col.decks.add_config(label)
        config["new"]["delays"], config["lapse"]["delays"] = learn, relearn
        config["desiredRetention"], config["rev"]["maxIvl"] = retention, longest
        config["new"]["perDay"], config["rev"]["perDay"] = 15 + preset, 150 + preset
        config["fsrsParams6" if len(weights) == 21 else "fsrsParams5"] = weights
        col.decks.update_config(config)
        deck = col.decks.get(col.decks.id(name))
        deck["conf"] = config["id"]
        col.decks.save(deck)
        made.append(deck["id"])
    return made


def media(col: Collection, folder: str) -> str:
    file = os.path.join(folder, "picture ü.png")
    with open(file, "wb") as out:
        out.write(bytes.fromhex(PICTURE))
    return col.media.add_file(file)


def add(col: Collection, index: int, picture: str, deck: int) -> None:
    kind = STOCK[index % len(STOCK)]
    note = col.new_note(col.models.by_name(kind))
    for field, _ in enumerate(note.fields):
        note.fields[field] = f"<b>field {field}</b> of {index} &amp; ö 漢[かん]"
    if kind == "Cloze":
        note.fields[0] = f"{{{{c1::one {index}}}}} and {{{{c2::two {{{{c3::three}}}}::a hint}}}}"
    if index % 7 == 0:
        note.fields[0] += f'<img src="{picture}">'
    note.tags = ["tag", f"deep::tag{index % 3}"]
    col.add_note(note, deck)


def study(col: Collection, decks: list) -> None:
    """One sitting: every deck until nothing is due or sixty cards were answered."""
    for deck in decks:
        col.decks.select(deck)
        for _ in range(60):
            card = col.sched.getCard()
            if card is None:
                break
            card.start_timer()
            col.sched.answerCard(card, random.choices([1, 2, 3, 4], [2, 2, 7, 1])[0])


def pass_days(col: Collection, days: int) -> None:
    """Moves all that happened into the past instead of the clock into the future."""
    seconds = days * DAY
    col.db.execute("update col set crt = crt - ?", seconds)
    col.db.execute("update revlog set id = -(id - ?)", seconds * 1000)
    col.db.execute("update revlog set id = -id")
    for cid, queue, due, data in col.db.all("select id, queue, due, data from cards"):
        told = json.loads(data or "{}")
        if "lrt" in told:
            told["lrt"] -= seconds
        col.db.execute("update cards set due = ?, data = ? where id = ?", due - seconds if queue == 1 else due, json.dumps(told, separators=(",", ":")), cid)
