"""
What Anki would do with each card of a collection it made itself: answers.py FOLDER NAME NOTES SESSIONS SEED.
Writes NAME.apkg and NAME.json: for each card and button the days (seconds, negative) until it comes back and the memory
it leaves, fuzz off; and for review cards the shortest and longest days each button can give, fuzz on.
"""
import json
import os
import subprocess
import sys
import time

from made import build
from anki.collection import Collection, ExportAnkiPackageOptions

BUTTONS = ("again", "hard", "good", "easy")
DRAWS = 800
LONGEST_DRAWN = 400


def main() -> None:
    folder, name, notes, sessions, seed = sys.argv[1:6]
    if "WITH_FUZZ" in os.environ:
        print(json.dumps(ranges(os.path.join(folder, f"{name}.anki2"), json.loads(sys.stdin.read()))))
        return
    col = build(folder, name, True, int(notes), int(sessions), int(seed))
    options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True, with_media=False, legacy=False)
    col.export_anki_package(out_path=os.path.join(folder, f"{name}.apkg"), options=options, limit=None)
    at = int(time.time() * 1000)
    cards = [[cid, ord, guid] for cid, ord, guid in col.db.all("select c.id, c.ord, n.guid from cards c join notes n on n.id = c.nid order by c.id")]
    shown = [[guid, ord, [answer(getattr(col._backend.get_scheduling_states(cid), button).normal) for button in BUTTONS]] for cid, ord, guid in cards]
    drawn = [cid for (cid, _, _), (_, _, answers) in zip(cards, shown) if answers[1][0] > 0 and answers[3][0] < LONGEST_DRAWN]
    col.close()
    environment = {key: value for key, value in os.environ.items() if key != "ANKI_TEST_MODE"} | {"WITH_FUZZ": "1"}
    fuzz = json.loads(subprocess.run([sys.executable, *sys.argv], input=json.dumps(drawn), env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout)
    named = {cid: (guid, ord) for cid, ord, guid in cards}
    told = {"at": at, "zoneMinutes": -time.timezone // 60, "rolloverHour": 4, "answers": shown, "ranges": [[*named[int(cid)], found] for cid, found in fuzz.items()]}
    with open(os.path.join(folder, f"{name}.json"), "w") as out:
        lines = lambda rows: ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
        head = {key: told[key] for key in ("at", "zoneMinutes", "rolloverHour")}
        out.write(f'{json.dumps(head)[:-1]}, "answers": [\n{lines(told["answers"])}\n], "ranges": [\n{lines(told["ranges"])}\n]}}\n')


def answer(state) -> list:
    """[days or negative seconds, stability, difficulty]"""
    kind = state.WhichOneof("kind")
    chosen = getattr(state, kind)
    learning = chosen.learning if kind == "relearning" else chosen
    memory = chosen.memory_state if kind == "review" else learning.memory_state
    wait = chosen.scheduled_days if kind == "review" else -learning.scheduled_secs
    return [wait, round(memory.stability, 4), round(memory.difficulty, 3)]


def ranges(path: str, ids: list) -> dict:
    """The number of reviews seeds the fuzz: many numbers show its ends."""
    col = Collection(path)
    col.db.execute("pragma synchronous = off")
    found = {}
    for cid in ids:
        days = []
        for reps in range(DRAWS):
            col.db.execute("update cards set reps = ? where id = ?", reps, cid)
            states = col._backend.get_scheduling_states(cid)
            days.append([getattr(states, button).normal.review.scheduled_days for button in BUTTONS[1:]])
        found[cid] = [[min(column), max(column)] for column in zip(*days)]
    col.close()
    return found


if __name__ == "__main__":
    main()
